"""The dead of one event, counted by a verb and recalled as a set: "the three who died"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations

from checker.comparing import counting, tolls
from checker.comparing.figures import Clash, Figure, told_before
from checker.comparing.sums import PEOPLE
from checker.types import Document, Modifier, ZoneKind

DIED = (
    r"(?:died|lost\stheir\slives|were\skilled|drowned|perished|were\sshot\sdead|burned\sto\sdeath)"
)
SOME = re.compile(rf"{DIED}\s(?:in|on|at|by|while|when|before|after)\b")
"""Words that single out some of the dead."""
DIED_AFTER = re.compile(rf"(?:\sof\s(?:them|those))?(?:\s(?!who\b|of\b)[a-z-]+){{0,2}}\s{DIED}\b")
RECALL_AFTER = re.compile(
    rf"(?:\s[a-z-]+){{0,2}}\s(?:(?:people\s)?who\s{DIED}|dead|victims|deceased|fatalities|bodies|killed)\b",
)
ONE_DIED = re.compile(
    r"\b(?:died|(?:was|were|been)\skilled|drowned|perished|succumbed)\b", re.IGNORECASE
)
WHO_DIED = re.compile(
    rf"\b(?:those|people|all|they|victims)\s(?:who\s|had\s|have\s)?{DIED}", re.IGNORECASE
)
RECALL_BEFORE = re.compile(r"\b(?:the|all|those|all\sof\sthe|of\sthe)\s$", re.IGNORECASE)
DEATH = re.compile(
    r"\b(?:dead|died?|dies|deaths?|killed|bod(?:y|ies)|drowned|fatal\w*)\b", re.IGNORECASE
)
MORE_DEAD = re.compile(
    r"\b(?:another|an?\s(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|further|child|woman|man|boy|girl"
    r"|baby|pedestrian|passer-?by|policeman|guard|driver|pilot)|one\s(?:more|died|of|other|person|man|woman)"
    r"|later|since|so\sfar|at\sleast|more\sthan|earlier|previous"
    r"|similar|accidents|in\s(?:19|20)\d\d|last\s(?:year|month|week)|years?\sago|alleged\w*|himself"
    r"|gunman|attackers?|bombers?|killer|toll\srose|risen|suspects?|both|two\smore|missing\sand)\b",
    re.IGNORECASE,
)
"""Words that tell of dead who are not in the count, or of another event."""
THEN = re.compile(r"\b(?:then|that\s(?:time|day|year))\b", re.IGNORECASE)
"""In a sentence of another event, which the sentence before dates."""
HURT = re.compile(r"\b(?:injur\w+|wounded|hurt|hospitals?|survived?|critical)\b", re.IGNORECASE)
"""Words after which "victims" are not the dead alone."""


def clashes(document: Document, known: list[Figure]) -> Iterator[Clash]:
    """Yield the dead who are recalled in another number than the one number told of them."""
    told = [figure for figure in known if _told(document, figure)]
    body = [figure for figure in told if figure.passage.sentence.zone is ZoneKind.BODY]
    if len({figure.value for figure in told}) != 1 or not body or _several(document, known):
        return
    for recall in known:
        victims = "victim" in recall.quantity.words and HURT.search(document.text)
        if recall in told or victims or not _recalls(document, recall) or _explained(recall, known):
            continue
        first = body[0]
        apart = first.passage is recall.passage or told_before(first, recall)
        some = recall.value < first.value and SOME.search(recall.clause)
        if not (apart or some) and recall.value > 1 and recall.value <= 2 * first.value:
            one, two = sorted((first, recall), key=lambda figure: figure.quantity.span)
            yield Clash(one, two, 0.75)


def _several(document: Document, known: list[Figure]) -> bool:
    """Tell whether the article tells of dead beside the count, or of another event."""
    counted = {
        f.passage.sentence.index for f in known if _told(document, f) or _recalls(document, f)
    }
    for sentence in document.sentences:
        text = document.quote(sentence.span)
        if DEATH.search(text) and MORE_DEAD.search(text):
            return True
        others = len(ONE_DIED.findall(WHO_DIED.sub("", text)))
        if others > (sentence.index in counted):
            return True
    return False


def _told(document: Document, figure: Figure) -> bool:
    """Tell whether it says how many died, of no other event."""
    quantity = figure.quantity
    if quantity.unit or quantity.ordinal or quantity.role or figure.tabled:
        return False
    died = tolls.fate(document, quantity) == "dead" or DIED_AFTER.match(
        document.text, quantity.number.end, figure.passage.sentence.span.end
    )
    return bool(died) and not _recall_words(document, figure)


def _recall_words(document: Document, figure: Figure) -> bool:
    text, number = document.text, figure.quantity.number
    start = max(figure.passage.sentence.span.start, number.start - 20)
    return (
        RECALL_BEFORE.search(text[start : number.start]) is not None
        and RECALL_AFTER.match(text, number.end) is not None
    )


def _recalls(document: Document, figure: Figure) -> bool:
    plain = counting.is_count(figure.quantity) and figure.quantity.modifier is Modifier.EXACT
    if THEN.search(figure.passage.text):
        return False
    if not plain or figure.passage.elsewhen or figure.passage.changes:
        return False
    return _recall_words(document, figure)


def _explained(recall: Figure, known: list[Figure]) -> bool:
    """Tell whether the number stands elsewhere, is a sum, or more died than are counted at once."""
    others = [f for f in known if f is not recall and not f.quantity.unit]
    people = {"", "dead", "died", *PEOPLE}
    small = [f.value for f in others if f.value <= recall.value and f.kind in people]
    if any(f.value == recall.value for f in others):
        return True
    return any(sum(pair) == recall.value for pair in combinations(small, 2))
