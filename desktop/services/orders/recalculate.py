"""The only writer of an order's sums and derived statuses."""

from __future__ import annotations

from decimal import Decimal
from operator import attrgetter
from typing import Any

from desktop.domain import settings
from desktop.domain.basket import Priced, PricedCharge, PricedLine, TaxSum
from desktop.domain.coins import Coins
from desktop.domain.life_events import OrderCompleted, OrderReopened
from desktop.domain.settlement import OrderFacts, settled
from desktop.domain.standing import Units
from desktop.domain.states import FulfilmentStatus, Lifecycle, PaymentStatus, ShipmentState
from desktop.models.base import db, now
from desktop.models.orders import Adjustment, Order, OrderLine
from desktop.services.inserts import update_row, update_rows
from desktop.services.orders.cards import AdjustmentCard, Delivery, LineCard, OrderCore, OrderHead
from desktop.services.orders.order_basket import priced
from desktop.services.orders.order_coins import coins_of
from desktop.services.shop.preferences import setting
from desktop.services.shop.tax_text import to_text
from desktop.services.work import Work

Sums = dict[str, Any]
"""Stored fields by name: minor units, and the list ``taxes``."""

_LINE_SUMS = (
    "list_minor", "line_discount_minor", "order_discount_minor", "final_minor", "net_minor", "tax_minor",
    "gross_minor",
)  # fmt: skip
_sums_of = attrgetter(*_LINE_SUMS)
"""The sums of a line: of its card as they are stored, of its derivation as they came out."""
_ITEM_SUMS = ("minor", "net_minor", "tax_minor", "gross_minor")


def reprice(core: OrderCore) -> OrderCore:
    """Price a stored order from its facts and store what came out different.

    Returns the core as ``order_core`` would read it now. Raises the refusals of pricing; the caller's
    transaction is then rolled back.
    """
    fresh = repriced(core)
    store_sums(core, fresh)
    return fresh


def repriced(core: OrderCore) -> OrderCore:
    """An order with the sums that follow from its facts, on head, lines and adjustments; nothing is stored.

    What came out as it was is the same card. The sums of an order without lines are its tip. Raises the
    refusals of pricing.
    """
    if not core.lines:
        return core._replace(head=_empty_head(core.head))
    result = priced(core)
    came_to: dict[str, Sums] = {fee.key: _fee_sums(fee) for fee in result.fees}
    came_to |= {discount.key: {"minor": discount.minor} for discount in result.discounts}
    return core._replace(
        head=_priced_head(core.head, result),
        lines=tuple(map(_priced_line, core.lines, result.lines)),
        adjustments=tuple(_priced_item(item, came_to) for item in core.adjustments),
    )


def store_sums(before: OrderCore, after: OrderCore) -> None:
    """Store what ``after`` has other than ``before``, which is what the file holds.

    The head is always written: with it goes the moment of the change.
    """
    lines = zip(after.lines, before.lines, strict=True)
    update_rows(OrderLine, {line.id: line_sums(line) for line, old in lines if line is not old})
    for item, old in zip(after.adjustments, before.adjustments, strict=True):
        if item is not old:
            update_row(Adjustment, item.id, item_sums(item))
    update_row(Order, after.head.id, {**head_sums(after.head), "changed_at": now()})


def _priced_line(card: LineCard, line: PricedLine) -> LineCard:
    assert line.key == str(card.id), "lines are priced in their order"
    sums = _sums_of(line)
    return card if _sums_of(card) == sums else card._replace(**dict(zip(_LINE_SUMS, sums, strict=True)))


def _priced_item(item: AdjustmentCard, came_to: dict[str, Sums]) -> AdjustmentCard:
    sums: Sums = came_to.get(str(item.id), {"minor": 0})
    if all(getattr(item, name) == minor for name, minor in sums.items()):
        return item
    return item._replace(**sums)


def _priced_head(head: OrderHead, result: Priced) -> OrderHead:
    return head._replace(
        delivery=_priced_delivery(head.delivery, result.shipping),
        taxes=result.taxes,
        discount_minor=result.discount_minor,
        net_minor=result.net_minor,
        tax_minor=result.tax_minor,
        total_minor=result.total_minor,
        due_minor=result.total_minor,
    )


def _empty_head(head: OrderHead) -> OrderHead:
    tip, delivery = head.tip_minor, _priced_delivery(head.delivery, None)
    return head._replace(
        delivery=delivery,
        taxes=(),
        discount_minor=0,
        net_minor=0,
        tax_minor=0,
        total_minor=tip,
        due_minor=tip,
    )


def _priced_delivery(delivery: Delivery, shipping: PricedCharge | None) -> Delivery:
    if shipping is None:
        return delivery._replace(final_minor=0, net_minor=0, tax_minor=0, gross_minor=0)
    return delivery._replace(
        final_minor=shipping.final_minor,
        net_minor=shipping.net_minor,
        tax_minor=shipping.tax_minor,
        gross_minor=shipping.gross_minor,
    )


def head_sums(head: OrderHead) -> Sums:
    """The stored sums of an order's head, with the price that its delivery asks."""
    delivery = head.delivery
    return {
        "discount_minor": head.discount_minor,
        "net_minor": head.net_minor,
        "tax_minor": head.tax_minor,
        "total_minor": head.total_minor,
        "shipping_final_minor": delivery.final_minor,
        "shipping_net_minor": delivery.net_minor,
        "shipping_tax_minor": delivery.tax_minor,
        "shipping_gross_minor": delivery.gross_minor,
        "shipping_list_minor": delivery.list_minor,
        "due_minor": head.due_minor,
        "taxes": [tax_row(row) for row in head.taxes],
    }


def item_sums(item: AdjustmentCard) -> Sums:
    """The stored sums of a discount, voucher or fee, with what a voucher asks to take off, and from where."""
    sums = {name: getattr(item, name) for name in _ITEM_SUMS}
    if item.voucher_id is None:
        return sums
    lines = None if item.lines is None else sorted(item.lines)
    return {**sums, "percent": item.percent, "asked_minor": item.asked_minor, "lines": lines}


def line_sums(line: PricedLine | LineCard) -> Sums:
    """The stored sums of one line."""
    return dict(zip(_LINE_SUMS, _sums_of(line), strict=True))


def _fee_sums(fee: PricedCharge) -> Sums:
    return {
        "minor": fee.final_minor,
        "net_minor": fee.net_minor,
        "tax_minor": fee.tax_minor,
        "gross_minor": fee.gross_minor,
    }


def tax_row(row: TaxSum) -> list[Any]:
    """One entry of an order's stored ``taxes``."""
    return [to_text(row.tax), row.tax.category, row.net_minor, row.tax_minor, list(row.components)]


_MONEY = (
    "SELECT (SELECT coalesce(sum(gross_minor), 0) FROM credit WHERE order_id = ?), "
    "coalesce(sum(amount_minor) FILTER (WHERE kind = 'payment'), 0), "
    "coalesce(-sum(amount_minor) FILTER (WHERE kind = 'refund'), 0), "
    "coalesce(max(rounding_minor <> 0), 0) FROM payment WHERE order_id = ?"
)
_UNITS = (
    "SELECT coalesce(sum(taken), 0), coalesce(sum(in_shop), 0), coalesce(sum(with_customer), 0), "
    "coalesce(sum(back), 0), coalesce(sum(written_off), 0), "
    "(SELECT coalesce(sum(i.received), 0) FROM goods_return r "
    "JOIN goods_return_line i ON i.goods_return_id = r.id JOIN order_line b ON b.id = i.line_id AND b.ships "
    "WHERE r.order_id = ? AND r.action <> 'repair') "
    "FROM order_line WHERE order_id = ? AND ships"
)
_SHIPMENTS = "SELECT state FROM shipment WHERE order_id = ? ORDER BY id"
_STATE = (
    "SELECT lifecycle, total_minor, shipping_kind, held_since, payment_status, due_minor, "
    "fulfilment_status "
    "FROM orders WHERE id = ?"
)


def settle(job: Work, order_id: int, *, opened: bool = False) -> None:
    """Derive what is paid, due and delivered from the facts, store it, and complete or reopen by the rule.

    The rule only follows a change: an order that was opened again by hand stays open, also when it was just
    ``opened`` after it had been cancelled.
    """
    state, total, kind, held, was_paid, was_due, was_delivered = db.execute_sql(
        _STATE, (order_id,)
    ).fetchone()
    lifecycle, was_delivered = Lifecycle(state), FulfilmentStatus(was_delivered)
    came_to = settled(_facts(order_id, lifecycle, total, bool(kind)))
    update_row(Order, order_id, {**came_to._asdict(), "changed_at": now()})
    paid, delivered = came_to.payment_status, came_to.fulfilment_status
    was_finished = opened or finished(PaymentStatus(was_paid), was_delivered)
    if lifecycle is Lifecycle.OPEN and finished(paid, delivered) and not was_finished and held is None:
        _complete(job, order_id)
    was_unfinished = unfinished(was_due, was_delivered)
    if lifecycle is Lifecycle.COMPLETED and unfinished(came_to.due_minor, delivered) and not was_unfinished:
        _reopen(job, order_id)


def _facts(order_id: int, lifecycle: Lifecycle, total: int, travels: bool) -> OrderFacts:
    credited, received, returned, rounded = db.execute_sql(_MONEY, (order_id, order_id)).fetchone()
    coins = coins_of(order_id) if rounded else Coins()
    *buckets, units_returned = (
        Decimal(value).scaleb(-3) for value in db.execute_sql(_UNITS, (order_id, order_id)).fetchone()
    )
    return OrderFacts(
        total=total,
        travels=travels,
        units=Units(*buckets),
        cancelled=lifecycle is Lifecycle.CANCELLED,
        credited=credited,
        rounding=coins.rounding,
        coins_lost=coins.lost,
        received=received,
        returned=returned,
        units_returned=units_returned,
        shipments=tuple(ShipmentState(row[0]) for row in db.execute_sql(_SHIPMENTS, (order_id,))),
    )


_SETTLED = {PaymentStatus.PAID, PaymentStatus.NONE_DUE}
_HANDED_OVER = {
    FulfilmentStatus.NOT_NEEDED,
    FulfilmentStatus.SHIPPED,
    FulfilmentStatus.DELIVERED,
    FulfilmentStatus.PICKED_UP,
}


WAITING = {
    FulfilmentStatus.UNFULFILLED,
    FulfilmentStatus.PREPARING,
    FulfilmentStatus.READY_FOR_PICKUP,
    FulfilmentStatus.PARTLY_SHIPPED,
}
"""Goods of the order still have to leave the shop."""


def finished(paid: PaymentStatus, delivered: FulfilmentStatus) -> bool:
    """True when nothing is left to do for an order (order rules 5.1, ``auto_complete``)."""
    return paid in _SETTLED and delivered in _HANDED_OVER


def unfinished(due_minor: int, delivered: FulfilmentStatus) -> bool:
    """True when money or goods are still awaited; an order completed by hand may be so from the start."""
    return due_minor > 0 or delivered in WAITING


def _complete(job: Work, order_id: int) -> None:
    if setting(settings.AUTO_COMPLETE):
        update_row(Order, order_id, {"lifecycle": Lifecycle.COMPLETED})
        job.record(OrderCompleted(automatic=True), order_id)


def _reopen(job: Work, order_id: int) -> None:
    """Undo what the rule did when its reason is gone; an order completed by hand never met the rule."""
    if setting(settings.AUTO_COMPLETE):
        update_row(Order, order_id, {"lifecycle": Lifecycle.OPEN})
        job.record(OrderReopened(automatic=True), order_id)
