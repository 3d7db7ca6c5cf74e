"""Reads a trade that is told with no name by what somebody works with: "her pupils", "her ward"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from checker.detectors.genders import shown
from checker.detectors.people import Person, one_sentence, sentence_text
from checker.detectors.trades import kinds_of, namesake
from checker.mentions.trades import ending_at, exclusive, families, phrase
from checker.mentions.words import cut
from checker.types import Analysis, RoleMention, Sentence, Span

WHERE = {
    r"dental (?:practice|surgery|clinic)": "dentist, dental nurse, receptionist, clerk",
    r"(?:\w+ )?(?:school|kindergarten|lycée)": "teacher, school librarian, school nurse"
    ", school cook, janitor, clerk, priest, counsellor",
    r"(?:\w+ )?hospital|clinic|(?:\w+ )?ward": "doctor, nurse, pharmacist, paramedic, psychologist"
    ", cleaner, cook, clerk, chaplain, laboratory technician, social worker",
    r"(?:\w+ )?bank": "banker, clerk, security guard, programmer, economist, lawyer",
    r"bakery": "baker, clerk, shop assistant, bus driver",
    r"(?:law|legal) (?:firm|practice|office)": "lawyer, clerk, notary",
    r"(?:vet's|veterinary) (?:practice|surgery|clinic)": "vet, nurse, receptionist, clerk",
    r"pharmacy": "pharmacist, clerk, shop assistant",
    r"garage|workshop": "mechanic, clerk, carpenter, welder, craftsman, electrician, engineer",
    r"(?:hair )?salon|barber(?:'s| ?shop)": "hairdresser",
}
"""Where somebody works, and the trades that are practised there."""
SCHOOL = "teacher, counsellor, priest"
HEALING = (
    "doctor, nurse, dentist, dental nurse, vet, psychologist, paramedic, optician, pharmacist"
    ", carer"
)
OWN = r"(?:(?:old|own|former|young|youngest|other|many|last|first) )?"
SIGNS = tuple(
    (re.compile(pattern), tuple(trades.split(", ")))
    for pattern, trades in (
        *(
            (rf"\b(?:{place}) where (?P<who>s?he) (?:works|has worked)\b", trades)
            for place, trades in WHERE.items()
        ),
        # "the school where she teaches", "his old school, where he taught until his retirement"
        (
            r"\b(?:school|kindergarten|lycée),? where (?P<who>s?he)"
            r" (?:teaches|has taught"
            r"|taught\b[^.;:]*? until (?:(?:his|her) retirement|(?:the day )?s?he \w+))\b",
            SCHOOL,
        ),
        (
            r"\b(?:college|university|academy),? where (?P<who>s?he) (?:teaches|has taught)\b",
            f"{SCHOOL}, professor",
        ),
        (rf"\b(?P<who>[Hh]is|[Hh]er) {OWN}(?:pupils|classroom|staffroom)\b"
            r"(?! (?:at|in) (?:the|a) (?:\w+ )?(?:club|choir|gym|studio|academy|orchestra)\b)",
            SCHOOL,
        ),
        (rf"\b(?P<who>[Hh]is|[Hh]er) {OWN}patients\b", HEALING),
        (
            r"\bother (?:nurses|doctors|surgeons|midwives) (?:on|in|at) (?P<who>his|her) (?:\w+ )?"
            r"(?:ward|clinic|hospital|unit)\b",
            "doctor, nurse",
        ),
        (
            r"\b(?P<who>[Hh]is|[Hh]er) (?:(?:bank|post office) counter|branch manager)\b",
            "banker, clerk, shop assistant",
        ),
        (rf"\b(?P<who>[Hh]is|[Hh]er) {OWN}(?:parishioners|congregation)\b", "priest"),
        (r"\btrains (?P<who>s?he) (?:drives|drove (?:until|for))\b", "train driver"),
        (r"\b(?:buses|trams) (?P<who>s?he) (?:drives|drove (?:until|for))\b", "bus driver"),
        (r"\b(?:taxi|cab) (?P<who>s?he) (?:drives|drove (?:until|for))\b", "taxi driver"),
        (r"\b(?:lorries|trucks) (?P<who>s?he) (?:drives|drove until)\b", "lorry driver"),
    )
)  # fmt: skip
"""What tells a trade with no word for it, and the trades that it may be of."""
CAPACITY = re.compile(
    r"\b[Aa]s (?:an? |the )?(?P<trade>[a-z]+(?: [a-z]+)?), (?P<who>s?he)\b"
    r"(?! (?:had|once|was|also)\b)"
)
""""As prosecutor, she remarked, she has led nine such cases"."""
TEACHES = re.compile(
    r",? (?:who )?(?P<does>has taught|teaches)\b[^.;:]{0,40}?\b(?:at|in) [^.;:]{0,40}?\bschool\b"
)
"""What follows the name of a teacher."""
AGED = re.compile(
    r"(?:(?<=[.!?]\s)|(?<=\n))The \d{2}-year-old (?P<trade>[a-z]+(?: [a-z]+){0,4}?)"
    r" (?:\w+ed|won|said)\b"
)
""""The 34-year-old high school chemistry teacher won"."""
LEFT = re.compile(r"\buntil (?:his|her|s?he)\b|\bretire")
"""Words for a trade that somebody has given up for good."""
SEXES = {"he": "m", "his": "m", "she": "f", "her": "f"}
FAR = 600
"""Characters before a sign in which its person is named."""


@dataclass(frozen=True, slots=True)
class CallingClash:
    """A person's trade, and words that tell of another."""

    person: Person
    trade: Span
    sign: Span


def clashes(analysis: Analysis, everyone: list[Person]) -> Iterator[CallingClash]:
    """Yield the trades that the pupils, patients or workplace of their bearer belie."""
    aged = list(nameless(analysis, everyone))
    for match, trades in signs(analysis.document.text):
        person = meant(analysis, everyone, match.start("who"), match["who"].lower())
        if (
            person is None
            or namesake(person, everyone)
            or analysis.quotation_at(match.start()) is not None
        ):
            continue
        told = [*tellings(analysis, person), *(role for who, role in aged if who is person)]
        span = Span(*match.span())
        belied = next((role for role in told if belies(analysis, span, trades, role)), None)
        if belied is not None:
            yield CallingClash(person, belied.span, span)


def signs(text: str) -> Iterator[tuple[re.Match[str], tuple[str, ...]]]:
    """Yield where a trade is told with no name, and the trades that it may be."""
    for pattern, trades in SIGNS:
        for match in pattern.finditer(text):
            yield match, trades
    for match in CAPACITY.finditer(text):
        if match["trade"] in families():
            yield match, (match["trade"],)


def tellings(analysis: Analysis, person: Person) -> list[RoleMention]:
    """Return the trades of somebody who is no child, also "has taught at a school"."""
    taught = (
        TEACHES.match(analysis.document.text, mention.span.end)
        for mention in person.entity.mentions
    )
    return [
        *(role for role in person.said("trade") if "child" not in kinds_of(role)),
        *(RoleMention(Span(*m.span("does")), "trade", "schoolteacher") for m in taught if m),
    ]


def nameless(analysis: Analysis, everyone: list[Person]) -> Iterator[tuple[Person, RoleMention]]:
    """Yield "The 34-year-old chemistry teacher" with the one person named before it."""
    for match in AGED.finditer(analysis.document.text):
        words = cut(analysis.document.text, Span(*match.span("trade")))
        head = ending_at(words, len(words))
        person = meant(analysis, everyone, match.start(), "")
        if head is not None and person is not None and not analysis.quotation_at(match.start()):
            span = Span(words[head].start, words[-1].end)
            yield person, RoleMention(span, "trade", phrase(words[head:]))


def belies(analysis: Analysis, sign: Span, trades: tuple[str, ...], role: RoleMention) -> bool:
    """Tell whether nobody of a trade is told of by a sign of others."""
    left = LEFT.search(sentence_text(analysis, sign)) is not None
    if (role.scope == "retired") != left or one_sentence(analysis, sign, role.span):
        return False
    return all(exclusive(one, two) for one in role.value.split(" and ") for two in trades)


def meant(analysis: Analysis, everyone: list[Person], offset: int, pronoun: str) -> Person | None:
    """Return the one person whom "her" can mean: named last, and alone of her sex there."""
    nearest: Sentence | None = None
    found: list[Person] = []
    spots = sorted(
        ((m.span.start, index) for index, p in enumerate(everyone) for m in p.entity.mentions),
        reverse=True,
    )
    for start, index in spots:
        person = everyone[index]
        sentence = analysis.sentence_at(start)
        if (
            start >= offset
            or sentence is None
            or sex(person) not in {"", SEXES.get(pronoun, sex(person))}
        ):
            continue
        if start < offset - FAR or (nearest and sentence.paragraph != nearest.paragraph):
            break
        nearest = sentence
        found.append(person)
    return found[0] if found and all(person is found[0] for person in found) else None


def sex(person: Person) -> str:
    """Return "m" or "f" where a title or the given name shows it, otherwise ""."""
    told = {role.value[0] for role in person.said("gender")}
    return told.pop() if len(told) == 1 else shown(person)
