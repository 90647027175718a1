"""What cancelling an order does, and what opening it again does (order rules 5.6 and R7)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from desktop.domain.effects import (
    CreditNoteIssued,
    Effect,
    HoldEnded,
    LifecycleChanged,
    MailQueued,
    MoneyPaidBack,
    MoneyToPayBack,
    SlipVoided,
    TaskClosed,
    UnitsMoved,
    VoucherFreed,
    VoucherTaken,
)
from desktop.domain.refund_parts import RefundOf, refund_rest
from desktop.domain.states import Bucket, DocumentKind, Lifecycle
from desktop.domain.vouchers import VoucherUsedUp
from desktop.models.base import db
from desktop.services.goods.stock_warning import below_zero
from desktop.services.mails.messages import CANCELLED
from desktop.services.orders.cards import LineCard
from desktop.services.orders.order_card import OrderLedger
from desktop.services.orders.shipment_units import waiting_shipments
from desktop.services.papers.document_parts import left_of_invoice
from desktop.services.perform.owed import Booking, owed_after
from desktop.services.perform.perform_money import PAY_BACK
from desktop.services.perform.plan_value import values_back

_USED = (
    "SELECT v.id, v.code FROM voucher_use u JOIN voucher v ON v.id = u.voucher_id WHERE u.order_id = ? "
    "GROUP BY v.id HAVING sum(u.uses) > 0 ORDER BY v.id"
)
_FREED = (
    "SELECT v.id, v.code, v.max_uses, (SELECT sum(a.uses) FROM voucher_use a WHERE a.voucher_id = v.id) "
    "FROM voucher_use u JOIN voucher v ON v.id = u.voucher_id WHERE u.order_id = ? "
    "GROUP BY v.id HAVING sum(u.uses) = 0 ORDER BY v.id"
)
_TASKS = "SELECT id, text FROM order_task WHERE order_id = ? AND done_at IS NULL ORDER BY id"
_OWED = "SELECT id, text FROM order_task WHERE order_id = ? AND done_at IS NULL AND kind = ? ORDER BY id"
_STOCK_TAKEN = "SELECT stock_at IS NOT NULL FROM orders WHERE id = ?"


@dataclass(frozen=True, slots=True)
class CancelChoices:
    """Why an order is cancelled, and whether the customer is told."""

    reason: str = ""
    tell_customer: bool = False


def cancel_effects(order: OrderLedger, choices: CancelChoices) -> tuple[Effect, ...]:
    """Everything that cancelling does: slips, credit notes, stock, money owed, vouchers, tasks, words."""
    head = order.core.head
    effects: list[Effect] = [SlipVoided(slip.id, slip.number) for slip in waiting_shipments(order)]
    effects += credit_rest_of_invoices(order, choices.reason)
    effects += units_back(order)
    owed = owed_after(order, Booking(), cancelled=True)
    effects += [TaskClosed(*row) for row in db.execute_sql(_TASKS, (head.id,))]
    values = values_back(order, owed)
    owed -= sum(effect.amount_minor for effect in values if isinstance(effect, MoneyPaidBack))
    effects += values
    effects += [MoneyToPayBack(owed)] if owed > 0 else []
    effects += [VoucherFreed(*row) for row in db.execute_sql(_USED, (head.id,))]
    effects += [HoldEnded()] if head.held else []
    effects.append(LifecycleChanged(head.lifecycle, Lifecycle.CANCELLED, choices.reason))
    effects += [MailQueued(CANCELLED, head.email)] if choices.tell_customer and head.email else []
    return tuple(effects)


def reopen_effects(order: OrderLedger, _choices: None) -> tuple[Effect, ...]:
    """Open a completed order again, or a cancelled one: its units are taken from the shelf once more."""
    head = order.core.head
    if head.lifecycle is Lifecycle.COMPLETED:
        return (LifecycleChanged(head.lifecycle, Lifecycle.OPEN),)
    effects: list[Effect] = list(_units_again(order))
    effects += below_zero(order.core.lines, tuple(effects))
    effects += _vouchers_again(head.id)
    owed = db.execute_sql(_OWED, (head.id, PAY_BACK))
    effects += [TaskClosed(*row) for row in owed]
    effects.append(LifecycleChanged(head.lifecycle, Lifecycle.OPEN))
    return tuple(effects)


def _vouchers_again(order_id: int) -> Iterator[VoucherTaken]:
    """The vouchers the order had set free. Raises VoucherUsedUp when another order took the last use."""
    for voucher_id, code, most, uses in db.execute_sql(_FREED, (order_id,)).fetchall():
        if most is not None and uses >= most:
            raise VoucherUsedUp(code, max_uses=most)
        yield VoucherTaken(voucher_id, code)


def credit_rest_of_invoices(order: OrderLedger, reason: str, code: str = "") -> Iterator[CreditNoteIssued]:
    """For each invoice a credit note of what was not credited yet; none for an invoice with nothing left."""
    for card in order.documents:
        if card.kind is DocumentKind.INVOICE:
            rows = left_of_invoice(card.id, card.currency)
            parts = tuple(refund_rest(row) for row in rows if row.left_minor or row.left_units)
            if parts:
                yield CreditNoteIssued(card.id, card.number, parts, reason, code)


def units_back(order: OrderLedger) -> Iterator[UnitsMoved]:
    """Every unit that is still in the shop goes back on the shelf."""
    taken = stock_taken(order.core.head.id)
    for line in order.core.lines:
        if line.units.in_shop > 0:
            stock = taken and on_the_shelf(line)
            name, units = shown_name(line), line.units.in_shop
            yield UnitsMoved(line.id, name, units, Bucket.SHOP, Bucket.BACK, stock)


def stock_taken(order_id: int) -> bool:
    """True once the order's goods have left the shelf's count; with stock taken on payment that is later."""
    return bool(db.execute_sql(_STOCK_TAKEN, (order_id,)).fetchone()[0])


def on_the_shelf(line: LineCard) -> bool:
    """True when the shop counts the line's goods."""
    return line.tracks_stock and line.variant_id is not None


def shown_name(line: LineCard) -> str:
    """Name and variant of a line, as history and dialogs say it."""
    return f"{line.name}, {line.variant_name}" if line.variant_name else line.name


def _units_again(order: OrderLedger) -> Iterator[UnitsMoved]:
    """What cancelling put back: the units on the shelf, less those that a credit had put there."""
    taken = stock_taken(order.core.head.id)
    parts = [part for card in order.credits for part in card.parts if part.kind is RefundOf.LINE]
    for line in order.core.lines:
        credited = sum((part.units for part in parts if part.key == str(line.id)), Decimal(0))
        units = min(line.units.back, line.units.taken - credited)
        if units > 0:
            stock = taken and on_the_shelf(line)
            yield UnitsMoved(line.id, shown_name(line), units, Bucket.BACK, Bucket.SHOP, stock)
