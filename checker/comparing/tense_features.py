"""What is known of a verb and a time on the other side of the publication date, as numbers.

``NAMES`` gives their order; the fitted weights (``weighed_tenses``) name them too.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from itertools import pairwise

from checker.comparing import segments, sides, timewords
from checker.comparing.tense_candidates import KINDS, Candidate, bounds
from checker.comparing.tense_context import Known
from checker.mentions import auxiliaries
from checker.mentions.lemmas import Form
from checker.types import Tense, ZoneKind

NAMES = (
    "ahead",
    "gap",
    "gap_log",
    "kind",
    "year",
    "years_off",
    "weekday",
    "this_year",
    "length",
    "hedged",
    "words_between",
    "verb_first",
    "comma",
    "opener_between",
    "verbs_between",
    "times_between",
    "participle_between",
    "infinitive_between",
    "phrase_between",
    "compared",
    "aside",
    "opener",
    "one_clause",
    "preposition",
    "dates",
    "of_noun",
    "definite",
    "opens_sentence",
    "of_participle",
    "passive",
    "perfect",
    "be",
    "scheduling",
    "arranged",
    "negated",
    "tense",
    "will",
    "quoted",
    "headline",
    "earlier_times",
    "later_times",
    "told_earlier",
    "told_words",
    "speech",
    "past_verbs",
    "present_verbs",
    "future_verbs",
    "conditional_verbs",
    "supposed",
    "past_before",
    "later_year",
    "earlier_year",
    "next_year",
    "last_year",
    "told_rightly",
    "told_wrongly",
    "candidates_ahead",
    "candidates_behind",
    "sure",
    "other_year",
)
OPENERS = {
    "if": 1, "when": 2, "which": 3, "who": 3, "where": 3, "whose": 3, "whom": 3, "that": 4,
    "after": 5, "before": 5, "until": 5, "till": 5, "since": 5, "because": 6, "as": 6, "while": 6,
    "although": 6, "though": 6, "unless": 1, "whether": 4, "than": 8, "and": 7, "but": 7, "or": 7,
    "so": 6, "once": 5,
}  # fmt: skip
MARK = 9
"""In place of an opener: brackets, dashes and the like."""
PREPOSITIONS = (
    "in on by until since from for of before after between through at during than to".split()
)
LED = re.compile(
    r"\b(?P<word>[a-z]+)\s(?:(?:the|late|early|about|around|next|last)\s){0,2}"
    r"(?:(?:end|start|beginning|middle|close|night|morning|evening|afternoon|week|month)\sof\s)?$",
    re.IGNORECASE,
)
AFTER_WORD = re.compile(r"(?P<word>\b[A-Za-z]+)\s(?:(?:in|on|at|by)\s)?(?:the\s)?$")
PHRASES = frozenset("for after about over like against".split())
"""Between a verb and a time, these open a phrase that the time may belong to."""
SET_OFF = re.compile(r",\s(?:(?:in|on|at)\s)?(?:the\s)?$")
POSSESSIVE = re.compile(r"[’']s?\b(?!\w)|[’']\s")
PARTS = re.compile(r"[\w’'-]+|[;:()—–“”\"]")
SPEECH = re.compile(r"\b(?:said|says|told|announced|added|wrote|promised|according)\b")
YEARS = re.compile(r"\b(?:19|20)\d\d\b")
NEXT_YEAR = re.compile(
    r"\b(?:next|following|coming)\s(?:year|season|spring|summer|autumn|fall|winter)", re.IGNORECASE
)
LAST_YEAR = re.compile(
    r"\b(?:last|previous|past)\s(?:year|season|spring|summer|autumn|fall|winter)"
    r"|\b(?:a|one|two|three|\d+)\syears?\s(?:ago|earlier|before)",
    re.IGNORECASE,
)
LEAD = 40
"""Characters before a time in which its preposition is looked for."""
BACK = 200
"""Characters before a time in which another year is looked for, within its paragraph."""
TENSES = (Tense.PAST, Tense.PRESENT, Tense.FUTURE, Tense.CONDITIONAL)


def features(candidate: Candidate, known: Known) -> list[float]:
    """Return the features of a candidate, in the order of ``NAMES``."""
    told = (
        *_time(candidate, known),
        *_between(candidate, known),
        *_clause(candidate, known),
        *_verb(candidate, known),
        *_sentence(candidate, known),
        *_years(candidate, known),
        *_elsewhere(candidate, known),
    )
    return [float(value) for value in told]


def _time(candidate: Candidate, known: Known) -> list[float]:
    """Tell how far the time lies from publication, and how it is told."""
    time, gap = candidate.time, candidate.gap
    return [
        candidate.ahead,
        gap,
        math.log1p(abs(gap)),
        KINDS.index(time.kind),
        time.year is not None,
        (time.year or known.published.year) - known.published.year,
        time.weekday is not None,
        timewords.of_this_year(known.analysis, time),
        (candidate.bounds[1] - candidate.bounds[0]).days,
        time.approximate,
    ]


def _between(candidate: Candidate, known: Known) -> list[float]:
    """Tell what stands between verb and time."""
    verb, time, passage = candidate.verb, candidate.time, candidate.passage
    first = verb.span.end <= time.span.start
    start, end = (verb.span.end, time.span.start) if first else (time.span.end, verb.span.start)
    before = known.analysis.document.text[passage.sentence.span.start : time.span.start]
    text = known.analysis.document.text[start:end]
    parts = PARTS.findall(text)
    words = [part.lower() for part in parts if part[0].isalnum()]
    openers = [OPENERS.get(p.lower(), 0) if p[0].isalnum() else MARK for p in parts]
    return [
        len(words),
        first,
        "," in text,
        max(openers, default=0),
        sum(start <= other.span.start < end for other in passage.verbs),
        sum(start <= other.span.start < end for other in passage.times),
        any(_only(word, Form.PARTICIPLE) for word in words),
        any(a == "to" and auxiliaries.has_form(b, Form.BASE) for a, b in pairwise(words)),
        first and bool(PHRASES.intersection(words)),
        first and not words and verb.lemma in timewords.COMPARED,
        not first and text.startswith(",") and SET_OFF.search(before) is not None,
    ]


def _only(word: str, form: Form) -> bool:
    return auxiliaries.has_form(word, form) and not auxiliaries.has_form(word, Form.BASE)


def _clause(candidate: Candidate, known: Known) -> list[float]:
    """Tell what opens the clause of the time, and what leads it."""
    time, text = candidate.time, known.analysis.document.text
    clause = candidate.passage.clause_of(time)
    own = text[time.span.start : time.span.end].lower().split()[0]
    start = candidate.passage.sentence.span.start
    before = text[max(start, time.span.start - LEAD) : time.span.start]
    led = LED.search(before)
    word = own if own in PREPOSITIONS else led["word"].lower() if led else ""
    opener = clause.opener if clause else ""
    return [
        OPENERS.get(opener, MARK if opener and not opener.isalnum() else 0),
        clause is not None and clause is candidate.passage.clause_of(candidate.verb),
        PREPOSITIONS.index(word) + 1 if word in PREPOSITIONS else 0,
        segments.dates(text, time),
        segments.names_other(text, time) or POSSESSIVE.match(text, time.span.end) is not None,
        before.lower().endswith("the "),
        time.span.start - start <= len("In "),
        _of_participle(text[start : time.span.start], candidate),
    ]


def _of_participle(before: str, candidate: Candidate) -> bool:
    """Tell whether a participle stands right before a time, and is not of the verb."""
    found = AFTER_WORD.search(before)
    if found is None or not auxiliaries.has_form(found["word"].lower(), Form.PARTICIPLE):
        return False
    at = candidate.passage.sentence.span.start + found.start("word")
    return not any(v.span.start <= at < v.span.end for v in candidate.passage.verbs)


def _verb(candidate: Candidate, known: Known) -> list[float]:
    """Tell what the verb is."""
    verb, analysis = candidate.verb, known.analysis
    return [
        verb.passive,
        verb.perfect,
        verb.lemma == "be",
        verb.lemma in timewords.SCHEDULING,
        timewords.arranged(analysis, verb),
        verb.negated,
        TENSES.index(verb.tense),
        analysis.document.quote(verb.span).lower().startswith("will"),
    ]


def _sentence(candidate: Candidate, known: Known) -> list[float]:
    """Tell what else the sentence holds."""
    passage, analysis, verb = candidate.passage, known.analysis, candidate.verb
    document, start = analysis.document, passage.sentence.span.start
    written = document.quote(passage.sentence.span)
    others = [
        bounds(analysis, t, known.published) for t in passage.times if t is not candidate.time
    ]
    tenses = Counter(other.tense for other in passage.verbs)
    return [
        analysis.quotation_at(candidate.time.span.start) is not None,
        passage.sentence.zone is ZoneKind.HEADLINE,
        sum(other[1] < known.published for other in others if other),
        sum(other[0] > known.published for other in others if other),
        sides.told_earlier(analysis, list(passage.clauses), candidate.time),
        sides.TOLD_EARLIER.search(written) is not None,
        SPEECH.search(written) is not None,
        *(tenses[tense] for tense in TENSES),
        timewords.SUPPOSED.search(document.text, start, verb.span.start) is not None,
        any(v.tense is Tense.PAST and v.span.end <= verb.span.start for v in passage.verbs),
    ]


def _years(candidate: Candidate, known: Known) -> list[float]:
    """Tell whether the words before name another year, of which the time may be."""
    text, start = known.analysis.document.text, candidate.time.span.start
    paragraph = text.rfind("\n\n", 0, start) + 1
    before = text[max(paragraph, start - BACK) : start]
    years = [int(year) for year in YEARS.findall(before)]
    return [
        any(year > known.published.year for year in years),
        any(year < known.published.year for year in years),
        NEXT_YEAR.search(before) is not None,
        LAST_YEAR.search(before) is not None,
    ]


def _elsewhere(candidate: Candidate, known: Known) -> list[float]:
    """Tell what the article makes of the same time, and of other dates."""
    time, analysis = candidate.time, known.analysis
    side = sides.ahead if candidate.ahead else sides.over
    return [
        known.rightly[candidate.bounds],
        known.wrongly[candidate.bounds],
        known.candidates[True],
        known.candidates[False],
        side(analysis, time, known.published),
        sides.of_other_year(analysis, time, known.published),
    ]
