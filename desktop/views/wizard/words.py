"""Sentences that several steps of the wizard share. No widgets."""

from __future__ import annotations

from decimal import Decimal

from babel.numbers import get_currency_symbol
from PySide6.QtCore import QCoreApplication

from desktop.services.orders.cards import LineCard, PostalAddress
from desktop.views import labels

translate = QCoreApplication.translate

HOME_COUNTRY = "FR"


def lines_word(count: int) -> str:
    """``1 line``, ``4 lines``."""
    return labels.counted(count, translate("Basket", "{n} line"), translate("Basket", "{n} lines"))


def address_lines(address: PostalAddress, *, with_name: bool = True, home: str = HOME_COUNTRY) -> list[str]:
    """An address as it is written on a parcel, without empty lines, and without ``home``'s name."""
    town = " ".join(part for part in (address.postcode, address.city) if part)
    names = [address.name, address.company] if with_name else []
    abroad = labels.country(address.country) if address.country != home else ""
    lines = [*names, address.street, address.street2, town, address.region, abroad]
    return [line for line in lines if line]


def line_detail(line: LineCard) -> str:
    """Second line of a basket line: its variant and what is written on it."""
    texts = [f"« {value} »" if labels.locale().startswith("fr") else f"“{value}”" for _, value in line.texts]
    return ", ".join(part for part in (line.variant_name, *texts) if part)


def bare_price(price: Decimal, currency: str) -> str:
    """A unit price without its sign: ``28,00``."""
    sign = get_currency_symbol(currency, labels.locale())
    return labels.unit_price(price, currency).replace(sign, "").strip("\u00a0\u202f ")


def times(line: LineCard, currency: str) -> str:
    """``6 × 28,00``, with the unit for what is weighed or measured."""
    unit = "" if line.quantity == int(line.quantity) else line.unit
    return f"{labels.quantity(line.quantity, unit)} × {bare_price(line.unit_price, currency)}"


def picture_name(picture_id: int | None, pictogram: str) -> str:
    """A product's picture as ``parts.pictures`` names it; empty when it has none."""
    if picture_id is not None:
        return f"stored:{picture_id}"
    return f"pictogram:{pictogram.replace(':', '/')}" if pictogram else ""
