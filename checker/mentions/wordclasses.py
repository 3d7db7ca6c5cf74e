"""Closed word classes: what a word does in a sentence, told from the word alone."""

from __future__ import annotations

from checker.mentions import wordlists

_CLASSES = wordlists.sections("closed_classes.txt")

DETERMINERS = _CLASSES["determiners"]
PRONOUNS = _CLASSES["pronouns"]
SUBJECTS = _CLASSES["subjects"]
PREPOSITIONS = _CLASSES["prepositions"]
CONJUNCTIONS = _CLASSES["conjunctions"]
AUXILIARIES = _CLASSES["auxiliaries"]
ADVERBS = _CLASSES["adverbs"]
MEASURES = _CLASSES["measures"]
EMPTY_MEASURES = _CLASSES["empty_measures"]
CASUALTIES = _CLASSES["casualties"]
LABELS = _CLASSES["labels"]

NO_ADVERBS = _CLASSES["no_adverbs"]
"""Words in -ly that are nouns, verbs or adjectives."""

PHRASE_ENDS = DETERMINERS | PRONOUNS | PREPOSITIONS | CONJUNCTIONS | AUXILIARIES | ADVERBS
"""Words that no noun phrase goes on with once its determiner is read."""


def is_manner(word: str) -> bool:
    """Tell whether a lower-case word is an adverb in -ly.

    >>> is_manner("heavily"), is_manner("family")
    (True, False)
    """
    return word.endswith("ly") and len(word) > 4 and word not in NO_ADVERBS
