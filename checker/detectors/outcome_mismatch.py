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
from checker.comparing.denials import Statement
from checker.comparing.passages import OTHER_YEAR, Passage, passages, speaker
from checker.comparing.wording import quoted
from checker.types import (
    Analysis,
    Category,
    Evidence,
    Finding,
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
ALARMS = frozenset({"siren", "alarm"})


class OutcomeMismatch:
    """Something denied outright and told elsewhere."""

    rule_id = "outcome-mismatch"
    category = Category.NEGATION

    def check(self, analysis: Analysis) -> Iterator[Finding]:
        """Yield one finding for each denial that another passage belies."""
        denied, told = _statements(analysis)
        if not denied or not told:
            return
        around = passages(analysis)
        for first in denied:
            clashing = [
                (shared, second)
                for second in told
                if second.kind is first.kind
                and (shared := _shared(analysis, around, first, second))
            ]
            if clashing:
                _, second = max(clashing, key=lambda found: found[0])
                yield _finding(analysis, first, second)


def _statements(analysis: Analysis) -> tuple[list[Statement], list[Statement]]:
    """Return what the article denies and what it tells of, what is not asserted left out."""
    denied: list[Statement] = []
    told: list[Statement] = []
    for sentence in analysis.document.sentences:
        if sentence.zone not in READ:
            continue
        text = analysis.document.quote(sentence.span).replace("’", "'")
        for statement, is_denial in denials.find(sentence, text):
            if is_denial and not FOR_A_TIME.search(text) and not _is_open(text, denied=True):
                denied.append(statement)
            elif (
                not is_denial
                and not _is_open(text, denied=False)
                and not _elsewhen(analysis, statement)
            ):
                told.append(statement)
    return denied, told


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
    analysis: Analysis, around: dict[int, Passage], first: Statement, second: Statement
) -> int:
    """Return how much makes the two one event by one voice; 0 when they need not be."""
    if first.sentence is second.sentence or not _one_voice(analysis, first, second):
        return 0
    one, two = around[first.sentence.index], around[second.sentence.index]
    if OTHER_YEAR.search(one.text) or OTHER_YEAR.search(two.text):
        return 0
    topic = len((one.words & two.words) - first.kind.words)
    match first.kind.same:
        case "person":
            who = voices.about(analysis, first.sentence, first.span)
            same = bool(who) and who == voices.about(analysis, second.sentence, second.span)
            return 1 + topic if same else 0
        case "thing":
            same = first.thing == second.thing or (
                second.thing in ALARMS and "system" in first.thing
            )
            return topic if same else 0
        case "article":
            return 1 + topic
        case _:
            return topic


def _one_voice(analysis: Analysis, first: Statement, second: Statement) -> bool:
    """Tell whether one speaker, or the article itself, says both."""
    one, two = (speaker(analysis, each.span.start) for each in (first, second))
    if "?" in (one, two):
        return False
    return one == two or (bool(voices.surname(one)) and voices.surname(one) == voices.surname(two))


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
