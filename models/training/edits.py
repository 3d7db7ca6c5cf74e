"""Small changes to one sentence: some make it clash with the original, their twins do not.

Every clashing change has an innocent twin of the same surface (a rounded figure, another year, an
earlier report, a word for a digit), so that a difference in the wording alone tells nothing.
"""

import random
import re
from collections.abc import Callable
from dataclasses import dataclass

from models.training.lexicon import ANTONYMS, CHOICES, FRAMES, NAMES, PLAIN_FRAMES, WORDS

NUMBER = re.compile(
    r"(?<![\w.,$-])\d{1,3}(?:,\d{3})+(?![\w.-])|(?<![\w.,$/:-])\d{1,3}(?![\w/:,-])(?!\.\d)"
)
YEAR = re.compile(r"\b(?:19|20)\d\d\b")
FULL_NAME = re.compile(r"\b([A-Z][a-z]{2,}) ([A-Z][a-z]{2,})\b")
AUXILIARY = re.compile(
    r"\b(is|are|was|were|will|has|have|had|can|could|should|would)\b(?! not| n't| been not)"
)
SPEECH = re.compile(r",? (?:he|she|they|[A-Z]\w+(?: [A-Z]\w+)?) (?:said|added|told \w+)\.$")
SMALL = 12
DISGUISED = 0.25


@dataclass(frozen=True, slots=True)
class Changed:
    """A sentence after one change, and whether it now clashes with the original."""

    text: str
    kind: str
    label: str


Change = Callable[[str, random.Random], str | None]


def number(sentence: str, rng: random.Random) -> str | None:
    """Change one figure by enough that no reader takes it for a rounding."""
    found = list(NUMBER.finditer(sentence))
    if not found:
        return None
    match = rng.choice(found)
    value = int(match[0].replace(",", ""))
    step = max(1, round(value * rng.uniform(0.15, 0.9)))
    other = value - step if value > step and rng.random() < 0.5 else value + step
    written = f"{other:,}"
    if other <= SMALL and rng.random() < 0.5:
        written = WORDS[other]
    return sentence[: match.start()] + written + sentence[match.end() :]


def year(sentence: str, rng: random.Random) -> str | None:
    """Move one year by one to eight years."""
    match = YEAR.search(sentence)
    if match is None:
        return None
    other = int(match[0]) + rng.choice([-1, 1]) * rng.randint(1, 8)
    return f"{sentence[: match.start()]}{other}{sentence[match.end() :]}"


def choice(sentence: str, rng: random.Random) -> str | None:
    """Replace a month, weekday, nationality, place, role or rank by another of its set."""
    fits = [
        (word, group)
        for group in CHOICES
        for word in group
        if re.search(rf"\b{re.escape(word)}\b", sentence)
    ]
    if not fits:
        return None
    word, group = rng.choice(fits)
    other = rng.choice([item for item in group if item != word])
    return re.sub(rf"\b{re.escape(word)}\b", other, sentence, count=1)


def antonym(sentence: str, rng: random.Random) -> str | None:
    """Turn one word round: rose and fell, accepted and rejected, before and after."""
    fits = [word for word in ANTONYMS if re.search(rf"\b{re.escape(word)}\b", sentence)]
    if not fits:
        return None
    word = rng.choice(fits)
    return re.sub(rf"\b{re.escape(word)}\b", ANTONYMS[word], sentence, count=1)


def negation(sentence: str, rng: random.Random) -> str | None:
    """Put a *not* behind the first auxiliary, or take away the one that stands there."""
    if re.search(r" (?:not|never) ", sentence):
        return re.sub(r" (?:not|never) ", " ", sentence, count=1)
    match = AUXILIARY.search(sentence)
    if match is None:
        return None
    word = "never" if match[0] in {"has", "have", "had"} and rng.random() < 0.4 else "not"
    return f"{sentence[: match.end()]} {word}{sentence[match.end() :]}"


def name(sentence: str, rng: random.Random) -> str | None:
    """Give a person another first name or surname."""
    fits = [m for m in FULL_NAME.finditer(sentence) if m[1] in NAMES.first]
    if not fits:
        return None
    match = rng.choice(fits)
    if rng.random() < 0.5:
        return sentence[: match.start(2)] + rng.choice(NAMES.last) + sentence[match.end(2) :]
    other = rng.choice(sorted(NAMES.first - {match[1]}))
    return sentence[: match.start(1)] + other + sentence[match.end(1) :]


CLASHES: dict[str, Change] = {
    "number": number,
    "year": year,
    "choice": choice,
    "antonym": antonym,
    "negation": negation,
    "name": name,
}


def rounded(sentence: str, rng: random.Random) -> str | None:
    """Round a large figure, or bound a small one from the right side."""
    found = list(NUMBER.finditer(sentence))
    if not found:
        return None
    match = rng.choice(found)
    value = int(match[0].replace(",", ""))
    if value <= SMALL:
        written = WORDS[value]
    elif value > 100 and value % 100:
        digits = 10 ** (len(str(value)) - 2)
        nearest = round(value / digits) * digits
        bound = "about" if nearest == value else ("nearly" if nearest > value else "more than")
        written = f"{bound} {nearest:,}"
    else:
        written = f"at least {max(1, value - rng.randint(0, 2))}"
    return sentence[: match.start()] + written + sentence[match.end() :]


def trimmed(sentence: str, rng: random.Random) -> str | None:
    """Leave out one part between commas, or the *he said* at the end."""
    shorter = SPEECH.sub(".", sentence)
    parts = shorter.split(", ")
    if len(parts) >= 3 and rng.random() < 0.8:
        del parts[rng.randrange(1, len(parts) - 1)]
        shorter = ", ".join(parts)
    elif len(parts) == 2 and len(parts[1]) > 30:
        shorter = parts[1][0].upper() + parts[1][1:]
    return shorter if shorter != sentence and len(shorter) > 25 else None


def framed(sentence: str, rng: random.Random) -> str | None:
    """Change the sentence and move it to another time, case or source: no clash any more."""
    for kind in rng.sample(sorted(CLASHES), len(CLASHES)):
        changed = CLASHES[kind](sentence, rng)
        if changed is not None:
            return _inside(changed, rng.choice(FRAMES))
    return None


def _inside(sentence: str, frame: str) -> str:
    body = sentence.rstrip(".")
    if re.match(r"(?:The|A|An|In|On|It|He|She|They|This|But|And)\b", body):
        body = body[0].lower() + body[1:]
    return frame.format(body)


INNOCENT: dict[str, tuple[Change, str]] = {
    "rounded": (rounded, "entailment"),
    "trimmed": (trimmed, "entailment"),
    "framed": (framed, "innocent"),
}


def _disguised(text: str, rng: random.Random) -> str:
    """Give one clash in four a frame too, so that a frame alone says nothing."""
    return _inside(text, rng.choice(PLAIN_FRAMES)) if rng.random() < DISGUISED else text


def clashes(sentence: str, rng: random.Random, count: int = 1) -> list[Changed]:
    """Return up to ``count`` clashing changes of different kinds."""
    kinds = sorted(CLASHES)
    rng.shuffle(kinds)
    made: list[Changed] = []
    for kind in kinds:
        text = CLASHES[kind](sentence, rng) if len(made) < count else None
        if text is not None and text != sentence:
            made.append(Changed(_disguised(text, rng), kind, "contradiction"))
    return made


def twins(sentence: str, rng: random.Random) -> list[Changed]:
    """Return every innocent change that fits the sentence."""
    made: list[Changed] = []
    for kind, (change, label) in INNOCENT.items():
        text = change(sentence, rng)
        if text is not None and text != sentence:
            made.append(Changed(text, kind, label))
    return made
