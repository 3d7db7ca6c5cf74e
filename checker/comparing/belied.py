"""Which denials of an article another of its passages belies."""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.comparing import denial_times, denials, hearsay, limits, voices
from checker.comparing.denials import Kind, Statement
from checker.comparing.passages import OTHER_YEAR, READ, Passage, content, passages, speaker
from checker.types import Analysis, Sentence

NOT_ASSERTED = re.compile(
    r"\?|\b(?:if|would|could|might|should|whether|unless|can|cannot|must|hop(?:e|es|ed|ing)"
    r"|fear(?:s|ed)?|planned|plans? to|expect(?:s|ed)?|alleg\w+|reported(?:ly)?|claim(?:s|ed)?"
    r"|supposed|rumou?r\w*|den(?:y|ies|ied)|apparently|will|as if|as though|never)\b",
    re.IGNORECASE,
)
OUTRIGHT = re.compile(r"(?:nobody|no|not|without|(?:none|neither)(?=\sof\b))\b", re.IGNORECASE)
ANOTHER_ONE = re.compile(
    r"\b(?:(?:an)?other|second|similar|previous|earlier|separate|ago|before that)\b", re.IGNORECASE
)
IN_ANOTHER = re.compile(
    r"\b(?:in|at|during|from)\s(?:another|an?\s(?:earlier|previous|separate|similar))\b",
    re.IGNORECASE,
)
"""In what belies a denial: "who was hurt in another fire"."""
TORN = re.compile(r"^[^“\"”]*[”\"](?:\s|$)")
"""The end of a quotation that began in a sentence before."""
STEM = 5
"""Letters by which a word is known in its family: march, marchers."""
FEW = 3
COMMON = 0.15
"""Sentences, and part of the article's sentences, that a telling word may stand in."""
TAKEN_FOR_GRANTED = re.compile(r"(?:who|which)\b", re.IGNORECASE)
OFFICIALLY = frozenset(
    "arrest injury death hospital charge evacuation shots spill dismissal".split()
)
"""What a newsroom denies in the words of the police or of a doctor, and then tells itself."""
HARM = frozenset({"injury", "death", "hospital", "shots"})
OFFICIAL = frozenset(
    """police officer official spokesman spokeswoman spokesperson authority say tell add fire
    brigade service department chief captain sergeant inspector statement cantonal local state
    connection incident case find inquiry investigation matter event far yet here
    city county federal company operator firefighter people person man woman child
    miracle luck lucky luckily miraculously fortunately thankfully mercifully day night evening
    pass peacefully quietly point stage""".split()
)
"""Words that say who denies a thing or of whom, not what happened."""
EVENTS = frozenset(
    """fire blaze crash collision explosion blast shooting stabbing storm flood earthquake quake
    landslide avalanche robbery raid burglary derailment protest march riot fight brawl attack
    bombing eruption tornado hurricane accident rescue strike match game concert parade""".split()
)
ALARMS = frozenset({"siren", "alarm"})
ALIKE = (
    frozenset({"show", "performance", "concert", "gig"}),
    frozenset({"document", "protocol", "agreement", "contract", "accord", "treaty"}),
)
"""Words for one thing."""


def find(analysis: Analysis) -> Iterator[tuple[Statement, Statement]]:
    """Yield what the article denies with what best belies it."""
    read = list(_read(analysis))
    denied = [
        each
        for sentence, text in read
        if not denial_times.of_a_part(text)
        for each in denials.denied(sentence, text)
        if not _is_open(_lead(analysis, each), denied=True)
        if each.kind.bar is None or not each.kind.bar.search(analysis.document.text)
    ]
    if not denied:
        return
    told = _told(analysis, {each.kind for each in denied}, read)
    around = passages(analysis)
    for first in denied:
        several = sum(each.kind is first.kind for each in denied) > 1
        clashing = [
            (shared, second)
            for second in told
            if second.kind is first.kind
            and _in_order(analysis, first, second)
            and (shared := _shared(analysis, around, first, second, several=several))
        ]
        if clashing:
            _, second = max(clashing, key=lambda found: found[0])
            yield first, second


def _lead(analysis: Analysis, denial: Statement) -> str:
    """Return a sentence up to the end of the clause that denies."""
    text = analysis.document.text
    start = denial.sentence.span.start
    return text[start : limits.clause(text, denial.sentence, denial.span).end]


def _in_order(analysis: Analysis, first: Statement, second: Statement) -> bool:
    """Tell whether a denial that holds "so far" stands after what belies it."""
    so_far = denial_times.SO_FAR.search(analysis.document.quote(first.sentence.span))
    return so_far is None or second.sentence.index < first.sentence.index


def _read(analysis: Analysis) -> Iterator[tuple[Sentence, str]]:
    """Yield the sentences that are looked at, with straight apostrophes."""
    for sentence in analysis.document.sentences:
        text = analysis.document.quote(sentence.span).replace("’", "'")
        if sentence.zone in READ and not TORN.match(text):
            yield sentence, text


def _told(
    analysis: Analysis, kinds: set[Kind], read: list[tuple[Sentence, str]]
) -> list[Statement]:
    """Return what the article tells of these kinds, as it is asserted of its own time."""
    found = [
        statement
        for sentence, text in read
        for kind in kinds
        if (is_open := _is_open(text, denied=False), True)
        if (statement := denials.told(kind, sentence, text, is_open=is_open)) is not None
    ]
    return [
        each
        for each in found
        if each.kind.ever or not denial_times.elsewhen(analysis, each.sentence, each.span)
        if not denial_times.RETRACTED.search(analysis.document.quote(each.sentence.span))
    ]


def _is_open(text: str, *, denied: bool) -> bool:
    """Tell whether a sentence leaves open whether the thing happened."""
    found = NOT_ASSERTED.finditer(text)
    return any(not denied or match.group().lower() != "never" for match in found)


def _shared(
    analysis: Analysis,
    around: dict[int, Passage],
    first: Statement,
    second: Statement,
    *,
    several: bool,
) -> int:
    """Return how much makes the two one event by one voice; 0 when they need not be.

    Where the article has several denials of the kind, the sentences themselves must share a word.
    """
    one, two = around[first.sentence.index], around[second.sentence.index]
    dated = (
        hearsay.of_a_year(one.text) or OTHER_YEAR.search(two.text) or IN_ANOTHER.search(two.text)
    )
    if (
        (dated and not first.kind.ever)
        or _are_two_events(one, two)
        or first.sentence is second.sentence
        or _are_apart(analysis, first, second)
        or not _one_voice(analysis, first, second)
        or _are_two_accused(analysis, first, second)
    ):
        return 0
    own = first.kind.words
    topic = len(_alike(one.words - own, two.words - own))
    same = first.kind.same
    if same == "person":
        return (1 + topic) * bool(_person(analysis, first) & _person(analysis, second))
    if same == "thing":
        return topic * _is_one_thing(first, second)
    if same == "article":
        return 0 if _follows_another(around, two) else 1 + topic
    if topic or several:
        return 2 * topic
    near = (_paragraph(around, one) & _paragraph(around, two)) - own
    alike = sum(_is_rare(around, word) for word in near) or _is_bare(analysis, first)
    return 0 if _follows_another(around, one) else alike


def _are_apart(analysis: Analysis, first: Statement, second: Statement) -> bool:
    """Tell whether a denial of harm has a limit that the other passage lies outside of."""
    one, two = ((each.sentence, each.span) for each in (first, second))
    if first.kind.name not in HARM:
        return False
    return limits.are_apart(analysis.document.text, one, two) or denial_times.are_on_two_days(
        analysis, first.sentence, second.sentence
    )


def _are_two_accused(analysis: Analysis, first: Statement, second: Statement) -> bool:
    """Tell whether one verdict is on somebody else than the other."""
    if first.kind.name != "verdict":
        return False
    one, two = _person(analysis, first), _person(analysis, second)
    return bool(one) and bool(two) and not one & two


def _alike(one: frozenset[str], two: frozenset[str]) -> frozenset[str]:
    """Return the words of the first that the second has too, or a word of their family.

    >>> _alike(frozenset({"march", "quay"}), frozenset({"marcher", "boat"}))
    frozenset({'march'})
    """
    stems = {word[:STEM] for word in two if len(word) >= STEM}
    return frozenset(word for word in one if word in two or word[:STEM] in stems)


def _is_bare(analysis: Analysis, denial: Statement) -> bool:
    """Tell whether the clause of a denial names nothing it could be limited to.

    "No one was injured, the police said" is of what the article is about.
    """
    text = analysis.document.text
    if not OUTRIGHT.match(text, denial.span.start):
        return False
    clause = limits.clause(text, denial.sentence, denial.span)
    beside = content(text, clause.start, denial.span.start) | content(
        text, denial.span.end, clause.end
    )
    return not beside - OFFICIAL


def _follows_another(around: dict[int, Passage], passage: Passage) -> bool:
    """Tell whether the sentence before in the paragraph is of another year or occasion."""
    before = around.get(passage.sentence.index - 1)
    if before is None or before.sentence.paragraph != passage.sentence.paragraph:
        return False
    return before.elsewhen or ANOTHER_ONE.search(before.text) is not None


def _are_two_events(one: Passage, two: Passage) -> bool:
    """Tell whether the two name events that cannot be one: a fire, a crash."""
    first, second = _happens(one.words), _happens(two.words)
    return bool(first) and bool(second) and not first & second


def _happens(words: frozenset[str]) -> frozenset[str]:
    return words & EVENTS


def _is_one_thing(first: Statement, second: Statement) -> bool:
    """Tell whether both are said of one thing; a warning system is known by its sirens."""
    if any({first.thing, second.thing} <= group for group in ALIKE):
        return True
    return first.thing == second.thing or (second.thing in ALARMS and "system" in first.thing)


def _person(analysis: Analysis, statement: Statement) -> frozenset[str]:
    """Return the names of the person that a statement is about."""
    who = voices.about(analysis, statement.sentence, statement.span)
    return frozenset({who}) if who else voices.by_role(analysis, statement.sentence)


def _is_rare(around: dict[int, Passage], word: str) -> bool:
    """Tell whether a word says more than what the whole article is about."""
    spread = sum(word in passage.words for passage in around.values())
    return spread <= max(FEW, COMMON * len(around))


def _paragraph(around: dict[int, Passage], passage: Passage) -> frozenset[str]:
    """Return the words of content of the paragraph up to a sentence."""
    words = passage.words
    index = passage.sentence.index - 1
    while index in around and around[index].sentence.paragraph == passage.sentence.paragraph:
        words |= around[index].words
        index -= 1
    return words


def _one_voice(analysis: Analysis, first: Statement, second: Statement) -> bool:
    """Tell whether one speaker, or the article itself, says both."""
    one, two = (_voice(analysis, each) for each in (first, second))
    if "?" in (one, two):
        return False
    quoted = analysis.quotation_at(first.span.start) is not None
    told_by_all = not two and (second.granted or not quoted)
    if told_by_all and first.kind.name in OFFICIALLY:
        return True
    return one == two or (bool(voices.surname(one)) and voices.surname(one) == voices.surname(two))


def _voice(analysis: Analysis, statement: Statement) -> str:
    """Return who says it; what a relative clause takes for granted is the article's own.

    "The three attackers who were captured, he noted, are being questioned."
    """
    start = statement.span.start
    said = statement.granted or TAKEN_FOR_GRANTED.match(analysis.document.text, start) is not None
    if said and analysis.quotation_at(start) is None:
        return ""
    return speaker(analysis, start)
