"""Words that cannot both be true of one thing at one time: up and down, won and lost."""

from __future__ import annotations

import re
from typing import NamedTuple


class Way(NamedTuple):
    """One side of a pair of opposites."""

    pair: str
    side: int
    pattern: re.Pattern[str]


def _ways(pair: str, *sides: str) -> tuple[Way, ...]:
    return tuple(
        Way(pair, side, re.compile(rf"\b(?:{words})\b", re.IGNORECASE))
        for side, words in enumerate(sides)
    )


MOVES = _ways(
    "moves",
    # up
    r"rises?|rose|risen|rising|ris(?:e|es|en|ing)|climb(?:s|ed|ing)?|jump(?:s|ed|ing)?"
    r"|soar(?:s|ed|ing)?|surg(?:e|es|ed|ing)|grow(?:s|n|ing)?|grew|increas(?:e|es|ed|ing)"
    r"|gain(?:s|ed|ing)?|up(?=\s(?:by\s)?[\d$£€])|higher|rais(?:e|es|ed|ing)|lift(?:s|ed|ing)?|hik(?:e|es|ed|ing)"
    r"|boost(?:s|ed|ing)?|rall(?:y|ies|ied)|upgrad(?:e|es|ed)",
    # down
    r"falls?|fell|fallen|falling|drop(?:s|ped|ping)?|declin(?:e|es|ed|ing)|decreas(?:e|es|ed|ing)"
    r"|slip(?:s|ped|ping)?|slid(?:es?|ing)?|plung(?:e|es|ed|ing)|tumbl(?:e|es|ed|ing)"
    r"|shr[aiu]nk(?:s|ing)?|shrinks?|sinks?|sank|down(?=\s(?:by\s)?[\d$£€])|lower(?:s|ed|ing)?|cut(?:s|ting)?"
    r"|reduc(?:e|es|ed|ing)|slump(?:s|ed|ing)?|dip(?:s|ped|ping)?|slash(?:es|ed|ing)?|trim(?:s|med)?",
    # unchanged
    r"unchanged|left\salone|h[eo]ld(?:s|ing)?\s(?:steady|at)|ke(?:eps?|pt)(?!\s\w+ing\b)|steady|untouched|maintain(?:s|ed)?"
    r"|confirm(?:s|ed)\sits|reiterat(?:es|ed)|stick(?:s|ing)?\s(?:to|by|with)|not\stouching",
)
DECISIONS = _ways(
    "decision",
    r"approv(?:es|ed|ing)|adopt(?:s|ed)|accept(?:s|ed)|back(?:s|ed)|endors(?:es|ed)|green-?li(?:ghts|t)"
    r"|vot(?:es|ed)(?:\s\d+[-–]\d+|\sunanimously|\snarrowly)?,?\s(?:for|in\sfavou?r\sof)",
    r"reject(?:s|ed)|vot(?:es|ed)(?:\s\d+[-–]\d+|\sunanimously|\snarrowly)?,?\s(?:down|against)"
    r"|refus(?:es|ed)|turn(?:s|ed)\sdown|thr(?:ows?|ew)\sout|veto(?:es|ed)|defeat(?:s|ed)",
)
EARNINGS = _ways(
    "earnings",
    r"(?:net|pre-?tax|operating|full-year|quarterly|annual|half-year)\s(?:profit|earnings|income)"
    r"|profits?|in\sthe\sblack",
    r"(?:in|into)\sthe\sred|(?:net|pre-?tax|operating|quarterly|annual)\sloss|loss-making"
    r"|(?:swings?|slips?|falls?|plunges?|slides?|sinks?)\s(?:in)?to\s(?:a\s)?loss|posts?\s(?:a\s)?loss|reports?\s(?:a\s)?loss",
)
COMPASS = {
    "north": "south", "east": "west", "northeast": "southwest", "northwest": "southeast",
    "northern": "southern", "eastern": "western", "north-east": "south-west",
    "north-west": "south-east", "northeastern": "southwestern", "northwestern": "southeastern",
}  # fmt: skip
COMPASS |= {second: first for first, second in COMPASS.items()}
MEASURES = {
    word: group[0]
    for group in (
        ("forecast", "guidance", "outlook"),
        ("dividend", "payout"),
        ("sale", "revenue", "turnover", "income"),
        ("profit", "earning"),
        ("export", "overseas", "abroad"),
        ("unemployment", "joblessness"),
        ("output", "production"),
        ("wage", "salary", "pay"),
        ("fare", "ticket"),
        ("crime", "offence"),
    )
    for word in group
}
"""Words for one measure, which a headline and a text may use in turn."""
MEASURED = frozenset(MEASURES.values()) | frozenset(
    "rate price tax target rating budget toll fee rent limit age number grant tariff".split()
)
"""What can be kept as it is; "keeps bees" leaves nothing unchanged."""
AMOUNTS = _ways("moves", r"more(?!\sthan)", r"(?:fewer|less)(?!\sthan)")
"""How a heading says up and down without a verb."""
YEARLY = _ways(
    "moves",
    r"(?:more|higher|larger|bigger)\sthan\s(?:in\s)?(?:the\s(?:year|season|month)\sbefore"
    r"|a\s(?:year|month)\s(?:ago|earlier|before)|last\s(?:year|season))",
    r"(?:fewer|less|lower|smaller)\sthan\s(?:in\s)?(?:the\s(?:year|season|month)\sbefore"
    r"|a\s(?:year|month)\s(?:ago|earlier|before)|last\s(?:year|season))",
)
"""How a text says so of the subject of its sentence."""
GROUND = _ways("moves", r"gain(?:s|ed|ing)?\sground", r"los(?:es?|ing|t)\sground")
