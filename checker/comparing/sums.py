"""Reads totals told with their parts: "24 people: ten men and 14 women", "the remaining 74"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations
from typing import NamedTuple

from checker.comparing.intervals import Interval, spread, total
from checker.comparing.slots import QUANTITY, Slotted
from checker.types import Document, Modifier, Quantity

Q = QUANTITY[1:-1]
PEOPLE = frozenset(
    """person man woman child boy girl adult pensioner passenger victim casualty student pupil
    soldier civilian officer policeman fighter guard worker employee staff member player driver
    suspect prisoner hostage patient resident tourist migrant refugee teenager foreigner national
    citizen teacher doctor nurse pilot sailor miner firefighter journalist candidate senator
    deputy councillor lawmaker councilman delegate volunteer visitor guest protester demonstrator
    crew tenant occupant inmate detainee evacuee
    toddler infant baby youth male female survivor defendant juror judge""".split()
)
NEVER_ADDED = frozenset({"percent", "percentage point", "score", "celsius", "fahrenheit"})
"""Units of which parts make no total."""
PARTIAL = re.compile(
    r"\b(?:includ\w+|among|of\s(?:them|whom|which|these|those)|some|others?|at\sleast|mostly|mainly|most"
    r"|notably|especially|such\sas|e\.g|for\sexample|each|respectively|per|both|twice|times|or|then|by|about"
    r"|also|more|another|plus|counting|except|with|than)\b",
    re.IGNORECASE,
)
"""Words after which a list need not be whole, or need not add up."""
LIST = re.compile(
    rf"""
    (?P<total>{QUANTITY})(?P<what>[^{Q}.;:()]{{0,40}}?)
    (?: :\s | \s[–—-]\s | \s?\( )
    (?P<parts> {QUANTITY}[^{Q}.;:()–—]{{0,40}} (?: (?:,\s(?:and\s)?|\sand\s|;\s(?:and\s)?|\splus\s)
               {QUANTITY}[^{Q}.;:()–—]{{0,40}} ){{1,8}}? )
    (?=[.;)]|\s[–—-]\s|$)
    """,
    re.VERBOSE,
)
IN_ALL = re.compile(
    rf"""
    (?: (?:\b(?:a|for\sa|making\sa|giving\sa)\s(?:grand\s|combined\s)?total\sof\s
          |\btotal(?:l?ing)\s|\badd(?:s|ing)?\sup\sto\s|\bmak(?:es?|ing)\s(?:it\s)?|\bcombined\s)
        (?P<after>{QUANTITY})
      | (?P<before>{QUANTITY})[^{Q}.;:]{{0,20}}
          \b(?:in\sall|in\stotal|altogether|all\stold|combined)\b )
    """,
    re.VERBOSE | re.IGNORECASE,
)
REST = re.compile(
    r"\b(?:mak(?:es?|ing)|made)\sup\sthe\s(?:rest|remainder|balance|difference)\b"
    r"|\b(?:pays?|covers?|provides?|contributes?|accounts?\sfor|supplies)\sthe\s(?:rest|remainder|balance)\b"
    rf"|\b(?:the\s(?:rest|remainder|balance)\b[^{Q}.;:]{{0,50}},\s(?={QUANTITY}))"
)
PART_OF = re.compile(
    rf"(?P<part>{QUANTITY})\s(?:out\s)?of\s(?:the|its|their|his|her|these|those)\s(?P<total>{QUANTITY})"
)
OF_ALL = re.compile(
    rf"\bOf\s(?:the|its|their|these|those|all)\s(?P<total>{QUANTITY})[^{Q}.;:]{{0,30}},\s"
    rf"(?P<parts>{QUANTITY}[^;:]*)"
)
REMAINING = re.compile(r"\b(?:other|others|remaining)\b")
NEAR = 0.4
"""A sum is held against a total only within this share of it: parts that are far off are parts
of something else, or not all of them."""

CLOSE = 0.12
"""The same where the nouns do not show that parts and total are of one kind."""


class Sum(NamedTuple):
    """A total and its parts, each with the sentence it stands in."""

    total: tuple[Slotted, Quantity]
    parts: tuple[tuple[Slotted, Quantity], ...]
    sure: bool = True
    single: tuple[str, ...] = ()
    """Members that are told with the parts and count one each: "the driver"."""

    @property
    def values(self) -> list[Quantity]:
        """Return the parts without their sentences."""
        return [quantity for _, quantity in self.parts]


def special(quantity: Quantity) -> bool:
    """Tell whether a number is a rank, an age, a rate or a score: no amount of things."""
    score = quantity.against is not None
    return bool(quantity.ordinal or quantity.role or quantity.per or score)


def listed(line: Slotted) -> Iterator[Sum]:
    """Yield the totals that a list follows: "24 people: ten men, nine women and four children"."""
    for match in LIST.finditer(line.text):
        whole = line.quantity(match["total"])
        parts = line.signs(match.start("parts"), match.end("parts"))
        told = match["what"] + match["parts"]
        if len(parts) < 2 or PARTIAL.search(told):
            continue
        unlike = all(part.noun and not part.determiner for part in (whole, *parts))
        if same_kind(whole, parts) or (unlike and not any(q.unit or q.role for q in parts)):
            found = Sum((line, whole), tuple((line, part) for part in parts))
            if same_kind(whole, parts) or _close(found):
                yield found


def _close(found: Sum) -> bool:
    """Tell whether the parts all but make the total, so that they must be meant as its parts."""
    aim = found.total[1].value
    return abs(sum(part.value for part in found.values) - aim) <= CLOSE * aim


def in_all(line: Slotted) -> Iterator[Sum]:
    """Yield totals told after their parts: "three men and two women, five in all"."""
    for match in IN_ALL.finditer(line.text):
        place = match.start("after") if match["after"] else match.start("before")
        whole = line.quantity(line.text[place])
        before = line.text[:place]
        clause = before[max(before.rfind(";"), before.rfind(":"), -1) + 1 :]
        parts = [line.quantity(sign) for sign in re.findall(QUANTITY, clause)]
        parts = [part for part in parts if like(whole, part)]
        joined = re.search(rf"{QUANTITY}[^{Q}]*(?:\band\b|\bplus\b|,)[^{Q}]*{QUANTITY}", clause)
        if len(parts) > 1 and joined and not PARTIAL.search(clause):
            yield Sum((line, whole), tuple((line, part) for part in parts), sure=len(parts) == 2)


def remaining(lines: list[Slotted]) -> Iterator[Sum]:
    """Yield "twelve of the 96 are new ... the remaining 74 are not", in one or two sentences."""
    for place, line in enumerate(lines):
        for match in PART_OF.finditer(line.text):
            part, whole = line.quantity(match["part"]), line.quantity(match["total"])
            if _beside_others(lines[: place + 1], whole):
                continue
            after = [(line, q) for q in line.signs(match.end())]
            near = lines[place + 1 : place + 2]
            after += [(other, q) for other in near for q in other.signs() if _follows(line, other)]
            between: list[tuple[Slotted, Quantity]] = []
            for other, quantity in after:
                if not like(part, quantity) or quantity.per or quantity.unit:
                    continue
                if REMAINING.search(quantity.determiner):
                    parts = ((line, part), *between, (other, quantity))
                    yield Sum((line, whole), parts, sure=not between)
                    break
                between.append((other, quantity))


def _beside_others(lines: list[Slotted], whole: Quantity) -> bool:
    """Tell whether a whole was told as part of a larger one, which "the remaining" may complete.

    "Fifteen others were treated, and four of the fifteen admitted. The remaining five walked."
    """
    near = (line for line in lines if _paragraph(line, lines[-1]))
    told = (quantity for line in near for quantity in line.quantities)
    return any(q.value == whole.value and REMAINING.search(q.determiner) for q in told)


def of_all(line: Slotted) -> Iterator[Sum]:
    """Yield "of the 340 passengers 212 were Dutch, 98 German and the remaining 50 Belgian"."""
    for match in OF_ALL.finditer(line.text):
        whole = line.quantity(match["total"])
        parts = line.signs(match.start("parts"), match.end("parts"))
        last = next((i for i, q in enumerate(parts) if REMAINING.search(q.determiner)), 0)
        if last and all(like(whole, part) and not part.per for part in parts[: last + 1]):
            yield Sum((line, whole), tuple((line, q) for q in parts[: last + 1]), sure=last == 1)


def _follows(line: Slotted, other: Slotted) -> bool:
    return other.sentence.paragraph - line.sentence.paragraph <= 1


def rest(lines: list[Slotted]) -> Iterator[list[Sum]]:
    """Yield "$21m from the state and $15m from the town; a $9m loan makes up the rest".

    Which sum of money is the total is not said: each list holds all that may be.
    """
    for place, line in enumerate(lines):
        if not REST.search(line.text):
            continue
        near = [other for other in lines[max(0, place - 2) : place + 1] if _paragraph(other, line)]
        money = [q for q in line.quantities if q.unit and q.unit != "year"]
        if not money:
            continue
        parts = [(other, q) for other in near for q in other.quantities if q.unit == money[0].unit]
        wholes = [
            (other, q) for other in lines[:place] if other not in near for q in other.quantities
            if q.unit == money[0].unit
        ]  # fmt: skip
        yield [
            Sum(whole, tuple(part for part in parts if part is not whole))
            for whole in (*wholes, *(parts if len(parts) > 2 else ()))
            if all(whole[1].value > q.value for _, q in parts if q is not whole[1])
        ]


def _paragraph(one: Slotted, other: Slotted) -> bool:
    return one.sentence.paragraph == other.sentence.paragraph


def like(whole: Quantity, part: Quantity) -> bool:
    """Tell whether a part may be counted into a total: one unit, and nouns that do not differ."""
    if part.ordinal or part.role in {"age", "score"} or whole.role in {"age", "score"}:
        return False
    if part.unit != whole.unit or part.per != whole.per:
        return False
    if whole.unit or not part.noun or not whole.noun or part.noun == whole.noun:
        return True
    return whole.noun in PEOPLE and part.noun in PEOPLE


def same_kind(whole: Quantity, parts: list[Quantity]) -> bool:
    """Tell whether all of a list may be parts of a total."""
    shares = whole.unit in {"percent", "year", "month", "day", "hour", "minute", "week"}
    return not shares and all(like(whole, part) and not part.determiner for part in parts)


def off(document: Document, told: Sum) -> bool:
    """Tell whether parts and total cannot fit, whatever was rounded, and are near each other."""
    whole = spread(document, told.total[1])
    values = [spread(document, part) for part in told.values]
    added = total(values)
    aim = told.total[1].value
    if added.touches(whole) or any(part.modifier is Modifier.RANGE for part in told.values):
        return False
    middle = sum(part.value for part in told.values)
    if aim <= 0 or abs(middle - aim) > NEAR * aim:
        return False
    return told.sure or not _some_fit(values, whole)


def fits(document: Document, told: Sum) -> bool:
    """Tell whether the parts may make the total."""
    added = total([spread(document, part) for part in told.values])
    return added.touches(spread(document, told.total[1]))


def _some_fit(values: list[Interval], whole: Interval) -> bool:
    """Tell whether some of the parts make the total, so that the others are parts of parts."""
    return any(
        total(list(chosen)).touches(whole)
        for size in range(1, len(values))
        for chosen in combinations(values, size)
    )
