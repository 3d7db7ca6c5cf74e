import pytest

from checker.detectors.role_mismatch import RoleMismatch
from tests.detectors.analysing import findings_of, marked

HEADLINE = "News of the day\n\n"
OPENING = "Owen Dahl sold the grain. Dahl denied it."
FLAGGED = {
    "wife and sister": (
        "His wife, Fatuma, wept.\n\nFatuma, who is his elder sister, left the town.",
        [["wife"], ["sister"]],
    ),
    "nephew and son": (
        "His nephew Tom Rask wept.\n\nTom Rask, Dahl's only son, left the town.",
        [["nephew"], ["son"]],
    ),
    "cousin of": (
        "His brother Tom Rask wept.\n\nTom Rask, a cousin of Dahl, left the town.",
        [["brother"], ["cousin"]],
    ),
}
LEFT_ALONE = {
    "of two owners": (
        "His nephew Tom Rask wept.\n\nIda Lund came. Tom Rask, her son, left the town."
    ),
    "another of the name": "His wife Fatuma wept.\n\nHis sister Fatuma left the town.",
    "wife and widow": "His wife, Fatuma, wept.\n\nFatuma, his widow, left the town.",
    "one of a list": "His wife, Fatuma, wept.\n\nHe left with Fatuma, his sister and a dog.",
    "a brother's": "His wife, Fatuma, wept.\n\nFatuma, his sister's friend, left the town.",
}


@pytest.mark.parametrize(("text", "marks"), FLAGGED.values(), ids=FLAGGED)
def test_two_relations_of_one_relative_are_flagged(text, marks):
    text = f"{HEADLINE}{OPENING} {text}"
    (finding,) = findings_of(RoleMismatch(), text)

    assert marked(finding, text) == marks


@pytest.mark.parametrize("text", LEFT_ALONE.values(), ids=LEFT_ALONE)
def test_what_looks_like_two_relations_is_left_alone(text):
    assert findings_of(RoleMismatch(), f"{HEADLINE}{OPENING} {text}") == []
