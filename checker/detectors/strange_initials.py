"""Finds initials that are nobody's, in the mouth of a university: "a spokesman for the EWU"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.detectors.initialled import CAPITALS, SMALL
from checker.mentions.entities import initials
from checker.types import Analysis, EntityKind, NameMention, Span, ZoneKind

SPOKEN_FOR = re.compile(
    r"\bspokes(?:man|woman|person|people)\s(?:for|of|from|at)\s(?:the\s)?(?P<after>[A-Z]{2,4}U)\b"
    r"|\b(?P<before>[A-Z]{2,4}U)\sspokes(?:man|woman|person)\b"
)
"""Initials of a university that somebody speaks for."""
UNIVERSITY = re.compile(rf"\b(?!The\s){CAPITALS}(?:\s{CAPITALS}){{0,3}}\sUniversity\b")
OF_PLACE = re.compile(rf"\bUniversity\sof\s{CAPITALS}")
RUN = re.compile(rf"{CAPITALS}(?:(?:\s{SMALL}){{0,2}}\s{CAPITALS}){{1,7}}")


def clashes(analysis: Analysis) -> Iterator[tuple[NameMention, NameMention]]:
    """Yield initials that no name of the article has, with the only university that it names."""
    text = analysis.document.text
    told = [m for m in SPOKEN_FOR.finditer(text) if analysis.sentence_at(m.start()) is not None]
    if len(told) != 1 or OF_PLACE.search(text):
        return
    group = "after" if told[0]["after"] else "before"
    short, span = told[0][group], Span(*told[0].span(group))
    named = {match.group(): Span(*match.span()) for match in UNIVERSITY.finditer(text)}
    again = len(re.findall(rf"\b{short}\b", text)) > 1
    if again or len(named) != 1 or any(_fits(run.group(), short) for run in RUN.finditer(text)):
        return
    full, where = next(iter(named.items()))
    sentence = analysis.sentence_at(where.start)
    if len(initials(full)) == len(short) and sentence and sentence.zone is ZoneKind.BODY:
        yield (
            NameMention(where, full, EntityKind.ORGANISATION),
            NameMention(span, short, EntityKind.ORGANISATION),
        )


def _fits(run: str, short: str) -> bool:
    """Tell whether words with capitals, one after the other, begin with some letters."""
    return short in "".join(word[0] for word in re.findall(CAPITALS, run))
