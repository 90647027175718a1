"""What may be done with an order now, and if not, why (order rules 5.2).

Buttons ask ``can``, use cases call ``require``: both run the same guards, so they cannot disagree.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar

from desktop.domain.errors import DeskError
from desktop.domain.states import DocumentKind, Lifecycle, ShipmentState
from desktop.services.ledger_cards import DocumentCard
from desktop.services.shipment_units import (
    Known,
    came_back,
    gone_shipments,
    pending_units,
    waiting_shipments,
)


class Command(StrEnum):
    """Something a person can do with an order."""

    RECEIVE_PAYMENT = "receive_payment"
    MARK_PAID = "mark_paid"
    MARK_UNPAID = "mark_unpaid"
    CREATE_INVOICE = "create_invoice"
    PRINT_INVOICE = "print_invoice"
    CREATE_SLIP = "create_slip"
    ISSUE_SLIP = "issue_slip"
    PRINT_SLIP = "print_slip"
    MARK_SHIPPED = "mark_shipped"
    MARK_UNSHIPPED = "mark_unshipped"
    SAVE_COMMENT = "save_comment"
    ADD_NOTE = "add_note"


class Reason(StrEnum):
    """Why not. Views turn it into words."""

    NOT_CONFIRMED = "not_confirmed"
    CANCELLED = "cancelled"
    COMPLETED = "completed"
    ON_HOLD = "on_hold"
    NOTHING_DUE = "nothing_due"
    NOTHING_PAID = "nothing_paid"
    REFUND_DEPENDS = "refund_depends"
    ALREADY_INVOICED = "already_invoiced"
    NOT_INVOICED = "not_invoiced"
    NOTHING_TO_SHIP = "nothing_to_ship"
    NOTHING_SHIPPED = "nothing_shipped"
    RETURN_DEPENDS = "return_depends"


@dataclass(frozen=True, slots=True)
class Answer:
    """Whether a command is possible; ``reason`` is None when it is."""

    ok: bool
    reason: Reason | None = None


@dataclass(eq=False)
class CommandRefused(DeskError):
    """The order does not allow this now. ``order`` is its number; each kind of refusal has its ``code``."""

    order: str
    code: ClassVar[Reason]

    @property
    def reason(self) -> Reason:
        """What a button shows for the same refusal."""
        return self.code


@dataclass(eq=False)
class WrongLifecycle(CommandRefused):
    """The order is a draft, or already completed or cancelled."""

    lifecycle: Lifecycle
    code = Reason.NOT_CONFIRMED

    @property
    def reason(self) -> Reason:
        """Which of the three it is."""
        ended = {Lifecycle.COMPLETED: Reason.COMPLETED, Lifecycle.CANCELLED: Reason.CANCELLED}
        return ended.get(self.lifecycle, self.code)


@dataclass(eq=False)
class OrderIsHeld(CommandRefused):
    """The order is on hold: no invoice, no slip, nothing leaves."""

    code = Reason.ON_HOLD


@dataclass(eq=False)
class NothingDue(CommandRefused):
    """Nothing is left to pay."""

    code = Reason.NOTHING_DUE


@dataclass(eq=False)
class NothingPaid(CommandRefused):
    """There is no payment to take back."""

    code = Reason.NOTHING_PAID


@dataclass(eq=False)
class RefundDepends(CommandRefused):
    """Money was given back out of these payments; they can no longer be taken back."""

    code = Reason.REFUND_DEPENDS


@dataclass(eq=False)
class AlreadyInvoiced(CommandRefused):
    """Everything is invoiced; ``number`` is the invoice."""

    number: str
    code = Reason.ALREADY_INVOICED


@dataclass(eq=False)
class NotInvoiced(CommandRefused):
    """There is no invoice yet."""

    code = Reason.NOT_INVOICED


@dataclass(eq=False)
class NothingToShip(CommandRefused):
    """No unit waits in the shop to be sent."""

    code = Reason.NOTHING_TO_SHIP


@dataclass(eq=False)
class NothingShipped(CommandRefused):
    """Nothing has left the shop."""

    code = Reason.NOTHING_SHIPPED


@dataclass(eq=False)
class ReturnDepends(CommandRefused):
    """Something that was sent has come back; the shipment can no longer be taken back."""

    code = Reason.RETURN_DEPENDS


def can(command: str, order: Known) -> Answer:
    """Whether ``command`` (a Command) is possible on the order as it was read. Unknown: ValueError."""
    refusal = refusal_of(Command(command), order)
    return Answer(True) if refusal is None else Answer(False, refusal.reason)


def require(command: Command, order: Known) -> None:
    """Raise the CommandRefused that ``can`` would have given the reason of."""
    refusal = refusal_of(command, order)
    if refusal is not None:
        raise refusal


def refusal_of(command: Command, order: Known) -> CommandRefused | None:
    """The first refusal of a command, or None."""
    return next((refusal for guard in _GUARDS[command] if (refusal := guard(order))), None)


def invoice_card(order: Known) -> DocumentCard | None:
    """The order's newest invoice."""
    invoices = [card for card in order.documents if card.kind is DocumentKind.INVOICE]
    return invoices[-1] if invoices else None


def slip_card(order: Known) -> DocumentCard | None:
    """The newest packing slip of a shipment that was not given up."""
    void = {shipment.id for shipment in order.shipments if shipment.state is ShipmentState.VOID}
    slips = [card for card in order.documents if card.kind is DocumentKind.PACKING_SLIP]
    return next((card for card in reversed(slips) if card.shipment_id not in void), None)


Guard = Callable[[Known], CommandRefused | None]


def _in(*allowed: Lifecycle) -> Guard:
    def guard(order: Known) -> CommandRefused | None:
        head = order.core.head
        return None if head.lifecycle in allowed else WrongLifecycle(head.number, head.lifecycle)

    return guard


_confirmed = _in(Lifecycle.OPEN, Lifecycle.COMPLETED, Lifecycle.CANCELLED)
_sold = _in(Lifecycle.OPEN, Lifecycle.COMPLETED)
_open = _in(Lifecycle.OPEN)


def _not_held(order: Known) -> CommandRefused | None:
    return OrderIsHeld(order.core.head.number) if order.core.head.held else None


def _something_due(order: Known) -> CommandRefused | None:
    return None if order.core.head.due_minor > 0 else NothingDue(order.core.head.number)


def _something_paid(order: Known) -> CommandRefused | None:
    standing = any(
        payment.kind == "payment" and payment.reverses_id is None and not payment.reversed
        for payment in order.payments
    )
    return None if standing else NothingPaid(order.core.head.number)


def _no_refund(order: Known) -> CommandRefused | None:
    refunded = any(payment.kind == "refund" for payment in order.payments)
    return RefundDepends(order.core.head.number) if refunded else None


def _not_invoiced(order: Known) -> CommandRefused | None:
    invoice = invoice_card(order)
    return AlreadyInvoiced(order.core.head.number, invoice.number) if invoice else None


def _invoiced(order: Known) -> CommandRefused | None:
    return None if invoice_card(order) else NotInvoiced(order.core.head.number)


def _something_pending(order: Known) -> CommandRefused | None:
    return None if pending_units(order) else NothingToShip(order.core.head.number)


def _something_to_ship(order: Known) -> CommandRefused | None:
    """A slip that waits may leave; without one, a slip must be possible first."""
    if waiting_shipments(order):
        return None
    return _open(order) or _something_pending(order)


def _slip_to_print(order: Known) -> CommandRefused | None:
    """A slip that exists can always be printed again; otherwise it must be possible to issue one now."""
    if slip_card(order):
        return None
    refusal = _sold(order) or _not_held(order)
    if refusal is None and not gone_shipments(order):
        refusal = _something_to_ship(order)
    return refusal


def _something_shipped(order: Known) -> CommandRefused | None:
    return None if gone_shipments(order) else NothingShipped(order.core.head.number)


def _no_return(order: Known) -> CommandRefused | None:
    return ReturnDepends(order.core.head.number) if came_back(order) else None


_GUARDS: dict[Command, tuple[Guard, ...]] = {
    Command.RECEIVE_PAYMENT: (_sold,),
    Command.MARK_PAID: (_sold, _something_due),
    Command.MARK_UNPAID: (_something_paid, _no_refund),
    Command.CREATE_INVOICE: (_sold, _not_held, _not_invoiced),
    Command.PRINT_INVOICE: (_invoiced,),
    Command.CREATE_SLIP: (_open, _not_held, _something_pending),
    Command.ISSUE_SLIP: (_sold, _not_held),
    Command.PRINT_SLIP: (_slip_to_print,),
    Command.MARK_SHIPPED: (_sold, _not_held, _something_to_ship),
    Command.MARK_UNSHIPPED: (_sold, _something_shipped, _no_return),
    Command.SAVE_COMMENT: (_confirmed,),
    Command.ADD_NOTE: (_confirmed,),
}
