"""Which products need a look, and the product that a code belongs to, on sale or not."""

from __future__ import annotations

from dataclasses import dataclass

from desktop.domain.basket import TaxGroup
from desktop.models.base import db
from desktop.models.catalog import TaxClass
from desktop.services.days import today
from desktop.services.shop.methods import TaxRateUnknown, tax_group

_ARCHIVED = "SELECT count(*) FROM product WHERE NOT active"
_UNTAXED = (
    "SELECT p.id FROM product p CROSS JOIN shop s WHERE p.active AND s.vat_scheme <> 'franchise' "
    "AND NOT EXISTS (SELECT 1 FROM tax_rate r WHERE r.tax_class_id = p.tax_class_id "
    "AND r.country = s.country AND r.starts_on <= ? AND (r.ends_on IS NULL OR r.ends_on >= ?))"
)
_OWNER = (
    "SELECT v.product_id, v.id FROM variant v JOIN product p ON p.id = v.product_id "
    "WHERE {code} ORDER BY p.active DESC, v.active DESC LIMIT 1"
)
_OWNERS = (
    _OWNER.format(code="v.sku = ?"),
    _OWNER.format(code="v.id = (SELECT variant_id FROM barcode WHERE code = ?)"),
    _OWNER.format(code="v.sku = ? COLLATE NOCASE"),
)


@dataclass(frozen=True, slots=True)
class TaxChoice:
    """A VAT class; ``tax`` is what it asks today at home, None while it has no rate."""

    id: int
    name: str
    tax: TaxGroup | None


def archived_count() -> int:
    """How many products are archived."""
    return int(db.execute_sql(_ARCHIVED).fetchone()[0])


def products_without_rate() -> frozenset[int]:
    """Products on sale whose VAT class has no rate today: they cannot be sold until it has one."""
    day = today().isoformat()
    return frozenset(row[0] for row in db.execute_sql(_UNTAXED, (day, day)))


def tax_choices() -> tuple[TaxChoice, ...]:
    """Every VAT class in the shop's order, those without a rate today too."""
    found = []
    for row in TaxClass.select().order_by(TaxClass.position, TaxClass.id):
        try:
            found.append(TaxChoice(row.id, row.name, tax_group(row.id, None, today())))
        except TaxRateUnknown:
            found.append(TaxChoice(row.id, row.name, None))
    return tuple(found)


def owner_of(code: str) -> tuple[int, int] | None:
    """Ids of the product and variant with this SKU or bar code, archived or not; None without."""
    for sql in _OWNERS:
        row = db.execute_sql(sql, (code.strip(),)).fetchone()
        if row is not None:
            return int(row[0]), int(row[1])
    return None
