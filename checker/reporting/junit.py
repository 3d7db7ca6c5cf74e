"""A JUnit report: a test suite for each article, a failed test for each finding.

An article without findings is one test that passed, one that could not be read is an error: so a
service that counts tests never takes "not checked" for "clean".
"""

from __future__ import annotations

from checker.reporting.elements import Element, add, root, written
from checker.reporting.located import LocatedFinding, findings
from checker.reporting.paths import portable
from checker.reporting.style import Style
from checker.types import Failure, Report, Run

CLEAN = "agrees with itself"
NOT_CHECKED = "can be checked"


def render(run: Run, style: Style) -> str:
    """Write the report as XML."""
    suites = root("testsuites", name="checker")
    for outcome in run.outcomes:
        if isinstance(outcome, Failure):
            failed(outcome, suites)
        else:
            checked(outcome, style, suites)
    for key in ("tests", "failures", "errors"):
        suites.set(key, str(sum(int(suite.get(key, "0")) for suite in suites)))
    suites.set("time", f"{run.seconds:.3f}")
    return written(suites)


def checked(report: Report, style: Style, suites: Element) -> None:
    """Write one article."""
    path = portable(report.document.path)
    shown = findings(report, style.least)
    suite = add(
        suites,
        "testsuite",
        name=path,
        tests=max(1, len(shown)),
        failures=len(shown),
        errors=0,
        skipped=0,
        time=f"{sum(seconds for _, seconds in report.timings):.3f}",
    )
    for found in shown:
        flagged(found, path, suite)
    if not shown:
        add(suite, "testcase", classname=path, name=CLEAN)


def flagged(found: LocatedFinding, path: str, suite: Element) -> None:
    """Write one finding as a failed test; its text quotes all places."""
    finding, main = found.finding, found.main
    name = f"{finding.rule_id} {main.line}:{main.column}"
    case = add(suite, "testcase", classname=path, name=name, file=path, line=main.line)
    places = "\n".join(
        f"{path}:{place.line}:{place.column}: “{place.text}”" for place in found.places
    )
    body = f"{finding.severity.value}: {finding.message}\n{places}"
    add(case, "failure", body, type=finding.rule_id, message=finding.message)


def failed(failure: Failure, suites: Element) -> None:
    """Write why an article could not be checked."""
    path = portable(failure.path)
    suite = add(suites, "testsuite", name=path, tests=1, failures=0, errors=1, skipped=0, time=0)
    case = add(suite, "testcase", classname=path, name=NOT_CHECKED)
    add(case, "error", failure.hint, type="not-checked", message=failure.message)
