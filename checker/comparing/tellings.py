"""Where an article tells of an event: by a verb ("came out") or by a noun ("the ambush")."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from checker.comparing import focus, occasions, passages
from checker.comparing.occasions import Occasion
from checker.mentions import lemmas, wordclasses
from checker.mentions.lemmas import Form
from checker.mentions.tokens import Token, cut
from checker.types import (
    Analysis,
    EntityKind,
    NameMention,
    Sentence,
    Span,
    Tense,
    TimeMention,
    VerbMention,
)

ORDERS = {
    "first": "first", "debut": "first", "maiden": "first", "inaugural": "first", "last": "last",
    "final": "last", "second": "second", "third": "third", "fourth": "fourth", "fifth": "fifth",
}  # fmt: skip
OTHERS = frozenset(
    """another other previous earlier latest next similar separate new new-found recent repeat
    attempted planned alleged possible suspected each every any no both two three four five six
    several many some subsequent follow-up successive annual weekly monthly regular yearly general
    failed""".split()
)
"""Words before a noun that make it another event, several, or none."""
COUNTS = frozenset("each every any no both two three four five six several many some".split())
"""Those that in a whole clause may belong to other words."""
DEFINITE = frozenset({"the", "this", "that", "its", "his", "her", "their"})
OPENS = frozenset(
    """that which who whom whose when where while and but as because after before until till since
    if although though unless whether than""".split()
)
"""Words that open another clause."""
MARKS = frozenset(';:()—–“”"')
SUBJECT_WORDS, OBJECT_WORDS = 14, 8
SUBJECT_NEAR = 6
"""Words before a participle that may name what it tells of."""
NAME_WORDS = 4
"""Words before "who" that name the person: "Anna Pihl, who"."""


@dataclass(frozen=True, slots=True)
class Telling:
    """Words that tell of one event."""

    kind: Occasion
    span: Span
    sentence: Sentence
    clause: Span
    """The words that belong to it: subject, verb and object, or the noun phrase."""
    nominal: bool
    definite: bool
    order: str
    """"first", "last" ...; "other" for another one of its kind; "" when not told."""
    words: frozenset[str]
    """Lemmas of its content words, without the event's own and the times."""
    names: frozenset[str]
    """Lower-case words of the names in its clause."""
    people: frozenset[str]
    """Those of people alone."""
    noun: str = ""
    """The event's own noun: "result"; "" for a verb."""
    verb: VerbMention | None = None


@dataclass(slots=True)
class _Line:
    """One sentence in tokens, with what is read in it."""

    sentence: Sentence
    tokens: list[Token]
    starts: list[int]
    verbs: list[VerbMention]
    times: list[TimeMention]
    names: list[NameMention]

    def at(self, offset: int) -> int:
        return bisect_left(self.starts, offset)


def find(analysis: Analysis) -> Iterator[Telling]:
    """Yield the tellings of the article in reading order, the quotations left out."""
    for line in _lines(analysis):
        for verb in line.verbs:
            telling = _of_verb(analysis, line, verb)
            if telling is not None:
                yield telling
        taken = [verb.span for verb in line.verbs] + [time.span for time in line.times]
        for place, token in enumerate(line.tokens):
            if not token.is_word or any(span.start <= token.start < span.end for span in taken):
                continue
            kind = occasions.of_noun(token.lower)
            if kind is not None:
                yield _of_noun(line, place, kind)
            elif (found := _of_participle(line, place)) is not None:
                yield found


def _lines(analysis: Analysis) -> Iterator[_Line]:
    for sentence, inside in passages.sentences(analysis):
        tokens = cut(analysis.document.text, sentence.span.start, sentence.span.end)
        yield _Line(
            sentence,
            tokens,
            [token.start for token in tokens],
            [m for m in inside if isinstance(m, VerbMention)],
            [m for m in inside if isinstance(m, TimeMention)],
            [m for m in inside if isinstance(m, NameMention)],
        )


def _of_verb(analysis: Analysis, line: _Line, verb: VerbMention) -> Telling | None:
    text = analysis.document.text
    following = text[verb.span.end : verb.span.end + 24].lower()
    found = occasions.of_verb(verb.lemma, following)
    if found is None or verb.negated or verb.tense is Tense.CONDITIONAL:
        return None
    kind, more = found
    span = Span(verb.span.start, verb.span.end + more)
    first, last = _clause(line, verb, span)
    telling = _telling(line, kind, span, line.tokens[first:last], verb)
    if not kind.personal or telling.people:
        return telling
    pronoun = focus.BY_PRONOUN.search(text, telling.clause.start, span.start) is not None
    if not pronoun:
        return replace(telling, kind=_of_thing(kind))
    words = focus.person(analysis, line.sentence) if pronoun else frozenset()
    return replace(telling, people=words, names=telling.names | words)


def _of_thing(kind: Occasion) -> Occasion:
    """Return what an event of people is when none is told of: things that vanish are stolen."""
    return (occasions.of_noun("theft") or kind) if kind.name == "disappearance" else kind


def _clause(line: _Line, verb: VerbMention, span: Span) -> tuple[int, int]:
    """Return the tokens of a verb's clause: its subject, itself, its object."""
    here, after = line.at(span.start), line.at(span.end)
    earlier = [v.span.end for v in line.verbs if v.span.end <= verb.span.start]
    later = [v.span.start for v in line.verbs if v.span.start >= span.end]
    first = max(here - SUBJECT_WORDS, line.at(max(earlier, default=0)), 0)
    for place in range(here - 1, first - 1, -1):
        if line.tokens[place].lower in OPENS or line.tokens[place].text in MARKS:
            first = place + 1
            if line.tokens[place].lower == "who":
                first = max(place - NAME_WORDS, 0)
            break
    last = min(after + OBJECT_WORDS, line.at(min(later, default=line.sentence.span.end)))
    for place in range(after, last):
        token = line.tokens[place]
        if token.lower in OPENS or token.text in MARKS or token.text == ",":
            last = place
            break
    return first, last


def _of_participle(line: _Line, place: int) -> Telling | None:
    """Read a verb without a subject of its own: ", opened in 1946", "after joining in 1989"."""
    token = line.tokens[place]
    following = line.tokens[place + 1].lower if place + 1 < len(line.tokens) else ""
    for entry in lemmas.inflections().get(token.lower, ()):
        past = entry.form is Form.PARTICIPLE and following in {"in", "on", "at", "by"}
        if not past and entry.form is not Form.ING:
            continue
        found = occasions.of_verb(entry.base, "")
        if found is None or not found[0].listed:
            continue
        first = last = place
        while (
            first > 0 and place - first < SUBJECT_NEAR and not _bars(line.tokens[first - 1], line)
        ):
            first -= 1
        while last + 1 < len(line.tokens) and last - place < OBJECT_WORDS:
            if _bars(line.tokens[last + 1], line) or line.tokens[last + 1].text == ",":
                break
            last += 1
        span = Span(token.start, token.end)
        telling = _telling(line, found[0], span, line.tokens[first : last + 1])
        return telling if telling.people else replace(telling, kind=_of_thing(found[0]))
    return None


def _bars(token: Token, line: _Line) -> bool:
    """Tell whether a word belongs to another clause."""
    verb = any(v.span.start <= token.start < v.span.end for v in line.verbs)
    return verb or token.lower in OPENS or token.text in MARKS


def _of_noun(line: _Line, place: int, kind: Occasion) -> Telling:
    token = line.tokens[place]
    first = place
    while first > 0 and place - first < 5 and _in_phrase(line.tokens[first - 1], line):
        first -= 1
    last = place + 1
    while last < len(line.tokens) and last - place < 8 and _goes_on(line.tokens[last], line):
        last += 1
    return _telling(line, kind, Span(token.start, token.end), line.tokens[first:last])


def _in_phrase(token: Token, line: _Line) -> bool:
    verb = any(v.span.start <= token.start < v.span.end for v in line.verbs)
    if verb or not (token.text[0].isalnum() or token.text in "'’"):
        return False
    return token.lower not in (wordclasses.PREPOSITIONS | wordclasses.CONJUNCTIONS | OPENS)


def _goes_on(token: Token, line: _Line) -> bool:
    verb = any(v.span.start <= token.start < v.span.end for v in line.verbs)
    return not verb and token.text[0].isalnum() and token.lower not in OPENS


def _telling(
    line: _Line,
    kind: Occasion,
    span: Span,
    inside: list[Token],
    verb: VerbMention | None = None,
) -> Telling:
    """Put a telling together from its tokens."""
    clause = (
        Span(min(inside[0].start, span.start), max(inside[-1].end, span.end)) if inside else span
    )
    words = [t for t in inside if not (span.start <= t.start < span.end)]
    timeless = [
        t for t in words if not any(m.span.start <= t.start < m.span.end for m in line.times)
    ]
    lower = {token.lower for token in timeless}
    before = {token.lower for token in timeless if token.start < span.start}
    named = [name for name in line.names if clause.covers(name.span)]
    names = _name_words(named)
    possessive = any(t.lower.endswith("'s") for t in words if t.start < span.start)
    noun = "" if verb else next(t.lower for t in inside if t.start == span.start)
    nominal = occasions.of_noun(noun) is not None
    return Telling(
        kind,
        span,
        line.sentence,
        clause,
        nominal,
        possessive or bool(before & DEFINITE) or (verb is not None and _of_the(words, span)),
        _order(before) if nominal else _order(lower - COUNTS),
        frozenset(_lemmas(timeless)) - {word.split("'")[0] for word in names},
        names,
        _name_words(n for n in named if n.kind is EntityKind.PERSON),
        noun,
        verb,
    )


def _of_the(words: list[Token], span: Span) -> bool:
    """Tell whether what follows a verb is definite: "brought down the tower"."""
    return any(token.lower in DEFINITE for token in words if 0 < token.start - span.end <= 1)


def _name_words(names: Iterable[NameMention]) -> frozenset[str]:
    """Return the words of names, lower-case and without a possessive ending."""
    return frozenset(
        word
        for name in names
        for word in name.text.lower().replace("’", "'").removesuffix("'s").split()
    )


def _order(words: set[str]) -> str:
    if words & OTHERS:
        return "other"
    found = [ORDERS[word] for word in words if word in ORDERS]
    return found[0] if found else ""


def _lemmas(tokens: list[Token]) -> Iterator[str]:
    for token in tokens:
        word = token.lower.removesuffix("'s")
        if (
            token.is_word
            and len(word) > 2
            and word not in wordclasses.PHRASE_ENDS
            and word not in ORDERS
        ):
            yield lemmas.lemma(word, "noun")
