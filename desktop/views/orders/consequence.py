"""One thing that a command will do, in words, as a row of the dialog that is asked before. No widgets."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from desktop.views import labels


@dataclass(frozen=True, slots=True)
class Consequence:
    """One row: icon, what happens, which or why, and an amount in words; ``tint`` colours the icon."""

    icon: str
    title: str
    detail: str = ""
    amount: str = ""
    tint: str = "muted"


def counted(total: Decimal, one: str, many: str) -> str:
    """A number of units in words; ``one`` and ``many`` hold ``{n}``."""
    if total == total.to_integral_value():
        return labels.counted(int(total), one, many)
    return many.format(n=labels.quantity(total))
