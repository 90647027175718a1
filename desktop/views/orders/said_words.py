"""What a command leaves undone, in words. No widgets."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QCoreApplication

from desktop.domain import said_effects as said
from desktop.domain.effects import Effect
from desktop.views.orders.consequence import Consequence

translate = QCoreApplication.translate


def _invoice_waits(_group: Sequence[said.InvoiceWaits], _currency: str) -> Consequence:
    title = translate("Consequence", "The invoice waits until the order is resumed")
    return Consequence("pause", title, translate("Consequence", "Nothing is issued while it is on hold"))


SAID_WORDS: dict[type[Effect], Callable[[Any, str], Consequence | None]] = {
    said.InvoiceWaits: _invoice_waits,
}
