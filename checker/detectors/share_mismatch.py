"""Flags shares of one whole that come to more than all of it.

What it checks
    Vote shares of rivals ("48.2 percent ... second with 33.6 percent ... third with 21.7
    percent"), also of two ("52.6 percent of the votes, her opponent 48.4 percent"); answers that
    exclude one another (for and against, yes and no, men and women); lists of kinds ("58 percent
    of them barges, 31 percent tugs and 17 percent yachts"); and shares of which the last is "the
    remaining 20 percent".

Why it matters
    More than 100 percent is a figure copied from the wrong line, and readers do notice.

Example
    Flagged:      Of the members 61 percent were for the plan and 48 percent against it.
    Not flagged:  Some 61 percent own a car and 48 percent a bicycle.

Known limits
    Shares that may overlap are left alone, and so are shares told with years or of several polls.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations
from typing import NamedTuple

from checker.comparing import wholes
from checker.comparing.intervals import Interval, spread, total
from checker.comparing.slots import QUANTITY, TIME, Slotted, slotted
from checker.comparing.wording import quoted, value_words
from checker.types import Analysis, Category, Document, Evidence, Finding, Quantity, Severity, Span

Q = QUANTITY[1:-1]
WHOLE = 100.0
SLACK = 0.6
"""Percentage points that rounded shares may exceed the whole by, beyond their written digits."""
NEAR = (70.0, 140.0)
"""Shares with a "remaining" one must add up to something near the whole to be compared."""

VOTE = re.compile(r"\b(?:votes?|ballots?|polled)\b", re.IGNORECASE)
TAKEN = re.compile(
    r"(?:\b(?:took|takes?|won|wins?|received|got|gained|gathered|secured|polled|with|had|on|at|obtained|scored)\s"
    r"(?:just\s|only\s)?)$",
    re.IGNORECASE,
)
RIVALS = re.compile(
    r"\b(?:second|third|fourth|followed\sby|runner-up|rivals?|ahead\sof|opponents?|challengers?|closest)\b",
    re.IGNORECASE,
)
RIVAL = re.compile(
    rf"\b(?:his|her|their|the)\s(?:rival|opponent|challenger|runner-up)\b[^{Q}.;]{{0,60}}[,\s]$"
)
"""The same before the share of the one who lost: "his opponent, the mine owner, 49.2 percent"."""
VOTES = frozenset({"vote", "ballot"})
SEVERAL = re.compile(
    r"\b(?:turnout|first\sround|second\sround|run-?off|previous|earlier|last\s(?:time|election|year)|polls?|survey"
    r"|among|counted|counting|respectively|each|in\sthe\s(?:city|county|north|south|east|west|district|province)"
    r"|swing|lead|points|compared|against\s[\ue000-\ue7ff]|from\s[\ue000-\ue7ff]|than|more\sthan\sone|several"
    r"|multiple|both)\b",
    re.IGNORECASE,
)
OPPOSED = (
    (r"for|in\sfavou?r|supported|support|backed|approved|approve|yes|agreed|agree",
     r"against|opposed|oppose|rejected|disapproved|disapprove|no|disagreed|disagree"),
    (r"(?:were|are|was)\s(?:men|male|boys)|men|male|boys",
     r"(?:were|are|was)\s(?:women|female|girls)|women|female|girls"),
)  # fmt: skip
UNDECIDED = re.compile(
    rf"(?P<c>{QUANTITY})\s(?:[a-z]+\s){{0,2}}(?:no\sopinion|undecided|unsure|don't\sknow|not\sknow|abstained)\b"
)
REMAINING = re.compile(r"\b(?:remaining|other)$")


class Shares(NamedTuple):
    """Shares of one whole, each with its sentence."""

    parts: tuple[tuple[Slotted, Quantity], ...]
    whole: bool = False
    """Whether they must be all of it."""


class ShareMismatch:
    """Shares of one whole against 100 percent."""

    rule_id = "share-mismatch"
    category = Category.ARITHMETIC

    def check(self, analysis: Analysis) -> Iterator[Finding]:
        """Yield one finding for each set of shares that is too much for one whole."""
        document = analysis.document
        lines = list(slotted(analysis))
        found = [s for line in lines for s in (*_opposed(line), *_remaining(line))]
        for shares in (*found, *_votes(lines)):
            if _off(document, shares):
                yield _finding(document, shares)
        for line in lines:
            too_much = wholes.shares(line)
            if too_much:
                yield _finding(document, Shares(tuple((line, share) for share in too_much)))


def _votes(lines: list[Slotted]) -> Iterator[Shares]:
    """Yield the shares of rivals in one vote, told in one paragraph."""
    by_paragraph: dict[int, list[Slotted]] = {}
    for line in lines:
        by_paragraph.setdefault(line.sentence.paragraph, []).append(line)
    for group in by_paragraph.values():
        text = " ".join(line.text for line in group)
        if not (VOTE.search(text) and RIVALS.search(text)):
            continue
        parts = [
            (line, line.quantity(match.group()))
            for line in group if not SEVERAL.search(line.text)
            for match in re.finditer(QUANTITY, line.text)
            if TAKEN.search(line.text[: match.start()])
            or RIVAL.search(line.text[: match.start()])
            or line.quantity(match.group()).noun in VOTES
        ]  # fmt: skip
        shares = [(line, q) for line, q in parts if _is_share(q)]
        if len(shares) > 1:
            yield Shares(tuple(shares))


def _opposed(line: Slotted) -> Iterator[Shares]:
    """Yield the two shares of "61 percent for and 48 percent against"."""
    if SEVERAL.search(line.text):
        return
    gap = (
        r"(?:\sof\s(?:[a-z]+\s){1,3}|\s)"
        r"(?:(?:was|were|is|are|said|voted|spoke|had|have|had\sbeen)\s)?"
    )
    for one, other in OPPOSED:
        for first, second in ((one, other), (other, one)):
            match = re.search(
                rf"(?P<a>{QUANTITY}){gap}(?:{first})\b[^{Q}.;:]{{0,50}}(?:,|\band|\bwhile|\bto|\bbut)\s"
                rf"(?P<b>{QUANTITY})\s(?:(?:was|were|are|said|voted)\s)?(?:{second})\b",
                line.text,
            )
            if match is not None:
                parts = [line.quantity(match["a"]), line.quantity(match["b"])]
                third = UNDECIDED.search(line.text, match.end())
                parts += [line.quantity(third["c"])] if third is not None else []
                if all(_is_share(part) for part in parts):
                    yield Shares(tuple((line, part) for part in parts))


def _remaining(line: Slotted) -> Iterator[Shares]:
    """Yield the shares of "60 percent ..., 30 percent ... and the remaining 20 percent"."""
    for place, quantity in enumerate(line.quantities):
        if not (_is_share(quantity) and REMAINING.search(quantity.determiner)):
            continue
        before = [q for q in line.quantities[:place] if _is_share(q)]
        if before and not re.search(TIME, line.text) and not SEVERAL.search(line.text):
            yield Shares(tuple((line, q) for q in (*before, quantity)), whole=True)


def _is_share(quantity: Quantity) -> bool:
    return quantity.unit == "percent" and quantity.role == "share" and not quantity.per


def _off(document: Document, shares: Shares) -> bool:
    """Tell whether the shares exceed the whole, or miss it where they must be all of it."""
    values = [spread(document, quantity) for _, quantity in shares.parts]
    added = total(values)
    if not shares.whole:
        return added.low > WHOLE + SLACK and added.low < 2 * WHOLE
    allowed = Interval(WHOLE - SLACK, WHOLE + SLACK)
    last = values[-1]
    some = [
        total([*chosen, last])
        for size in range(1, len(values))
        for chosen in combinations(values[:-1], size)
    ]
    near = NEAR[0] < sum(q.value for _, q in shares.parts) < NEAR[1]
    return near and not any(interval.touches(allowed) for interval in some)


def _finding(document: Document, shares: Shares) -> Finding:
    """Word the question."""
    words = [quoted(document, value_words(document, quantity)) for _, quantity in shares.parts]
    added = sum(quantity.value for _, quantity in shares.parts)
    marks: dict[Span, list[Span]] = {}
    for line, quantity in shares.parts:
        marks.setdefault(line.sentence.span, []).append(value_words(document, quantity))
    listed = f"{', '.join(words[:-1])} and {words[-1]}"
    return Finding(
        ShareMismatch.rule_id,
        Category.ARITHMETIC,
        Severity.ERROR,
        0.85,
        f"Can {listed} be shares of one whole? They add up to {added:.4g} percent.",
        tuple(Evidence(span, tuple(sorted(marks[span]))) for span in sorted(marks)),
    )
