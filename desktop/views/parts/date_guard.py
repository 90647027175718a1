"""No button saves while a date in the same form cannot be read."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton, QWidget

from desktop.views.parts.date_field import DateTimeField


class DateGuard(QObject):
    """Leads back to the date that cannot be read instead of pressing the buttons given to ``watch``."""

    def __init__(self, form: QWidget) -> None:
        super().__init__(form)
        self._form = form

    def watch(self, button: QPushButton) -> None:
        """Let this button be pressed only while every date can be read."""
        button.installEventFilter(self)

    def refuses(self) -> bool:
        """Whether a date cannot be read; then it has the focus and says so."""
        for field in self._form.findChildren(DateTimeField):
            if field.isVisible() and field.isEnabled() and not field.commit():
                field.setFocus(Qt.FocusReason.OtherFocusReason)
                return True
        return False

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        pressed = event.type() in (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick)
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            pressed = event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter)
        return pressed and self.refuses()
