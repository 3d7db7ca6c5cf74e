"""What an article tells to have happened, or to be ahead."""

from __future__ import annotations

from collections.abc import Iterator

from checker.comparing import segments, told_by_noun, told_by_verb
from checker.comparing.happened import Happening
from checker.types import Analysis

SUPPOSED = frozenset({"if", "unless", "whether", "as"})
"""Words that open a clause of what may not be."""


def find(analysis: Analysis) -> Iterator[Happening]:
    """Yield the events of the article, the quotations left out."""
    for clauses in segments.read(analysis):
        for place, segment in enumerate(clauses):
            quoted = analysis.quotation_at(segment.span.start) is not None
            if quoted or segment.opener in SUPPOSED:
                continue
            following = clauses[place + 1] if place + 1 < len(clauses) else None
            yield from told_by_verb.verbs(analysis, segment)
            yield from told_by_verb.plans(analysis, segment)
            yield from told_by_verb.participles(analysis, segment)
            yield from told_by_noun.phases(analysis, segment)
            yield from told_by_noun.nouns(analysis, segment, following)
