"""Whether stock would fall below zero, where the shop only wants to be warned of that (feature F110)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal

from desktop.domain.edit_effects import UnitsTaken
from desktop.domain.effects import Effect, UnitsMoved
from desktop.domain.said_effects import StockBelowZero
from desktop.domain.states import Bucket
from desktop.models.base import compact_json, db
from desktop.services.orders.cards import LineCard

_WARNED = (
    "SELECT v.id, coalesce(s.on_hand, 0), p.name, v.name FROM variant v "
    "JOIN product p ON p.id = v.product_id LEFT JOIN stock_level s ON s.variant_id = v.id "
    "WHERE p.oversell = 'warn' AND v.id IN (SELECT value FROM json_each(?)) ORDER BY v.id"
)


def below_zero(lines: Iterable[LineCard], effects: Iterable[Effect]) -> Iterator[StockBelowZero]:
    """Each variant of ``lines`` that these effects take below zero, or further below, with what is left then.

    A product that blocks refuses when the effects are carried out; one that allows it says nothing.
    """
    variants, falls = {line.id: line.variant_id for line in lines}, dict[int, Decimal]()
    for line_id, units in _from_shelf(effects):
        variant = variants.get(line_id)
        if variant is not None:
            falls[variant] = falls.get(variant, Decimal(0)) + units
    yield from _short(falls)


def sale_below_zero(lines: Iterable[LineCard]) -> Iterator[StockBelowZero]:
    """The same for lines that are not sold yet, were they sold now."""
    falls = dict[int, Decimal]()
    for line in lines:
        if line.tracks_stock and line.variant_id is not None:
            falls[line.variant_id] = falls.get(line.variant_id, Decimal(0)) + line.quantity
    yield from _short(falls)


def _short(falls: Mapping[int, Decimal]) -> Iterator[StockBelowZero]:
    down = [variant for variant, units in falls.items() if units > 0]
    rows = db.execute_sql(_WARNED, (compact_json(down),)).fetchall() if down else []
    for variant, on_hand, product, name in rows:
        left = Decimal(on_hand).scaleb(-3) - falls[variant]
        if left < 0:
            yield StockBelowZero(variant, f"{product}, {name}" if name else product, left)


def _from_shelf(effects: Iterable[Effect]) -> Iterator[tuple[int, Decimal]]:
    """Line ids with the units that leave the shelf; below zero: that come back."""
    for effect in effects:
        if isinstance(effect, UnitsTaken) and effect.stock:
            yield effect.line_id, effect.quantity
        elif isinstance(effect, UnitsMoved) and effect.stock:
            yield effect.line_id, effect.quantity if effect.source is Bucket.BACK else -effect.quantity
