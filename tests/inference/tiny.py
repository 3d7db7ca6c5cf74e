"""The tiny models of ``fixtures/models`` and ways to spoil a copy of them."""

import json
import shutil
from pathlib import Path

FIXTURES = Path(__file__).parents[2] / "fixtures" / "models"
NLI = FIXTURES / "tiny-nli"
NLI_TORCH = FIXTURES / "tiny-nli-torch"
EMBEDDER = FIXTURES / "tiny-embedder"
EMBEDDER_TORCH = FIXTURES / "tiny-embedder-torch"

PAIRS = [
    ("Twelve people died in the fire.", "The fire killed fourteen people."),
    ("Rain.", "It rained on Monday, and on Tuesday, and on Wednesday."),
    ("The bridge is open.", "The bridge is closed."),
    ("A", "B"),
    ("The mayor, 54, was elected in May.", "She is 45."),
    ("It rained on Monday, and on Tuesday, and on Wednesday.", "Rain."),
    ("", ""),
    ("", "One side is empty."),
    (
        "\N{FIRE} burns \N{FAMILY}\N{ZERO WIDTH JOINER}",
        "na\N{LATIN SMALL LETTER I WITH DIAERESIS}ve",
    ),
]


def copy_of(folder: Path, target: Path) -> Path:
    """Copy a model so that a test may change it."""
    return Path(shutil.copytree(folder, target / folder.name))


def set_config(folder: Path, **changes: object) -> None:
    """Change keys of ``config.json``; None removes the key."""
    path = folder / "config.json"
    config = {**json.loads(path.read_text(encoding="utf-8")), **changes}
    kept = {key: value for key, value in config.items() if value is not None}
    path.write_text(json.dumps(kept), encoding="utf-8")


def as_rows(scores):
    """Make plain triples of NLI scores."""
    return [(s.contradiction, s.entailment, s.neutral) for s in scores]
