"""Customer: who it is, how to reach them, both addresses, and what they bought so far."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.services.orders.cards import OrderCore, PostalAddress
from desktop.services.orders.ledger_cards import OrderCard
from desktop.views import labels
from desktop.views.orders.acts import OrderActs
from desktop.views.orders.panels.panel import Panel, Rows, Standing, act_button
from desktop.views.parts.links import Link
from desktop.views.parts.rows import RowIcon
from desktop.views.parts.text import Elided, Paragraph
from desktop.views.tokens import GAP_8
from desktop.views.wizard.words import address_lines

LINE = 24


class CustomerPanel(Panel):
    """The customer as copied on the order, and how often they bought. The name leads to the customer."""

    def __init__(self, acts: OrderActs, parent: QWidget | None = None) -> None:
        super().__init__("", "order.customer", parent)
        self.set_title(self.tr("Customer"))
        self.edit = act_button(self.tr("Edit"), acts["edit_address"], "order.customer.edit", leaves=True)
        self.notify = act_button(
            self.tr("Write"), acts["customer.notify"], "order.customer.notify", leaves=True
        )
        self.messages = act_button(self.tr("Messages"), acts["messages"], "order.messages")
        for button in (self.messages, self.notify, self.edit):
            self.add_action(button)
        self.company = Elided("", 13, 600)
        self.company.setObjectName("order.customer.company")
        self.company.setFixedHeight(LINE)
        self.name = Link("", 13, "text")
        self.name.setObjectName("order.customer.name")
        self.name.setFixedHeight(LINE)
        Standing(self.name, acts["customer"])
        self.facts = Rows("order.customer.facts")
        self.history = Elided("", 12, 400, "muted")
        self.body.addWidget(self.company)
        self.body.addWidget(self.name, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(self.facts)
        self.body.addWidget(self.history)

    def part(self, card: OrderCard) -> Any:
        head, core = card.head, card.core
        person = (head.who, head.company, head.phone, head.email, head.tax_status, head.vat_number)
        return person, core.shipping, core.billed_to, card.customer, head.billing_same

    def fill(self, card: OrderCard) -> None:
        head = card.head
        self.name.setText(labels.named(head.who))
        self.company.setText(head.company)
        self.company.setVisible(head.company not in ("", head.who))
        known = (("phone", head.phone), ("mail", head.email))
        facts = [(icon, [text]) for icon, text in known if text and text != head.who]
        facts += self._addresses(card.core)
        if head.vat_number:
            facts.append(("percent", [head.vat_number]))
        self.facts.refill(_Line(icon, lines) for icon, lines in facts)
        self.history.setText(self._bought(card))
        self.history.setVisible(card.customer is not None)

    def _addresses(self, core: OrderCore) -> list[tuple[str, list[str]]]:
        shipping, billing = core.shipping, core.billed_to
        found = [("pin", self._address(shipping, core))] if shipping else []
        if billing and billing != shipping:
            intro = [self.tr("Invoiced to")] if shipping else []
            found.append(("doc", [*intro, *self._address(billing, core)]))
        elif billing:
            found.append(("doc", [self.tr("Invoiced to the same address")]))
        return [(icon, lines) for icon, lines in found if lines]

    def _address(self, address: PostalAddress, core: OrderCore) -> list[str]:
        known = {core.head.who, core.head.company}
        return [line for line in address_lines(address) if line not in known]

    def _bought(self, card: OrderCard) -> str:
        if card.customer is None:
            return ""
        count = labels.counted(card.customer.orders, self.tr("{n} order"), self.tr("{n} orders"))
        spent = labels.money(card.customer.spent_minor, card.head.currency)
        return self.tr("{orders}, {amount} in all").format(orders=count, amount=spent)


class _Line(QWidget):
    """Lines of text after an icon; each goes on below, so that an address can be copied as it is."""

    def __init__(self, icon: str, lines: list[str]) -> None:
        super().__init__()
        self.setAccessibleName(", ".join(lines))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 2, 0, 2)
        row.setSpacing(GAP_8)
        row.addWidget(RowIcon(icon), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(Rows(rows=[Paragraph(text) for text in lines]), 1)
