"""The catalogue with prices and stock."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from desktop.services.changes import Changes
from desktop.services.preferences import shop
from desktop.services.product_search import ProductRow, find_products
from desktop.services.stock_log import low_products
from desktop.views import labels
from desktop.views.list_model import ListRow
from desktop.views.list_page import SHOWN, ListPage, Words
from desktop.views.parts.buttons import Button
from desktop.views.parts.table import Cell, Column
from desktop.views.parts.toggles import Segments
from desktop.views.products.card import ProductSheet
from desktop.views.products.stock_sheet import StockSheet

translate = QCoreApplication.translate
ALL, LOW = "all", "low"


class ProductList(ListPage):
    """Name, SKU or number of variants, price, and what is on hand. Enter shows a product."""

    name = "products"

    def words(self) -> Words:
        return Words(
            self.tr("Products"),
            self.tr("Name, SKU, bar code or variant"),
            self.tr("No products yet"),
            self.tr(
                "Import them from WooCommerce, PrestaShop, Shopify or a spreadsheet. "
                "Custom items can be sold without any."
            ),
        )

    def columns(self) -> tuple[tuple[str, Column], ...]:
        return (
            (self.tr("Product"), Column(0, before=24)),
            (self.tr("SKU"), Column(220)),
            (self.tr("Price"), Column(190, right=True)),
            (self.tr("Stock"), Column(160, right=True, after=24)),
        )

    def found(self, text: str) -> list[ListRow]:
        coin, low = shop().currency, low_products()
        self._offer_low(len(low))
        only = low if self.which.current() == LOW else None
        return [
            ListRow(
                row.product_id,
                (
                    Cell(row.name, strong=True),
                    Cell(_code(row), "muted"),
                    Cell(_price(row, coin)),
                    _stock(row, low.get(row.product_id, 0)),
                ),
            )
            for row in find_products(text, SHOWN, only)
        ]

    def refresh(self) -> None:
        super().refresh()
        if self.which.current() == LOW and not self.rows.rowCount():
            self.body.setCurrentIndex(1)

    def opened(self, key: int) -> None:
        sheet = ProductSheet(key, self)
        sheet.rejected.connect(sheet.deleteLater)
        sheet.stock_asked.connect(self.show_stock)
        sheet.open(sheet.cross)

    def show_stock(self, variant_id: int) -> None:
        """Show the movements of a variant's stock, and let it be put right."""
        sheet = StockSheet(self.context, variant_id, self)
        sheet.rejected.connect(sheet.deleteLater)
        sheet.open(sheet.left)

    def add_actions(self) -> None:
        """Show what is low, count the shelves, bring in a file of products."""
        self.which = Segments()
        self.which.setObjectName("products.which")
        self._offer_low(0)
        self.which.changed.connect(self.refresh)
        self.bar.addWidget(self.which)
        count = Button(self.tr("Count…"), icon="barcode")
        count.setObjectName("products.count_stock")
        count.clicked.connect(self._count)
        self.bar.addWidget(count)
        bring_in = Button(self.tr("Import…"), icon="import")
        bring_in.setObjectName("products.import")
        bring_in.clicked.connect(self._import)
        self.bar.addWidget(bring_in)

    def _offer_low(self, number: int) -> None:
        word = self.tr("Low stock, {n}").format(n=labels.count(number))
        self.which.set_choices([(ALL, self.tr("All")), (LOW, word)])

    def _count(self) -> None:
        self.context.show_page("count")

    def _import(self) -> None:
        self.context.show_page("import")

    def concerned(self, changes: Changes) -> bool:
        return bool(changes.products or changes.orders)

    def counted(self, number: int) -> str:
        return labels.counted(number, self.tr("{n} product"), self.tr("{n} products"))


def _code(row: ProductRow) -> str:
    if row.variant_count == 1:
        return row.sku
    return labels.counted(
        row.variant_count, translate("ProductList", "{n} variant"), translate("ProductList", "{n} variants")
    )


def _price(row: ProductRow, coin: str) -> str:
    return labels.price_range(row.price_min, row.price_max, coin)


def _stock(row: ProductRow, low: int) -> Cell:
    """How many are on hand, and in words when that is little or nothing: colour never speaks alone."""
    if not row.tracks_stock:
        return Cell(translate("ProductList", "not tracked"), "faint")
    number = labels.quantity(row.on_hand)
    if row.on_hand <= 0:
        return Cell(translate("ProductList", "sold out, {number}").format(number=number), "prob", strong=True)
    if row.on_hand <= row.low:
        return Cell(translate("ProductList", "low, {number}").format(number=number), "wait", strong=True)
    if low:
        one = translate("ProductList", "{number}, {n} variant low")
        many = translate("ProductList", "{number}, {n} variants low")
        return Cell((one if low == 1 else many).format(number=number, n=labels.count(low)), "wait")
    return Cell(number)
