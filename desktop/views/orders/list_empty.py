"""What the order list says while it has no rows: the first steps of a new shop, or how to find something."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from desktop.services.orders.order_search import OrderSearch, OrderView
from desktop.services.settings.first_steps import FirstSteps
from desktop.views import labels
from desktop.views.parts.buttons import Button
from desktop.views.parts.card import Pane, Scroller
from desktop.views.parts.empty import EmptyState
from desktop.views.tokens import COUNTER


class FirstStepsPage(EmptyState):
    """A shop without an order: how to take one, and what to do before. ``went`` names a page to go to."""

    new_asked = Signal()
    demo_asked = Signal()
    test_asked = Signal()
    went = Signal(str)

    def __init__(self) -> None:
        super().__init__("first-order")
        self.set_words(
            self.tr("Your first order starts here"),
            self.tr(
                "Take it by phone, at the counter or at a fair. You need one product, and a name, an e-mail "
                "or a phone number. It works without a network."
            ),
        )
        new = Button(self.tr("New order"), "primary", icon="plus", height=COUNTER)
        self.new = self.add_button(new.set_hint("Ctrl+N"))
        self.new.setObjectName("orders.first")
        look = Button(self.tr("Look around in a demo shop"), "plain", icon="eye", height=COUNTER)
        self.demo = self.add_button(look)
        self.demo.setObjectName("orders.demo")
        self.shop = self.add_check("store")
        self.products = self.add_check("products")
        self.customers = self.add_check("customers")
        self.page = self.add_check("print")
        for name in ("shop", "products", "customers", "page"):
            getattr(self, name).button.setObjectName(f"orders.todo.{name}")
        self.new.clicked.connect(self.new_asked)
        self.demo.clicked.connect(self.demo_asked)
        self.shop.asked.connect(self._to_settings)
        self.products.asked.connect(self._to_products)
        self.customers.asked.connect(self._to_customers)
        self.page.asked.connect(self.test_asked)

    def show_steps(self, steps: FirstSteps, *, tested: bool) -> None:
        """Tick what is done already; when all that matters is, the list has done its work and goes."""
        self._list.setVisible(not (steps.shop_ready and steps.products and tested))
        self._show_page(tested)
        done = self.tr("Done")
        missing = self.tr("Name, address and identifiers that every invoice must carry")
        where = ", ".join(part for part in (steps.shop_name, steps.city) if part)
        named = self.tr("{shop}. Everything an invoice needs is there").format(shop=where)
        self.shop.set_words(
            self.tr("Say who you are"), named if steps.shop_ready else missing, self.tr("Fill in")
        )
        self.shop.set_done(done if steps.shop_ready else "")
        kinds = self.tr("Import from WooCommerce, PrestaShop, Shopify or a spreadsheet")
        some = labels.counted(steps.products, self.tr("{n} product"), self.tr("{n} products"))
        self.products.set_words(
            self.tr("Add your products"), some if steps.products else kinds, self.tr("Import")
        )
        self.products.set_done(done if steps.products else "")
        people = labels.counted(steps.customers, self.tr("{n} customer"), self.tr("{n} customers"))
        files = self.tr("Import them, or let each order make one")
        self.customers.set_words(
            self.tr("Add your customers"), people if steps.customers else files, self.tr("Import")
        )
        self.customers.set_done(done if steps.customers else "")

    def _show_page(self, tested: bool) -> None:
        why = self.tr("To see that the printer is there and that nothing is cut")
        done = self.tr("The printer of this machine works")
        self.page.set_words(self.tr("Print a test page"), done if tested else why, self.tr("Print"))
        self.page.set_done(self.tr("Done") if tested else "")

    def _to_settings(self) -> None:
        self.went.emit("settings")

    def _to_products(self) -> None:
        self.went.emit("import")

    def _to_customers(self) -> None:
        self.went.emit("import_customers")


class NothingPage(EmptyState):
    """A search, filter or view that finds no order; its button asks to clear that."""

    def __init__(self) -> None:
        super().__init__("nothing-found")
        self.clear = self.add_button(Button("", "plain", height=COUNTER))
        self.clear.setObjectName("orders.clear")
        self.everywhere = self.add_button(Button(self.tr("Search all orders"), "plain", height=COUNTER))
        self.everywhere.setObjectName("orders.everywhere")

    def explain(self, search: OrderSearch, *, filtered: bool) -> None:
        """Say what was looked for, and offer to look for more."""
        self.drawing.set_drawing("nothing-found" if search.text or filtered else "all-done")
        self.clear.setVisible(bool(search.text) or filtered)
        elsewhere = bool(search.text) and search.view is not OrderView.ALL
        self.everywhere.setVisible(elsewhere)
        if search.text:
            title = self.tr("Nothing found for “{text}”").format(text=search.text)
            here = self.tr("Only the orders of this view were searched.")
            anywhere = self.tr("Try fewer letters, a number, or part of a name or product.")
            self.set_words(title, here if elsewhere else anywhere)
            self.clear.setText(self.tr("Clear the search"))
            self.clear.set_hint("Esc")
        elif filtered:
            self.set_words(
                self.tr("No order passes the filter"), self.tr("Choose other days or another channel.")
            )
            self.clear.setText(self.tr("Clear the filter"))
            self.clear.set_hint("")
        else:
            self.set_words(*self._done_words(search.view))

    def _done_words(self, view: OrderView) -> tuple[str, str]:
        words = {
            OrderView.TO_PAY: (self.tr("Nothing to collect"), self.tr("Every order is paid.")),
            OrderView.TO_PREPARE: (self.tr("Nothing to prepare"), self.tr("Everything has left the shop.")),
            OrderView.READY: (self.tr("Nothing is ready"), self.tr("No order waits to be picked up.")),
            OrderView.TO_REFUND: (self.tr("Nothing to give back"), self.tr("You owe nobody any money.")),
            OrderView.TASKS: (self.tr("Nothing to do"), self.tr("Every task of an order is done.")),
            OrderView.ON_HOLD: (self.tr("Nothing on hold"), self.tr("No order waits for a decision.")),
            OrderView.TODAY: (self.tr("No order today yet"), self.tr("New orders appear here at once.")),
            OrderView.RETURNS: (self.tr("Nothing is to come back"), self.tr("Every return is answered.")),
        }
        return words.get(view, (self.tr("No order"), ""))


class EmptyPages(Pane):
    """One of the two; where there is little height the first steps scroll."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("surface", parent=parent)
        self.first, self.nothing = FirstStepsPage(), NothingPage()
        self._first, self._stack = Scroller(self.first), QStackedWidget()
        self._stack.addWidget(self._first)
        self._stack.addWidget(self.nothing)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)

    def show_first(self, steps: FirstSteps, *, tested: bool) -> None:
        """No order at all yet."""
        self.first.show_steps(steps, tested=tested)
        self._stack.setCurrentWidget(self._first)

    def show_nothing(self, search: OrderSearch, *, filtered: bool) -> None:
        """No order that fits."""
        self.nothing.explain(search, filtered=filtered)
        self._stack.setCurrentWidget(self.nothing)
