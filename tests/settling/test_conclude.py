"""From what detectors found to the report that the settings ask for."""

from checker.config import Config
from checker.reading import read_text
from checker.settling import calibrated, conclude
from checker.types import Category, Evidence, Examination, Finding, Severity

TEXT = (
    "The fire killed 12 people. [cq]\n\nThe fire killed 14 people.\n\n"
    "Ann Dahl left. Ann Dall left.\n"
)
DOCUMENT = read_text(TEXT, config=Config())
KNOWN = ("name-spelling", "number-mismatch")


def finding(rule, *sentences):
    spans = [DOCUMENT.sentences[at].span for at in sentences]
    return Finding(rule, Category.OTHER, Severity.WARNING, 0.8, "Why?", tuple(map(Evidence, spans)))


TOLL = finding("number-mismatch", 0, 1)
NAME = finding("name-spelling", 2, 3)
FOUND = Examination((NAME, TOLL), KNOWN, KNOWN, claims=4, pairs=3, timings=(("claims", 0.1),))


def test_marks_and_order_are_applied_to_what_was_found():
    report = conclude(DOCUMENT, FOUND, Config())

    assert report.findings == (calibrated(NAME),)
    assert [each.finding for each in report.suppressed] == [calibrated(TOLL)]
    assert (report.claims, report.pairs, report.timings) == (4, 3, (("claims", 0.1),))


def test_rules_that_are_not_selected_are_left_out_of_more_that_was_found():
    report = conclude(DOCUMENT, FOUND, Config(ignore=("name-spelling", "unused-suppression")))

    assert report.findings == ()
    assert [each.finding for each in report.suppressed] == [calibrated(TOLL)]


def test_severity_and_the_gravest_that_is_allowed_come_from_the_settings():
    config = Config(severity=(("name-spelling", Severity.INFO),), fail_on=Severity.ERROR)

    report = conclude(DOCUMENT, FOUND, config)

    assert [each.severity for each in report.findings] == [Severity.INFO]
    assert not report.fails
