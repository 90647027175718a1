"""Fields to type in: one line, several lines, a choice, a day."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QDate, QEvent, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QTextCharFormat
from PySide6.QtWidgets import (
    QComboBox,
    QDateEdit,
    QDateTimeEdit,
    QLineEdit,
    QListView,
    QPlainTextEdit,
    QToolButton,
    QWidget,
)

from desktop.views.icons import icon
from desktop.views.parts.paint import icon_at, smooth
from desktop.views.style import font
from desktop.views.tokens import COUNTER, FORM


class TextField(QLineEdit):
    """One line. Give it a label with `FormRow`, or an accessible name."""

    def __init__(self, placeholder: str = "", height: int = FORM, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setPlaceholderText(placeholder)
        self.setFixedHeight(height)
        self.setFont(font(15 if height >= COUNTER else 13))


class TextArea(QPlainTextEdit):
    """Several lines; Tab moves on. `lines` is its height."""

    def __init__(self, placeholder: str = "", lines: int = 3, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setPlaceholderText(placeholder)
        self.setTabChangesFocus(True)
        self.setFont(font(13))
        self.setFixedHeight(20 * lines + 20)


class Combo(QComboBox):
    """A choice out of a list, with our chevron. The wheel does not change it by accident."""

    def __init__(self, height: int = FORM, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(height)
        self.setFont(font(13))
        self.setView(QListView(self))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMaxVisibleItems(12)

    def fill(self, choices: Sequence[tuple[str, object]]) -> None:
        """Offer (word, value) pairs; the value chosen before stays chosen when it is still there."""
        before = self.currentData()
        self.blockSignals(True)
        self.clear()
        for word, value in choices:
            self.addItem(word, value)
        self.setCurrentIndex(max(0, self.findData(before)))
        self.blockSignals(False)

    def choose(self, value: object) -> None:
        """Choose by value. ValueError when it is not offered."""
        at = self.findData(value)
        if at < 0:
            raise ValueError(value)
        self.setCurrentIndex(at)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Wheel and not self.hasFocus():
            event.ignore()
            return False
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        smooth(painter)
        tint = "muted" if self.isEnabled() else "faint"
        icon_at(painter, self.width() - 27, self.height() / 2, 16, ("down", tint))


class DateField(QDateEdit):
    """A day, typed or picked in a calendar. `chosen` tells it as a `date`."""

    chosen = Signal(date)

    def __init__(self, height: int = FORM, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        _dress_date(self, height)
        self.dateChanged.connect(self._tell)

    def day(self) -> date:
        """The day shown."""
        shown = self.date()
        return date(shown.year(), shown.month(), shown.day())

    def set_day(self, day: date) -> None:
        """Show a day."""
        self.setDate(QDate(day.year, day.month, day.day))

    def _tell(self) -> None:
        self.chosen.emit(self.day())

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        _calendar(self)


class DateTimeField(QDateTimeEdit):
    """A day and a time of this machine's zone; callers turn it into UTC with `dateTime().toUTC()`."""

    def __init__(self, height: int = FORM, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        _dress_date(self, height)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        _calendar(self)


def _dress_date(field: QDateTimeEdit, height: int) -> None:
    field.setCalendarPopup(True)
    field.setFixedHeight(height)
    field.setFont(font(13))
    calendar = field.calendarWidget()
    calendar.setMinimumSize(300, 250)
    calendar.setVerticalHeaderFormat(calendar.VerticalHeaderFormat.NoVerticalHeader)
    for day in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
        calendar.setWeekdayTextFormat(day, QTextCharFormat())  # not red: red means a problem here
    for name, chevron in (("qt_calendar_prevmonth", "left"), ("qt_calendar_nextmonth", "right")):
        button = calendar.findChild(QToolButton, name)
        if button is not None:
            button.setIcon(icon(chevron))


def _calendar(field: QDateTimeEdit) -> None:
    painter = QPainter(field)
    smooth(painter)
    icon_at(painter, field.width() - 27, field.height() / 2, 16, ("calendar", "muted"))
