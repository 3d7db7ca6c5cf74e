"""Flags an age that does not go with the date of birth.

What it checks
    The day or year of birth of one person against the age at death, the age "in 1947, when she
    was 16", and the age given beside the name on the day of publication.
    Two ages of one person at two times; the age of a thing against the year that it is from.

Why it matters
    Obituaries are built from a cutting and a family's note; the two are seldom subtracted.

Example
    Flagged:      (5 March 2024) ... has died at the age of 89. ... She was born on 12 January 1931.
    Not flagged:  He was born in 1950. In 2012, when he was 61, he gave up the farm.

Known limits
    The sentence must make clear whose age it is: a name, or a pronoun with one person in sight.
    An age now or at a death that is not dated needs the publication date.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from itertools import combinations

from checker.comparing import lives, thing_ages
from checker.comparing.lives import AgeTold, Birth
from checker.comparing.marked import evidence
from checker.comparing.slots import slotted
from checker.comparing.wording import quoted
from checker.types import Analysis, Category, Evidence, Finding, Severity

OLDEST = 115
MOST_YEARS_APART = 12
"""Years of birth further apart than this are likelier to be two people's than a slip."""


class AgeMismatch:
    """An age against the date of birth."""

    rule_id = "age-mismatch"
    category = Category.ARITHMETIC

    def check(self, analysis: Analysis) -> Iterator[Finding]:
        """Yield one finding for each person whose age does not fit the birth."""
        lines = list(slotted(analysis))
        published = analysis.document.date
        for thing in thing_ages.examine(lines, published.year) if published else ():
            yield _thing(analysis, thing)
        for birth, age in lives.made(lines):
            fitting = possible(birth, age, analysis.document.date)
            if fitting and age.age not in fitting:
                yield _finding(analysis, birth, age, fitting)
        born = lives.births(analysis, lines)
        told = list(lives.ages(analysis, lines))
        for one, two in _two_ages(told, {birth.entity for birth in born}, analysis.document.date):
            yield _twice(analysis, one, two)
        for birth in born:
            own = [age for age in told if age.entity == birth.entity]
            if sum(other.entity == birth.entity for other in born) > 1:
                continue
            for age in own:
                fitting = possible(birth, age, analysis.document.date)
                if fitting and age.age not in fitting:
                    yield _finding(analysis, birth, age, fitting)
                    break


def _two_ages(
    told: list[AgeTold], known: set[int], published: dt.date | None
) -> Iterator[tuple[AgeTold, AgeTold]]:
    """Yield the ages of one person at two times that no year of birth goes with."""
    dated = [age for age in told if age.entity not in known and _birth_year(age, published)]
    for one, two in combinations(dated, 2):
        first, second = _birth_year(one, published), _birth_year(two, published)
        same = one.entity == two.entity and one.when != two.when
        if same and first and second and 1 < abs(first - second) <= MOST_YEARS_APART:
            yield one, two
            return


def _birth_year(age: AgeTold, published: dt.date | None) -> int | None:
    """Return the later of the two years in which the person can have been born."""
    year = age.when.year if age.when is not None else published.year if published else None
    return year - age.age if year else None


def _twice(analysis: Analysis, one: AgeTold, two: AgeTold) -> Finding:
    """Ask whether somebody can have had two ages."""
    document = analysis.document
    told = [
        f"{quoted(document, age.span)} {f'in {age.when.year}' if age.when else 'now'}"
        for age in (one, two)
    ]
    return Finding(
        AgeMismatch.rule_id,
        Category.ARITHMETIC,
        Severity.ERROR,
        0.75,
        f"Can one person have been {told[0]} and {told[1]}?",
        evidence(document, (one.span, two.span)),
    )


def _thing(analysis: Analysis, thing: thing_ages.ThingAge) -> Finding:
    """Ask whether a thing is as old as told."""
    document = analysis.document
    return Finding(
        AgeMismatch.rule_id,
        Category.ARITHMETIC,
        Severity.ERROR,
        0.75,
        f"Is {quoted(document, thing.age.span)} right when it is from "
        f"{quoted(document, thing.when.span)}? That would make {thing.years} years.",
        evidence(document, (thing.age.span, thing.when.span)),
    )


def possible(birth: Birth, age: AgeTold, published: dt.date | None) -> tuple[int, ...]:
    """Return the ages that the person can have had, () when that cannot be told."""
    start, when = birth.when, age.when
    if start.earliest is None or start.latest is None:
        return ()
    if when is not None and when.earliest is not None and when.latest is not None:
        first, last = when.earliest, when.latest
    elif when is None and published is not None:
        first, last = published - dt.timedelta(days=31), published
    else:
        return ()
    youngest, oldest = _years(start.latest, first), _years(start.earliest, last)
    return tuple(range(youngest, oldest + 1)) if 0 < oldest < OLDEST else ()


def _years(born: dt.date, day: dt.date) -> int:
    """Return how many birthdays lie between two days."""
    return day.year - born.year - ((day.month, day.day) < (born.month, born.day))


def _finding(analysis: Analysis, birth: Birth, age: AgeTold, fitting: tuple[int, ...]) -> Finding:
    """Word the question."""
    document = analysis.document
    years = " or ".join(str(year) for year in (fitting[0], fitting[-1])[: len(fitting)])
    when = f"in {age.when.year}" if age.when is not None and age.when.year else "then"
    question = (
        f"Is the age of “{age.age}” right for somebody born {quoted(document, birth.when.span)}? "
        f"That would make {years} {when}."
    )
    passages = {
        birth.line.sentence.span: [birth.when.span],
    }
    passages.setdefault(age.line.sentence.span, []).append(age.span)
    return Finding(
        AgeMismatch.rule_id,
        Category.ARITHMETIC,
        Severity.ERROR,
        0.85 if abs(age.age - fitting[0]) > 1 else 0.7,
        question,
        tuple(Evidence(span, tuple(sorted(passages[span]))) for span in sorted(passages)),
    )
