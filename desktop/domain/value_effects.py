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


@dataclass(frozen=True, slots=True)
class SoldCardGivenOut(Effect):
    """A gift card of a line that is paid gets its value: the card ``code`` once more, or a new one.

    ``account_id`` None and ``code`` empty: a new card, which gets its code when it is given out.
    """

    line_id: int
    amount_minor: int
    account_id: int | None = None
    code: str = ""
    topic: ClassVar[str] = "money"


@dataclass(frozen=True, slots=True)
class SoldCardWithdrawn(Effect):
    """Value that was sold is taken off the card ``code`` again; ``left_minor`` stays on it."""

    account_id: int
    code: str
    amount_minor: int
    left_minor: int
    topic: ClassVar[str] = "money"
