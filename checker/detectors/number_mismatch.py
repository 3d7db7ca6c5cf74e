"""Flags one thing that is counted or measured in two ways.

What it checks
    A set that is named again with another number ("nineteen cars ... the 17 cars", "its six
    mills", "each of the 46 guests", "the yard's 460 employees"), also under another noun ("five
    men ... all four robbers"); a measure that is taken up otherwise ("54 kilometres away ... the
    38-kilometre ride"); two figures for one thing that differ by digits that changed places or by
    a slip of scale; a figure of the text that is not the one in the table.

Why it matters
    A toll of 12 at the top and 14 further down is an easy error to print, and readers cannot
    tell which one to believe.

Example
    Flagged:      Nineteen cars left the track. ... Crews have lifted six of the 17 cars.
    Not flagged:  Nineteen cars left the track. ... Crews have lifted six of the 17 tank cars.

Known limits
    Figures are compared only when they are meant exactly and no words nearby tell of a change,
    a plan, another time or another speaker, or of "another panel"; a margin ("the 600 votes which
    separate them") is no number of things, nor is a capacity ("a licence for 16"). Figures that
    another passage explains, as a sum or as what is left, are taken to be right.
    Where the NLI model sees no contradiction between the sentences, the finding is doubtful.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.comparing import (
    accounting,
    closed_sets,
    copies,
    deaths,
    figures,
    matters,
    measures,
    misprints,
    named_amounts,
    recalled,
    restated,
    resumed,
    tables,
)
from checker.comparing.figures import Clash, Figure
from checker.types import Analysis, Category, Evidence, Finding, NameMention, Severity

SURE = 0.7
"""Confidence from which a finding is an error."""


class NumberMismatch:
    """One thing with two numbers."""

    rule_id = "number-mismatch"
    category = Category.NUMBER

    def check(self, analysis: Analysis) -> Iterator[Finding]:
        """Yield a finding for each figure that another passage gives otherwise."""
        known = figures.read(analysis)
        named = [m for m in analysis.mentions if isinstance(m, NameMention)]
        found = [
            *recalled.clashes(analysis.document, known),
            *tables.clashes(analysis.document, known),
            *misprints.clashes(known),
            *restated.clashes(analysis.document, known),
            *copies.clashes(known),
            *deaths.clashes(analysis.document, known),
            *matters.clashes(analysis.document, named, known),
            *resumed.clashes(analysis.document, known),
            *closed_sets.clashes(analysis.document, known),
            *named_amounts.clashes(analysis.document, known),
            *measures.clashes(analysis.document, known),
        ]
        seen: set[Figure] = set()
        for clash in found:
            if (
                figures.of_another(clash.first, clash.second)
                or figures.one_is_capacity(clash.first, clash.second)
                or figures.of_two_things(analysis.document, clash.first, clash.second)
                or figures.one_is_margin(analysis.document, clash.first, clash.second)
                or accounting.joined(clash.first, clash.second, known)
            ):
                continue
            if not {clash.first, clash.second} & seen:
                seen |= {clash.first, clash.second}
                yield self.finding(analysis, clash)

    def finding(self, analysis: Analysis, clash: Clash) -> Finding:
        """Ask which of the two is meant."""
        one, two = (shown(analysis, figure) for figure in (clash.first, clash.second))
        return Finding(
            rule_id=self.rule_id,
            category=self.category,
            severity=Severity.ERROR if clash.confidence >= SURE else Severity.WARNING,
            confidence=round(clash.confidence, 2),
            message=f"Is it “{one}” here or “{two}”, as in the other passage?",
            evidence=tuple(
                Evidence(figure.passage.sentence.span, (figure.quantity.number,))
                for figure in (clash.first, clash.second)
            ),
        )


def shown(analysis: Analysis, figure: Figure) -> str:
    """Return a figure as written."""
    return " ".join(analysis.document.quote(figure.quantity.span).split())
