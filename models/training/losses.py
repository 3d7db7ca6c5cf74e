"""What training makes small: the loss of each row, and of the rows of a group compared."""

from collections import defaultdict
from collections.abc import Sequence

import torch


def loss_of(logits: torch.Tensor, targets: torch.Tensor, smoothing: float) -> torch.Tensor:
    """Cross entropy for the three labels; for ``innocent`` minus the log of *no contradiction*.

    Targets are columns in the order of ``LABELS``, or -1 for a row that is only innocent.
    """
    logs = torch.log_softmax(logits.float(), dim=-1)
    innocent = torch.logsumexp(logs[:, 1:], dim=-1)
    chosen = logs.gather(1, targets.clamp(min=0)[:, None])[:, 0]
    labelled = -(1 - smoothing) * chosen - smoothing * logs.mean(dim=-1)
    return torch.where(targets >= 0, labelled, -innocent).mean()


def contrast_of(logits: torch.Tensor, targets: torch.Tensor, groups: Sequence[str]) -> torch.Tensor:
    """Return the sum over groups of minus the log of the share that the contradictions get.

    A group is a conflict and pairs that one of its two sentences makes with others. Its rows are
    compared by their log odds of a contradiction (softmax over the group), so what can be told
    from one sentence alone, the manner of a planted one, is worth nothing. Rows without a group,
    and groups without both kinds, add nothing.
    """
    logits = logits.float()
    odds = logits[:, 0] - torch.logsumexp(logits[:, 1:], dim=-1)
    members: dict[str, list[int]] = defaultdict(list)
    for at, group in enumerate(groups):
        if group:
            members[group].append(at)
    total = odds.new_zeros(())
    for places in members.values():
        conflicts = targets[places] == 0
        if conflicts.any() and not conflicts.all():
            logs = torch.log_softmax(odds[places], dim=0)
            total = total - torch.logsumexp(logs[conflicts], dim=0)
    return total
