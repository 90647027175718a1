"""The only writer of an order's sums and derived statuses."""

from __future__ import annotations

from decimal import Decimal
from operator import attrgetter
from typing import Any

from desktop.domain import settings
from desktop.domain.basket import Priced, PricedCharge, PricedLine
from desktop.domain.life_events import OrderCompleted, OrderReopened
from desktop.domain.states import (
    FulfilmentStatus,
    Lifecycle,
    PaymentStatus,
    ShipmentState,
    Units,
    balance,
    fulfilment_status,
    payment_status,
)
from desktop.models.base import db, now
from desktop.models.orders import Adjustment, Order, OrderLine
from desktop.services.cards import AdjustmentCard, LineCard, OrderCore, OrderHead, changed
from desktop.services.inserts import update_row, update_rows
from desktop.services.order_basket import priced
from desktop.services.order_core import tax_card
from desktop.services.preferences import setting
from desktop.services.sold_cards import follow_sale
from desktop.services.tax_text import to_text
from desktop.services.work import Work

Sums = dict[str, Any]
"""Stored fields by name: minor units, and the list ``taxes``."""

NO_SUMS: Sums = {
    "discount_minor": 0,
    "shipping_final_minor": 0,
    "shipping_net_minor": 0,
    "shipping_tax_minor": 0,
    "shipping_gross_minor": 0,
    "net_minor": 0,
    "tax_minor": 0,
    "taxes": [],
}
_LINE_SUMS = (
    "list_minor", "line_discount_minor", "order_discount_minor", "final_minor", "net_minor", "tax_minor",
    "gross_minor",
)  # fmt: skip
_sums_of = attrgetter(*_LINE_SUMS)
"""The sums of a line: of its card as they are stored, of its derivation as they came out."""
_SHIPPING_SUMS = ("final_minor", "net_minor", "tax_minor", "gross_minor")


def reprice(core: OrderCore) -> OrderCore:
    """Price an order from its facts; store every sum that came out different on order, lines and adjustments.

    Returns the core as ``order_core`` would read it now. The sums of an order without lines are its tip.
    Raises the refusals of pricing; the caller's transaction is then rolled back.
    """
    if not core.lines:
        return changed(core, head=_priced_head(core.head, {**NO_SUMS, "total_minor": core.head.tip_minor}))
    result = priced(core)
    lines = _priced_lines(core.lines, result.lines)
    came_to: dict[str, Sums] = {fee.key: _fee_sums(fee) for fee in result.fees}
    came_to |= {discount.key: {"minor": discount.minor} for discount in result.discounts}
    return changed(
        core,
        head=_priced_head(core.head, order_sums(result)),
        lines=lines,
        adjustments=tuple(_priced_item(item, came_to) for item in core.adjustments),
    )


def _priced_lines(cards: tuple[LineCard, ...], lines: tuple[PricedLine, ...]) -> tuple[LineCard, ...]:
    assert [line.key for line in lines] == [str(card.id) for card in cards], "lines are priced in their order"
    came_to = {
        card.id: sums
        for card, sums in zip(cards, map(line_sums, lines), strict=True)
        if _sums_of(card) != tuple(sums.values())
    }
    update_rows(OrderLine, came_to)
    return tuple(changed(card, **came_to[card.id]) if card.id in came_to else card for card in cards)


def _priced_item(item: AdjustmentCard, came_to: dict[str, Sums]) -> AdjustmentCard:
    sums: Sums = came_to.get(str(item.id), {"minor": 0})
    if all(getattr(item, name) == minor for name, minor in sums.items()):
        return item
    update_row(Adjustment, item.id, sums)
    return changed(item, **sums)


def _priced_head(head: OrderHead, sums: Sums) -> OrderHead:
    """The head is always written: with it goes the moment of the change."""
    due = sums["total_minor"]
    update_row(Order, head.id, {**sums, "due_minor": due, "changed_at": now()})
    shipping = {name: sums[f"shipping_{name}"] for name in _SHIPPING_SUMS}
    own = {name: sums[name] for name in ("discount_minor", "net_minor", "tax_minor", "total_minor")}
    taxes = tuple(map(tax_card, sums["taxes"]))
    return changed(head, delivery=changed(head.delivery, **shipping), taxes=taxes, due_minor=due, **own)


def line_sums(line: PricedLine) -> Sums:
    """The stored sums of one priced line."""
    return dict(zip(_LINE_SUMS, _sums_of(line), strict=True))


def _fee_sums(fee: PricedCharge) -> Sums:
    return {
        "minor": fee.final_minor,
        "net_minor": fee.net_minor,
        "tax_minor": fee.tax_minor,
        "gross_minor": fee.gross_minor,
    }


def order_sums(result: Priced) -> Sums:
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
    "SELECT (SELECT coalesce(sum(gross_minor), 0) FROM credit WHERE order_id = ?), "
    "coalesce(sum(rounding_minor), 0), coalesce(sum(amount_minor) FILTER (WHERE kind = 'payment'), 0), "
    "coalesce(-sum(amount_minor) FILTER (WHERE kind = 'refund'), 0) FROM payment WHERE order_id = ?"
)
_UNITS = (
    "SELECT coalesce(sum(taken), 0), coalesce(sum(in_shop), 0), coalesce(sum(with_customer), 0), "
    "coalesce(sum(back), 0), coalesce(sum(written_off), 0), "
    "(SELECT coalesce(sum(i.received), 0) FROM goods_return r "
    "JOIN goods_return_line i ON i.goods_return_id = r.id WHERE r.order_id = ? AND r.action <> 'repair') "
    "FROM order_line WHERE order_id = ? AND ships"
)
_SHIPMENTS = "SELECT state FROM shipment WHERE order_id = ? ORDER BY id"
_STATE = (
    "SELECT lifecycle, total_minor, shipping_kind, held_since, payment_status, due_minor, "
    "fulfilment_status "
    "FROM orders WHERE id = ?"
)


def settle(job: Work, order_id: int, *, first: bool = False) -> None:
    """Derive what is paid, due and delivered from the facts, store it, and complete or reopen by the rule.

    ``first`` when the order was just placed. Later the rule only follows a change: an order that was opened
    again by hand stays open. Gift cards that were sold follow the money. Raises ValueAlreadyUsed.
    """
    state, total, shipping_kind, held, *before = db.execute_sql(_STATE, (order_id,)).fetchone()
    lifecycle = Lifecycle(state)
    credited, rounding, received, returned = db.execute_sql(_MONEY, (order_id, order_id)).fetchone()
    owed = balance(lifecycle is Lifecycle.CANCELLED, total, credited, rounding, received, returned)
    paid = payment_status(total, owed.due_total, received, returned)
    delivered = _delivered(order_id, bool(shipping_kind))
    update_row(
        Order,
        order_id,
        {
            "paid_minor": received,
            "refunded_minor": returned,
            "due_minor": owed.due,
            "payment_status": paid,
            "fulfilment_status": delivered,
            "changed_at": now(),
        },
    )
    was_paid, was_due, was_delivered = before
    was_finished = finished(PaymentStatus(was_paid), FulfilmentStatus(was_delivered)) and not first
    if lifecycle is Lifecycle.OPEN and finished(paid, delivered) and not was_finished and held is None:
        _complete(job, order_id)
    was_unfinished = unfinished(was_due, FulfilmentStatus(was_delivered))
    if lifecycle is Lifecycle.COMPLETED and unfinished(owed.due, delivered) and not was_unfinished:
        _reopen(job, order_id)
    follow_sale(job, order_id)


def _delivered(order_id: int, travels: bool) -> FulfilmentStatus:
    *buckets, returned = (
        Decimal(value).scaleb(-3) for value in db.execute_sql(_UNITS, (order_id, order_id)).fetchone()
    )
    units = Units(*buckets)
    shipments = tuple(ShipmentState(row[0]) for row in db.execute_sql(_SHIPMENTS, (order_id,)))
    return fulfilment_status(travels and units.taken > 0, units, shipments, returned)


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
