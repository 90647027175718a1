"""Shipments: what leaves together. Units move between the shop and the customer, never out of the books."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from decimal import Decimal

from desktop.domain.errors import DeskError
from desktop.domain.events import ShipmentShipped, ShipmentUnshipped, SlipCreated
from desktop.domain.exact import round_half_up
from desktop.domain.states import DocumentKind, ShipmentState
from desktop.models.base import db, new_uid, now
from desktop.models.shipments import Shipment, ShipmentLine
from desktop.services.command_refusals import NothingShipped, NothingToShip
from desktop.services.commands import Command, require
from desktop.services.inserts import insert_row, insert_rows, update_row
from desktop.services.ledger_cards import ShipmentCard
from desktop.services.numbers import next_document_number
from desktop.services.order_card import OrderLedger, order_ledger
from desktop.services.preferences import shop
from desktop.services.recalculate import settle
from desktop.services.search_index import index_order
from desktop.services.shipment_units import gone_shipments, pending_units, waiting_shipments
from desktop.services.stock_sale import take_stock_if_waiting
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


def mark_shipped(order_id: int, *, by: str, only: Collection[int] | None = None) -> tuple[int, ...]:
    """Let everything leave: the shipments that wait, and one made for what is on no slip yet.

    With ``only`` (shipment ids) just those leave, and no slip is made. Returns the ids of what left. Raises
    WrongLifecycle, OrderIsHeld or NothingToShip.
    """
    with work(by) as job:
        order = order_ledger(order_id)
        require(Command.MARK_SHIPPED, order)
        if only is None and pending_units(order):
            create_slip_in(job, order)
            order = order_ledger(order_id)
        leaving = _among(waiting_shipments(order), only)
        if not leaving:
            raise NothingToShip(order.core.head.number)
        take_stock_if_waiting(job, order.core)
        at = now()
        for shipment in leaving:
            _move(shipment, 1)
            update_row(Shipment, shipment.id, {"state": ShipmentState.SHIPPED, "shipped_at": at})
            job.record(ShipmentShipped(shipment.number, shipment.carrier, shipment.numbers), order_id)
        settle(job, order_id)
        return tuple(shipment.id for shipment in leaving)


def mark_unshipped(order_id: int, *, by: str, only: Collection[int] | None = None) -> tuple[int, ...]:
    """Put everything that left back into the shop; its slips wait again.

    With ``only`` (shipment ids) just those come back. Returns the ids of what came back. Raises
    WrongLifecycle, NothingShipped or ReturnDepends.
    """
    with work(by) as job:
        order = order_ledger(order_id)
        require(Command.MARK_UNSHIPPED, order)
        back = _among(gone_shipments(order), only)
        if not back:
            raise NothingShipped(order.core.head.number)
        for shipment in back:
            _move(shipment, -1)
            update_row(Shipment, shipment.id, {"state": ShipmentState.DRAFT, "shipped_at": None})
            job.record(ShipmentUnshipped(shipment.number), order_id)
        settle(job, order_id)
        return tuple(shipment.id for shipment in back)


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


def _among(shipments: Iterable[ShipmentCard], only: Collection[int] | None) -> tuple[ShipmentCard, ...]:
    return tuple(shipment for shipment in shipments if only is None or shipment.id in only)


def _move(shipment: ShipmentCard, direction: int) -> None:
    """Units of a shipment to the customer (1) or back into the shop (−1)."""
    for line_id, quantity in shipment.items:
        units = int(quantity.scaleb(3)) * direction
        db.execute_sql(_TO_CUSTOMER, (units, units, line_id))
