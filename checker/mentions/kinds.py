"""Tells what a name names: a person, an organisation, a place or something else."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from checker.mentions import lexicons, trades
from checker.mentions.phrases import ARTICLES, after_name, before_name
from checker.mentions.runs import PARTICLES
from checker.mentions.spelling import bare
from checker.mentions.words import Word
from checker.types import EntityKind

INITIAL = re.compile(r"^(?:[^\W\d_]\.)+$|^[A-Z]$")
SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv", "kc", "qc", "mp", "phd", "md"})
COMPANY = frozenset({"inc", "ltd", "llc", "plc", "corp", "co", "gmbh", "limited"})
SURNAME_FIRST = frozenset(
    "kim lee park choi xi li wang zhang chen liu yang zhao huang zhou wu xu sun hu zhu lin guo he"
    " nguyen tran pham mao deng jiang ban moon yoon jang jung kang cho tsai ma".split()
)
SAID = frozenset(
    "said says told tells added adds asked explained recalled admitted insisted argued replied"
    " wrote noted believes thinks stressed warned agreed denied pleaded testified died laughed"
    " smiled".split()
)
GAELIC = frozenset({"ní", "nic", "ó", "uí"})
"""Irish particles, which begin a surname and are no given name."""
LOWER_PARTS = (PARTICLES - {"e", "y"}) | GAELIC
NOT_PEOPLE = frozenset(
    "north south east west northern southern eastern western central new old great upper lower"
    " national international royal united federal first second grand saint st fort mount port lake"
    " act bill war day week prize award cup games league olympic olympics bowl festival show"
    " model plan accord treaty agreement protocol constitution edition street online daily"
    " islamic democratic republican conservative liberal labour".split()
)


def evident(words: Sequence[Word]) -> EntityKind | None:
    """Tell the kind from the words alone, or None."""
    lower = [word.lower for word in words]
    whole = " ".join(lower)
    if whole in lexicons.place_names():
        return EntityKind.PLACE
    if len(words) > 1 and any(w in COMPANY for w in lower):
        return EntityKind.ORGANISATION
    kind = headed(lower)
    if kind is not None:
        return kind
    if len(words) == 1 and words[0].text.isupper() and 2 <= len(words[0].text) <= 6:
        return EntityKind.ORGANISATION
    if personal(words):
        return EntityKind.PERSON
    return None


def headed(lower: Sequence[str]) -> EntityKind | None:
    """Tell the kind by the head word: "Foreign Ministry", "Ministry of Health", "Harlow Road"."""
    if len(lower) < 2:
        return None
    head = lower[-1]
    for joint in ("of", "for"):
        if joint in lower[1:]:
            head = lower[lower.index(joint) - 1]
            break
    if head in lexicons.entries("organisation_heads"):
        return EntityKind.ORGANISATION
    if head in lexicons.entries("place_heads") or lower[0] in {"mount", "lake", "cape", "fort"}:
        return EntityKind.PLACE
    return None


def personal(words: Sequence[Word]) -> bool:
    """Tell whether the words are a person's full name by a known given name or initials."""
    if not 2 <= len(words) <= 5 or any(w.lower in NOT_PEOPLE for w in words):
        return False
    if any(w.lower in {"of", "for", "and", "&"} for w in words):
        return False
    if any(w.text.isupper() and len(w.text) > 1 and "." not in w.text for w in words[1:]):
        return words[0].text.isupper() and words[0].lower in lexicons.given_names()
    first = words[0]
    head = first.lower.split("-")[0]
    given = lexicons.given_names()
    known = first.lower in given or head in given or bare(first.lower) in given
    if not known and words[-1].lower in lexicons.given_names():
        known = first.lower in SURNAME_FIRST
    initials = INITIAL.match(first.text) is not None and first.text not in {"U.S.", "U.N.", "U.K."}
    return (known or initials) and INITIAL.match(words[-1].text) is None


def beside(words: Sequence[Word], before: Sequence[Word], after: Sequence[Word]) -> bool:
    """Tell whether the words around show a person: "farmer X Y", "X Y, 54,", "X Y, who"."""
    if not 2 <= len(words) <= 4 or any(w.lower in NOT_PEOPLE for w in words):
        return False
    if any((w.text.isupper() and len(w.text) > 2) or w.lower in lexicons.titles() for w in words):
        return False
    trade = before_name(before) or trades.before_name(before)
    if trade is not None or of_a_country(words, after) or has_family(after):
        return True
    marks = [w.text for w in after[:3]]
    if len(marks) < 2 or marks[0] not in {",", "("}:
        return False
    if marks[1].isdigit() and 15 <= int(marks[1]) <= 105 and marks[2:] in ([","], [")"]):
        return True
    return marks[1] == "who" or (marks[0] == "," and described(after))


def by_trade(title: Sequence[Word], words: Sequence[Word]) -> bool:
    """Tell whether a sentence opens with a trade and its bearer: "Rancher Clint Schaefer lost"."""
    if not 2 <= len(words) <= 4 or trades.ending_at(title, len(title)) is None:
        return False
    ordinary = lexicons.entries("common_words") | NOT_PEOPLE
    return not any(w.lower in ordinary or (w.text.isupper() and len(w.text) > 2) for w in words)


def of_a_country(words: Sequence[Word], after: Sequence[Word]) -> bool:
    """Tell whether words are an athlete or artist of a country: "Abel Tadesse of Ethiopia"."""
    if len(after) < 2 or after[0].text != "of" or len(words) > 3:
        return False
    ordinary = any(w.lower in lexicons.entries("common_words") for w in words)
    return after[1].lower in lexicons.entries("countries") and not ordinary


def has_family(after: Sequence[Word]) -> bool:
    """Tell whether a relative follows within the clause: ", ahead of his brother Dawit"."""
    for word, following in pairwise(after[:8]):
        if word.capital or word.text[0] in ".;:":
            return False
        if word.lower in {"his", "her"} and following.lower in lexicons.relations():
            return True
    return False


def after_kin(before: Sequence[Word]) -> bool:
    """Tell whether words end in somebody's relative: "her grandson" before "Ciaran"."""
    if before and before[-1].text == ",":
        before = before[:-1]  # "his wife, Fatuma, wept"
    if len(before) < 2 or before[-1].lower not in lexicons.relations():
        return False
    return before[-2].lower in {"his", "her", "their", "my"} or before[-2].possessive


def described(after: Sequence[Word]) -> bool:
    """Tell whether a name is followed by what its bearer is: ", the Quillayes goalkeeper,"."""
    office = after_name(after)
    if office is None and trades.after_name(after) is None:
        return False
    headed = office is not None and office.scope and after[2].text == "of"
    return after[1].lower in ARTICLES or (bool(headed) and after[1].lower in lexicons.titles())


def split_person(words: Sequence[Word]) -> tuple[str, str]:
    """Return the given names and the surname of a full name; particles go to the surname."""
    parts = [w for w in words if w.lower not in SUFFIXES] or list(words)
    if len(parts) == 1:
        return "", parts[0].text
    first = parts[0].lower
    if first in GAELIC:
        return "", " ".join(w.text for w in parts)
    if (
        first in SURNAME_FIRST
        and len(parts) <= 3
        and first not in lexicons.given_names()
        and parts[-1].lower not in lexicons.given_names()
    ):
        return " ".join(w.text for w in parts[1:]), parts[0].text
    cut = len(parts) - 1
    while cut > 1 and parts[cut - 1].lower in LOWER_PARTS:
        cut -= 1
    return " ".join(w.text for w in parts[:cut]), " ".join(w.text for w in parts[cut:])
