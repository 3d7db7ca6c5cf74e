"""The order of the stages: a document goes in, a report comes out."""

from __future__ import annotations

import time
from collections.abc import Callable, Collection, Sequence
from dataclasses import replace

from checker import claims, detectors, mentions, pairing
from checker.config import MIN_CONTRADICTION, Config
from checker.inference.protocols import Models, NLIModel
from checker.judging import in_context, judged, reweighed, seconded, surest
from checker.pairing.gates import explained
from checker.settling import conclude
from checker.types import Analysis, ClaimPair, Document, Examination, Report


class Stopwatch:
    """Seconds since the last lap, under a name."""

    def __init__(self) -> None:
        self.laps: list[tuple[str, float]] = []
        self._last = time.perf_counter()

    def lap(self, name: str) -> None:
        """Close a stage."""
        now = time.perf_counter()
        self.laps.append((name, round(now - self._last, 4)))
        self._last = now


def analyse(
    document: Document,
    models: Models,
    config: Config,
    watch: Stopwatch,
    *,
    gate: Callable[[ClaimPair], bool] | None = None,
) -> Analysis:
    """Make everything that detectors look at; models are called here, in batches.

    ``gate`` tells which pairs the model is not asked about; None: the judge's screen does, if it
    has one, and where there is no judge ``score`` chooses.
    """
    found, entities = mentions.extract(document)
    stated = claims.extract(document, found)
    watch.lap("claims")
    vectors = models.embedder.embed([claim.text for claim in stated])
    pairs = pairing.related(stated, vectors, top_k=config.top_k)
    watch.lap("pairing")
    if gate is None and models.judge is not None and models.judge.screen is not None:
        gate = models.judge.screen.gate(stated, pairs)
    scored = judged(score(pairs, models, gate=gate), stated, models.judge)
    scored = reread(scored, document, models)
    if models.judge is not None:
        scored = reweighed(scored, stated, models.judge)
    watch.lap("inference")
    threshold = config.min_contradiction
    if threshold is None:
        threshold = models.judge.threshold if models.judge else MIN_CONTRADICTION
    doubtful = models.judge.doubtful if models.judge else threshold
    return Analysis(document, stated, scored, found, entities, threshold, min(doubtful, threshold))


ASK_BACK = 0.05
"""Forward probability of contradiction from which the backward direction is asked, too. Most
pairs of an article are plainly innocent one way; asking them twice would double the time."""


def score(
    pairs: tuple[ClaimPair, ...],
    models: Models,
    *,
    gate: Callable[[ClaimPair], bool] | None = None,
) -> tuple[ClaimPair, ...]:
    """Judge the pairs that may become findings: forward, then backward those in doubt.

    Without a ``gate`` these are all pairs where a judge weighs them, and else those that
    ``explained`` does not leave out: the answer on the others would never be shown.
    """
    if gate is None and models.judge is None:
        gate = explained
    places = [i for i, pair in enumerate(pairs) if gate is None or not gate(pair)]
    asked = [(pairs[i].premise.text, pairs[i].hypothesis.text) for i in places]
    forward = models.nli.score(asked)
    doubtful = [k for k, scores in enumerate(forward) if scores.contradiction >= ASK_BACK]
    answers = models.nli.score([(asked[k][1], asked[k][0]) for k in doubtful])
    backward = dict(zip(doubtful, answers, strict=True))
    scored = list(pairs)
    for k, i in enumerate(places):
        scored[i] = replace(pairs[i], forward=forward[k], backward=backward.get(k, forward[k]))
    return tuple(scored)


def reread(
    pairs: tuple[ClaimPair, ...], document: Document, models: Models
) -> tuple[ClaimPair, ...]:
    """Ask about the judge's surest pairs again, both ways, with the sentence before each claim."""
    if models.judge is None or models.judge.rereading is None:
        return pairs
    places = surest(pairs, models.judge.rereading.pairs)
    chosen = [pairs[i] for i in places]
    texts = [
        (in_context(pair.premise, document), in_context(pair.hypothesis, document))
        for pair in chosen
    ]
    changed = list(pairs)
    for i, pair in zip(places, asked_again(chosen, texts, models.nli), strict=True):
        changed[i] = pair
    return tuple(changed)


def asked_again(
    pairs: Sequence[ClaimPair], texts: Sequence[tuple[str, str]], nli: NLIModel
) -> list[ClaimPair]:
    """Return the pairs with the model's answers, both ways, to other texts of their claims."""
    answers = nli.score([*texts, *((second, first) for first, second in texts)])
    both = zip(answers[: len(texts)], answers[len(texts) :], strict=True)
    return [replace(pair, reread=told) for pair, told in zip(pairs, both, strict=True)]


def examine(
    document: Document, models: Models, config: Config, *, also: Collection[str] = ()
) -> Examination:
    """Find what the selected rules, and those of ``also``, say about a document."""
    watch = Stopwatch()
    analysis = analyse(document, models, config, watch)
    checked = [
        detector
        for detector in detectors.ALL
        if config.selects(detector.rule_id) or detector.rule_id in also
    ]
    findings = tuple(finding for detector in checked for finding in detector.check(analysis))
    watch.lap("detectors")
    if models.judge is not None:
        findings = seconded(findings, document, models.nli)
        watch.lap("second opinion")
    return Examination(
        findings=findings,
        rules=tuple(detector.rule_id for detector in checked),
        known=tuple(detector.rule_id for detector in detectors.ALL),
        claims=len(analysis.claims),
        pairs=len(analysis.pairs),
        timings=tuple(watch.laps),
        models=(models.nli.info, models.embedder.info),
    )


def check_document(document: Document, models: Models, config: Config) -> Report:
    """Find where one document disagrees with itself."""
    return conclude(document, examine(document, models, config), config)
