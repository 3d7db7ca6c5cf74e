"""Members of a list of counts that are told without a number: "two teachers and the driver".

Each counts one. Several of them without a number ("two teachers and their helpers") leave open
how many the list makes.
"""

from __future__ import annotations

import re
from itertools import accumulate
from typing import NamedTuple

from checker.comparing.intervals import Interval, spread, total
from checker.comparing.slots import FIRST_QUANTITY, Slotted
from checker.comparing.sums import PEOPLE, Sum
from checker.mentions import lemmas, lexicons, trades, wordclasses
from checker.mentions.auxiliaries import has_form
from checker.mentions.lemmas import Form
from checker.types import Document

JOINER = re.compile(r"\s*[,;:(]\s(?:and\s|plus\s)?|\s(?:and|plus)\s|\s?[()]\s?|\s[–—-]\s|[.!?]$")
MEMBER = re.compile(
    r"(?:the|an?|his|her|its|their|our|my)\s(?P<noun>[\w'-]+(?:\s[\w'-]+){0,3}?)"
    r"(?:\s(?:of|for|from|in|at|with|who|on)\s.*)?",
    re.IGNORECASE,
)
NAMED = re.compile(r"(?P<first>[A-Z][\w'-]+)(?:\s[A-Z][\w'-]+){1,3}")

ONE_MORE = re.compile(
    r"\ba\s(?P<order>second|third|fourth|fifth|sixth)\s(?=(?:was|is|had|has|lay|stood|remained|went|got)\b)",
    re.IGNORECASE,
)
"""An ordinal that goes on counting: "two had been switched off and a third was being painted"."""
ORDERS = {"second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6}
SEVERAL = frozenset("staff crew family police public team group rest company couple pair".split())
"""Nouns without an -s that are many or unknown in number."""


class Piece(NamedTuple):
    """What stands between two joints of a list."""

    text: str
    joint: str
    """What joins it to the piece before it."""
    part: bool
    """Whether it is one of the counts that are added up."""


def settled(document: Document, found: Sum) -> Sum | None:
    """Return a sum with the members that are told without a number, None where they may make it."""
    if found.total[1].unit:
        return found
    lines = {id(line): line for line, _ in found.parts}
    members = [member for line in lines.values() for member in _members(line, found)]
    members += [more for line in lines.values() for more in _counted_on(document, line, found)]
    if any(_plural(member) for member in members):
        return None
    values = [spread(document, part) for part in found.values]
    whole = spread(document, found.total[1])
    one = Interval(1, 1)
    for count in range(1, len(members) + 1):
        if total([*values, *[one] * count]).touches(whole):
            return None
    return found._replace(single=tuple(members))


def _counted_on(document: Document, line: Slotted, found: Sum) -> list[str]:
    """Return the ordinals of a sentence that count one more than parts told with them."""
    counts = {*accumulate(part.value for part in found.values)}
    told = ONE_MORE.finditer(document.text, line.sentence.span.start, line.sentence.span.end)
    return [m.group().strip() for m in told if ORDERS[m["order"].lower()] - 1 in counts]


def _members(line: Slotted, found: Sum) -> list[str]:
    """Return what a sentence lists with the counts that are added up."""
    pieces = list(_pieces(line, found))
    parts = [place for place, piece in enumerate(pieces) if piece.part]
    members = []
    for place, piece in enumerate(pieces):
        if piece.part or not _is_member(piece.text):
            continue
        between = parts[0] < place < parts[-1]
        closes = place == parts[-1] + 1 and re.search(r"and|plus", piece.joint)
        opens = place == parts[0] - 1 == 0 and _is_person(piece.text)
        if between or closes or opens:
            members.append(piece.text)
    return members


def _pieces(line: Slotted, found: Sum) -> list[Piece]:
    signs = {
        chr(FIRST_QUANTITY + line.quantities.index(quantity))
        for other, quantity in found.parts
        if other is line
    }
    pieces, start, joint = [], 0, ""
    for match in (*JOINER.finditer(line.text), None):
        text = line.text[start : match.start() if match else None].strip()
        pieces.append(Piece(text, joint, bool(signs & set(text))))
        if match:
            start, joint = match.end(), match.group()
    return pieces


def _is_member(text: str) -> bool:
    """Tell whether words are a noun phrase without a number, or a name."""
    named = NAMED.fullmatch(text)
    if named is not None:
        return named["first"].lower() not in wordclasses.PHRASE_ENDS
    noun = _noun(text)
    return bool(noun) and not (
        noun in wordclasses.PHRASE_ENDS
        or (has_form(noun, Form.PAST, Form.THIRD) and not lemmas.is_plural(noun))
    )


def _noun(text: str) -> str:
    """Return the noun that heads "the driver of the bus", "" for other words."""
    match = MEMBER.fullmatch(text)
    return match["noun"].split()[-1].lower() if match else ""


def _is_person(text: str) -> bool:
    noun = _noun(text)
    known = noun in PEOPLE or noun in trades.families() or noun in lexicons.relations()
    return known or noun in lexicons.titles() or NAMED.fullmatch(text) is not None


def _plural(text: str) -> bool:
    """Tell whether words may be of several: "the drivers", "the staff"."""
    noun = _noun(text)
    return bool(noun) and (lemmas.is_plural(noun) or noun in SEVERAL)
