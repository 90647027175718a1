"""From a basket to its price, step by step in the order of pricing rule 6.3. Pure: same in, same out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import islice

from desktop.domain.basket import (
    Basket,
    BasketLine,
    ChargePart,
    DiscountShare,
    Fee,
    Priced,
    PricedCharge,
    PricedLine,
    Shipping,
    TaxGroup,
    TaxSum,
)
from desktop.domain.charges import Goods, Part, fee_amount, split_charge
from desktop.domain.discounts import Spread, is_discount, line_discount, order_discounts, spread_discounts
from desktop.domain.exact import (
    HIGHEST_MINOR,
    PRICE_DIGITS,
    QUANTITY_DIGITS,
    NumberTooLarge,
    divide_half_up,
    scaled,
    unscaled,
)
from desktop.domain.limits import check_basket
from desktop.domain.money import exponent
from desktop.domain.tax import Split, split_group

HIGHEST_TOTAL = 1000 * HIGHEST_MINOR
"""Largest sum of all lines in minor units: far below 2^63, far above any shop."""

_FREE = Split(0, 0)


@dataclass(slots=True)
class _Charge:
    """Shipping or a fee on its way to being priced."""

    key: str
    name: str
    list_minor: int
    discount_minor: int
    parts: list[Part]
    percent: Decimal | None = None
    base_minor: int = 0


def price(basket: Basket) -> Priced:
    """The whole derivation of a basket's price, to the minor unit.

    Raises the refusals of ``limits.check_basket``, DiscountAboveLine, and NumberTooLarge for sums. An empty
    basket is priced too (charges and tip only): the wizard shows a total before the first line.
    """
    check_basket(basket)
    lists = _list_amounts(basket)
    offs = [
        line_discount(line, listed, basket.currency, f"lines.{index}")
        for index, (line, listed) in enumerate(zip(basket.lines, lists, strict=True))
    ]
    after = [listed - off for listed, off in zip(lists, offs, strict=True)]
    keys = [line.key for line in basket.lines]
    spread = spread_discounts(order_discounts(basket), keys, after, basket.chain_percent)
    goods = Goods([line.tax for line in basket.lines], spread.left, lists)
    shipping = _shipping(basket.shipping, goods)
    fees = _fees(basket, goods, shipping)
    charges = fees if shipping is None else [shipping, *fees]
    splits, taxes = _settle(basket, goods, charges)
    lines = _priced_lines(basket.lines, lists, offs, spread, splits)
    priced = _priced_charges(charges, splits[len(lines) :])
    return _summed(basket, lines, spread, priced, taxes)


def list_amount(unit_price: Decimal, quantity: Decimal, digits: int) -> int:
    """Step 1: R(unit price × quantity) in minor units of a currency with ``digits`` decimals."""
    exact = scaled(unit_price, PRICE_DIGITS) * scaled(quantity, QUANTITY_DIGITS)
    return divide_half_up(exact, 10 ** (PRICE_DIGITS + QUANTITY_DIGITS - digits))


def _list_amounts(basket: Basket) -> list[int]:
    digits = exponent(basket.currency)
    amounts = []
    for index, line in enumerate(basket.lines):
        amount = list_amount(line.unit_price, line.quantity, digits)
        if amount > HIGHEST_MINOR:
            raise _too_large(amount, HIGHEST_MINOR, digits, f"lines.{index}.unit_price")
        amounts.append(amount)
    if sum(amounts) > HIGHEST_TOTAL:
        raise _too_large(sum(amounts), HIGHEST_TOTAL, digits, "lines")
    return amounts


def _too_large(minor: int, highest: int, digits: int, field: str) -> NumberTooLarge:
    return NumberTooLarge(unscaled(minor, digits), unscaled(highest, digits), field)


def _shipping(shipping: Shipping | None, goods: Goods) -> _Charge | None:
    if shipping is None:
        return None
    off = shipping.price_minor if shipping.free else 0
    parts = split_charge(shipping.price_minor - off, shipping.tax, shipping.tax_choice, goods)
    return _Charge("shipping", shipping.name, shipping.price_minor, off, parts)


def _fees(basket: Basket, goods: Goods, shipping: _Charge | None) -> list[_Charge]:
    base = sum(goods.finals)
    if basket.fee_on_shipping and shipping is not None:
        base += shipping.list_minor - shipping.discount_minor
    return [_fee(fee, base, goods) for fee in basket.fees if not is_discount(fee)]


def _fee(fee: Fee, base: int, goods: Goods) -> _Charge:
    amount = fee_amount(fee, base)
    parts = split_charge(amount, fee.tax, fee.tax_choice, goods)
    return _Charge(fee.key, fee.name, amount, 0, parts, fee.percent, 0 if fee.percent is None else base)


def _settle(
    basket: Basket, goods: Goods, charges: Sequence[_Charge]
) -> tuple[list[Split], tuple[TaxSum, ...]]:
    """Net and tax of every line, then of every part of every charge; and the groups, lowest rate first.

    A charge of nothing (free shipping) opens no group of its own.
    """
    entries: list[Part] = list(zip(goods.groups, goods.finals, strict=True))
    members: dict[TaxGroup, list[int]] = {}
    for index, group in enumerate(goods.groups):
        members.setdefault(group, []).append(index)
    for group_or_none, amount in (part for charge in charges for part in charge.parts):
        if group_or_none is not None and amount:
            members.setdefault(group_or_none, []).append(len(entries))
        entries.append((group_or_none, amount))
    splits = [Split(amount, 0) if group is None else _FREE for group, amount in entries]
    sums = []
    for group in sorted(members, key=_group_order):
        indexes = members[group]
        amounts = [entries[index][1] for index in indexes]
        parts, total = split_group(amounts, group, basket.price_mode, basket.tax_rounding)
        sums.append(total)
        for index, split in zip(indexes, parts, strict=True):
            splits[index] = split
    return splits, tuple(sums)


def _group_order(group: TaxGroup) -> tuple[Decimal, str, tuple[Decimal, ...]]:
    return group.rate, group.category, group.rates


def _priced_lines(
    lines: Sequence[BasketLine],
    lists: Sequence[int],
    offs: Sequence[int],
    spread: Spread,
    splits: Sequence[Split],
) -> tuple[PricedLine, ...]:
    rows = zip(lines, lists, offs, spread.shares, spread.left, splits[: len(lines)], strict=True)
    return tuple(_priced_line(*row) for row in rows)


def _priced_line(
    line: BasketLine, listed: int, off: int, shares: list[DiscountShare], final: int, split: Split
) -> PricedLine:
    return PricedLine(
        key=line.key,
        name=line.name,
        quantity=line.quantity,
        unit_price=line.unit_price,
        tax=line.tax,
        list_minor=listed,
        line_discount_minor=off,
        shares=tuple(shares),
        final_minor=final,
        net_minor=split.net_minor,
        tax_minor=split.tax_minor,
        gross_minor=split.net_minor + split.tax_minor,
        discount_percent=line.discount_percent,
        original_unit_price=line.original_unit_price,
    )


def _priced_charges(charges: Sequence[_Charge], splits: Sequence[Split]) -> list[PricedCharge]:
    rest = iter(splits)
    return [_priced_charge(charge, rest) for charge in charges]


def _priced_charge(charge: _Charge, splits: Iterator[Split]) -> PricedCharge:
    parts = tuple(
        ChargePart(group, amount, split.net_minor, split.tax_minor, split.net_minor + split.tax_minor)
        for (group, amount), split in zip(charge.parts, islice(splits, len(charge.parts)), strict=True)
    )
    net, tax = sum(part.net_minor for part in parts), sum(part.tax_minor for part in parts)
    return PricedCharge(
        key=charge.key,
        name=charge.name,
        list_minor=charge.list_minor,
        discount_minor=charge.discount_minor,
        final_minor=charge.list_minor - charge.discount_minor,
        net_minor=net,
        tax_minor=tax,
        gross_minor=net + tax,
        parts=parts,
        percent=charge.percent,
        base_minor=charge.base_minor,
    )


def _summed(
    basket: Basket,
    lines: tuple[PricedLine, ...],
    spread: Spread,
    charges: Sequence[PricedCharge],
    taxes: tuple[TaxSum, ...],
) -> Priced:
    """Step 8: the total is everything gross, plus the tip."""
    net = sum(line.net_minor for line in lines) + sum(charge.net_minor for charge in charges)
    tax = sum(total.tax_minor for total in taxes)
    return Priced(
        currency=basket.currency,
        price_mode=basket.price_mode,
        lines=lines,
        discounts=tuple(spread.applied),
        shipping=charges[0] if basket.shipping is not None else None,
        fees=tuple(charges[1:] if basket.shipping is not None else charges),
        tip_minor=basket.tip_minor,
        taxes=taxes,
        discount_minor=sum(discount.minor for discount in spread.applied),
        net_minor=net,
        tax_minor=tax,
        total_minor=net + tax + basket.tip_minor,
        tax_rounding=basket.tax_rounding,
    )
