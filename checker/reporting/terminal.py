"""The report for people: both passages, what clashes in them, and one question about it."""

from __future__ import annotations

from io import StringIO

from rich.console import Console
from rich.text import Text

from checker.reporting.closing import closing_line
from checker.reporting.excerpt import excerpt, printable
from checker.reporting.located import LocatedEvidence, locate
from checker.reporting.style import Style
from checker.types import Document, Failure, Finding, Report, Run, Severity, Suppressed

NARROWEST = 24
"""Columns below which a report is not squeezed further."""
WIDEST = 120
"""Columns beyond which lines are hard to read."""
COLORS = {Severity.ERROR: "bold red", Severity.WARNING: "bold yellow", Severity.INFO: "bold blue"}


def render(run: Run, style: Style) -> str:
    """Write the report as lines of text, with escape sequences only for colour."""
    page = Page(style)
    for outcome in run.outcomes:
        if isinstance(outcome, Failure):
            failed(outcome, page)
        else:
            article(outcome, page)
    if not style.quiet:
        page.write(closing_line(run, style))
    return page.text


class Page:
    """Lines of text in the width and colours asked for."""

    def __init__(self, style: Style) -> None:
        self.style = style
        self.width = min(max(style.width, NARROWEST), WIDEST)
        self._buffer = StringIO()
        self._console = Console(
            file=self._buffer,
            width=self.width,
            force_terminal=style.color,
            color_system="standard" if style.color else None,
            no_color=not style.color,
            legacy_windows=False,
            highlight=False,
            markup=False,
            emoji=False,
        )

    @property
    def text(self) -> str:
        """What has been written."""
        return self._buffer.getvalue()

    def line(self, text: Text) -> None:
        """Write what must stay on one line to be copied or searched for."""
        self._console.print(text, soft_wrap=True)

    def write(self, text: Text | str = "", *, first: Text | str = "", later: str = "") -> None:
        """Write wrapped text; ``first`` stands before its first line, ``later`` before others."""
        body = text if isinstance(text, Text) else Text(text)
        width = self.width - max(Text(str(first)).cell_len, Text(later).cell_len)
        for index, line in enumerate(body.wrap(self._console, width, overflow="fold")):
            line.rstrip()
            start = Text(later, style="dim") if index else first
            self.line(Text.assemble(start, line))


def failed(failure: Failure, page: Page) -> None:
    """Write why an article could not be checked, where nobody sees standard error."""
    if page.style.failures:
        text = f"{failure.path}: error: {failure.message}. {failure.hint}"
        page.line(Text(printable(text).strip(), style="red"))
        page.write()


def article(report: Report, page: Page) -> None:
    """Write one article's findings under its name; nothing when there is none to show."""
    shown = [f for f in report.findings if f.severity.weight >= page.style.least.weight]
    hidden = report.suppressed if page.style.suppressed else ()
    if not shown and not hidden:
        return
    document = report.document
    page.line(Text(printable(document.path), style="bold underline"))
    date = (
        f"{document.date.day} {document.date:%B %Y}"
        if document.date
        else "no publication date: --date gives it"
    )
    page.write(Text(" · ".join(filter(None, [printable(document.title), date])), style="dim"))
    for finding in shown:
        page.write()
        write_finding(finding, document, page)
    for each in hidden:
        page.write()
        write_finding(each.finding, document, page, note=silenced(each, document))
    page.write()


def silenced(suppressed: Suppressed, document: Document) -> str:
    """Say what silences a finding: "suppressed on line 12: checked with the fire service"."""
    line = f" on line {document.line_column(suppressed.mark.start)[0]}" if suppressed.mark else ""
    reason = f": {printable(suppressed.reason)}" if suppressed.reason else ""
    return f"suppressed{line}{reason}"


def write_finding(finding: Finding, document: Document, page: Page, *, note: str = "") -> None:
    """Write the question and the passages; ``note`` says why it is not reported."""
    passages = locate(finding, document)
    page.write(
        Text.assemble(
            (finding.severity.value, COLORS[finding.severity]),
            f"  {finding.rule_id}  ",
            (f"confidence {finding.confidence:.2f}", "dim"),
            (f"  {note}" if note else "", "italic"),
        ),
        first="  ",
        later="  ",
    )
    page.write(Text(printable(finding.message), style="bold"), first="  ", later="  ")
    digits = max(len(str(passage.first.line)) for passage in passages)
    for passage in passages:
        page.write(
            quoted(passage, document, page.style),
            first=Text(f"  {passage.first.line:>{digits}} │ ", style="dim"),
            later=f"  {'':>{digits}} │ ",
        )


def quoted(passage: LocatedEvidence, document: Document, style: Style) -> Text:
    """Quote a passage; the clashing words stand out with colours and without."""
    text = Text()
    for piece in excerpt(passage.evidence, document):
        if not piece.marked:
            text.append(piece.text)
        elif style.color:
            text.append(piece.text, style="bold underline")
        else:
            text.append(f"[{piece.text}]")
    return text
