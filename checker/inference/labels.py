"""Reads the NLI labels of a model by name: published models disagree on their order."""

from __future__ import annotations

from collections.abc import Mapping

from checker.errors import ModelLabelError

LABELS = ("contradiction", "entailment", "neutral")
"""In the order of the fields of ``NLIScores``."""

SYNONYMS = {
    "contradiction": "contradiction",
    "contradictory": "contradiction",
    "contradicts": "contradiction",
    "entailment": "entailment",
    "entails": "entailment",
    "entailed": "entailment",
    "neutral": "neutral",
}


def label_columns(id2label: Mapping[int, str] | Mapping[str, str]) -> tuple[int, int, int]:
    """Return the model's output columns in the order of ``LABELS``.

    >>> label_columns({0: "ENTAILMENT", 1: "neutral", 2: "Contradiction"})
    (2, 0, 1)
    """
    named = [(SYNONYMS.get(name.strip().lower()), int(column)) for column, name in id2label.items()]
    columns = [[column for label, column in named if label == wanted] for wanted in LABELS]
    if any(len(found) != 1 for found in columns) or len(named) != len(LABELS):
        raise ModelLabelError(
            "the model's labels are not contradiction, entailment and neutral: "
            + (", ".join(map(str, id2label.values())) or "none"),
            hint="Choose a model with these labels, or set id2label in its config.json.",
        )
    contradiction, entailment, neutral = (found[0] for found in columns)
    return contradiction, entailment, neutral
