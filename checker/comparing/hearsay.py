"""Whether a passage tells a plain fact of the article's own time, and whose word it is."""

from __future__ import annotations

import re
from typing import NamedTuple

from checker.comparing import voices
from checker.comparing.passages import OTHER_YEAR, speaker
from checker.types import Analysis, Sentence, Span, TimeKind, TimeMention

OPEN = re.compile(
    r"\?|\b(?:if|would|could|might|(?-i:may)|should|whether|unless|until|hop(?:e|es|ed|ing)|fear\w*|want\w*"
    r"|plan(?:s|ned|ning)?\sto|expect\w*|alleg\w+|reportedly|claim\w*|supposed|rumou?r\w*|suspect\w*"
    r"|den(?:y|ies|ied)|apparently|call(?:s|ed|ing)?\s(?:for|on)|s(?:eeks?|ought)|urg(?:e|es|ed|ing)"
    r"|demand\w*|threat\w*|risk\w*|avoid\w*|recommend\w*|predict\w*|as\sthough|as\sif|used\sto"
    r"|propos(?:e|es|ed|ing)|attempt\w*|warn\w*|prevent\w*|possib\w+|so\sthat|in\sorder"
    r"|accus(?:e|es|ed|ing)|know(?:s|n|ing)?|knew|false\w*|pretend\w*|suggest\w*|appeal\w*|must|shall|cannot)\b",
    re.IGNORECASE,
)
"""Words of a sentence that leave open whether a thing is so."""
CHANGED = re.compile(
    r"\b(?:initial\w*|at\sfirst|again|original\w*|final(?:ly)?|eventual\w*|revers\w*|yet|so\sfar"
    r"|immediate\w*|at\sthe\stime|amended|revised|instead|previous\w*|normal\w*|usual\w*|until"
    r"|later|earlier|still|partial\w*|preliminary|reconsider\w*|any\slonger|no\slonger"
    r"|any\smore|enough|fully|properly|entirely|completely|directly|further|former\w*)\b",
    re.IGNORECASE,
)
"""Words of a clause that tell of another time, of a part, or of a change."""
ASIDE = re.compile(r",\s[^,]*,")
YEAR = re.compile(rf"\b(?:1[89]|20)\d\d\b|{OTHER_YEAR.pattern}", re.IGNORECASE)
ELSEWHEN = re.compile(
    r"\b(?:last\s(?:year|week|month|night|time|season|summer|winter|spring|autumn)|ago|(?:1[89]|20)\d\d"
    r"|(?<!\sa\s)years?|decades?|centur\w+|annual\w*)\b",
    re.IGNORECASE,
)
BESIDE = 40
PRONOUN = re.compile(r"(?:he|she|they|I|we)$", re.IGNORECASE)
TIMES = frozenset({TimeKind.DATE, TimeKind.MONTH, TimeKind.YEAR, TimeKind.WEEKDAY})
LONG_OVER = range(2, 9)
"""Months back from which a month is no longer that of "on Tuesday", up to where it is ahead."""
Place = tuple[Sentence, Span]


class Times(NamedTuple):
    """The numbers by which a sentence dates what it tells."""

    years: frozenset[int]
    months: frozenset[int]
    days: frozenset[int]
    weekdays: frozenset[int]


def of_a_year(text: str) -> bool:
    """Tell whether a sentence is dated, an aside left out.

    >>> of_a_year("The siren, bought in 2019, did not sound."), of_a_year("In 2019 it did not.")
    (False, True)
    """
    return YEAR.search(ASIDE.sub(" ", text)) is not None


def plain(analysis: Analysis, sentence: Sentence, span: Span) -> bool:
    """Tell whether a sentence states a thing outright, of the article's own time."""
    text = analysis.document.quote(sentence.span)
    if OPEN.search(text) or OTHER_YEAR.search(text):
        return False
    start = max(sentence.span.start, span.start - BESIDE)
    end = min(sentence.span.end, span.end + BESIDE)
    around = analysis.document.text
    if CHANGED.search(around, start, end) or ELSEWHEN.search(around, start, end):
        return False
    return analysis.quotation_at(span.start) is None


def fit(analysis: Analysis, one: Place, two: Place) -> bool:
    """Tell whether two passages are one voice's and name no two times."""
    first, second = (voice(analysis, span.start) for _, span in (one, two))
    return first == second and not apart(analysis, one[0], two[0])


def voice(analysis: Analysis, offset: int) -> str:
    """Return the surname of who vouches for the words at an offset.

    It is "" for the newsroom, and for those whom it takes at their word without a name.
    """
    who = speaker(analysis, offset)
    return "he" if PRONOUN.match(who) else voices.surname(who)


def apart(analysis: Analysis, first: Sentence, second: Sentence) -> bool:
    """Tell whether two sentences name different weekdays, months or years.

    "On Tuesday" is of this month, so that "in March" is another time in May.
    """
    one, two = _times(analysis, first), _times(analysis, second)
    if any(here and there and not here & there for here, there in zip(one, two, strict=True)):
        return True
    return _month_apart(analysis, one, two) or _month_apart(analysis, two, one)


def _month_apart(analysis: Analysis, one: Times, two: Times) -> bool:
    """Tell whether one names a bare weekday, and the other a month that is long over."""
    today = analysis.document.date
    if today is None or one.months or not one.weekdays or two.weekdays or len(two.months) != 1:
        return False
    return (today.month - min(two.months)) % 12 in LONG_OVER


def _times(analysis: Analysis, sentence: Sentence) -> Times:
    """Return the years, months, days and weekdays that a sentence names."""
    times = [
        time
        for time in analysis.mentions
        if isinstance(time, TimeMention) and time.kind in TIMES and sentence.span.covers(time.span)
    ]
    return Times(
        frozenset(time.year for time in times if time.year is not None),
        frozenset(time.month for time in times if time.month is not None),
        frozenset(time.day for time in times if time.day is not None),
        frozenset(time.weekday for time in times if time.weekday is not None),
    )
