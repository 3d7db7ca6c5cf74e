"""Whether a time dates the verb before it, and whether that verb looks ahead."""

from __future__ import annotations

from itertools import pairwise

from checker.comparing import occasions
from checker.comparing.segments import Segment
from checker.mentions import auxiliaries
from checker.mentions.lemmas import Form
from checker.mentions.tokens import Token
from checker.types import Analysis, Tense, TimeMention, VerbMention

BY, TRAILING, PAST_GAP = 10, 12, 4
"""Tokens between a verb and the time after it at most: with "by" or another preposition, and
after a past tense, which takes many objects that are still to come."""
LONG = 4
"""Letters above which "-ed" and "-ing" are endings: "bed" and "king" have none."""
OF_NOUN = frozenset({"of", "for", "from", "about", "over", "after", "than", "since", "like"})
"""Between verb and time, these open a phrase that the time may date: "victims of [the fire in]"."""
FAR_OBJECT = frozenset(
    "for about over after than since like against toward towards ahead before".split()
)
"""The same between a past tense and its time, which it may have moved from, or made part of."""
HOPES = frozenset("hope expect plan intend aim".split())
"""Present tenses that look ahead with an infinitive: "the club hopes to return in 2024"."""
HOPED_GAP = 2
"""Words between the infinitive and its time at most."""
SET_OFF = 2
"""Tokens before a time set off by commas: a comma and a preposition."""
ASPECTS = frozenset("begin start stop finish continue keep resume".split())
"""Verbs whose "-ing" is no other phrase: "will begin digging in May"."""
THINGS_IN_ING = frozenset(
    "during building morning evening ceiling king ring spring wing string".split()
)
"""Words that only look like a form of a verb."""
DONE_AT_ONCE = frozenset(
    """appear arrive attend begin break burn climb close collapse complete crash cross die drown
    emerge enter erupt expire finish fly gather go interview kill land launch lay march meet open
    parade perform play retire return sail sing sink speak start stop strike take travel unveil
    visit vote walk wed""".split()
)
"""Done in their time whatever stands between: no object of theirs is still to come."""
OWNING = frozenset("the a an his her its their our my this these".split())
"""Before a participle that is an adjective: "on her left knee", "the disputed map"."""
ARTICLES = frozenset({"a", "an"})
NEW = 3
"""Words before an event that may hold its "a": "a second hip operation"."""


def looks_ahead(analysis: Analysis, verb: VerbMention) -> bool:
    """Tell whether a verb tells of what is to come."""
    hopes = verb.tense is Tense.PRESENT and verb.lemma in HOPES
    return verb.tense is Tense.FUTURE or (hopes and analysis.quotation_at(verb.span.start) is None)


def trails(segment: Segment, verb: VerbMention, time: TimeMention, word: str) -> bool:
    """Tell whether the time dates the verb before it, and nothing that stands between."""
    between = [t for t in segment.tokens if verb.span.end <= t.start < time.span.start]
    future = verb.tense is Tense.FUTURE
    if verb.tense is Tense.PRESENT:
        return _hoped(verb, between)
    between = _plain(verb, between)
    whole = verb.lemma in DONE_AT_ONCE
    longest = (BY if word == "by" else TRAILING) if future or whole else PAST_GAP
    words = [t for t in _unnamed(between) if t.is_word]
    if len(words) > longest + 1 or any(t.text == "," for t in between):
        return False
    if word == "from" and not future:
        return False
    if any(
        _opens_other(token) and before.lower not in OWNING
        for before, token in pairwise([between[0], *words] if between else [])
    ):
        return False
    to = any(
        before.lower == "to" and auxiliaries.has_form(token.lower, Form.BASE)
        for before, token in pairwise(between)
    )
    if to and not future:
        return False
    short = len(words) <= PAST_GAP + 1 and not to
    return short or word == "by" or not _names_event(words[:-1], whole=whole)


def adjoins(segment: Segment, verb: VerbMention, time: TimeMention) -> bool:
    """Tell whether only a few words without another phrase stand between a verb and a time."""
    between = [t for t in segment.tokens if verb.span.end <= t.start < time.span.start]
    plain = all(t.is_word and not _opens_other(t) for t in between)
    return plain and len(between) <= PAST_GAP


def set_off(segment: Segment, verb: VerbMention, time: TimeMention) -> bool:
    """Tell whether a time stands between commas right after the verb: "is to file, by May, a"."""
    between = [t.text for t in segment.tokens if verb.span.end <= t.start < time.span.start]
    after = next((t.text for t in segment.tokens if t.start >= time.span.end), "")
    return verb.tense is Tense.FUTURE and len(between) == SET_OFF and between[0] == after == ","


def _hoped(verb: VerbMention, between: list[Token]) -> bool:
    """Tell whether a time dates the infinitive after a hope, which stands close before it."""
    words = [t for t in between if t.is_word]
    places = [
        at + 1
        for at, (before, token) in enumerate(pairwise(words))
        if before.lower == "to" and auxiliaries.has_form(token.lower, Form.BASE)
    ]
    if verb.lemma not in HOPES or len(places) != 1 or any(t.text == "," for t in between):
        return False
    rest = words[places[0] + 1 :]
    return len(rest) <= HOPED_GAP + 1 and not any(_opens_other(t) for t in rest)


def _unnamed(between: list[Token]) -> list[Token]:
    """Leave out names and what joins them: "in the ports of Hakodate and Nemuro"."""
    kept: list[Token] = []
    for at, token in enumerate(between):
        after = [t for t in between[at + 1 : at + 3] if t.lower != "the"]
        named = bool(after) and after[0].text[:1].isupper()
        if token.text[:1].isupper() or (token.lower in {"of", "and"} and named):
            continue
        kept.append(token)
    return kept[1:] if kept and kept[0].lower == "over" else kept


def _opens_other(token: Token) -> bool:
    """Tell whether a word between verb and time opens a phrase with a verb of its own."""
    word = token.lower
    if word in {"and", "but", "as", "that", "which", "who"}:
        return True
    if word in THINGS_IN_ING:
        return False
    if word.endswith(("ed", "ing")) and len(word) > LONG:
        return True
    forms = (Form.PARTICIPLE, Form.ING)
    return auxiliaries.has_form(word, *forms) and not auxiliaries.has_form(word, Form.BASE)


def _plain(verb: VerbMention, between: list[Token]) -> list[Token]:
    """Leave out what belongs to the verb: "begin [giving]", "for the first time"."""
    if between and verb.lemma in ASPECTS and between[0].lower.endswith("ing"):
        between = between[1:]
    kept: list[Token] = []
    for token in between:
        kept.append(token)
        last = [t.lower for t in kept[-4:]]
        if len(last) == len(kept[-4:]) == 4 and last[:2] == ["for", "the"] and last[3] == "time":
            del kept[-4:]
    return kept


def _names_event(words: list[Token], *, whole: bool) -> bool:
    """Tell whether a noun between may be what the time dates: "try four men for [a raid in]"."""
    lower = [word.lower for word in words]
    if (FAR_OBJECT if whole else OF_NOUN) & set(lower):
        return True
    return any(
        occasions.of_noun(word) is not None and not ARTICLES & set(lower[max(0, at - NEW) : at])
        for at, word in enumerate(lower)
    )
