"""Flags words given to somebody who, by the article, did not say them.

What it checks
    Somebody is quoted who, as the article says, was not at the meeting, could not be reached or
    left without a word; one remark, or one quotation, is given to two people.

Why it matters
    A quotation under the wrong name is the correction that costs a newsroom most.

Example
    Flagged:      "A locked door with the key taped to it," said Reyes. ... Okafor's image of the
                  key taped to the door has gone round the canteens.
    Not flagged:  Reyes declined to comment on the audit. ... "We were late," said Reyes.

Known limits
    People are told apart by surname; two people of one surname are left alone. What was
    written, posted or said at another time may be quoted of somebody who gave no comment.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.comparing import absences, remarks, utterances, voices
from checker.comparing.absences import Absence, Missing
from checker.comparing.remarks import ENOUGH, Recall
from checker.comparing.utterances import Utterance
from checker.comparing.wording import quoted
from checker.types import Analysis, Category, Evidence, Finding, Severity

ELSEWHERE = re.compile(
    r"""\b(?:
      statement | wr(?:ote|ites|itten) | letter | e-?mail(?:ed)? | post(?:ed)? | tweet\w* | twitter
    | facebook | instagram | blog | book | memoir | report | filing | affidavit | website
    | press\srelease | video | recording | podcast | film | documentary | speech       # other ways
    | testi\w+ | court | judge | lawyer | spokes\w+ | through | by\s(?:phone|telephone|e-?mail)
    | (?:had|has)\s(?:\w+\s)?(?:said|told) | earlier | previous(?:ly)? | ago | once | later | before
    | would | last\s(?:week|month|year|\w+day) | (?:1[89]|20)\d\d                    # other times
    | (?:in|since)\s(?:January|February|March|April|May|June|July|August|September|October
      |November|December)
    )\b""",
    re.VERBOSE | re.IGNORECASE,
)
"""Words beside a quotation that may explain how somebody who gave no comment is quoted."""
SPOKEN_THERE = re.compile(
    r"""
      \b(?:told|addressed|asked|reminded|urged|warned)\s(?:the|\w+day's)\s(?:\w+\s)?
      (?:chamber|meeting|council|committee|board|hearing|session|sitting|assembly|audience|crowd
      |delegates|members|councillors|court|gathering|mourners|guests)\b    # "told the chamber"
    | \b(?:said|told|spoke|speaking|asked)\b[^.;]{0,60}\b(?:at|during|in|to)\sthe\s
      (?:meeting|hearing|session|sitting|debate|chamber|ceremony|press\sconference|funeral
      |news\sconference|press\sroom)\b                                    # "said at the hearing"
    """,
    re.VERBOSE | re.IGNORECASE,
)

REPEATED = re.compile(
    r"\b(?:repeat\w*|echo\w*|quot(?:e|ed|es|ing)|sang|sing\w*|chant\w*|shout\w*|slogan|motto|recit\w*"
    r"|read(?:s|ing)?|poem|song|lyrics?|words\sof|borrow\w*|proverb|saying|famous\w*|agree[ds]?"
    r"|joint\w*|both|also|too|again|together|chorus\w*|oath|pledge|according\sto)\b",
    re.IGNORECASE,
)
"""Words beside a quotation that say that others said it too."""
LONG = 6
TELLING = 3
"""Words of a quotation, and words of content, from which two people do not say it by chance."""


class AttributionMismatch:
    """Words given to somebody who did not say them."""

    rule_id = "attribution-mismatch"
    category = Category.ATTRIBUTION

    def check(self, analysis: Analysis) -> Iterator[Finding]:
        """Yield one finding for each speaker or remark that does not fit."""
        said = utterances.find(analysis)
        if not said:
            return
        for missing in absences.find(analysis):
            yield from _quoted_though_missing(analysis, missing, said)
        for recall in remarks.find(analysis):
            yield from _given_to_another(analysis, recall, said)
        yield from _said_by_two(analysis, [each for each in said if each.quoted])


def _said_by_two(analysis: Analysis, said: list[Utterance]) -> Iterator[Finding]:
    """Yield the same words of some length in two mouths, unless one repeats the other."""
    heard: dict[tuple[str, ...], Utterance] = {}
    for each in said:
        words = utterances.plain_words(analysis, each)
        if len(words) < LONG or len(each.words) < TELLING:
            continue
        first = heard.setdefault(words, each)
        if first.who == each.who or REPEATED.search(first.cue) or REPEATED.search(each.cue):
            continue
        message = f"Who said it: {first.speaker}, or is it {each.speaker}, as in the other passage?"
        own = Evidence(first.sentence.span, (first.named,))
        yield _worded(own, Evidence(each.sentence.span, (each.named,)), message, 0.8)


def _quoted_though_missing(
    analysis: Analysis, missing: Missing, said: list[Utterance]
) -> Iterator[Finding]:
    """Yield the first words of somebody who was not there, or not to be asked."""
    if voices.shared_by_several(analysis, missing.who):
        return
    for each in said:
        if each.who != missing.who or each.sentence is missing.sentence:
            continue
        there = SPOKEN_THERE.search(each.cue)
        fits = there if missing.absence is Absence.AWAY else not ELSEWHERE.search(each.cue)
        if fits:
            evidence = Evidence(each.sentence.span, (each.named,))
            message = (
                f"Is {quoted(analysis.document, each.named)} quoted here, although the article says"
                f" {quoted(analysis.document, missing.span)}?"
            )
            yield _finding(missing, evidence, message, 0.8)
            return


def _given_to_another(
    analysis: Analysis, recall: Recall, said: list[Utterance]
) -> Iterator[Finding]:
    """Yield the quotation that a remark told again repeats, if another person said it."""
    fits = [
        each
        for each in said
        if each.sentence is not recall.sentence and len(each.words & recall.words) >= ENOUGH
    ]
    if not fits or any(each.who == recall.who for each in fits):
        return
    best = max(fits, key=lambda each: len(each.words & recall.words))
    if not best.quoted or 2 * len(best.words & recall.words) < len(recall.words):
        return
    sentence = analysis.sentence_at(best.span.start) or best.sentence
    message = f"Who said it: {best.speaker}, or is it {quoted(analysis.document, recall.span)}?"
    yield _finding(recall, Evidence(sentence.span, (best.named,)), message, 0.75)


def _finding(
    passage: Missing | Recall, other: Evidence, message: str, confidence: float
) -> Finding:
    return _worded(Evidence(passage.sentence.span, (passage.span,)), other, message, confidence)


def _worded(own: Evidence, other: Evidence, message: str, confidence: float) -> Finding:
    return Finding(
        AttributionMismatch.rule_id,
        Category.ATTRIBUTION,
        Severity.ERROR,
        confidence,
        message,
        tuple(sorted((own, other), key=lambda evidence: evidence.span)),
    )
