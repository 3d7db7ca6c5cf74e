"""How many cores this process may use."""

from __future__ import annotations

import math
import os
from pathlib import Path

CGROUP_QUOTA = Path("/sys/fs/cgroup/cpu.max")
"""Linux: "200000 100000" means two cores' worth of time; "max 100000" means no limit."""


def available_cores(quota: Path = CGROUP_QUOTA) -> int:
    """Count the cores that affinity and a container's time limit leave to this process."""
    try:
        cores = len(os.sched_getaffinity(0))
    except AttributeError:  # macOS and Windows have no affinity call
        cores = os.cpu_count() or 1
    return max(1, min(cores, _quota_cores(quota)))


def _quota_cores(quota: Path) -> int:
    try:
        allowed, _, period = quota.read_text(encoding="ascii").partition(" ")
        return math.ceil(int(allowed) / int(period))
    except (OSError, ValueError):
        return os.cpu_count() or 1
