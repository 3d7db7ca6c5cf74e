"""Training: that it learns its rows, and that a stopped run goes on."""

from dataclasses import replace

import torch
from click.testing import CliRunner
from transformers import AutoModelForSequenceClassification

from models.training.int4 import rounded
from models.training.plan import Plan
from models.training.rows import INNOCENT, Row, write_rows
from models.training.train import Run, main, train

ROWS = [
    Row("the bridge was opened", f"the bridge was {'not ' * (n % 2)}opened", label)
    for n in range(8)
    for label in (("entailment", "contradiction")[n % 2], INNOCENT)
]


def test_a_stopped_run_goes_on_where_it_stopped(tiny_model, tmp_path):
    plan = Plan(str(tiny_model), epochs=4.0, batch=4, rate=1e-2, frozen_words=False)
    train(ROWS, Run(plan, tmp_path, bf16=False), minutes=0.0, every=9.0)
    again = Run(plan, tmp_path, bf16=False)
    again.resume()
    stopped = again.step
    train(ROWS, again, minutes=9.0, every=9.0)

    assert stopped == 1
    assert again.step == 16


def test_training_learns_its_rows(tiny_model, tmp_path):
    plan = Plan(str(tiny_model), epochs=199.0, batch=8, rate=1e-2, frozen_words=False)
    run = Run(plan, tmp_path, bf16=False)
    labelled = [row for row in ROWS if row.label != INNOCENT]
    first = run.learn(labelled, 0.5)
    folder = train(labelled, run, minutes=9.0, every=9.0)

    assert run.learn(labelled, 0.5) < first / 2
    assert (folder / "config.json").exists()


def test_training_compares_the_rows_of_a_group(tiny_model, tmp_path):
    told = [replace(row, group="a") for row in ROWS[2:4]]
    losses = {}
    for weight in (0.0, 2.0):
        plan = Plan(str(tiny_model), batch=4, frozen_words=False, contrast=weight)
        losses[weight] = Run(plan, tmp_path, bf16=False).learn(told, 0.5)

    assert [row.label for row in told] == ["contradiction", INNOCENT]
    assert losses[2.0] > losses[0.0] + 0.1


def test_frozen_layers_stay_as_they_are(tiny_wide, tmp_path):
    plan = Plan(str(tiny_wide), batch=4, rate=1e-2, frozen_words=False, frozen_layers=1)
    run = Run(plan, tmp_path, bf16=False)
    before = [layer.output.dense.weight.clone() for layer in _layers(run)]
    run.learn(ROWS, 0.5)
    same = [
        torch.equal(old, layer.output.dense.weight)
        for old, layer in zip(before, _layers(run), strict=True)
    ]

    assert same == [True, False, False]


def test_a_compiled_run_sees_whole_batches_of_few_lengths(tiny_model, tmp_path, monkeypatch):
    seen = []

    def compiled(model, **_):
        def forward(**encoded):
            seen.append(tuple(encoded["input_ids"].shape))
            return model(**encoded)

        return forward

    monkeypatch.setattr(torch, "compile", compiled)
    plan = Plan(str(tiny_model), epochs=1.0, batch=5, rate=1e-2, frozen_words=False)
    train(ROWS, Run(plan, tmp_path, bf16=False, compiled=True), minutes=9.0, every=9.0)

    assert seen == [(5, 32)] * 4


def test_a_run_on_rounded_weights_is_taken_up_and_written_as_they_are_stored(tiny_wide, tmp_path):
    plan = Plan(str(tiny_wide), epochs=2.0, batch=8, rate=1e-2, int4=True)
    train(ROWS, Run(plan, tmp_path, bf16=False), minutes=0.0, every=9.0)
    run = Run(plan, tmp_path, bf16=False)
    folder = train(ROWS, run, minutes=9.0, every=9.0)

    assert run.step == 4
    written = AutoModelForSequenceClassification.from_pretrained(folder)
    layer = "base_model.encoder.layer.1.output.dense"
    exact = run.model.get_submodule(layer).parametrizations.weight.original
    stored = written.get_submodule(layer).weight
    assert torch.allclose(stored, rounded(exact), atol=1e-6)
    assert not torch.allclose(stored, exact, atol=1e-4)
    before = run.learn(ROWS[:8], 0.5)
    assert run.learn(ROWS[:8], 0.5) != before


def test_word_vectors_that_are_rounded_stay_frozen(tmp_path):
    rows = tmp_path / "rows.jsonl.gz"
    write_rows(rows, ROWS)
    asked = [f"--rows={rows}", f"--out={tmp_path}", "--int4", "--all-weights"]
    result = CliRunner().invoke(main, asked)

    assert result.exit_code == 2
    assert "frozen" in result.output


def _layers(run):
    return run.model.base_model.encoder.layer
