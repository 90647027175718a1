"""What happened to the shelves and to gift cards, in words, with icons. No widgets."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import Any

from PySide6.QtCore import QCoreApplication

from desktop.shell.i18n import QT_TRANSLATE_NOOP
from desktop.views import labels

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
    "shop_restored": QT_TRANSLATE_NOOP("History", "Copy {file} put in the place of the shop file"),
    "numbers_skipped": QT_TRANSLATE_NOOP(
        "History", "{series}: numbers {first} to {last} were given in the file that was replaced"
    ),
    "customers_merged": QT_TRANSLATE_NOOP("History", "Another record of this customer became one with it"),
    "consent_noted": QT_TRANSLATE_NOOP("History", "Agreed to news and offers"),
    "customer_exported": QT_TRANSLATE_NOOP("History", "Everything about the customer given out"),
    "customer_erased": QT_TRANSLATE_NOOP("History", "Customer erased"),
    "value_issued": QT_TRANSLATE_NOOP("History", "{account} issued, worth {amount}"),
    "value_paid": QT_TRANSLATE_NOOP("History", "{amount} taken from {account}"),
    "value_given_back": QT_TRANSLATE_NOOP("History", "{amount} back on {account}"),
    "value_withdrawn": QT_TRANSLATE_NOOP("History", "{account}: {amount} withdrawn"),
    "person_added": QT_TRANSLATE_NOOP("History", "{name} works here now"),
    "person_changed": QT_TRANSLATE_NOOP("History", "{name}: name or rights changed"),
    "person_left": QT_TRANSLATE_NOOP("History", "{name} does not work here any more"),
    "person_back": QT_TRANSLATE_NOOP("History", "{name} works here again"),
    "pin_changed": QT_TRANSLATE_NOOP("History", "{name} has another PIN"),
    "approved": QT_TRANSLATE_NOOP("History", "Approved by {approver}"),
    "way_added": QT_TRANSLATE_NOOP("History", "{ways}: {name} added"),
    "way_changed": QT_TRANSLATE_NOOP("History", "{ways}: {name} changed"),
    "way_retired": QT_TRANSLATE_NOOP("History", "{ways}: {name} no longer offered"),
    "way_restored": QT_TRANSLATE_NOOP("History", "{ways}: {name} offered again"),
    "way_removed": QT_TRANSLATE_NOOP("History", "{ways}: {name} removed"),
    "ways_ordered": QT_TRANSLATE_NOOP("History", "{ways}: {name} moved"),
    "tax_class_saved": QT_TRANSLATE_NOOP("History", "VAT class {name} changed"),
    "tax_class_removed": QT_TRANSLATE_NOOP("History", "VAT class {name} removed"),
    "tax_rates_set": QT_TRANSLATE_NOOP("History", "{name}: {rates} from {day} ({country})"),
    "tax_rates_withdrawn": QT_TRANSLATE_NOOP("History", "{name}: {rates} from {day} withdrawn ({country})"),
}
"""What each event says; the account of a gift card or store credit is its code."""

ICONS: dict[str, str] = {
    "low_stock": "warn",
    "stock_adjusted": "products",
    "stock_count_started": "barcode",
    "stock_counted": "barcode",
    "stock_count_given_up": "barcode",
    "shop_restored": "shield",
    "numbers_skipped": "doc",
    "customers_merged": "customers",
    "consent_noted": "mail",
    "customer_exported": "export",
    "customer_erased": "trash",
    "value_issued": "gift",
    "value_paid": "gift",
    "value_given_back": "gift",
    "value_withdrawn": "gift",
    "person_added": "user",
    "person_changed": "user",
    "person_left": "user",
    "person_back": "user",
    "pin_changed": "lock",
    "approved": "check",
    "way_added": "settings",
    "way_changed": "settings",
    "way_retired": "settings",
    "way_restored": "settings",
    "way_removed": "settings",
    "ways_ordered": "settings",
    "tax_class_saved": "percent",
    "tax_class_removed": "percent",
    "tax_rates_set": "percent",
    "tax_rates_withdrawn": "percent",
}


def rates_words(text: str) -> str:
    """Rates with bars between them as people read them: ``5 % + 9,975 %``."""
    return " + ".join(labels.percent(Decimal(part)) for part in text.split("|") if part)


def class_added(facts: Mapping[str, Any]) -> str:
    """What is said of a class that is new; empty for one that was changed."""
    return translate("History", "VAT class {name} added") if facts.get("added") else ""


def consent_ended(facts: Mapping[str, Any]) -> str:
    """What is said of somebody who does not agree any more; empty for one who does."""
    ended = translate("History", "No longer agrees to news and offers")
    return ended if facts.get("given") is False else ""


SPECIAL: dict[str, Callable[[Mapping[str, Any]], str]] = {
    "tax_class_saved": class_added,
    "consent_noted": consent_ended,
}
"""What is said instead of the usual sentence when the facts ask for it."""


def ways_word(code: str) -> str:
    """Which list of the shop: ways to deliver, ways to pay, carriers."""
    return {
        "delivery": translate("History", "Delivery"),
        "payment": translate("History", "Payment"),
        "carrier": translate("History", "Carriers"),
    }.get(code, code)
