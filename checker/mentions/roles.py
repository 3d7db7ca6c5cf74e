"""Finds what the article says a named person is: title, age, nationality, relation, gender."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from checker.mentions import doings, kin, lexicons, trades, wordclasses
from checker.mentions.ages import OLDEST
from checker.mentions.auxiliaries import has_form
from checker.mentions.entities import FEMALE, MALE
from checker.mentions.lemmas import Form
from checker.mentions.numerals import ONES, TENS
from checker.mentions.phrases import Office, after_name, before_name, capacity
from checker.mentions.told_ages import AGE_AFTER, AGE_BEFORE, AGE_OF, AT_AGE, PAST_AGE, PEOPLE
from checker.mentions.words import Word, cut
from checker.types import Document, EntityKind, NameMention, RoleMention, Sentence, Span

BORN = re.compile(
    r"^,?\s*\(?(?:who was\s+)?born\s+(?:on\s+|in\s+)?[^.;)]{0,30}?(?P<y>(?:18|19|20)\d\d)"
)
TEACHES = re.compile(
    r",\s+(?:who\s+(?:teaches|lectures\s+in)|(?:an?|the)\s+(?:\w+\s+)?"
    r"(?:professor|lecturer|reader|teacher)\s+(?:of|in))\s+(?P<subject>\w+)(?!\s+and\b)"
)
TEACHER = re.compile(r"\b(?P<subject>\w+)\s+(?:[Pp]rofessor|[Ll]ecturer|teacher)\s+$")
PARTIES = {
    "r": "republican", "republican": "republican", "d": "democrat", "democrat": "democrat",
    "democratic": "democrat", "labour": "labour", "conservative": "conservative",
    "tory": "conservative",
}  # fmt: skip
PARTY_AFTER = re.compile(
    r"(?:\s\((?=[RD][-‑–,)])|,\s+an?\s+(?=\w+[,.;]))(?P<party>[RD]|Republican|Democrat|Conservative|Tory)\b"
)
PARTY_BEFORE = re.compile(
    r"\b(?P<party>Republican|Democrat|Democratic|Labour|Conservative)\s+(?:US\s+|U\.S\.\s+)?"
    r"(?:MP|Sen\.|Senator|Rep\.|Representative|Congressman|Congresswoman|[Cc]ouncillor"
    r"|[Ss]enator|[Cc]andidate|[Gg]overnor|Gov\.)\s+$"
)
ORIGIN_BEFORE = re.compile(r"\b[Tt]he\s+(?P<origin>[A-Z]\w+)\s+$")
ORIGIN_AFTER = re.compile(r"(?:\s+of\s+|,\s+an?\s+(?=\w+[,.]))(?P<origin>[A-Z]\w+)\b(?!\s+[A-Z])")
BETWEEN = re.compile(
    r",\s(?:(?:the|an?|its|his|her|their|our|my)\s|[\w-]+[’']s\s)[^,.;:()]+,\s(?:[A-Z]\w+\.?\s){0,2}"
)
"""A role between two names: "Tolbert, the university's lawyer, Anand"."""
ITS_VERB = re.compile(r",\s(?P<verb>[a-z]+)\b")
"""What follows the second name where the role is told of it: ", said"."""


@dataclass(frozen=True, slots=True)
class Setting:
    """One name in its sentence."""

    document: Document
    sentence: Sentence
    name: NameMention
    names: Sequence[NameMention]

    @property
    def alone(self) -> bool:
        """Whether nobody else is named in the sentence."""
        return not any(
            name.kind is EntityKind.PERSON and name is not self.name
            for name in self.names
            if self.sentence.span.covers(name.span)
        )

    @property
    def left(self) -> str:
        """The sentence up to the name, without titles like "Mr."."""
        end = self.name.span.start
        title = lexicons.titles().get(self.name.title)
        if title is not None and title.kind == "address" and self.name.title_span is not None:
            end = self.name.title_span.start
        return self.document.text[self.sentence.span.start : end]

    @property
    def right(self) -> str:
        """The sentence after the name."""
        return self.document.text[self.name.span.end : self.right_end]

    @property
    def right_end(self) -> int:
        """Where the words end that may tell of the name before them."""
        return self.name.span.end if self.yields else self.sentence.span.end

    @property
    def yields(self) -> bool:
        """Whether the role after the name is the next one's.

        So it is in "The idea came from Tolbert, the university's lawyer, Anand, said".
        """
        text, end = self.document.text, self.name.span.end
        if not text.startswith(",", end):
            return False
        following = next((n for n in self.names if n.span.start >= end), None)
        if following is None or following.kind is not EntityKind.PERSON:
            return False
        if not BETWEEN.fullmatch(text, end, following.span.start):
            return False
        verb = ITS_VERB.match(text, following.span.end, self.sentence.span.end)
        return verb is not None and (
            has_form(verb["verb"], Form.PAST, Form.THIRD) or verb["verb"] in wordclasses.AUXILIARIES
        )

    def words(self, start: int, end: int) -> list[Word]:
        """Cut a stretch of the sentence into words."""
        return cut(self.document.text, Span(start, end)) if start < end else []


def find(document: Document, names: Sequence[NameMention]) -> tuple[RoleMention, ...]:
    """Return what is said of the named people; the names are linked already."""
    found: list[RoleMention] = []
    sentences = iter(document.sentences)
    sentence = next(sentences, None)
    for name in names:
        while sentence is not None and sentence.span.end <= name.span.start:
            sentence = next(sentences, None)
        if sentence is None:
            break
        if name.kind is EntityKind.PERSON and sentence.span.covers(name.span):
            setting = Setting(document, sentence, name, names)
            found += offices(setting)
            found += ages(setting)
            found += relations(setting)
            found += genders(setting)
            found += births(setting)
            found += subjects(setting)
            found += parties(setting)
            found += origins(setting)
            found += livelihoods(setting)
    return tuple(sorted(found, key=lambda role: (role.span, role.attribute)))


def offices(setting: Setting) -> Iterator[RoleMention]:
    """Yield the titles and nationalities beside a name."""
    name, sentence = setting.name, setting.sentence
    left = setting.words(sentence.span.start, name.span.start)
    right = setting.words(name.span.end, setting.right_end)
    for office in (before_name(left), after_name(right), held := capacity(right)):
        if office is None or (office is held and not setting.alone):
            continue
        yield title_of(office, name)
        if office.nationality:
            yield RoleMention(
                office.span, "nationality", office.nationality, office.value, office.former,
                name.entity,
            )  # fmt: skip


def title_of(office: Office, name: NameMention) -> RoleMention:
    """Make the mention of an office."""
    return RoleMention(office.span, "title", office.value, office.scope, office.former, name.entity)


def ages(setting: Setting) -> Iterator[RoleMention]:
    """Yield the ages given beside a name; those of another time are marked as former."""
    start = setting.sentence.span.start
    past = PAST_AGE.search(setting.left) is not None
    if match := AGE_AFTER.match(setting.right):
        yield age(setting, match, setting.name.span.end, past=False)
    if match := AGE_OF.match(setting.right):
        yield from age_of(setting, match)
    if match := AGE_BEFORE.search(setting.left):
        yield age(setting, match, start, past=past)
    if match := AT_AGE.search(setting.left):
        yield age(setting, match, start, past=True)


def age_of(setting: Setting, match: re.Match[str]) -> Iterator[RoleMention]:
    """Yield the age of "a welder of 61", "a schoolgirl of fourteen"."""
    told, noun = match["age"], match["noun"]
    tens, _, ones = told.partition("-")
    years = int(told) if told.isdigit() else TENS.get(tens, 0) + ONES.get(ones or tens, 0)
    if 5 < years < OLDEST and (noun in PEOPLE or noun in trades.families()):
        span = Span(*match.span("age")).shifted(setting.name.span.end)
        yield RoleMention(span, "age", str(int(years)), entity=setting.name.entity)


def age(setting: Setting, match: re.Match[str], offset: int, *, past: bool) -> RoleMention:
    """Make the mention of an age from a match."""
    group = match.lastgroup or "a"
    span = Span(*match.span(group)).shifted(offset)
    scope = "at age" if setting.document.text[: span.start].endswith("At ") else ""
    return RoleMention(span, "age", match[group], scope, past, setting.name.entity)


def relations(setting: Setting) -> Iterator[RoleMention]:
    """Yield "her grandson Cormac", "Riveros's niece, Nancy", "Nancy, who is his niece"."""
    for found in kin.told(setting.left, setting.right):
        offset = setting.sentence.span.start if found.before else setting.name.span.end
        span = Span(found.start, found.end).shifted(offset)
        owner = kin.possessor(setting.document, setting.names, setting.name, found.owner, span)
        yield RoleMention(span, "relation", found.value, owner, entity=setting.name.entity)


def subjects(setting: Setting) -> Iterator[RoleMention]:
    """Yield what somebody teaches: "Rehn, who teaches chemistry", "a professor of law"."""
    for match in (TEACHES.match(setting.right), TEACHER.search(setting.left)):
        if match is None or match["subject"].lower() not in lexicons.disciplines():
            continue
        offset = setting.sentence.span.start if match.re is TEACHER else setting.name.span.end
        span = Span(*match.span("subject")).shifted(offset)
        value, _ = lexicons.disciplines()[match["subject"].lower()]
        yield RoleMention(span, "discipline", value, entity=setting.name.entity)


def livelihoods(setting: Setting) -> Iterator[RoleMention]:
    """Yield the trades told beside a name, by a noun or by a verb."""
    name, sentence = setting.name, setting.sentence
    left = setting.words(sentence.span.start, name.span.start)
    right = setting.words(name.span.end, setting.right_end)
    for trade in (trades.before_name(left), trades.after_name(right)):
        if trade is not None:
            span = Span(trade.start, trade.end)
            value, scope = " and ".join(trade.values), "retired" if trade.retired else ""
            yield RoleMention(span, "trade", value, scope, not trade.sure, name.entity)
    for start, end, value in doings.told(setting.right):
        span = Span(start, end).shifted(name.span.end)
        yield RoleMention(span, "trade", value, "does", entity=name.entity)


def parties(setting: Setting) -> Iterator[RoleMention]:
    """Yield "Cole (R-Texas)", "Cole, a Democrat", "Labour MP Ruth Ames"."""
    for match in (PARTY_AFTER.match(setting.right), PARTY_BEFORE.search(setting.left)):
        if match is None:
            continue
        offset = setting.sentence.span.start if match.re is PARTY_BEFORE else setting.name.span.end
        span = Span(*match.span("party")).shifted(offset)
        value = PARTIES[match["party"].lower()]
        yield RoleMention(span, "party", value, entity=setting.name.entity)


def origins(setting: Setting) -> Iterator[RoleMention]:
    """Yield "the Swede Lina Frost", "Grace Oduya of Kenya", "Brun, a Finn,"."""
    for match in (ORIGIN_AFTER.match(setting.right), ORIGIN_BEFORE.search(setting.left)):
        if match is None:
            continue
        word = match["origin"].lower()
        country = lexicons.demonyms().get(
            word, word if word in lexicons.entries("countries") else ""
        )
        if not country:
            continue
        offset = setting.sentence.span.start if match.re is ORIGIN_BEFORE else setting.name.span.end
        span = Span(*match.span("origin")).shifted(offset)
        yield RoleMention(span, "nationality", country, entity=setting.name.entity)


def genders(setting: Setting) -> Iterator[RoleMention]:
    """Yield what "Mr" and "Mrs" show."""
    title, span = setting.name.title, setting.name.title_span
    words = set(title.split())
    if span is not None and words & (MALE | FEMALE):
        value = "male" if words & MALE else "female"
        yield RoleMention(span, "gender", value, title, entity=setting.name.entity)


def births(setting: Setting) -> Iterator[RoleMention]:
    """Yield "born in 1950" right after a name."""
    if match := BORN.match(setting.right):
        span = Span(*match.span("y")).shifted(setting.name.span.end)
        yield RoleMention(span, "born", match["y"], entity=setting.name.entity)
