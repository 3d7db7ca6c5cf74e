"""Whether two passages tell of one event."""

from __future__ import annotations

import re
from collections.abc import Sequence

from checker.comparing.tellings import Telling
from checker.mentions import lemmas
from checker.mentions.calendar import MONTH, WEEKDAY

ALIKE = (
    frozenset("lp lps album record single disc song track".split()),
    frozenset("case result infection diagnosis patient".split()),
    frozenset("novel book memoir".split()),
    frozenset("film picture movie feature".split()),
    frozenset("car train wagon locomotive".split()),
    frozenset("ship boat ferry vessel".split()),
    frozenset("plane aircraft jet airliner".split()),
)
"""Words for one thing."""
THEN = re.compile(r"\b(?:then|next|afterwards)\b", re.IGNORECASE)
"""In a verb, what says that it tells of what came after: "was then launched in Queens"."""
RETOLD = 2
"""Content words that two passages must share beside a verb that is in no list."""
MORE = re.compile(
    r"\b(?:another|second|third|fourth|previous|earlier|latest|new|next|other|similar|separate|series"
    r"|two|three|four|five|both|each|every|last|recent|first|past|former|repeat)\s(?:(?!the\b|an?\b|of\b)[a-z-]+\s)?$",
    re.IGNORECASE,
)

OF_WHAT = re.compile(rf"\sof\s(?!\d|last\s|this\s|the\s\d|{MONTH}|{WEEKDAY})")


def one_event(
    text: str,
    one: Telling,
    two: Telling,
    everyone: Sequence[Telling],
    apart: frozenset[str] = frozenset(),
) -> float:
    """Return how sure it is that two tellings are of one event; 0 when they need not be.

    ``apart`` are words that are compared already, such as those of the two places.
    """
    if not comparable(one, two) or THEN.search(text, one.span.start, one.span.end):
        return 0.0
    if THEN.search(text, two.span.start, two.span.end):
        return 0.0
    names = (one.names & two.names) - apart
    words = _shared(one, two)
    if not one.kind.listed:
        return 0.65 if _retold(one, two, everyone) else 0.0
    if (names and (one.kind.once or words)) or (one.order and words):
        return 0.85 if words and (one.order or one.kind.once) else 0.75
    if one.kind.once and words and _alone(one, two, everyone, apart):
        return 0.7
    return _recalled(text, one, two, everyone, apart)


def _recalled(
    text: str, one: Telling, two: Telling, everyone: Sequence[Telling], apart: frozenset[str]
) -> float:
    """Return how sure it is that a noun recalls the one event of its kind: "the intrusion"."""
    names, words = (one.names & two.names) - apart, _shared(one, two)
    strangers = one.names - apart and two.names - apart and not names
    recalling = two if two.nominal else one
    definite = recalling.nominal and recalling.definite
    if not (words or names) and any(_of_other(text, t) for t in (one, two)):
        return 0.0
    if one.kind.single and definite and not strangers and _single(text, one, everyone):
        return 0.8 if words or names else 0.7
    return 0.0


def _of_other(text: str, telling: Telling) -> bool:
    """Tell whether a noun says of what it is: "the opening of the exhibition"."""
    return telling.nominal and OF_WHAT.match(text, telling.span.end) is not None


def _alone(one: Telling, two: Telling, everyone: Sequence[Telling], apart: frozenset[str]) -> bool:
    """Tell whether the article tells of no third event of the kind, and of one thing."""
    others = [other for other in everyone if other.kind == one.kind and not other.nominal]
    first, second = one.names - apart, two.names - apart
    nested = first <= second or second <= first
    return nested and one.definite and two.definite and len(others) <= len({one.span, two.span})


def _retold(one: Telling, two: Telling, everyone: Sequence[Telling]) -> bool:
    """Tell whether a passage says again, in fewer words, what a verb of the other says."""
    short, long = sorted((one, two), key=lambda telling: len(telling.words))
    alone = sum(other.kind == one.kind for other in everyone) == 2
    nested = one.names <= two.names or two.names <= one.names
    names = nested and bool(one.names) == bool(two.names)
    return alone and names and len(short.words) >= RETOLD and short.words <= long.words


def comparable(one: Telling, two: Telling) -> bool:
    """Tell whether both are of one kind, and neither is another one of its kind."""
    if one.kind != two.kind or one.order != two.order or one.order == "other":
        return False
    return not one.kind.personal or _one_person(one, two)


def _one_person(one: Telling, two: Telling) -> bool:
    """Tell whether both name one person: "Pottie" and "Gerald Pottie"."""
    if not (one.people and two.people):
        return False
    return one.people <= two.people or two.people <= one.people


def _shared(one: Telling, two: Telling) -> set[str]:
    """Return the content words of both, or words for one thing."""
    found = set(one.words & two.words)
    first, second = _things(one), _things(two)
    for group in ALIKE:
        if first & group and second & group:
            found |= first & group
    return found


def _things(telling: Telling) -> set[str]:
    """Return all content words, also those written with a capital: "LPs"."""
    text = {lemmas.lemma(word, "noun") for word in telling.names}
    return text | telling.words | {telling.noun}


def _single(text: str, telling: Telling, everyone: Sequence[Telling]) -> bool:
    """Tell whether the article speaks of one event of this kind only."""
    kin = [other for other in everyone if other.kind == telling.kind]
    if any(other.order for other in kin):
        return False
    nouns = {text[other.span.start : other.span.end].lower() for other in kin if other.nominal}
    return not any(_several(text, noun) for noun in nouns)


def _several(text: str, noun: str) -> bool:
    """Tell whether the article has the noun in the plural, or as another one of its kind."""
    if re.search(rf"\b{re.escape(noun)}(?:e?s)\b", text, re.IGNORECASE) and not lemmas.is_plural(
        noun
    ):
        return True
    for match in re.finditer(rf"\b{re.escape(noun)}\b", text, re.IGNORECASE):
        if MORE.search(text[max(0, match.start() - 40) : match.start()]):
            return True
    return False
