"""Tells when a number is somebody's age."""

from __future__ import annotations

import re
from typing import NamedTuple

OLDEST = 122
YEAR_OLD = re.compile(
    r"[\s-](?P<unit>year|month|week|day)s?[\s-](?:olds?\b|of\sage\b)", re.IGNORECASE
)
AGED = re.compile(
    r"\b(?:aged|ages?|(?:at|by|to|from)\sthe\sage\sof|age\sof|turned|turns|turning)\s"
    r"(?:between\s|from\s|about\s|around\s|just\s|only\s)?$"
    r"|\b(?:younger|older)\sthan\s$|\b(?:dies|died|dead)\s(?:\w+\s)?at\s$",
    re.IGNORECASE,
)
WAS = re.compile(
    r"\b(?:he|she|who|i)(?:[’']s|[’']m|\s(?:is|was|am))\s(?:only\s|just\s|now\s|about\s)?$",
    re.IGNORECASE,
)
NAME_COMMA = re.compile(r"(?<!\()\b(?P<name>[A-Z][\w’'-]+)\.?,\s$")
NAME_BRACKET = re.compile(r"\b[A-Z][\w’'-]+\s\($")
CLOSES = re.compile(r"\s?(?:[,;.](?!\d)|\)|—|–|$)")
CLOSES_CLAUSE = re.compile(r"\s?(?:[,;.)](?!\d)|—|–|$)|\s(?:when|at\sthe\stime|and|years|now)\b")
CLOSES_BRACKET = re.compile(r"\)")
NOT_PEOPLE = frozenset(
    """january february march april may june july august september october november december sept
    nov dec oct jan feb aug monday tuesday wednesday thursday friday saturday sunday article
    section chapter no street road avenue route highway""".split()
)


class Age(NamedTuple):
    """The unit of an age, and where its words end."""

    unit: str
    end: int


def read(text: str, value: float, left: tuple[int, int], right: tuple[int, int]) -> Age | None:
    """Return the age that a number tells, if it does.

    ``left`` is the beginning of the sentence and of the number, ``right`` the end of the number
    and of the sentence.
    """
    begin, start = left
    end, stop = right
    old = YEAR_OLD.match(text, end, stop)
    if old is not None:
        return Age(old["unit"].lower(), old.end())
    if not 0 < value <= OLDEST or value != int(value):
        return None
    lead = text[max(begin, start - 60) : start]
    if AGED.search(lead) or (WAS.search(lead) and CLOSES_CLAUSE.match(text, end, stop)):
        return Age("year", end)
    if NAME_BRACKET.search(lead) and CLOSES_BRACKET.match(text, end):
        return Age("year", end)
    if _after_name(lead) and CLOSES.match(text, end, stop):
        return Age("year", end)
    return None


def _after_name(lead: str) -> bool:
    """Tell whether the words before a number end in a name and a comma: "Gulbara Isakova, "."""
    match = NAME_COMMA.search(lead)
    if match is None or not match["name"]:
        return False
    before = lead[: match.start()].rstrip()
    listed = before.endswith((",", "and")) and before.split(",")[-1].strip().isdigit()
    return match["name"].lower() not in NOT_PEOPLE and not listed
