"""XML that every parser takes: no characters that XML has no place for, one way to write it."""

from __future__ import annotations

import re
from xml.etree import ElementTree as ET

from checker.reporting.excerpt import printable

Element = ET.Element

FORBIDDEN = re.compile("[\ufffe\uffff]")
"""What XML 1.0 does not know, besides what is not printable anyway."""


def add(parent: Element, tag: str, text: str = "", **attributes: object) -> Element:
    """Add an element; ``text`` may hold line ends."""
    element = ET.SubElement(parent, tag, cleaned(attributes))
    if text:
        element.text = "\n".join(map(clean, text.splitlines()))
    return element


def root(tag: str, **attributes: object) -> Element:
    """Make the outermost element."""
    return Element(tag, cleaned(attributes))


def cleaned(attributes: dict[str, object]) -> dict[str, str]:
    """Write attributes as text."""
    return {name: clean(str(value)) for name, value in attributes.items()}


def clean(text: str) -> str:
    r"""Escape what XML cannot hold.

    >>> clean("a\x00b\uffff")
    'a\\x00b�'
    """
    return FORBIDDEN.sub("\ufffd", printable(text))


def written(element: Element) -> str:
    """Write a whole file."""
    ET.indent(element)
    text = ET.tostring(element, encoding="unicode")
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{text}\n'
