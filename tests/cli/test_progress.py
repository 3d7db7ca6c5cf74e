"""What standard error shows."""

import io

from checker.cli.progress import check_each, error_line
from checker.types import Failure


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def failing(article):
    return Failure(article, "no such file")


def test_several_articles_on_a_terminal_have_a_bar(monkeypatch):
    stderr = Terminal()
    monkeypatch.setattr("sys.stderr", stderr)
    monkeypatch.setenv("TERM", "xterm")

    outcomes = check_each(["a.txt", "b.txt"], failing, quiet=False, color=True)

    assert [outcome.path for outcome in outcomes] == ["a.txt", "b.txt"]
    assert "Checking" in stderr.getvalue()
    assert "b.txt: error: no such file" in stderr.getvalue()


def test_no_bar_for_one_article_or_when_quiet(monkeypatch):
    stderr = Terminal()
    monkeypatch.setattr("sys.stderr", stderr)

    check_each(["a.txt"], failing, quiet=False, color=True)
    check_each(["b.txt", "c.txt"], failing, quiet=True, color=True)

    assert stderr.getvalue().splitlines() == [
        "a.txt: error: no such file",
        "b.txt: error: no such file",
        "c.txt: error: no such file",
    ]


def test_an_error_is_one_printable_line():
    line = error_line(Failure("a\nb\x1b[2J.txt", "bad", "Mend it."))

    assert line == "a b\\x1b[2J.txt: error: bad. Mend it."
