"""The only writer of an order's sums and derived statuses."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from desktop.domain import settings
from desktop.domain.basket import Priced
from desktop.domain.events import OrderCompleted, OrderReopened
from desktop.domain.states import (
    FulfilmentStatus,
    Lifecycle,
    PaymentStatus,
    ShipmentState,
    Units,
    fulfilment_status,
    payment_status,
)
from desktop.models.base import db, now
from desktop.models.orders import Adjustment, Order, OrderLine
from desktop.services.cards import OrderCore
from desktop.services.inserts import update_row
from desktop.services.order_basket import priced
from desktop.services.preferences import setting
from desktop.services.tax_text import to_text
from desktop.services.work import Work

NO_SUMS: dict[str, Any] = {
    "discount_minor": 0,
    "shipping_final_minor": 0,
    "shipping_net_minor": 0,
    "shipping_tax_minor": 0,
    "shipping_gross_minor": 0,
    "net_minor": 0,
    "tax_minor": 0,
    "taxes": [],
}


def reprice(core: OrderCore) -> Priced | None:
    """Price an order from its facts and store every sum on order, lines and adjustments.

    Returns the derivation, or None for an order without lines (its sums are then its tip alone).
    Raises the refusals of pricing; the caller's transaction is then rolled back.
    """
    head = core.head
    if not core.lines:
        update_row(Order, head.id, {**NO_SUMS, "total_minor": head.tip_minor, "due_minor": head.tip_minor})
        return None
    result = priced(core)
    for line in result.lines:
        update_row(OrderLine, int(line.key), line_sums(line))
    charges = {fee.key: fee for fee in result.fees}
    taken = {discount.key: discount.minor for discount in result.discounts}
    for item in core.adjustments:
        fee = charges.get(str(item.id))
        update_row(Adjustment, item.id, _fee_sums(fee) if fee else {"minor": taken.get(str(item.id), 0)})
    update_row(Order, head.id, {**order_sums(result), "due_minor": result.total_minor, "changed_at": now()})
    return result


def line_sums(line: Any) -> dict[str, int]:
    """The stored sums of one priced line."""
    return {
        "list_minor": line.list_minor,
        "line_discount_minor": line.line_discount_minor,
        "order_discount_minor": line.order_discount_minor,
        "final_minor": line.final_minor,
        "net_minor": line.net_minor,
        "tax_minor": line.tax_minor,
        "gross_minor": line.gross_minor,
    }


def _fee_sums(fee: Any) -> dict[str, int]:
    return {
        "minor": fee.final_minor,
        "net_minor": fee.net_minor,
        "tax_minor": fee.tax_minor,
        "gross_minor": fee.gross_minor,
    }


def order_sums(result: Priced) -> dict[str, Any]:
    """The stored sums of a priced order."""
    shipping = result.shipping
    return {
        "discount_minor": result.discount_minor,
        "shipping_final_minor": shipping.final_minor if shipping else 0,
        "shipping_net_minor": shipping.net_minor if shipping else 0,
        "shipping_tax_minor": shipping.tax_minor if shipping else 0,
        "shipping_gross_minor": shipping.gross_minor if shipping else 0,
        "net_minor": result.net_minor,
        "tax_minor": result.tax_minor,
        "total_minor": result.total_minor,
        "taxes": [
            [to_text(row.tax), row.tax.category, row.net_minor, row.tax_minor, list(row.components)]
            for row in result.taxes
        ],
    }


_MONEY = (
    "SELECT coalesce(sum(amount_minor) FILTER (WHERE kind = 'payment'), 0), "
    "coalesce(-sum(amount_minor) FILTER (WHERE kind = 'refund'), 0), coalesce(sum(rounding_minor), 0) "
    "FROM payment WHERE order_id = ?"
)
_CREDITED = "SELECT coalesce(sum(total_minor), 0) FROM document WHERE order_id = ? AND kind = 'credit_note'"
_UNITS = (
    "SELECT coalesce(sum(taken), 0), coalesce(sum(in_shop), 0), coalesce(sum(with_customer), 0), "
    "coalesce(sum(back), 0), coalesce(sum(written_off), 0) FROM order_line WHERE order_id = ? AND ships"
)
_SHIPMENTS = "SELECT state FROM shipment WHERE order_id = ? ORDER BY id"
_STATE = (
    "SELECT lifecycle, total_minor, shipping_kind, held_since, payment_status, fulfilment_status "
    "FROM orders WHERE id = ?"
)


def settle(job: Work, order_id: int) -> None:
    """Derive what is paid, due and delivered from the facts, store it, and complete or reopen by the rule."""
    lifecycle, total, shipping_kind, held, *before = db.execute_sql(_STATE, (order_id,)).fetchone()
    received, returned, rounding = db.execute_sql(_MONEY, (order_id,)).fetchone()
    due_total = total - db.execute_sql(_CREDITED, (order_id,)).fetchone()[0] + rounding
    units = Units(*(Decimal(value).scaleb(-3) for value in db.execute_sql(_UNITS, (order_id,)).fetchone()))
    shipments = tuple(ShipmentState(row[0]) for row in db.execute_sql(_SHIPMENTS, (order_id,)))
    paid = payment_status(total, due_total, received, returned)
    delivered = fulfilment_status(bool(shipping_kind) and units.taken > 0, units, shipments, Decimal(0))
    due = 0 if lifecycle == Lifecycle.CANCELLED else due_total - received + returned
    update_row(
        Order,
        order_id,
        {
            "paid_minor": received,
            "refunded_minor": returned,
            "due_minor": due,
            "payment_status": paid,
            "fulfilment_status": delivered,
            "changed_at": now(),
        },
    )
    was_done = finished(PaymentStatus(before[0]), FulfilmentStatus(before[1]))
    is_done = finished(paid, delivered)
    if lifecycle == Lifecycle.OPEN and is_done and held is None:
        _complete(job, order_id)
    elif lifecycle == Lifecycle.COMPLETED and was_done and not is_done:
        _reopen(job, order_id)


_SETTLED = {PaymentStatus.PAID, PaymentStatus.NONE_DUE}
_HANDED_OVER = {
    FulfilmentStatus.NOT_NEEDED,
    FulfilmentStatus.SHIPPED,
    FulfilmentStatus.DELIVERED,
    FulfilmentStatus.PICKED_UP,
}


def finished(paid: PaymentStatus, delivered: FulfilmentStatus) -> bool:
    """True when nothing is left to do for an order (order rules 5.1, ``auto_complete``)."""
    return paid in _SETTLED and delivered in _HANDED_OVER


def _complete(job: Work, order_id: int) -> None:
    if setting(settings.AUTO_COMPLETE):
        update_row(Order, order_id, {"lifecycle": Lifecycle.COMPLETED})
        job.record(OrderCompleted(automatic=True), order_id)


def _reopen(job: Work, order_id: int) -> None:
    """Undo what the rule did when its reason is gone; an order completed by hand never met the rule."""
    if setting(settings.AUTO_COMPLETE):
        update_row(Order, order_id, {"lifecycle": Lifecycle.OPEN})
        job.record(OrderReopened(automatic=True), order_id)
