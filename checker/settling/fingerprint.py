"""What a finding is known by when the article around it changes: its rule and its words.

Lines, paths and the order of the passages are left out, and so are confidence, severity and the
wording of the message: a finding keeps its fingerprint when paragraphs move, a file is renamed,
text elsewhere is edited or typography is tidied, and loses it when a passage is rewritten.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable

from checker.types import Document, Evidence, Finding

VERSION = "1"
"""Goes up when the same finding gets another fingerprint than before."""

LENGTH = 32
"""Hexadecimal digits: 128 bits, so that two findings never meet by chance."""

INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u2060\ufeff]")
"""Soft hyphens, zero-width characters and marks of direction: a reader does not see them."""
WHITESPACE = re.compile(r"\s+")
TYPOGRAPHY = str.maketrans(
    dict.fromkeys("‘’‚‛′`´", "'") | dict.fromkeys("“”„‟″«»", '"') | dict.fromkeys("‐‑‒–—―−", "-")
)


def fingerprint(finding: Finding, document: Document) -> str:
    """Return what the finding is known by, the same for the same rule and passages."""
    passages = sorted(content(passage, document) for passage in finding.evidence)
    whole = "\x1d".join([finding.rule_id, *passages])
    return hashlib.sha256(whole.encode("utf-8", "surrogatepass")).hexdigest()[:LENGTH]


def fingerprints(findings: Iterable[Finding], document: Document) -> tuple[str, ...]:
    """Return the fingerprints of an article's findings; a repeated one is told by a number.

    The number counts the repeats: a passage that is printed twice may carry the same finding
    twice, and a service that takes equal fingerprints for one finding would hide the other.
    """
    seen: Counter[str] = Counter()
    result: list[str] = []
    for finding in findings:
        found = fingerprint(finding, document)
        seen[found] += 1
        result.append(found if seen[found] == 1 else f"{found}-{seen[found]}")
    return tuple(result)


def content(passage: Evidence, document: Document) -> str:
    """Return the words of a passage and those in it that clash, normalised."""
    if passage.source:
        return normalised(document.source[passage.source.start : passage.source.end])
    texts = [document.quote(span) for span in (passage.span, *sorted(passage.marks))]
    return "\x1f".join(map(normalised, texts))


def normalised(text: str) -> str:
    r"""Leave out what does not change the words: case, spacing, typography.

    >>> normalised("“The  toll”,\n he said – 14\u00a0dead")
    '"the toll", he said - 14 dead'
    """
    visible = INVISIBLE.sub("", unicodedata.normalize("NFC", text))
    return WHITESPACE.sub(" ", visible.translate(TYPOGRAPHY)).strip().casefold()
