"""Noun phrases that can name a speaker: before a verb of saying, and after it.

Works on one paragraph in which every quotation has been replaced by ``QUOTED`` characters.
"""

from __future__ import annotations

import re

from checker.types import Span

QUOTED = "\ue000"

ABBREVIATION = r"(?:Dr|Mr|Mrs|Ms|St|Sgt|Gen|Rep|Sen|Gov|Col|Lt|Capt|Maj|Prof|Rev|Cpl|Cllr|[A-Z])"

CAPITAL = rf"(?:{ABBREVIATION}\.|[A-ZÀ-ÖØ-Þ](?:[\w’'-]*\w)?)"

PARTICLE = r"(?:de|da|dos|di|del|della|van|von|der|den|la|le|al|bin|ibn|y)"

NAME = rf"{CAPITAL}(?:\s(?:{PARTICLE}\s){{0,2}}{CAPITAL}){{0,4}}"

PURE_NAME = re.compile(rf"{NAME}$")

PRONOUN = re.compile(r"(?:he|she|they|it|we|i|him|her|them)$", re.IGNORECASE)

DETERMINER = (
    r"(?:the|an?|one|another|his|her|their|its|our|my|some|many|several|most|both|other|all|two|"
    r"three|four|five|local|\w+[’']s)"
)

SENTENCE_STOP = re.compile(
    r"[.!?](?<!\bDr\.)(?<!\bMr\.)(?<!\bMs\.)(?<!\bSt\.)(?<!\bLt\.)(?<!\bCr\.)(?<!\bMrs\.)"
    r"(?<!\bSgt\.)(?<!\bGen\.)(?<!\bRep\.)(?<!\bSen\.)(?<!\bGov\.)(?<!\bCol\.)(?<!\bMaj\.)"
    r"(?<!\bRev\.)(?<!\bCpl\.)(?<!\bCapt\.)(?<!\bProf\.)(?<!\bCllr\.)(?<!\b[A-Z]\.)"
    r"(?=[\s\ue000)]|$)"
)

RIGHT_STOP = re.compile(
    rf"""
    [,;:()–—{QUOTED}]|\s-\s
    |\s(?:who|which|that|whose|in|on|at|during|after|before|as|when|while|from|to|with|by|but|if|
        yesterday|today|tomorrow|this|last|next|earlier|later|shortly|soon|through|via|about|
        he|she|they|it|there|we|I|over|late|early|because|since|outside|inside|near|just|not|had|has|was|were|is|
        (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|
        August|September|October|November|December)\b
    |\sand\s(?![A-Z])
    """,
    re.VERBOSE,
)

ADVERBIAL = re.compile(
    r"(?:on|in|at|after|before|during|by|from|for|later|then|meanwhile|earlier|yesterday|today|"
    r"however|but|and|so|still|also|as|when|while|if|since|although|though|because|with|without|"
    r"asked|speaking|according|under|until|instead|now|here|there|or|nor|yet|where|that|"
    r"[a-z]+ly)\b,?\s*",
    re.IGNORECASE,
)

NOT_A_SPEAKER = re.compile(
    r"(?:you|we|i|i[’']\w+|including|which|who|that|what|this|there|these|those|nobody|nothing|no|not|it\sis|whose|and|or|but|"
    r"to|as|than|where|when|how|why|is|was|were|are)\b",
    re.IGNORECASE,
)

PART = re.compile(r"[^,;:–—()]+")

LONGEST_SPEAKER = 16
"""Words of a speaker."""

FINITE = re.compile(
    r"\s*(?:had|has|have|was|were|is|are|will|would|could|can|should|may|might|did|does|not)\b"
)

PREPOSITION_BEFORE = re.compile(
    r"\b(?:of|in|at|from|for|by|with|on|near|to|against|into|over|between|about|than|under|since|"
    r"during|after|before|until|through|among|within|without|around|across|including|and|or)\s$",
    re.IGNORECASE,
)

BAD_END = re.compile(
    r"\b(?:and|or|but|of|in|at|from|for|by|with|on|to|between|than|as|only|not|has|had|was|were|is|"
    r"are|the|an?|his|her|their|its|into|about|more|over|under)$"
)

FINITE_WORD = re.compile(
    r"\s(?:had|has|have|was|were|is|are|will|would|could|can|did|does|may|might|[a-z]+ed|who|which|"
    r"that|went|came|took|made|gave|got|left|ran|saw|met|held|won|lost|stood|sat)\s.*$"
)

TRAILING_TIME = re.compile(
    r"\s(?:today|yesterday|later|also|(?:on\s)?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)$"
)

BARE_GROUP = re.compile(r"(?:[a-z-]+\s){0,4}(?:[a-z-]+s|police|people|staff|media)$")

LAST_CLAUSE = re.compile(
    rf"\b(?:and|but|while|as|because|although|though|whether|that|when)\s"
    rf"(?=(?:(?:he|she|they|it)$|{DETERMINER}\s|[A-Z]))"
)

NOT_A_DAY = (
    r"(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|(?:January|February|March|April|June|July|"
    r"August|September|October|November|December)\b)"
)

SHORT_ADVERBS = {"but", "and", "so", "still", "also", "however", "later", "meanwhile", "yet"}


def noun_phrase_at(masked: str, start: int) -> Span | None:
    """Return the noun phrase that begins at a place; a name in apposition is preferred."""
    if start >= len(masked) or not masked[start].isalnum():
        return None
    window = masked[start : start + 200]
    stop = RIGHT_STOP.search(window)
    full = SENTENCE_STOP.search(window)
    end = min(stop.start() if stop else len(window), full.start() if full else len(window))
    phrase = window[:end].rstrip()
    if not phrase or NOT_A_SPEAKER.match(phrase) or len(phrase.split()) > LONGEST_SPEAKER:
        return None
    if not re.match(rf"{DETERMINER}\s", phrase, re.IGNORECASE) or window[end : end + 1] != ",":
        return _reduced(masked, Span(start, start + len(phrase)))
    apposed = re.match(rf",\s(?:[a-z][\w-]*\s){{0,3}}({NAME})(?=[,.\s]|$)", window[end:])
    if apposed and " " in apposed[1]:
        return Span(start + end + apposed.start(1), start + end + apposed.end(1))
    return _reduced(masked, Span(start, start + len(phrase)))


def _reduced(masked: str, span: Span) -> Span:
    """Reduce "the prosecutor Ann Bell" to the name; other phrases stay as written."""
    phrase = masked[span.start : span.end]
    found = re.match(rf"(?:the|an?|his|her)\s(?:[a-z][\w-]*\s){{1,3}}(?P<name>{NAME})$", phrase)
    before = phrase[: found.start("name")].split()[-1] if found else ""
    if found and before not in {"of", "for", "at", "in", "from", "and", "on", "the"}:
        return Span(span.start + found.start("name"), span.end)
    return span


def subject_before(masked: str, start: int, end: int) -> Span | None:
    """Return the subject that stands before a verb, looking back over appositions."""
    left = masked[start:end]
    cut = left.rfind(QUOTED) + 1
    left = left[cut:]
    start += cut
    parts = [
        Span(start + found.start(), start + found.end())
        for found in PART.finditer(left)
        if found.group().strip()
    ]
    if not parts:
        return None
    ends_in_comma = left.rstrip()[-1:] in {",", ")", "–", "—"}
    if not ends_in_comma:
        return _clean(masked, parts[-1]) or _head(masked, parts)
    last = _clean(masked, parts[-1])
    if last and len(parts) > 1 and PURE_NAME.match(masked[last.start : last.end]):
        before = masked[parts[-2].start : parts[-2].end].strip()
        if not PURE_NAME.match(before):
            return last
    cleaned = [clean for part in parts[:-1] if (clean := _clean(masked, part))]
    for clean in reversed(cleaned):
        if PURE_NAME.match(masked[clean.start : clean.end]):
            return clean
    return cleaned[-1] if cleaned else None


def _head(masked: str, parts: list[Span]) -> Span | None:
    """Return the subject of a second verb: "the general stood up and said"."""
    for part in reversed(parts):
        phrase = masked[part.start : part.end]
        start = part.start + len(phrase) - len(phrase.lstrip())
        phrase = phrase.strip()
        if not re.search(r"\b(?:and|or|but)$", phrase) and part is parts[-1]:
            return None
        opener = re.match(rf"(?i:he|she|they)\b|(?i:{DETERMINER})\s.*|{NAME}", phrase)
        if opener and not ADVERBIAL.match(phrase):
            words = FINITE_WORD.sub("", opener.group())
            if words != phrase and not BAD_END.search(words):
                return Span(start, start + len(words))
    return None


def _clean(masked: str, part: Span) -> Span | None:
    """Strip an adverbial off the front of a subject; None if nothing is left that can speak."""
    phrase = masked[part.start : part.end]
    start = part.start + len(phrase) - len(phrase.lstrip())
    phrase = phrase.strip()
    clauses = list(LAST_CLAUSE.finditer(phrase))
    for clause in reversed(clauses):
        joins_names = clause.group() == "and " and not FINITE_WORD.search(phrase[: clause.end()])
        if not joins_names:
            start, phrase = start + clause.end(), phrase[clause.end() :]
            break
    if pronoun := re.search(r"\s(?:he|she|they)$", phrase):
        start, phrase = start + pronoun.start() + 1, phrase[pronoun.start() + 1 :]
    phrase = TRAILING_TIME.sub("", phrase)
    if relative := re.search(r"\s(?:who|which|whose)\s", phrase):
        phrase = phrase[: relative.start()]
    if ADVERBIAL.match(phrase):
        at = _after_adverbial(phrase)
        if at is None:
            return None
        start, phrase = start + at, phrase[at:]
    if not _can_speak(phrase):
        return None
    return _reduced(masked, Span(start, start + len(phrase)))


def _after_adverbial(phrase: str) -> int | None:
    """Return where the subject begins after "On Friday", "In a statement", "Later"."""
    openings = list(
        re.finditer(rf"(?<=\s)(?:{DETERMINER}\s|(?:he|she|they|it)$|{NOT_A_DAY}{NAME}$)", phrase)
    )
    for opening in reversed(openings):
        if not PREPOSITION_BEFORE.search(phrase[: opening.start()]):
            return opening.start()
    opener = ADVERBIAL.match(phrase)
    if opener and (group := BARE_GROUP.match(phrase, opener.end())) and len(group[0].split()) < 3:
        return opener.end() if phrase[: opener.end()].strip().lower() in SHORT_ADVERBS else None
    return None


def _can_speak(phrase: str) -> bool:
    words = phrase.split()
    if not words or len(words) > LONGEST_SPEAKER or NOT_A_SPEAKER.match(phrase):
        return False
    if BAD_END.search(phrase) or FINITE_WORD.search(f" {phrase} "):
        return False
    is_named = any(word[0].isupper() for word in words)
    opens = re.match(rf"{DETERMINER}\s", phrase, re.IGNORECASE)
    return bool(is_named or opens or PRONOUN.match(phrase) or BARE_GROUP.match(phrase))
