"""A remark that is told again under a name: "Berg's line about the key", "as Berg put it"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from checker.comparing import voices
from checker.comparing.cast import Cast
from checker.comparing.fragments import IN_MARKS
from checker.comparing.passages import content
from checker.comparing.utterances import plain_words, stem
from checker.types import Analysis, Sentence, Span, ZoneKind

REMARK = (
    r"(?:image|line|remark|phrase|comment|joke|comparison|metaphor|picture|quip|simile|description"
    r"|question|words|warning|complaint|sentence|promise|advice|formula|verdict|saying|quote|point"
    r"|anecdote|story|observation|argument|aside|retort|plea|jibe|jab|crack|analogy|confession|threat"
    r"|praise|concern|admission|assurance|assertion|reminder|claim|idea|doubt|fear|demand|wish|slogan|motto|view|opinion|boast|thought)"
)
SAYING = (
    r"(?:said|says|told|tells|spoke|speaks|mentioned|mentions|called|calls|compared|compares|likened"
    r"|likens|joked|jokes|boasted|boasts|coined|blamed|blames|put|puts|described|describes|complained"
    r"|complains|warned|warns|praised|praises|admitted|admits|recalled|recalls|hoped|hopes|used|argued"
    r"|argues|revealed|reveals|explained|explains|claimed|claims|insisted|insists|predicted|predicts"
    r"|promised|promises|remarked|remarks|noted|notes|drew|draws|laid|lays|asked|wondered|confessed"
    r"|swore|shouted|cried|announced|suggested|proposed|concluded|say|tell|speak|mention|call|compare)"
)
NOUN = r"(?:(?:the|an?|his|her|its|their)\s)?[\w’'.-]+(?:\s[\w’'.-]+){0,4}?"
"""A person: "Amatya", "the dog's handler"."""
NAME = r"[A-ZÀ-ÖØ-Þ][\w’'‑-]*(?:\s[A-ZÀ-ÖØ-Þ][\w’'‑-]*){0,3}"
PERSON = rf"""(?:
    (?:(?:the|an?|his|her|its|their)\s)?(?:[a-z][\w-]*\s){{0,3}}?{NAME}
  | the(?:\s[a-z][\w-]+){{1,3}}?
    (?=\s(?:on|in|at|to|during|for|from|as|about|that|who|last|this|yesterday)\b|[,:;])
)"""
"""A person before other words: "Mayor Lind", "the provincial governor"."""
MADE = (
    r"(?:given|made|voiced|told|coined|uttered|spoken|offered|delivered|supplied|used"
    r"|gave|spoke)"
)
WORDING = (
    r"(?:image|line|remark|phrase|comment|joke|comparison|metaphor|picture|quip|simile|sentence|words"
    r"|saying|quote|aside|retort|jibe|jab|crack|analogy|confession|admission|assurance|boast"
    r"|observation|slogan|motto|promise)"
)
"""Remarks that are one person's; a claim or a fear may be shared."""
WHAT = r"""(?:[^.;:?!“”"]{0,50}[“"][^“”"]{6,90}[”"]|[^.;:?!“”"]{6,90})"""
"""A remark told again, in marks, with words that lead up to them, or without."""
WHERE = r"(?:\s(?:from|in|at|on|during|to)\s[\w’'-]+(?:\s[\w’'-]+){0,2}?)?"
"""Between a remark and what it is about: "her line from the podium about"."""
RECALLED = re.compile(
    rf"""
    (?P<who>[A-ZÀ-ÖØ-Þ][\w’'‑-]*(?:\s+[A-ZÀ-ÖØ-Þ][\w‑-]*){{0,4}}
      |\b[Tt]he\s(?:[a-z][\w-]*\s){{0,2}}?[a-z][\w-]*)(?:['’]s|(?<=s)['’])\s+
    (?:\w+\s+){{0,2}}{REMARK}{WHERE}\s+
    (?:of|about|that|on|with|as|from|comparing|likening)\s+
    (?P<what>{WHAT})
    """,
    re.VERBOSE,
)
""""Berg's line about the key"."""
WHOSE = re.compile(
    rf"""
    ,?\swhose\s(?:\w+\s){{0,2}}{REMARK}{WHERE}
    \s(?:of|about|that|on|with|as|from)\s(?P<what>{WHAT})
    """,
    re.VERBOSE,
)
""""Berg, whose line about the key had ..."."""
HERS = re.compile(
    rf"""
    \b(?P<who>[Hh]er|[Hh]is)\s(?:own\s)?(?:\w+\s){{0,2}}?{REMARK}{WHERE}\s
    (?:of|about|that|comparing|likening)\s(?P<what>{WHAT})
    """,
    re.VERBOSE,
)
""""Her picture of a key has ..."."""
CLEFT = re.compile(
    rf"""
    (?: \b[Ii]t\s(?:was|is)\s(?P<who>{NOUN})(?:\s(?:him|her)self)?(?:,\s[^,;]{{2,60}},)?
        (?:,?\salone)?\s(?:who|that)\s
      | (?:^|[.;]\s)(?P<one>{NOUN})(?:,\s[^,;]{{2,80}},)?\s(?:was|is)\s(?:also\s)?
        (?:the\sone\s(?:who|to)|who|the\sauthor\sof)\s )
    (?:(?:had|has|have|first|then|later|also|once|\w+ly)\s){{0,2}}{SAYING}\b
    (?P<what>[^;]{{6,200}})
    """,
    re.VERBOSE,
)
""""It was Berg who spoke of the key", "Berg is the one who spoke of the key"."""
OWNED = re.compile(
    rf"""
    \b(?:[Tt]he|[Aa])\s(?:\w+\s)?{REMARK}(?:\s[^,;:.“”"]{{2,60}},)?
    \s(?:about|of|that|on|to)\s(?P<what>[^;]{{6,120}}?),?\s
    (?:(?:which|who|that)\s[^,;]{{2,70}},\s)?
    (?:is|was|were|are|came|comes|had\scome)\s(?:all\s|really\s)?
    (?:(?:from|(?:first\s)?(?:made|voiced|told|coined|raised|uttered|spoken)\sby)\s(?P<who>{NOUN})
      |(?P<own>{NOUN})(?:['’]s|(?<=s)['’]))
    (?:\sown)?(?=\s*[,.;]|\s(?:who|and|alone|in|herself|himself|on|at)\b)
    """,
    re.VERBOSE,
)
""""The line about the key is Berg's", "the jab about the key came from Berg"."""
DAYTIME = r"(?:morning|afternoon|evening|night|day|week|month|year)\b"
GIVEN = re.compile(
    rf"""
    \b(?:[Tt]he|[Aa]n?)\s(?:\w+\s)?{WORDING},?\s
    (?: (?:(?:that|which|was|had|been|first|once|later|\w+ly)\s){{0,4}}{MADE}\sby\s(?P<who>{PERSON})
      | (?:that\s|which\s)?(?P<one>{NAME})\s(?:(?:had|has|first|once|later|\w+ly)\s){{0,2}}{MADE}
      | (?:of|by|from)\s(?P<own>{NAME}) )
    (?:,?\s[^;:.“”"]{{1,90}}?)??(?:,?\s(?:about|that(?!\s{DAYTIME})|of\show)|:)\s
    (?P<what>{WHAT})
    """,
    re.VERBOSE,
)
""""The line, made by Berg on Friday, that the key hung", "the line Berg made about the key"."""
AS_PUT = re.compile(
    rf"""
    (?P<what>{WHAT}),?\s(?:
      as\s(?P<who>{NOUN})\s(?:(?:had|has|once|later|first|\w+ly)\s){{0,2}}
      (?:put|puts|phrased|phrases|called|calls|described|describes|expressed)\sit
      | (?:in|to\s(?:use|borrow|quote))\sthe\s(?:words|phrase|expression|image)\sof\s(?P<one>{NOUN})
      | (?:in|to\s(?:use|borrow))\s(?P<own>{NAME})(?:['’]s|(?<=s)['’])\s
        (?:own\s)?(?:words|phrase|expression|image|formula)
    )(?=\s*(?:[,.;:–—]|$)|\s(?:on|in|at|to|when|and|during|yesterday|last|this)\b)
    """,
    re.VERBOSE,
)
""""It was a key without a door, as Berg put it", "in the words of Berg"."""
PUT = re.compile(
    r"\b(?:put|puts|phrased|phrases|called|calls|described|describes|expressed)\sit\b"
    r"|\b(?:words|phrase|expression|image|formula)\b"
)
"""What a sentence has that ``AS_PUT`` finds; that one begins with any words, and takes long."""
WITH_IT = re.compile(
    rf"""
    \b(?:[Tt]he|[Aa]n?)\s(?:\w+\s)?{WORDING}\s(?:about|of|on)\s(?P<what>[^,;:.“”"]{{6,70}}),\s
    (?: (?:with|in|by)\swhich\s(?P<who>{PERSON})
      | (?P<one>{NAME})(?:['’]s|(?<=s)['’])\s(?:own\s)?(?:contribution|work|invention|coinage) )
    """,
    re.VERBOSE,
)
""""The line about the key, with which Berg closed", "the line about the key, Berg's invention"."""
WHAT_SAID = re.compile(
    rf"""
    \b[Ww]hat\s(?P<who>{PERSON})\s(?:(?:had|has|once|later|first|\w+ly)\s){{0,2}}
    (?:to\ssay|said|says|told|remarked|joked)\s(?:[^.;:“”",]{{1,40}}\s)?(?:about|of)\s(?P<what>{WHAT})
    """,
    re.VERBOSE,
)
""""What Berg said about the key has been painted on a wall"."""
PUT_FIRST = re.compile(
    rf"""
    \b[Aa]s\s(?P<who>{PERSON})\s(?:(?:had|has|once|later|first|likes\sto|liked\sto|\w+ly)\s){{0,2}}
    (?:put|puts|phrased|phrases)\sit(?:,\s|\s[^,;:.“”"]{{2,50}},\s)(?P<what>{WHAT})
    """,
    re.VERBOSE,
)
""""As Berg likes to put it, the key was taped to the door"."""
COINED = re.compile(
    rf"""\b(?P<what>{WHAT}),?\s(?:which|a\s{WORDING}(?:\s(?:which|that))?)\s(?P<who>{PERSON})\s
    (?:(?:had|has|herself|himself|first|once|later|\w+ly)\s){{0,3}}(?:coined|invented)\b
    """,
    re.VERBOSE,
)
""""About the key on the door, which Berg had coined"."""
PATTERNS = (
    RECALLED, WHOSE, HERS, CLEFT, OWNED, GIVEN, AS_PUT, WITH_IT, WHAT_SAID, PUT_FIRST, COINED
)  # fmt: skip
OPEN = (RECALLED, WHOSE, HERS)
"""Patterns whose remark goes on until a verb or the marks around it end."""
ONES_OWN = re.compile(rf"\b(?:{WORDING}|picture)\b")
COINAGE = re.compile(
    r"\b(?:image|line|phrase|joke|comparison|metaphor|quip|simile|analogy|coined)\b"
)
"""Words for a remark that is known by a word in it: "the joke about the sandbag"."""
THAT = re.compile(rf"\b{WORDING}\b[^;.]*\bthat\s$")
"""Before a remark that is a clause, with a verb of its own: "his line that the key was gone"."""
ENOUGH = 2
"""Words of content that a remark and what is told of it must share."""
IN_ROW = 3
"""Words in marks from which two people hardly find the same by chance."""
OF_A_TOPIC = 3
"""The same where only its topic is told: "what Berg said about the key"."""
COMMON = 4
"""Sentences of the article from which a word is what it is about, and marks no remark."""
HEARD_ONCE = 2
"""Sentences in which a word stands that only the remark and what is told of it have."""
SHORTEST = 5
"""Letters of a word by which alone a remark is known."""


@dataclass(frozen=True, slots=True)
class Recall:
    """A passage that gives a remark to somebody."""

    who: str
    sentence: Sentence
    span: Span
    words: frozenset[str]
    exact: tuple[str, ...] = ()
    """The words themselves where they stand in marks."""
    around: frozenset[str] = frozenset()
    """The words of content up to where a remark of one person's own ends at the latest."""
    least: int = ENOUGH
    """How many of these a quotation must have."""
    coined: bool = False
    """Whether it is told as a wording of its own: a joke, an image."""


def find(analysis: Analysis, cast: Cast) -> Iterator[Recall]:
    """Yield the passages in which a remark is told again as somebody's."""
    document = analysis.document
    for sentence in document.sentences:
        if sentence.zone not in (ZoneKind.BODY, ZoneKind.LIST, ZoneKind.CAPTION):
            continue
        text = document.quote(sentence.span)
        for pattern in PATTERNS:
            if pattern is AS_PUT and not PUT.search(text):
                continue
            for match in pattern.finditer(text):
                if analysis.quotation_at(sentence.span.start + match.start()) is None:
                    yield from recalled(analysis, cast, sentence, match)


def recalled(
    analysis: Analysis, cast: Cast, sentence: Sentence, match: re.Match[str]
) -> Iterator[Recall]:
    """Yield the remark of a match with whoever it is given to, if both can be told."""
    document, start = analysis.document, sentence.span.start
    opens, closes = start + match.start("what"), start + match.end("what")
    told = document.quote(Span(*match.span()).shifted(start))
    around = frozenset[str]()
    if match.re not in (*OPEN, OWNED) or ONES_OWN.search(told):
        around = content(document.text, opens, closes)
    marked = IN_MARKS.search(document.text, opens, closes)
    if match.re is GIVEN or (match.re in OPEN and THAT.search(document.text[start:opens])):
        closes = opens + len(document.text[opens:closes].split(", ")[0])
    elif match.re in OPEN and not marked:
        closes = min(
            [verb.start for verb in cast.verbs if opens < verb.start < closes], default=closes
        )
    topic = match.re is WHAT_SAID
    words = frozenset[str]() if topic else content(document.text, opens, closes)
    who = owner(analysis, cast, sentence, match)
    exact = plain_words(marked["words"]) if marked else ()
    coined = COINAGE.search(told) is not None
    if who and (max(len(words), len(around)) >= ENOUGH or len(exact) >= IN_ROW or coined):
        end = opens + len(document.text[opens:closes].rstrip(" ,"))
        last = end if match.re in (*OPEN, GIVEN) else max(end, start + match.end())
        span = Span(start + match.start(), last)
        least = OF_A_TOPIC if topic else ENOUGH
        yield Recall(who, sentence, span, words, exact, around, least, coined)


def owner(analysis: Analysis, cast: Cast, sentence: Sentence, match: re.Match[str]) -> str:
    """Return the key of whoever a remark is given to, "" when it is not sure."""
    start = sentence.span.start
    if match.re is WHOSE:
        return cast.ending(sentence, start + match.start())
    group = next(g for g in ("who", "one", "own") if match.groupdict().get(g))
    span = Span(*match.span(group)).shifted(start)
    return by_pronoun(analysis, cast, sentence, span) if match.re is HERS else cast.who(span)


def by_pronoun(analysis: Analysis, cast: Cast, sentence: Sentence, span: Span) -> str:
    """Return whom "her" means: whoever the sentence is about, or the one who speaks in it."""
    if voices.persons(analysis, sentence.span):
        return ""
    told = {
        cast.who(each.speaker_span)
        for each in analysis.document.attributions
        if each.span.start <= span.start < each.span.end
    } - {""}
    return voices.about(analysis, sentence, span) or (told.pop() if len(told) == 1 else "")


def echoed(analysis: Analysis, recall: Recall, said: frozenset[str]) -> int:
    """Return how many words of a quotation a remark told again takes up, 0 if too few.

    They are half of the quotation's, and hardly stand elsewhere in the article. A joke may be
    known by one word that stands nowhere else: "the joke about the sandbag".
    """
    spoken = {stem(word) for word in said}
    shared = spoken & {stem(word) for word in recall.around}
    rare = [word for word in shared if _spread(analysis, word) < COMMON]
    if len(rare) >= recall.least and 2 * len(shared) >= len(spoken):
        return len(shared)
    known = recall.coined and len(recall.words) == 1 and shared == {stem(w) for w in recall.words}
    once = known and all(
        len(word) >= SHORTEST and _spread(analysis, word) <= HEARD_ONCE for word in shared
    )
    return len(shared) if once else 0


def _spread(analysis: Analysis, word: str) -> int:
    """Return how many sentences of the article have a word with that stem."""
    written, document = re.compile(rf"\b{re.escape(word)}", re.IGNORECASE), analysis.document
    return sum(written.search(document.quote(each.span)) is not None for each in document.sentences)
