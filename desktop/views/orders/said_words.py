"""What a command leaves undone and what follows it by rule, in words. No widgets."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QCoreApplication

from desktop.domain import said_effects as said
from desktop.domain.effects import Effect
from desktop.domain.states import Lifecycle
from desktop.views.orders.consequence import Consequence

translate = QCoreApplication.translate


def _invoice_waits(_group: Sequence[said.InvoiceWaits], _currency: str) -> Consequence:
    title = translate("Consequence", "The invoice waits until the order is resumed")
    return Consequence("pause", title, translate("Consequence", "Nothing is issued while it is on hold"))


def _follows(group: Sequence[said.LifecycleFollows], _currency: str) -> Consequence:
    if group[0].after is Lifecycle.COMPLETED:
        title = translate("Consequence", "The order is completed")
        return Consequence(
            "orders", title, translate("Consequence", "Nothing is left to pay or to hand over")
        )
    title = translate("Consequence", "The order is open again")
    return Consequence("orders", title, translate("Consequence", "Something is left to pay or to hand over"))


SAID_WORDS: dict[type[Effect], Callable[[Any, str], Consequence | None]] = {
    said.InvoiceWaits: _invoice_waits,
    said.LifecycleFollows: _follows,
}
