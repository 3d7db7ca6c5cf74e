import pytest

from checker.detectors.age_mismatch import AgeMismatch
from tests.detectors.analysing import findings_of


def found(text, date=None):
    return findings_of(AgeMismatch(), f"A headline\n\n{text}\n", date=date)


@pytest.mark.parametrize(
    "text",
    [
        "Mags Lorne, the pianist, died on 3 March 2024 at the age of 89.\n\n"
        "She was born in Leith on 12 January 1931.",
        "Anna Berg was born in 1950. In 2011, when she was 71, she gave up painting.",
        "Anna Berg was born in 1950. In 2011 Anna Berg gave up. She was 71 at the time.",
        "Anna Berg was born and raised in Oss in 1950. In 2011, when she was 71, she gave up.",
        "Anna Berg was born in Oss, which was then a village, in 1950. "
        "In 2011, when she was 71, she gave up.",
        "Anna Berg was born in the port of Oss, the last of nine, in 1950. "
        "In 2011, when she was 71, she gave up.",
    ],
)
def test_what_does_not_fit_is_flagged(text):
    (finding,) = found(text)

    assert finding.rule_id == "age-mismatch"
    assert finding.message.count("“") >= 2
    assert all(evidence.marks for evidence in finding.evidence)


@pytest.mark.parametrize(
    "text",
    [
        "Mags Lorne, the pianist, died on 3 March 2024 at the age of 93.\n\n"
        "She was born in Leith on 12 January 1931.",
        "Anna Berg was born in 1950. In 2011, when she was 61, she gave up painting.",
        "Anna Berg was born in 1950. Her father died in 1990 aged 66.",
        "Peter Holm died in 2024 at the age of 71. His son Anders Holm was born in 1985.",
        "Anna Berg, who was born in about 1950, was 30 in 1990.",
        "Anna Berg was born in Oss and sailed for Hull in 1950. "
        "In 2011, when she was 71, she sang.",
        "Anna Berg was born in Oss but grew up in Hull after 1950. "
        "In 2011, when she was 71, she sang.",
        "Anna Berg was born in Oss before moving to Hull in 1950. "
        "In 2011, when she was 71, she sang.",
        "Anna Berg was born in Oss, where her aunt ran a mill in 1950. "
        "In 2011, when she was 71, she sang.",
        "Anna Berg was born in a hospital opened in 1950. In 2011, when she was 71, she sang.",
    ],
)
def test_these_are_left_alone(text):
    assert found(text) == []


@pytest.mark.parametrize(("age", "flagged"), [(64, True), (65, False), (66, False), (67, True)])
def test_an_age_beside_a_name_is_that_of_the_publication_date(age, flagged):
    text = f"Sarah Marchbank, {age}, will lead the school. Marchbank was born in 1958."

    assert bool(found(text, "2024-03-05")) is flagged
    assert found(text) == []
