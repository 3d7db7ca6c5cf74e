"""Values of now and of a year ago in two sentences, beside a change told of them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.comparing.changes import Change
from checker.comparing.slots import QUANTITY, TIME, Slotted
from checker.mentions import units
from checker.types import Quantity, ZoneKind

Q, T = QUANTITY[1:-1], TIME[1:-1]
NOW = re.compile(
    rf"\b(?:now|currently|today)\s(?:costs?|pays?|earns?|stands?\sat|is|are|amounts?\sto|sells?\sfor|fetch(?:es)?)"
    rf"\s(?P<new>{QUANTITY})"
    rf"|\b(?:costs?|pays?|earns?|stands?\sat|is|sells?\sfor|fetch(?:es)?)\s(?:now|currently|today)\s(?P<new2>{QUANTITY})"
)
THEN = re.compile(
    rf"^(?:A\syear\s(?:ago|earlier|before)|Twelve\smonths\s(?:ago|earlier)|Last\syear|In\sthe\sprevious\syear|{TIME}),?"
    rf"\s(?:it|they|the\s[a-z]+)\s(?:was|were|cost|stood\sat|paid|earned|sold\sfor|had\s(?:been|cost))"
    rf"\s(?:still\s|only\s|just\s)?(?P<old>{QUANTITY})"
)
UP = re.compile(
    rf"(?P<change>{QUANTITY})(?:\s|\b)(?:more|higher|dearer)\b"
    rf"|\b(?:rose|rise|risen|climbed|increased|went\sup|grew|jumped)\s(?:by\s)?(?P<change2>{QUANTITY})"
)
DOWN = re.compile(
    rf"(?P<change>{QUANTITY})(?:\s|\b)(?:less|lower|cheaper|fewer)\b"
    rf"|\b(?:fell|fallen|dropped|declined|decreased|went\sdown|sank)\s(?:by\s)?(?P<change2>{QUANTITY})"
)
ANNUAL = re.compile(r"\b(?:year|twelve\smonths|annual)", re.IGNORECASE)
BACK = 2
"""Sentences before the two values in which the change is told."""


def read(text: str, lines: list[Slotted]) -> Iterator[tuple[Slotted, Slotted, Change]]:
    """Yield "paid 9 percent more than a year ago", "now costs 1,180", "A year ago it was 1,310"."""
    for place in range(2, len(lines)):
        now, then = NOW.search(lines[place - 1].text), THEN.match(lines[place].text)
        if now is None or then is None or lines[place].sentence.zone is not ZoneKind.BODY:
            continue
        new = lines[place - 1].quantity(now["new"] or now["new2"])
        old = lines[place].quantity(then["old"])
        if not _a_year_ago(text, lines[place]) or not _one_unit(old, new):
            continue
        told = _told(lines[max(0, place - 1 - BACK) : place - 1])
        if told is not None:
            line, direction, amount = told
            yield line, lines[place], Change(old, new, direction, None, amount)


def _told(lines: list[Slotted]) -> tuple[Slotted, int, Quantity] | None:
    """Return the last change told in percent, the only one of its sentence's kind over a year."""
    for line in reversed(lines):
        if not ANNUAL.search(line.text) and not re.search(TIME, line.text):
            continue
        for direction, pattern in ((1, UP), (-1, DOWN)):
            match = pattern.search(line.text)
            if match is not None:
                amount = line.quantity(match["change"] or match["change2"])
                if amount.unit == "percent":
                    return line, direction, amount
    return None


def _a_year_ago(text: str, line: Slotted) -> bool:
    return ANNUAL.search(text[line.sentence.span.start : line.sentence.span.start + 24]) is not None


def _one_unit(old: Quantity, new: Quantity) -> bool:
    money = {"" if units.named(q.unit) is None else q.unit for q in (old, new)} - {""}
    return len(money) <= 1 and old.value > 0 and 0.3 < new.value / old.value < 3
