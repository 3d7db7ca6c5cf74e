"""Related pairs: each claim's nearest, claims that share a rare name or a unit, the headline's.

An absolute cut on cosine loses about half of the conflicts that people write (two reporters
word one fact differently); each claim's six nearest keep five in six flaws of whole articles.
"""

from __future__ import annotations

import numpy as np

from checker.inference.protocols import Vectors
from checker.types import Claim, ClaimPair, NameMention, Quantity, ZoneKind

RARE = 4
"""A name or unit in more claims than this relates everything to everything, so nothing."""


def related(
    claims: tuple[Claim, ...], vectors: Vectors, *, top_k: int = 10
) -> tuple[ClaimPair, ...]:
    """Return the related pairs of claims, each once, the earlier claim as the premise.

    ``vectors`` has shape (len(claims), dimensions), rows of unit length.
    """
    if len(claims) < 2:
        return ()
    similarity = vectors @ vectors.T
    chosen = _nearest(similarity, top_k) | _sharing(claims) | _headed(claims)
    return tuple(
        ClaimPair(claims[i], claims[j], float(np.clip(similarity[i, j], -1.0, 1.0)))
        for i, j in sorted(chosen)
        if claims[i].sentence.index != claims[j].sentence.index
    )


def _nearest(similarity: Vectors, top_k: int) -> set[tuple[int, int]]:
    """Pair each claim with its ``top_k`` nearest others."""
    others = similarity.copy()
    np.fill_diagonal(others, -2.0)
    count = min(top_k, len(others) - 1)
    nearest = np.argpartition(-others, count - 1, axis=1)[:, :count]
    return {(min(i, int(j)), max(i, int(j))) for i in range(len(nearest)) for j in nearest[i]}


def _sharing(claims: tuple[Claim, ...]) -> set[tuple[int, int]]:
    """Pair claims that share a rare name or a quantity of one rare kind."""
    holders: dict[tuple[str, str], list[int]] = {}
    for claim in claims:
        for key in sorted({key for mention in claim.mentions if (key := _key(mention))}):
            holders.setdefault(key, []).append(claim.index)
    return {
        (first, second)
        for indices in holders.values()
        if len(indices) <= RARE
        for place, first in enumerate(indices)
        for second in indices[place + 1 :]
    }


def _headed(claims: tuple[Claim, ...]) -> set[tuple[int, int]]:
    """Pair what the headline says with every other claim.

    It says in few words, and in others, what the text tells at length: of 25 passages that
    contradict a headline seven were none of its nearest.
    """
    heads = [claim.index for claim in claims if claim.sentence.zone is ZoneKind.HEADLINE]
    return {
        (min(head, claim.index), max(head, claim.index))
        for head in heads
        for claim in claims
        if claim.index != head
    }


def _key(mention: object) -> tuple[str, str] | None:
    """Return what two claims must share to be related, None for other mentions."""
    if isinstance(mention, NameMention):
        return ("name", str(mention.entity) if mention.entity >= 0 else mention.text.lower())
    if isinstance(mention, Quantity) and not mention.ordinal and (mention.unit or mention.noun):
        return ("quantity", mention.unit or mention.noun)
    return None
