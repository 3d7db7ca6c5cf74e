"""When the article was published: the day that "yesterday" and "next month" count from.

A date in running text ("on 3 March 1959 ...") is never taken.
"""

from __future__ import annotations

import re

from checker.reading.dates import WrittenDate, find_dates
from checker.reading.transcript import Draft
from checker.types import Zone, ZoneKind

PUBLISHED = re.compile(r"\b(?:published|posted|created|issued|released|date)\b", re.IGNORECASE)
CHANGED = re.compile(r"\b(?:updated|modified|edited)\b", re.IGNORECASE)
OF_A_LIFE = re.compile(r"\b(?:born|died|baptised|founded|established)\b", re.IGNORECASE)
"""Before a date that opens a biography, not an article: "Born 23 January 1928, Paris"."""
STATING = {ZoneKind.DATELINE, ZoneKind.BYLINE}


def find(draft: Draft, zones: tuple[Zone, ...]) -> WrittenDate | None:
    """Return the publication date that stands in the text; the earliest place wins a tie."""
    best: tuple[int, WrittenDate] | None = None
    for zone in zones:
        if zone.kind not in STATING:
            continue
        dates = find_dates(draft.text, zone.span.start, zone.span.end)
        before = draft.text[zone.span.start : dates[0].span.start] if dates else ""
        if not dates or OF_A_LIFE.search(before):
            continue
        rank = _rank(before)
        if best is None or rank < best[0]:
            best = (rank, dates[0])
    return best[1] if best else None


def _rank(before: str) -> int:
    """Return how well the words before a date say that it is the publication date; 0 is best."""
    changed = CHANGED.search(before)
    if PUBLISHED.search(before) and not changed:
        return 0
    return 2 if changed else 1
