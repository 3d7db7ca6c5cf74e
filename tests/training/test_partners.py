"""Runs that meet: two processes that end with the same weights, each from rows of its own."""

import subprocess
import sys
from pathlib import Path

import torch
from transformers import AutoModelForSequenceClassification

from models.training.partners import Partners
from models.training.plan import Plan
from models.training.rows import INNOCENT, Row, write_rows
from models.training.train import _schedule

ROWS = [
    Row(f"the bridge was opened on {day}", f"the bridge was {'not ' * (n % 2)}opened", label)
    for n, day in enumerate(["monday", "tuesday"] * 8)
    for label in (("entailment", "contradiction")[n % 2], INNOCENT)
]


def test_two_runs_end_with_the_same_weights(tiny_model, tmp_path):
    path = tmp_path / "rows.jsonl.gz"
    write_rows(path, ROWS)
    outs = [tmp_path / "one", tmp_path / "two"]
    runs = [
        subprocess.Popen(
            [
                *(sys.executable, "-m", "models.training.train"),
                *("--base", str(tiny_model), "--rows", str(path), "--out", str(out)),
                *("--batch", "4", "--rate", "1e-2", "--fp32", "--seed", "3"),
                *("--partner", str(number), "2", str(tmp_path / "meet")),
            ],
            cwd=Path(__file__).parents[2],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        )
        for number, out in enumerate(outs)
    ]
    said = [run.communicate(timeout=200)[1].decode() for run in runs]

    assert [run.returncode for run in runs] == [0, 0], said
    one, two = (_weights(out / "model") for out in outs)
    assert torch.equal(one, two)
    assert not torch.equal(one, _weights(tiny_model))


def test_partners_share_the_batches_between_them():
    plan = Plan("x", batch=4)
    shares = [list(_schedule(ROWS, plan, 4, Partners(number, 2))) for number in range(2)]
    together = [row for share in shares for batch in share for row in batch]

    assert [len(share) for share in shares] == [4, 4]
    assert sorted(together, key=repr) == sorted(ROWS, key=repr)


def test_a_run_alone_meets_nobody():
    alone = Partners()
    model = torch.nn.Linear(2, 2)
    before = model.weight.clone()
    alone.average(model)

    assert torch.equal(model.weight, before)
    assert not alone.is_meeting(16)
    assert [alone.any(flag) for flag in (True, False)] == [True, False]


def _weights(folder):
    model = AutoModelForSequenceClassification.from_pretrained(folder)
    return torch.cat([weight.detach().flatten() for weight in model.parameters()])
