"""Flags a change that its own two values do not bear out.

What it checks
    A value before and a value after are given with a word of direction ("rose from 40 to 30"),
    a percentage ("up 25 percent from 40 to 44"), a difference ("from 412 to 385, a fall of 37")
    or a multiple ("doubled from 40 to 60"). The two values and the change must fit. Another
    sentence may tell the change ("the increase of 64 million") or the value of before ("two
    minutes faster than last year" ... "last year it had taken nine minutes"), or take up the only
    change of the article ("9,200 taka", "12,880 taka" ... "the 45 percent raise"). A change that
    sums up the two values before it, in percent or as a fraction, must fit them, too ("186 pupils
    three years ago and 248 today, which means that numbers have gone up by half").

Why it matters
    A transposed figure or a verb left over from last quarter's story turns a fall into a rise.

Example
    Flagged:      The number of fires rose from 40 in 2022 to 30 in 2023.
    Not flagged:  Sales rose 4 percent to $1.79 billion from $1.72 billion.

Known limits
    Both values must stand in one sentence, or in a sentence with the same subject as the one that
    tells the change; a change told elsewhere is compared with the only two values of its unit,
    a value of before only where the sentence opens with that time. Rankings, ages and figures
    adjusted for inflation are left alone.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.comparing import changes, gaps, paired_values, year_ago
from checker.comparing.changes import Change
from checker.comparing.intervals import Interval, difference, ratio, spread
from checker.comparing.marked import Marked, evidence
from checker.comparing.slots import Slotted, slotted
from checker.comparing.wording import quoted, value_words
from checker.types import (
    Analysis,
    Category,
    Document,
    Evidence,
    Finding,
    Modifier,
    Severity,
)

POINTS_SLACK = 0.75
"""Percentage points that a percentage may be off, for rounded or unpublished digits."""
SHARE_SLACK = 0.06
"""The same as a share of the percentage."""
FACTOR_SLACK = 0.12
"""How far "doubled" may be off, as a share of it; "nearly doubled" may be off by twice as much
on its own side."""


class ChangeMismatch:
    """A direction, percentage, difference or multiple against the two values given."""

    rule_id = "change-mismatch"
    category = Category.ARITHMETIC

    def check(self, analysis: Analysis) -> Iterator[Finding]:
        """Yield one finding for each change that does not fit its values."""
        document = analysis.document
        lines = list(slotted(analysis))
        for line in lines:
            for change in changes.read(line):
                reason = judge(document, change)
                if reason:
                    yield _finding(document, (line,), change, reason)
        apart = (
            *changes.across(lines),
            *changes.levels(lines),
            *year_ago.read(document.text, lines),
        )
        for told, values, change in apart:
            reason = judge(document, change)
            if reason:
                yield _finding(document, (told, values), change, reason)
        for clash in gaps.examine(analysis):
            yield _apart(document, clash)
        for clash in paired_values.examine(analysis):
            yield _apart(document, clash)


def _apart(document: Document, clash: Marked) -> Finding:
    """Ask whether what another sentence tells of a change fits."""
    first, second, other = (quoted(document, mark) for mark in clash.marks)
    if clash.why == "amount":
        question = f"Does a change of {other} fit {first} before and {second} after?"
    elif clash.why == "told":
        question = f"Does the change told as {other} fit the two values {first} and {second}?"
    else:
        question = f"Was it {other} before, when {first} and {second} are told of the change?"
    return Finding(
        ChangeMismatch.rule_id,
        Category.ARITHMETIC,
        Severity.ERROR,
        0.75,
        question,
        evidence(document, clash.marks),
    )


def judge(document: Document, change: Change) -> str:
    """Return what does not fit, "" when all does."""
    old, new = spread(document, change.old), spread(document, change.new)
    if old.low <= 0 or new.low < 0 or change.old.value == change.new.value:
        return ""
    if change.direction > 0 and new.high < old.low:
        return "a rise"
    if change.direction < 0 and new.low > old.high and not _is_range(change):
        return "a fall"
    if change.factor is not None:
        return "" if _factor_fits(change, ratio(new, old)) else "multiple"
    if change.amount is not None and not _amount_fits(document, change, old, new):
        return "amount"
    return ""


def _is_range(change: Change) -> bool:
    """Tell whether "cut from 3 to 5 percent" may mean a range of cuts."""
    return change.old.unit == change.new.unit == "percent" and change.old.value < change.new.value


def _amount_fits(document: Document, change: Change, old: Interval, new: Interval) -> bool:
    """Compare a percentage or a difference told with the two values; other units always fit."""
    amount = change.amount
    assert amount is not None  # noqa: S101
    told = spread(document, amount)
    if amount.unit in {"percent", "percentage point"}:
        return _points_fit(change, told, old, new)
    if amount.unit != change.old.unit or amount.per != change.old.per:
        return True
    if amount.noun and change.old.noun and amount.noun != change.old.noun:
        return True
    repeated = amount.value in (change.old.value, change.new.value) or amount.role == "age"
    return repeated or told.touches(difference(new, old))


def _points_fit(change: Change, told: Interval, old: Interval, new: Interval) -> bool:
    """Compare a percentage with the values; of two percentages it may be the difference."""
    told = Interval(
        told.low - POINTS_SLACK - SHARE_SLACK * abs(told.low),
        told.high + POINTS_SLACK + SHARE_SLACK * abs(told.high),
    )
    shares = change.old.unit == "percent"
    if shares and told.touches(difference(new, old)):
        return True
    assert change.amount is not None  # noqa: S101
    if change.amount.unit == "percentage point":
        return not shares
    return told.touches(_percent(old, new))


def _percent(old: Interval, new: Interval) -> Interval:
    """Return by how many percent the value changed, up or down."""
    by = ratio(new, old)
    low, high = 100 * (by.low - 1), 100 * (by.high - 1)
    if low <= 0 <= high:
        return Interval(0.0, max(-low, high))
    return Interval(min(abs(low), abs(high)), max(abs(low), abs(high)))


def _factor_fits(change: Change, by: Interval) -> bool:
    factor = change.factor
    assert factor is not None  # noqa: S101
    low, high = factor * (1 - FACTOR_SLACK), factor * (1 + FACTOR_SLACK)
    if change.hedge.endswith(("nearly", "almost", "about", "roughly", "virtually", "all but")):
        low, high = factor * (1 - 2 * FACTOR_SLACK), factor * (1 + 2 * FACTOR_SLACK)
    if change.hedge.endswith(("than", "over", "least")):
        low, high = (0.0, high) if factor < 1 else (low, float("inf"))
    return by.touches(Interval(low, high))


def _finding(
    document: Document, lines: tuple[Slotted, ...], change: Change, reason: str
) -> Finding:
    """Word the question."""
    old, new = (quoted(document, value_words(document, q)) for q in (change.old, change.new))
    marked = [change.old.span, change.new.span]
    if reason in {"a rise", "a fall"}:
        question = f"Is it {reason} from {old} to {new}?"
        marked += [change.amount.span] if change.amount is not None and len(lines) > 1 else []
    elif reason == "multiple":
        question = f"Does the multiple told fit {old} before and {new} after?"
    else:
        assert change.amount is not None  # noqa: S101
        question = (
            f"Does a change of {quoted(document, value_words(document, change.amount))} fit "
            f"{old} before and {new} after?"
        )
        marked.append(change.amount.span)
    evidence = tuple(
        Evidence(
            line.sentence.span, tuple(sorted(m for m in marked if line.sentence.span.covers(m)))
        )
        for line in sorted(lines, key=lambda line: line.sentence.span)
    )
    exact = change.old.modifier is Modifier.EXACT and change.new.modifier is Modifier.EXACT
    return Finding(
        ChangeMismatch.rule_id,
        Category.ARITHMETIC,
        Severity.ERROR,
        0.9 if exact and len(lines) == 1 else 0.8,
        question,
        evidence,
    )
