"""What happened to the stock of one variant, in a sheet, and a way to put it right."""

from __future__ import annotations

from decimal import Decimal
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.domain.errors import DeskError
from desktop.services.changes import Changes
from desktop.services.goods.stock_adjust import add_stock, set_stock
from desktop.services.goods.stock_log import StockedVariant, StockEntry, stock_log, stocked_variant
from desktop.views import labels
from desktop.views.context import DeskContext
from desktop.views.parts.card import Rule
from desktop.views.parts.fields import TextField
from desktop.views.parts.form import FormRow
from desktop.views.parts.links import Link
from desktop.views.parts.numbers import Stepper
from desktop.views.parts.overlay import Sheet
from desktop.views.parts.rows import TwoLines, clear
from desktop.views.parts.sums import Amount
from desktop.views.parts.text import Label
from desktop.views.parts.typed_guard import readable
from desktop.views.products.stock_words import move_word
from desktop.views.tokens import COUNTER, GAP_12, GAP_16

translate = QCoreApplication.translate
SHOWN, MOST = 100, Decimal(999_999)


class StockSheet(Sheet):
    """The newest moves first. Raises ProductNotFound for a variant that is gone."""

    def __init__(self, context: DeskContext, variant_id: int, page: QWidget) -> None:
        super().__init__(page, 560)
        self.setObjectName("stock.sheet")
        self._context, self._variant = context, stocked_variant(variant_id)
        self.left, self.reason = Stepper(COUNTER), TextField("", COUNTER)
        self.left.setObjectName("stock.left")
        self.left.set_rules(Decimal(0), MOST, Decimal(1))
        self.left.need(0, MOST)
        self.reason.setObjectName("stock.reason")
        self.left_row = FormRow(translate("Stock", "There are now"), self.left)
        self.reason_row = FormRow(translate("Stock", "Reason"), self.reason)
        self.book = self.add_button(translate("Stock", "Correct the stock"), "primary")
        self.book.setObjectName("stock.book")
        self.book.clicked.connect(self._book)
        self.set_default(self.book)
        self._log = QVBoxLayout()
        self._add_form()
        self._show()
        context.bus.changed.connect(self._hear)

    def _add_form(self) -> None:
        fields = QHBoxLayout()
        fields.setSpacing(GAP_16)
        fields.addWidget(self.left_row)
        fields.addWidget(self.reason_row, 1)
        self.body.addLayout(fields)
        self.body.addWidget(Rule(GAP_12, GAP_16))
        self.body.addWidget(Label(translate("Stock", "Movements"), 15, 600))
        self._log.setSpacing(0)
        self.body.addLayout(self._log)
        self.body.addStretch(1)

    def _show(self) -> None:
        """Read the variant and its moves again; the form starts at what is on hand."""
        self._variant = variant = stocked_variant(self._variant.id)
        self.set_title(variant.name, stock_sentence(variant))
        self.left.set_quantity(max(variant.on_hand, Decimal(0)))
        clear(self._log)
        for entry in stock_log(variant.id, SHOWN):
            self._log.addWidget(self._row(entry))

    def _row(self, entry: StockEntry) -> TwoLines:
        who = [labels.moment(entry.at), entry.by, entry.reason]
        title = move_word(entry.kind)
        title = f"{title}, {entry.order_number}" if entry.order_id is not None else title
        row = TwoLines(title, ", ".join(part for part in who if part), link=entry.order_id is not None)
        if entry.order_id is not None and isinstance(row.title, Link):
            row.title.clicked.connect(partial(self._open, entry.order_id))
        row.add(Amount(signed(entry.quantity), tone="prob" if entry.quantity < 0 else "text"))
        balance = Amount(labels.quantity(entry.balance), tone="muted")
        balance.setMinimumWidth(64)
        balance.setToolTip(translate("Stock", "In stock after it"))
        row.add(balance)
        return row

    def _open(self, order_id: int, _checked: bool = False) -> None:
        self.leave_for(partial(self._go_to, order_id))

    def _go_to(self, order_id: int) -> None:
        self.reject()
        self._context.open_order(order_id)

    def _hear(self, changes: Changes) -> None:
        if self.isVisible() and (changes.orders or self._variant.product_id in changes.products):
            self._show()

    def _book(self) -> None:
        for row in (self.left_row, self.reason_row):
            row.set_problem("")
        before, by, variant_id = self._variant.on_hand, self._context.by(), self._variant.id
        if not readable(self):
            return
        left = Decimal(self.left.value())
        try:
            set_stock(variant_id, left, reason=self.reason.text(), by=by)
        except DeskError as error:
            self._refuse(error)
            return
        self.reason.clear()
        self.written.begin()
        undo = translate("Stock", "Correction undone")
        back = partial(add_stock, variant_id, before - left, reason=undo, by=by)
        said = translate("Stock", "{name}: {n} in stock")
        self._context.toast(said.format(name=self._variant.name, n=labels.quantity(left)), back)

    def _refuse(self, error: DeskError) -> None:
        from desktop.views.messages import words

        row = self.reason_row if error.where == "reason" else self.left_row
        row.set_problem(words(error))
        row.field.setFocus()


def stock_sentence(variant: StockedVariant) -> str:
    """What is on hand, and from which level on it counts as low."""
    unit = "" if variant.unit == "piece" else variant.unit
    text = translate("Stock", "{n} in stock, low from {low} on")
    return text.format(n=labels.quantity(variant.on_hand, unit), low=labels.quantity(variant.low))


def signed(quantity: Decimal) -> str:
    """A change with its sign, also above zero."""
    if quantity < 0:
        return labels.quantity(quantity)
    return f"+{labels.quantity(quantity)}" if quantity else labels.quantity(quantity)
