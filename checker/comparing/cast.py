"""The people of an article, by name and by what they are: "the Commissioner" is Vernon Alcide."""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cached_property

from checker.comparing import voices
from checker.comparing.apposed import canonical, descriptions, same
from checker.mentions import lexicons
from checker.types import (
    Analysis,
    EntityKind,
    NameMention,
    RoleMention,
    Sentence,
    Span,
    VerbMention,
)

UNNAMED = "the "
"""How the key of somebody without a name begins: "the typist"."""
PHRASE = re.compile(
    r"""
    (?P<det>\b(?:the|an?|his|her|its|their|our|my|this|one|another|some|[\w’'-]+[’']s)\b)?\s*
    (?P<mods>(?:[\w’'.-]+\s+){0,5}?)
    (?P<head>[A-Za-zÀ-ÿ][\w-]+)
    (?=\s+(?:of|in|at|for|from|on|with|to|who|whose|that|which|behind|by)\b|[,;:(—–]|\s*$)
    """,
    re.VERBOSE | re.IGNORECASE,
)
OTHERS = frozenset("a an one another some".split())
PRONOUNS = frozenset({"he", "she"})
VAGUE = frozenset(
    """man woman people spokesman spokeswoman spokesperson official officials person other others
    one someone somebody neighbour friend colleague statement report letter company firm group men
    women boy girl child children family reporter journalist source critic supporter relative
    himself herself themselves it they""".split()
)
"""Nouns that do not tell one person of an article from another."""
OPEN_RELATIVE = re.compile(r",?\s(?:who|whom)\b(?P<rest>[^,;:—–]*)$")
"""A relative clause that is still open: ", who was in Seoul and"."""
PARENTHESIS = re.compile(r",\s[^,;:]{1,90},(?=\s)|\s\([^)]*\)|\s[–—][^–—]{1,90}[–—]")
CLAUSE = re.compile(
    r"""
      [;:]\s | ,\s(?:and|but|while|as|because|though|although|so|yet|for|whereas|nor)\s
    | \b(?:because|while|whereas|although|though|since|but|and|that)\s | [“”"]\s
    """,
    re.VERBOSE,
)
ADVERBIAL = re.compile(
    r"^(?:on\s\w+day(?:\s(?:morning|evening|night|afternoon))?,?\s"
    r"|(?:on|in|at|after|before|during|by|from|for|with|outside|inside|until|since)\s[^,]{1,60},\s"
    r"(?!an?\s)"
    r"|(?:meanwhile|later|then|still|yesterday|today|so\sfar|however|afterwards|only|even|both),?\s)+",
    re.IGNORECASE,
)


PERSONAL = re.compile(r"(?:er|or|ist|ian|man|woman|ant|ess|eer|yst|low|chief|boss)$")
"""Endings of nouns for people."""


def a_person(noun: str) -> bool:
    """Tell whether a noun names one person and not a thing or a group.

    >>> a_person("typist"), a_person("delegation"), a_person("alternatives")
    (True, False, False)
    """
    known = noun in lexicons.titles() or noun in lexicons.relations()
    return known or PERSONAL.search(noun) is not None


class Cast:
    """Who is meant by names and nouns in one article."""

    def __init__(self, analysis: Analysis) -> None:
        self.analysis = analysis

    @cached_property
    def heads(self) -> dict[str, set[str]]:
        """Map each surname to what its bearer is said to be."""
        found: dict[str, set[str]] = defaultdict(set)
        by_entity: dict[int, set[str]] = defaultdict(set)
        for mention in self.analysis.mentions:
            if isinstance(mention, RoleMention) and mention.attribute == "title":
                by_entity[mention.entity] |= set() if mention.former else {mention.value}
        for name in self.names:
            key = voices.surname(name.text)
            found[key] |= {each.head for each in descriptions(self.analysis, name)}
            found[key] |= by_entity[name.entity]
        return found

    @cached_property
    def names(self) -> list[NameMention]:
        """The names of people, in article order."""
        return [
            mention
            for mention in self.analysis.mentions
            if isinstance(mention, NameMention) and mention.kind is EntityKind.PERSON
        ]

    @cached_property
    def surnames(self) -> frozenset[str]:
        """Surnames of the people."""
        return voices.surnames(self.analysis)

    @cached_property
    def verbs(self) -> list[Span]:
        """Where finite verbs stand."""
        return [each.span for each in self.analysis.mentions if isinstance(each, VerbMention)]

    def who(self, span: Span) -> str:
        """Return the key of whoever the words of a span mean: a surname, or "the typist"; or ""."""
        named = [name for name in self.names if span.covers(name.span)]
        text = self.analysis.document.quote(span)
        if text.lower() in PRONOUNS:
            sentence = self.analysis.sentence_at(span.start)
            return voices.about(self.analysis, sentence, span) if sentence else ""
        if named and not re.match(r"[’']s\b|[’']\s", self.after(named[-1].span.end, span)):
            return voices.surname(named[-1].text)
        surname = voices.surname(text)
        if surname in self.surnames and not re.search(r"[’']s\s", text):
            return surname
        match = PHRASE.search(text)
        if match is None:
            return surname
        if match["det"] is None and surname and not self.office(match):
            return surname
        return self.noun(match)

    def after(self, offset: int, span: Span) -> str:
        """Return the rest of a span."""
        return self.analysis.document.text[offset : span.end]

    def office(self, match: re.Match[str]) -> bool:
        """Tell whether a phrase without an article names somebody by an office."""
        return canonical(match["mods"], match["head"]) in lexicons.titles()

    def noun(self, match: re.Match[str]) -> str:
        """Return whom a noun means: the one person who is said to be that, or the noun itself."""
        if (match["det"] or "the").lower() in OTHERS:
            return ""
        head = canonical(match["mods"], match["head"])
        if not head or head in VAGUE or head in PRONOUNS:
            return ""
        fits = {name for name, heads in self.heads.items() if head in heads}
        fits = fits or {
            name for name, heads in self.heads.items() if any(same(head, other) for other in heads)
        }
        if len(fits) > 1:
            return ""
        return fits.pop() if fits else UNNAMED + head

    def different(self, one: str, two: str) -> bool:
        """Tell whether two keys surely mean two people."""
        if not one or not two or one == two:
            return False
        nouns = [key.removeprefix(UNNAMED) for key in (one, two) if key.startswith(UNNAMED)]
        if not all(a_person(noun) for noun in nouns):
            return False
        if len(nouns) == 2:
            return not same(*nouns)
        if not nouns:
            return not {one, two} & {"", "he", "she"}
        known = self.heads.get(two if one.startswith(UNNAMED) else one, set())
        return bool(known) and not any(same(nouns[0], other) for other in known)

    def subject(self, sentence: Sentence, span: Span) -> str:
        """Return the key of the subject of words in a sentence."""
        text = self.analysis.document.text
        before = text[sentence.span.start : span.start]
        relative = OPEN_RELATIVE.search(before)
        if relative:
            return self.ending(sentence, sentence.span.start + relative.start())
        blank = PARENTHESIS.sub(lambda found: "," + " " * (len(found.group()) - 1), before)
        starts = [0, *(found.end() for found in CLAUSE.finditer(blank))]
        for start in reversed(starts):
            key = self.opening(sentence, sentence.span.start + start, span.start)
            if key is not None:
                return key
        return ""

    def opening(self, sentence: Sentence, start: int, end: int) -> str | None:
        """Return whom the noun phrase at the start of a clause means, None if a verb opens it."""
        text = self.analysis.document.text
        opener = ADVERBIAL.match(text[start:end])
        start += opener.end() if opener else 0
        verb = next((v.start for v in self.verbs if start <= v.start <= end), end)
        phrase = text[start : max(start, min(verb, end))].rstrip()
        if not phrase.strip() or phrase[0] in ",;":
            return None
        first = phrase.split()[0].lower()
        if first in PRONOUNS:
            return voices.about(self.analysis, sentence, Span(start, end))
        if first in {"who", "not", "also", "then", "to", "it", "they"}:
            return None
        inside = [
            n for n in self.names if start <= n.span.start and n.span.end <= start + len(phrase)
        ]
        stop = phrase.find(",")
        if inside and (stop < 0 or len(inside) == 1):
            whole = Span(start, start + len(phrase) if stop < 0 else inside[0].span.end)
            return self.who(whole)
        cut = phrase if stop < 0 else phrase[:stop]
        return self.who(Span(start, start + len(cut)))

    def ending(self, sentence: Sentence, end: int) -> str:
        """Return whom the noun phrase before a place means: "Minister Bekova" before ", who"."""
        named = [n for n in self.names if n.span.end == end]
        if named:
            return voices.surname(named[-1].text)
        text = self.analysis.document.text[sentence.span.start : end]
        found = re.search(
            r"\b(?:[Tt]he|[Hh]is|[Hh]er|[Ii]ts|[\w’'-]+[’']s)\s(?:[\w-]+\s){0,3}[\w-]+$", text
        )
        if found is None:
            return ""
        return self.who(Span(sentence.span.start + found.start(), end))
