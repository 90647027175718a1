"""A customer's orders, the newest first."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from functools import partial

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.domain.states import FulfilmentStatus, Lifecycle
from desktop.services.customers.customer_page import CustomerView
from desktop.services.customers.customers import CustomerOrder
from desktop.views import labels, states
from desktop.views.orders.panels.panel import Rows, nothing
from desktop.views.parts.buttons import Button
from desktop.views.parts.card import Card
from desktop.views.parts.chip import StatusChip
from desktop.views.parts.links import Link
from desktop.views.parts.rows import TwoLines
from desktop.views.parts.sums import Amount

translate = QCoreApplication.translate

SHOWN = 8


class OrderCard(Card):
    """``open_asked`` tells the id of an order."""

    open_asked = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(translate("Customer", "Orders"), parent)
        self.rows = Rows("customer.orders")
        self.all = Button("", "link")
        self.all.setObjectName("customer.orders.all")
        self.all.clicked.connect(self._show_all)
        self.body.addWidget(self.rows)
        self.add_action(self.all)
        self._orders: tuple[CustomerOrder, ...] = ()
        self._whole = False

    def show_view(self, view: CustomerView, *, fresh: bool) -> None:
        """Show this customer's orders; ``fresh`` when it is another customer than before."""
        self._orders, self._whole = view.orders, self._whole and not fresh
        self._fill()

    def _show_all(self) -> None:
        self._whole = True
        self._fill()

    def _fill(self) -> None:
        many = len(self._orders)
        self.set_title(translate("Customer", "Orders"), labels.count(many) if many else "")
        self.all.setText(translate("Customer", "Show all"))
        self.all.setVisible(many > SHOWN and not self._whole)
        shown = self._orders if self._whole else self._orders[:SHOWN]
        if shown:
            rows = [self._row(order) for order in shown]
            _line_up([row.findChildren(_ChipPlace) for row in rows])
            self.rows.refill(rows)
        else:
            self.rows.refill([nothing(translate("Customer", "No order yet."))])

    def _row(self, order: CustomerOrder) -> TwoLines:
        row = TwoLines(order.number, labels.when(order.placed_at), icon="orders", link=True)
        row.setObjectName("customer.order")
        assert isinstance(row.title, Link)
        row.title.clicked.connect(partial(self.open_asked.emit, order.id))
        row.title.setMinimumWidth(row.title.natural_width())  # whatever happened to it, it is found by this
        row.add(_ChipPlace(_delivery(order)))
        row.add(_ChipPlace(_chip(order.payment_status)))
        amount = Amount(labels.money(order.total_minor, order.currency))
        amount.setMinimumWidth(88)
        return row.add(amount)


class _ChipPlace(QWidget):
    """The place of a chip in its column, at the left; it stays empty where there is nothing to say."""

    def __init__(self, chip: StatusChip | None) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        if chip is not None:
            row.addWidget(chip)
        row.addStretch(1)


def _line_up(rows: Sequence[Sequence[QWidget]]) -> None:
    """Give the places below each other one width."""
    for column in zip(*rows, strict=True):
        width = max(place.sizeHint().width() for place in column)
        for place in column:
            place.setFixedWidth(width)


def _delivery(order: CustomerOrder) -> StatusChip | None:
    """How far the goods are, as the list of orders says it; None where there are none to deliver."""
    if order.held:
        return StatusChip("held", states.held_word(), filled=False)
    if order.lifecycle is Lifecycle.CANCELLED:
        return _chip(order.lifecycle)
    needed = order.fulfilment_status is not FulfilmentStatus.NOT_NEEDED
    return _chip(order.fulfilment_status) if needed else None


def _chip(status: StrEnum) -> StatusChip:
    """A status in its short word: two of them stand beside number and amount."""
    chip = StatusChip(status.value, states.short_word(status), filled=False, full=states.word(status))
    chip.setToolTip(states.word(status))
    return chip
