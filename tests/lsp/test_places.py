"""Positions as the client counts them."""

import pytest
from lsprotocol.types import Position, PositionEncodingKind, Range
from pygls.workspace import PositionCodec

from checker.lsp.places import Ruler, touches
from tests.making import document


@pytest.mark.parametrize(
    ("encoding", "column"),
    [
        (PositionEncodingKind.Utf8, 7),
        (PositionEncodingKind.Utf16, 4),
        (PositionEncodingKind.Utf32, 3),
    ],
)
def test_columns_count_units_of_the_encoding(encoding, column):
    ruler = Ruler(document("First.\né😀 x"), PositionCodec(encoding))

    assert ruler.position(len("First.\né😀 ")) == Position(1, column)


def test_a_byte_order_mark_that_the_client_sends_is_counted():
    assert Ruler(document("\ufeffOne."), PositionCodec()).position(1) == Position(0, 1)


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_every_line_end_of_the_protocol_counts(newline):
    text = f"One.{newline}Two."

    assert Ruler(document(text), PositionCodec()).position(len(text)) == Position(1, 4)


def test_a_cursor_behind_a_word_is_at_the_word():
    word = Range(Position(1, 3), Position(1, 6))

    assert touches(word, Range(Position(1, 6), Position(1, 6)))
    assert touches(Range(Position(0, 0), Position(9, 0)), word)
    assert not touches(word, Range(Position(1, 7), Position(1, 9)))
