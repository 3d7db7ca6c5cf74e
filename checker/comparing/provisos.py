"""What a headline says flatly will be done, and the text only on a condition: "to end talks"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.comparing.headings import Contrary
from checker.comparing.passages import content
from checker.mentions import lemmas
from checker.mentions.tokens import cut
from checker.types import Analysis, NameMention, Sentence, Span, VerbMention, ZoneKind

FLATLY = re.compile(r"(?:['’]s?)?(?:\s[a-z-]+)?\s(?P<words>(?:to|will)\s(?P<verb>[a-z]+))\b")
"""From the name that opens a headline to what it will do: "Iran[ to end] nuclear cooperation"."""
OPEN = re.compile(
    r"\b(?:if|unless|could|may|might|would|should|whether|threat\w*|vow\w*|warn\w*|offer\w*|ready|set"
    r"|plans?|planned"
    r"|say\w*|said|claim\w*|ask\w*|urge\w*|want\w*|agree\w*|try|likely|expect\w*|propos\w+|seek\w*|due"
    r"|unable|refus\w+|fail\w*|has|have|had|need\w*|how|why|what|first|last)\b|[?:;“”\"‘]",
    re.IGNORECASE,
)
"""Words of a headline that does not say flatly, or of an infinitive that is not told of who."""
PROVISO = re.compile(
    r"(?<!even\s)(?<!as\s)(?<!asked\s)(?<!see\s)(?<!know\s)\b(?:if|unless|in\scase|provided\sthat"
    r"|in\sthe\sevent)\b",
    re.IGNORECASE,
)
CONDITIONED = r"\b(?:will|would|to)\s(?:also\s|then\s|immediately\s|[a-z]+ly\s)?(?P<verb>{verb})\b"
DECIDED = re.compile(
    r"\b(?:will|decid\w+|announc\w+|plans?|planned|agree\w*|approv\w+|order\w*|confirm\w*|is\sto|are\sto|going\sto)\b",
    re.IGNORECASE,
)
"""Words that may bear the headline out, told of what it is about."""
PRONOUN = re.compile(r"\b(?:it|he|she|they)\b", re.IGNORECASE)


def read(analysis: Analysis) -> Iterator[Contrary]:
    """Yield what a headline says that its text only tells with an "if" or "unless"."""
    text = analysis.document.text
    body = [s for s in analysis.document.sentences if s.zone is ZoneKind.BODY]
    for heading in analysis.document.sentences:
        name = _opens(analysis, heading)
        if heading.zone is not ZoneKind.HEADLINE or name is None:
            continue
        said = FLATLY.match(text, name.span.end)
        if said is None or OPEN.search(text, heading.span.start, heading.span.end):
            continue
        about = content(text, said.end(), heading.span.end)
        told = [s for s in body if _has(text, s, said["verb"])]
        words = [_conditioned(analysis, s, said["verb"], name, about) for s in told]
        if about and words and all(words) and not _borne_out(text, body, told, about):
            first = next(w for w in words if w is not None)
            yield Contrary(heading, Span(*said.span("words")), ((told[0], first),))


def _opens(analysis: Analysis, heading: Sentence) -> NameMention | None:
    """Return the name that a headline opens with."""
    names = (m for m in analysis.mentions if isinstance(m, NameMention))
    return next((n for n in names if n.span.start == heading.span.start), None)


def _has(text: str, sentence: Sentence, verb: str) -> bool:
    """Tell whether a sentence has a form of a verb, or a noun like it."""
    forms = (t.lower for t in cut(text, sentence.span.start, sentence.span.end) if t.is_word)
    return any(verb in (form, lemmas.lemma(form, "verb")) for form in forms)


def _conditioned(
    analysis: Analysis, sentence: Sentence, verb: str, name: NameMention, about: frozenset[str]
) -> Span | None:
    """Return the words by which a sentence makes what the headline says hang on a condition."""
    text, span = analysis.document.text, sentence.span
    proviso = PROVISO.search(text, span.start, span.end)
    match = re.compile(CONDITIONED.format(verb=verb)).search(text, span.start, span.end)
    if proviso is None or match is None or not about & content(text, span.start, span.end):
        return None
    verbs = (m for m in analysis.mentions if isinstance(m, VerbMention) and not m.negated)
    denied = not any(m.span.start <= match.start("verb") < m.span.end for m in verbs)
    own = analysis.document.quote(span)
    of_it = name.text.split()[-1].lower() in own.lower() or PRONOUN.search(own) is not None
    if not of_it or (denied and not match.group().startswith("to ")):
        return None
    return Span(min(match.start(), proviso.start()), max(match.end(), proviso.end()))


def _borne_out(
    text: str, body: list[Sentence], told: list[Sentence], about: frozenset[str]
) -> bool:
    """Tell whether another sentence may say in other words that it will be done."""
    others = [s for s in body if s not in told]
    return any(
        DECIDED.search(text, s.span.start, s.span.end)
        and about <= content(text, s.span.start, s.span.end)
        for s in others
    )
