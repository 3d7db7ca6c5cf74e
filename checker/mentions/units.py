"""Units of measure and of money: how they are written, and how they compare."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from checker.mentions import wordlists

TIME = "time"
MONEY = "money"


class Unit(NamedTuple):
    """A unit of measure."""

    name: str
    dimension: str
    size: float
    """Size in the base unit of its dimension."""


AMBIGUOUS = frozenset({"c", "f", "rs", "rp", "rm", "ron", "all", "try", "php"})
"""Short forms that are units before a number at most."""

LETTERS = {"N": "NGN", "K": "kwacha", "P": "peso", "R": "ZAR", "Sh": "shilling", "Shs": "shilling",
           "USh": "shilling", "Ksh": "KES", "KSh": "KES"}  # fmt: skip
"""Letters that stand for a currency right before digits: "N2.6 million"."""

BASES = {
    "length": "m", "area": "m2", "mass": "kg", "volume": "m3", "time": "second", "speed": "m/s",
    "temperature": "celsius", "power": "W", "energy": "kWh", "memory": "GB", "frequency": "Hz",
}  # fmt: skip


@cache
def _table() -> tuple[dict[str, Unit], dict[str, Unit]]:
    """Return the units by name and by written form."""
    named: dict[str, Unit] = {}
    written: dict[str, Unit] = {}
    for line in wordlists.lines("units.txt"):
        name, dimension, size, forms = (part.strip() for part in line.split(";"))
        named[name] = Unit(name, dimension, float(size))
        written.update({form: named[name] for form in forms.split(",") if form})
    for line in wordlists.lines("currencies.txt"):
        name, forms = (part.strip() for part in line.split(";"))
        named[name] = Unit(name, MONEY, 1.0)
        written.update({form: named[name] for form in forms.split(",") if form})
    return named, written


def _either(forms: list[str]) -> str:
    """Return a pattern of the forms, the longest first."""
    ordered = sorted(forms, key=len, reverse=True)
    return "|".join(re.escape(form).replace(r"\ ", r"[\s-]") for form in ordered)


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Return what may stand after a number, and what currency may stand before it."""
    _, written = _table()
    marks = [form for form in written if not form[-1].isalnum()]
    words = [form for form in written if form[-1].isalnum()]
    after = re.compile(
        rf"[\s\u00a0\u202f-]?(?:(?P<word>{_either(words)})(?![\w$£€])|(?P<mark>{_either(marks)}))",
        re.IGNORECASE,
    )
    money = [form for form, unit in written.items() if unit.dimension == MONEY and len(form) < 4]
    before = re.compile(
        rf"(?:(?<![A-Za-z])(?P<unit>{_either(money)}))\s?$",
        re.IGNORECASE,
    )
    return after, before


def after(text: str, place: int, end: int) -> tuple[Unit, int] | None:
    """Return the unit written at a place, right after a number, and where it ends.

    >>> after("11.3 kilometres of", 4, 18)
    (Unit(name='km', dimension='length', size=1000.0), 15)
    """
    match = _patterns()[0].match(text, place, end)
    if match is None:
        return None
    form = re.sub(r"[\s-]", " ", (match["mark"] or match["word"]).lower())
    unit = _table()[1].get(form) or _table()[1].get(form.replace(" ", "-"))
    capital = match.group()[-1] in "CF" and text[match.end() : match.end() + 1] not in "+#.’'"
    if unit is None or (form in AMBIGUOUS and not capital):
        return None
    return unit, match.end()


def before(text: str, start: int, place: int) -> tuple[Unit, int] | None:
    """Return the currency written right before a number, and where it starts.

    >>> before("paid US$5", 0, 8)
    (Unit(name='USD', dimension='money', size=1.0), 5)
    """
    window = max(start, place - 5)
    letters = re.search(r"(?<![A-Za-z])[A-Z][A-Za-z]{0,2}$", text[window:place])
    if letters is not None and letters.group() in LETTERS:
        name = LETTERS[letters.group()]
        return _table()[0][name], place - len(letters.group())
    match = _patterns()[1].search(text, window, place)
    if match is None or (match["unit"].isalpha() and not match["unit"][0].isupper()):
        return None
    return _table()[1][match["unit"].lower()], match.start()


def named(name: str) -> Unit | None:
    """Return a unit by its canonical name."""
    return _table()[0].get(name)


def is_time(name: str) -> bool:
    """Tell whether a unit is one of hours, days or years.

    >>> is_time("day"), is_time("kilometre"), is_time("")
    (True, False, False)
    """
    unit = named(name)
    return unit is not None and unit.dimension == TIME


def to_base(value: float, unit: str) -> tuple[float, str]:
    """Return a value in the base unit of its dimension; other units stay as they are.

    >>> to_base(62, "kg"), to_base(2, "km"), to_base(5, "USD")
    ((62.0, 'kg'), (2000.0, 'm'), (5, 'USD'))
    """
    known = named(unit)
    if known is None or known.dimension not in BASES:
        return value, unit
    if unit == "fahrenheit":
        return round((value - 32) / 1.8, 4), "celsius"
    return round(value * known.size, 9), BASES[known.dimension]


WEIGHT = re.compile(
    r"\b(?:weigh\w*|kilo\w*|kgs?|heav\w+|light\w*|ounces?|weight|lifted|stones?|pounds\sof"
    r"|-pound|lbs?|feet|inches|caught|landed)\b|-pound",
    re.IGNORECASE,
)
STERLING = re.compile(r"£|\b(?:sterling|pence|GBP)\b")


def pounds(text: str, start: int, end: int) -> str:
    """Return whether the pounds of a sentence are a weight ("lb") or money ("GBP")."""
    if WEIGHT.search(text, start, end) or not STERLING.search(text):
        return "lb"
    return "GBP"
