"""Parts that are told as all of a total that stands elsewhere, with what shows that they are."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations
from typing import NamedTuple

from checker.comparing import counting, figures
from checker.comparing.figures import Figure
from checker.comparing.intervals import spread, total
from checker.comparing.slots import Slotted
from checker.comparing.sums import NEVER_ADDED, PEOPLE, Sum, special
from checker.mentions.units import is_time
from checker.types import Analysis, Document, Modifier, ZoneKind

CLOSING = re.compile(r"(?:the|its|their|his|her)\s(?:other|remaining|last)")
"""Determiners of the part that completes a whole: "the remaining 350,000"."""
LEFT_OVER = re.compile(r"\s(?:that\s(?:was|were)\s)?(?:left|remaining)\b")
"""The same after the number: "the 1.9 million left"."""
TOTALLING = re.compile(
    r"\b(?:(?:taken\s)?together|in\s(?:all|total)|altogether|all\stold|combined|overall|the\swhole"
    r"|entire|totals?|totall?(?:ed|ing)|sums?|adds?\sup|adding\sup)\b",
    re.IGNORECASE,
)
"""Words of a sentence that tells a total."""
JOINED = re.compile(r"[,;]|\band\b|\bplus\b")
OPEN = re.compile(
    r"\b(?:includ\w+|among|such\sas|at\sleast|mostly|mainly|more\sthan|some|up\sfrom|down\sfrom|compared"
    r"|against|than|average|per|each|both|twice|times|respectively|or)\b",
    re.IGNORECASE,
)
"""Words after which a list need not be whole, or tells values that nobody adds up."""
RIVAL = re.compile(
    r"\b(?:say|says|said|counts?|counted|claims?|claimed|puts?\s(?:it|them|the\s[a-z]+)\sat|speaks?\sof|spoke\sof)\s"
    r"(?:only\s|just\s)?$"
)
"""Before a number that somebody gives: "the ministry says five; the mayor counts three"."""
MOST_PARTS = 8
SPREAD_OVER = 3
"""Sentences over which the parts of one total are told at most."""
REACH = 4
"""Sentences between a total and parts that a word like "the remaining" completes."""
OFF = 0.15
"""Share of the total by which its parts may miss it and still be meant as its parts."""
FAR = 100
"""Ratio from which a number without a unit does not borrow that of a total."""
STEPS, SMALL = 2, 20
"""The same for small counts, in numbers."""


class Parts(NamedTuple):
    """Figures of one measure that follow one another."""

    figures: tuple[Figure, ...]

    @property
    def first(self) -> int:
        """Return the index of the sentence of the first."""
        return self.figures[0].passage.sentence.index

    @property
    def last(self) -> int:
        """Return the index of the sentence of the last."""
        return self.figures[-1].passage.sentence.index


def examine(analysis: Analysis, lines: list[Slotted]) -> Iterator[Sum]:
    """Yield each total that the parts told elsewhere as all of it do not make."""
    document = analysis.document
    by_index = {line.sentence.index: line for line in lines}
    known = [
        f for f in figures.read(analysis) if _plain(f) and f.passage.sentence.index in by_index
    ]
    for whole, parts in (*_listed(document, known), *_completed(document, known)):
        told = [(by_index[f.passage.sentence.index], f.quantity) for f in parts]
        yield Sum((by_index[whole.passage.sentence.index], whole.quantity), tuple(told), sure=False)


def _listed(document: Document, known: list[Figure]) -> Iterator[tuple[Figure, tuple[Figure, ...]]]:
    """Yield totals and the lists that should make them: "the four schools have 412 pupils"."""
    for whole in known:
        again = [f for f in known if f.value == whole.value and _alike(f, whole)]
        if not _may_be_total(document, whole) or all(f.elsewhen for f in again):
            continue
        alike = [f for f in known if f is not whole and _alike(f, whole)]
        exact = [f for f in alike if f.quantity.modifier is Modifier.EXACT]
        for parts in _lists(alike, whole):
            if any(f.passage is whole.passage for f in parts.figures):
                continue  # the patterns of one sentence are in ``sums``
            if not _told_as_all(document, whole, parts, known) or not _near(whole, parts.figures):
                continue
            some = (c for n in range(2, len(parts.figures)) for c in combinations(parts.figures, n))
            if any(_makes(document, chosen, whole) for chosen in some):
                continue  # the others are parts of parts
            if not any(_makes(document, parts.figures, other) for other in (whole, *exact)):
                yield whole, parts.figures
                break


def _completed(
    document: Document, known: list[Figure]
) -> Iterator[tuple[Figure, tuple[Figure, ...]]]:
    """Yield totals and the parts told after them, the last of which completes them."""
    for closer in known:
        if not _closes(document, closer) or closer.quantity.modifier is not Modifier.EXACT:
            continue
        pool = [f for f in known if f is not closer and _alike_all(f, closer)]
        before = [
            f for f in pool
            if f.quantity.span < closer.quantity.span
            and closer.passage.sentence.index - f.passage.sentence.index <= REACH
        ]  # fmt: skip
        told = [f for f in pool if f in before or f.quantity.modifier is Modifier.EXACT]
        if any(_explains(document, whole, closer, before) for whole in told):
            continue
        for place, whole in enumerate(before):
            parts = (*before[place + 1 :], closer)
            if not _may_be_total(document, whole) or whole.elsewhen:
                continue
            if place and before[place - 1].passage is whole.passage is parts[0].passage:
                continue  # it is a part itself: "the province 9.8 million and the city 7.6"
            if not _one_topic(whole, parts):
                continue
            if 1 < len(parts) <= MOST_PARTS and _near(whole, parts) and _apart(whole, parts):
                yield whole, parts
                break


def _alike_all(figure: Figure, closer: Figure) -> bool:
    """Tell whether a figure may be counted with the part that completes a whole."""
    return _alike(figure, closer) or _alike(closer, figure)


def _apart(whole: Figure, parts: tuple[Figure, ...]) -> bool:
    """Tell whether all parts are smaller, exact, of its time and may be counted into the whole."""
    return all(
        f.value < whole.value
        and f.quantity.modifier is Modifier.EXACT
        and _alike(f, whole)
        and not f.elsewhen
        for f in parts
    )


def _explains(document: Document, whole: Figure, closer: Figure, before: list[Figure]) -> bool:
    """Tell whether a figure is what parts with the last one make; "one" may be left unread."""
    others = [f for f in before if f is not whole and f.value < whole.value][-MOST_PARTS:]
    for size in range(1, len(others) + 1):
        for chosen in combinations(others, size):
            if _makes(document, (*chosen, closer), whole):
                return True
            one_more = sum(f.value for f in chosen) + closer.value + 1
            if not whole.quantity.unit and one_more == whole.value:
                return True
    return False


def _plain(figure: Figure) -> bool:
    """Tell whether a figure is a number of things, a sum or a measure that may be added up."""
    quantity = figure.quantity
    if special(quantity) or quantity.unit in NEVER_ADDED or is_time(quantity.unit):
        return False
    return not figure.tabled and quantity.value > 0


def _may_be_total(document: Document, figure: Figure) -> bool:
    """Tell whether a figure is told exactly and as a whole."""
    quantity = figure.quantity
    if quantity.modifier is not Modifier.EXACT or not (quantity.unit or figure.kind):
        return False
    if counting.is_other(quantity) or counting.is_part(document, quantity):
        return False
    return figure.passage.sentence.zone is ZoneKind.BODY and quantity.value > STEPS


def _alike(part: Figure, whole: Figure) -> bool:
    """Tell whether a part may be counted into a whole; one without unit and noun borrows them."""
    one, two = part.quantity, whole.quantity
    if one.unit or two.unit:
        borrows = bool(two.unit) and not (one.unit or part.kind) and two.value < FAR * one.value
        return one.unit == two.unit or borrows
    if not part.kind:  # "the other two" of the rivals are not two of 3,180 votes
        return two.value < FAR * one.value
    return part.kind == whole.kind or {part.kind, whole.kind} <= PEOPLE


def _lists(alike: list[Figure], whole: Figure) -> Iterator[Parts]:
    """Yield the runs of figures, of whole sentences, that may be all the parts of a whole."""
    for start, first in enumerate(alike):
        if start and alike[start - 1].passage is first.passage:
            continue
        for stop in range(start + 2, min(start + MOST_PARTS, len(alike)) + 1):
            run = tuple(alike[start:stop])
            last = run[-1]
            if last.passage.sentence.index - first.passage.sentence.index >= SPREAD_OVER or (
                last.passage.sentence.paragraph != first.passage.sentence.paragraph
                or first.quantity.span < whole.quantity.span < last.quantity.span
            ):
                break
            if any(
                f.value >= whole.value or f.quantity.modifier is not Modifier.EXACT for f in run
            ):
                break
            ends = stop == len(alike) or alike[stop].passage is not last.passage
            if ends and not any(counting.is_other(f.quantity) or f.elsewhen for f in run):
                yield Parts(run)


def _closes(document: Document, figure: Figure) -> bool:
    """Tell whether a figure completes a whole: "the remaining five", "the 1.9 million left"."""
    end = figure.quantity.span.end
    after = document.text[end : end + 20]
    definite = figure.quantity.determiner == "the"
    closing = CLOSING.fullmatch(figure.quantity.determiner) is not None
    return closing or (definite and LEFT_OVER.match(after) is not None)


def _told_as_all(document: Document, whole: Figure, parts: Parts, known: list[Figure]) -> bool:
    """Tell whether words show that the parts are all of the whole."""
    place = whole.passage.sentence.index
    if OPEN.search(" ".join(f.clause for f in parts.figures)) or not _in_series(document, parts):
        return False
    if sum(_given(document, f) for f in parts.figures) > 1:
        return False
    if not (whole.quantity.unit or any(f.kind for f in parts.figures)):
        return False
    near = -1 <= place - parts.last <= 1 or 0 <= parts.first - place <= 1
    if near and TOTALLING.search(whole.passage.text) and not _open(whole):
        return True
    return len(parts.figures) > 2 and len(parts.figures) in _members(whole, known)


def _given(document: Document, figure: Figure) -> bool:
    """Tell whether a figure is what somebody says, next to what another one says."""
    start = figure.quantity.span.start
    return RIVAL.search(document.text[max(0, start - 40) : start]) is not None


def _open(whole: Figure) -> bool:
    return OPEN.search(whole.clause) is not None


def _one_topic(whole: Figure, parts: tuple[Figure, ...]) -> bool:
    """Tell whether the parts stand with the whole, or follow it at once."""
    sentence, first = whole.passage.sentence, parts[0].passage.sentence
    same = sentence.paragraph == first.paragraph
    return sentence.zone is ZoneKind.BODY and (same or first.index - sentence.index <= 1)


def _in_series(document: Document, parts: Parts) -> bool:
    """Tell whether the parts of each sentence are listed, and hardly anything lies between."""
    pairs = zip(parts.figures, parts.figures[1:], strict=False)
    return all(
        one.passage is not two.passage
        or JOINED.search(document.text, one.quantity.number.end, two.quantity.number.start)
        for one, two in pairs
    )


def _members(whole: Figure, known: list[Figure]) -> set[float]:
    """Return how many the sentence of a total says that share it: "the four schools have 412"."""
    told = [f.passage for f in known if f.value == whole.value and _alike(f, whole)]
    return {
        f.value
        for f in known
        if f.kind != whole.kind and not f.quantity.unit and f.kind and f.value > STEPS
        and f.passage in told
    }  # fmt: skip


def _near(whole: Figure, parts: tuple[Figure, ...]) -> bool:
    """Tell whether parts come so near a whole that they must be meant as all of it."""
    gap = abs(sum(f.value for f in parts) - whole.value)
    return gap <= OFF * whole.value or (whole.value < SMALL and gap <= STEPS)


def _makes(document: Document, parts: tuple[Figure, ...], whole: Figure) -> bool:
    """Tell whether parts may add up to a figure, rounding allowed."""
    made = total([spread(document, f.quantity) for f in parts])
    return made.touches(spread(document, whole.quantity))
