"""Clauses that a word like "whether" or "so" has cut off from the verb that they belong to."""

from __future__ import annotations

from dataclasses import replace

from checker.comparing.segments import Segment
from checker.mentions.tokens import Token
from checker.types import Tense

ASKING = frozenset({"where", "whether", "how", "who", "which", "what"})
OF_QUESTIONS = frozenset("decide discuss learn hear consider announce say choose".split())
"""Verbs before a question: "will decide where those go"."""


def to_verb(before: Segment | None, segment: Segment) -> Segment:
    """Give "will decide / whether to keep the pool on 5 May" back to its verb.

    So with "will discuss / when they meet in May 2025", which looks ahead like its verb.
    """
    if before is None or before.times or not before.verbs:
        return segment
    if segment.opener == "so" and before.verbs[-1].lemma == "do" and not segment.verbs:
        return replace(before, tokens=[*before.tokens, *segment.tokens], times=segment.times)
    whether = segment.opener == "whether" and not segment.verbs and segment.tokens[0].lower == "to"
    tenses = [verb.tense for verb in segment.verbs]
    meeting = segment.opener in {"when", "once"} and tenses[:1] == [Tense.PRESENT]
    asked = (
        segment.opener in ASKING
        and before.verbs[-1].lemma in OF_QUESTIONS
        and before.tokens[-1].end == before.verbs[-1].span.end
        and {*tenses} <= {Tense.PRESENT}
    )
    if before.verbs[-1].tense is not Tense.FUTURE or not (whether or meeting or asked):
        return segment
    tokens = segment.tokens
    if asked:
        # What is asked has no time of its own: "will decide [where those go] at a meeting on".
        tokens = tokens[_meeting(tokens) :]
    joined = [*before.tokens, *tokens]
    return replace(before, tokens=joined, times=segment.times, verbs=before.verbs[-1:])


def _meeting(tokens: list[Token]) -> int:
    """Return the place of "at a" in a question, or of its last word but two."""
    for place, token in enumerate(tokens[:-1]):
        if token.lower == "at" and tokens[place + 1].lower in {"a", "the", "its", "their"}:
            return place
    return 0
