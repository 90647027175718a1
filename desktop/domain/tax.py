"""Net and tax of amounts grouped by tax treatment (pricing rule 6.3 step 7)."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from desktop.domain.allocate import allocate
from desktop.domain.basket import PriceMode, TaxGroup, TaxRounding, TaxSum
from desktop.domain.exact import RATE_DIGITS, WHOLE_RATE, divide_half_up, scaled


class Split(NamedTuple):
    """Net and tax of one amount, in minor units."""

    net_minor: int
    tax_minor: int


def scaled_rates(tax: TaxGroup) -> tuple[int, ...]:
    """The component rates as integers (percent × 10^4)."""
    return _scaled(tax.rates)


def net_of(gross_minor: int, tax: TaxGroup) -> int:
    """Net of an amount that includes tax: R(gross / (1 + rate)), in minor units."""
    return divide_half_up(gross_minor * WHOLE_RATE, WHOLE_RATE + sum(scaled_rates(tax)))


def taxes_on(net_minor: int, tax: TaxGroup) -> tuple[int, ...]:
    """Each component's tax on a net amount, rounded by itself, in minor units."""
    return tuple(divide_half_up(net_minor * rate, WHOLE_RATE) for rate in scaled_rates(tax))


def split_components(tax_minor: int, tax: TaxGroup) -> tuple[int, ...]:
    """A tax taken out of gross prices, split over the components by rate; adds up to ``tax_minor``."""
    if len(tax.rates) == 1:
        return (tax_minor,)
    return tuple(allocate(tax_minor, scaled_rates(tax)))


def split_group(
    amounts: Sequence[int], tax: TaxGroup, mode: PriceMode, rounding: TaxRounding
) -> tuple[list[Split], TaxSum]:
    """Net and tax of amounts of one group (in the price mode), and the group's sums.

    With rounding per rate the group is rounded once and its net (gross mode) or tax (net mode) goes back to
    the amounts by largest remainder; with rounding per line each amount is rounded by itself.
    """
    if mode is PriceMode.GROSS:
        return _out_of_gross(amounts, tax, rounding)
    return _onto_net(amounts, tax, rounding)


def _out_of_gross(amounts: Sequence[int], tax: TaxGroup, rounding: TaxRounding) -> tuple[list[Split], TaxSum]:
    if rounding is TaxRounding.RATE:
        nets = allocate(net_of(sum(amounts), tax), amounts)
    else:
        nets = [net_of(amount, tax) for amount in amounts]
    splits = [Split(net, amount - net) for net, amount in zip(nets, amounts, strict=True)]
    net_minor = sum(nets)
    tax_minor = sum(amounts) - net_minor
    return splits, TaxSum(tax, net_minor, tax_minor, split_components(tax_minor, tax))


def _onto_net(amounts: Sequence[int], tax: TaxGroup, rounding: TaxRounding) -> tuple[list[Split], TaxSum]:
    if rounding is TaxRounding.RATE:
        components = taxes_on(sum(amounts), tax)
        taxes = allocate(sum(components), amounts)
    else:
        each = [taxes_on(amount, tax) for amount in amounts]
        components = tuple(sum(column) for column in zip(*each, strict=True))
        taxes = [sum(row) for row in each]
    splits = [Split(amount, tax_minor) for amount, tax_minor in zip(amounts, taxes, strict=True)]
    return splits, TaxSum(tax, sum(amounts), sum(components), components)


@lru_cache(maxsize=256)
def _scaled(rates: tuple[Decimal, ...]) -> tuple[int, ...]:
    return tuple(scaled(rate, RATE_DIGITS) for rate in rates)
