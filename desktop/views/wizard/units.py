"""How quantities of a product go: how little, how much, in what steps."""

from __future__ import annotations

from decimal import Decimal

MOST = Decimal(9999)
TENTH = Decimal("0.1")


def press(step: Decimal) -> Decimal:
    """What a press of plus adds, for a product sold in multiples of ``step``.

    What is weighed goes by tenths, so that few presses help; any multiple of ``step`` can be typed.
    """
    return step if step >= TENTH or TENTH % step else TENTH


def rules(step: Decimal) -> tuple[Decimal, Decimal, Decimal]:
    """Least, most, and what a press of plus adds, for a product sold in multiples of ``step``."""
    return step, MOST, press(step)
