"""Step 2: what is sold. Type a few letters or a code, Enter, and it is in the basket."""

from __future__ import annotations

import re
from collections.abc import Callable
from decimal import Decimal
from functools import partial

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QApplication, QWidget

from desktop.domain import typed
from desktop.domain.errors import DeskError
from desktop.services.changes import Changes
from desktop.services.drafts import draft_lines
from desktop.services.drafts.draft_form import use_form
from desktop.services.goods.product_card import ProductNotFound, product_card, variant_stock
from desktop.services.goods.product_search import find_products, variant_by_code
from desktop.views import labels
from desktop.views.context import DeskContext
from desktop.views.parts.card import Scroller
from desktop.views.wizard.custom_items import CustomItems
from desktop.views.wizard.draft import Draft
from desktop.views.wizard.hint import Hint
from desktop.views.wizard.kept import KeptPanel
from desktop.views.wizard.product_detail import ProductDetail
from desktop.views.wizard.product_editing import ProductEditing
from desktop.views.wizard.product_result import product_result
from desktop.views.wizard.search_step import SearchStep
from desktop.views.wizard.wanted import Wanted

translate = QCoreApplication.translate

HINT, DETAIL, CUSTOM = range(3)
_COUNTED = re.compile(r"([0-9]+(?:[.,][0-9]+)?)\s*[*×x]\s*(\S.*)")
"""``3*MUG-1``: so many of a code."""


class ProductsPage(SearchStep):
    """An exact SKU or bar code and Enter adds at once; otherwise Enter asks for what is open, then adds."""

    name, page = "product", "products"
    widths = (376, 456)

    def __init__(self, draft: Draft, context: DeskContext, parent: QWidget | None = None) -> None:
        super().__init__(draft, context, parent)
        self._meant: dict[int, int] = {}
        self._shown: tuple[int, int | None] | None = None
        self.search.set_placeholder(translate("Wizard", "Name, SKU or bar code; 3*CODE adds three"))
        self.search.setAccessibleName(translate("Wizard", "Find a product"))
        self.results.setAccessibleName(translate("Wizard", "Products found"))
        self.hint, self.detail = Hint("barcode"), ProductDetail(draft.currency)
        self.items, self.editing = CustomItems(self), ProductEditing(self)
        self.custom = self.items.form
        for panel in (self.hint, self.detail, Scroller(self.custom)):
            self.side.addWidget(panel)
        self.custom_button = self.add_foot("pencil", "wizard.product.custom", "Ctrl+L", self._open_custom)
        self.custom_button.setText(translate("Wizard", "Custom item"))
        new = self.add_foot("plus", "wizard.product.new", "Ctrl+Shift+N", self.editing.make)
        new.setText(translate("Wizard", "New product"))
        self.results.chosen.connect(self._take)
        self.detail.add_asked.connect(self._add)
        self.detail.name.clicked.connect(self.editing.edit_shown)
        self.detail.changed.connect(self._show_stock)
        self.custom.closed.connect(self.step_back)
        self.items.opened.connect(self._show_custom)
        self.items.closed.connect(self._close_custom)
        self.kept = KeptPanel("product", self.writer, self.detail.content, self)
        self.detail.edited.connect(self.kept.touch)
        context.bus.changed.connect(self._heard)
        self._restore()

    # What is shown

    def clear(self) -> None:
        """Begin anew, with what was being typed when the draft was left."""
        self.kept.forget()
        self.items.kept.forget()
        self.side.setCurrentIndex(HINT)
        self.search.clear()
        self._restore()

    def arrive(self) -> None:
        self.editing.read_again()
        self.search_for(self.search.text())
        if self._in_work:
            (self.custom if self.side.currentIndex() == CUSTOM else self.detail).resume()
        else:
            self.to_search()

    @property
    def _in_work(self) -> bool:
        """True while something is typed at the right that is not in the basket yet."""
        panel = self.side.currentIndex()
        return panel == CUSTOM or (panel == DETAIL and self.detail.touched)

    def settle(self) -> None:
        super().settle()
        self.kept.flush()
        self.items.kept.flush()

    def _restore(self) -> None:
        """Open the panel that was being filled when the program ended, or when something came between."""
        if self.items.restore():
            return
        product = self.kept.stored()
        if not product:
            return
        try:
            card = product_card(product["product"], without_draft=self.draft.id)
        except ProductNotFound:
            self.kept.drop()
            return
        self.side.setCurrentIndex(DETAIL)
        self.detail.restore(card, product)
        self.kept.forget()

    def show_draft(self) -> None:
        if self.side.currentIndex() == DETAIL and self.detail.card is not None:
            self.detail.refresh(product_card(self.detail.card.id, without_draft=self.draft.id))

    def search_for(self, text: str) -> None:
        wanted = text.strip()
        counted = _COUNTED.fullmatch(wanted)
        rows = find_products(counted[2] if counted else wanted)
        self._meant = {row.product_id: row.meant.id for row in rows if row.meant}
        one, many = translate("Wizard", "{n} product"), translate("Wizard", "{n} products")
        self.count.setText(labels.counted(len(rows), one, many))
        if not wanted and not self._in_work:
            self.side.setCurrentIndex(HINT)
        self.offer([product_result(row, self.draft.currency) for row in rows], first=bool(wanted))

    def look(self, key: object) -> None:
        if self.side.currentIndex() == CUSTOM:
            return
        if isinstance(key, int):
            if not self._shows(key):
                self.kept.drop()
                self.show_product(key, self._meant.get(key))
        elif self.search.text().strip() or not self._in_work:
            self.show_hint()

    def _shows(self, product_id: int) -> bool:
        """True while this product is in front, as meant by what is searched for or worked on already."""
        if self.side.currentIndex() != DETAIL:
            return False
        worked_on = self.detail.touched and self.detail.card is not None and self.detail.card.id == product_id
        return worked_on or self._shown == (product_id, self._meant.get(product_id))

    def show_hint(self) -> None:
        """Say what can be done while no product is in front."""
        if self.search.text().strip():
            self.hint.say(
                translate("Wizard", "No product found"),
                translate(
                    "Wizard",
                    "Check the spelling, make it with Ctrl Shift N, or add a custom item with Ctrl L.",
                ),
            )
        else:
            self.hint.say(
                translate("Wizard", "What would they like?"),
                translate(
                    "Wizard", "Type the first letters of a product, or scan its bar code. Enter adds it."
                ),
            )
        self.side.setCurrentIndex(HINT)

    def show_product(self, product_id: int, variant_id: int | None) -> None:
        """Show a product at the right, with this variant picked if it is one of its own."""
        self._shown = product_id, variant_id
        card = product_card(product_id, without_draft=self.draft.id)
        mine = [one.id for one in card.variants]
        self.side.setCurrentIndex(DETAIL)
        self.detail.show_product(card, variant_id if variant_id in mine else None)

    def _show_stock(self) -> None:
        variant = self.detail.variant()
        if variant is None:
            self.detail.show_stock(None, Decimal(0))
            return
        lines = self.draft.core.lines if self.draft.core else ()
        mine = sum((line.quantity for line in lines if line.variant_id == variant.id), Decimal(0))
        self.detail.show_stock(variant_stock(variant.id, without_draft=self.draft.id), mine)

    def _heard(self, changes: Changes) -> None:
        if changes.products and self.isVisible():
            self.search_for(self.search.text())

    # Adding

    def enter(self) -> None:
        """An exact code is added at once; else the marked product, as far as nothing has to be asked."""
        text = self.search.text().strip()
        counted = _COUNTED.fullmatch(text)
        if self._enter_code(text, Decimal(1)):
            return
        if counted and self._enter_code(counted[2], typed.parse_quantity(counted[1], labels.locale())):
            return
        if self.marked() is not None:
            self.detail.advance()

    def scan(self, code: str) -> bool:
        self.editing.unknown = "" if (known := self._enter_code(code, Decimal(1))) else code
        return known

    def _enter_code(self, code: str, quantity: Decimal) -> bool:
        found = find_products(code, 1) if code else []
        if not found or found[0].exact_variant_id is None:
            return False
        self.settle()
        self.show_product(found[0].product_id, found[0].exact_variant_id)
        self.detail.set_quantity(quantity)
        self.detail.advance()
        return True

    def _take(self, key: object) -> None:
        self.detail.advance()

    def _add(self) -> None:
        wanted = self.detail.wanted()
        if wanted is None:
            return
        add: Callable[[int], int] = partial(self._add_line, wanted)
        if self.detail.touched:  # otherwise what is kept is of a product that waits behind this one
            add = partial(self._add_kept, wanted)
        try:
            self.draft.change(add)
        except DeskError as error:
            self.detail.show_refusal(error)
            return
        self.kept.forget()
        self.detail.touched = False
        self._ready(wanted)

    def _add_kept(self, wanted: Wanted, draft_id: int) -> int:
        return use_form(draft_id, "product", partial(self._add_line, wanted, draft_id), by=self.by)

    def _add_line(self, wanted: Wanted, draft_id: int) -> int:
        return draft_lines.add_product(
            draft_id,
            wanted.variant_id,
            quantity=wanted.quantity,
            texts=wanted.texts,
            unit_price=wanted.unit_price,
            by=self.by,
        )

    def _ready(self, added: Wanted) -> None:
        """After an addition the field is free for the next code; a name stays, to add its neighbour."""
        if variant_by_code(self.search.text()) is not None or _COUNTED.fullmatch(self.search.text().strip()):
            self.search.clear()
        elif self.detail.card is not None:
            self.show_product(self.detail.card.id, added.variant_id)
        self._restore()
        self.to_search()

    def _give_product_up(self) -> None:
        self.kept.give_up(translate("Wizard", "Product not added"), self._restore)
        self.detail.touched = False
        self.search.clear()
        self.search_for("")

    # Custom items

    def _open_custom(self) -> None:
        if self.side.currentIndex() != CUSTOM:
            self.items.begin("" if self.marked() is not None else self.search.text().strip())

    def _show_custom(self) -> None:
        self.kept.flush()
        self.side.setCurrentIndex(CUSTOM)

    def _close_custom(self) -> None:
        self.side.setCurrentIndex(HINT)
        self.search.clear()
        self.look(self.marked())
        self._restore()
        self.to_search()

    # Going on and back

    def step_back(self) -> bool:
        focus = QApplication.focusWidget()
        if self.side.currentIndex() == CUSTOM:
            self.items.give_up()
        elif focus is not None and self.side.isAncestorOf(focus):
            self.to_search()
        elif self._in_work:
            self._give_product_up()
        elif self.search.text():
            self.search.clear()
            self.search.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            return False
        return True

    def show_refusal(self, error: DeskError) -> bool:
        return error.where in ("lines", "product", "quantity")
