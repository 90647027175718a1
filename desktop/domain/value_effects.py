"""What a command on an order does to gift cards and store credit."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from desktop.domain.effects import Effect


@dataclass(frozen=True, slots=True)
class StoredValueIssued(Effect):
    """The money that was just paid back stays in the shop as value: on the card ``code``, or on a new credit.

    ``account_id`` None and ``code`` empty: a new store credit, which gets its code when it is given out.
    """

    amount_minor: int
    account_id: int | None = None
    code: str = ""
    topic: ClassVar[str] = "money"
