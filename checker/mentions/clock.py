"""Times of day: "11:25 p.m.", "06:30", "noon", "half past two"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.mentions.numerals import ONES
from checker.types import Span, TimeKind, TimeMention

HOURS = {word: value for word, value in ONES.items() if 1 <= value <= 12}
_HOUR = "|".join(sorted(HOURS, key=len, reverse=True))
PART_OF_DAY = r"(?:\s(?:in\sthe|at|this)\s(?P<part>morning|afternoon|evening|night)\b)"
PART_2, PART_3 = PART_OF_DAY.replace("part", "part2"), PART_OF_DAY.replace("part", "part3")
HEDGE = (
    r"(?P<hedge>(?:(?:at|by)\s)?(?:about|around|approximately|roughly|shortly\s(?:before|after)|"
    r"just\s(?:before|after)|nearly|almost|minutes\s(?:before|after))\s)?"
)

CLOCK = re.compile(
    rf"""
    \b{HEDGE}
    (?: (?<![\d.,:/$£€-]) (?P<hour>[01]?\d|2[0-4])
        (?: (?P<mark>[:.])(?P<minute>[0-5]\d)(?::[0-5]\d)? )? (?![\d:%]|\.\d)
        (?: \s?(?P<half>[ap])(?:\.m\.|\.m\b|m\b) | {PART_OF_DAY} | (?P<oclock>\so['’]clock\b)
          | (?P<hours>\s?(?:h|hrs|hours|GMT|UTC|CES?T|BST|[EP][SD]?T|UK\stime|local\stime)\b) )?
      | (?P<word>{_HOUR}) (?:-(?P<thirty>thirty|fifteen))?
        (?: {PART_2} | \so['’]clock\b (?:{PART_3})?
          | \s(?P<half2>[ap])\.?m\b\.? )
      | (?<![\d.,:/$£€-])(?P<military>(?:[01]\d|2[0-3])[0-5]\d)\s?(?:GMT|UTC|hours|hrs)\b
      | (?P<fixed>noon|midday|midnight)\b
      | (?<![\w-])(?P<offset>half(?=\spast)|quarter|ten|twenty|five|twenty-five)
        \s(?:minutes\s)?(?P<way>past|to)\s
        (?P<word2>{_HOUR}|1[0-2]|[1-9])\b
    )
    """,
    re.VERBOSE | re.IGNORECASE,
)
AFTER_HOUR = re.compile(
    rf"\b(?:minutes|just|shortly|soon)\s(?:before|after)\s(?P<word>{_HOUR}|1[0-2]|[1-9])"
    r"(?=\s?(?:[,.;)]|$|on\b|in\b|when\b|and\b))",
    re.IGNORECASE,
)
FIXED = {"noon": 720, "midday": 720, "midnight": 0}
OFFSETS = {"half": 30, "quarter": 15, "five": 5, "ten": 10, "twenty": 20, "twenty-five": 25}
LATER = frozenset({"afternoon", "evening", "p"})


def find(text: str, start: int, end: int) -> Iterator[TimeMention]:
    """Yield the times of day in a part of the text."""
    for match in AFTER_HOUR.finditer(text, start, end):
        hour = _hour(match["word"])
        yield _mention(match, hour * 60 % 720, twelve_hour=True, approximate=True)
    for match in CLOCK.finditer(text, start, end):
        mention = _read(match)
        if mention is not None:
            yield mention


def _hour(written: str) -> int:
    return HOURS[written.lower()] if written.lower() in HOURS else int(written)


def _read(match: re.Match[str]) -> TimeMention | None:
    hedged = bool(match["hedge"])
    if match["fixed"]:
        return _mention(match, FIXED[match["fixed"].lower()], approximate=hedged)
    if match["military"]:
        hour, minute = divmod(int(match["military"]), 100)
        return _mention(match, hour * 60 + minute, approximate=hedged)
    if match["offset"]:
        return _from_offset(match, hedged=hedged)
    return (
        _from_words(match, hedged=hedged) if match["word"] else _from_digits(match, hedged=hedged)
    )


def _from_offset(match: re.Match[str], *, hedged: bool) -> TimeMention:
    minutes = OFFSETS[match["offset"].lower()]
    hour = _hour(match["word2"]) * 60
    minute = hour + minutes if match["way"].lower() == "past" else hour - minutes
    return _mention(match, minute % 720, twelve_hour=True, approximate=hedged)


def _from_words(match: re.Match[str], *, hedged: bool) -> TimeMention | None:
    extra = {"thirty": 30, "fifteen": 15}.get((match["thirty"] or "").lower(), 0)
    minute = HOURS[match["word"].lower()] * 60 + extra
    part = (match["part2"] or match["part3"] or match["half2"] or "").lower()
    return _placed(match, minute, part, hedged=hedged)


def _from_digits(match: re.Match[str], *, hedged: bool) -> TimeMention | None:
    part = (match["half"] or match["part"] or "").lower()
    told = part or match["oclock"] or match["mark"] == ":" or (match["hours"] and match["minute"])
    if not told:
        return None
    hour, minute = int(match["hour"]), int(match["minute"] or 0)
    if part and hour <= 12:
        return _placed(match, hour * 60 + minute, part, hedged=hedged)
    if match["oclock"]:
        return _mention(match, hour * 60 % 720, twelve_hour=True, approximate=hedged)
    if 1 <= hour <= 12 and not match["hours"] and not match["hour"].startswith("0"):
        return _mention(match, (hour * 60 + minute) % 720, twelve_hour=True, approximate=hedged)
    return _mention(match, (hour * 60 + minute) % 1440, approximate=hedged)


def _placed(match: re.Match[str], minute: int, part: str, *, hedged: bool) -> TimeMention:
    """Put a time of the twelve-hour clock into its half of the day."""
    minute %= 720
    if not part:
        return _mention(match, minute, twelve_hour=True, approximate=hedged)
    late = part in LATER or (part == "night" and minute >= 300)
    return _mention(match, minute + 720 if late else minute, approximate=hedged)


def _mention(
    match: re.Match[str], minute: int, *, twelve_hour: bool = False, approximate: bool = False
) -> TimeMention:
    return TimeMention(
        Span(*match.span()),
        TimeKind.CLOCK,
        minute=minute,
        approximate=approximate,
        twelve_hour=twelve_hour,
    )
