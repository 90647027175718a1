"""The smallest coin of the shop's currency: what is paid or paid back in cash is a multiple of it."""

from __future__ import annotations

from desktop.domain.settings import CASH_STEP
from desktop.services.shop.preferences import setting

_SMALLEST = {"CHF": 5}
"""Currencies whose smallest coin is more than one minor unit (pricing example 12)."""


def cash_step(currency: str) -> int:
    """The smallest coin in minor units: the shop's setting, else what is usual for the currency."""
    chosen = int(setting(CASH_STEP))
    return chosen if chosen > 0 else _SMALLEST.get(currency, 1)
