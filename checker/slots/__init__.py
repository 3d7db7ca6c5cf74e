"""Slots: where two sentences of an article give a value, and whether both values can stand.

"Police seized 17 guns" and "all 19 went to the laboratory" give two counts that exclude each
other. Code reads and compares the values, exactly; whether both sentences speak of one thing is
what the NLI model is asked.
"""

from __future__ import annotations

from checker.slots.matching import matched
from checker.slots.pairs import candidates, pairs
from checker.slots.reading import read
from checker.slots.relation import relation

__all__ = ["candidates", "matched", "pairs", "read", "relation"]
