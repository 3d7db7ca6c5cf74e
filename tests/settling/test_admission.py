"""What settings leave out, and what they change."""

import pytest

from checker.config import Config, Quotes
from checker.reading import read_text
from checker.settling.admission import admitted, graded
from checker.types import Category, Severity
from tests.reporting.making import finding, passage

TEXT = (
    "“The fire killed 12 people,” Erik Dahl said. “It was at noon,” he added.\n\n"
    "“It killed 14 people,” said Eric Dahl’s brother. The 14 people were known.\n"
)
DOCUMENT = read_text(TEXT, config=Config())
NAMES = finding(
    passage(DOCUMENT, "“The fire killed 12 people,” Erik Dahl said.", "Erik Dahl"),
    passage(DOCUMENT, "“It killed 14 people,” said Eric Dahl’s brother.", "Eric Dahl’s"),
    rule="name-spelling",
    category=Category.NAME,
)
QUOTED = finding(
    passage(DOCUMENT, "“The fire killed 12 people,” Erik Dahl said.", "12"),
    passage(DOCUMENT, "“It killed 14 people,” said Eric Dahl’s brother.", "14"),
    confidence=0.8,
)
HALF_QUOTED = finding(
    passage(DOCUMENT, "“The fire killed 12 people,” Erik Dahl said.", "12"),
    passage(DOCUMENT, "The 14 people were known.", "14"),
)


def left(config, *findings):
    return list(admitted(findings or (NAMES, QUOTED, HALF_QUOTED), DOCUMENT, config))


def test_by_default_nothing_is_left_out():
    assert left(Config()) == [NAMES, QUOTED, HALF_QUOTED]


def test_what_is_less_sure_than_asked_for_is_left_out():
    assert left(Config(min_confidence=0.85)) == [NAMES, HALF_QUOTED]
    assert left(Config(min_confidence=0.8)) == [NAMES, QUOTED, HALF_QUOTED]


def test_the_confidence_for_a_rule_comes_before_that_for_all():
    config = Config(min_confidence=0.95, min_confidence_by_rule=(("number-mismatch", 0.5),))

    assert left(config) == [QUOTED, HALF_QUOTED]


def test_people_may_contradict_themselves_in_their_own_words():
    assert left(Config(quotes=Quotes.IGNORE)) == [NAMES, HALF_QUOTED]


@pytest.mark.parametrize(
    ("known", "is_asked"),
    [
        (("Erik Dahl", "Eric Dahl"), False),
        (("Dr Erik Dahl Jr", "Eric Dahl"), False),
        (("Erik Dahl",), True),
        (("Eric Dahl",), True),
        (("erik dahl", "eric dahl"), True),
        (("Erik", "Eric"), True),
    ],
)
def test_names_are_not_asked_about_when_both_are_known(known, is_asked):
    assert left(Config(known_names=known), NAMES) == ([NAMES] if is_asked else [])


def test_known_names_silence_name_rules_only():
    number = finding(*NAMES.evidence)

    assert left(Config(known_names=("Erik Dahl", "Eric Dahl")), number) == [number]


def test_a_rule_gets_the_severity_of_the_settings():
    config = Config(severity=(("number-mismatch", Severity.INFO),))

    assert [each.severity for each in graded([NAMES, QUOTED], config)] == ["warning", "info"]
