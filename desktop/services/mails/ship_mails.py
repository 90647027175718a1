"""Which mail tells the customer of which state of a shipment."""

from __future__ import annotations

from desktop.domain.states import ShipmentState
from desktop.services.mails.messages import DELIVERED, OUT_FOR_DELIVERY, PICKED_UP, READY, SHIPPED

MAIL_OF: dict[ShipmentState, str] = {
    ShipmentState.READY: READY,
    ShipmentState.SHIPPED: SHIPPED,
    ShipmentState.OUT_FOR_DELIVERY: OUT_FOR_DELIVERY,
    ShipmentState.DELIVERED: DELIVERED,
    ShipmentState.PICKED_UP: PICKED_UP,
}

TOLD_OF: dict[str, ShipmentState] = {template: state for state, template in MAIL_OF.items()}
