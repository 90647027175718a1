"""A price tag read the other way: what a price with tax is without it, and the other way round."""

from __future__ import annotations

from decimal import Decimal

from desktop.domain.basket import PriceMode, TaxGroup
from desktop.domain.exact import PRICE_DIGITS, WHOLE_RATE, divide_half_up, scaled, unscaled
from desktop.domain.tax import scaled_rates


def other_price(price: Decimal, tax: TaxGroup, mode: PriceMode, digits: int) -> Decimal:
    """Net of a gross price, or gross of a net one, rounded to the currency's decimals: to be shown."""
    whole, rate = scaled(price, PRICE_DIGITS), WHOLE_RATE + sum(scaled_rates(tax))
    above, below = (WHOLE_RATE, rate) if mode is PriceMode.GROSS else (rate, WHOLE_RATE)
    shown = divide_half_up(whole * above, below * 10 ** (PRICE_DIGITS - digits))
    return unscaled(shown, digits)
