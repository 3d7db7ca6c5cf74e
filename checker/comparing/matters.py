"""Figures of one matter, told by a verb and recalled by a noun.

"Jailed for six years" and "the eight-year sentence"; "cut 140 jobs" and "the 160 redundancies".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from checker.comparing.figures import Clash, Figure, told_before
from checker.comparing.passages import OTHER_YEAR
from checker.mentions.comparison import compatible
from checker.types import Document, EntityKind, Modifier, NameMention, ZoneKind

BACK = r"\b(?:the|this|that|these|those)\s$"
NOUN_OF = r"\b(?:the|this|that|these|those)\s(?:[a-z]+\s)?"
POSTS = r"(?:jobs|posts|positions)"
STAFF = (
    rf"(?:{POSTS}|people|workers|employees|staff|(?:fac|fur)\w+\sworkers|of\s(?:its|their|the)\b)"
)
ASKED = r"\basked\sfor\b"
PERCENT = r"\s?(?:per\s?cent|percent|%)"
LASTS = (
    "strike walkout stoppage|siege standoff stand-off|blockade|trial hearing|search hunt"
    "|festival fair|tour|expedition|flight voyage crossing|war conflict|cruise|curfew lockdown"
)

PLACES = (
    "sites|plants|factories|mills|breweries|works|locations|facilities|production\\ssites",
    "shops|stores|outlets|branches|supermarkets|pharmacies|cinemas|restaurants",
    "schools|academies",
    "hospitals|clinics",
    "hotels|inns|resorts",
    "farms|estates",
    "mines|pits|quarries|creameries|dairies|bakeries|depots",
)


@dataclass(frozen=True, slots=True)
class Matter:
    """How one kind of figure is told and how it is recalled.

    Each pattern is a pair: what stands before the number, and what stands after it.
    """

    name: str
    units: frozenset[str]
    told: tuple[tuple[str, str], ...]
    recalled: tuple[tuple[str, str], ...]
    barred: str = r"(?!)"
    """Words that give a figure of the matter a scope of its own."""


YEARS = r"[\s-](?:year|month|week)s?(?:['’]s?)?"
BEHIND = r"\s(?:in|behind)\s(?:prison|jail|bars)"
SENTENCE = r"(?:[\s-](?:prison|jail|custodial))*[\s-](?:sentence|term|imprisonment|stretch)\b"
TIMES = frozenset({"year", "month", "week", "day", "hour"})
MATTERS = (
    Matter(
        "term",
        TIMES,
        (
            (r"\b(?:jailed|imprisoned|locked\sup|sent(?:\s[a-z]+){0,4}\sto\s(?:prison|jail)|put\sin\sprison|behind\sbars)\b"
             r"[^.;,]{0,30}\bfor\s$", YEARS),
            (r"\bsentenced\b[^.;,]{0,40}\bto\s$", YEARS),
            (r"\b(?:given|received|handed|got|gets|gave)\b[^.;,]{0,30}\ba\s$", YEARS + SENTENCE),
            (r"\b(?:given|received|handed|got|gets)\s$", YEARS + BEHIND),
        ),
        (
            (r"\b(?:the|this|that|his|her)\s$", YEARS + SENTENCE),
            (r"\bserve\s(?:the|his|her|all)\s$", YEARS + r"(?:\sin\s(?:an?\s)?(?:prison|jail)\b)?"),
        ),
        r"\b(?:sought|asked|demand\w*|maximum|minimum|suspended|could|up\sto|faces?d?|facing|fac"
        r"|previous\w*|further|additional|concurrent\w*|consecutive\w*|each|would|replaced|appeal\scourt"
        r"|reduced|instead|commuted|probation|parole|respectively|extra|co-defendants?|accomplices?"
        r"|both|others?|second|first|recommended|guidelines|license[ed]?)\b",
    ),
    Matter(
        "ban",
        TIMES | {""},
        (
            (r"\b(?:banned|suspended|disqualified|barred)\b[^.;]{0,50}\bfor\s$",
             r"[\s-](?:year|month|match|game|week|day)(?:e?s)?\b"),
        ),
        (
            (r"\b(?:the|this|that|his|her)\s$",
             r"[\s-](?:year|month|match|game|week|day)s?\s(?:\w+\s)?(?:ban|suspension|disqualification)\b"),
        ),
        r"\b(?:could|up\sto|faces?|previous\w*|further|additional|each|would|reduced|instead|halved"
        r"|extended|lifetime|respectively|second|first|already|old)\b",
    ),
    Matter(
        "jobs lost",
        frozenset({""}),
        (
            (r"\b(?:lay(?:ing|s)?\soff|laid\soff|sack(?:ed|s|ing)?|dismiss(?:ed|es|ing)?)\s$",
             rf"\s(?:\w+\s)?{STAFF}"),
            (r"\b(?:cut(?:s|ting)?|shed(?:s|ding)?|ax(?:e|es|ed|ing)|slash(?:es|ed|ing)?|scrap(?:s|ped|ping)?"
             r"|eliminat(?:e|es|ed|ing)|los(?:e|es|ing|t))\s$", rf"\s(?:\w+\s)?{POSTS}"),
            (r"\bmak(?:e|es|ing)\s$",
             r"\s(?:\w+\s)?(?:people|workers|employees|staff|\w+s)\sredundant"),
        ),
        (
            (r"\b(?:the|these|those|of\sthe)\s$",
             rf"\s(?:\w+\s)?(?:{POSTS}|redundancies|lay-?offs|dismissals|job\s(?:losses|cuts))\b(?!\s(?:at|in|of|there|that|already)\b)"),
            (r"\bthe\sloss\sof\s$", rf"\s{POSTS}\b(?!\s(?:at|in|there)\b)"),
        ),
        r"\b(?:last|previous\w*|already|earlier|another|further|additional|more|each|first|rival|other"
        r"|since|create\w*|new|remaining)\b",
    ),
    Matter(
        "jobs made",
        frozenset({""}),
        (
            (r"\b(?:will|would|to|and|can|should)\s(?:eventually\s|also\s)?(?:create|employ|bring|provide|generate)\s$",
             rf"\s(?:new\s|permanent\s|full-time\s)*(?:{POSTS}|people|workers|staff)\b"),
        ),
        (
            (r"\b(?:the|these|those|of\sthe)\s$",
             rf"\s(?:new\s|promised\s)*{POSTS}\b(?!\s(?:at|in|of|there|lost)\b)"),
        ),
        r"\b(?:last|previous\w*|already|earlier|another|further|additional|more|each|rival|other|lost|loss"
        r"|cut|suppliers|indirect\w*|construction|temporary|during|later|at\sfirst|initially)\b",
    ),
    Matter(
        "rise",
        frozenset({"percent"}),
        (
            (r"\b(?:rais(?:e|es|ed|ing)|put(?:s|ting)?\sup|increas(?:e|es|ed|ing)|lift(?:s|ed|ing)?|hik(?:e|es|ed|ing)"
             r"|go(?:es|ing)?\sup|went\sup)\b[^.;:%]{0,60}\bby\s$", PERCENT),
            (r"\b(?:charge|pay|ask|get|receive|earn)\s$", PERCENT + r"\smore\b"),
        ),
        (
            (NOUN_OF + r"(?:rise|increase|hike)\sof\s$", PERCENT),
            (BACK, PERCENT + r"\s(?:\w+\s)?(?:rise|increase|hike)\b"),
        ),
        ASKED,
    ),
    Matter(
        "cut",
        frozenset({"percent"}),
        (
            (r"\b(?:cut(?:s|ting)?|reduc(?:e|es|ed|ing)|lower(?:s|ed|ing)?)\b[^.;:%]{0,60}\bby\s$",
             PERCENT),
            (r"\b(?:charge|pay|ask|get|receive|earn)\s$", PERCENT + r"\sless\b"),
        ),
        (
            (NOUN_OF + r"(?:cut|reduction)\sof\s$", PERCENT),
            (BACK, PERCENT + r"\s(?:\w+\s)?(?:cut|reduction)\b"),
        ),
        ASKED,
    ),
    *(
        Matter(
            f"number of {nouns.split('|')[0]}",
            frozenset({""}),
            (
                (r"\b(?:at|has|owns|operates|runs)\s(?:all\s)?$",
                 rf"\s(?:{nouns})\b(?!\s(?:that|which|where)\b)"),
            ),
            (
                (r"\b(?:its|their|(?:the|this)\s[a-z-]+['’]s)\s$", rf"\s(?:{nouns})\b"),
                (r"\ball\s(?:of\s)?(?:its|their)\s$", rf"\s(?:{nouns})\b"),
            ),
            r"\b(?:another|others?|more|new|rival|former|previous\w*|remaining|largest|biggest|main"
            r"|once|had|were\sonce|closed?|sold|and\s(?:one|another)\s(?:in|at|near|on)|each|abroad|overseas)\b",
        )
        for nouns in PLACES
    ),
    *(
        Matter(
            f"length of the {nouns.split()[0]}",
            TIMES,
            (
                (rf"\b(?:{nouns.replace(' ', '|')})\b[^.;]{{0,40}}"
                 r"\b(?:after|lasted|lasting|lasts|for)\s$",
                 r"[\s-](?:hour|day|week|month)s?\b(?!\sof\s)"),
            ),
            (
                (r"\b(?:the|this|that)\s$",
                 rf"[\s-](?:hour|day|week|month)s?(?:[\s-]long)?"
                 rf"\s(?:[a-z]+\s)?(?:{nouns.replace(' ', '|')})\b"),
            ),
            r"\b(?:last|previous|earlier|planned|another|second|first|so\sfar|warning|token|began"
            r"|started)\b",
        )
        for nouns in LASTS.split("|")
    ),
)  # fmt: skip
ELSEWHEN = re.compile(
    r"\b(?:last\s(?:year|month|week|season|summer|winter|autumn|spring)|previous\w*|earlier|feared"
    r"|hoped|demand\w*|sought|proposed|wanted|average|instead|not\s(?:the\s)?$|rival"
    r"|compared|than|up\sto|inflation|first|if|a\syear\s(?:ago|before))\b",
    re.IGNORECASE,
)
WHICH = r"(?!\s(?:of|in|for|that|which|who|imposed|given)\b)"
"""After what is recalled: words that say which one of several is meant."""
WINDOW = 90
COMING = re.compile(r"\bnext\s(?:year|month|season|summer|winter|spring|autumn)\b", re.IGNORECASE)
NEW_OWNERS = frozenset({EntityKind.ORGANISATION, EntityKind.PLACE})


def clashes(document: Document, names: list[NameMention], known: list[Figure]) -> Iterator[Clash]:
    """Yield each figure of a matter that is recalled with another value than the one told."""
    for matter in MATTERS:
        told = [f for f in known if _matches(document, matter, f, matter.told)]
        recalled = [f for f in known if f not in told and _recalls(document, matter, f)]
        if len({(f.value, f.quantity.unit) for f in told}) != 1:
            continue
        for figure in recalled:
            first = next((f for f in told if f.passage.sentence.zone is ZoneKind.BODY), told[0])
            kinds = NEW_OWNERS - ({EntityKind.PLACE} if matter.name == "term" else set())
            new = _newcomer(names, figure, kinds)
            if new or _apart(document, first, figure) or _explained(figure, known):
                continue
            if not compatible(first.quantity, figure.quantity) and _size(first, figure):
                one, two = sorted((first, figure), key=lambda f: f.quantity.span)
                yield Clash(one, two, 0.75)


def _recalls(document: Document, matter: Matter, figure: Figure) -> bool:
    told = _matches(document, matter, figure, matter.recalled, WHICH)
    return told and not figure.tabled


def _matches(
    document: Document,
    matter: Matter,
    figure: Figure,
    patterns: tuple[tuple[str, str], ...],
    unless: str = "",
) -> bool:
    quantity, sentence = figure.quantity, figure.passage.sentence.span
    if quantity.unit not in matter.units or quantity.modifier is not Modifier.EXACT:
        return False
    text = document.text
    before = text[max(sentence.start, quantity.number.start - WINDOW) : quantity.number.start]
    after = text[quantity.number.end : min(sentence.end, quantity.number.end + WINDOW)]
    found = any(
        re.match(right + unless, after) and re.search(left, before, re.IGNORECASE)
        for left, right in patterns
    )
    barred = re.search(matter.barred, figure.passage.text, re.IGNORECASE)
    said = figure.clause.partition(document.quote(quantity.number))[0]
    scoped = ELSEWHEN.search(said) or barred
    return found and scoped is None


def _apart(document: Document, told: Figure, recall: Figure) -> bool:
    """Tell whether they may be of two cases: one sentence, other years, an earlier state.

    A plan may be told with its year: "will employ 1,100 people when it opens in 2028".
    """
    if told.passage is recall.passage or told_before(told, recall):
        return True
    published = document.date.year if document.date else 0
    years = told.passage.years | recall.passage.years
    texts = (told.passage.text, recall.passage.text)
    past = any(not published or year < published for year in years)
    return past or any(OTHER_YEAR.search(COMING.sub("", text)) for text in texts)


def _newcomer(names: list[NameMention], recall: Figure, kinds: frozenset[EntityKind]) -> bool:
    """Tell whether the sentence names an owner or a place that is new to the article."""
    place = recall.passage.sentence.span
    seen = {
        word
        for name in names
        if name.span.start < place.start
        for word in name.text.lower().split()
    }
    return any(
        place.covers(name.span) and name.kind in kinds and not set(name.text.lower().split()) & seen
        for name in names
    )


def _explained(recall: Figure, known: list[Figure]) -> bool:
    """Tell whether the value stands elsewhere, or is a sum or a rest of two like it."""
    others = [f for f in known if f is not recall and not f.quantity.ordinal]
    if any(f.value == recall.value and f.quantity.unit == recall.quantity.unit for f in others):
        return True
    same = [f for f in others if f.quantity.unit == recall.quantity.unit]
    return any(
        recall.value in (one.value + two.value, abs(one.value - two.value))
        and ZoneKind.TABLE not in (one.passage.sentence.zone, two.passage.sentence.zone)
        for place, one in enumerate(same)
        for two in same[place + 1 :]
    )


def _size(one: Figure, two: Figure) -> bool:
    """Tell whether both have one unit and are of like size."""
    low, high = sorted((one.value, two.value))
    return one.quantity.unit == two.quantity.unit and 0 < high <= 2.5 * low
