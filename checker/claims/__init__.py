"""Document -> claims: what the article states, clause by clause."""

from checker.claims.extraction import extract

__all__ = ["extract"]
