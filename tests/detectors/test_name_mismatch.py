import pytest

from checker.detectors.name_mismatch import NameMismatch
from checker.types import Severity
from tests.detectors.analysing import findings_of, marked

FLAGGED = [
    pytest.param(
        "The chairman of the Ports Council, Erlan Dossayev, spoke. It rained.\n\n"
        "The chairman of the Ports Council, Ermek Dossayev, left.",
        [["Erlan Dossayev"], ["Ermek Dossayev"]],
        id="two given names in one office",
    ),
    pytest.param(
        "The talks were led by the envoy Daniyar Toktosarov.\n\n"
        "On the way home Daniyar Toktobayev stopped in the village.",
        [["Daniyar Toktosarov"], ["Daniyar Toktobayev"]],
        id="two endings of one surname",
    ),
    pytest.param(
        "Elmer Croucher, the bartender, was the first.\n\nMr. Crouse, the man at the bar, is 79.",
        [["Elmer Croucher"], ["Crouse"]],
        id="a surname nobody was introduced with",
    ),
    pytest.param(
        "The seat went to the United Herders' League (UHL).\n\n"
        "It is the ninth seat of the United Herders' Front.",
        [["United Herders' League"], ["United Herders' Front"]],
        id="two names of one party",
    ),
    pytest.param(
        "The Regional Water Board (RWB) met.\n\nIn June the Rural Water Board (RWB) will vote.",
        [["Regional Water Board"], ["Rural Water Board"]],
        id="one abbreviation explained twice",
    ),
]
LEFT_ALONE = {
    "relatives": "The mayor, Celso Ibarra, spoke. The mayor's niece, Carla Ibarra, listened.",
    "no relation": "The chairman, Colin Tennant, spoke.\n\n"
    "The chairman, Craig Tennant, who is no relation, left.",
    "a nickname": "The chairman, Robert Ansell, spoke.\n\nThe chairman, Bob Ansell, left.",
    "a former holder": "The mayor of Dunsk, Pavel Orlov, spoke.\n\n"
    "The former mayor of Dunsk, Pyotr Orlov, left.",
    "named together": "The directors Erlan Dossayev and Ermek Dossayev spoke.",
    "other offices": "The judge, Anna Lindqvist, spoke.\n\nThe coroner, Asta Lindqvist, left.",
    "two bodies": "The National Science Council (NSC) met.\n\nThe National Science Board objected.",
    "maiden name": "The envoy Daniyar Toktosarov spoke.\n\nAnna Toktosarov, née Orlova, left.",
}


@pytest.mark.parametrize(("text", "marks"), FLAGGED)
def test_two_names_of_one_are_flagged(text, marks):
    (finding,) = findings_of(NameMismatch(), text)

    assert marked(finding, text) == marks


@pytest.mark.parametrize("text", LEFT_ALONE.values(), ids=LEFT_ALONE.keys())
def test_names_that_differ_with_reason_are_left_alone(text):
    assert findings_of(NameMismatch(), text) == []


def test_the_message_quotes_both_and_takes_no_side():
    text = FLAGGED[0].values[0]
    (finding,) = findings_of(NameMismatch(), text)

    assert finding.severity is Severity.ERROR
    assert finding.message == (
        "Is the chair “Erlan Dossayev” here or “Ermek Dossayev”, as in the other passage?"
    )
