"""How alike two names are that a writer may take for each other."""

from __future__ import annotations

from functools import lru_cache

from checker.mentions.entities import same_given
from checker.mentions.spelling import close, distance, shared_start, sound

SHARED = 2
"""Letters at the start that make two words alike; one more makes them very much alike."""
VERY_LIKE, LIKE, LIKE_INSIDE = 0.75, 0.5, 0.6
"""Share of letters that two words have in place, likewise; the last where they begin apart."""


@lru_cache(maxsize=8192)
def likeness(one: str, two: str) -> int:
    """Return how alike two names are, from 0 (not at all) to 3 (the same, or nearly).

    >>> likeness("theresa", "theodora"), likeness("glock", "glick"), likeness("anna", "maria")
    (3, 3, 0)
    """
    if one == two or close(one, two) or same_given(one, two):
        return 3
    first, second = sound(one), sound(two)
    in_place = 1 - distance(first, second) / max(len(first), len(second))
    heard = shared_start(first, second)
    shared = max(shared_start(one, two), heard if in_place >= LIKE else min(heard, 1))
    if shared > SHARED or in_place >= VERY_LIKE:
        return 3
    if shared == SHARED or in_place >= (LIKE if shared else LIKE_INSIDE):
        return 2
    return int(shared == 1)
