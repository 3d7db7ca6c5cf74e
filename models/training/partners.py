"""Several runs that are one: each trains on its share of the batches, and they meet now and then.

On a CPU two runs of one thread waste less than one run of two threads, which wait for each other
in every layer. Runs that average their weights only at the end (``soup``) have to begin from a
model that is trained already; runs that meet every few steps may begin from any base ("local
SGD", Stich, 2019: averaging every few dozen steps costs little of what averaging every step gives).
"""

from dataclasses import dataclass
from pathlib import Path

import torch
from torch import distributed


@dataclass(frozen=True, slots=True)
class Partners:
    """This run's number (from 0) among ``count`` runs, and how many steps they go between meetings.

    A run alone (``count`` 1) never meets anybody; all methods then return at once.
    """

    number: int = 0
    count: int = 1
    every: int = 16

    def join(self, folder: Path) -> None:
        """Wait until all runs have come; ``folder`` is the same for all, and empty at the start."""
        if self.count > 1:
            folder.mkdir(parents=True, exist_ok=True)
            distributed.init_process_group(
                "gloo",
                init_method=f"file://{(folder / 'meeting').resolve()}",
                rank=self.number,
                world_size=self.count,
            )

    def leave(self) -> None:
        """Close what :meth:`join` opened."""
        if self.count > 1:
            distributed.destroy_process_group()

    def is_meeting(self, step: int) -> bool:
        """Tell whether the runs meet after this step."""
        return self.count > 1 and step % self.every == 0

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

    def any(self, flag: bool) -> bool:  # noqa: FBT001
        """Tell whether any of the runs says so; all runs have to ask in the same step."""
        if self.count == 1:
            return flag
        said = torch.tensor([float(flag)])
        distributed.all_reduce(said)
        return bool(said.item())


ALONE = Partners()
"""A run without partners."""
