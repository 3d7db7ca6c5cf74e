"""Finite verb groups: verb, tense, negation, voice."""

from __future__ import annotations

import pytest

from checker.mentions import verbs
from checker.types import Tense, VerbMention
from tests.making import document


def find(text: str) -> tuple[VerbMention, ...]:
    return verbs.find(document(text))


@pytest.mark.parametrize(
    ("text", "lemma", "tense"),
    [
        ("The sides agreed the plan.", "agree", Tense.PAST),
        ("The price rose.", "rise", Tense.PAST),
        ("Residents fled the fire.", "flee", Tense.PAST),
        ("She says nothing.", "say", Tense.PRESENT),
        ("They live there.", "live", Tense.PRESENT),
        ("Soldiers remain in town.", "remain", Tense.PRESENT),
        ("The trial begins on Monday.", "begin", Tense.PRESENT),
        ("He will already be in Paris.", "be", Tense.FUTURE),
        ("They'll win.", "win", Tense.FUTURE),
        ("The bridge is to open on Friday.", "open", Tense.FUTURE),
        ("The bridge is going to close.", "close", Tense.FUTURE),
        ("The bridge is due to reopen.", "reopen", Tense.FUTURE),
        ("It would open in May.", "open", Tense.CONDITIONAL),
        ("It was to open in May.", "open", Tense.CONDITIONAL),
        ("Anton Pihl died on 4 May at home.", "die", Tense.PAST),
        ("He used to live here.", "live", Tense.PAST),
        ("The man arrested on Monday was freed.", "free", Tense.PAST),
        ("The house that burned stood empty.", "burn", Tense.PAST),
    ],
)
def test_tense_and_verb_are_read(text: str, lemma: str, tense: Tense) -> None:
    mention = find(text)[0]

    assert (mention.lemma, mention.tense) == (lemma, tense)


@pytest.mark.parametrize(
    ("text", "lemma"),
    [
        ("They didn't come.", "come"),
        ("They have not seen it.", "see"),
        ("He never left.", "leave"),
        ("It no longer works.", "work"),
        ("Nobody was arrested.", "arrest"),
        ("None of the soldiers were killed.", "kill"),
        ("No agreement was signed.", "sign"),
        ("He refused to comment.", "comment"),
        ("Officials failed to report it.", "report"),
        ("He was unable to attend.", "attend"),
        ("We can't go.", "go"),
        ("They won’t pay.", "pay"),
    ],
)
def test_negation_is_read_in_all_its_forms(text: str, lemma: str) -> None:
    (mention,) = find(text)

    assert (mention.lemma, mention.negated) == (lemma, True)


def test_two_negations_cancel() -> None:
    (mention,) = find("He did not refuse to answer.")

    assert (mention.lemma, mention.negated) == ("answer", False)


def test_the_passive_and_the_perfect_are_marked() -> None:
    (mention,) = find("The hall has been repaired.")

    assert (mention.tense, mention.passive, mention.perfect) == (Tense.PAST, True, True)


def test_a_joined_participle_shares_its_auxiliary() -> None:
    first, second = find("He was charged and released.")

    assert (first.lemma, second.lemma, second.passive) == ("charge", "release", True)


@pytest.mark.parametrize(
    ("text", "lemmas"),
    [
        ("The plans were changed.", ["change"]),
        ("He bought a house built in 1990.", ["buy"]),
        ("The will of the people counts.", []),
        ("The man arrested on Monday was freed.", ["free"]),
        ("The report, published today, is short.", ["be"]),
        ("The company wants to expand its works.", ["want"]),
    ],
)
def test_nouns_and_participles_are_left_alone(text: str, lemmas: list[str]) -> None:
    assert [mention.lemma for mention in find(text)] == lemmas


def test_the_span_covers_the_group() -> None:
    article = document("He was not yet arrested there.")
    (mention,) = verbs.find(article)

    assert article.quote(mention.span) == "was not yet arrested"


@pytest.mark.parametrize(
    ("text", "negated"),
    [
        ("The council has yet to sign it.", True),
        ("The owners have yet to be heard.", True),
        ("The council has to sign it.", False),
        ("They have long had to wait.", False),
    ],
)
def test_what_has_yet_to_happen_has_not_happened(text: str, *, negated: bool) -> None:
    assert find(text)[0].negated is negated
