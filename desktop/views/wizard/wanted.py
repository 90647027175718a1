"""What shall be added to the basket, told between the panel and its step. No widgets."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class Wanted:
    """What shall be added. ``unit_price`` is None for the catalogue's."""

    variant_id: int
    quantity: Decimal
    texts: tuple[tuple[str, str], ...]
    unit_price: Decimal | None
