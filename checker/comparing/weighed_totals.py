"""Totals that amounts near them fail to make, as boosted trees weigh it.

The trees were fitted on our own articles (``models/training/totals.py``) and stand in
``data/totals.json``; what they know of a candidate are the numbers of ``total_features``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from checker.comparing import total_candidates
from checker.comparing.fitted import DATA, Weights
from checker.comparing.slots import QUANTITY, Slotted
from checker.comparing.sums import Sum
from checker.comparing.total_candidates import Candidate
from checker.comparing.total_features import NAMES, features
from checker.types import Modifier

PATH = DATA / "totals.json"
SOME = re.compile(
    r"\b(?:both|more|also|twice|older|younger|aged|includ\w+|among|amongst|several|mostly|mainly"
    r"|especially|for\sexample|such\sas|old)\b",
    re.IGNORECASE,
)
"""Words of a list of which some members are told, or some twice."""
MEASURED = re.compile(rf"{QUANTITY}[^{QUANTITY[1:-1]},;.:]*{QUANTITY}")
"""A last part that another number tells more of: "ten are over 40 years old"."""
OF_A_PART = re.compile(r"[\w\s]{0,12}?\bof\s(?:the\s(?:latter|former)|that|this|it|which)\b")
"""After a part of a part: "$40,000 of the latter"."""
LEAD, TAIL = 25, 60
"""Characters before the first part and after the last in which they are looked for."""
CLOSED = ("totalling_total", "totalling_parts", "closing", "of_total", "colon")
"""What tells that parts in another paragraph are all of a total."""


@cache
def shipped() -> Weights:
    """Read the fitted trees once."""
    return Weights.load(PATH, NAMES)


def _open(candidate: Candidate) -> bool:
    """Tell whether the parts may be only some of a set, share members, or are not exact.

    Articles with planted flaws hold few such lists, so the trees do not know how common they are.
    """
    parts, total = candidate.parts, candidate.total
    first, last = parts[0], parts[-1]
    if any(part.quantity.modifier is not Modifier.EXACT for part in parts):
        return True
    lead = first.line.text[max(0, first.at - LEAD) : first.at]
    if first.sentence == last.sentence:
        words = first.line.text[first.at : last.at + TAIL]
    else:
        words = first.line.text[first.at :] + last.line.text[: last.at + TAIL]
    if SOME.search(f"{lead}{words}") or MEASURED.match(last.line.text, last.at):
        return True
    if any(OF_A_PART.match(part.line.text, part.at + 1) for part in parts):
        return True
    apart = total.line.sentence.paragraph != first.line.sentence.paragraph
    if apart and total.quantity.unit and not any(part.quantity.unit for part in parts):
        return True
    said = dict(zip(NAMES, features(candidate), strict=True))
    told_before = said["definite"] and not said["before"]  # "the 302 mm", after its parts
    closed = told_before or any(said[name] for name in CLOSED)
    return apart and candidate.added < total.value and not closed


def read(lines: Sequence[Slotted], weights: Weights | None = None) -> Iterator[Sum]:
    """Yield each total that its parts do not make, the likeliest first.

    Amounts are the parts of one total, and what is a part is no total beside it: of candidates
    that share an amount the likeliest stays.
    """
    weights = weights or shipped()
    rows = ((each, features(each)) for each in total_candidates.read(lines))
    for candidate in weights.likeliest(rows, _numbers, excused=_open):
        parts = tuple((part.line, part.quantity) for part in candidate.parts)
        yield Sum((candidate.total.line, candidate.total.quantity), parts, sure=False)


def _numbers(candidate: Candidate) -> set[int]:
    return {amount.number for amount in (candidate.total, *candidate.parts)}
