"""How a shipment goes on, step by step and one step back (order rules 5.2), and where it can be followed."""

from __future__ import annotations

from urllib.parse import quote

from desktop.domain.states import ShipmentState

PLACE = "{number}"
"""Stands in a carrier's address where the tracking number goes."""

IN_SHOP = frozenset({ShipmentState.DRAFT, ShipmentState.READY})
"""A slip was made and the goods are still in the shop."""

_TRAVELS: dict[ShipmentState, tuple[ShipmentState, ...]] = {
    ShipmentState.DRAFT: (ShipmentState.SHIPPED,),
    ShipmentState.READY: (ShipmentState.SHIPPED,),
    ShipmentState.SHIPPED: (ShipmentState.OUT_FOR_DELIVERY, ShipmentState.DELIVERED),
    ShipmentState.OUT_FOR_DELIVERY: (ShipmentState.DELIVERED,),
}
_FETCHED: dict[ShipmentState, tuple[ShipmentState, ...]] = {
    ShipmentState.DRAFT: (ShipmentState.READY, ShipmentState.PICKED_UP),
    ShipmentState.READY: (ShipmentState.PICKED_UP,),
}


def steps_on(state: ShipmentState, *, pickup: bool) -> tuple[ShipmentState, ...]:
    """The states a shipment may go on to, the usual one first; ``pickup`` when the customer fetches it."""
    return (_FETCHED if pickup else _TRAVELS).get(state, ())


def step_back(state: ShipmentState, *, was_ready: bool, was_out: bool) -> ShipmentState | None:
    """The state before this one; None for a slip that just waits or was given up.

    ``was_ready`` and ``was_out`` say whether it had been ready for pick-up, and out for delivery.
    """
    inside = ShipmentState.READY if was_ready else ShipmentState.DRAFT
    return {
        ShipmentState.READY: ShipmentState.DRAFT,
        ShipmentState.SHIPPED: inside,
        ShipmentState.PICKED_UP: inside,
        ShipmentState.OUT_FOR_DELIVERY: ShipmentState.SHIPPED,
        ShipmentState.DELIVERED: ShipmentState.OUT_FOR_DELIVERY if was_out else ShipmentState.SHIPPED,
    }.get(state)


def tracking_url(pattern: str, number: str) -> str:
    """The address that follows a parcel, from a carrier's pattern; "" where the pattern leads nowhere.

    Only web addresses are followed, and the number cannot break out of its place.
    """
    if PLACE not in pattern or not pattern.startswith(("https://", "http://")):
        return ""
    return pattern.replace(PLACE, quote(number.replace(" ", ""), safe=""))
