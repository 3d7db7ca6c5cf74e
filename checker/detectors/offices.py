"""Tells which titles nobody holds at once: two departments, two ranks, two parties."""

from __future__ import annotations

from checker.mentions import lexicons
from checker.types import RoleMention

EXCLUSIVE: tuple[tuple[frozenset[str], ...], ...] = tuple(
    tuple(frozenset(group.split(", ")) for group in row)
    for row in (
        (
            "judge, magistrate",
            "prosecutor, chief prosecutor, district attorney",
            "defence lawyer, public defender, defender",
        ),
        ("senator", "representative", "governor", "mayor"),
        (
            "constable, detective constable", "sergeant, detective sergeant, staff sergeant",
            "inspector, detective inspector, chief inspector, detective chief inspector",
            "superintendent, detective superintendent, chief superintendent", "chief constable",
        ),
        (
            "constable", "corporal", "sergeant", "staff sergeant", "lieutenant", "captain", "major",
            "lieutenant colonel", "colonel", "admiral",
        ),
        ("rabbi", "imam, mullah", "bishop", "pastor"),
        ("chief executive", "chief financial officer, finance director", "chief operating officer"),
        (
            "chief financial officer, finance director",
            "chief engineer, chief technology officer", "chief medical officer",
        ),
        (
            "foreign minister", "finance minister", "interior minister", "defence minister",
            "health minister", "education minister", "justice minister",
        ),
        ("pianist", "violinist", "cellist", "oboist", "guitarist", "drummer", "organist",
         "trumpeter", "saxophonist", "flautist, flutist", "harpist", "trombonist", "percussionist"),
        (
            "goalkeeper, goalie", "striker, centre-forward", "midfielder", "winger",
            "defender, centre-half, centre-back",
        ),
        ("hooker", "scrum-half", "fly-half", "full-back", "prop", "lock, second row"),
        ("point guard", "shooting guard", "power forward"),
        ("batsman, opener", "bowler, fast bowler", "wicketkeeper"),
        ("pitcher", "catcher", "shortstop", "outfielder"),
        ("referee, umpire", "goalkeeper, goalie", "striker", "midfielder", "winger", "head coach"),
    )
)  # fmt: skip
MINISTERS = frozenset({"minister", "secretary"})
ADDRESSED = frozenset("sergeant lieutenant commander inspector superintendent colonel".split())
"""Ranks by which one addresses those of a compound rank: "Lieutenant Colonel Ode, Colonel Ode"."""


def exclusive(one: str, two: str) -> bool:
    """Tell whether nobody holds both titles at once.

    >>> exclusive("judge", "prosecutor"), exclusive("judge", "magistrate")
    (True, False)
    """
    for row in EXCLUSIVE:
        groups = [next((g for g in row if title in g), None) for title in (one, two)]
        if groups[0] and groups[1] and groups[0] is not groups[1]:
            return True
    return False


def clash(one: RoleMention, two: RoleMention) -> bool:
    """Tell whether two things said of one person exclude each other."""
    if one.attribute == two.attribute == "party":
        return one.value != two.value
    if one.attribute == two.attribute == "title":
        ranks = exclusive(one.value, two.value) and not addressed(one, two)
        if ranks or two_departments(one, two):
            return True
    fields = [discipline(role) for role in (one, two)]
    return bool(fields[0] and fields[1]) and fields[0] != fields[1] and not related(*fields)


def addressed(one: RoleMention, two: RoleMention) -> bool:
    """Tell whether the later title is how one addresses the bearer of the earlier one.

    The other way round, a colonel who turns into a lieutenant colonel, it is another rank.
    """
    first, later = sorted((one, two), key=lambda role: role.span)
    return later.value in ADDRESSED and first.value.endswith(f" {later.value}")


def two_departments(one: RoleMention, two: RoleMention) -> bool:
    """Tell whether two ministers' titles have no field in common."""
    first, second = departments(one), departments(two)
    return bool(first and second) and not first & second


def departments(role: RoleMention) -> frozenset[str]:
    """Return what a minister is in charge of; deputies and other titles have nothing."""
    *lead, head = role.value.split()
    if head not in MINISTERS:
        return frozenset()
    known = lexicons.departments()
    if any(word not in known for word in lead):
        return frozenset()
    return frozenset(known[word] for word in [*lead, *role.scope.split()] if word in known)


def discipline(role: RoleMention) -> str:
    """Return the discipline that a scholar's title or subject names, "" if none."""
    if role.attribute == "discipline":
        return role.value
    field = lexicons.disciplines().get(role.value) if role.attribute == "title" else None
    return field[0] if field else ""


def related(one: str, two: str) -> bool:
    """Tell whether two disciplines are so near that one person practises both."""
    families = lexicons.disciplines()
    return bool(set(families[one][1]) & set(families[two][1]))
