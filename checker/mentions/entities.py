"""Links names of one person, organisation or place: "Erlan Sagimbayev", later "Sagimbayev".

People with one surname and different given names stay apart; whether they should be one person
is a question for a detector.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from checker.mentions import lexicons
from checker.mentions.spelling import bare
from checker.mentions.words import plain
from checker.types import Document, Entity, EntityKind, NameMention

PARENTHESIS = re.compile(r"\s*\(\s*(?:the\s+)?[\"“']?\s*$")
MALE = frozenset({"mr", "sir", "lord", "king", "prince", "herr", "señor", "father", "monsieur"})
FEMALE = frozenset(
    {"mrs", "ms", "miss", "dame", "lady", "queen", "princess", "frau", "señora", "baroness"}
)


@dataclass(slots=True)
class Group:
    """The mentions of one entity while it is being put together."""

    kind: EntityKind
    mentions: list[int] = field(default_factory=list)
    given: str = ""
    surname: str = ""
    last: int = -1
    """Index of the latest mention."""

    def add(self, index: int) -> None:
        """Take a mention in."""
        self.mentions.append(index)
        self.last = index


def link(
    document: Document, names: Sequence[NameMention]
) -> tuple[tuple[NameMention, ...], tuple[Entity, ...]]:
    """Return the names with their entities set, and the entities in order of first mention."""
    groups: list[Group] = []
    owner: dict[int, Group] = {}
    for index in full_names_first(names):
        name = names[index]
        if name.kind is EntityKind.PERSON:
            group = person_group(index, names, groups)
        else:
            group = thing_group(index, names, groups, document)
        if group is None:
            group = Group(name.kind, given=name.given, surname=name.surname)
            groups.append(group)
        widen(group, name)
        group.add(index)
        owner[index] = group
    return finish(names, groups, owner)


def full_names_first(names: Sequence[NameMention]) -> list[int]:
    """Order mentions so that what short forms refer to is known before they are looked at."""

    def shortness(index: int) -> tuple[bool, int]:
        name = names[index]
        short = (
            not (name.given and name.surname)
            if name.kind is EntityKind.PERSON
            else (" " not in name.text)
        )
        return short, index

    return sorted(range(len(names)), key=shortness)


def widen(group: Group, name: NameMention) -> None:
    """Keep the fullest given names and surname of a person."""
    if len(name.given) > len(group.given):
        group.given = name.given
    if len(name.surname) > len(group.surname):
        group.surname = name.surname


def person_group(index: int, names: Sequence[NameMention], groups: Sequence[Group]) -> Group | None:
    """Return the person that a name means, None if it is a new one."""
    name = names[index]
    fits = [
        group
        for group in groups
        if group.kind is EntityKind.PERSON and may_mean(name, group, names)
    ]
    if not fits:
        return None
    before = [group for group in fits if min(group.mentions) < index]
    return max(before or fits, key=lambda group: latest_before(group, index))


def latest_before(group: Group, index: int) -> int:
    """Return the group's last mention before an index, or minus its first one after it."""
    earlier = [mention for mention in group.mentions if mention < index]
    return max(earlier) if earlier else -min(group.mentions)


def may_mean(name: NameMention, group: Group, names: Sequence[NameMention]) -> bool:
    """Tell whether a person's name can be a form of a group's."""
    if opposed(gender(name), group, names):
        return False
    if name.given and name.surname:
        return bool(group.given) and same_full(name, group)
    if name.surname:
        parts = plain(f"{group.given} {group.surname}").split()
        wanted = plain(name.surname)
        return (
            wanted == plain(group.surname)
            or wanted in parts[1:]
            or (not group.given and wanted == plain(group.surname))
        )
    return plain(name.given).split()[:1] == plain(group.given).split()[:1]


def same_full(name: NameMention, group: Group) -> bool:
    """Tell whether two full names may be one person's: short forms, initials, middle names."""
    one, two = plain(name.surname).split(), plain(group.surname).split()
    if (
        one[-1:] != two[-1:]
        and not set(one) & set(plain(group.given).split()[1:])
        and not (set(two) & set(plain(name.given).split()[1:]))
    ):
        return False
    return same_given(name.given, group.given)


def same_given(first: str, second: str) -> bool:
    """Tell whether two given names may be one person's.

    >>> same_given("Bob", "Robert J."), same_given("M.", "Mikhail"), same_given("Erlan", "Ermek")
    (True, True, False)
    """
    one, two = bare(plain(first)).split(), bare(plain(second)).split()
    if not one or not two:
        return True
    a, b = one[0].strip("."), two[0].strip(".")
    if a == b or (min(len(a), len(b)) == 1 and a[0] == b[0]) or "." in a or "." in b:
        return a[0] == b[0]
    if frozenset((a, b)) in lexicons.nicknames() or set(one) & set(two):
        return True
    short, long = sorted((a, b), key=len)
    if short.endswith(("y", "ie")) and short[:3] == long[:3] and len(long) > len(short) + 1:
        return True  # "Jerry" for "Jerrold"
    return min(len(a), len(b)) > 2 and (a.startswith(b) or b.startswith(a))


def gender(name: NameMention) -> str:
    """Return "m" or "f" where a title shows it, otherwise ""."""
    words = set(name.title.split())
    return "m" if words & MALE else "f" if words & FEMALE else ""


def opposed(wanted: str, group: Group, names: Sequence[NameMention]) -> bool:
    """Tell whether "Mr" or "Ms" rules a person out who has another title or given name."""
    if not wanted:
        return False
    shown = {gender(names[i]) for i in group.mentions} - {""}
    first = plain(group.given).split()[:1]
    known = lexicons.given_names().get(first[0], "") if first else ""
    return wanted not in shown if shown else known in {"m", "f"} and known != wanted


def thing_group(
    index: int, names: Sequence[NameMention], groups: Sequence[Group], document: Document
) -> Group | None:
    """Return the organisation, place or other thing that a name means, None if it is new."""
    name = names[index]
    key = plain(name.text)
    for group in groups:
        if group.kind is not EntityKind.PERSON and any(
            plain(names[i].text) == key for i in group.mentions
        ):
            return group
    if name.text.isupper() and " " not in name.text:
        full = expanded(index, names, document)
        for group in groups:
            if group.kind is not EntityKind.PERSON and any(i in full for i in group.mentions):
                return group
    return None


def expanded(index: int, names: Sequence[NameMention], document: Document) -> list[int]:
    """Return the mentions that an acronym abbreviates, those it stands beside first."""
    acronym = names[index]
    before = index - 1
    if before >= 0:
        gap = document.text[names[before].span.end : acronym.span.start]
        if PARENTHESIS.fullmatch(gap):
            return [before]
    return [i for i, name in enumerate(names) if initials(name.text) == acronym.text]


def initials(text: str) -> str:
    """Return the first letters of the words with a capital.

    >>> initials("Democratic Farmers' Union"), initials("Bank of England")
    ('DFU', 'BE')
    """
    words = text.replace("-", " ").split()
    return "".join(word[0] for word in words if word[0].isupper()) if len(words) > 1 else ""


def finish(
    names: Sequence[NameMention], groups: Sequence[Group], owner: dict[int, Group]
) -> tuple[tuple[NameMention, ...], tuple[Entity, ...]]:
    """Give the groups numbers by first mention and write them into the names."""
    ordered = sorted(groups, key=lambda group: min(group.mentions))
    number = {id(group): position for position, group in enumerate(ordered)}
    linked = tuple(
        replace(name, entity=number[id(owner[index])]) for index, name in enumerate(names)
    )
    entities = []
    for position, group in enumerate(ordered):
        mentions = tuple(linked[i] for i in sorted(group.mentions))
        fullest = max(mentions, key=lambda mention: len(mention.text)).text
        entities.append(Entity(position, group.kind, fullest, mentions))
    return linked, tuple(entities)
