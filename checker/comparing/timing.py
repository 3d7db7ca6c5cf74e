"""Which time belongs to an event told, and whether two times exclude each other."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable

from checker.comparing.tellings import Telling
from checker.types import Span, TimeKind, TimeMention

CLOCK = frozenset({TimeKind.CLOCK})
DATED = frozenset(
    {TimeKind.DATE, TimeKind.WEEKDAY, TimeKind.MONTH, TimeKind.YEAR, TimeKind.RELATIVE}
)
LEAD = (
    r"(?:\s?(?:only|early|late|back|again|just)\b)?"
    r"(?:\s(?:on|in|of|at|during)(?:\s(?:or\sabout|the))?)?"
    r"(?:\s?the\s(?:morning|evening|night|afternoon|day|summer|winter|spring|autumn)\sof)?"
    r"(?:\s(?:early|late)(?:\son|\sin)?)?\s?"
)
OTHER_CLAUSE = (
    r"that|which|who|when|where|while|and|but|as|before|after|until|since|if|than"
    r"|from(?!\s(?:the|an?|its|his|her|their|[A-Z]))"
)
WORDS = (
    rf"(?:\s(?!(?:{OTHER_CLAUSE})\b)[\w’'$€£.-]+|\sbetween(?:\s[\w’'.-]+){{1,4}}?\sand(?=\s)"
    r"|,\s\d\d,(?=\s))"
)
MIDNIGHT = r"(?:\s(?:shortly|just|soon)\s(?:after|before)\s(?:midnight|noon|dawn|sunrise|sunset))?"
AFTER_VERB = re.compile(rf"{WORDS}{{0,8}}?{MIDNIGHT}{LEAD}")
"""From a verb to its time: "came out [in] May 1959", "got in [on] 3 March"."""
SUBJECT = re.compile(
    rf"(?:\s(?:morning|evening|night|afternoon))?,?{WORDS}{{0,7}}\s?(?:[\w’'-]+ly\s)?"
)
"""From a leading time to its verb: "On 3 March [the attackers] broke"."""
OPENS_CLAUSE = re.compile(
    r"(?:^|[;:(—–.]\s?|,\s(?:and\s|but\s)?|\b(?:and|but|that|said|says)\s)"
    r"(?:on|in|at|late\son|early\son|late|early)?\s?$",
    re.IGNORECASE,
)
OF_NOUN = re.compile(
    rf"(?:\s(?:itself|there|here))?(?:\s(?:of|on|in|at|near|against|by)(?:\s[\w’'-]+){{1,4}}?)?"
    rf"(?:(?:,?\s(?:which|that)(?:\shad)?)?\s(?:took\splace|happened|occurred|was\sheld|was|came"
    rf"|began|started|broke\sout|erupted|struck|hit)(?:\s(?:at|in|near)(?:\s[\w’'-]+){{1,3}})?)?{LEAD}",
)
"""From a noun to its time: "the raid [on the warehouse in Givors on] 14 March"."""
ASIDE = re.compile(r"(?:\s(?:itself|there|here))?(?:,|\s\()\s?(?:on\s|in\s)?")
"""A time set off behind the noun: "the intrusion itself[, ]13 March,"."""
CLOSES = re.compile(r"\s?(?:[,.;)]|$)")
LEADING = re.compile(r"(?:At|During)\s(?:the|its|his|her|their)\s(?:[a-z]+\s)?")
"""Before a noun, it sets the scene of the whole sentence: "At the opening"."""
SCENE = re.compile(rf",?{WORDS}{{2,16}}?{LEAD}")
"""From such a noun to the time: "At the opening [the mayor cut a ribbon on] Sunday"."""
BEFORE_NOUN = re.compile(r"(?:['’]s|['’](?=\s))?\s(?:[\w-]+\s){0,2}")
SEQUENCE = re.compile(
    r"\b(?:after|before|since|until|following|despite|for|during)\s(?:\w+\s){0,3}$", re.IGNORECASE
)
"""Before a noun, a time set off behind it is another's: "After the raid, on Friday"."""
NIGHT = re.compile(
    r"\b(?:night|midnight|overnight|early|dawn|late|evening|local|GMT|EST|EDT|UTC|small\shours|weekend)\b",
    re.IGNORECASE,
)
BESIDE = 24
SHORTEST_GAP = 32
"""Days between two times, one told from today, from which they cannot be one."""


def of(
    text: str, telling: Telling, times: Iterable[TimeMention], kinds: frozenset[TimeKind]
) -> TimeMention | None:
    """Return the time that an event is told to have happened at."""
    for time in times:
        if time.approximate or time.span.touches(telling.span):
            continue
        if time.kind not in kinds and not (kinds is DATED and _of_one_year(text, time)):
            continue
        linked = _of_noun(text, telling, time) if telling.nominal else _of_verb(text, telling, time)
        if linked:
            return time
    return None


def _of_one_year(text: str, time: TimeMention) -> bool:
    """Tell whether it is a season or a quarter of one year: "the summer of 1997"."""
    if time.kind is not TimeKind.PERIOD or time.year is None or time.day is not None:
        return False
    if time.earliest is None or time.latest is None or time.latest.year != time.year:
        return False
    return "winter" not in text[time.span.start : time.span.end].lower()


def _of_verb(text: str, telling: Telling, time: TimeMention) -> bool:
    if telling.span.end <= time.span.start:
        return AFTER_VERB.fullmatch(text, telling.span.end, time.span.start) is not None
    start = telling.sentence.span.start
    leads = OPENS_CLAUSE.search(text[start : time.span.start]) is not None
    return leads and SUBJECT.fullmatch(text, time.span.end, telling.span.start) is not None


def _of_noun(text: str, telling: Telling, time: TimeMention) -> bool:
    lead = text[telling.sentence.span.start : telling.clause.start]
    if telling.span.end <= time.span.start:
        gap = telling.span.end, time.span.start
        if OF_NOUN.fullmatch(text, *gap):
            return True
        opens = text[telling.sentence.span.start : telling.span.start]
        if LEADING.fullmatch(opens) and SCENE.fullmatch(text, *gap):
            return time.kind in (TimeKind.WEEKDAY, TimeKind.DATE)
        aside = ASIDE.fullmatch(text, *gap) and CLOSES.match(text, time.span.end)
        return bool(aside) and SEQUENCE.search(lead) is None
    if time.kind in (TimeKind.YEAR, TimeKind.MONTH):
        return False
    return BEFORE_NOUN.fullmatch(text, time.span.end, telling.span.start) is not None


def exclude(text: str, one: TimeMention, two: TimeMention, published: dt.date | None) -> bool:
    """Tell whether one event cannot have both times."""
    if one.minute is not None and two.minute is not None:
        turn = 720 if one.twelve_hour or two.twelve_hour else 1440
        return (one.minute - two.minute) % turn != 0
    if (one.year and two.year and one.year != two.year) or _apart(one, two, published):
        return True
    if bool(one.year) != bool(two.year) and published is not None:
        dated = one.year or two.year
        if dated != published.year:
            return False
    if one.month and two.month:
        if one.month != two.month:
            return True
        return bool(one.day and two.day and one.day != two.day)
    return _weekdays_exclude(text, one, two, published)


def _apart(one: TimeMention, two: TimeMention, published: dt.date | None) -> bool:
    """Tell whether "three years ago" and "in 2012" lie years apart."""
    if published is None or TimeKind.RELATIVE not in (one.kind, two.kind):
        return False
    if not (one.earliest and one.latest and two.earliest and two.latest):
        return False
    dated = all(time.year or time.kind is TimeKind.RELATIVE for time in (one, two))
    latest, earliest = min(one.latest, two.latest), max(one.earliest, two.earliest)
    return dated and latest < earliest and (earliest - latest).days >= SHORTEST_GAP


def _weekdays_exclude(
    text: str, one: TimeMention, two: TimeMention, published: dt.date | None
) -> bool:
    if TimeKind.WEEKDAY not in (one.kind, two.kind):
        return False
    first, second = _weekday(one, published), _weekday(two, published)
    if first is None or second is None or first == second:
        return False
    beside = (first - second) % 7 in (1, 6)
    if beside and TimeKind.RELATIVE in (one.kind, two.kind):
        return False
    return not (beside and any(NIGHT.search(_around(text, time.span)) for time in (one, two)))


def _around(text: str, span: Span) -> str:
    return text[max(0, span.start - BESIDE) : span.end + BESIDE]


def _weekday(time: TimeMention, published: dt.date | None) -> int | None:
    """Return the weekday of a time; of a date only when it lies in the week of publication."""
    if time.kind is TimeKind.WEEKDAY:
        return time.weekday
    day = time.earliest
    if time.kind not in (TimeKind.DATE, TimeKind.RELATIVE) or published is None or day is None:
        return None
    if time.latest != day:
        return None
    return day.weekday() if abs((day - published).days) <= 6 else None
