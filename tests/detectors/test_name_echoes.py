"""Second names that echo a first: people, bare surnames, firms; and what only looks so."""

import pytest

from checker.detectors.name_mismatch import NameMismatch
from tests.detectors.analysing import findings_of, marked

FLAGGED = {
    "one office, two like names": (
        "Judge Ottoline Varga adjourned the trial.\n\nLawyers wept.\n\n"
        "Judge Octavia Vance will sit again on Monday.",
        ["Ottoline Varga", "Octavia Vance"],
    ),
    "nothing but the names": (
        "Gwendal Kerrec climbed the mast.\n\nIt rained all night.\n\n"
        "By dawn Gwenole Kerrigan had come down.",
        ["Gwendal Kerrec", "Gwenole Kerrigan"],
    ),
    "a trade and a reference": (
        "The geologist Anselm Pruss measured the cracks.\n\nThe road is shut.\n\n"
        "Ansgar Prunk, the geologist with the lamp, sleeps in a hut.",
        ["Anselm Pruss", "Ansgar Prunk"],
    ),
    "another word for the office": (
        "The association's president, Milos Hradek, paid.\n\nNobody else did.\n\n"
        "Marek Hradil, who leads the association, signed the receipt.",
        ["Milos Hradek", "Marek Hradil"],
    ),
    "a bare surname of one trade": (
        "The lock-keeper, Dorothea Fink, saw it.\n\nThe boat sank.\n\n"
        "Ms Finch, the lock-keeper, called the police.",
        ["Dorothea Fink", "Finch"],
    ),
    "one firm": (
        "The pump was built by Hydranta, a firm from Essen.\n\nIt leaks.\n\n"
        "The people of Hydrovan, the firm behind the pump, will mend it.",
        ["Hydranta", "Hydrovan"],
    ),
    "one club": (
        "The club, Sporting Valdera, will play in red.\n\nIt rained.\n\n"
        "Fans of Sporting Valmora, the club that lost its ground, sang.",
        ["Sporting Valdera", "Sporting Valmora"],
    ),
}
LEFT_ALONE = {
    "two judges with unlike names": "Judge Ottoline Varga sat.\n\nJudge Henrik Moss will follow.",
    "a witness who is new": "The lawyer Greta Lund spoke.\n\nGreta Lundeby, a witness, left.",
    "a list": "They are Odile Varga, Odette Vance, Henrik Moss and Pia Holt.\n\nIt rained.",
    "two ages": "Odile Varga, 34, won.\n\nOdette Vanger, 51, was second.",
    "man and woman": "The baker Martin Kessel sold it.\n\nThe baker Martina Kestner bought it.",
    "a maiden name": "Ottoline Varga spoke.\n\nOttilie Vargas, as she was known as a girl, sang.",
    "an office of the past": (
        "The mayor, Odile Varga, spoke.\n\nThe former mayor, Oda Vance, did not."
    ),
    "one trade, no likeness": "The geologist Anselm Pruss slept.\n\nThe geologist Rita Moll woke.",
    "two firms of one sentence": "Hydranta, the firm, sued Hydrovan, the firm that copied it.",
    "a short form": "The firm Hydranta Pumps grew.\n\nHydranta, the firm that leads, is old.",
    "two bare surnames": "The coach, Ola Fink, spoke.\n\nMs Winter, the coach's aunt, listened.",
    "two banks": "Banca Moretti, a bank, grew.\n\nUnicredit Roma, the bank that lent, did not.",
}


@pytest.mark.parametrize(("text", "names"), FLAGGED.values(), ids=FLAGGED.keys())
def test_a_name_that_echoes_another_is_flagged(text, names):
    (finding,) = findings_of(NameMismatch(), f"A day in town\n\n{text}\n")

    assert [mark for (mark,) in marked(finding, f"A day in town\n\n{text}\n")] == names


@pytest.mark.parametrize("text", LEFT_ALONE.values(), ids=LEFT_ALONE.keys())
def test_other_people_and_firms_are_left_alone(text):
    assert findings_of(NameMismatch(), f"A day in town\n\n{text}\n") == []
