"""What makes a tense right whatever the dates say: read off the features of a candidate."""

from __future__ import annotations

from collections.abc import Sequence

from checker.comparing.tense_candidates import KINDS
from checker.comparing.tense_features import NAMES, PREPOSITIONS
from checker.types import TimeKind

EXPLAINED = (
    "told_earlier",
    "supposed",
    "quoted",
    "of_participle",
    "of_noun",
    "phrase_between",
    "compared",
    "aside",
)
"""Features that settle it: a saying or a plan of its day, "if it stopped", a quotation, a time of
other words ("agreed on 2 October", "the 2023 budget", "the fire, in 2023,")."""
OTHER_YEAR = ("later_year", "next_year")
FROM = PREPOSITIONS.index("from") + 1


def explained(row: Sequence[float]) -> bool:
    """Tell whether the wording makes the tense right, whatever else is known of a candidate.

    Articles with planted flaws hold few such sentences, so trees would not know them well.
    """
    said = dict(zip(NAMES, row, strict=True))
    if any(said[name] for name in EXPLAINED):
        return True
    if said["definite"] and said["kind"] == KINDS.index(TimeKind.RELATIVE):
        return True  # "in the last week of July"
    if said["ahead"]:
        return bool(said["arranged"] or said["other_year"])
    spans = said["preposition"] == FROM and said["later_times"]
    return bool(spans or (not said["year"] and any(said[name] for name in OTHER_YEAR)))
