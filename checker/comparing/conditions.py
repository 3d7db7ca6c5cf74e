"""What people are in: dead and at work, in custody and at large, convicted and acquitted.

A person is one by name, by role ("the driver", where one driver is named) or by kin ("his
widow"); what follows the words for the person tells the condition.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from checker.comparing import hearsay
from checker.comparing.passages import READ
from checker.comparing.persons import People, Person
from checker.comparing.wordlists import sections
from checker.types import Analysis, Sentence, Span

VOTE_AGAIN = (
    r"amendments?|another|separate|second|first|earlier|previous\w*|last (?:week|month|year|time)"
    r"|other (?:items?|motions?|votes?)|would|if|later|ago|then|until now|usually|always"
    r"|(?:19|20)\d\d|election|referendum|primary|party|candidate|president|in \w+ary"
)
"""Beside a vote, it may be another one: one person may abstain from one and vote in the next."""
BARS = {
    name: re.compile(rf"\b(?:{words})\b", re.IGNORECASE)
    for name, words in {
        "convicted": r"appeals? court|court of appeals?|supreme court|on appeal|appealed"
        r"|overturn\w*|quash\w*|retrial|set aside|vacated|exonerat\w*|pardon\w*"
        r"|wrongful\w*|previous\w*"
        r"|co-?defendants?|counts?|remaining|lesser|manslaughter|impeach\w*|earlier|another",
        "dead": r"later|days after|weeks? after|since|succumbed|brain[- ]dead|feared|presumed"
        r"|believed|nearly|almost|would|if|thought|namesake|re-?enact\w*|film|novel|play|series"
        r"|character|legend|myth\w*|story|book|ghost|(?:his|her) (?:father|mother)",
        "caught": r"escap\w+|broke out|absconded|bail|released|accomplice",
        "atlarge": r"escap\w+|broke out|absconded",
        "heldnow": r"escap\w+|broke out|absconded|later|before",
        "left": r"succe\w+|re-?elected|reinstat\w+|return\w*|until|interim",
        "stays": r"caretaker|acting|interim|until|temporar\w+|handover",
        "admitted": r"first|initially|chang\w+|earlier|withdr\w+|other",
        "denied": r"first|initially|chang\w+|earlier|arraign\w+|had (?:pleaded|pled|denied)",
        "novote": VOTE_AGAIN,
        "voted": VOTE_AGAIN,
        "hurt": r"later|previous\w*|season|earlier|again",
    }.items()
}
"""Words of its sentence after which both may be true."""
SOURCED = re.compile(
    r"\b(?:according\sto|said|says|told|announced|reported|claimed|stated|added|confirmed)\b"
)
"""Words that give a statement to somebody; two may see the same person in two conditions."""
WHOLE = frozenset({"convicted"})
"""Conditions whose bars may stand anywhere in the article."""


@dataclass(frozen=True, slots=True)
class Kind:
    """A condition that a person may be in."""

    name: str
    clashes: frozenset[str]
    after: re.Pattern[str] | None
    """What follows the words for the person."""
    owned: re.Pattern[str] | None
    """What follows the person in the possessive."""


@dataclass(frozen=True, slots=True)
class Condition:
    """A person in a condition."""

    kind: Kind
    who: Person
    sentence: Sentence
    span: Span


@cache
def kinds() -> tuple[Kind, ...]:
    """Return the conditions of the word list."""
    return tuple(_kind(name, entries) for name, entries in sections("conditions.txt"))


def _kind(name: str, entries: dict[str, list[str]]) -> Kind:
    clashes = frozenset(" ".join(entries.get("clash", [])).split())
    return Kind(name, clashes, _pattern(entries.get("is")), _pattern(entries.get("of")))


def _pattern(values: list[str] | None) -> re.Pattern[str] | None:
    if not values:
        return None
    joined = "|".join(f"(?:{value})" for value in values).replace(" ", r"\s+")
    return re.compile(rf"\b(?:{joined})", re.IGNORECASE)


def find(analysis: Analysis) -> Iterator[tuple[Condition, Condition]]:
    """Yield the two conditions of one person that exclude each other."""
    told = list(_read(analysis))
    seen: set[frozenset[str]] = set()
    for index, first in enumerate(told):
        for second in told[index + 1 :]:
            if second.kind.name not in first.kind.clashes or not first.who.same(second.who):
                continue
            key = frozenset({first.kind.name, second.kind.name}) | first.who.words
            if key not in seen and _fit(analysis, first, second):
                seen.add(key)
                yield first, second


def _fit(analysis: Analysis, first: Condition, second: Condition) -> bool:
    """Tell whether nothing in the two passages lets both be true."""
    if first.sentence is second.sentence:
        return False
    quote = analysis.document.quote
    for each in (first, second):
        bar = BARS.get(each.kind.name)
        whole = each.kind.name in WHOLE
        text = analysis.document.text if whole else quote(each.sentence.span)
        if bar is not None and bar.search(text):
            return False
    one, two = (hearsay.voice(analysis, each.span.start) for each in (first, second))
    sourced = [SOURCED.search(quote(each.sentence.span)) for each in (first, second)]
    if all(sourced) and not (one and one == two):
        return False
    agree = one == two or not (one and two)
    return agree and not hearsay.apart(analysis, first.sentence, second.sentence)


def _read(analysis: Analysis) -> Iterator[Condition]:
    people = People(analysis)
    text = analysis.document.text
    for sentence in analysis.document.sentences:
        if sentence.zone not in READ:
            continue
        for kind in kinds():
            for pattern, owned in ((kind.after, False), (kind.owned, True)):
                if pattern is None:
                    continue
                for match in pattern.finditer(text, sentence.span.start, sentence.span.end):
                    who = people.before(sentence, match.start(), owned=owned)
                    if who is not None and _is_told(analysis, sentence, match):
                        span = Span(match.start(), match.end())
                        yield Condition(kind, who, sentence, span)


def _is_told(analysis: Analysis, sentence: Sentence, match: re.Match[str]) -> bool:
    """Tell whether a condition is told outright."""
    if analysis.quotation_at(match.start()) is not None:
        return False
    lead = analysis.document.text[sentence.span.start : match.start()]
    return not hearsay.OPEN.search(lead) and "?" not in analysis.document.quote(sentence.span)
