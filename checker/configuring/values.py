"""What a configuration file may say: each key, the values that it takes, and what they become."""

from __future__ import annotations

import datetime as dt
import difflib
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache
from typing import Any

from checker.config import Quotes
from checker.configuring.globs import compiled
from checker.configuring.lines import Path
from checker.types import Severity

NEVER = "never"
RULE_LIST = "`checker rules` lists all."
YEARS = range(1600, 2401)
"""Of publication: a year outside them is a placeholder, and "last week" of it may be no day."""
FILE_TYPE = re.compile(r"\.?[A-Za-z0-9]+")


class MisfitError(Exception):
    """A value that does not fit; ``where`` leads from its key to the part that is wrong."""

    def __init__(self, message: str, hint: str, where: Path = ()) -> None:
        super().__init__(message)
        self.hint = hint
        self.where = where


@dataclass(frozen=True, slots=True)
class Key:
    """One key of a configuration file."""

    name: str
    fields: tuple[str, ...]
    """The fields of ``Config`` that it sets."""
    read: Callable[[Any], tuple[Any, ...]]
    """Returns a value for each field; raises ``MisfitError``."""
    per_file: bool = True
    """Whether articles may differ in it."""


@cache
def rule_ids() -> frozenset[str]:
    """Return the ids of all rules."""
    from checker.reporting.rules import every_rule  # noqa: PLC0415 - imports all detectors

    return frozenset(rule.id for rule in every_rule())


def nearest(word: str, known: Iterable[str], otherwise: str) -> str:
    """Ask for the word that was probably meant.

    >>> nearest("eror", ["error", "info"], "Say which.")
    'Did you mean "error"?'
    """
    near = difflib.get_close_matches(word.lower().replace("_", "-"), sorted(known), n=1)
    return f'Did you mean "{near[0]}"?' if near else otherwise


def rule(written: object, where: Path = ()) -> str:
    """Read a rule id."""
    if not isinstance(written, str):
        raise MisfitError(f"{shown(written)} is not a rule id", RULE_LIST, where)
    if written not in rule_ids():
        raise MisfitError(
            f'there is no rule "{written}"', nearest(written, rule_ids(), RULE_LIST), where
        )
    return written


def shown(value: object) -> str:
    """Write a value as TOML does."""
    if isinstance(value, str):
        return f'"{value}"'
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, list):
        return "an array"
    return "a table" if isinstance(value, dict) else str(value)


def words(value: object) -> tuple[str, ...]:
    """Read an array of strings."""
    if not isinstance(value, list):
        raise MisfitError(f"{shown(value)} is not an array", 'Write it as ["…", "…"].')
    found: list[str] = []
    for at, each in enumerate(value):
        if not isinstance(each, str) or not each.strip():
            raise MisfitError(f"{shown(each)} is not a word", "Write it in quotation marks.", (at,))
        found.append(each)
    return tuple(found)


def rules(value: object) -> tuple[tuple[str, ...]]:
    """Read an array of rule ids."""
    return (tuple(rule(each, (at,)) for at, each in enumerate(words(value))),)


def selected(value: object) -> tuple[tuple[str, ...]]:
    """Read the rules to check."""
    (found,) = rules(value)
    if not found:
        raise MisfitError(
            "no rule is selected", "Name one, or leave the key out to check all rules."
        )
    return (found,)


def choice(value: object, choices: Iterable[str], where: Path = ()) -> str:
    """Read one of some words."""
    known = list(choices)
    if value not in known:
        hint = nearest(value, known, "") if isinstance(value, str) else ""
        raise MisfitError(f"{shown(value)} is not one of {', '.join(known)}", hint, where)
    return str(value)


def severity(value: object, where: Path = ()) -> Severity:
    """Read a severity."""
    return Severity(choice(value, [each.value for each in Severity], where))


def fail_on(value: object) -> tuple[Severity | None]:
    """Read from what severity on the command fails."""
    word = choice(value, [*(each.value for each in Severity), NEVER])
    return (None if word == NEVER else Severity(word),)


def severities(value: object) -> tuple[tuple[tuple[str, Severity], ...]]:
    """Read a table of severities."""
    table = a_table(value, 'Write it as [severity], and below it rule-id = "info".')
    return (tuple((rule(key, (key,)), severity(each, (key,))) for key, each in table.items()),)


def a_table(value: object, hint: str) -> dict[str, Any]:
    """Read a table, in the order of its keys."""
    if not isinstance(value, dict):
        raise MisfitError(f"{shown(value)} is not a table", hint)
    return dict(sorted(value.items()))


def number(value: object, low: float, high: float, where: Path = ()) -> float:
    """Read a number in a range."""
    if isinstance(value, int | float) and not isinstance(value, bool) and low <= value <= high:
        return float(value)
    raise MisfitError(f"{shown(value)} is not a number from {low:g} to {high:g}", "", where)


def share(value: object) -> tuple[float]:
    """Read a number from 0 to 1."""
    return (number(value, 0, 1),)


def neighbours(value: object) -> tuple[int]:
    """Read how many neighbours are compared."""
    found = number(value, 1, 1000)
    if not isinstance(value, int):
        raise MisfitError(f"{value} is not a whole number", "")
    return (int(found),)


def confidences(value: object) -> tuple[float, tuple[tuple[str, float], ...]]:
    """Read one confidence for all rules, or a table with some for single rules."""
    if not isinstance(value, dict):
        return number(value, 0, 1), ()
    table = a_table(value, "")
    overall = number(table.pop("default", 0.0), 0, 1, ("default",))
    single = ((rule(key, (key,)), number(each, 0, 1, (key,))) for key, each in table.items())
    return overall, tuple(single)


def date(value: object) -> tuple[dt.date]:
    """Read a day on which an article may be published, with or without quotation marks."""
    try:
        day = value if isinstance(value, dt.date) else dt.date.fromisoformat(str(value))
    except ValueError:
        raise MisfitError(f"{shown(value)} is not a day", "Write it as 2024-10-17.") from None
    if day.year not in YEARS:
        raise MisfitError(f"nothing is published in the year {day.year}", "Correct the year.")
    return (day.date() if isinstance(day, dt.datetime) else day,)


def quotes(value: object) -> tuple[Quotes]:
    """Read the policy for quotations."""
    return (Quotes(choice(value, [each.value for each in Quotes])),)


def file_types(value: object) -> tuple[tuple[str, ...]]:
    """Read suffixes, with or without a dot."""
    found = words(value)
    for at, each in enumerate(found):
        if not FILE_TYPE.fullmatch(each):
            raise MisfitError(f'"{each}" is not a file type', 'Write it as "md".', (at,))
    return (tuple(sorted({f".{each.lower().removeprefix('.')}" for each in found})),)


def globs(value: object) -> tuple[tuple[str, ...]]:
    """Read globs."""
    found = words(value)
    for at, each in enumerate(found):
        try:
            compiled(each)
        except re.error as error:
            raise MisfitError(f'"{each}" is not a glob: {error}', "", (at,)) from None
    return (found,)


def names(value: object) -> tuple[tuple[str, ...]]:
    """Read names."""
    return (tuple(" ".join(each.split()) for each in words(value)),)


def file_name(value: object) -> tuple[str]:
    """Read the name of a file."""
    if not isinstance(value, str) or not value:
        raise MisfitError(f"{shown(value)} is not the name of a file", "")
    return (value,)


KEYS = (
    Key("select", ("select",), selected),
    Key("ignore", ("ignore",), rules),
    Key("severity", ("severity",), severities),
    Key("min-confidence", ("min_confidence", "min_confidence_by_rule"), confidences),
    Key("fail-on", ("fail_on",), fail_on),
    Key("date", ("date",), date),
    Key("known-names", ("known_names",), names),
    Key("quotes", ("quotes",), quotes),
    Key("top-k", ("top_k",), neighbours),
    Key("min-contradiction", ("min_contradiction",), share),
    Key("file-types", ("file_types",), file_types, per_file=False),
    Key("exclude", ("exclude",), globs, per_file=False),
    Key("baseline", ("baseline",), file_name, per_file=False),
)
"""In the order in which they are shown."""
