"""Wordings about an identity that look like a slip and are none."""

import pytest

from checker.detectors.name_mismatch import NameMismatch
from checker.detectors.name_spelling import NameSpelling
from checker.detectors.role_mismatch import RoleMismatch
from checker.types import Severity
from tests.detectors.analysing import findings_of

RULES = (NameMismatch(), NameSpelling(), RoleMismatch())
HEADLINE = "News of the day\n\n"
LEFT_ALONE = {
    "1": (
        "Culture secretary Imogen Dace opened it. Ms Dace, who was secretary for "
        "health until May, wept."
    ),
    "2": ("Sarah Whitlock, a barrister, and her husband Paul bought it. Mr Whitlock plans a café."),
    "4": (
        "The captain of the ferry, Jonas Lind, sounded it. The captain of the tanker, "
        "Mats Ekberg, heard it."
    ),
    "6": ("The trawlers Margaret Rose and Margaret Ross left. The Margaret Ross came back."),
    "7": ("Shares in Quill fell. Feather rose."),
    "8": (
        "A tourist, Jurgen Vogt, 44, was saved by Kai Horn, 41.\n\n"
        "The 41-year-old had been fishing."
    ),
    "9": ("The Brazilian striker Caio Mendes scored. The Argentine coach praised Mendes."),
    "10": (
        "The headmistress of the girls' school, Olive Grant, came. The headmaster of "
        "the boys' school, Basil Finch, too."
    ),
    "11": ("Her lawyer, Samuel Obi, spoke. The prosecutor, Sam Obed, did not."),
    "13": (
        "The mayor of Tilbrook, Hana Weiss, spoke. Her predecessor as mayor, Otto Brand, listened."
    ),
    "15": ("Professor Lena Moritz, an oncologist, spoke. Moritz, a keen astronomer, laughed."),
    "16": (
        "The Bishop of Carne, the Right Rev. Hugh Pell, came. The Bishop of Tarn, the "
        "Right Rev. Alan Dove, too."
    ),
    "17": ("Vera Lindqvist and her husband Nils run it. Her brother Nils cooks."),
    "18": ("The Swiss banker Urs Graf came. Graf, a Frenchman since 2010, left."),
}


@pytest.mark.parametrize("text", LEFT_ALONE.values(), ids=LEFT_ALONE.keys())
def test_what_looks_like_a_slip_with_an_identity_is_left_alone(text):
    found = [f for rule in RULES for f in findings_of(rule, HEADLINE + text)]

    assert [f for f in found if f.severity is not Severity.INFO] == []
