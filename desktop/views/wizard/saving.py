"""Texts that save themselves: when their field is left, and within a second of the last key."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

PAUSE_MS = 600
"""So long after the last key a text is saved."""


class Autosave(QObject):
    """Keeps one text field and what is stored together."""

    def __init__(self, field: QLineEdit | QPlainTextEdit, save: Callable[[str], object]) -> None:
        """``save`` gets the text; what it refuses it shows itself."""
        super().__init__(field)
        self.field, self._save = field, save
        self._typed_since = False
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self.flush)
        if isinstance(field, QLineEdit):
            field.textEdited.connect(self._typed)
        else:
            field.textChanged.connect(self._typed)
        field.installEventFilter(self)

    @property
    def pending(self) -> bool:
        """True while something typed is not saved yet."""
        return self._typed_since

    def text(self) -> str:
        """What stands in the field."""
        return self.field.text() if isinstance(self.field, QLineEdit) else self.field.toPlainText()

    def fill(self, text: str) -> None:
        """Show what is stored, unless something newer is being typed."""
        if self.pending or self.text() == text or self.text().strip() == text != "":
            return
        self.field.blockSignals(True)
        if isinstance(self.field, QLineEdit):
            self.field.setText(text)
        else:
            self.field.setPlainText(text)
        self.field.blockSignals(False)

    def flush(self) -> None:
        """Save now what is not saved yet."""
        if self._typed_since:
            self.forget()
            self._save(self.text())

    def forget(self) -> None:
        """Do not save what was typed last."""
        self._typed_since = False
        self._pause.stop()

    def _typed(self) -> None:
        self._typed_since = True
        self._pause.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusOut:
            self.flush()
        return False
