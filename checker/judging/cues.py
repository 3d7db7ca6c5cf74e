"""Words that make two claims clash, or keep them apart."""

from __future__ import annotations

import re
from functools import cache
from importlib import resources

CHANGE = re.compile(
    r"""
    \b(?:earlier|initial(?:ly)?|at\ first|first\ reports?|previous(?:ly)?|originally|formerly
    |revised|updated|corrected|raised|lowered|upgraded|downgraded|mistaken(?:ly)?|wrongly
    |reversed|overturned|no\ longer|until\ (?:now|then)|used\ to|once|since\ then|by\ then
    |later|then|now|eventually|subsequently|meanwhile|instead|however|although|despite
    |den(?:y|ies|ied)|disput\w+|claim(?:s|ed)|alleg\w+|rumou?r\w*|contrary|in\ fact|far\ from)\b
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""Words that tell the reader of a change, a denial or another time."""

OTHER_SCOPE = re.compile(
    r"""
    \b(?:another|others?|else|separate(?:ly)?|also|too|both|each|some|most|many|partly|in\ part
    |usually|normally|often|sometimes|if|unless|whether|except|apart\ from
    |of\ (?:whom|which|them))\b
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""Words that make the two claims about different things, or only partly about the same."""

SPEECH = re.compile(
    r"\b(?:said|says|told|according\s+to|added|argued|believes?|insist(?:s|ed)|warned)\b",
    re.IGNORECASE,
)

NEGATION = re.compile(
    r"""
    \b(?:not|no|never|none|nobody|nothing|neither|nor|without|cannot|refus(?:e|es|ed|ing)
    |declin(?:e|es|ed|ing)|fail(?:s|ed)?\ to|lack(?:s|ed)?|un(?:able|hurt|harmed|injured|damaged))\b
    |n['’]t\b
    """,
    re.VERBOSE | re.IGNORECASE,
)

WORD = re.compile(r"[^\W\d_]{3,}|\d[\d.,]*\d|\d")

STOP = frozenset(
    """the and for that this with from have has had was were are been being will would could about
    into over after before their there they them his her its him she who which what when where
    while than then but not said says one all any more most some such only other out off can may
    also just even very you your our were did does how why because""".split()
)


def stem(word: str) -> str:
    """Cut the commonest endings, so that "closed" and "closing" meet.

    >>> stem("closed"), stem("closing"), stem("countries")
    ('clos', 'clos', 'countr')
    """
    for ending in ("ingly", "edly", "ies", "ied", "ing", "ed", "es", "s", "e"):
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            return word[: -len(ending)]
    return word


def content_words(text: str) -> set[str]:
    """Return the stems of the words that say what a text is about."""
    return {stem(word) for word in WORD.findall(text.lower()) if word not in STOP}


def negated(text: str) -> bool:
    """Tell whether a text has an odd number of negations."""
    return len(NEGATION.findall(text)) % 2 == 1


@cache
def _opposites() -> dict[str, frozenset[str]]:
    """Read the pairs of opposed words, by stem."""
    table: dict[str, set[str]] = {}
    data = resources.files("checker.judging").joinpath("opposites.txt").read_text("utf-8")
    for line in data.splitlines():
        if not line or line.startswith("#"):
            continue
        left, _, right = line.partition("|")
        for one in left.split():
            for other in right.split():
                table.setdefault(stem(one), set()).add(stem(other))
                table.setdefault(stem(other), set()).add(stem(one))
    return {word: frozenset(others) for word, others in table.items()}


def opposed(first: str, second: str) -> int:
    """Count the words of one text that have their opposite in the other (3 at most).

    >>> opposed("The bridge was closed.", "The bridge is open to cars.")
    1
    """
    table = _opposites()
    here = {stem(word) for word in WORD.findall(first.lower())}
    there = {stem(word) for word in WORD.findall(second.lower())}
    clashes = sum(1 for word in here - there if (table.get(word, frozenset()) & there) - here)
    return min(clashes, 3)
