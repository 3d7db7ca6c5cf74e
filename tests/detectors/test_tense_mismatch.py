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


@pytest.mark.parametrize(
    ("sentence", "date"),
    [
        # Phrases that belong to the verb.
        ("The crew will begin dredging the basin in May 2023.", "2024-04-20"),
        (
            "The bell will be rung in the market square for the first time in May 2023.",
            "2024-04-20",
        ),
        ("They will move into the new building on 3 May 2023.", "2024-04-20"),
        ("Owners will be able to register their boats from April 12.", "2024-04-20"),
        ("The path will be gravelled during the summer of 2022.", "2024-04-20"),
        ("By the autumn of 2022, according to a study by the port, it will be full.", "2024-04-20"),
        ("When the kilns open in 2021, the works will be able to fire at night.", "2024-04-20"),
        (
            "The mill, which was sold last year, will be reopened in February this year.",
            "2024-08-20",
        ),
        ("The board will decide who goes at a meeting on Tuesday, April 9.", "2024-04-20"),
        # What is done at once.
        (
            "She took her oath in the great hall of the palace on the evening of April 23.",
            "2024-04-20",
        ),
        ("The ship sailed from the old quay with a full load on 28 May 2024.", "2024-04-20"),
        ("The new rota began with a quiet night on 28 May 2024.", "2024-04-20"),
        ("The audit, which reported in June 2025, found nothing.", "2024-04-20"),
        ("That permit expired on April 29, and the yard fell silent.", "2024-04-20"),
        ("The deputies did so without a debate on April 26.", "2024-04-20"),
        ("In the spring of 2025 the first four nurses took up their posts.", "2024-04-20"),
        # Times of a noun.
        ("At the regatta on Saturday, April 27, the youngest crew lost an oar.", "2024-04-20"),
        ("The trial on April 29 lasted an hour.", "2024-04-20"),
        ("Talks, begun in Oslo on May 6 this year, ended without a word.", "2024-04-20"),
        # Terms.
        ("The ferry has run twice a day since September 2025.", "2024-04-20"),
        ("Since the change of rota of June 15 this year they have worked alone.", "2024-04-20"),
        ("Readers can still send in their stories until April 2.", "2024-04-20"),
        (
            "It begins its sittings on Tuesday, April 2, and will hear the owners first.",
            "2024-04-20",
        ),
        # Words seen from today.
        ("The crew moved in next Monday.", "2024-04-20"),
        ("Work began this coming May with two shafts.", "2024-04-20"),
        ("She will travel to the island last month with her mother.", "2024-04-20"),
        ("Next Monday's flight to Lund took off with two of them on board.", "2024-04-20"),
        ("At yesterday's meeting, the wardens will hand out forms.", "2024-04-20"),
        ("The second kiln, the larger one, started next month under a new master.", "2024-04-20"),
    ],
)
def test_more_ways_to_miss_the_date_are_flagged(sentence, date):
    assert len(found(sentence, date)) == 1


@pytest.mark.parametrize(
    ("sentence", "date"),
    [
        ("The ship sailed with a crew picked for the race in May 2025.", "2024-04-20"),
        ("The crew will repair the bridge after digging in May 2023.", "2024-04-20"),
        ("The town took part in the planning for the games in May 2025.", "2024-04-20"),
        ("When the kilns opened in 2021, nobody thought that the works will close.", "2024-04-20"),
        ("Last year the mayor said the mill will reopen in February this year.", "2024-08-20"),
        ("At the regatta on Saturday, April 13, the youngest crew lost an oar.", "2024-04-20"),
        ("The trial on April 29 was postponed.", "2024-04-20"),
        ("Talks, planned for May 6 this year, were called off.", "2024-04-20"),
        ("The ferry has run twice a day since September 2023.", "2024-04-20"),
        ("By then it will have run twice a day since September 2025.", "2024-04-20"),
        ("Nothing has moved since June 15.", "2024-04-20"),
        ("Readers could send in their stories until April 2.", "2024-04-20"),
        ("The exhibition runs until April 2.", "2024-04-20"),
        ("It begins its sittings on Tuesday, April 30, and will hear the owners.", "2024-04-20"),
        ("The heat begins on Tuesday, April 2, in the picture above.", "2024-04-20"),
        ("Even if the rain stopped tomorrow, the cellar would stay wet.", "2024-04-20"),
        ("The vote held next month is the third.", "2024-04-20"),
        ("A deputy will run the last year.", "2024-04-20"),
        ("Next Monday's flight took on new weight.", "2024-04-20"),
        ("At last week's prices, the owners will lose money.", "2024-04-20"),
        ("Next week's auction was called off.", "2024-04-20"),
        ("The 2025 regatta will open on April 4.", "2024-04-20"),
        ("The pier was included in the budget of the 2025-26 season.", "2024-04-20"),
        ("The report was expected in June 2025.", "2024-04-20"),
    ],
)
def test_their_look_alikes_are_left_alone(sentence, date):
    assert found(sentence, date) == []


SIGNED = "The two mayors opened the weir on 26 August 2024 in the rain. The dam will {}."


def test_an_article_without_a_date_is_no_older_than_what_it_tells():
    text = BODY.format(SIGNED.format("be raised by the end of 2022"))
    (finding,) = findings_of(TenseMismatch(), text)

    assert marked(finding, text) == [
        ["opened", "26 August 2024"],
        ["will be raised", "the end of 2022"],
    ]


@pytest.mark.parametrize(
    "ahead",
    ["be raised by the end of 2026", "be raised", "be raised, a plan of 2019 said, by 2022"],
)
def test_without_a_date_what_may_be_ahead_is_left_alone(ahead):
    assert found(SIGNED.format(ahead), None) == []


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
