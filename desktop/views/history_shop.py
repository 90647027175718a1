"""What happened to the shelves and to gift cards, in words, with icons. No widgets."""

from __future__ import annotations

from desktop.shell.i18n import QT_TRANSLATE_NOOP

SENTENCES: dict[str, str] = {
    "low_stock": QT_TRANSLATE_NOOP("History", "{name}: stock is low, {units} left"),
    "stock_adjusted": QT_TRANSLATE_NOOP(
        "History", "{name}: stock changed by {units}, {balance} left {reason}"
    ),
    "stock_count_started": QT_TRANSLATE_NOOP("History", "Stock count started {text}"),
    "stock_counted": QT_TRANSLATE_NOOP(
        "History", "Stock counted, differences booked: {differences} {reason}"
    ),
    "stock_count_given_up": QT_TRANSLATE_NOOP("History", "Stock count given up"),
    "customers_merged": QT_TRANSLATE_NOOP("History", "Another record of this customer became one with it"),
    "value_issued": QT_TRANSLATE_NOOP("History", "{account} issued, worth {amount}"),
    "value_paid": QT_TRANSLATE_NOOP("History", "{amount} taken from {account}"),
    "value_given_back": QT_TRANSLATE_NOOP("History", "{amount} back on {account}"),
    "value_withdrawn": QT_TRANSLATE_NOOP("History", "{account} withdrawn, {amount}"),
}
"""What each event says; the account of a gift card or store credit is its code."""

ICONS: dict[str, str] = {
    "low_stock": "warn",
    "stock_adjusted": "products",
    "stock_count_started": "barcode",
    "stock_counted": "barcode",
    "stock_count_given_up": "barcode",
    "customers_merged": "customers",
    "value_issued": "gift",
    "value_paid": "gift",
    "value_given_back": "gift",
    "value_withdrawn": "gift",
}
