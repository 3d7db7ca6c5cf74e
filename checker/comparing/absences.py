"""Who, by the article, was not there, could not be asked, or had nothing to say."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from checker.comparing.cast import Cast
from checker.comparing.passages import speaker
from checker.types import Analysis, Sentence, Span, ZoneKind


class Absence(StrEnum):
    """Why somebody cannot be quoted."""

    UNASKED = "unasked"
    """Did not talk to the press: out of reach, no comment, left without a word."""
    UNHEARD = "unheard"
    """Gave no evidence in court or before a committee."""
    AWAY = "away"
    """Was not at the meeting, the match, the hearing."""
    DEAD = "dead"
    """Had died years before."""


@dataclass(frozen=True, slots=True)
class Missing:
    """A passage that says so of a person."""

    who: str
    sentence: Sentence
    span: Span
    absence: Absence


REQUEST = r"(?:requests?|calls?|e-?mails?|messages?|questions|inquiries)"
UNASKED = re.compile(
    rf"""
      could\s+not\s+be\s+(?:reached|contacted)          # "could not be reached for this article"
    | (?:was|were|is|has\s+been)\s+(?:unavailable|not\s+available)\s+for\s+
      (?:comment|an?\s+interview)
    | (?:declined|refused)\s+(?:all\s+)?(?:to\s+comment|to\s+be\s+interviewed|comment|interviews)
      (?!\s+(?:on|about|further|beyond|whether|when|how|why|publicly\s+on))    # nothing at all
    | (?:did\s+not|didn't|has\s+not|never)\s+(?:respond(?:ed)?\s+to|return(?:ed)?|answer(?:ed)?)
      \s+(?:(?:\w+\s+){{0,3}}{REQUEST}\s+(?:for\s+(?:comment|an?\s+\w+)|from\s+(?:this|the|our))
         |(?:our|repeated|several|reporters'?)\s+{REQUEST})
    | (?:left|walked\s+out|departed|drove\s+off|went\s+home)\s+(?:[\w’']+\s+){{0,4}}without\s+
      (?:(?:saying\s+)?a\s+word|speaking|commenting|comment|a\s+statement|talking)
    | (?:spoke|talked)\s+to\s+(?:nobody|no\s+one|no\s+reporters?|no\s+journalists?)
    | has\s+never\s+(?:given\s+an\s+interview|spoken\s+to\s+(?:reporters|the\s+press))
    | gave\s+no\s+(?:interviews?|comment|statement)s?(?!\s+(?:on|about|to))
    | (?:had|has)\s+no\s+comment(?!\s+(?:on|about))
    | (?:made|makes|has\s+made|issued)\s+no\s+(?:public\s+|official\s+)?
      (?:statement|comment|remark)s?(?!\s+(?:on|about))
    | (?:turned\s+down|rejected|ignored)\s+(?:(?:all|our|several|repeated|every|any)\s+){{0,2}}
      requests?\s+for\s+(?:comment|(?:an?\s+)?interviews?)
    | would\s+not\s+(?:comment|be\s+(?:interviewed|quoted)|(?:speak|talk)\s+to\s+(?:reporters
      |journalists|the\s+(?:press|media)))(?!\s+(?:on|about|further|directly|beyond|whether))
    | (?:did|does|do|would)\s+not\s+(?:give\s+(?:any\s+)?(?:statements?|interviews?)|comment
       |(?:want|wish)\s+to\s+(?:comment|speak\s+to\s+\w+|be\s+quoted|talk\s+to\s+\w+)
       |speak\s+to\s+(?:reporters|journalists|the\s+(?:press|media))|say\s+a\s+(?:single\s+)?word)
      (?!\s+(?:on|about|further|directly|immediately))
    | (?:has|had|have)\s+(?:not\s+spoken(?:\s+in\s+public)?|yet\s+to\s+(?:speak|comment)
       |kept\s+(?:his|her|its|their)\s+silence|not\s+said\s+a\s+word)
      (?!\s+(?:on|about|with|of|further))
    | (?:said|says|has\s+said|would\s+say)\s+nothing
      (?!\s+(?:about|on|of|more|that|was|is|had|could|would|but|else|new|in\s+particular|wrong))
    | (?:kept|stayed|remained)\s+silent(?!\s+(?:on|about|for|until|when|as))
    | (?:refused|declined)\s+to\s+(?:speak|talk|answer\s+questions)(?!\s+(?:on|about|with|of))
    | (?:has|had)\s+not\s+been\s+(?:seen\s+(?:or|and|nor)\s+)?heard\s+(?:in\s+public|from)\b
    | made\s+no\s+reply\s+to\s+(?:(?:written|our|several|repeated)\s+){{0,2}}(?:questions|requests
      |calls|letters|messages)
    | without\s+saying\s+(?:a\s+(?:single\s+)?word|anything)
    | had\s+no\s+words?\s+at\s+all
    """,
    re.VERBOSE | re.IGNORECASE,
)
PARTLY = re.compile(
    r"\s+(?:in\s(?:[A-Z][a-z]|any|another|other)|(?:concerning|regarding|over)\s"
    r"|to\s(?!(?:any|the\s)?(?:reporters?|journalists?|press|media|one|body|us|this|our)\b)\w)"
)
"""After a refusal, what it is limited to: "gave no interviews in Danish", "to speak to radio"."""
AWAY = re.compile(
    r"""
      (?:was|were|is)\s+an\s+apology\s+for\s+the\s+\w+   # "was an apology for the meeting"
    | sent\s+(?:his|her)\s+apologies
    | (?:did\s+not|didn't)\s+(?:attend|appear|turn\s+up|take\s+part\s+in)\b
    | was\s+(?:absent|not\s+present|not\s+in\s+(?:attendance|the\s+(?:room|chamber|hall)))\b
    | was\s+not\s+at\s+(?:the|\w+day's)\s+(?:meeting|session|sitting|hearing|debate|match|ceremony
      |(?:press|news)\s+conference|briefing|funeral|trial|launch|opening|inauguration|rally)
    | (?:did\s+not|didn't)\s+make\s+it\s+(?:back|there|home|in\s+time|to\s+the)\b
    | was\s+not\s+among\s+(?:those\s+who|the\s+(?:guests|speakers|mourners|audience|crowd))\b
    | (?:watched|followed)\s+(?:the\s+\w+|it|events?)\s+(?:on|by|via|over|from)\s+
      (?:an?\s+|the\s+|his\s+|her\s+)?(?:\w+\s+)?
      (?:telephone|phone|screen|video\s?link|television|livestream|stream|hospital|home|sickbed)\b
    | (?:has|had)\s+been\s+(?:away\s+)?(?:abroad|overseas|in\s+(?:(?:south|north|new|the|hospital
      |east|west|san|saint|st)\s+)?[a-z]+)\s+since\s+(?:last\s+\w+|early|late|\w+day|before)\b
    | (?:was|is)\s+(?:(?:travelling|traveling)\s+in|abroad\b|overseas\b|on\s+(?:holiday|leave)\b
       |in\s+[a-z]+\s+all\s+(?:week|weekend|month|day)\b)
    | (?:was|were)\s+prevented\s+by\s+\w+\s+from\s+(?:coming|attending|taking\s+part)
    | is\s+recovering\s+(?:from\s+[\w\s]+?\s+)?in\b
    | (?:missed|skipped|stayed\s+away\s+from|boycotted)\s+(?:the|\w+day's)\s+(?:\w+\s+)?
      (?:meeting|session|sitting|hearing|debate|vote|ceremony|conference)
    """,
    re.VERBOSE | re.IGNORECASE,
)
UNHEARD = re.compile(
    r"""
      (?:did|does)\s+not\s+(?:testify|give\s+evidence|take\s+the\s+(?:witness\s+)?stand)
    | (?:was|were)\s+not\s+(?:called|asked)\s+to\s+(?:testify|give\s+evidence)
    | (?:gave|has\s+given)\s+no\s+evidence
    | (?:refused|declined)\s+to\s+(?:testify|give\s+evidence|take\s+the\s+(?:witness\s+)?stand)
    """,
    re.VERBOSE | re.IGNORECASE,
)
DEAD = re.compile(
    r"\b(?:died|was\s+(?:killed|buried))\s+(?:[\w ]{0,25}?\b)?(?:in\s+(?P<year>(?:1[89]|20)\d\d)"
    r"|last\s+year|(?:two|three|four|five|six|seven|eight|nine|ten|\d+)\s+years\s+ago)",
    re.IGNORECASE,
)
PATTERNS = (
    (Absence.UNASKED, UNASKED),
    (Absence.UNHEARD, UNHEARD),
    (Absence.AWAY, AWAY),
)
ONLY_THEN = re.compile(
    r"\b(?:at first|initially|until|yet|so far|but (?:said|told|wrote|later)|before|earlier"
    r"|immediately|last (?:week|month|year|time)|(?:1[89]|20)\d\d|ago|usually|often|if|would|may"
    r"|previous|an earlier|next)\b",
    re.IGNORECASE,
)
"""Words that keep the absence to another time, or leave it open."""


def find(analysis: Analysis, cast: Cast) -> Iterator[Missing]:
    """Yield the passages that say of a named person that he or she cannot be quoted."""
    document = analysis.document
    for sentence in document.sentences:
        if sentence.zone not in (ZoneKind.BODY, ZoneKind.LIST):
            continue
        text = document.quote(sentence.span).replace("’", "'")
        for absence, pattern in PATTERNS:
            match = next((m for m in pattern.finditer(text) if _holds(absence, text, m)), None)
            if match is None:
                continue
            span = Span(match.start(), match.end()).shifted(sentence.span.start)
            who = cast.subject(sentence, span)
            if who and speaker(analysis, span.start) == "":
                yield Missing(who, sentence, span, absence)
        match = DEAD.search(text)
        if match is not None and long_dead(analysis, match["year"]):
            span = Span(match.start(), match.end()).shifted(sentence.span.start)
            who = cast.subject(sentence, span)
            if who and speaker(analysis, span.start) == "":
                yield Missing(who, sentence, span, Absence.DEAD)


def long_dead(analysis: Analysis, year: str | None) -> bool:
    """Tell whether a death lies at least a year before the article, as far as it can be told."""
    date = analysis.document.date
    return year is None or (date is not None and int(year) < date.year)


def _holds(absence: Absence, text: str, match: re.Match[str]) -> bool:
    """Tell whether an absence is neither partial nor bound by the words around it."""
    if absence is Absence.UNASKED and PARTLY.match(text, match.end()):
        return False
    before = text[_clause_start(text, match.start()) : match.start()]
    return ONLY_THEN.search(f"{before}…{text[match.end() :]}") is None


def _clause_start(text: str, place: int) -> int:
    """Return where the clause around a place begins, as far as commas show it."""
    return max(text.rfind(mark, 0, place) for mark in (",", ";", ":", "–", "—", " and ")) + 1
