"""Flags parts that do not add up to the total given with them.

What it checks
    A total and its parts stand together and the wording says that the parts are all of it:
    a list after a colon or in brackets, "five in all", "the remaining 74", "makes up the rest".
    So do parts in other sentences: as many as share the total ("the four schools have 412
    pupils"), beside a total told as one ("together"), or up to what completes it.
    Three and more amounts of one unit that nearly make another close by, and miss it by one
    digit ("292" for "302"), are taken for its parts whatever the wording.
    Whatever the wording, amounts that stand near one that is larger and miss it by little, where
    fitted weights tell that it is their total: how they are listed, what stands between, by how
    much they miss it, and that no other sum explains them.
    Parts told of a set over several sentences ("of those, 28 ... Eleven ... Another nine"), lists
    that "the remaining" or "the other" closes against a whole anywhere, and three or more counts
    that miss a set near them by one digit.
    What is left of a set or a sum ("the other 610 bags", "900,000 euros still unpaid") against
    the whole and the parts that other passages tell.
    A shortfall, a surplus or a margin against the two values that it lies between.

Why it matters
    Readers add up. A sum that fails casts doubt on every other figure of the story.

Example
    Flagged:      Twelve of the 96 grantees are new. The remaining 74 received money before.
    Not flagged:  Eight people, including two guards, were hurt, five of them seriously.

Known limits
    Parts that are only some of the whole ("including", "of whom", "mostly") are left alone, lists
    with members of no known number ("two teachers and their helpers") too, and so are sums that
    are further than two fifths from the total. A rest is compared only where one number alone can
    be its whole.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.comparing import (
    breakdowns,
    closed_lists,
    differences,
    divisions,
    leftovers,
    near_counts,
    partitions,
    singles,
    sums,
    weighed_totals,
    wholes,
)
from checker.comparing.marked import Marked, evidence
from checker.comparing.slots import slotted
from checker.comparing.sums import Sum
from checker.comparing.wording import quoted
from checker.types import Analysis, Category, Document, Evidence, Finding, Severity, Span, ZoneKind


class SumMismatch:
    """Parts against the total that is told with them."""

    rule_id = "sum-mismatch"
    category = Category.ARITHMETIC

    def check(self, analysis: Analysis) -> Iterator[Finding]:
        """Yield one finding for each total that its parts do not make."""
        document = analysis.document
        lines = list(slotted(analysis))
        told = [found for line in lines for found in (*sums.listed(line), *sums.in_all(line))]
        told += [found for line in lines for found in sums.of_all(line)]
        told += [found for line in lines for found in wholes.exceeded(line)]
        told += [*sums.remaining(lines), *divisions.read(lines), *breakdowns.read(lines)]
        told += closed_lists.read(document, lines)
        off = [found for found in told if sums.off(document, found)]
        seen: set[Span] = set()
        used: set[Span] = set()
        near = near_counts.read(lines)
        for listed in (*off, *partitions.examine(analysis, lines), *near):
            found = singles.settled(document, listed)
            if found is not None and found.total[1].span not in seen:
                seen.add(found.total[1].span)
                used |= _amounts(found)
                yield _finding(document, found)
        yield from _rests(document, list(sums.rest(lines)))
        for weighed in weighed_totals.read(lines):
            found = singles.settled(document, weighed)
            if found is None or _amounts(found) & used or sums.fits(document, found):
                continue
            seen.add(found.total[1].span)
            yield _finding(document, found)
        for gap in differences.examine(document, lines):
            yield _gap(document, gap)
        for left in leftovers.examine(analysis):
            if left.marks[0] not in seen:
                seen.add(left.marks[0])
                yield _left(document, left)


def _amounts(found: Sum) -> set[Span]:
    """Return where the total and its parts stand."""
    return {found.total[1].span, *(part.span for part in found.values)}


def _left(document: Document, left: Marked) -> Finding:
    """Ask whether a rest fits its whole and a part of it."""
    whole, part, rest = (quoted(document, mark) for mark in left.marks)
    return Finding(
        SumMismatch.rule_id,
        Category.ARITHMETIC,
        Severity.ERROR,
        0.75,
        f"Is {rest} what is left of {whole}, when {part} is a part of it?",
        evidence(document, left.marks),
    )


def _gap(document: Document, gap: Marked) -> Finding:
    """Ask whether a difference lies between two values."""
    one, two, between = (quoted(document, mark) for mark in gap.marks)
    return Finding(
        SumMismatch.rule_id,
        Category.ARITHMETIC,
        Severity.ERROR,
        0.75,
        f"Is {between} what lies between {one} and {two}?",
        evidence(document, gap.marks),
    )


def _rests(document: Document, told: list[list[Sum]]) -> Iterator[Finding]:
    """Yield a finding where parts "make up the rest" of no sum told, but nearly of one."""
    for group in told:
        near = [found for found in group if len(found.parts) > 1 and sums.off(document, found)]
        if near and not any(sums.fits(document, found) for found in group):
            yield _finding(document, min(near, key=_distance))


def _distance(found: Sum) -> tuple[float, bool]:
    """Order totals by how near they are; one in the body goes before one in the headline."""
    gap = abs(sum(part.value for part in found.values) - found.total[1].value)
    return gap, found.total[0].sentence.zone is not ZoneKind.BODY


def _finding(document: Document, found: Sum) -> Finding:
    """Word the question."""
    whole = quoted(document, found.total[1].span)
    parts = [quoted(document, part.span) for part in found.values]
    parts += [f"“{member}”" for member in found.single]
    added = sum(part.value for part in found.values) + len(found.single)
    marks: dict[Span, list[Span]] = {}
    for line, quantity in (found.total, *found.parts):
        marks.setdefault(line.sentence.span, []).append(quantity.span)
    return Finding(
        SumMismatch.rule_id,
        Category.ARITHMETIC,
        Severity.ERROR,
        0.9 if found.sure else 0.75,
        f"Do {', '.join(parts[:-1])} and {parts[-1]} make {whole}? They add up to {added:,.10g}.",
        tuple(Evidence(span, tuple(sorted(set(marks[span])))) for span in sorted(marks)),
    )
