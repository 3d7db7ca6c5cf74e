"""What a quantity counts, and whether two quantities count one kind of thing."""

from __future__ import annotations

import re
from functools import cache

from checker.mentions import wordlists
from checker.types import Document, Modifier, Quantity

DEFINITE = re.compile(r"(?:all\s)?(?:of\s)?(?:the|these|those)|all")
"""Determiners that point back to things told of: "the 17 cars", "all 19", "of the 36"."""
OTHERS = re.compile(
    r"\b(?:other|another|more|first|last|next|remaining|additional|further|extra|only|top|new|every"
    r"|each|others|previous|same)\b"
)
PART_OF = re.compile(
    r"\s(?:of|out\sof)\s(?:the|these|those|its|their|his|her|our|them|all|whom|which)\b"
    r"|\sin\s(?:all|total)\b",
    re.IGNORECASE,
)
MARGIN_AFTER = re.compile(
    r"\s(?:(?:which|that|who)\s)?(?:ha(?:s|ve|d)\s)?(?:separat(?:es?|ed|ing)|divid(?:es?|ed|ing))\b"
    r"|\s(?:ahead|apart|short|clear\sof)\b|\s(?:more|fewer|less)\sthan\b"
)
"""Words after a count that make it a difference: "the 600 votes which separate the two"."""
MARGIN_BEFORE = re.compile(
    r"\b(?:(?:margin|lead|gap|difference|shortfall|deficit)\sof|(?:with|by)\sa\smajority\sof"
    r"|(?:ahead|short|behind|trail(?:s|ed|ing)?|lead(?:s|ing)?|w[io]n|wins|winning|los(?:es?|t|ing))"
    r"\s(?:\w+\s){0,3}?by)\s(?:only\s|just\s|the\s)?$",
    re.IGNORECASE,
)
"""The same before it: "ahead by 600 votes"."""
WHO = re.compile(r"\s(?:who|people\swho|persons\swho|of\sthem|on\sboard|aboard|passengers)\b")
VAGUE = frozenset(
    """major key main big small large important different separate individual single distinct entire
    whole own total said alleged such certain particular respective great little good bad""".split()
)
"""Qualifiers that single out nothing: "four major challenges" are "the four challenges"."""
GENERAL = frozenset(
    {"person", "man", "woman", "thing", "case", "time", "point", "member", "number"}
)
"""Nouns that count many sets in one article."""
EVENTS = frozenset(
    """attack incident accident crash explosion blast shooting raid strike meeting round year
    minute hour day week month night stage step level count charge call visit vote complaint
    application case request order arrest point share job grant""".split()
)
"""Nouns that are counted over and over, each time for something else."""


@cache
def _classes() -> dict[str, str]:
    """Return for each noun the first of those that may stand for it."""
    return {
        word: row[0] for row in map(str.split, wordlists.lines("like_nouns.txt")) for word in row
    }


def kind(noun: str) -> str:
    """Return one noun for all that name the same kind of thing.

    >>> kind("vessel"), kind("ship"), kind("train")
    ('ship', 'ship', 'train')
    """
    return _classes().get(noun, noun)


def is_count(quantity: Quantity) -> bool:
    """Tell whether it counts things and is meant exactly."""
    plain = not (quantity.unit or quantity.role or quantity.per or quantity.ordinal)
    return plain and quantity.modifier is Modifier.EXACT and quantity.against is None


def is_definite(quantity: Quantity) -> bool:
    """Tell whether it points back to a set that is known: "the 17 cars", "all 19"."""
    return DEFINITE.fullmatch(quantity.determiner) is not None


def is_part(document: Document, quantity: Quantity) -> bool:
    """Tell whether it counts some of a larger set: "six of the cars", "14 of them"."""
    after = document.text[quantity.number.end : quantity.number.end + 20]
    return PART_OF.match(after) is not None


def is_margin(document: Document, quantity: Quantity) -> bool:
    """Tell whether it says by how much two things differ: "the 600 votes which separate them"."""
    start = quantity.span.start
    before = document.text[max(0, start - 40) : start]
    after = MARGIN_AFTER.match(document.text, quantity.span.end)
    return after is not None or MARGIN_BEFORE.search(before) is not None


def is_total(document: Document, quantity: Quantity) -> bool:
    """Tell whether it counts a set as a whole, exactly: not a part, not "another 12"."""
    return is_count(quantity) and not is_other(quantity) and not is_part(document, quantity)


def is_other(quantity: Quantity) -> bool:
    """Tell whether its words set it apart from a set told of: "the other eight", "12 more"."""
    return OTHERS.search(quantity.determiner) is not None


def counted(document: Document, quantity: Quantity) -> str:
    """Return what kind of thing is counted, "person" for "the 36 who", "" when it is not said."""
    if quantity.noun:
        return kind(quantity.noun)
    after = document.text[quantity.number.end : quantity.number.end + 20]
    return "person" if WHO.match(after) else ""


def qualifiers(quantity: Quantity) -> frozenset[str]:
    """Return the words that narrow the counted noun: "tank" of "two tank cars"."""
    return frozenset(quantity.words[:-1]) - VAGUE
