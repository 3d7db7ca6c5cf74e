"""Reads changes told with their two values: "rose 4 percent from 50 to 52", "40, down from 45"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from checker.comparing.slots import QUANTITY, TIME, Slotted
from checker.mentions import units
from checker.types import Modifier, Quantity, Span

UP_VERBS = (
    r"rose|ris(?:e|es|en|ing)|increas(?:e|es|ed|ing)|climb(?:s|ed|ing)?|grew|grow(?:s|n|ing)?"
    r"|jump(?:s|ed|ing)?|soar(?:s|ed|ing)?|surg(?:e|es|ed|ing)|went\sup|go(?:es|ne)?\sup|rais(?:e|es|ed|ing)"
    r"|lift(?:s|ed|ing)?|swell(?:s|ed)?|swollen|expand(?:s|ed|ing)?|leap(?:t|ed|s)?|rocket(?:s|ed)?"
    r"|shot\sup|up|upped|hik(?:e|es|ed|ing)|higher|advanc(?:e|es|ed|ing)|growth|gain(?:s|ed|ing)?"
)
DOWN_VERBS = (
    r"fell|fall(?:s|en|ing)?|dropp(?:ed|ing)|drops?|declin(?:e|es|ed|ing)|decreas(?:e|es|ed|ing)"
    r"|slip(?:s|ped|ping)?|slid(?:es?|ing)?|plung(?:e|es|ed|ing)|shr[aiu]nk(?:s|en)?|tumbl(?:e|es|ed|ing)"
    r"|s[aiu]nk|cuts?|cutting|reduc(?:e|es|ed|ing)|lower(?:s|ed|ing)?|went\sdown|go(?:es|ne)?\sdown"
    r"|down|slump(?:s|ed|ing)?|dip(?:s|ped|ping)?|slash(?:es|ed|ing)?|trim(?:s|med|ming)?|reduction"
)
OTHER_VERBS = (
    r"slow(?:s|ed|ing)?|eas(?:e|es|ed|ing)|widen(?:s|ed|ing)?|narrow(?:s|ed|ing)?|accelerat(?:e|es|ed|ing)"
    r"|improv(?:e|es|ed|ing)|worsen(?:s|ed|ing)?|deepen(?:s|ed|ing)?|chang(?:e|es|ed|ing)|went"
    r"|mov(?:e|es|ed|ing)|shift(?:s|ed|ing)?|extend(?:s|ed|ing)?|sold|bought|travell?(?:s|ed|ing)"
    r"|came|come|comes|returned|ranged|ranging|vari(?:es|ed)|ran|drove|driven|walk(?:s|ed|ing)?"
    r"|doubl(?:e|es|ed|ing)|trebl(?:e|es|ed)|tripl(?:e|es|ed|ing)|quadrupl(?:e|es|ed)|halv(?:e|es|ed|ing)"
)
MULTIPLES = {"doubl": 2.0, "tripl": 3.0, "trebl": 3.0, "quadr": 4.0, "halv": 0.5}

VERB = re.compile(
    rf"(?P<the>\bthe\s)?\b(?:(?P<up>{UP_VERBS})|(?P<down>{DOWN_VERBS})|(?P<other>{OTHER_VERBS}))\b",
    re.IGNORECASE,
)
W = rf"(?:(?:[A-Za-z']+|{TIME}(?:'s)?)\s){{0,3}}"
"""A few words before a value: "to a record 40", "from last year's 45"."""
AWAY = re.compile(
    rf"""
    (?P<to>)\bfrom\s{W}(?P<old>{QUANTITY})(?P<mid>[^{QUANTITY[1:-1]};:]{{0,60}}?)
        \bto\s{W}(?P<new>{QUANTITY})(?P<tail>.{{0,60}})          # "from 40 last year to 50"
    """,
    re.VERBOSE,
)
BACK = re.compile(
    rf"""
    \b(?:to|at)\s{W}(?P<new>{QUANTITY})(?P<mid>[^{QUANTITY[1:-1]};:()]{{0,40}}?)
        \b(?:from|against|compared\s(?:with|to)|versus)\s{W}(?P<old>{QUANTITY})
        (?P<tail>.{{0,60}})                                      # "to 50 in May from 40"
    """,
    re.VERBOSE,
)
ASIDE = re.compile(
    rf"""
    (?P<new>{QUANTITY})(?P<mid>[^{QUANTITY[1:-1]};:()–—]{{0,40}}?)(?:,|\s[–—]|\s\()\s?
        (?:which\s(?:is|was)\s|was\s|is\s)?
        (?P<side>an?\s(?:\w+\s)?(?:increase|rise|jump|gain|fall|drop|decline|decrease|reduction)(?:\sof)?
          |up|down)
        (?:\sby)?\s?(?P<change>{QUANTITY})?\s?(?:[a-z]+\s){{0,2}}(?:from|on|over|against)\s
        {W}(?P<old>{QUANTITY})(?P<tail>.{{0,60}})   # "50, up 25 percent from 40"
    """,
    re.VERBOSE,
)
COMPARED = re.compile(
    rf"""
    (?P<new>{QUANTITY})(?P<mid>[^{QUANTITY[1:-1]};:]{{0,60}}?),?\s(?:compared\s(?:with|to)|against|up\sfrom
        |down\sfrom|from)\s{W}(?P<old>{QUANTITY})(?P<tail>[^{QUANTITY[1:-1]};:.]{{0,60}}?,\s
        (?:an?\s(?:\w+\s)?(?:increase|rise|jump|gain|fall|drop|decline|decrease|reduction|difference)\sof
          |up|down)\s{QUANTITY})                # "50, compared with 40, a rise of 10"
    """,
    re.VERBOSE,
)
AS_MANY = re.compile(
    rf"(?P<new>{QUANTITY})[^{QUANTITY[1:-1]};:.]{{0,30}},\s(?P<hedge>(?:more\sthan|nearly|almost|about)\s)?"
    rf"(?P<times>twice|double|three\stimes|half)(?:\sas\s(?:many|much|high)\sas)?\sthe\s(?P<old>{QUANTITY})",
)
TIMES = {"twice": 2.0, "double": 2.0, "three times": 3.0, "half": 0.5}
TAIL_CHANGE = re.compile(
    rf"""^(?:[^{QUANTITY[1:-1]}.;:]{{0,40}})(?:,|\s\(|\s[–—])\s?(?:or\s|which\sis\s|that\sis\s)?
    (?P<side>(?:an?\s)?(?:\w+\s)?(?:increase|rise|jump|gain|growth|fall|drop|decline|decrease|reduction
        |difference|up|down|or)?)\s?(?:of\s|by\s)?(?P<change>{QUANTITY})
    (?P<noun>\s?(?:increase|rise|jump|gain|growth|fall|drop|decline|decrease|reduction)?)""",
    re.VERBOSE,
)
DENIED = re.compile(r"\b(?:not|never|no\slonger|without|would|could|if|should|may|might)\b|n't\b")
NOT_VALUES = re.compile(
    r"\b(?:rank(?:ed|ing|s)?|standings|chart|league|seed(?:ed)?|position|aged|ages?|pages?|real\sterms"
    r"|inflation-adjusted|adjusted\sfor|constant|underlying|like-for-like|organic|seasonally|annuali[sz]ed"
    r"|o'clock|odds|among|minus|depending)\b|[-−–](?=[\ue000-\ue7ff])",
    re.IGNORECASE,
)
LONGEST_GAP = 70


class Change(NamedTuple):
    """A value before and after, the direction told (1, -1, 0 for none) and how large it is said."""

    old: Quantity
    new: Quantity
    direction: int
    word: Span | None = None
    """Where the direction word stands in the slotted text."""
    amount: Quantity | None = None
    """The change as told: a percentage or a difference."""
    factor: float | None = None
    """2 for "doubled"."""
    hedge: str = ""
    """What stands before "doubled": "more than", "nearly"."""


def read(line: Slotted) -> Iterator[Change]:
    """Yield the changes that a sentence tells with both values."""
    if NOT_VALUES.search(line.text):
        return
    seen: set[tuple[int, int]] = set()
    for pattern in (ASIDE, COMPARED, AWAY, BACK):
        for match in pattern.finditer(line.text):
            old, new = line.quantity(match["old"]), line.quantity(match["new"])
            key = (match.start("old"), match.start("new"))
            other = pattern is BACK and VERB.search(match["mid"])
            if key in seen or other or not _comparable(old, new):
                continue
            seen.add(key)
            change = _beside(line, match, old, new) if pattern in (ASIDE, COMPARED) else None
            yield change or _told_before(line, match, old, new)
    for match in AS_MANY.finditer(line.text):
        old, new = line.quantity(match["old"]), line.quantity(match["new"])
        if _comparable(old, new):
            hedge = (match["hedge"] or "").strip()
            yield Change(old, new, 0, None, None, TIMES[match["times"]], hedge)


def _comparable(old: Quantity, new: Quantity) -> bool:
    """Tell whether both measure one thing in one unit, as far as the words show."""
    fixed = {old.modifier, new.modifier} & {Modifier.RANGE}
    kind = "age" in (old.role, new.role) or "score" in (old.role, new.role)
    if fixed or kind or old.ordinal or new.ordinal or not _one_unit(old, new):
        return False
    if old.noun and new.noun and old.noun != new.noun:
        return False
    small, large = sorted((abs(old.value), abs(new.value)))
    return small > 0 and large / small < 100


def _one_unit(old: Quantity, new: Quantity) -> bool:
    """Tell whether two values have one unit: "to 40 million euros from 62 million"."""
    if old.unit == new.unit:
        return True
    money = units.named(new.unit or old.unit)
    bare = not old.unit and not old.noun and not old.role
    return bare and money is not None


def _side(word: str) -> int:
    """Return 1 for a word of rising, -1 for one of falling, 0 for others."""
    match = VERB.search(word)
    if match is None or match["other"]:
        return 0
    return 1 if match["up"] else -1


def _beside(line: Slotted, match: re.Match[str], old: Quantity, new: Quantity) -> Change:
    """Read "50, up 25 percent from 40" and "50, compared with 40, a rise of 10"."""
    groups = match.groupdict()
    if "side" in groups:
        amount = line.quantity(match["change"]) if match["change"] else None
        return Change(old, new, _side(match["side"]), Span(*match.span("side")), amount)
    signs = line.signs(match.start("tail"), match.end("tail"))
    words = match["tail"] + (" up" if " up from" in match.group() else "")
    return Change(old, new, _side(words), Span(*match.span("tail")), signs[-1])


def _told_before(line: Slotted, match: re.Match[str], old: Quantity, new: Quantity) -> Change:
    """Read the verb before "from 40 to 50", and a change told before or after the values."""
    start = max(0, match.start() - LONGEST_GAP)
    lead = line.text[start : match.start()]
    verbs = list(VERB.finditer(lead))
    amount = factor = word = None
    direction, hedge = 0, ""
    mixed = any(v["up"] for v in verbs) and any(v["down"] for v in verbs)
    if (
        verbs
        and not mixed
        and not verbs[-1]["the"]
        and not DENIED.search(lead[max(0, verbs[-1].start() - 24) :])
    ):
        last = verbs[-1]
        gap = lead[last.end() :]
        if re.fullmatch(
            rf"[^;:()–—.]*?(?:(?:by\s)?{QUANTITY}\s?[^;:()–—.{QUANTITY[1:-1]}]*)?", gap
        ):
            word = Span(start + last.start(), start + last.end())
            direction = 0 if last["other"] else (1 if last["up"] else -1)
            signs = line.signs(start + last.end(), match.start())
            amount = signs[-1] if signs else None
            factor = MULTIPLES.get(
                last.group().lower()[:5], MULTIPLES.get(last.group().lower()[:4])
            )
            hedge = lead[: last.start()].rstrip()[-14:].lower()
    tail = TAIL_CHANGE.match(match["tail"])
    if amount is None and tail is not None and (tail["side"].strip() or tail["noun"].strip()):
        told = f"{tail['side']} {tail['noun']}"
        if _side(told) or "difference" in told:
            amount = line.quantity(tail["change"])
            direction = direction or _side(told)
    return Change(old, new, direction, word, amount, factor, hedge)


SUBJECT_CHANGE = re.compile(
    rf"(?P<subject>(?:[a-z-]+\s){{1,2}}[a-z]+)\s(?:has\s|have\s|had\s)?(?P<verb>{UP_VERBS}|{DOWN_VERBS})\s(?:by\s)?"
    rf"(?P<change>{QUANTITY})(?!\s(?:to|from)\b)",
    re.IGNORECASE,
)
SUBJECT_VALUES = re.compile(
    rf"(?P<subject>(?:[a-z-]+\s){{1,2}}[a-z]+)(?:,[^{QUANTITY[1:-1]};:]{{0,80}},)?\s(?:was|were|stood\sat|came\sto"
    rf"|reached|amounted\sto|totall?ed)\s(?P<new>{QUANTITY})[^{QUANTITY[1:-1]};:.]{{0,40}}?(?:against|compared\s"
    rf"(?:with|to)|from|versus)\s(?P<old>{QUANTITY})",
    re.IGNORECASE,
)
PERIODS = re.compile(
    r"\b(?:first|second|third|fourth|last)?[\s-]?(?:quarter|half|half-year|nine-month|month|full[\s-]year|week|day)\b"
    rf"|{TIME}",
    re.IGNORECASE,
)

OVERALL = re.compile(
    rf"\b(?:in\sall|altogether|in\stotal|overall|all\stold)\b[^{QUANTITY[1:-1]}.;:]{{0,60}}\b"
    rf"(?P<verb>{UP_VERBS}|{DOWN_VERBS})\s(?:by\s)?(?P<change>{QUANTITY})",
    re.IGNORECASE,
)
LEVEL = re.compile(rf"\b(?:stood|lay|lies|stands|was|is|measured)\sat\s(?P<value>{QUANTITY})")


def levels(lines: list[Slotted]) -> Iterator[tuple[Slotted, Slotted, Change]]:
    """Yield "stood at 412 metres ... lay at 385 metres. In all it had fallen by 37 metres"."""
    told = [(line, m) for line in lines for m in OVERALL.finditer(line.text)]
    given = [(line, line.quantity(m["value"])) for line in lines for m in LEVEL.finditer(line.text)]
    for line, match in told:
        amount = line.quantity(match["change"])
        before = lines[: lines.index(line) + 1]
        same = [(other, q) for other, q in given if q.unit == amount.unit and other in before]
        if not amount.unit or amount.unit == "percent" or len(same) != 2:
            continue
        (first, old), (_, new) = same
        if _comparable(old, new):
            yield first, line, Change(old, new, _side(match["verb"]), None, amount)


def across(lines: list[Slotted]) -> Iterator[tuple[Slotted, Slotted, Change]]:
    """Yield changes told of a subject in one sentence, with its values in another.

    "Operating profit climbed by a quarter" and "Operating profit was $212 million, against $193
    million in the same period of 2023" speak of one change.
    """
    told = [(line, m) for line in lines for m in SUBJECT_CHANGE.finditer(line.text)]
    given = [(line, m) for line in lines for m in SUBJECT_VALUES.finditer(line.text)]
    for line, match in told:
        fitting = [(other, m) for other, m in given if _subject(m) == _subject(match)]
        if len(fitting) != 1 or fitting[0][0] is line or len(_subject(match)) < 2:
            continue
        other, values = fitting[0]
        amount = line.quantity(match["change"])
        old, new = other.quantity(values["old"]), other.quantity(values["new"])
        if amount.unit == "percent" and _comparable(old, new) and not NOT_VALUES.search(other.text):
            direction = _side(match["verb"])
            yield line, other, Change(old, new, direction, None, amount)


def values(line: Slotted) -> Iterator[Change]:
    """Yield the values of before and after that a sentence tells of its subject."""
    if NOT_VALUES.search(line.text):
        return
    for match in SUBJECT_VALUES.finditer(line.text):
        old, new = line.quantity(match["old"]), line.quantity(match["new"])
        if _comparable(old, new):
            yield Change(old, new, 0)


def _subject(match: re.Match[str]) -> tuple[str, ...]:
    """Return the last two words of a subject, without articles and possessives."""
    words = match["subject"].lower().split()[-2:]
    dropped = {"the", "a", "its", "their", "his", "her", "that", "and", "of", "in", "which"}
    return tuple(word for word in words if word not in dropped)
