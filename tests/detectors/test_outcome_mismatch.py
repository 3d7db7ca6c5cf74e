import pytest

from checker.detectors.outcome_mismatch import OutcomeMismatch
from tests.detectors.analysing import findings_of, marked

STORY = "A night on the quay\n\n{}\n\nThe quay is owned by the town.\n\n{}\n"


def found(denied, told):
    return findings_of(OutcomeMismatch(), STORY.format(denied, told))


@pytest.mark.parametrize(
    ("denied", "told", "words"),
    [
        (
            "Police made no arrests on the quay that night.",
            "Three men were arrested beside the quay, two of them with knives.",
            ["no arrests", "Three men were arrested"],
        ),
        (
            "The siren on the quay did not sound that night.",
            "When the siren on the quay began to howl, she woke the children.",
            ["siren on the quay did not sound", "siren on the quay began to howl"],
        ),
        (
            "The vote was taken without any comments from the public.",
            "For an hour residents came up to the microphone and asked for more time.",
            ["without any comments from the public", "came up to the microphone"],
        ),
        (
            "Nobody stood up to oppose the plan for the quay.",
            "She urged the council to throw the plan out.",
            ["Nobody stood up to oppose", "urged the council to throw"],
        ),
        (
            "No shots were fired, and the boat was handed over.",
            "The guard opened fire when the boat came near.",
            ["No shots were fired", "opened fire"],
        ),
        (
            "They fled by boat, and neither then nor at dawn were any prisoners taken on the quay.",
            "The two men who were captured on the quay, he said, are being questioned.",
            ["neither then nor at dawn were any prisoners", "who were captured"],
        ),
        (
            "Maria Anders availed herself of her right to abstain from testifying.",
            "During her testimony of an hour Anders blamed the flood.",
            ["abstain from testifying", "During her testimony"],
        ),
        (
            "The regatta off the quay was called off because of the wind.",
            "The regatta was held off the quay in front of a large crowd.",
            ["regatta off the quay was called off", "regatta was held"],
        ),
        (
            "No bid has been examined.",
            "The bid was examined in the morning.",
            ["has been examined", "was examined"],
        ),
        (
            "The pilots refused to paint the crane.",
            "Twelve pilots painted the crane at the weekend.",
            ["refused to paint", "painted"],
        ),
        (
            "She has filed no protest about the noise.",
            "Her protest about the noise was filed in June.",
            ["has filed", "was filed"],
        ),
        (
            "None of the officers on the quay was hurt.",
            "One officer on the quay broke an ankle.",
            ["None of the officers on the quay was hurt", "broke an ankle"],
        ),
        (
            "Maria Anders pleaded guilty on Tuesday to the theft of a boat.",
            "Maria Anders entered a plea of not guilty to the theft, and the judge thanked her.",
            ["pleaded guilty", "entered a plea of not guilty"],
        ),
    ],
)
def test_what_is_denied_and_told_is_flagged(denied, told, words):
    (finding,) = found(denied, told)

    assert finding.category == "negation"
    assert [mark for (mark,) in marked(finding, STORY.format(denied, told))] == words


@pytest.mark.parametrize(
    ("denied", "told"),
    [
        ("Police have made no arrests on the quay so far.", "Three men were arrested on the quay."),
        ("Police made no further arrests on the quay.", "Three men were arrested on the quay."),
        ("Police made no arrests on the quay.", "Three men were arrested on the quay last year."),
        ("Police made no arrests on the quay.", "Three men were arrested in the capital."),
        ("Police made no arrests on the quay.", "Three men could be arrested on the quay."),
        (
            "The mayor said that no arrests were made on the quay.",
            "The lawyer Ann Roth said that three men were arrested on the quay.",
        ),
        ("Nobody was seriously injured on the quay.", "Two men were injured on the quay."),
        ("The siren on the quay did not sound.", "The bell on the quay rang at two."),
        ("The regatta at the quay was called off.", "The fair at the quay was held at noon."),
        (
            "Maria Anders refused to testify about the quay.",
            "Her brother testified for an hour about the quay.",
        ),
        ("No warrant for arrest was shown on the quay.", "Two men were arrested on the quay."),
        ("No bid has been examined.", "The other bid, for the crane, was examined."),
        ("He refused to paint the crane.", "Twelve pilots painted the crane at the weekend."),
        (
            "She has filed no protest about the noise.",
            "Her protest about the smell of tar was filed in June.",
        ),
        (
            "None of the nine on the barge was hurt.",
            "One firefighter broke an ankle on the barge.",
        ),
        (
            "None of them was hurt on the barge.",
            "A lifeguard on the barge broke an ankle.",
        ),
        (
            "Maria Anders pleaded guilty on Tuesday to the theft of a boat.",
            "When she was arraigned, Maria Anders had entered a plea of not guilty.",
        ),
    ],
)
def test_these_are_left_alone(denied, told):
    assert found(denied, told) == []


@pytest.mark.parametrize(("month", "flags"), [("April", 1), ("January", 0)])
def test_a_bare_weekday_is_not_of_a_month_that_is_over(month, flags):
    text = STORY.format(
        "Maria Anders pleaded guilty on Tuesday to the theft of a boat.",
        f"In the hall in {month} Maria Anders entered a plea of not guilty.",
    )

    assert len(findings_of(OutcomeMismatch(), text, date="2024-04-20")) == flags
