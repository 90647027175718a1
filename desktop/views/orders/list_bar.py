"""The bar above the order list: title, search, filter, further actions, and the one primary button."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.services.orders.order_query import OrderView
from desktop.views.orders.list_filter import FilterButton
from desktop.views.parts.buttons import ENTER, Button, IconButton
from desktop.views.parts.card import Pane
from desktop.views.parts.search_field import SearchField
from desktop.views.parts.text import Label
from desktop.views.tokens import GAP_8, GAP_12, GAP_24, TOOLBAR

translate = QCoreApplication.translate
HEIGHT, WIDEST, NARROWEST = 58, 440, 180


class OrderSearchField(SearchField):
    """The search box; Enter tells ``entered``, Esc empties it or, empty, tells ``left``."""

    entered = Signal()
    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in ENTER:
            self.entered.emit()
        elif event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)


class OrderBar(Pane):
    """58 px high. ``page`` is what the dialogs of the filter lie over."""

    def __init__(self, page: QWidget) -> None:
        super().__init__("surface")
        self.setFixedHeight(HEIGHT)
        self.title = Label(self.tr("Orders"), 20, 600)
        self.search = OrderSearchField(self.tr("Number, name, phone, product, tracking…"), TOOLBAR)
        self.search.setObjectName("orders.search")
        self.search.set_hint("Ctrl+F")
        self.search.setMaximumWidth(WIDEST)
        self.search.setMinimumWidth(NARROWEST)
        self.filter = FilterButton(page)
        self.more = IconButton("more", self.tr("More actions"), TOOLBAR)
        self.more.setObjectName("orders.more")
        self.new = Button(self.tr("New order"), "primary", icon="plus", height=TOOLBAR)
        self.new.setObjectName("orders.new")
        self.new.set_hint("Ctrl+N")
        self._lay_out()

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(GAP_24, 6, GAP_24, 0)
        row.setSpacing(0)
        row.addWidget(self.title)
        row.addSpacing(GAP_24)
        row.addWidget(self.search, 100)
        row.addSpacing(GAP_8)
        row.addWidget(self.filter)
        row.addStretch(1)
        row.addSpacing(GAP_8)
        row.addWidget(self.more)
        row.addSpacing(GAP_12)
        row.addWidget(self.new)


def view_words() -> dict[OrderView, str]:
    """The views that every shop has, as their tabs say it."""
    return {
        OrderView.ALL: translate("OrderList", "All"),
        OrderView.TO_PAY: translate("OrderList", "To pay"),
        OrderView.TO_PREPARE: translate("OrderList", "To prepare"),
        OrderView.READY: translate("OrderList", "Ready"),
        OrderView.ON_HOLD: translate("OrderList", "On hold"),
        OrderView.TO_REFUND: translate("OrderList", "To refund"),
        OrderView.TODAY: translate("OrderList", "Today"),
        OrderView.TASKS: translate("OrderList", "With tasks"),
        OrderView.RETURNS: translate("OrderList", "Returns"),
    }
