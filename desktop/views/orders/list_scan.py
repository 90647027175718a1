"""A code scanned over the list: of an order or one of its papers, it opens; of goods, it begins a sale."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject

from desktop.services.forms.scanned import order_by_code
from desktop.services.goods.product_search import variant_by_code
from desktop.views.parts.overlay import Overlay
from desktop.views.parts.scanner import Scanner
from desktop.views.parts.search_field import SearchField

if TYPE_CHECKING:
    from desktop.views.orders.list import OrderList


class ListScan(QObject):
    """Belongs to one list, and hears scans while it is in front."""

    def __init__(self, page: OrderList) -> None:
        super().__init__(page)
        self._page = page
        self.scanner = Scanner(page, (SearchField,))
        self.scanner.scanned.connect(self.take)
        page.installEventFilter(self)
        self.scanner.listen(page.isVisible())

    def take(self, code: str) -> None:
        """Open the order that is meant, or sell what is; what nobody knows is searched for."""
        if any(overlay.isVisible() for overlay in self._page.window().findChildren(Overlay)):
            return
        found = order_by_code(code)
        if found is not None:
            self._page.context.open_order(found)
        elif variant_by_code(code) is not None:
            self._page.context.new_order(scanned=code)
        else:
            self._page.bar.search.setText(code)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Show, QEvent.Type.Hide):
            self.scanner.listen(event.type() == QEvent.Type.Show)
        return False
