"""Many wordings of one slip with a role."""

import pytest

from checker.detectors.name_mismatch import NameMismatch
from checker.detectors.name_spelling import NameSpelling
from checker.detectors.role_mismatch import RoleMismatch
from checker.types import Severity
from tests.detectors.analysing import findings_of

RULES = (NameMismatch(), NameSpelling(), RoleMismatch())
HEADLINE = "News of the day\n\n"
FLAGGED = {
    "two departments": (
        "Transport minister Goran Pilic said the line would open.\n\n"
        "It rained.\n\n"
        "Mr Pilic, the agriculture minister, thanked the deputies."
    ),
    "minister of": (
        "The minister of health, Ines Fonte, opened the clinic.\n\n"
        "The beds are new.\n\n"
        "Education minister Ines Fonte left without a word."
    ),
    "secretary": (
        "Energy Secretary Karl Boyd backed the plan.\n\n"
        "Unions were wary.\n\n"
        "Boyd, the transport secretary, will meet them on Monday."
    ),
    "minister for": (
        "Petra Holm, the minister for fisheries, signed it.\n\n"
        "Boats stayed in port.\n\n"
        "Culture minister Holm said that she was pleased."
    ),
    "discipline": (
        "Her rival, the historian Tobias Rehn, received 16 votes.\n\n"
        "One ballot was blank.\n\n"
        "Rehn, who teaches chemistry, said that he would support her."
    ),
    "professor of": (
        "The geologist Anna Verhoeven found it.\n\n"
        "The museum was pleased.\n\n"
        "Verhoeven, a professor of law at Leiden, wrote a book about it."
    ),
    "botanist": (
        "Botanist Maria Sand counted the orchids.\n\n"
        "There were nine.\n\n"
        "“I counted twice,” said Sand, an economist."
    ),
    "trade": (
        "The plumber Tom Hale found the leak.\n\n"
        "The hall was closed.\n\n"
        "Hale, an electrician from Leeds, will be paid."
    ),
    "nurse and teacher": (
        "Nurse Carla Weir saw the fire.\n\n"
        "She called for help.\n\n"
        "Ms Weir, a teacher, had been on her way home."
    ),
    "swede": (
        "Second was the Swede Lina Frost, two minutes behind.\n\n"
        "Frost, 33, is a mother.\n\n"
        "The Norwegian will run in Berlin in September."
    ),
    "kenyan": (
        "Grace Oduya of Kenya won the race.\n\n"
        "Her time was 2:23:41.\n\n"
        "The Ethiopian said that the wind had helped."
    ),
    "nationality before name": (
        "The Danish architect Ole Brun won the prize.\n\n"
        "His bridge is white.\n\n"
        "The Finnish architect Ole Brun will come in May."
    ),
    "nationality other title": (
        "The Danish architect Ole Brun won the prize.\n\n"
        "His bridge is white.\n\n"
        "Brun, a Finn, will come in May."
    ),
    "brother cousin": (
        "The race went to Abel Tadesse, ahead of his brother Dawit.\n\n"
        "The day was cool.\n\n"
        "Tadesse's cousin Dawit, who finished second, was pleased."
    ),
    "sister niece": (
        "Maria Lund runs the farm with her sister Greta.\n\n"
        "They have forty cows.\n\n"
        "Lund's niece Greta does the milking."
    ),
    "son brother": (
        "Paul Okoro and his son Daniel were on board.\n\n"
        "The sea was calm.\n\n"
        "Okoro's brother Daniel was found on Sunday."
    ),
    "mr jane": (
        "Prosecutor Jane Elwood had argued for prison.\n\n"
        "The jury took an hour.\n\n"
        "Mr Elwood thanked the witnesses."
    ),
    "ms thomas": (
        "The builder Thomas Reid signed the paper.\n\nIt was late.\n\nMs Reid declined to comment."
    ),
    "said she": (
        "Council leader Martin Eade opened the hall.\n\n"
        "It cost £2m.\n\n"
        "Eade said she was proud of the work."
    ),
    "who her": (
        "The coach Helen Marsh picked a young side.\n\n"
        "It lost.\n\n"
        "Marsh, who lost his job in May, was angry."
    ),
    "two vicars": (
        "The vicar, the Rev. Joan Maddox, said that it was loud.\n\n"
        "They practise on Thursdays.\n\n"
        "The vicar, Rev. Mark Selwyn, closed with a prayer."
    ),
    "two heads": (
        "The head teacher, Paula Rusk, called it a good day.\n\n"
        "The bus is full.\n\n"
        "Head teacher Colm Dacey met the parents."
    ),
    "two harbour masters": (
        "The harbour master, Ole Berg, closed the port.\n\n"
        "It blew.\n\n"
        "Harbour master Nils Dahl opened it at noon."
    ),
    "two chairs": (
        "The chairman of the allotment society, Fred Noakes, opened the show.\n\n"
        "It was dry.\n\n"
        "Jean Pollitt, who chairs the allotment society, gave the prizes."
    ),
    "two directors museum": (
        "The director of the museum, Ines Fonte, was asleep.\n\n"
        "The alarm was off.\n\n"
        "The museum's director, Karl Boyd, said nothing was insured."
    ),
    "two mayors": (
        "Mayor Celso Ibarra cut the ribbon.\n\n"
        "It rained.\n\n"
        "The mayor, Rosa Quint, spoke for an hour."
    ),
    "two parish priests": (
        "The parish priest, Father Liam Roche, rang the bell.\n\n"
        "All came.\n\n"
        "Father Sean Daly, the parish priest, said Mass."
    ),
    "age forms": ("Tom Hale, 31, was jailed.\n\nHe wept.\n\nHale, who is 37, has two sons."),
    "age predicate": ("Tom Hale, 31, was jailed.\n\nHe wept.\n\nHale is 37 and has two sons."),
    "age he": ("Tom Hale, 31, won the cup.\n\nHe wept. He is 37 and has two sons."),
    "age old before": (
        "The 44-year-old plumber Tom Hale was jailed.\n\n"
        "He wept.\n\n"
        "Tom Hale, aged 41, has two sons."
    ),
    "age who": (
        "Tom Hale, 62, will retire in May.\n\nHe has two sons.\n\nMr Hale, who is 64, will sail."
    ),
    "the n year old noun": (
        "The plumber Tom Hale, 31, was jailed.\n\n"
        "He wept.\n\n"
        "The 37-year-old plumber had pleaded guilty."
    ),
    "party": (
        "Republican Senator Dana Cole voted for it.\n\n"
        "It passed.\n\n"
        "Cole, a Democrat, said it was right."
    ),
    "party mp": (
        "The Labour MP Ruth Ames asked the question.\n\n"
        "Nobody answered.\n\n"
        "Conservative MP Ruth Ames will ask again."
    ),
    "rank": (
        "Sergeant Ruth Ogilvie praised the workers.\n\n"
        "It was dark.\n\n"
        "Inspector Ogilvie said that the man had limped."
    ),
    "position": (
        "Goalkeeper Ivo Brandt saved twice.\n\nIt was cold.\n\nBrandt, the striker, hurt his knee."
    ),
    "captain instrument": (
        "The cellist Mina Roth opened the night.\n\n"
        "It was warm.\n\n"
        "The violinist Mina Roth played again."
    ),
    "son daughter": (
        "One of them, Shona Greer, told councillors that her son would have to "
        "walk.\n\n"
        "It is far.\n\n"
        "Ms Greer's daughter, who is 12, was happy."
    ),
    "wife sister": (
        "Omar Haddad came with his wife, Leila.\n\nIt rained.\n\nHaddad's sister Leila read a poem."
    ),
    "judge clerk": (
        "Judge Fiona Arkell sent him down.\n\n"
        "He wept.\n\n"
        "Arkell, the prosecutor, said it was right."
    ),
}


@pytest.mark.parametrize("text", FLAGGED.values(), ids=FLAGGED.keys())
def test_a_slip_with_a_role_is_flagged(text):
    found = [f for rule in RULES for f in findings_of(rule, HEADLINE + text)]

    assert [f for f in found if f.severity is not Severity.INFO] != []
