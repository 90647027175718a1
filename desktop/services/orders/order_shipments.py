"""Read the shipments of an order, with their goods and tracking numbers, in one statement."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

from desktop.domain.states import ShipmentState
from desktop.models.base import db
from desktop.services.orders.ledger_cards import ShipmentCard, Tracking

_TRACKING = (
    "(SELECT json_group_array(json_array(number, url)) FROM (SELECT number, url FROM shipment_tracking "
    "WHERE shipment_id = s.id ORDER BY position, id))"
)
_SHIPMENTS = (
    f"SELECT s.id, s.number, s.state, s.carrier, {_TRACKING}, s.weight_g, s.handed_to, s.created_at, "
    "s.ready_at, s.shipped_at, s.out_at, s.delivered_at, l.line_id, l.quantity "
    "FROM shipment s LEFT JOIN shipment_line l ON l.shipment_id = s.id WHERE s.order_id = ? "
    "ORDER BY s.id, l.id"
)


def shipments_of(order_id: int) -> tuple[ShipmentCard, ...]:
    """All shipments of an order, oldest first; those that were given up too."""
    heads: dict[int, Sequence[Any]] = {}
    items: dict[int, list[tuple[int, Decimal]]] = {}
    for *head, line_id, quantity in db.execute_sql(_SHIPMENTS, (order_id,)):
        heads[head[0]] = head
        held = items.setdefault(head[0], [])
        if line_id is not None:
            held.append((line_id, Decimal(quantity).scaleb(-3)))
    return tuple(_shipment(head, tuple(items[shipment_id])) for shipment_id, head in heads.items())


def _shipment(head: Sequence[Any], items: tuple[tuple[int, Decimal], ...]) -> ShipmentCard:
    shipment_id, number, state, carrier, tracking, weight, handed_to, created_at, *moments = head
    ready_at, shipped_at, out_at, delivered_at = map(_moment, moments)
    return ShipmentCard(
        id=shipment_id,
        number=number,
        state=ShipmentState(state),
        carrier=carrier,
        tracking=tuple(Tracking(*one) for one in json.loads(tracking)),
        weight_g=weight,
        handed_to=handed_to,
        created_at=datetime.fromtimestamp(created_at, UTC),
        ready_at=ready_at,
        shipped_at=shipped_at,
        out_at=out_at,
        delivered_at=delivered_at,
        items=items,
    )


def _moment(seconds: int | None) -> datetime | None:
    return None if seconds is None else datetime.fromtimestamp(seconds, UTC)
