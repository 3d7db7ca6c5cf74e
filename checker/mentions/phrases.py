"""Reads the office beside a name, with what it is of: "director of the fair, Mudhar al-Taie"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from checker.mentions import lexicons
from checker.mentions.lexicons import Title
from checker.mentions.titles import ending_at, starting_at
from checker.mentions.words import Word
from checker.types import Span

FORMER = frozenset(
    "former formerly ex then acting interim incoming outgoing retired late past previous future"
    " designate elect onetime one-time longtime caretaker temporary then- newly new next first"
    " last current-elect ex- would-be aspiring emeritus honorary".split()
)
LESSER = {
    "deputy": "deputy", "vice": "vice", "assistant": "deputy", "associate": "associate",
    "under": "deputy", "sub": "deputy", "joint": "joint", "co": "co", "second": "second",
    "senior": "senior", "junior": "junior", "lead": "lead", "regional": "regional",
    "chief": "chief", "executive": "executive", "principal": "principal", "sports": "sports",
    "managing": "managing", "general": "general", "special": "special",
}  # fmt: skip
STYLES = frozenset({"Father", "Sister", "Brother"})
"""Words of family that are titles with a capital."""
LINKS = frozenset({"of", "for", "at", "in", "with", "to"})
ARTICLES = frozenset({"the", "a", "an", "its", "their", "his", "her", "our", "my", "this"})
CALENDAR = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june"
    " july august september october november december".split()
)
LEADS = {
    "chairs": "chair", "heads": "head", "leads": "head", "runs": "head", "commands": "commander",
    "directs": "director", "manages": "manager", "edits": "editor", "coaches": "coach",
    "owns": "owner", "conducts": "conductor",
}  # fmt: skip
BREAKS = frozenset(
    "is are was were be been has have had says said told who which that and or but when while as by"
    " from on than because after before if into where whose until since against about under".split()
)
LONGEST_SCOPE = 12
"""Words of the longest "of ..." that is read."""


@dataclass(frozen=True, slots=True)
class Office:
    """A title with what it is of."""

    span: Span
    value: str
    scope: str
    former: bool
    nationality: str = ""
    definite: bool = False


def before_name(words: Sequence[Word]) -> Office | None:
    """Read the office right before a name; the words end where the name begins."""
    end = len(words)
    comma = end > 0 and words[end - 1].text == ","
    if comma:
        end -= 1
    end = skip_address(words, end)
    found = ending_at(words, end)
    if found is not None and found[1].kind != "address" and not words[end - 1].possessive:
        if not words[found[0]].capital and words[end - 1].lower in lexicons.relations():
            return None
        return built(words, Head(found[0], end, found[1], need_article=comma))
    return before_scoped(words, end, comma=comma)


def skip_address(words: Sequence[Word], end: int) -> int:
    """Step back over "Mr.", "Dr" and a comma before them."""
    while end > 0:
        title = lexicons.titles().get(words[end - 1].lower)
        if (title is None or title.kind != "address") and words[end - 1].text not in STYLES:
            return end
        end -= 1
        if end > 1 and words[end - 1].lower in {"right", "very", "most"}:
            end -= 1
        if end > 1 and words[end - 1].lower == "the":
            end -= 1
        if end > 0 and words[end - 1].text == ",":
            end -= 1
    return end


def before_scoped(words: Sequence[Word], end: int, *, comma: bool) -> Office | None:
    """Read "chairman of the committee" before a name."""
    for at in range(end - 2, max(0, end - LONGEST_SCOPE) - 1, -1):
        word = words[at]
        if (word.lower in BREAKS and word.lower != "and") or not (
            word.text[0].isalnum() or word.text in "'’&"
        ):
            return None
        if word.lower not in LINKS or at == 0:
            continue
        found = ending_at(words, at)
        if found is not None and found[1].kind != "address":
            if comma and found[0] > 1 and words[found[0] - 1].text == ",":
                return None  # "Henri Perrier, head of the programme, Jacques Herubel"
            scope = scope_of(words[at + 1 : end])
            return built(words, Head(found[0], at, found[1], scope, end))
        if comma is False and word.lower == "to":
            return None
    return None


@dataclass(frozen=True, slots=True)
class Head:
    """Where the title of an office stands, and what follows it."""

    start: int
    end: int
    title: Title
    scope: str = ""
    stop: int = 0
    """Where the words after the title end, 0 if there are none."""
    need_article: bool = False
    """Whether the office counts only with an article, a possessive or a capital before it."""


def built(words: Sequence[Word], head: Head) -> Office | None:
    """Put an office together from its title and the words before it."""
    start, title = head.start, head.title
    first = start
    while first > 0 and modifies(words, first - 1, start):
        first -= 1
    modifiers = list(words[first:start])
    before = words[first - 1] if first else None
    if head.need_article and not (
        before is None
        or before.lower in ARTICLES
        or before.possessive
        or (words[first].capital and before.text != ",")
        or any(word.possessive for word in modifiers)
    ):
        return None
    lower = [word.lower for word in modifiers]
    former = any(word in FORMER or word.startswith(("ex-", "then-")) for word in lower)
    span = Span(words[first].start, words[(head.stop or head.end) - 1].end)
    value = " ".join([*(LESSER[w] for w in lower if w in LESSER), title.canonical])
    nation = next((lexicons.demonyms()[w] for w in lower if w in lexicons.demonyms()), "")
    kept = [w for w in modifiers if w.lower not in FORMER and w.lower not in LESSER]
    own = scope_of(kept)
    if before is not None and before.lower in {"co", "ex", "former", "then"}:
        former = True
    definite = before is not None and before.lower == "the"
    return Office(
        span, value, " ".join(x for x in (own, head.scope) if x), former, nation, definite
    )


def modifies(words: Sequence[Word], at: int, start: int) -> bool:
    """Tell whether a word before a title belongs to it: "hospice's", "Kyrgyz", "deputy"."""
    word = words[at]
    if start - at > 6 or not (word.text[0].isalpha() or word.text in "-&"):
        return False
    lower = word.lower
    if lower in ARTICLES | BREAKS | LINKS | CALENDAR or lower.endswith("ly"):
        return False
    if lower in FORMER or lower in LESSER or lower in lexicons.demonyms():
        return True
    if word.possessive or word.capital:
        return True
    if lower in lexicons.departments():
        return True
    return lower not in lexicons.entries("common_words") or lower in {
        "company", "council", "police", "fire", "hospital", "state", "government", "opposition",
        "party", "city", "town", "village", "school", "university", "court", "defence", "army",
    }  # fmt: skip


def scope_of(words: Sequence[Word]) -> str:
    """Return what an office is of, for comparison: no articles, no marks, lower-case.

    The words "the Sheldrake Harbour detachment" give "sheldrake harbour detachment".
    """
    kept = [w.lower for w in words if w.text[0].isalnum() and w.lower not in ARTICLES]
    return " ".join(kept)


def after_name(words: Sequence[Word]) -> Office | None:
    """Read the office right after a name: ", the commander of ...", ", who heads ..."."""
    at = 0
    if len(words) < 3 or words[0].text not in {",", "("}:
        return predicate(words)
    at = 1
    if words[at].text.isdigit() and at + 1 < len(words) and words[at + 1].text == ",":
        at += 2
    if at < len(words) and words[at].lower == "who":
        return led(words, at + 1)
    return described(words, at, closed=True)


def predicate(words: Sequence[Word]) -> Office | None:
    """Read "is the director of the fair"."""
    if len(words) > 2 and words[0].lower == "is" and words[1].lower in {"the", "a", "an"}:
        return described(words, 1, closed=False)
    return None


def capacity(words: Sequence[Word]) -> Office | None:
    """Read "as the firm's treasurer she" where it stands after a name."""
    for at in range(len(words) - 3):
        if words[at].lower != "as":
            continue
        office = described(words, at + 1, closed=False)
        if office is not None and office.span.start >= words[at + 1].start:
            after = next((w for w in words[at:] if w.start >= office.span.end), None)
            if after is not None and after.lower in {"he", "she"}:
                return office
    return None


def led(words: Sequence[Word], at: int) -> Office | None:
    """Read "heads the detachment" after "who"."""
    if at < len(words) and words[at].lower == "is":
        return described(words, at + 1, closed=True)
    if [word.lower for word in words[at : at + 2]] == ["has", "been"]:
        return described(words, at + 2, closed=True)
    if at >= len(words) or words[at].lower not in LEADS:
        return None
    end = clause_end(words, at + 1)
    scope = scope_of(words[at + 1 : end])
    if not scope or end - at > LONGEST_SCOPE:
        return None
    return Office(
        Span(words[at].start, words[end - 1].end), LEADS[words[at].lower], scope, former=False,
        definite=True,
    )  # fmt: skip


def clause_end(words: Sequence[Word], at: int) -> int:
    """Return where the words stop that a noun phrase may have."""
    while at < len(words) and (words[at].text[0].isalnum() or words[at].text in "'’&"):
        if words[at].lower in BREAKS - {"and"}:
            break
        at += 1
    return at


def described(words: Sequence[Word], at: int, *, closed: bool) -> Office | None:
    """Read "the commander of the detachment" that starts at an index."""
    start = at + 1 if at < len(words) and words[at].lower in ARTICLES else at
    found = None
    for head in range(start, min(start + 7, len(words))):
        word = words[head]
        if not word.text[0].isalpha() or word.lower in BREAKS or word.lower in LINKS:
            break
        found = starting_at(words, head)
        if (
            found is not None
            and found[1].kind != "address"
            and (word.capital or word.lower not in lexicons.relations())
        ):
            nearer = starting_at(words, found[0]) if found[0] < len(words) else None
            if nearer is None or nearer[1].kind == "address":
                break
        found = None
    if found is None:
        return None
    end, title = found
    stop, scope = end, ""
    if end < len(words) and words[end].lower in LINKS:
        stop = clause_end(words, end + 1)
        scope = scope_of(words[end + 1 : stop])
    elif end < len(words) and not stops(words[end], closed=closed):
        return None
    if head > start and words[head - 1].possessive and start == at:
        start = at
    return built(words, Head(head, end, title, scope, stop))


def stops(word: Word, *, closed: bool) -> bool:
    """Tell whether a title can end before a word: not in "director Mary", "president and"."""
    if word.capital or word.possessive or word.lower == "and":
        return False
    return not closed or not word.text[0].isalpha() or word.lower in BREAKS
