from checker.types import Span
from models.training import forests, names
from models.training.forests import Rows
from models.training.reports import Flaw, FlawedReport

TEXT = (
    "Works begin\n\nKathrin Obwexer fell at the weir.\n\nNobody came.\n\n{second} got up again.\n"
)


def report(number, second, *, marked=True, kind="name", quotes=None):
    text = TEXT.format(second=second)
    quotes = quotes or ("Kathrin Obwexer fell", f"{second} got up")
    places = (Span(text.index(q), text.index(q) + len(q)) for q in quotes)
    flaws = (Flaw(kind, tuple(places)),) if marked else ()
    return FlawedReport(f"{chr(97 + number % 12)}{number:02}", "train", "2025-10-22", text, flaws)


def labels(told):
    rows = Rows()
    forests.add(names.TASK, rows, told)
    return rows.labels


def test_two_names_in_a_flaw_of_names_are_a_slip():
    assert labels(report(1, "Kathrin Obwegeser")) == [True]
    assert labels(report(1, "Kathrin Obwegeser", marked=False)) == [False]


def test_a_flaw_of_another_kind_that_holds_both_is_left_out():
    assert labels(report(1, "Kathrin Obwegeser", kind="role")) == []


def test_a_flaw_that_holds_one_of_them_is_another():
    told = report(1, "Kathrin Obwegeser", quotes=("Nobody came", "Kathrin Obwegeser got up"))

    assert labels(told) == [False]


def test_the_command_writes_weights(fitted):
    seconds = ["Kathrin Obwegeser" if n % 2 else "Karin Obwexer" for n in range(40)]

    weights, output = fitted(
        names, [report(n, s, marked=bool(n % 2)) for n, s in enumerate(seconds)]
    )

    assert weights.trees
    assert "of them wrong" in output
