"""A language server whose model waits for a file to appear; also prints where it must not."""

import os
import sys
import time
from pathlib import Path

from checker.cli import main
from checker.inference.protocols import Models
from tests.cli.fakes import FakeEmbedder, FakeNLI


class HeldNLI(FakeNLI):
    """Waits for its release."""

    def score(self, pairs):
        os.write(1, b"a library that prints\n")
        while not Path(sys.argv[1]).exists():
            time.sleep(0.05)
        return super().score(pairs)


if __name__ == "__main__":
    main(["serve-lsp"], models=Models(FakeEmbedder(), HeldNLI()))
