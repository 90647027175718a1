"""One piece of long work at a time for a page. What an older one still tells is not heard."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Signal

from desktop.shell.tasks import Task, Tasks

Then = Callable[[Any], None]


class Worker(QObject):
    """Runs a task and calls back in the window's thread.

    ``stopped`` tells that the work ended because it was asked to: whatever it wrote was taken back.
    """

    progressed = Signal(int, int, str)
    stopped = Signal()

    def __init__(self, tasks: Tasks, parent: QObject) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._task: Task | None = None
        self._then: Then | None = None
        self._refused: Then | None = None

    @property
    def busy(self) -> bool:
        """Whether something runs that is still wanted."""
        return self._task is not None

    def start(self, work: Callable[[Task], Any], then: Then, refused: Then, *, writes: bool = False) -> None:
        """Run ``work``, then call ``then`` with its result or ``refused`` with what it raised.

        Work that runs already is asked to stop and no longer heard.
        """
        self.cancel()
        task = self._task = Task(work, writes=writes)
        self._then, self._refused = then, refused
        task.progressed.connect(self._progress)
        task.done.connect(self._done)
        task.failed.connect(self._failed)
        task.finished.connect(self._finished)
        self._tasks.start(task)

    def cancel(self) -> None:
        """Ask what runs to stop at its next step; it may be too late for that."""
        if self._task is not None:
            self._task.cancel()

    def drop(self) -> None:
        """Ask what runs to stop and hear no more of it. For work that writes nothing."""
        self.cancel()
        self._task = None

    def _heard(self) -> bool:
        return self.sender() is self._task and self._task is not None

    def _progress(self, at: int, of: int, about: str) -> None:
        if self._heard():
            self.progressed.emit(at, of, about)

    def _done(self, result: object) -> None:
        if self._heard() and self._then is not None:
            self._task = None
            self._then(result)

    def _failed(self, error: Exception) -> None:
        if self._heard() and self._refused is not None:
            self._task = None
            self._refused(error)

    def _finished(self) -> None:
        if self._heard():
            self._task = None
            self.stopped.emit()
