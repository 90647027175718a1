"""A day that may be left open: typed as people type days, or picked; empty for none."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication, QDate, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QWidget

from desktop.shell import clock
from desktop.views.parts.calendar_button import CalendarButton
from desktop.views.style import font
from desktop.views.tokens import FORM
from desktop.views.wizard.days import shown_day, typed_day

translate = QCoreApplication.translate


class DayEdit(CalendarButton):
    """``24/12/26`` and its like; tidied when it is left, or said to be no day."""

    def __init__(self, placeholder: str = "", height: int = FORM, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setPlaceholderText(placeholder)
        self.setFixedHeight(height)
        self.setFont(font(13))
        self.textEdited.connect(self._typed)

    def day(self) -> date | None:
        """The day typed; None for an empty field, and for what is no day (see ``wrong``)."""
        return typed_day(self.text())

    def wrong(self) -> bool:
        """Whether what stands here is no day."""
        return bool(self.text().strip()) and self.day() is None

    def set_day(self, day: date | None) -> None:
        """Show a day, or none."""
        self.setText("" if day is None else shown_day(day.isoformat()))

    def commit(self) -> bool:
        """Tidy what is typed; False, with a sentence beside the field, when it is no day."""
        if self.wrong():
            self.say(translate("DateField", "That is no date. Type it as in 24/12/2026."))
            return False
        self.set_day(self.day())
        return True

    def opens_on(self) -> QDate:
        day = self.day() or clock.today()
        return QDate(day.year, day.month, day.day)

    def take(self, day: QDate) -> None:
        self.set_day(date(day.year(), day.month(), day.day()))
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.textEdited.emit(self.text())  # as if it had been typed

    def _typed(self) -> None:
        self.say("")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        alt = event.modifiers() & Qt.KeyboardModifier.AltModifier
        if event.key() == Qt.Key.Key_F4 or (event.key() == Qt.Key.Key_Down and alt):
            self.pick()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.commit()
