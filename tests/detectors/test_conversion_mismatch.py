import pytest

from checker.detectors.conversion_mismatch import ConversionMismatch
from tests.detectors.analysing import findings_of


def found(text, date=None):
    return findings_of(ConversionMismatch(), f"A headline\n\n{text}\n", date=date)


@pytest.mark.parametrize(
    "text",
    [
        "It weighs 62 kilograms (about 237 pounds) and is black.",
        "In hot weather it reaches four degrees Celsius (59 degrees Fahrenheit).",
        "The fire burned 1,200 acres (4,900 hectares) in a day.",
        "The wave was 3-5 metres (30-36 feet) high.",
        "The site is 300 metres, or 1,400 feet, from the sea.",
        "The path is eleven kilometres, about 17 miles, and there is one car on it.",
        "A bed costs 120,000 rupiah (about $8) and a meal 50,000 rupiah (about $30).",
    ],
)
def test_what_does_not_fit_is_flagged(text):
    (finding,) = found(text)

    assert finding.rule_id == "conversion-mismatch"
    assert finding.message.count("“") >= 2
    assert all(evidence.marks for evidence in finding.evidence)


@pytest.mark.parametrize(
    "text",
    [
        "It weighs 62 kilograms (about 137 pounds) and is black.",
        "The path is eleven kilometres, a shade under seven miles, and there is one car on it.",
        "In hot weather it reaches four degrees Celsius (39 degrees Fahrenheit).",
        "The warming of 1.5 degrees Celsius (2.7 degrees Fahrenheit) is near.",
        "The wave was 3-5 metres (10-16 feet) high.",
        "The storm moved at 25 mph (40 km/h) with winds of 120 mph (190 km/h).",
        "The plane climbed to 35,000 feet (10,700 metres).",
        "The ship carried 900 tons (816 tonnes) of salt.",
        "He ran 100 metres, 2 miles and a marathon.",
        "In 1911 it cost 40,000 crowns (worth 2 million euros today). It earns 900 crowns (36 "
        "euros) a day.",
        "The lorry weighs 7 tonnes (and is 9 feet high).",
    ],
)
def test_these_are_left_alone(text):
    assert found(text) == []
