"""One day of the month, told of two months: "lost a pier on June 26", "closed on July 26, when"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations
from typing import NamedTuple

from checker.comparing.passages import one_voice, sentences
from checker.types import Analysis, Sentence, TimeKind, TimeMention

KNOWN_DAY = re.compile(r",?\s(?:when|the\s(?:very\s)?(?:day|night|morning|evening|afternoon))\b")
"""After a date, what the reader knows happened on it: "July 26[, when]", "Dec. 14, [the day]"."""
KNOWN_EVENT = re.compile(r"\b(?:since|after|before|when)\b[^,.;:]{0,60}$", re.IGNORECASE)
"""Before a date, the same: "[When the barriers went up on] July 26"."""
BY_MONTHS = re.compile(
    r"\b(?:(?:a|one)\s(?:full\s)?month\b|monthly|(?:each|every|per)\smonth|(?:next|following|previous)\smonth"
    r"|month\s(?:later|earlier|after|before)|months?\sto\sthe\sday|to\sthe\sday|until|till|deadline|expir\w+|due)\b",
    re.IGNORECASE,
)
"""Words of what comes back by the month, or runs for one."""
NEXT_MONTH = (1, 11)
"""Months between two that stand beside each other."""
A_MONTH = 31


class Slip(NamedTuple):
    """Two dates that share their day, and the sentences that they stand in."""

    one: TimeMention
    two: TimeMention
    sentences: tuple[Sentence, Sentence]


def read(analysis: Analysis) -> Iterator[Slip]:
    """Yield past dates a month apart of which one recalls what the article told before."""
    today, text = analysis.document.date, analysis.document.text
    if today is None:
        return
    dated = [
        (sentence, mention)
        for sentence, inside in sentences(analysis)
        if not BY_MONTHS.search(analysis.document.quote(sentence.span))
        for mention in inside
        if isinstance(mention, TimeMention) and _is_past_day(analysis, mention)
    ]
    for (first, one), (second, two) in combinations(dated, 2):
        if first == second or not _month_apart(one, two) or one.day != two.day:
            continue
        alone = sum(time.day == one.day for _, time in dated) == len((one, two))
        recalled = _recalls(text, first, one) or _recalls(text, second, two)
        if alone and recalled and one_voice(analysis, one.span, two.span):
            yield Slip(one, two, (first, second))


def _is_past_day(analysis: Analysis, time: TimeMention) -> bool:
    """Tell whether a mention is a day before publication, in no quotation."""
    today = analysis.document.date
    if time.kind is not TimeKind.DATE or time.approximate or today is None:
        return False
    past = time.day is not None and time.earliest is not None and time.earliest < today
    return past and time.month is not None and analysis.quotation_at(time.span.start) is None


def _month_apart(one: TimeMention, two: TimeMention) -> bool:
    if None in (one.month, two.month, one.earliest, two.earliest):
        return False
    assert one.month and two.month and one.earliest and two.earliest  # noqa: S101, PT018
    beside = (one.month - two.month) % 12 in NEXT_MONTH
    return beside and abs((one.earliest - two.earliest).days) <= A_MONTH


def _recalls(text: str, sentence: Sentence, time: TimeMention) -> bool:
    """Tell whether the words around a date say that the reader knows what happened on it."""
    before = text[sentence.span.start : time.span.start]
    return bool(KNOWN_DAY.match(text, time.span.end) or KNOWN_EVENT.search(before))
