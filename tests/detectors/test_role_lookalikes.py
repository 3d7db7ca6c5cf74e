"""Wordings about a role that look like a slip and are none."""

import pytest

from checker.detectors.name_mismatch import NameMismatch
from checker.detectors.name_spelling import NameSpelling
from checker.detectors.role_mismatch import RoleMismatch
from checker.types import Severity
from tests.detectors.analysing import findings_of

RULES = (NameMismatch(), NameSpelling(), RoleMismatch())
HEADLINE = "News of the day\n\n"
LEFT_ALONE = {
    "two jobs": (
        "Environment minister Goran Pilic spoke.\n\n"
        "Mr Pilic, the minister for the environment and agriculture, thanked them."
    ),
    "was minister": (
        "Environment minister Goran Pilic spoke.\n\nPilic was agriculture minister until 2020."
    ),
    "former minister": (
        "Environment minister Goran Pilic spoke.\n\nPilic, a former agriculture minister, farms."
    ),
    "labour minister": (
        "Energy minister Ann Vale spoke.\n\nThe Labour minister Ann Vale sat down."
    ),
    "junior": ("Energy minister Ann Vale spoke.\n\nThe government minister Ann Vale sat down."),
    "became": (
        "Energy minister Ann Vale spoke.\n\nVale, who became transport minister in May, will move."
    ),
    "poet historian": ("The historian Tobias Rehn spoke.\n\nRehn, a poet, read."),
    "neighbour sciences": (
        "The physicist Anna Verhoeven spoke.\n\nVerhoeven, who teaches mathematics, wrote it down."
    ),
    "biologist chemist": (
        "The biochemist Anna Verhoeven spoke.\n\n"
        "Verhoeven, a professor of chemistry, wrote it down."
    ),
    "role of the next name": (
        "The dentist Milan Kos bought it.\n\n"
        "The offer came from Kos, the town's fisherman, Irma Vidal, said on Friday."
    ),
    "nurse mother": ("Nurse Carla Weir saw it.\n\nMs Weir, a mother of two, was on her way."),
    "retired teacher": ("Nurse Carla Weir saw it.\n\nMs Weir, a retired teacher, was on her way."),
    "student nurse": ("Carla Weir, a student, saw it.\n\nMs Weir, a waitress, was on her way."),
    "other runner": (
        "Second was the Swede Lina Frost, behind Ida Berg of Norway.\n\n"
        "Frost, 33, is a mother.\n\n"
        "The Norwegian will run in Berlin."
    ),
    "norwegian other": (
        "Second was the Swede Lina Frost.\n\n"
        "A man from Norway won.\n\n"
        "The Norwegian will run in Berlin."
    ),
    "dual": (
        "The Danish-born architect Ole Brun won the prize.\n\n"
        "The American architect Ole Brun will come in May."
    ),
    "two nations": (
        "The Danish architect Ole Brun won the prize.\n\n"
        "The Danish-Finnish architect Ole Brun will come."
    ),
    "norwegian coach": ("The Swede Lina Frost won.\n\nThe Norwegian coach was pleased."),
    "norwegian team": ("The Swede Lina Frost won.\n\nThe Norwegian federation was pleased."),
    "two relatives of name": (
        "Abel Tadesse ran with his brother Dawit and his cousin Samuel.\n\n"
        "Tadesse's cousin Samuel was third."
    ),
    "other owner": (
        "Abel Tadesse ran with his brother Dawit.\n\nIda Moll's cousin Dawit was third."
    ),
    "twin brother": ("Abel Tadesse ran with his brother Dawit.\n\nTadesse's twin Dawit was third."),
    "widow": ("Omar Haddad died with his wife Leila near.\n\nHaddad's widow Leila read a poem."),
    "mr and mrs": ("Jane Elwood and her husband Peter bought it.\n\nMr Elwood said it was dear."),
    "husband": (
        "Prosecutor Jane Elwood left early.\n\nHer husband was ill. Mr Elwood has a weak heart."
    ),
    "two of a name": (
        "Prosecutor Jane Elwood spoke.\n\nPeter Elwood, a builder, was there.\n\nMr Elwood left."
    ),
    "unisex": ("The builder Robin Reid signed.\n\nMs Reid declined to comment."),
    "a name of both sexes": ("Deputy Karen Babayan left.\n\nBabayan said he would be back."),
    "a name of both sexes here": ("The builder Toni Reid signed.\n\nMr Reid said no more."),
    "said she other": (
        "Council leader Martin Eade met Anna Holt.\n\nEade said she had been brave."
    ),
    "said she woman": (
        "Council leader Martin Eade met the woman.\n\nEade said she had been brave."
    ),
    "deputy head": (
        "The head teacher, Paula Rusk, called it good.\n\n"
        "Deputy head teacher Colm Dacey met the parents."
    ),
    "former vicar": (
        "The vicar, the Rev. Joan Maddox, spoke.\n\nThe former vicar, Rev. Mark Selwyn, prayed."
    ),
    "vicar of elsewhere": (
        "The vicar, the Rev. Joan Maddox, spoke.\n\nThe vicar of Dunholm, Rev. Mark Selwyn, prayed."
    ),
    "two schools": (
        "Paula Rusk, head teacher of Treadle High School, spoke.\n\n"
        "Colm Dacey, head teacher of Oss Grammar, agreed."
    ),
    "two vicars came": (
        "The vicar of Oss, the Rev. Joan Maddox, spoke.\n\nThe Rev. Mark Selwyn prayed."
    ),
    "mayors of two": ("Mayor Celso Ibarra of Oss spoke.\n\nThe mayor of Lund, Rosa Quint, agreed."),
    "age then": ("Tom Hale, 31, was jailed.\n\nHale, who was 27 when it began, wept."),
    "age of victim": ("Tom Hale, 31, was jailed.\n\nThe 37-year-old victim was in court."),
    "age of other": ("Tom Hale, 31, and Ben Cole, 37, were jailed.\n\nThe 37-year-old wept."),
    "he other": ("Tom Hale, 31, was robbed by a man.\n\nHe is 37 and lives in Leeds."),
    "party of other": (
        "Republican Senator Dana Cole voted for it.\n\nRuth Ames, a Democrat, did not."
    ),
    "ex democrat": (
        "Republican Senator Dana Cole voted for it.\n\nCole, a former Democrat, is 60."
    ),
    "promoted": (
        "Sergeant Ruth Ogilvie praised the workers.\n\n"
        "She was promoted, and Inspector Ogilvie leads the unit."
    ),
    "short address": (
        "The border is calm, Lieutenant Colonel Ruth Ogilvie said.\n\nColonel Ogilvie smiled."
    ),
    "sons daughters": (
        "Shona Greer told councillors that her son would have to walk.\n\n"
        "Ms Greer's daughter and son were happy."
    ),
    "named daughter": (
        "Shona Greer told councillors that her son would walk.\n\n"
        "Ms Greer's daughter Amy, who is 12, was happy."
    ),
    "children": (
        "Shona Greer, a mother of three, said her son would walk.\n\n"
        "Ms Greer's daughter, who is 12, was happy."
    ),
    "acting": (
        "The harbour master, Ole Berg, closed the port.\n\n"
        "The acting harbour master, Nils Dahl, opened it."
    ),
    "successor": (
        "The director of the museum, Ines Fonte, retires.\n\n"
        "The next director of the museum, Karl Boyd, starts in May."
    ),
}


@pytest.mark.parametrize("text", LEFT_ALONE.values(), ids=LEFT_ALONE.keys())
def test_what_looks_like_a_slip_with_a_role_is_left_alone(text):
    found = [f for rule in RULES for f in findings_of(rule, HEADLINE + text)]

    assert [f for f in found if f.severity is not Severity.INFO] == []


def test_a_rank_that_is_no_short_address_is_flagged():
    text = "The border is calm, Colonel Ruth Ogilvie said.\n\nLieutenant Colonel Ogilvie smiled."
    (finding,) = findings_of(RoleMismatch(), HEADLINE + text)

    assert "Lieutenant Colonel" in finding.message


@pytest.mark.parametrize(("year", "count"), [(1995, 0), (2013, 1)])
def test_an_age_may_be_of_the_year_before_it(year, count):
    text = f"Tom Hale, 45, was jailed.\n\nIn January {year}, 28-year-old Hale met her at a fair."

    assert len(findings_of(RoleMismatch(), HEADLINE + text, date="2014-03-28")) == count
