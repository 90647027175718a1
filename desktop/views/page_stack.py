"""The pages of the window: made when first shown, kept, walked back through, made anew for a new language."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from desktop.services.opening import is_new, wants_welcome
from desktop.views.context import DeskContext, Page, Prepare
from desktop.views.navigation import PAGES

if TYPE_CHECKING:
    from desktop.services.goods.product_form import ProductForm
    from desktop.services.orders.order_search import OrderSearch

FIRST_PAGE, WELCOME = "orders", "welcome"
STEPS_BACK = 20


class PageStack(QStackedWidget):
    """Shows one page at a time; ``shown`` tells its name, also when the same page is shown again."""

    shown = Signal(str)

    def __init__(self, context: DeskContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self._pages: dict[str, Page] = {}
        self._apart: list[Page] = []
        self._trail: list[tuple[str, Prepare | None]] = []

    def hasHeightForWidth(self) -> bool:
        """No: a page scrolls. A notice above it must not make the window as high as all its content."""
        return False

    def page(self, name: str) -> Page:
        """The page of that name, made if this is its first use. KeyError when there is none."""
        if name not in self._pages:
            made = PAGES[name](self.context)
            self.addWidget(made)
            self._pages[name] = made
        return self._pages[name]

    @property
    def current(self) -> str:
        """Name of the page in front, empty before the first."""
        return self._trail[-1][0] if self._trail else ""

    def show_first(self) -> None:
        """The orders; for a new shop file, or one that was closed while it was set up, the welcome."""
        self.show_page(WELCOME if wants_welcome() else FIRST_PAGE)

    def show_page(self, name: str, prepare: Prepare | None = None) -> None:
        """Bring a page to the front, ``prepare`` it before. Leaving the welcome gives the shop its basics.

        ``name`` may say which part of the page is meant: ``settings/labels``.
        """
        name, _, part = name.partition("/")
        if name != self.current and self.held(partial(self.show_page, name, prepare)):
            return
        if name != WELCOME:
            self._leave_welcome()
        self._remember(name)
        self._bring(name, prepare)
        if part:
            self.page(name).turn_to(part)

    def _leave_welcome(self) -> None:
        """Whatever was not answered has a good default, and the assistant does not come again by itself."""
        if is_new():
            from desktop.views.first_run.answers import make_shop

            make_shop(self.context)
        if self.current == WELCOME and wants_welcome():
            from desktop.services.shop.first_run import end_progress

            end_progress()

    def _bring(self, name: str, prepare: Prepare | None) -> None:
        page = self.page(name)
        if prepare is not None:
            prepare(page)
        self.setCurrentWidget(page)
        self.shown.emit(name)
        page.arrive()

    def _remember(self, name: str) -> None:
        """Note what is in front now, for the way back, and that ``name`` comes to the front."""
        left = self.current
        if left == name:
            return
        if left in self._pages:
            self._trail[-1] = (left, self._pages[left].again())
        self._trail = [*self._trail[-STEPS_BACK:], (name, None)]

    def go_back(self) -> None:
        """Bring the page to the front that was there before, as it was then, else the orders."""
        if self.held(self.go_back):
            return
        self._leave_welcome()
        trail = [step for step in self._trail[:-1] if step[0] != WELCOME]
        name, again = trail.pop() if trail else (FIRST_PAGE, None)
        self._trail = [*trail, (name, None)]
        self._bring(name, again)

    def held(self, go_on: Callable[[], object]) -> bool:
        """True when the page in front would lose something: it asks, and calls ``go_on`` when it may."""
        front = self._pages.get(self.current)
        return front is not None and front.held(go_on)

    def new_order(self, draft_id: int | None = None, scanned: str = "") -> None:
        """Open the wizard on a draft, the sale in progress or an empty one, and add what was scanned."""
        from desktop.views.wizard.wizard import Wizard

        def prepare(page: Page) -> None:
            assert isinstance(page, Wizard)
            page.open(draft_id)

        self.show_page("wizard", prepare)
        page = self.page("wizard") if scanned else None
        if isinstance(page, Wizard):
            page.take_scan(scanned)

    def open_order(self, order_id: int, walk: OrderSearch | None = None) -> None:
        """Show an order, or a quote; ``walk`` is the list that previous and next go through."""
        from desktop.services.quotes.quote_facts import is_quote  # not for the first picture

        if is_quote(order_id):
            from desktop.views.quotes.page import showing

            self.show_page("quote", showing(order_id))
        else:
            self.show_page("order", _showing(order_id, walk))

    def open_help(self) -> None:
        """Open the guide at the chapter about what is in front: the page, or a part of it.

        Over a sheet it comes in a window of its own: the sheet stays as it is.
        """
        from desktop.views.help.page import HelpPage
        from desktop.views.parts.overlay import Overlay

        name, part = self.current, self._pages[self.current].part()
        sheets = [one for one in self.window().findChildren(Overlay) if one.isVisible()]

        def prepare(page: Page) -> None:
            assert isinstance(page, HelpPage)
            if sheets or name != "help":
                page.open_at(name, part, type(sheets[-1]).__name__ if sheets else "")

        if sheets:
            self._show_apart("help", prepare)
        else:
            self.show_page("help", prepare)

    def open_customer(self, customer_id: int | None, order_id: int | None = None) -> None:
        """Show a customer's page, perhaps coming from one of their orders."""
        from desktop.views.customers.page import showing

        if self.held(partial(self.open_customer, customer_id, order_id)):
            return
        self.show_page("customer", showing(customer_id, order_id))

    def open_product(self, product_id: int | None, form: ProductForm | None = None) -> None:
        """Edit a product, or make one that begins with ``form``. Raises ProductNotFound."""
        from desktop.services.goods.product_form import product_active
        from desktop.views.products.editor.page import showing

        if product_id is not None:
            product_active(product_id)
        if self.held(partial(self.open_product, product_id, form)):
            return
        self.show_page("product", showing(product_id, form))
        self.window().activateWindow()  # an order may have asked that stands in a window of its own

    def open_apart(self, order_id: int, walk: OrderSearch | None = None) -> None:
        """Show an order in a window of its own."""
        self._show_apart("order", _showing(order_id, walk))

    def _show_apart(self, name: str, prepare: Prepare) -> None:
        page = PAGES[name](self.context)
        prepare(page)
        page.setWindowTitle(self.window().windowTitle())
        page.setWindowIcon(self.window().windowIcon())
        page.resize(self.size())
        self._apart = [*(other for other in self._apart if other.isVisible()), page]
        page.show()
        page.arrive()

    def rebuild(self, context: DeskContext) -> None:
        """Throw all pages away and make the one in front again, as it was, for another context."""
        from desktop.views.parts.pictures import forget_pictures  # the first picture of the program has none

        name, draft = self.current, getattr(self._pages.get("wizard"), "draft_id", None)
        again = self._pages[name].again() if name in self._pages else None
        self.context = context
        self.throw_away()
        forget_pictures()
        if name == "wizard":
            self.new_order(draft)
        elif name:
            self.show_page(name, again)

    def throw_away(self) -> None:
        """Let go of every page."""
        for page in (*self._pages.values(), *self._apart):
            self.removeWidget(page)
            page.hide()
            page.deleteLater()
        self._pages, self._apart, self._trail = {}, [], []


def _showing(order_id: int, walk: OrderSearch | None) -> Prepare:
    from desktop.views.orders.detail import OrderPage

    def prepare(page: Page) -> None:
        assert isinstance(page, OrderPage)
        page.show_order(order_id, walk)

    return prepare
