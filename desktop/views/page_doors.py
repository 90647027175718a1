"""What a window lets its pages ask for: to bring another page to the front."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.domain.errors import DeskError
from desktop.views.context import Page, Undo
from desktop.views.page_stack import PageStack

if TYPE_CHECKING:
    from desktop.services.goods.product_form import ProductForm
    from desktop.services.orders.order_search import OrderSearch


class PageDoors:
    """Mixed into the window, which has the ``pages``."""

    pages: PageStack

    def refuse(self, error: Exception, again: Undo | None = None) -> None:
        """Say what was refused."""
        raise NotImplementedError

    def switch_seller(self) -> None:
        """Let somebody else sit down."""
        raise NotImplementedError

    def page(self, name: str) -> Page:
        """The page of that name, made if this is its first use. KeyError when there is none."""
        return self.pages.page(name)

    @property
    def current(self) -> str:
        """Name of the page in front."""
        return self.pages.current

    def go(self, name: str) -> None:
        """Do what an item of the rail says."""
        if name == "new_order":
            self.new_order()
        elif name == "help":
            self.pages.open_help()
        elif name == "seller":
            self.switch_seller()
        else:
            self.show_page(name)

    def show_page(self, name: str) -> None:
        """Bring a page to the front."""
        self.pages.show_page(name)

    def go_back(self) -> None:
        """Bring the page to the front that was there before."""
        self.pages.go_back()

    def new_order(self, draft_id: int | None = None, scanned: str = "") -> None:
        """Open the wizard on a draft, the sale in progress or an empty one, and add what was scanned."""
        self.pages.new_order(draft_id, scanned)

    def open_order(self, order_id: int, walk: OrderSearch | None = None, *, apart: bool = False) -> None:
        """Show an order here, or ``apart`` in a window of its own."""
        if apart:
            self.pages.open_apart(order_id, walk)
        else:
            self.pages.open_order(order_id, walk)

    def open_customer(self, customer_id: int | None, order_id: int | None = None) -> None:
        """Show a customer's page, perhaps coming from one of their orders."""
        self.pages.open_customer(customer_id, order_id)

    def open_product(self, product_id: int | None, form: ProductForm | None = None) -> None:
        """Edit a product, or make one. One that is gone is told in the bar."""
        try:
            self.pages.open_product(product_id, form)
        except DeskError as error:
            self.refuse(error)
