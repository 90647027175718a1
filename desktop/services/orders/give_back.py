"""What a person chose to give back of a sale, as the parts that it comes to (pricing rule 6.7)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from desktop.domain.refund_parts import (
    NothingToRefund,
    Refundable,
    RefundOf,
    RefundPart,
    UnitsAboveLeft,
    after_refund,
    refund_amount,
    refund_piece,
    refund_spread,
    refund_units,
)

PartKey = tuple[RefundOf, str, object]
"""Kind, key and tax group of a part: what belongs to the same row."""


@dataclass(frozen=True, slots=True)
class GiveBack:
    """Something of one row: units, an amount, or units for an agreed amount.

    ``kind`` and ``key`` are those of the offer's row. Without ``amount_minor`` units are worth what was paid
    for them. ``restock`` says whether units that are still in the shop go back on the shelf or are written
    off. ``field`` names the input for refusals.
    """

    kind: RefundOf
    key: str
    units: Decimal = Decimal(0)
    amount_minor: int | None = None
    restock: bool = True
    field: str = ""


def chosen_parts(rows: Sequence[Refundable], chosen: Iterable[GiveBack]) -> tuple[RefundPart, ...]:
    """The parts of what was chosen, row after row, each within what is left after the ones before.

    Raises NothingToRefund, UnitsAboveLeft, RefundAboveLeft, or the refusals of numbers out of range.
    """
    left, parts = tuple(rows), list[RefundPart]()
    for one in chosen:
        own = tuple(row for row in left if (row.kind, row.key) == (one.kind, one.key))
        found = _parts_of(own, one)
        parts += found
        left = after_parts(left, found)
    return tuple(parts)


def after_parts(rows: Iterable[Refundable], parts: Iterable[RefundPart]) -> tuple[Refundable, ...]:
    """The rows once all ``parts`` of them are given back."""
    given = tuple(parts)
    return tuple(after_refund(row, given) for row in rows)


def merged(parts: Iterable[RefundPart]) -> tuple[RefundPart, ...]:
    """The same parts, those of one row put together, in the order in which the rows first came."""
    rows: dict[PartKey, RefundPart] = {}
    for part in parts:
        known = rows.get(part_key(part))
        rows[part_key(part)] = part if known is None else _sum(known, part)
    return tuple(rows.values())


def part_key(part: RefundPart | Refundable) -> PartKey:
    """The row that a part belongs to."""
    return part.kind, part.key, part.tax


def _parts_of(own: Sequence[Refundable], one: GiveBack) -> tuple[RefundPart, ...]:
    if not own:
        raise NothingToRefund(one.field)
    if len(own) > 1:  # a charge over several tax groups: its amount is spread over them
        if one.units:
            raise UnitsAboveLeft(one.units, Decimal(0), one.field)
        return refund_spread(own, one.amount_minor or 0, one.field)
    if one.amount_minor is None:
        return (refund_units(own[0], one.units, one.field),)
    if one.units:
        return (refund_piece(own[0], one.units, one.amount_minor, one.field),)
    return (refund_amount(own[0], one.amount_minor, one.field),)


def _sum(first: RefundPart, second: RefundPart) -> RefundPart:
    return replace(
        first,
        units=first.units + second.units,
        gross_minor=first.gross_minor + second.gross_minor,
        net_minor=first.net_minor + second.net_minor,
        tax_minor=first.tax_minor + second.tax_minor,
    )
