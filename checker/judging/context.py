"""What the features of a pair need to know of the whole article, computed once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from checker.judging.cues import content_words
from checker.judging.standing import Standing, nearness, standings
from checker.types import Claim, ClaimPair, ZoneKind


@dataclass(frozen=True, slots=True)
class Context:
    """Words, neighbours and scores of an article."""

    claims: int
    frequency: Counter[str]
    """In how many claims each content word occurs."""
    words: tuple[frozenset[str], ...]
    """Content words of each claim."""
    rank: dict[tuple[int, int], int]
    """Best rank of a pair among either claim's neighbours, 0 for the nearest."""
    standing: dict[tuple[int, int], Standing]
    """For each scored pair, how its score stands among the others of the article."""
    nearness: dict[tuple[int, int], tuple[float, float]]
    """For each pair, how much nearer its claims are than their other neighbours."""
    headed: dict[tuple[int, int], int]
    """Rank of each pair of the headline among those, 0 for the nearest."""

    @classmethod
    def of(cls, claims: Sequence[Claim], pairs: Sequence[ClaimPair]) -> Context:
        """Count the words of all claims and rank each claim's neighbours."""
        words = tuple(frozenset(content_words(claim.text)) for claim in claims)
        frequency = Counter(word for bag in words for word in bag)
        near: dict[int, list[tuple[float, tuple[int, int]]]] = {}
        for pair in pairs:
            key = (pair.premise.index, pair.hypothesis.index)
            for index in key:
                near.setdefault(index, []).append((-pair.similarity, key))
        rank: dict[tuple[int, int], int] = {}
        for neighbours in near.values():
            for place, (_, key) in enumerate(sorted(neighbours)):
                rank[key] = min(place, rank.get(key, place))
        headed = sorted(near_headline(pairs))
        return cls(
            len(claims),
            frequency,
            words,
            rank,
            standings(pairs),
            nearness(pairs),
            {key: place for place, (_, key) in enumerate(headed)},
        )


def near_headline(pairs: Sequence[ClaimPair]) -> Iterator[tuple[float, tuple[int, int]]]:
    """Yield the pairs of the headline, with what sorts the nearest first."""
    for pair in pairs:
        if _of_headline(pair.premise, pair.hypothesis):
            yield -pair.similarity, (pair.premise.index, pair.hypothesis.index)


def _of_headline(first: Claim, second: Claim) -> bool:
    return ZoneKind.HEADLINE in (first.sentence.zone, second.sentence.zone)
