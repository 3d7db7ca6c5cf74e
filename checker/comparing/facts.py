"""Whether an event is told as a fact, and by whom."""

from __future__ import annotations

import re

from checker.comparing.tellings import Telling
from checker.types import Analysis

BESIDE = 30
"""Characters before an event in which words of change or doubt count for it."""
UNSURE = re.compile(
    r"""
    \b(?: initially | at\sfirst | originally | previously | formerly | revised | corrected | amended
      | postponed | moved | delayed | rescheduled | brought\sforward | put\soff | instead\sof
      | rather\sthan | planned | expected | due | scheduled | supposed | proposed | would | could
      | might | if | used\sto | no\slonger | rumou?r\w* | disputed | den(?:y|ied|ies)
      | claim(?:s|ed)? | alleg\w+ | mistaken\w* | wrong\w* | not | again | re-\w+ )\b | n['’]t\b
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""Words that tell of a plan, of a change, of doubt or of a repeat."""


def asserted(analysis: Analysis, telling: Telling, end: int = 0) -> bool:
    """Tell whether no words of change, plan or doubt stand beside an event."""
    start = max(telling.sentence.span.start, telling.clause.start - BESIDE)
    stop = max(telling.span.end, end)
    return UNSURE.search(analysis.document.text, start, stop) is None
