"""The head of a customer's page: the way back, who it is, and what can be done."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.services.customers.customer_page import CustomerView
from desktop.views import labels
from desktop.views.orders.panels.panel import page_margin
from desktop.views.parts.buttons import Button, IconButton
from desktop.views.parts.card import Pane
from desktop.views.parts.menu import Menu
from desktop.views.parts.text import Elided
from desktop.views.tokens import GAP_8, TITLE

translate = QCoreApplication.translate

HEIGHT = 76


class CustomerHead(Pane):
    """Stays while the rest scrolls. ``acts`` are the actions of the menu by name."""

    back_asked = Signal()
    order_asked = Signal()
    save_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("surface", "b", parent)
        self.back = IconButton("back", "")
        self.back.set_name(translate("Customer", "Back"), "Esc")
        self.back.setObjectName("customer.back")
        self.name, self.about = Elided("", TITLE, 600), Elided("", 13, 400, "muted")
        self.name.setObjectName("customer.name")
        self.more = Button(translate("Customer", "More"), "plain")
        self.more.setObjectName("customer.more")
        self.order = Button(translate("Customer", "New order for them"), "plain", icon="plus")
        self.order.setObjectName("customer.order.new")
        self.save = Button(translate("Customer", "Save"), "primary").set_key("Ctrl+S")
        self.save.setObjectName("customer.save.page")
        self.acts: dict[str, QAction] = {}
        self._menu = Menu(self)
        self.more.set_menu(self._menu)
        self._lay_out()
        self.back.clicked.connect(self.back_asked)
        self.order.clicked.connect(self.order_asked)
        self.save.clicked.connect(self.save_asked)

    def add_act(self, name: str, word: str) -> QAction:
        """Put an action into the menu, and give it back to be connected."""
        action = QAction(word, self)
        action.setObjectName(f"customer.{name}")
        self._menu.addAction(action)
        self.acts[name] = action
        return action

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addStretch(1)
        words.addWidget(self.name)
        words.addWidget(self.about)
        words.addStretch(1)
        self._row = row = QHBoxLayout(self)
        row.setSpacing(GAP_8)
        row.addWidget(self.back)
        row.addLayout(words, 1)
        for button in (self.more, self.order, self.save):
            row.addWidget(button)
        self.setFixedHeight(HEIGHT)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        side = page_margin(self.width())
        self._row.setContentsMargins(side - GAP_8, 0, side, 0)  # the arrow has room around it

    def show_new(self) -> None:
        """Show that somebody is added."""
        self.name.setText(translate("Customer", "New customer"))
        self.about.setText(translate("Customer", "A name, an e-mail or a phone number is enough."))
        self.about.show()
        self.more.hide()
        self.order.hide()

    def show_view(self, view: CustomerView) -> None:
        """Show who it is."""
        self.more.show()
        self.order.show()
        form, name = view.card.form, labels.named(view.card.name)
        self.name.setText(name)
        known = (form.company, form.phone, form.email)
        self.about.setText(", ".join(part for part in known if part and part != name))
        self.about.setVisible(bool(self.about.text()))
