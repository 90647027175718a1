"""What is known of a customer, to look at without choosing them: contact, balance, carts and orders."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from desktop.services.customers.customers import CustomerCard
from desktop.services.drafts.draft_reuse import PastOrder
from desktop.services.drafts.drafts import DraftRow
from desktop.services.orders.cards import PostalAddress
from desktop.services.orders.order_core import order_core
from desktop.views import labels, states
from desktop.views.parts.buttons import Button
from desktop.views.parts.card import Rule
from desktop.views.parts.rows import clear
from desktop.views.parts.sums import Fact
from desktop.views.parts.text import Elided, Label, Paragraph
from desktop.views.tokens import GAP_8
from desktop.views.wizard.section import REACH
from desktop.views.wizard.waiting_row import WaitingRow
from desktop.views.wizard.words import address_lines, lines_word

translate = QCoreApplication.translate


class CustomerDetails(QWidget):
    """Read-only. ``use_asked`` tells the row id of a draft or order, the others are about the customer."""

    choose_asked = Signal()
    drop_asked = Signal()
    edit_asked = Signal()
    page_asked = Signal()
    use_asked = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("wizard.customer.details")
        self.setAccessibleName(translate("Wizard", "Customer details"))
        self.name = Elided("", 20, 600)
        self.summary = Elided("", 13, 400, "muted")
        self.choose = Button(translate("Wizard", "Choose"), "tonal")
        self.choose.setObjectName("wizard.customer.choose")
        self.drop = Button(translate("Wizard", "Remove"), "quiet")
        self.edit = Button(translate("Wizard", "Edit"), "quiet")
        self.edit.setObjectName("wizard.customer.edit")
        self.page = Button(translate("Wizard", "All about them"), "quiet")
        self.page.setObjectName("wizard.customer.page")
        self.phone = Fact(translate("Wizard", "Phone"))
        self.email = Fact(translate("Wizard", "E-mail"))
        self.address = Fact(translate("Wizard", "Address"))
        self.balance = Fact(translate("Wizard", "Balance"))
        self.note = Paragraph("", 13, 400, "muted")
        self.carts = _Sources(translate("Wizard", "Abandoned carts"), "cart", "wizard.customer.carts")
        self.orders = _Sources(translate("Wizard", "Previous orders"), "orders", "wizard.customer.orders")
        self._lay_out()
        self.choose.clicked.connect(self.choose_asked)
        self.drop.clicked.connect(self.drop_asked)
        self.edit.clicked.connect(self.edit_asked)
        self.page.clicked.connect(self.page_asked)
        self.carts.use_asked.connect(self.use_asked)
        self.orders.use_asked.connect(self.use_asked)

    def _lay_out(self) -> None:
        acts = QHBoxLayout()
        acts.setContentsMargins(-REACH, GAP_8, 0, 0)
        acts.setSpacing(0)
        for button in (self.page, self.edit, self.drop):
            acts.addWidget(button)
        acts.addStretch(1)
        acts.addWidget(self.choose)
        facts = QGridLayout()
        facts.setHorizontalSpacing(16)
        facts.setVerticalSpacing(12)
        for at, fact in enumerate((self.phone, self.email, self.address, self.balance)):
            facts.addWidget(fact, at // 2, at % 2, Qt.AlignmentFlag.AlignTop)
            facts.setColumnStretch(at % 2, 1)
        column = QVBoxLayout()
        column.setContentsMargins(0, 0, REACH, 0)
        column.setSpacing(0)
        column.addWidget(self.name)
        column.addWidget(self.summary)
        column.addLayout(acts)
        column.addSpacing(12)
        column.addLayout(facts)
        column.addWidget(self.note)
        column.addWidget(Rule(16, 8))
        column.addWidget(self.carts)
        column.addWidget(self.orders)
        column.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(24, 14, 24 - REACH, 24)
        whole.setSpacing(0)
        whole.addLayout(column)

    def show_customer(
        self,
        card: CustomerCard,
        carts: list[DraftRow],
        orders: list[PastOrder],
        *,
        chosen: bool,
        currency: str,
    ) -> None:
        """Show a customer with their carts and orders; ``chosen`` when the sale is already theirs."""
        form = card.form
        self.name.setText(card.name)
        self.summary.setText(_summary(card, currency))
        self.phone.set_value(form.phone or labels.NOTHING)
        self.email.set_value(form.email or labels.NOTHING)
        self.address.set_value("\n".join(_first_address(card.addresses)) or labels.NOTHING)
        self.balance.set_value(_balance(card.due_minor, currency), "wait" if card.due_minor else "text")
        self.note.setText(form.private_note)
        self.note.setContentsMargins(0, 12, 0, 0)
        self.note.setVisible(bool(form.private_note))
        self.choose.setVisible(not chosen)
        self.drop.setVisible(chosen)
        self.carts.show_rows([_cart(row) for row in carts])
        statuses = {order.id: _in_a_row(states.word(order.payment_status)) for order in card.orders}
        self.orders.show_rows([_order(row, statuses.get(row.id, "")) for row in orders])


Source = tuple[int, str, str, str]
"""Row id, two lines and the amount of something that can be used again."""


class _Sources(QWidget):
    """A list of things to start from, each with its button."""

    use_asked = Signal(int)

    def __init__(self, title: str, icon: str, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(title)
        self._icon, self._ids = icon, dict[Button, int]()
        self.count = Label("", 13, 400, "muted")
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(Label(title, 15, 600))
        head.addWidget(self.count)
        head.addStretch(1)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 12)
        column.setSpacing(4)
        column.addLayout(head)
        column.addLayout(self._rows)

    def show_rows(self, rows: list[Source]) -> None:
        """Show these, or nothing at all when there are none."""
        clear(self._rows)
        self._ids = {}
        self.count.setText(str(len(rows)))
        self.setVisible(bool(rows))
        for at, (source, title, subtitle, amount) in enumerate(rows):
            if at:
                self._rows.addWidget(Rule())
            use = Button(translate("Wizard", "Use"))
            use.setObjectName("wizard.customer.use")
            use.setAccessibleName(translate("Wizard", "Use {what}").format(what=title))
            use.clicked.connect(self._use)
            self._ids[use] = source
            self._rows.addWidget(WaitingRow(self._icon, title, subtitle, amount).add(use))

    def _use(self) -> None:
        button = self.sender()
        if isinstance(button, Button):
            self.use_asked.emit(self._ids[button])


def _summary(card: CustomerCard, currency: str) -> str:
    if not card.order_count:
        return translate("Wizard", "No order yet")
    orders = labels.counted(
        card.order_count, translate("Wizard", "{n} order"), translate("Wizard", "{n} orders")
    )
    return f"{orders}, {labels.money(card.spent_minor, currency)}"


def _balance(due_minor: int, currency: str) -> str:
    """What is still owed, by the customer or to them."""
    if not due_minor:
        return translate("Wizard", "nothing due")
    sentence = (
        translate("Wizard", "{amount} due") if due_minor > 0 else translate("Wizard", "{amount} to give back")
    )
    return sentence.format(amount=labels.money(abs(due_minor), currency))


def _in_a_row(word: str) -> str:
    """A status as it stands after a comma."""
    return word[:1].lower() + word[1:]


def _first_address(addresses: tuple[PostalAddress, ...]) -> list[str]:
    return address_lines(addresses[0], with_name=False) if addresses else []


def _cart(row: DraftRow) -> Source:
    names = ", ".join(dict.fromkeys(line.name for line in order_core(row.id).lines))
    second = ", ".join(part for part in (row.name, labels.moment(row.changed_at)) if part)
    return row.id, names, second, labels.money(row.total_minor, row.currency)


def _order(row: PastOrder, status: str) -> Source:
    facts = (labels.when(row.placed_at), lines_word(row.lines), status)
    second = ", ".join(part for part in facts if part)
    return row.id, row.number, second, labels.money(row.total_minor, row.currency)
