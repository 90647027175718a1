"""What a command on an order will do, effect by effect: the list that is shown first and then carried out.

Amounts are minor units, quantities Decimal. An effect holds all it needs to be carried out and to be put into
words; it decides nothing. Which effects a command has is decided by ``services/plans/plan_*.py``.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import ClassVar

from desktop.domain.refund_parts import RefundPart
from desktop.domain.states import Bucket, Lifecycle


@dataclass(frozen=True, slots=True)
class Effect:
    """Base of all effects. ``topic`` groups them on the screen: money, papers, goods, words, order."""

    topic: ClassVar[str] = "order"


@dataclass(frozen=True, slots=True)
class UnitsMoved(Effect):
    """Units of a line go from one bucket to another (order rules 5.4); stock follows when they go back.

    ``stock`` is True when the shelf changes with it, ``returned`` when the customer brought the units back.
    """

    line_id: int
    name: str
    quantity: Decimal
    source: Bucket
    target: Bucket
    stock: bool
    returned: bool = False
    topic: ClassVar[str] = "goods"


@dataclass(frozen=True, slots=True)
class SlipVoided(Effect):
    """A packing slip that has not left is given up."""

    shipment_id: int
    number: str
    topic: ClassVar[str] = "papers"


@dataclass(frozen=True, slots=True)
class CreditNoteIssued(Effect):
    """An invoice is credited for ``parts``; the credit note gets its number when it is issued.

    Without an ``invoice_id`` it is the invoice that the same plan issues before it.
    ``reason`` and ``reason_code`` are printed; ``text``, if any, is printed instead of the rows.
    """

    invoice_id: int | None
    invoice_number: str
    parts: tuple[RefundPart, ...]
    reason: str
    reason_code: str = ""
    text: str = ""
    topic: ClassVar[str] = "papers"

    @property
    def gross_minor(self) -> int:
        """What the credit note comes to, tax included."""
        return sum(part.gross_minor for part in self.parts)

    @property
    def tax_minor(self) -> int:
        """The tax in it."""
        return sum(part.tax_minor for part in self.parts)


@dataclass(frozen=True, slots=True)
class Credited(Effect):
    """The customer owes that much less: parts of the sale are given back."""

    cause: str
    parts: tuple[RefundPart, ...]
    reason_code: str
    reason: str
    public: bool
    topic: ClassVar[str] = "money"

    @property
    def gross_minor(self) -> int:
        """What is given back, tax included."""
        return sum(part.gross_minor for part in self.parts)

    @property
    def tax_minor(self) -> int:
        """The tax in it."""
        return sum(part.tax_minor for part in self.parts)


@dataclass(frozen=True, slots=True)
class MoneyReceived(Effect):
    """Money comes in. ``amount_minor`` stays in the shop: with cash rounding, without change.

    ``tendered_minor`` is the cash laid on the counter, None where nothing was; ``deposit`` marks a first
    payment; ``key`` makes it certain that it is booked once only.
    """

    amount_minor: int
    method_id: int
    method_name: str
    method_kind: str
    tendered_minor: int | None = None
    rounding_minor: int = 0
    reference: str = ""
    deposit: bool = False
    key: str | None = None
    topic: ClassVar[str] = "money"

    @property
    def change_minor(self) -> int:
        """What goes back over the counter at once."""
        return 0 if self.tendered_minor is None else self.tendered_minor - self.amount_minor


@dataclass(frozen=True, slots=True)
class MoneyReversed(Effect):
    """A payment is taken back by a row that reverses it; ``reason`` is why."""

    payment_id: int
    amount_minor: int
    rounding_minor: int
    method_name: str
    method_kind: str
    reason: str = ""
    topic: ClassVar[str] = "money"


@dataclass(frozen=True, slots=True)
class DueDateSet(Effect):
    """What is left to pay is due on another day; None for no day."""

    before: date | None
    due_on: date | None
    topic: ClassVar[str] = "money"


@dataclass(frozen=True, slots=True)
class StockTaken(Effect):
    """Goods that waited for their money leave the shelf: so many ``units`` of what the shop counts."""

    units: Decimal
    topic: ClassVar[str] = "goods"


@dataclass(frozen=True, slots=True)
class InvoiceOnPayment(Effect):
    """Everything is paid now, and the shop's policy wants the invoice then."""

    topic: ClassVar[str] = "papers"


@dataclass(frozen=True, slots=True)
class MoneyPaidBack(Effect):
    """Money goes back to the customer. ``rounding_minor`` is cash rounding, mirrored (pricing rule 6.7).

    ``for_credit`` when it belongs to what the same plan credits.
    """

    amount_minor: int
    method_id: int
    method_name: str
    method_kind: str
    rounding_minor: int
    reason: str
    for_credit: bool = False
    topic: ClassVar[str] = "money"


@dataclass(frozen=True, slots=True)
class MoneyToPayBack(Effect):
    """Money the shop owes the customer now; nothing is paid out by itself, a task reminds of it."""

    amount_minor: int
    topic: ClassVar[str] = "money"


@dataclass(frozen=True, slots=True)
class VoucherFreed(Effect):
    """A voucher the order used can be used again."""

    voucher_id: int
    code: str
    topic: ClassVar[str] = "money"


@dataclass(frozen=True, slots=True)
class VoucherTaken(Effect):
    """A voucher the order had set free is used by it again."""

    voucher_id: int
    code: str
    topic: ClassVar[str] = "money"


@dataclass(frozen=True, slots=True)
class TaskClosed(Effect):
    """A task of the order is done with."""

    task_id: int
    text: str
    topic: ClassVar[str] = "order"


@dataclass(frozen=True, slots=True)
class MailQueued(Effect):
    """The customer is told, as soon as there is a network."""

    template: str
    recipient: str
    topic: ClassVar[str] = "words"


@dataclass(frozen=True, slots=True)
class Held(Effect):
    """The order is put on hold."""

    reason: str


@dataclass(frozen=True, slots=True)
class HoldEnded(Effect):
    """The order is no longer on hold."""


@dataclass(frozen=True, slots=True)
class InvoiceByPolicy(Effect):
    """The invoice that waited is issued now, if the shop's policy wants one."""

    topic: ClassVar[str] = "papers"


@dataclass(frozen=True, slots=True)
class LifecycleChanged(Effect):
    """The order is completed, open again, or cancelled. ``reason`` is why it was cancelled."""

    before: Lifecycle
    after: Lifecycle
    reason: str = ""
