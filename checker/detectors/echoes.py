"""Finds a second name that echoes a first: "Judge Theresa Glock" after "Judge Theodora Glick"."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from checker.comparing.apposed import OFTEN, descriptions, introducing, referring, same
from checker.detectors.likeness import SHARED, likeness
from checker.detectors.name_forms import small_words
from checker.detectors.people import KINSHIP, one_sentence, sentence_text
from checker.mentions import lexicons
from checker.mentions.kinds import COMPANY, SURNAME_FIRST, split_person
from checker.mentions.spelling import bare, close
from checker.mentions.words import Word, plain
from checker.types import Analysis, EntityKind, NameMention, RoleMention, ZoneKind

RENAMED = re.compile(
    r"\b(?:née|nee|maiden|formerly|(?:also|better|once|now)\s(?:known|called)|known\sas|nicknamed|alias"
    r"|aka|changed\s(?:his|her|their)\sname|also\sspelled|born\s+[A-Z]\w*|namesakes?|real\sname"
    r"|stage\sname|pen\sname|pseudonym)\b"
)
"""Words that explain two names of one person."""
GLUED = re.compile(r"[a-z]{3}[A-Z]|[a-z]{16}")
"""Words run together, as in copy that lost its line breaks."""
PERSONAL = re.compile(
    r"""
      \s*[,(–—]\s*(?:who|whom|whose|to\s+whom|as|the|an?|his|her|its|their|our|my|in\s+charge|then
        |now|later|\d{1,2}\b|[\w’'-]+[’']s\s)
    | \s+(?:says?|said|told|was|is|had|has|took|would|will|who|whose|read|thought|came|went|stood
        |recalled|plays?|played|wrote|asked|also|says|held|sat|\w+ed|cuts|stays|wants|checks|hopes
        |believes|thinks|knows|runs|leads|lives|works|keeps|makes|teaches|drives|owns|gave|made|got
        |left|found|felt|knew|won|lost|led|ran|drove|rode|met|brought|put|let)\b
    | [.;](?:\s|$) | ,?\s+(?:and|on|in|with|at)\b
    """,
    re.VERBOSE,
)
"""What follows the name of a person that is not known for one."""
SPOKE = ("said ", "says ", "added ", "asked ", "according to ")
"""What stands before the name of a speaker."""
FULL = range(2, 5)
"""Words of a person's full name."""
CROWD = 4
"""Full names in one sentence from which it is a list, in which names are alike by chance."""
ALIKE_ALONE = 5
"""How alike two full names must be, of 6, where no office links them."""
ALIKE_POST = 3
"""The same for holders of one post; above it, it is surer."""
ALIKE_OFTEN = 4
"""The same for people of one trade."""


@dataclass(frozen=True, slots=True)
class Echo:
    """Two names that seem to be one person's."""

    first: NameMention
    second: NameMention
    confidence: float


@dataclass(frozen=True)
class Figure:
    """Somebody with a full name, and what the article says of them."""

    name: NameMention
    given: str
    surname: str
    count: int
    """How often the name stands in full."""
    heads: frozenset[str]
    """What they are: "judge", "herdsman"."""
    ages: frozenset[str]
    kin: bool
    renamed: bool
    entities: frozenset[int]


def echoes(analysis: Analysis, everyone: list[Figure]) -> Iterator[Echo]:
    """Yield the pairs of full names that seem to be one person's, each second name once."""
    for index, second in enumerate(everyone):
        found = [
            (strength, first)
            for first in everyone[:index]
            if (strength := judge(analysis, first, second))
        ]
        if found:
            confidence, first = max(found, key=lambda pair: pair[0])
            yield Echo(first.name, second.name, confidence)


def figures(analysis: Analysis) -> list[Figure]:
    """Return everybody with a full name in order of first mention; lists and bylines left out."""
    held: dict[str, list[NameMention]] = defaultdict(list)
    crowds: Counter[int] = Counter()
    small = small_words(analysis)
    for name in analysis.mentions:
        if not isinstance(name, NameMention) or not personal(analysis, name, small):
            continue
        sentence = analysis.sentence_at(name.span.start)
        if sentence is None or sentence.zone is ZoneKind.BYLINE:
            continue
        crowds[sentence.index] += 1
        held[plain(name.text)].append(name)
    roles = roles_of(analysis)
    made = []
    for names in held.values():
        alone = [
            n
            for n in names
            if crowds[getattr(analysis.sentence_at(n.span.start), "index", -1)] < CROWD
        ]
        if alone and all(parts(alone[0])):
            made.append(figure(analysis, alone, len(names), roles))
    return made


def roles_of(analysis: Analysis) -> dict[int, list[RoleMention]]:
    """Return what is said of each entity."""
    roles: dict[int, list[RoleMention]] = defaultdict(list)
    for mention in analysis.mentions:
        if isinstance(mention, RoleMention):
            roles[mention.entity].append(mention)
    return roles


def personal(analysis: Analysis, name: NameMention, small: frozenset[str]) -> bool:
    """Tell whether a name has the shape of a person's full name, whatever it was taken for."""
    words = name.text.replace("-", "").replace("’", "'").split()
    if len(words) not in FULL or name.kind not in (EntityKind.PERSON, EntityKind.OTHER):
        return False
    lower = [word.lower().strip(".") for word in words]
    if of_a_place(lower):
        return False
    if lower[0] in lexicons.given_names() and name.kind is EntityKind.PERSON:
        return bool(name.given and name.surname) and not GLUED.search(name.text)
    if small.intersection(lower) or lower[0] in SURNAME_FIRST or titled(lower):
        return False
    if name.kind is EntityKind.OTHER and not acts(analysis.document.text, name):
        return False
    shaped = all(word.replace("'", "").isalpha() for word in lower)
    written = all(word[0].isupper() and not word.isupper() for word in words)
    return shaped and written and not no_people().intersection(lower)


def of_a_place(words: Sequence[str]) -> bool:
    """Tell whether a name begins with that of a place, or is that of its people.

    >>> of_a_place(["hong", "kongers"]), of_a_place(["hong", "kong", "basic", "law"])
    (True, True)
    """
    place = " ".join(words[:2])
    return not {place, re.sub(r"(?:ers?|s)$", "", place)}.isdisjoint(lexicons.place_names())


@cache
def no_people() -> frozenset[str]:
    """Return words that no person's name has."""
    lists = ("organisation_heads", "place_heads", "common_words")
    known = frozenset[str]().union(*map(lexicons.entries, lists))
    return known | lexicons.place_names() | lexicons.demonyms().keys() | COMPANY


@cache
def ordinary() -> frozenset[str]:
    """Return words that alone are no firm's name and nobody's surname."""
    common = lexicons.entries("common_words")
    return common | lexicons.place_names() | lexicons.demonyms().keys()


def titled(words: Sequence[str]) -> bool:
    """Tell whether a word is a title or a trade, so that the name is no full name."""
    return any(word in lexicons.titles() for word in words)


def parts(name: NameMention) -> tuple[str, str]:
    """Return given names and surname, also of a name that was not taken for a person's."""
    if name.given and name.surname:
        return name.given, name.surname
    return split_person([Word(text, 0, 1) for text in name.text.split()])


def figure(
    analysis: Analysis, names: list[NameMention], count: int, roles: dict[int, list[RoleMention]]
) -> Figure:
    """Gather what is said of one full name."""
    first = names[0]
    given, surname = parts(first)
    entities = frozenset(name.entity for name in names)
    said = [role for entity in entities for role in roles[entity]]
    heads = {d.head for name in names for d in descriptions(analysis, name)}
    heads |= {
        role.value.split()[-1] if role.value not in lexicons.titles() else role.value
        for role in said
        if role.attribute == "title" and not role.former
    }
    return Figure(
        first,
        bare(plain(given)),
        bare(plain(surname)),
        count,
        frozenset(heads),
        frozenset(role.value for role in said if role.attribute == "age" and not role.former),
        any(role.attribute == "relation" for role in said)
        or any(KINSHIP.search(sentence_text(analysis, name.span)) for name in names),
        any(RENAMED.search(sentence_text(analysis, name.span)) for name in names),
        entities,
    )


def judge(analysis: Analysis, first: Figure, second: Figure) -> float:
    """Return how sure it is that two full names are one person's, 0 for two people."""
    if min(first.count, second.count) > 1 or first.entities & second.entities:
        return 0.0
    given = likeness(first.given.split()[0], second.given.split()[0])
    last = max(likeness(one, two) for one in surnames(first) for two in surnames(second))
    if not last or (given == last == 3 and spelt(first, second)) or apart(analysis, first, second):
        return 0.0
    if not given:
        return 0.7 if one_post(first, second) else 0.0
    return linked(analysis, first, second, given, last)


def linked(analysis: Analysis, first: Figure, second: Figure, given: int, last: int) -> float:
    """Return how sure it is, by what both are said to be and by how alike their names are."""
    shared = [(one, two) for one in first.heads for two in second.heads if same(one, two)]
    rare = [pair for pair in shared if not OFTEN & set(pair)]
    if first.surname == second.surname:
        short = abs(len(first.given) - len(second.given)) > SHARED
        return 0.7 if rare and not (short or first.kin or second.kin) else 0.0
    if rare and (last > 1 or first.given == second.given or any(a_post(*pair) for pair in rare)):
        return 0.8 if given + last > ALIKE_POST else 0.7
    if shared and given + last >= ALIKE_OFTEN and last > 1:
        return 0.7
    if first.heads and introducing(analysis, second.name):
        return 0.0
    refers = referring(analysis, second.name)
    enough = ALIKE_ALONE if refers or (last > SHARED and not first.heads & second.heads) else 2 * 3
    if first.heads and second.heads and not refers:
        enough = 2 * 3
    return 0.65 if given + last >= enough else 0.0


def one_post(first: Figure, second: Figure) -> bool:
    """Tell whether two of one surname hold one post: "the skipper", later "the captain"."""
    pairs = [(one, two) for one in first.heads for two in second.heads if same(one, two)]
    held = any(a_post(one) or a_post(two) for one, two in pairs)
    return held and first.surname == second.surname and not (first.kin or second.kin)


def a_post(*heads: str) -> bool:
    """Tell whether words name posts that one person holds."""
    titles = lexicons.titles()
    return all(head in titles and titles[head].kind in {"office", "legal"} for head in heads)


def surnames(person: Figure) -> list[str]:
    """Return the names of somebody that may stand as surname: the last, and middle ones."""
    return [person.surname.split()[-1], *person.given.split()[1:]]


def spelt(first: Figure, second: Figure) -> bool:
    """Tell whether two full names differ by spelling alone, which another rule asks about."""
    one, two = ({*f.given.split(), *f.surname.split()} for f in (first, second))
    if one <= two or two <= one:
        return True
    if first.given == second.given and (
        first.surname.startswith(second.surname) or second.surname.startswith(first.surname)
    ):
        return True  # "Elena Brandt", "Elena Brand"; "Kraft Heinz", "Kraft Heinzsaid"
    return all(
        bare(one) == bare(two) or close(one, two)
        for one, two in ((first.given, second.given), (first.surname, second.surname))
    )


def apart(analysis: Analysis, first: Figure, second: Figure) -> bool:
    """Tell whether the article shows that two are different, or one renamed."""
    if first.renamed or second.renamed:
        return True
    if first.ages and second.ages and not first.ages & second.ages:
        return True
    genders = {lexicons.given_names().get(f.given.split()[0], "u") for f in (first, second)}
    return genders == {"m", "f"} or one_sentence(analysis, first.name.span, second.name.span)


def acts(text: str, name: NameMention) -> bool:
    """Tell whether the words beside a name that is not known for a person's let it be one."""
    return bool(PERSONAL.match(text, name.span.end)) or text.endswith(SPOKE, 0, name.span.start)
