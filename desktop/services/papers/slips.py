"""Packing slips: a shipment is made with its number before anything leaves."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from desktop.domain.errors import DeskError
from desktop.domain.events import SlipCreated
from desktop.domain.exact import round_half_up
from desktop.domain.states import DocumentKind
from desktop.models.base import new_uid, now
from desktop.models.shipments import Shipment, ShipmentLine
from desktop.services.inserts import insert_row, insert_rows
from desktop.services.numbers import next_document_number
from desktop.services.orders.order_card import OrderLedger
from desktop.services.orders.search_index import index_order
from desktop.services.shop.preferences import shop
from desktop.services.work import Work


@dataclass(eq=False)
class ShipmentNotFound(DeskError):
    """The order has no such shipment, or none that this can be done with."""

    order: str
    field: str = "shipment"


def weight_of(order: OrderLedger, units: Mapping[int, Decimal]) -> int | None:
    """What units weigh by line id, in grams; None when nobody knows."""
    weights = (units.get(line.id, Decimal(0)) * line.weight_g for line in order.core.lines)
    return round_half_up(sum(weights, Decimal(0))) or None


def make_slip(
    job: Work, order_id: int, units: Mapping[int, Decimal], weight_g: int | None, *, issues: bool = False
) -> int:
    """Make a shipment of these units by line id, with the next number; returns its id.

    One that ``issues`` its slip at once has that in the history, and nothing more.
    """
    seller, at = shop(), now()
    number = next_document_number(DocumentKind.PACKING_SLIP, seller.language, seller.till, at.astimezone())
    row = {
        "uid": new_uid(),
        "order": order_id,
        "number": number,
        "weight_g": weight_g,
        "created_at": at,
        "by": job.by,
    }
    shipment_id = insert_row(Shipment, row)
    items = [{"shipment": shipment_id, "line": line_id, "quantity": units[line_id]} for line_id in units]
    insert_rows(ShipmentLine, items)
    if not issues:
        job.record(SlipCreated(number), order_id)
    index_order(order_id)
    return shipment_id
