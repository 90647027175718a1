"""One warm process that makes PDFs; killed and started again when it takes too long or too much memory.

A process and not a thread, because making pages is pure Python: in a thread the window would stutter. A
program frozen into a bundle must call ``multiprocessing.freeze_support()`` first thing.
"""

from __future__ import annotations

import multiprocessing
import os
import signal
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from multiprocessing.connection import Connection
from typing import Any

from desktop.documents.making import make, prepare
from desktop.domain.errors import DeskError

START_SECONDS = 60.0
JOB_SECONDS = 20.0
MEMORY_MB = 1024
NICENESS = 10
_GONE = (EOFError, ConnectionError, BrokenPipeError)


@contextmanager
def _only_ours() -> Iterator[None]:
    """Let the new process import what it needs and not the caller's script, which would run a second time."""
    main = sys.modules["__main__"]
    names = ("__file__", "__spec__")
    kept: dict[str, Any] = {name: main.__dict__.pop(name) for name in names if name in main.__dict__}
    main.__spec__ = None
    try:
        yield
    finally:
        main.__dict__.update(kept)


@dataclass(eq=False)
class PaperTooSlow(DeskError):
    """Making the pages took longer than ``seconds``; it was stopped and nothing was printed."""

    seconds: float


@dataclass(eq=False)
class PaperTooLarge(DeskError):
    """Making the pages needed more than ``megabytes``; it was stopped and nothing was printed."""

    megabytes: int


@dataclass(eq=False)
class PaperNotMade(DeskError):
    """The pages could not be made: ``reason`` is what the process said, for the log and a report."""

    reason: str


@dataclass(frozen=True)
class Limits:
    """Seconds a job may take and megabytes of address space the process may have (POSIX only)."""

    seconds: float = JOB_SECONDS
    megabytes: int = MEMORY_MB


class Worker:
    """A process that turns jobs into PDFs, one at a time. Safe to use from several threads.

    ``task`` and ``prepare`` are functions at the top of a module, since the process imports them anew.
    """

    def __init__(
        self,
        task: Callable[[Any], list[bytes]] = make,
        ready: Callable[[], None] = prepare,
        limits: Limits | None = None,
    ) -> None:
        self._task, self._ready = task, ready
        self._limits = limits or Limits()
        self._lock = threading.Lock()
        self._process: multiprocessing.process.BaseProcess | None = None
        self._pipe: Connection | None = None
        self._warm = False

    @property
    def pid(self) -> int | None:
        """Process id while it runs."""
        return self._process.pid if self._process and self._process.is_alive() else None

    def warm(self) -> None:
        """Start the process if it is not running. Returns at once; loading goes on over there."""
        with self._lock:
            self._start()

    def render(self, job: Any, seconds: float | None = None) -> list[bytes]:
        """The PDFs of one job; waits for its turn and for the process to be ready.

        ``seconds`` replaces the time limit. Raises PaperTooSlow, PaperTooLarge or PaperNotMade; the next job
        then finds a fresh process.
        """
        with self._lock:
            pipe = self._start()
            try:
                self._await_ready(pipe)
                pipe.send(job)
                return self._answer(pipe, self._limits.seconds if seconds is None else seconds)
            except _GONE as error:
                self._stop()
                raise PaperNotMade("the process ended") from error

    def close(self) -> None:
        """End the process. A later job would start it again."""
        with self._lock:
            self._stop()

    def _start(self) -> Connection:
        if self._pipe is not None and self._process is not None and self._process.is_alive():
            return self._pipe
        self._stop()
        spawn = multiprocessing.get_context("spawn")
        self._pipe, theirs = spawn.Pipe()
        self._process = spawn.Process(
            target=_serve,
            args=(theirs, self._task, self._ready, self._limits.megabytes),
            name="comptoir-paper",
            daemon=True,
        )
        with _only_ours():
            self._process.start()
        theirs.close()
        return self._pipe

    def _await_ready(self, pipe: Connection) -> None:
        if not self._warm:
            self._answer(pipe, START_SECONDS)
            self._warm = True

    def _answer(self, pipe: Connection, seconds: float) -> list[bytes]:
        if not pipe.poll(seconds):
            self._stop()
            raise PaperTooSlow(seconds)
        told, content = pipe.recv()
        if told == "done":
            return list(content)
        self._stop()
        if told == "memory":
            raise PaperTooLarge(self._limits.megabytes)
        raise PaperNotMade(content)

    def _stop(self) -> None:
        if self._pipe is not None:
            self._pipe.close()
        if self._process is not None:
            self._process.kill()
            self._process.join()
            self._process.close()
        self._process, self._pipe, self._warm = None, None, False


def _serve(
    pipe: Connection, task: Callable[[Any], list[bytes]], ready: Callable[[], None], megabytes: int
) -> None:
    """The life of the process: say when it is ready, answer jobs until the desk is gone."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _give_way()
    _limit_memory(megabytes)
    try:
        _tell(pipe, _before_all(ready), None)
        while True:
            _tell(pipe, task, pipe.recv())
    except _GONE:
        return


def _before_all(ready: Callable[[], None]) -> Callable[[Any], list[bytes]]:
    def task(_: Any) -> list[bytes]:
        ready()
        return []

    return task


def _tell(pipe: Connection, task: Callable[[Any], list[bytes]], job: Any) -> None:
    try:
        pipe.send(("done", task(job)))
    except MemoryError:
        pipe.send(("memory", ""))
    except _GONE:
        raise
    except Exception as error:  # the layout library may raise anything; the desk is told, the worker lives on
        pipe.send(("failed", f"{type(error).__name__}: {error}"[:500]))


def _give_way() -> None:
    """Let the window go first when both want the processor (POSIX only)."""
    if hasattr(os, "nice"):
        os.nice(NICENESS)


def _limit_memory(megabytes: int) -> None:
    try:
        import resource
    except ImportError:  # not on Windows
        return
    most = megabytes * 1024 * 1024
    resource.setrlimit(resource.RLIMIT_AS, (most, most))
