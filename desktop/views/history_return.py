"""What the history says of goods that come back. No widgets."""

from __future__ import annotations

from desktop.shell.i18n import QT_TRANSLATE_NOOP

RETURN_SENTENCES: dict[str, str] = {
    "return_requested": QT_TRANSLATE_NOOP("History", "Return {number} asked for: {items}"),
    "return_late": QT_TRANSLATE_NOOP("History", "Asked for after {deadline}, the last day for returns"),
    "return_changed": QT_TRANSLATE_NOOP("History", "Return {number} changed"),
    "return_stepped": QT_TRANSLATE_NOOP("History", "Return {number}: {state} {reason}"),
    "goods_received": QT_TRANSLATE_NOOP("History", "Return {number} received: {items}"),
    "exchange_started": QT_TRANSLATE_NOOP("History", "Sale begun in exchange for {number}"),
    "credit_set_against": QT_TRANSLATE_NOOP("History", "{amount} used to pay for {other}"),
}
"""What each event says, by its code."""

RETURN_ICONS: dict[str, str] = {
    "return_requested": "refund",
    "return_late": "warn",
    "return_changed": "pencil",
    "return_stepped": "refund",
    "goods_received": "check",
    "exchange_started": "orders",
    "credit_set_against": "card",
}
