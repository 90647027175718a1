"""One product to be added: its variant, what is written on it, how many, the price, and what is left."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QRadioButton, QVBoxLayout, QWidget

from desktop.domain.errors import DeskError
from desktop.domain.exact import round_half_up
from desktop.domain.money import exponent
from desktop.services.goods.product_card import ProductCard, Stock, VariantCard
from desktop.views import labels
from desktop.views.messages import words
from desktop.views.parts.buttons import ENTER, Button
from desktop.views.parts.card import Foot, Scroller
from desktop.views.parts.form import FormRow
from desktop.views.parts.keys import key_hint
from desktop.views.parts.links import Link
from desktop.views.parts.numbers import Stepper
from desktop.views.parts.pictures import Thumbnail
from desktop.views.parts.text import Elided
from desktop.views.parts.typed_guard import readable
from desktop.views.tokens import BIG, COUNTER, GAP_12, GAP_20, GAP_24
from desktop.views.wizard.product_price import ProductPrice
from desktop.views.wizard.questions import Questions
from desktop.views.wizard.stock_line import StockLine
from desktop.views.wizard.units import rules
from desktop.views.wizard.variant_picker import VariantPicker
from desktop.views.wizard.wanted import Wanted
from desktop.views.wizard.words import picture_name

translate = QCoreApplication.translate

PICTURE = 72


class ProductDetail(QWidget):
    """``add_asked`` comes when everything needed is there and Add was pressed.

    ``changed`` comes when something else is shown, ``edited`` when that was a person's doing.
    """

    add_asked = Signal()
    changed = Signal()
    edited = Signal()

    def __init__(self, currency: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.card: ProductCard | None = None
        self._currency = currency
        self.touched = False
        self.picture = Thumbnail(edge=PICTURE)
        self.name = Link("", 20, "text")
        self.name.setObjectName("wizard.product.name")
        self.name.setFocusPolicy(Qt.FocusPolicy.ClickFocus)  # by keyboard it has a key: the flow stays short
        self.about, self.sku = Elided("", 13, 400, "muted"), Elided("", 13, 400, "muted")
        self.variants, self.questions = VariantPicker(), Questions()
        self.stepper, self.price_row = Stepper(COUNTER), ProductPrice(currency)
        self.stepper.setObjectName("wizard.product.quantity")
        self.price = self.price_row.edit
        self.quantity_row = FormRow(translate("Wizard", "Quantity"), self.stepper)
        self.stock = StockLine()
        self.stock.setObjectName("wizard.product.stock")
        self.add = Button("", "tonal", icon="plus", height=BIG)
        self.add.setObjectName("wizard.product.add")
        self.add.set_hint("Return")
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        title = QVBoxLayout()
        title.setSpacing(0)
        for line in (self.name, self.about, self.sku):
            title.addWidget(line)
        title.addStretch(1)
        head = QHBoxLayout()
        head.setSpacing(16)
        head.addWidget(self.picture, 0, Qt.AlignmentFlag.AlignTop)
        head.addLayout(title, 1)
        self.price_row.setMinimumWidth(112)
        self.price_row.setMaximumWidth(160)
        numbers = QHBoxLayout()
        numbers.setSpacing(16)
        numbers.addWidget(self.quantity_row, 0, Qt.AlignmentFlag.AlignTop)
        numbers.addWidget(self.price_row, 1, Qt.AlignmentFlag.AlignTop)
        numbers.addStretch(0)
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(GAP_24, 20, GAP_24, 12)
        column.setSpacing(14)
        column.addLayout(head)
        column.addSpacing(2)
        column.addWidget(self.variants)
        column.addWidget(self.questions)
        column.addLayout(numbers)
        column.addWidget(self.stock)
        column.addStretch(1)
        scroller = Scroller(inner)
        foot = Foot(scroller, (GAP_24, GAP_12, GAP_24, GAP_20))
        foot.body.addWidget(self.add)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(scroller, 1)
        whole.addWidget(foot)

    def _connect(self) -> None:
        self.variants.changed.connect(self._turn)
        self.questions.edited.connect(self._price_again)
        self.variants.changed.connect(self._touch)
        self.questions.edited.connect(self._touch)
        self.stepper.textEdited.connect(self._touch)
        self.price_row.edited.connect(self._touch)
        self.price_row.edited.connect(self._tell)
        self.stepper.changed.connect(self._count)
        self.stepper.changed.connect(self._touch)
        self.stepper.refused.connect(self._refuse_quantity)
        self.add.clicked.connect(self._press)

    # What is shown

    def show_product(self, card: ProductCard, variant_id: int | None = None) -> None:
        """Show a product afresh, with this variant picked if one is meant already."""
        self.card = card
        self.touched = False
        self.name.setText(card.name)
        self.name.setToolTip(f"{translate('Wizard', 'Edit the product')}  {key_hint('Ctrl+O')}")
        about = card.description or card.category
        self.about.setText(about.splitlines()[0] if about else "")
        self.about.setVisible(bool(about))
        unit = "" if card.quantity_step == 1 else f" ({card.unit})"
        self.quantity_row.set_label(translate("Wizard", "Quantity") + unit)
        self.quantity_row.set_problem("")
        self.price_row.begin()
        self.variants.offer(card.variants, variant_id)
        self.questions.ask(card.fields, self._currency, {})
        least, most, press = rules(card.quantity_step)
        self.stepper.set_rules(least, most, press)
        self.stepper.set_quantity(max(Decimal(1), least))
        self._turn()

    def content(self) -> dict[str, Any]:
        """What was picked and typed, finished or not, as plain data; ``product`` is the product's row id."""
        return {
            "product": self.card.id if self.card else 0,
            "picks": self.variants.picks(),
            "texts": [list(pair) for pair in self.questions.answers()],
            "quantity": self.stepper.text(),
            "price": self.price_row.text(),
        }

    def restore(self, card: ProductCard, content: Mapping[str, Any]) -> None:
        """Show a product with what ``content`` once gave."""
        self.show_product(card)
        for name, value in content["picks"].items():
            self.variants.choose(name, value)
        self.questions.ask(card.fields, self._currency, dict(content["texts"]))
        self._price_again()
        self.stepper.put(content["quantity"])
        if content["price"]:
            self.price.put(content["price"])
        self.touched = True

    def resume(self) -> None:
        """Put the focus where something is still open, else on how many."""
        missing = self.questions.empty()
        if not self.variants.start():
            (missing.field if missing else self.stepper).setFocus(Qt.FocusReason.OtherFocusReason)

    def _touch(self) -> None:
        self.touched = True
        self.edited.emit()

    def refresh(self, card: ProductCard) -> None:
        """The same product with fresh stock and prices; what is typed stays."""
        self.card = card
        self.variants.refresh(card.variants)
        self._tell()

    def _turn(self) -> None:
        """Another variant is meant: picture, SKU, price and stock follow."""
        card, variant = self.card, self.variants.variant()
        if card is None:
            return
        picture = (variant.picture_id, variant.pictogram) if variant else (card.picture_id, card.pictogram)
        self.picture.set_picture(picture_name(*picture), card.name)
        sku = variant.sku if variant else ""
        self.sku.setText(sku or (variant.name if variant else ""))
        self._price_again()

    def _price_again(self) -> None:
        self.price_row.set_usual(self._usual())
        self._tell()

    def _usual(self) -> Decimal | None:
        """The catalogue's price of what is chosen, with the price of what is written on it."""
        card, variant = self.card, self.variants.variant()
        if card is None or variant is None:
            return None
        answered = {label for label, answer in self.questions.answers() if answer}
        return variant.price + sum((f.price_addon for f in card.fields if f.label in answered), Decimal(0))

    def _tell(self) -> None:
        """Word the button by what it would add."""
        read = self.stepper.problem() is None and self.price.problem() is None
        quantity, price = (self.stepper.quantity(), self.price_row.price()) if read else (None, None)
        if self.variants.variant() is None:
            self.add.setText(translate("Wizard", "Choose a variant"))
        elif quantity is None or price is None:
            self.add.setText(translate("Wizard", "Add"))
        else:
            minor = round_half_up((quantity * price).scaleb(exponent(self._currency)))
            self.add.setText(
                translate("Wizard", "Add {count} for {amount}").format(
                    count=labels.quantity(quantity), amount=labels.money(minor, self._currency)
                )
            )
        self.changed.emit()

    def show_stock(self, stock: Stock | None, in_basket: Decimal) -> None:
        """Tell the stock of the chosen variant; ``in_basket`` is what this sale has of it already."""
        card = self.card
        if stock is None or card is None:
            self.stock.show_nothing(translate("Wizard", "Choose a variant to see what is left"))
            return
        unit = "" if card.quantity_step == 1 else card.unit
        self.stock.show_stock(stock, in_basket + (self.stepper.peek() or Decimal(0)), unit)

    # What is typed

    def variant(self) -> VariantCard | None:
        """The variant chosen, None while one has to be."""
        return self.variants.variant()

    def wanted(self) -> Wanted | None:
        """What Add would add; None while something is missing."""
        variant, quantity = self.variant(), self.stepper.quantity()
        if variant is None or quantity is None:
            return None
        return Wanted(variant.id, quantity, self.questions.answers(), self.price_row.typed())

    def set_quantity(self, quantity: Decimal) -> None:
        """Ask for so many."""
        self.stepper.set_quantity(quantity)
        self._tell()

    def _count(self, quantity: Decimal | None) -> None:
        self.quantity_row.set_problem("")
        self._tell()

    def _refuse_quantity(self, error: DeskError) -> None:
        self.quantity_row.set_problem(words(error))
        self._tell()

    def show_refusal(self, error: DeskError) -> None:
        """Say beside the field concerned why it cannot be added."""
        if self.questions.show_refusal(error):
            return
        row = self.price_row if "price" in error.where else self.quantity_row
        row.set_problem(words(error))
        row.field.setFocus(Qt.FocusReason.OtherFocusReason)

    # Going on

    def advance(self) -> None:
        """Go to what is still missing, or add."""
        if self.variants.start():
            return
        missing = self.questions.empty()
        if missing is not None:
            self.questions.claim(missing, told=missing.field.hasFocus())
        elif not readable(self):
            pass  # said beside the field
        elif self.stepper.quantity() is None:
            self.quantity_row.set_problem(translate("Wizard", "How many?"))
            self.stepper.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.add_asked.emit()

    def _press(self) -> None:
        """The button was pressed: say what is missing, too."""
        missing = self.questions.empty()
        if missing is not None and not self.variants.open_choice():
            self.questions.claim(missing, told=True)
        else:
            self.advance()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() not in ENTER or event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            super().keyPressEvent(event)
            return
        pill = QApplication.focusWidget()
        if isinstance(pill, QRadioButton) and not pill.isChecked():
            pill.click()
        self.advance()
