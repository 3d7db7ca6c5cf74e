from checker.types import Span
from models.training import forests, tenses
from models.training.forests import Rows
from models.training.reports import Flaw, FlawedReport

TEXT = "Works begin\n\nThe yard has a new crane. It will be named on {day} October, a Friday.\n"


def report(number, day, *, marked=True, kind="tense", quote="It will be named on {day} October"):
    text, quote = TEXT.format(day=day), quote.format(day=day)
    at = Span(text.index(quote), text.index(quote) + len(quote))
    flaws = (Flaw(kind, (at,)),) if marked else ()
    return FlawedReport(f"{chr(97 + number % 12)}{number:02}", "train", "2025-10-22", text, flaws)


def labels(told):
    rows = Rows()
    forests.add(tenses.TASK, rows, told)
    return rows.labels


def test_a_verb_and_its_time_in_a_flaw_of_tense_are_a_slip():
    assert labels(report(1, 10)) == [True]
    assert labels(report(1, 10, marked=False)) == [False]


def test_half_of_them_and_flaws_of_dates_are_left_out():
    assert labels(report(1, 10, quote="{day} October")) == []
    assert labels(report(1, 10, kind="date")) == []


def test_flaws_of_other_kinds_are_no_slip():
    assert labels(report(1, 10, kind="place")) == [False]


def test_the_command_writes_weights(fitted):
    days = [3 + n % 5 if n % 2 else 20 for n in range(40)]

    weights, output = fitted(tenses, [report(n, d, marked=d < 20) for n, d in enumerate(days)])

    assert weights.trees
    assert "of them wrong" in output
