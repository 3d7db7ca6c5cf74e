"""Where an article puts its events and things: "in Leith", "two miles east of", "based in"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from checker.comparing import geography, sameness
from checker.comparing.passages import READ, content, speaker
from checker.comparing.tellings import Telling
from checker.mentions import lexicons
from checker.types import Analysis, EntityKind, NameMention, Sentence, Span

OTHER_CLAUSE = r"that|which|who|when|where|while|and|but|as|before|after|until|since|if|than|from"
WORDS = rf"(?:\s(?!(?:{OTHER_CLAUSE})\b)[\w’'$€£.-]+)"
IN = re.compile(rf"{WORDS}{{0,7}}?\sin(?:\sthe\s\w+\sof)?\s(?:the\s)?")
"""From an event to its place: "presented [to a full hall in] Punta Arenas"."""
BEFORE = re.compile(r"(?:['’]s)?\s(?:[a-z-]+\s)?")
SIDE = re.compile(
    r"\b(?:(?P<far>(?:north|south)?-?(?:east|west)?(?<=[ht]))|(?:to|on)\sthe\s"
    r"(?P<side>(?:north|south)?-?(?:east|west)?(?<=[ht]))(?:ern)?(?:\s(?:side|edge|bank|shore))?)"
    r"\sof\s(?:the\s)?(?P<from>[A-Z][\w’-]+|town|city|village)",
)
TOWN = frozenset({"town", "city", "village"})
THE = re.compile(r"\b(?:[Tt]he|[Ii]ts|[Tt]heir|[Hh]is|[Hh]er)\s(?:[a-z-]+\s){0,2}$")
BASED = re.compile(
    r"(?:,\s(?:which\sis\s|who\sis\s)?|\s(?:is|are)\s)(?:now\s)?(?:based|headquartered)\s(?:in|at)\s"
    r"(?P<place>[A-Z][\w’-]+(?:\s[A-Z][\w’-]+)?)"
    r"|[’']s?\s(?:headquarters|head\soffice)\sin\s(?P<seat>[A-Z][\w’-]+(?:\s[A-Z][\w’-]+)?)"
)
BASED_BEFORE = re.compile(
    r"(?P<place>(?!The\s)[A-Z][\w’]+(?:\s[A-Z][\w’]+)?)-(?:based|headquartered)\s(?:[a-z-]+\s){0,4}$"
)
LAW_OF = re.compile(r"\b(?:[Uu]nder|[Bb]y)\s(?:the\s)?laws?\s(?:of|in)\s(?:the\s)?$|\b[Uu]nder\s$")
LAW = re.compile(r"(?:['’]s)?\s(?:\w+\s)?laws?\b")
SCENE = re.compile(r"\b(?:in|of)\s(?:the\s)?$")


@dataclass(frozen=True, slots=True)
class Placed:
    """Something and where it is put."""

    span: Span
    """The words for the place."""
    name: str
    """The place, or the point of the compass."""
    sentence: Sentence
    telling: Telling | None = None
    whose: int = -1
    """The entity whose seat it is."""
    origin: str = ""
    """What a side is seen from."""


def events(analysis: Analysis, everyone: Iterable[Telling]) -> Iterator[Placed]:
    """Yield the events that a passage puts in a town or a region."""
    names = [m for m in analysis.mentions if isinstance(m, NameMention)]
    kinds = (EntityKind.PLACE, EntityKind.OTHER)
    maybe = [name for name in names if name.kind in kinds or geography.level(name.text)]
    places = [name for name in maybe if not _is_building(name)]
    for telling in everyone:
        if analysis.quotation_at(telling.span.start):
            continue
        for place in places:
            inside = telling.sentence.span.covers(place.span)
            if inside and _is_scene(analysis.document.text, telling, place):
                yield Placed(place.span, place.text, telling.sentence, telling)
                break


def _is_building(name: NameMention) -> bool:
    """Tell whether a name is of a street, a hospital, a bridge: these lie in a town."""
    return name.text.split()[-1].lower() in lexicons.entries("place_heads")


def _is_scene(text: str, telling: Telling, place: NameMention) -> bool:
    """Tell whether a place is where an event is told to have happened."""
    if telling.span.end <= place.span.start:
        return IN.fullmatch(text, telling.span.end, place.span.start) is not None
    return telling.nominal and (
        BEFORE.fullmatch(text, place.span.end, telling.span.start) is not None
    )


def sides(analysis: Analysis, everyone: Iterable[Telling]) -> Iterator[Placed]:
    """Yield what lies on some side of a place: "two miles east of Tolliver"."""
    document = analysis.document
    tellings = list(everyone)
    for sentence in document.sentences:
        if sentence.zone not in READ:
            continue
        for match in SIDE.finditer(document.text, sentence.span.start, sentence.span.end):
            direction = match["far"] or match["side"]
            if not direction or analysis.quotation_at(match.start()):
                continue
            before = [t for t in tellings if t.sentence == sentence and t.span.end <= match.start()]
            yield Placed(
                Span(*match.span()),
                direction,
                sentence,
                before[-1] if before else None,
                origin=match["from"],
            )


def same_thing(analysis: Analysis, one: Placed, two: Placed) -> bool:
    """Tell whether two sides are told of one event or thing, and seen from one place."""
    town = bool({one.origin, two.origin} & TOWN)
    if one.sentence == two.sentence or not (town or one.origin == two.origin):
        return False
    first, second = (speaker(analysis, placed.span.start) for placed in (one, two))
    if first and second and first != second:
        return False
    if one.telling and two.telling and sameness.comparable(one.telling, two.telling):
        return any(t.nominal and t.definite for t in (one.telling, two.telling))
    return bool(_things(analysis, one) & _things(analysis, two))


def _things(analysis: Analysis, placed: Placed) -> frozenset[str]:
    """Return what is said to lie there: the nouns of "The farm lies two miles"."""
    text = analysis.document.text
    lead = text[placed.sentence.span.start : placed.span.start]
    match = re.search(
        r"\b(?:[Tt]he|[Ii]ts)\s((?:[\w-]+\s){1,3})(?:lies|is|stands|sits|lay|was)\s", lead
    )
    if match is None:
        return frozenset()
    start = placed.sentence.span.start + match.start(1)
    return content(text, start, placed.sentence.span.start + match.end(1))


def seats(analysis: Analysis) -> Iterator[Placed]:
    """Yield where organisations and people are based."""
    document = analysis.document
    for name in analysis.mentions:
        sentence = analysis.sentence_at(name.span.start) if isinstance(name, NameMention) else None
        if not isinstance(name, NameMention) or sentence is None or name.entity < 0:
            continue
        if sentence.zone not in READ or name.kind is EntityKind.PLACE:
            continue
        after = BASED.match(document.text, name.span.end, sentence.span.end)
        before = BASED_BEFORE.search(document.text, sentence.span.start, name.span.start)
        if after is not None:
            group = "place" if after["place"] else "seat"
            yield Placed(Span(*after.span(group)), after[group], sentence, whose=name.entity)
        elif before is not None:
            span = Span(*before.span("place"))
            yield Placed(span, before["place"], sentence, whose=name.entity)


def laws(analysis: Analysis) -> Iterator[tuple[Placed, Placed]]:
    """Yield where things happen and the law of a region with a similar name."""
    text = analysis.document.text
    named = [m for m in analysis.mentions if isinstance(m, NameMention) and geography.level(m.text)]
    applied, scenes = [], []
    for name in named:
        sentence = analysis.sentence_at(name.span.start)
        if sentence is None or sentence.zone not in READ:
            continue
        placed = Placed(name.span, geography.plain(name.text), sentence)
        lead = text[sentence.span.start : name.span.start]
        of_law = LAW_OF.search(lead)
        if of_law and (
            of_law.group().rstrip().lower() != "under" or LAW.match(text, name.span.end)
        ):
            applied.append(placed)
        elif SCENE.search(lead):
            scenes.append(placed)
    for law in applied:
        others = [scene for scene in scenes if geography.siblings(scene.name, law.name)]
        if others and all(scene.name != law.name for scene in scenes):
            yield others[0], law
