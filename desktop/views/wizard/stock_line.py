"""What is left of a variant, told right under the quantity: on hand, held, and left after this line."""

from __future__ import annotations

from decimal import Decimal

from PySide6.QtCore import QCoreApplication, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from desktop.services.goods.product_card import Stock
from desktop.views import labels
from desktop.views.parts.paint import BODY, STRONG, width_of, write
from desktop.views.parts.stock import EDGE, GAP, TINT, Level, draw_stock

translate = QCoreApplication.translate


class StockLine(QLabel):
    """A mark, the stock in bold, and the rest muted; ``text()`` is the whole sentence."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(20)
        self._level: Level = "untracked"
        self._strong, self._rest = "", ""

    @property
    def level(self) -> Level:
        """The level shown."""
        return self._level

    def show_nothing(self, words: str = "") -> None:
        """Nothing can be told yet; say why."""
        self._tell("untracked", "", words)

    def show_stock(self, stock: Stock, taken: Decimal, unit: str) -> None:
        """Tell a variant's stock; ``taken`` is this sale's quantity of it, with what is about to be added."""
        if not stock.tracked:
            self._tell("untracked", "", translate("Wizard", "Stock is not tracked"))
            return
        left = stock.on_hand - stock.held - taken
        strong = translate("Wizard", "{count} in stock").format(count=labels.quantity(stock.on_hand, unit))
        held = translate("Wizard", "{count} held").format(count=labels.quantity(stock.held, unit))
        after = translate("Wizard", "{count} left after this").format(count=labels.quantity(left, unit))
        told = [held] if stock.held else []
        told += [after, *_below_zero(stock, left)]
        self._tell(_level(stock, left), strong, ", ".join(told))

    def _tell(self, level: Level, strong: str, rest: str) -> None:
        self._level, self._strong, self._rest = level, strong, rest
        self.setText(", ".join(part for part in (strong, rest) if part))
        self.setAccessibleName(self.text())
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(round(EDGE + GAP + width_of(self._strong, STRONG) + 8 + width_of(self._rest, BODY)), 20)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, box = QPainter(self), QRectF(self.rect())
        if not self.text():
            return
        draw_stock(painter, 1, box.center().y(), self._level)
        box.adjust(EDGE + GAP, 0, 0, 0)
        if self._strong:
            write(painter, box, self._strong, STRONG, TINT[self._level])
            box.adjust(width_of(self._strong, STRONG) + 8, 0, 0, 0)
        write(painter, box, self._rest, BODY, "prob" if self._level == "none" and self._strong else "muted")


def _below_zero(stock: Stock, left: Decimal) -> list[str]:
    """What the product's policy says of selling more than there is."""
    if left >= 0:
        return []
    return {
        "block": [translate("Wizard", "cannot be sold")],
        "allow": [translate("Wizard", "may be sold all the same")],
    }.get(stock.oversell, [])


def _level(stock: Stock, left: Decimal) -> Level:
    if stock.oversell == "allow" and left <= stock.low:
        return "low"
    if left < 0 or stock.on_hand <= 0:
        return "none"
    return "low" if left <= stock.low else "enough"
