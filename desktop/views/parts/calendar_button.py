"""A field of one line with a calendar at its right end."""

from __future__ import annotations

from PySide6.QtCore import QDate, Qt
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from desktop.views.parts.calendar_popup import CalendarPopup
from desktop.views.parts.form import FormRow
from desktop.views.parts.paint import icon_at, smooth

BUTTON = 36
"""Width of the calendar at the right."""


class CalendarButton(QLineEdit):
    """A click on the calendar opens it. Subclasses say where it opens and take what is picked."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._said, self._popup = "", None
        self.setTextMargins(0, 0, BUTTON - 8, 0)
        self.setMouseTracking(True)

    _popup: CalendarPopup | None

    def opens_on(self) -> QDate:
        """The day that the calendar shows first."""
        raise NotImplementedError

    def take(self, day: QDate) -> None:
        """A day was picked."""
        raise NotImplementedError

    def pick(self) -> None:
        """Open the calendar below."""
        if self.isReadOnly():
            return
        if self._popup is None:
            self._popup = CalendarPopup(self)
            self._popup.chosen.connect(self.take)
        self._popup.open(self.opens_on())

    def say(self, sentence: str) -> None:
        """Say beside the field what is wrong with it, or take back what was said."""
        row = self.parentWidget()
        while row is not None and not isinstance(row, FormRow):
            row = row.parentWidget()
        if row is not None and (sentence or (self._said and row.problem() == self._said)):
            row.set_problem(sentence)
        self._said = sentence

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self._over_button(event):
            self.pick()
        else:
            super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        over = self._over_button(event) and not event.buttons()
        self.setCursor(Qt.CursorShape.ArrowCursor if over else Qt.CursorShape.IBeamCursor)
        super().mouseMoveEvent(event)

    def _over_button(self, event: QMouseEvent) -> bool:
        return event.position().x() >= self.width() - BUTTON

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        smooth(painter)
        tint = "muted" if self.isEnabled() else "faint"
        icon_at(painter, self.width() - 27, self.height() / 2, 16, ("calendar", tint))
