import pytest

from checker.detectors.number_mismatch import NumberMismatch
from tests.detectors.analysing import findings_of, marked

BODY = "Council meets\n\n{}\n\nThe hall was warm and the tea was cold.\n\n{}\n"


def found(first, second):
    return findings_of(NumberMismatch(), BODY.format(first, second), date="2024-09-08")


@pytest.mark.parametrize(
    ("first", "second", "marks"),
    [
        (
            "Nineteen cars of a freight train jumped the tracks.",
            "Crews had set upright six of the 17 cars that had left the rails.",
            [["Nineteen"], ["17"]],
        ),
        (
            "The strike left 31 ships at anchor off the coast.",
            "There is a berth for all of the 13 vessels that were out at sea.",
            [["31"], ["13"]],
        ),
        (
            "There were 31 persons in the bus, the police said.",
            "Most of the 36 who travelled in the bus came from a wedding.",
            [["31"], ["36"]],
        ),
        (
            "The firm underpaid 21 workers at its sites. Six cranes had no permit.",
            "The wages due to these workers, 15 workers whom the firm underpaid, were paid.",
            [["21"], ["15"]],
        ),
        (
            "He diverted £212,400 from the home, the court heard.",
            "The court will decide how much of the £221,400 can be had back.",
            [["212,400"], ["221,400"]],
        ),
        (
            "The new bridge cost $3.2 billion, the county says.",
            "The bridge was paid for by the county, all $3.2 million of it.",
            [["3.2 billion"], ["3.2 million"]],
        ),
        (
            "The mill was fined 5,000 euros for the smoke on Friday.",
            "The 15,000-euro fine will be paid from the reserve.",
            [["5,000"], ["15,000"]],
        ),
        (
            "The coastguards counted 63 people in the dinghy.",
            "The dinghy had carried 58 people, most of them from the coast.",
            [["63"], ["58"]],
        ),
        (
            "The vaccine is given in two doses, four weeks apart, by a nurse.",
            "The vaccine is given in three doses, four weeks apart, by a nurse.",
            [["two"], ["three"]],
        ),
        (
            "Nineteen cars left the tracks.",
            "Another driver said that the 17 cars had burned.",
            [["Nineteen"], ["17"]],
        ),
        (
            "The jury comprises five judges and is led by a baker.",
            "The jury, that of the fair, comprises seven judges.",
            [["five"], ["seven"]],
        ),
        (
            "The harbour got 2,100 votes in the poll.",
            "The 1,200 votes in the poll were a surprise for the harbour.",
            [["2,100"], ["1,200"]],
        ),
    ],
)
def test_one_thing_with_two_numbers_is_flagged(first, second, marks):
    (finding,) = found(first, second)

    assert marked(finding, BODY.format(first, second)) == marks
    assert finding.severity in {"error", "warning"}


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (
            "Nineteen cars left the tracks. Two of them caught fire.",
            "Crews had set upright the 17 cars that did not burn.",
        ),
        ("Nineteen cars left the tracks.", "Crews had set upright six of the 17 tank cars."),
        ("Nineteen cars left the tracks.", "In 2016, the 17 cars of a coal train tipped over."),
        ("Nineteen cars left the tracks.", "The railway at first spoke of the 17 cars."),
        ("Nineteen cars left the tracks.", "The other 17 cars stayed on the rails."),
        ("About 300 people came.", "All 312 people were given tea."),
        ("Twelve lorries and five cars waited.", "The 17 vehicles were let through at noon."),
        ("The fleet has 40 boats.", "Nets were torn on 35 of the boats."),
        ("He paid £212,400 for the house.", "She earned 221,400 dollars."),
        ("The state gets $3.2 billion in aid.", "- Selwick: $3.2 million\n- Turn: $1 million"),
        ("She is the last of the six sisters.", "She has outlived her five sisters."),
        ("Nine people were aboard.", "Radio in its first report spoke of the seven people aboard."),
        ("He faces seven years in jail if he loses.", "He faces five years in jail if he loses."),
        ("A 45-day period is too short.", "The deadline is fair, the 180-day deadline."),
        (
            "The jury comprises five judges and is led by a baker.",
            "Another jury, that of the fair, comprises seven judges.",
        ),
        (
            "The jury comprises five judges and is led by a baker.",
            "A second jury, that of the fair, comprises seven judges.",
        ),
        (
            "A barge carries 300 tons of coal to the islands.",
            "A further barge carries 200 tons of coal to the islands.",
        ),
        (
            "She entered a contract of sale for the mill for $1.865 million.",
            "The lawyer kept the buyer's down payment for the mill, $186,500.",
        ),
        ("The yard owns 46 cranes.", "The other yard, in the port, lets out its 64 cranes."),
        (
            "The harbour got 2,100 votes in the poll.",
            "The 1,200 votes which separate the harbour from the park in the poll were a surprise.",
        ),
        (
            "The harbour got 2,100 votes in the poll.",
            "The park is behind the harbour by 1,200 votes in the poll.",
        ),
        (
            "The firm underpaid 21 workers at its sites. Six workers had no contract.",
            "The wages due to these workers, 15 workers whom the firm underpaid, were paid.",
        ),
        (
            "The new ward has 18 beds, six of them for children.",
            "The 25 beds mentioned at the time included seven for other patients.",
        ),
        ("The race is 42 kilometres long.", "The bridge is 24 kilometres away."),
        ("Of the 17 passengers two were unhurt.", "The licence of the bus was for 16 passengers."),
        ("A first appeal raised £61,000.", "A second has stalled at half its £40,000."),
        ("Of the 42 trucks that left, 24 arrived.", "A further column of 30 trucks is loading."),
        ("In the outer part are 14 houses.", "The 21 houses nearest to the quay can stay."),
        ("She won four fights.", "A boy from Kulm finished all three of his fights."),
        ("The clinic took in 63 injured people.", "They had buried all 45 victims by Sunday."),
        ("The vote in the 130-member chamber was close.", "It goes to the 36-member Senate."),
        (
            "The crash killed three people.",
            "In 1991 a kite crashed. All five dead were found then.",
        ),
    ],
)
def test_these_are_left_alone(first, second):
    assert found(first, second) == []


TABLE = """Nests on the marsh

Volunteers counted nests in May.

| Species | Nests 2023 | Nests 2024 |
| --- | ---: | ---: |
| Avocet | 318 | 389 |
| Lapwing | 190 | 214 |

{}
"""


@pytest.mark.parametrize(
    ("sentence", "count"),
    [
        ("The lapwing did well: the 241 nests are a record for the marsh.", 1),
        ("The lapwing did well: the 214 nests are a record for the marsh.", 0),
        ("The heron did well: its 241 nests are a record for the marsh.", 0),
    ],
)
def test_the_text_is_compared_with_the_table(sentence, count):
    text = TABLE.format(sentence)

    assert len(findings_of(NumberMismatch(), text, date="2024-09-08")) == count


@pytest.mark.parametrize(
    "beside", ["Three gang members and a girlfriend", "Three defendants and one more"]
)
def test_a_group_and_one_counted_beside_it_are_two_sets(beside):
    story = (
        "Gang charged\n\n{} were charged on Monday.\n\nAll four defendants face ten years."
        " All three defendants are accused of fleeing the car.\n"
    )

    assert not findings_of(NumberMismatch(), story.format(beside))
    assert findings_of(NumberMismatch(), story.format("Some gang members"))
