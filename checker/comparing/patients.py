"""To whom or what an event happens: "the boots" were ordered, "the order for the boots"."""

from __future__ import annotations

from checker.comparing.segments import Segment
from checker.mentions import auxiliaries, lemmas, wordclasses
from checker.mentions.lemmas import Form
from checker.mentions.tokens import Token
from checker.types import Span, VerbMention

PRONOUNS = {
    "he": "he", "him": "he", "his": "he", "she": "she", "her": "she", "it": "it", "its": "it",
    "they": "they", "them": "they", "their": "they",
}  # fmt: skip
ENDS = wordclasses.PREPOSITIONS | wordclasses.CONJUNCTIONS | wordclasses.AUXILIARIES
LINKS = frozenset({"of", "for", "on", "against"})
LIMITING = frozenset({"from", "to", "into", "over", "about", "against", "concerning", "regarding"})
"""Between a noun and what makes it one of several: "the exit to the yard"."""
ALIKE = """
    ship vessel boat ferry tanker freighter trawler craft; plane aircraft jet airliner; house home
    car vehicle van; lorry truck; train locomotive express; bridge footbridge crossing
    pact agreement treaty deal accord contract; law act bill legislation; shop store; school college
    firm company business group; book novel memoir; film picture movie; album record disc
    factory plant works mill; church chapel; suspect defendant accused; road street highway
    building hall; meeting gathering; cup trophy title; job post; letter note; money cash sum
    dog animal; hospital clinic; theatre playhouse; jail prison; pitch field ground; cable wire
    gun pistol rifle weapon
"""
"""Nouns by which a second mention often calls a thing."""
MOVES = frozenset("departure arrival flight visit moving crossing meeting talks joining".split())
"""Events that happen to their subject."""
EMPTY = frozenset(
    "door gate ribbon first second one part rest people word member many some".split()
)
"""Heads that stand for something else, or for nothing."""
SAME = {
    word: group.split()[0]
    for line in ALIKE.split("\n")
    for group in filter(str.strip, line.split(";"))
    for word in group.split()
}


def of_verb(segment: Segment, verb: VerbMention | None, span: Span, *, passive: bool) -> str:
    """Return the head of a passive verb's subject or of an active one's object, "" if unknown."""
    if not passive:
        found = _object(segment, span)
        if found:
            return found
    start = verb.span.start if verb is not None else span.start
    return _subject(segment, start)


def _object(segment: Segment, span: Span) -> str:
    head: Token | None = None
    for token in segment.tokens:
        if token.start < span.end:
            continue
        timed = any(t.span.start <= token.start < t.span.end for t in segment.times)
        if timed or not token.is_word or token.lower in ENDS or wordclasses.is_manner(token.lower):
            break
        if token.lower in PRONOUNS and token.lower not in {"his", "its", "their"}:
            following = segment.tokens[segment.tokens.index(token) + 1 :][:1]
            if token.lower != "her" or not following or following[0].lower in ENDS:
                return PRONOUNS[token.lower]
        if token.lower in wordclasses.ADVERBS:
            break
        head = token
    return _lemma(head) if head is not None else ""


def _subject(segment: Segment, start: int) -> str:
    before = [t for t in segment.tokens if t.end <= start]
    if not before:
        words = [t for t in segment.lead if t.is_word]
        return _lemma(words[-1]) if words and segment.opener in {"which", "who", "that"} else ""
    commas = [place for place, token in enumerate(before) if token.text == ","]
    if commas and commas[-1] + 1 < len(before):
        before = before[commas[-1] + 1 :]
    for place, token in enumerate(before):
        if place and (token.lower in wordclasses.PREPOSITIONS or _reduced(before, place)):
            before = before[:place]
            break
    words = [t for t in before if t.is_word and t.lower not in wordclasses.ADVERBS]
    return _lemma(words[-1]) if words else ""


def _reduced(tokens: list[Token], place: int) -> bool:
    """Tell whether a participle follows its noun: "two buses [sent] by the town"."""
    noun = tokens[place - 1]
    closed = noun.lower in wordclasses.PHRASE_ENDS or not noun.is_word
    return not closed and auxiliaries.has_form(tokens[place].lower, Form.PARTICIPLE)


def before(segment: Segment, place: int) -> str:
    """Return the noun before a participle of its own: "the bridge, opened in 1946"."""
    earlier = [t for t in segment.tokens[:place] if t.is_word or t.text == ","]
    if earlier and earlier[-1].text == ",":
        earlier.pop()
    if not earlier and segment.lead:
        earlier = segment.lead
    return _lemma(earlier[-1]) if earlier and earlier[-1].is_word else ""


def of_noun(segment: Segment, place: int) -> str:
    """Return what a noun is of: "the order for the boots", "his arrest"; "" if it does not say."""
    after = segment.tokens[place + 1 : place + 8]
    if after and after[0].lower in LINKS:
        head: Token | None = None
        for token in after[1:]:
            timed = any(t.span.start <= token.start < t.span.end for t in segment.times)
            verb = any(v.span.start <= token.start < v.span.end for v in segment.verbs)
            if timed or verb or not token.is_word or token.lower in ENDS:
                break
            head = token
        return _lemma(head) if head is not None else ""
    before = segment.tokens[place - 1] if place else None
    if before is not None and before.lower in {"his", "her", "its", "their"}:
        return PRONOUNS[before.lower]
    if before is not None and before.lower.endswith("'s") and before.text[0].islower():
        return _lemma(before)
    return ""


def limits(segment: Segment, noun: str, own: Span | None) -> dict[str, str]:
    """Return what a noun, or the event's own, is limited to: "the way [from the quay]".

    Names are left out: Rome and Italy may be one place.
    """
    found: dict[str, str] = {}
    for token, link, *behind in zip(*(segment.tokens[n:] for n in range(4)), strict=False):
        its_own = own is not None and token.start == own.start
        if link.lower in LIMITING and (its_own or (noun and _lemma(token) == noun)):
            named = any(word.is_capital for word in behind)
            what = _object(segment, Span(link.start, link.end))
            found |= {link.lower: what} if what and not named else {}
    return found


def _lemma(token: Token) -> str:
    word = token.lower.removesuffix("'s")
    if word in PRONOUNS:
        return PRONOUNS[word]
    if word in wordclasses.PHRASE_ENDS or auxiliaries.has_form(word, Form.ING):
        return ""
    lemma = lemmas.lemma(word, "noun")
    if lemma in EMPTY:
        return ""
    return SAME.get(lemma, lemma)
