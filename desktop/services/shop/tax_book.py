"""The VAT classes with all their rates, past and coming, for the person who sets them up."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from itertools import groupby
from typing import Any

from desktop.models.base import db
from desktop.services.days import after, first_second, today
from desktop.services.shop.preferences import shop

_CLASSES = (
    "SELECT c.id, c.code, c.name, c.category, "
    "(SELECT count(*) FROM product p WHERE p.tax_class_id = c.id AND p.active), "
    "EXISTS (SELECT 1 FROM product p WHERE p.tax_class_id = c.id) "
    "OR EXISTS (SELECT 1 FROM shipping_method m WHERE m.tax_class_id = c.id) "
    "FROM tax_class c ORDER BY c.position, c.id"
)
_RATES = (
    "SELECT country, starts_on, ends_on, component, name, rate FROM tax_rate WHERE tax_class_id = ? "
    "ORDER BY country <> ?, country, starts_on, component"
)
_PRINTED = (
    "SELECT 1 FROM document d JOIN orders o ON o.id = d.order_id WHERE o.placed_at >= ? AND o.placed_at < ? "
    "AND (o.shipping_rates = ? OR EXISTS "
    "(SELECT 1 FROM order_line l WHERE l.order_id = o.id AND l.rates = ?)) LIMIT 1"
)
_END_OF_TIME = 2**40


@dataclass(frozen=True, slots=True)
class RateComponent:
    """One part of a tax, in percent; ``name`` (GST, QST) may be empty where there is only one."""

    rate: Decimal
    name: str = ""


@dataclass(frozen=True, slots=True)
class RatePeriod:
    """The rates of a class in a country from a day to a day (None: until further notice)."""

    country: str
    starts_on: date
    ends_on: date | None
    components: tuple[RateComponent, ...]

    @property
    def total(self) -> Decimal:
        """All components together, in percent."""
        return sum((part.rate for part in self.components), Decimal(0))

    def state(self, on: date) -> str:
        """``past``, ``now`` or ``coming`` on a day."""
        if self.starts_on > on:
            return "coming"
        return "now" if self.ends_on is None or self.ends_on >= on else "past"


@dataclass(frozen=True, slots=True)
class TaxClassCard:
    """A class of goods for VAT. ``category`` is that of EN 16931; ``used`` ones cannot be removed."""

    id: int
    code: str
    name: str
    category: str
    products: int
    used: bool
    periods: tuple[RatePeriod, ...]

    def now(self, country: str, on: date) -> RatePeriod | None:
        """What applies in a country on a day."""
        found = (row for row in self.periods if row.country == country and row.state(on) == "now")
        return next(found, None)


def tax_book() -> list[TaxClassCard]:
    """All classes in the shop's order, the rates of the shop's own country first."""
    home = shop().country
    return [_card(row, home) for row in db.execute_sql(_CLASSES).fetchall()]


def tax_class_card(class_id: int) -> TaxClassCard:
    """One class. StopIteration when there is none."""
    return next(card for card in tax_book() if card.id == class_id)


def is_printed(period: RatePeriod, since: date | None = None) -> bool:
    """Whether an issued paper shows these rates for a sale of the period, or of it from ``since`` on."""
    text = "|".join(format(part.rate.normalize(), "f") for part in period.components)
    start = max(period.starts_on, since or period.starts_on)
    end = after(period.ends_on) if period.ends_on else _END_OF_TIME
    return db.execute_sql(_PRINTED, (first_second(start), end, text, text)).fetchone() is not None


def is_coming(period: RatePeriod) -> bool:
    """Whether it begins after today."""
    return period.starts_on > today()


def _card(row: tuple[Any, ...], home: str) -> TaxClassCard:
    class_id, code, name, category, products, used = row
    rates = db.execute_sql(_RATES, (class_id, home)).fetchall()
    return TaxClassCard(class_id, code, name, category, products, bool(used), tuple(_periods(rates)))


def _periods(rates: Iterable[tuple[Any, ...]]) -> Iterator[RatePeriod]:
    for (country, first), parts in groupby(rates, key=lambda rate: (rate[0], rate[1])):
        rows = list(parts)
        last = rows[0][2]
        yield RatePeriod(
            country,
            date.fromisoformat(first),
            date.fromisoformat(last) if last else None,
            tuple(RateComponent(Decimal(rate).scaleb(-4), name) for *_, name, rate in rows),
        )
