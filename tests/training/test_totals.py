import numpy as np

from checker.types import Span
from models.training import forests, totals
from models.training.forests import NONE, PARTLY, Rows
from models.training.reports import Flaw, FlawedReport

TEXT = (
    "Works begin\n\nThe yard has {whole} men. It sent 140 to Rye, 100 to Ely and 50 to Hove.\n\n"
    "Nobody else was asked.\n"
)


def report(number, whole, *, marked=True, kind="arithmetic", quotes=None):
    text = TEXT.format(whole=whole)
    quotes = quotes or (f"{whole} men", "140 to Rye, 100 to Ely and 50 to Hove")
    places = (Span(text.index(q), text.index(q) + len(q)) for q in quotes)
    flaws = (Flaw(kind, tuple(places)),) if marked else ()
    return FlawedReport(f"{chr(97 + number % 12)}{number:02}", "train", "2024-09-08", text, flaws)


def labels(told):
    rows = Rows()
    forests.add(totals.TASK, rows, told)
    return rows.labels


def test_a_candidate_in_the_passages_of_a_flaw_is_a_conflict():
    assert any(labels(report(1, 300)))
    assert not any(labels(report(1, 300, marked=False)))


def test_a_candidate_that_a_flaw_covers_in_part_is_left_out():
    part = report(1, 300, quotes=("300 men", "100 to Ely"))

    assert len(labels(part)) < len(labels(report(1, 300, marked=False)))


def test_flaws_of_other_kinds_are_no_conflict():
    assert not any(labels(report(1, 300, kind="place")))


def test_of_candidates_that_share_an_amount_the_likeliest_is_told():
    rows = Rows(
        values=[[0.0]] * 3,
        labels=[True, False, True],
        writers=["a"] * 3,
        used=[frozenset({("a1", n), ("a1", n + 1)}) for n in (0, 1, 5)],
        flaws=[None] * 3,
    )

    assert list(forests.told(rows, np.array([0.5, 2.0, 1.0]))) == [1, 2]


def test_none_and_partly_are_no_flaw_numbers():
    assert NONE < 0 > PARTLY != NONE


def test_the_command_writes_weights(fitted):
    wholes = [300 if n % 2 else 340 for n in range(40)]

    weights, output = fitted(totals, [report(n, w, marked=w < 340) for n, w in enumerate(wholes)])

    assert weights.trees
    assert "of them wrong" in output
