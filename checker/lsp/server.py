"""The language server: keeps what is known of each open article and tells the client.

The event loop only waits and talks. Checks run in one thread of their own, one at a time; a
change of the article stops the check that it makes stale.
"""

from __future__ import annotations

import asyncio
import logging
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path, PurePath
from threading import Event

from lsprotocol import types
from pygls.lsp.server import LanguageServer
from pygls.uris import to_fs_path

from checker import __version__
from checker.errors import ArticleError, CheckerError
from checker.lsp.checking import Article, Checked, Examiner
from checker.lsp.diagnostics import Flagged, flagged
from checker.lsp.places import Ruler
from checker.lsp.remembering import StoppedError
from checker.reading import READERS, guessed
from checker.types import Severity

SUFFIXES = {"plaintext": ".txt", "text": ".txt", "markdown": ".md", "html": ".html"}
"""By the language that the client names."""
KNOWN = {".txt", *READERS}
SURROGATES = dict.fromkeys(range(0xD800, 0xE000), "\N{REPLACEMENT CHARACTER}")
"""Half a character, which only a broken client sends: no model can read it."""

log = logging.getLogger("checker.lsp")


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of an open article."""

    checked: Checked
    ruler: Ruler
    flagged: tuple[Flagged, ...]


@dataclass(frozen=True, slots=True)
class Touched:
    """A finding that the client points at."""

    known: Known
    flagged: Flagged
    place: int
    """At which of its places."""


@dataclass(frozen=True, slots=True)
class Pending:
    """A check that was asked for."""

    task: asyncio.Task[None]
    stop: Event

    def cancel(self) -> None:
        """End it: at once if it has not begun, at the next step if it has."""
        self.stop.set()
        self.task.cancel()


class Server(LanguageServer):
    """Checks what a client has open."""

    def __init__(self, examiner: Examiner, *, debounce: float, least: Severity) -> None:
        super().__init__(
            "checker",
            __version__,
            # An article is small, and pygls ends lines where the protocol does not.
            text_document_sync_kind=types.TextDocumentSyncKind.Full,
        )
        self.examiner = examiner
        self.debounce = debounce
        """Seconds of quiet after a change before the article is checked."""
        self.least = least
        self.known: dict[str, Known] = {}
        self.was_shut_down = False
        self._pending: dict[str, Pending] = {}
        self._thread = ThreadPoolExecutor(1, "check")
        self._last_trouble = ""

    def shutdown(self) -> None:
        """Wait for no thread: one may be reading a closed pipe or loading models."""
        for pending in self._pending.values():
            pending.stop.set()

    def report_server_error(self, error: Exception, source: type[Exception]) -> None:
        """Log what a client should not have sent, instead of showing it to the editor."""
        log.warning("%s: %s", source.__name__, error)

    def open_uris(self) -> list[str]:
        """Return all open documents."""
        return list(self.workspace.text_documents)

    def consider(self, uri: str, *, wait: float) -> None:
        """Check an article after a time without changes."""
        article = self.article(uri)
        self.drop(uri)
        if article:
            stop = Event()
            task = asyncio.get_running_loop().create_task(self._check(article, wait, stop))
            task.add_done_callback(logged)
            self._pending[uri] = Pending(task, stop)

    def drop(self, uri: str) -> None:
        """End the check of an article."""
        if pending := self._pending.pop(uri, None):
            pending.cancel()

    def forget(self, uri: str) -> None:
        """Take an article that was closed out of the client's list."""
        self.drop(uri)
        self.publish(uri, None, None)

    def article(self, uri: str) -> Article | None:
        """Return the text of a document, if it is of a kind that we read."""
        document = self.workspace.text_documents.get(uri)
        if document is None:
            return None
        path = to_fs_path(uri)
        place = Path(path or PurePath(self.workspace.root_path or Path.cwd(), "untitled"))
        suffix = place.suffix.lower()
        if suffix not in KNOWN:
            language = (document.language_id or "").lower()
            suffix = SUFFIXES.get(language, "")
            if suffix == ".txt" and not path:
                suffix = guessed(document.source)
        text = document.source.translate(SURROGATES)
        return Article(uri, place, suffix, text, document.version) if suffix else None

    async def _check(self, article: Article, wait: float, stop: Event) -> None:
        await asyncio.sleep(wait)
        loop = asyncio.get_running_loop()
        checked: Checked | None = None
        try:
            checked = await loop.run_in_executor(self._thread, self.examiner.check, article, stop)
            self._last_trouble = ""
        except StoppedError:
            return
        except ArticleError as error:
            self.tell(f"{article.path}: {error.line}")
        except CheckerError as error:
            self.complain(error.line)
        except Exception as error:
            log.exception("%s", article.path)
            self.complain(f"{article.path} cannot be checked: {type(error).__name__}: {error}")
        self.publish(article.uri, checked, article.version)

    def publish(self, uri: str, checked: Checked | None, version: int | None) -> None:
        """Keep what was found in an article and send it."""
        self.known.pop(uri, None)
        if checked:
            ruler = Ruler(checked.report.document, self.workspace.position_codec)
            found = flagged(
                checked.report,
                ruler,
                uri=uri,
                least=self.least,
                shows_related=self.shows_related,
            )
            self.known[uri] = Known(checked, ruler, found)
        diagnostics = [
            each for one in (self.known[uri].flagged if checked else ()) for each in one.diagnostics
        ]
        self.text_document_publish_diagnostics(
            types.PublishDiagnosticsParams(uri, diagnostics, version)
        )

    @property
    def shows_related(self) -> bool:
        """Whether the client shows the other places of a diagnostic."""
        text = self.client_capabilities.text_document
        can = text.publish_diagnostics if text else None
        return bool(can and can.related_information)

    def at(self, uri: str, wanted: types.Range) -> tuple[Touched, ...]:
        """Return the findings with a place at a range; none while the article is newer."""
        known = self.known.get(uri)
        document = self.workspace.text_documents.get(uri)
        if not known or not document or document.version != known.checked.article.version:
            return ()
        return tuple(
            Touched(known, each, place)
            for each in known.flagged
            if (place := each.at(wanted)) is not None
        )

    def tell(self, message: str) -> None:
        """Write a line to the client's log."""
        self.window_log_message(types.LogMessageParams(types.MessageType.Info, message))

    def complain(self, message: str) -> None:
        """Show what hinders every check; once, not at each key."""
        if message != self._last_trouble:
            self._last_trouble = message
            self.window_show_message(
                types.ShowMessageParams(types.MessageType.Error, f"checker: {message}")
            )


def logged(task: asyncio.Task[None]) -> None:
    """Write down why a task failed: nobody waits for its result."""
    if not task.cancelled() and (error := task.exception()):
        log.error("a check failed", exc_info=error)
