"""One vote of the article and its numbers: for, against, abstaining, present, the margin."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from checker.comparing import one_vote
from checker.comparing.marked import Marked
from checker.comparing.one_vote import EARLIER, HEADINGS, apart
from checker.comparing.slots import QUANTITY, Slotted, slotted
from checker.types import Analysis, Modifier, Quantity, Span

Q = QUANTITY[1:-1]
VOTE = re.compile(
    r"\b(?:vot(?:e|es|ed|ing)|ballots?|motion|resolution|bill|majority|unanim\w+|abstain\w*"
    r"|tally|raised\s(?:a|his|her|their)\shands?|held\sup\sa\shand|show\sof\shands|result)\b",
    re.IGNORECASE,
)
BALLOT = re.compile(r"\s(?:vot|motion\b|resolution\b|bill\b|by-?law\b|ordinance\b|council\b)")
"""Beside a score, what shows that it is of a vote: "the motion passed 6-2"."""
NARROW = re.compile(r"\b(?:narrowly|by\sa\s(?:whisker|hair|slim\smajority))\b", re.IGNORECASE)
WIDE = re.compile(r"\b(?:overwhelmingly|(?:by\sa\s)?landslide)\b", re.IGNORECASE)
NARROWEST, WIDEST = 0.2, 0.1
"""Lead, as a share of the votes, from which none is narrow, and up to which none is wide."""
VOTED = frozenset({"vote", "ballot", "abstention"})
MEMBERS = frozenset(
    """member councillor deputy senator lawmaker councilman trustee director juror delegate mp
    representative legislator commissioner judge shareholder voter parliamentarian supervisor
    selectman alderman assemblyman elector""".split()
)
FOR = (
    r"(?:in\s(?:favou?r|support)|behind|yes"
    r"|for(?!\s(?:an?\s)?(?:mayor|president|party|years?|hours?)))"
)
AGAINST = r"(?:against|opposed)"
NOT_OF = r"(?<!\sof\s)(?<!\sof\sthe\s)"
OF_ALL = rf"(?:\sof\s(?:the\s|its\s)?{QUANTITY})?"
PRO, CON = (rf"(?P<{name}>{QUANTITY})" for name in ("pro", "con"))
PAIRS = tuple(
    re.compile(pattern)
    for pattern in (
        # "by 58 votes to 31", "with 66 votes against 63"
        rf"\b(?:by|with|of|was|result|tally|stood\sat|ended|it|thing)[,:]?\s(?:a\svote\sof\s)?{PRO}(?:\svotes?)?\s(?:to|against)\s{CON}",
        rf"\bvoted\s{PRO}\sto\s{CON}",
        # "eight councillors voted for the cuts and seven against"
        rf"{NOT_OF}{PRO}{OF_ALL}\s(?:(?:were|was|voted)\s)?{FOR}\b[^{Q}.;]{{0,50}}?(?:,\s|\sand\s|;\s|,\swith\s)(?:only\s|just\s)?{CON}\s(?:(?:were|was|voted)\s)?{AGAINST}\b",
        # "for the change 22 deputies voted, against there were 6"
        rf"\b[Ff]or\s[^{Q}.;,]{{0,40}}?{PRO}\s(?:voted|were)\b[^{Q}.;]{{0,20}}\bagainst\s(?:it\s|them\s)?(?:there\swere\s|voted\s)?{CON}",
        rf"\b[Ff]or\s[^{Q}.;,]{{0,40}}?voted\s{PRO},\sagainst\s{CON}",
        # "nine councillors voted against payment and two in favour"
        rf"{NOT_OF}{CON}{OF_ALL}\s(?:voted\s|were\s)?against\b[^{Q}.;]{{0,40}}?(?:,\s|\sand\s){PRO}\s(?:voted\s|were\s)?(?:for|in\sfavou?r)\b",
        # "for the draft were given 51 votes, against it 24"
        rf"\b[Ff]or\s[^{Q}.;,]{{0,40}}?\b(?:were|was)\s(?:given|cast|counted)\s{PRO},?\s(?:and\s)?against\s(?:it\s|them\s)?{CON}",
        rf"\bsplit\s(?:evenly[,]?\s)?{PRO}\s(?:to|against)\s{CON}",
    )
)
TO_NONE = re.compile(rf"\bby\s(?P<pro>{QUANTITY})\sto\s(?:none|nil|nothing)\b", re.IGNORECASE)
SCORE = re.compile(
    rf"\b(?:voted|vote|passed|approved|by|was|of|result)[,:]?\s(?P<score>{QUANTITY})"
)
SIDE = re.compile(
    rf"{NOT_OF}(?P<side>{QUANTITY}){OF_ALL}\s(?:(?:had\s|were\s|was\s|who\swere\s|who\s)?(?:voted\s)?(?:{FOR}|{AGAINST})\b"
    rf"|(?:had\s|have\s)?(?:backed|supported|opposed|endorsed|approved)\b|held\sup\sa\shand\s(?:for|against)\b)"
    rf"|\bsupporters,\s(?P<supporters>{QUANTITY})\sof\sthem"
)
CAST = re.compile(
    rf"{NOT_OF}(?P<cast>{QUANTITY}){OF_ALL}\s(?:(?:votes?|ballots?|members?)\s)?(?:were\s)?cast\b"
    rf"|\b[Tt]he\s?(?P<all>{QUANTITY})\s(?:of\sthe\s[a-z]+,\s)?(?:present\b|all\sof\swhom\svoted)"
    rf"|(?P<there>{QUANTITY})\s(?:were\s)?(?:present|there)\b"
)
ABSTAIN = re.compile(
    rf"(?P<n>{QUANTITY})\s(?:of\sthem\s)?"
    r"(?:abstain(?:ed|ing)|(?:(?:were|was|left)\s)?(?:blank|spoil(?:ed|t)|invalid|void))\b"
)
"""Those who took part and are on neither side."""
MARGIN = re.compile(
    rf"\b(?:majority|margin|lead)\s(?:of|was)\s(?:only\s|just\s)?(?P<margin>{QUANTITY})"
    rf"|\bby\s(?:just\s|only\s)?(?P<by>{QUANTITY})(?=[.,;]|$)"
)
SINGLE = re.compile(
    r"\b(?:majority|margin|lead)\sof\s(?:only\s|just\s)?(?:one|a\ssingle)\b|\bby\sa\ssingle\svote\b"
)
UNANIMOUS = re.compile(r"\bunanim(?:ous(?:ly)?|ity)\b", re.IGNORECASE)
NOT_ALL = re.compile(
    r"(?:\b(?:not|never|no|nearly|almost|hardly|without|far\sfrom|less\sthan|short\sof|all\sbut)"
    r"|n['’]t)\s(?:\w+\s){0,2}$",
    re.IGNORECASE,
)
"""Before "unanimous": it was not."""
OTHER_MATTER = re.compile(
    r"\b(?:that|which)\s(?:(?:was|were|had\sbeen|is|are)\s)?(?:\w+\s){1,3}(?:and\s)?$"
    r"|\b(?:[Cc]ourt|[Jj]udges|[Jj]ustices|[Tt]ribunal)\b.*\b(?:said|held|found|ruled|noted|wrote),?\s$"
    r"|^\W*(?:Also|Separately|In\s(?:other|another))\b"
)
"""Before "unanimously": something else was passed so, "a contract that passed unanimously", or
judges, divided on the whole, were of one mind on a question: "the judges said unanimously"."""
OTHER_TIME = re.compile(
    r"\bhad\s(?:all\s)?(?:been|voted|agreed)\b|\b(?:that|last|the\s(?:first|previous))\stime\b"
    r"|\bpreviously\b|\bearlier\b",
    re.IGNORECASE,
)
"""Beside "unanimous": it was another vote, "in February the board had been unanimous"."""
DISSENT = re.compile(
    rf"(?P<n>{QUANTITY})(?:\sof\sthe\s[a-z]+)?\s(?:had\s)?"
    r"(?:voted\s(?:for|against)|opposed|held\sup\sa\shand\sagainst)"
)
SIZE = 2
"""How many times more or fewer were there than voted, at most, in one vote."""


class Result(NamedTuple):
    """How a vote went, and where that is told."""

    line: Slotted
    values: frozenset[float]
    marks: tuple[Span, ...]


def examine(analysis: Analysis) -> Iterator[Marked]:
    """Yield what does not fit the one vote that the article tells of."""
    lines = list(slotted(analysis))
    voting = [line for line in lines if _votes(line)]
    results = [result for line in voting if (result := _result(line)) is not None]
    united = [
        line for line in voting
        if (match := UNANIMOUS.search(line.text)) is not None and not apart(line, match)
        and not NOT_ALL.search(line.text[: match.start()])
        and not OTHER_MATTER.search(line.text[: match.start()])
        and not OTHER_TIME.search(line.text)
    ]  # fmt: skip
    headed = [line for line in lines if line.sentence.zone in HEADINGS]
    told = {result.values for result in results}
    agreed = _agreed(united, results) if len(told) == 1 else None
    if agreed is not None and min(results[0].values) > 0:
        yield Marked((agreed.sentence.span, *results[0].marks), "unanimous")
    elif len(told) == 1 and (word := _misnamed([*voting, *headed], results[0])) is not None:
        yield Marked((word, *results[0].marks), "width")
    elif len(told) == 1:
        yield from _single_numbers(lines, results)
    elif len(told) == 2 and len(results) == 2 and _misprinted(*results):
        yield Marked((*results[0].marks, *results[1].marks), "result")
    elif not told and united:
        yield from _dissent(voting, united[0])


def only_result(lines: Sequence[Slotted]) -> Result | None:
    """Return the result of the only vote that is told."""
    results = [result for line in lines if _votes(line) and (result := _result(line)) is not None]
    return results[0] if len({result.values for result in results}) == 1 else None


def _agreed(united: list[Slotted], results: list[Result]) -> Slotted | None:
    """Return the sentence that calls the vote unanimous whose result is told."""
    own = results[0].line
    for line in united:
        if one_vote.may_be_one(line, own) and one_vote.on_one_matter(line, own):
            return line
    return None


def _misprinted(one: Result, two: Result) -> bool:
    """Tell whether two results may be one with a slip: two votes have no number in common."""
    return bool(one.values & two.values) and one_vote.may_be_one(one.line, two.line)


def _misnamed(lines: list[Slotted], result: Result) -> Span | None:
    """Return a sentence that calls a wide result narrow, or a narrow one wide."""
    high, low = max(result.values), min(result.values)
    lead = (high - low) / (high + low)
    for line in lines:
        for pattern, wrong in (
            (NARROW, lead > NARROWEST and high - low > 3),
            (WIDE, lead < WIDEST),
        ):
            match = pattern.search(line.text)
            if wrong and match is not None and not apart(line, match):
                if one_vote.tells_its_own(line, result.values):
                    continue
                return line.sentence.span
    return None


def _single_numbers(lines: list[Slotted], results: list[Result]) -> Iterator[Marked]:
    """Hold the single numbers of a vote against its result."""
    result = results[0]
    high, low = max(result.values), min(result.values)
    kept = {other.line.sentence.span for other in results}
    abstained = {q.value for line in lines for q in _abstaining(line) if line.sentence.span in kept}
    abstained = abstained or {q.value for line in lines for q in _abstaining(line)}
    more = {0.0, 1.0, *abstained, *(count + 1 for count in abstained)}
    able = (
        (SIDE, {high, low}),
        (CAST, {high + low + count for count in more}),
        (MARGIN, {high - low, high, (high - low) / 2}),
        (ABSTAIN, abstained),
    )
    for line in lines:
        if line.sentence.span in kept or not one_vote.may_be_one(line, result.line):
            continue
        if _is_another(line, result):
            continue
        if high - low not in {1, 2} and _by_one(line):
            yield Marked((*result.marks, line.sentence.span), "margin")
            return
        for pattern, values in able:
            for quantity, match in found(pattern, line):
                if quantity.value in values or not _of_vote(line, quantity, match):
                    continue
                if _is_in_size(quantity, match, high + low) and not (
                    pattern is MARGIN and one_vote.are_of_others(line, match, result.line)
                ):
                    yield Marked((*result.marks, quantity.number), "number")
                    return


def _is_another(line: Slotted, result: Result) -> bool:
    """Tell whether a sentence has both sides of a vote, and neither is of the result."""
    sides = {quantity.value for quantity, _ in found(SIDE, line)}
    return len(sides) > 1 and not sides & result.values


def _is_in_size(quantity: Quantity, match: re.Match[str], cast: float) -> bool:
    """Tell whether a number may be of a vote with so many cast, not of a board or of a town."""
    if match.re is CAST:
        return cast / SIZE <= quantity.value <= cast * SIZE
    return quantity.value <= cast


def _by_one(line: Slotted) -> bool:
    """Tell whether a vote was won by one: "a majority of just one"."""
    single = SINGLE.search(line.text)
    if single is None or not _votes(line):
        return False
    return not apart(line, single)


def _abstaining(line: Slotted) -> list[Quantity]:
    told = [quantity for quantity, _ in found(ABSTAIN, line)]
    return told + [quantity for quantity in line.quantities if quantity.noun == "abstention"]


def _of_vote(line: Slotted, quantity: Quantity, match: re.Match[str]) -> bool:
    """Tell whether a number counts those who vote, or their votes."""
    counted = quantity.noun in MEMBERS | VOTED
    if match.re is CAST:
        return counted
    if match.re is MARGIN and EARLIER.search(line.text, 0, match.start()):
        return False
    if match.re is MARGIN and match["by"]:
        return quantity.noun == "vote"
    return _votes(line) and (counted or quantity.noun in {"", "supporter"})


def _dissent(lines: list[Slotted], united: Slotted) -> Iterator[Marked]:
    """Yield somebody who voted against what all voted for."""
    for line in lines:
        for quantity, _ in found(DISSENT, line) if line is not united else ():
            yield Marked((united.sentence.span, quantity.number), "unanimous")
            return


def found(pattern: re.Pattern[str], line: Slotted) -> Iterator[tuple[Quantity, re.Match[str]]]:
    """Yield the numbers that a pattern finds, those of other votes left out."""
    for match in pattern.finditer(line.text):
        sign = next((value for value in match.groups() if value), None)
        if sign is not None and not apart(line, match) and _counts(line.quantity(sign)):
            yield line.quantity(sign), match


def _result(line: Slotted) -> Result | None:
    """Return the result of a vote that a sentence tells."""
    for pattern in PAIRS:
        for match in pattern.finditer(line.text):
            one, two = line.quantity(match["pro"]), line.quantity(match["con"])
            if _counts(one) and _counts(two) and not apart(line, match):
                return Result(line, frozenset({one.value, two.value}), (one.number, two.number))
    for one, _ in found(TO_NONE, line):
        return Result(line, frozenset({one.value, 0.0}), (one.number,))
    for match in SCORE.finditer(line.text):
        score = line.quantity(match["score"])
        of_vote = BALLOT.search(line.text) is not None
        if score.against is not None and of_vote and not apart(line, match):
            return Result(line, frozenset({score.value, score.against}), (score.number,))
    return None


def _counts(quantity: Quantity) -> bool:
    plain = not (quantity.unit or quantity.role or quantity.ordinal or quantity.per)
    return plain and quantity.modifier is Modifier.EXACT


def _votes(line: Slotted) -> bool:
    """Tell whether a sentence is about a vote."""
    if VOTE.search(line.text) or any(quantity.noun in VOTED for quantity in line.quantities):
        return True
    if not any(quantity.noun in MEMBERS for quantity in line.quantities):
        return False
    return any(quantity.noun in MEMBERS for quantity, _ in found(SIDE, line))
