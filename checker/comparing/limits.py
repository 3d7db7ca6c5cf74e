"""What a denial is limited to: "not closed [to lorries]", "none [of the crew]", "[by the flames]".

A denial with a limit says nothing of what lies outside it, and most denials in the news have one.
"""

from __future__ import annotations

import re

from checker.comparing.passages import content
from checker.mentions import lemmas
from checker.types import Sentence, Span

CLAUSE = re.compile(r"[,;:]\s|\s(?:but|and|while|although|though|because|as|when|since|so)\s")
LIMITING = re.compile(
    r"\b(?:to|by|from|in|at|on|of|for|with|inside|outside|among)\s"
    r"(?P<what>(?:(?!\b(?:to|by|from|in|at|on|of|for|with)\b)[\w’'-]+\s?){1,5})"
)
BY = re.compile(r"\s+by\s(?!(?:either|any)\b)(?P<what>(?:[\w’'-]+\s?){1,3})")
GROUP = re.compile(
    r"\b(?:none|neither|not one)\sof\s(?:the|its|his|her|their)\s(?:\d+|two|three|four|five|six"
    r"|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty)(?P<what>"
    r"(?:\s(?!(?:was|were|had|has|have|is|are|did|needed|suffered|got)\b)[\w’'-]+){1,4})",
    re.IGNORECASE,
)
"""A counted group; only its noun tells whether the other passage is about it."""
ONE_KIND = re.compile(
    r"\b(?:no|not\sone|not\sa\ssingle)(?P<kind>\s(?!one\b)[a-z]+)\s(?:was|were|had\sbeen)\s(?:\w+\s)?"
    r"(?:hurt|injured|harmed|wounded|killed)\b|\bnone\sof\s(?:those|the\s[a-z]+)\s(?:on|in|inside|at|from)\sthe(?P<place>\s[a-z]+)\b",
    re.IGNORECASE,
)
"""People of one kind or in one place: "no child was hurt", "none of those on the train"."""
SOME = re.compile(
    r"\b(?:none|neither|not one)\sof\s"
    r"(?:(?:the|its|his|her|their)\s(?P<group>[\w-]+)|them|those)\b",
    re.IGNORECASE,
)
"""Those who went through it, and not all who were there."""
HELPER = re.compile(
    r"\b(?P<who>officer|policem[ae]n|policewom[ae]n|trooper|constable|firefighter|firem[ae]n|rescuer"
    r"|paramedic|medic|lifeguard)s?\b(?!\s(?:said|says|told|saw|found|reported|added|confirmed))",
    re.IGNORECASE,
)
"""Those who came to help, or to put an end to it."""
ABOUT = re.compile(
    r"\b(?P<noun>[\w-]+)\s(?:concerning|regarding|about|against|over)\s"
    r"(?P<what>(?:(?!(?:to|by|from|in|at|on|of|for|with|is|was|were|are|has|had|have)\b)"
    r"[\w’'-]+\s?){1,5})",
    re.IGNORECASE,
)
SIDE = re.compile(
    r"\b(?:on|from|at)\s(?:the|its|their|his|her)\s(?P<which>[\w’'-]+)\s"
    r"(?P<noun>sides?|banks?|shores?|flank|camp|half|part|end)\b",
    re.IGNORECASE,
)
"""One of two or more sides: "on the Romanian side", "on the opposite bank"."""
GROUND = re.compile(r"\b(?:on\sthe\sground|ashore|on\sland)\b", re.IGNORECASE)
ABOARD = re.compile(
    r"\b(?:aboard|on\sboard|passengers?|crew(?:m[ae]n)?|pilots?|co-?pilots?)\b", re.IGNORECASE
)
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
    if _befell_a_helper(text, sentence, told) or _on_another_side(text, denial, told):
        return True
    said = content(text, other.span.start, other.span.end)
    by = BY.match(text, span.end)
    if by is not None and not content(text, by.start("what"), by.end("what")) & said:
        return True
    if ANIMALS.search(text, other.span.start, other.span.end):
        return ANIMALS.search(text, sentence.span.start, sentence.span.end) is None
    words = _group(text, sentence)
    return bool(words) and not words & (EVERYBODY | said)


def _group(text: str, denial: Sentence) -> frozenset[str]:
    """Return the words for those of whom nobody was hurt, empty when it is everybody."""
    for pattern in (GROUP, ONE_KIND):
        found = pattern.search(text, denial.span.start, denial.span.end)
        if found is not None:
            return content(text, *found.span(found.lastgroup or 0))
    return frozenset()


def _on_another_side(text: str, denial: tuple[Sentence, Span], told: tuple[Sentence, Span]) -> bool:
    """Tell whether nobody was hurt on one side only, of which the other passage does not tell.

    >>> from checker.types import Sentence, Span, ZoneKind
    >>> said = "Nobody was hurt on the near bank. On the far bank two were."
    >>> one, two = (Sentence(0, Span(*x), 0, ZoneKind.BODY) for x in ((0, 33), (34, 59)))
    >>> _on_another_side(said, (one, one.span), (two, two.span))
    True
    """
    inside, other = clause(text, *denial), told[0].span
    if GROUND.search(text, inside.start, inside.end):
        return ABOARD.search(text, other.start, other.end) is not None
    if ABOARD.search(text, inside.start, inside.end):
        return GROUND.search(text, other.start, other.end) is not None
    side = SIDE.search(text, inside.start, inside.end)
    return side is not None and side["which"].lower() not in text[other.start : other.end].lower()


def _befell_a_helper(text: str, denial: Sentence, told: tuple[Sentence, Span]) -> bool:
    """Tell whether "none of the nine" was hurt, and an officer was, who is not one of the nine."""
    some = SOME.search(text, denial.span.start, denial.span.end)
    inside = clause(text, *told)
    helper = HELPER.search(text, inside.start, told[1].end)
    if some is None or helper is None:
        return False
    who = re.escape(helper["who"])
    start = denial.span.start if some["group"] else max(0, text.rfind("\n", 0, denial.span.start))
    if re.search(rf"\b{who}", text[start : denial.span.end], re.IGNORECASE):
        return False
    counted = rf"\b{re.escape(some['group'] or who)}\s(?:[\w-]+\s){{0,2}}{who}"
    return re.search(counted, text, re.IGNORECASE) is None


def are_about_two(text: str, one: Sentence, two: Sentence, noun: str) -> bool:
    """Tell whether a thing is about one matter here and about another there.

    >>> from checker.types import Sentence, Span, ZoneKind
    >>> said = "He made no complaint about the noise. His complaint about the smell was heard."
    >>> one, two = (Sentence(0, Span(*x), 0, ZoneKind.BODY) for x in ((0, 37), (38, 78)))
    >>> are_about_two(said, one, two, "complaint"), are_about_two(said, one, one, "complaint")
    (True, False)
    """
    here, there = (
        [
            content(text, found.start("what"), found.end("what"))
            for found in ABOUT.finditer(text, sentence.span.start, sentence.span.end)
            if lemmas.lemma(found["noun"].lower(), "noun") == noun
        ]
        for sentence in (one, two)
    )
    return bool(here and there) and not any(a & b for a in here for b in there)
