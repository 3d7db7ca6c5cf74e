"""Tells numbers that count nothing: addresses, telephone numbers, models, articles of a law."""

from __future__ import annotations

import re

from checker.mentions import lemmas, wordclasses
from checker.mentions.calendar import MONTHS, WEEKDAYS
from checker.mentions.numerals import Numeral
from checker.mentions.tokens import Token
from checker.types import Span, TimeKind, TimeMention

STREET = (
    r"(?:Street|St|Road|Rd|Avenue|Ave|Lane|Ln|Drive|Dr|Boulevard|Blvd|Way|Square|Place|Court|Terrace"
    r"|Crescent|Close|Highway|Parkway|Circle|Row|Quay|Embankment|Gardens|Hill|Plaza)"
)
NOT_COUNTS = re.compile(
    rf"""
      https?://\S+ | www\.\S+ | \S+@\S+\.\w+
    | \b\d+[A-Za-z]?\s(?:(?:[NSEW]|North|South|East|West)\.?\s)?
      (?:[A-Z][\w’'-]+\s){{1,3}}{STREET}\b\.?                        # "12 Main Street"
    | \b\d+(?:st|nd|rd|th)\s{STREET}\b\.?
    | (?<!\w)\+?(?:\(\d{{2,5}}\)\s?)?\d{{2,5}}(?:[\s.-]\d{{2,5}}){{2,}}(?!\d)   # a telephone number
    | \b\d{{3}}/\d{{3}}-\d{{4}}\b | \b\d{{5}}-\d{{4}}\b
    | \b(?:[Cc]all|[Dd]ial)\w*\s\d{{3}}\b(?![\s.-]\d|\s[a-z]+s\b)   # "called 911"
    | \+\d[\d\s()-]{{7,}}\d
    | \b[A-Z]{{2}}\s\d{{5}}(?:-\d{{4}})?\b                                     # "NY 10001"
    | \b\d{{1,3}}°\s?\d+ | \b9/11\b | \b24/7\b | (?<!\d\s)\b\d+/\d+\b(?!\s(?:of|cup|teaspoon))
    | \b\d-\d-\d\b                                                # "9-1-1"
    | \b(?:50|fifty)[-/–](?:50|fifty)\b
    | \b(?:one|two|three|four)-(?:on|to|by|for)-(?:one|two|three|four)\b
    | \b(?:[Nn]os?|[Aa]rt|[Ss]ec|[Ff]igs?|[Cc]h|pp?|[Vv]ol|[Oo]p|[Pp]ara|[Rr]eg)\.\s?\d+(?:[-–]\d+)?
    | \b(?:Covid|COVID)[-\s]19\b
    """,
    re.VERBOSE,
)
LIST_NUMBER = re.compile(r"\s*(?:\d{1,2}|[ivx]+)[.)]\s")
CALENDAR = frozenset(MONTHS) | frozenset(WEEKDAYS)


def blocked(text: str, span: Span, times: tuple[TimeMention, ...]) -> list[Span]:
    """Return the parts of a sentence whose numbers are no quantities."""
    found = [Span(*match.span()) for match in NOT_COUNTS.finditer(text, span.start, span.end)]
    item = LIST_NUMBER.match(text, span.start, span.end)
    if item is not None:
        found.append(Span(*item.span()))
    found += [t.span for t in times if t.kind is not TimeKind.DURATION and t.span.touches(span)]
    return found


def is_label(
    numeral: Numeral, before: Token | None, after: Token | None, *, opens: bool, titled: bool
) -> bool:
    """Tell whether a number only names something: "Article 5", "page 12", "Shahab 3".

    ``opens`` says that ``before`` is the first word of its sentence, ``titled`` that the sentence
    is a headline with a capital on every word.
    """
    if before is None or not before.is_word:
        return False
    plural = after is not None and lemmas.is_plural(after.lower)
    word = before.lower
    if word in wordclasses.LABELS:
        if word in {"no", "nos"}:
            return before.is_capital and not opens
        return before.is_capital or (numeral.digits and not plural)
    if not numeral.digits or not before.is_capital or word in CALENDAR:
        return False
    if titled:
        return not (plural or after is None)
    known = lemmas.inflections().get(word, ())
    function = word in wordclasses.PHRASE_ENDS or bool(known)
    return not (opens and (plural or function)) and word not in wordclasses.PHRASE_ENDS
