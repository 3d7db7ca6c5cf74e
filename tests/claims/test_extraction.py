import datetime as dt

import pytest

from checker import claims, mentions
from checker.config import Config
from checker.reading import read_text
from checker.types import Quantity

ARTICLE = """Ferry line to close in spring

By Ann Loke
Published: 3 May 2024

The ferry line will close in spring, the harbour board said. Who will pay for the bus?

"We carried 400 people a day and nobody asked us," said captain Per Holm.
He has sailed for 30 years.

So it goes.
"""


@pytest.fixture(scope="module")
def stated():
    document = read_text(ARTICLE, config=Config())
    found, _ = mentions.extract(document)
    return document, claims.extract(document, found)


def test_statements_become_claims_and_questions_and_fragments_do_not(stated):
    _, found = stated
    texts = [claim.text for claim in found]

    assert texts[0] == "Ferry line to close in spring"
    assert "He has sailed for 30 years." in texts
    assert not any("?" in text or text.startswith(("By", "Published", "So it")) for text in texts)


def test_a_quoted_claim_has_its_speaker(stated):
    _, found = stated
    (quoted,) = [claim for claim in found if "400 people" in claim.text]

    assert quoted.quoted
    assert "Holm" in quoted.speaker


def test_reported_speech_has_its_speaker_and_the_rest_is_the_articles_own_voice(stated):
    _, found = stated
    speakers = {claim.text: claim.speaker for claim in found}

    assert "board" in speakers["The ferry line will close in spring, the harbour board said."]
    assert speakers["Ferry line to close in spring"] == ""


def test_a_claim_carries_the_mentions_inside_it(stated):
    document, found = stated
    (quoted,) = [claim for claim in found if "400 people" in claim.text]

    assert [m.value for m in quoted.mentions if isinstance(m, Quantity) and m.noun == "person"] == [
        400
    ]
    assert all(quoted.span.covers(m.span) for m in quoted.mentions)
    assert document.date == dt.date(2024, 5, 3)
