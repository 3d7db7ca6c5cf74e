"""What a denial is limited to: "not closed [to lorries]", "none [of the crew]", "[by the flames]".

A denial with a limit says nothing of what lies outside it, and most denials in the news have one.
"""

from __future__ import annotations

import re

from checker.comparing.passages import content
from checker.types import Sentence, Span

CLAUSE = re.compile(r"[,;:]\s|\s(?:but|and|while|although|though|because|as|when|since|so)\s")
LIMITING = re.compile(
    r"\b(?:to|by|from|in|at|on|of|for|with|inside|outside|among)\s"
    r"(?P<what>(?:(?!\b(?:to|by|from|in|at|on|of|for|with)\b)[\w’'-]+\s?){1,5})"
)
BY = re.compile(r"\s+by\s(?P<what>(?:[\w’'-]+\s?){1,3})")
GROUP = re.compile(
    r"\b(?:none|neither|not one)\sof\s(?:the|its|his|her|their)\s(?:\d+|two|three|four|five|six"
    r"|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty)(?P<what>"
    r"(?:\s(?!(?:was|were|had|has|have|is|are|did|needed|suffered|got)\b)[\w’'-]+){1,4})",
    re.IGNORECASE,
)
"""A counted group; only its noun tells whether the other passage is about it."""
EVERYBODY = frozenset("person people man woman board aboard passenger guest them casualty".split())
ANIMALS = re.compile(
    r"\b(?:sheep|cows?|cattle|horses?|ponies|pony|dogs?|cats?|goats?|pigs?|hens?|chickens?|birds?"
    r"|donkeys?|camels?|lambs?|calves|calf|foals?|elephants?|deer|ducks?|geese|swans?)\b",
    re.IGNORECASE,
)


def of_doing(text: str, sentence: Sentence, denied: Span) -> frozenset[str]:
    """Return the words after prepositions in the clause of a denied doing: what it is limited to.

    >>> from checker.types import Sentence, Span, ZoneKind
    >>> said = "The bank has not apologised to the regulator, which read of it."
    >>> sentence = Sentence(0, Span(0, len(said)), 0, ZoneKind.BODY)
    >>> sorted(of_doing(said, sentence, Span(17, 27)))
    ['regulator']
    """
    inside = clause(text, sentence, denied)
    found: set[str] = set()
    for limit in LIMITING.finditer(text, inside.start, inside.end):
        found |= content(text, limit.start("what"), limit.end("what"))
    return frozenset(found)


def clause(text: str, sentence: Sentence, around: Span) -> Span:
    """Return the clause of a sentence that a span stands in."""
    start, end = sentence.span.start, sentence.span.end
    opens = max(
        (found.end() for found in CLAUSE.finditer(text, start, around.start)), default=start
    )
    closes = CLAUSE.search(text, around.end, end)
    return Span(opens, closes.start() if closes else end)


def are_apart(text: str, denial: tuple[Sentence, Span], told: tuple[Sentence, Span]) -> bool:
    """Tell whether nobody was hurt of a group, or by a thing, that the other passage is not about.

    Nor does a denial that follows at once deny it: "Two were taken to hospital. Neither was hurt."
    """
    sentence, span = denial
    other = told[0]
    if sentence.index == other.index + 1 and sentence.paragraph == other.paragraph:
        return True
    said = content(text, other.span.start, other.span.end)
    by = BY.match(text, span.end)
    if by is not None and not content(text, by.start("what"), by.end("what")) & said:
        return True
    if ANIMALS.search(text, other.span.start, other.span.end):
        return ANIMALS.search(text, sentence.span.start, sentence.span.end) is None
    group = GROUP.search(text, sentence.span.start, sentence.span.end)
    if group is None:
        return False
    words = content(text, group.start("what"), group.end("what"))
    return bool(words) and not words & (EVERYBODY | said)
