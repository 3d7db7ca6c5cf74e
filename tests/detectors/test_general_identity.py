"""Slips of names, posts and remarks in any wording, and what only looks so."""

import pytest

from checker.detectors.attribution_mismatch import AttributionMismatch
from checker.detectors.name_mismatch import NameMismatch
from checker.detectors.name_spelling import NameSpelling
from checker.detectors.role_mismatch import RoleMismatch
from tests.detectors.analysing import findings_of

NAMES = {
    "a given name that rhymes": (
        "Librarian Doreen Hask opened the cellar.\n\nIt was dry.\n\n"
        "Laureen Hask said that the books would follow."
    ),
    "a given name of one initial": (
        "Marcus Ellery, 41, climbed the tower.\n\nIt rained.\n\n"
        "By noon Malcolm Ellery was down again."
    ),
    "an Irish surname": (
        "Principal Sorcha Ní Dhomhnaill opened the hall.\n\nIt rained.\n\n"
        "Ms Ní Dhomhlais has ordered chairs."
    ),
    "an abbreviation in other words": (
        "The Northern Rivers Irrigation Trust (NRIT) met.\n\nNobody spoke.\n\n"
        "The Northern Roads Investment Trust did not answer."
    ),
}
NAMES_LEFT_ALONE = {
    "introduced": (
        "Librarian Doreen Hask opened the cellar.\n\n"
        "Laureen Hask, a carpenter, said that the books would follow."
    ),
    "former": ("The mayor of Dunsk, Pavel Orlov, spoke.\n\nThe former mayor, Pyotr Orlov, left."),
    "relatives": (
        "Librarian Doreen Hask came with her sister.\n\nLaureen Hask said that it was dry."
    ),
    "man and woman": "Marcus Ellery, 41, climbed it.\n\nMargaret Ellery was down again.",
    "two bodies of like initials": (
        "The Northern Rivers Irrigation Trust (NRIT) met.\n\n"
        "The National Rail Inspection Team did not answer."
    ),
}
SPELLINGS = {
    "a hall": (
        "The match at Maplewood Arena was called off.\n\nIt rained.\n\n"
        "Nobody paid for Mapledown Arena in those years."
    ),
}
SPELLINGS["a given name with a letter more"] = (
    'The price fell, said general manager Lan Qiwei.\n\nIt rained.\n\n"We sold," Lang Qiwei said.'
)
SPELLINGS_LEFT_ALONE = {
    "a pet name": "The baker Steve Holm spoke.\n\nIt rained.\n\nSteven Holm sold it.",
    "another pet name": "The baker Rick Holm spoke.\n\nIt rained.\n\nRicky Holm sold it.",
    "schools that play each other": (
        "Springfield School won.\n\nSpringdale School lost.\n\nHarwood School was third."
    ),
    "two towns": "He drove to Riverside at noon.\n\nRiverdale was empty.",
}
ROLES = {
    "two mayors of the town": (
        "Mayor Odile Varga opened the market.\n\nIt rained.\n\n"
        "The town's mayor, Henrik Moss, said he would resign if it closed."
    ),
    "two heads of a ministry": (
        "It was opened by Minister of Fisheries of the region Oleg Karpin.\n\nIt rained.\n\n"
        '"We have ice," said Anton Belov, who heads the regional ministry of fisheries.'
    ),
    "two posts of one firm": (
        "Rita Moll, who has been Kastor's Chief Financial Officer since 2019, spoke.\n\n"
        "The crane, says Moll, was hard: as Kastor's chief engineer she drew it twice."
    ),
}
ROLES_LEFT_ALONE = {
    "a change": (
        "Mayor Odile Varga opened the market.\n\n"
        "The town's mayor, Henrik Moss, will succeed her in May."
    ),
    "another town": (
        "Mayor Odile Varga opened the market.\n\nThe mayor of Lund, Henrik Moss, came."
    ),
    "ministers of two countries": (
        "Norway's Minister of Fisheries Oleg Karpin spoke.\n\nIn Iceland it rained.\n\n"
        "Anton Belov, who heads the ministry of fisheries, listened."
    ),
    "head of a department of it": (
        "Minister of Fisheries of the region Oleg Karpin spoke.\n\n"
        "Anton Belov, who heads the ports department of the ministry of fisheries, listened."
    ),
    "as the firm's founder": (
        "Rita Moll, who has been Kastor's Chief Financial Officer since 2019, spoke.\n\n"
        "Moll was glad: as Kastor's founder she had hoped for it."
    ),
}
REMARKS = {
    "whose joke": (
        'The grocer, Berta Holm, told the meeting that it was "a bench for three pigeons".\n\n'
        'Jan Krol, whose joke about "a bench for three pigeons" was printed, left early.'
    ),
    "three words in marks": (
        '"Not one herring has come back," said Berta Holm.\n\n'
        'Jan Krol\'s claim that "not one herring" was seen is hard to check.'
    ),
    "her picture": (
        '"We kept it afloat with rope and prayers," says Jan Krol, the boatman.\n\n'
        "Harbour chief Berta Holm wants money. "
        "Her picture of rope and prayers, she adds, has a price."
    ),
    "absent, by a rank": (
        "Councillor Berta Holm had sent her apologies from a wedding; the others came.\n\n"
        '"We are no bank," Cr Holm told the meeting before the vote.'
    ),
}
REMARKS_LEFT_ALONE = {
    "his own joke": (
        'The grocer, Jan Krol, told the meeting that it was "a bench for three pigeons".\n\n'
        'Krol, whose joke about "a bench for three pigeons" was printed, left early.'
    ),
    "another joke": (
        'The grocer, Berta Holm, told the meeting that it was "a bench for three pigeons".\n\n'
        'Jan Krol, whose joke about "a lamp without a bulb" was printed, left early.'
    ),
    "two words in marks": (
        '"Not one herring has come back," said Berta Holm.\n\n'
        'Jan Krol\'s claim that "one herring" was seen is hard to check.'
    ),
    "her own picture": (
        '"We kept it afloat with rope and prayers," says Berta Holm.\n\n'
        "Harbour chief Berta Holm wants money. "
        "Her picture of rope and prayers, she adds, has a price."
    ),
}
CASES = [
    (NameMismatch(), NAMES, NAMES_LEFT_ALONE),
    (NameSpelling(), SPELLINGS, SPELLINGS_LEFT_ALONE),
    (RoleMismatch(), ROLES, ROLES_LEFT_ALONE),
    (AttributionMismatch(), REMARKS, REMARKS_LEFT_ALONE),
]


@pytest.mark.parametrize(
    ("rule", "text"),
    [pytest.param(rule, text, id=name) for rule, f, _ in CASES for name, text in f.items()],
)
def test_a_slip_in_any_wording_is_flagged(rule, text):
    found = findings_of(rule, text)

    assert [len(finding.evidence) for finding in found][:1] == [2]


@pytest.mark.parametrize(
    ("rule", "text"),
    [pytest.param(rule, text, id=name) for rule, _, f in CASES for name, text in f.items()],
)
def test_what_only_looks_so_is_left_alone(rule, text):
    assert findings_of(rule, text) == []
