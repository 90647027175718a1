"""A calendar that opens below a field."""

from __future__ import annotations

import datetime

from PySide6.QtCore import QDate, QPoint, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QFrame, QToolButton, QVBoxLayout, QWidget

from desktop.shell import clock
from desktop.views.icons import icon
from desktop.views.parts.paint import BODY, MIDDLE, STRONG, draw_shadow, round_box, round_edge, smooth, write
from desktop.views.style import colour
from desktop.views.tokens import RADIUS, RADIUS_CHIP

SHADOW, PADDING = 12, 8
DAY_WIDTH, DAY_HEIGHT = 36, 28


class MonthDays(QCalendarWidget):
    """The days of a month: the chosen one filled, today ringed, those of other months faint."""

    def look(self, day: datetime.date) -> tuple[str, str, str]:
        """Ground, edge and colour of a day's number, as tokens; empty for none."""
        if _of(self.selectedDate()) == day:
            return "accent", "", "on_accent"
        ours = (day.year, day.month) == (self.yearShown(), self.monthShown())
        return "", "ring" if day == clock.today() else "", "text" if ours else "faint"

    def paintCell(self, painter: QPainter, rect: QRect, date: QDate | datetime.date) -> None:
        day = _of(date)
        ground, edge, tint = self.look(day)
        middle = QRectF(rect).center()
        box = QRectF(0, 0, DAY_WIDTH, DAY_HEIGHT)
        box.moveCenter(middle)
        painter.save()
        smooth(painter)
        if ground:
            round_box(painter, box, RADIUS_CHIP, ground)
        if edge:
            round_edge(painter, box, RADIUS_CHIP, edge)
        write(painter, QRectF(rect), str(day.day), STRONG if ground or edge else BODY, tint, MIDDLE)
        painter.restore()


class CalendarPopup(QFrame):
    """``chosen`` brings the day clicked, or chosen with Enter."""

    chosen = Signal(QDate)

    def __init__(self, field: QWidget) -> None:
        flags = Qt.WindowType.FramelessWindowHint | Qt.WindowType.NoDropShadowWindowHint
        super().__init__(field, Qt.WindowType.Popup | flags)
        self.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)
        self._field = field
        self.calendar = calendar = MonthDays(self)
        calendar.setMinimumSize(300, 250)
        calendar.setVerticalHeaderFormat(calendar.VerticalHeaderFormat.NoVerticalHeader)
        for day in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
            calendar.setWeekdayTextFormat(day, QTextCharFormat())  # not red: red means a problem here
        for name, chevron in (("qt_calendar_prevmonth", "left"), ("qt_calendar_nextmonth", "right")):
            button = calendar.findChild(QToolButton, name)
            if button is not None:
                button.setIcon(icon(chevron))
        column = QVBoxLayout(self)
        space = SHADOW + PADDING
        column.setContentsMargins(space, space, space, space)
        column.addWidget(calendar)
        calendar.clicked.connect(self._choose)
        calendar.activated.connect(self._choose)

    def open(self, day: QDate) -> None:
        """Open it on a day, below the field, or above it where the screen ends."""
        self.calendar.setLocale(self._field.locale())
        self.calendar.setSelectedDate(day)
        words = QTextCharFormat()
        words.setForeground(colour("muted"))
        words.setBackground(colour("surface"))
        self.calendar.setHeaderTextFormat(words)
        self.adjustSize()
        seen = self.height() - 2 * SHADOW
        corner = self._field.mapToGlobal(QPoint(-SHADOW, self._field.height() + 4 - SHADOW))
        room = self._field.screen().availableGeometry()
        if corner.y() + SHADOW + seen > room.bottom():
            corner.setY(corner.y() - self._field.height() - seen - 8)
        corner.setX(max(room.left() - SHADOW, min(corner.x(), room.right() - self.width() + SHADOW)))
        self.move(corner)
        self.show()
        self.calendar.setFocus(Qt.FocusReason.PopupFocusReason)

    def _choose(self, day: QDate) -> None:
        if self.isVisible():
            self.hide()
            self.chosen.emit(day)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        smooth(painter)
        box = QRectF(self.rect()).adjusted(SHADOW, SHADOW, -SHADOW, -SHADOW)
        draw_shadow(painter, box, RADIUS, 3, SHADOW - 3, 25)
        round_box(painter, box, RADIUS, "surface")
        round_edge(painter, box, RADIUS, "line2")


def _of(day: QDate | datetime.date) -> datetime.date:
    """The day in Python: Qt gives its own date or, as argument of an overridden method, a date already."""
    return datetime.date(day.year(), day.month(), day.day()) if isinstance(day, QDate) else day
