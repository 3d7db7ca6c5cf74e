"""Which findings a mark silences, and what is said of marks without use."""

import pytest

from checker.config import Config
from checker.reading import read_text
from checker.settling.suppressing import UNUSED, suppress
from checker.types import Silencer, Span
from tests.reporting.making import finding, passage

KNOWN = {"number-mismatch", "name-mismatch", UNUSED.rule_id}
FIRST, SECOND = "The fire killed 12 people.", "Of the 14 people killed, two were known."


def sifted(text, *, rule="number-mismatch", checked=KNOWN):
    document = read_text(text, config=Config())
    conflict = finding(passage(document, FIRST, "12"), passage(document, SECOND, "14"), rule=rule)
    reported, suppressed = suppress([conflict], document, known=KNOWN, checked=checked)
    return document, [f for f in reported if f is not conflict], suppressed


@pytest.mark.parametrize(
    "text",
    [
        f'{FIRST} [checker: ignore number-mismatch "asked twice"]\n\n{SECOND}\n',
        f'{FIRST}\n\n[checker: ignore number-mismatch "asked twice"]\n\n{SECOND}\n',
        f'{FIRST}\n\n{SECOND} [checker: ignore name-mismatch, number-mismatch "asked twice"]\n',
        f'checker: off "asked twice"\n\n{FIRST}\n\nchecker: on\n\n{SECOND}\n',
    ],
)
def test_a_mark_at_either_passage_silences_the_finding(text):
    document, _, (silenced,) = sifted(text)

    assert silenced.silencer is Silencer.MARK
    assert silenced.reason == "asked twice"
    assert "checker: " in document.source[silenced.mark.start : silenced.mark.end]


@pytest.mark.parametrize(
    "text",
    [
        f"{FIRST}\n\nThe rain came. [cq]\n\n{SECOND}\n",
        f"{FIRST} [checker: ignore name-mismatch]\n\n{SECOND}\n",
        f"{FIRST}\n\n{SECOND}\n\n[cq]\n",
        f"{FIRST} [checker: ingore number-mismatch]\n\n{SECOND}\n",
    ],
)
def test_a_mark_elsewhere_or_for_another_rule_silences_nothing(text):
    _, unused, suppressed = sifted(text)

    assert suppressed == ()
    assert [each.rule_id for each in unused] == ["unused-suppression"]


def test_marks_at_both_passages_are_both_of_use():
    _, unused, suppressed = sifted(f"{FIRST} [cq]\n\n{SECOND} [cq]\n")

    assert unused == []
    assert len(suppressed) == 1


def messages(text, **settings):
    return [each.message for each in sifted(text, **settings)[1]]


def test_a_rule_named_in_vain_beside_one_of_use_is_named():
    text = f"{FIRST} [checker: ignore number-mismatch, name-mismatch]\n\n{SECOND}\n"

    assert messages(text) == ["Is name-mismatch still needed in this mark? It silences nothing."]


def test_a_misspelt_rule_is_told_with_the_right_one():
    text = f"{FIRST} [checker: ignore numbr-mismatch]\n\n{SECOND}\n"

    assert messages(text) == [
        "Which rule is “numbr-mismatch”? There is none of that name. Is number-mismatch meant?"
    ]


def test_a_mark_that_is_not_understood_says_why():
    (message,) = messages(f"{FIRST} [checker: skip]\n\n{SECOND}\n")

    assert message.endswith("it says 'skip' and not one of ignore, off, on.")


@pytest.mark.parametrize(
    ("mark", "checked"),
    [
        ("[checker: ignore name-mismatch]", {"number-mismatch", "unused-suppression"}),
        ("[cq]", {"name-mismatch", "unused-suppression"}),
        ("[cq]", {"name-mismatch", "number-mismatch"}),
    ],
)
def test_a_mark_for_what_is_not_checked_is_left_alone(mark, checked):
    text = f"The rain came. {mark}\n\n{FIRST}\n\n{SECOND}\n"

    assert messages(text, checked=checked) == []


def test_an_unused_mark_is_found_where_it_stands():
    text = f"{FIRST}\r\n\r\n{SECOND}\r\n\r\n[cq]\r\n"
    document, (unused,), _ = sifted(text)

    (there,) = unused.evidence
    assert there.source == Span(text.index("[cq]"), text.index("[cq]") + 4)
    assert document.quote(there.span) == SECOND
