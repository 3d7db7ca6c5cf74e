"""Tells whether the words around a role put it into another time or tell of a change."""

from __future__ import annotations

import re

from checker.detectors.people import beside, sentence_text
from checker.types import Analysis, RoleMention

CHANGE = re.compile(
    r"\b(?:promot\w*|appoint\w*|becom\w*|became|resign\w*|retir\w*|succe(?:ed|ss)\w*|replac\w*"
    r"|sworn|nominat\w*|took over|takes over|taken over|predecessor|used to"
    r"|stepp\w+ down|elected)\b",
    re.IGNORECASE,
)
"""Words of a sentence that tells how a role changed."""
LEAVING = re.compile(
    r"\b(?:would|will|could|may|might|should|must|not|never|threaten\w* to|refus\w* to|plans? to)"
    r"\s(?:resign|retire|step down)\b"
)
"""Words for somebody who is still in office: "she would resign if"."""
OTHER_TIME = re.compile(
    r"\b(?:former|formerly|once|then|later|now|previous\w*|named|since|until|ago|at the time"
    r"|outgoing|incoming|acting|interim|ex-\w+|begin\w*|joint\w*|both|first|second|new"
    r"|(?:was|were)(?!\s\w+(?:ed|en|d)\sby\b)|had been|(?:from|in) \d{4}|co-\w+|keen|amateur"
    r"|trained|part-time|qualified|hobby|aspiring)\b",
    re.IGNORECASE,
)
"""Words right beside a role that put it into another time or share it out."""
AFTERWARDS = re.compile(
    r"[ ,]{1,2}(?:until|(?:from|in) \d{4}|at the time|then|before|elect\b|and\b)"
)
"""What follows a role of another time, or one of two."""
CLAUSE = re.compile(r"[:;]\s")
"""Where a clause ends whose verb says nothing of the role after it."""
BESIDE = 30
"""Characters before a role in which such a word counts."""


def changes(analysis: Analysis, *roles: RoleMention) -> bool:
    """Tell whether the words around the roles tell of another time or of a change."""
    return any(
        CHANGE.search(LEAVING.sub(" ", sentence_text(analysis, role.span)))
        or OTHER_TIME.search(CLAUSE.split(beside(analysis, role.span, before=BESIDE, after=0))[-1])
        or AFTERWARDS.match(analysis.document.text, role.span.end)
        for role in roles
    )
