import pytest

from checker.detectors.transposed_digits import TransposedDigits
from tests.detectors.analysing import findings_of


def found(text):
    return findings_of(TransposedDigits(), f"A headline\n\n{text}\n")


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("The dam holds 8,340 megalitres. Of the 8,430 megalitres a third is mud.", "8,340 8,430"),
        ("About 36,000 came to the fair. The organisers fed all 63,000 of them.", "36,000 63,000"),
        ("The dairy takes 4.7 million litres a year. It sold 7.4 million litres.", "4.7 7.4"),
        ("The crew took in 58 nets. On the quay lay the 85 nets, drying.", "58 85"),
        ("The beam is 37 metres long. A lorry brought the beam, 73 metres of oak.", "37 73"),
        (
            "She was fined £1,530 for the nets. The £1,350 for the nets is due in May.",
            "1,530 1,350",
        ),
        ("The clinic wrote to 412 patients. More than 100 of the 421 recipients came.", "412 421"),
        ("The train had 63 passengers. These 36 guests slept in the hall.", "63 36"),
        ("Of the campers, 46 had no shot. Of the sixty-four campers with no shot, ten left.",
         "46 sixty-four"),
        ("They left with about 4.2 million reais. The 2.4 million was never found.", "4.2 2.4"),
        ("On Tuesday 11,400 families were marooned. Each of the 14,100 households cut off by the "
         "flood got rice.", "11,400 14,100"),
        ("The club counted 2,340 calls, against 1,980 in 2023. Ann Low said that of the 2,430 "
         "alerts most were false.", "2,340 2,430"),
        ("Some 8,400 people paid, said treasurer Alf Bowness. With a crowd of 4,800, Mr Bowness "
         "said, there will be tea.", "8,400 4,800"),
    ],
)  # fmt: skip
def test_swapped_digits_are_flagged(text, values):
    (finding,) = found(text)

    assert all(f"“{value}" in finding.message for value in values.split())
    assert len(finding.evidence) == 2


@pytest.mark.parametrize(
    "text",
    [
        "The village has 41 houses. A girl, 14, and 14 firefighters saw the smoke.",
        "The fine was £5,120. A new roof costs £5,210.",
        "Sales rose from 2,130 tonnes. A year on they were 2,310 tonnes.",
        "It sold 2,130 tonnes last year. Now the plant makes 2,310 tonnes.",
        "The paper first had 1,740 dead. The figure was corrected to 1,470.",
        "They have 4,500 hens. The neighbour has 5,400,000 eggs.",
        "The old hall seats 1,234. The other seats 1,324.",
        "Nests went up there, though by less, from 402 to 421. The 241 nests on the hill are rare.",
        "In 1968 he was 42. In 1986 he retired at 24 Mill Lane.",
        "“We had 3,410 letters,” Ann Low said. “We had 4,310 letters,” Bob Hay said.",
        "It has 12 wheels and 21 doors.",
        "The clinic wrote to 412 patients. It has 421 chairs.",
        "Only the first 412 callers were heard. Of the 421 patients ten came.",
        "It needed 64 votes of the 126 members. A 216-kilometre line was built.",
        "In 1988 the fleet had 412 boats. All 421 boats are in port.",
        "The van had 63 boxes. The 36 singers slept in the hall.",
        "The clinic wrote to 412 patients. The 421 letters went out; 9 more patients, 421, called.",
        "The chain has 312 shops. An earlier version of this article said it had 321 shops.",
        "In the parish 1,212 voted. He had told 1,221; the inversion was rectified on Monday.",
        "A pie costs £3.40 at the kiosk. A cup of tea at the kiosk costs £4.30.",
        "The ferry kept 18 percent of its riders. The bus has 81 percent of the riders.",
        "Of 1,214 nets 200 tore. The fleet has 4,211 nets.",
        "A path of 31 kilometres is paved. There remain 13 kilometres of path over peat.",
    ],
)
def test_what_may_be_two_figures_is_left_alone(text):
    assert found(text) == []


def test_one_pair_of_values_is_told_once():
    text = "Some 36,000 came. All 63,000 were fed. The 36,000 went home, and the 63,000 slept."

    assert len(found(text)) == 1
