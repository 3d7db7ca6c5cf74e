"""Many wordings of one slip with a name."""

import pytest

from checker.detectors.name_mismatch import NameMismatch
from checker.detectors.name_spelling import NameSpelling
from checker.detectors.role_mismatch import RoleMismatch
from checker.types import Severity
from tests.detectors.analysing import findings_of

RULES = (NameMismatch(), NameSpelling(), RoleMismatch())
HEADLINE = "News of the day\n\n"
FLAGGED = {
    "anneke": (
        "The find was made by the chemist Anneke de Wit of Utrecht University.\n\n"
        "It is rare.\n\n"
        "Annika de Wit will speak in Leiden."
    ),
    "brandt": (
        "The senate elected the physicist Elena Brandt.\n\n"
        "She is 58.\n\n"
        "Professor Elena Brand is the author of a textbook."
    ),
    "lange": (
        "The engineer Peter Lang built it.\n\nIt held.\n\nPeter Lange will repair it in May."
    ),
    "marie": (
        "Marie Colvin-Tate opened the shop.\n\n"
        "It sells hats.\n\n"
        "Maria Colvin-Tate will close it in May."
    ),
    "jon john": (
        "The farmer Stephen Oakes lost forty sheep.\n\n"
        "Dogs were seen.\n\n"
        "Steven Oakes said that he would shoot them."
    ),
    "kathryn": (
        "The singer Kathryn Moss was ill.\n\n"
        "The hall was full.\n\n"
        "Catherine Moss will sing on Friday."
    ),
    "surname bare": (
        "The builder Tomas Hallam signed the paper.\n\n"
        "It was late.\n\n"
        "Hallan said that he had been tired."
    ),
    "surname bare two": (
        "The skipper, Gareth Penhallow, saw the light.\n\n"
        "It was dark.\n\n"
        "Penhaligon turned the boat."
    ),
    "surname no title": (
        "Councillor Ruth Pickering opposed it.\n\nIt passed.\n\nPickford said it was a shame."
    ),
    "other given": (
        "The mayor of Oss, Celso Ibarra, cut the ribbon.\n\n"
        "It rained.\n\n"
        "The mayor of Oss, Carlos Ibarra, left early."
    ),
    "given other initial": (
        "Headteacher Paula Rusk called it a good day.\n\n"
        "The bus is full.\n\n"
        "Headteacher Laura Rusk met the parents."
    ),
    "road": ("Police closed Harlow Road.\n\nIt was wet.\n\nBy noon Harrow Road was open."),
    "tannery": (
        "Liam Scobie of Tannery Street pleaded guilty.\n\n"
        "He wept.\n\n"
        "The shop in Tanner Street is shut."
    ),
    "lane road": (
        "The fire began in a flat in Tannery Lane.\n\n"
        "Two were hurt.\n\n"
        "Tannery Road was closed until noon."
    ),
    "ship": (
        "The ferry Northern Crest ran aground.\n\n"
        "The sea was calm.\n\n"
        "The Northern Crust was towed off at noon."
    ),
    "company": (
        "Brightwell Foods will close its plant.\n\n"
        "Unions were angry.\n\n"
        "Brightwall Foods has 300 staff."
    ),
    "company two": (
        "Delmont Steel will close its plant.\n\nUnions were angry.\n\nBelmont Steel has 300 staff."
    ),
    "product": (
        "The drug Xalverin was withdrawn.\n\n"
        "Two died.\n\n"
        "Doctors had given Xalvarin to 300 patients."
    ),
    "acronym any": (
        "The National Farmers' Alliance (NFA) met.\n\n"
        "It was late.\n\n"
        "The National Farmers' Association is 50 years old. The NFA has 300 members."
    ),
    "acronym brackets": (
        "The Coastal Rescue Service (CRS) was called.\n\n"
        "It was late.\n\n"
        "The Coastal Relief Society (CRS) has two boats."
    ),
    "acronym before": (
        "The RTA, the Regional Transport Authority, met.\n\n"
        "It was late.\n\n"
        "The Road Transport Authority will pay. The RTA is poor."
    ),
    "hospital": (
        "He was taken to St Brannock's Hospital.\n\n"
        "He will live.\n\n"
        "St Brannoch's Hospital said that he was stable."
    ),
    "school": (
        "Pupils of Treadle High School sang.\n\nIt rained.\n\nTreddle High School has 900 pupils."
    ),
    "bank": (
        "Customers of Norvik Bank were cut off.\n\nIt was late.\n\nNordvik Bank said it was sorry."
    ),
    "second surname": (
        "The coach Ivo Brandstetter picked a young side.\n\nIt lost.\n\nIvo Brandmeier was angry."
    ),
    "first name same different": (
        "The lawyer Omar Haddad called it a waste.\n\n"
        "It was late.\n\n"
        "Omar Hamdan, his lawyer, will appeal."
    ),
    "middle": (
        "The pilot Karin Söderberg landed on the ice.\n\n"
        "It held.\n\n"
        "Söderblom said she had no choice."
    ),
    "castle": ("The castle of Rothenfels was sold.\n\nIt is old.\n\nRothenfeld has 40 rooms."),
}


@pytest.mark.parametrize("text", FLAGGED.values(), ids=FLAGGED.keys())
def test_a_slip_with_a_name_is_flagged(text):
    found = [f for rule in RULES for f in findings_of(rule, HEADLINE + text)]

    assert [f for f in found if f.severity is not Severity.INFO] != []
