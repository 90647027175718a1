"""Effects that say what a command leaves undone or what follows it by rule, so that nobody is surprised."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import ClassVar

from desktop.domain.effects import Effect
from desktop.domain.states import Lifecycle


@dataclass(frozen=True, slots=True)
class InvoiceWaits(Effect):
    """The shop's policy wants the invoice now, but the order is on hold: resuming issues it."""

    topic: ClassVar[str] = "papers"


@dataclass(frozen=True, slots=True)
class InvoiceNotPossible(Effect):
    """The shop's policy wants the invoice now, but it cannot be issued: the history says so, nothing follows.

    ``reason`` is the name of the refusal, ``fields`` are what the law wants to know first.
    """

    reason: str
    fields: tuple[str, ...] = ()
    topic: ClassVar[str] = "papers"


@dataclass(frozen=True, slots=True)
class LifecycleFollows(Effect):
    """The order completes, or is open again, because nothing or something is left to do after the plan.

    Settling the order does it; the plan shows it and does not carry it out (``plans.shown_effects``).
    """

    before: Lifecycle
    after: Lifecycle


@dataclass(frozen=True, slots=True)
class StockBelowZero(Effect):
    """More leaves the shelf than is on it: ``on_hand`` units are left in the books, fewer than none."""

    variant_id: int
    name: str
    on_hand: Decimal
    topic: ClassVar[str] = "goods"


@dataclass(frozen=True, slots=True)
class PaidNotSent(Effect):
    """Money was paid for goods that are not sent; it stays in the shop until it is refunded."""

    amount_minor: int
    topic: ClassVar[str] = "money"


@dataclass(frozen=True, slots=True)
class LeftUnpaid(Effect):
    """So much is still to be paid when the order is completed; it stays due."""

    amount_minor: int
    topic: ClassVar[str] = "money"


@dataclass(frozen=True, slots=True)
class LeftInShop(Effect):
    """So many units have not left the shop when the order is completed."""

    units: Decimal
    topic: ClassVar[str] = "goods"
