"""What a heading says and its text nowhere bears out, but tells otherwise: closed, stays open."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from checker.comparing.denials import WRITTEN_OUT
from checker.comparing.headings import Contrary
from checker.comparing.passages import READ, content
from checker.comparing.wordlists import sections
from checker.types import Analysis, Sentence, Span, ZoneKind

NAMED = {
    "{number}": WRITTEN_OUT["{number}"],
    "{ban}": r"(?:ban|curfew|lockdown|blockade|embargo|sanctions|moratorium|restrictions|curbs)",
    "{strike}": r"(?:strike|walkout|stoppage|industrial action)",
}
OPEN = re.compile(r"\?|\b(?:if|could|might|unless|whether)\b", re.IGNORECASE)
"""Words of a sentence that leaves open whether it is so."""
HAD = re.compile(r"\bhad\s(?:\w+\s)?$", re.IGNORECASE)
"""Before the words of the opposite: it was so before."""
ELSEWHEN = re.compile(
    r"\b(?:(?:last|previous|next|following)\s(?:year|month|season|decade|century)|ago|earlier"
    r"|previously|formerly|in\s(?:1[89]|20)\d\d|(?:years|months|decades)\sbefore)\b",
    re.IGNORECASE,
)
ANOTHER = re.compile(
    r"\b(?:another|others?|second|separate|elsewhere|deputy|wife|husband|brother|sister|son|daughter)\b",
    re.IGNORECASE,
)
"""Before the opposite: it is told of somebody or something else."""
STRANGER = re.compile(r"^\W*an?\s|\ban?\s(?:[\w’'-]+\s){1,3}$", re.IGNORECASE)
"""Before the opposite, somebody or something new: "A woman who had jumped after him"."""
DECIDERS = tuple(
    re.compile(rf"\b(?:{words})\b", re.IGNORECASE)
    for words in (
        r"governor|president|mayor|minister|ministry|premier|king|queen",
        r"parliament|lawmakers?|legislat\w+|house|senat\w+|assembly|deput(?:y|ies)|congress|mps?",
        r"council(?:lors?)?|aldermen|commissioners?|commission|selectmen",
        r"voters?|residents|electorate|referendum|workers|strikers|union",
        r"courts?|judges?|justices|tribunal",
        r"board|directors|trustees|shareholders|regulators?",
        r"committee|panel",
    )
)
"""Those who decide, each by its names."""
ONE_VOTE = re.compile(
    r"\b(?:chair(?:man|woman|person)?|councillor|senator|member|he|she|(?:Mr|Mrs|Ms)\.?)\b[^.;]{0,60}$",
    re.IGNORECASE,
)
"""Before "voted against": one person's vote, which decides nothing."""
PRONOUN = re.compile(r"\b(?:he|she|it|they|its|one|these|those|both)\b", re.IGNORECASE)
"""A word that may stand for what the heading is about."""
WINDOW = 40
"""Characters on either side of the opposite in which another time would date it."""
LEAD = 3
"""Sentences at the top of the text that tell what the heading tells, in whatever words."""
STEM = 5
"""Letters by which a word is known in its family."""


@dataclass(frozen=True, slots=True)
class Kind:
    """How a heading says a thing, how a text bears it out, and how it tells the opposite."""

    head: re.Pattern[str]
    bar: re.Pattern[str]
    same: re.Pattern[str]
    other: re.Pattern[str]
    never: re.Pattern[str]
    """What must not stand in the sentence of the opposite."""
    topical: bool
    """Whether the opposite must name what the heading is about: many things rise by a third."""


@cache
def kinds() -> tuple[Kind, ...]:
    """Return what the word list knows."""
    return tuple(_kind(entries) for _, entries in sections("unborne.txt"))


def _kind(entries: dict[str, list[str]]) -> Kind:
    head, bar, same, other, never = (
        _pattern(entries.get(key, [])) for key in ("head", "bar", "same", "other", "not")
    )
    return Kind(head, bar, same, other, never, topical="of" in entries)


def _pattern(values: list[str]) -> re.Pattern[str]:
    """Return a pattern of which one value is found; without any, it finds nothing."""
    joined = "|".join(f"(?:{value})" for value in values) or "(?!)"
    for name, written in NAMED.items():
        joined = joined.replace(name, written)
    return re.compile(joined.replace(" ", r"\s+"), re.IGNORECASE)


def read(analysis: Analysis) -> Iterator[Contrary]:
    """Yield what the headline says that the text only tells the opposite of."""
    text = analysis.document.text
    body = [s for s in analysis.document.sentences if s.zone in READ]
    for heading in analysis.document.sentences:
        if heading.zone is not ZoneKind.HEADLINE:
            continue
        for kind in kinds():
            said = kind.head.search(text, heading.span.start, heading.span.end)
            if said is None or kind.bar.search(analysis.document.quote(heading.span)):
                continue
            words = Span(*said.span())
            about = _about(text, heading, words)
            other = _opposite(analysis, kind, body, about)
            if other is not None and _is_anothers_decision(analysis, heading, *other):
                continue
            if other is not None and not _is_borne_out(text, kind, body, about):
                yield Contrary(heading, words, (other,))


def _about(text: str, heading: Sentence, words: Span) -> frozenset[str]:
    """Return what a heading is about: its words beside those that say what happened."""
    before = content(text, heading.span.start, words.start)
    return before | content(text, words.end, heading.span.end)


def _opposite(
    analysis: Analysis, kind: Kind, body: list[Sentence], about: frozenset[str]
) -> tuple[Sentence, Span] | None:
    """Return the first sentence that tells the opposite as a fact, with its words."""
    for sentence in body:
        match = kind.other.search(analysis.document.text, sentence.span.start, sentence.span.end)
        if match is None or analysis.quotation_at(match.start()) is not None:
            continue
        told = analysis.document.quote(sentence.span)
        if _is_earlier(analysis.document.text, sentence, match):
            continue
        if _of_another(analysis.document.text, sentence, match, about, topical=kind.topical):
            continue
        if not OPEN.search(told) and not kind.never.search(told):
            return sentence, Span(*match.span())
    return None


def _is_anothers_decision(
    analysis: Analysis, heading: Sentence, sentence: Sentence, words: Span
) -> bool:
    """Tell whether a sentence has other deciders than the heading, or only one person's vote."""
    quote, text = analysis.document.quote, analysis.document.text
    here, there = (
        {place for place, names in enumerate(DECIDERS) if names.search(quote(each.span))}
        for each in (heading, sentence)
    )
    if here and there and not here & there:
        return True
    own = text[words.start : words.end].lower().startswith("voted")
    return own and ONE_VOTE.search(text[sentence.span.start : words.start]) is not None


def _is_earlier(text: str, sentence: Sentence, match: re.Match[str]) -> bool:
    """Tell whether words beside the opposite put it in another time."""
    start = max(sentence.span.start, match.start() - WINDOW)
    end = min(sentence.span.end, match.end() + WINDOW)
    before, after = text[start : match.start()], text[match.end() : end]
    return bool(HAD.search(before) or ELSEWHEN.search(f"{before}|{after}"))


def _of_another(
    text: str, sentence: Sentence, match: re.Match[str], about: frozenset[str], *, topical: bool
) -> bool:
    """Tell whether the opposite is told of something else than what the heading is about."""
    before = text[sentence.span.start : match.start()]
    if ANOTHER.search(before):
        return True
    if _share(about, content(text, sentence.span.start, sentence.span.end)):
        return False
    named = PRONOUN.search(text, sentence.span.start, sentence.span.end)
    return STRANGER.search(before) is not None or (topical and named is None)


def _is_borne_out(text: str, kind: Kind, body: list[Sentence], about: frozenset[str]) -> bool:
    """Tell whether the text says it too: at its top, or of what the heading is about."""
    for place, sentence in enumerate(body):
        start, end = sentence.span.start, sentence.span.end
        told = kind.other.sub("", text[start:end])
        near = place < LEAD or _share(about, content(text, start, end))
        if near and kind.same.search(told):
            return True
    return False


def _share(one: frozenset[str], two: frozenset[str]) -> bool:
    """Tell whether two passages have a word, or words of one family, in common."""
    return not {word[:STEM] for word in one}.isdisjoint(word[:STEM] for word in two)
