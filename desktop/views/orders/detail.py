"""The order page: everything about one order, and everything that can be done with it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QVBoxLayout, QWidget

from desktop.services.changes import Changes
from desktop.services.orders.ledger_cards import OrderCard
from desktop.services.orders.order_card import order_card
from desktop.services.orders.order_search import OrderSearch, neighbours
from desktop.views.context import DeskContext, Page, Prepare
from desktop.views.orders.acts import OrderActs
from desktop.views.orders.beside import Beside
from desktop.views.orders.detail_body import DetailBody
from desktop.views.orders.explain import ExplainSheet
from desktop.views.orders.panels.header import Header
from desktop.views.parts.card import Scroller
from desktop.views.parts.focus import Ringed
from desktop.views.print_preview import PrintPreview


class OrderPage(Page):
    """Shows one order and follows its changes; ``walk`` is the list that previous and next go through."""

    def __init__(self, context: DeskContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.setObjectName("order.view")
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.order_id: int | None = None
        self.walk = OrderSearch()
        self._behind: list[tuple[int, OrderSearch]] = []
        self.card: OrderCard | None = None
        self._stale = False
        self.acts = OrderActs(self, context)
        self.header = Header(self.acts)
        self.body = DetailBody(self.acts, context, self)
        self.scroller = Scroller(self.body)
        self.beside = Beside(self, context)
        self.explanation: ExplainSheet | None = None
        self.preview: PrintPreview | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(self.scroller, 1)
        self._connect()

    def _connect(self) -> None:
        self.header.quote_asked.connect(self.context.open_order)
        self.acts.explained.connect(self._explain)
        self.acts.due_explained.connect(self._explain_due)
        self.acts.person_asked.connect(self._show_customer)
        self.acts.stepped.connect(self._step)
        self.acts.left.connect(self._leave)
        self.acts.money.paper_wanted.connect(self._look_at)
        self.acts.money.slip_wanted.connect(self._look_at_slip)
        self.acts.money.slip_print_wanted.connect(self._print_slip)
        self.body.paper_wanted.connect(self._look_at)
        self.body.slip_wanted.connect(self._look_at_slip)
        self.body.product_wanted.connect(self._open_product)
        self.body.print_wanted.connect(self._print)
        self.body.slip_print_wanted.connect(self._print_slip)
        self.context.bus.changed.connect(self._hear)

    # Which order

    def show_order(self, order_id: int, walk: OrderSearch | None = None) -> None:
        """Show this order; without ``walk`` previous and next go through all orders. Raises OrderNotFound.

        Coming from another order, as through their customer, Back leads to that one first.
        """
        self.body.comment.flush()
        other = order_id != self.order_id
        if not self.isVisible():
            self._behind = []
        elif other and walk is None and self.order_id is not None:
            self._behind.append((self.order_id, self.walk))
        self.order_id, self.walk = order_id, walk or OrderSearch()
        self._reload()
        if other:
            self.scroller.verticalScrollBar().setValue(0)

    def arrive(self) -> None:
        if self._stale:
            self._reload()
        self.setFocus()

    def again(self) -> Prepare | None:
        order_id, walk = self.order_id, self.walk
        return None if order_id is None else lambda page: _reshow(page, order_id, walk)

    def _step(self, way: int) -> None:
        if self.order_id is None:
            return
        before, after = neighbours(self.walk, self.order_id)
        wanted = before if way < 0 else after
        if wanted is not None:
            self.show_order(wanted, self.walk)

    def _open_product(self, product_id: int) -> None:
        self.context.open_product(product_id)

    def _leave(self) -> None:
        if self._behind:
            self.show_order(*self._behind.pop())
        elif self.isWindow():
            self.close()
        else:
            self.context.go_back()

    # What it shows

    def _reload(self) -> None:
        if self.order_id is None:
            return
        self._stale = False
        held = self._hold()
        self.card = order_card(self.order_id)
        self.acts.show_card(self.card)
        before, after = neighbours(self.walk, self.order_id)
        self.acts.allow_steps(previous=before is not None, following=after is not None)
        self.header.show_card(self.card)
        self.body.show_card(self.card)
        self._give_back(*held)

    def _hear(self, changes: Changes) -> None:
        begun = {one.exchange_order_id for one in self.card.returns} if self.card is not None else set()
        if self.order_id not in changes.orders and begun.isdisjoint({*changes.orders, *changes.drafts}):
            return
        if self.isVisible():
            self._reload()
        else:
            self._stale = True

    def _hold(self) -> tuple[str, Qt.FocusReason]:
        """Name of the button on this page that has the focus, and how it got there; the page itself holds the
        focus while rows are made anew. What lies over the page keeps the focus."""
        focus = QApplication.focusWidget()
        inside = focus is not None and any(part.isAncestorOf(focus) for part in (self.header, self.body))
        if not isinstance(focus, QAbstractButton) or not inside:
            return "", Qt.FocusReason.OtherFocusReason
        keyboard = isinstance(focus, Ringed) and focus.by_keyboard
        self.setFocus()
        reason = Qt.FocusReason.TabFocusReason if keyboard else Qt.FocusReason.OtherFocusReason
        return focus.objectName(), reason

    def _give_back(self, name: str, reason: Qt.FocusReason) -> None:
        """Focus the button that took the place of one that was made anew."""
        if not name:
            return
        found = [widget for widget in self.findChildren(QAbstractButton, name) if widget.isVisible()]
        usable = [widget for widget in found if widget.isEnabled()]
        if usable:
            usable[-1].setFocus(reason)

    def hideEvent(self, event: QHideEvent) -> None:
        self.body.comment.flush()
        if not event.spontaneous():  # a window made small is not left
            self.body.notes.put_by()
        super().hideEvent(event)

    def way_out(self, error: Exception) -> Callable[[], object] | None:
        """The address sheet, at the part that is missing."""
        from desktop.views.orders.address_gaps import missing_part

        gap = None if self.card is None else missing_part(error, self.card.core)
        return (
            partial(self.acts.edit.complete_address, *gap)
            if gap and self.acts["edit_address"].isEnabled()
            else None
        )

    # What it is asked for

    def _explain(self) -> None:
        if self.card is not None:
            self._sheet().show_order(self.card.core, self.card)

    def _explain_due(self) -> None:
        if self.card is not None:
            self._sheet().show_due(self.card)

    def _sheet(self) -> ExplainSheet:
        if self.explanation is None:
            self.explanation = ExplainSheet(self)
        return self.explanation

    def _show_customer(self) -> None:
        if self.card is not None and self.card.customer is not None:
            self.beside.show_customer(self.card.customer.id, self.order_id)

    def _print(self, document_id: int) -> None:
        self.context.print_documents([document_id])

    def _print_slip(self, shipment_id: int) -> None:
        document_id = self.acts.slip_of(shipment_id)
        if document_id is not None:
            self._print(document_id)

    def _look_at(self, document_id: int) -> None:
        if self.preview is None:
            self.preview = PrintPreview(self, self.context)
        self.preview.show_document(document_id)

    def _look_at_slip(self, shipment_id: int) -> None:
        document_id = self.acts.slip_of(shipment_id)
        if document_id is not None:
            self._look_at(document_id)


def _reshow(page: Page, order_id: int, walk: OrderSearch) -> None:
    assert isinstance(page, OrderPage)
    page.show_order(order_id, walk)
