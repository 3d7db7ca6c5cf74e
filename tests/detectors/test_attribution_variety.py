"""Words in the wrong mouth, worded as newsrooms word them, and their look-alikes."""

import pytest

from checker.detectors.attribution_mismatch import AttributionMismatch
from tests.detectors.analysing import findings_of

WRONG_MOUTH = [
    (
        '"A harbour without cranes is a pond," said the harbour master, Ida Holm.',
        '"A harbour without cranes is a pond," Mr Berg told the meeting.',
    ),
    (
        'Paula Verga wrote: "We owe the children of this town a roof that holds."',
        '"We owe the children of this town a roof that holds," said Otto Lamm, the head teacher.',
    ),
]


def story(first, second):
    return f"News from the valley\n\n8 May 2024\n\n{first}\n\nIt rained all day.\n\n{second}\n"


@pytest.mark.parametrize(("first", "second"), WRONG_MOUTH)
def test_words_in_the_wrong_mouth_are_flagged(first, second):
    assert len(findings_of(AttributionMismatch(), story(first, second))) == 1


LOOK_ALIKES = [
    (
        '"We shall overcome some day," said the vicar, Ann Roe.',
        '"We shall overcome some day," sang Otto Lamm.',
    ),
    ('"I do not know," said Ann Roe.', '"I do not know," said Otto Lamm.'),
    (
        '"A harbour without cranes is a pond," said Ida Holm.',
        'Repeating what Ida Holm had said, "a harbour without cranes is a pond," Berg laughed.',
    ),
    (
        '"A harbour without cranes is a pond," said Ida Holm.',
        '"A harbour without cranes is a pond," Holm said again.',
    ),
]


@pytest.mark.parametrize(("first", "second"), LOOK_ALIKES)
def test_look_alikes_are_left_alone(first, second):
    assert findings_of(AttributionMismatch(), story(first, second)) == []
