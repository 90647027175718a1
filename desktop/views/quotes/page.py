"""The page of a quote: what is offered, until when, its papers, and the way to an order."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from desktop.domain.quotes import QuoteState
from desktop.services.changes import Changes
from desktop.services.quotes.quote_facts import QuoteCard, quote_card
from desktop.views.context import DeskContext, Page, Prepare
from desktop.views.orders.panels.history import HistoryPanel
from desktop.views.orders.panels.panel import page_margin
from desktop.views.parts.card import Scroller
from desktop.views.print_preview import PrintPreview
from desktop.views.quotes.acts import QuoteActs
from desktop.views.quotes.cards import OfferPanel, PapersPanel, WaysPanel, WhoPanel
from desktop.views.quotes.header import Header
from desktop.views.tokens import CARD_GAP, GAP_24, RAIL_WIDTH

RIGHT_WIDTH, TWO_COLUMNS_FROM = 360, 940 - RAIL_WIDTH
BESIDE, BELOW = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom


class QuotePage(Page):
    """Shows one quote and follows its changes."""

    def __init__(self, context: DeskContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.setObjectName("quote.view")
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.quote_id: int | None = None
        self.found: QuoteCard | None = None
        self.acts = QuoteActs(self, context)
        self.header = Header(self.acts)
        self.body = _Body()
        self.preview: PrintPreview | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(Scroller(self.body), 1)
        self.acts.left.connect(self.context.go_back)
        self.header.order_asked.connect(self._open)
        self.header.source_asked.connect(self._open)
        self.body.papers.opened.connect(self._look)
        self.body.papers.print_asked.connect(self._print)
        context.bus.changed.connect(self._hear)

    def show_quote(self, quote_id: int) -> None:
        """Show this quote. Raises QuoteNotFound."""
        self.quote_id = quote_id
        self._reload()

    def again(self) -> Prepare | None:
        return None if self.quote_id is None else showing(self.quote_id)

    def arrive(self) -> None:
        if self._there():
            self._reload()
            self.setFocus()
        else:
            self.context.show_page("drafts")

    def _reload(self) -> None:
        if self.quote_id is None:
            return
        self.found = quote_card(self.quote_id)
        self.acts.show_quote(self.found)
        self.header.show_quote(self.found)
        self.body.show_quote(self.found)

    def _hear(self, changes: Changes) -> None:
        near = {self.quote_id}
        if self.found is not None and self.found.standing.order is not None:
            near.add(self.found.standing.order.id)
        if self.isVisible() and near & {*changes.drafts, *changes.orders} and self._there():
            self._reload()

    def _there(self) -> bool:
        """False once it was thrown away without ever having a number: then there is nothing to show."""
        from desktop.services.quotes.quote_facts import is_quote

        return self.quote_id is not None and is_quote(self.quote_id)

    def _open(self, order_id: int) -> None:
        self.context.open_order(order_id)

    def _look(self, document_id: int) -> None:
        if self.preview is None:
            self.preview = PrintPreview(self, self.context)
        self.preview.show_document(document_id)

    def _print(self, document_id: int) -> None:
        self.context.print_documents([document_id])


def showing(quote_id: int) -> Prepare:
    """What makes the page of quotes show this one."""

    def prepare(page: Page) -> None:
        assert isinstance(page, QuotePage)
        page.show_quote(quote_id)

    return prepare


class _Body(QWidget):
    """The cards in two columns, or one where there is no room."""

    def __init__(self) -> None:
        super().__init__()
        self.offer, self.ways = OfferPanel(), WaysPanel()
        self.who, self.papers, self.history = WhoPanel(), PapersPanel(), HistoryPanel()
        left, self._side = QVBoxLayout(), QWidget()
        right = QVBoxLayout(self._side)
        right.setContentsMargins(0, 0, 0, 0)
        for column, panels in (
            (left, (self.offer, self.ways)),
            (right, (self.papers, self.who, self.history)),
        ):
            column.setSpacing(CARD_GAP)
            for panel in panels:
                column.addWidget(panel)
            column.addStretch(1)
        self._whole = QBoxLayout(BESIDE, self)
        self._whole.setSpacing(CARD_GAP)
        self._whole.addLayout(left, 1)
        self._whole.addWidget(self._side)

    def show_quote(self, found: QuoteCard) -> None:
        """Show this quote."""
        for panel in (self.offer, self.ways, self.who, self.papers, self.history):
            panel.show_card(found.card)
        self.offer.setEnabled(found.standing.state is not QuoteState.DISCARDED)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        two = self.width() >= TWO_COLUMNS_FROM
        side = page_margin(self.width())
        self._whole.setContentsMargins(side, CARD_GAP, side, GAP_24)
        self._whole.setDirection(BESIDE if two else BELOW)
        self._side.setMinimumWidth(RIGHT_WIDTH if two else 0)
        self._side.setMaximumWidth(RIGHT_WIDTH if two else 16777215)
