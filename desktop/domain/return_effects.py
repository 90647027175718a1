"""What a command on a return will do to it; goods, money and papers have effects of their own."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import ClassVar

from desktop.domain.effects import Effect
from desktop.domain.states import Channel, ReturnAction, ReturnState


@dataclass(frozen=True, slots=True)
class ReturnedLine:
    """Units of a line in a return; ``restock`` when they shall go back on the shelf."""

    line_id: int
    name: str
    quantity: Decimal
    restock: bool = True


@dataclass(frozen=True, slots=True)
class ReturnFacts:
    """What a person says about a return: what for, how and when it was asked, and why."""

    action: ReturnAction
    channel: Channel
    asked_on: date
    reason_code: str = ""
    reason: str = ""
    staff_note: str = ""
    message: str = ""


@dataclass(frozen=True, slots=True)
class ReturnRequested(Effect):
    """A return is written down; it gets its number then. ``deadline_on`` None: nothing was delivered yet."""

    lines: tuple[ReturnedLine, ...]
    facts: ReturnFacts
    deadline_on: date | None
    topic: ClassVar[str] = "goods"


@dataclass(frozen=True, slots=True)
class ReturnLate(Effect):
    """The return is asked for after the last day; a warning, the shop takes it all the same."""

    deadline_on: date
    days: int
    topic: ClassVar[str] = "words"


@dataclass(frozen=True, slots=True)
class ReturnChanged(Effect):
    """What a return says, or what is in it, is written anew; lines that stayed the same are in it too."""

    return_id: int
    number: str
    lines: tuple[ReturnedLine, ...]
    facts: ReturnFacts
    deadline_on: date | None
    topic: ClassVar[str] = "goods"


@dataclass(frozen=True, slots=True)
class ReturnStepped(Effect):
    """A return goes one step; ``reason`` is why it was refused."""

    return_id: int
    number: str
    before: ReturnState
    after: ReturnState
    reason: str = ""
    topic: ClassVar[str] = "goods"


@dataclass(frozen=True, slots=True)
class GoodsReceived(Effect):
    """The goods of a return are there: how many of each line really came, and where they go."""

    return_id: int
    number: str
    lines: tuple[ReturnedLine, ...]
    topic: ClassVar[str] = "goods"

    @property
    def units(self) -> Decimal:
        """How many came in all."""
        return sum((line.quantity for line in self.lines), Decimal(0))


@dataclass(frozen=True, slots=True)
class ReturnTold(Effect):
    """The customer is told of a step of a return; ``return_id`` None is the one that is written down now."""

    template: str
    recipient: str
    return_id: int | None
    topic: ClassVar[str] = "words"


@dataclass(frozen=True, slots=True)
class ExchangeStarted(Effect):
    """A new sale is begun for the customer, linked to the return; what is owed for the goods is set against
    it once it is placed."""

    return_id: int
    number: str
