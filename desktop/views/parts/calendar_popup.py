"""A calendar that opens below a field."""

from __future__ import annotations

from PySide6.QtCore import QDate, QPoint, Qt, Signal
from PySide6.QtGui import QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QFrame, QToolButton, QVBoxLayout, QWidget

from desktop.views.icons import icon


class CalendarPopup(QFrame):
    """``chosen`` brings the day clicked, or chosen with Enter."""

    chosen = Signal(QDate)

    def __init__(self, field: QWidget) -> None:
        super().__init__(field, Qt.WindowType.Popup)
        self._field = field
        self.calendar = calendar = QCalendarWidget(self)
        calendar.setMinimumSize(300, 250)
        calendar.setVerticalHeaderFormat(calendar.VerticalHeaderFormat.NoVerticalHeader)
        for day in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
            calendar.setWeekdayTextFormat(day, QTextCharFormat())  # not red: red means a problem here
        for name, chevron in (("qt_calendar_prevmonth", "left"), ("qt_calendar_nextmonth", "right")):
            button = calendar.findChild(QToolButton, name)
            if button is not None:
                button.setIcon(icon(chevron))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(calendar)
        calendar.clicked.connect(self._choose)
        calendar.activated.connect(self._choose)

    def open(self, day: QDate) -> None:
        """Open it on a day, below the field, or above it where the screen ends."""
        self.calendar.setLocale(self._field.locale())
        self.calendar.setSelectedDate(day)
        self.adjustSize()
        corner = self._field.mapToGlobal(QPoint(0, self._field.height() + 2))
        room = self._field.screen().availableGeometry()
        if corner.y() + self.height() > room.bottom():
            corner.setY(corner.y() - self._field.height() - self.height() - 4)
        corner.setX(max(room.left(), min(corner.x(), room.right() - self.width())))
        self.move(corner)
        self.show()
        self.calendar.setFocus(Qt.FocusReason.PopupFocusReason)

    def _choose(self, day: QDate) -> None:
        if self.isVisible():
            self.hide()
            self.chosen.emit(day)
