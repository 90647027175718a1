"""Carry out what a plan says about shipments: units move between shop and customer, and nowhere else."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from desktop.domain import ship_events as events
from desktop.domain.events import ShipmentShipped, ShipmentUnshipped
from desktop.domain.ship_effects import (
    Details,
    Packed,
    ShipmentDescribed,
    ShipmentLeft,
    ShipmentStepped,
    ShipmentTakenBack,
    SlipMade,
)
from desktop.domain.shipping_steps import tracking_url
from desktop.domain.states import ShipmentState
from desktop.models.base import db, now
from desktop.models.shipments import Shipment, ShipmentTracking
from desktop.services.inserts import insert_rows, update_row
from desktop.services.mails.mail_queue import drop_waiting
from desktop.services.mails.ship_mails import MAIL_OF
from desktop.services.orders.ledger_cards import ShipmentCard
from desktop.services.orders.order_shipments import shipments_of
from desktop.services.orders.search_index import index_order
from desktop.services.papers.slips import make_slip
from desktop.services.work import Work

_TO_CUSTOMER = "UPDATE order_line SET in_shop = in_shop - ?, with_customer = with_customer + ? WHERE id = ?"
_NEWEST = "SELECT max(id) FROM shipment WHERE order_id = ?"
_PATTERN = "SELECT url FROM carrier WHERE name = ?"
_FORGET = "DELETE FROM shipment_tracking WHERE shipment_id = ?"

_MOMENTS: dict[ShipmentState, dict[str, bool]] = {
    ShipmentState.DRAFT: {"ready_at": False},
    ShipmentState.READY: {"ready_at": True},
    ShipmentState.SHIPPED: {"out_at": False, "delivered_at": False},
    ShipmentState.OUT_FOR_DELIVERY: {"out_at": True, "delivered_at": False},
    ShipmentState.DELIVERED: {"delivered_at": True},
}
"""Which moments are set when a step leads to a state, and which are taken back."""


_WAY = tuple(ShipmentState)
"""The states in their order: a step to an earlier one is a step back."""


def make(job: Work, order_id: int, effect: SlipMade) -> None:
    """Make a packing slip."""
    make_slip(job, order_id, {item.line_id: item.quantity for item in effect.items}, effect.weight_g)


def leave(job: Work, order_id: int, effect: ShipmentLeft) -> None:
    """Let a shipment go to the customer, with what was said of it."""
    shipment_id = _id_of(order_id, effect.shipment_id)
    if effect.details is not None:
        _describe(shipment_id, effect.details)
        index_order(order_id)
    state = ShipmentState.PICKED_UP if effect.picked_up else ShipmentState.SHIPPED
    update_row(Shipment, shipment_id, {"state": state, "shipped_at": effect.at or now()})
    _move(effect.items, 1)
    card = _card(order_id, shipment_id)
    if effect.picked_up:
        job.record(events.ShipmentPickedUp(card.number, card.handed_to), order_id)
    else:
        job.record(ShipmentShipped(card.number, card.carrier, card.numbers), order_id)


def take_back(job: Work, order_id: int, effect: ShipmentTakenBack) -> None:
    """Put a shipment that left back into the shop; its slip waits again. A mail that waits is dropped."""
    gone = dict.fromkeys(("shipped_at", "out_at", "delivered_at"))
    update_row(Shipment, effect.shipment_id, {"state": effect.after, **gone})
    _move(effect.items, -1)
    for kind in MAIL_OF.values():
        drop_waiting(order_id, kind)
    job.record(ShipmentUnshipped(effect.number), order_id)


def step(job: Work, order_id: int, effect: ShipmentStepped) -> None:
    """Note that a shipment is a step further, or a step back after all."""
    shipment_id, at = _id_of(order_id, effect.shipment_id), now()
    moments = {name: at if happened else None for name, happened in _MOMENTS[effect.after].items()}
    update_row(Shipment, shipment_id, {"state": effect.after, **moments})
    if _WAY.index(effect.after) < _WAY.index(effect.before):
        drop_waiting(order_id, MAIL_OF.get(effect.before, ""))
    number = _card(order_id, shipment_id).number
    job.record(events.ShipmentStepped(number, effect.before, effect.after), order_id)


def describe(job: Work, order_id: int, effect: ShipmentDescribed) -> None:
    """Write carrier, tracking numbers, weight and receiver anew."""
    _describe(effect.shipment_id, effect.details)
    index_order(order_id)
    card = _card(order_id, effect.shipment_id)
    job.record(events.ShipmentDescribed(card.number, card.carrier, card.numbers), order_id)


def parcels_of(order_id: int, state: ShipmentState) -> list[dict[str, Any]]:
    """What a mail says of the shipments that came into a state last, with where they can be followed."""
    cards = [card for card in shipments_of(order_id) if card.state is state]
    newest = max((_since(card) for card in cards), default=None)
    return [
        {
            "number": card.number,
            "carrier": card.carrier,
            "tracking": [{"number": one.number, "url": one.url} for one in card.tracking],
        }
        for card in cards
        if _since(card) == newest
    ]


def _since(card: ShipmentCard) -> datetime:
    return card.delivered_at or card.out_at or card.shipped_at or card.ready_at or card.created_at


def _id_of(order_id: int, shipment_id: int | None) -> int:
    """The shipment meant: None is the one that the plan just made."""
    return shipment_id if shipment_id is not None else int(db.execute_sql(_NEWEST, (order_id,)).fetchone()[0])


def _card(order_id: int, shipment_id: int) -> ShipmentCard:
    return next(card for card in shipments_of(order_id) if card.id == shipment_id)


def _describe(shipment_id: int, details: Details) -> None:
    """Write the details; a weight of None keeps what the goods weigh."""
    row: dict[str, Any] = {"carrier": details.carrier, "handed_to": details.handed_to}
    row |= {} if details.weight_g is None else {"weight_g": details.weight_g or None}
    update_row(Shipment, shipment_id, row)
    db.execute_sql(_FORGET, (shipment_id,))
    found = db.execute_sql(_PATTERN, (details.carrier,)).fetchone()
    pattern = found[0] if found else ""
    insert_rows(
        ShipmentTracking,
        [
            {
                "shipment": shipment_id,
                "position": position,
                "number": number,
                "url": tracking_url(pattern, number),
            }
            for position, number in enumerate(details.tracking)
        ],
    )


def _move(items: Iterable[Packed], direction: int) -> None:
    """Units of a shipment to the customer (1) or back into the shop (−1)."""
    for item in items:
        units = int(item.quantity.scaleb(3)) * direction
        db.execute_sql(_TO_CUSTOMER, (units, units, item.line_id))
