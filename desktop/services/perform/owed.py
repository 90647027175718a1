"""What an order owes its customer once money or credits are booked that are only planned yet."""

from __future__ import annotations

from dataclasses import dataclass

from desktop.domain.settlement import owed_when_cancelled
from desktop.domain.standing import balance
from desktop.domain.states import Lifecycle
from desktop.services.orders.order_card import OrderLedger
from desktop.services.orders.order_coins import coins_in


@dataclass(frozen=True, slots=True)
class Booking:
    """What comes to the ledger, in minor units: a credit, money in or out, and the cash rounding in it.

    ``rounding`` has the sign of the stored row; money that is taken back is ``received`` below zero.
    """

    credited: int = 0
    received: int = 0
    returned: int = 0
    rounding: int = 0


def owed_after(order: OrderLedger, booking: Booking, *, cancelled: bool | None = None) -> int:
    """What is owed to the customer afterwards, by the rule that derives what is stored; 0 for nothing."""
    head = order.core.head
    received, returned = head.paid_minor + booking.received, head.refunded_minor + booking.returned
    coins, kept = coins_in(order.payments), received - returned
    if head.lifecycle is Lifecycle.CANCELLED if cancelled is None else cancelled:
        lost = coins.lost + (max(0, booking.rounding) if booking.returned else 0)
        return owed_when_cancelled(received, returned, lost)
    credited = sum(card.gross_minor for card in order.credits) + booking.credited
    extra = coins.extra + (max(0, -booking.rounding) if booking.returned else 0)
    rounding = kept if -extra <= kept <= 0 else coins.rounding + booking.rounding
    return max(0, -balance(head.total_minor, credited, rounding, received, returned).due)
