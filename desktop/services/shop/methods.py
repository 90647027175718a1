"""The shop's ways to deliver and to pay, its tax classes, and the tax rate of a class on a day."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from desktop.domain.basket import TaxGroup
from desktop.domain.errors import DeskError
from desktop.models.base import db
from desktop.models.catalog import TaxClass
from desktop.models.methods import PaymentMethod, ShippingMethod
from desktop.services.rows import columns, decode
from desktop.services.shop.setup import STANDARD

UNTAXED = TaxGroup((Decimal(0),), "E")
"""Every sale of a shop under the small-business exemption (pricing rule 6.4)."""

_RATES = (
    "SELECT c.code, c.category, s.vat_scheme, s.country, r.country, r.rate "
    "FROM tax_class c CROSS JOIN shop s LEFT JOIN tax_rate r "
    "ON r.tax_class_id = c.id AND r.country IN (?, s.country) "
    "AND r.starts_on <= ? AND (r.ends_on IS NULL OR r.ends_on >= ?) "
    "WHERE c.id = ? ORDER BY r.component, r.starts_on"
)

_SHIPPING = f"SELECT {columns(ShippingMethod, 'm')} FROM shipping_method m WHERE active ORDER BY position, id"


@dataclass(eq=False)
class TaxRateUnknown(DeskError):
    """The shop has no rate of this tax class on that day."""

    tax_class: str
    on: date
    field: str = "tax_class"


@dataclass(frozen=True, slots=True)
class ShippingMethodRow:
    """A way to deliver; ``kind`` is ship or pickup, ``rule`` is read by ``shipping_price``."""

    id: int
    name: str
    kind: str
    rule: dict[str, Any]
    delay: str
    tax_class_id: int | None


@dataclass(frozen=True, slots=True)
class PaymentMethodRow:
    """A way to pay; ``term_days`` is how long the customer may take.

    ``instructions`` are printed where money is asked for; ``link`` is a pattern for ``payment_link``.
    """

    id: int
    code: str
    name: str
    kind: str
    term_days: int
    instructions: str = ""
    link: str = ""


@dataclass(frozen=True, slots=True)
class TaxClassRow:
    """A tax class and what it asks in the shop's own country on the day in question."""

    id: int
    code: str
    name: str
    tax: TaxGroup


def shipping_methods() -> list[ShippingMethodRow]:
    """The ways to deliver that are in use, in the shop's order."""
    rows = [decode(ShippingMethod, row) for row in db.execute_sql(_SHIPPING)]
    return [
        ShippingMethodRow(row["id"], row["name"], row["kind"], row["rule"], row["delay"], row["tax_class"])
        for row in rows
    ]


def payment_methods() -> list[PaymentMethodRow]:
    """The ways to pay that are in use, in the shop's order."""
    wanted = PaymentMethod.select().where(PaymentMethod.active)
    return [
        PaymentMethodRow(row.id, row.code, row.name, row.kind, row.term_days, row.instructions, row.link)
        for row in wanted.order_by(PaymentMethod.position, PaymentMethod.id)
    ]


def tax_classes(on: date) -> list[TaxClassRow]:
    """The tax classes that have a tax in the shop's country on a day, in the shop's order."""
    found = []
    for row in TaxClass.select().order_by(TaxClass.position, TaxClass.id):
        with suppress(TaxRateUnknown):
            found.append(TaxClassRow(row.id, row.code, row.name, tax_group(row.id, None, on)))
    return found


def tax_classes_by_id() -> dict[int, str]:
    """Row id → code of every tax class, also of one without a rate today."""
    return {row.id: row.code for row in TaxClass.select(TaxClass.id, TaxClass.code)}


def standard_tax_class_id() -> int:
    """The row id of the tax class for what has none of its own."""
    return int(TaxClass.get(TaxClass.code == STANDARD).id)


def tax_group(tax_class_id: int, country: str | None, on: date) -> TaxGroup:
    """The tax of a class for a delivery to ``country`` (ISO; None: handed over in the shop) on a day.

    A country without rates of its own is taxed as at home; a shop under the small-business exemption never
    asks tax (pricing rule 6.4). Raises TaxRateUnknown.
    """
    day = on.isoformat()
    rows = db.execute_sql(_RATES, (country or "", day, day, tax_class_id)).fetchall()
    if not rows:
        raise TaxRateUnknown(str(tax_class_id), on)
    code, category, scheme, home = rows[0][:4]
    if scheme == "franchise":
        return UNTAXED
    rates = {
        place: [Decimal(row[5]).scaleb(-4) for row in rows if row[4] == place]
        for place in (country or home, home)
    }
    found = rates[country or home] or rates[home]
    if not found:
        raise TaxRateUnknown(code, on)
    return TaxGroup(tuple(found), category)
