"""What happened to the shelves and to gift cards, in words, with icons. No widgets."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from desktop.shell.i18n import QT_TRANSLATE_NOOP

translate = QCoreApplication.translate

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
    "way_added": QT_TRANSLATE_NOOP("History", "{ways}: {name} added"),
    "way_changed": QT_TRANSLATE_NOOP("History", "{ways}: {name} changed"),
    "way_retired": QT_TRANSLATE_NOOP("History", "{ways}: {name} no longer offered"),
    "way_restored": QT_TRANSLATE_NOOP("History", "{ways}: {name} offered again"),
    "way_removed": QT_TRANSLATE_NOOP("History", "{ways}: {name} removed"),
    "ways_ordered": QT_TRANSLATE_NOOP("History", "{ways}: {name} moved"),
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
    "way_added": "settings",
    "way_changed": "settings",
    "way_retired": "settings",
    "way_restored": "settings",
    "way_removed": "settings",
    "ways_ordered": "settings",
}


def ways_word(code: str) -> str:
    """Which list of the shop: ways to deliver, ways to pay, carriers."""
    return {
        "delivery": translate("History", "Delivery"),
        "payment": translate("History", "Payment"),
        "carrier": translate("History", "Carriers"),
    }.get(code, code)
