"""The last look of the tour at the shop: the pages that are seen most, in the dark and in a small window."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication

from desktop.app import Desk
from desktop.cli.tour_hands import Hands
from desktop.views.style import apply_theme

PAGES = ("orders", "new_order", "drafts", "customers", "products", "vouchers", "outbox", "settings")


class Looks:
    """Ten pictures in the dark, unless ``all_of_it`` is taken in it, too; four in a small window."""

    def __init__(self, app: QApplication, desk: Desk, hands: Hands) -> None:
        self.app, self.desk, self.hands = app, desk, hands

    def perform(self, order_id: int, quote_id: int, *, all_of_it: bool) -> None:
        """All of it; 1280 × 800 afterwards."""
        if not all_of_it:
            self._darken(order_id, quote_id)
        self.desk.window.resize(1024, 700)
        for row_id, name in ((order_id, "order"), (quote_id, "quote")):
            self.desk.window.context.open_order(row_id)
            self.hands.shot(f"{name}-1024x700")
        for name in ("orders", "settings"):
            self._go(name)
            self.hands.shot(f"{name}-1024x700")
        self.desk.window.resize(1280, 800)

    def _darken(self, order_id: int, quote_id: int) -> None:
        apply_theme(self.app, "dark")
        for name in PAGES:
            self._go(name)
            self.hands.shot(f"{name.replace('_', '-')}-dark")
        for row_id, name in ((order_id, "order"), (quote_id, "quote")):
            self.desk.window.context.open_order(row_id)
            self.hands.shot(f"{name}-dark")
        apply_theme(self.app, "light")

    def _go(self, name: str) -> None:
        self.hands.click(f"nav.{name}")
