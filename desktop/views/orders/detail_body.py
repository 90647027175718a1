"""The cards of the order page and how they stand: two columns, or one where there is no room."""

from __future__ import annotations

from functools import partial
from itertools import pairwise
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QBoxLayout, QVBoxLayout, QWidget

from desktop.services.orders.ledger_cards import OrderCard
from desktop.views.context import DeskContext
from desktop.views.orders.acts import OrderActs
from desktop.views.orders.panels.comment import CommentPanel
from desktop.views.orders.panels.customer import CustomerPanel
from desktop.views.orders.panels.feedback import FeedbackPanel
from desktop.views.orders.panels.history import HistoryPanel
from desktop.views.orders.panels.notes import NotesPanel
from desktop.views.orders.panels.panel import Panel, page_margin
from desktop.views.orders.panels.payment import PaymentPanel
from desktop.views.orders.panels.products import ProductsPanel
from desktop.views.orders.panels.returns import ReturnsPanel
from desktop.views.orders.panels.shipping import ShippingPanel
from desktop.views.orders.panels.tasks import TasksPanel
from desktop.views.parts.buttons import Button
from desktop.views.tokens import CARD_GAP, GAP_24, RAIL_WIDTH

RIGHT_WIDTH = 320
PAIRS_FROM, TWO_COLUMNS_FROM = 1160 - RAIL_WIDTH, 940 - RAIL_WIDTH
"""Widths of the page from which cards stand in pairs, and from which there is a right column."""

BESIDE, BELOW = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom


class DetailBody(QWidget):
    """All panels. Its signals tell the id of a document, of a shipment or of a product."""

    paper_wanted = Signal(int)
    print_wanted = Signal(int)
    slip_wanted = Signal(int)
    slip_print_wanted = Signal(int)
    product_wanted = Signal(int)

    def __init__(self, acts: OrderActs, context: DeskContext, page: QWidget) -> None:
        super().__init__()
        self.payment, self.shipping = PaymentPanel(acts), ShippingPanel(acts)
        self.products, self.returns = ProductsPanel(acts), ReturnsPanel(acts)
        self.comment = CommentPanel(context, page)
        self.customer, self.tasks = CustomerPanel(acts), TasksPanel(acts)
        self.notes, self.history = NotesPanel(context, page), HistoryPanel()
        self.feedback = FeedbackPanel()
        self.cancel = Button("", "danger_quiet", icon="cancel")
        self.cancel.follow(acts["cancel"])
        self.cancel.setObjectName("order.cancel")
        self.payment.opened.connect(self.paper_wanted)
        self.payment.print_asked.connect(self.print_wanted)
        self.shipping.opened.connect(self.slip_wanted)
        self.shipping.print_asked.connect(self.slip_print_wanted)
        self.products.opened.connect(self.product_wanted)
        files = self.products.files
        files.failed.connect(context.refuse)
        files.saved.connect(partial(self._saved, context))
        files.not_shown.connect(partial(self._not_shown, context))
        self._lay_out()

    def _saved(self, context: DeskContext, path: str) -> None:
        context.toast(self.tr("Saved as {file}").format(file=Path(path).name))

    def _not_shown(self, context: DeskContext, name: str) -> None:
        context.toast(self.tr("Nothing on this machine opens {file}. Save it instead.").format(file=name))

    @property
    def panels(self) -> tuple[Panel, ...]:
        """All panels as Tab visits them."""
        left = (self.payment, self.shipping, self.products, self.returns, self.comment)
        return (*left, self.customer, self.tasks, self.feedback, self.notes, self.history)

    def show_card(self, card: OrderCard) -> None:
        """Show this order; panels that look the same already are left alone."""
        changed = [panel.show_card(card) for panel in self.panels]
        if any(changed):
            self._order_tabs()

    def _order_tabs(self) -> None:
        """Tab goes from panel to panel although rows were made anew."""
        stops = [*(stop for panel in self.panels for stop in panel.stops()), self.cancel]
        for before, after in pairwise(stops):
            QWidget.setTabOrder(before, after)

    # How they stand

    def _lay_out(self) -> None:
        self._left, self._right_side = QVBoxLayout(), QWidget()
        self._right = QVBoxLayout(self._right_side)
        self._first = _box(self.payment, self.shipping)
        self._last = _box(self.returns, self.comment)
        for column in (self._left, self._right):
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(CARD_GAP)
        self._left.addLayout(self._first)
        self._left.addWidget(self.products)
        self._left.addLayout(self._last)
        self._left.addStretch(1)
        for panel in (self.customer, self.tasks, self.feedback, self.notes, self.history):
            self._right.addWidget(panel)
        self._right.addWidget(self.cancel, 0, Qt.AlignmentFlag.AlignLeft)
        self._right.addStretch(1)
        self._whole = QBoxLayout(BESIDE, self)
        self._whole.setSpacing(CARD_GAP)
        self._whole.addLayout(self._left, 1)
        self._whole.addWidget(self._right_side)
        self._arrange()

    def _arrange(self) -> None:
        area = self._area()
        width = self.width() if area is None else area.viewport().width()  # what is in sight decides
        pairs, two = width >= PAIRS_FROM, width >= TWO_COLUMNS_FROM
        side = page_margin(width)
        # what the scroll bar takes comes off the margin: cards end where the head does
        taken = 0 if area is None else area.width() - self.width()
        self._whole.setContentsMargins(side, CARD_GAP, max(side - taken, 0), GAP_24)
        for pair in (self._first, self._last):
            pair.setDirection(BESIDE if pairs else BELOW)
        self._whole.setDirection(BESIDE if two else BELOW)
        self._right_side.setMinimumWidth(RIGHT_WIDTH if two else 0)
        self._right_side.setMaximumWidth(RIGHT_WIDTH if two else 16777215)
        home = self._right if two else self._left
        if home.indexOf(self.customer) < 0:
            (self._left if two else self._right).removeWidget(self.customer)
            home.insertWidget(0, self.customer)

    def _area(self) -> QAbstractScrollArea | None:
        """The area that scrolls the cards."""
        view = self.parentWidget()
        area = view.parentWidget() if view is not None else None
        return area if isinstance(area, QAbstractScrollArea) else None

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()


def _box(first: QWidget, second: QWidget) -> QBoxLayout:
    """Two cards of the same width, beside or below each other."""
    box = QBoxLayout(BESIDE)
    box.setSpacing(CARD_GAP)
    box.addWidget(first, 1)
    box.addWidget(second, 1)
    return box
