"""Finds proper names without a model: capitals, titles beside them, and the rest of the article."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from checker.mentions import kinds, lexicons, titles
from checker.mentions.candidates import (
    Candidate,
    People,
    abbreviated,
    described,
    namesake,
    person_beside,
    ranked,
)
from checker.mentions.headlines import Index, recognised
from checker.mentions.runs import Casing, Run, casing, runs, styled
from checker.mentions.spelling import alike, close
from checker.mentions.words import Word, cut
from checker.types import Document, EntityKind, NameMention, Span

TITLED_BY_GIVEN = frozenset(
    {"sir", "dame", "king", "queen", "pope", "prince", "princess", "sister", "saint", "emperor"}
)
ACTS = kinds.SAID | frozenset(
    "was is has had will would who did also then later became took went gave made served never"
    " could can may must should wanted lost won left came met , '".split()
)
"""Words after which a sentence's first word may be somebody: "Breitbart has posted"."""
LONG = 7
"""Letters from which two words that differ in one are hardly two by chance."""


def find(document: Document) -> tuple[NameMention, ...]:
    """Return the proper names of a document in article order."""
    case = casing(document)
    candidates: list[Candidate] = []
    headlines: list[list[Word]] = []
    for sentence in document.sentences:
        words = cut(document.text, sentence.span)
        if styled(words, sentence.zone):
            headlines.append(words)
            continue
        for run in runs(document, sentence):
            candidates.extend(candidates_of(run, case))
    count_capitals(candidates, case)
    people = settle_full_names(candidates)
    settled = [c for c in candidates if settle(c, people, case)]
    index = Index([(c.key.split(), c.kind or EntityKind.OTHER) for c in settled], case.small)
    found = [mention(document, c) for c in settled]
    for words in headlines:
        for name, kind in recognised(words, index):
            found.append(mention(document, headline_candidate(name, kind, people)))
    return tuple(sorted(found, key=lambda m: m.span))


def headline_candidate(words: Sequence[Word], kind: EntityKind, people: People) -> Candidate:
    """Make a candidate of a name recognised in a headline."""
    run = Run(list(words), initial=True)
    candidate = Candidate(words, run, kind=kind)
    if kind is EntityKind.PERSON:
        name_parts(candidate, people)
    return candidate


def candidates_of(run: Run, case: Casing) -> Iterator[Candidate]:
    """Cut a run into titles and names: "[Chairman of the] Committee", "Erlan Sagimbayev"."""
    words = trimmed(run, case)
    if not words:
        return
    if described(words, run.before):
        yield Candidate(words[1:], run, words[:1])
        return
    start = titles.split(words)
    title, name = words[:start], words[start:]
    if title:
        yield from prefix_candidates(title, run)
    cuts = person_start(name)
    if cuts:
        place = name[:cuts]
        if any(w.lower in kinds.NOT_PEOPLE or w.lower in lexicons.demonyms() for w in place[:1]):
            place = ()
        if place:
            yield Candidate(place, run)
        yield Candidate(name[cuts:], run)
    elif name:
        yield Candidate(name, run, title or before_title(run))


def trimmed(run: Run, case: Casing) -> Sequence[Word]:
    """Drop words at the start of a sentence that owe their capital to it alone."""
    words: Sequence[Word] = run.words
    if not run.initial:
        return words[1:] if words[0].text in {"The", "A", "An"} else words
    while words:
        first = words[0].lower
        ordinary = first in lexicons.entries("common_words") or first in case.small
        if not ordinary or name_like(words):
            return words
        words = words[1:]
        while words and not words[0].capital:
            words = words[1:]
        if first not in {"by", "in", "at", "on", "from", "for", "but", "and", "as", "with"}:
            return words
    return words


def name_like(words: Sequence[Word]) -> bool:
    """Tell whether an ordinary word is used as a given name or title: "Grace Kanyoza"."""
    first = words[0].lower
    if len(words) == 1:
        return False
    if first in lexicons.given_names() and words[1].lower not in lexicons.titles():
        return True
    return titles.starting_at(words, 0) is not None


def prefix_candidates(title: Sequence[Word], run: Run) -> Iterator[Candidate]:
    """Yield the organisation or place before a title: "Bank of England Governor"."""
    found = titles.ending_at(title, len(title))
    if found is not None and found[0] > 0:
        yield Candidate(title[: found[0]], run)


def before_title(run: Run) -> Sequence[Word]:
    """Return the title in small letters right before a run: "the analyst Peter Lungu"."""
    found = titles.ending_at(run.before, len(run.before)) if run.before else None
    if found is None or run.before[-1].possessive or kinds.after_kin(run.before):
        return ()
    return run.before[found[0] :]


def person_start(name: Sequence[Word]) -> int:
    """Return where a person's name starts behind a place or organisation, 0 if none does."""
    given = lexicons.given_names()
    heads = lexicons.entries("organisation_heads") | lexicons.place_names()
    adjectives = lexicons.demonyms()
    for index in range(1, len(name) - 1):
        before, rest = name[index - 1], name[index:]
        if not rest[0].capital or len(rest) > 4:
            continue
        known = rest[0].lower in given and kinds.headed([w.lower for w in rest]) is None
        if known and (before.lower in heads or before.lower in adjectives):
            return index
        if known and index == 1 and before.lower in kinds.NOT_PEOPLE:
            return index
        ends = before.lower in lexicons.entries("countries") and index > 1
        if ends and "of" in [w.lower for w in name[:index]] and kinds.evident(rest) is None:
            return index
    return 0


def count_capitals(candidates: Sequence[Candidate], case: Casing) -> None:
    """Note the words that are capitalised where no sentence begins."""
    for candidate in candidates:
        for position, word in enumerate(candidate.words):
            if position or not candidate.run.initial:
                case.capital[word.lower] += 1


def settle_full_names(candidates: Sequence[Candidate]) -> People:
    """Decide the kinds of names of several words, and collect the people's."""
    people = People()
    addressed = {c.key for c in candidates if len(c.words) == 1 and c.titled}
    for candidate in candidates:
        candidate.kind = kinds.evident(candidate.words)
        if candidate.kind is None and (
            person_beside(candidate)
            or (candidate.words[-1].lower in addressed and not abbreviated(candidate.words[0]))
        ):
            candidate.kind = EntityKind.PERSON
        if candidate.kind is EntityKind.PERSON and len(candidate.words) > 1:
            people.names.add(candidate.key)
            given, surname = kinds.split_person(candidate.words)
            people.given.update(given.lower().split()[:1])
            people.surnames.update({surname.lower(), *(w.lower for w in candidate.words[1:])})
        elif candidate.kin and len(candidate.words) == 1:
            people.given.add(candidate.words[0].lower)  # "his wife, Fatuma", later "Fatuma"
    people.surnames.update(addressed)
    for candidate in candidates:
        if candidate.kind is None and ranked(candidate, people):
            candidate.title, candidate.words = candidate.words[:1], candidate.words[1:]
            candidate.kind = EntityKind.PERSON
        elif candidate.kind is None and namesake(candidate, people):
            candidate.kind = EntityKind.PERSON
            people.names.add(candidate.key)
    return people


def settle(candidate: Candidate, people: People, case: Casing) -> bool:
    """Decide a candidate's kind with the whole article known; False: it is no name."""
    if len(candidate.words) > 1:
        if candidate.kind is None:
            candidate.kind = EntityKind.PERSON if candidate.key in people.names else None
        candidate.kind = candidate.kind or EntityKind.OTHER
    elif not settle_single(candidate, people, case):
        return False
    if candidate.kind is EntityKind.PERSON:
        name_parts(candidate, people)
    return True


def settle_single(candidate: Candidate, people: People, case: Casing) -> bool:
    """Decide about one word with a capital."""
    word = candidate.words[0].lower
    if len(word) < 2 or not word[0].isalpha():
        return False
    if (
        candidate.titled
        or candidate.kin
        or (word in people.surnames | people.given and word not in lexicons.place_names())
    ):
        candidate.kind = EntityKind.PERSON
    if candidate.kind is None and word in lexicons.given_names():
        candidate.kind = EntityKind.PERSON
    if candidate.kind is not None:
        return True
    candidate.kind = EntityKind.OTHER
    if not candidate.run.initial or candidate.words[0] is not candidate.run.words[0]:
        return word not in lexicons.titles() and word not in lexicons.entries("common_words")
    return case.capital[word] > 0 or acts(candidate, people, case)


def acts(candidate: Candidate, people: People, case: Casing) -> bool:
    """Tell whether a sentence's first word, seen nowhere else, does what people do."""
    word, after = candidate.words[0].lower, candidate.run.after
    if not (after or candidate.words[0].possessive) or word in case.small | set(lexicons.titles()):
        return False
    first = after[0].lower if after else ""
    if first not in ACTS and not first.endswith("ed") and not candidate.words[0].possessive:
        return False
    if any(close(word, surname) or alike(word, surname) for surname in people.surnames):
        candidate.kind = EntityKind.PERSON
        return True
    if len(word) >= LONG and any(
        close(word, other) for other in case.capital if len(other) >= LONG
    ):
        return True
    return first in kinds.SAID and not word.endswith("s")


def name_parts(candidate: Candidate, people: People) -> None:
    """Split a person's name into given names and surname."""
    candidate.given, candidate.surname = kinds.split_person(candidate.words)
    if candidate.given:
        return
    word = candidate.words[0].lower
    honour = candidate.title[-1].lower if candidate.title else ""
    if candidate.kin:
        candidate.given, candidate.surname = candidate.words[0].text, ""
        return
    if word in people.surnames and honour not in TITLED_BY_GIVEN:
        return
    if honour in TITLED_BY_GIVEN or (
        not candidate.titled and (word in people.given or word in lexicons.given_names())
    ):
        candidate.given, candidate.surname = candidate.words[0].text, ""


def mention(document: Document, candidate: Candidate) -> NameMention:
    """Make the mention of a settled candidate."""
    span = Span(candidate.words[0].start, candidate.words[-1].end)
    made = NameMention(
        span=span,
        text=" ".join(document.quote(span).split()),
        kind=candidate.kind or EntityKind.OTHER,
        given=candidate.given,
        surname=candidate.surname,
    )
    if not candidate.title:
        return made
    title = Span(candidate.title[0].start, candidate.title[-1].end)
    return replace(made, title=titles.phrase(candidate.title), title_span=title)
