"""Flags an age that does not go with the date of birth.

What it checks
    The day or year of birth of one person against the age at death, the age "in 1947, when she
    was 16", and the age given beside the name on the day of publication.
    An age that stands alone after what happened ("He died on Monday. He was 19."), and one that
    is worked out beside the year ("hatched in 2009, which makes her, at sixteen, one of ...").

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

from checker.comparing import lives
from checker.comparing.lives import AgeTold, Birth
from checker.comparing.slots import slotted
from checker.comparing.wording import quoted
from checker.types import Analysis, Category, Evidence, Finding, Severity

OLDEST = 115


class AgeMismatch:
    """An age against the date of birth."""

    rule_id = "age-mismatch"
    category = Category.ARITHMETIC

    def check(self, analysis: Analysis) -> Iterator[Finding]:
        """Yield one finding for each person whose age does not fit the birth."""
        lines = list(slotted(analysis))
        for birth, age in lives.made(lines):
            fitting = possible(birth, age, analysis.document.date)
            if fitting and age.age not in fitting:
                yield _finding(analysis, birth, age, fitting)
        born = lives.births(analysis, lines)
        if not born:
            return
        told = list(lives.ages(analysis, lines))
        for birth in born:
            own = [age for age in told if age.entity == birth.entity]
            if sum(other.entity == birth.entity for other in born) > 1:
                continue
            for age in own:
                fitting = possible(birth, age, analysis.document.date)
                if fitting and age.age not in fitting:
                    yield _finding(analysis, birth, age, fitting)
                    break


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
