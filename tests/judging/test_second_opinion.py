"""A model's second opinion on exact findings: what it rules out is told as doubtful."""

import pytest

from checker.config import Config
from checker.judging.second_opinion import DOUBTED, FLOORS, seconded
from checker.reading import read_text
from checker.types import Category, Evidence, Finding, NLIScores, Severity, Span

TEXT = (
    "Fire on Mill Lane\n\nA barn burned down. Nobody was hurt.\n\n"
    "On Friday a car hit a wall. Its driver broke an arm.\n"
)


class Model:
    """Sees a contradiction of a given chance in one text of a pair, or none; keeps what it read."""

    def __init__(self, chance=0.0, only=""):
        self.chance, self.only, self.read = chance, only, []

    def score(self, pairs):
        self.read += pairs
        chances = [self.chance * all(self.only in text for text in pair) for pair in pairs]
        return [NLIScores(each, 0.0, 1.0 - each) for each in chances]


class Sure(Model):
    """Sees a contradiction where one sentence begins so and the other has that."""

    def __init__(self, *marks):
        super().__init__()
        self.marks = marks

    def score(self, pairs):
        hits = [pair[0].startswith(self.marks[0]) and self.marks[1] in pair[1] for pair in pairs]
        return [NLIScores(0.9 * hit, 0.0, 1.0 - 0.9 * hit) for hit in hits]


@pytest.fixture
def document():
    return read_text(TEXT, config=Config())


def finding(document, *quotes, rule="outcome-mismatch", severity=Severity.WARNING):
    starts = [document.text.index(quote) for quote in quotes]
    places = zip(starts, quotes, strict=True)
    evidence = tuple(Evidence(Span(start, start + len(quote))) for start, quote in places)
    return Finding(rule, Category.NEGATION, severity, 0.8, "Does it fit?", evidence)


def test_what_the_model_rules_out_is_doubtful(document):
    told = finding(document, "Nobody was hurt", "broke an arm")
    (doubted,) = seconded([told], document, Model(FLOORS[told.rule_id] / 2))

    assert doubted.severity is Severity.INFO
    assert doubted.confidence == DOUBTED
    assert doubted.evidence == told.evidence


def test_what_it_sees_as_a_conflict_stays(document):
    told = finding(document, "Nobody was hurt", "broke an arm")

    assert seconded([told], document, Model(FLOORS[told.rule_id])) == (told,)


def test_it_is_asked_both_ways_alone_and_with_the_sentence_before(document):
    model = Model()
    seconded([finding(document, "Nobody was hurt", "broke an arm")], document, model)

    assert model.read == [
        ("Nobody was hurt.", "Its driver broke an arm."),
        ("Its driver broke an arm.", "Nobody was hurt."),
        (
            "Nobody was hurt. | A barn burned down.",
            "Its driver broke an arm. | On Friday a car hit a wall.",
        ),
        (
            "Its driver broke an arm. | On Friday a car hit a wall.",
            "Nobody was hurt. | A barn burned down.",
        ),
    ]


def test_one_answer_of_them_is_enough(document):
    told = finding(document, "Nobody was hurt", "broke an arm")

    assert seconded([told], document, Model(0.9, only=" | ")) == (told,)


@pytest.mark.parametrize(
    ("rule", "severity"),
    [("name-mismatch", Severity.WARNING), ("outcome-mismatch", Severity.INFO)],
)
def test_other_rules_and_doubtful_findings_are_not_asked_about(document, rule, severity):
    model = Model()
    told = finding(document, "Nobody was hurt", "broke an arm", rule=rule, severity=severity)

    assert seconded([told], document, model) == (told,)
    assert model.read == []


def test_two_places_in_one_sentence_are_not_asked_about(document):
    told = finding(document, "Its driver", "broke an arm")

    assert seconded([told], document, Model()) == (told,)


def test_each_finding_has_its_own_answers(document):
    doubted = finding(document, "Nobody was hurt", "broke an arm")
    seen = finding(document, "A barn burned down", "a car hit")
    first, second, third = seconded([doubted, seen, doubted], document, Sure("A barn", "a car"))

    assert [first.severity, second.severity] == [Severity.INFO, Severity.WARNING]
    assert third == first
