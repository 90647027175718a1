"""All customers, found by the first letters of anything known of them."""

from __future__ import annotations

from desktop.services.changes import Changes
from desktop.services.customers.customer_search import find_customers
from desktop.views import labels
from desktop.views.list_model import ListRow
from desktop.views.list_page import SHOWN, ListPage, Words
from desktop.views.parts.buttons import Button
from desktop.views.parts.table import Cell, Column


class CustomerList(ListPage):
    """Enter opens a customer's page."""

    name = "customers"

    def words(self) -> Words:
        return Words(
            self.tr("Customers"),
            self.tr("Name, company, e-mail or phone"),
            self.tr("No customers yet"),
            self.tr("They are added while an order is taken, or imported from a file of your web shop."),
        )

    def columns(self) -> tuple[tuple[str, Column], ...]:
        return (
            (self.tr("Name"), Column(0, before=24)),
            (self.tr("Company"), Column(200)),
            (self.tr("Phone"), Column(140)),
            (self.tr("E-mail"), Column(220)),
            (self.tr("Town"), Column(150, after=24)),
        )

    def found(self, text: str) -> list[ListRow]:
        return [
            ListRow(
                row.id,
                (
                    Cell(row.name or row.company or row.email or row.phone, strong=True),
                    Cell(row.company, "muted"),
                    Cell(row.phone),
                    Cell(row.email, "muted"),
                    Cell(row.city, "muted"),
                ),
            )
            for row in find_customers(text, SHOWN)
        ]

    def concerned(self, changes: Changes) -> bool:
        return bool(changes.customers or changes.orders)

    def counted(self, number: int) -> str:
        return labels.counted(number, self.tr("{n} customer"), self.tr("{n} customers"))

    def add_actions(self) -> None:
        """Look-alikes, a file of customers, and one more."""
        for name, word, icon, act in (
            ("duplicates", self.tr("Look-alikes…"), "customers", self._duplicates),
            ("import", self.tr("Import…"), "import", self._import),
            ("new", self.tr("New customer"), "userplus", self._new),
        ):
            button = Button(word, "primary" if name == "new" else "plain", icon=icon)
            button.setObjectName(f"customers.{name}")
            button.clicked.connect(act)
            self.bar.addWidget(button)
            if name == "new":
                button.set_key("Ctrl+K")  # as in the wizard
        self.offer_when_empty(self.tr("New customer"), "userplus", self._new)
        self.offer_when_empty(self.tr("Import…"), "import", self._import)

    def _duplicates(self) -> None:
        self.context.show_page("duplicates")

    def _import(self) -> None:
        self.context.show_page("import_customers")

    def _new(self) -> None:
        self.context.open_customer(None)

    def opened(self, key: int) -> None:
        self.context.open_customer(key)
