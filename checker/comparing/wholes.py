"""Parts told of a whole in one sentence: "of its 24 authors, 15 ..., six ... and four ..."."""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.comparing.slots import QUANTITY, TIME, Slotted
from checker.comparing.sums import Sum
from checker.types import Modifier, Quantity

Q = QUANTITY[1:-1]
OF_ALL = re.compile(
    rf"\bOf\s(?:(?:the|its|their|these|those|all|his|her)\s){{0,2}}(?P<total>{QUANTITY})"
    rf"[^{Q}.;:]{{0,40}},\s(?P<parts>{QUANTITY}[^;:.]*)"
)
PART = re.compile(rf"(?P<sign>{QUANTITY})(?P<rest>[^{Q}]*)")
OVERLAP = re.compile(
    r"\b(?:also|both|another|including|among|of\s(?:whom|them|which|these)|more\sthan\sone|at\sleast|aged"
    r"|older|younger|over|under|old|years?|each|former|women|men|female|male|as\swell|than|respectively"
    r"|multiple|several|from\s[\ue000-\ue7ff]|to\s[\ue000-\ue7ff]|up|down|last|points?|compared|but|who)\b"
)
"""Words of parts that may share members."""
OF_THEM = re.compile(r"\sof\s(?:them|these|those|which|whom)\b")
"""After the first share of a list: the others are of the same whole."""
PREPOSITIONS = frozenset("in from by for at to with against as on".split())
SURVEY = re.compile(
    r"\b(?:said|say|says|answers?|respondents|asked|polls?|surveys?|believe|think|thought|worry"
    r"|worried|fear|like|liked|watch|read|listen|drink|eat|visit|visited|report\w*|experienc\w+"
    r"|cited|cite|named|mention\w*|used|choices?)\b"
)
"""Words of what many may do or say at once."""
SLACK = 0.6
"""Percentage points that the shares may exceed the whole by, beyond their rounding."""
LARGEST = 112.0
"""Percent up to which three shares look like those of one whole."""


def exceeded(line: Slotted) -> Iterator[Sum]:
    """Yield a whole with three or more parts told alike, which it must hold all."""
    for match in OF_ALL.finditer(line.text):
        told = list(PART.finditer(match["parts"]))
        parts = [line.quantity(part["sign"]) for part in told]
        if len(parts) < 3 or OVERLAP.search(match["parts"]) or re.search(TIME, match["parts"]):
            continue
        whole = line.quantity(match["total"])
        rests = [part["rest"] for part in told]
        more = sum(part.value for part in parts) > whole.value
        if more and joined(rests) and one_preposition(rests) and all(map(_plain, parts)):
            yield Sum((line, whole), tuple((line, part) for part in parts))


def shares(line: Slotted) -> list[Quantity]:
    """Return three or more shares of one group that each tells of others of it, if there are any.

    "58 percent rent, 33 percent own their home and 12 percent live in homes of the city".
    """
    listed = _listed(line)
    parts = list(PART.finditer(listed))
    told = [line.quantity(part["sign"]) for part in parts]
    first = parts[0]["rest"] if parts else ""
    if len(told) < 3 or not re.match(r"\sof\s", first) or re.search(TIME, listed):
        return []
    if any(part.unit != "percent" or part.per for part in told) or not joined(
        [part["rest"] for part in parts]
    ):
        return []
    told_of = OF_THEM.sub("", listed, count=1)
    if OVERLAP.search(told_of) or SURVEY.search(listed):
        return []
    rests = [part["rest"] for part in parts]
    opened = [rest.split()[0] for rest in rests[1:] if rest.split()]
    apart = len(opened) == len(rests) - 1 and len({*opened}) == len(opened)
    by = one_preposition(rests[1:]) and f" {opened[0]} " in first
    added = sum(part.value for part in told)
    least = 100.0 + 0.5 * len(told) + SLACK
    return told if (apart or by) and least < added <= LARGEST else []


def _listed(line: Slotted) -> str:
    """Return a sentence from the colon before its shares to the comma after them."""
    told = [m for m in re.finditer(QUANTITY, line.text) if line.quantity(m[0]).unit == "percent"]
    if not told:
        return ""
    start = line.text.rfind(":", 0, told[0].start()) + 1
    end = line.text.find(",", told[-1].end())
    return line.text[start : end if end > 0 else len(line.text)]


def joined(rests: list[str]) -> bool:
    """Tell whether parts are listed: "A, B and C"."""
    return all(rest.endswith(", ") for rest in rests[:-2]) and rests[-2].endswith((" and ", ", "))


def one_preposition(rests: list[str]) -> bool:
    """Tell whether all parts are told by one preposition: "five are from Rye, two from Ely"."""
    words = [re.findall(r"[A-Za-z']+", rest) for rest in rests]
    found = [next((word for word in ws if word in PREPOSITIONS), "") for ws in words]
    return bool(found[0]) and len({*found}) == 1


def _plain(part: Quantity) -> bool:
    return part.modifier is Modifier.EXACT and not (part.unit or part.ordinal or part.role)
