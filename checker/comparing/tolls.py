"""What befell the people that a number counts: killed, hurt, missing, arrested, rescued."""

from __future__ import annotations

import re

from checker.types import Document, Quantity

FATES = {
    "dead": (
        r"dead|die[sd]?|dying|killed|kills?|deaths?|fatalit(?:y|ies)|perish(?:ed)?|bodies"
        r"|lost\stheir\slives|lives|deceased|drown(?:ed)?|slain"
    ),
    "injured": r"injured|injur(?:y|ies)|wounded|hurt",
    "missing": r"missing|unaccounted\sfor|disappeared",
    "arrested": r"arrest(?:ed|s)?|detained|held|in\scustody",
    "rescued": r"rescued|saved|survivors?|survived?",
    "evacuated": r"evacuated|evacuees",
    "homeless": r"homeless|displaced",
}  # fmt: skip
PEOPLE = (
    r"(?:\s(?:[a-z-]+\s){0,2}?(?:people|persons|men|women|children|civilians|passengers|soldiers|others"
    r"|workers|miners|students|pupils|protesters|victims|crew|residents|tourists|migrants))?"
)
BEING = r"(?:\s(?:were|was|have\sbeen|had\sbeen|have|had|are|is|left|reported|confirmed|more))*"
CAUSING = {
    "dead": r"kill(?:s|ed|ing)?|claim(?:s|ed|ing)?(?:\sthe\slives\sof)?"
    r"|death\stoll\s(?:of|is|was|at|to)",
    "injured": r"injur(?:es|ed|ing)|wound(?:s|ed|ing)|hurt(?:s|ing)?",
    "arrested": r"arrest(?:s|ed|ing)?|detain(?:s|ed|ing)?",
    "rescued": r"rescu(?:es|ed|ing)|sav(?:es|ed|ing)",
    "evacuated": r"evacuat(?:es|ed|ing)",
}
AFTER = {
    fate: re.compile(rf"{PEOPLE}{BEING}\s(?:{words})\b", re.IGNORECASE)
    for fate, words in FATES.items()
}
BEFORE = {
    fate: re.compile(
        rf"\b(?:{words})(?:\s(?:at\sleast|about|all|the|some|another))*\s$", re.IGNORECASE
    )
    for fate, words in CAUSING.items()
}


def fate(document: Document, quantity: Quantity) -> str:
    """Return what befell those counted: "dead" for "12 people were killed", "" when not told."""
    after = document.text[quantity.number.end : quantity.number.end + 60]
    before = document.text[max(0, quantity.number.start - 40) : quantity.number.start]
    for name, pattern in AFTER.items():
        if pattern.match(after):
            return name
    for name, pattern in BEFORE.items():
        if pattern.search(before):
            return name
    return ""
