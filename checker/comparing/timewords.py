"""Words for a time seen from today ("yesterday", "next month") and the tense that they allow."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from checker.types import Analysis, Sentence, Tense, TimeKind, TimeMention, VerbMention

SCHEDULING = frozenset(
    """schedule set plan postpone delay move extend book fix announce expect invite slate call order
    tell ask agree decide say state note add report warn promise vow vote approve sign set propose
    rule grant give have summon charge offer release file estimate predict project
    calculate assume think believe hope intend want mean need wait arrange prepare look pick choose
    select name draw pair qualify sell buy leave rise fall get reach start begin""".split()
)
"""After these a later day is the day of what was arranged: "was postponed to 16 September"."""
OVER = re.compile(r"\s+(?:all\s)?(?:over|finished|done|complete|dead|gone|held|opened|closed)\b")
"""What makes "was" tell of something done: "it was over by 26 October"."""
PROSPECT = re.compile(r"\b(?:to|due|set|scheduled|expected|about|supposed|meant|going)\b")

PAST_WORDS = re.compile(
    r"yesterday|last\snight|the\sday\sbefore\syesterday|last\s(?:week|weekend|month)"
    r"|(?!.*\bearlier\b|.*\blater\b).*\bago",
    re.IGNORECASE | re.DOTALL,
)
FUTURE_WORDS = re.compile(
    r"tomorrow|the\sday\safter\stomorrow|next\s(?:week|weekend|month|year)", re.IGNORECASE
)
CLOSES = re.compile(r"\s*(?:[.,;)]|$|\s(?:at|in|after|when|and)\b)")
BETWEEN = re.compile(
    r"\s*(?:\b(?!that|which|who|whose|when|where|while|and|but|as|than|of|since|from|after|to)"
    r"[^\W\d_]+(?<!ed)(?<!ing)\s+){0,5}"
)
"""A few words between a verb and its time, none of which opens another clause or phrase."""
COMPARED = frozenset(
    "beat exceed match top be follow equal surpass include mirror repeat remember regret".split()
)
"""After these the time is what something is compared with: "will beat last month"."""
THIS_YEAR = re.compile(r",?\s+(?:of\s+)?this\s+year\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Clash:
    """A verb group and the time it is tied to, which do not fit."""

    verb: VerbMention
    time: TimeMention


def arranged(analysis: Analysis, verb: VerbMention) -> bool:
    """Tell whether a past verb may go with a later day: "the hearing was set for Monday"."""
    text = analysis.document.text
    if verb.lemma == "be":
        return OVER.match(text, verb.span.end) is None
    written = analysis.document.quote(verb.span)
    return verb.lemma in SCHEDULING or PROSPECT.search(written) is not None


def of_this_year(text: str, time: TimeMention) -> bool:
    """Tell whether a month is told to be of the year of publication: "March of this year"."""
    return time.year is None and THIS_YEAR.match(text, time.span.end) is not None


def clashes(analysis: Analysis, sentence: Sentence) -> Iterator[Clash]:
    """Yield the verbs of a sentence that stand right before a time word of the other tense."""
    inside = [m for m in analysis.mentions if sentence.span.covers(m.span)]
    verbs = [m for m in inside if isinstance(m, VerbMention)]
    for time in inside:
        if isinstance(time, TimeMention) and time.kind is TimeKind.RELATIVE:
            before = [verb for verb in verbs if verb.span.end <= time.span.start]
            if before and _clash(analysis, before[-1], time):
                yield Clash(before[-1], time)


def _clash(analysis: Analysis, verb: VerbMention, time: TimeMention) -> bool:
    """Tell whether the tense of a verb and the time word after it exclude each other."""
    text = analysis.document.text
    if analysis.quotation_at(time.span.start) or verb.lemma in COMPARED:
        return False
    near = BETWEEN.fullmatch(text, verb.span.end, time.span.start)
    if near is None or CLOSES.match(text, time.span.end) is None:
        return False
    word = analysis.document.quote(time.span)
    if verb.tense is Tense.FUTURE:
        return PAST_WORDS.fullmatch(word) is not None
    return (
        verb.tense is Tense.PAST
        and not verb.perfect
        and not arranged(analysis, verb)
        and FUTURE_WORDS.fullmatch(word) is not None
    )
