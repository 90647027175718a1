"""Issue the invoice from the page of an order: at once, after a look, or with another date of supply."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QWidget

from desktop.domain.errors import DeskError
from desktop.services.commands.commands import Command
from desktop.services.issuing import documents
from desktop.services.orders.ledger_cards import OrderCard
from desktop.services.orders.order_papers import invoice_card
from desktop.services.plans.plans import Plan, carry_out, plan
from desktop.views.context import DeskContext
from desktop.views.orders.act_group import ActGroup
from desktop.views.orders.consequence_dialog import ConsequenceDialog, Question
from desktop.views.orders.invoice_sheet import InvoiceSheet

KEYS = {"invoice.create": "I", "invoice.dated": "Shift+I"}
ICONS = {"invoice.create": "doc", "invoice.dated": "calendar"}


class InvoiceActs(ActGroup):
    """Two actions: ``invoice.create``, and ``invoice.dated``, which corrects the date of an issued one."""

    def __init__(self, page: QWidget, context: DeskContext) -> None:
        super().__init__(page, context)
        self._dialog: ConsequenceDialog | None = None
        self._sheet: InvoiceSheet | None = None
        deeds = {"invoice.create": self._create, "invoice.dated": self._ask_date}
        for name, deed in deeds.items():
            self.make(name, ICONS[name], KEYS[name], deed)

    def show_card(self, card: OrderCard) -> None:
        """Allow what this order allows; what it does not says why in its tool tip."""
        self._card = card
        self.allow("invoice.create", Command.CREATE_INVOICE, self.tr("Create invoice"))
        first = self.tr("Create invoice with a date of supply…")
        words = self.tr("Correct the date of supply…") if invoice_card(card) else first
        self.allow("invoice.dated", self._dated_command(), words)

    def _dated_command(self) -> Command:
        return Command.INVOICE_AGAIN if invoice_card(self._shown()) else Command.CREATE_INVOICE

    # Asked

    def _create(self) -> None:
        """The plain invoice at once; what else would follow is shown first."""
        head = self._shown().head
        try:
            seen = plan(Command.CREATE_INVOICE, head.id)
        except DeskError as error:
            self._context.refuse(error)
            return
        if len(seen.effects) == 1:
            self._agreed(seen)
            return
        if self._dialog is None:
            self._dialog = ConsequenceDialog(self._page.window())
            self._dialog.setObjectName("invoice.dialog")
            self._dialog.agreed.connect(self._agreed)
        self._dialog.ask(
            Question(
                self.tr("Create the invoice of {number}?").format(number=head.number),
                self.tr("This is what will happen."),
                self.tr("Leave as it is"),
                self.tr("Create invoice"),
                lambda _answers: plan(Command.CREATE_INVOICE, head.id),
            )
        )

    def _ask_date(self) -> None:
        head, command = self._shown().head, self._dated_command()
        if self._sheet is None:
            self._sheet = InvoiceSheet(self._page.window())
            self._sheet.agreed.connect(self._agreed)
        self._sheet.ask(head.id, command)

    # Done

    def _agreed(self, agreed: Plan) -> None:
        try:
            carry_out(agreed, by=self._context.by())
        except DeskError as error:
            self._context.refuse(error, partial(self._agreed, agreed))
            return
        made = documents.invoice_of(agreed.order_id)
        assert made is not None, "the plan issued one"
        number = documents.paper(made).number
        self._context.toast(self.tr("Invoice {number} created").format(number=number))
