"""Shipments: what leaves together. Units move between the shop and the customer, never out of the books."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from desktop.domain.errors import DeskError
from desktop.domain.events import ShipmentShipped, ShipmentUnshipped, SlipCreated
from desktop.domain.exact import round_half_up
from desktop.domain.states import DocumentKind, ShipmentState
from desktop.models.base import db, new_uid, now
from desktop.models.ledger import Shipment, ShipmentLine
from desktop.services.cards import ShipmentCard
from desktop.services.commands import Command, require
from desktop.services.inserts import insert_row, insert_rows, update_row
from desktop.services.numbers import next_document_number
from desktop.services.order_card import OrderLedger, order_ledger
from desktop.services.preferences import shop
from desktop.services.recalculate import settle
from desktop.services.search_index import index_order
from desktop.services.shipment_units import gone_shipments, pending_units, waiting_shipments
from desktop.services.work import Work, work

_TO_CUSTOMER = "UPDATE order_line SET in_shop = in_shop - ?, with_customer = with_customer + ? WHERE id = ?"


@dataclass(eq=False)
class ShipmentNotFound(DeskError):
    """The order has no such shipment."""

    order: str
    field: str = "shipment"


def create_slip(order_id: int, *, by: str) -> int:
    """Make a shipment of everything that is still in the shop and on no slip; returns the shipment's id.

    Raises WrongLifecycle, OrderIsHeld or NothingToShip.
    """
    with work(by) as job:
        order = order_ledger(order_id)
        require(Command.CREATE_SLIP, order)
        return create_slip_in(job, order)


def mark_shipped(order_id: int, *, by: str) -> None:
    """Let everything leave: the shipments that wait, and one made for what is on no slip yet.

    Raises WrongLifecycle, OrderIsHeld or NothingToShip.
    """
    with work(by) as job:
        order = order_ledger(order_id)
        require(Command.MARK_SHIPPED, order)
        if pending_units(order):
            create_slip_in(job, order)
            order = order_ledger(order_id)
        at = now()
        for shipment in waiting_shipments(order):
            _move(shipment, 1)
            update_row(Shipment, shipment.id, {"state": ShipmentState.SHIPPED, "shipped_at": at})
            job.record(ShipmentShipped(shipment.number, shipment.carrier, shipment.tracking), order_id)
        settle(job, order_id)


def mark_unshipped(order_id: int, *, by: str) -> None:
    """Put everything that left back into the shop; its slips wait again.

    Raises WrongLifecycle, NothingShipped or ReturnDepends.
    """
    with work(by) as job:
        order = order_ledger(order_id)
        require(Command.MARK_UNSHIPPED, order)
        for shipment in gone_shipments(order):
            _move(shipment, -1)
            update_row(Shipment, shipment.id, {"state": ShipmentState.DRAFT, "shipped_at": None})
            job.record(ShipmentUnshipped(shipment.number), order_id)
        settle(job, order_id)


def create_slip_in(job: Work, order: OrderLedger) -> int:
    """As ``create_slip``, inside an open use case that has asked whether it may."""
    seller, at, units = shop(), now(), pending_units(order)
    number = next_document_number(DocumentKind.PACKING_SLIP, seller.language, seller.till, at.astimezone())
    weight = round_half_up(
        sum((units.get(line.id, Decimal(0)) * line.weight_g for line in order.core.lines), Decimal(0))
    )
    row = {
        "uid": new_uid(),
        "order": order.core.head.id,
        "number": number,
        "weight_g": weight or None,
        "created_at": at,
        "by": job.by,
    }
    shipment_id = insert_row(Shipment, row)
    items = [{"shipment": shipment_id, "line": line_id, "quantity": units[line_id]} for line_id in units]
    insert_rows(ShipmentLine, items)
    job.record(SlipCreated(number), order.core.head.id)
    index_order(order.core.head.id)
    settle(job, order.core.head.id)
    return shipment_id


def _move(shipment: ShipmentCard, direction: int) -> None:
    """Units of a shipment to the customer (1) or back into the shop (−1)."""
    for line_id, quantity in shipment.items:
        units = int(quantity.scaleb(3)) * direction
        db.execute_sql(_TO_CUSTOMER, (units, units, line_id))
