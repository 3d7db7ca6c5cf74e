"""When a denial holds, and when what is told against it happened."""

from __future__ import annotations

import re

from checker.comparing import hearsay
from checker.types import Analysis, Sentence, Span, TimeMention

FOR_A_TIME = re.compile(
    r"\b(?:still|at first|initial(?:ly)?|immediate(?:ly)?|until|till|at the time|as of"
    r"|by then|by \w+day|in advance|beforehand|other|others|else|further|more"
    r"|in (?:1[89]|20)\d\d,? when|additional|new|normally|usually|often|always|ever since"
    r"|previously|in any of (?:these|them|those)"
    r"|in (?:either|both|the (?:first|second|third|last|latter|former|others?))"
    r"|(?<!neither )then|(?:either|each|both|that|this) (?:times?|occasions?)"
    r"|the (?:day|night|week|month|year) before)\b",
    re.IGNORECASE,
)
"""A denial with one of these is of less than the whole."""
IN_A_PLACE = re.compile(
    r"\bthere(?=\s*[.,;]|\s*$)|\b(?:all|those|no|none)\s(?:[\w-]+\s){1,2}there\b"
    r"|\b(?:on|in|at) the [\w-]+ itself\b",
    re.IGNORECASE,
)
"""So is one of a place that was named before: "nobody was injured there"."""
SO_FAR = re.compile(r"\b(?:yet|so far|up to now|to date)\b", re.IGNORECASE)
"""A denial that what is told later in the article may have overtaken."""
ELSEWHEN = re.compile(
    r"\b(?:earlier|previous(?:ly)?|formerly|last (?:year|week|month|night|\w+day|time)|ago|since"
    r"|(?:1[89]|20)\d\d|once|had been|second(?!\shalf)|later|(?<!\sa\s)years?|decades?"
    r"|recall(?:s|ed)?|elsewhere)\b",
    re.IGNORECASE,
)
OPENS_ELSEWHERE = re.compile(r"\W*(?:In (?:\w+ )?(?:1[89]|20)\d\d|Elsewhere)\b")
"""The opening of a sentence of which all is of that year, or of another place."""
RETRACTED = re.compile(r"\b(?:withdrawn|withdrew|retract(?:s|ed)|untrue|unfounded|hoax)\b")
WINDOW = 45
"""Characters on either side of what is told in which another time would date it."""
RELATIVE = re.compile(r",\s(?:which|who|whose|where)\b[^,]*,")


def of_a_part(text: str) -> bool:
    """Tell whether a sentence that denies something is of one time or one place.

    >>> of_a_part("Nobody was injured there."), of_a_part("Nobody was injured, she said.")
    (True, False)
    """
    plain = RELATIVE.sub(" ", text)
    return bool(FOR_A_TIME.search(plain) or IN_A_PLACE.search(plain))


def elsewhen(analysis: Analysis, sentence: Sentence, span: Span) -> bool:
    """Tell whether the words beside what is told, or those it opens on, put it elsewhere."""
    text = analysis.document.text
    if OPENS_ELSEWHERE.match(text, sentence.span.start, sentence.span.end):
        return True
    start = max(sentence.span.start, span.start - WINDOW)
    end = min(sentence.span.end, span.end + WINDOW)
    return ELSEWHEN.search(text, start, end) is not None


def are_on_two_days(analysis: Analysis, one: Sentence, two: Sentence) -> bool:
    """Tell whether two sentences are of two days: each is of its own, or of the one before it.

    "On Monday two cars met. Two people were hurt. On Tuesday two vans met. Nobody was hurt."
    """
    return hearsay.apart(analysis, _dated(analysis, one), _dated(analysis, two))


def _dated(analysis: Analysis, sentence: Sentence) -> Sentence:
    """Return the sentence that dates a sentence: itself, or the one before in its paragraph."""
    own = any(
        isinstance(each, TimeMention) and sentence.span.covers(each.span)
        for each in analysis.mentions
    )
    if own or not sentence.index:
        return sentence
    before = analysis.document.sentences[sentence.index - 1]
    return before if before.paragraph == sentence.paragraph else sentence
