"""What issuing an invoice by hand does, in rows a person can read. No widgets."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QCoreApplication

from desktop.domain.effects import Effect
from desktop.domain.paper_effects import InvoiceMade
from desktop.views import labels
from desktop.views.orders.consequence import Consequence

translate = QCoreApplication.translate


def _made(group: Sequence[InvoiceMade], currency: str) -> Consequence:
    effect = group[0]
    tax = translate("Consequence", "Next number of its series, VAT {tax} of it")
    said = [tax.format(tax=labels.money(effect.tax_minor, currency))]
    if effect.supplied_on is not None:
        day = labels.day(effect.supplied_on)
        said.append(translate("Consequence", "supplied on {day}").format(day=day))
    title = translate("Consequence", "The invoice of the whole order is issued")
    return Consequence("doc", title, ", ".join(said), labels.money(effect.gross_minor, currency))


INVOICE_WORDS: dict[type[Effect], Callable[[Any, str], Consequence | None]] = {InvoiceMade: _made}
