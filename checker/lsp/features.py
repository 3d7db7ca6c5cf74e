"""What the server answers to each message of the client."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import os
import sys
from typing import BinaryIO

from lsprotocol import types

from checker.lsp.checking import Article, Examiner
from checker.lsp.hover import hover as hovered
from checker.lsp.marking import insertion
from checker.lsp.server import Server, Touched
from checker.types import Severity, Span

TITLE = "Mark as checked, correct"
WATCHED = ("**/checker.toml", "**/pyproject.toml", "**/.checker-baseline.json")
WATCH = "workspace/didChangeWatchedFiles"


def serve(examiner: Examiner, *, debounce: float, least: Severity, debug: bool) -> int:
    """Talk over stdin and stdout until the client ends it; return the exit code."""
    level = logging.DEBUG if debug else logging.ERROR
    logging.basicConfig(stream=sys.stderr, level=level, format="%(name)s: %(message)s")
    server = Server(examiner, debounce=debounce, least=least)
    register(server)
    server.start_io(stdout=own_stdout())
    return 0 if server.was_shut_down else 1


def own_stdout() -> BinaryIO:
    """Take stdout for the protocol alone: what any library prints goes to stderr."""
    sys.stdout.flush()
    own = os.fdopen(os.dup(1), "wb")
    with contextlib.suppress(OSError):  # no stderr: nobody would read it
        os.dup2(2, 1)
    return own


def register(server: Server) -> None:
    """Say which messages are answered."""
    server.feature(types.INITIALIZED)(initialized)
    server.feature(types.SHUTDOWN)(shutdown)
    server.feature(types.TEXT_DOCUMENT_DID_OPEN)(did_open)
    server.feature(types.TEXT_DOCUMENT_DID_CHANGE)(did_change)
    server.feature(types.TEXT_DOCUMENT_DID_CLOSE)(did_close)
    server.feature(types.WORKSPACE_DID_CHANGE_WATCHED_FILES)(did_change_watched_files)
    server.feature(types.TEXT_DOCUMENT_HOVER)(hover)
    server.feature(
        types.TEXT_DOCUMENT_CODE_ACTION,
        types.CodeActionOptions(code_action_kinds=[types.CodeActionKind.QuickFix]),
    )(code_action)


def initialized(ls: Server, _params: types.InitializedParams) -> None:
    """Ask to be told when settings or the baseline change."""
    workspace = ls.client_capabilities.workspace
    can = workspace.did_change_watched_files if workspace else None
    if can and can.dynamic_registration:
        watchers = [types.FileSystemWatcher(glob) for glob in WATCHED]
        options = types.DidChangeWatchedFilesRegistrationOptions(watchers)
        ls.client_register_capability(
            types.RegistrationParams([types.Registration("checker.settings", WATCH, options)])
        )


def shutdown(ls: Server, _params: None) -> None:
    """Remember that the client ends the session in good order."""
    ls.was_shut_down = True
    for uri in ls.open_uris():
        ls.drop(uri)


def did_open(ls: Server, params: types.DidOpenTextDocumentParams) -> None:
    """Check an article at once."""
    ls.consider(params.text_document.uri, wait=0.0)


def did_change(ls: Server, params: types.DidChangeTextDocumentParams) -> None:
    """Check an article when the editor pauses."""
    ls.consider(params.text_document.uri, wait=ls.debounce)


def did_close(ls: Server, params: types.DidCloseTextDocumentParams) -> None:
    """Forget an article."""
    ls.forget(params.text_document.uri)


def did_change_watched_files(ls: Server, _params: types.DidChangeWatchedFilesParams) -> None:
    """Check everything again with the new settings."""
    for uri in ls.open_uris():
        ls.consider(uri, wait=ls.debounce)


def hover(ls: Server, params: types.HoverParams) -> types.Hover | None:
    """Tell of the findings at a position."""
    found = ls.at(params.text_document.uri, types.Range(params.position, params.position))
    if not found:
        return None
    text = ls.client_capabilities.text_document
    formats = (text.hover.content_format if text and text.hover else None) or ()
    return hovered(
        [each.flagged for each in found],
        found[0].flagged.diagnostics[found[0].place].range,
        markdown=types.MarkupKind.Markdown in formats,
    )


async def code_action(ls: Server, params: types.CodeActionParams) -> list[types.CodeAction]:
    """Offer the marks for the findings at a range."""
    only = params.context.only
    if only is not None and not any(is_quick_fix(kind) for kind in only):
        return []
    found = ls.at(params.text_document.uri, params.range)
    # Every edit is tried on the article first: too slow for the loop where that is a book.
    offered = [await asyncio.to_thread(marked, ls, each) for each in found]
    return [action for action in offered if action]


def marked(ls: Server, touched: Touched) -> types.CodeAction | None:
    """Describe the edit that writes the mark for a finding, if there can be one."""
    checked, located = touched.known.checked, touched.flagged.located
    place = located.places[touched.place]
    edit = insertion(
        checked.report.document,
        located.finding,
        checked.article.suffix,
        near=Span(place.start, place.end),
        config=checked.config,
    )
    if edit is None:
        return None
    at = touched.known.ruler.position(edit.offset)
    return types.CodeAction(
        title=f"{TITLE} ({located.finding.rule_id})",
        kind=types.CodeActionKind.QuickFix,
        diagnostics=[touched.flagged.diagnostics[touched.place]],
        edit=workspace_edit(ls, checked.article, types.TextEdit(types.Range(at, at), edit.text)),
    )


def workspace_edit(ls: Server, article: Article, edit: types.TextEdit) -> types.WorkspaceEdit:
    """Name the version that an edit is for to a client that can refuse it for another."""
    workspace = ls.client_capabilities.workspace
    can = workspace.workspace_edit if workspace else None
    if not (can and can.document_changes):
        return types.WorkspaceEdit(changes={article.uri: [edit]})
    document = types.OptionalVersionedTextDocumentIdentifier(article.uri, article.version)
    return types.WorkspaceEdit(document_changes=[types.TextDocumentEdit(document, [edit])])


def is_quick_fix(kind: str) -> bool:
    """Tell whether a kind that the client asks for takes in quick fixes."""
    return kind in {"", types.CodeActionKind.QuickFix}
