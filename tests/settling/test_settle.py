"""One finding a conflict, in article order, none from outside the article."""

from dataclasses import replace

from checker.settling import settle
from checker.types import Analysis, Category, Severity, Zone, ZoneKind
from tests.making import document
from tests.reporting.making import finding, passage

TEXT = document(
    "The fire killed 12 people on Monday.\n"
    "Rescuers worked all night.\n"
    "The 14 people who died on Tuesday were named.\n"
    "All 12 people lived in the house.\n"
    "Relatives of the 14 people came."
)
LINES = TEXT.text.splitlines()
ANALYSIS = Analysis(TEXT, ())


def at(line, *words):
    return passage(TEXT, LINES[line], *words)


def toll(first, second, **more):
    return finding(at(first, "12 people"), at(second, "14 people"), **more)


def quotes(found):
    return [LINES.index(TEXT.quote(passage.span)) for passage in found.evidence]


def test_the_same_values_in_several_places_are_one_finding_with_the_first_two_leading():
    raw = [
        toll(3, 4, confidence=0.7),
        toll(0, 4),
        toll(0, 2),
        finding(at(2, "14 people"), at(3, "12 people")),
    ]

    (settled,) = settle(raw, ANALYSIS.document)

    assert quotes(settled) == [0, 2, 3, 4]


def test_other_values_between_the_same_sentences_stay_apart():
    day = finding(at(0, "Monday"), at(2, "Tuesday"), rule="date-mismatch", category=Category.DATE)

    assert settle([day, toll(0, 2)], ANALYSIS.document) == (day, toll(0, 2))


def test_the_same_values_in_places_that_share_nothing_stay_apart():
    assert len(settle([toll(0, 2), toll(3, 4)], ANALYSIS.document)) == 2


def test_the_surer_of_two_rules_that_mark_the_same_words_is_kept():
    sure = toll(0, 2, rule="headline-mismatch", category=Category.HEADLINE, confidence=0.95)

    assert settle([toll(0, 2), sure], ANALYSIS.document) == (sure,)


def test_the_graver_of_two_rules_that_mark_the_same_words_is_kept():
    grave = toll(0, 2, rule="arithmetic", severity=Severity.ERROR, confidence=0.5)

    assert settle([toll(0, 2), grave], ANALYSIS.document) == (grave,)


def test_an_exact_rule_is_kept_before_a_surer_judgement_of_meaning():
    meaning = finding(at(0), at(2), rule="contradiction", category=Category.OTHER, confidence=0.99)

    assert settle([meaning, toll(0, 2)], ANALYSIS.document) == (toll(0, 2, confidence=0.99),)


def test_a_doubtful_exact_finding_does_not_silence_a_judgement_of_meaning():
    doubtful = toll(0, 2, severity=Severity.INFO, confidence=0.2)
    meaning = finding(at(0), at(2), rule="contradiction", severity=Severity.WARNING, confidence=0.8)

    (settled,) = settle([meaning, doubtful], ANALYSIS.document)

    assert settled == replace(doubtful, severity=Severity.WARNING, confidence=0.8)


def test_a_doubtful_judgement_of_meaning_takes_nothing_from_an_exact_finding():
    meaning = finding(at(0), at(2), rule="contradiction", severity=Severity.INFO, confidence=0.3)

    assert settle([meaning, toll(0, 2)], ANALYSIS.document) == (toll(0, 2),)


def test_a_judgement_of_meaning_about_a_repeat_of_the_same_conflict_is_left_out():
    meaning = finding(at(2), at(3), rule="contradiction", category=Category.OTHER)

    (settled,) = settle([meaning, toll(0, 2), toll(3, 2)], ANALYSIS.document)

    assert settled.rule_id == "number-mismatch"


def test_a_judgement_of_meaning_about_another_sentence_is_kept():
    meaning = finding(at(1), at(2), rule="contradiction", category=Category.OTHER)

    assert settle([meaning, toll(0, 2)], ANALYSIS.document) == (toll(0, 2), meaning)


def test_two_clauses_of_the_same_sentences_give_one_judgement_of_meaning():
    sure = finding(at(0), at(2), rule="contradiction", confidence=0.99)
    clause = finding(
        passage(TEXT, "killed 12 people"), passage(TEXT, "people who died"), rule="contradiction"
    )

    assert settle([clause, sure], ANALYSIS.document) == (sure,)


def test_findings_stand_in_article_order():
    later = finding(at(3, "12 people"), at(4, "14 people"), confidence=1.0)

    assert settle([later, toll(0, 2)], ANALYSIS.document) == (toll(0, 2), later)


def test_what_lies_in_boilerplate_is_left_out():
    zones = (*TEXT.zones[:4], Zone(ZoneKind.BOILERPLATE, TEXT.zones[4].span))
    analysis = Analysis(replace(TEXT, zones=zones), ())
    three = finding(at(0, "12"), at(2, "14"), at(4, "14"))

    assert settle([toll(3, 4)], analysis.document) == ()
    assert [len(found.evidence) for found in settle([three], analysis.document)] == [2]


def test_a_finding_of_one_passage_is_not_swallowed_by_one_of_two():
    alone = finding(at(0, "12 people"), rule="arithmetic", category=Category.ARITHMETIC)

    assert len(settle([alone, toll(0, 2)], ANALYSIS.document)) == 2


def test_passages_outside_every_sentence_are_told_apart():
    bare = replace(TEXT, sentences=())
    other = finding(at(1), at(4), rule="contradiction")

    assert len(settle([finding(at(0), at(2), rule="contradiction"), other], bare)) == 2


def test_settling_what_is_settled_changes_nothing():
    meaning = finding(at(1), at(2), rule="contradiction", category=Category.OTHER)
    once = settle([toll(3, 4), toll(0, 4), toll(0, 2), meaning], ANALYSIS.document)

    assert settle(once, ANALYSIS.document) == once
