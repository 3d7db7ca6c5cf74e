"""Dictionary forms of nouns and verbs: tables of irregular words, rules for the others."""

from __future__ import annotations

from enum import StrEnum
from functools import cache
from typing import Literal, NamedTuple

from checker.mentions import wordlists

VOWELS = frozenset("aeiou")

NO_PLURAL = frozenset(
    """across always as gas bus bias canvas atlas christmas his hers its ours theirs yours this thus
    us is was has does less yes perhaps besides towards afterwards sometimes plus versus news
    politics economics mathematics physics athletics gymnastics tennis measles diabetes chaos
    lens iris tax campus virus status bonus census circus focus corpus genius apparatus consensus
    chorus radius surplus thesis crisis basis analysis emphasis oasis diagnosis overseas indoors
    outdoors upwards downwards backwards forwards nevertheless unless whereas alias mass
    specimen regimen abdomen premises headquarters series species means works barracks
    crossroads""".split()
)
"""Words that end in -s and are not the plural of the word without it."""

DOUBLING = frozenset(
    """commit admit permit submit omit emit transmit refer prefer occur infer confer defer deter
    incur recur compel expel propel repel dispel control patrol regret rebel transfer equip
    cancel travel label model level fuel signal total rival counsel quarrel kidnap program
    worship handicap enrol fulfil enroll marshal channel panel excel abet embed format overlap
    acquit allot annul forget begin upset beset unplug quit
    forbid input offset outbid reset undercut""".split()
)
"""Words of more than one syllable that may double the last letter (kidnapped, travelled)."""


class Form(StrEnum):
    """Inflected form of a verb."""

    BASE = "base"
    THIRD = "third"
    """Third person singular present: "says"."""
    PAST = "past"
    PARTICIPLE = "participle"
    ING = "ing"


class Inflection(NamedTuple):
    """What verb a word may be, and in which form."""

    base: str
    form: Form


def lemma(word: str, pos: Literal["noun", "verb"]) -> str:
    """Return the lower-case dictionary form of a noun or verb.

    >>> lemma("Robbers", "noun"), lemma("people", "noun"), lemma("seized", "verb")
    ('robber', 'person', 'seize')
    """
    lower = word.lower().replace("’", "'").removesuffix("'s").rstrip("'")
    return _noun(lower) if pos == "noun" else _verb(lower)


def is_plural(word: str) -> bool:
    """Tell whether a lower-case word looks like the plural of a noun.

    >>> is_plural("robbers"), is_plural("men"), is_plural("gas"), is_plural("aircraft")
    (True, True, False, True)
    """
    if word in irregular_nouns():
        return word not in SINGULAR_FIRST
    if word in NO_PLURAL or len(word) < 4:
        return False
    if word.endswith("children") or (word.endswith("men") and len(word) > 5):
        return True
    return word.endswith("s") and not word.endswith(("ss", "us", "is", "'s"))


SINGULAR_FIRST = frozenset({"dice", "data", "media", "missing", "arrested", "detained", "works"})
"""Words of the table that are seldom what a number counts."""


@cache
def irregular_nouns() -> dict[str, str]:
    """Return the singular of each irregular plural."""
    return {row[0]: row[1] for row in wordlists.rows("irregular_nouns.txt")}


@cache
def _noun(word: str) -> str:
    if word in irregular_nouns():
        return irregular_nouns()[word]
    first, dash, last = word.rpartition("-")
    if dash and last:
        return f"{first}-{_noun(last)}"
    for plural, singular in (("children", "child"), ("men", "man")):
        if word.endswith(plural) and (len(word) > 5) and word not in NO_PLURAL:
            return word.removesuffix(plural) + singular
    if word in NO_PLURAL or len(word) < 4:
        return word
    return _without_s(word)


def _without_s(word: str) -> str:
    """Return a word without the ending -s of a plural or of the third person."""
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("sses", "shes", "ches", "xes", "zzes")):
        return word[:-2]
    if word.endswith("s") and not word.endswith(("ss", "us", "is")):
        return word[:-1]
    return word


@cache
def irregular_verbs() -> dict[str, tuple[tuple[str, ...], tuple[str, ...]]]:
    """Return the past forms and the participles of each irregular verb."""
    return {
        base: (tuple(past.split("/")), tuple(participle.split("/")))
        for base, past, participle in wordlists.rows("irregular_verbs.txt")
    }


@cache
def noun_like() -> frozenset[str]:
    """Return the verbs whose base form is also a common noun or adjective."""
    return wordlists.sections("verbs.txt")["both"]


@cache
def inflections() -> dict[str, tuple[Inflection, ...]]:
    """Return every form of every verb we know."""
    found: dict[str, list[Inflection]] = {}

    def add(word: str, base: str, form: Form) -> None:
        entry = Inflection(base, form)
        if entry not in found.setdefault(word, []):
            found[word].append(entry)

    regular = wordlists.sections("verbs.txt")
    for base in (*irregular_verbs(), *regular["verbs"], *regular["both"]):
        past, participle = irregular_verbs().get(base, (_ed(base), _ed(base)))
        for form, words in (
            (Form.BASE, (base,)),
            (Form.THIRD, (_third(base),)),
            (Form.PAST, past),
            (Form.PARTICIPLE, participle),
            (Form.ING, _ing(base)),
        ):
            for word in words:
                add(word, base, form)
    return {word: tuple(entries) for word, entries in found.items()}


def _third(base: str) -> str:
    special = {"be": "is", "have": "has", "do": "does", "go": "goes"}
    if base in special:
        return special[base]
    if base.endswith("y") and base[-2] not in VOWELS:
        return base[:-1] + "ies"
    if base.endswith(("s", "sh", "ch", "x", "z", "o")):
        return base + "es"
    return base + "s"


def _stems(base: str) -> tuple[str, ...]:
    """Return the stems before -ed and -ing: both where usage varies (cancel)."""
    closed = (
        len(base) > 2
        and base[-1] not in "aeiouwxy"
        and base[-2] in VOWELS
        and base[-3] not in VOWELS
    )
    if base in {"panic", "traffic", "mimic", "picnic"}:
        return (base + "k",)
    if base in DOUBLING:
        return (base + base[-1], base)
    syllables = sum(
        char in VOWELS and (i == 0 or base[i - 1] not in VOWELS) for i, char in enumerate(base)
    )
    if closed and syllables == 1:
        return (base + base[-1],)
    if base.startswith("qu") and len(base) == 4:
        return (base + base[-1],)
    return (base,)


def _ed(base: str) -> tuple[str, ...]:
    if base.endswith("e"):
        return (base + "d",)
    if base.endswith("y") and base[-2] not in VOWELS:
        return (base[:-1] + "ied",)
    return tuple(stem + "ed" for stem in _stems(base))


def _ing(base: str) -> tuple[str, ...]:
    if base in {"lie", "die", "tie"}:
        return (base[:-2] + "ying",)
    if base.endswith("e") and not base.endswith(("ee", "ye", "oe")) and base != "be":
        return (base[:-1] + "ing",)
    return tuple(stem + "ing" for stem in _stems(base))


@cache
def _verb(word: str) -> str:
    known = inflections().get(word)
    if known:
        return min(known, key=lambda entry: PREFERENCE.index(entry.form)).base
    if word.endswith("ied") and len(word) > 4:
        return word[:-3] + "y"
    for suffix in ("ing", "ed"):
        if word.endswith(suffix) and len(word) > len(suffix) + 2:
            return _restored(word[: -len(suffix)])
    return _without_s(word) if len(word) > 3 else word


PREFERENCE = (Form.PAST, Form.PARTICIPLE, Form.ING, Form.THIRD, Form.BASE)
"""A word that is a past form of one verb and the base of another ("found") is the former."""


def _restored(stem: str) -> str:
    """Return the base from the stem before -ed or -ing of a verb we do not know."""
    if len(stem) > 3 and stem[-1] == stem[-2] and stem[-1] not in "lsz":
        return stem[:-1]
    if stem.endswith(("at", "iz", "is", "v", "c", "s", "u", "dg", "bl", "pl", "tl", "gl")) and (
        not stem.endswith(("ss", "eat", "oat"))
    ):
        return stem + "e"
    return stem
