"""The menu with everything that can be done with an order: a menu for each part of its life."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from desktop.views.icons import icon
from desktop.views.orders.acts import OrderActs
from desktop.views.parts.menu import Menu

Groups = tuple[tuple[str, ...], ...]

PARTS: tuple[tuple[str, str, Groups], ...] = (
    (
        "money",
        "card",
        (
            ("pay", "mark_paid", "mark_unpaid", "due_on", "reminder"),
            ("refund", "pay_back", "credit_note"),
        ),
    ),
    (
        "goods",
        "products",
        (
            ("slip.print", "mark_shipped", "mark_unshipped"),
            ("ship", "shipment.next", "will_not_deliver"),
            ("return.create", "return.next", "return.exchange"),
        ),
    ),
    (
        "papers",
        "doc",
        (("invoice.print", "invoice.create", "invoice.dated", "papers"), ("customer.notify", "messages")),
    ),
    (
        "order",
        "orders",
        (
            ("edit_lines", "edit_address", "edit_delivery"),
            ("hold", "complete", "cancel"),
            ("duplicate",),
        ),
    ),
    ("marks", "tag", (("label", "tags", "add_task"),)),
)
"""Name and icon of each part, and its acts."""
REST: Groups = (("customer", "explain", "explain_due"), ("previous", "next"))
"""What stands below them: a look elsewhere."""

INSTEAD = {
    "invoice.create": "invoice.print",
    "invoice.print": "invoice.create",
    "mark_paid": "mark_unpaid",
    "mark_unpaid": "mark_paid",
    "mark_shipped": "mark_unshipped",
    "mark_unshipped": "mark_shipped",
}
"""The other side of an action: where that is possible and the action is not, only that is offered."""


class MoreMenu(Menu):
    """Everything that can be done with the order, filled when it opens."""

    def __init__(self, acts: OrderActs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._acts = acts
        self._parts = {name: self._part(name, drawing) for name, drawing, _groups in PARTS}
        self.aboutToShow.connect(self.fill)
        self.fill()

    def fill(self) -> None:
        """Offer what is possible, and what is not with its reason; never both sides of the same thing."""
        self.clear()
        for name, _drawing, groups in PARTS:
            menu = self._parts[name]
            menu.clear()
            self._fill(menu, groups)
            self.addMenu(menu)
        self._fill(self, REST)

    def offered(self) -> list[QAction]:
        """Every action that it offers now, part by part."""
        menus: Iterable[Menu] = (*self._parts.values(), self)
        found = (one for menu in menus for one in menu.actions())
        return [one for one in found if one.isVisible() and not (one.isSeparator() or one.menu())]

    def _part(self, name: str, drawing: str) -> Menu:
        menu = Menu(self)
        menu.setObjectName(f"order.more.{name}")
        menu.setTitle(self._words()[name])
        menu.setIcon(icon(drawing))
        return menu

    def _fill(self, menu: Menu, groups: Groups) -> None:
        for group in groups:
            if not menu.isEmpty():
                menu.addSeparator()
            for name in group:
                other = INSTEAD.get(name)
                if self._acts[name].isEnabled() or not (other and self._acts[other].isEnabled()):
                    menu.addAction(self._acts[name])

    def _words(self) -> dict[str, str]:
        return {
            "money": self.tr("Money"),
            "goods": self.tr("Goods"),
            "papers": self.tr("Papers and messages"),
            "order": self.tr("Order"),
            "marks": self.tr("Labels and tasks"),
        }
