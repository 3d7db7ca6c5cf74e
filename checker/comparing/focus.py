"""Whom a "he" or "she" that opens a sentence means: the person whom the passage is about."""

from __future__ import annotations

import re
from collections import Counter

from checker.types import Analysis, EntityKind, NameMention, Sentence

SUBJECT = re.compile(r"[“\"]?(?:[A-Z][^,.;:]{0,40},\s)?(?:He|She|he|she)\b")
"""The pronoun as the subject: "She was born", "In 1961 he", "Born in Narva, he"."""
BY_PRONOUN = re.compile(r"\b(?:[Hh]e|[Ss]he)\s?(?:later\s|then\s|also\s)?$")
"""A pronoun right before a verb: its subject."""
OPENED_BY = re.compile(r"(?:Born|Educated|Raised|Elected|Appointed)\s")
"""A participle that tells of the subject."""


def person(analysis: Analysis, sentence: Sentence) -> frozenset[str]:
    """Return the lower-case words of the name that the subject pronoun of a sentence stands for.

    Only when it is sure: the one person of the paragraph so far, or the one of the article whom it
    names first and most.
    """
    text = analysis.document.text
    written = text[sentence.span.start : sentence.span.end]
    if not (SUBJECT.match(written) or OPENED_BY.match(written)):
        return frozenset()
    names = [
        mention
        for mention in analysis.mentions
        if isinstance(mention, NameMention)
        and mention.kind is EntityKind.PERSON
        and mention.entity >= 0
    ]
    start = analysis.document.zones[sentence.paragraph].span.start
    near = {n.entity for n in names if start <= n.span.start < sentence.span.start}
    if len(near) == 1:
        return _words(analysis, near.pop())
    if near or not names:
        return frozenset()
    (first, most), *others = Counter(name.entity for name in names).most_common(2)
    main = not others or most > others[0][1]
    return _words(analysis, first) if main and names[0].entity == first else frozenset()


def _words(analysis: Analysis, entity: int) -> frozenset[str]:
    name = analysis.entities[entity].name.lower().replace("’", "'").removesuffix("'s")
    return frozenset(name.split())
