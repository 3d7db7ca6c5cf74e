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


CREDITED = [
    (
        '"Return must be a choice and not a bus timetable," said Lina Roe.',
        "If going home is to be a choice and no bus timetable, as Omar Lamm put it, few will go.",
    ),
    (
        '"We stopped running after an hour," said the manager, Neil Roe.',
        "Few were surprised by Lamm's confession that his side had stopped running after an hour. "
        "Otto Lamm is the captain.",
    ),
    (
        '"Nobody leaves this road until the decree is in the bin," said Ann Roe.',
        "On a sheet stood the line first uttered by Otto Lamm, a driller: nobody leaves this road "
        "until the decree is in the bin.",
    ),
    (
        '"Whoever waters a tree has a right in its shade," said Ann Roe.',
        "On a sheet stood the line that Otto Lamm made that evening, about a right in the shade "
        "of a tree.",
    ),
]
CREDITED += [
    (
        '"You cannot vulcanise with promises," said Ann Roe.',
        "Some cheered at Lamm's phrase about vulcanising with promises. Otto Lamm is the chairman.",
    ),
    (
        '"We did not pay with land or with silence," said Ann Roe.',
        "The sentence about land and silence, with which Otto Lamm met the press, is on all walls.",
    ),
    (
        '"It is a pause and not a peace," said Ann Roe.',
        "Nobody liked the remark by Otto Lamm that the deal was a pause and not a peace.",
    ),
]
CREDITED += [
    (
        '"We run the late shift to pay for the early one," said Ann Roe.',
        "What Lamm had to say about running a late shift to pay for the early one was printed on "
        "mugs. Otto Lamm is a weaver.",
    ),
    (
        '"The timetable is a prayer with numbers," said Ann Roe.',
        "If, as Otto Lamm likes to put it, the timetable is a prayer with numbers, few are devout.",
    ),
    (
        '"Silence is no form of maintenance," said the lawyer, Ann Roe.',
        "One sentence hangs in the hall, about silence and maintenance, which Judge Otto Lamm had "
        "coined himself.",
    ),
    (
        '"It was a blockade, except that we did it to ourselves," said Ann Roe.',
        'Lamm\'s remark that the port had endured "a blockade, except that we did it to ourselves" '
        "was taken up. Otto Lamm is a shipper.",
    ),
    (
        '"We license buildings and never poverty," said Ann Roe.',
        "It was Otto Lamm who coined the line that the town licensed buildings and not poverty, "
        "and people who had come from the whole valley with their children applauded for a minute.",
    ),
    (
        '"You could sell a wet sandbag in this parish for a new roof," said Ann Roe.',
        "Father Otto Lamm, whose joke about the sandbag was told all afternoon, thanked the cooks.",
    ),
    (
        '"Our sheds are empty, a lorry could park in each," said the coordinator, Ann Roe.',
        "The governor's image of sheds so bare that a lorry could park in each was passed on.",
    ),
]
CREDITED += [
    (
        'Otto Lamm told the chamber it was "a postdated cheque drawn on our grandchildren".',
        "Roe's line about the postdated cheque was heard again and again. Ann Roe is a driver.",
    ),
    (
        '"It reads like a kitchen with the door open," the judge, Otto Lamm, told the guests.',
        "Several quoted the poet Ann Roe. Her line from the podium about a kitchen with the door "
        "open was printed on bags.",
    ),
    (
        '"It is people driving past a dark ward with a sick child," said Otto Lamm.',
        "Roe's picture of people driving past a dark ward with a sick child is in all papers. "
        "Ann Roe is the mayor.",
    ),
]
KEPT = [
    (
        '"It is people driving past a dark ward with a sick child," said Otto Lamm.',
        "Roe's picture of a dark harbour hangs in the hall. Ann Roe is a painter.",
    ),
    (
        '"We run the late shift to pay for the early one," said Ann Roe.',
        "What Ann Roe said about running a late shift to pay for the early one amused Otto Lamm.",
    ),
    (
        '"You could sell a wet sandbag in this parish for a new roof," said Ann Roe.',
        "Otto Lamm filled one sandbag after the other. His own joke about the sandbag was better.",
    ),
    (
        '"The bridge will be opened in June for lorries and carts," said the engineer, Ann Roe.',
        "What Otto Lamm said about the bridge in June was not heard.",
    ),
    (
        '"The bridge will open in June," said Ann Roe. The bridge is old. The bridge was closed '
        "in June of last year. No June without a bridge was known.",
        "It was with a joke about the bridge in the rain and in June, made by Otto Lamm, that the "
        "evening ended.",
    ),
    (
        '"Our sheds are empty, a lorry could park in each," said the coordinator, Ann Roe.',
        "The governor's complaint that sheds are empty, with no lorry left, was heard.",
    ),
    (
        '"Silence is no form of maintenance," said the lawyer, Ann Roe.',
        "Otto Lamm asked about maintenance, which the lawyer had promised.",
    ),
]
NOT_TO_BE_QUOTED = [
    "She turned down requests for comment.",
    "She has made no public statement.",
    "She would not speak to reporters.",
    "She has never given an interview.",
    "She has not been seen or heard in public.",
    "She made no reply to written questions.",
]
NOT_THERE = [
    "Ann Roe followed the ceremony on a telephone in Bonn.",
    "Ann Roe has been in Rotterdam since last week for a congress.",
    "Ann Roe was travelling in Asia with two aides.",
    "Ann Roe was prevented by illness from coming.",
    "Ann Roe is recovering from surgery in Columbus.",
    "Ann Roe was held up by a storm and didn't make it back in time.",
    "Ann Roe was not at the press conference.",
    "Ann Roe was not among those who cut the ribbon.",
]


@pytest.mark.parametrize(("first", "second"), CREDITED)
def test_a_remark_credited_to_another_is_flagged(first, second):
    assert len(findings_of(AttributionMismatch(), story(first, second))) == 1


@pytest.mark.parametrize(("first", "second"), KEPT)
def test_a_remark_that_stays_with_its_speaker_is_left_alone(first, second):
    assert findings_of(AttributionMismatch(), story(first, second)) == []


@pytest.mark.parametrize("silent", NOT_TO_BE_QUOTED)
def test_somebody_who_gave_no_word_is_not_quoted(silent):
    quote = '"It will pass," said Ann Roe on Friday.'

    assert len(findings_of(AttributionMismatch(), story(f"Ann Roe is mayor. {silent}", quote))) == 1


THERE = [
    '"It will pass," Ann Roe said from the front row.',
    '"It will pass," Ann Roe said, drawing laughter from the reporters in the hall.',
    '"It will pass," Ann Roe told the workers, who stood before her.',
]


@pytest.mark.parametrize("heard", THERE)
def test_who_is_heard_by_a_crowd_was_there(heard):
    away = "Ann Roe was not among those who cut the ribbon."

    assert len(findings_of(AttributionMismatch(), story(away, heard))) == 1


@pytest.mark.parametrize("away", NOT_THERE)
def test_somebody_far_away_does_not_speak_in_the_hall(away):
    heard = '"It will pass," Ann Roe said from the lectern.'
    wired = '"It will pass," Ann Roe said in a message.'

    assert len(findings_of(AttributionMismatch(), story(away, heard))) == 1
    assert findings_of(AttributionMismatch(), story(away, wired)) == []


CREDITED_RIGHTLY = [
    (
        '"Return must be a choice and not a bus timetable," said Lina Roe.',
        "If going home is to be a choice and no bus timetable, as Roe put it, few will go.",
    ),
    (
        '"The bridge is safe for lorries," said Neil Roe.',
        "Few believed Lamm's claim that the bridge is safe for lorries. Otto Lamm built it.",
    ),
    (
        '"It will be a long winter," said Neil Roe.',
        "The winter was over in May, as Otto Lamm put it.",
    ),
]


@pytest.mark.parametrize(("first", "second"), CREDITED_RIGHTLY)
def test_a_remark_that_is_its_speakers_or_anyones_is_left_alone(first, second):
    assert findings_of(AttributionMismatch(), story(first, second)) == []
