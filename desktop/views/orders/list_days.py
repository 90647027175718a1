"""Which days the order list is narrowed to."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QWidget

from desktop.shell import clock
from desktop.views.parts.fields import DateField
from desktop.views.parts.form import FormRow
from desktop.views.parts.overlay import Dialog
from desktop.views.tokens import GAP_12


class DaysDialog(Dialog):
    """Asks for a first and a last day."""

    def __init__(self, page: QWidget) -> None:
        super().__init__(page, 400)
        self.setObjectName("orders.days")
        self.set_title(self.tr("Which days?"))
        self.since, self.until = DateField(), DateField()
        for label, field in ((self.tr("From"), self.since), (self.tr("To"), self.until)):
            self.body.addWidget(FormRow(label, field))
            self.body.addSpacing(GAP_12)
        cancel = self.add_button(self.tr("Cancel"))
        show = self.add_button(self.tr("Show"), "primary")
        cancel.clicked.connect(self.leave)
        show.clicked.connect(self.accept)
        self.set_default(show)

    def ask(self, since: date | None, until: date | None) -> None:
        """Open it on these days, or on today."""
        self.since.set_day(since or clock.today())
        self.until.set_day(until or clock.today())
        self.open(self.since)

    def days(self) -> tuple[date, date]:
        """The two days, the earlier first."""
        first, last = sorted((self.since.day(), self.until.day()))
        return first, last
