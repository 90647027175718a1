"""From a price's derivation to the lines and sums of a paper. Net amounts are the stored ones, never anew.

On paper a line reads: unit price without tax × quantity, less its discounts, is the net amount. In a shop
whose prices include tax the net before discounts is therefore the net amount plus what they are worth net.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from decimal import ROUND_HALF_UP, Decimal

from desktop.domain.allocate import allocate
from desktop.domain.basket import (
    AppliedDiscount,
    ChargePart,
    DiscountKind,
    Priced,
    PricedCharge,
    PricedLine,
    PriceMode,
    TaxGroup,
)
from desktop.domain.exact import round_half_up
from desktop.domain.money import exponent, from_minor
from desktop.domain.papers import LineDiscount, LineKind, LineText, OrderDiscount, PaperLine, TaxRow, Totals

_SIX_DIGITS = Decimal("0.000001")


@dataclass(frozen=True, slots=True)
class LineFacts:
    """What a price does not know about a line: variant, reference, unit, answers, weight of one unit."""

    detail: str = ""
    sku: str = ""
    unit: str = ""
    texts: tuple[LineText, ...] = ()
    weight_grams: int = 0


def paper_lines(priced: Priced, facts: Mapping[str, LineFacts]) -> tuple[PaperLine, ...]:
    """Lines, then shipping, then fees, as a paper prints them. ``facts`` by line key; a missing key has none.

    Σ ``net_minor`` = ``priced.net_minor`` and Σ ``tax_minor`` = ``priced.tax_minor``.
    """
    lines = [_line(line, facts.get(line.key, LineFacts()), priced) for line in priced.lines]
    if priced.shipping is not None:
        lines += _charge(priced.shipping, LineKind.SHIPPING, priced)
    for fee in priced.fees:
        lines += _charge(fee, LineKind.FEE, priced)
    return tuple(lines)


def tax_rows(priced: Priced) -> tuple[TaxRow, ...]:
    """Base and tax per tax group."""
    return tuple(TaxRow(row.tax, row.net_minor, row.tax_minor, row.components) for row in priced.taxes)


def order_discounts_shown(priced: Priced, codes: Mapping[str, str]) -> tuple[OrderDiscount, ...]:
    """The order's discounts that took something off. ``codes``: voucher code by discount key."""
    return tuple(
        OrderDiscount(applied.name, applied.minor, codes.get(applied.key, ""), _percent(applied))
        for applied in priced.discounts
        if applied.minor
    )


def paper_totals(priced: Priced, paid_minor: int = 0, rounding_minor: int = 0) -> Totals:
    """Sums of a paper. ``paid_minor``: received less given back. ``rounding_minor``: of cash, signed.

    The total stays what was charged; cash rounding is a row below it (pricing rule 6.5, BT-114).
    """
    total = priced.total_minor
    return Totals(
        net_minor=priced.net_minor,
        tax_minor=priced.tax_minor,
        tip_minor=priced.tip_minor,
        rounding_minor=rounding_minor,
        total_minor=total,
        discount_minor=priced.discount_minor,
        paid_minor=paid_minor,
        due_minor=total + rounding_minor - paid_minor,
    )


def unit_net(unit_price: Decimal, tax: TaxGroup | None, mode: PriceMode) -> Decimal:
    """Unit price without tax at six decimals (EN 16931 BT-146); the price itself where it has none inside."""
    if tax is None or mode is PriceMode.NET:
        return unit_price
    return (unit_price / (1 + tax.rate / 100)).quantize(_SIX_DIGITS, ROUND_HALF_UP)


def _line(line: PricedLine, facts: LineFacts, priced: Priced) -> PaperLine:
    mode = priced.price_mode
    off = [("", line.line_discount_minor)] if line.line_discount_minor else []
    off += [(share.name, share.minor) for share in line.shares if share.minor]
    each = unit_net(line.unit_price, line.tax, mode)
    listed = _rounded(each * line.quantity, priced.currency)
    discounts = _discounts(off, listed - line.net_minor)
    return PaperLine(
        name=line.name,
        quantity=line.quantity,
        detail=facts.detail,
        sku=facts.sku,
        unit=facts.unit,
        texts=facts.texts,
        unit_price=line.unit_price,
        unit_net=each,
        list_minor=line.list_minor,
        list_net_minor=line.net_minor + sum(discount.net_minor for discount in discounts),
        discounts=discounts,
        tax=line.tax,
        final_minor=line.final_minor,
        net_minor=line.net_minor,
        tax_minor=line.tax_minor,
        gross_minor=line.gross_minor,
        weight_grams=facts.weight_grams,
    )


def _charge(charge: PricedCharge, kind: LineKind, priced: Priced) -> Iterator[PaperLine]:
    """One line for each tax group a charge falls into; a charge given away is one line of nothing."""
    parts = charge.parts if charge.final_minor else charge.parts[:1]
    for part in parts:
        listed = charge.list_minor if len(parts) == 1 else part.final_minor
        off = charge.discount_minor if len(parts) == 1 else 0
        yield _charge_line(replace(charge, list_minor=listed, discount_minor=off), part, kind, priced)


def _charge_line(charge: PricedCharge, part: ChargePart, kind: LineKind, priced: Priced) -> PaperLine:
    off = [("", charge.discount_minor)] if charge.discount_minor else []
    price = from_minor(charge.list_minor, priced.currency)
    each = unit_net(price, part.tax, priced.price_mode)
    discounts = _discounts(off, _rounded(each, priced.currency) - part.net_minor)
    return PaperLine(
        name=charge.name,
        quantity=Decimal(1),
        kind=kind,
        unit_price=price,
        unit_net=each,
        list_minor=charge.list_minor,
        list_net_minor=part.net_minor + sum(discount.net_minor for discount in discounts),
        discounts=discounts,
        tax=part.tax,
        final_minor=part.final_minor,
        net_minor=part.net_minor,
        tax_minor=part.tax_minor,
        gross_minor=part.gross_minor,
    )


def _discounts(off: list[tuple[str, int]], net: int) -> tuple[LineDiscount, ...]:
    """Each discount with its worth without tax: together what is between quantity × unit price and the net.

    So a line adds up as it is printed. ``net`` may come out a cent below zero where a discount of a cent is
    lost in the rounding; then it is worth nothing without tax.
    """
    amounts = [minor for _, minor in off]
    nets = allocate(max(0, net), amounts) if amounts else []
    return tuple(LineDiscount(name, minor, share) for (name, minor), share in zip(off, nets, strict=True))


def _rounded(amount: Decimal, currency: str) -> int:
    """A net amount in minor units, half away from zero."""
    return round_half_up(amount.scaleb(exponent(currency)))


def _percent(applied: AppliedDiscount) -> Decimal | None:
    return applied.value if applied.kind is DiscountKind.PERCENT else None
