"""Why an order refuses a command now: one class for each refusal, one reason for each button."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar

from desktop.domain.errors import DeskError
from desktop.domain.states import Lifecycle


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
    NO_SHIPMENT = "no_shipment"
    NO_SLIP_WAITS = "no_slip_waits"
    NOT_HELD = "not_held"
    CREDIT_NOTE_EXISTS = "credit_note_exists"
    WITH_CUSTOMER = "with_customer"
    ALL_GIVEN_BACK = "all_given_back"
    ALL_CREDITED = "all_credited"
    NOTHING_OWED = "nothing_owed"
    NOTHING_TO_RETURN = "nothing_to_return"
    NO_RETURN = "no_return"
    RETURN_OPEN = "return_open"
    PAID_BY_EXCHANGE = "paid_by_exchange"
    ALREADY_SHIPPED = "already_shipped"
    NO_EMAIL = "no_email"


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
    """More would have been given back than came in without these payments: they can not be taken back."""

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


@dataclass(eq=False)
class NoShipment(CommandRefused):
    """Nothing of the order was packed or sent."""

    code = Reason.NO_SHIPMENT


@dataclass(eq=False)
class NoSlipWaits(CommandRefused):
    """There is no slip that has not left."""

    code = Reason.NO_SLIP_WAITS


@dataclass(eq=False)
class NotHeld(CommandRefused):
    """The order is not on hold."""

    code = Reason.NOT_HELD


@dataclass(eq=False)
class CreditNoteExists(CommandRefused):
    """The order was cancelled with a credit note, ``number``; it cannot be opened again."""

    number: str
    code = Reason.CREDIT_NOTE_EXISTS


@dataclass(eq=False)
class UnitsWithCustomer(CommandRefused):
    """Goods are with the customer: only the rest can be cancelled, or the goods have to come back first."""

    code = Reason.WITH_CUSTOMER


@dataclass(eq=False)
class AllGivenBack(CommandRefused):
    """Everything that was sold is given back already."""

    code = Reason.ALL_GIVEN_BACK


@dataclass(eq=False)
class AllCredited(CommandRefused):
    """Everything that was invoiced is credited already."""

    code = Reason.ALL_CREDITED


@dataclass(eq=False)
class NothingOwed(CommandRefused):
    """The shop owes the customer no money."""

    code = Reason.NOTHING_OWED


@dataclass(eq=False)
class AlreadyShipped(CommandRefused):
    """Goods have left with the slip ``number``: where they went can no longer be changed."""

    number: str
    code = Reason.ALREADY_SHIPPED


@dataclass(eq=False)
class NothingToReturn(CommandRefused):
    """The customer has no unit that is not announced already."""

    code = Reason.NOTHING_TO_RETURN


@dataclass(eq=False)
class NoSuchReturn(CommandRefused):
    """No return of the order stands where this could be done."""

    code = Reason.NO_RETURN


@dataclass(eq=False)
class ReturnUnderWay(CommandRefused):
    """Goods are announced to come back in ``number``; that has to be settled first."""

    number: str
    code = Reason.RETURN_OPEN


@dataclass(eq=False)
class PaidByExchange(CommandRefused):
    """Goods that came back paid for the order; that was settled on their own order and stays."""

    code = Reason.PAID_BY_EXCHANGE


@dataclass(eq=False)
class NobodyToWriteTo(CommandRefused):
    """The order has no e-mail address."""

    code = Reason.NO_EMAIL
