"""Initials that are nobody's, as `name-mismatch` sees them."""

import pytest

from checker.detectors.name_mismatch import NameMismatch
from tests.detectors.analysing import findings_of


def found(text):
    return findings_of(NameMismatch(), f"A headline\n\n{text}\n")


@pytest.mark.parametrize(
    "text",
    [
        "Two students were shot at Louisiana State University. The University was shut, said "
        "Charles Zewe, a spokesperson for the EWU system.",
        'Eastern Lake University opens on Monday. "It was a leak," an EWU spokesman said.',
        "Students of Louisiana State University (LSU) marched. A spokesman for LDU said nothing.",
    ],
)
def test_initials_that_are_not_those_of_the_university_are_flagged(text):
    (finding,) = found(text)

    assert "University” here or “" in finding.message


@pytest.mark.parametrize(
    "text",
    [
        "Two students of Louisiana State University left. A spokesperson for the LSU system wept.",
        "Two students of Louisiana State University left. A spokesman for NYU and NYU police wept.",
        "Louisiana State University and New York University are shut. A spokesman for NYU wept.",
        "The students of Duke University went home. A spokesman for NYU left.",
        "The University of Utah is shut, and Lake State University. A spokesman for BYU left.",
        "Two students of Louisiana State University left. A spokesman for the FBI wept.",
        "Lake State University is shut. She once read law at BYU.",
    ],
)
def test_other_bodies_and_explained_initials_are_left_alone(text):
    assert found(text) == []
