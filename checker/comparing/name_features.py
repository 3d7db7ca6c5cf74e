"""What is known of two names that are alike, as numbers.

``NAMES`` gives their order; the fitted weights (``weighed_names``) name them too.
"""

from __future__ import annotations

import re
from collections import Counter
from difflib import SequenceMatcher

from checker.comparing import name_excuses
from checker.comparing.name_candidates import Candidate, Named, Scene
from checker.mentions.spelling import sound
from checker.types import EntityKind, ZoneKind

NAMES = (
    "kind_first",
    "kind_second",
    "words_first",
    "words_second",
    "shared",
    "shared_opening",
    "shared_ending",
    "letters",
    "letters_share",
    "same_start",
    "same_end",
    "longest",
    "initial",
    "likeness",
    "sounds",
    "aligned",
    "rest_first",
    "rest_second",
    "common_first",
    "common_second",
    "mentions_first",
    "mentions_second",
    "mentions_least",
    "first_gap",
    "least_gap",
    "together",
    "after",
    "given_first",
    "given_second",
    "title_first",
    "title_second",
    "titles_same",
    "titles_shared",
    "context_shared",
    "context_rare",
    "verbs_shared",
    "numbers_shared",
    "roles_shared",
    "kin_first",
    "kin_second",
    "kin_beside",
    "said_apart",
    "sexes_apart",
    "as_place",
    "introduced_first",
    "introduced_second",
    "sharers",
    "paragraphs_apart",
    "quoted",
    "headline",
    "same_words",
    "words_more",
    "bare_second",
    "span_first",
    "span_second",
    "others_first",
    "others_second",
)
KINDS = (EntityKind.PERSON, EntityKind.ORGANISATION, EntityKind.PLACE, EntityKind.OTHER)
KIN = re.compile(
    r"\b(?:brothers?|sisters?|wife|husband|sons?|daughters?|father|mother|parents?|uncle|aunt|cousins?"
    r"|nephew|niece|widow(?:er)?|twins?|family|grand\w+|namesakes?|relation|relatives?|in-law|née"
    r"|born|called|known|nick\w*|renamed|formerly|successor|predecessor|succeed\w*|married)\b",
    re.IGNORECASE,
)
INTRODUCED = re.compile(r",\s(?:\d|an?\s|the\s|who\b)")
RARE = 3
"""Sentences in which a word stands at most that tells what a passage is about."""


def features(candidate: Candidate, scene: Scene, rivals: Counter[Named]) -> list[float]:
    """Return the features of a candidate, in the order of ``NAMES``.

    ``rivals``: in how many candidates of the article each name stands.
    """
    told = (
        *_words(candidate, scene),
        *_mentions(candidate),
        *_titles(candidate),
        *_context(candidate, scene),
        *_told(candidate, scene),
        *_shape(candidate, scene),
        rivals[candidate.first] - 1,
        rivals[candidate.second] - 1,
    )
    return [float(value) for value in told]


def _words(candidate: Candidate, scene: Scene) -> list[float]:
    """Tell what the names share, and how their other words differ."""
    first, second, pair = candidate.first, candidate.second, candidate.difference
    one, two, shared = first.words, second.words, candidate.shared
    return [
        KINDS.index(first.fullest.kind),
        KINDS.index(second.fullest.kind),
        len(one),
        len(two),
        len(shared),
        one[0] in shared and two[0] in shared,
        one[-1] in shared and two[-1] in shared,
        pair.letters,
        pair.share,
        _alike_from_start(pair.one, pair.two),
        _alike_from_start(pair.one[::-1], pair.two[::-1]),
        max(len(pair.one), len(pair.two)),
        pair.one[0] == pair.two[0],
        SequenceMatcher(None, pair.one, pair.two).ratio(),
        sound(pair.one) == sound(pair.two),
        one.index(pair.one) == two.index(pair.two),
        len(set(one) - shared) - 1,
        len(set(two) - shared) - 1,
        pair.one in scene.common,
        pair.two in scene.common,
    ]


def _alike_from_start(one: str, two: str) -> int:
    return next((at for at, (a, b) in enumerate(zip(one, two, strict=False)) if a != b), 0)


def _mentions(candidate: Candidate) -> list[float]:
    """Tell how often and where both are named."""
    one, two = candidate.first.places, candidate.second.places
    least = min(abs(a - b) for a in one for b in two)
    return [
        len(one),
        len(two),
        min(len(one), len(two)),
        two[0] - one[0],
        least,
        least == 0,
        two[0] > max(one),
    ]


def _titles(candidate: Candidate) -> list[float]:
    """Tell what stands with the names: given names, titles, and those that both have."""
    first, second = candidate.first, candidate.second
    one, two = (name_excuses.title_words(named) for named in (first, second))
    return [
        bool(first.fullest.given),
        bool(second.fullest.given),
        bool(one),
        bool(two),
        bool(one) and one == two,
        len(one & two),
    ]


def _context(candidate: Candidate, scene: Scene) -> list[float]:
    """Tell what the sentences of both have in common, where they have the most."""
    best, shown = (0, 0), (0, 0)
    for one in dict.fromkeys(candidate.first.places):
        for two in dict.fromkeys(candidate.second.places):
            if one != two:
                common = scene.standings[one].words & scene.standings[two].words
                rare = sum(scene.frequency[word] <= RARE for word in common)
                if (rare, len(common)) > best:
                    best, shown = (rare, len(common)), (one, two)
    first, second = (scene.standings[place] for place in shown)
    return [
        best[1],
        best[0],
        len(first.verbs & second.verbs),
        len(first.numbers & second.numbers),
        len(first.roles & second.roles),
    ]


def _told(candidate: Candidate, scene: Scene) -> list[float]:
    """Tell whether kin are near, whether both are told apart, and whether each is introduced."""
    text = scene.analysis.document.text
    kin, introduced = [], []
    for named in (candidate.first, candidate.second):
        spans = (scene.standings[place].sentence.span for place in dict.fromkeys(named.places))
        kin.append(any(KIN.search(text, span.start, span.end) for span in spans))
        mention = named.mentions[0]
        after = INTRODUCED.match(text, mention.span.end) is not None
        introduced.append(after or bool(mention.title))
    return [*kin, *name_excuses.flags(candidate, scene), *introduced]


def explained(row: list[float]) -> bool:
    """Tell whether the article itself shows that two names are two: kin, trades, named together.

    Articles with planted flaws hold few such pairs, so trees would not know them well.
    """
    said = dict(zip(NAMES, row, strict=True))
    either = said["bare_second"] and said["others_second"]
    two = said["said_apart"] or (said["sexes_apart"] and not said["titles_shared"])
    return bool(said["kin_beside"] or said["together"] or said["as_place"] or either or two)


def _shape(candidate: Candidate, scene: Scene) -> list[float]:
    """Tell who else bears the shared words, and how the names stand in the article."""
    first, second, shared = candidate.first, candidate.second, candidate.shared
    here, there = (scene.standings[named.places[0]].sentence for named in (first, second))
    standing = [scene.standings[place].sentence for place in (*first.places, *second.places)]
    return [
        sum(bool(shared & set(named.words)) for named in scene.names) if shared else 0,
        abs(here.paragraph - there.paragraph),
        scene.analysis.quotation_at(second.fullest.span.start) is not None,
        any(sentence.zone is ZoneKind.HEADLINE for sentence in standing),
        sorted(first.words) == sorted(second.words),
        len(first.words) - len(second.words),
        len(second.words) == 1,
        first.places[-1] - first.places[0],
        second.places[-1] - second.places[0],
    ]
