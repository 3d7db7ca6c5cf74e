import pytest

from checker.detectors.name_spelling import NameSpelling
from checker.types import Severity
from tests.detectors.analysing import findings_of, marked

FLAGGED = [
    pytest.param(
        "The poet Samira al-Rubaie left.\n\nAs for Sameera al-Rubaie, she will be back.",
        [["Samira al-Rubaie"], ["Sameera al-Rubaie"]],
        id="given name",
    ),
    pytest.param(
        "Fighters of Vilayat Sarhad met.\n\nThen Wilayat Sarhad attacked.",
        [["Vilayat Sarhad"], ["Wilayat Sarhad"]],
        id="v and w",
    ),
    pytest.param(
        "They closed Harlow Road.\n\nBy evening Harrow Road was open.",
        [["Harlow Road"], ["Harrow Road"]],
        id="street",
    ),
    pytest.param(
        "Lydia Buchtmann agreed.\n\nNobody else was asked, Ms Bauchtman said.",
        [["Lydia Buchtmann"], ["Bauchtman"]],
        id="bare surname",
    ),
    pytest.param(
        "They praised Malcolm Holder.\n\nIn June Malcom Holder came back.",
        [["Malcolm Holder"], ["Malcom Holder"]],
        id="a letter dropped",
    ),
]
LEFT_ALONE = {
    "countries": "They flew to Iran.\n\nThey flew to Iraq. Then to Mali and Malta.",
    "adjective": "They flew to Kazakhstan.\n\nThe Kazakh side and the Kazakhs agreed.",
    "two people": "Maria Corvalho, a nurse, came.\n\nMario Corvalho, a baker, left.",
    "feminine surname": "Nurlan Isakov came.\n\nGulnara Isakova left.",
    "british spelling": "The Marlow Arts Centre opened.\n\nThe Marlow Arts Center is full.",
    "address": "They saw Harlow Road.\n\nSee https://Harrow Road for more.",
    "alias": "They met Robert Sardina, also known as Robert Sardinia, there.",
    "plural": "The Holder family came.\n\nThey met the Holders.",
    "ordinary words": "The Health Card Act passed. Each card costs money.\n\n"
    "The Health Care Act failed. Some care is free.",
    "syllables of a given name": "They met Wong Kwok-kin.\n\nThey met Wong Kwok-hing.",
    "word ending": "They trust Medicare here.\n\nThey trust Medicaid there.",
}


@pytest.mark.parametrize(("text", "marks"), FLAGGED)
def test_two_spellings_of_one_name_are_flagged(text, marks):
    (finding,) = findings_of(NameSpelling(), text)

    assert (marked(finding, text), finding.severity) == (marks, Severity.WARNING)


@pytest.mark.parametrize("text", LEFT_ALONE.values(), ids=LEFT_ALONE.keys())
def test_names_that_only_look_alike_are_left_alone(text):
    assert findings_of(NameSpelling(), text) == []


@pytest.mark.parametrize(
    ("one", "two"), [("Tåsinge", "Taasinge"), ("Pävel", "Pavel"), ("Müller", "Mueller")]
)
def test_accents_and_the_letters_for_them_are_one_spelling(one, two):
    text = f"The ferry to {one} Bay sails.\n\nNobody was on {two} Bay by noon.\n"

    assert findings_of(NameSpelling(), text) == []
