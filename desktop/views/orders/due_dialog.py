"""Until when the rest is to be paid: one field."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from desktop.views.parts.fields import DateField
from desktop.views.parts.form import FormRow
from desktop.views.parts.overlay import Dialog

translate = QCoreApplication.translate


class DueDialog(Dialog):
    """``chosen`` brings the day, None for no day."""

    chosen = Signal(object)

    def __init__(self, page: QWidget) -> None:
        super().__init__(page, 420)
        self.setObjectName("due.dialog")
        self.day = DateField()
        self.body.addWidget(FormRow(translate("Payment", "The rest is due on"), self.day))
        self.none = self.add_button(translate("Payment", "No day"))
        self.save = self.add_button(translate("Payment", "Set the day"), "primary")
        named: dict[str, QWidget] = {"day": self.day, "none": self.none, "save": self.save}
        for name, widget in named.items():
            widget.setObjectName(f"due.{name}")
        self.none.clicked.connect(self._clear)
        self.save.clicked.connect(self._save)
        self.set_default(self.save)

    def ask(self, number: str, day: date, *, agreed: bool) -> None:
        """Ask for the day of an order; ``agreed`` when there is one that can be taken away."""
        self.set_title(translate("Payment", "Due day of {number}").format(number=number))
        self.day.set_day(day)
        self.none.setVisible(agreed)
        self.open(self.day)

    def _save(self) -> None:
        self.accept()
        self.chosen.emit(self.day.day())

    def _clear(self) -> None:
        self.accept()
        self.chosen.emit(None)
