"""The foot of the order list: how many orders, what is due, what is chosen, and the keys that help."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.views import labels
from desktop.views.parts.card import Pane
from desktop.views.parts.keys import key_hint
from desktop.views.parts.paint import SMALL, width_of
from desktop.views.parts.text import Elided, Label
from desktop.views.tokens import FOOT, GAP_24

translate = QCoreApplication.translate
APART = "   "


class Hints(Elided):
    """As many of its words as have room, each of them whole."""

    def __init__(self) -> None:
        super().__init__("", 12, 400, "muted")
        self._words: list[str] = []

    def tell(self, words: list[str]) -> None:
        """Show other words, the most important ones first."""
        self._words = words
        self._fit()

    def _fit(self) -> None:
        shown = self._words[:1]
        for word in self._words[1:]:
            if width_of(APART.join([*shown, word]), SMALL) > self.width():
                break
            shown.append(word)
        self.setText(APART.join(shown))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()


class OrderFoot(Pane):
    """32 px high; the hints give way where there is no room for them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("surface", "t", parent)
        self.setFixedHeight(FOOT)
        self.count = Label("", 12, 400, "muted")
        self.count.setObjectName("orders.count")
        self.due = Label("", 12, 400, "muted")
        self.due.setObjectName("orders.due")
        self.hints = Hints()
        self.hints.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        row = QHBoxLayout(self)
        row.setContentsMargins(GAP_24, 1, GAP_24, 0)
        row.setSpacing(GAP_24)
        middle = Qt.AlignmentFlag.AlignVCenter
        row.addWidget(self.count, 0, middle)
        row.addWidget(self.due, 0, middle)
        row.addWidget(self.hints, 1, middle)
        self.show_chosen(0)

    def show_count(self, number: int) -> None:
        """Show how many orders the list has."""
        self.count.setText(labels.counted(number, self.tr("{n} order"), self.tr("{n} orders")))

    def show_due(self, minor: int, currency: str) -> None:
        """Show what the orders of the list owe together."""
        amount = labels.money(minor, currency)
        self.due.setText(self.tr("Due {amount}").format(amount=amount) if minor else "")

    def show_chosen(self, number: int) -> None:
        """Show the keys that help now; from two orders on a bar says how many are chosen."""
        if number > 1:
            keys = [("Ctrl+P", self.tr("packing slips")), ("Ctrl+Shift+P", self.tr("invoices"))]
            keys.append(("Ctrl+Space", self.tr("choose or leave out")))
        else:
            keys = [("Space", self.tr("preview")), ("Return", self.tr("open"))]
        hints = [(key_hint(key), act) for key, act in keys]
        if number <= 1:
            hints.append((self.tr("Shift + arrows"), self.tr("choose several")))
        self.hints.tell([translate("Hint", "{key}: {act}").format(key=key, act=act) for key, act in hints])
