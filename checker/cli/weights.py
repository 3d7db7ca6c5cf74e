"""The options that choose the models."""

from __future__ import annotations

import functools
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

import click

from checker.errors import CheckerError, ModelError

if TYPE_CHECKING:
    from checker.inference.protocols import Models

Command = Callable[..., int]

OPTIONS = (
    click.option(
        "--model",
        metavar="PATH|HUB_ID",
        help="Another NLI model: a folder or a Hugging Face id. All but ONNX folders load torch.",
    ),
    click.option("--revision", metavar="COMMIT", help="Revision of --model on the hub."),
    click.option(
        "--embedder", metavar="PATH|HUB_ID", help="Another sentence embedding model, likewise."
    ),
    click.option(
        "--embedder-revision", metavar="COMMIT", help="Revision of --embedder on the hub."
    ),
    click.option("--offline", is_flag=True, help="Never ask the hub; use what is on this machine."),
)


@dataclass(frozen=True, slots=True)
class Weights:
    """Which models to load; None: the shipped ones."""

    model: str | None = None
    revision: str | None = None
    embedder: str | None = None
    embedder_revision: str | None = None
    offline: bool = False

    def identity(self) -> str | None:
        """Return what the models are known by; None: that is only known when they are loaded."""
        from checker.inference.identity import identity

        nli = identity("nli", self.model, self.revision)
        embedder = identity("embedder", self.embedder, self.embedder_revision)
        return None if nli is None or embedder is None else f"{nli}\n{embedder}"

    def load(self, threads: int | None = None) -> Models:
        """Load the models; whatever goes wrong is an error about models."""
        from checker import inference

        try:
            return inference.load(
                model=self.model,
                embedder=self.embedder,
                revision=self.revision,
                embedder_revision=self.embedder_revision,
                offline=self.offline,
                threads=threads,
            )
        except CheckerError:
            raise
        except Exception as error:
            raise ModelError(
                f"the models cannot be loaded: {type(error).__name__}: {error}",
                hint="`checker models` shows whether the shipped weights are whole.",
            ) from error


def weight_options(command: Command) -> Command:
    """Add the options to a command, which takes them as one value, ``weights``."""

    @functools.wraps(command)
    def gathered(
        *args: object,
        model: str | None,
        revision: str | None,
        embedder: str | None,
        embedder_revision: str | None,
        offline: bool,
        **others: object,
    ) -> int:
        if revision and not model:
            raise click.UsageError("--revision goes with --model.")
        if embedder_revision and not embedder:
            raise click.UsageError("--embedder-revision goes with --embedder.")
        weights = Weights(model, revision, embedder, embedder_revision, offline)
        return command(*args, weights=weights, **others)

    for option in reversed(OPTIONS):
        gathered = option(gathered)
    return gathered
