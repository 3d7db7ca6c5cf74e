"""Asks the model which slots with unlike values ask for one value."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from checker.slots.pairs import candidates
from checker.slots.reading import read
from checker.types import Document, Mention, SlotPair

if TYPE_CHECKING:
    from checker.inference.protocols import NLIModel

KEEP = 0.2
"""Forward probability of contradiction from which a pair is asked about backward, too, and kept."""


def matched(
    mentions: Sequence[Mention], document: Document, model: NLIModel
) -> tuple[SlotPair, ...]:
    """Return the pairs of slots that may contradict each other, with the mean probability."""
    pairs = candidates(read(document, mentions))
    forward = model.score([(pair.first.text, pair.second.text) for pair in pairs])
    likely = [
        (pair, scores.contradiction)
        for pair, scores in zip(pairs, forward, strict=True)
        if scores.contradiction >= KEEP
    ]
    backward = model.score([(pair.second.text, pair.first.text) for pair, _ in likely])
    return tuple(
        replace(pair, probability=(one + scores.contradiction) / 2)
        for (pair, one), scores in zip(likely, backward, strict=True)
    )
