"""Every example page runs through the whole tool, with the shipped models."""

import pytest

from checker import check_text
from checker.types import Finding, Severity
from tests.detectors.pages import PAGES, Example, Expected, load

EXAMPLES = [example for page in PAGES for example in load(page)]


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda e: f"{e.page}:{e.line}")
def test_the_page_tells_what_the_tool_does(example: Example):
    report = check_text(example.article)
    shown = [f for f in report.findings if f.severity is not Severity.INFO]

    # A rule that was seldom right on unread articles tells its findings as info.
    unmatched = [
        wanted
        for wanted in example.expected
        if not any(fits(wanted, f, report) for f in report.findings)
    ]
    unexpected = [
        f.message for f in shown if not any(fits(wanted, f, report) for wanted in example.expected)
    ]
    assert (unmatched, unexpected) == ([], [])


def fits(wanted: Expected, finding: Finding, report) -> bool:
    passages = [report.document.quote(e.span) for e in finding.evidence]
    return finding.rule_id == wanted.rule_id and all(
        any(" ".join(text.split()) in " ".join(passage.split()) for passage in passages)
        for text in wanted.passages
    )
