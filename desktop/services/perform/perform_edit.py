"""Carry out what a plan says about an order's lines, units, delivery price and sums."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import Any

from desktop.domain import edit_events as events
from desktop.domain.edit_effects import (
    DeliveryChanged,
    InvoiceIssued,
    LineAdded,
    LineChanged,
    LineRemoved,
    LineTerms,
    TaxesFollow,
    TotalChanged,
    UnitsTaken,
)
from desktop.domain.refund_parts import RefundOf, RefundPart
from desktop.domain.states import MoveKind
from desktop.models.base import db, new_uid, now
from desktop.models.orders import Adjustment, Order, OrderLine
from desktop.services.goods.stock import Move, move_stock
from desktop.services.inserts import insert_row, update_row
from desktop.services.issuing.documents import issue_supplement_in, issue_whole_in
from desktop.services.orders.order_card import order_ledger
from desktop.services.orders.order_core import order_core
from desktop.services.orders.recalculate import reprice, settle
from desktop.services.orders.search_index import index_order
from desktop.services.papers.credit_effects import credited_before
from desktop.services.papers.credit_notes import issue_credit_note_in
from desktop.services.perform.perform_reduction import adjustment_of
from desktop.services.work import Work

NOTHING_LEFT = {
    "quantity": Decimal(0),
    "list_minor": 0,
    "line_discount_minor": 0,
    "order_discount_minor": 0,
    "final_minor": 0,
    "net_minor": 0,
    "tax_minor": 0,
    "gross_minor": 0,
}
"""What stays of a line that was taken off; its terms stay too, so that it can come back."""

_AT_PLACE = "SELECT id FROM order_line WHERE order_id = ? AND position = ?"
_TAKE = "UPDATE order_line SET taken = taken + ?, in_shop = in_shop + ? WHERE id = ?"
_VARIANT = "SELECT variant_id FROM order_line WHERE id = ?"
_CURRENCY = "SELECT currency FROM orders WHERE id = ?"


def change_line(job: Work, order_id: int, effect: LineChanged) -> None:
    """Write what was agreed anew for a line."""
    was, new = effect.before, effect.after
    row = {name: getattr(new, name) for name in _TERMS} | {"texts": _texts(new.texts)}
    update_row(OrderLine, effect.line_id, row)
    said = events.LineChanged(
        effect.name,
        *(_plain(was.quantity), _plain(new.quantity)),
        *(_plain(was.unit_price), _plain(new.unit_price)),
        *(_discount(was), _discount(new)),
        was.texts != new.texts,
        _currency(order_id),
    )
    job.record(said, order_id)


def add_line(job: Work, order_id: int, effect: LineAdded) -> None:
    """Write a line that comes to the order; vouchers that are good for it take it in."""
    row = dict(effect.row) | {"uid": new_uid(), "order": order_id, "position": -effect.line_id}
    line_id = insert_row(OrderLine, row | {"texts": _texts(effect.terms.texts)})
    for adjustment_id in effect.adjustments:
        lines = [*Adjustment.get_by_id(adjustment_id).lines, str(line_id)]
        update_row(Adjustment, adjustment_id, {"lines": lines})
    quantity, price = _plain(effect.terms.quantity), _plain(effect.terms.unit_price)
    job.record(events.LineAdded(effect.name, quantity, price, _currency(order_id)), order_id)


def remove_line(job: Work, order_id: int, effect: LineRemoved) -> None:
    """Leave the row of a line with nothing on it."""
    update_row(OrderLine, effect.line_id, NOTHING_LEFT)
    job.record(events.LineRemoved(effect.name, _plain(effect.before.quantity)), order_id)


def take_units(job: Work, order_id: int, effect: UnitsTaken) -> None:
    """Count more or fewer units as sold and still in the shop; the shelf follows. Raises OutOfStock."""
    line_id = line_of(order_id, effect.line_id)
    units = int(effect.quantity.scaleb(3))
    db.execute_sql(_TAKE, (units, units, line_id))
    if effect.stock:
        variant_id = db.execute_sql(_VARIANT, (line_id,)).fetchone()[0]
        move_stock([Move(variant_id, -effect.quantity, MoveKind.EDIT, line_id)], at=now(), by=job.by)
    job.record(events.LineUnitsChanged(effect.name, _plain(effect.quantity), effect.stock), order_id)


def follow_taxes(job: Work, order_id: int, effect: TaxesFollow) -> None:
    """Give lines and delivery the rates of where the goods go now."""
    for line_id, rates, category in effect.lines:
        update_row(OrderLine, line_id, {"rates": rates, "tax_category": category})
    if effect.delivery is not None:
        rates, category = effect.delivery
        update_row(Order, order_id, {"shipping_rates": rates, "shipping_category": category})
    job.record(events.TaxesFollowed(effect.country), order_id)


def change_delivery(job: Work, order_id: int, effect: DeliveryChanged) -> None:
    """Write how the order travels and what that costs."""
    update_row(Order, order_id, dict(effect.fields))
    amounts = effect.price_before_minor, effect.price_minor
    said = events.DeliveryChanged(effect.name_before, effect.name, *amounts, effect.currency)
    job.record(said, order_id)


def change_total(job: Work, order_id: int, effect: TotalChanged) -> None:
    """Find the order's sums anew, and what is due with them: they are those that the plan showed."""
    head = reprice(order_core(order_id)).head
    assert head.total_minor == effect.after_minor, "an order comes to what it was planned to come to"
    if effect.before_minor != effect.after_minor:
        job.record(events.TotalChanged(effect.before_minor, effect.after_minor, head.currency), order_id)
    index_order(order_id)
    settle(job, order_id)


def issue_invoice(job: Work, order_id: int, effect: InvoiceIssued) -> None:
    """Issue the invoice of the whole, or of what came to it. Raises IdentityIncomplete or ClockBehind.

    What was given back before comes off a new whole at once, by a credit note of its own.
    """
    if effect.invoice_id is None:
        order = order_ledger(order_id)
        issue_whole_in(job, order)
        before = credited_before(order.core, order.credits)
        if before is not None:
            issue_credit_note_in(job, order_id, before)
    else:
        parts = tuple(_stored_part(order_id, part) for part in effect.parts)
        issue_supplement_in(job, order_ledger(order_id), effect.invoice_id, parts)


def line_of(order_id: int, line_id: int) -> int:
    """The row id of a line; below zero it is the one at that place of the order."""
    if line_id > 0:
        return line_id
    return int(db.execute_sql(_AT_PLACE, (order_id, -line_id)).fetchone()[0])


def _stored_part(order_id: int, part: RefundPart) -> RefundPart:
    """The part with the row id that its line or surcharge has got."""
    if part.kind is RefundOf.LINE:
        return replace(part, key=str(line_of(order_id, int(part.key))))
    if part.kind is RefundOf.FEE:
        return replace(part, key=str(adjustment_of(order_id, int(part.key))))
    return part


_TERMS = ("quantity", "unit_price", "original_price", "price_reason", "discount_percent", "discount_minor")


def _texts(texts: tuple[tuple[str, str], ...]) -> list[Any] | None:
    return [list(pair) for pair in texts] or None


def _discount(terms: LineTerms) -> str:
    """A discount as the history keeps it: percent with its sign, minor units, or nothing."""
    if terms.discount_percent:
        return f"{_plain(terms.discount_percent)}%"
    return str(terms.discount_minor) if terms.discount_minor else ""


def _plain(number: Decimal) -> str:
    return format(number.normalize(), "f")


def _currency(order_id: int) -> str:
    return str(db.execute_sql(_CURRENCY, (order_id,)).fetchone()[0])
