"""Several runs that are one: each trains on its share of the batches, and they meet now and then.

On a CPU two runs of one thread waste less than one run of two threads, which wait for each other
in every layer. Runs that average their weights only at the end (``soup``) have to begin from a
model that is trained already; runs that meet every few steps may begin from any base ("local
SGD", Stich, 2019: averaging every few dozen steps costs little of what averaging every step gives).

Start them together, each on a core of its own (``OMP_NUM_THREADS=1 taskset -c NUMBER``), with the
same rows, plan and seed.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeVar

import torch
from torch import distributed

Batch = TypeVar("Batch")
PATIENCE = dt.timedelta(minutes=10)
"""How long a run waits for the others at a meeting: one may be writing its checkpoint."""


@dataclass(frozen=True, slots=True)
class Partners:
    """This run's number (from 0) among ``count`` runs that meet after every so many steps.

    A run alone (``count`` 1) never meets anybody; all methods then return at once.

    Raises:
        ValueError: there is no such run.
    """

    number: int = 0
    count: int = 1
    address: str = ""
    """``HOST:PORT`` where they meet; the first run opens it."""
    every: int = 16

    def __post_init__(self) -> None:
        if not 0 <= self.number < self.count or self.every < 1:
            raise ValueError(f"no run {self.number} of {self.count}: they are numbered from 0")

    def join(self) -> None:
        """Wait until all runs have come."""
        if self.count > 1:
            distributed.init_process_group(
                "gloo",
                init_method=f"tcp://{self.address}",
                rank=self.number,
                world_size=self.count,
                timeout=PATIENCE,
            )

    def leave(self) -> None:
        """Close what :meth:`join` opened."""
        if self.count > 1 and distributed.is_initialized():
            distributed.destroy_process_group()

    def share(self, batches: Sequence[Batch]) -> Sequence[Batch]:
        """Return this run's batches: as many as each other's, so that the last ones may be left.

        Raises:
            ValueError: there are fewer batches than runs.
        """
        if len(batches) < self.count:
            raise ValueError(f"{len(batches)} batches are too few for {self.count} runs")
        whole = len(batches) // self.count * self.count
        return batches[self.number : whole : self.count]

    def is_meeting(self, step: int) -> bool:
        """Tell whether the runs meet after this step; a run alone may always stop or save."""
        return step % self.every == 0 or self.count == 1

    def average(self, model: torch.nn.Module) -> None:
        """Give each trained weight the mean of all runs' values; the optimisers stay their own."""
        if self.count == 1:
            return
        trained = [weight for weight in model.parameters() if weight.requires_grad]
        with torch.no_grad():
            joined = torch.cat([weight.detach().flatten() for weight in trained])
            distributed.all_reduce(joined)
            joined /= self.count
            at = 0
            for weight in trained:
                weight.copy_(joined[at : at + weight.numel()].view_as(weight))
                at += weight.numel()

    def any_says(self, *flags: bool) -> tuple[bool, ...]:
        """Tell of each flag whether any run raises it; all have to ask after the same step."""
        if self.count == 1:
            return flags
        said = torch.tensor([float(flag) for flag in flags])
        distributed.all_reduce(said)
        return tuple(bool(each) for each in said)

    def compare(self, **values: int) -> None:
        """Make sure that all runs are alike in these values, each below 2 to the 63rd.

        Raises:
            ValueError: one of the values is another in another run.
        """
        if self.count == 1:
            return
        own = torch.tensor([*values.values()])
        least, most = own.clone(), own.clone()
        distributed.all_reduce(least, distributed.ReduceOp.MIN)
        distributed.all_reduce(most, distributed.ReduceOp.MAX)
        for name, low, high in zip(values, least.tolist(), most.tolist(), strict=True):
            if low != high:
                raise ValueError(f"the runs that meet at {self.address} differ in their {name}")


ALONE = Partners()
"""A run without partners."""
