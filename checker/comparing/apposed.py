"""What stands beside a name and says what it names: "the lock-keeper, X", "X, the firm ..."."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from checker.mentions import lexicons
from checker.mentions.phrases import FORMER
from checker.types import Analysis, NameMention, Sentence

GROUPS = (
    "judge justice magistrate sheriff",
    "lawyer|counsel|attorney|barrister|solicitor|advocate|defence lawyer|defender|public defender",
    "head|chair|president|leader|chief|director|chief executive|managing director|boss"
    "|executive director|manager|general manager|superintendent|chairman|governor|mayor"
    "|commander|commandant"
    "|director-general|headteacher|principal|rector|warden|chief conductor|supervisor|organiser",
    "owner landlord proprietor shopkeeper landlady",
    "vet veterinarian",
    "doctor surgeon physician consultant",
    "priest|pastor|vicar|minister|parish priest|reverend|rector|chaplain",
    "captain skipper helmsman",
    "pilot flyer airman captain",
    "inventor creator builder maker designer developer",
    "writer author novelist poet",
    "teacher tutor schoolteacher lecturer",
    "policeman officer constable sergeant detective investigator inspector",
    "plaintiff claimant complainant",
    "winner champion prizewinner victor laureate",
    "farmer grower smallholder herdsman shepherd",
    "soldier guard private corporal sergeant",
    "researcher scientist",
    "spokesperson spokesman spokeswoman",
    "secretary|clerk|town clerk|registrar",
    "fisherman angler boatman",
    "cook chef baker",
    "goalkeeper goalie keeper",
    "coach|trainer|head coach",
    "victim casualty",
    "company firm group business maker manufacturer producer builder contractor developer"
    " operator supplier owner buyer seller airline carrier haulier lender bank insurer brewer"
    " brewery employer retailer grocer chain publisher dealer giant startup start-up holder"
    " shipbuilder miner utility newspaper broadcaster",
    "club team side champions",
    "ship vessel boat ferry trawler tug freighter tanker yacht liner steamer schooner cutter barge",
    "charity foundation fund trust sponsor donor organisation organization society association",
    "pub café cafe restaurant inn bar hotel tavern guesthouse",
)
"""Words that one and the same person, firm or ship may go by in one article."""
OFTEN = frozenset(
    """councillor mp senator representative member officer constable sergeant detective player
    student pupil resident worker soldier delegate lawmaker legislator candidate trustee juror
    assistant aide volunteer analyst researcher scientist doctor professor expert activist victim
    defendant suspect witness star man woman friend colleague person mother father brother sister
    son daughter uncle aunt cousin survivor guest boy girl actor actress singer striker midfielder
    defender swimmer runner reporter journalist spokesperson lawyer minister deputy secretary
    agent assemblyman assemblywoman commissioner prosecutor author writer engineer""".split()
)
"""What several people of one article often are."""
DETERMINER = r"(?:the|an?|his|her|its|their|our|my|[\w’'-]+[’']s)"
AFTER = re.compile(
    rf"""
    \s*[,(–—]\s*(?:\d{{1,3}},\s+)?(?P<det>{DETERMINER})\s+(?P<mods>(?:[\w’'-]+\s+){{0,4}}?)
    (?P<head>[a-zé][\w-]+)(?:[’']s)?
    (?=\s*[,.;:)–—]|\s+(?:of|in|at|for|on|with|who|whose|whom|that|which|behind|to|from|by|and|under
      |without)\b)
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""", the old herdsman," right after a name."""
BEFORE = re.compile(
    rf"""
    (?P<det>\b{DETERMINER})\s+(?P<mods>(?:[\w’'-]+\s+){{0,4}}?)(?P<head>[a-zé][\w-]+)
    (?:\s+(?:of|in|at|for)\s+[\w’' -]{{3,40}}?)?(?:,|\s+(?:is|was))?\s+
    (?:(?:Dr|Mr|Mrs|Ms|Miss|Sir|Father|Sister|Brother|Prof|Professor|called|named)\b\.?\s+)*$
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""The same right before a name."""
CALLED = re.compile(
    r"\s*,?\s+as\s+(?P<det>the)\s+(?P<mods>(?:[\w’'-]+\s+){0,3})(?P<head>[\w-]+)\s+(?:is|was)\s"
)
"""", as the winner is called," right after a name."""
REFERRING = re.compile(
    r"\s*,\s+(?:(?:who|whom|whose|which|to\s+whom|in\s+charge|as\s+the)\b"
    r"|(?:the|his|her|its|their|our|[\w’'-]+[’']s)\s)"
)
"""Right after a name: words that tell it apart, rather than introduce it."""
INTRODUCING = re.compile(r"\s*,\s+(?:\d{1,3},\s+)?an?\s+(?!friend|man|woman|person)")
NOT_HEADS = frozenset(
    "who that which said says was is were are and or but then also late time day year week month"
    " first last same other one two three such own whole of to in at on for with by from after"
    " before about into over under as than her his its their him it she he they begun".split()
)
WINDOW = 110
"""Characters before and after a name in which its description is looked for."""


def _grouped() -> dict[str, frozenset[int]]:
    found: dict[str, set[int]] = {}
    for number, group in enumerate(GROUPS):
        for word in group.split("|") if "|" in group else group.split():
            found.setdefault(word, set()).add(number)
    return {word: frozenset(numbers) for word, numbers in found.items()}


GROUPED = _grouped()


@dataclass(frozen=True, slots=True)
class Description:
    """A noun that says what a name names."""

    head: str
    """Canonical title, or the noun itself, lower-case."""
    definite: bool
    """Said with "the", "its": of somebody that readers know."""


def descriptions(analysis: Analysis, name: NameMention) -> list[Description]:
    """Return what stands right before and right after a name in its sentence."""
    sentence = analysis.sentence_at(name.span.start)
    return list(_beside(analysis, name, sentence)) if sentence else []


def _beside(analysis: Analysis, name: NameMention, sentence: Sentence) -> Iterator[Description]:
    text = analysis.document.text
    left = text[max(sentence.span.start, name.span.start - WINDOW) : name.span.start]
    right = text[name.span.end : min(sentence.span.end, name.span.end + WINDOW)]
    for match in (AFTER.match(right), CALLED.match(right), BEFORE.search(left)):
        if match is None or FORMER & set(match["mods"].lower().split()):
            continue
        head = canonical(match["mods"], match["head"])
        if head:
            yield Description(head, match["det"].lower() not in {"a", "an"})
    for word in name.title.split(" and "):
        title = lexicons.titles().get(word)
        if title is not None and title.kind != "address":
            yield Description(title.canonical, definite=False)


def canonical(before: str, head: str) -> str:
    """Return the title that words name, or their last word; "" for no noun.

    >>> canonical("old ", "herdsman"), canonical("former chief ", "executive"), canonical("", "who")
    ('herdsman', 'chief executive', '')
    """
    last = head.lower()
    if last in NOT_HEADS:
        return ""
    words = [*before.lower().split(), last]
    titles = lexicons.titles()
    for start in range(max(0, len(words) - 3), len(words)):
        title = titles.get(" ".join(words[start:]))
        if title is not None and title.kind != "address":
            return title.canonical
    return last


def same(one: str, two: str) -> bool:
    """Tell whether two nouns can be one person's or one firm's.

    >>> same("judge", "magistrate"), same("judge", "lawyer")
    (True, False)
    """
    return one == two or bool(GROUPED.get(one, frozenset()) & GROUPED.get(two, frozenset()))


def referring(analysis: Analysis, name: NameMention) -> bool:
    """Tell whether words after a name show that readers know of whom it speaks."""
    return REFERRING.match(analysis.document.text, name.span.end) is not None


def introducing(analysis: Analysis, name: NameMention) -> bool:
    """Tell whether words after a name introduce somebody new: ", a witness,"."""
    return INTRODUCING.match(analysis.document.text, name.span.end) is not None
