"""One doing that an article denies and tells: "no camera was recovered", "his camera was found".

Two passages speak of one doing when the verb, or another of its family, and what it is done to
agree. What is denied of all ("no camera", "none of the flocks") is denied of each.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from checker.comparing import hearsay, limits, objects, wordlists
from checker.comparing.objects import Thing
from checker.comparing.passages import READ, content
from checker.mentions import lemmas
from checker.types import Analysis, Sentence, Span, Tense, VerbMention

LIGHT = frozenset(
    """be have do say get go come make take give see know think want try let seem feel become put
    mean help talk look like expect believe hope happen work run include involve concern follow
    add explain report describe claim state declare keep hold set bring show turn call last stay
    live lie stand sit appear deny admit fail provide offer""".split()
)
"""Verbs that tell no doing apart."""
NOBODY = re.compile(
    r"\b(?:nobody|no one|no-one|none|neither|not one|nothing|no|not a single|not an?)\b",
    re.IGNORECASE,
)
NO_OBJECT = re.compile(r"\s+(?:no|none|nothing|nobody|neither)\b", re.IGNORECASE)
NO_SUCH = re.compile(r"\s+no\ssuch\b", re.IGNORECASE)
"""It is denied of what was told of before, not of what the noun names."""
OPENS = re.compile(r"^(?:and|but|that|as|since|because|while)\s", re.IGNORECASE)
PARTICLE = re.compile(r"\s(down|out|through|off|up|into|over)\b")
PRONOUN = re.compile(r"\s+(?:it|them|him|her|one|some)\b(?!\s+[a-z]+(?:s|er|or)\b)")
ONE_PERSON = re.compile(r"\b(?:he|she)\s+(?:\w+ly\s+|also\s+|then\s+)?$", re.IGNORECASE)
"""One doer, right before the verb."""
ANOTHER = r"\b(?:other|another|second|further|separate|next|new)\s+(?:[\w-]+\s+){0,2}?"
"""Before a noun: it is not the one that was told of."""
EMPTY = frozenset("person people man woman thing way time day year part other number case".split())
"""Heads that name nothing in particular."""


@dataclass(frozen=True, slots=True)
class Doing:
    """A passage that tells of a doing, or denies it."""

    family: str
    denied: bool
    patient: Thing | None
    agent: Thing | None
    every: bool
    """It is denied of all there are of its kind."""
    sentence: Sentence
    span: Span
    words: frozenset[str]
    """Lemmas of the content words of the sentence."""
    pronoun: bool = False
    """What it is done to is "it" or "them"."""
    by_one: bool = False
    """It is done by "he" or "she"."""


@cache
def families() -> dict[str, str]:
    """Return the family of each verb that is in one.

    >>> families()["mend"], families()["turn down"]
    ('repair', 'reject')
    """
    lines = (line.split() for line in wordlists.lines("doings.txt"))
    return {verb.replace("_", " "): line[0] for line in lines for verb in line}


def find(analysis: Analysis) -> Iterator[tuple[Doing, Doing]]:
    """Yield each doing that is denied, with the first passage that tells of it."""
    by_family: dict[str, list[Doing]] = {}
    for doing in _read(analysis):
        by_family.setdefault(doing.family, []).append(doing)
    for kin in by_family.values():
        denied = [each for each in kin if each.denied]
        told = [each for each in kin if not each.denied]
        if not denied or not told:
            continue
        for one in denied:
            two = next((two for two in told if _clash(analysis, one, two)), None)
            if two is not None:
                yield one, two
                break


def _clash(analysis: Analysis, one: Doing, two: Doing) -> bool:
    """Tell whether a passage tells of what the other denies."""
    if one.sentence is two.sentence or not _same_patient(one, two):
        return False
    text = analysis.document.text
    if limits.of_doing(text, one.sentence, one.span) - two.words:
        return False
    if any(_is_another(text, one, two, head) for head in _heads(one)):
        return False
    return hearsay.fit(analysis, (one.sentence, one.span), (two.sentence, two.span))


def _heads(doing: Doing) -> list[str]:
    """Return the nouns for what a thing is done to and for who does it."""
    things = (doing.patient, doing.agent)
    return [t.head for t in things if t is not None and t.head not in EMPTY]


def _is_another(text: str, one: Doing, two: Doing, head: str) -> bool:
    """Tell whether what is told is of another: "the other offer", one about the quay."""
    if limits.are_about_two(text, one.sentence, two.sentence, head):
        return True
    here, there = (
        re.search(rf"{ANOTHER}{re.escape(head)}", text[s.span.start : s.span.end], re.IGNORECASE)
        for s in (one.sentence, two.sentence)
    )
    return there is not None and here is None


def _same_patient(one: Doing, two: Doing) -> bool:
    """Tell whether the two are done to one thing, or by one doer to what is not told apart."""
    heads = _heads(one)
    if not heads:
        return False
    shared = [head for head in heads if head in two.words]
    if not shared:
        return False
    if one.every or two.pronoun:
        said = one.patient.words if one.patient is not None else frozenset[str]()
        return heads[0] in two.words and said <= two.words and _one_agent(one, two)
    if one.patient is not None and two.patient is not None:
        known = one.patient.definite and two.patient.definite
        return known and objects.same(one.patient, two.patient) and _one_agent(one, two)
    return len(one.words & two.words) > 1


def _one_agent(one: Doing, two: Doing) -> bool:
    """Tell whether not two are named who do it, nor one person here and several there."""
    if any(
        a.by_one and b.agent is not None and b.agent.plural for a, b in ((one, two), (two, one))
    ):
        return False
    return one.agent is None or two.agent is None or one.agent.head == two.agent.head


def _read(analysis: Analysis) -> Iterator[Doing]:
    verbs: dict[int, list[VerbMention]] = {}
    for mention in analysis.mentions:
        if isinstance(mention, VerbMention) and mention.lemma not in LIGHT:
            sentence = analysis.sentence_at(mention.span.start)
            if sentence is not None and sentence.zone in READ:
                verbs.setdefault(sentence.index, []).append(mention)
    for index, inside in verbs.items():
        sentence = analysis.document.sentences[index]
        text = analysis.document.text
        words = content(text, sentence.span.start, sentence.span.end)
        for verb in inside:
            doing = _doing(text, sentence, verb, words)
            if doing is not None and hearsay.plain(analysis, sentence, verb.span):
                yield doing


def _doing(text: str, sentence: Sentence, verb: VerbMention, words: frozenset[str]) -> Doing | None:
    """Read who does what to what."""
    if verb.tense not in (Tense.PAST, Tense.PRESENT) or NO_SUCH.match(text, verb.span.end):
        return None
    end, name = verb.span.end, verb.lemma
    particle = PARTICLE.match(text, end, sentence.span.end)
    if particle is not None and f"{name} {particle[1]}" in families():
        name, end = f"{name} {particle[1]}", particle.end()
    elif particle is not None:
        name = f"{name} {particle[1]}"
        end = particle.end()
    family = "remain" if name == "leave" and verb.passive else families().get(name, name)
    subject = _subject(text, sentence, verb.span.start)
    nobody = _no_subject(text, sentence, verb.span.start)
    thing = objects.after(text, end, sentence.span.end)
    no_object = NO_OBJECT.match(text, end, sentence.span.end) is not None
    pronoun = PRONOUN.match(text, end, sentence.span.end) is not None
    patient = subject if verb.passive or thing is None else thing
    agent = None if verb.passive or thing is None else subject
    if nobody:
        patient, agent = subject, thing if thing is not patient else None
    every = nobody or no_object
    return Doing(
        family,
        verb.negated or no_object,
        None if pronoun else patient,
        agent,
        every,
        sentence,
        Span(verb.span.start, end),
        words,
        pronoun,
        not verb.passive
        and ONE_PERSON.search(text, sentence.span.start, verb.span.start) is not None,
    )


def _subject(text: str, sentence: Sentence, end: int) -> Thing | None:
    """Return the phrase before a verb, or the one that "which" and "who" stand for."""
    lead = text[sentence.span.start : end]
    relative = re.search(r",?\s+(?:which|who|that)\s*$", lead)
    if relative is not None:
        end = sentence.span.start + relative.start()
    found = objects.before(text, sentence.span.start, end)
    if found is None:
        return None
    of = re.search(
        r"\b(?:none|neither|one|any) of the (?:\w+ ){0,3}?(\w+)\s*$", lead, re.IGNORECASE
    )
    if of is not None:
        head = lemmas.lemma(of[1], "noun")
        return Thing(objects.SYNONYMS.get(head, head), frozenset(), definite=True, plural=True)
    return found


def _no_subject(text: str, sentence: Sentence, end: int) -> bool:
    """Tell whether the clause before a verb opens with "no", "none of", "nobody"."""
    lead = re.split(
        r"[,;:]\s|\b(?:and|but|that|as|since|because)\s", text[sentence.span.start : end]
    )
    return NOBODY.match(OPENS.sub("", lead[-1].strip())) is not None
