"""Public NLI sets: which are used, how many rows of each, and why.

Non-commercial sets are left out. Captions (SNLI), templates and single-topic sets are capped: they
teach the labels, but their style is far from news.
"""

import random
from collections.abc import Mapping
from pathlib import Path

from models.training.rows import Row, read_rows

CAPS: Mapping[str, int] = {
    "lingnli_baseline.train": 15_000,
    "lingnli_litl.train": 15_000,
    "lingnli_lots.train": 15_000,
    "newprot_base.train": 8_500,
    "newprot_contrast.train": 8_500,
    "newprot_edit_other.train": 8_500,
    "newprot_edit_premise.train": 8_500,
    "taxinli_mnli.train": 2_400,
    "cad_snli.train": 8_000,
    "snli_full.test": 6_000,
    "fm2.dev": 1_200,
    "fever_symmetric.dev": 700,
    "conjnli.train_adv": 2_500,
    "breaking_nli.test": 500,
    "control.train": 1_500,
    "equate_redditnli.train": 500,
    "equate_stresstest.train": 600,
    "equate_awpnli.train": 300,
    "fwnli_negation.all": 600,
    "fwnli_quantification.all": 320,
    "fwnli_spatial.all": 160,
    "fwnli_comparatives.all": 90,
}
CONTRADICTIONS_ONLY = "wikifactcheck_refuted.train"
LONGEST = 700


def _path(folder: Path, name: str) -> Path:
    return folder / "nli" / "train" / f"{name}.jsonl.gz"


def public_rows(folder: Path, seed: int) -> list[Row]:
    """Read a capped, shuffled sample of each public set; a missing file is simply not used."""
    chosen: list[Row] = []
    for name, cap in CAPS.items():
        path = _path(folder, name)
        if path.exists():
            rows = [r for r in read_rows(path, name) if len(r.premise + r.hypothesis) <= LONGEST]
            random.Random(seed).shuffle(rows)  # noqa: S311
            chosen += rows[:cap]
    return chosen


def refuted_rows(folder: Path, seed: int, count: int) -> list[Row]:
    """Read a sample of the set that holds contradictions only; the caller adds innocent twins."""
    path = _path(folder, CONTRADICTIONS_ONLY)
    rows = read_rows(path, "wikifactcheck") if path.exists() else []
    random.Random(seed).shuffle(rows)  # noqa: S311
    return rows[:count]
