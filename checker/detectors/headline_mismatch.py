"""Flags a headline, subhead or caption that the text under it does not bear out.

What it checks
    A number of the headline that stands nowhere in the text while the text counts the same
    thing otherwise; a headline that says up, won or approved where the text says down, lost or
    rejected of the same thing; profit against loss; north against south of one place; an end
    that the text tells the other way and nowhere bears out (closes, "will stay open"); a ewe
    where the text only has a ram; "to end talks" where the text says "will end talks if".

Why it matters
    The headline is written last, in haste, by somebody else, and read most.

Example
    Flagged:      Grain firm lifts forecast ... The company kept its forecast where it had been.
    Not flagged:  Grain firm lifts forecast ... The firm, which had kept its forecast in May, ...
    Flagged:      Manager resigns after fire ... He refused to go before the inquiry, he said.

Known limits
    A direction or an outcome is compared only when the text never says of the same thing what
    the headline says; an end only of the kinds that the word list knows, and told of the same
    deciders: a chairman's own vote, a poll or another chamber says nothing. Figures that differ by
    rounding or by a hedge fit each other. What the NLI model sees no contradiction in is doubtful.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.comparing import (
    chosen,
    counterparts,
    figures,
    headed_values,
    headings,
    movements,
    opposites,
    overruns,
    provisos,
    unborne,
    verdicts,
)
from checker.comparing.figures import Figure
from checker.comparing.movements import Movement
from checker.comparing.slots import Slotted, slotted
from checker.comparing.wording import quoted, value_words
from checker.types import Analysis, Category, Evidence, Finding, Sentence, Severity, Span, ZoneKind

LEAD = 6
"""Sentences at the top of the text that repeat what the headline says."""
TEXT = (ZoneKind.BODY, ZoneKind.LIST)
PRONOUN = re.compile(r"\W*(?:They|It|These|Those|This)\b(?!\s(?:is|was)\s[^,.;]*\bwhen\b)")
"""A subject that stands for a noun; in "It was the 87th when" it stands for nothing."""


class HeadlineMismatch:
    """A heading against the text under it."""

    rule_id = "headline-mismatch"
    category = Category.HEADLINE

    def check(self, analysis: Analysis) -> Iterator[Finding]:
        """Yield a finding for each heading that its text does not bear out."""
        told: set[tuple[Span, ...]] = set()
        for finding in self.compared(analysis):
            spans = tuple(evidence.span for evidence in finding.evidence)
            if spans not in told:
                told.add(spans)
                yield finding

    def compared(self, analysis: Analysis) -> Iterator[Finding]:
        """Yield what each comparison finds; two may find one thing."""
        known = figures.read(analysis)
        yield from self.numbers(analysis, known)
        yield from self.overruns(analysis)
        for choice in chosen.read(analysis):
            quote = [analysis.document.quote(span) for span in (choice.chosen, choice.other)]
            question = f"Is it “{quote[0]}” here or “{quote[1]}”, as in the text?"
            places = [(choice.heading, choice.chosen), (choice.sentence, choice.other)]
            yield self.finding(question, places, 0.75)
        for read in (verdicts.read, unborne.read, counterparts.read, provisos.read):
            for found in read(analysis):
                yield self.way(analysis, (found.heading, found.words), *found.others)
        lines = list(slotted(analysis))
        for heading in analysis.document.sentences:
            if heading.zone in headings.HEADINGS:
                under = section(analysis, heading)
                yield from self.values(analysis, heading, [x for x in lines if x.sentence in under])
                yield from self.ways(analysis, heading, under)
                yield from self.earnings(analysis, heading, under)
                yield from self.places(analysis, heading, under)

    def numbers(self, analysis: Analysis, known: list[Figure]) -> Iterator[Finding]:
        """Compare the counts of headings and captions with those of the text."""
        text = [figure for figure in known if figure.passage.sentence.zone in TEXT]
        first = min((f.passage.sentence.index for f in text), default=0)
        for figure in known:
            zone = figure.passage.sentence.zone
            if zone not in (*headings.HEADINGS, ZoneKind.CAPTION) or not headings.comparable(
                figure
            ):
                continue
            if headings.supported(analysis, figure, known) or not figure.exact or figure.value < 2:
                continue
            for other in text:
                place = other.passage.sentence.index - first
                lead = place < LEAD or headings.one_fate(analysis, figure, other)
                if lead and headings.same_thing(analysis, figure, other, opens=not place):
                    yield self.figures(analysis, figure, other)
                    break

    def figures(self, analysis: Analysis, one: Figure, two: Figure) -> Finding:
        """Ask which of two figures is meant."""
        quote = [analysis.document.quote(f.quantity.span) for f in (one, two)]
        question = f"Is it “{quote[0]}” here or “{quote[1]}”, as in the other passage?"
        passages = [(f.passage.sentence, f.quantity.number) for f in (one, two)]
        return self.finding(question, passages, 0.8)

    def overruns(self, analysis: Analysis) -> Iterator[Finding]:
        """Compare "40 million over budget" with the cost and the plan."""
        document = analysis.document
        for found in overruns.read(document, list(slotted(analysis))):
            values = (found.gap, found.cost[1], found.plan[1])
            words = [quoted(document, value_words(document, value)) for value in values]
            question = f"Is {words[0]} the difference between {words[1]} and {words[2]}?"
            lines = (found.heading, found.cost[0], found.plan[0])
            passages = [
                (line.sentence, value.number) for line, value in zip(lines, values, strict=True)
            ]
            yield self.finding(question, passages, 0.85)

    def ways(
        self, analysis: Analysis, heading: Sentence, under: list[Sentence]
    ) -> Iterator[Finding]:
        """Compare which way things went."""
        text = analysis.document.text
        said = [m for m in movements.read(text, heading.span.start, heading.span.end) if m.near]
        if not said or heading.span.end - heading.span.start > 150:
            return
        told = [
            (sentence, movement)
            for sentence in under
            for movement in movements.read(text, sentence.span.start, sentence.span.end)
        ]
        told += list(by_pronoun(analysis, under, {m.noun for m in said}))
        for one in said:
            same = [(s, m) for s, m in told if m.noun == one.noun and m.way.pair == one.way.pair]
            if not same or any(m.way.side == one.way.side for _, m in same):
                continue
            for sentence, other in same:
                kept = other.way.side == movements.UNCHANGED
                if kept and narrowed(analysis, heading, one, sentence, under):
                    continue
                alike = movements.alike(text, one, sentence, other)
                if alike and other.near and not movements.aside(analysis, sentence, other):
                    yield self.way(analysis, (heading, one.span), (sentence, other.span))
                    return

    def way(
        self,
        analysis: Analysis,
        one: tuple[Sentence, Span],
        *others: tuple[Sentence, Span],
    ) -> Finding:
        """Ask which way it went."""
        quote = [analysis.document.quote(words) for _, words in (one, others[0])]
        question = f"Is it “{quote[0]}” here or “{quote[1]}”, as in the other passage?"
        return self.finding(question, [one, *others], 0.75)

    def values(
        self, analysis: Analysis, heading: Sentence, lines: list[Slotted]
    ) -> Iterator[Finding]:
        """Compare which way things went with the values of before and after."""
        document = analysis.document
        for found in headed_values.read(document.text, heading, lines):
            word = quoted(document, found.movement.span)
            new, old = (quoted(document, value_words(document, q)) for q in (found.new, found.old))
            question = f"Does {word} fit {new} after {old}, as in the other passage?"
            told = [(found.line.sentence, q.number) for q in (found.new, found.old)]
            yield self.finding(question, [(heading, found.movement.span), *told], 0.8)

    def earnings(
        self, analysis: Analysis, heading: Sentence, under: list[Sentence]
    ) -> Iterator[Finding]:
        """Compare profit with loss."""
        text = analysis.document.text
        said = [
            (way.side, Span(*match.span()))
            for way in opposites.EARNINGS
            for match in way.pattern.finditer(text, heading.span.start, heading.span.end)
        ]
        if len(said) != 1:
            return
        side, words = said[0]
        own, other = opposites.EARNINGS[side].pattern, opposites.EARNINGS[1 - side].pattern
        if any(own.search(text, s.span.start, s.span.end) for s in under) or (
            side
            and any(re.search(r"\bloss(?:es)?\b|\bdeficit\b", part(analysis, s)) for s in under)
        ):
            return
        for sentence in under:
            match = other.search(text, sentence.span.start, sentence.span.end)
            if match and any(char.isdigit() for char in part(analysis, sentence)):
                quote = (analysis.document.quote(words), match.group())
                question = f"Is it “{quote[0]}” here or “{quote[1]}”, as in the other passage?"
                found = [(heading, words), (sentence, Span(*match.span()))]
                yield self.finding(question, found, 0.8)
                return

    def places(
        self, analysis: Analysis, heading: Sentence, under: list[Sentence]
    ) -> Iterator[Finding]:
        """Compare the side of a named place: "northern Peru" with "southern Peru"."""
        text = analysis.document.text
        for match in COMPASS_PLACE.finditer(text, heading.span.start, heading.span.end):
            side, name = match["side"].lower(), match["name"]
            own = re.compile(rf"\b{side}\b", re.IGNORECASE)
            across = re.compile(rf"\b{opposites.COMPASS[side]}\s{name}\b", re.IGNORECASE)
            if any(own.search(text, s.span.start, s.span.end) for s in under):
                continue
            for sentence in under[:LEAD]:
                other = across.search(text, sentence.span.start, sentence.span.end)
                if other:
                    question = f"Is it “{match.group()}” here or “{other.group()}”, as in the text?"
                    found = [(heading, Span(*match.span())), (sentence, Span(*other.span()))]
                    yield self.finding(question, found, 0.8)
                    return

    def finding(
        self,
        question: str,
        passages: list[tuple[Sentence, Span]],
        confidence: float,
    ) -> Finding:
        """Make a finding from a question and its passages."""
        marks: dict[Span, list[Span]] = {}
        for sentence, mark in passages:
            marks.setdefault(sentence.span, []).append(mark)
        found = [Evidence(span, tuple(sorted(inside))) for span, inside in marks.items()]
        return Finding(
            rule_id=self.rule_id,
            category=self.category,
            severity=Severity.ERROR,
            confidence=confidence,
            message=" ".join(question.split()),
            evidence=tuple(sorted(found, key=lambda passage: passage.span)),
        )


COMPASS_PLACE = re.compile(
    rf"\b(?P<side>{'|'.join(opposites.COMPASS)})\s(?P<name>[A-Z]\w{{2,}})\b", re.IGNORECASE
)


def part(analysis: Analysis, sentence: Sentence) -> str:
    """Return the words of a sentence."""
    return analysis.document.quote(sentence.span)


def section(analysis: Analysis, heading: Sentence) -> list[Sentence]:
    """Return the sentences under a heading: all of the text under the headline."""
    found = []
    main = heading.zone is ZoneKind.HEADLINE
    for sentence in analysis.document.sentences[heading.index + 1 :]:
        if sentence.zone in TEXT:
            found.append(sentence)
        elif sentence.zone is ZoneKind.SUBHEAD and found and not main:
            break
    return found


def by_pronoun(
    analysis: Analysis, under: list[Sentence], nouns: set[str]
) -> Iterator[tuple[Sentence, Movement]]:
    """Yield what sentences that begin with a pronoun say of a noun just told of."""
    text = analysis.document.text
    for sentence in under:
        if not PRONOUN.match(text, sentence.span.start, sentence.span.end):
            continue
        for noun in nouns:
            if movements.subject_before(text, sentence.span, noun):
                for movement in movements.read(text, sentence.span.start, sentence.span.end):
                    yield sentence, Movement(noun, movement.way, movement.span, near=True)
                    break


def narrowed(
    analysis: Analysis, heading: Sentence, one: Movement, sentence: Sentence, under: list[Sentence]
) -> bool:
    """Tell whether a heading's "margin outlook" is told elsewhere than in a sentence.

    Then the outlook of that sentence is another one.
    """
    after = analysis.document.text[one.span.end : heading.span.end]
    before_noun = re.match(r"\s(?:[\w-]+\s){0,2}?(?P<word>[a-z]{4,})\s[a-z]+\b", after)
    if before_noun is None or one.noun not in opposites.MEASURED:
        return False
    word = re.compile(rf"\b{before_noun['word']}", re.IGNORECASE)
    told = [s for s in under if word.search(part(analysis, s))]
    return bool(told) and sentence not in told
