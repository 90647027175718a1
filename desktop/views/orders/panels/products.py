"""Products: every line with its stock and where its units are, and the sums."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.services.orders.cards import LineCard
from desktop.services.orders.ledger_cards import OrderCard
from desktop.views import labels
from desktop.views.orders.acts import OrderActs
from desktop.views.orders.order_sums import goods_sums, line_total, pieces, tax_sums
from desktop.views.orders.panels.line_files import LineFiles
from desktop.views.orders.panels.panel import Panel, Rows, act_button
from desktop.views.orders.panels.product_row import ProductRow, ShownLine, widths_for
from desktop.views.orders.row_words import answers
from desktop.views.parts.stock import Level
from desktop.views.parts.sums import Sums
from desktop.views.wizard.words import bare_price, picture_name

translate = QCoreApplication.translate
BLOCK, BETWEEN, PITCH = 232, 40, 20


class ProductsPanel(Panel):
    """The lines, then what they add up to. ``opened`` tells the id of a product whose name was followed."""

    opened = Signal(int)

    def __init__(self, acts: OrderActs, parent: QWidget | None = None) -> None:
        super().__init__("", "order.products", parent)
        self.explain = act_button(self.tr("How was this computed?"), acts["explain"], "order.explain")
        self._acts = acts
        self.edit = act_button(self.tr("Edit"), acts["edit_lines"], "order.edit_lines", leaves=True)
        self.add_action(self.explain)
        self.add_action(self.edit)
        self.lines = Rows("order.lines")
        self.rows: list[ProductRow] = []
        self.goods, self.taxes = Sums(PITCH), Sums(PITCH)
        self.files = LineFiles()
        self.body.addWidget(self.lines)
        self.body.addWidget(self.files)
        self.body.addSpacing(4)
        self.body.addLayout(self._sums())

    def _sums(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(BETWEEN)
        row.addStretch(1)
        for block in (self.goods, self.taxes):
            block.setMinimumWidth(BLOCK - 32)
            block.setMaximumWidth(BLOCK)
            block.setCursor(Qt.CursorShape.PointingHandCursor)
            block.setToolTip(self._acts["explain"].toolTip())
            block.installEventFilter(self)
            row.addWidget(block, 8, Qt.AlignmentFlag.AlignTop)
        return row

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.MouseButtonRelease and watched in (self.goods, self.taxes):
            self._acts["explain"].trigger()
        return False

    def part(self, card: OrderCard) -> Any:
        return card.core

    def fill(self, card: OrderCard) -> None:
        core, currency = card.core, card.head.currency
        self.set_title(self.tr("Products"), pieces(core))
        shown = [shown_line(line, currency, travels=bool(core.head.delivery.kind)) for line in core.lines]
        widths = widths_for(shown)
        while len(self.rows) < len(shown):
            self.rows.append(self._new_row())
        for at, row in enumerate(self.rows):
            row.setVisible(at < len(shown))
            if at < len(shown):
                row.show_line(shown[at], widths)
        self.files.show_core(core)
        self.goods.show_sums(goods_sums(core))
        self.taxes.show_sums(tax_sums(core))

    def _new_row(self) -> ProductRow:
        row = ProductRow(self.lines)
        row.asked.connect(self._acts["explain"].trigger)
        row.opened.connect(self.opened)
        self.lines.add(row)
        return row


def shown_line(line: LineCard, currency: str, *, travels: bool) -> ShownLine:
    """A line in words; ``travels`` says that the order is sent or fetched."""
    level, stock = _stock(line)
    state, waits = _state(line) if travels and line.ships else ("", False)
    texts = answers(line.texts)
    detail = ", ".join(part for part in (line.variant_name, *texts) if part)
    was = bare_price(line.original_price, currency) if line.original_price is not None else ""
    tip = "\n".join(
        part for part in (line.name, line.variant_name, *texts, line.sku, _stock_tip(line)) if part
    )
    return ShownLine(
        name=line.name,
        detail=detail,
        picture=picture_name(line.picture_id, line.pictogram),
        level=level,
        stock=stock,
        state=state,
        waits=waits,
        quantity=labels.quantity(line.quantity, line.unit if line.quantity != int(line.quantity) else ""),
        price=bare_price(line.unit_price, currency),
        was=was,
        note=_discount(line, currency),
        total=labels.money(line_total(line), currency),
        tip=tip,
        product_id=line.product_id,
    )


def _stock(line: LineCard) -> tuple[Level, str]:
    """Enough, low (at or below the threshold), none, or not tracked, with the number in words."""
    if not line.tracks_stock or line.on_hand is None:
        return "untracked", translate("Products", "not tracked")
    words = translate("Products", "{n} in stock").format(n=labels.quantity(line.on_hand))
    if line.on_hand <= 0:
        return "none", words
    return ("low" if line.low_stock is not None and line.on_hand <= line.low_stock else "enough"), words


def _stock_tip(line: LineCard) -> str:
    level, words = _stock(line)
    if level == "low" and line.low_stock is not None:
        low = translate("Products", "{stock}, low from {n} on")
        return low.format(stock=words, n=labels.quantity(line.low_stock))
    return words


def _state(line: LineCard) -> tuple[str, bool]:
    """Where the units of the line are, and whether somebody has to send some."""
    units = line.units
    gone = units.with_customer
    if units.in_shop and gone:
        words = translate("Products", "{n} of {all} shipped")
        return words.format(n=labels.quantity(gone), all=labels.quantity(units.taken)), True
    if units.in_shop:
        return translate("Products", "To prepare"), True
    if units.back:
        return translate("Products", "{n} back in stock").format(n=labels.quantity(units.back)), False
    if gone:
        return _shipped(gone), False
    return "", False


def _shipped(gone: Decimal) -> str:
    one, many = translate("OnePiece", "{n} shipped"), translate("Products", "{n} shipped")
    return (one if gone < 2 else many).format(n=labels.quantity(gone))


def _discount(line: LineCard, currency: str) -> str:
    if not line.line_discount_minor:
        return ""
    if line.discount_percent and not line.discount_minor:
        return f"\u2212{labels.percent(line.discount_percent)}"
    return labels.money(-line.line_discount_minor, currency)
