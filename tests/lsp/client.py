"""An editor: starts the server, frames its messages, waits for what comes back."""

from __future__ import annotations

import json
import queue
import subprocess
import sys
import threading
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]
MODELS = ROOT / "fixtures" / "models"
COMMAND = (
    *("-m", "checker", "serve-lsp", "--stdio"),
    *("--model", str(MODELS / "tiny-nli"), "--embedder", str(MODELS / "tiny-embedder")),
)
PATIENCE = 120
"""Seconds to wait for an answer: the machine may be slow and busy."""

Message = dict[str, Any]
CAPABILITIES: Message = {
    "general": {"positionEncodings": ["utf-16"]},
    "textDocument": {
        "publishDiagnostics": {"relatedInformation": True, "versionSupport": True},
        "hover": {"contentFormat": ["markdown", "plaintext"]},
    },
    "workspace": {"workspaceEdit": {"documentChanges": True}},
}


class Client:
    """One session over stdio."""

    def __init__(self, *options: str, command: Sequence[str] = COMMAND) -> None:
        self.process = subprocess.Popen(
            [sys.executable, *command, *options],
            cwd=ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        )
        self.messages: queue.Queue[Message | None] = queue.Queue()
        self.heard: list[Message] = []
        """All messages that were looked at."""
        self.errors: list[bytes] = []
        self._count = 0
        for target in (self._read, self._read_errors):
            threading.Thread(target=target, daemon=True).start()

    def _read(self) -> None:
        out = self.process.stdout
        assert out is not None
        while header := out.readline():
            length = 0
            while header.strip():
                name, colon, value = header.partition(b":")
                if not colon:  # not of the protocol: somebody printed
                    self.errors.append(header)
                    self.messages.put(None)
                    return
                length = int(value) if name.lower() == b"content-length" else length
                header = out.readline()
            self.messages.put(json.loads(out.read(length)))
        self.messages.put(None)

    def _read_errors(self) -> None:
        assert self.process.stderr is not None
        self.errors.extend(self.process.stderr)

    def raw(self, body: bytes) -> None:
        assert self.process.stdin is not None
        self.process.stdin.write(b"Content-Length: %d\r\n\r\n" % len(body) + body)
        self.process.stdin.flush()

    def notify(self, method: str, params: object = None) -> None:
        self.raw(json.dumps({"jsonrpc": "2.0", "method": method, "params": params}).encode())

    def request(self, method: str, params: object = None) -> Any:
        self._count += 1
        number = self._count
        message = {"jsonrpc": "2.0", "id": number, "method": method, "params": params}
        self.raw(json.dumps(message).encode())
        answer = self.wait(lambda each: each.get("id") == number and "method" not in each)
        assert "error" not in answer, answer
        return answer["result"]

    def wait(self, wanted: Callable[[Message], bool]) -> Message:
        """Return the next message that is wanted; others are dropped."""
        while True:
            message = self.messages.get(timeout=PATIENCE)
            assert message is not None, b"".join(self.errors).decode()
            self.heard.append(message)
            if wanted(message):
                return message

    def start(self, capabilities: Message | None = None) -> Message:
        params = {"processId": None, "rootUri": None, "capabilities": capabilities or CAPABILITIES}
        result: Message = self.request("initialize", params)
        self.notify("initialized", {})
        return result

    def open(self, uri: str, text: str, language: str = "plaintext") -> list[Message]:
        """Open an article and return its diagnostics."""
        item = {"uri": uri, "languageId": language, "version": 1, "text": text}
        self.notify("textDocument/didOpen", {"textDocument": item})
        return self.diagnostics(uri, 1)

    def change(self, uri: str, version: int, text: str) -> None:
        document = {"uri": uri, "version": version}
        changes = {"textDocument": document, "contentChanges": [{"text": text}]}
        self.notify("textDocument/didChange", changes)

    def diagnostics(self, uri: str, version: int | None) -> list[Message]:
        """Wait for the diagnostics of a version."""
        params = self.wait(
            lambda each: (
                each.get("method") == "textDocument/publishDiagnostics"
                and each["params"]["uri"] == uri
                and each["params"].get("version") == version
            )
        )["params"]
        found: list[Message] = params["diagnostics"]
        return found

    def actions(self, uri: str, range_: Message, **context: object) -> list[Message]:
        document = {"uri": uri}
        params = {
            "textDocument": document,
            "range": range_,
            "context": {"diagnostics": [], **context},
        }
        found: list[Message] = self.request("textDocument/codeAction", params)
        return found

    def end(self) -> int:
        """Close the session as editors do and return the exit code."""
        self.request("shutdown")
        self.notify("exit")
        return self.process.wait(timeout=PATIENCE)

    def kill(self) -> None:
        self.process.kill()
        self.process.wait()
        for pipe in (self.process.stdin, self.process.stdout, self.process.stderr):
            assert pipe is not None
            pipe.close()
