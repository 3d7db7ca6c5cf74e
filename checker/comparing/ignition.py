"""What started the one fire of an article: a cigarette, a heater, lightning."""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.comparing import hearsay
from checker.comparing.passages import READ
from checker.comparing.substances import Reading
from checker.types import Analysis, Sentence, Span

STARTERS = {
    "cigarette": r"cigarettes?|cigars?|smokers?|smoking",
    "appliance": r"(?:bar\s)?fridges?|freezers?|toasters?|dryers?|washing\smachines?|televisions?"
    r"|kettles?|dishwashers?",
    "heater": r"(?:electric\s)?heaters?|heat\slamps?|stoves?|radiators?|boilers?|furnaces?"
    r"|chimneys?|ovens?",
    "wiring": r"wiring|short[- ]circuits?|electrical\s(?:faults?|failures?|problems?)|power\slines?"
    r"|cables?|transformers?",
    "battery": r"batter(?:y|ies)|chargers?|e-?bikes?|scooters?",
    "lightning": r"lightning(?:\sstrikes?)?|thunderstorms?",
    "fireworks": r"fireworks?|firecrackers?|rockets?|flares?",
    "candle": r"candles?|lanterns?|oil\slamps?",
    "cooking": r"cooking|frying\spans?|chip\spans?|barbecues?|grills?",
    "campfire": r"campfires?|bonfires?|embers",
    "arson": r"arson(?:ists?)?|petrol\sbombs?|matches",
    "machine": r"trailer\schains?|sparks\sfrom|welding|welders?|grinders?|chainsaws?"
    r"|combine\sharvesters?|tractors?|mowers?",
    "dump": r"(?:illegal\s|rubbish\s|garbage\s)?dumps?|rubbish\sheaps?",
    "oxygen": r"oxygen\s(?:bottles?|cylinders?|tanks?)|gas\s(?:bottles?|cylinders?|leaks?)",
}  # fmt: skip
STARTER = "|".join(f"(?P<{name}>{words})" for name, words in STARTERS.items())
FIRE = r"(?:fire|blaze|flames|wildfire|inferno|[a-z]+\salight)"
BROKE_OUT = re.compile(
    rf"\b(?:the|a|an)\s(?:[\w-]+\s){{0,2}}?{FIRE}\b(?:\s(?!and\b|but\b)[\w’',.]+){{0,14}}?\s"
    rf"(?:started|began|broke\sout|was\s(?:put\sdown\sto|blamed\son|traced\sto|caused\sby|started\sby"
    rf"|sparked\sby|set\soff\sby|ignited\sby))\b(?P<by>(?:\s(?!and\b|but\b|near\b|beside\b|next\b)[\w’':.-]+){{0,12}}?)"
    rf"\s(?:{STARTER})\b",
    re.IGNORECASE,
)
"""What is said of the fire: "the fire started when a [heater] fell"."""
SET_OFF = re.compile(
    rf"\b(?:{STARTER})\b(?:,?\s(?!not\b|but\b|nor\b)[\w’':.,-]+){{0,12}}?\s(?:had\s|was\swhat\s|that\s)?"
    rf"(?:set\soff|started|caused|sparked|ignited|set|was\sthe\s(?:origin|cause|source)\sof)\sthe\s(?:\w+\s)?{FIRE}\b",
    re.IGNORECASE,
)
"""What the cause does: "a [cigarette] on a mattress set off the blaze"."""
CAUSE_WAS = re.compile(
    rf"\b[Tt]he\scause\s(?:was|of\sthe\s{FIRE}\swas)\s(?:an?\s|the\s)?(?:\w+\s){{0,2}}?(?:{STARTER})\b",
    re.IGNORECASE,
)
PATTERNS = (BROKE_OUT, SET_OFF, CAUSE_WAS)
NOT_SURE = re.compile(
    r"\b(?:not|no|never|nor|denied|ruled\sout|thought|believed|suspect\w*|probabl\w*|apparently|first|initially"
    r"|perhaps|another|second|earlier|previous|last\s(?:year|month)|fires|blazes|whether|rumou?r\w*"
    r"|similar|similarly)\b|n['’]t\b",
    re.IGNORECASE,
)


def fires(analysis: Analysis) -> Iterator[tuple[Reading, Reading]]:
    """Yield the two things that started one fire."""
    told = list(_read(analysis))
    for index, first in enumerate(told):
        for second in told[index + 1 :]:
            if first.value != second.value and first.sentence is not second.sentence:
                places = ((first.sentence, first.span), (second.sentence, second.span))
                if hearsay.fit(analysis, *places):
                    yield first, second
                    return


def _read(analysis: Analysis) -> Iterator[Reading]:
    text = analysis.document.text
    if not re.search(r"\b(?:fire|blaze)\b", text):
        return
    for sentence in analysis.document.sentences:
        if sentence.zone in READ and not _is_open(analysis, sentence):
            for pattern in PATTERNS:
                match = pattern.search(text, sentence.span.start, sentence.span.end)
                if match is not None and match.lastgroup is not None:
                    name = next(n for n in STARTERS if match[n])
                    yield Reading("fire", name, sentence, Span(match.start(), match.end()))
                    break


def _is_open(analysis: Analysis, sentence: Sentence) -> bool:
    """Tell whether a sentence leaves the cause open, or speaks of another fire."""
    text = analysis.document.quote(sentence.span)
    return NOT_SURE.search(text) is not None or hearsay.OPEN.search(text) is not None
