"""Processes that check articles side by side, each article in one of them.

A process is started when there is an article that no other is free for. Each has one article at
a time, so that it is known which one a process died of; the others are checked all the same.
"""

from __future__ import annotations

import contextlib
import multiprocessing
import signal
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass, field
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from typing import Final

from checker.cli.weights import Weights
from checker.cli.worker import Answer, Task, work
from checker.types import Failure

START: Final = "spawn"
"""How processes are started: a copy of this one would inherit its threads half alive."""
DIED = "Check it alone; if that fails, too, it may need more memory than there is."


@dataclass(slots=True)
class Member:
    """One process and the number of the task that it has."""

    process: BaseProcess
    connection: Connection
    task: int | None = None


@dataclass(slots=True)
class Crew:
    """Up to ``jobs`` processes."""

    jobs: int
    weights: Weights
    debug: bool = False
    _members: list[Member] = field(default_factory=list)
    _waiting: deque[tuple[int, Task]] = field(default_factory=deque)
    _paths: dict[int, str] = field(default_factory=dict)
    _answers: dict[int, Answer] = field(default_factory=dict)

    def submit(self, number: int, task: Task) -> None:
        """Take on a task."""
        self._paths[number] = task.document.path
        self._waiting.append((number, task))
        self._assign()

    def answer(self, number: int) -> Answer:
        """Wait for the answer to a task."""
        while number not in self._answers:
            ready = wait([member.connection for member in self._members])
            for member in [m for m in self._members if m.connection in ready]:
                self._receive(member)
            self._assign()
        return self._answers.pop(number)

    def close(self) -> None:
        """End all processes, whatever they do."""
        for member in self._members:
            member.connection.close()
            member.process.terminate()
        for member in self._members:
            member.process.join()
        self._members.clear()

    def _receive(self, member: Member) -> None:
        assert member.task is not None  # noqa: S101
        number, member.task = member.task, None
        try:
            self._answers[number] = member.connection.recv()
        except (EOFError, OSError):
            self._answers[number] = Failure(
                self._paths[number], f"the process that checked it {self._dismiss(member)}", DIED
            )

    def _dismiss(self, member: Member) -> str:
        """Take out a process that died; say how it ended."""
        member.connection.close()
        member.process.join()
        self._members.remove(member)
        return f"ended with {member.process.exitcode}"

    def _assign(self) -> None:
        """Give waiting tasks to whoever is free."""
        while self._waiting:
            free = next((member for member in self._members if member.task is None), None)
            if free is None:
                if len(self._members) >= self.jobs:
                    return
                free = self._start()
            number, task = self._waiting[0]
            try:
                free.connection.send(task)
            except OSError:  # it died while it had nothing to do: no fault of this article
                self._dismiss(free)
                continue
            self._waiting.popleft()
            free.task = number

    def _start(self) -> Member:
        context = multiprocessing.get_context(START)
        here, there = context.Pipe()
        process = context.Process(
            target=work, args=(there, self.weights), kwargs={"debug": self.debug}, daemon=True
        )
        with without_interrupts():
            process.start()
        there.close()
        member = Member(process, here)
        self._members.append(member)
        return member


@contextlib.contextmanager
def without_interrupts() -> Iterator[None]:
    """Start processes that Ctrl-C does not reach, not even before they run our code."""
    if not hasattr(signal, "pthread_sigmask"):  # Windows
        yield
        return
    from multiprocessing import resource_tracker

    resource_tracker.ensure_running()  # it would change the mask below
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
