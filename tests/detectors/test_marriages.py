"""The spouse of somebody who never married."""

import pytest

from checker.detectors.role_mismatch import RoleMismatch
from tests.detectors.analysing import findings_of, marked

FLAGGED = {
    "by pronoun": (
        "Helen Marsh was seated with her husband's mother.\n\nIt rained.\n\n"
        "One of them was Marsh. She has never married, and she lives with a cat.",
        [["her husband"], ["has never married"]],
    ),
    "by name": (
        "Martin Kessel was found by a walker.\n\nHis wife, Nesta, was in court.\n\n"
        'A brother spoke of a shy man. "Kessel never married," he said.',
        [["His wife"], ["never married"]],
    ),
}
LEFT_ALONE = {
    "again": ("Martin Kessel was found.\n\nHis wife, Nesta, died.\n\nKessel never married again."),
    "another man's wife": (
        "Martin Kessel was found.\n\nOwen Dahl saw it. His wife, Nesta, wept.\n\n"
        "Kessel never married."
    ),
    "no spouse": "Helen Marsh was found by her sister.\n\nMarsh never married.",
}


@pytest.mark.parametrize(("text", "marks"), FLAGGED.values(), ids=FLAGGED)
def test_the_spouse_of_somebody_unmarried_is_flagged(text, marks):
    text = f"News of the day\n\n{text}"
    (finding,) = findings_of(RoleMismatch(), text)

    assert marked(finding, text) == marks


@pytest.mark.parametrize("text", LEFT_ALONE.values(), ids=LEFT_ALONE)
def test_the_unmarried_and_the_married_are_left_alone(text):
    assert findings_of(RoleMismatch(), f"News of the day\n\n{text}") == []
