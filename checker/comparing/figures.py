"""Quantities with the sentence and the clause that they stand in."""

from __future__ import annotations

import re
from dataclasses import dataclass

from checker.comparing import counting, digits, passages
from checker.comparing.passages import CHANGED, OTHER_YEAR, Passage
from checker.types import Analysis, Document, Modifier, Quantity, Span, ZoneKind

CLAUSE_END = re.compile(r"[,;:](?=\s)|\s[–—-]\s|—|[()|“”\"]|\s(?:but|while|whereas|though)\s")
HEDGED = re.compile(
    r"\b(?:about|around|some|nearly|almost|over|under|roughly|more\sthan|less\sthan|fewer\sthan"
    r"|at\sleast|up\sto|estimated|approximately|dozens|hundreds|thousands)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, eq=False)
class Figure:
    """A quantity where it stands."""

    quantity: Quantity
    passage: Passage
    clause: str
    """The words around it, up to the next comma, bracket or dash on both sides."""
    speaker: str
    kind: str
    """What is counted, the same word for all nouns that may mean the same thing."""

    @property
    def value(self) -> float:
        """The number."""
        return self.quantity.value

    @property
    def tabled(self) -> bool:
        """Tell whether it stands in a table."""
        return self.passage.sentence.zone is ZoneKind.TABLE

    @property
    def itemised(self) -> bool:
        """Tell whether it stands in a table or in a list."""
        return self.passage.sentence.zone in (ZoneKind.TABLE, ZoneKind.LIST)

    @property
    def elsewhen(self) -> bool:
        """Tell whether its clause, or what opens the sentence, speaks of another year."""
        words = f"{self.passage.text.partition(',')[0]} | {self.clause}"
        years = (str(year) in words for year in self.passage.years)
        return any(years) or OTHER_YEAR.search(words) is not None

    @property
    def exact(self) -> bool:
        """Tell whether it is meant exactly and told as a fact of the time of writing."""
        return self.quantity.modifier is Modifier.EXACT and not CHANGED.search(self.clause)


EARLY = re.compile(
    r"\b(?:first\s(?:report|estimate|statement|count|account|version)s?|initial(?:ly)?|at\sfirst"
    r"|earl(?:y|ier)|original(?:ly)?|previous(?:ly)?|draft|prematurely|meanwhile"
    r"|(?:mentioned|promised|announced|quoted|reported)\s(?:at\sthe\stime|then))\b",
    re.IGNORECASE,
)
"""Words that tell of a state of knowledge that is over, anywhere in the sentence."""
ANOTHER = re.compile(
    r"\W*(?:(?:Yet\s)?another|An?\s(?:second|third|fourth|fifth|further|similar|separate|different)"
    r"|The\sother)\s(?!(?:of|day|time|side|hand|way|half|word|after|before|later)\b)"
    r"(?!.*\b(?:sa(?:y|ys|id)|t(?:ell|ells|old)|report\w*|claim\w*|believ\w+|wr(?:ite|ites|ote))\b)",
    re.IGNORECASE,
)
"""How a sentence opens that tells of one more of what was told of; what such a one says is of
the thing told of."""
IN_A_ROW = re.compile(
    r"\W*(?:An?|The)\s(?P<which>first|second|third|fourth|other|last)\b", re.IGNORECASE
)
CAPACITY = re.compile(
    r"\b(?:licen[cs]ed?|permit\w*|capacity|built|designed|made|meant|room|space|registered|allowed)\b"
    r"[^,;.]*\bfor\s$",
    re.IGNORECASE,
)
"""Before a number: how many there may be, not how many there are."""
SEXES = (re.compile(r"\bhe\b", re.IGNORECASE), re.compile(r"\bshe\b", re.IGNORECASE))
NEAREST = re.compile(r"\s(?:nearest|closest|farthest|furthest|next|opposite|beyond|behind)\b")
"""After a counted noun, which part of a larger set is meant: "the 21 houses nearest to the sea"."""
JOINED = re.compile(r"-[a-z]+\s(?P<head>[A-Za-z]+)")
"""After a number, its unit and the noun that both are joined to: "36-member Senate"."""
OWNERS = re.compile(r"\b(?:my|his|her|its|their|our|your)\b")


@dataclass(frozen=True, slots=True)
class Clash:
    """Two figures that should be one."""

    first: Figure
    second: Figure
    confidence: float


def read(analysis: Analysis) -> list[Figure]:
    """Return the figures of the article in reading order; those outside sentences are left out."""
    around = passages.passages(analysis)
    found = []
    for quantity in analysis.mentions:
        if not isinstance(quantity, Quantity):
            continue
        sentence = analysis.sentence_at(quantity.span.start)
        if sentence is None:
            continue
        document = analysis.document
        found.append(
            Figure(
                quantity,
                around[sentence.index],
                document.quote(clause(document, sentence.span, quantity.span)),
                passages.speaker(analysis, quantity.span.start),
                counting.counted(document, quantity),
            )
        )
    return sorted(found, key=lambda figure: figure.quantity.span)


def clause(document: Document, sentence: Span, quantity: Span) -> Span:
    """Return the part of a sentence around a quantity, up to the marks that part clauses."""
    start, end = sentence.start, sentence.end
    for mark in CLAUSE_END.finditer(document.text, sentence.start, sentence.end):
        if mark.end() <= quantity.start:
            start = mark.end()
        elif mark.start() >= quantity.end:
            end = mark.start()
            break
    return Span(start, max(end, quantity.end))


def told_before(first: Figure, second: Figure) -> bool:
    """Tell whether one of the sentences tells what was known or said before."""
    return any(EARLY.search(figure.passage.text) for figure in (first, second))


def of_another(first: Figure, second: Figure) -> bool:
    """Tell whether one is told of "another panel".

    A set that is taken up later may be that other one: "A further 30 left. ... The 32 are late".
    """
    for other, figure in ((first, second), (second, first)):
        if not _tells_of_another(figure) or _tells_of_another(other):
            continue
        before = other.quantity.span < figure.quantity.span
        known = counting.is_definite(other.quantity)
        if not counting.is_definite(figure.quantity) and (before or not known):
            return True
    return _in_a_row(first) != _in_a_row(second) and bool(_in_a_row(first) and _in_a_row(second))


def _in_a_row(figure: Figure) -> str:
    """Return which of several a sentence opens with: "A first appeal", "The second, in May"."""
    opening = IN_A_ROW.match(figure.passage.text)
    return opening["which"].lower() if opening is not None else ""


def _tells_of_another(figure: Figure) -> bool:
    """Tell whether the words of the sentence before a figure are of one more thing."""
    before = figure.quantity.span.start - figure.passage.sentence.span.start
    return ANOTHER.match(figure.passage.text[: max(0, before)]) is not None


def one_is_margin(document: Document, first: Figure, second: Figure) -> bool:
    """Tell whether only one is a difference, which the other, a number of things, never is."""
    margins = [counting.is_margin(document, figure.quantity) for figure in (first, second)]
    return margins[0] != margins[1]


def owners_differ(first: Figure, second: Figure) -> bool:
    """Tell whether only one is told as somebody's: "her five sisters", "the six sisters"."""
    owned = [OWNERS.search(f.quantity.determiner) is not None for f in (first, second)]
    return owned[0] != owned[1] or _of_her_and_him(first, second) or _of_her_and_him(second, first)


def _of_her_and_him(one: Figure, two: Figure) -> bool:
    """Tell whether one is told as "his" or "her", and the other of somebody of the other sex."""
    for own, other in ((r"\bhis\b", SEXES), (r"\bher\b", SEXES[::-1])):
        if re.search(own, one.clause) and not other[0].search(one.clause):
            return other[1].search(two.clause) is not None and not other[0].search(two.clause)
    return False


def one_is_capacity(first: Figure, second: Figure) -> bool:
    """Tell whether one counts those who were there, the other those whom there is room for."""
    held = [_is_capacity(figure) for figure in (first, second)]
    return held[0] != held[1]


def _is_capacity(figure: Figure) -> bool:
    before = figure.quantity.number.start - figure.passage.sentence.span.start
    return CAPACITY.search(figure.passage.text[: max(0, before)]) is not None


def of_two_things(document: Document, first: Figure, second: Figure) -> bool:
    """Tell whether one is of a part, or both are joined to nouns: "36-member Senate"."""
    if any(NEAREST.match(document.text, f.quantity.span.end) for f in (first, second)):
        return True
    heads = [
        match["head"].lower()
        for figure in (first, second)
        if not figure.quantity.unit  # "a two-year term" is "the three-year sentence"
        if (match := JOINED.match(document.text, figure.quantity.number.end))
    ]
    return (
        len(heads) == 2
        and heads[0] != heads[1]
        and not digits.transposed(first.value, second.value)
    )


def voices_differ(first: Figure, second: Figure) -> bool:
    """Tell whether two different people are the sources of two figures."""
    one, two = first.speaker.lower(), second.speaker.lower()
    if not one or not two or one in two or two in one:
        return False
    return one.split()[-1] != two.split()[-1]  # "treasurer Alf Low" is "Mr Low"
