"""Flags words given to somebody who, by the article, did not say them.

What it checks
    Somebody is quoted who, as the article says, was not at the meeting or far away, could not be
    reached or left without a word, gave no evidence or died years ago; one remark, one quotation
    or a part of it is given to two people, each known by name or by what they are ("the
    Commissioner"), be it told again as a noun ("his line about"), as "what Reyes said about", as
    "Reyes put it", or by half of its words, if these hardly stand elsewhere in the article. The one
    letter, lawsuit or invoice of an article that one sends to another and that is then told the
    other way round ("wrote to Gray", "the letter from Gray").

Why it matters
    A quotation under the wrong name is the correction that costs a newsroom most.

Example
    Flagged:      "A locked door with the key taped to it," said Reyes. ... Okafor's image of the
                  key taped to the door has gone round the canteens.
    Not flagged:  Reyes declined to comment on the audit. ... "We were late," said Reyes.

Known limits
    People are told apart by surname; two people of one surname are left alone. Reported speech in
    other words, and "the remark was hers, not his", are not followed. What was
    written, posted or said at another time may be quoted of somebody who gave no comment.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterator
from difflib import SequenceMatcher

from checker.comparing import absences, correspondence, fragments, remarks, utterances, voices
from checker.comparing.absences import Absence, Missing
from checker.comparing.cast import UNNAMED, Cast
from checker.comparing.correspondence import Sending
from checker.comparing.remarks import ENOUGH, Recall
from checker.comparing.utterances import Utterance
from checker.comparing.wording import quoted
from checker.mentions.wordclasses import PHRASE_ENDS
from checker.types import Analysis, Category, Evidence, Finding, Severity

ELSEWHERE = re.compile(
    r"""\b(?:
      statement | wr(?:ote|ites|itten) | letter | e-?mail(?:ed)? | post(?:ed)? | tweet\w* | twitter
    | facebook | instagram | blog | book | memoir | report | filing | affidavit | website
    | press\srelease | video | recording | podcast | film | documentary | speech       # other ways
    | testi\w+ | court | judge | lawyer | spokes\w+ | through | by\s(?:phone|telephone|e-?mail)
    | (?:had|has)\s(?:\w+\s)?(?:said|told) | earlier | previous(?:ly)? | ago | once | later | before
    | would\s(?:say|tell|often|sometimes|always) | last\s(?:week|month|year|\w+day)
    | (?:1[89]|20)\d\d                                                              # other times
    | (?:in|since)\s(?:January|February|March|April|May|June|July|August|September|October
      |November|December)
    )\b""",
    re.VERBOSE | re.IGNORECASE,
)
"""Words beside a quotation that may explain how somebody who gave no comment is quoted."""
SPOKEN_THERE = re.compile(
    r"""
      \b(?:told|addressed|asked|reminded|urged|warned)\s(?:the|\w+day's)\s(?:\w+\s)?
      (?:chamber|meeting|council|deputies|lawmakers|senators|mps|parliament|house|panel|trustees|committee|board|hearing|session|sitting|assembly|audience|crowd
      |delegates|members|councillors|court|gathering|mourners|guests|hall|pupils|spectators)\b
                                                                          # "told the chamber"
    | \bfrom\sthe\s(?:lectern|podium|stage|pulpit|rostrum|dais|public\sgallery|platform|pitch)\b
    | \bfrom\sthe\s(?:front|back|first|second|third|top|head)\s(?:row|bench|table|seat)\b
    | \b(?:laughter|applause|cheers|boos|whistles)\sfrom\sthe\s(?:\w+\s)?(?:reporters|audience
      |crowd|hall|floor|gallery|benches|stands|room)\b
    | \btold\sthe\s(?:workers|staff|strikers|volunteers|villagers|congregation|marchers|students
      |graduates|protesters),\swho\b
    | \b(?:told|to)\s(?:reporters|journalists)\s
      (?:outside|at\sthe|in\sthe|as\s(?:he|she)\s(?:left|walked|arrived|entered|came))\b
    | \b(?:said|told|spoke|speaking|asked)\b[^.;]{0,60}\b(?:at|during|in|to)\sthe\s
      (?:meeting|hearing|session|sitting|debate|chamber|ceremony|press\sconference|funeral
      |news\sconference|press\sroom)\b                                    # "said at the hearing"
    """,
    re.VERBOSE | re.IGNORECASE,
)

HEARD = re.compile(
    r"""
      \btold\s(?:the|an?|this)\s(?:\w+\s){0,2}(?:court|judges?|jury|jurors|hearing|committee|inquiry
      |panel|commission|tribunal|magistrates?|inquest|coroner|bench)\b
    | \btestif(?:ied|ies|ying)\b | \bwitness\s(?:box|stand|chair)\b | \bgave\sevidence\b
    | \bunder\soath\b
    """,
    re.VERBOSE | re.IGNORECASE,
)
NOW = re.compile(
    r"\b(?:on\s(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|yesterday|today|this\s(?:week|morning|month)"
    r"|told\s(?:this\s(?:news)?paper|us|reporters))\b"
)
"""Words that put a quotation into the days of the article."""
REPEATED = re.compile(
    r"\b(?:repeat\w*|echo\w*|quot(?:e|ed|es|ing)|sang|sing\w*|chant\w*|shout\w*|slogan|motto|recit\w*"
    r"|read(?:s|ing)?|poem|song|lyrics?|words\sof|borrow\w*|proverb|saying|famous\w*|agree[ds]?"
    r"|joint\w*|both|also|too|again|together|chorus\w*|oath|pledge|according\sto)\b",
    re.IGNORECASE,
)
"""Words beside a quotation that say that others said it too."""
LONG = 7
TELLING = 3
"""Words of a quotation, and words of content, from which two people do not say it by chance."""
PART = 5
"""Words in a row that two quotations must share to be compared."""
MOST = 0.7
"""Share of the shorter of two quotations that must be the same."""


FITS: dict[Absence, Callable[[str], bool]] = {
    Absence.UNASKED: lambda cue: ELSEWHERE.search(cue) is None,
    Absence.UNHEARD: lambda cue: HEARD.search(cue) is not None,
    Absence.AWAY: lambda cue: SPOKEN_THERE.search(cue) is not None,
    Absence.DEAD: lambda cue: NOW.search(cue) is not None and ELSEWHERE.search(cue) is None,
}
"""Whether the words beside a quotation leave no way for somebody missing to have said it."""


class AttributionMismatch:
    """Words given to somebody who did not say them."""

    rule_id = "attribution-mismatch"
    category = Category.ATTRIBUTION

    def check(self, analysis: Analysis) -> Iterator[Finding]:
        """Yield one finding for each speaker or remark that does not fit."""
        for told, again in correspondence.read(analysis):
            yield _changed_over(analysis, told, again)
        cast = Cast(analysis)
        said = utterances.find(analysis, cast)
        if not said:
            return
        for missing in absences.find(analysis, cast):
            yield from _quoted_though_missing(analysis, missing, said)
        marked = list(fragments.find(analysis, cast))
        for recall in remarks.find(analysis, cast):
            yield from _given_to_another(analysis, cast, recall, [*said, *marked])
        quotes = [*(each for each in said if each.quoted), *marked]
        yield from _said_by_two(analysis, cast, sorted(quotes, key=lambda each: each.span))


def _changed_over(analysis: Analysis, told: Sending, recall: Sending) -> Finding:
    """Ask who sent something to whom."""
    document = analysis.document
    one, two = (
        Evidence(s.sentence.span, tuple(sorted({s.words, *(n.span for n in ends if n)})))
        for s, ends in ((s, (s.sender, s.receiver)) for s in (told, recall))
    )
    end = recall.sender or recall.receiver
    assert end is not None and told.sender is not None and told.receiver is not None  # noqa: S101, PT018
    again = quoted(document, recall.words)
    if not recall.words.covers(end.span):
        again += f" {'from' if recall.sender else recall.kind.to} {quoted(document, end.span)}"
    message = (
        f"Was it {quoted(document, told.sender.span)} {told.kind.to} "
        f"{quoted(document, told.receiver.span)}, or is it {again}, as in the other passage?"
    )
    return _worded(one, two, message, 0.75)


def _said_by_two(analysis: Analysis, cast: Cast, said: list[Utterance]) -> Iterator[Finding]:
    """Yield the same words of some length in two mouths, unless one repeats the other."""
    heard: dict[tuple[str, ...], list[int]] = defaultdict(list)
    spoken = [utterances.plain_words(analysis.document.quote(each.span)) for each in said]
    for number, (each, words) in enumerate(zip(said, spoken, strict=True)):
        runs = [words[at : at + PART] for at in range(len(words) - PART + 1)]
        for other in dict.fromkeys(known for run in runs for known in heard[run]):
            first = said[other]
            if _names(analysis, first, each) or _names(analysis, each, first):
                continue
            if same_words(spoken[other], words) and two_mouths(cast, first, each):
                yield _two_mouths(first, each)
                break
        for run in runs:
            heard[run].append(number)


def _names(analysis: Analysis, one: Utterance, two: Utterance) -> bool:
    """Tell whether the words of one name the speaker of the other, and so may repeat them."""
    name = re.escape(two.speaker.split()[-1])
    return re.search(rf"\b{name}\b", analysis.document.quote(one.span)) is not None


def two_mouths(cast: Cast, first: Utterance, second: Utterance) -> bool:
    """Tell whether two people are said to speak, and neither repeats the other."""
    if first.reported or second.reported or REPEATED.search(f"{first.told} {second.told}"):
        return False
    enough = min(len(first.words), len(second.words)) >= TELLING
    if not enough and first.words != second.words:
        return False
    return cast.different(first.who, second.who) or beside(first, second) or beside(second, first)


def beside(one: Utterance, two: Utterance) -> bool:
    """Tell whether the unnamed speaker of one is told of beside a named speaker of the other."""
    noun = one.who.removeprefix(UNNAMED)
    named = noun != one.who and not two.who.startswith(UNNAMED)
    return named and re.search(rf"\bthe\s(?:\w+\s)?{noun}\b", two.told, re.IGNORECASE) is not None


def same_words(one: tuple[str, ...], two: tuple[str, ...]) -> bool:
    """Tell whether two people cannot have found the same words by chance.

    >>> same_words(tuple("I was in the hall".split()), tuple("I was in the bath".split()))
    False
    """
    match = SequenceMatcher(None, one, two, autojunk=False).find_longest_match()
    shared = one[match.a : match.a + match.size]
    if match.size < max(PART, MOST * min(len(one), len(two))):
        return False
    return (
        match.size >= LONG or len([word for word in shared if word not in PHRASE_ENDS]) >= TELLING
    )


def _two_mouths(first: Utterance, second: Utterance) -> Finding:
    message = f"Who said it: {first.speaker}, or is it {second.speaker}, as in the other passage?"
    one, two = (Evidence(each.passage, (each.named,)) for each in (first, second))
    return _worded(one, two, message, 0.8)


def _quoted_though_missing(
    analysis: Analysis, missing: Missing, said: list[Utterance]
) -> Iterator[Finding]:
    """Yield the first words of somebody who was not there, or not to be asked."""
    if voices.shared_by_several(analysis, missing.who):
        return
    for each in said:
        if each.who != missing.who or each.sentence is missing.sentence:
            continue
        if FITS[missing.absence](each.cue):
            evidence = Evidence(each.passage, (each.named,))
            message = (
                f"Is {quoted(analysis.document, each.named)} quoted here, although the article says"
                f" {quoted(analysis.document, missing.span)}?"
            )
            yield _finding(missing, evidence, message, 0.8)
            return


def _given_to_another(
    analysis: Analysis, cast: Cast, recall: Recall, said: list[Utterance]
) -> Iterator[Finding]:
    """Yield the quotation that a remark told again repeats, if another person said it."""
    fits = [
        (shared, each)
        for each in said
        if each.sentence is not recall.sentence
        and not recall.sentence.span.touches(each.span)
        and (shared := _shared(analysis, recall, each))
    ]
    if not fits or any(not cast.different(each.who, recall.who) for _, each in fits):
        return
    most, best = max(fits, key=lambda fit: fit[0])
    if not best.quoted and most <= ENOUGH and most < len(recall.words):
        return
    message = f"Who said it: {best.speaker}, or is it {quoted(analysis.document, recall.span)}?"
    yield _finding(recall, Evidence(best.passage, (best.named,)), message, 0.75)


def _shared(analysis: Analysis, recall: Recall, said: Utterance) -> int:
    """Return how many words a remark told again shares with what somebody said, 0 if too few."""
    told = {utterances.stem(word) for word in recall.words}
    shared = len({utterances.stem(word) for word in said.words} & told)
    if shared >= ENOUGH and 2 * shared >= len(told):
        return shared
    echoed = remarks.echoed(analysis, recall, said.words) if said.quoted else 0
    if echoed:
        return echoed
    spoken = " ".join(utterances.plain_words(analysis.document.quote(said.span)))
    row = " ".join(recall.exact)
    exact = bool(row) and said.quoted and f" {row} " in f" {spoken} "
    return len(recall.exact) if exact else 0


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
