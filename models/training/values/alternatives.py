"""Words of which only one can fill a slot: car or lorry, rose or fell, nephew or cousin."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path

from checker.mentions import lemmas
from checker.mentions.tokens import Token
from checker.types import Span
from models.training.values.slot import Alternative

DATA = Path(__file__).parent / "data" / "alternatives.txt"


@cache
def groups() -> dict[str, tuple[Alternative, ...]]:
    """Map each word or two-word term, lower-case, to its places in the groups."""
    found: dict[str, list[Alternative]] = {}
    for number, line in enumerate(DATA.read_text(encoding="utf-8").splitlines(), 1):
        if not line or line.startswith("#"):
            continue
        choices = [choice.split("/") for choice in line.split()]
        name = f"{choices[0][0]}:{number}"
        for choice in choices:
            for word in choice:
                written = word.replace("_", " ")
                found.setdefault(written, []).append(Alternative(name, choice[0], written))
    return {word: tuple(places) for word, places in found.items()}


def find(tokens: Sequence[Token]) -> Iterator[tuple[Span, Alternative]]:
    """Yield each word of a sentence that stands in a group, once for each group."""
    known = groups()
    for at, token in enumerate(tokens):
        if not token.is_word:
            continue
        after = tokens[at + 1] if at + 1 < len(tokens) else None
        term = f"{token.lower} {after.lower}" if after is not None else ""
        if after is not None and term in known:
            for place in known[term]:
                yield Span(token.start, after.end), place
        for place in known.get(token.lower) or known.get(_singular(token.lower), ()):
            yield Span(token.start, token.end), place


def _singular(word: str) -> str:
    return lemmas.lemma(word, "noun") if word.endswith("s") else word
