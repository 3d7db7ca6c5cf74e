"""A share of a set, and a count that the same verb tells of it: "a third of the 240 were hurt"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from checker.comparing import counting, events, figures, portions
from checker.comparing.figures import Figure
from checker.comparing.intervals import Interval, spread
from checker.comparing.marked import Marked
from checker.comparing.passages import CHANGED, OTHER_YEAR, content, one_voice
from checker.comparing.sums import PEOPLE
from checker.comparing.wording import value_end, value_words
from checker.mentions.lemmas import lemma
from checker.types import (
    Analysis,
    EntityKind,
    Modifier,
    NameMention,
    Span,
    Tense,
    TimeKind,
    TimeMention,
    VerbMention,
)

OF_SET = re.compile(r"\s(?:of\s)?(?:(?:all|the|its|their|his|her|those|these)\s){0,2}")
"""Between a share and the set: "a third [of the] 240", "half [the] 60"."""
OF_THE_SET = re.compile(
    r"Of\s(?:the|its|their|all|some|about|more|than|\s)*[\d,]+[^,;:\d]{2,40},\s"
)
"""Before a share: "Of the 240 people aboard, [half drowned]"."""
NEAR = 20
"""Characters between the two at most."""
SUBJECT_GAP = re.compile(
    r"(?:\sof\s(?:them|these|those|whom|which))?(?:\s(?:[a-z]+ly|also|then|all))?\s"
)
OBJECT_GAP = re.compile(r"\s(?:(?:off|out|up|down|away|back)\s)?(?:the\s)?")
NOUN_GAP = re.compile(r"\b(?P<noun>[a-z]+)\sof\s(?:the\s)?$")
"""What happened, told by a noun before the count: "the evacuation of 12,000"."""
OF_PART = re.compile(
    r"\W*(?:In|At|Among|Amongst|Of|From|For|With|Near|Around|Across|Elsewhere|Outside|Within|After"
    r"|Before|Since|By|Another|Separately|Also)\s"
)
"""How a sentence opens that may be about a part of the set, another one or a later count."""
GROWING = re.compile(
    r"\b(?:so\sfar|already|now|to\sdate|still|further|more|since|first|again|total|another|also"
    r"|each|every|both|average|eventually|as\swell)\b",
    re.IGNORECASE,
)
"""Words of a count that is another one's, or of another day."""
OTHER_TIME = frozenset(
    {TimeKind.YEAR, TimeKind.MONTH, TimeKind.PERIOD, TimeKind.DURATION, TimeKind.CLOCK}
)
"""Times that part two counts where only one passage has them."""
ANYWHERE = frozenset(
    "home house safety hospital precaution person people resident today yesterday".split()
)
"""Words that narrow no count down: where people are mostly taken, and when."""
OVER = 1.2
"""How much "more than 28,000" may be, as a multiple."""
FEWEST = 20
"""A smaller set is not told in shares."""


class Doing(NamedTuple):
    """What a clause says that a set did, or what was done to it."""

    event: str
    done_to: bool
    manner: tuple[bool, bool]
    """Whether it is denied, and whether it is told as a fact."""
    span: Span


class Part(NamedTuple):
    """A share, the set that it is of, and what is told of it."""

    share: Figure
    whole: Figure
    doing: Doing


def examine(analysis: Analysis) -> Iterator[Marked]:
    """Yield each count that is not the share that another passage tells with the same verb."""
    known = [f for f in figures.read(analysis) if not f.quantity.ordinal and not f.tabled]
    for part in (part for f in known for part in _part(analysis, f, known)):
        again = [(f, doing) for f in known for doing in _again(analysis, f, part)]
        if any(_fits(analysis, f, part) for f, _ in again):
            continue
        for count, doing in again:
            if _of_the_same(analysis, count, doing, part):
                share = value_words(analysis.document, part.share.quantity)
                marks = (part.whole.quantity.span, share, count.quantity.span)
                yield Marked(marks, "portion")
                break


def _part(analysis: Analysis, share: Figure, known: list[Figure]) -> Iterator[Part]:
    """Yield a share of a set of some size, told with a verb."""
    quantity, text = share.quantity, analysis.document.text
    if quantity.role != "share" or quantity.per or not 0 < share.value < 100 or _apart(share):
        return
    before = text[share.passage.sentence.span.start : quantity.span.start]
    end = value_end(text, quantity)
    whole = next((f for f in known if OF_SET.fullmatch(_from(text, end, f))), None)
    if whole is not None:
        end = whole.quantity.span.end
    elif _of_set_before(share, before, text[end:]):
        whole = portions.whole_before(share, known)
    if whole is None or not _is_set(whole) or _moved(before):
        return
    doing = _doing(analysis, share, Span(quantity.span.start, end))
    if doing is not None:
        yield Part(share, whole, doing)


def _of_set_before(share: Figure, before: str, after: str) -> bool:
    """Tell whether a share is of the set told before it: "of these half", "half of them"."""
    back = share.quantity.determiner.startswith("of ") or portions.OF_THEM.search(before[-30:])
    return bool(back or portions.OF_IT.match(after) or OF_THE_SET.fullmatch(before))


def _moved(before: str) -> bool:
    """Tell whether the last words before a share make it a change: "rose by half"."""
    return portions.MOVED.search(" ".join(before.split()[-2:])) is not None


def _from(text: str, end: int, figure: Figure) -> str:
    """Return the words between an offset and a figure right after it."""
    start = figure.quantity.span.start
    return text[end:start] if 0 < start - end < NEAR else ""


def _is_set(figure: Figure) -> bool:
    """Tell whether a figure counts a set of some size."""
    quantity = figure.quantity
    plain = not (quantity.unit or quantity.role or quantity.per) and bool(figure.kind)
    return plain and figure.value >= FEWEST and quantity.modifier is not Modifier.RANGE


def _apart(figure: Figure) -> bool:
    """Tell whether a figure is told of another time, of a change, a plan or a later count."""
    passage = figure.passage
    late = GROWING.search(figure.clause) or CHANGED.search(figure.clause)
    return bool(passage.years or late or OTHER_YEAR.search(passage.text))


def _doing(analysis: Analysis, figure: Figure, words: Span) -> Doing | None:
    """Return what is told of a set that is named by some words of a sentence."""
    text, sentence = analysis.document.text, figure.passage.sentence.span
    for verb in analysis.mentions:
        if not isinstance(verb, VerbMention) or not sentence.covers(verb.span):
            continue
        subject = SUBJECT_GAP.fullmatch(text[words.end : verb.span.start])
        patient = OBJECT_GAP.fullmatch(text[verb.span.end : words.start])
        if subject or patient:
            following = text[verb.span.end : sentence.end].lower().split()
            known = events.of_verb(verb.lemma, following)
            if known is not None:
                manner = (verb.negated, verb.tense in (Tense.PAST, Tense.PRESENT))
                done_to = verb.passive or patient is not None
                return Doing(known[0].name, done_to, manner, verb.span)
    noun = NOUN_GAP.search(text, sentence.start, words.start)
    event = events.of_noun(lemma(noun["noun"], "noun")) if noun is not None else None
    if noun is None or event is None:
        return None
    return Doing(event.name, done_to=True, manner=(False, True), span=Span(*noun.span("noun")))


def _again(analysis: Analysis, count: Figure, part: Part) -> Iterator[Doing]:
    """Yield what is told of a count, if a share is told of such a set with the same verb."""
    quantity = count.quantity
    if quantity.unit or quantity.role or quantity.per or count.passage is part.share.passage:
        return
    made = part.share.value * part.whole.value / 100
    if count.kind in ("", part.whole.kind):
        alike = True
    elif count.kind == "person":
        alike = part.whole.kind in PEOPLE and count.value < made
    else:
        alike = part.whole.kind == "person" and count.kind in PEOPLE and count.value > made
    if not alike:
        return
    doing = _doing(analysis, count, quantity.span)
    if doing is not None and doing[:3] == part.doing[:3]:
        yield doing


def _fits(analysis: Analysis, count: Figure, part: Part) -> bool:
    """Tell whether a count may be the share of the set."""
    share, whole, told = (
        spread(analysis.document, f.quantity) for f in (part.share, part.whole, count)
    )
    most = min(whole.high, OVER * part.whole.value) * min(share.high, 100) / 100
    return Interval(share.low * whole.low / 100, most).widened(portions.SLACK).touches(told)


def _of_the_same(analysis: Analysis, count: Figure, doing: Doing, part: Part) -> bool:
    """Tell whether nothing shows that a count is of another set, time or voice."""
    if not _is_whole(analysis, count) or count.value >= part.whole.value:
        return False
    alike = one_voice(analysis, count.quantity.span, part.share.quantity.span)
    if not alike or _two_times(analysis, count, part):
        return False
    told = (part.share.passage, part.whole.passage)
    known = frozenset({*ANYWHERE, *told[0].words, *told[1].words})
    narrowed = counting.qualifiers(count.quantity) | _limits(analysis, count, doing)
    if narrowed - known or _named(analysis, count) - told[0].names - told[1].names:
        return False
    smaller = count.value < part.share.value * part.whole.value / 100
    return smaller or not _limits(analysis, part.share, part.doing) - count.passage.words


def _is_whole(analysis: Analysis, count: Figure) -> bool:
    """Tell whether a count is told as all to whom something happened."""
    quantity = count.quantity
    if quantity.modifier is Modifier.RANGE or _apart(count) or OF_PART.match(count.passage.text):
        return False
    other = counting.is_other(quantity) and quantity.determiner != "only"
    return not other and not counting.is_part(analysis.document, quantity)


def _named(analysis: Analysis, figure: Figure) -> frozenset[str]:
    """Return the names of places and organisations in the sentence of a figure, lower-case."""
    sentence = figure.passage.sentence.span
    return frozenset(
        m.text.lower()
        for m in analysis.mentions
        if isinstance(m, NameMention)
        and m.kind is not EntityKind.PERSON
        and sentence.covers(m.span)
    )


def _limits(analysis: Analysis, figure: Figure, doing: Doing) -> frozenset[str]:
    """Return the words after a figure and its verb that may narrow the figure down."""
    document, sentence = analysis.document, figure.passage.sentence.span
    quantity = figure.quantity.span
    start = max(quantity.end, doing.span.end)
    end = figures.clause(document, sentence, Span(quantity.start, start)).end
    verbs = [m.span.start for m in analysis.mentions if isinstance(m, VerbMention)]
    end = min([end, *(verb for verb in verbs if verb > start)])
    timed: frozenset[str] = frozenset()
    for time in _times(analysis, figure):
        timed |= content(document.text, time.span.start, time.span.end)
    return content(document.text, start, end) - timed


def _times(analysis: Analysis, figure: Figure) -> list[TimeMention]:
    sentence = figure.passage.sentence.span
    return [m for m in analysis.mentions if isinstance(m, TimeMention) and sentence.covers(m.span)]


def _two_times(analysis: Analysis, count: Figure, part: Part) -> bool:
    """Tell whether the two passages tell of two times."""
    text = analysis.document.text
    one, two = (
        {(t.kind, text[t.span.start : t.span.end].lower()) for t in _times(analysis, f)}
        for f in (count, part.share)
    )
    if one and two:
        return one != two
    return any(kind in OTHER_TIME for kind, _ in one | two)
