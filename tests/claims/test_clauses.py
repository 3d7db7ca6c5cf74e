from checker.claims.clauses import clauses
from checker.types import Span


def split(text):
    return [text[span.start : span.end] for span in clauses(text, Span(0, len(text)))]


def test_a_long_sentence_splits_where_a_new_subject_and_verb_begin():
    text = (
        "The county closed the old bridge in March 2019 after a barge had struck one of its piers, "
        "and the new crossing was opened by the mayor on the first of June in front of 300 people."
    )

    assert [part.split()[:3] for part in split(text)] == [
        ["The", "county", "closed"],
        ["the", "new", "crossing"],
    ]


def test_a_short_sentence_stays_whole():
    text = "The bridge was closed in March, and the new one opened in June."

    assert split(text) == [text]


def test_a_sentence_with_a_quotation_stays_whole():
    text = (
        "“The county closed the old bridge in March 2019 after a barge had struck a pier, "
        "and the new crossing was opened in June in front of 300 people,” said the mayor."
    )

    assert split(text) == [text]


def test_two_verbs_of_one_subject_do_not_split():
    text = (
        "The county closed the old bridge in March 2019 after a barge had struck one of its piers "
        "and opened the new crossing on the first of June in front of 300 people from both banks."
    )

    assert split(text) == [text]
