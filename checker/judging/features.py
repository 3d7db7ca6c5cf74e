"""What the judge knows of a pair besides the two NLI scores.

Every feature is a number that can be read off the analysis; ``NAMES`` gives their order, and the
judge's weights name them too, so that a file of weights from another version is refused.
"""

from __future__ import annotations

import math
import re

from checker.judging.context import Context
from checker.judging.cues import (
    CHANGE,
    OTHER_SCOPE,
    SPEECH,
    negated,
    opposed,
)
from checker.judging.standing import logit
from checker.mentions.comparison import compatible
from checker.types import (
    Claim,
    ClaimPair,
    EntityKind,
    NameMention,
    NLIScores,
    Quantity,
    Tense,
    TimeKind,
    TimeMention,
    VerbMention,
)

DATED = frozenset({TimeKind.DATE, TimeKind.WEEKDAY, TimeKind.MONTH, TimeKind.YEAR})

SCORED = (
    "contradiction_mean",
    "contradiction_min",
    "contradiction_gap",
    "entailment_max",
    "neutral_min",
    "above_least",
    "above_most",
    "score_rank",
    "below_best_least",
    "below_best_most",
)
"""These rest on the answers of the NLI model."""

PLAIN = (
    "similarity",
    "similarity_rank",
    "nearness_least",
    "nearness_most",
    "overlap",
    "rare_shared",
    "rare_shared_weight",
    "only_here",
    "shared",
    "entities_shared",
    "persons_disjoint",
    "places_disjoint",
    "quantities_clash",
    "quantities_agree",
    "quantities_other",
    "times_clash",
    "times_agree",
    "times_one_sided",
    "verbs_shared",
    "negation_differs",
    "words_opposed",
    "tense_differs",
    "not_asserted",
    "change_told",
    "other_scope",
    "same_speaker",
    "other_speaker",
    "one_attributed",
    "both_quoted",
    "headline",
    "headline_similarity",
    "headline_rank",
    "adjacent",
    "same_paragraph",
    "distance",
    "distance_share",
    "words_least",
    "words_most",
)
"""These are known before it is asked."""

NAMES = (*SCORED, *PLAIN)
"""Nothing of which side is which: that the second mention is the short one, or stands early, is a
habit of writers, and a judge that leans on it is right only about those it was fitted on."""


def features(pair: ClaimPair, context: Context) -> list[float]:
    """Return the features of a scored pair, in the order of ``NAMES``."""
    key = (pair.premise.index, pair.hypothesis.index)
    return [
        *_nli(pair),
        *context.standing.get(key, (0.0, 0.0, math.log1p(len(context.rank)), 0.0, 0.0)),
        *plain_features(pair, context),
    ]


def plain_features(pair: ClaimPair, context: Context) -> list[float]:
    """Return the features of a pair that need no NLI, in the order of ``PLAIN``."""
    first, second = pair.premise, pair.hypothesis
    key = (first.index, second.index)
    return [
        pair.similarity,
        math.log1p(context.rank.get(key, context.claims)),
        *context.nearness.get(key, (0.0, 0.0)),
        *_lexical(first, second, context),
        *_names(first, second),
        *_quantities(first, second),
        *_times(first, second),
        *_verbs(first, second),
        *_cues(first, second),
        *_voices(first, second),
        *_headed(pair, context),
        *_places(first, second, context),
    ]


def _nli(pair: ClaimPair) -> list[float]:
    """Both directions: mean and least contradiction, how far they differ, entailment, neutral."""
    none = NLIScores(0.0, 0.0, 1.0)
    forward, backward = pair.forward or none, pair.backward or none
    there, back = logit(forward.contradiction), logit(backward.contradiction)
    return [
        (there + back) / 2,
        min(there, back),
        abs(there - back),
        logit(max(forward.entailment, backward.entailment)),
        logit(min(forward.neutral, backward.neutral)),
    ]


def _lexical(first: Claim, second: Claim, context: Context) -> list[float]:
    """Shared words, how rare they are in this article, how many stand in these two claims only."""
    here, there = context.words[first.index], context.words[second.index]
    shared = here & there
    rare = [word for word in shared if context.frequency[word] <= 3]
    weight = sum(math.log(max(1, context.claims) / context.frequency[word]) for word in shared)
    return [
        len(shared) / max(1, min(len(here), len(there))),
        float(len(rare)),
        weight / max(1.0, math.sqrt(len(here) * len(there))),
        float(sum(context.frequency[word] == 2 for word in shared)),
        float(len(shared)),
    ]


def _entities(claim: Claim, kind: EntityKind | None = None) -> set[str]:
    return {
        str(m.entity) if m.entity >= 0 else m.text.lower()
        for m in claim.mentions
        if isinstance(m, NameMention) and (kind is None or m.kind is kind)
    }


def _names(first: Claim, second: Claim) -> list[float]:
    """Entities both name; persons or places in both, none of them shared."""
    persons = _entities(first, EntityKind.PERSON), _entities(second, EntityKind.PERSON)
    places = _entities(first, EntityKind.PLACE), _entities(second, EntityKind.PLACE)
    return [
        float(len(_entities(first) & _entities(second))),
        float(all(persons) and not persons[0] & persons[1]),
        float(all(places) and not places[0] & places[1]),
    ]


def _quantities(first: Claim, second: Claim) -> list[float]:
    """Quantities of one kind that clash or agree; numbers in both, of no common kind."""
    here, there = (
        [m for m in claim.mentions if isinstance(m, Quantity) and not m.ordinal]
        for claim in (first, second)
    )
    kin = [(a, b) for a in here for b in there if _kin(a, b)]
    clash = sum(not compatible(a, b) for a, b in kin)
    return [
        float(min(clash, 3)),
        float(min(len(kin) - clash, 3)),
        float(bool(here and there) - bool(kin)),
    ]


def _kin(a: Quantity, b: Quantity) -> bool:
    """Tell whether two quantities count or measure the same kind of thing."""
    return (a.unit, a.noun) == (b.unit, b.noun) and bool(a.unit or a.noun)


def _times(first: Claim, second: Claim) -> list[float]:
    """Days that cannot be one, days that can, a day in one claim only."""
    here, there = (
        [m for m in claim.mentions if isinstance(m, TimeMention) and m.kind in DATED]
        for claim in (first, second)
    )
    meet = any(_overlap(a, b) for a in here for b in there)
    both = bool(here and there)
    return [float(both and not meet), float(meet), float(bool(here) != bool(there))]


def _overlap(a: TimeMention, b: TimeMention) -> bool:
    if a.earliest and a.latest and b.earliest and b.latest:
        return a.earliest <= b.latest and b.earliest <= a.latest
    return a.weekday == b.weekday and a.month == b.month


def _verbs(first: Claim, second: Claim) -> list[float]:
    """Shared verbs, negation in one claim only, opposed words, tense, assertion."""
    here, there = (
        [m for m in claim.mentions if isinstance(m, VerbMention)] for claim in (first, second)
    )
    tenses = {m.tense for m in here}, {m.tense for m in there}
    unsaid = {Tense.FUTURE, Tense.CONDITIONAL}
    return [
        float(len({m.lemma for m in here} & {m.lemma for m in there})),
        float(negated(first.text) != negated(second.text)),
        float(opposed(first.text, second.text)),
        float(all(tenses) and not tenses[0] & tenses[1]),
        float(any(tense and tense <= unsaid for tense in tenses)),
    ]


def _cues(first: Claim, second: Claim) -> list[float]:
    """Words that tell of a change, of another scope."""
    texts = (first.text, second.text)
    return [
        float(sum(bool(CHANGE.search(text)) for text in texts)),
        float(sum(bool(OTHER_SCOPE.search(text)) for text in texts)),
    ]


def _voices(first: Claim, second: Claim) -> list[float]:
    """Who says it: one named speaker, two, the article and a speaker."""
    here, there = first.speaker.lower(), second.speaker.lower()
    said = (
        bool(here) or bool(SPEECH.search(first.text)),
        bool(there) or bool(SPEECH.search(second.text)),
    )
    return [
        float(bool(here) and here == there),
        float(bool(here) and bool(there) and here != there),
        float(said[0] != said[1]),
        float(first.quoted and second.quoted),
    ]


def _headed(pair: ClaimPair, context: Context) -> list[float]:
    """Tell whether one claim is the headline's, and how near the other is among all.

    It is paired with every claim, near or not, so its pairs are told apart from others.
    """
    rank = context.headed.get((pair.premise.index, pair.hypothesis.index))
    if rank is None:
        return [0.0, 0.0, 0.0]
    return [1.0, pair.similarity, math.log1p(rank)]


def _places(first: Claim, second: Claim, context: Context) -> list[float]:
    """Where the claims stand and how long they are."""
    lengths = [math.log1p(len(re.findall(r"\w+", claim.text))) for claim in (first, second)]
    apart = second.sentence.index - first.sentence.index
    return [
        float(apart == 1),
        float(first.sentence.paragraph == second.sentence.paragraph),
        math.log1p(apart),
        (second.index - first.index) / max(1, context.claims),
        *sorted(lengths),
    ]
