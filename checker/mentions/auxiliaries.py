"""Auxiliary verbs, their contractions, and the chain of words that they open."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from checker.mentions import lemmas, wordclasses
from checker.mentions.lemmas import Form
from checker.mentions.tokens import Token
from checker.types import Tense


class Auxiliary(NamedTuple):
    """A finite auxiliary: which verb it is a form of, and its tense."""

    verb: str
    """"be", "have", "do" or "modal"."""
    tense: Tense
    negated: bool = False


FORMS = {
    **dict.fromkeys(("will", "shall", "'ll"), Auxiliary("modal", Tense.FUTURE)),
    **dict.fromkeys(("would", "could", "might", "may", "should", "must"),
                    Auxiliary("modal", Tense.CONDITIONAL)),
    "can": Auxiliary("modal", Tense.PRESENT),
    **dict.fromkeys(("am", "is", "are", "'m", "'re"), Auxiliary("be", Tense.PRESENT)),
    **dict.fromkeys(("was", "were"), Auxiliary("be", Tense.PAST)),
    **dict.fromkeys(("has", "have", "'ve"), Auxiliary("have", Tense.PRESENT)),
    "had": Auxiliary("have", Tense.PAST),
    **dict.fromkeys(("do", "does"), Auxiliary("do", Tense.PRESENT)),
    "did": Auxiliary("do", Tense.PAST),
}  # fmt: skip
NEGATIVE_FORMS = {
    "won't": "will", "shan't": "shall", "can't": "can", "cannot": "can", "don't": "do",
    "ain't": "is",
}  # fmt: skip
CONTRACTED = ("'ll", "'ve", "'re", "'m")
HOSTS_OF_S = frozenset("he she it that there who what here this".split())
PRONOUN_HOSTS = frozenset("i you he she it we they who that there".split())

NEGATIONS = frozenset({"not", "never", "n't", "hardly", "scarcely", "barely"})
COMPLEMENTS = frozenset({"there", "here", "home", "back", "more", "less", "most", "least", "away"})
"""Adverbs after "be" that belong to what follows."""
PROSPECTS = frozenset(
    """due set expected scheduled planned slated about supposed poised likely bound projected
    forecast intended""".split()
)
"""Words that with "is ... to" tell what has yet to happen."""


def auxiliary(token: Token, following: str) -> tuple[Auxiliary, int] | None:
    """Return the auxiliary in a token, and where in the text it begins."""
    word = token.lower
    if word in FORMS:
        return FORMS[word], token.start
    positive = NEGATIVE_FORMS.get(word, word.removesuffix("n't"))
    if positive in FORMS:
        return FORMS[positive]._replace(negated=True), token.start
    host, mark, ending = word.rpartition("'")
    start = token.start + len(host)
    if mark and "'" + ending in CONTRACTED:
        return FORMS["'" + ending], start
    if mark and ending == "s" and host in HOSTS_OF_S:
        perfect = following in {"been", "got"}
        return FORMS["has" if perfect else "is"], start
    if mark and ending == "d" and host in PRONOUN_HOSTS:
        return FORMS["would" if has_form(following, Form.BASE) else "had"], start
    return None


def has_form(word: str, *forms: Form) -> bool:
    """Tell whether a word may be one of these forms of a verb we know."""
    return any(entry.form in forms for entry in lemmas.inflections().get(word, ()))


def base_of(word: str, *forms: Form) -> str:
    """Return the verb that a word is one of these forms of."""
    for entry in lemmas.inflections().get(word, ()):
        if entry.form in forms:
            return entry.base
    return lemmas.lemma(word, "verb")


@dataclass(slots=True)
class Chain:
    """A verb group while it is read."""

    tense: Tense
    end: int
    """Place of the token after the group."""
    lemma: str = ""
    negated: bool = False
    passive: bool = False
    perfect: bool = False


def read(tokens: list[Token], place: int, first: Auxiliary) -> Chain | None:
    """Read the group that an auxiliary at ``place`` opens; None for a question or an ellipsis."""
    chain = Chain(first.tense, place + 1, negated=first.negated)
    if first.verb == "modal":
        return _after_modal(tokens, chain)
    if first.verb == "have":
        return _after_have(tokens, chain, finite=True)
    if first.verb == "do":
        return _after_do(tokens, chain)
    return _after_be(tokens, chain, finite=True)


def _pass_adverbs(tokens: list[Token], chain: Chain) -> Token | None:
    """Step over "not", "already", "finally"; return the word after them."""
    place = chain.end
    while place < len(tokens):
        word = tokens[place].lower
        if word in NEGATIONS:
            chain.negated = True
        elif word == "no" and place + 1 < len(tokens) and tokens[place + 1].lower == "longer":
            chain.negated = True
            place += 1
        elif not (_is_adverb(word)):
            break
        place += 1
    chain.end = place
    return tokens[place] if place < len(tokens) else None


def _is_adverb(word: str) -> bool:
    if word in wordclasses.ADVERBS:
        return word not in COMPLEMENTS
    return wordclasses.is_manner(word)


def _step(chain: Chain, by: int = 1) -> None:
    chain.end += by


def _after_modal(tokens: list[Token], chain: Chain) -> Chain | None:
    token = _pass_adverbs(tokens, chain)
    if token is None or not token.text[0].islower():
        return None
    word = token.lower
    if word == "be":
        _step(chain)
        return _after_be(tokens, chain, finite=False)
    if word == "have":
        _step(chain)
        return _after_have(tokens, chain, finite=False)
    if word in wordclasses.PHRASE_ENDS and not has_form(word, Form.BASE):
        return None
    _step(chain)
    chain.lemma = base_of(word, Form.BASE) if has_form(word, Form.BASE) else word
    return chain


def _is_participle(token: Token) -> bool:
    word = token.lower
    if has_form(word, Form.PARTICIPLE):
        return True
    return word.endswith("ed") and len(word) > 4 and token.text[0].islower() and "-" not in word


def _after_have(tokens: list[Token], chain: Chain, *, finite: bool) -> Chain:
    mark = chain.end
    token = _pass_adverbs(tokens, chain)
    if token is not None and token.lower == "been":
        _step(chain)
        chain.perfect, chain.tense = True, Tense.PAST if finite else chain.tense
        return _after_be(tokens, chain, finite=False)
    if token is not None and _is_participle(token):
        _step(chain)
        chain.perfect, chain.tense = True, Tense.PAST if finite else chain.tense
        chain.lemma = base_of(token.lower, Form.PARTICIPLE)
        return chain
    if token is not None and token.lower == "to" and _base_at(tokens, chain.end + 1):
        chain.lemma = _base_at(tokens, chain.end + 1)
        # "has yet to sign" has not signed; "has to sign" may have.
        chain.negated ^= any(passed.lower == "yet" for passed in tokens[mark : chain.end])
        _step(chain, 2)
        return chain
    chain.lemma = "have"
    chain.end = max(mark, chain.end if chain.negated else mark)
    return chain


def _after_do(tokens: list[Token], chain: Chain) -> Chain | None:
    mark = chain.end
    token = _pass_adverbs(tokens, chain)
    if token is None or token.lower in wordclasses.SUBJECTS:
        return None
    if token.text[0].islower() and has_form(token.lower, Form.BASE):
        _step(chain)
        chain.lemma = base_of(token.lower, Form.BASE)
        return chain
    chain.lemma = "do"
    chain.end = chain.end if chain.negated else mark
    return chain


def _after_be(tokens: list[Token], chain: Chain, *, finite: bool) -> Chain:
    mark = chain.end
    token = _pass_adverbs(tokens, chain)
    if token is None or not token.text[0].islower():
        chain.lemma = "be"
        return chain
    if finite and _prospect(tokens, chain):
        return chain
    word = token.lower
    if word == "being":
        _step(chain)
        token = _pass_adverbs(tokens, chain)
        word = token.lower if token is not None else ""
    if token is not None and _is_participle(token):
        chain.lemma, chain.passive = base_of(word, Form.PARTICIPLE), True
        _step(chain)
    elif has_form(word, Form.ING) and not _is_noun_here(tokens, chain.end):
        chain.lemma = base_of(word, Form.ING)
        _step(chain)
    else:
        chain.lemma = "be"
        chain.end = chain.end if chain.negated else mark
    return chain


def _is_noun_here(tokens: list[Token], place: int) -> bool:
    """Tell a noun in -ing after "be" from a progressive: "is being", "was opening"."""
    return place + 1 < len(tokens) and tokens[place + 1].lower == "of"


def _base_at(tokens: list[Token], place: int) -> str:
    """Return the base form of a verb that stands at a place, "" for anything else."""
    while place < len(tokens) and _is_adverb(tokens[place].lower):
        place += 1
    if place >= len(tokens):
        return ""
    word = tokens[place].lower
    return word if has_form(word, Form.BASE) or word in {"be", "have", "do"} else ""


def _prospect(tokens: list[Token], chain: Chain) -> bool:
    """Read "is to open", "is going to open", "is due to open"."""
    place = chain.end
    word = tokens[place].lower
    later = place + 1
    if word == "going" or word in PROSPECTS:
        if later >= len(tokens) or tokens[later].lower != "to":
            return False
        later += 1
    elif word != "to":
        return False
    base = _base_at(tokens, later)
    if not base:
        return False
    chain.tense = Tense.FUTURE if chain.tense is Tense.PRESENT else Tense.CONDITIONAL
    chain.end = later + 1
    chain.lemma = base
    if base == "be":
        ahead = tokens[later + 1] if later + 1 < len(tokens) else None
        if ahead is not None and _is_participle(ahead):
            chain.lemma, chain.passive = base_of(ahead.lower, Form.PARTICIPLE), True
            chain.end += 1
    return True
