"""Wordings about a name that look like a slip and are none."""

import pytest

from checker.detectors.name_mismatch import NameMismatch
from checker.detectors.name_spelling import NameSpelling
from checker.detectors.role_mismatch import RoleMismatch
from checker.types import Severity
from tests.detectors.analysing import findings_of

RULES = (NameMismatch(), NameSpelling(), RoleMismatch())
HEADLINE = "News of the day\n\n"
LEFT_ALONE = {
    "sisters": ("The sisters Anneke de Wit and Annika de Wit came.\n\nAnnika de Wit left."),
    "siblings": ("Anneke de Wit, a chemist, spoke.\n\nHer brother Anton de Wit left."),
    "two by roles": ("The chemist Anneke de Wit spoke.\n\nAnnika de Wit, a lawyer, left."),
    "two by ages": ("Anneke de Wit, 33, spoke.\n\nAnnika de Wit, 51, left."),
    "nick": ("Stephen Oakes lost sheep.\n\nSteve Oakes was sad."),
    "peter and petra": ("Peter Lang spoke.\n\nPetra Lang left."),
    "roads": ("Mill Lane and Mill Road were closed.\n\nMill Road is wet."),
    "corner": ("The fire began on the corner of Mill Lane and Mill Road.\n\nMill Lane was closed."),
    "north south": ("North Harlow Road was shut.\n\nSouth Harlow Road was open."),
    "great little": ("The train stopped at Great Pemberton.\n\nA bus left Little Pemberton."),
    "company groups": ("Brightwell Foods will close.\n\nBrightwell Holdings owns it."),
    "two acronyms": (
        "The National Farmers' Alliance (NFA) met.\n\n"
        "The National Fishers' Board objected. The NFA laughed."
    ),
    "renamed": (
        "The National Farmers' Alliance (NFA) met.\n\n"
        "It was formerly known as the National Farmers' Association. The NFA laughed."
    ),
    "translated": ("Médecins Sans Frontières (MSF) came.\n\nDoctors Without Borders (MSF) left."),
    "two companies": ("Delmont Steel will close.\n\nDelmont Street is near."),
    "demonym": ("The Aldersham pub was lost.\n\nThe Aldershamers will miss it."),
    "people of a place": (
        "Hong Kongers stood in line for bread.\n\nIt breaks the Hong Kong Basic Law, said Ann Low."
    ),
    "east west": ("Westbrook School won.\n\nEastbrook School lost."),
    "numbers": ("Unit Alpha-1 moved.\n\nUnit Alpha-2 stayed."),
    "two surnames": ("The lawyer Omar Haddad called it a waste.\n\nOmar Said, a witness, left."),
    "same given two people": (
        "The lawyer Anna Brandt spoke.\n\nAnna Brandstetter, a witness, left."
    ),
    "surname and place": ("Ruth Pickering opposed it.\n\nThe road to Pickford is shut."),
    "surname and place 2": ("Gareth Penhallow saw it.\n\nThe boat came from Penhaligon Bay."),
    "language": ("They speak Flemish here.\n\nThey speak Frisian there."),
    "players": (
        "Peter Lang, a lawyer, scored.\n\nFor the guests Peter Lange, a dentist, scored twice."
    ),
    "married": ("Elena Brandt spoke.\n\nElena Brand, as she was called before she married, left."),
    "streets with numbers": ("They live in First Street.\n\nThird Street is shut."),
}


@pytest.mark.parametrize("text", LEFT_ALONE.values(), ids=LEFT_ALONE.keys())
def test_what_looks_like_a_slip_with_a_name_is_left_alone(text):
    found = [f for rule in RULES for f in findings_of(rule, HEADLINE + text)]

    assert [f for f in found if f.severity is not Severity.INFO] == []
