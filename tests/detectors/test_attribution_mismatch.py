import pytest

from checker.detectors.attribution_mismatch import AttributionMismatch
from tests.detectors.analysing import findings_of, marked

STORY = "A long evening at the club\n\n{}\n\nThe club was founded by dockers.\n\n{}\n"


def found(first, second):
    return findings_of(AttributionMismatch(), STORY.format(first, second))


@pytest.mark.parametrize(
    ("first", "second", "words"),
    [
        (
            '"We lost our heads," said the coach, Lucia Ferrer, in the press room.',
            "Ferrer left the ground without a word.",
            ["Lucia Ferrer", "left the ground without a word"],
        ),
        (
            "Maria Anders told the meeting that she would stay.",
            "Anders, who is in Lima, did not attend.",
            ["Maria Anders", "did not attend"],
        ),
        (
            "Maria Anders, who sold the house, declined to be interviewed.",
            '"It was cold and it was ours," Anders said.',
            ["declined to be interviewed", "Anders"],
        ),
        (
            '"We lost our way home," said the coach, Lucia Ferrer. She gave no interviews.',
            "It rained.",
            ["Lucia Ferrer", "gave no interviews"],
        ),
        (
            '"We lost our heads," said the coach, Lucia Ferrer.',
            "Ferrer declined to speak to reporters.",
            ["Lucia Ferrer", "declined to speak"],
        ),
        (
            '"My grandfather could have kept that ball," said Nora Poole.',
            "Ben Herath's line about the grandfather and the ball was repeated all night.",
            ["Nora Poole", "Ben Herath's line about the grandfather and the ball"],
        ),
    ],
)
def test_words_of_somebody_who_did_not_say_them_are_flagged(first, second, words):
    (finding,) = found(first, second)

    assert finding.category == "attribution"
    assert [mark for (mark,) in marked(finding, STORY.format(first, second))] == words


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ('"We lost," said Lucia Ferrer.', "Ferrer declined to comment on the price of the player."),
        ('"We lost," Lucia Ferrer wrote to the fans.', "Ferrer could not be reached for comment."),
        ('"We lost," said Lucia Ferrer.', "Ferrer at first refused to comment, but then she did."),
        ('"We lost," said Lucia Ferrer.', "Ferrer did not attend."),
        ('"We lost," said Lucia Ferrer.', "Ferrer gave no interviews in Portuguese."),
        ('"We lost," said Lucia Ferrer.', "Ferrer declined to speak to the radio."),
        ('"She danced like rain," said Lucia Ferrer. She gave no interviews.', "It rained."),
        ('"We lost," Lucia Ferrer told the meeting.', "Ferrer did not attend last year."),
        ('"We lost," Lucia Ferrer told the meeting.', "Her sister Ana Ferrer did not attend."),
        (
            '"My grandfather could have kept that ball," said Nora Poole.',
            "Poole's line about the grandfather and the ball was repeated all night.",
        ),
        (
            '"My grandfather could have kept that ball," said Nora Poole.',
            "Ben Herath's story about the bus and the rain was repeated all night.",
        ),
    ],
)
def test_these_are_left_alone(first, second):
    assert found(first, second) == []
