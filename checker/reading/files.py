"""From a path or bytes to text, with an error that helps when there is no text to be had."""

from __future__ import annotations

import stat
from pathlib import Path

from checker.config import Config
from checker.errors import ArticleError

MAGIC = {
    b"%PDF-": "a PDF file",
    b"PK\x03\x04": "a zip archive or an office document",
    b"\xd0\xcf\x11\xe0": "an old office document",
    b"{\\rtf": "a rich text file",
    b"\x89PNG": "an image",
    b"\xff\xd8\xff": "an image",
    b"GIF8": "an image",
    b"\x1f\x8b": "a compressed file",
    b"7z\xbc\xaf": "an archive",
    b"\x7fELF": "a program",
}
WIDE = {
    b"\xff\xfe": "UTF-16",
    b"\xfe\xff": "UTF-16",
    b"\x00\x00\xfe\xff": "UTF-32",
}
SAVE_AS_UTF8 = "Save it as UTF-8."
SAVE_AS_TEXT = "Give plain text, Markdown or HTML."


def load(path: Path, config: Config) -> str:
    """Return the text of a file, untouched: no newline is translated, no mark removed."""
    try:
        status = path.stat()
        if stat.S_ISDIR(status.st_mode):
            raise ArticleError("this is a folder", hint="Name the articles in it.")
        check_size(status.st_size, config)
        with path.open("rb") as file:
            content = file.read(config.max_bytes + 1)
    except FileNotFoundError as error:
        raise ArticleError("no such file", hint="Check the path.") from error
    except PermissionError as error:
        raise ArticleError(
            "you may not read this file", hint="Change its permissions, or give it on stdin."
        ) from error
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise ArticleError(f"cannot be read: {reason}", hint="Check the path.") from error
    return decode(content, config)


def check_size(size: int, config: Config) -> None:
    """Refuse what is larger than any article."""
    if size > config.max_bytes:
        raise ArticleError(
            f"larger than an article can be: more than {config.max_bytes:,} bytes",
            hint="Give one article in one file.",
        )


def decode(content: bytes, config: Config) -> str:
    """Return bytes as text, or say what they are instead."""
    check_size(len(content), config)
    for mark, encoding in WIDE.items():
        if content.startswith(mark):
            raise ArticleError(f"not UTF-8: the file is {encoding}", hint=SAVE_AS_UTF8)
    for mark, what in MAGIC.items():
        if content.startswith(mark):
            raise ArticleError(f"not text: this is {what}", hint=SAVE_AS_TEXT)
    if (at := content.find(b"\0")) >= 0:
        raise ArticleError(f"not text: a NUL byte at offset {at}", hint=SAVE_AS_TEXT)
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise ArticleError(
            f"not UTF-8: byte 0x{content[error.start]:02x} at offset {error.start}, line {line}",
            hint=SAVE_AS_UTF8,
        ) from error
    check_not_empty(text)
    return text


def check_not_empty(text: str) -> None:
    """Refuse a text of nothing but white space."""
    if not text.strip(" \t\r\n\f\v\ufeff\u200b\xa0"):
        raise ArticleError("empty: there is no text in it", hint="Give an article.")
