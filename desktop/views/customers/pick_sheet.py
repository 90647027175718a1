"""Pick another customer: search, and choose one."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from desktop.services.customers.customer_search import find_customers
from desktop.views.parts.overlay import Sheet
from desktop.views.parts.results import ResultList
from desktop.views.parts.search_field import SearchField
from desktop.views.tokens import GAP_12
from desktop.views.wizard.customer_side import found

translate = QCoreApplication.translate


class PickSheet(Sheet):
    """``picked`` tells the id of the customer; ``but`` is not offered."""

    picked = Signal(int)

    def __init__(self, page: QWidget, title: str, *, but: int) -> None:
        super().__init__(page)
        self.setObjectName("customer.pick")
        self._but = but
        self.set_title(title)
        self.search = SearchField(translate("Customer", "Name, company, e-mail or phone"))
        self.search.setObjectName("customer.pick.search")
        self.results = ResultList()
        self.results.setObjectName("customer.pick.results")
        self.results.setAccessibleName(translate("Customer", "Customers found"))
        self.body.addWidget(self.search)
        self.body.addSpacing(GAP_12)
        self.body.addWidget(self.results, 1)
        self.search.textChanged.connect(self._find)
        self.search.stepped.connect(self.results.step)
        self.search.returnPressed.connect(self.results.take)
        self.results.chosen.connect(self._take)
        self._find("")

    def _find(self, text: str) -> None:
        rows = [row for row in find_customers(text) if row.id != self._but]
        self.results.show_results([found(row) for row in rows], first=bool(text.strip()))

    def _take(self, key: object) -> None:
        if isinstance(key, int):
            self.accept()
            self.picked.emit(key)
