"""Typed mentions: the values and the names in an article."""
