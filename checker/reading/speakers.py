"""Whom "he", "she", "they" and "it" mean when they speak: the person named last, where safe."""

from __future__ import annotations

import re

from checker.reading.phrases import CAPITAL, NAME, PRONOUN, QUOTED, SENTENCE_STOP
from checker.types import Span

FULL_NAME = re.compile(rf"{CAPITAL}(?:\s{CAPITAL})+")
CANDIDATE = re.compile(NAME)
AFTER_PREPOSITION = re.compile(
    r"\b(?:of|in|at|from|for|by|with|on|near|to|against|into|over|between|about|than|and|via)\s"
    r"(?:the\s)?$",
    re.IGNORECASE,
)
ROLES = frozenset(
    "Chairman Chairwoman President Minister Director Judge Mayor Governor Senator Captain "
    "Colonel General Professor Doctor Dr Mr Mrs Ms Miss Sir Deputy Chief Head Councillor "
    "Sergeant Inspector Committee Council Ministry Department Police Court Church Government "
    "Party University".split()
)
PLACES = frozenset("Hall Street Road Avenue Square School Park House Church Court Station".split())
STARTERS = frozenset(
    "The A An He She It They We I You In On At But And Or However If When While After Before "
    "As This That These Those There Here His Her Its Their Our My For From By With Under "
    "Since Until Meanwhile Also Some Many Most Both Another Two Three What Who Why How Not No "
    "Yet So Then Now Last Earlier Later Police Officials According Although Though Because "
    "During Despite Of To Only Nobody Nothing Asked More Each Every All One None Today "
    "Yesterday Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February "
    "March April May June July August September October November December".split()
)
FEMALE = re.compile(r"\b(?:Mrs|Ms|Miss|Madam|Sister|Lady|Dame|Queen|Baroness|Doña|doña|Señora)\b")
MALE = re.compile(r"\b(?:Mr|Sir|Lord|Father|Brother|King|Don|don|Señor)\b")
OPENING = 160
"""Characters of a sentence in which its subject is looked for."""
REACH = 2
"""Paragraphs back over which a pronoun may reach."""
WINDOW = 3000
"""Characters of the same paragraph over which it may reach."""
REMEMBERED = 20


class Speakers:
    """Remembers who was spoken of last, paragraph by paragraph."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._surnames = {found.group().split()[-1] for found in FULL_NAME.finditer(text)}
        self._recent: list[tuple[int, Span]] = []
        self._paragraph = 0
        self._gender: dict[str, str] = {}

    def words(self, span: Span) -> str:
        """Return a speaker as written, on one line."""
        return " ".join(self._text[span.start : span.end].split())

    def resolve(self, start: int, masked: str, speaker: Span) -> Span:
        """Return who a speaker is: a pronoun gives the last person named, if there is one.

        ``speaker`` counts from ``start``, the result from the start of the text.
        """
        written = speaker.shifted(start)
        words = masked[speaker.start : speaker.end]
        if not PRONOUN.match(words):
            self._recent.append((self._paragraph, written))
            return written
        low = max(0, speaker.start - WINDOW)
        named = self._subjects(start + low, masked[low : speaker.start])
        earlier = [
            span
            for at, span in self._recent[-REMEMBERED:]
            if self._paragraph - at <= REACH and span < written
        ]
        candidates = sorted({*earlier, *named}, key=lambda span: span.start, reverse=True)
        for candidate in candidates:
            if self._agrees(candidate, words.lower()):
                return candidate
        return written

    def leave(self, start: int, masked: str) -> None:
        """Finish a paragraph: whom it spoke of may be meant in the next."""
        low = max(0, len(masked) - WINDOW)
        self._recent += [
            (self._paragraph, span) for span in self._subjects(start + low, masked[low:])
        ]
        self._recent = self._recent[-REMEMBERED:]
        self._paragraph += 1

    def _subjects(self, start: int, masked: str) -> list[Span]:
        """Return the people that stand as subjects at the head of sentences."""
        subjects = []
        low = 0
        for stop in [*(found.end() for found in SENTENCE_STOP.finditer(masked)), len(masked)]:
            span = self._subject(masked, low, stop)
            if span:
                subjects.append(span.shifted(start))
            low = stop
        return subjects

    def _subject(self, masked: str, low: int, high: int) -> Span | None:
        for found in CANDIDATE.finditer(masked, low, min(high, low + OPENING)):
            words = found.group().split()
            at = found.start()
            if QUOTED in masked[low:at]:
                return None
            dropped = int(words[0] in STARTERS)
            if AFTER_PREPOSITION.search(masked, low, at):
                # "of the Republic of Kazakhstan Erlan Bekov": the place comes first
                dropped = 1 if len(words) == 3 else len(words)
            words = words[dropped:]
            if not words or words[0] in STARTERS or words[-1] in ROLES | PLACES:
                continue
            if len(words) > 1 or words[0] in self._surnames:
                return Span(found.end() - len(" ".join(words)), found.end())
        return None

    def _agrees(self, candidate: Span, pronoun: str) -> bool:
        words = self._text[candidate.start : candidate.end]
        pronoun = {"him": "he", "her": "she", "them": "they"}.get(pronoun, pronoun)
        is_group = bool(re.match(r"(?:the\s)?[\w\s]*(?:s|police)$", words)) and words[0].islower()
        if pronoun in {"they", "it", "we", "i"}:
            return pronoun == "they" and is_group
        if is_group or PRONOUN.match(words):
            return False
        key = words.removeprefix("the ").casefold()
        gender = "she" if FEMALE.search(words) else "he" if MALE.search(words) else ""
        known = gender or self._gender.get(key, "")
        if not known:
            self._gender[key] = pronoun
        return known in {"", pronoun}
