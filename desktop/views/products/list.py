"""The catalogue with prices and stock."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout

from desktop.services.changes import Changes
from desktop.services.goods.product_list import archived_count, products_without_rate
from desktop.services.goods.product_search import ProductRow, find_products
from desktop.services.goods.stock_log import low_products
from desktop.services.shop.preferences import shop
from desktop.views import labels
from desktop.views.list_model import ListRow
from desktop.views.list_page import SHOWN, ListPage, Words
from desktop.views.parts.buttons import Button, IconButton
from desktop.views.parts.table import Cell, Column
from desktop.views.parts.toggles import Segments
from desktop.views.tokens import GAP_8

translate = QCoreApplication.translate
ALL, LOW, UNTAXED, ARCHIVED = "all", "low", "untaxed", "archived"


class ProductList(ListPage):
    """Name, SKU or number of variants, price, and what is on hand. Enter opens a product to be changed."""

    name = "products"

    def words(self) -> Words:
        return Words(
            self.tr("Products"),
            self.tr("Name, SKU, bar code or variant"),
            self.tr("No products yet"),
            self.tr(
                "Make one, or import them from WooCommerce, PrestaShop, Shopify or a spreadsheet. "
                "Custom items can be sold without any."
            ),
        )

    def columns(self) -> tuple[tuple[str, Column], ...]:
        return (
            (self.tr("Product"), Column(0, before=24)),
            (self.tr("SKU"), Column(190)),
            (self.tr("Price"), Column(176, right=True)),
            (self.tr("Stock"), Column(204, right=True, after=24)),
        )

    def found(self, text: str) -> list[ListRow]:
        coin, low, untaxed = shop().currency, low_products(), products_without_rate()
        self._offer(len(low), len(untaxed), archived_count())
        which = self.which.current()
        only = {LOW: low.keys(), UNTAXED: untaxed}.get(which)
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
            for row in find_products(text, SHOWN, only, archived=which == ARCHIVED)
        ]

    def refresh(self) -> None:
        super().refresh()
        if self.which.current() != ALL and not self.rows.rowCount():
            self.body.setCurrentIndex(1)

    def opened(self, key: int) -> None:
        self.context.open_product(key)

    def add_actions(self) -> None:
        """Show what needs a look, count the shelves, bring in a file of products, make a product."""
        self.which = Segments()
        self.which.setObjectName("products.which")
        self._offer(0, 0, 0)
        self.which.changed.connect(self.refresh)
        self.bar.addWidget(self.which)
        row = QHBoxLayout()
        row.setSpacing(GAP_8)
        row.addWidget(self._icon("count_stock", "barcode", "count", self.tr("Count the shelves…")))
        row.addWidget(self._icon("import", "import", "import", self.tr("Import products…")))
        row.addSpacing(GAP_8)
        row.addWidget(self._new_button().set_key("Ctrl+Shift+N"))
        self.bar.addLayout(row)
        self.offer_when_empty(self.tr("New product"), "plus", self._new)
        self.offer_when_empty(self.tr("Import…"), "import", partial(self._go, "import"))

    def _icon(self, name: str, icon: str, page: str, word: str) -> IconButton:
        button = IconButton(icon, word)
        button.setObjectName(f"products.{name}")
        button.clicked.connect(partial(self._go, page))
        return button

    def _new_button(self) -> Button:
        new = Button(self.tr("New product"), "primary", icon="plus")
        new.setObjectName("products.new")
        new.clicked.connect(self._new)
        return new

    def _offer(self, low: int, untaxed: int, archived: int) -> None:
        """All and what is low; what needs a VAT rate and what is archived only while there is any."""
        chosen = self.which.current()
        choices = [(ALL, self.tr("All")), (LOW, self.tr("Low stock ({n})").format(n=labels.count(low)))]
        if untaxed or chosen == UNTAXED:
            choices.append((UNTAXED, self.tr("No VAT rate ({n})").format(n=labels.count(untaxed))))
        if archived or chosen == ARCHIVED:
            choices.append((ARCHIVED, self.tr("Archived ({n})").format(n=labels.count(archived))))
        self.which.set_choices(choices)

    def _go(self, page: str) -> None:
        self.context.show_page(page)

    def _new(self) -> None:
        self.context.open_product(None)

    def concerned(self, changes: Changes) -> bool:
        return bool(changes.products or changes.orders or changes.settings)

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
        one = translate("ProductList", "{number} ({n} variant low)")
        many = translate("ProductList", "{number} ({n} variants low)")
        return Cell((one if low == 1 else many).format(number=number, n=labels.count(low)), "wait")
    return Cell(number)
