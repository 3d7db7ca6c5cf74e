"""Flags one object that is told as two different things.

What it checks
    The one metal object of an article is of brass and then of silver; a farmer of ducks loses
    his geese; a bomb brought the tower down, and lightning did; a cigarette started the one fire,
    and a heater did.

Why it matters
    Such a slip comes with a caption or a background paragraph from another story, and a reader
    who knows the thing stops believing the rest.

Example
    Flagged:      The museum has bought back a brass astrolabe. ... The silver disc is on show.
    Not flagged:  She found a gold ring and a silver ring. ... The silver ring is for sale.

Known limits
    Only metals, farm animals, what ruins a building and what starts a fire are read. An article
    with several such objects, or with a sale, a hoard or a medal, is left alone.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.comparing import ignition, substances
from checker.comparing.substances import Reading
from checker.comparing.wording import quoted
from checker.types import Analysis, Category, Evidence, Finding, Severity


class ObjectMismatch:
    """One object with two materials, kinds or ends."""

    rule_id = "object-mismatch"
    category = Category.OTHER

    def check(self, analysis: Analysis) -> Iterator[Finding]:
        """Yield one finding for each object that is told in two ways."""
        for read in (substances.metals, substances.animals, substances.ruins, ignition.fires):
            for first, second in read(analysis):
                yield _finding(analysis, first, second)


def _finding(analysis: Analysis, first: Reading, second: Reading) -> Finding:
    """Word the question."""
    document = analysis.document
    evidence = sorted((first, second), key=lambda each: each.span)
    return Finding(
        ObjectMismatch.rule_id,
        Category.OTHER,
        Severity.WARNING,
        0.6,
        f"Is one thing meant by {quoted(document, evidence[0].span)} and"
        f" {quoted(document, evidence[1].span)}?",
        tuple(Evidence(each.sentence.span, (each.span,)) for each in evidence),
    )
