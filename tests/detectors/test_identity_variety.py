"""Many wordings of one slip with an identity."""

import pytest

from checker.detectors.name_mismatch import NameMismatch
from checker.detectors.name_spelling import NameSpelling
from checker.detectors.role_mismatch import RoleMismatch
from checker.types import Severity
from tests.detectors.analysing import findings_of

RULES = (NameMismatch(), NameSpelling(), RoleMismatch())
HEADLINE = "News of the day\n\n"
FLAGGED = {
    "1": (
        "Culture secretary Imogen Dace opened the museum on Friday.\n\n"
        "It took nine years.\n\n"
        "“It is a jewel,” said Ms Dace, who is secretary for health."
    ),
    "2": (
        "Sarah Whitlock, a barrister from Hull, bought the tower in 2019.\n\n"
        "She paid £90,000.\n\n"
        "Mr Whitlock plans to open a café."
    ),
    "4": (
        "The captain of the ferry, Jonas Lind, sounded the alarm.\n\n"
        "All were saved.\n\n"
        "The ferry's captain, Mats Ekberg, was the last to leave."
    ),
    "6": (
        "The trawler Margaret Rose left Peterhead at dawn.\n\n"
        "It carried five men.\n\n"
        "The Margaret Ross was found empty on Tuesday."
    ),
    "7": (
        "Shares in Quillfeather plc fell by a fifth.\n\n"
        "Sales are down.\n\n"
        "Quillfather said that it would cut 90 jobs."
    ),
    "8": (
        "A German tourist, Jurgen Vogt, 44, was pulled from the lake.\n\n"
        "He is in hospital.\n\n"
        "The 41-year-old had been fishing."
    ),
    "9": (
        "The Brazilian striker Caio Mendes scored twice.\n\n"
        "Rain fell.\n\n"
        "Mendes, an Argentine, was taken off after an hour."
    ),
    "10": (
        "Tom and his sister Ella Pruitt found the coin.\n\n"
        "It is Roman.\n\n"
        "Ella Pruit will give it to the museum."
    ),
    "11": (
        "Headmistress Olive Grant rang the bell.\n\n"
        "The school is 100.\n\n"
        "The headmaster, Basil Finch, planted an oak."
    ),
    "13": (
        "Mr Lennox Hale, 58, a beekeeper, was stung 200 times.\n\n"
        "He lived.\n\n"
        "Mrs Hale said that he would keep bees. Lennox Hale, 53, laughed."
    ),
    "15": (
        "The mayor of Tilbrook, Hana Weiss, promised a bridge.\n\n"
        "The town has waited.\n\n"
        "Mayor Otto Brand said that work would begin in May."
    ),
    "16": (
        "The actor Simon Vale plays the king.\n\nHe is 70.\n\nVale, 73, has waited for the part."
    ),
    "17": (
        "Professor Lena Moritz, an oncologist, treated 40 mice.\n\n"
        "Half lived.\n\n"
        "Moritz, an astronomer, urged caution."
    ),
    "18": (
        "The Bishop of Carne, the Right Rev. Hugh Pell, blessed the boats.\n\n"
        "It was windy.\n\n"
        "The Bishop of Carne, the Right Rev. Alan Dove, threw a wreath."
    ),
    "19": (
        "Vera Lindqvist and her husband Nils run the inn.\n\n"
        "It has six rooms.\n\n"
        "Lindqvist's brother Nils cooks."
    ),
    "20": (
        "The Calder Bridge was shut on Monday.\n\n"
        "Lorries queued.\n\n"
        "The Caldor Bridge is 90 years old."
    ),
}


@pytest.mark.parametrize("text", FLAGGED.values(), ids=FLAGGED.keys())
def test_a_slip_with_an_identity_is_flagged(text):
    found = [f for rule in RULES for f in findings_of(rule, HEADLINE + text)]

    assert [f for f in found if f.severity is not Severity.INFO] != []
