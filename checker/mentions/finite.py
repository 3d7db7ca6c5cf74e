"""Tells finite verbs without an auxiliary from nouns, adjectives and participles, by context."""

from __future__ import annotations

from checker.mentions import lemmas, wordclasses
from checker.mentions.auxiliaries import FORMS, NEGATIVE_FORMS, has_form
from checker.mentions.lemmas import Form
from checker.mentions.tokens import Token
from checker.types import Tense

SPEECH = frozenset(
    """say tell add think believe know claim report announce note explain warn admit insist argue
    state confirm suggest stress declare reveal write hope fear learn hear find show mean
    comment reply answer recall estimate predict acknowledge""".split()
)
"""Verbs after which a clause may follow without "that"."""
BOUNDARIES = frozenset(
    """and but or that who which while whereas because although though as if when where after before
    since until than how why what whether so unless once whose whom""".split()
)
MARKS = frozenset(",;:.!?()[]—–-\"“”'‘’«»…")
RELATIVES = frozenset({"who", "which", "that"})
SINGULAR = frozenset({"he", "she", "it", "who", "which", "that", "everyone", "everybody", "nobody",
                      "nothing", "someone", "everything", "none", "this"})  # fmt: skip
PLURAL = frozenset({"they", "we", "you", "i"})
OBJECTS = wordclasses.DETERMINERS | frozenset(
    "him her them us me it himself herself itself themselves that how what why both one two".split()
)
THINGS = OBJECTS - {"both", "one", "two"}
NOT_BEFORE = (wordclasses.DETERMINERS - RELATIVES - {"what"}) | wordclasses.AUXILIARIES
DEGREE = frozenset(
    """so very more most less as too if when once although while though unless until well newly than
    not even""".split()
)
"""Right after these a past form is a participle: "when asked", "the most wanted"."""
AFTER_WHICH_NO_VERB = wordclasses.DETERMINERS | {"to"}
NOUNS_TOO = frozenset(
    """saw fell rose wound ground bore left shot cut hit set put cost bet bid run rise fall drive
    fight show strike stand split spread swing throw win ride let lead find feed feel hold make
    sleep spring break build buy catch deal dream drink drop offset ring thought bound lay spoke
    felt found forecast broadcast upset quit shed shut slit""".split()
)


def before(tokens: list[Token], place: int) -> Token | None:
    """Return the word before a place, adverbs passed over."""
    place -= 1
    while place >= 0 and (
        tokens[place].lower in wordclasses.ADVERBS - {"more", "most", "there"}
        or wordclasses.is_manner(tokens[place].lower)
    ):
        place -= 1
    return tokens[place] if place >= 0 else None


def tense_at(tokens: list[Token], place: int, last: int, last_lemma: str) -> Tense | None:
    """Return the tense of the simple finite verb at a place, None when it is none.

    ``last`` is the place after the latest verb group, -1 before the first.
    """
    token = tokens[place]
    word = token.lower
    previous = before(tokens, place)
    if previous is None or not token.text[0].islower() or "-" in word or _barred(previous):
        return None
    clause = (tokens, place, previous, last, last_lemma)
    for form, tense, is_finite in (
        (Form.PAST, Tense.PAST, _is_past),
        (Form.THIRD, Tense.PRESENT, _is_third),
        (Form.BASE, Tense.PRESENT, _is_base),
    ):
        if has_form(word, form):
            return tense if is_finite(*clause) else None
    unknown = word.endswith("ed") and len(word) > 4
    return Tense.PAST if unknown and previous.lower in wordclasses.SUBJECTS else None


def _barred(previous: Token) -> bool:
    """Tell whether no finite verb can follow a word: an article, "of", "Osh's", a number."""
    word = previous.lower
    if word in NOT_BEFORE or word in wordclasses.PREPOSITIONS:
        return True
    return word.endswith(("'s", "'")) or word[0].isdigit()


def _next(tokens: list[Token], place: int) -> str:
    return tokens[place + 1].lower if place + 1 < len(tokens) else "."


def _clause_start(tokens: list[Token], place: int) -> int:
    """Return the place after the nearest boundary before a place."""
    place -= 1
    while place >= 0 and tokens[place].lower not in BOUNDARIES and tokens[place].text not in MARKS:
        place -= 1
    return place + 1


def _has_verb_already(tokens: list[Token], place: int, last: int, last_lemma: str) -> bool:
    """Tell whether the clause has its finite verb before a place."""
    return last > _clause_start(tokens, place) and last_lemma not in SPEECH


def _has_verb_later(tokens: list[Token], place: int) -> bool:
    """Tell whether a sure finite verb follows in the same clause."""
    for later in range(place + 1, min(place + 16, len(tokens))):
        word = tokens[later].lower
        if word in BOUNDARIES or tokens[later].text in MARKS - {"-"}:
            return False
        month = word == "may" and tokens[later].is_capital
        if (word in FORMS and not month) or word in NEGATIVE_FORMS or word.endswith("n't"):
            return True
        if tokens[later - 1].lower in AFTER_WHICH_NO_VERB:
            continue
        if has_form(word, Form.PAST) and not has_form(word, Form.PARTICIPLE, Form.BASE):
            return True
        ahead = _next(tokens, later)
        if has_form(word, Form.PAST) and (ahead in OBJECTS or ahead in MARKS):
            return True
    return False


def _is_past(tokens: list[Token], place: int, previous: Token, last: int, last_lemma: str) -> bool:
    word, following = tokens[place].lower, _next(tokens, place)
    if previous.lower in wordclasses.SUBJECTS | RELATIVES and previous.lower != "that":
        return True
    already = _has_verb_already(tokens, place, last, last_lemma)
    if has_form(word, Form.BASE):
        return following in OBJECTS and not already
    if tokens[place - 1].lower in DEGREE:
        return False
    if not has_form(word, Form.PARTICIPLE):
        return word not in NOUNS_TOO or not already
    return _is_no_participle(tokens, place, previous, last, already=already)


def _is_no_participle(
    tokens: list[Token], place: int, previous: Token, last: int, *, already: bool
) -> bool:
    """Tell a past tense from a participle of the same form: "seized" in "Police seized 17"."""
    word, following = tokens[place].lower, _next(tokens, place)
    speech = any(entry.base in SPEECH for entry in lemmas.inflections()[word])
    if following == "by" or (following == "of" and not speech):
        return False
    takes_object = following in OBJECTS or _opens_name(tokens, place + 1)
    if previous.text in MARKS:
        plain = takes_object and following not in {"that", "what", "how"} and last > 0
        return word in {"said", "told", "added", "asked"} or plain
    if previous.lower in {"and", "or", "but"}:
        return takes_object and last >= 0
    if already:
        return False
    return word in {"said", "told"} or takes_object or not _has_verb_later(tokens, place)


def _opens_name(tokens: list[Token], place: int) -> bool:
    return place < len(tokens) and (tokens[place].is_capital or tokens[place].text[0].isdigit())


def _is_third(tokens: list[Token], place: int, previous: Token, last: int, last_lemma: str) -> bool:
    word = tokens[place].lower
    base = next(e.base for e in lemmas.inflections()[word] if e.form is Form.THIRD)
    no_longer = tokens[place - 1].lower == "longer" and tokens[max(place - 2, 0)].lower == "no"
    if no_longer or previous.lower in SINGULAR - {"that"}:
        return True
    noun_like = base in lemmas.noun_like() or base in NOUNS_TOO
    if not noun_like:
        if previous.text in MARKS:
            return base in SPEECH
        return not lemmas.is_plural(previous.lower) or previous.is_capital
    already = _has_verb_already(tokens, place, last, last_lemma)
    if already or lemmas.is_plural(previous.lower) or previous.text in MARKS:
        return False
    following = _next(tokens, place)
    return following in THINGS or (following == "to" and _plans(tokens, place))


def _plans(tokens: list[Token], place: int) -> bool:
    """Tell "the company plans to expand" from "plans to expand were shelved"."""
    infinitive = place + 2 < len(tokens) and has_form(tokens[place + 2].lower, Form.BASE)
    return infinitive and not _has_verb_later(tokens, place)


def _is_base(tokens: list[Token], place: int, previous: Token, last: int, last_lemma: str) -> bool:
    word = tokens[place].lower
    if previous.lower in PLURAL:
        return word != "like" and not _is_question(tokens, place)
    if word in lemmas.noun_like() or word in NOUNS_TOO:
        return False
    named = previous.is_capital and previous.start != tokens[0].start
    if not lemmas.is_plural(previous.lower) or named:
        return False
    return not _has_verb_already(tokens, place, last, last_lemma)


def _is_question(tokens: list[Token], place: int) -> bool:
    """Tell an inverted question, "did they come", where the verb is no finite one."""
    for earlier in range(max(0, place - 3), place):
        if tokens[earlier].lower in FORMS or tokens[earlier].lower.endswith("n't"):
            return True
    return False
