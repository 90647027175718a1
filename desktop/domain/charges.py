"""Shipping and surcharges: their amounts and the tax groups they fall into (rules 6.3 steps 4-5, 6.4)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from desktop.domain.allocate import allocate
from desktop.domain.basket import Fee, ShippingTax, TaxGroup
from desktop.domain.exact import RATE_DIGITS, WHOLE_RATE, divide_half_up, scaled

Part = tuple[TaxGroup | None, int]
"""A tax group (None: outside tax) and the minor units of a charge that fall into it."""


@dataclass(frozen=True, slots=True)
class Goods:
    """What the choice of a charge's tax looks at: the lines' groups, values after and before discounts."""

    groups: Sequence[TaxGroup]
    finals: Sequence[int]
    lists: Sequence[int]


def fee_amount(fee: Fee, base_minor: int) -> int:
    """A surcharge in minor units: its amount, or its percent of the base, rounded half up."""
    if fee.percent is None:
        return fee.amount_minor or 0
    return divide_half_up(base_minor * scaled(fee.percent, RATE_DIGITS), WHOLE_RATE)


def split_charge(amount: int, tax: TaxGroup | None, choice: ShippingTax, goods: Goods) -> list[Part]:
    """The parts of a charge by tax group; they add up to ``amount`` and there is at least one.

    FIXED takes ``tax``. HIGHEST takes the group with the highest rate among the lines. PROPORTIONAL splits by
    the value of the goods after discounts, or before them when nothing is left. Without goods, or with goods
    worth nothing at all, ``tax`` is taken, else the highest rate among the lines.
    """
    if choice is ShippingTax.PROPORTIONAL:
        parts = _proportional(amount, goods)
        if parts:
            return parts
    worthless = choice is ShippingTax.PROPORTIONAL and tax is not None
    if choice is ShippingTax.FIXED or worthless or not goods.groups:
        return [(tax, amount)]
    return [(highest(goods.groups), amount)]


def highest(groups: Sequence[TaxGroup]) -> TaxGroup:
    """The group with the highest rate; the first of them when several share it."""
    return max(groups, key=_rate)


def _proportional(amount: int, goods: Goods) -> list[Part]:
    values = goods.finals if any(goods.finals) else goods.lists
    by_group: dict[TaxGroup, int] = {}
    for group, value in zip(goods.groups, values, strict=True):
        by_group[group] = by_group.get(group, 0) + value
    worth = {group: value for group, value in by_group.items() if value}
    if not worth:
        return []
    shares = zip(worth, allocate(amount, list(worth.values())), strict=True)
    parts: list[Part] = [(group, share) for group, share in shares if share or not amount]
    return parts


def _rate(group: TaxGroup) -> Decimal:
    return group.rate
