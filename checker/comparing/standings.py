"""The points of a side against its wins and draws: "won eight, drawn two ... their 27 points"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from checker.comparing.marked import Marked
from checker.comparing.slots import QUANTITY, Slotted
from checker.types import Document, Modifier, Quantity, ZoneKind

Q = QUANTITY[1:-1]
JOINT = rf"[^{Q}.;:]{{0,25}}?(?:,\s|\sand\s|,\sand\s)(?:[a-z]+\s){{0,2}}?"
RECORD = re.compile(
    rf"\b(?:won|win|winning)\s(?P<won>{QUANTITY}){JOINT}(?:drawn|drew|draw|drawing|tied)\s"
    rf"(?P<drawn>{QUANTITY}){JOINT}(?:lost|lose|losing)\s(?P<lost>{QUANTITY}|one|none)"
)
OTHERWISE = re.compile(
    r"\b(?:deduct\w*|docked|bonus|penali[sz]ed|penalty\spoints?|stripped|restored|carried\sover)\b",
    re.IGNORECASE,
)
"""Points that do not come from matches."""
BETWEEN = re.compile(
    r"\s(?:ahead|clear|behind|adrift|better|more|fewer|short|above|below|off|from|out\sof|of\sa\spossible)\b"
)
"""After points: they are a difference, or those that could be won."""
LEAGUES = ((3.0, 1.0), (2.0, 1.0), (4.0, 2.0))
"""Points for a win and a draw in football, in older tables and in rugby."""
CHESS = (1.0, 0.5)
CHESS_WORDS = re.compile(r"\b(?:chess|grandmasters?)\b", re.IGNORECASE)
SCORED = re.compile(r"\b(?:scored|scoring|on|with|made|has|have)\s$")
REACH = 1
"""Sentences between a record and its points, at most."""
STEPS = 2
"""Points by which a total is missed at most; one further off is of something else."""


def examine(document: Document, lines: Sequence[Slotted]) -> Iterator[Marked]:
    """Yield the points that the wins and draws told beside them do not make."""
    if OTHERWISE.search(document.text):
        return
    chess = CHESS_WORDS.search(document.text) is not None
    body = [line for line in lines if line.sentence.zone is ZoneKind.BODY]
    for place, line in enumerate(body):
        for match in RECORD.finditer(line.text):
            won, drawn = line.quantity(match["won"]), line.quantity(match["drawn"])
            near = body[max(0, place - REACH) : place + REACH + 1]
            told = [
                q for other in near if other.sentence.paragraph == line.sentence.paragraph
                for q in _points(other, chess=chess)
            ]  # fmt: skip
            if len({q.value for q in told}) == 1 and _off(
                won.value, drawn.value, told[0], chess=chess
            ):
                yield Marked((won.number, drawn.number, told[0].number), "points")


def _points(line: Slotted, *, chess: bool) -> Iterator[Quantity]:
    """Yield the points that a sentence gives a side.

    Beside a difference they may be another side's: "two points behind Ely, who have 28 points".
    """
    signs = re.finditer(QUANTITY, line.text)
    if any(BETWEEN.match(line.text, sign.end()) for sign in signs):
        return
    for match in re.finditer(QUANTITY, line.text):
        quantity = line.quantity(match.group())
        scored = chess and not quantity.noun and SCORED.search(line.text[: match.start()])
        told = quantity.noun == "point" or (scored and quantity.value % 1 == CHESS[1])
        exact = quantity.modifier is Modifier.EXACT and not (quantity.ordinal or quantity.per)
        if told and exact:
            yield quantity


def _off(won: float, drawn: float, points: Quantity, *, chess: bool) -> bool:
    """Tell whether points are not those of any game, but near those of the one told of."""
    made = [win * won + draw * drawn for win, draw in (*LEAGUES, CHESS)]
    if points.value in made:
        return False
    game = made[-1] if chess else made[0]
    return 0 < abs(points.value - game) <= STEPS
