"""Reads how exactly a number is meant: "at least", "nearly", "up to", "or so"."""

from __future__ import annotations

import math
import re
from typing import NamedTuple

from checker.types import Modifier

ABOUT_SHARE = 0.1
"""How far "about" may be off, as a share of the value: "about 300" is 270 to 330."""

BEFORE = re.compile(
    r"""
    \b(?:
      (?P<below> (?:nearly|almost|just\s(?:under|below)|close\sto|approaching|not\squite
                 |a\slittle\s(?:under|less\sthan)|slightly\s(?:under|less\sthan|fewer\sthan)) )
    | (?P<above> (?:just\s(?:over|above)|a\slittle\s(?:over|more\sthan)
                 |slightly\s(?:over|more\sthan)) )
    | (?P<most> (?:up\sto|at\s(?:the\s)?most|(?:no|not)\s(?:more|greater|higher|longer)\sthan
                |(?:fewer|less|lower)\sthan|under|below|as\s(?:many|much|high|long)\sas
                |a\smaximum\sof|not\sexceeding|only\sup\sto) )
    | (?P<least> (?:at\s(?:the\svery\s)?least|more\sthan|over|well\sover|above|upwards\sof
                 |in\sexcess\sof|(?:no|not)\s(?:fewer|less|lower)\sthan|a\sminimum\sof|exceeding
                 |greater\sthan|higher\sthan|longer\sthan|as\s(?:few|little)\sas) )
    | (?P<about> (?:about|around|some|roughly|approximately|approx\.?|circa|ca\.|an?\sestimated
                 |estimated\sat|estimated|in\sthe\s(?:region|order)\sof|or\sso|an\saverage\sof
                 |more\sor\sless|probably|perhaps|maybe|reportedly\sabout) )
    )\s?(?:(?:a|another|further)\s)?$ | (?P<tilde>[~≈])$
    """,
    re.VERBOSE | re.IGNORECASE,
)
AFTER = re.compile(
    r"""
    \s(?: (?P<about>or\sso|give\sor\stake|more\sor\sless)
        | (?P<least>or\smore|at\sleast|plus(?!\s\w))
        | (?P<most>or\s(?:less|fewer|under)|at\s(?:the\s)?most|at\sa\smaximum) )\b
    | (?P<plus>\+|-plus\b) | (?P<odd>-odd\b)
    """,
    re.VERBOSE | re.IGNORECASE,
)


class Hedge(NamedTuple):
    """A modifier, the bounds it sets, and where its words start and end."""

    modifier: Modifier
    low: float
    high: float
    start: int
    end: int


def read(text: str, value: float, left: tuple[int, int], right: tuple[int, int]) -> Hedge:
    """Return how a number is hedged.

    ``left`` is the beginning of the sentence and of the number, ``right`` the end of the number
    and of the sentence.
    """
    begin, start = left
    end, stop = right
    before = BEFORE.search(text, max(begin, start - 32), start)
    if before is not None:
        kind = before.lastgroup or ""
        modifier, low, high = _bounds(kind, value)
        return Hedge(modifier, low, high, before.start(), end)
    after = AFTER.match(text, end, stop)
    if after is not None:
        kind = {"plus": "least", "odd": "about"}.get(after.lastgroup or "", after.lastgroup or "")
        modifier, low, high = _bounds(kind, value)
        return Hedge(modifier, low, high, start, after.end())
    return Hedge(Modifier.EXACT, value, value, start, end)


def _bounds(kind: str, value: float) -> tuple[Modifier, float, float]:
    slack = abs(value) * ABOUT_SHARE
    bounds = {
        "below": (Modifier.ABOUT, value - slack, value),
        "above": (Modifier.ABOUT, value, value + slack),
        "most": (Modifier.AT_MOST, 0.0, value),
        "least": (Modifier.AT_LEAST, value, math.inf),
    }
    return bounds.get(kind, (Modifier.ABOUT, value - slack, value + slack))
