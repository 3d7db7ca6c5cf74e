import datetime as dt
from dataclasses import replace

import numpy as np

from checker.config import Config
from checker.inference.protocols import Models
from checker.judging import PLAIN, REREAD_NAMES, Rereading
from checker.pipeline import Stopwatch, analyse, check_document, examine, score
from checker.reading import read_text
from checker.types import (
    Claim,
    ClaimPair,
    ModelInfo,
    NLIScores,
    Sentence,
    Span,
    Tense,
    VerbMention,
    ZoneKind,
)
from models.training.judge_tables import unfitted

NEUTRAL = NLIScores(0.01, 0.01, 0.98)
CONFLICT = NLIScores(0.995, 0.001, 0.004)

ARTICLE = """Bridge over the Lenne

Published: 3 May 2024

The town council closed the Lenne bridge to lorries this week.

People in the village are glad. They had asked for it for years.

The town council opened the Lenne bridge to lorries this week.
"""


class FakeNLI:
    """Answers from a table and says neutral to any pair it was not told about."""

    info = ModelInfo("nli", "fake", "table")

    def __init__(self, table):
        self.table = table
        self.asked = []

    def score(self, pairs):
        self.asked.append(list(pairs))
        return [self.table.get(pair, NEUTRAL) for pair in pairs]


class FakeEmbedder:
    info = ModelInfo("embedder", "fake", "table")

    def embed(self, texts):
        return np.eye(max(1, len(texts)), dtype=np.float32)[: len(texts)]


class Alike(FakeEmbedder):
    """All claims are near to one another."""

    def embed(self, texts):
        return np.tile(np.array([[1.0, 0.0]], dtype=np.float32), (len(texts), 1))


class Told(FakeNLI):
    """Sure of a conflict only where it is told what stands before."""

    def __init__(self):
        super().__init__({})

    def score(self, pairs):
        self.asked.append(list(pairs))
        return [CONFLICT if " | " in "".join(pair) else NEUTRAL for pair in pairs]


def _sum(names, **weights):
    rows = [{"name": n, "weight": weights.get(n, 0.0), "mean": 0.0, "scale": 1.0} for n in names]
    return {"bias": 0.0, "features": rows}


def models(table=None):
    return Models(FakeEmbedder(), FakeNLI(table or {}))


CLOSED = "The town council closed the Lenne bridge to lorries this week."
OPENED = "The town council opened the Lenne bridge to lorries this week."


def claim(index, text):
    span = Span(index * 100, index * 100 + len(text))
    verb = VerbMention(span, "have", Tense.PRESENT)
    return Claim(index, span, text, Sentence(index, span, ZoneKind.BODY, 0), mentions=(verb,))


def test_a_contradiction_becomes_a_finding_with_both_places():
    document = read_text(ARTICLE, config=Config())
    report = check_document(
        document, models({(CLOSED, OPENED): CONFLICT, (OPENED, CLOSED): CONFLICT}), Config()
    )

    (finding,) = report.findings
    assert [document.quote(e.span) for e in finding.evidence] == [CLOSED, OPENED]
    assert finding.rule_id == "contradiction"


def test_one_direction_is_not_enough():
    document = read_text(ARTICLE, config=Config())
    report = check_document(document, models({(CLOSED, OPENED): CONFLICT}), Config())

    assert report.findings == ()


def test_only_pairs_in_doubt_are_asked_backward():
    texts = ("the mill has seven floors", "the mill has seven owners", "the mill has seven lamps")
    first, second, third = (claim(i, text) for i, text in enumerate(texts))
    pairs = (ClaimPair(first, second, 0.5), ClaimPair(first, third, 0.4))
    fake = models({(texts[0], texts[2]): CONFLICT})

    scored = score(pairs, fake)

    assert fake.nli.asked == [
        [(texts[0], texts[1]), (texts[0], texts[2])],
        [(texts[2], texts[0])],
    ]
    assert scored[0].backward == scored[0].forward == NEUTRAL
    assert (scored[1].forward, scored[1].backward) == (CONFLICT, NEUTRAL)


def test_without_a_judge_a_pair_that_a_gate_explains_is_no_finding():
    closed, opened = (
        f"The town council {what} the Lenne bridge to lorries, {who} said."
        for what, who in (("closed", "police"), ("opened", "the union"))
    )
    document = read_text(f"Bridge over the Lenne\n\n{closed}\n\n{opened}\n", config=Config())
    fake = models({(closed, opened): CONFLICT, (opened, closed): CONFLICT})

    assert check_document(document, fake, Config()).findings == ()
    assert (closed, opened) not in fake.nli.asked[0]


def test_a_pair_that_a_gate_explains_is_not_asked_about():
    pairs = (ClaimPair(claim(0, "the mill has seven floors"), claim(1, "rain fell"), 0.5),)
    fake = models()

    assert score(pairs, fake) == pairs
    assert fake.nli.asked == [[], []]


def test_the_surest_pairs_are_asked_about_again_with_the_sentence_before():
    document = read_text(ARTICLE, config=Config())
    held = unfitted({"least": -1e9, **_sum(PLAIN)})
    again = Rereading.of({"pairs": 1, "trees": [], **_sum(REREAD_NAMES, reread_mean=1.0)})
    nli = Told()
    with_judge = Models(Alike(), nli, judge=replace(held, rereading=again))

    found = analyse(document, with_judge, Config(), Stopwatch()).pairs

    (asked,) = [pair for pair in found if pair.reread is not None]
    there, back = nli.asked[-1]
    assert there == back[::-1]
    assert any(" | " in text for text in there)
    assert asked.probability > 0.9
    assert all(pair.probability == 0.5 for pair in found if pair.forward and not pair.reread)


def test_without_weights_for_it_nothing_is_asked_again():
    document = read_text(ARTICLE, config=Config())
    held = unfitted({"least": -1e9, **_sum(PLAIN)})

    found = analyse(document, Models(Alike(), Told(), judge=held), Config(), Stopwatch()).pairs

    assert found
    assert all(pair.reread is None for pair in found)


def test_the_report_counts_and_times_what_was_done():
    document = read_text(ARTICLE, config=Config(date=dt.date(2024, 5, 4)))
    report = check_document(document, models(), Config())

    assert report.claims == 5
    assert report.pairs == 10
    assert [name for name, _ in report.timings] == ["claims", "pairing", "inference", "detectors"]


def test_an_article_of_one_sentence_is_checked():
    document = read_text("The council closed the Lenne bridge to lorries.\n", config=Config())

    assert check_document(document, models(), Config()).pairs == 0


def test_only_selected_rules_and_those_asked_for_in_addition_are_examined():
    document = read_text(ARTICLE, config=Config())
    config = Config(select=("contradiction",))

    alone = examine(document, models({(CLOSED, OPENED): CONFLICT}), config)
    more = examine(document, models(), config, also=("sum-mismatch",))

    assert alone.rules == ("contradiction",)
    assert set(more.rules) == {"contradiction", "sum-mismatch"}
    assert set(more.rules) < set(more.known)
    assert [model.name for model in alone.models] == ["fake", "fake"]
