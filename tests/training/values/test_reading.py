import pytest

from models.training.values import SlotKind, read
from tests.detectors.analysing import analysis_of


def slots_of(text, date="2024-09-13"):
    analysis = analysis_of(f"A headline\n\n{text}\n", date=date)
    return read(analysis.document, analysis.mentions)


@pytest.mark.parametrize(
    ("text", "kind", "words"),
    [
        ("Police seized 17 guns.", SlotKind.COUNT, "17"),
        ("It cost 4.5 million euros.", SlotKind.MEASURE, "4.5 million"),
        ("Anna Reed, 54, left.", SlotKind.AGE, "54"),
        ("They met on Monday night.", SlotKind.DATE, "Monday night"),
        ("It began at 7.40 p.m. sharp.", SlotKind.CLOCK, "7.40 p.m."),
        ("She was jailed for six years.", SlotKind.DURATION, "six"),
        ("The dinner was given in Derbent at last.", SlotKind.PLACE, "Derbent"),
        ("They sat outside Gate 7 in the rain.", SlotKind.PLACE, "Gate 7"),
        ("A lorry hit the wall.", SlotKind.WORD, "lorry"),
    ],
)
def test_values_are_read_with_the_words_around_them(text, kind, words):
    (slot,) = [s for s in slots_of(text) if s.kind is kind and words in s.words]

    assert slot.text in {text, text[:-1], " ".join(text.split())}
    assert slot.filled("XX") == slot.text.replace(slot.words, "XX", 1)


def test_of_a_long_sentence_only_the_words_around_the_value_are_kept():
    long = " ".join(f"word{chr(97 + n % 26)}" for n in range(60))
    (slot,) = [s for s in slots_of(f"So {long} 17 guns {long}.") if s.words == "17"]

    assert len(slot.left.split()) == 24
    assert len(slot.right.split()) <= 24


def test_bylines_and_tables_hold_no_slots():
    table = "| Town | Guns |\n| --- | --- |\n| Ambry | 17 |"
    text = f"By Anna Reed\n\nOSLO, 13 September 2024 - Nobody came.\n\n{table}"

    assert all(slot.words != "17" for slot in slots_of(text))
