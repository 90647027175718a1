"""Payment: what came in and what is missing, row by row, and the invoice."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.domain.states import DocumentKind
from desktop.services.orders.ledger_cards import DocumentCard, OrderCard
from desktop.services.orders.order_papers import invoice_card
from desktop.shell import clock
from desktop.views import labels, states
from desktop.views.orders.acts import OrderActs
from desktop.views.orders.panels.panel import Panel, Rows, act_button, offered, row
from desktop.views.orders.panels.payment_rows import payment_rows
from desktop.views.parts.buttons import IconButton
from desktop.views.parts.card import Rule
from desktop.views.parts.flow import Flow
from desktop.views.parts.rows import TwoLines

BESIDE_ICON = 30 - 8
"""Where the words of a row begin, less what a link reaches beyond its own."""


class PaymentPanel(Panel):
    """``opened`` and ``print_asked`` tell the id of a document."""

    opened = Signal(int)
    print_asked = Signal(int)

    def __init__(self, acts: OrderActs, parent: QWidget | None = None) -> None:
        super().__init__("", "order.payment", parent)
        self.set_title(self.tr("Payment"))
        self._acts = acts
        self.mark_paid = act_button(self.tr("Mark as paid"), acts["mark_paid"], "order.mark_paid")
        self.mark_unpaid = act_button(self.tr("Mark as unpaid"), acts["mark_unpaid"], "order.mark_unpaid")
        self.add_action(self.mark_paid)
        self.add_action(self.mark_unpaid)
        self.payments = Rows("order.payments")
        self.invoices = Rows("order.invoices")
        self.body.addWidget(self.payments)
        self.body.addWidget(Rule(4, 4))
        self.body.addWidget(self.invoices)
        self.body.addStretch(1)

    def part(self, card: OrderCard) -> Any:
        head = card.head
        sums = (
            head.id,
            head.lifecycle,
            head.due_minor,
            head.due_on,
            head.email,
            head.payment_name,
            head.paid_minor,
            head.total_minor,
        )
        return sums, card.payments, card.credits, self._documents(card), bool(card.documents)

    def fill(self, card: OrderCard) -> None:
        to_pay = self._acts["mark_paid"].isEnabled()
        self.mark_paid.setVisible(to_pay)
        self.mark_unpaid.setVisible(not to_pay and self._acts["mark_unpaid"].isEnabled())
        self.payments.refill(payment_rows(card, self._acts))
        self.invoices.refill([*self._paper_rows(card), *self._links(card)])

    # Papers

    def _documents(self, card: OrderCard) -> tuple[DocumentCard, ...]:
        return tuple(paper for paper in card.documents if paper.kind is not DocumentKind.PACKING_SLIP)

    def _paper_rows(self, card: OrderCard) -> list[QWidget]:
        newest = invoice_card(card)
        papers = self._documents(card)
        rows: list[QWidget] = [self._paper_row(paper, newest=paper is newest) for paper in papers]
        if newest is None:
            create = self._acts["invoice.create"]
            made = row(self.tr("No invoice yet") if offered(create) else self.tr("No invoice"), "", "doc")
            word = self.tr("Create invoice")
            made.add(act_button(word, create, "order.invoice.create", "link", leaves=True))
            rows.append(made)
        return rows

    def _links(self, card: OrderCard) -> list[QWidget]:
        """What can be done with money that came in and with the papers; a narrow card has two rows of it."""
        holder, flow = QWidget(), Flow(0)
        line = QHBoxLayout(holder)
        line.setContentsMargins(BESIDE_ICON, 0, 0, 0)
        line.addWidget(flow)
        links = {"refund": self.tr("Refund")} if card.payments else {}
        links |= {"reminder": self.tr("Remind")} if self._acts["reminder"].isEnabled() else {}
        links |= {"credit_note": self.tr("Credit note")} if invoice_card(card) else {}
        links |= {"papers": self.tr("All papers")} if card.documents else {}
        for name, word in links.items():
            flow.add(act_button(word, self._acts[name], f"order.{name}", "link", leaves=True))
        return [holder] if links else []

    def _paper_row(self, paper: DocumentCard, *, newest: bool) -> TwoLines:
        on = clock.here(paper.issued_at).date()
        about = labels.day(on)
        if paper.due_on and paper.due_on != on:
            about += ", " + self.tr("due on {day}").format(day=labels.day(paper.due_on))
        made = row(f"{states.word(paper.kind)} {paper.number}", about, "doc", link=True)
        made.title.clicked.connect(partial(self._open, paper.id))  # type: ignore[union-attr]  # made with a link
        button = IconButton("print", self.tr("Print {number}").format(number=paper.number), 32)
        button.setObjectName("order.invoice.print" if newest else f"order.document.{paper.id}")
        button.clicked.connect(partial(self._print, paper.id))
        return made.add(button)

    def _open(self, document_id: int, _checked: bool = False) -> None:
        self.opened.emit(document_id)

    def _print(self, document_id: int, _checked: bool = False) -> None:
        self.print_asked.emit(document_id)
