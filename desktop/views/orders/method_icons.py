"""The line icon of each kind of way to pay."""

from __future__ import annotations

METHOD_ICON = {
    "cash": "cash",
    "card": "card",
    "transfer": "bank",
    "cheque": "doc",
    "stored_value": "voucher",
    "exchange": "refund",
}
"""By the kind of the method; ``card`` for the others."""
