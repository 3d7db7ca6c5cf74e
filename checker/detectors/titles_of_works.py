"""Finds a work whose title comes back changed: "The Salt Ledger", later "The Salt Letter"."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from itertools import combinations

from checker.detectors.echoes import Echo
from checker.detectors.people import one_sentence, sentence_text
from checker.mentions.spelling import bare, close, derived, shared_start
from checker.mentions.words import plain
from checker.types import Analysis, EntityKind, NameMention, Span

TITLE = re.compile(
    r"[“\"‘'](?P<title>(?:[A-ZÀ-ÖØ-Þ][\w’'-]*)(?:\s(?:of|and|the|for|in|on|to|a|an|at|with|from"
    r"|[A-ZÀ-ÖØ-Þ][\w’'-]*)){1,6})[,.]?[”\"’']"
)
"""A title in quotation marks, all its long words with a capital."""
SERIES = re.compile(
    r"\b(?:sequel|prequel|follow-up|spin-off|successor|trilogy|series|translat\w+|retitled|renamed"
    r"|original(?:ly)?|remake|parody|play on)\b",
    re.IGNORECASE,
)
"""In the sentence of a title, it is another work, or the work had another title."""
SMALL = frozenset("the a an of and for in on to at with from".split())
ALIKE_START = 2
"""Letters with which the two words begin that are taken for each other."""


def echoes(analysis: Analysis) -> Iterator[Echo]:
    """Yield two titles that differ in one word, which begins alike; the second stands once."""
    titles: dict[str, Span] = {}
    counts: Counter[str] = Counter()
    for match in TITLE.finditer(analysis.document.text):
        key = plain(match["title"])
        titles.setdefault(key, Span(*match.span("title")))
        counts[key] += 1
    for one, two in combinations(titles, 2):
        first, second = titles[one], titles[two]
        rare = min(counts[one], counts[two]) == 1
        if not rare or not one_word(one, two) or one_sentence(analysis, first, second):
            continue
        if not any(SERIES.search(sentence_text(analysis, span)) for span in (first, second)):
            yield Echo(mention(analysis, first), mention(analysis, second), 0.65)


def mention(analysis: Analysis, span: Span) -> NameMention:
    """Return a title as a name."""
    return NameMention(span, analysis.document.quote(span), EntityKind.OTHER)


def one_word(first: str, second: str) -> bool:
    """Tell whether two titles differ in one long word that begins alike.

    >>> one_word("the salt ledger", "the salt letter"), one_word("the red book", "the blue book")
    (True, False)
    """
    one, two = bare(first).split(), bare(second).split()
    if len(one) != len(two) or len(set(one) - SMALL) < 2:
        return False
    changed = [(a, b) for a, b in zip(one, two, strict=True) if a != b]
    if len(changed) != 1 or any(word in SMALL or word.isdigit() for word in changed[0]):
        return False
    a, b = changed[0]
    return not derived(a, b) and (close(a, b) or shared_start(a, b) >= ALIKE_START)
