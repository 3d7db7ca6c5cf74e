"""Trains the sentence encoder so that passages about one fact stand nearest within their article.

    python -m models.training.retrieval train --out OUT/encoder [--minutes 20]
    python -m models.training.retrieval measure FOLDER [FOLDER ...]

Positives are passages that contradict each other or say the same, candidates all other sentences
of their article: the loss is the cross entropy of a softmax over cosines (InfoNCE, van den Oord
et al. 2018). So the encoder learns what a retriever needs here, to tell the other mention of a
fact from what merely belongs to the same story.
"""

from __future__ import annotations

import logging
import random
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import click
import numpy as np

from checker.judging.standing import TEMPERATURE
from models.training import marked, own, reports
from models.training.changed import analysed
from models.training.embedding import Encoder, OnnxEncoder, TorchEncoder, default_base
from models.training.indocument import applied
from models.training.reports import FlawedReport, flaw_of

LOG = logging.getLogger(__name__)
LONGEST = 96
"""Tokens of a sentence that are read in training; a longer one is cut."""
WITHIN = (3, 5, 10)


@dataclass(frozen=True, slots=True)
class Related:
    """The sentences of an article, and which of them are about one fact."""

    sentences: tuple[str, ...]
    pairs: tuple[tuple[int, int], ...]


def of_report(report: FlawedReport) -> Related:
    """Return the sentences of a flawed article with the pairs that its flaws join."""
    document = analysed(report.text, report.date).document
    spans = [document.locate(sentence.span) for sentence in document.sentences]
    texts = tuple(
        " ".join(document.quote(sentence.span).split()) for sentence in document.sentences
    )
    pairs = tuple(
        (i, j)
        for i in range(len(spans))
        for j in range(i + 1, len(spans))
        if flaw_of(report, spans[i], spans[j]) is not None
    )
    return Related(texts, pairs)


def of_edits(split: str) -> Iterator[Related]:
    """Yield one version of an article for each of its edits that contradicts it or repeats it."""
    for item in own.edited(split):
        for edit in item.edits:
            if edit.label != "neutral":
                version = applied(item.article, edit)
                pairs = [tuple(sorted((version.new, at))) for at in version.partners]
                yield Related(version.sentences, tuple((a, b) for a, b in pairs))


def training_set(rng: random.Random, edits: int) -> list[Related]:
    """Return all our flawed articles and items, and so many edited versions, shuffled."""
    told = [of_report(r) for r in (*reports.reports("train"), *marked.items("train")) if r.flaws]
    edited = list(of_edits("train"))
    found = [*(one for one in told if one.pairs), *rng.sample(edited, min(edits, len(edited)))]
    rng.shuffle(found)
    return found


class Trainer:
    """A torch encoder and its optimiser."""

    def __init__(self, base: Path, rate: float) -> None:
        import torch

        self.torch: Any = torch
        self.encoder = TorchEncoder(base, max_length=LONGEST)
        self.model = self.encoder.model.train()
        self.model.get_input_embeddings().weight.requires_grad = False
        trained = [weight for weight in self.model.parameters() if weight.requires_grad]
        self.optimiser = torch.optim.AdamW(trained, rate, weight_decay=0.01)
        self.rate = rate

    def vectors(self, texts: Sequence[str]) -> Any:  # noqa: ANN401
        """Return the unit vectors of texts, with gradients."""
        encoded = self.encoder.tokenizer(
            list(texts),
            truncation=True,
            max_length=LONGEST,
            padding=True,
            pad_to_multiple_of=16,
            return_tensors="pt",
        ).to(self.model.device)
        with self.torch.autocast(self.model.device.type, dtype=self.torch.bfloat16):
            states = self.model(**encoded).last_hidden_state
        mask = encoded["attention_mask"][:, :, None].float()
        mean = (states.float() * mask).sum(1) / mask.sum(1)
        return self.torch.nn.functional.normalize(mean, dim=-1)

    def learn(self, batch: Sequence[Related], share: float) -> float:
        """Take one step on some articles at a share of the full rate; return the loss."""
        for group in self.optimiser.param_groups:
            group["lr"] = self.rate * share
        vectors = self.vectors([text for one in batch for text in one.sentences])
        at, losses = 0, []
        for one in batch:
            own_vectors = vectors[at : at + len(one.sentences)]
            at += len(one.sentences)
            scores = own_vectors @ own_vectors.T / TEMPERATURE
            scores = scores - 1e4 * self.torch.eye(len(scores))
            logs = self.torch.log_softmax(scores, dim=-1)
            losses += [-(logs[a, b] + logs[b, a]) / 2 for a, b in one.pairs]
        loss = self.torch.stack(losses).mean()
        loss.backward()
        self.optimiser.step()
        self.optimiser.zero_grad()
        return float(loss.detach())

    def save(self, out: Path) -> None:
        """Write the encoder as a Hugging Face folder."""
        self.model.save_pretrained(out)
        self.encoder.tokenizer.save_pretrained(out)


def ranks(related: Related, encoder: Encoder) -> list[int]:
    """Return for each pair the better rank of one sentence among the other's neighbours, from 1."""
    vectors = encoder.encode(related.sentences)
    scores = vectors @ vectors.T
    np.fill_diagonal(scores, -2.0)

    def rank(a: int, b: int) -> int:
        return 1 + int((scores[a] > scores[a, b]).sum())

    return [min(rank(a, b), rank(b, a)) for a, b in related.pairs]


@click.group()
def main() -> None:
    """Train and measure the sentence encoder."""
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s")


@main.command("train")
@click.option("--out", type=click.Path(path_type=Path), required=True)
@click.option("--base", type=click.Path(exists=True, path_type=Path), help="Default: MiniLM.")
@click.option("--epochs", default=3, show_default=True)
@click.option("--batch", default=4, show_default=True, help="Articles in a step.")
@click.option("--edits", default=2000, show_default=True, help="Edited versions in an epoch.")
@click.option("--rate", default=4e-5, show_default=True)
@click.option("--seed", default=5, show_default=True)
@click.option("--minutes", default=1e6, help="Fall to the lowest rate and stop by then.")
def train(  # noqa: PLR0913, PLR0917
    out: Path,
    base: Path | None,
    epochs: int,
    batch: int,
    edits: int,
    rate: float,
    seed: int,
    minutes: float,
) -> None:
    """Train on our own articles, items and edits; write the encoder to OUT."""
    rng = random.Random(seed)  # noqa: S311
    rows = [one for _ in range(epochs) for one in training_set(rng, edits)]
    trainer = Trainer(base or default_base(), rate)
    began, mean = time.monotonic(), 0.0
    for at in range(0, len(rows), batch):
        spent = (time.monotonic() - began) / (minutes * 60)
        done = max(at / len(rows), spent)
        if done >= 1:
            break
        loss = trainer.learn(rows[at : at + batch], min(1.0, done / 0.05, (1 - done) / 0.95))
        mean = loss if mean == 0.0 else 0.98 * mean + 0.02 * loss
        if at // batch % 50 == 0:
            LOG.info("article %d of %d  loss %.4f", at, len(rows), mean)
    trainer.save(out)


@main.command("measure")
@click.argument("folders", nargs=-1, type=click.Path(exists=True, path_type=Path))
def measure(folders: Sequence[Path]) -> None:
    """Print how many planted conflicts are among the nearest sentences, on held-out articles."""
    sets = {
        "reports": [of_report(one) for one in reports.reports("calibration") if one.flaws],
        "items": [of_report(one) for one in marked.items("calibration") if one.flaws],
        "edits": list(of_edits("calibration")),
    }
    for folder in folders:
        onnx = (folder / "model.onnx").exists()
        encoder: Encoder = OnnxEncoder(folder) if onnx else TorchEncoder(folder)
        for name, related in sets.items():
            found = np.array([rank for one in related for rank in ranks(one, encoder)])
            if len(found):
                shares = "  ".join(f"top {n} {np.mean(found <= n):.3f}" for n in WITHIN)
                click.echo(f"{folder.name}  {name}: {len(found)} pairs  {shares}")


if __name__ == "__main__":
    main()
