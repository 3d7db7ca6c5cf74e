"""The report for editors: one HTML file with each article, its marked passages and the findings.

The file needs nothing else: its style and script stand in it, and its content security policy
allows only these two, by their hashes. Template, style and script are files in ``html/``.
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterable
from html import escape
from importlib.resources import files
from string import Template

from checker.reporting.closing import closing_line, several
from checker.reporting.counts import count
from checker.reporting.html_list import finding_list
from checker.reporting.html_marks import Marking, embedded, marking
from checker.reporting.html_spots import blocks, cards, spots
from checker.reporting.html_text import article_text, shown
from checker.reporting.json_report import words
from checker.reporting.rules import Rule, every_rule
from checker.reporting.style import Style
from checker.types import Failure, Report, Run, Severity

SCRIPTS = ("store.js", "view.js", "cards.js", "marks.js", "keys.js", "start.js")
"""In the order in which they use each other; together they are one script."""
EXAMPLE = "Example"
"""The section of a rule's help whose lines are kept."""
NEW_LINE = "\n"


def render(run: Run, style: Style) -> str:
    """Write the report as one page."""
    css = resource("report.css")
    script = '(() => {\n"use strict";\n' + "\n".join(map(resource, SCRIPTS)) + "})();\n"
    names = {f"a{at}": outcome for at, outcome in enumerate(run.outcomes, 1)}
    articles: list[str] = []
    data: dict[str, Marking] = {}
    for name, outcome in names.items():
        if isinstance(outcome, Failure):
            continue
        written, data[name] = article(outcome, name)
        articles.append(written)
    return Template(resource("page.html")).substitute(
        policy=f"default-src 'none'; style-src {source(css)}; script-src {source(script)}; "
        "base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'",
        title=shown(title(run)),
        summary=escape(closing_line(run, Style(least=Severity.INFO)).rpartition(" in ")[0]),
        hide="" if style.least is Severity.INFO else "info",
        filters=filters(run),
        index=index(names, occurring(run)) if len(names) > 1 or not articles else "",
        articles="\n".join(articles),
        rules=rules(run),
        models=" · ".join(shown(f"{model.name} ({model.engine})") for model in run.models),
        version=version(),
        data=embedded(data),
        css=css,
        script=script,
    )


def resource(name: str) -> str:
    """Read one of the files that the page is made of."""
    return (files("checker.reporting") / "html" / name).read_text(encoding="utf-8")


def source(text: str) -> str:
    """Return the expression that allows exactly this text in a content security policy."""
    digest = hashlib.sha256(text.encode()).digest()
    return f"'sha256-{base64.b64encode(digest).decode()}'"


def version() -> str:
    """Return the version of the package."""
    from checker import __version__

    return __version__


def title(run: Run) -> str:
    """Name the page for a browser's tab."""
    counted = count(run)
    about = run.outcomes[0] if len(run.outcomes) == 1 else None
    name = about.path if isinstance(about, Failure) else about and about.document.path
    found = several(counted.findings, "finding") if counted.findings else "no findings"
    return f"{name or several(counted.documents, 'article')}: {found}"


def occurring(run: Run) -> dict[Severity, int]:
    """Count the findings of each severity that occurs."""
    counted = count(run)
    numbers = {severity: getattr(counted, severity.value) for severity in Severity}
    return {severity: number for severity, number in numbers.items() if number}


def noun(severity: Severity, number: int) -> str:
    """Name findings of a severity: "error", "errors", "info"."""
    return "info" if severity is Severity.INFO else several(number, severity.value).split()[1]


def filters(run: Run) -> str:
    """Write a switch for each severity that occurs."""
    return "".join(
        f'<label class="{severity.value}"><input type="checkbox" value="{severity.value}" checked>'
        f" {number} {noun(severity, number)}</label>"
        for severity, number in occurring(run).items()
    )


def index(names: dict[str, Report | Failure], severities: Iterable[Severity]) -> str:
    """Write the table of articles."""
    columns = tuple(severities)
    rows = "\n".join(
        failed_row(outcome, columns)
        if isinstance(outcome, Failure)
        else row(name, outcome, columns)
        for name, outcome in names.items()
    )
    heads = "".join(
        f'<th scope="col" class="count">{noun(severity, 2).capitalize()}</th>'
        for severity in columns
    )
    return (
        '<section class="view index" id="index" aria-labelledby="index-title" tabindex="-1">'
        '<h2 id="index-title">Articles</h2><table>'
        f'<thead><tr><th scope="col">Article</th>{heads}'
        '<th scope="col" class="count scripted">Checked</th></tr></thead>\n'
        f"<tbody>\n{rows}\n</tbody></table></section>"
    )


def row(name: str, report: Report, columns: tuple[Severity, ...]) -> str:
    """Write one article of the table."""
    severities = [finding.severity for finding in report.findings]
    numbers = "".join(
        f'<td class="count {severity.value}" data-noun="{noun(severity, number)}">{number}</td>'
        if (number := severities.count(severity))
        else '<td class="count zero">–</td>'
        for severity in columns
    )
    document = report.document
    return (
        f'<tr data-article="{name}"><th scope="row"><a href="#{name}"><bdi>'
        f"{shown(document.title or document.path)}</bdi></a>"
        f'<span class="path">{shown(document.path)}</span></th>{numbers}'
        '<td class="count checked-count scripted" data-noun="checked"></td></tr>'
    )


def failed_row(failure: Failure, columns: tuple[Severity, ...]) -> str:
    """Write an article of the table that could not be checked."""
    return (
        f'<tr class="failed"><th scope="row"><bdi>{shown(failure.path)}</bdi></th>'
        f'<td colspan="{len(columns) + 1}"><strong>Not checked:</strong> '
        f"{shown(failure.message)}. {shown(failure.hint)}</td></tr>"
    )


def article(report: Report, name: str) -> tuple[str, Marking]:
    """Write one article with its findings; also return what marks for it need."""
    document = report.document
    paragraphs = blocks(document)
    listed = cards(report, name)
    places = [spot for card in listed for spot in spots(card, paragraphs)]
    date = f"{document.date.day} {document.date:%B %Y}" if document.date else "no date known"
    facts = f"{date} · {several(words(document), 'word')}"
    page = Template(resource("article.html")).substitute(
        name=name,
        path=shown(document.path),
        facts=facts,
        findings=finding_list(listed, places, report),
        text=article_text(document, paragraphs, places),
    )
    return page, marking(document, listed, paragraphs)


def rules(run: Run) -> str:
    """Explain the rules that found something."""
    used = {
        finding.rule_id
        for outcome in run.outcomes
        if isinstance(outcome, Report)
        for finding in outcome.findings
    }
    written = "\n".join(explained(rule) for rule in every_rule() if rule.id in used)
    return (
        '<section class="view rules" id="rules" aria-labelledby="rules-title" tabindex="-1">'
        f'<h2 id="rules-title">The rules</h2>\n{written}</section>'
        if written
        else ""
    )


def explained(rule: Rule) -> str:
    """Write what a rule says about itself: headings stand at the margin, text is indented."""
    sections: list[tuple[str, list[str]]] = []
    for line in rule.help.splitlines()[1:]:
        if line and not line.startswith(" "):
            sections.append((line, []))
        elif line and sections:
            sections[-1][1].append(line.strip())
    written = "".join(
        f"<h4>{escape(heading)}</h4><p{' class=example' * (heading == EXAMPLE)}>"
        f"{escape(NEW_LINE.join(lines))}</p>"
        for heading, lines in sections
    )
    return (
        f'<section class="rule" id="rule-{rule.id}" tabindex="-1"><h3>{rule.id}</h3>'
        f"<p>{escape(rule.summary)}</p>{written}</section>"
    )
