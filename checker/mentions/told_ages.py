"""Where an age stands beside a name: "Marchbank, 54,", "the band's 36-year-old drummer"."""

from __future__ import annotations

import re

OWNER = r"(?:[\w’'-]+\s){0,3}?[\w-]+[’']s?"
ARTICLE = rf"(?:an?|the|its|our|{OWNER})"
NO_HEAD = r"(?!(?:of|and|with|for|to|at|in|from|by|who|whose|his|her|their)\b)"
KIN = r"(?!\s+(?:\w+\s+)?(?:sons?|daughters?|children|brother|sister|grand\w+|nephew|niece|twins?))"
AGE_AFTER = re.compile(
    rf"""
    ,\s+ (?:aged\s+|age\s+)? (?P<a>\d{{1,3}}) (?=\s*[,.;:)–—]|\s+and\b|\s+of\b)  # "Marchbank, 54,"
    | \s* \( (?P<b>\d{{1,3}}) (?=\s*[),])  # "Galeano (58)"
    | ,\s+ (?:who\s+is\s+)? (?:{ARTICLE}\s+) (?:{NO_HEAD}[\w’'-]+\s+){{0,3}}?  # ", a 54-year-old"
      (?P<c>\d{{1,3}}) [-‑](?:year|month)[-‑]old {KIN}
    | ,?\s+ (?:who\s+)?is (?:\s+now)? \s+ (?P<d>\d{{2}})  # "who is 54,"
      (?= \s*[,;.](?!\d) | \s+(?:and|with\b) )
    | ,\s+ (?:aged|at) \s+ (?P<e>\d{{2}}) \s+ (?=the\b|still\b|one\b)  # ", at 31 the youngest"
    | ,\s+ who\s+ [^,.;\d]{{3,60}} \s+and\s+is\s+ (?P<f>\d{{2}}) (?=[,.;](?!\d))  # "and is 34,"
    | ,\s+ who\s+at\s+ (?P<g>\d{{2}}) \s+ (?:is|still|now)\b  # "who at 34 is still"
    """,
    re.VERBOSE,
)
AGE_OF = re.compile(
    rf",\s+{ARTICLE}\s+(?:{NO_HEAD}[\w’'-]+\s+){{0,4}}?(?P<noun>[a-z-]+)\s+of\s+"
    r"(?P<age>\d{2}|[a-z]+(?:-[a-z]+)?)(?=[,.;](?!\d)|\s+(?:who|whom|from|with|and|called|at)\b)"
)
"""Where ", a retired welder of 61" tells an age."""
PEOPLE = frozenset(
    "man woman boy girl child youth lad bachelor spinster widow widower pensioner schoolboy"
    " schoolgirl pupil student teenager orphan grandmother grandfather great-grandmother".split()
)
"""Nouns for somebody of an age, besides trades: "an only child of 41"."""
AGE_BEFORE = re.compile(
    r"(?<![\w-])(?P<a>\d{1,3})[-‑]year[-‑]old"
    r"(?:\s+(?!\w+ed\b|said\b|says\b|told\b|who\b|and\b|from\b)[\w'’-]+){0,3},?\s*$"
)
AT_AGE = re.compile(r"^[\"“]?At (?P<a>\d{2,3})(?: and [^,]{1,60})?, (?:(?:the|a) \w+ )?$")
PAST_AGE = re.compile(r"\b(?:then|was|were|when|at the time|in (?:19|20)\d\d)\b[^.]{0,12}$")
