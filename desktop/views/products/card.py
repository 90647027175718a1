"""What is known of one product, in a sheet: its picture, price and tax, its variants and their stock."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.services.preferences import shop
from desktop.services.product_card import FieldCard, ProductCard, VariantCard, product_card
from desktop.views import labels
from desktop.views.parts.card import Rule
from desktop.views.parts.links import Link
from desktop.views.parts.overlay import Sheet
from desktop.views.parts.pictures import Thumbnail
from desktop.views.parts.rows import TwoLines
from desktop.views.parts.stock import Level, StockMark
from desktop.views.parts.sums import Amount
from desktop.views.parts.text import Label, Paragraph
from desktop.views.tokens import GAP_8, GAP_12, GAP_16
from desktop.views.wizard.words import picture_name

translate = QCoreApplication.translate
PICTURE, LONGEST = 96, 600
"""Edge of the picture, and characters of the description that are shown."""


class ProductSheet(Sheet):
    """Read only; ``stock_asked`` tells a variant whose movements are wanted.

    Raises ProductNotFound for a product that is gone.
    """

    stock_asked = Signal(int)

    def __init__(self, product_id: int, page: QWidget) -> None:
        card = product_card(product_id)
        super().__init__(page)
        self.setObjectName("product.card")
        self._coin = shop().currency
        self.set_title(card.name, card.category)
        self._add_picture(card)
        self._add_variants(card)
        self._add_questions(card.fields)
        self.body.addStretch(1)

    def _add_picture(self, card: ProductCard) -> None:
        row = QHBoxLayout()
        row.setSpacing(GAP_16)
        row.addWidget(Thumbnail(picture_name(card.picture_id, card.pictogram), card.name, PICTURE))
        words = _shortened(card.description) or translate("ProductSheet", "No description.")
        row.addWidget(Paragraph(words, 13, 400, "muted"), 1)
        self.body.addLayout(row)
        self.body.addSpacing(GAP_12)
        rate = " + ".join(labels.percent(part) for part in card.tax.rates)
        tax = TwoLines(translate("ProductSheet", "VAT {rate}").format(rate=rate), icon="percent")
        self.body.addWidget(tax)
        if not card.active:
            gone = translate("ProductSheet", "No longer offered in new orders.")
            self.body.addWidget(Paragraph(gone, 13, 400, "muted"))

    def _add_variants(self, card: ProductCard) -> None:
        self.body.addWidget(Rule(GAP_8, GAP_16))
        number = len(card.variants)
        one, many = translate("ProductSheet", "Price and stock"), translate("ProductSheet", "{n} variants")
        self.body.addWidget(Label(labels.counted(number, one, many), 15, 600))
        for variant in card.variants:
            self.body.addWidget(self._variant(variant, card))

    def _variant(self, variant: VariantCard, card: ProductCard) -> TwoLines:
        codes = ", ".join(part for part in (variant.sku, *variant.barcodes) if part)
        name = variant.name or card.name
        row = TwoLines(name, codes, link=variant.tracks_stock)
        if isinstance(row.title, Link):
            row.title.clicked.connect(partial(self._ask_stock, variant.id))
            row.title.setAccessibleDescription(translate("ProductSheet", "Stock movements"))
        row.setToolTip(f"{name}\n{codes}".strip())
        row.add(StockMark(*stock_words(variant, card.unit)))
        row.add(Amount(labels.unit_price(variant.price, self._coin)))
        return row

    def _ask_stock(self, variant_id: int, _checked: bool = False) -> None:
        self.reject()
        self.stock_asked.emit(variant_id)

    def _add_questions(self, fields: tuple[FieldCard, ...]) -> None:
        if not fields:
            return
        self.body.addWidget(Rule(GAP_8, GAP_16))
        self.body.addWidget(Label(translate("ProductSheet", "Asked when it is sold"), 15, 600))
        for field in fields:
            about = [", ".join(field.choices)] if field.choices else []
            about += [translate("ProductSheet", "required")] if field.required else []
            row = TwoLines(field.label, ", ".join(about), icon="pencil")
            if field.price_addon:
                row.add(Amount(labels.unit_price(field.price_addon, self._coin)))
            self.body.addWidget(row)


def stock_words(variant: VariantCard, unit: str) -> tuple[Level, str]:
    """Level of a variant's stock, and what is on hand in words; ``unit`` is named unless it is pieces."""
    if not variant.tracks_stock:
        return "untracked", translate("ProductSheet", "not tracked")
    amount = labels.quantity(variant.on_hand, "" if unit == "piece" else unit)
    words = translate("ProductSheet", "{n} in stock").format(n=amount)
    if variant.on_hand <= 0:
        return "none", words
    return ("low" if variant.on_hand <= variant.low_stock else "enough"), words


def _shortened(text: str) -> str:
    text = text.strip()
    return text if len(text) <= LONGEST else f"{text[:LONGEST].rstrip()}…"
