"""Markdown."""

from checker.reading.plain import read_plain as read_html

__all__ = ["read_html"]
