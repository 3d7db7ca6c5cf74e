import datetime as dt

import pytest

from checker.comparing import tense_candidates, weighed_tenses
from checker.comparing.tense_context import Known
from checker.comparing.tense_features import NAMES, features
from tests.detectors.analysing import analysis_of


def analysed(text, date="2025-10-22"):
    return analysis_of(f"Works begin\n\n{text}\n", date=date)


def candidates(text, date="2025-10-22"):
    analysis = analysed(text, date)
    passages = list(tense_candidates.passages(analysis))
    found = list(tense_candidates.read(analysis, passages))
    return analysis, passages, found


def words(text, date="2025-10-22"):
    analysis, _, found = candidates(text, date)
    quote = analysis.document.quote
    return [(quote(each.verb.span), quote(each.time.span)) for each in found]


def told(text, date="2025-10-22"):
    analysis = analysed(text, date)
    quote = analysis.document.quote
    return [
        (quote(each.verb.span), quote(each.time.span)) for each in weighed_tenses.read(analysis)
    ]


def test_a_verb_on_the_other_side_of_its_time_is_a_candidate():
    assert words("The panel will report in June 2025.") == [("will report", "June 2025")]
    assert words("The panel reported in June 2026.") == [("reported", "June 2026")]


def test_a_verb_that_fits_its_time_is_none():
    assert words("The panel reported in June 2025 and will meet in June 2026.") == []
    assert words("The panel will report in 2025.") == []


def test_without_a_date_there_is_none():
    assert words("The panel will report in June 2025.", date=None) == []


@pytest.mark.parametrize(
    ("text", "gap"),
    [
        ("The panel will report on 2 October.", -20),
        ("The panel reported on 2 November.", 11),
        ("The panel reported in November.", 10),
        ("The panel will report in May 2023.", -875),
    ],
)
def test_a_day_of_no_year_is_the_nearest_one(text, gap):
    _, _, found = candidates(text)

    assert [each.gap for each in found] == [gap]


def test_each_feature_has_a_name():
    analysis, passages, found = candidates("The panel, which met twice, will report in June 2025.")
    known = Known.of(analysis, passages, found)
    values = dict(zip(NAMES, features(found[0], known), strict=True))

    assert values["gap"] == (dt.date(2025, 6, 30) - dt.date(2025, 10, 22)).days
    assert (values["ahead"], values["year"], values["will"], values["comma"]) == (0, 1, 1, 0)
    assert (values["past_verbs"], values["future_verbs"]) == (1, 1)


@pytest.mark.parametrize(
    ("text", "verb", "time"),
    [
        (
            "The harbour board has set up a panel under a retired judge, which will publish its "
            "report in June 2025.",
            "will publish",
            "June 2025",
        ),
        (
            "Members of both unions will be polled by text message on Friday 10 October.",
            "will be polled",
            "Friday 10 October",
        ),
    ],
)
def test_a_tense_that_does_not_fit_is_told(text, verb, time):
    assert [(v, t) for v, t in told(text) if t in time] != []
    assert all(v == verb for v, _ in told(text))


@pytest.mark.parametrize(
    "text",
    [
        "In March the minister said that the panel will publish its report in June 2025.",
        "The show was put off until 9 November.",
        "The hearing was set for Monday 3 November.",
        "If the pumps stopped tomorrow, the cellar would be under water in a week.",
        "The new line, agreed on 2 October, will cost 40 million euros.",
    ],
)
def test_what_others_said_and_arranged_is_silent(text):
    assert told(text) == []


def test_of_the_verbs_beside_a_time_one_is_told():
    text = "On 10 October, the board says, the ferry will sail and will be named."

    assert len(told(text)) <= 1
