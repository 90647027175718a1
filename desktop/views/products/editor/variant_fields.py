"""One variant: what it costs, by which codes it is found, what is left of it, and its own picture."""

from __future__ import annotations

from decimal import Decimal

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.domain.basket import PriceMode
from desktop.domain.ean import expected_digit
from desktop.domain.money import exponent
from desktop.domain.price_pair import other_price
from desktop.services.goods.product_list import TaxChoice
from desktop.services.shop.preferences import shop
from desktop.views import labels
from desktop.views.parts.buttons import Button
from desktop.views.parts.fields import TextField
from desktop.views.parts.form import FormRow
from desktop.views.parts.measures import MeasureEdit
from desktop.views.parts.numbers import NumberField, UnitPriceEdit
from desktop.views.parts.stock import Level, StockMark
from desktop.views.parts.toggles import CheckBox
from desktop.views.parts.token_list import TokenList
from desktop.views.products.editor.layout import FieldRow
from desktop.views.products.editor.state import EditorState
from desktop.views.tokens import FORM, GAP_8, GAP_12, GAP_16

translate = QCoreApplication.translate
WIDE, HALF = 420, 380


class VariantFields(QWidget):
    """The variant at the place ``at`` of the form. ``stock_asked`` wants its movements, by its id."""

    stock_asked = Signal(int)

    def __init__(self, state: EditorState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state, self.at = state, 0
        self._tax: TaxChoice | None = None
        self._stock: dict[int, Decimal] = {}
        seller = shop()
        self._currency, self._mode = seller.currency, PriceMode(seller.price_mode)
        self.price, self.sale_price = UnitPriceEdit(self._currency), UnitPriceEdit(self._currency)
        self.weight_g = MeasureEdit("g", whole=True)
        self.sku, self.barcodes = (
            TextField(),
            TokenList(translate("ProductEditor", "Scan or type a code, then Enter")),
        )
        self.tracks = CheckBox(translate("ProductEditor", "Count the stock"))
        self.opening, self.low = MeasureEdit(), MeasureEdit()
        self.mark = StockMark()
        self.correct = Button(translate("ProductEditor", "Movements…"), height=FORM)
        self.rows = self._made_rows()
        self._name_fields()
        self._lay_out()
        self._connect()

    def _made_rows(self) -> dict[str, FormRow]:
        gross = self._mode is PriceMode.GROSS
        price = (
            translate("ProductEditor", "Price incl. VAT")
            if gross
            else translate("ProductEditor", "Price excl. VAT")
        )
        self._price_word = price
        return {
            "price": FormRow(price, self.price),
            "sale_price": FormRow(translate("ProductEditor", "Reduced price"), self.sale_price),
            "weight_g": FormRow(translate("ProductEditor", "Weight"), self.weight_g),
            "sku": FormRow(translate("ProductEditor", "SKU"), self.sku),
            "barcodes": FormRow(translate("ProductEditor", "Bar codes"), self.barcodes),
            "opening": FormRow(translate("ProductEditor", "In stock now"), self.opening),
            "low_stock": FormRow(translate("ProductEditor", "Low from"), self.low),
        }

    def _name_fields(self) -> None:
        for name, row in self.rows.items():
            row.field.setObjectName(f"product.variant.{name}")
        self.barcodes.typing.setObjectName("product.variant.barcode")
        self.tracks.setObjectName("product.variant.tracks_stock")
        self.correct.setObjectName("product.variant.movements")

    def _lay_out(self) -> None:
        self._shelf = QWidget()
        shelf = QHBoxLayout(self._shelf)
        shelf.setContentsMargins(0, 0, 0, 0)
        shelf.setSpacing(GAP_12)
        shelf.addWidget(self.mark)
        shelf.addWidget(self.correct)
        shelf.addStretch(1)
        self.shelf_row = FormRow(translate("ProductEditor", "In stock"), self._shelf)
        left = QWidget()
        stock = QVBoxLayout(left)
        stock.setContentsMargins(0, 0, 0, 0)
        stock.setSpacing(0)
        stock.addWidget(self.opening_row)
        stock.addWidget(self.shelf_row)
        self._counted = FieldRow((left, self.rows["low_stock"]), HALF, (2, 1))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP_12)
        column.addWidget(FieldRow([self.rows[name] for name in ("price", "sale_price", "weight_g")], WIDE))
        column.addWidget(FieldRow([self.rows["sku"], self.rows["barcodes"]], HALF))
        column.addSpacing(GAP_8 - GAP_16 + GAP_12)
        column.addWidget(self.tracks)
        column.addWidget(self._counted)

    @property
    def opening_row(self) -> FormRow:
        """What is there of a variant that is to be made."""
        return self.rows["opening"]

    def _connect(self) -> None:
        self.price.changed.connect(self._price)
        self.sale_price.changed.connect(self._sale_price)
        self.weight_g.changed.connect(self._weigh)
        self.sku.textEdited.connect(self._sku)
        self.barcodes.changed.connect(self._codes)
        self.tracks.toggled.connect(self._track)
        self.opening.changed.connect(self._open)
        self.low.changed.connect(self._low)
        self.correct.clicked.connect(self._ask_stock)

    # What is shown

    def show_variant(self, at: int, tax: TaxChoice | None, stock: dict[int, Decimal]) -> None:
        """Show the variant at this place."""
        self.at, self._tax, self._stock = at, tax, stock
        one = self._state.variant(at)
        self.price.show_value(one.price)
        self.sale_price.show_value(one.sale_price)
        self.weight_g.set_quantity(Decimal(one.weight_g) if one.weight_g else None)
        self.sku.setText(one.sku)
        self._show_codes(one.barcodes)
        self.tracks.blockSignals(True)
        self.tracks.setChecked(one.tracks_stock)
        self.tracks.blockSignals(False)
        self.opening.set_quantity(one.opening or None)
        self.low.set_quantity(one.low_stock)
        self.show_taxed()
        self.show_stock(stock)
        for name, row in self.rows.items():
            row.set_problem(self._state.problems.get(f"variants.{at}.{name}", ""))

    def show_stock(self, stock: dict[int, Decimal]) -> None:
        """Show what is on hand; the quantity itself is changed by movements only."""
        self._stock = stock
        one, form = self._state.variant(self.at), self._state.form
        unit = "" if form.unit == "piece" else form.unit
        for field in (self.opening, self.low):
            field.set_unit(unit)
        each = translate("ProductEditor", "{price} per {unit}").format(price=self._price_word, unit=unit)
        self.rows["price"].set_label(each if unit else self._price_word)
        self._counted.setVisible(one.tracks_stock)
        self.rows["low_stock"].setVisible(len(form.variants) > 1 or one.low_stock is not None)
        self.opening_row.setVisible(one.id is None)
        self.shelf_row.setVisible(one.id is not None)
        on_hand = stock.get(one.id or 0, Decimal(0))
        self.mark.set_stock(self._level(on_hand), labels.quantity(on_hand, unit))
        level = "" if form.low_stock is None else labels.quantity(form.low_stock, unit)
        self.low.setPlaceholderText(level or translate("ProductEditor", "as usual"))

    def word_units(self) -> None:
        """The product is sold by another unit, or has another level of its alert."""
        self.show_stock(self._stock)

    def _level(self, on_hand: Decimal) -> Level:
        one, form = self._state.variant(self.at), self._state.form
        low = form.low_stock if one.low_stock is None else one.low_stock
        if on_hand <= 0:
            return "none"
        return "low" if low is not None and on_hand <= low else "enough"

    def show_taxed(self, tax: TaxChoice | None = None) -> None:
        """Say beside the price what it is without VAT, or with it."""
        self._tax = tax or self._tax
        for name, price in (("price", self.price.peek()), ("sale_price", self.sale_price.peek())):
            self.rows[name].set_helper(self._other(price))

    def _other(self, price: Decimal | None) -> str:
        if price is None or self._tax is None or self._tax.tax is None:
            return ""
        other = other_price(price, self._tax.tax, self._mode, exponent(self._currency))
        text = (
            translate("ProductEditor", "{price} excl. VAT")
            if self._mode is PriceMode.GROSS
            else translate("ProductEditor", "{price} incl. VAT")
        )
        return text.format(price=labels.unit_price(other, self._currency))

    def _show_codes(self, codes: tuple[str, ...]) -> None:
        """Show bar codes; what looks like a slip of the finger is said, and kept all the same."""
        odd = {code: digit for code in codes if (digit := expected_digit(code))}
        text = translate("ProductEditor", "{code}: the last digit should be {digit}. Is it typed right?")
        told = {code: text.format(code=code, digit=digit) for code, digit in odd.items()}
        self.barcodes.set_values(codes, told)
        self.rows["barcodes"].set_helper(next(iter(told.values()), ""))

    def unread_texts(self) -> dict[NumberField, str]:
        """The numbers that cannot be read, as they are typed."""
        fields = (self.price, self.sale_price, self.weight_g, self.opening, self.low)
        return {one: one.text() for one in fields if one.problem() is not None}

    def put_back(self, texts: dict[NumberField, str]) -> None:
        """Let stand again what was typed and cannot be read."""
        for field, text in texts.items():
            field.put(text)

    # What is typed

    def _put(self, **values: object) -> None:
        for name in values:
            if name in self.rows:
                self.rows[name].set_problem("")
        self._state.put_variant(self.at, **values)

    def _price(self, price: Decimal | None) -> None:
        self._put(price=price)
        self.show_taxed()

    def _sale_price(self, price: Decimal | None) -> None:
        self._put(sale_price=price)
        self.show_taxed()

    def _weigh(self, grams: Decimal | None) -> None:
        self._put(weight_g=int(grams or 0))

    def _sku(self, text: str) -> None:
        self._put(sku=text)

    def _codes(self) -> None:
        self._put(barcodes=self.barcodes.values())
        self._show_codes(self.barcodes.values())

    def _track(self, counted: bool) -> None:
        self._put(tracks_stock=counted)
        self.show_stock(self._stock)

    def _open(self, units: Decimal | None) -> None:
        self._put(opening=units or Decimal(0))

    def _low(self, level: Decimal | None) -> None:
        self._put(low_stock=level)
        self.show_stock(self._stock)

    def _ask_stock(self) -> None:
        one = self._state.variant(self.at)
        if one.id is not None:
            self.stock_asked.emit(one.id)

    def start(self) -> None:
        """Begin with the price."""
        self.price.setFocus(Qt.FocusReason.TabFocusReason)
