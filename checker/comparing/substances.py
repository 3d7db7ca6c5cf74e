"""What one object of an article is made of, which animals one farm has, what ruined one building.

Each reading is a thing with a value of which it has only one; two values clash.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from checker.comparing import objects
from checker.comparing.passages import READ
from checker.mentions import lemmas
from checker.types import Analysis, Sentence, Span

METALS = "gold|silver|bronze|brass|copper|iron|pewter|platinum|tin"
OBJECTS = (
    "disc|disk|object|item|instrument|vessel|figure|figurine|band|artefact|artifact|ornament|plate"
    "|bowl|cup|goblet|chalice|ring|brooch|bracelet|necklace|crown|coin|sword|dagger|helmet|mask|statue"
    "|statuette|bust|bell|watch|clock|box|casket|cross|crucifix|lamp|candlestick|spoon|key|astrolabe"
    "|compass|sextant|trumpet|flute|pendant|amulet|locket|jug|tray|teapot|urn|plaque|shield|relief"
)
OF_METAL = re.compile(
    rf"\b(?P<det>an?|the|this|that|its|his|her|their)\s(?:[\w-]+\s)?(?P<metal>{METALS})\s"
    rf"(?P<head>{OBJECTS})\b(?!\s(?:award|prize|medal))",
    re.IGNORECASE,
)
BARE_METAL = re.compile(
    rf"\b(?P<det>the)\s(?P<metal>{METALS})\s(?P<head>)(?=(?:had|has|was|is|shone|gleamed|glinted)\b)",
    re.IGNORECASE,
)
SEVERAL = re.compile(
    r"\b(?:medals?|olympic\w*|champion\w*|podium|mine|mining|miners|hoard|treasures?|price|market"
    r"|ounces?|plated|replica|copy|copies|alloy|inlaid|gilded|gilt|collection|coins|rings|both"
    r"|bullion|awards?|two|pair)\b",
    re.IGNORECASE,
)
"""Words of an article that has more than one metal, or more than one object."""
FLOCKS = (
    ("duck", "goose", "chicken", "turkey", "hen"),
    ("sheep", "goat", "cow", "pig", "horse"),
)
"""Animals of which a farm in the news has one kind."""
OWNED = re.compile(
    r"\b(?:whose|his|her|their|the\sfarmer['’]s|the\sfarm['’]s)\s(?:[\d,]+\s|\w+\s)?"
    r"(?P<animal>ducks?|goose|geese|chickens?|turkeys?|hens?|sheep|goats?|cows?|pigs?|horses?)\b",
    re.IGNORECASE,
)
OFTEN = 3
CAUSES = {
    "fire": "fires?|blaze|arson",
    "flood": "floods?|flooding|floodwaters?|burst\\s(?:pipe|main)|water\\smain",
    "bomb": "bombs?|bombing|shells?|air\\sraid|missile",
    "explosion": "explosion|gas\\sleak|blast",
    "lightning": "lightning",
    "storm": "storms?|hurricane|gales?|tornado|cyclone|typhoon",
    "earthquake": "earthquake|quake|tremor",
    "landslide": "landslide|mudslide|avalanche|rockfall",
}
RUINED = (
    r"(?:destroyed|wrecked|gutted|levelled|leveled|flattened|razed|ruined|brought\sdown|toppled"
    r"|knocked\sdown|burn(?:t|ed)\sdown|struck|sank|felled)"
)
OTHER_TIME = re.compile(
    r"\b(?:again|another|second|previous|earlier|also|twice|rebuilt|replac\w+|would|could|might|if)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Reading:
    """A value that a passage gives of a thing."""

    thing: str
    value: str
    sentence: Sentence
    span: Span


def metals(analysis: Analysis) -> Iterator[tuple[Reading, Reading]]:
    """Yield the one object with two metals: "a brass astrolabe", "the silver disc"."""
    document = analysis.document
    if SEVERAL.search(document.text):
        return
    first: Reading | None = None
    heads: set[str] = set()
    for sentence in _sentences(analysis):
        for pattern in (OF_METAL, BARE_METAL):
            for found in pattern.finditer(document.text, sentence.span.start, sentence.span.end):
                each = Reading(
                    found["head"].lower(),
                    found["metal"].lower(),
                    sentence,
                    Span(found.start(), found.end()),
                )
                new = found["det"].lower() in {"a", "an"}
                if first is None:
                    first = each if each.thing else None
                elif new:
                    return
                elif _is_other_metal(analysis, first, each):
                    yield first, each
                    return
                heads.add(each.thing)


def _is_other_metal(analysis: Analysis, first: Reading, second: Reading) -> bool:
    """Tell whether the metal of the second passage is said nowhere else."""
    if first.value == second.value or first.sentence is second.sentence:
        return False
    said = re.findall(rf"\b{second.value}\b", analysis.document.text, re.IGNORECASE)
    return len(said) == 1


def animals(analysis: Analysis) -> Iterator[tuple[Reading, Reading]]:
    """Yield the animals that an owner has in one passage only, where all others tell of others."""
    document = analysis.document
    counts: dict[str, list[Reading]] = {}
    for sentence in document.sentences:
        for word in re.finditer(r"[a-z]+", document.quote(sentence.span), re.IGNORECASE):
            animal = lemmas.lemma(word.group(), "noun")
            if any(animal in flock for flock in FLOCKS):
                span = Span(word.start(), word.end()).shifted(sentence.span.start)
                counts.setdefault(animal, []).append(Reading("", animal, sentence, span))
    for sentence in _sentences(analysis):
        for found in OWNED.finditer(document.text, sentence.span.start, sentence.span.end):
            own = lemmas.lemma(found["animal"], "noun")
            flock = next((flock for flock in FLOCKS if own in flock), ())
            others = [animal for animal in flock if animal != own and animal in counts]
            if len(others) != 1 or len(counts[own]) != 1 or len(counts[others[0]]) < OFTEN:
                continue
            span = Span(found.start("animal"), found.end("animal"))
            first = next(each for each in counts[others[0]] if each.sentence.zone in READ)
            yield first, Reading("", own, sentence, span)
            return


def ruins(analysis: Analysis) -> Iterator[tuple[Reading, Reading]]:
    """Yield one building that two things brought down: a bomb, lightning."""
    told = list(_ruined(analysis))
    for index, first in enumerate(told):
        for second in told[index + 1 :]:
            same = first.thing == second.thing and first.sentence is not second.sentence
            if same and first.value != second.value:
                yield first, second
                return


def _ruined(analysis: Analysis) -> Iterator[Reading]:
    text = analysis.document.text
    for sentence in _sentences(analysis):
        start, end = sentence.span.start, sentence.span.end
        if OTHER_TIME.search(text, start, end):
            continue
        for cause, words in CAUSES.items():
            active = rf"\b(?:{words})\s(?:that\s|which\s)?(?:had\s|has\s)?{RUINED}\s"
            passive = (
                rf"\b(?:was|were|been)\s(?:\w+ly\s)?{RUINED}\s(?:by|in)\s(?:an?\s|the\s)?(?:\w+\s)?"
                rf"(?:{words})\b"
            )
            for found in re.finditer(active, text[start:end], re.IGNORECASE):
                thing = objects.after(text, start + found.end(), end)
                if thing is not None and thing.definite and not thing.plural:
                    span = Span(start + found.start(), start + found.end() - 1)
                    yield Reading(thing.head, cause, sentence, span)
            for found in re.finditer(passive, text[start:end], re.IGNORECASE):
                subject = re.sub(r"\s(?:had|has)\s*$", "", text[start : start + found.start()])
                thing = objects.before(text, start, start + len(subject.rstrip()))
                if thing is not None and thing.definite and not thing.plural:
                    span = Span(start + found.start(), start + found.end())
                    yield Reading(thing.head, cause, sentence, span)


def _sentences(analysis: Analysis) -> Iterator[Sentence]:
    """Yield the sentences of the article's own account."""
    for sentence in analysis.document.sentences:
        if sentence.zone in READ:
            yield sentence
