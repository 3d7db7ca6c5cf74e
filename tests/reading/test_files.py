"""What cannot be read is refused with a message and a hint."""

from __future__ import annotations

from pathlib import Path

import pytest

from checker.config import Config
from checker.errors import ArticleError
from checker.reading import read, read_stdin, read_text

CONFIG = Config()


def refused(path: Path, config: Config = CONFIG) -> ArticleError:
    with pytest.raises(ArticleError) as caught:
        read(path, config=config)
    assert caught.value.hint
    return caught.value


def test_a_missing_file_and_a_folder_are_refused(tmp_path: Path) -> None:
    assert str(refused(tmp_path / "none.txt")) == "no such file"
    assert str(refused(tmp_path)) == "this is a folder"


@pytest.mark.parametrize("content", [b"", b" \r\n\t\n", b"\xef\xbb\xbf \n"])
def test_an_empty_file_is_refused(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(content)

    assert str(refused(path)).startswith("empty")


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"%PDF-1.7 text", "a PDF file"),
        (b"PK\x03\x04docx", "zip archive"),
        (b"A tram\x00left", "a NUL byte at offset 6"),
        (b"\xff\xfeA\x00", "UTF-16"),
        (b"One line.\nThe caf\xe9 closed.", "byte 0xe9 at offset 17, line 2"),
    ],
)
def test_what_is_not_utf8_text_is_named(tmp_path: Path, content: bytes, words: str) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(content)

    assert words in str(refused(path))


def test_wrong_encoding_says_what_to_do(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes("café".encode("latin-1"))

    assert refused(path).hint == "Save it as UTF-8."


def test_a_file_over_the_limit_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("A tram left. " * 10)

    assert "more than 100 bytes" in str(refused(path, Config(max_bytes=100)))
    assert read(path, config=Config(max_bytes=130)).sentences


def test_a_name_that_no_system_takes_is_refused() -> None:
    assert refused(Path("a" * 5000))
    assert refused(Path("a\0b.txt"))


def test_an_article_of_marks_alone_is_refused() -> None:
    for text, suffix in (("* * *\n---\n", ".txt"), ("<nav>Home</nav><p></p>", ".html")):
        with pytest.raises(ArticleError, match="no sentence"):
            read_text(text, suffix=suffix, config=CONFIG)


def test_bytes_from_stdin_are_read_by_how_they_begin() -> None:
    page = read_stdin(b"<!DOCTYPE html><h1>Tram</h1><p>It left the rails.</p>", config=CONFIG)
    notes = read_stdin(b"---\ntitle: Tram\n---\nIt left the rails.", config=CONFIG)
    plain = read_stdin(b"It left the rails.", config=CONFIG)

    assert (page.title, notes.title, plain.title) == ("Tram", "Tram", "")
    assert plain.path == "<stdin>"


@pytest.mark.parametrize("suffix", ["", ".text", ".log", ".TXT"])
def test_an_unknown_suffix_is_read_as_text(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"a{suffix}"
    path.write_text("A tram <b>left</b> the *rails*.")

    assert read(path, config=CONFIG).text == "A tram <b>left</b> the *rails*."


def test_a_suffix_in_capitals_is_known(tmp_path: Path) -> None:
    path = tmp_path / "A.HTML"
    path.write_text("<p>A tram <b>left</b> the rails.</p>")

    assert read(path, config=CONFIG).text == "A tram left the rails.\n"
