"""What the stages between reading and detection make: claims, pairs, the whole analysis."""

from __future__ import annotations

from dataclasses import dataclass

from checker.types.documents import Document, Quotation, Sentence
from checker.types.mentions import Entity, Mention
from checker.types.spans import Span


@dataclass(frozen=True, slots=True)
class Claim:
    """One checkable statement: a sentence, or a clause that stands on its own."""

    index: int
    span: Span
    text: str
    sentence: Sentence
    speaker: str = ""
    """Who asserts it, as written; "" is the article's own voice."""
    quoted: bool = False
    mentions: tuple[Mention, ...] = ()


@dataclass(frozen=True, slots=True)
class NLIScores:
    """Probabilities of the three NLI labels for one direction; they sum to 1."""

    contradiction: float
    entailment: float
    neutral: float


@dataclass(frozen=True, slots=True)
class ClaimPair:
    """Two related claims in article order, with the scores of both directions.

    A pair that a gate explains, or that the judge's screen leaves out, is not asked about and has
    no scores; one that is plainly innocent forward is not asked backward, and both scores are then
    the same.
    """

    premise: Claim
    hypothesis: Claim
    similarity: float
    forward: NLIScores | None = None
    backward: NLIScores | None = None
    probability: float = 0.0
    """Calibrated probability that the pair is a conflict, over all that is known of it."""
    reread: tuple[NLIScores, NLIScores] | None = None
    """Both directions once more, each claim with the sentence before it; only the surest pairs."""

    @property
    def contradiction(self) -> float:
        """Mean probability of contradiction over both directions; 0 when not scored."""
        if self.forward is None or self.backward is None:
            return 0.0
        return (self.forward.contradiction + self.backward.contradiction) / 2


@dataclass(frozen=True, slots=True)
class Analysis:
    """Everything a detector may look at."""

    document: Document
    claims: tuple[Claim, ...]
    pairs: tuple[ClaimPair, ...] = ()
    mentions: tuple[Mention, ...] = ()
    entities: tuple[Entity, ...] = ()
    min_contradiction: float = 0.9
    """Probability from which a pair counts as a contradiction: the judge's own threshold."""
    min_doubtful: float = 1.0
    """Probability from which a pair is told as doubtful; not below 1 without a judge."""

    def sentence_at(self, offset: int) -> Sentence | None:
        """Return the sentence around an offset of the text."""
        for sentence in self.document.sentences:
            if sentence.span.start <= offset < sentence.span.end:
                return sentence
        return None

    def quotation_at(self, offset: int) -> Quotation | None:
        """Return the quotation around an offset of the text."""
        for quotation in self.document.quotations:
            if quotation.span.start <= offset < quotation.span.end:
                return quotation
        return None
