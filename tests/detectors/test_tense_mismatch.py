import pytest

from checker.detectors.tense_mismatch import TenseMismatch
from tests.detectors.analysing import findings_of, marked

BODY = "Festival fund grows\n\n{}\n\nThe fund is paid for by the county and by two firms.\n"


def found(sentence, date):
    return findings_of(TenseMismatch(), BODY.format(sentence), date=date)


@pytest.mark.parametrize(
    ("sentence", "date"),
    [
        ("In 2022 there were 18 fires, in 2023 there will already be 47.", "2024-09-08"),
        ("By the end of 2023 four more stations will be opened.", "2024-03-14"),
        ("On 30 July the board will propose a dividend to the owners.", "2024-08-22"),
        ("The new bridge will be closed on 2 March for repairs.", "2024-04-20"),
        ("The radar is to be switched on in March of this year.", "2024-08-15"),
        ("A third kiln will be lit in May this year.", "2024-08-15"),
        ("In 2023, another 2,150 pupils will move to new rooms.", "2024-04-20"),
        ("The yard is busy: by the close of 2022 it will build two docks.", "2024-04-20"),
        ("The firm will break even in the second half of 2023.", "2024-04-20"),
        ("The board will decide whether to keep the route on April 11.", "2024-04-20"),
        ("The hoarding on the north side will come down in November 2023.", "2024-04-20"),
        ("The board will vote on the plan yesterday.", "2024-04-20"),
        ("The last bus will run two weeks ago.", "2024-04-20"),
    ],
)
def test_the_future_tense_with_a_time_that_is_over_is_flagged(sentence, date):
    (finding,) = found(sentence, date)

    assert finding.category == "tense"
    words = str(marked(finding, BODY.format(sentence)))
    assert "will" in words or "is to be" in words


@pytest.mark.parametrize(
    ("sentence", "date"),
    [
        ("Ms Orlova was sworn in by the Speaker on 16 September.", "2024-09-05"),
        ("The county opened the station on 3 June 2026 before a small crowd.", "2024-03-14"),
        ("It was over by Saturday, 26 October, when they sat down again.", "2024-10-23"),
        ("A survey that the county received in February 2025 shows a need.", "2024-10-23"),
        ("The survey was finished in March 2025 by two students.", "2024-10-23"),
        ("Wardens went door to door on Friday, October 25, to count the damage.", "2024-10-23"),
        ("The ferry sank next month.", "2024-10-23"),
        ("The two sides met again tomorrow.", "2024-10-23"),
    ],
)
def test_the_past_tense_with_a_day_still_to_come_is_flagged(sentence, date):
    assert len(found(sentence, date)) == 1


@pytest.mark.parametrize(
    ("sentence", "date"),
    [
        ("The old pool, closed in 2021, will not come back.", "2024-09-08"),
        ("The agency, which had planned a start in 2023, will now wait.", "2024-09-08"),
        ("They estimated by 2050, demand would double.", "2024-09-08"),
        ("In 2025 there will be four more stations.", "2024-09-08"),
        ("In 2021 the county said that in 2023 there will be four more stations.", "2024-09-08"),
        ("“In 2023 there will be four more stations,” the report said.", "2024-09-08"),
        ("The show will tour with works painted in 2019.", "2024-09-08"),
        ("It will be the largest payment since 2019.", "2024-09-08"),
        ("The hearing was postponed to 16 September.", "2024-09-05"),
        ("The hearing was set for 16 September.", "2024-09-05"),
        ("The mill opened on 16 September 1931.", "2024-09-05"),
        ("On 8 March next year the board will propose a dividend.", "2024-08-22"),
        ("The station opened in October.", "2024-09-05"),
        ("The fair will be held in March.", "2024-09-05"),
        ("In 2023 the mayor said the station would open within weeks.", "2024-09-05"),
        ("The 2023 budget will be published late.", "2024-09-05"),
        ("In 2024 there will be four more stations.", "2024-09-08"),
        ("The radar will be switched on in November of this year.", "2024-09-08"),
        ("The hearing was for 16 September.", "2024-09-05"),
        ("In August 1945 the city burned. Japan surrendered on 16 September.", "2024-09-05"),
        ("The council will vote on the plan that it drew up last month.", "2024-09-05"),
        ("Exports will beat last month.", "2024-09-05"),
        ("The fund will repay what was lent three years ago.", "2024-09-05"),
        ("The court was to sit tomorrow.", "2024-09-05"),
        ("The pier was included in the 2026 budget.", "2024-09-05"),
        ("The town won a place in the February 2026 final.", "2024-09-05"),
        ("The runner qualified for the games in February 2026.", "2024-09-05"),
        ("It will try four men for the robbery of a bank in 2023.", "2024-09-05"),
        ("The fire, in 2023, will never be forgotten.", "2024-09-05"),
        ("In 1998 he will leave the valley for good.", "2024-09-05"),
        ("The bonds sold in March 2025 will pay for a pier.", "2024-09-05"),
        ("The ward will close before the winter of 2024.", "2025-02-05"),
        ("It will repair the roof damaged in 2022.", "2024-09-05"),
        ("The trial was moved to next month.", "2024-09-05"),
        ("She will need more time than last week.", "2024-09-05"),
        ("Those who came last week will be paid tomorrow.", "2024-09-05"),
        ("“The ferry will sail yesterday,” he joked.", "2024-09-05"),
    ],
)
def test_these_are_left_alone(sentence, date):
    assert found(sentence, date) == []


def test_time_words_need_no_publication_date():
    assert len(found("The board will vote on the plan yesterday.", None)) == 1


def test_the_publication_date_is_the_second_passage():
    text = "Radar late\n\nPublished: 15 August 2024\n\nIt is to be switched on in May 2024.\n"
    (finding,) = findings_of(TenseMismatch(), text)

    assert marked(finding, text) == [["15 August 2024"], ["is to be switched", "May 2024"]]


def test_without_a_publication_date_nothing_is_said():
    assert found("In 2022 there were 18 fires, in 2023 there will be 47.", None) == []


HAULED = "The {} was dismantled overnight. It rained. The {} will be dismantled on Friday."


@pytest.mark.parametrize(
    ("over", "ahead"),
    [
        ("fence from the harbour", "fence from the harbour"),
        ("staircase to the cellar", "staircase"),
    ],
)
def test_one_thing_over_and_ahead_is_flagged(over, ahead):
    (finding,) = found(HAULED.format(over, ahead), "2024-04-20")

    assert "Has it happened" in finding.message


@pytest.mark.parametrize(
    ("over", "ahead"),
    [
        ("staircase to the cellar", "staircase to the attic"),
        ("hut over the spring", "hut over the well"),
    ],
)
def test_things_that_are_limited_otherwise_are_two(over, ahead):
    assert found(HAULED.format(over, ahead), "2024-04-20") == []
