"""Fields to type in: one line, several lines, a choice, a day, a search."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QDate, QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QPainter, QPaintEvent, QResizeEvent, QTextCharFormat
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
from desktop.views.parts.buttons import IconButton
from desktop.views.parts.keys import key_hint
from desktop.views.parts.paint import RIGHT, SMALL, icon_at, smooth, width_of, write
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


class SearchField(QLineEdit):
    """Search: lens, shortcut at the right, a cross when there is text. Up and down keys tell `stepped`."""

    stepped = Signal(int)  # -1 up, +1 down: the list of results moves, the focus stays here

    def __init__(self, placeholder: str = "", height: int = 36, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._hint, self._keys = "", QKeySequence()
        self.setFixedHeight(height)
        self.setFont(font(15 if height >= COUNTER else 13))
        self._clear = IconButton("x", "", 28, self)
        self._clear.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._clear.clicked.connect(self.clear)
        self._clear.hide()
        self.set_placeholder(placeholder)
        self.textChanged.connect(self._arrange)
        self._name_clear()

    def set_placeholder(self, text: str) -> None:
        """Say what can be searched; screen readers say it too."""
        self.setPlaceholderText(text)
        self.setAccessibleName(text)
        self._arrange()

    def set_hint(self, keys: QKeySequence | QKeySequence.StandardKey | str) -> None:
        """Show the shortcut that leads here."""
        self._keys = QKeySequence(keys)
        self._hint = key_hint(self._keys)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._name_clear()
            self._hint = key_hint(self._keys)
        super().changeEvent(event)

    def _name_clear(self) -> None:
        self._clear.set_name(self.tr("Clear"))

    def _arrange(self) -> None:
        right = 22 if self.text() else round(width_of(self._hint, SMALL) + 8) if self._hint else 0
        self.setTextMargins(28, 0, right, 0)
        self._clear.setVisible(bool(self.text()))
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._clear.move(self.width() - 32, (self.height() - 28) // 2)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        if event.key() in steps and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.stepped.emit(steps[Qt.Key(event.key())])
            return
        super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        return QSize(320, self.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        smooth(painter)
        icon_at(painter, 14, self.height() / 2, 16, ("search", "muted"))
        if self._hint and not self.text():
            box = QRectF(self.rect()).adjusted(0, 0, -12, 0)
            write(painter, box, self._hint, SMALL, "muted", RIGHT)
