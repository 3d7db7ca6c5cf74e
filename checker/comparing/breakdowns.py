"""Parts of a set told in running text: "of those, 31 unloaded. Twelve turned back. Another seven".

What opens the parts points at the whole ("of those", "of the 48 lorries", a colon, "is divided
between"), or what closes them says that they are all of it ("and the remaining 54"). Parts that
are closed must make the whole; others must not exceed it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from checker.comparing.slots import FIRST_QUANTITY, QUANTITY, Slotted
from checker.comparing.sums import NEVER_ADDED, PARTIAL, PEOPLE, Sum, special
from checker.comparing.wholes import SURVEY, joined
from checker.mentions.units import is_time
from checker.types import Modifier, Quantity, ZoneKind

Q = QUANTITY[1:-1]
OF_THEM = re.compile(rf"\b[Oo]f\s(?:these|those|them)\b[^{Q}.;:]{{0,25}}(?={QUANTITY})")
OF_THE_SET = re.compile(
    rf"\bOf\s(?:the|its|their|these|those|all|his|her)\s(?:the\s)?(?P<whole>{QUANTITY})"
    rf"[^{Q};:]{{0,70}}?,\s(?=(?:[a-z]+\s){{0,2}}{QUANTITY})"
)
COLON = re.compile(rf":\s(?={QUANTITY})")
SOME_OF = re.compile(rf"{QUANTITY}(?=\sof\s(?:them|these|those|which|whom)\b)")
DIVIDED = re.compile(
    r"\b(?:is|are|was|were|be|being)\s(?:\w+ly\s)?(?:divided|split|shared)\s(?:\w+ly\s)?"
    r"(?:up\s)?(?:between|among|into)\b"
)
CLOSING = re.compile(r"(?:the|its|their|his|her)\s(?:other|remaining|last|final)")
MORE = re.compile(r"\b(?:another|more|further|additional)\b")
COMPARED = re.compile(
    r"\b(?:from|than|against|by|per|each|compared\s(?:with|to)|includ\w+|among\w*|of\s(?:whom|which|them"
    r"|these|those)|least|aged?|to|or|about|some|when|since|until|worth)\s(?:(?:the|only|just)\s)?$",
    re.IGNORECASE,
)
"""Before a number that is no part: one that is compared, a part of a part, a measure."""
ITEM = re.compile(
    r"\s(?:of\s(?:them|these|those|which|whom)\s)?(?:in|for|from|at|on|to|by|of|with)\s"
)
"""After each number of a list of places, uses or kinds: "64 in Rye, 38 in Ely"."""
LAST = re.compile(rf"\sand\s{QUANTITY}[^{Q},]*")
OVERLAP = re.compile(
    r"\b(?:also|both|as\swell|twice|over\shalf|more\sthan\sone|several|overlap\w*|or\smore|including"
    r"|some\sof|either|respectively|up\sto|at\sleast|between)\b|\be\.g\.|\bsuch\sas\b",
    re.IGNORECASE,
)
Told = tuple[Slotted, Quantity]
"""A number and the sentence that tells it."""
FEW = 3
"""Parts from which an open list is held against its whole."""
MOST = 8
NEAR = 0.2
"""Share of the whole by which parts may miss it and still be meant as its parts."""
EXCEEDS = 0.06
"""The same where nothing says that the parts are all, or that they share no member."""
SHORT = 0.1
"""The same for a list that opens with "14 of them"."""
SMALL, STEPS = 20, 2
"""Wholes below are missed by so many at most."""


def read(lines: Sequence[Slotted]) -> Iterator[Sum]:
    """Yield each whole that parts told of it do not make, or exceed."""
    for place, line in enumerate(lines):
        if line.sentence.zone is not ZoneKind.BODY:
            continue
        for match in OF_THEM.finditer(line.text):
            before = _before(line, match.start()) or (_above(lines, place))
            yield from _told(lines, place, match.end(), before)
        for match in OF_THE_SET.finditer(line.text):
            yield from _told(lines, place, match.end(), [(line, line.quantity(match["whole"]))])
        for match in COLON.finditer(line.text):
            yield from _itemised(line, match.end(), _before(line, match.start()))
        for match in SOME_OF.finditer(line.text):
            told = line.signs(0, match.start())
            before = [(line, told[-1])] if told else _above(lines, place)
            wholes = [whole for whole in before if _whole(whole[1])]
            yield from _itemised(line, match.start(), wholes, share=SHORT)
        for match in DIVIDED.finditer(line.text):
            parts = parts_of(line, match.end())
            yield from _made(_before(line, match.start()), parts, sure=True)


def _before(line: Slotted, end: int) -> list[Told]:
    """Return the sets and sums that a sentence tells before a place."""
    return [(line, q) for q in line.signs(0, end) if _whole(q)]


def _above(lines: Sequence[Slotted], place: int) -> list[Told]:
    """Return the sets and sums of the sentence before."""
    if not place or lines[place].sentence.index - lines[place - 1].sentence.index > 1:
        return []
    line = lines[place - 1]
    return _before(line, len(line.text)) if line.sentence.zone is ZoneKind.BODY else []


def _whole(quantity: Quantity) -> bool:
    """Tell whether a number may be that of a set or a sum."""
    named_set = bool(quantity.noun or quantity.unit) and quantity.unit not in NEVER_ADDED
    return named_set and not is_time(quantity.unit) and plain(quantity) and quantity.value > STEPS


def plain(quantity: Quantity) -> bool:
    """Tell whether a number is exact, and no rank, age, rate or score."""
    return not special(quantity) and quantity.modifier is Modifier.EXACT


def _told(
    lines: Sequence[Slotted],
    place: int,
    start: int,
    wholes: list[Told],
) -> Iterator[Sum]:
    """Yield the whole of parts that begin in a sentence and go on in those after it."""
    line = lines[place]
    parts = parts_of(line, start)
    text = line.text[start:]
    after = place + 1
    while parts and not _closed(parts) and after < len(lines) and len(parts) < MOST:
        following = lines[after]
        if following.sentence.paragraph != line.sentence.paragraph or not _goes_on(following):
            break
        parts += parts_of(following, 0)
        text += " " + following.text
        after += 1
    if _closed(parts):
        for told in _made(wholes, parts[: _closer(parts) + 1], sure=True):
            if len(told.parts) >= FEW:  # two parts of a small set: ``count-mismatch`` asks
                yield told
    elif len(parts) >= FEW and not OVERLAP.search(text):
        apart = any(MORE.search(part.determiner) for _, part in parts)
        if apart or not SURVEY.search(text):
            yield from _exceeded(wholes, parts)


def _goes_on(line: Slotted) -> bool:
    """Tell whether a sentence begins with one more part: "Twelve turned back", "Another seven"."""
    start = re.match(
        rf"(?:An?\s|The\s)?(?:[Aa]nother\s|[Ff]urther\s|\w+\s)?(?={QUANTITY})", line.text
    )
    if start is None:
        return False
    first = line.quantity(line.text[start.end()])
    return not (first.noun or first.unit) and not first.ordinal


def parts_of(line: Slotted, start: int) -> list[Told]:
    """Return the numbers of a sentence, from a place on, that may be parts of one set."""
    parts = []
    for place in range(start, len(line.text)):
        if FIRST_QUANTITY <= ord(line.text[place]) < FIRST_QUANTITY + len(line.quantities):
            quantity = line.quantity(line.text[place])
            if not COMPARED.search(line.text[max(start, place - 30) : place]):
                parts.append((line, quantity))
    return parts


def _closer(parts: list[Told]) -> int:
    """Return the place of the part that completes a whole: "the remaining 54"; 0 for none."""
    closing = (i for i, (_, q) in enumerate(parts) if i and CLOSING.fullmatch(q.determiner))
    return next(closing, 0)


def _closed(parts: list[Told]) -> bool:
    return _closer(parts) > 0


def _of(whole: Quantity, parts: list[Told]) -> list[Told]:
    """Return the parts that may be counted into a whole; other things told with them are not."""
    return [part for part in parts if _counts(whole, part[1])]


def _counts(whole: Quantity, part: Quantity) -> bool:
    if not plain(part):
        return False
    if whole.unit or part.unit:
        return part.unit == whole.unit or (bool(whole.unit) and not part.unit and not part.noun)
    if not part.noun or part.noun == whole.noun or {part.noun, whole.noun} <= PEOPLE:
        return True
    return CLOSING.fullmatch(part.determiner) is not None


def _made(wholes: list[Told], parts: list[Told], *, sure: bool) -> Iterator[Sum]:
    """Yield the only whole that all its parts nearly make, if they make none."""
    found = []
    for whole in wholes:
        chosen = _of(whole[1], parts)
        added = sum(part.value for _, part in chosen)
        if len(chosen) < 2 or (sure and chosen[-1] != parts[-1]):
            continue
        if added == whole[1].value:
            return
        if near(added, whole[1].value, NEAR) and all(
            part.value < whole[1].value for _, part in chosen
        ):
            found.append(Sum(whole, tuple(chosen), sure=False))
    if len({told.total[1].value for told in found}) == 1:
        yield found[0]


def _exceeded(wholes: list[Told], parts: list[Told]) -> Iterator[Sum]:
    """Yield a whole that three and more parts exceed by little: others may share members."""
    for told in _made(wholes, parts, sure=False):
        added = sum(part.value for part in told.values)
        apart = any(MORE.search(part.determiner) for part in told.values)
        little = near(added, told.total[1].value, NEAR if apart else EXCEEDS)
        large = apart or told.total[1].value >= SMALL
        if len(told.parts) >= FEW and added > told.total[1].value and little and large:
            yield told


def _itemised(line: Slotted, start: int, wholes: list[Told], share: float = NEAR) -> Iterator[Sum]:
    """Yield the whole before a colon that the list after it fails to make: "64 in Rye, 38 in"."""
    listed = re.split(r"[.;()–—]", line.text[start:])[0]
    last = LAST.search(listed)
    listed = listed[: last.end()] if last is not None else listed
    rests = re.split(QUANTITY, listed)[1:]
    parts = [(line, q) for q in line.signs(start, start + len(listed))]
    if len(parts) < FEW or not all(map(ITEM.match, rests)) or not joined(rests):
        return
    if PARTIAL.search(re.sub(r"\bof\s(?:them|these|those|which|whom)\b", "", listed)):
        return
    after = sum(q.value for q in line.signs(start + len(listed), len(line.text)))
    if all(plain(q) for _, q in parts):
        for told in _made(wholes, parts, sure=False):
            made = sum(part.value for part in told.values)
            if made + after == told.total[1].value:
                return  # "45 members: 20 ..., 12 ... and nine ..., with four seats vacant"
            if len(told.parts) == len(parts) and near(made, told.total[1].value, share):
                yield told


def near(added: float, whole: float, share: float) -> bool:
    """Tell whether parts miss a whole by little."""
    gap = abs(added - whole)
    return gap <= STEPS if whole < SMALL else gap <= share * whole
