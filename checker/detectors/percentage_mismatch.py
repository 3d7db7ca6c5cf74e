"""Flags a percentage or fraction that its own two counts do not give.

What it checks
    A part and a whole stand beside the share that they make: "18 of the 40 houses (55 percent)",
    "21,480 of 48,900 voters, a turnout of 54 percent", "two of the seven members, a majority".
    A share of a sum ("a quarter of it paid by the town") against what another sentence says that
    the same payer or use comes to.
    The same of a set and a count with the same verb: "of the 28,629 people 10 percent were
    evacuated", "over 12,000 were evacuated".
    A part against the capacity told before ("built for 240", "396 inside, an occupancy rate of
    185 percent"), or against the whole of a job ("2.4 million delivered, that means a quarter of
    the job is done").

Why it matters
    A share is worked out by hand, often before the last count came in.

Example
    Flagged:      The fire damaged 18 of the 40 houses, or 55 percent.
    Not flagged:  Roughly one entry in twenty, 1,140 out of 22,800, was discarded.

Known limits
    The share must stand right beside the two counts, or right after the sum that it is of.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from checker.comparing import portions, shares_counted, told_shares
from checker.comparing.intervals import Interval, ratio, spread
from checker.comparing.marked import Marked, evidence
from checker.comparing.slots import QUANTITY, Slotted, slotted
from checker.comparing.wording import quoted, value_words
from checker.types import Analysis, Category, Document, Evidence, Finding, Quantity, Severity, Span

SLACK = 0.6
"""Percentage points that a share may be off beyond its rounding."""
Q = QUANTITY[1:-1]
OF = r"\s(?:out\s)?of\s(?:(?:the|its|their|his|her|all|a\stotal\sof)\s){0,2}"
OPENER = (
    r"(?:,\s(?:or|that\sis|which\sis|equal\sto|equivalent\sto|making\sup)\s(?:just\s)?|\s?\(|\s[–—-]\s(?:or\s)?"
    r"|,\s(?:a\s(?:share|turnout|rate|proportion)\sof\s(?:just\s)?))"
)
COUNTS_FIRST = re.compile(
    rf"(?P<part>{QUANTITY}){OF}(?P<whole>{QUANTITY})[^{Q}.;:()–—,]{{0,40}}{OPENER}(?P<share>{QUANTITY})",
)
SHARE_FIRST = re.compile(
    rf"(?P<share>{QUANTITY})(?:\sof\s[^{Q}.;:(),]{{0,40}})?(?:,\sor\s|\s?\(|,\s)(?P<part>{QUANTITY}){OF}(?P<whole>{QUANTITY})"
)
SHARE_OF = re.compile(
    rf"(?P<share>{QUANTITY})\sof\s(?:the|its|their|all|all\sthe)\s(?P<whole>{QUANTITY})[^{Q}.;:(),]{{0,30}}"
    rf"(?:,\sor\s|\s?\(|,\sthat\sis\s|,\s(?={QUANTITY}(?:,|\sin\sall\b|\sin\stotal\b)))"
    rf"(?P<part>{QUANTITY})(?=[\s),])"
)
TURNOUT = re.compile(
    rf"(?P<whole>{QUANTITY})[^{Q};:]{{0,40}}\b(?:regist(?:er|ered)|eligible|electorate|entitled)\b[^{Q};:]{{0,40}}"
    rf"(?P<part>{QUANTITY})[^{Q};:]{{0,60}}\b(?:voted|votes?|ballots?|cast)\b[^{Q};:]{{0,60}}\bturn-?out\s(?:of|was)\s"
    rf"(?:just\s)?(?P<share>{QUANTITY})"
)
SAME_SHARE = re.compile(
    rf"(?P<ratio>{QUANTITY})[^{Q}.;:(),]{{0,40}}{OPENER}(?P<share>{QUANTITY})(?=[\s),.])"
)
MAJORITY = re.compile(
    rf"(?P<part>{QUANTITY}){OF}(?P<whole>{QUANTITY})[^{Q}.;:()–—,]{{0,30}},\s(?P<word>a\smajority|a\sclear\smajority)\b"
)
OF_ELSE = re.compile(r"\sof\s(?!(?:the\s)?(?:total|them|all)\b)")
"""After the share: it is one of something else ("12 percent of the village")."""
PATTERNS = (COUNTS_FIRST, SHARE_FIRST, SHARE_OF, TURNOUT)


class Share(NamedTuple):
    """A part of a whole and the share that it is said to be."""

    values: tuple[Quantity, ...]
    """Part and whole, or one ratio ("three in five")."""
    told: Interval
    words: Span


class PercentageMismatch:
    """A stated share against the two counts beside it."""

    rule_id = "percentage-mismatch"
    category = Category.ARITHMETIC

    def check(self, analysis: Analysis) -> Iterator[Finding]:
        """Yield one finding for each share that its counts do not give."""
        document = analysis.document
        for line in slotted(analysis):
            found = [s for s in _read(document, line) if not _fits(document, s)]
            for share in found[:1]:
                yield _finding(document, line, share)
        apart = (portions, told_shares, shares_counted)
        for clash in dict.fromkeys(clash for kind in apart for clash in kind.examine(analysis)):
            yield _portion(document, clash)


def _portion(document: Document, clash: Marked) -> Finding:
    """Ask whether an amount is the share told of the whole."""
    whole, share, amount = (quoted(document, mark) for mark in clash.marks)
    return Finding(
        PercentageMismatch.rule_id,
        Category.ARITHMETIC,
        Severity.ERROR,
        0.75,
        f"Is {amount} the share {share} of {whole}, as in the other passage?",
        evidence(document, clash.marks),
    )


def _read(document: Document, line: Slotted) -> Iterator[Share]:
    for pattern in PATTERNS:
        for match in pattern.finditer(line.text):
            part, whole = line.quantity(match["part"]), line.quantity(match["whole"])
            share = line.quantity(match["share"])
            if pattern is COUNTS_FIRST and OF_ELSE.match(line.text, match.end()):
                continue
            if share.unit == "percent" and (pattern is TURNOUT or _part_of(part, whole)):
                yield Share((part, whole), spread(document, share), value_words(document, share))
    for match in SAME_SHARE.finditer(line.text):
        first, share = line.quantity(match["ratio"]), line.quantity(match["share"])
        written = document.quote(first.number)
        if first.unit == share.unit == "percent" and re.search(r"\b(?:in|of)\b", written):
            yield Share((first,), spread(document, share), value_words(document, share))
    for match in MAJORITY.finditer(line.text):
        part, whole = line.quantity(match["part"]), line.quantity(match["whole"])
        if _part_of(part, whole):
            yield Share((part, whole), Interval(50.0, 100.0), part.number)


def _part_of(part: Quantity, whole: Quantity) -> bool:
    """Tell whether one count may be part of another."""
    ages = {part.role, whole.role} & {"age", "share", "score"}
    same = not part.noun or not whole.noun or part.noun == whole.noun
    plain = not (ages or part.ordinal or whole.ordinal)
    return plain and same and part.unit == whole.unit and 0 < part.value <= whole.value


def _fits(document: Document, share: Share) -> bool:
    if len(share.values) == 1:
        real = spread(document, share.values[0])
    else:
        part, whole = (spread(document, value) for value in share.values)
        real = ratio(part, whole).times(100)
    slack = SLACK + 0.02 * real.high
    return Interval(share.told.low - slack, share.told.high + slack).touches(real)


def _finding(document: Document, line: Slotted, share: Share) -> Finding:
    """Word the question."""
    values = [quoted(document, value.span) for value in share.values]
    if len(share.values) == 2:
        part, whole = share.values
        real = f"{100 * part.value / whole.value:.3g} percent"
        which = quoted(document, share.words) if share.words != part.number else "“a majority”"
        count = quoted(document, part.number)
        question = f"Is {which} right for {count} of {values[1]}? That would be {real}."
    else:
        question = f"Are {values[0]} and {quoted(document, share.words)} the same share?"
    marks = tuple(sorted({*(value.number for value in share.values), share.words}))
    return Finding(
        PercentageMismatch.rule_id,
        Category.ARITHMETIC,
        Severity.ERROR,
        0.9,
        question,
        (Evidence(line.sentence.span, marks),),
    )
