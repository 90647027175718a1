"""What setting the shop's own label on an order does: the label, and the commands that it brings with it."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import ClassVar

from desktop.domain.effects import Effect
from desktop.domain.errors import DeskError

MAIL, OWN = "mail:", "own:"
"""What a step begins with that sends a message; a kind of mail follows, or ``own:`` and the id of one of the
shop's own library."""


class EntryStep(StrEnum):
    """A command that a label can bring with it."""

    INVOICE = "create_invoice"
    PAID = "mark_paid"
    SLIP = "create_slip"


@dataclass(frozen=True, slots=True)
class LabelSet(Effect):
    """The order gets a label, or loses it (``label_id`` None). The names are those of the shop's language."""

    label_id: int | None
    name: str
    before: str


@dataclass(frozen=True, slots=True)
class LabelStep(Effect):
    """The label brings this command with it (an EntryStep, or ``mail:`` and a template).

    ``amount_minor`` and ``method`` are what is booked, and by which way to pay, where it
    books money.
    """

    step: str
    amount_minor: int = 0
    method: str = ""
    topic: ClassVar[str] = "order"


@dataclass(frozen=True, slots=True)
class LabelStepRefused(Effect):
    """The order does not allow a command of the label, for the ``reason``; the label is set all the same."""

    step: str
    reason: str
    refusal: DeskError = field(compare=False)
    topic: ClassVar[str] = "order"
