"""The invoice with a date of supply: issued for the first time, or once more because another one was said."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.domain.errors import DeskError
from desktop.services.commands.commands import Command
from desktop.services.forms.invoice_offer import InvoiceOffer, invoice_offer
from desktop.services.plans.plan_invoice import InvoiceChoices
from desktop.services.plans.plans import Plan
from desktop.shell import clock
from desktop.views import labels
from desktop.views.orders.planned_sheet import PlannedSheet, Say
from desktop.views.parts.fields import Combo, DateField, TextField
from desktop.views.parts.form import FormRow
from desktop.views.parts.text import Paragraph
from desktop.views.tokens import GAP_8, GAP_16

translate = QCoreApplication.translate

BY_RULE, OTHER = "", "other"


class InvoiceSheet(PlannedSheet):
    """Asked by ``ask``; the plan agreed to comes by ``agreed``."""

    def __init__(self, page: QWidget) -> None:
        super().__init__(page, "invoice", Command.CREATE_INVOICE, 480)
        self.when, self.day, self.reason = Combo(), DateField(), TextField()
        self.row = FormRow(translate("Invoice", "Date of supply"), self._days())
        self.reason_row = FormRow(translate("Invoice", "Reason, printed on the credit note"), self.reason)
        told = translate("Invoice", "It is printed where it is another day than that of the invoice.")
        self.body.addWidget(self.row)
        self.body.addSpacing(GAP_8)
        self.body.addWidget(Paragraph(told, 12, 400, "muted"))
        self.body.addSpacing(GAP_16)
        self.body.addWidget(self.reason_row)
        self.end_form()
        named: dict[str, QWidget] = {"when": self.when, "day": self.day, "reason": self.reason}
        for name, widget in named.items():
            widget.setObjectName(f"invoice.{name}")
        self.when.currentIndexChanged.connect(self._chosen)
        self.day.dateChanged.connect(self._again)
        self.reason.textEdited.connect(self._again)

    def _days(self) -> QWidget:
        holder = QWidget()
        line = QHBoxLayout(holder)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(GAP_8)
        line.addWidget(self.when, 1)
        line.addWidget(self.day, 1)
        self.when.setAccessibleName(translate("Invoice", "Date of supply"))
        self.day.setAccessibleName(translate("Invoice", "Day of supply"))
        return holder

    def ask(self, order_id: int, command: Command) -> None:
        """Ask for the date; ``command`` issues the invoice of an order for the first time or once more."""
        offer, again = invoice_offer(order_id), command is Command.INVOICE_AGAIN
        self._order_id, self._command = order_id, command
        if again:
            title = translate("Invoice", "Date of supply of {number}").format(number=offer.invoice)
            told = translate(
                "Invoice", "An issued invoice never changes: it is credited, and a new one takes its place."
            )
        else:
            title = translate("Invoice", "Invoice of {number}").format(number=offer.number)
            told = ""
        self.set_title(title, told)
        self.reason_row.setVisible(again)
        self.reason.clear()
        self.when.blockSignals(True)
        self.when.clear()
        self.when.fill(_offered(offer, again=again))
        self.when.blockSignals(False)
        today = clock.today()
        self.day.set_day(today - timedelta(days=1) if offer.said == today else today)
        self._chosen()
        self.open(self.when)

    def _chosen(self) -> None:
        self.day.setVisible(self.when.currentData() == OTHER)
        self.look()

    def _again(self, _value: object = None) -> None:
        self.look()

    def choices(self) -> InvoiceChoices:
        chosen = str(self.when.currentData() or BY_RULE)
        day = self.day.day() if chosen == OTHER else date.fromisoformat(chosen) if chosen else None
        return InvoiceChoices(day, self.reason.text().strip())

    def places(self) -> Mapping[str, Say]:
        return {"supplied_on": self.row.set_problem, "reason": self.reason_row.set_problem}

    def typed_problems(self) -> list[tuple[str, DeskError]]:
        return []

    def show_sums(self, seen: Plan | None) -> None:
        again = self._command is Command.INVOICE_AGAIN
        words = translate("Invoice", "Credit and invoice anew")
        self.go.setText(words if again else translate("Invoice", "Create invoice"))


def _offered(offer: InvoiceOffer, *, again: bool) -> list[tuple[str, str]]:
    """The dates that can be chosen by one key, and any other one."""
    handed, today = offer.handed_over, clock.today()
    found: list[tuple[str, str]] = []
    if handed is not None and not (again and handed == offer.said):
        words = translate("Invoice", "{day}, when the goods were handed over").format(day=labels.day(handed))
        found.append((words, handed.isoformat() if again else BY_RULE))
    elif handed is None and not again:
        found.append((translate("Invoice", "None yet: goods are in the shop"), BY_RULE))
    if today not in (handed, offer.said if again else None):
        words = translate("Invoice", "Today, {day}").format(day=labels.day(today))
        found.append((words, today.isoformat()))
    return [*found, (translate("Invoice", "Another day…"), OTHER)]
