"""Markdown."""

from checker.reading.plain import read_plain as read_markdown

__all__ = ["read_markdown"]
