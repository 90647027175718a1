"""How a tax group is kept in a column: component rates separated by a bar, such as ``5|9.975``."""

from __future__ import annotations

from decimal import Decimal
from functools import lru_cache

from desktop.domain.basket import TaxGroup


@lru_cache
def to_text(group: TaxGroup | None) -> str:
    """The rates of a group as stored text; an empty text is "outside tax"."""
    return "|".join(format(rate.normalize(), "f") for rate in group.rates) if group else ""


@lru_cache
def to_group(rates: str, category: str) -> TaxGroup | None:
    """The group again, or None for an empty text."""
    return TaxGroup(tuple(Decimal(rate) for rate in rates.split("|")), category) if rates else None
