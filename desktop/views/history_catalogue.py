"""What happened to products and vouchers when they were edited, in words, with icons. No widgets."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from decimal import Decimal, InvalidOperation
from typing import Any

from PySide6.QtCore import QCoreApplication

from desktop.shell.i18n import QT_TRANSLATE_NOOP
from desktop.views import labels

translate = QCoreApplication.translate

SENTENCES: dict[str, str] = {
    "product_saved": QT_TRANSLATE_NOOP("History", "{name} changed: {what} {prices}"),
    "product_archived": QT_TRANSLATE_NOOP("History", "{name} archived"),
    "voucher_changed": QT_TRANSLATE_NOOP("History", "Voucher {voucher} changed: {what}"),
    "voucher_withdrawn": QT_TRANSLATE_NOOP("History", "Voucher {voucher} withdrawn"),
}
ICONS: dict[str, str] = {
    "product_saved": "products",
    "product_archived": "products",
    "voucher_changed": "voucher",
    "voucher_withdrawn": "voucher",
}


def what_words(codes: str) -> str:
    """The parts that changed, by their codes; a code of another version stays as it is."""
    words = _words()
    return ", ".join(words.get(code.strip(), code.strip()) for code in codes.split(",") if code.strip())


def price_words(text: str) -> str:
    """The price before and after, as numbers are written here; what is no such pair stays as it is."""
    try:
        return f"({' → '.join(labels.quantity(Decimal(part)) for part in text.split(' → '))})"
    except InvalidOperation:
        return text


def _words() -> Mapping[str, str]:
    return {
        "name": translate("Changed", "name"),
        "description": translate("Changed", "description"),
        "category": translate("Changed", "category"),
        "tax_class_id": translate("Changed", "VAT class"),
        "unit": translate("Changed", "unit"),
        "quantity_step": translate("Changed", "steps"),
        "ships": translate("Changed", "delivery"),
        "oversell": translate("Changed", "selling below zero"),
        "low_stock": translate("Changed", "low-stock level"),
        "picture": translate("Changed", "picture"),
        "questions": translate("Changed", "customisation"),
        "variants": translate("Changed", "variants"),
        "options": translate("Changed", "values of variants"),
        "sku": translate("Changed", "SKU"),
        "barcodes": translate("Changed", "bar codes"),
        "price": translate("Changed", "price"),
        "sale_price": translate("Changed", "reduced price"),
        "weight_g": translate("Changed", "weight"),
        "tracks_stock": translate("Changed", "counting the stock"),
        "active": translate("Changed", "variants on sale"),
        **_voucher_words(),
    }


def _voucher_words() -> Mapping[str, str]:
    return {
        "code": translate("Changed", "code"),
        "kind": translate("Changed", "kind"),
        "percent": translate("Changed", "percent"),
        "amount_minor": translate("Changed", "amount"),
        "starts_at": translate("Changed", "first day"),
        "ends_at": translate("Changed", "last day"),
        "max_uses": translate("Changed", "uses in all"),
        "max_uses_per_customer": translate("Changed", "uses per customer"),
        "minimum_minor": translate("Changed", "minimum"),
        "maximum_minor": translate("Changed", "maximum"),
        "products": translate("Changed", "products"),
        "categories": translate("Changed", "categories"),
        "excluded_products": translate("Changed", "products left out"),
        "exclude_reduced": translate("Changed", "reduced goods"),
        "combinable": translate("Changed", "other vouchers beside it"),
        "customer_id": translate("Changed", "customer"),
    }


def _product_saved(facts: Mapping[str, Any]) -> str:
    return translate("History", "{name} added") if facts.get("added") else ""


def _product_archived(facts: Mapping[str, Any]) -> str:
    return "" if facts.get("archived") else translate("History", "{name} offered again")


def _voucher_withdrawn(facts: Mapping[str, Any]) -> str:
    return "" if facts.get("withdrawn") else translate("History", "Voucher {voucher} can be used again")


SPECIAL: dict[str, Callable[[Mapping[str, Any]], str]] = {
    "product_saved": _product_saved,
    "product_archived": _product_archived,
    "voucher_withdrawn": _voucher_withdrawn,
}
"""Sentences that are said instead when the facts ask for it."""
