"""Finds what a number counts: the noun phrase that follows it."""

from __future__ import annotations

from typing import NamedTuple

from checker.mentions import lemmas, numerals, wordclasses
from checker.mentions.lemmas import Form
from checker.mentions.tokens import Token

LONGEST = 7
"""Words of a counted noun phrase that are read at most."""

COUNTED_ADJECTIVES = frozenset({"dead", "injured", "wounded", "missing", "homeless"})
PASSED_OVER = frozenset({"or", "so", "more", "other", "additional", "further", "extra", "own"})
DIRECTIONS = frozenset(
    """north south east west northeast northwest southeast southwest northern away long wide high
    tall deep old thick late early later earlier ago apiece each""".split()
)
DESCRIBING = frozenset({"old", "tall", "thick", "deep", "long", "wide", "high"})

EST_NOUNS = frozenset(
    """test forest protest contest interest request arrest guest west harvest chest priest quest
    conquest inquest nest pest vest breast bequest rest crest zest""".split()
)
"""Nouns in -est, which is else the ending of a superlative."""
NO_NOUNS = frozenset({"one", "other", "straight", "http", "https"})
NOUNS_TOO = frozenset(
    """run rise fall drive fight show strike stand split spread swing throw win ride lead find feed
    build catch deal dream drink drop ring cut hit set bet bid cost leave break quiz forecast saw
    let spring burst cast sink shed sleep shot thought broadcast""".split()
)
"""Irregular verbs that are nouns too."""


class Phrase(NamedTuple):
    """A counted noun phrase; ``noun`` is "" when nothing countable follows."""

    noun: str
    words: tuple[str, ...]
    end: int


NOTHING = Phrase("", (), 0)


def counted(tokens: list[Token], place: int, *, plural: bool) -> Phrase:
    """Return what the number before ``tokens[place]`` counts.

    ``plural`` says that the number is not one, so that its noun must be a plural.
    """
    if place >= len(tokens):
        return NOTHING
    if tokens[place].lower == "of":
        return _after_of(tokens, place)
    run = _run(tokens, place)
    head = _plural_head(run) if plural else _singular_head(run)
    if head is None:
        return NOTHING
    end = place + head
    if tokens[end].lower in wordclasses.EMPTY_MEASURES and _is_of(tokens, end + 1):
        inner = _after_of(tokens, end + 1)
        if inner.noun:
            return inner
    return _phrase(tokens, place, end)


def whole(tokens: list[Token], place: int) -> Phrase:
    """Return the noun phrase of which a share or measure is told: "of the seats", "rise"."""
    if place >= len(tokens):
        return NOTHING
    if tokens[place].lower == "of":
        return _after_of(tokens, place)
    run = _run(tokens, place)
    head = _plural_head(run)
    if head is None:
        head = _singular_head(run)
    return NOTHING if head is None else _phrase(tokens, place, place + head)


def of_phrase(tokens: list[Token], place: int) -> Phrase:
    """Return the noun phrase after "of", if that follows a measure."""
    return _after_of(tokens, place) if _is_of(tokens, place) else NOTHING


def _is_of(tokens: list[Token], place: int) -> bool:
    return place < len(tokens) and tokens[place].lower == "of"


def _after_of(tokens: list[Token], place: int) -> Phrase:
    start = place + 1
    while start < len(tokens) and (
        tokens[start].lower in wordclasses.DETERMINERS - {"what", "which", "whose", "no"}
        or tokens[start].lower in {"all", "other", "more"}
        or _is_number(tokens[start].lower)
    ):
        start += 1
    run = _run(tokens, start)
    last = start + len(run)
    if (
        run
        and run[-1].lower.endswith("'s")
        and last < len(tokens)
        and _is_number(tokens[last].lower)
    ):
        return _after_of(tokens, last - 1)
    head = _plural_head(run)
    if head is None:
        head = _singular_head(run)
    return NOTHING if head is None else _phrase(tokens, start, start + head)


def _is_number(word: str) -> bool:
    return word[0].isdigit() or word in numerals.ONES or word in numerals.TENS


def _phrase(tokens: list[Token], start: int, head: int) -> Phrase:
    words = tuple(
        lemmas.lemma(token.lower.lstrip("-"), "noun")
        for token in tokens[start : head + 1]
        if token.is_word and token.lower not in PASSED_OVER
    )
    if not words or words[-1] in NO_NOUNS:
        return NOTHING
    return Phrase(words[-1], words, tokens[head].end)


def _run(tokens: list[Token], place: int) -> list[Token]:
    """Return the adjectives and nouns that follow one another from a place on."""
    run: list[Token] = []
    for token in tokens[place : place + LONGEST]:
        word = token.lower
        if word in PASSED_OVER or (word == "," and run and _is_adjective(run[-1].lower)):
            run.append(token)
            continue
        if (
            not token.is_word
            or word in wordclasses.PHRASE_ENDS
            or (_is_direction(word) and not _describes(tokens, token))
        ):
            break
        if run and word in {"last", "next", "this"}:
            break
        if run and _is_verb_only(word) and (lemmas.is_plural(run[-1].lower) or _is_third(word)):
            break
        run.append(token)
    plain = next((token for token in run if token.lower not in PASSED_OVER), None)
    while plain is not None and not plain.is_capital and run[-1].is_capital:
        run.pop()  # the name after a title: "two deputies Ann Lee and ..."
    return run


def _describes(tokens: list[Token], token: Token) -> bool:
    """Tell whether "old" stands before what it describes: "nine old pianos"."""
    place = tokens.index(token) + 1
    after = tokens[place].lower if place < len(tokens) else ""
    return token.lower in DESCRIBING and lemmas.is_plural(after)


def _is_direction(word: str) -> bool:
    return word in DIRECTIONS or word.endswith("wide")


def _is_adjective(word: str) -> bool:
    return word.endswith(("ed", "ish", "ful", "ive", "ous", "ic", "al", "ar", "ing")) or word in {
        "young", "old", "new", "small", "large", "big", "heavy", "long", "short",
    }  # fmt: skip


def _is_verb_only(word: str) -> bool:
    """Tell whether a word is a verb form that is no noun."""
    known = lemmas.inflections().get(word, ())
    return any(
        entry.form in {Form.PAST, Form.PARTICIPLE, Form.ING}
        or (entry.base not in lemmas.noun_like() and entry.base not in NOUNS_TOO)
        for entry in known
    )


def _is_third(word: str) -> bool:
    return word.endswith("s") and any(
        entry.form is Form.THIRD for entry in lemmas.inflections().get(word, ())
    )


def _plural_head(run: list[Token]) -> int | None:
    """Return the place of the first plural that no further plural follows at once."""
    for place, token in enumerate(run):
        word = token.lower
        if word.endswith(("'s", "'")):
            continue
        if not lemmas.is_plural(word) or _names(run, place):
            continue
        if place and _is_verb_only(word) and word not in lemmas.irregular_nouns():
            continue
        following = run[place + 1].lower if place + 1 < len(run) else ""
        if word in COUNTED_ADJECTIVES and following:
            if any(lemmas.is_plural(later.lower) for later in run[place + 1 :]):
                continue
            return place
        if following and _belongs(word, following, run, place):
            continue
        return place
    return None


def _names(run: list[Token], place: int) -> bool:
    """Tell whether a capitalised plural is part of a longer name ("United States senators")."""
    token = run[place]
    later = run[place + 1 :]
    return token.is_capital and any(
        lemmas.is_plural(other.lower) and not other.is_capital for other in later
    )


def _belongs(word: str, following: str, run: list[Token], place: int) -> bool:
    """Tell whether a plural only modifies the noun after it: "sports cars", "arms dealers"."""
    if lemmas.is_plural(following) and not _is_verb_only(following):
        return True
    if word not in {"police", "staff", "crew", "troop", "cattle", "headquarters", "data", "media"}:
        return False
    return any(lemmas.is_plural(other.lower) for other in run[place + 1 : place + 3])


def _singular_head(run: list[Token]) -> int | None:
    """Return the place of the last word before a finite verb or the end of the run."""
    head: int | None = None
    for place, token in enumerate(run):
        word = token.lower
        if word in PASSED_OVER or word == ",":
            continue
        known = lemmas.inflections().get(word, ())
        finite = any(e.form in {Form.PAST, Form.THIRD} for e in known) or (
            not known and place > 0 and word.endswith("ed") and len(word) > 4
        )
        adjective = place == 0 and any(e.form is Form.PARTICIPLE for e in known) and len(run) > 1
        if finite and not adjective and (place or len(run) == 1):
            break
        if place and place + 1 == len(run) and any(e.form is Form.ING for e in known):
            break
        if word.endswith("est") and word not in EST_NOUNS:
            continue
        if wordclasses.is_manner(word):
            if place + 1 == len(run):
                break
            continue
        head = place
    return head


def whole_after_determiner(tokens: list[Token], place: int) -> Phrase:
    """Return the noun phrase of "half the seats", where a determiner follows at once."""
    return _after_of(tokens, place - 1)
