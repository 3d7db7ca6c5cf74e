"""The file of accepted findings: read with care, written at once, one writer at a time."""

from __future__ import annotations

import contextlib
import json
import os
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from checker.atomic import replace_file, short
from checker.errors import BaselineError
from checker.settling.baseline import Entry, together
from checker.settling.fingerprint import VERSION as FINGERPRINTS

VERSION = 1
ABOUT = "Findings that were accepted. `checker baseline update` drops those that are gone."
RESTORE = "Restore it from version control, or write it anew: checker baseline write --force."
WRITE_ANEW = "Write it anew: checker baseline write --force."


def load(path: Path) -> tuple[Entry, ...]:
    """Return the entries of a baseline; whatever is wrong with it is an error, never silence."""
    try:
        content = path.read_bytes()
    except FileNotFoundError as error:
        raise BaselineError(
            f"there is no baseline {short(path)}", hint="Make it with: checker baseline write."
        ) from error
    except OSError as error:
        raise BaselineError(
            f"the baseline {short(path)} cannot be read: {error.strerror}"
        ) from error
    try:
        written = json.loads(content.decode("utf-8-sig"))
    except (UnicodeDecodeError, json.JSONDecodeError) as error:
        where = f", line {error.lineno}" if isinstance(error, json.JSONDecodeError) else ""
        raise BaselineError(
            f"the baseline {short(path)} is damaged or incomplete{where}", hint=RESTORE
        ) from error
    return tuple(entries(path, written))


def entries(path: Path, written: object) -> Iterator[Entry]:
    """Read the entries, and refuse what another version wrote."""
    if not isinstance(written, dict) or not isinstance(written.get("version"), int):
        raise BaselineError(f"{short(path)} is not a baseline", hint="Check --baseline.")
    if written["version"] != VERSION:
        raise BaselineError(
            f"the baseline {short(path)} has version {written['version']}, not {VERSION}",
            hint=f"Use the checker that wrote it. Or: {WRITE_ANEW}",
        )
    if written.get("fingerprints") != FINGERPRINTS:
        raise BaselineError(
            f"the baseline {short(path)} knows findings by another kind of fingerprint",
            hint=WRITE_ANEW,
        )
    findings = written.get("findings")
    if not isinstance(findings, list):
        raise BaselineError(f"the baseline {short(path)} has no list of findings", hint=RESTORE)
    for number, each in enumerate(findings, start=1):
        yield entry(path, number, each)


def entry(path: Path, number: int, written: object) -> Entry:
    """Read one entry."""
    fields: dict[str, Any] = written if isinstance(written, dict) else {}
    texts = [fields.get(name) for name in ("fingerprint", "rule", "path", "message")]
    known, rule, article, message = texts
    count = fields.get("count", 1)
    if not all(isinstance(text, str) for text in texts) or not isinstance(count, int) or count < 1:
        raise BaselineError(
            f"finding {number} of the baseline {short(path)} is damaged", hint=RESTORE
        )
    return Entry(str(known), str(rule), str(article), str(message), count)


def dump(found: Iterable[Entry]) -> str:
    """Write entries as JSON, one field a line, so that changes are easy to read."""
    written = {
        "about": ABOUT,
        "version": VERSION,
        "fingerprints": FINGERPRINTS,
        "findings": [
            {
                "rule": each.rule,
                "path": each.path,
                "message": each.message,
                "count": each.count,
                "fingerprint": each.fingerprint,
            }
            for each in together(found)
        ],
    }
    return json.dumps(written, ensure_ascii=False, indent=2) + "\n"


def save(path: Path, found: Iterable[Entry]) -> None:
    """Write a baseline: whoever reads it sees the old or the new one, whole."""
    try:
        replace_file(path.resolve(), dump(found).encode("utf-8", "replace"))
    except OSError as error:
        raise BaselineError(
            f"the baseline {short(path)} cannot be written: {error.strerror}",
            hint="Check the permissions of its folder, or name another file with --baseline.",
        ) from error


@contextlib.contextmanager
def only_writer(path: Path) -> Iterator[None]:
    """Keep other processes from changing a baseline between reading and writing it.

    The folder is locked, for a lock on the file would go when the file is replaced. Where folders
    cannot be locked (Windows) the last writer wins; the file is whole in any case.
    """
    if sys.platform == "win32":
        yield
        return
    import fcntl  # noqa: PLC0415 - not on every system

    try:
        folder = os.open(path.resolve().parent, os.O_RDONLY)
    except OSError as error:
        raise BaselineError(
            f"the folder of the baseline {short(path)} cannot be opened: {error.strerror}",
            hint="Name another file with --baseline.",
        ) from error
    try:
        with contextlib.suppress(OSError):  # a network folder may know no locks
            fcntl.flock(folder, fcntl.LOCK_EX)
        yield
    finally:
        os.close(folder)
