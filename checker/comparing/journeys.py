"""Journeys told with both times of day and their length: "leaves at 7.40, takes 35 minutes"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from checker.comparing.passages import READ
from checker.mentions.numerals import from_words
from checker.types import Analysis, Sentence, Span

HALF_DAY = 720
SLACK = 1
"""Minutes by which a length may miss: both ends are rounded."""
HEDGED_SLACK = 12
CLOCK = (
    r"(?<![\d.,:$£€])(?:[01]?\d|2[0-3])[.:][0-5]\d(?![\d%:]|[.:]\d"
    r"|\s?(?:per\s?cent|percent|m\b(?!\.)|km|kg|seconds|million|billion))"
)
WITHIN = r"(?:[^.;:“”\"]|[.:](?=\d)|(?<=\b[ap])\.|(?<=\.m)\.)"
TAKES = re.compile(
    rf"\b(?:leaves?|left|departs?|departed|starts?|started|begins?|began|sets?\soff|opens?|kicks?\soff|runs?|took\soff"
    rf"|takes?\soff|sails?|sailed)\b{WITHIN}{{0,60}}?\b(?:at|from)\s(?P<start>{CLOCK})(?P<gap>{WITHIN}{{0,60}}?)"
    r"\b(?:takes?|took|lasts?|lasted|runs?\sfor|ran\sfor|goes\son\sfor)\s(?P<hedge>about\s|around\s|some\s|nearly\s"
    r"|almost\s|roughly\s|just\sunder\s|just\sover\s|only\s)?"
    r"(?:(?P<hours>\d+|an|one|two|three|four|five|six|seven|eight|nine|ten)\shours?(?:\sand\s)?)?"
    rf"(?:(?P<minutes>\d+|[a-z]+(?:-[a-z]+)?)\sminutes)?(?P<rest>(?!\slate\b){WITHIN}{{0,80}}?)"
    rf"\b(?P<by>at|by|until|before)\s(?P<end>{CLOCK})"
    r"(?!\s?(?:[ap]\.?m\.?\s)?(?:local|GMT|CET|the\snext))"
)
ARRIVES = re.compile(
    r"\b(?:arriv\w*|reach\w*|gets?|so|ends?|ending|finish\w*|in\stime|due|which\smeans|brings?|lands?|landing"
    r"|docks?|docking|pulls?\sin|closes?|closing)\b"
)
OTHER = re.compile(
    r"\b(?:return\w*|back|another|next|second|later|then|change[sd]?|connect\w*|wait\w*|local\stime|GMT|CET"
    r"|time\szone|when|if|those|leaves|departs|from|before\sthat|again)\b|\d[.:]\d\d",
    re.IGNORECASE,
)
"""Words between a length and a time of day that may set another journey or clock."""


class Journey(NamedTuple):
    """A length and the times of day between which it lies."""

    sentence: Sentence
    start: Span
    length: Span
    end: Span
    minutes: int
    """What the two times give."""


def wrong(analysis: Analysis) -> Iterator[Journey]:
    """Yield the journeys whose length is not what their two times of day give."""
    document = analysis.document
    for sentence in document.sentences:
        if sentence.zone not in READ:
            continue
        match = TAKES.search(document.text, sentence.span.start, sentence.span.end)
        if match is None or analysis.quotation_at(match.start("start")):
            continue
        length = _minutes(match)
        others = OTHER.search(match["rest"]) or OTHER.search(match["gap"])
        if length is None or others or not ARRIVES.search(match["rest"]):
            continue
        real = (_of_day(match["end"]) - _of_day(match["start"])) % HALF_DAY
        slack = HEDGED_SLACK if match["hedge"] and match["hedge"] != "only " else SLACK
        over = length % HALF_DAY - real
        if real and (over > slack or (match["by"] == "at" and -over > slack)):
            first = match.start("hours") if match["hours"] else match.start("minutes")
            yield Journey(
                sentence,
                Span(*match.span("start")),
                Span(first, match.start("rest")),
                Span(*match.span("end")),
                real,
            )


def _of_day(written: str) -> int:
    hour, minute = re.split("[.:]", written)
    return int(hour) * 60 + int(minute)


def _minutes(match: re.Match[str]) -> int | None:
    """Return the length in minutes, None when it is not told in numbers."""
    if not (match["hours"] or match["minutes"]):
        return None
    try:
        hours, minutes = (_number(match[name]) for name in ("hours", "minutes"))
    except (KeyError, ValueError):
        return None
    return int(hours * 60 + minutes)


def _number(written: str | None) -> float:
    if written is None:
        return 0
    if written.isdigit():
        return int(written)
    return 1 if written == "an" else float(from_words(written))
