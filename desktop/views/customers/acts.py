"""What the menu of a customer's page does."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject

from desktop.views.context import DeskContext
from desktop.views.parts.overlay import Overlay

if TYPE_CHECKING:
    from desktop.views.customers.page import CustomerPage

translate = QCoreApplication.translate


class CustomerActs(QObject):
    """Works for the page that shows the customer."""

    def __init__(self, page: CustomerPage, context: DeskContext) -> None:
        super().__init__(page)
        self._page, self._context = page, context
        self.sheet: Overlay | None = None
        merge = page.head.add_act("merge", translate("Customer", "Make one with another customer…"))
        merge.triggered.connect(self._pick)

    def _pick(self) -> None:
        from desktop.views.customers.pick_sheet import PickSheet

        view = self._page.view
        if view is None or not self._page.save():
            return
        title = translate("Customer", "Who is the same person?")
        sheet = PickSheet(self._page, title, but=view.card.id)
        sheet.picked.connect(self.merge_with)
        self._open(sheet)
        sheet.search.setFocus()

    def merge_with(self, other_id: int) -> None:
        """Show another customer beside this one, to make one of both."""
        from desktop.views.customers.merge_sheet import MergeSheet

        view = self._page.view
        if view is None or not self._page.save():
            return
        sheet = MergeSheet(self._context, self._page, view.card.id, other_id)
        self._open(sheet)
        sheet.go.setFocus()

    def _open(self, sheet: Overlay) -> None:
        self.sheet = sheet
        sheet.accepted.connect(sheet.deleteLater)
        sheet.rejected.connect(sheet.deleteLater)
        sheet.open()
