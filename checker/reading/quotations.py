"""Quotations, and who says what: directly, and in reported speech."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass, field

from checker.reading.marks import Quoted, pair_marks
from checker.reading.phrases import QUOTED
from checker.reading.speakers import Speakers
from checker.reading.speech import (
    LONGEST_REACH,
    Cue,
    Place,
    around,
    find_cues,
    sentence_spans,
)
from checker.types import Attribution, Quotation, Span, Zone, ZoneKind

SPOKEN = {ZoneKind.BODY, ZoneKind.HEADLINE, ZoneKind.SUBHEAD, ZoneKind.CAPTION, ZoneKind.LIST}
OPENING_MARK = re.compile(r"\s*[“„«\"‘']")
RELATIVE = re.compile(r",\s(?:\w+\s){0,2}(?:which|who|whom|whose)(?:\s\w+){0,4},?\s*$")
"""Right before a cue: only the relative clause is said ("of which, according to ...")."""
LONGEST_CLAUSE_OPENING = 100
GAP_TO_QUOTE = re.compile(r"[,:]\s*$")
ENDS_LIKE_SPEECH = re.compile(r"[.,!?…—–-]$")
LONGEST_SCARE_QUOTE = 6
"""Words in marks up to which they may be a title or a word held at arm's length."""


@dataclass(slots=True)
class Voices:
    """Who speaks where, as found so far."""

    quotations: list[Quotation] = field(default_factory=list)
    attributions: list[Attribution] = field(default_factory=list)


@dataclass(slots=True)
class Passage:
    """One paragraph with its quoted passages and its cues; offsets count from its start."""

    start: int
    text: str
    quoted: list[Quoted]
    masked: str
    sentences: list[Span]
    cues: list[Cue]

    def cues_in(self, start: int, end: int) -> list[Cue]:
        """Return the cues that begin in a range."""
        low = bisect_left(self.cues, start, key=lambda cue: cue.span.start)
        high = bisect_left(self.cues, end, key=lambda cue: cue.span.start)
        return self.cues[low:high]


def find(text: str, zones: tuple[Zone, ...]) -> Voices:
    """Return quotations and reported speech with their speakers."""
    voices = Voices()
    speakers = Speakers(text)
    spoken = [zone for zone in zones if zone.kind in SPOKEN]
    carried: Span | None = None
    was_open = False
    for number, zone in enumerate(spoken):
        after = spoken[number + 1] if number + 1 < len(spoken) else None
        goes_on = after is not None and bool(OPENING_MARK.match(text, after.span.start))
        passage = _passage(text, zone.span, continues=was_open, goes_on=goes_on)
        if zone.kind is ZoneKind.SUBHEAD:
            continue
        before = carried if was_open or _is_all_quoted(passage) else None
        carried = _speak(passage, speakers, voices, before)
        was_open = bool(passage.quoted) and passage.quoted[-1].is_open
    return voices


def _passage(text: str, span: Span, *, continues: bool, goes_on: bool) -> Passage:
    paragraph = text[span.start : span.end]
    quoted = pair_marks(paragraph, continues=continues, goes_on=goes_on)
    masked = mask(paragraph, quoted)
    sentences = sentence_spans(masked)
    return Passage(span.start, paragraph, quoted, masked, sentences, find_cues(masked, sentences))


def mask(paragraph: str, quoted: list[Quoted]) -> str:
    """Blot out the quotations; a full stop at the end of one still ends the sentence.

    >>> mask('He left. "I see. Go," she said.', [Quoted(9, 21)]).replace(QUOTED, "_")
    'He left. ____________ she said.'
    """
    parts = []
    at = 0
    for each in quoted:
        words = each.words(paragraph)
        follows = paragraph[each.end : each.end + 40]
        ends = words.endswith(".") or (words.endswith(("!", "?", "…")) and _begins_anew(follows))
        length = each.end - each.start
        parts.append(paragraph[at : each.start])
        parts.append(QUOTED * (length - 1) + ("." if ends else QUOTED))
        at = each.end
    return "".join([*parts, paragraph[at:]])


def _begins_anew(follows: str) -> bool:
    return not follows.strip() or bool(
        re.match(r"\s+(?:[A-Z](?!\w*\s(?:said|asked|told))|[“\"])", follows)
    )


def _is_all_quoted(passage: Passage) -> bool:
    return bool(passage.quoted) and not any(map(str.isalnum, passage.masked))


def _speak(
    passage: Passage, speakers: Speakers, voices: Voices, carried: Span | None
) -> Span | None:
    """Add what one paragraph says; return who speaks last in it, for the next one."""
    resolved = {
        cue: speakers.resolve(passage.start, passage.masked, cue.speaker) for cue in passage.cues
    }
    for cue, named in resolved.items():
        covered = _covered(passage, cue).shifted(passage.start)
        voices.attributions.append(Attribution(covered, speakers.words(named), named))
    last = carried
    speaker: Span | None
    end = 0
    for quoted in passage.quoted:
        cue_of = _cue_of(passage, quoted)
        if cue_of:
            speaker = resolved[cue_of]
        elif _is_scare_quote(passage, quoted):
            continue
        else:
            speaker = _speaker_in_context(passage, quoted, resolved, end, last)
        words = speakers.words(speaker) if speaker else ""
        span = Span(passage.start + quoted.start, passage.start + quoted.end)
        voices.quotations.append(Quotation(span, words, speaker))
        last, end = speaker, quoted.end
    speakers.leave(passage.start, passage.masked)
    return last


def _covered(passage: Passage, cue: Cue) -> Span:
    sentence = around(passage.sentences, cue.span.start)
    if cue.place is Place.AROUND:
        low = max(sentence.start, cue.span.start - LONGEST_CLAUSE_OPENING)
        clause = RELATIVE.search(passage.masked, low, cue.span.start)
        return sentence if not clause else Span(min(cue.span.end, sentence.end - 1), sentence.end)
    return Span(min(cue.span.end, sentence.end - 1), sentence.end)


def _cue_of(passage: Passage, quoted: Quoted) -> Cue | None:
    """Return the cue beside a quotation: right after it, or leading up to it."""
    masked = passage.masked
    for cue in passage.cues_in(quoted.end, quoted.end + 6):
        gap = masked[quoted.end : cue.span.start]
        ends_before = masked[quoted.end - 1] == "." and cue.place is Place.BEFORE
        if not gap.strip(" ,–—-\t\r\n\ue000.") and not ends_before:
            return cue
    sentence = around(passage.sentences, quoted.start)
    for cue in reversed(passage.cues_in(sentence.start, quoted.start)):
        gap = masked[cue.span.end : quoted.start]
        if cue.span.end <= quoted.start and (cue.verb or GAP_TO_QUOTE.search(gap)):
            return cue
    # Words quoted within a sentence that somebody else's words close: "..., she said."
    return next(
        (cue for cue in passage.cues_in(quoted.end, sentence.end) if cue.place is Place.AROUND),
        None,
    )


def _is_scare_quote(passage: Passage, quoted: Quoted) -> bool:
    """Tell words held at arm's length, and titles, from speech."""
    words = quoted.words(passage.text)
    if quoted.is_open or len(words.split()) > 2 * LONGEST_SCARE_QUOTE:
        return False
    before = passage.text[max(0, quoted.start - 9) : quoted.start].rstrip()
    if (
        ENDS_LIKE_SPEECH.search(words)
        and words[:1].isupper()
        and before[-1:] in {"", ".", ":", "”"}
    ):
        return False
    in_clause = bool(before) and before[-1] not in '.:!?”"'
    return len(words.split()) <= LONGEST_SCARE_QUOTE or in_clause


def _speaker_in_context(
    passage: Passage,
    quoted: Quoted,
    resolved: dict[Cue, Span],
    previous_end: int,
    last: Span | None,
) -> Span | None:
    """Return who goes on speaking: by the sentence just before, or the quotation before it."""
    low = max(0, quoted.start - LONGEST_REACH)
    before = passage.masked[low : quoted.start].rstrip(" –—-\t\r\n")
    if not before:
        return last
    sentence = around(passage.sentences, max(0, low + len(before) - 2))
    for cue in reversed(passage.cues_in(sentence.start, min(sentence.end, quoted.start))):
        if cue.span.end <= quoted.start:
            return resolved[cue]
    between = passage.masked[previous_end : quoted.start].strip(f" .,–—-{QUOTED}\t\r\n")
    return last if not between and (previous_end or last) else None
