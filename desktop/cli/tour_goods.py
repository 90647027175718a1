"""The part of the tour about what is sold: the product editor, stock, vouchers, and sales set aside."""

from __future__ import annotations

from PySide6.QtCore import Qt

from desktop.app import Desk
from desktop.cli.tour_hands import Hands, StepFailed
from desktop.services.drafts.drafts import open_drafts
from desktop.services.goods.product_search import find_products
from desktop.views.list_model import KEY
from desktop.views.list_page import ListPage
from desktop.views.products.editor.page import ProductEditor
from desktop.views.wizard.wizard import Wizard

Key = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier

WORDS = {
    "fr": {
        "one": "Vase",
        "many": "Bol à oreilles",
        "new": "Beurrier",
        "axis": "Couleur",
        "who": "Mme Le Goff",
    },
    "en": {
        "one": "vase",
        "many": "Bowl with handles",
        "new": "Butter dish",
        "axis": "Colour",
        "who": "Mrs Goff",
    },
}
VALUES = ("A", "B")


class Goods:
    """Look at what is sold, make a product with variants, and set a sale aside."""

    def __init__(self, desk: Desk, hands: Hands, language: str) -> None:
        self.desk, self.hands, self.words = desk, hands, WORDS[language]

    def perform(self) -> None:
        """All of it. Raises StepFailed."""
        self._look()
        self._make()
        self._pages()
        self._vouchers()
        self._park()

    def _look(self) -> None:
        """A product by itself, and one with variants and a question."""
        hands = self.hands
        hands.click("nav.products")
        hands.shot("products")
        for name, picture in (("one", "product"), ("many", "product-variants")):
            self.desk.window.context.open_product(find_products(self.words[name])[0].product_id)
            hands.find("product.page")
            hands.shot(picture)
            self._scroll()
            hands.shot(f"{picture}-below")
            self.desk.window.go_back()

    def _scroll(self) -> None:
        page = self.desk.window.page("product")
        assert isinstance(page, ProductEditor)
        bar = page.scroller.verticalScrollBar()
        bar.setValue(bar.maximum())
        self.hands.breathe()

    def _make(self) -> None:
        hands = self.hands
        hands.click("nav.products")
        hands.click("products.new")
        hands.shot("product-new")
        hands.type("product.name", self.words["new"])
        hands.type("product.variant.price", "34")
        hands.click("product.axis.add")
        hands.type("product.axis.name", self.words["axis"])
        for value in VALUES:
            hands.type("product.axis.value", value)
            hands.key(Key.Key_Return)
        hands.shot("product-new-variants")
        hands.key(Key.Key_S, CONTROL)
        hands.wait(lambda: bool(find_products(self.words["new"])), "the new product is not saved")

    def _pages(self) -> None:
        hands = self.hands
        hands.click("nav.products")
        hands.click("products.count_stock")
        hands.shot("stock-count")
        for page in ("import_customers", "values"):
            self.desk.window.show_page(page)
            hands.shot(page.replace("_", "-"))

    def _vouchers(self) -> None:
        hands = self.hands
        hands.click("nav.vouchers")
        hands.shot("vouchers")
        page = self.desk.window.page("vouchers")
        assert isinstance(page, ListPage)
        page.opened(page.rows.index(0, 0).data(KEY))
        hands.find("voucher.sheet")
        hands.shot("voucher")
        hands.close()
        hands.click("vouchers.new")
        hands.shot("voucher-new")
        hands.close()

    def _park(self) -> None:
        """Set a sale aside, and take it up again."""
        hands = self.hands
        hands.click("nav.new_order")
        wizard = self.desk.window.page("wizard")
        assert isinstance(wizard, Wizard)
        hands.click("wizard.customer.walkin")
        hands.type("wizard.product.search", "MIEL-SAR-500", clear=True)
        hands.key(Key.Key_Return)
        draft = wizard.draft
        hands.wait(lambda: draft.core is not None and bool(draft.core.lines), "the basket is empty")
        hands.key(Key.Key_P, CONTROL)
        hands.type("park.name", self.words["who"], clear=True)
        hands.shot("set-aside")
        hands.click("park.save")
        if self.words["who"] not in [row.name for row in open_drafts()]:
            raise StepFailed("the sale is not set aside")
        hands.click("nav.new_order")
        hands.click("wizard.parked.open")
        hands.shot("set-aside-sales")
        hands.click("wizard.parked.recall")
        hands.wait(lambda: wizard.draft.core is not None, "the sale is not taken up again")
        hands.shot("taken-up")
