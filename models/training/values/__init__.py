"""Values: where two sentences of an article give a value, and whether both values can stand.

"Police seized 17 guns" and "all 19 went to the laboratory" give two counts that exclude each
other. Code reads and compares the values, exactly; whether both sentences speak of one thing is
what a model has to tell. So clean news can teach it: see ``models.training.changed``.
"""

from models.training.values.pairs import candidates, pairs
from models.training.values.reading import read
from models.training.values.relation import relation
from models.training.values.slot import Alternative, Relation, Slot, SlotKind, SlotPair

__all__ = [
    "Alternative",
    "Relation",
    "Slot",
    "SlotKind",
    "SlotPair",
    "candidates",
    "pairs",
    "read",
    "relation",
]
