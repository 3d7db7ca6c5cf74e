"""What is left of a set or a sum, against the whole and the parts that the article tells."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations

from checker.comparing import counting, figures
from checker.comparing.figures import Figure
from checker.comparing.marked import Marked
from checker.comparing.passages import OTHER_YEAR
from checker.comparing.sums import PEOPLE
from checker.mentions.units import is_time
from checker.types import Analysis, Modifier

OTHER = re.compile(r"(?:the|its|their|his|her)\s(?:other|remaining)")
LEFT = re.compile(
    r"\b(?:leaves?|left|leaving)\s"
    r"(?:(?:him|her|them|it|us|only|just|still|some|about|around|behind|rather)\s)*$",
    re.IGNORECASE,
)
REST = re.compile(
    r"\bthe\s(?:rest|remainder|balance|difference),\s(?:or\s|that\sis\s|some\s|about\s|a\s)?$",
    re.IGNORECASE,
)
OPEN = re.compile(
    r"\s(?:[a-z]+\s){0,4}?(?:(?:that|who|which)\s(?:ha[dsv]e?|did|do|were|was|are)\s(?:not|never)\b"
    r"|(?:still|yet)\sto\b|(?:still\s)?(?:unpaid|unexplained|missing|outstanding|unsold|left\sover)\b"
    r"|(?:were|are|was|is)\s(?:still\s)?(?:left|missing|outstanding|unpaid)\b)"
)
"""After a number: its things are those that are still open."""
OF_WHOLE = re.compile(
    r"\b[Oo]f\s(?:(?:the|its|their|these|those)\s)?[^,;.]{1,50},\s(?:[a-z]+\s){0,2}$"
)
"""Before a number: "of the 840 bags, "."""
OF_THE = re.compile(r"\sof\s(?:the|these|those)\s(?P<word>[a-z]+)")
SHARES = re.compile(r"\bper\s?cent\b|%")
PERSONS = PEOPLE | {"dead", "injured", "clerk", "accused"}
ROUNDED = 100
"""Numbers from here on may be rounded."""
ROUNDING = 0.02
MOST = 12
"""Numbers that are added up at most, to explain a rest."""
MODIFIERS = frozenset({Modifier.EXACT, Modifier.ABOUT, Modifier.AT_LEAST})


def examine(analysis: Analysis) -> Iterator[Marked]:
    """Yield each rest that no whole and no parts of the article leave."""
    known = [
        f for f in figures.read(analysis)
        if not f.quantity.ordinal and f.quantity.role not in {"age", "score"} and not f.tabled
    ]  # fmt: skip
    for rest in known:
        if _is_rest(analysis.document.text, rest):
            found = _against(analysis, rest, known)
            if found is not None:
                yield found


def _is_rest(text: str, figure: Figure) -> bool:
    """Tell whether a figure is told as what is left: "the other 610", "that left 8,000 litres"."""
    quantity = figure.quantity
    timed = is_time(quantity.unit)
    if quantity.modifier not in MODIFIERS or timed or quantity.per or quantity.role:
        return False
    if OTHER.fullmatch(quantity.determiner) and quantity.value > 1:
        shared = not (figure.kind or quantity.unit) and SHARES.search(figure.passage.text)
        return not shared
    before = text[figure.passage.sentence.span.start : quantity.span.start][-40:]
    if REST.search(before) or LEFT.search(before):
        return True
    end = quantity.span.end
    return quantity.determiner == "the" and OPEN.match(text, end, end + 60) is not None


def _against(analysis: Analysis, rest: Figure, known: list[Figure]) -> Marked | None:
    """Return the one whole with its parts that does not leave the rest, if there is one."""
    same = [f for f in known if f is not rest and _same_measure(f, rest)]
    near = [
        f.value for f in same if 0 <= rest.passage.sentence.index - f.passage.sentence.index < 2
    ]
    if not rest.quantity.noun and any(a - b == rest.value for a in near for b in near):
        return None  # "11 of 14 economists ... the other three"
    found: dict[float, tuple[Figure, Figure]] = {}
    for whole in same:
        if not _may_hold(analysis, whole, rest):
            continue
        parts = [f for f in same if f.value < whole.value and _part(analysis, f, whole, rest)]
        if parts and whole.value not in found:
            found[whole.value] = (whole, parts[0])
        if len(found) > 1:
            return None
    if len(found) != 1 or OTHER_YEAR.search(rest.passage.text):
        return None
    whole, part = next(iter(found.values()))
    kin = [f for f in same if _kin(f, whole, rest, same)]
    if whole.elsewhen or _explained(rest, kin):
        return None
    return Marked(tuple(f.quantity.span for f in (whole, part, rest)), "rest")


def _same_measure(figure: Figure, rest: Figure) -> bool:
    """Tell whether a figure has the unit of the rest; one without a noun may borrow it."""
    one, two = figure.quantity, rest.quantity
    if one.per or (one.role and not two.unit):
        return False
    return one.unit == two.unit or (bool(two.unit) and not one.unit and not figure.kind)


def _may_hold(analysis: Analysis, whole: Figure, rest: Figure) -> bool:
    """Tell whether a figure may be the whole that the rest is left of."""
    one, two = whole.quantity, rest.quantity
    if one.value <= two.value or one.unit != two.unit or one.modifier is Modifier.RANGE:
        return False
    if counting.is_other(one) or counting.is_part(analysis.document, one):
        return False
    return bool(one.unit) or _fits(whole.kind, rest.kind)


def _fits(whole: str, part: str) -> bool:
    """Tell whether a part may count some of what the whole counts."""
    return bool(whole) and (not part or whole == part or {whole, part} <= PERSONS)


def _noun(figure: Figure) -> str:
    """Return the kind that its noun gives a figure; "two of them" may be of any kind."""
    return figure.kind if figure.quantity.noun else ""


def _part(analysis: Analysis, figure: Figure, whole: Figure, rest: Figure) -> bool:
    """Tell whether a figure is told as part of the whole."""
    near = figure.passage.sentence.index - whole.passage.sentence.index
    if whole.quantity.unit:
        after = near == 0 and figure.quantity.span > whole.quantity.span
        return after or (0 <= near <= 2 and bool(figure.quantity.unit))
    if not _fits(whole.kind, _noun(figure)):
        return False
    text = analysis.document.text
    if counting.is_part(analysis.document, figure.quantity):
        called = OF_THE.match(text, figure.quantity.number.end)
        again = called is not None and f" {called['word']} " in rest.passage.text
        return bool(_noun(figure)) or 0 <= near <= 1 or again
    opened = OF_WHOLE.search(text[figure.passage.sentence.span.start : figure.quantity.span.start])
    if opened is None:
        return False
    return (
        near == 0 or str(int(whole.value)) in opened.group() or whole.kind in figure.passage.words
    )


def _kin(figure: Figure, whole: Figure, rest: Figure, same: list[Figure]) -> bool:
    """Tell whether a figure may be counted with the whole and the rest."""
    told_after = figure.passage is rest.passage and figure.quantity.span > rest.quantity.span
    if _noun(figure) and told_after:
        return False
    alike = _fits(whole.kind, _noun(figure)) or _noun(figure) == rest.kind
    if not (whole.quantity.unit or alike):
        return False
    return bool(_noun(figure) or figure.quantity.unit) or any(
        abs(f.passage.sentence.index - figure.passage.sentence.index) <= 1
        for f in (*same, rest)
        if f.kind in (whole.kind, rest.kind) and f is not figure
    )


def _explained(rest: Figure, kin: list[Figure]) -> bool:
    """Tell whether numbers of the article leave the rest, or make it."""
    low, high = _bounds(rest)
    spans = [_bounds(f) for f in kin]
    if not rest.quantity.unit:
        spans.append((1.0, 1.0))  # "one of them", "another": not read as numbers
    if any(least <= high and low <= most for least, most in spans):
        return True
    tops = [span for span in spans if span[1] > low]
    most_of_all = max((top[1] for top in tops), default=0.0)
    small = [span for span in spans if span[0] < most_of_all][:MOST]
    for size in (1, 2, 3):
        for chosen in combinations(small, size):
            least, most = sum(c[0] for c in chosen), sum(c[1] for c in chosen)
            if size > 1 and least <= high and low <= most:
                return True
            if any(top[0] - most <= high and low <= top[1] - least for top in tops):
                return True
    return False


def _bounds(figure: Figure) -> tuple[float, float]:
    """Return what a number may stand for, large ones in round figures."""
    quantity = figure.quantity
    rounded = quantity.value >= ROUNDED or quantity.value % 1
    slack = ROUNDING * quantity.value if rounded else 0.0
    return quantity.low - slack, quantity.high + slack
