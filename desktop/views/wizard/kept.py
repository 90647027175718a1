"""What is typed into a panel and not added yet, kept with the draft like everything else."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from desktop.services.drafts.draft_form import Panel, keep_form, kept_form
from desktop.views.wizard.saving import PAUSE_MS
from desktop.views.wizard.writing import Writer


class KeptPanel(QObject):
    """Saves a panel when the focus moves, and within a second of the last key."""

    def __init__(
        self, panel: Panel, writer: Writer, content: Callable[[], Mapping[str, Any]], parent: QWidget
    ) -> None:
        """``content`` gives what stands in the panel as plain data, nothing when it is empty."""
        super().__init__(parent)
        self._panel, self._writer, self._content = panel, writer, content
        self._pending = False
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self.flush)
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._focus_moved)

    def stored(self) -> dict[str, Any]:
        """What is kept of the panel; empty when nothing is."""
        return kept_form(self._writer.draft.id, self._panel)

    def touch(self) -> None:
        """Something was typed."""
        self._pending = True
        self._pause.start()

    def flush(self) -> None:
        """Save now what is not saved yet."""
        if self._pending:
            self.forget()
            self._keep(self._content())

    def forget(self) -> None:
        """Do not save what was typed last: it is part of the draft now, or belongs to another one."""
        self._pending = False
        self._pause.stop()

    def drop(self) -> None:
        """Nothing of the panel is wanted any more."""
        self.forget()
        if self.stored():
            self._keep({})

    def give_up(self, words: str, reopen: Callable[[], object]) -> None:
        """Drop the panel and say so in ``words``; taking that back keeps it again and does ``reopen``."""
        self.flush()
        typed = self.stored()
        self.drop()
        if typed:
            self._writer.context.toast(words, partial(self._put_back, typed, reopen))

    def _put_back(self, typed: Mapping[str, Any], reopen: Callable[[], object]) -> None:
        self._keep(typed)
        reopen()

    def _keep(self, content: Mapping[str, Any]) -> None:
        writer, panel = self._writer, self._panel
        writer.write(lambda at: keep_form(at, panel, content, by=writer.by))

    def _focus_moved(self, _old: QWidget | None, _new: QWidget | None) -> None:
        self.flush()
