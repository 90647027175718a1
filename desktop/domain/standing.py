"""How an order stands: the two axes that are derived from facts, never typed (order rules 5.1)."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from desktop.domain.states import FulfilmentStatus, PaymentStatus, ShipmentState


@dataclass(frozen=True, slots=True)
class Balance:
    """What an order comes to after credits, and what is left to pay; below zero the shop owes it."""

    due_total: int
    due: int


def balance(total: int, credited: int, rounding: int, received: int, returned: int) -> Balance:
    """The balance of an order in minor units.

    ``credited`` was given back of the sale, ``rounding`` is the sum of the cash roundings. No more is owed
    than the money that came in and did not go back: 12.96 paid with 12.95 in coins are 12.95 when they go
    back, whatever they go back by.
    """
    due_total = max(total - credited + rounding, min(0, received - returned))
    return Balance(due_total, due_total - received + returned)


def payment_status(
    total: int, due_total: int, received: int, returned: int, *, whole: bool = False
) -> PaymentStatus:
    """Payment status from four sums in minor units.

    ``total`` is the order's original total, ``due_total`` the total after credits of goods, ``received`` the
    settled payments and ``returned`` the money paid back (order rules 5.1, checked in that order). An order
    that was credited or cancelled before anybody paid has nothing due either. One that was given back
    ``whole`` is refunded once nothing is owed: what is kept then are coins that were rounded.
    """
    if total == 0 or (received == 0 and due_total <= 0):
        return PaymentStatus.NONE_DUE
    if returned >= received > 0 or (whole and returned > 0 and received - returned <= due_total):
        return PaymentStatus.REFUNDED
    if returned > 0:
        return PaymentStatus.PARTLY_REFUNDED
    if received == 0:
        return PaymentStatus.UNPAID
    if received < due_total:
        return PaymentStatus.PARTLY_PAID
    return PaymentStatus.PAID if received == due_total else PaymentStatus.OVERPAID


@dataclass(frozen=True, slots=True)
class Units:
    """Where the units of a line are: taken = in shop + with customer + back + written off."""

    taken: Decimal = Decimal(0)
    in_shop: Decimal = Decimal(0)
    with_customer: Decimal = Decimal(0)
    back: Decimal = Decimal(0)
    written_off: Decimal = Decimal(0)

    def __add__(self, other: Units) -> Units:
        return Units(
            self.taken + other.taken,
            self.in_shop + other.in_shop,
            self.with_customer + other.with_customer,
            self.back + other.back,
            self.written_off + other.written_off,
        )


_ON_THE_WAY: dict[ShipmentState, FulfilmentStatus] = {
    ShipmentState.SHIPPED: FulfilmentStatus.SHIPPED,
    ShipmentState.OUT_FOR_DELIVERY: FulfilmentStatus.OUT_FOR_DELIVERY,
    ShipmentState.DELIVERED: FulfilmentStatus.DELIVERED,
    ShipmentState.PICKED_UP: FulfilmentStatus.PICKED_UP,
}
"""What an order with nothing left in the shop is, by the shipment that has come least far."""


def fulfilment_status(
    needed: bool, units: Units, shipments: tuple[ShipmentState, ...], returned: Decimal
) -> FulfilmentStatus:
    """Fulfilment status from the summed unit buckets and the states of the shipments, oldest first.

    ``needed`` is False for a sale handed over at the counter; ``returned`` counts units that came back from
    the customer (order rules 5.1 and 5.4). What still has to leave comes first: it is work.
    """
    if not needed:
        return FulfilmentStatus.NOT_NEEDED
    if returned > 0 and units.in_shop == 0:
        return FulfilmentStatus.PARTLY_RETURNED if units.with_customer > 0 else FulfilmentStatus.RETURNED
    if units.in_shop == 0 and units.with_customer == 0:
        return FulfilmentStatus.WILL_NOT_DELIVER
    if units.with_customer == 0 and returned == 0:
        return _before_leaving(shipments)
    if units.in_shop > 0:
        return FulfilmentStatus.PARTLY_SHIPPED
    came_to = (status for state, status in _ON_THE_WAY.items() if state in shipments)
    return next(came_to, FulfilmentStatus.SHIPPED)


def _before_leaving(shipments: tuple[ShipmentState, ...]) -> FulfilmentStatus:
    if ShipmentState.READY in shipments:
        return FulfilmentStatus.READY_FOR_PICKUP
    if ShipmentState.DRAFT in shipments:
        return FulfilmentStatus.PREPARING
    return FulfilmentStatus.UNFULFILLED
