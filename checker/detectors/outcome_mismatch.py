"""Flags what the article denies in one place and tells in another.

What it checks
    A sentence says that something did not happen at all (nobody was arrested, no shots were
    fired, the sirens did not sound, the witness did not testify), and another sentence by the
    same voice tells that it did.

Why it matters
    A denial is what readers quote. Stories put together from several drafts keep the first
    "no arrests" after the arrests have been written in.

Example
    Flagged:      Police made no arrests at the gates. ... Officers arrested a picket at Gate 18.
    Not flagged:  No arrests have been made so far. ... His lawyer said that police took two men.

Known limits
    Only kinds of events that the word list knows are compared. A denial for a time ("so far",
    "initially"), of part of the thing ("no serious injuries"), by another speaker, or about
    another year is left alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.comparing import denials, voices
from checker.comparing.denials import Kind, Statement
from checker.comparing.passages import OTHER_YEAR, Passage, passages, speaker
from checker.comparing.wording import quoted
from checker.types import (
    Analysis,
    Category,
    Evidence,
    Finding,
    Sentence,
    Severity,
    ZoneKind,
)

READ = frozenset({ZoneKind.BODY, ZoneKind.LIST, ZoneKind.CAPTION})
FOR_A_TIME = re.compile(
    r"\b(?:yet|so far|still|at first|initial(?:ly)?|immediate(?:ly)?|until|till|at the time|as of"
    r"|by then|up to now|by \w+day|to date|in advance|beforehand|other|others|else|further|more"
    r"|additional|new|normally|usually|often|always|ever since|previously)\b",
    re.IGNORECASE,
)
"""A denial with one of these is of less than the whole."""
NOT_ASSERTED = re.compile(
    r"\?|\b(?:if|would|could|might|should|whether|unless|can|cannot|must|hop(?:e|es|ed|ing)"
    r"|fear(?:s|ed)?|planned|plans? to|expect(?:s|ed)?|alleg\w+|reported(?:ly)?|claim(?:s|ed)?"
    r"|supposed|rumou?r\w*|den(?:y|ies|ied)|apparently|will|as if|as though|never)\b",
    re.IGNORECASE,
)
ELSEWHEN = re.compile(
    r"\b(?:earlier|previous(?:ly)?|formerly|last (?:year|week|month|night|\w+day|time)|ago|since"
    r"|(?:1[89]|20)\d\d|once|had been|second|later|years?|decades?)\b",
    re.IGNORECASE,
)
WINDOW = 45
"""Characters on either side of what is told in which another time would date it."""
RELATIVE = re.compile(r",\s(?:which|who|whose|where)\b[^,]*,")
TORN = re.compile(r"^[^“\"”]*[”\"](?:\s|$)")
"""The end of a quotation that began in a sentence before."""
FEW = 3
COMMON = 0.15
"""Sentences, and part of the article's sentences, that a telling word may stand in."""
TAKEN_FOR_GRANTED = re.compile(r"(?:who|which)\b", re.IGNORECASE)
ALARMS = frozenset({"siren", "alarm"})


class OutcomeMismatch:
    """Something denied outright and told elsewhere."""

    rule_id = "outcome-mismatch"
    category = Category.NEGATION

    def check(self, analysis: Analysis) -> Iterator[Finding]:
        """Yield one finding for each denial that another passage belies."""
        read = list(_read(analysis))
        denied = [
            each
            for sentence, text in read
            if not FOR_A_TIME.search(RELATIVE.sub(" ", text)) and not _is_open(text, denied=True)
            for each in denials.denied(sentence, text)
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
                and (shared := _shared(analysis, around, first, second, several=several))
            ]
            if clashing:
                _, second = max(clashing, key=lambda found: found[0])
                yield _finding(analysis, first, second)


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
        if not _is_open(text, denied=False)
        for kind in kinds
        if (statement := denials.told(kind, sentence, text)) is not None
    ]
    return [statement for statement in found if not _elsewhen(analysis, statement)]


def _is_open(text: str, *, denied: bool) -> bool:
    """Tell whether a sentence leaves open whether the thing happened."""
    found = NOT_ASSERTED.finditer(text)
    return any(not denied or match.group().lower() != "never" for match in found)


def _elsewhen(analysis: Analysis, statement: Statement) -> bool:
    """Tell whether words beside what is told put it in another time."""
    start = max(statement.sentence.span.start, statement.span.start - WINDOW)
    end = min(statement.sentence.span.end, statement.span.end + WINDOW)
    return ELSEWHEN.search(analysis.document.text, start, end) is not None


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
    dated = OTHER_YEAR.search(one.text) or OTHER_YEAR.search(two.text)
    if dated or first.sentence is second.sentence or not _one_voice(analysis, first, second):
        return 0
    own = first.kind.words
    topic = len((one.words & two.words) - own)
    same = first.kind.same
    if same == "person":
        return (1 + topic) * bool(_person(analysis, first) & _person(analysis, second))
    if same == "thing":
        return topic * _is_one_thing(first, second)
    if same == "article":
        return 1 + topic
    if topic or several:
        return 2 * topic
    near = (_paragraph(around, one) & _paragraph(around, two)) - own
    return sum(_is_rare(around, word) for word in near)


def _is_one_thing(first: Statement, second: Statement) -> bool:
    """Tell whether both are said of one thing; a warning system is known by its sirens."""
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
    return one == two or (bool(voices.surname(one)) and voices.surname(one) == voices.surname(two))


def _voice(analysis: Analysis, statement: Statement) -> str:
    """Return who says it; what a relative clause takes for granted is the article's own.

    "The three attackers who were captured, he noted, are being questioned."
    """
    start = statement.span.start
    said = TAKEN_FOR_GRANTED.match(analysis.document.text, start) is not None
    if said and analysis.quotation_at(start) is None:
        return ""
    return speaker(analysis, start)


def _finding(analysis: Analysis, first: Statement, second: Statement) -> Finding:
    """Word the question."""
    document = analysis.document
    evidence = sorted((first, second), key=lambda each: each.span)
    return Finding(
        OutcomeMismatch.rule_id,
        Category.NEGATION,
        Severity.ERROR,
        0.7,
        f"Does {quoted(document, first.span)} fit {quoted(document, second.span)}?",
        tuple(Evidence(each.sentence.span, (each.span,)) for each in evidence),
    )
