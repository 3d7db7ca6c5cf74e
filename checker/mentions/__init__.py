"""Typed mentions: the values and the names in an article."""

from __future__ import annotations

from checker.mentions import entities, names, quantities, roles, times, verbs
from checker.types import Document, Entity, Mention


def extract(document: Document) -> tuple[tuple[Mention, ...], tuple[Entity, ...]]:
    """Return all mentions of the article in reading order, and what its names name."""
    when = times.find(document)
    named, linked = entities.link(document, names.find(document))
    found: list[Mention] = [
        *quantities.find(document, when),
        *when,
        *named,
        *roles.find(document, named),
        *verbs.find(document),
    ]
    return tuple(sorted(found, key=lambda mention: mention.span)), linked
