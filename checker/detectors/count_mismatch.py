"""Flags a number that does not fit the things that it announces.

What it checks
    "Three reasons" and only two given; "four towns: A, B and C"; "five tips" above a list of
    six; "of the nine, five ... the other three".

Why it matters
    A reader counts along. A missing item looks as if a line had been lost, and often one has.

Example
    Flagged:      There are three ways to go. The cheapest is the ship. The other is the aeroplane.
    Not flagged:  There are three ways to go. The cheapest is the ship. Another is the aeroplane.

Known limits
    Only complete series are counted: those after a colon or between dashes, lists that follow
    the sentence at once, and series that end in "the other", "the last", "finally". "Including",
    "among them" and "such as" announce no complete series, and things that have numbers of their
    own ("15 games: eight wins, ...") are no series but a sum.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import takewhile

from checker.comparing import counting, series
from checker.mentions import lemmas
from checker.types import (
    Analysis,
    Category,
    Evidence,
    Finding,
    Quantity,
    Sentence,
    Severity,
    Span,
    Zone,
    ZoneKind,
)

MOST = 20
"""A larger number announces no series that is told in full."""
ANNOUNCED = frozenset(
    """way reason thing option condition step stage question point problem difference lesson tip
    rule goal aim task demand principle possibility choice route method cause factor effect
    advantage answer measure argument explanation theory version type kind form version proposal
    exception variant scenario area category group part element phase charge finding fact mistake
    recommendation country town city place village book film song site island team player""".split()
)
"""Nouns whose number announces what is told one by one."""
ANNOUNCING = re.compile(
    r"\b(?:there\s(?:are|were)|(?:has|have|had|gave|give|gives|names?|named|lists?|listed|see|sees|saw"
    r"|sets?|offers?|offered|mentions?|mentioned|cites?|cited|identif(?:y|ies|ied))(?:\s\w+)?|for|in)\s$",
    re.IGNORECASE,
)
SERIES_START = re.compile(
    r"\s?:\s|\s[–—-]\s|—|\s\((?=[A-Z])|,\s(?:namely|viz\.?)\s|\s(?:were|are)\s(?:named|identified)\sas\s"
)
APPOSITION = re.compile(r",\s(?=[A-Z])")
IS = r"(?=\s(?:is|was|one|has|had|says|said|holds|goes|concerns?|of\sthem)\b|[,:])"
OPENER = re.compile(
    rf"(?:(?P<ordinal>(?:The\s)?(?:first|second|third|fourth|fifth|sixth)(?:ly)?){IS}"
    rf"|(?P<one>(?:One|The\s\w+est){IS})|(?P<another>Another{IS})"
    rf"|(?P<other>The\sother{IS})|(?P<last>The\s(?:last|final){IS}|Finally|Lastly))",
    re.IGNORECASE,
)
ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6}
REMAINING = re.compile(r"(?:the\s)?(?:other|remaining)|others?")
SINGLE = re.compile(
    r"\b(?:one|another|an?\s(?:second|third|fourth|fifth)|several|some|few)\b", re.IGNORECASE
)
"""Parts that are told without a number that is read."""
PLURAL_SUBJECT = re.compile(
    r"\b(?:The|These|They|the)\s(?:\w+\s){0,2}?(?P<noun>[a-z]+s|people|women|men|children|dead|victims)"
    r"\s(?:are|were)(?:\s(?:named|identified|listed|called|given))?(?:\sas)?:?\s(?=[A-Z])"
)
NUMBERED = re.compile(r"\s*(?:\#+\s)?(?P<number>\d\d?)[.):]\s")
"""Numbered subheads and items: "3. Ask first"."""
EACH = re.compile(r"\b(?:each|every|both|any)\b", re.IGNORECASE)
REACH = 6
"""Sentences after the announcement in which its series may end."""


class CountMismatch:
    """A number against the things it announces."""

    rule_id = "count-mismatch"
    category = Category.NUMBER

    def check(self, analysis: Analysis) -> Iterator[Finding]:
        """Yield a finding for each number that its series does not fit."""
        for quantity in analysis.mentions:
            if not isinstance(quantity, Quantity) or not counting.is_count(quantity):
                continue
            if quantity.value % 1:  # "9.3 points" announces no list
                continue
            sentence = analysis.sentence_at(quantity.span.start)
            if sentence is None or not 2 <= quantity.value <= MOST or not quantity.noun:
                continue
            yield from self.inline(analysis, sentence, quantity)
            yield from self.told(analysis, sentence, quantity)
            yield from self.listed(analysis, sentence, quantity)
            yield from self.shared_out(analysis, sentence, quantity)
            yield from self.headed(analysis, sentence, quantity)
        yield from self.named(analysis)

    def inline(
        self, analysis: Analysis, sentence: Sentence, quantity: Quantity
    ) -> Iterator[Finding]:
        """Compare with a series in the same sentence: "four towns: A, B and C"."""
        text = analysis.document.text
        place = (text, quantity.span.end, sentence.span.end)
        start = SERIES_START.match(*place) or APPOSITION.match(*place)
        if start is None or counting.is_part(analysis.document, quantity):
            return
        end = series.SERIES_END.search(text, start.end(), sentence.span.end)
        stop = end.start() if end else sentence.span.end
        items = text[start.end() : stop]
        if start.re is APPOSITION:
            items = series.names_at_start(items)
        counted = series.size(items)
        if counted is not None and not counted[0] <= quantity.value <= counted[1]:
            listed = Span(start.end(), start.end() + len(items.rstrip()))
            if numbers_in(analysis, listed) < counted[0]:  # "15 games: eight wins, ..." are sums
                yield self.finding(analysis, quantity, listed, counted[1], 0.85)

    def told(self, analysis: Analysis, sentence: Sentence, quantity: Quantity) -> Iterator[Finding]:
        """Compare with a series told in the next sentences: "One is ... The other is ..."."""
        text = analysis.document.text
        before = text[max(sentence.span.start, quantity.span.start - 40) : quantity.span.start]
        if quantity.noun not in ANNOUNCED or not ANNOUNCING.search(before):
            return
        count, started = 0, False
        for later in following(analysis, sentence):
            opener = OPENER.match(text, later.span.start, later.span.end)
            if opener is None:
                continue
            count = place(opener, count)
            closed = bool(opener["other"] or opener["last"])
            if started and (count > quantity.value or (closed and count != quantity.value)):
                yield self.finding(analysis, quantity, Span(*opener.span()), count, 0.85)
                return
            if closed:
                return
            started = True

    def listed(
        self, analysis: Analysis, sentence: Sentence, quantity: Quantity
    ) -> Iterator[Finding]:
        """Compare with the items of a list that follows at once."""
        document = analysis.document
        if not document.quote(sentence.span).rstrip().endswith(":"):
            return
        if quantity.noun not in ANNOUNCED or sentence.zone is not ZoneKind.BODY:
            return
        if counting.is_part(document, quantity) or EACH.search(document.quote(sentence.span)):
            return
        items = list_after(document.zones, sentence.paragraph)
        last = max(
            (m.span for m in analysis.mentions if isinstance(m, Quantity) and inside(m, sentence)),
            default=quantity.span,
        )
        if len(items) > 1 and len(items) != quantity.value and last == quantity.span:
            yield self.finding(analysis, quantity, items[-1].span, len(items), 0.75)

    def headed(
        self, analysis: Analysis, sentence: Sentence, quantity: Quantity
    ) -> Iterator[Finding]:
        """Compare the number of a headline with the numbered parts under it: "Five tips"."""
        document = analysis.document
        if sentence.zone is not ZoneKind.HEADLINE or quantity.noun not in ANNOUNCED:
            return
        numbered = [
            (int(match["number"]), zone.span)
            for zone in document.zones[sentence.paragraph + 1 :]
            if zone.kind in (ZoneKind.SUBHEAD, ZoneKind.LIST)
            and (match := NUMBERED.match(document.text, zone.span.start, zone.span.end))
        ]
        count = len(numbered)
        complete = count > 2 and [n for n, _ in numbered] == list(range(1, count + 1))
        parted = complete and series.parted_before(document, numbered[0][1])
        if complete and count != quantity.value and not parted:
            yield self.finding(analysis, quantity, numbered[-1][1], count, 0.85)

    def shared_out(
        self, analysis: Analysis, sentence: Sentence, quantity: Quantity
    ) -> Iterator[Finding]:
        """Compare a whole with its parts: "Of the nine boats, five ... the other three"."""
        text = analysis.document.text
        if quantity.determiner != "of the" or not text[sentence.span.start :].startswith("Of the"):
            return
        reach = [s for s in following(analysis, sentence) if s.index == sentence.index + 1]
        end = reach[0].span.end if reach else sentence.span.end
        near = [
            m
            for m in analysis.mentions
            if isinstance(m, Quantity) and sentence.span.start <= m.span.start < end
        ]
        part = next((m for m in near if m.number.start > quantity.number.end), None)
        if part is None or not counting.is_count(part) or part.noun not in ("", quantity.noun):
            return
        total = part.value
        for later in near:
            if later.number.start <= quantity.number.end or not counting.is_count(later):
                continue
            if later is part or later.noun not in ("", quantity.noun):
                continue
            total += later.value
            between = text[quantity.number.end : later.number.start]
            if SINGLE.search(between):
                return
            if REMAINING.fullmatch(later.determiner):
                if quantity.value not in (total, part.value + later.value):
                    yield self.finding(analysis, quantity, later.number, int(total), 0.85)
                return

    def named(self, analysis: Analysis) -> Iterator[Finding]:
        """Compare a number with a series of names elsewhere: "The countries are A, B and C"."""
        text = analysis.document.text
        for sentence in analysis.document.sentences:
            subject = PLURAL_SUBJECT.search(text, sentence.span.start, sentence.span.end)
            if subject is None:
                continue
            end = series.SERIES_END.search(text, subject.end(), sentence.span.end)
            items = text[subject.end() : end.start() if end else sentence.span.end]
            counted = series.size(items)
            noun = counting.kind(lemmas.lemma(subject["noun"], "noun"))
            announced = [
                m
                for m in analysis.mentions
                if isinstance(m, Quantity)
                and counting.is_count(m)
                and counting.kind(m.noun) == noun
            ]
            values = {m.value for m in announced}
            if counted is None or len(values) != 1 or 1 in values:
                continue
            if not counted[0] <= announced[0].value <= counted[1]:
                listed = Span(subject.end(), subject.end() + len(items.rstrip()))
                yield self.finding(analysis, announced[0], listed, counted[1], 0.75)

    def finding(
        self, analysis: Analysis, quantity: Quantity, listed: Span, count: int, confidence: float
    ) -> Finding:
        """Ask how many there are."""
        document = analysis.document
        written = " ".join(document.quote(quantity.span).split())
        places = [analysis.sentence_at(span.start) for span in (quantity.number, listed)]
        spans = [s.span if s else m for s, m in zip(places, (quantity.number, listed), strict=True)]
        return Finding(
            rule_id=self.rule_id,
            category=self.category,
            severity=Severity.ERROR,
            confidence=confidence,
            message=f"Are there “{written}” here, or {count}, as in what is listed?",
            evidence=evidence(spans, (quantity.number, listed)),
        )


def evidence(spans: list[Span], marks: tuple[Span, Span]) -> tuple[Evidence, ...]:
    """Return the passages in reading order, one where both marks lie in one sentence."""
    if spans[0] == spans[1]:
        return (Evidence(spans[0], tuple(sorted(marks))),)
    passages = (Evidence(span, (mark,)) for span, mark in zip(spans, marks, strict=True))
    return tuple(sorted(passages, key=lambda passage: passage.span))


def following(analysis: Analysis, sentence: Sentence) -> list[Sentence]:
    """Return the sentences of the text soon after one, up to the next heading."""
    found = []
    for later in analysis.document.sentences[sentence.index + 1 : sentence.index + 1 + REACH]:
        if later.zone not in (ZoneKind.BODY, ZoneKind.LIST):
            break
        found.append(later)
    return found


def numbers_in(analysis: Analysis, listed: Span) -> int:
    """Return how many numbers of things stand in a series."""
    return sum(isinstance(m, Quantity) and listed.covers(m.span) for m in analysis.mentions)


def place(opener: re.Match[str], count: int) -> int:
    """Return how many things have been told with this one."""
    if opener["ordinal"]:
        word = opener["ordinal"].lower().removeprefix("the ").removesuffix("ly")
        return ORDINALS[word]
    return count + 1


def list_after(zones: tuple[Zone, ...], paragraph: int) -> list[Zone]:
    """Return the items of the list right after a paragraph."""
    return list(takewhile(lambda zone: zone.kind is ZoneKind.LIST, zones[paragraph + 1 :]))


def inside(quantity: Quantity, sentence: Sentence) -> bool:
    """Tell whether a quantity stands in a sentence."""
    return sentence.span.covers(quantity.span)
