"""A test page: is the printer there, is nothing cut, are all letters right?"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from desktop.shell.tasks import Task
from desktop.views.context import DeskContext

TESTED = "print/tested"
"""Under this the machine remembers that a test page came out of its printer."""


def was_tested(context: DeskContext) -> bool:
    """Whether a test page was printed from this machine."""
    return bool(context.device.text(TESTED))


class TrialPage(QObject):
    """Prints one; it belongs to whoever asks, and calls ``after`` when the printer has taken it."""

    def __init__(self, context: DeskContext, parent: QObject, after: Callable[[], None]) -> None:
        super().__init__(parent)
        self._context, self._after = context, after

    def print(self) -> Task:
        """Make it and hand it to the printer of invoices, in the background."""
        from desktop.services.papers.sample_paper import sample_paper

        papers = self._context.papers
        task = papers.print_sample(sample_paper())
        papers.printed.connect(self._printed)
        return task

    def _printed(self, _what: object) -> None:
        self._context.papers.printed.disconnect(self._printed)
        self._context.device.keep(TESTED, "1")
        self._after()
