"""What is known of a total and the amounts that may be its parts, as numbers.

``NAMES`` gives their order; the fitted weights (``weighed_totals``) name them too.
"""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from itertools import pairwise

from checker.comparing.breakdowns import COMPARED, OVERLAP
from checker.comparing.partitions import OPEN, TOTALLING
from checker.comparing.rounding import one_digit, same
from checker.comparing.total_candidates import Amount, Candidate, counts_into
from checker.types import Modifier, ZoneKind

NAMES = (
    "parts",
    "value",
    "gap",
    "gap_log",
    "over",
    "gap_one_digit",
    "gap_one",
    "small",
    "gap_told",
    "sum_told",
    "same_sentence",
    "distance",
    "before",
    "headline",
    "sentences",
    "left_out",
    "beside_total",
    "between_parts",
    "joined",
    "longest_gap",
    "mean_gap",
    "and_last",
    "after",
    "others_beside",
    "colon",
    "words_between",
    "amounts_between",
    "alike_between",
    "totalling_total",
    "totalling_parts",
    "closing",
    "of_total",
    "open_list",
    "overlap",
    "parts_compared",
    "total_compared",
    "parts_hedged",
    "total_hedged",
    "without_noun",
    "noun_same",
    "noun_other",
    "unit",
    "percent",
    "definite",
    "repeated",
    "largest",
    "least",
    "made_of",
    "made_of_distance",
    "made_of_overlaps",
    "made_of_runs",
    "made_of_around",
    "made_of_longest",
    "made",
    "made_largest",
    "made_above",
)
CLOSING = re.compile(r"\b(?:remaining|other|others|rest|last|final|left)\b", re.IGNORECASE)
OF = re.compile(r"\b[Oo]f\s(?:the|its|their|these|those|all|his|her|last|whom)?\W*(?:\w+\s){0,2}$")
JOINED = re.compile(r"[,;]|\band\b|\bplus\b")
AND_LAST = re.compile(r"\band\s(?:\w+\s){0,4}$")
DEFINITE = frozenset({"the", "all", "these", "those", "its", "their"})
FARTHEST = 6
"""Sentences: parts may be any number away from a total of the headline."""
NOWHERE = 9
LARGE = 0.8
"""A part that is nearly the total is often the same number of another time."""


def features(candidate: Candidate) -> list[float]:
    """Return the features of a candidate, in the order of ``NAMES``."""
    return [
        *_gap(candidate),
        *_standing(candidate),
        *_list(candidate),
        *_between(candidate),
        *_wording(candidate),
        *_kinds(candidate),
        *_otherwise(candidate),
    ]


def _gap(candidate: Candidate) -> list[float]:
    """Tell how many parts there are, how large the total, and by how much they miss it."""
    value, added = candidate.total.value, candidate.added
    gap = abs(added - value)
    used = {id(candidate.total), *map(id, candidate.parts)}
    others = [t for t in candidate.amounts if id(t) not in used]
    unit = candidate.total.quantity.unit
    return [
        float(len(candidate.parts)),
        math.log(value),
        gap / value,
        math.log(gap / value + 1e-3),
        float(added > value),
        float(one_digit(gap)),
        float(gap == 1),
        float(value < 20),
        float(any(same(gap, t.value) for t in others)),
        float(any(same(added, t.value) for t in candidate.amounts if t.quantity.unit == unit)),
    ]


def _standing(candidate: Candidate) -> list[float]:
    """Tell where the total stands from its parts."""
    total, first = candidate.total, candidate.parts[0]
    sentences = {part.sentence for part in candidate.parts}
    used = {*map(id, candidate.parts)}
    left = [t for t in candidate.smaller if t.sentence in sentences and id(t) not in used]
    numbers = range(first.number, candidate.parts[-1].number)
    within = [t for t in candidate.amounts if t.number in numbers and id(t) not in used]
    return [
        float(total.sentence == first.sentence),
        float(min(abs(total.sentence - first.sentence), FARTHEST)),
        float(total.number < first.number),
        float(total.line.sentence.zone is ZoneKind.HEADLINE),
        float(len(sentences)),
        float(len(left)),
        float(_beside(candidate)),
        float(len(within)),
    ]


def _beside(candidate: Candidate) -> int:
    """Count amounts on the far side of the total in its sentence: it may be one of their list."""
    total, first = candidate.total, candidate.parts[0]
    alike = [t for t in candidate.amounts if t.sentence == total.sentence]
    if total.number < first.number:
        beyond = [t for t in alike if t.number < total.number]
    else:
        beyond = [t for t in alike if t.number > total.number]
    return sum(counts_into(t, total) or counts_into(total, t) for t in beyond)


def _apart(parts: Sequence[Amount]) -> list[str]:
    """Return the words between each part and the next."""
    found = []
    for one, two in pairwise(parts):
        if one.sentence == two.sentence:
            found.append(one.line.text[one.at + 1 : two.at])
        else:
            found.append(f"{one.line.text[one.at + 1 :]} . {two.line.text[: two.at]}")
    return found


def _list(candidate: Candidate) -> list[float]:
    """Tell how the parts are listed."""
    words = _apart(candidate.parts)
    first, last = candidate.parts[0], candidate.parts[-1]
    lengths = [len(each) for each in words]
    beside = sum(t.sentence == first.sentence for t in candidate.amounts)
    return [
        sum(JOINED.search(each) is not None for each in words) / len(words),
        float(max(lengths)),
        sum(lengths) / len(lengths),
        float(AND_LAST.search(words[-1]) is not None),
        float(len(last.line.text) - last.at - 1),
        float(beside - len(candidate.parts)),
    ]


def _between(candidate: Candidate) -> list[float]:
    """Look at what stands between the total and its parts."""
    total, first, last = candidate.total, candidate.parts[0], candidate.parts[-1]
    before = total.number < first.number
    if total.sentence == first.sentence and before:
        words = total.line.text[total.at + 1 : first.at]
    elif before:
        follows = first.sentence == total.sentence + 1
        lead = first.line.text[: first.at] if follows else ""
        words = f"{total.line.text[total.at + 1 :]} . {lead}"
    elif last.sentence == total.sentence:
        words = last.line.text[last.at + 1 : total.at]
    else:
        words = total.line.text[: total.at]
    low, high = (total, first) if before else (last, total)
    others = [t for t in candidate.amounts if low.number < t.number < high.number]
    return [
        float(":" in words),
        float(len(words)),
        float(len(others)),
        float(sum(counts_into(t, total) for t in others)),
    ]


def _before(amount: Amount, reach: int) -> str:
    return amount.line.text[max(0, amount.at - reach) : amount.at]


def _wording(candidate: Candidate) -> list[float]:
    """Look for words of a total, of its last part, of a list that is open, of a comparison."""
    total, first, last = candidate.total, candidate.parts[0], candidate.parts[-1]
    words = _apart(candidate.parts)
    lead = _before(first, 25)
    closes = CLOSING.search(f"{last.quantity.determiner} {_before(last, 22)}")
    modifiers = [part.quantity.modifier for part in candidate.parts]
    return [
        float(TOTALLING.search(total.line.text) is not None),
        float(TOTALLING.search(" ".join(words) + first.line.text[: first.at]) is not None),
        float(closes is not None),
        float(OF.search(_before(total, 40)) is not None),
        float(sum(OPEN.search(each) is not None for each in (lead, *words))),
        float(OVERLAP.search(f"{lead} {' '.join(words)}") is not None),
        float(sum(COMPARED.search(_before(p, 30)) is not None for p in candidate.parts)),
        float(COMPARED.search(_before(total, 40)) is not None),
        float(any(modifier is not Modifier.EXACT for modifier in modifiers)),
        float(total.quantity.modifier is not Modifier.EXACT),
    ]


def _kinds(candidate: Candidate) -> list[float]:
    """Tell what is counted, and how large the parts are beside the total."""
    whole, value = candidate.total.quantity, candidate.total.value
    nouns = [part.quantity.noun for part in candidate.parts]
    values = [part.value for part in candidate.parts]
    count = len(nouns)
    return [
        sum(not noun for noun in nouns) / count,
        sum(bool(noun) and noun == whole.noun for noun in nouns) / count,
        sum(bool(noun) and noun != whole.noun for noun in nouns) / count,
        float(bool(whole.unit)),
        float(whole.unit == "percent"),
        float(whole.determiner in DEFINITE),
        float(len(set(values)) < count),
        float(max(values) >= LARGE * value),
        min(values) / value,
    ]


def _otherwise(candidate: Candidate) -> list[float]:
    """Count other amounts that make the total, and others that the parts make."""
    runs, made = candidate.made_of, candidate.made
    total, parts = candidate.total, candidate.parts
    places = {part.number for part in parts}
    away = [abs(run[0].sentence - total.sentence) for run in runs]
    around = (r[0].number <= parts[0].number and r[-1].number >= parts[-1].number for r in runs)
    return [
        float(bool(runs)),
        float(min(away, default=NOWHERE)),
        float(any(places & {each.number for each in run} for run in runs)),
        float(len(runs)),
        float(any(around)),
        float(max(map(len, runs), default=0)),
        float(len(made)),
        math.log(max(made, default=1)),
        float(max(made, default=0) >= total.value),
    ]
