"""One gift card or store credit, in a sheet: what is left, and every movement."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from desktop.services.value_list import ValueEntry, value_moves, value_of
from desktop.views import labels
from desktop.views.context import DeskContext
from desktop.views.parts.card import Rule
from desktop.views.parts.links import Link
from desktop.views.parts.overlay import Sheet
from desktop.views.parts.rows import TwoLines
from desktop.views.parts.sums import Amount
from desktop.views.parts.text import Label
from desktop.views.tokens import GAP_12, GAP_16
from desktop.views.vouchers.value_words import kind_word, reason_word

translate = QCoreApplication.translate


class ValueSheet(Sheet):
    """Read only; an order's number opens it."""

    def __init__(self, context: DeskContext, account_id: int, page: QWidget) -> None:
        super().__init__(page)
        self.setObjectName("value.card")
        value = value_of(account_id)
        self._context, self._coin = context, value.currency
        self.set_title(value.code, kind_word(value.kind))
        left = TwoLines(translate("Values", "Left"), icon="gift")
        left.add(Amount(labels.money(value.balance_minor, self._coin), 600))
        self.body.addWidget(left)
        if value.customer:
            self.body.addWidget(TwoLines(value.customer, icon="user"))
        if value.expires_on is not None:
            until = translate("Values", "Good until {day}").format(day=labels.day_in_full(value.expires_on))
            self.body.addWidget(TwoLines(until, icon="calendar"))
        self.body.addWidget(Rule(GAP_12, GAP_16))
        self.body.addWidget(Label(translate("Values", "Movements"), 15, 600))
        for entry in reversed(value_moves(account_id)):
            self.body.addWidget(self._row(entry))
        self.body.addStretch(1)

    def _row(self, entry: ValueEntry) -> TwoLines:
        word, order_id = reason_word(entry.reason), entry.order_id
        linked = order_id is not None
        about = ", ".join(part for part in (labels.moment(entry.at), entry.by) if part)
        row = TwoLines(f"{word}, {entry.order_number}" if linked else word, about, link=linked)
        if order_id is not None and isinstance(row.title, Link):
            row.title.clicked.connect(partial(self._open, order_id))
        row.add(Amount(labels.money(entry.amount_minor, self._coin)))
        balance = Amount(labels.money(entry.balance_minor, self._coin), tone="muted")
        balance.setMinimumWidth(80)
        balance.setToolTip(translate("Values", "Left after it"))
        row.add(balance)
        return row

    def _open(self, order_id: int, _checked: bool = False) -> None:
        self.reject()
        self._context.open_order(order_id)
