"""What an article denies and tells, in the words of a trial, a spill, a raid or a works."""

import pytest

from checker.detectors.outcome_mismatch import OutcomeMismatch
from tests.detectors.analysing import findings_of

STORY = "A week at Corran\n\n{}\n\nThe harbour wall was rebuilt with stone from the island.\n\n{}\n"


def found(first, second):
    return findings_of(OutcomeMismatch(), STORY.format(first, second))


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (
            "The tanks held, said the harbour master, and nothing was spilled.",
            "Contractors skimmed 300 litres of the trawler's diesel off the water on Sunday.",
        ),
        (
            "The brewery has dismissed nobody, its lawyer said.",
            "The four men the brewery sacked on Tuesday want their jobs back.",
        ),
        (
            "The mill got through the winter without laying off a single weaver.",
            "The 38 weavers who were given notice in January now work in Senn.",
        ),
        (
            "Nobody had to leave home, although smoke hung over the quay.",
            "Nine families spent the night on cots in the sailing club.",
        ),
        (
            "The raid ended without a single round being discharged.",
            "Constable Odette Vane has a cut chin after a bullet from the loft hit her lamp.",
        ),
        (
            '"Not one of us had to pull a trigger," said Sheriff Bran Tolley.',
            "The deputy who discharged his weapon in the yard has been put on leave.",
        ),
        (
            "By some miracle nobody was hurt.",
            "A baker was taken to Senn with a smashed pelvis, said the owner, Odette Vane.",
        ),
        (
            "By some miracle nobody was hurt, and the roof is to be mended so that it could open.",
            "Surgeons set her wrist on Monday.",
        ),
        (
            "The march passed off without any arrests.",
            "A man whom officers had led away in handcuffs at the march was in court on Friday.",
        ),
        (
            "The accused, Bran Tolley, 51, did not go into the witness box.",
            "The jury believed Bran Tolley. His account under cross-examination was short.",
        ),
        (
            "The siren of the mill, put up in 2019, did not sound.",
            "When the siren of the mill began to howl, the weavers ran.",
        ),
        (
            "The referee got through the match without reaching for a card.",
            "After his dismissal the winger sat in the stand.",
        ),
    ],
)
def test_what_is_denied_and_told_is_asked_about(first, second):
    assert len(found(first, second)) == 1


@pytest.mark.parametrize(
    ("first", "second"),
    [
        # of other events
        ("Two kiosks were robbed before. Nobody was hurt in either.", "A waiter broke his arm."),
        ("In the first two raids nobody was hurt.", "A waiter broke his arm in the raid."),
        (
            "In 2020 a fire destroyed the shed. No one was hurt.",
            "The nurse is being treated for burns to her hands.",
        ),
        (
            "In 2016 a barge ran onto the same reef, without injuries.",
            "Twelve people from the ferry on the reef were treated for minor injuries.",
        ),
        ("Eleven ferries sank, but nobody died in any of these.", "The cook was buried on Sunday."),
        (
            "No shots were fired in the raid.",
            "In 2022 he had fled from the same house. He was shot in the leg then.",
        ),
        ("Nobody was hurt in the fire.", "A man who was hurt in another fire came to help."),
        # of the group just told of
        ("Thirty slept in the hall. None was injured.", "Seven people were hurt by glass."),
        # by the police
        ("No shots were fired by police.", "A shot from the loft hit the lamp."),
        # not asserted
        ("No shots were fired.", "A neighbour who reported gunfire had heard the tyres."),
        ("Nothing had leaked.", "The harbour master fears that oil could leak from the trawler."),
        ("Nobody would be dismissed, the brewery said.", "The four men it sacked on Monday left."),
        # no official's business: a quotation against what another says
        ('"Nobody was dismissed," said Odette Vane.', "Bran Tolley said 40 weavers were sacked."),
    ],
)
def test_what_may_both_be_so_is_left_alone(first, second):
    assert found(first, second) == []
