import pytest

from checker.detectors.share_mismatch import ShareMismatch
from tests.detectors.analysing import findings_of


def found(text, date=None):
    return findings_of(ShareMismatch(), f"A headline\n\n{text}\n", date=date)


@pytest.mark.parametrize(
    "text",
    [
        "Of the members 61 percent were for the plan and 48 percent against it.",
        "Of those asked 55 percent were in favour, 38 percent against and 17 percent undecided.",
        "At the fair 63 percent were women and 44 percent men.",
        "In July 900 ships used the canal: 62 percent of them barges, 29 percent tugs and 19 "
        "percent yachts, says a count of last year.",
        "Prys has 51.8 percent of the votes, her opponent, the farmer Tom Birch, 49.2 percent.",
        "Half of the money goes to schools, 30 percent to art and the remaining 30 percent to us.",
        "Amani took 48.2 percent of the vote. Bewe came second with 33.6 percent and Thiri "
        "was third with 21.7 percent.",
    ],
)
def test_what_does_not_fit_is_flagged(text):
    (finding,) = found(text)

    assert finding.rule_id == "share-mismatch"
    assert finding.message.count("“") >= 2
    assert all(evidence.marks for evidence in finding.evidence)


@pytest.mark.parametrize(
    "text",
    [
        "Of the members 61 percent were for the plan and 38 percent against it.",
        "Some 60 percent of women and 54 percent of men smoke.",
        "In July 900 ships used the canal: 62 percent of them barges, 29 percent tugs and 9 "
        "percent yachts.",
        "We asked 900 guests: 62 percent of them also read books, 29 percent papers and 19 "
        "percent both.",
        "Prys has 51.8 percent of the votes, her opponent, the farmer Tom Birch, 48.2 percent.",
        "Half of the money goes to schools, 30 percent to roads and the remaining fifth to parks.",
        "Of those asked 55 percent were in favour, 38 percent against and 7 percent undecided.",
        "Some 61 percent own a car and 48 percent a bicycle.",
        "In the first round she won 44 percent of the vote, ahead of a rival with 31 percent; in "
        "the runoff she took 58 percent.",
        "Amani took 50.4 percent of the vote. Bewe came second with 30.1 percent and Thiri "
        "was third with 19.6 percent.",
    ],
)
def test_these_are_left_alone(text):
    assert found(text) == []
