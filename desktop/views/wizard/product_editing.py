"""From the sale to the product editor and back: the sale waits as it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject

from desktop.services.goods.product_card import ProductNotFound, product_card
from desktop.services.goods.product_form import begun, with_barcode
from desktop.views.wizard.keys import bind

if TYPE_CHECKING:
    from desktop.views.wizard.products_page import ProductsPage


translate = QCoreApplication.translate


class ProductEditing(QObject):
    """Opens products for the step of the products, and shows them as they are afterwards.

    ``unknown`` is a code that was scanned and that no product has: the product edited next gets it.
    """

    def __init__(self, page: ProductsPage) -> None:
        super().__init__(page)
        self._page = page
        self.unknown = ""
        bind(page, "Ctrl+O", self.edit_shown, translate("Wizard", "Edit the product"))

    def edit_shown(self) -> None:
        """Edit the product that is shown, if one is."""
        card = self._page.detail.card
        if card is not None and self._page.detail.isVisible():
            self._page.settle()
            variant = self._page.detail.variant()
            code, self.unknown = self.unknown, ""
            form = None if variant is None or not code else with_barcode(card.id, variant.id, code)
            self._page.context.open_product(card.id, form)
            if form is not None:
                said = translate("Wizard", "{code} is added to its bar codes. Save to keep it.")
                self._page.context.toast(said.format(code=code))

    def make(self) -> None:
        """Make a product of what is searched for: a name, or a code that nobody knows."""
        self._page.settle()
        self.unknown = ""
        self._page.context.open_product(None, begun(self._page.search.text()))

    def read_again(self) -> None:
        """Show the product as it is now: it may have been edited since the step was left."""
        page, detail = self._page, self._page.detail
        if page.side.currentWidget() is not detail or detail.card is None:
            return
        try:
            card = product_card(detail.card.id, without_draft=page.draft.id)
        except ProductNotFound:
            page.show_hint()
            return
        if card != detail.card and detail.touched:
            detail.restore(card, detail.content())
        elif card != detail.card:
            variant = detail.variant()
            page.show_product(card.id, variant.id if variant else None)
