"""Trains a pair classifier: three labels, and a fourth kind of row that is only *no contradiction*.

Runs on a CPU or a GPU, in bf16 where that is faster, and resumes after any interruption from the
last checkpoint in its output folder. Run ``python -m models.training.train --help``.
"""

import json
import logging
import math
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any
from zlib import crc32

import click
import torch

from models.training import unpadded
from models.training.batches import SHAPES, schedule
from models.training.embedding import default_base
from models.training.int4 import attach, settled
from models.training.losses import contrast_of, loss_of
from models.training.partners import ALONE, Partners
from models.training.plan import Plan, rate_at
from models.training.rows import INNOCENT, LABELS, Row, read_rows

LOG = logging.getLogger(__name__)
ROUND = 16
"""Lengths are rounded up to this: a CPU builds kernels for each new shape."""


class Run:
    """The state of one training run: model, optimiser, step; can be saved and taken up again."""

    def __init__(
        self, plan: Plan, folder: Path, *, bf16: bool = True, compiled: bool = False
    ) -> None:
        from transformers import AutoTokenizer

        self.plan, self.folder, self.bf16, self.compiled = plan, folder, bf16, compiled
        self.device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
        torch.manual_seed(plan.seed)
        self.tokenizer: Any = AutoTokenizer.from_pretrained(plan.base)
        self.model: Any = self._fresh().to(self.device).train()
        self.forward: Any = torch.compile(self.model, dynamic=False) if compiled else self.model
        self.unpadded = None
        if bf16 and not compiled and not plan.dropout and unpadded.serves(self.model):
            self.unpadded = unpadded.UnpaddedForward(self.model, plan.frozen_layers)
        trained = [weight for weight in self.model.parameters() if weight.requires_grad]
        self.optimiser = torch.optim.AdamW(
            trained, plan.rate, weight_decay=plan.weight_decay, fused=True
        )
        self.step = 0

    def _fresh(self) -> Any:  # noqa: ANN401
        model = self._plain()
        if self.plan.int4:
            attach(model)
        if self.plan.frozen_words:
            model.get_input_embeddings().weight.requires_grad = False
        for layer in model.base_model.encoder.layer[: self.plan.frozen_layers]:
            layer.requires_grad_(requires_grad=False)
        return model

    def _plain(self) -> Any:  # noqa: ANN401
        from transformers import AutoModelForSequenceClassification

        return AutoModelForSequenceClassification.from_pretrained(
            self.plan.base,
            dtype=torch.float32,
            num_labels=len(LABELS),
            id2label=dict(enumerate(LABELS)),
            label2id={label: at for at, label in enumerate(LABELS)},
            attn_implementation="eager",
            hidden_dropout_prob=self.plan.dropout,
            attention_probs_dropout_prob=self.plan.dropout,
        )

    def _encoded(self, rows: Sequence[Row]) -> Any:  # noqa: ANN401
        encoded = self.tokenizer(
            [row.premise for row in rows],
            [row.hypothesis for row in rows],
            truncation=True,
            max_length=self.plan.max_length,
        )
        longest = max(map(len, encoded["input_ids"]))
        fitting = [shape for shape in SHAPES if self.compiled and shape >= longest]
        return self.tokenizer.pad(
            encoded,
            padding="max_length" if fitting else True,
            max_length=min(fitting, default=None),
            pad_to_multiple_of=None if fitting else ROUND,
            return_tensors="pt",
        )

    def learn(self, rows: Sequence[Row], progress: float) -> float:
        """Take one step on one batch, ``progress`` (0 to 1) into the run; return its loss."""
        for group in self.optimiser.param_groups:
            group["lr"] = self.plan.rate * rate_at(self.plan, progress)
        if self.compiled:
            rows = [rows[at % len(rows)] for at in range(self.plan.batch)]
        encoded = self._encoded(rows).to(self.device)
        targets = torch.tensor(
            [-1 if row.label == INNOCENT else LABELS.index(row.label) for row in rows],
            device=self.device,
        )
        logits = self._logits(encoded)
        loss = loss_of(logits, targets, self.plan.smoothing)
        if self.plan.contrast:
            told = contrast_of(logits, targets, [row.group for row in rows])
            loss = loss + self.plan.contrast * told / len(rows)
        loss.backward()  # type: ignore[no-untyped-call]
        torch.nn.utils.clip_grad_norm_(self.model.parameters(), 1.0)
        self.optimiser.step()
        self.optimiser.zero_grad()
        self.step += 1
        return float(loss.detach())

    def _logits(self, encoded: Any) -> torch.Tensor:  # noqa: ANN401
        if self.unpadded is not None:
            return self.unpadded(encoded["input_ids"], encoded["attention_mask"])
        with torch.autocast(self.device.type, dtype=torch.bfloat16, enabled=self.bf16):
            logits: torch.Tensor = self.forward(**encoded).logits
        return logits

    def save(self) -> None:
        """Write a checkpoint that replaces the last one only when it is whole."""
        half = self.folder / "state.part"
        state = {
            "step": self.step,
            "model": self.model.state_dict(),
            "optimiser": self.optimiser.state_dict(),
        }
        torch.save(state, half)
        half.replace(self.folder / "state.pt")

    def resume(self) -> None:
        """Take up the last checkpoint, if there is one."""
        path = self.folder / "state.pt"
        if path.exists():
            state = torch.load(path, map_location=self.device, weights_only=True)
            self.model.load_state_dict(state["model"])
            self.optimiser.load_state_dict(state["optimiser"])
            self.step = int(state["step"])
            LOG.info("resumed at step %d", self.step)

    def write_model(self, name: str = "model") -> Path:
        """Write the weights and the tokenizer as a Hugging Face folder."""
        folder = self.folder / name
        model = self.model
        if self.plan.int4:
            model = self._plain()
            model.load_state_dict(settled(self.model.state_dict()))
        model.save_pretrained(folder)
        self.tokenizer.save_pretrained(folder)
        return folder


def train(
    rows: Sequence[Row], run: Run, *, minutes: float, every: float, partners: Partners = ALONE
) -> Path:
    """Train to the end of the plan or of the minutes; checkpoint ``every`` so many minutes.

    The rate falls with whichever ends first, so that a run short of time still ends well.
    Runs with partners save and stop together, at a meeting.

    Raises:
        ValueError: the partners have other rows, another plan, or stopped after another step.
    """
    partners.join()
    try:
        _learn(rows, run, minutes, every, partners)
    finally:
        partners.leave()  # first: of runs that are joined transformers lets only one write a model
    return run.write_model()


def _learn(rows: Sequence[Row], run: Run, minutes: float, every: float, partners: Partners) -> None:
    total = math.ceil(len(rows) / run.plan.batch * run.plan.epochs / partners.count)
    run.resume()
    alike = {"plan": crc32(repr(run.plan).encode()), "rows": crc32(repr(rows).encode())}
    partners.compare(**alike, steps=run.step)
    began = saved = time.monotonic()
    mean = 0.0
    for number, batch in enumerate(schedule(rows, run.plan, total, partners)):
        if number < run.step:
            continue
        spent = (time.monotonic() - began) / (minutes * 60) if minutes else 1.0
        loss = run.learn(batch, max((number + 1) / total, min(spent, 1.0)))
        mean = loss if mean == 0.0 else 0.98 * mean + 0.02 * loss
        now = time.monotonic()
        if run.step % 50 == 0:
            LOG.info("step %d of %d  loss %.4f  %.0f s", run.step, total, mean, now - began)
        if not partners.is_meeting(run.step):
            continue
        partners.average(run.model)
        over, due = partners.any_says(now - began > minutes * 60, now - saved > every * 60)
        if due:
            run.save()
            saved = now
        if over:
            LOG.info("time is over at step %d of %d", run.step, total)
            break
    partners.average(run.model)
    run.save()


@click.command()
@click.option("--rows", "files", type=click.Path(exists=True, path_type=Path), multiple=True)
@click.option("--out", type=click.Path(path_type=Path), required=True)
@click.option("--base", default=None, help="Folder or hub name; default: the installed MiniLM.")
@click.option("--epochs", default=1.0, show_default=True)
@click.option("--batch", default=32, show_default=True)
@click.option("--rate", default=8e-5, show_default=True)
@click.option("--floor", default=0.0, show_default=True, help="Share of the rate kept at the end.")
@click.option("--max-length", default=128, show_default=True)
@click.option("--dropout", default=0.0, show_default=True)
@click.option("--contrast", default=2.0, show_default=True, help="Weight of a group of rows.")
@click.option("--seed", default=7, show_default=True)
@click.option("--minutes", default=1e6, help="Fall to the lowest rate and stop by then.")
@click.option("--every", default=4.0, show_default=True, help="Minutes between checkpoints.")
@click.option("--bf16/--fp32", default=True, show_default=True)
@click.option("--frozen-words/--all-weights", default=True, show_default=True)
@click.option("--frozen-layers", default=0, show_default=True, help="From below.")
@click.option("--int4", is_flag=True, help="Train the rounded weights that `export --int4` stores.")
@click.option(
    "--partner",
    type=(int, int, str),
    default=None,
    help="NUMBER COUNT HOST:PORT: this run is NUMBER (from 0) of COUNT that meet there.",
)
@click.option("--meet-every", default=16, show_default=True, help="Steps between two meetings.")
@click.option("--compiled/--plain", default=False, help="Faster, with a C++ compiler.")
def main(  # noqa: PLR0913, PLR0917
    files: Sequence[Path],
    out: Path,
    base: str | None,
    epochs: float,
    batch: int,
    rate: float,
    floor: float,
    max_length: int,
    dropout: float,
    contrast: float,
    seed: int,
    minutes: float,
    every: float,
    bf16: bool,  # noqa: FBT001
    frozen_words: bool,  # noqa: FBT001
    frozen_layers: int,
    int4: bool,  # noqa: FBT001
    partner: tuple[int, int, str] | None,
    meet_every: int,
    compiled: bool,  # noqa: FBT001
) -> None:
    """Train on the ROWS files; run the same command again to resume."""
    if int4 and not frozen_words:
        raise click.UsageError("--int4 rounds the word vectors once: they must stay frozen.")
    try:
        partners = Partners(*partner, meet_every) if partner else ALONE
    except ValueError as error:
        raise click.UsageError(str(error)) from error
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s")
    plan = Plan(
        base=base or str(default_base()),
        epochs=epochs,
        batch=batch,
        rate=rate,
        floor=floor,
        max_length=max_length,
        dropout=dropout,
        contrast=contrast,
        seed=seed,
        frozen_words=frozen_words,
        frozen_layers=frozen_layers,
        int4=int4,
    )
    out.mkdir(parents=True, exist_ok=True)
    (out / "plan.json").write_text(
        json.dumps({field: getattr(plan, field) for field in Plan.__slots__}, indent=2)
    )
    rows = [row for path in files for row in read_rows(path)]
    run = Run(plan, out, bf16=bf16, compiled=compiled)
    try:
        folder = train(rows, run, minutes=minutes, every=every, partners=partners)
    except ValueError as error:
        raise click.ClickException(str(error)) from error
    click.echo(str(folder))


if __name__ == "__main__":
    main()
