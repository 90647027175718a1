"""No button saves while a number or a date in the same form cannot be read."""

from __future__ import annotations

from typing import Protocol, runtime_checkable

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QScrollArea, QWidget


@runtime_checkable
class Typed(Protocol):
    """A field that reads what is typed: a number, a date, something known by its first letters."""

    def commit(self) -> bool:
        """Take what is typed; False, with a sentence beside the field, when that is not possible."""


def readable(form: QWidget) -> bool:
    """Whether all that is typed in the form can be taken.

    If not, each field that cannot says so, and the first of them has the focus.
    """
    refused = [
        field
        for field in form.findChildren(QWidget)
        if isinstance(field, Typed) and field.isVisible() and field.isEnabled() and not field.commit()
    ]
    if refused:
        _lead_to(min(refused, key=lambda field: _place(field, form)))
    return not refused


def _place(field: QWidget, form: QWidget) -> tuple[int, int]:
    at = field.mapTo(form, QPoint(0, 0))
    return at.y(), at.x()


def _lead_to(field: QWidget) -> None:
    field.setFocus(Qt.FocusReason.OtherFocusReason)
    around = field.parentWidget()
    while around is not None:
        if isinstance(around, QScrollArea):
            around.ensureWidgetVisible(field, 0, 60)  # the sentence below it, too
        around = around.parentWidget()


class TypedGuard(QObject):
    """Leads back to what cannot be read instead of pressing the buttons given to ``watch``."""

    def __init__(self, form: QWidget) -> None:
        super().__init__(form)
        self._form = form
        self._watched: set[QAbstractButton] = set()

    def watch(self, button: QAbstractButton) -> None:
        """Let this button be pressed only while everything typed can be read."""
        if button not in self._watched:
            self._watched.add(button)
            button.installEventFilter(self)

    def refuses(self, button: QAbstractButton | None = None) -> bool:
        """Whether something cannot be read; it has the focus then and says so. Never for other buttons."""
        return (button is None or button in self._watched) and not readable(self._form)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        pressed = kind in (
            QEvent.Type.MouseButtonPress,
            QEvent.Type.MouseButtonDblClick,
            QEvent.Type.Shortcut,
        )
        if isinstance(event, QKeyEvent) and kind == QEvent.Type.KeyPress:
            pressed = event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter)
        return pressed and self.refuses()
