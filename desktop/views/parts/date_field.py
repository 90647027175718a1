"""Fields for a day, and for a day with a time: typed as people type days, counted by the arrows, or picked.

What is typed is read as a whole when it is complete or the field is left, never section by section: nothing
typed is moved or bent into another day. What is no day stays in the field with a sentence beside it.
"""

from __future__ import annotations

import datetime

from PySide6.QtCore import QCoreApplication, QDate, QDateTime, QEvent, Qt, QTime, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QWidget

from desktop.views.parts.calendar_button import CalendarButton
from desktop.views.style import font
from desktop.views.tokens import FORM
from desktop.views.wizard.days import is_whole, typed_moment

translate = QCoreApplication.translate

ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class DateTimeField(CalendarButton):
    """A day and a time of this machine's zone; callers turn it into UTC with `dateTime().toUTC()`.

    ``dateTimeChanged`` tells a new moment; ``left`` that the field is left, or Enter pressed in it.
    """

    dateTimeChanged = Signal(QDateTime)
    left = Signal()

    shape = "dd/MM/yyyy HH:mm"
    timed = True

    def __init__(self, height: int = FORM, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._moment = QDateTime(QDate(2000, 1, 1), QTime(0, 0))
        self._clicked_in = False
        self.setFixedHeight(height)
        self.setFont(font(13))
        self.textEdited.connect(self._typed)
        self._show()

    def dateTime(self) -> QDateTime:
        """The moment that stands here; while what is typed is none, the last one."""
        return self._read() or self._moment

    def setDateTime(self, moment: QDateTime) -> None:
        """Show a moment, whatever is being typed."""
        told, self._moment = self._moment != moment, moment
        self._show()
        if told:
            self._tell()

    def wrong(self) -> bool:
        """Whether what is typed here is no date."""
        return self.isModified() and self._read() is None

    def commit(self) -> bool:
        """Take what is typed; False, with a sentence beside the field, when it is no date."""
        if not self.isModified():
            return True
        moment = self._read()
        if moment is None:
            self.say(self._sentence())
            return False
        self.setDateTime(moment)
        return True

    def forget(self) -> None:
        """Drop what is being typed, and show the last moment."""
        self._show()

    def _read(self) -> QDateTime | None:
        if not self.isModified():
            return None
        usual = self._moment.time()
        found = typed_moment(self.text(), (usual.hour(), usual.minute()), timed=self.timed)
        if found is None:
            return None
        if found.replace(second=0) == _bare(self._moment):
            return self._moment
        return QDateTime(QDate(found.year, found.month, found.day), QTime(found.hour, found.minute))

    def _show(self) -> None:
        self.setText(self._moment.toString(self.shape))
        self.say("")

    def _typed(self) -> None:
        self.say("")
        moment = self._read()
        if moment is not None and moment != self._moment and is_whole(self.text()):
            self._moment = moment
            self._tell()

    def _tell(self) -> None:
        self.dateTimeChanged.emit(self._moment)

    # What is wrong

    def _sentence(self) -> str:
        if self.timed:
            return translate("DateField", "That is no date. Type it as in 24/12/2026 14:30.")
        return translate("DateField", "That is no date. Type it as in 24/12/2026.")

    # Keys and the mouse

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            refused = event.key() in ENTER and not self.commit()
            if refused or (event.key() == Qt.Key.Key_Escape and self.isModified()):
                event.accept()  # the key is for this field first
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        if key in ENTER:
            if self.commit():
                self.left.emit()
                event.ignore()
        elif key == Qt.Key.Key_Escape and self.isModified():
            self.forget()
            self.selectAll()
        elif key == Qt.Key.Key_F4 or (key == Qt.Key.Key_Down and not plain):
            self.pick()
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down) and plain:
            self._count(1 if key == Qt.Key.Key_Up else -1)
        else:
            if event.text().isdigit() and self._begins_anew():
                self.selectAll()
            super().keyPressEvent(event)

    def _begins_anew(self) -> bool:
        """Whether a digit at the very beginning starts another date: before a whole one it fits nowhere."""
        whole = not self.isModified() or self._read() is not None
        return self.cursorPosition() == 0 and not self.hasSelectedText() and whole and not self.isReadOnly()

    def _count(self, by: int) -> None:
        """A day later or earlier; a minute when the cursor stands in the time."""
        if not self.commit() or self.isReadOnly():
            return
        at = self.cursorPosition()
        minutes = self.timed and at > len("dd/MM/yyyy") and not self.hasSelectedText()
        self.setDateTime(self._moment.addSecs(60 * by) if minutes else self._moment.addDays(by))
        self.setCursorPosition(at)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._clicked_in = event.reason() == Qt.FocusReason.MouseFocusReason
        if event.reason() not in (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason):
            self.selectAll()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason and self.commit():
            self.left.emit()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if self._clicked_in and not self.hasSelectedText():
            self.selectAll()  # the first click takes the whole date, as Tab does
        self._clicked_in = False

    def opens_on(self) -> QDate:
        return self.dateTime().date()

    def take(self, day: QDate) -> None:
        self.setDateTime(QDateTime(day, self.dateTime().time()))
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.left.emit()


class DateField(DateTimeField):
    """A day. `chosen` tells it as a `date`."""

    dateChanged = Signal(QDate)
    chosen = Signal(datetime.date)

    shape = "dd/MM/yyyy"
    timed = False

    def date(self) -> QDate:
        """The day that stands here, for Qt."""
        return self.dateTime().date()

    def setDate(self, day: QDate) -> None:
        """Show a day of Qt."""
        self.setDateTime(QDateTime(day, QTime(0, 0)))

    def day(self) -> datetime.date:
        """The day that stands here."""
        shown = self.date()
        return datetime.date(shown.year(), shown.month(), shown.day())

    def set_day(self, day: datetime.date) -> None:
        """Show a day."""
        self.setDate(QDate(day.year, day.month, day.day))

    def _tell(self) -> None:
        super()._tell()
        self.dateChanged.emit(self.date())
        self.chosen.emit(self.day())


def _bare(moment: QDateTime) -> datetime.datetime:
    day, time = moment.date(), moment.time()
    return datetime.datetime(day.year(), day.month(), day.day(), time.hour(), time.minute())  # noqa: DTZ001 - as it is shown
