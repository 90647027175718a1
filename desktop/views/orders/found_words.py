"""By what the search found an order, in words. No widgets."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from desktop.services.orders.cards import OrderCore
from desktop.services.orders.search_reason import found_by

translate = QCoreApplication.translate

LONGEST = 80
"""Letters of a note that are shown."""


def found_words(core: OrderCore, text: str) -> str:
    """A line for each thing that is not seen in the row; empty for a search that number or name explain."""
    patterns = _patterns()
    return "\n".join(patterns[one.kind].format(text=_short(one.text)) for one in found_by(core, text))


def _short(text: str) -> str:
    plain = " ".join(text.split())
    return plain if len(plain) <= LONGEST else f"{plain[:LONGEST].rstrip()}…"


def _patterns() -> dict[str, str]:
    return {
        "email": translate("FoundBy", "Found by e-mail: {text}"),
        "phone": translate("FoundBy", "Found by phone: {text}"),
        "address": translate("FoundBy", "Found by address: {text}"),
        "sku": translate("FoundBy", "Found by SKU: {text}"),
        "product": translate("FoundBy", "Found by product: {text}"),
        "voucher": translate("FoundBy", "Found by voucher: {text}"),
        "reference": translate("FoundBy", "Found by reference: {text}"),
        "event": translate("FoundBy", "Found by event: {text}"),
        "note": translate("FoundBy", "Found by note: {text}"),
        "paper": translate("FoundBy", "Found by document or parcel: {text}"),
        "tag": translate("FoundBy", "Found by tag: {text}"),
    }
