"""Long work away from the window's thread: one writer at a time, the rest side by side."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QRunnable, Qt, QThreadPool, Signal

from desktop.domain.errors import DeskError

log = logging.getLogger(__name__)


class Cancelled(Exception):
    """The person asked the work to stop; what was committed before stays."""


class Task(QObject):
    """One piece of long work. Connect first, then hand it to ``Tasks.start``.

    ``done`` carries what the work returned, ``failed`` what it raised; neither comes after a cancel.
    ``finished`` always comes, and last.
    """

    progressed = Signal(int, int, str)
    done = Signal(object)
    failed = Signal(Exception)
    finished = Signal()
    _over = Signal()

    def __init__(self, work: Callable[[Task], Any], *, writes: bool = False, quiet: bool = False) -> None:
        """``work`` is called in another thread with this task; ``writes`` puts it in the writers' queue.

        Nobody has to wait for a ``quiet`` one, such as a copy: closing the window does not ask about it.
        """
        super().__init__()
        self.work, self.writes, self.quiet = work, writes, quiet
        self.begun = False
        self._cancelled = threading.Event()

    def cancel(self) -> None:
        """Ask the work to stop at its next step."""
        self._cancelled.set()

    def step(self, at: int, of: int, text: str = "") -> None:
        """Called by the work between two units: tells how far it is. Raises Cancelled when asked to stop."""
        if self._cancelled.is_set():
            raise Cancelled
        self.progressed.emit(at, of, text)


class Tasks(QObject):
    """Runs tasks; a task lives as long as its work, whatever happens to the view that asked."""

    _dropped = Signal(Task)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._writer, self._others = QThreadPool(self), QThreadPool(self)
        self._writer.setMaxThreadCount(1)
        self._running: set[Task] = set()
        self._dropped.connect(self._end, Qt.ConnectionType.QueuedConnection)

    @property
    def running(self) -> int:
        """How many tasks have not finished yet, without quiet ones."""
        return sum(not task.quiet for task in self._running)

    def start(self, task: Task) -> None:
        """Run ``task`` as soon as a thread is free."""
        task.setParent(self)
        self._running.add(task)
        task._over.connect(self._forget)
        (self._writer if task.writes else self._others).start(_Runner(task))

    def close(self, patience_ms: int = 10_000) -> bool:
        """Cancel everything and wait; False when some work did not stop in time.

        What had not begun never will; who waits for it is told, a moment later, that it is finished.
        """
        for task in self._running:
            task.cancel()
        self._writer.clear()
        self._others.clear()
        stopped = self._writer.waitForDone(patience_ms)
        stopped = self._others.waitForDone(patience_ms) and stopped
        for task in self._running:
            if not task.begun:
                self._dropped.emit(task)
        return stopped

    def _end(self, task: Task) -> None:
        task.finished.emit()
        task._over.emit()

    def _forget(self) -> None:
        task = self.sender()
        if isinstance(task, Task):
            self._running.discard(task)
            task.deleteLater()


class _Runner(QRunnable):
    def __init__(self, task: Task) -> None:
        super().__init__()
        self._task = task

    def run(self) -> None:
        from desktop.models.base import db  # with it comes peewee, which the first picture does without

        task = self._task
        task.begun = True
        try:
            with db.connection_context():  # this thread's own connection, closed at the end
                result = task.work(task)
        except Cancelled:
            log.info("a task was cancelled")
        except DeskError as error:  # a known refusal: no trouble of the program
            log.info("a task was refused: %s", type(error).__name__)
            task.failed.emit(error)
        except Exception as error:  # a thread has nobody above it: the page that waits is told
            log.exception("a task failed")
            task.failed.emit(error)
        else:
            task.done.emit(result)
        finally:
            task.finished.emit()
            task._over.emit()
