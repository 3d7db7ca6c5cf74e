"""Finds finite verb groups: their verb, tense, negation and voice."""

from __future__ import annotations

from collections.abc import Iterator

from checker.mentions import auxiliaries, finite
from checker.mentions.auxiliaries import Chain, base_of, has_form
from checker.mentions.lemmas import Form
from checker.mentions.tokens import Token, cut
from checker.types import Document, Span, Tense, VerbMention

REFUSALS = frozenset({"refuse", "decline", "fail"})
"""Verbs with "to" that say that something was not done."""
INABILITY = frozenset({"unable", "unwilling"})
NEGATIVE_SUBJECTS = frozenset({"nobody", "none", "nothing", "neither", "no-one", "no"})
SUBJECT_WORDS = 8
"""Words between "no" or "none" and its verb at most: "none of the people in the bus was"."""
FORM_OF = {Tense.PAST: Form.PAST, Tense.PRESENT: Form.THIRD}


def find(document: Document) -> tuple[VerbMention, ...]:
    """Return the finite verb groups of the article in reading order."""
    found: list[VerbMention] = []
    for sentence in document.sentences:
        tokens = cut(document.text, sentence.span.start, sentence.span.end)
        found.extend(_in_sentence(tokens))
    return tuple(found)


def _in_sentence(tokens: list[Token]) -> Iterator[VerbMention]:
    place, last, last_lemma = 0, -1, ""
    latest: VerbMention | None = None
    while place < len(tokens):
        read = _group(tokens, place, last, last_lemma) or _joined(tokens, place, latest)
        if read is None:
            place += 1
            continue
        start, chain = read
        _refusal(tokens, chain)
        if _has_negative_subject(tokens, place, last):
            chain.negated = not chain.negated
        latest = VerbMention(
            Span(start, tokens[chain.end - 1].end),
            chain.lemma,
            chain.tense,
            chain.negated,
            chain.passive,
            chain.perfect,
        )
        yield latest
        place = last = chain.end
        last_lemma = chain.lemma


def _group(tokens: list[Token], place: int, last: int, last_lemma: str) -> tuple[int, Chain] | None:
    """Return the group that begins at a place, and where in the text."""
    token = tokens[place]
    following = tokens[place + 1].lower if place + 1 < len(tokens) else ""
    opened = auxiliaries.auxiliary(token, following)
    if opened is not None and not _is_noun(tokens, place):
        chain = auxiliaries.read(tokens, place, opened[0])
        return (opened[1], chain) if chain is not None else None
    if not token.is_word:
        return None
    tense = finite.tense_at(tokens, place, last, last_lemma)
    if tense is None:
        return None
    form = FORM_OF[tense] if has_form(token.lower, FORM_OF[tense]) else Form.BASE
    chain = Chain(tense, place + 1, base_of(token.lower, form))
    if token.lower == "used" and following == "to" and _bare_verb(tokens, place + 2):
        chain.lemma, chain.end = _bare_verb(tokens, place + 2), place + 3
    _preceding_negation(tokens, place, chain)
    return token.start, chain


def _is_noun(tokens: list[Token], place: int) -> bool:
    """Tell the noun or the name from the auxiliary: "the will", "in May", "to have"."""
    token = tokens[place]
    before = tokens[place - 1].lower if place else ""
    if token.lower in {"will", "might", "can", "must"} and (
        before in {"the", "a", "his", "her", "their", "its", "my", "of", "last", "military"}
    ):
        return True
    if token.lower in {"have", "do"} and (before == "to" or place == 0):
        return True
    if token.lower == "am" and before != "i":
        return True
    capital = token.is_capital and token.text[1:].islower() and place > 0
    return capital and token.lower in {"may", "will", "can", "do", "am", "must", "might"}


def _bare_verb(tokens: list[Token], place: int) -> str:
    word = tokens[place].lower if place < len(tokens) else ""
    return word if has_form(word, Form.BASE) else ""


def _preceding_negation(tokens: list[Token], place: int, chain: Chain) -> None:
    """Take in the negation before a verb without an auxiliary: "never came", "no longer exists"."""
    if place >= 1 and tokens[place - 1].lower in auxiliaries.NEGATIONS:
        chain.negated = True
    if place >= 2 and tokens[place - 1].lower == "longer" and tokens[place - 2].lower == "no":
        chain.negated = True


def _joined(
    tokens: list[Token], place: int, latest: VerbMention | None
) -> tuple[int, Chain] | None:
    """Return a participle that shares its auxiliary: "was arrested and [charged]"."""
    if latest is None or place < 2 or not (latest.passive or latest.perfect):
        return None
    token = tokens[place]
    near = tokens[place - 1].lower in {"and", "or", "but"} and (
        tokens[place - 2].end == latest.span.end
    )
    if not near or not has_form(token.lower, Form.PARTICIPLE):
        return None
    chain = Chain(
        latest.tense,
        place + 1,
        base_of(token.lower, Form.PARTICIPLE),
        latest.negated,
        latest.passive,
        latest.perfect,
    )
    return token.start, chain


def _refusal(tokens: list[Token], chain: Chain) -> None:
    """Read "refused to comment" as "did not comment"."""
    place = chain.end
    if chain.lemma == "be" and place < len(tokens) and tokens[place].lower in INABILITY:
        place += 1
    elif chain.lemma not in REFUSALS or chain.passive:
        return
    if place >= len(tokens) or tokens[place].lower != "to":
        return
    base = _bare_verb(tokens, place + 1)
    if base:
        chain.lemma, chain.end = base, place + 2
        chain.negated = not chain.negated


def _has_negative_subject(tokens: list[Token], place: int, last: int) -> bool:
    """Tell whether the subject is "nobody", "no one", "none of them", "no soldiers"."""
    first = max(last, place - SUBJECT_WORDS, 0)
    for earlier in range(place - 1, first - 1, -1):
        word = tokens[earlier].lower
        if tokens[earlier].text in finite.MARKS or word in finite.BOUNDARIES - {"as", "or"}:
            return False
        if word in NEGATIVE_SUBJECTS:
            opens = earlier == 0 or tokens[earlier - 1].text in finite.MARKS
            return opens or tokens[earlier - 1].lower in finite.BOUNDARIES
    return False
