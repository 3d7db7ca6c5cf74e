import pytest

from checker.detectors.role_mismatch import RoleMismatch
from tests.detectors.analysing import findings_of, marked

FLAGGED = [
    pytest.param(
        "The prosecutor Lourdes Benegas objects.\n\nJudge Benegas fixed the date.",
        [["prosecutor"], ["Judge"]],
        id="prosecutor and judge",
    ),
    pytest.param(
        "Julie Holroyd, 54, stole it.\n\nJulie Holroyd, 57, was jailed.",
        [["54"], ["57"]],
        id="two ages",
    ),
    pytest.param(
        "Julie Holroyd, 54, stole it.\n\nAt 57 and with no record, Holroyd wept.",
        [["54"], ["57"]],
        id="an age above the present one",
    ),
    pytest.param(
        "Julie Holroyd, 54, stole it.\n\nThe 45-year-old said nothing.",
        [["54"], ["45"]],
        id="the 45-year-old",
    ),
    pytest.param(
        "Lena Boyko, the commander of the Gull Bay detachment, spoke.\n\n"
        "Paul Ferrier, who heads the Gull Bay detachment, agreed.",
        [["commander of the Gull Bay detachment"], ["heads the Gull Bay detachment"]],
        id="one detachment, two commanders",
    ),
    pytest.param(
        "On Saturday her grandson Cormac dug it up.\n\nShe says that her nephew may keep it.",
        [["grandson"], ["nephew"]],
        id="grandson and nephew",
    ),
    pytest.param(
        "The dentist Milan Kos bought it.\n\n"
        "It was signed by Kos, the town's fisherman, Irma Vidal, the vicar, and others.",
        [["dentist"], ["fisherman"]],
        id="a role of the first of several names",
    ),
]
LEFT_ALONE = {
    "former": "The former prosecutor Lourdes Benegas spoke.\n\nJudge Benegas nodded.",
    "promoted": "The prosecutor Lourdes Benegas spoke.\n\n"
    "She was appointed to the bench, and Judge Benegas hears appeals.",
    "deputy": "The head of the Water Board office, Arvid Dahl, spoke.\n\n"
    "The deputy head of the Water Board office, Anna Lund, left.",
    "other scope": "The mayor of Dunsk, Pavel Orlov, spoke.\n\nThe mayor of Lund, Ole Berg, left.",
    "young then": "Julie Holroyd, 54, swam.\n\nAt 17, Holroyd had needed a day.",
    "when": "Julie Holroyd, 54, swam.\n\nJulie Holroyd, 51 when it began, laughed.",
    "another of the name": "Old Long, 71, sells.\n\nAnother Long, Long Kaiwen, 24, buys.",
    "double role": "The poet Anna Lund spoke.\n\nThe farmer Anna Lund left.",
    "listed together": "Pavel Orlov, head of the Gull Bay unit, Paul Ferrier, head of the"
    " Gull Bay unit, and others came.",
    "two relatives": "On Saturday her grandson Cormac dug it up.\n\nThen her nephew Owen came.",
    "quoted": "Judge Lourdes Benegas rose.\n\n“That prosecutor Benegas is unfair,” he said.",
}


@pytest.mark.parametrize(("text", "marks"), FLAGGED)
def test_roles_that_exclude_each_other_are_flagged(text, marks):
    (finding,) = findings_of(RoleMismatch(), text)

    assert marked(finding, text) == marks


@pytest.mark.parametrize("text", LEFT_ALONE.values(), ids=LEFT_ALONE.keys())
def test_roles_that_go_together_are_left_alone(text):
    assert findings_of(RoleMismatch(), text) == []
