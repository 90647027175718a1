"""Pages to look at, made one after the other; of what is asked for meanwhile only the last is made."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from desktop.documents.press import Press
from desktop.documents.trying import Tried
from desktop.shell.papers import Papers

Work = Callable[[Press], Tried]


class Latest(QObject):
    """``made`` tells a Tried, ``failed`` what went wrong, each before the next begins."""

    made = Signal(object)
    failed = Signal(Exception)

    def __init__(self, papers: Papers, parent: QObject) -> None:
        super().__init__(parent)
        self._papers = papers
        self._busy = False
        self._next: Work | None = None

    def ask(self, work: Work) -> None:
        """Make this, now or as soon as what is being made is done. ``work`` knows no widget."""
        self._next = work
        self._go_on()

    def _go_on(self) -> None:
        if self._busy or self._next is None:
            return
        work, self._next, self._busy = self._next, None, True
        self._papers.attempt(work, self._done, self._broke)

    def _done(self, tried: Tried) -> None:
        self._busy = False
        self.made.emit(tried)
        self._go_on()

    def _broke(self, error: Exception) -> None:
        self._busy = False
        self.failed.emit(error)
        self._go_on()
