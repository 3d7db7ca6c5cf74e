"""Who sent something to whom, told the other way round: "wrote to Gray", "the letter from Gray"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from checker.comparing import passages
from checker.types import Analysis, EntityKind, NameMention, Sentence, Span

FIRST_NAME = 0xE000
N = "[\ue000-\uf8ff]"
"""One name, which stands as one sign in the text that patterns are matched on."""
TO = r"(?:(?!(?:of|and|or|for|from|in|about|who|which|that|with|by|to|on)\b)[\w.'-]+\s){0,4}"
"""Words before a name that belong to it: "to [former President ]Gray"."""
BY = r"(?:'s?)?\s(?:(?!(?:who|which|that|and|said|says|to|of|with|has|not|never)\b)[a-z-]+\s){0,2}"
"""Words from a name to its verb: "the Gray[ administration] wrote"."""
ALONE = r"(?!'s?\s|\sand\s|,?\s(?:or|family)\b)"
"""After a name: it is not only the owner of who is meant, or one of two."""
NEW = r"(?:an?|his|her|its|their|this|the)\s(?:[a-z-]+\s){0,2}"
KNOWN = r"\b(?:[Tt]he|[Tt]his)\s(?:(?:open|long|short|angry|stern|[a-z]+-page)\s)?"


class Kind(NamedTuple):
    """What goes from one to another."""

    nouns: str
    verbs: str
    """Verbs of which the receiver is the object."""
    gives: str
    """Verbs with the noun as their object."""
    to: str


KINDS = (
    Kind(
        "letter|e-?mail|memo|note|fax|telegram|cable",
        r"wrote\sto|has\swritten\sto|e-?mailed",
        r"sent|wrote|has\s(?:sent|written)|addressed|e-?mailed|faxed|mailed",
        "to",
    ),
    Kind(
        "lawsuit|suit",
        r"sued|has\ssued|is\ssuing",
        r"filed|brought|has\s(?:filed|brought)",
        "against",
    ),
    Kind("invoice|bill", r"invoiced|billed", r"sent|issued|has\ssent", "to"),
)
BACK = re.compile(
    r"\b(?:correspond\w+|exchang\w+|repl(?:y|ies|ied)|counter-?(?:s\w+|claim\w*)|mutual|each\sother|one\sanother"
    r"|(?:wrote|written|shot|hit)\sback|in\s(?:return|response|turn|answer)|respon(?:se|d|ded|ds|ding)\sto"
    r"|answer(?:ed|ing|s)?\s(?:to|the|his|her|him|it)|cop(?:y|ies)|cc|via|through|on\sbehalf)\b",
    re.IGNORECASE,
)
"""Words by which something went back as well, or to several."""
OTHERS = (
    r"second|third|first|another|other|earlier|previous|last|later|latest|own|new|separate"
    r"|similar|two"
)
"""Words that make a thing one of several."""


class Sending(NamedTuple):
    """What went from one to another, as far as a passage says who they are."""

    kind: Kind
    sentence: Sentence
    words: Span
    sender: NameMention | None
    receiver: NameMention | None


def read(analysis: Analysis) -> Iterator[tuple[Sending, Sending]]:
    """Yield what was sent by one to another with what recalls it with the two changed over."""
    if BACK.search(analysis.document.text):
        return
    for kind in KINDS:
        if not _is_alone(analysis.document.text, kind):
            continue
        told = list(_found(analysis, kind, _telling(kind)))
        ends = {(_words(s.sender), _words(s.receiver)) for s in told}
        if len(ends) != 1 or any(one & two for one, two in ends):
            continue
        for recall in _found(analysis, kind, _recalling(kind)):
            if recall.sentence is not told[0].sentence and _reversed(told[0], recall):
                yield told[0], recall
                break


def _telling(kind: Kind) -> list[str]:
    """Return patterns of who sends to whom."""
    noun = rf"(?P<noun>{kind.nouns})"
    return [
        rf"(?P<from>{N}){BY}(?P<words>{kind.verbs})\s{TO}(?P<to>{N}){ALONE}",
        rf"(?P<from>{N}){BY}(?P<words>(?:{kind.gives})\s{NEW}{noun})\s{kind.to}\s{TO}(?P<to>{N}){ALONE}",
        rf"(?P<from>{N}){BY}(?P<words>(?:sent|wrote)\s{TO}(?P<to>{N})\s{NEW}{noun})\b",
        rf"(?P<to>{N}){BY}(?P<words>(?:received|got|was\ssent)\s{NEW}{noun})\sfrom\s{TO}(?P<from>{N}){ALONE}",
        rf"\b[Ii]n\s(?P<words>an?\s(?:[a-z-]+\s)?{noun})\s{kind.to}\s{TO}(?P<to>{N}),\s{TO}(?P<from>{N})\s",
    ]


def _recalling(kind: Kind) -> list[str]:
    """Return patterns of one of the two, beside what the reader knows of."""
    noun = rf"(?P<noun>{kind.nouns})"
    sent = r"(?:(?:sent|addressed|written|filed)\s)?"
    return [
        rf"(?P<words>{KNOWN}{noun})\s{sent}{kind.to}\s{TO}(?P<to>{N}){ALONE}",
        rf"(?P<words>{KNOWN}{noun})\s{sent}(?:from|by)\s{TO}(?P<from>{N}){ALONE}",
        rf"(?P<words>(?P<from>{N})'s?\s(?:open\s|angry\s)?{noun})\b(?!\sfrom\b|\sof\b)",
    ]


def _found(analysis: Analysis, kind: Kind, patterns: list[str]) -> Iterator[Sending]:
    """Yield what the sentences of the article tell of a kind, quotations left out."""
    for sentence, mentions in passages.sentences(analysis):
        if analysis.quotation_at(sentence.span.start) is not None:
            continue
        names = [m for m in mentions if isinstance(m, NameMention)]
        if not names:
            continue
        line = _Line(analysis, sentence, names)
        for pattern in patterns:
            for match in re.finditer(pattern, line.text):
                ends = match.groupdict()
                sender, receiver = (line.name(ends.get(end)) for end in ("from", "to"))
                yield Sending(kind, sentence, line.span(*match.span("words")), sender, receiver)


class _Line:
    """A sentence with one sign in the place of each name."""

    def __init__(self, analysis: Analysis, sentence: Sentence, names: list[NameMention]) -> None:
        self._names = names
        self._places: list[int] = []
        text, parts, place = analysis.document.text, list[str](), sentence.span.start
        for number, name in enumerate(names):
            if name.span.start < place:
                continue
            self._places += [*range(place, name.span.start), name.span.start]
            parts += [text[place : name.span.start], chr(FIRST_NAME + number)]
            place = name.span.end
        self._places += range(place, sentence.span.end + 1)
        parts.append(text[place : sentence.span.end])
        self.text = "".join(parts).replace("’", "'").replace("\n", " ")

    def name(self, sign: str | None) -> NameMention | None:
        """Return the name that a sign stands for."""
        return self._names[ord(sign) - FIRST_NAME] if sign else None

    def span(self, start: int, end: int) -> Span:
        """Return where a part of the text stands in the document."""
        return Span(self._places[start], self._places[end])


def _is_alone(text: str, kind: Kind) -> bool:
    """Tell whether an article speaks of one thing of a kind, not of several."""
    several = rf"\b(?:{kind.nouns})s\b|\b(?:{OTHERS})\s(?:[a-z-]+\s)?(?:{kind.nouns})\b"
    told = re.search(rf"\b(?:{kind.nouns})\b", text, re.IGNORECASE) is not None
    return told and re.search(several, text, re.IGNORECASE) is None


def _words(name: NameMention | None) -> frozenset[str]:
    """Return the words that tell a name: the surname of a person, all of another's."""
    if name is None:
        return frozenset()
    words = name.text.lower().replace("’", "'").removesuffix("'s").split()
    return frozenset(words[-1:] if name.kind is EntityKind.PERSON else words)


def _reversed(told: Sending, recall: Sending) -> bool:
    """Tell whether who is named as the sender received it, or the other way round."""
    sender, receiver = _words(told.sender), _words(told.receiver)
    if recall.receiver is not None:
        sender, receiver, named = receiver, sender, _words(recall.receiver)
    else:
        named = _words(recall.sender)
    return bool(named) and (named <= receiver or receiver <= named) and not named & sender
