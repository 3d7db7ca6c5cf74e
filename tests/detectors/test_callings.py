"""Trades told with no word for them: by pupils, patients, a workplace; and what only looks so."""

import pytest

from checker.detectors.role_mismatch import RoleMismatch
from tests.detectors.analysing import findings_of, marked

FLAGGED = {
    "a workplace": (
        "Helen Marsh, a geography teacher from Ludlow, was hurt.\n\nIt rained.\n\n"
        "Marsh will rest. At the dental practice where she works, a jar stands for coins.",
        [["geography teacher"], ["dental practice where she works"]],
    ),
    "pupils": (
        "Helen Marsh, a pharmacist, fled.\n\nMarsh waits. Her pupils send messages.",
        [["pharmacist"], ["Her pupils"]],
    ),
    "two trades that are over": (
        "Colin Rask, a retired dentist, dived.\n\n"
        "Rask went to see the school, where he taught history until his retirement.",
        [["dentist"], ["school, where he taught history until his retirement"]],
    ),
    "a teacher by the verb": (
        "Mrs Helen Marsh has taught mathematics at a girls' school for 27 years.\n\n"
        "Mrs Marsh hopes to return to her bank counter in May.",
        [["has taught"], ["her bank counter"]],
    ),
    "colleagues": (
        "Helen Marsh led from the start.\n\nThe 34-year-old chemistry teacher won by a minute.\n\n"
        "The other nurses on her ward had watched.",
        [["chemistry teacher"], ["other nurses on her ward"]],
    ),
    "a capacity": (
        "Judge Helen Marsh chaired the court and read the verdict. It was mild.\n\n"
        "As prosecutor, she remarked, she has led nine such cases.",
        [["Judge"], ["As prosecutor, she"]],
    ),
}
LEFT_ALONE = {
    "the trade's own place": (
        "Helen Marsh, a dentist, was hurt.\n\nMarsh will rest. Her patients wait."
    ),
    "a trade of before": (
        "Helen Marsh, a pharmacist, fled.\n\nMarsh visited the school where she taught until 2010."
    ),
    "one trade is over": (
        "Colin Rask, a retired postman, drove.\n\nRask knows the trains he drives for the museum."
    ),
    "another woman": (
        "Helen Marsh, a pharmacist, fled.\n\nHelen Marsh met Mrs Ida Lund. Her pupils sang."
    ),
    "a man between": "Ida Lund, a pharmacist, fled.\n\nLund waits for Mr Rask. His pupils sang.",
    "of a quotation": (
        'Helen Marsh, a pharmacist, fled.\n\n"Her pupils write," Marsh said of a friend.'
    ),
    "a hobby": (
        "Helen Marsh, a pharmacist, fled.\n\nMarsh waits. Her pupils at the chess club wrote."
    ),
    "a pupil": "Helen Marsh, a schoolgirl, won.\n\nMarsh went back to her classroom.",
    "once in a capacity": (
        "Judge Helen Marsh chaired the court. It was mild.\n\n"
        "As prosecutor, she had led nine such cases."
    ),
}


@pytest.mark.parametrize(("text", "marks"), FLAGGED.values(), ids=FLAGGED)
def test_a_trade_that_the_workplace_belies_is_flagged(text, marks):
    text = f"News of the day\n\n{text}"
    (finding,) = findings_of(RoleMismatch(), text)

    assert marked(finding, text) == marks


@pytest.mark.parametrize("text", LEFT_ALONE.values(), ids=LEFT_ALONE)
def test_a_trade_and_its_place_are_left_alone(text):
    assert findings_of(RoleMismatch(), f"News of the day\n\n{text}") == []


def test_the_question_quotes_both():
    text = f"News of the day\n\n{FLAGGED['pupils'][0]}"
    (finding,) = findings_of(RoleMismatch(), text)

    assert finding.message == (
        "Does “Her pupils” go with Helen Marsh, “pharmacist”, as in the other passage?"
    )
