"""What a verb or a noun of action is said of: "rejected [the hunting bill]", "the [bill]'s"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from checker.mentions import lemmas, wordclasses
from checker.mentions.tokens import Token, cut

DEFINITE = frozenset("the this that its his her their our".split())
ENDS = (wordclasses.PHRASE_ENDS - wordclasses.DETERMINERS) | {"to", "not", "who", "which", "that"}
SYNONYMS = {
    "spot-kick": "penalty", "kick": "penalty", "deal": "agreement", "accord": "agreement",
    "pact": "agreement", "measure": "bill", "legislation": "bill", "poll": "election",
    "race": "election", "ballot": "election", "verdict": "ruling", "decision": "ruling",
    "judgment": "ruling", "scheme": "plan", "proposal": "plan", "project": "plan",
    "walkout": "strike", "stoppage": "strike",
}  # fmt: skip
"""Words that a newsroom takes in turn for one thing."""
OPENS = re.compile(r"(?:when|since|as|because|while|and|but|that|if|in|so)\s", re.IGNORECASE)
LONGEST = 7
"""Words of the longest phrase that is read."""


@dataclass(frozen=True, slots=True)
class Thing:
    """A thing as a phrase names it."""

    head: str
    """Lower-case singular, of words for one thing the same."""
    words: frozenset[str]
    """What else the phrase says of it: "hunting" of a bill, "of the seamen" of a strike."""
    definite: bool
    plural: bool


def after(text: str, start: int, end: int) -> Thing | None:
    """Return the phrase that begins at an offset: "[the hunting bill] on Thursday"."""
    tokens = cut(text, start, end)[: LONGEST + 1]
    if not tokens or not tokens[0].is_word:
        return None
    first = tokens[0].lower
    determined = first in wordclasses.DETERMINERS
    run: list[Token] = []
    for token in tokens[1:] if determined else tokens:
        if not token.is_word or token.lower in ENDS or token.lower in wordclasses.DETERMINERS:
            break
        run.append(token)
    if not run:
        return None
    rest = text[run[-1].end : end]
    return _thing(run, rest, definite=first in DEFINITE or tokens[0].is_capital)


def before(text: str, start: int, end: int) -> Thing | None:
    """Return the phrase that ends at an offset: "The old [mill] was closed"."""
    words = re.split(r"[,;:.–—]\s?", text[start:end].rstrip(" ,"))[-1]
    if not words.strip():
        return None
    offset = end - len(text[start:end]) + text[start:end].rindex(words)
    place = offset + len(words) - len(words.lstrip())
    while place < end and (opens := OPENS.match(text, place, end)):
        place = opens.end()
    return after(text, place, end)


def _thing(run: list[Token], rest: str, *, definite: bool) -> Thing:
    head = run[-1].lower.removesuffix("'s").removesuffix("’s")
    single = lemmas.lemma(head, "noun")
    words = {lemmas.lemma(token.lower, "noun") for token in run[:-1]}
    of = re.match(r"\s+of\s+(?:the\s+|its\s+|their\s+)?(?:\w+\s+)?(\w+)", rest)
    if of is not None:
        words.add(lemmas.lemma(of[1].lower(), "noun"))
    plural = lemmas.is_plural(head)
    return Thing(SYNONYMS.get(single, single), frozenset(words), definite, plural)


def same(one: Thing | None, two: Thing | None) -> bool:
    """Tell whether two phrases name one thing: one head, and nothing said that sets them apart."""
    if one is None or two is None or one.head != two.head or one.plural != two.plural:
        return False
    apart = bool(one.words) and bool(two.words) and not one.words & two.words
    return not apart and (one.definite or two.definite)
