"""A day that may be left open: typed as people type days, empty for none."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QWidget

from desktop.views.parts.beside import say_beside
from desktop.views.parts.fields import TextField
from desktop.views.tokens import FORM
from desktop.views.wizard.days import shown_day, typed_day

translate = QCoreApplication.translate


class DayEdit(TextField):
    """``24/12/26`` and its like; tidied when it is left."""

    def __init__(self, placeholder: str = "", height: int = FORM, parent: QWidget | None = None) -> None:
        super().__init__(placeholder, height, parent)

    def day(self) -> date | None:
        """The day typed; None for an empty field, and for what is no day (see ``wrong``)."""
        return typed_day(self.text())

    def wrong(self) -> bool:
        """Whether what stands here is no day."""
        return bool(self.text().strip()) and self.day() is None

    def commit(self) -> bool:
        """Take what is typed; False, with a sentence beside the field, when it is no day."""
        if self.wrong():
            say_beside(self, translate("DateField", "That is no date. Type it as in 24/12/2026."))
        return not self.wrong()

    def set_day(self, day: date | None) -> None:
        """Show a day, or none."""
        self.setText("" if day is None else shown_day(day.isoformat()))

    def focusOutEvent(self, event: QFocusEvent) -> None:
        if self.day() is not None:
            self.set_day(self.day())
        super().focusOutEvent(event)
