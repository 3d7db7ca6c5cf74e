"""Which verb of a clause each of its times dates."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from checker.comparing import scenes, timewords, trailing
from checker.comparing.segments import Segment
from checker.mentions import auxiliaries, wordclasses
from checker.mentions.lemmas import Form
from checker.types import Analysis, Span, Tense, TimeKind, TimeMention, VerbMention

LEADING = 14
"""Tokens between a time and the verb after it at most."""
EDGE = (
    r"(?:the\s(?:very\s)?(?:end|close|start|beginning|middle|course|turn)\sof\s"
    r"|early\sin\s|late\sin\s|the\s(?:morning|afternoon|evening|night)\sof\s)"
)
PREPOSITION = re.compile(
    rf"(?:^|[\s(—–-])(?P<word>in|on|by|during|at|from)\s{EDGE}?(?P<the>the\s)?(?:early\s|late\s)?$",
    re.IGNORECASE,
)
"""What must stand before the time: "since 2019" or "the 2019 season" date something else."""
NAMED = frozenset({TimeKind.YEAR, TimeKind.MONTH})
"""Times that after "the" describe a noun; "the third quarter of 2024" is one by itself."""
OWN = re.compile(r"(?P<word>in|on|by|during|this)\s", re.IGNORECASE)
"""The same where the reader has taken it into the time; "this March" needs none."""
PART = re.compile(r"['’]s?\b|[-–]")
"""After a time that only describes a noun: "the 2019-built ferry", "in 2019's floods"."""
OPENS = re.compile(r"(?:^|[,;:(—–-]|\b(?:and|but|said|says))\s*$", re.IGNORECASE)
"""What stands before a time that leads its clause; after "the mill in 2021" it does not."""
UNREAD = 3
"""Tokens before a time at least: a noun or a subject, a past form, a preposition."""
ASIDE = re.compile(r",\s(?:according\sto|in\sthe\swords\sof|under)\s[^,;:]{3,80}(?=,)")
"""After a time, who says the rest: "By 2022, according to a forecast, it will"."""
WITHOUT_OBJECT = frozenset(
    "arrived departed died expired happened lapsed occurred vanished".split()
)
"""No participle of these describes what is still to come: "a fair staged on 8 May"."""
SAYING = frozenset("say estimate reckon predict think believe suggest show".split())


class Tie(NamedTuple):
    """A time and the verb that it dates."""

    verb: VerbMention
    time: TimeMention


def _unread(segment: Segment, time: TimeMention) -> VerbMention | None:
    """Return a past form right before a time, which the reader took for no finite verb.

    "A study that the city received in February 2026" and "a study received in February 2026"
    speak of a past alike, unless the sentence tells of what is to come.
    """
    if time.kind not in (TimeKind.MONTH, TimeKind.DATE):
        return None
    words = [t for t in segment.tokens if t.end < time.span.start]
    if len(words) < UNREAD or words[-1].lower not in {"in", "on"}:
        return None
    form, before = words[-2], words[-3].lower
    lemma = auxiliaries.base_of(form.lower, Form.PAST)
    ahead_of = before in wordclasses.AUXILIARIES or wordclasses.is_manner(before)
    known = auxiliaries.has_form(form.lower, Form.PAST) and time.year is not None
    if not (known or form.lower in WITHOUT_OBJECT) or ahead_of or lemma == "hold":
        return None
    return VerbMention(Span(form.start, form.end), lemma, Tense.PAST)


def of_clause(analysis: Analysis, segment: Segment) -> Iterator[Tie]:
    """Yield the times of a clause with the verb that each of them dates."""
    text = analysis.document.text
    for time in segment.times:
        word = _preposition(text, segment, time) if time.kind is not TimeKind.RELATIVE else ""
        if not word or analysis.quotation_at(time.span.start):
            continue
        after = _after(text, segment, time)
        if after and _leads(text, segment, time, after[0]):
            yield Tie(after[0], time)
            continue
        before = [verb for verb in segment.verbs if verb.span.end <= time.span.start]
        if before and (
            trailing.trails(segment, before[-1], time, word)
            or trailing.set_off(segment, before[-1], time)
        ):
            yield Tie(before[-1], time)
            continue
        unread = scenes.verb_of(text, segment, time) or _unread(segment, time)
        if unread is not None:
            yield Tie(unread, time)
    yield from _once_done(text, segment)
    if segment.inherited is not None and segment.verbs and segment.verbs[0].tense is Tense.FUTURE:
        yield Tie(segment.verbs[0], segment.inherited)


def _once_done(text: str, segment: Segment) -> Iterator[Tie]:
    """Yield the future verb after "When they open in 2021, it will"."""
    if segment.opener not in {"when", "once"}:
        return
    for time in segment.times:
        before = [verb for verb in segment.verbs if verb.span.end <= time.span.start]
        after = [verb for verb in segment.verbs if verb.span.start >= time.span.end]
        words = [t for t in segment.tokens if t.end <= time.span.start]
        if not after or after[0].tense is not Tense.FUTURE or len(words) < UNREAD:
            continue
        form = words[-2].lower
        present = [v.tense for v in before[-1:]] == [Tense.PRESENT] or (
            not before
            and auxiliaries.has_form(form, Form.THIRD, Form.BASE)
            and not auxiliaries.has_form(form, Form.PAST)
        )
        if present and _preposition(text, segment, time) and text.startswith(",", time.span.end):
            yield Tie(after[0], time)


def _after(text: str, segment: Segment, time: TimeMention) -> list[VerbMention]:
    """Return the verbs after a time, without a saying set off by commas: "by 2023, he says, it"."""
    after = [verb for verb in segment.verbs if verb.span.start >= time.span.end]
    set_off = (
        after and text.startswith(",", time.span.end) and text.startswith(",", after[0].span.end)
    )
    return after[1:] if set_off and after[0].lemma in SAYING else after


def _preposition(text: str, segment: Segment, time: TimeMention) -> str:
    """Return the preposition that makes the time an adverbial, "" where it is part of a noun."""
    if PART.match(text, time.span.end):
        return ""
    own = OWN.match(text, time.span.start, time.span.end)
    start = max(segment.span.start, time.span.start - 40)
    found = own or PREPOSITION.search(text[start : time.span.start])
    if found is None or (time.kind in NAMED and found.groupdict().get("the")):
        return ""  # "in the 2024 budget"
    word = found["word"].lower()
    return "" if word == "from" and timewords.ENDED.match(text, time.span.end) else word


def _leads(text: str, segment: Segment, time: TimeMention, verb: VerbMention) -> bool:
    """Tell whether the time opens the clause of the verb: "In 2020, another 40 families will"."""
    before = PREPOSITION.sub("", text[segment.span.start : time.span.start])
    aside = ASIDE.match(text, time.span.end, verb.span.start)
    end = aside.end() if aside else time.span.end
    between = [t for t in segment.tokens if end <= t.start < verb.span.start]
    if OPENS.search(before) is None or len(between) > LEADING:
        return False
    words = [t for t in between if t.is_word]
    set_off = bool(between) and between[0].text == ","
    if not words:
        # "The fire, in 2019, will ...": set off behind a subject of its own.
        return not (set_off and before.rstrip().endswith(","))
    return not auxiliaries.has_form(words[0].lower, Form.PARTICIPLE, Form.ING)
