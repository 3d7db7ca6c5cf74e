"""What decides a training run, and how its rate rises and falls."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Plan:
    """What decides a run; kept beside the checkpoint so that a resumed run is the same run."""

    base: str
    epochs: float = 1.0
    batch: int = 32
    rate: float = 8e-5
    warmup: float = 0.05
    floor: float = 0.0
    weight_decay: float = 0.01
    max_length: int = 128
    smoothing: float = 0.02
    seed: int = 7
    dropout: float = 0.0
    """A CPU spends a third of its time on drawing the masks: 71 pairs a second without, 45 with."""
    frozen_words: bool = True
    """The word vectors stay as they are: 8 % faster on a CPU; quality was not compared."""
    frozen_layers: int = 0
    """So many of the lowest layers stay as they are, too: nothing is carried back through them."""
    contrast: float = 2.0
    """Weight of a group's comparison (see ``losses``), in rows."""
    int4: bool = False
    """Train the rounded weights that are stored in four bits (see ``int4``)."""


def rate_at(plan: Plan, progress: float) -> float:
    """Return the share of the full rate: a short rise, then a straight fall to the floor.

    >>> [round(rate_at(Plan("x", warmup=0.1), part), 2) for part in (0.05, 0.1, 0.55, 1.0)]
    [0.5, 1.0, 0.5, 0.0]
    """
    if progress < plan.warmup:
        return progress / plan.warmup
    left = max(0.0, 1.0 - progress) / (1.0 - plan.warmup)
    return plan.floor + (1.0 - plan.floor) * left
