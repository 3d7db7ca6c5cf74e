"""The votes of a sitting against those who were there: "all 35 members ... by 19 to 17"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from checker.comparing import ballots
from checker.comparing.ballots import ABSTAIN, MEMBERS, Result
from checker.comparing.marked import Marked
from checker.comparing.one_vote import EARLIER, one_body
from checker.comparing.slots import QUANTITY, Slotted

Q = QUANTITY[1:-1]
PRESENT = re.compile(
    rf"\b[Aa]ll\s(?:of\s)?(?:the\s|its\s)?(?P<all>{QUANTITY})\s"
    r"(?:were|are|was|came|attended|took\spart|turned|sat|voted|cast)\b"
    rf"|(?P<some>{QUANTITY})\s(?:registered|(?:were\s)?present|took\spart|attended"
    r"|(?:were\s)?in\sattendance)\b"
)
"""How many could vote in this one sitting."""
IDLE = re.compile(
    rf"(?P<n>{QUANTITY})(?:,[^{Q},.;]*,)?\s(?:did\snot|did\sn't|didn't)\s"
    r"(?:vote|press|raise|cast|take\spart)\b"
)
"""Those who were there and took no part in the vote."""
SITTING = 3
"""Sentences between the result of a vote and how many were there, at most."""
MOST = 1.5
"""Times those present that the votes may be, to be theirs."""


def exceeded(lines: Sequence[Slotted]) -> Marked | None:
    """Return the one vote of the article where more voted than were there."""
    result = ballots.only_result(lines)
    if result is None:
        return None
    idle = [q for pattern in (ABSTAIN, IDLE) for q, _ in ballots.found(pattern, result.line)]
    votes = sum(result.values) + sum(q.value for q in idle)
    for line in lines:
        for quantity, _ in ballots.found(PRESENT, line) if _of_sitting(line, result) else ():
            counted = quantity.noun in MEMBERS or (not quantity.noun and _counts_members(line))
            if counted and quantity.value < votes <= MOST * quantity.value:
                marks = (*result.marks, *(q.number for q in idle), quantity.number)
                return Marked(marks, "number")
    return None


def _of_sitting(line: Slotted, result: Result) -> bool:
    """Tell whether a sentence may tell who was there for a vote."""
    near = abs(line.sentence.index - result.line.sentence.index) <= SITTING
    earlier = EARLIER.search(line.text) is not None
    return near and not earlier and one_body(line, result.line)


def _counts_members(line: Slotted) -> bool:
    return any(quantity.noun in MEMBERS for quantity in line.quantities)
