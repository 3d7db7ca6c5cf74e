"""Runs that meet: processes that train on rows of their own and end with the same weights."""

import socket
import subprocess
import sys
from pathlib import Path

import pytest
import torch
from click.testing import CliRunner
from transformers import AutoModelForSequenceClassification

from models.training.partners import ALONE, Partners
from models.training.rows import INNOCENT, Row, write_rows
from models.training.train import main

ROOT = Path(__file__).parents[2]
ROWS = [
    Row(f"the bridge was opened on {day}", f"the bridge was {'not ' * (n % 2)}opened", label)
    for n, day in enumerate(["monday", "tuesday"] * 8)
    for label in (("entailment", "contradiction")[n % 2], INNOCENT)
]
MEETING = """
import sys, torch
from models.training.partners import Partners
number, address = int(sys.argv[1]), sys.argv[2]
runs = Partners(number, 2, address)
runs.join()
model = torch.nn.Linear(1, 1)
torch.nn.init.constant_(model.weight, (2.0, 5.0)[number])
model.bias.requires_grad = False
torch.nn.init.constant_(model.bias, float(number))
runs.average(model)
print(model.weight.item(), model.bias.item(), runs.any_says(number == 1, False))
try:
    runs.compare(plan=7, steps=16 * number)
except ValueError as error:
    print(error)
runs.leave()
"""


@pytest.fixture
def address():
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return f"127.0.0.1:{free.getsockname()[1]}"


def together(*commands):
    """Run commands at once; return what each wrote, and check that none failed."""
    started = [
        subprocess.Popen(
            [sys.executable, *command],
            cwd=ROOT,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        for command in commands
    ]
    said = [each.communicate(timeout=300) for each in started]
    assert [each.returncode for each in started] == [0, 0], said
    return said


def trained(tiny_model, folder, address, *, minutes=("9", "9")):
    """Train two partners to their end, or until the first one's minutes are over."""
    write_rows(folder / "rows.jsonl.gz", ROWS)
    told = together(
        *(
            [
                *("-m", "models.training.train", "--base", str(tiny_model), "--fp32"),
                *("--rows", str(folder / "rows.jsonl.gz"), "--out", str(folder / str(number))),
                *("--batch", "3", "--rate", "1e-2", "--minutes", minutes[number]),
                *("--partner", str(number), "2", address, "--meet-every", "2"),
            ]
            for number in range(2)
        )
    )
    states = [torch.load(folder / str(number) / "state.pt") for number in range(2)]
    return [err for _, err in told], [state["step"] for state in states]


def weights(folder):
    model = AutoModelForSequenceClassification.from_pretrained(folder)
    return torch.cat([weight.detach().flatten() for weight in model.parameters()])


def test_runs_take_the_mean_of_their_weights_and_hear_what_any_says(address):
    said = together(*(["-c", MEETING, str(number), address] for number in range(2)))

    differ = f"the runs that meet at {address} differ in their steps"
    lines = [out.splitlines() for out, _ in said]
    assert lines[0] == ["3.5 0.0 (True, False)", differ]
    assert lines[1] == ["3.5 1.0 (True, False)", differ]


def test_two_runs_stop_together_go_on_and_end_alike(tiny_model, tmp_path, address):
    logs, stopped = trained(tiny_model, tmp_path, address, minutes=("0.0001", "9"))
    _, ended = trained(tiny_model, tmp_path, address)
    one, two = (weights(tmp_path / str(number) / "model") for number in range(2))

    assert stopped == [2, 2]
    assert all("time is over at step 2 of 6" in log for log in logs)
    assert ended == [6, 6]
    assert torch.equal(one, two)
    assert not torch.equal(one, weights(tiny_model))


def test_each_run_has_a_share_of_its_own_and_as_large_as_the_others():
    shares = [list(Partners(number, 3).share(range(11))) for number in range(3)]

    assert shares == [[0, 3, 6], [1, 4, 7], [2, 5, 8]]
    with pytest.raises(ValueError, match="2 batches are too few for 3 runs"):
        Partners(0, 3).share(range(2))


@pytest.mark.parametrize(("number", "count"), [("2", "2"), ("0", "0"), ("-1", "2")])
def test_a_run_that_there_is_not_is_refused(number, count, tmp_path):
    options = ["--out", str(tmp_path / "out"), "--partner", number, count, "127.0.0.1:1"]
    result = CliRunner().invoke(main, options)

    assert result.exit_code == 2
    assert f"no run {number} of {count}" in result.output


def test_a_run_alone_meets_nobody():
    model = torch.nn.Linear(2, 2)
    before, flags = model.weight.clone(), (True, False)
    ALONE.join()
    ALONE.average(model)
    ALONE.compare(steps=1)
    ALONE.leave()

    assert torch.equal(model.weight, before)
    assert ALONE.is_meeting(7)
    assert ALONE.any_says(*flags) == flags
    assert list(ALONE.share([1, 2])) == [1, 2]
