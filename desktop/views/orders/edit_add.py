"""What comes to an order while it is changed: a product found by typing, or an item of one's own."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.services.goods.product_card import ProductCard, VariantCard, product_card
from desktop.services.goods.product_search import ProductRow, find_products
from desktop.services.shop.methods import TaxClassRow
from desktop.views import labels
from desktop.views.orders.edit_row import RowFacts
from desktop.views.parts.buttons import Button
from desktop.views.parts.fields import Combo, TextField
from desktop.views.parts.form import FormRow
from desktop.views.parts.numbers import UnitPriceEdit
from desktop.views.parts.results import Result, ResultList
from desktop.views.parts.search_field import SearchField
from desktop.views.tokens import FORM, GAP_8, GAP_12, TWO_LINES
from desktop.views.wizard.product_result import product_result
from desktop.views.wizard.words import picture_name

translate = QCoreApplication.translate

MOST, GAP = 5, 4
"""How many products are shown at once; the rest is scrolled to."""


class AddProduct(QWidget):
    """A search field; ``chosen`` brings the facts of the variant that was taken."""

    chosen = Signal(object)

    def __init__(self, currency: str) -> None:
        super().__init__()
        self._currency = currency
        self._found: dict[object, ProductRow] = {}
        self._product: ProductCard | None = None
        self.search = SearchField(translate("EditOrder", "Add a product: name, reference or bar code"), FORM)
        self.search.setObjectName("edit.add")
        self.results = ResultList()
        self.results.setObjectName("edit.results")
        self.results.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.results.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP_8)
        column.addWidget(self.search)
        column.addWidget(self.results)
        self.search.textChanged.connect(self._search)
        self.search.stepped.connect(self.results.step)
        self.search.returnPressed.connect(self.results.take)
        self.results.chosen.connect(self._take)
        self.results.clicked.connect(self.results.take)

    def close_results(self) -> bool:
        """Find nothing any more; False when nothing was typed."""
        typed = bool(self.search.text())
        self.search.clear()
        self._search("")
        return typed

    def _search(self, text: str) -> None:
        self._product = None
        rows = find_products(text) if text.strip() else []
        self._found = {row.product_id: row for row in rows}
        self._offer([product_result(row, self._currency) for row in rows])

    def _offer(self, rows: list[Result]) -> None:
        self.results.show_results(rows, first=True)
        self.results.setFixedHeight(min(MOST, len(rows)) * (TWO_LINES + GAP))
        self.results.setVisible(bool(rows))

    def _take(self, key: object) -> None:
        """A product with several variants asks which one first."""
        if self._product is not None:
            self._tell(self._product, next(one for one in self._product.variants if one.id == key))
            return
        row, card = self._found[key], product_card(self._found[key].product_id)
        sold = [one for one in card.variants if one.active]
        meant = [one for one in sold if row.meant is not None and one.id == row.meant.id]
        only = meant or (sold if len(sold) == 1 else [])
        if only:
            self._tell(card, only[0])
            return
        self._product = card
        self._offer(list(_variants(card, sold, self._currency)))

    def _tell(self, card: ProductCard, variant: VariantCard) -> None:
        facts = RowFacts(
            name=card.name,
            quantity=card.quantity_step,
            price=variant.price,
            detail=", ".join(part for part in (variant.name, variant.sku) if part),
            step=card.quantity_step,
            variant_id=variant.id,
            questions=card.fields,
        )
        self.close_results()
        self.search.setFocus(Qt.FocusReason.OtherFocusReason)
        self.chosen.emit(facts)


def _variants(card: ProductCard, sold: list[VariantCard], currency: str) -> Iterator[Result]:
    for one in sold:
        picture = picture_name(one.picture_id or card.picture_id, one.pictogram or card.pictogram)
        price = labels.unit_price(one.price, currency)
        yield Result(one.id, one.name or card.name, one.sku, picture, price)


class AddItem(QWidget):
    """Name, price and VAT of an item that is not in the catalogue; ``chosen`` brings its facts."""

    chosen = Signal(object)

    def __init__(self, currency: str, classes: Sequence[TaxClassRow]) -> None:
        super().__init__()
        self.name, self.price, self.tax = TextField(), UnitPriceEdit(currency), Combo()
        self.tax.fill([(labels.percent(row.tax.rate), row.id) for row in classes])
        self.name_row = FormRow(translate("EditOrder", "What it is"), self.name)
        self.price_row = FormRow(translate("EditOrder", "Unit price"), self.price)
        self.add = Button(translate("EditOrder", "Add the item"), "tonal")
        self.name.setObjectName("edit.item.name")
        self.price.setObjectName("edit.item.price")
        self.tax.setObjectName("edit.item.tax")
        self.add.setObjectName("edit.item.add")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP_12)
        row.addWidget(self.name_row, 3, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.price_row, 1, Qt.AlignmentFlag.AlignTop)
        tax_row = FormRow(translate("EditOrder", "VAT"), self.tax)
        row.addWidget(tax_row, 1, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.add, 0, Qt.AlignmentFlag.AlignBottom)
        self.add.clicked.connect(self._add)
        self.price.returnPressed.connect(self._add)

    def _empty(self) -> None:
        self.name.clear()
        self.price.set_price(None)
        self.name_row.set_problem("")
        self.price_row.set_problem("")

    def _add(self) -> None:
        name, price = self.name.text().strip(), self.price.peek()
        self.name_row.set_problem("" if name else translate("EditOrder", "Say what it is."))
        if self.price.problem() is None:
            self.price_row.set_problem(
                "" if price is not None else translate("EditOrder", "Say what it costs.")
            )
        if not name or price is None:
            (self.price if name else self.name).setFocus(Qt.FocusReason.OtherFocusReason)
            return
        facts = RowFacts(name, Decimal(1), price, tax_class_id=int(self.tax.currentData()))
        self._empty()
        self.name.setFocus(Qt.FocusReason.OtherFocusReason)
        self.chosen.emit(facts)
