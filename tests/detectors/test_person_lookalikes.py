"""Wordings about a person that look like a slip and are none."""

import pytest

from checker.detectors.name_mismatch import NameMismatch
from checker.detectors.name_spelling import NameSpelling
from checker.detectors.role_mismatch import RoleMismatch
from checker.types import Severity
from tests.detectors.analysing import findings_of

RULES = (NameMismatch(), NameSpelling(), RoleMismatch())
HEADLINE = "News of the day\n\n"
LEFT_ALONE = {
    "a": (
        "Interior minister Dario Conti defended the raid.\n\n"
        "Conti, who takes over as justice minister in May, was calm."
    ),
    "b": ("The mayor, Ann Poole, opened it. The mayor of the twin town, Jean Petit, sent a card."),
    "c": ("The surgeon Karl Boyd operated. Dr Boyd, a lecturer in medicine, was pleased."),
    "d": ("The teacher Amy Fox saw it. Fox, a former nurse, helped."),
    "e": (
        "In third place was the Pole Marek Zielinski. Ahead of him was Jan Novak of "
        "the Czech Republic.\n\n"
        "The Czech said he would be back."
    ),
    "f": (
        "Rosa Bianchi shares the bakery with her sister Carla.\n\n"
        "Her husband's daughter Carla makes cakes."
    ),
    "g": (
        "Robert Inglis, the treasurer, spoke.\n\nHis sister is the chair. Ms Inglis will resign."
    ),
    "h": (
        "Gloria Mendez, the lawyer, asked for mercy for Tom Hale.\n\nMendez said he had been ill."
    ),
    "i": (
        "The director of the zoo, Ingrid Falk, left. The zoo's deputy director, Sven Rask, stayed."
    ),
    "j": ("Walter Pym, 68, grows leeks. His father Harold Pym, 91, grew them too."),
    "k": ("Walter Pym, 68, grows leeks. He was 40 when he began."),
    "l": (
        "Senator Paul Grady (R-Ohio) wrote the bill with Senator Ann Grady "
        "(D-Iowa).\n\n"
        "Paul Grady is happy."
    ),
    "m": ("Jean Moreau, a baker, was there. Ms Moreau said that she saw it."),
    "n": ("Prosecutors said Andrea Rossi had lied. Mr Rossi denied it."),
    "p": ("Oak Street and Oak Road meet at the church. Oak Road is closed."),
    "q": ("Peter Hansen spoke for the plan. Per Hansen, 44, of Aarhus, spoke against it."),
    "r": ("Sofia Brandt, 20, swam. Sofia Brand, 17, ran."),
    "s": ("Coach Ivo Marek spoke. Marek, the captain in 1998, is 60."),
    "t": (
        "The German company hired the American engineer Ann Doe. Doe, a Canadian by "
        "birth, moved to Bonn."
    ),
    "s1": ("Defence minister Olga Brandl flew in. Her colleague, the health minister, stayed."),
    "s2": ("The sociologist Piet Vos asked families. Vos, a professor of economics, will publish."),
    "s3": ("Dentist Mark Lowe ran. Lowe, a keen gardener, raised £4,000."),
    "s4": (
        "The gold went to the Dane Mette Holst. The Finn Aino Laine was second.\n\n"
        "The Finn was the oldest."
    ),
    "s5": ("Ivan Petrov and his brother Oleg own the mill. Petrov's son Ivan keeps the books."),
    "s6": ("Susan Keane led the choir. Her husband sang bass. Mr Keane is tall."),
    "s7": ("The fire chief, Dan Ruiz, blamed a candle. A former fire chief, Tom Odell, agreed."),
    "s8": ("Councillor Edna Marsh, 61, voted against. Her mother, Joan Marsh, 87, voted for."),
    "s9": ("The Conservative MP Giles Rudd asked. Labour MP Jane Rudd answered."),
    "s10": (
        "The chairwoman of the Dunmore Rowing Club, Fay Ellis, came. Harriet Moss, her deputy, too."
    ),
    "s11": ("The pianist Clara Voss played. Voss, a composer, wrote the encore."),
    "s12": ("The chef Antonio Ruffino burned it. The wine was from Ruffina."),
    "s13": ("Margaret Dunmore retired. She lives in Dunmere."),
    "s14": ("Viktor Lasko and Victor Laski were held."),
    "s15": ("The Hartwell Institute and Hartwood College counted birds."),
    "s16": ("They heard it in Elmhurst Crescent and in Elmhurst Drive. Elmhurst Drive is short."),
    "s18": ("Nigel Farrow bought it from Neil Farrow, his uncle.\n\nNeil Farrow moved."),
    "s19": ("Lucie Delorme left 300 works. Her pupil, Anne Delorne, left nine."),
    "s20": ("The Greystone Hotel burned. The Greystone Inn did not."),
}


@pytest.mark.parametrize("text", LEFT_ALONE.values(), ids=LEFT_ALONE.keys())
def test_what_looks_like_a_slip_with_a_person_is_left_alone(text):
    found = [f for rule in RULES for f in findings_of(rule, HEADLINE + text)]

    assert [f for f in found if f.severity is not Severity.INFO] == []
