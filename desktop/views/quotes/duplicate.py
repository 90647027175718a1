"""Ask which prices a duplicate shall have, make it, and open it for editing."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import QWidget

from desktop.domain.errors import DeskError
from desktop.domain.quotes import Prices
from desktop.services.drafts import drafts
from desktop.views.context import DeskContext
from desktop.views.quotes.prices_dialog import PricesDialog, PricesQuestion

translate = QCoreApplication.translate


class Duplicating(QObject):
    """Begins with ``ask``; the dialog is made when it is first wanted."""

    def __init__(self, page: QWidget, context: DeskContext) -> None:
        super().__init__(page)
        self._page, self._context = page, context
        self._dialog: PricesDialog | None = None
        self._source = self._made = 0

    def ask(self, source_id: int, number: str) -> None:
        """Ask about a copy of this sale."""
        from desktop.services.quotes.quotes import duplicate_offer

        try:
            offer = duplicate_offer(source_id)
        except DeskError as error:
            self._context.refuse(error)
            return
        if self._dialog is None:
            self._dialog = PricesDialog(self._page.window())
            self._dialog.chosen.connect(self._make)
        self._source = source_id
        self._dialog.ask(
            PricesQuestion(
                translate("Quote", "Duplicate {number} into a quote").format(number=number),
                translate("Quote", "Lines, texts, customer, addresses, delivery and payment are copied."),
                translate("Quote", "Keep its prices"),
                translate("Quote", "Make the quote"),
                offer,
            )
        )

    def _make(self, prices: Prices) -> None:
        from desktop.services.quotes.quotes import duplicate_order

        by = self._context.by()
        try:
            made = duplicate_order(self._source, prices, by=by)
        except DeskError as error:
            self._context.refuse(error)
            return
        drafts.set_page(made.id, "products", by=by)
        self._context.new_order(made.id)
        self._made = made.id
        self._context.toast(translate("Quote", "Copied into a new quote"), self._undo)

    def _undo(self) -> None:
        drafts.discard(self._made, by=self._context.by())
