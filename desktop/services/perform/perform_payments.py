"""Carry out what a plan says about money that comes in, and about the day it is due."""

from __future__ import annotations

from desktop.domain.effects import (
    DueDateSet,
    InvoiceOnPayment,
    MoneyReceived,
    MoneyReversed,
    StockTaken,
)
from desktop.domain.events import PaymentReceived, PaymentReversed
from desktop.domain.life_events import DueDateSet as DueDateEvent
from desktop.domain.said_effects import InvoiceWaits
from desktop.models.base import db, new_uid, now
from desktop.models.ledger import Payment
from desktop.models.orders import Order
from desktop.services.goods.stock_sale import take_stock_if_waiting
from desktop.services.inserts import insert_row, update_row
from desktop.services.issuing.documents import ON_PAYMENT, issue_by_policy
from desktop.services.orders.order_core import order_core
from desktop.services.orders.recalculate import settle
from desktop.services.perform.plan_value import STORED_VALUE
from desktop.services.vouchers.stored_value import give_back_paid, pay_with_value
from desktop.services.work import Work

DEPOSIT = "deposit"
"""What stands as the reason of a payment that was asked for as a deposit."""

_REVERSE = (
    "INSERT INTO payment (uid, order_id, kind, method_id, method_name, amount_minor, rounding_minor, "
    "reference, reason, reverses_id, at, by) SELECT ?, order_id, kind, method_id, method_name, "
    "-amount_minor, -rounding_minor, reference, ?, id, ?, ? FROM payment WHERE id = ?"
)
_CURRENCY = "SELECT currency FROM orders WHERE id = ?"


def receive_money(job: Work, order_id: int, effect: MoneyReceived) -> None:
    """Add the row of money that came in."""
    row = {
        "uid": new_uid(),
        "order": order_id,
        "kind": "payment",
        "method": effect.method_id,
        "method_name": effect.method_name,
        "amount_minor": effect.amount_minor,
        "tendered_minor": effect.tendered_minor,
        "rounding_minor": effect.rounding_minor,
        "reference": effect.reference,
        "reason": DEPOSIT if effect.deposit else "",
        "at": now(),
        "by": job.by,
        "key": effect.key,
    }
    payment_id = insert_row(Payment, row)
    if effect.method_kind == STORED_VALUE:
        pay_with_value(job, order_id, payment_id, effect.amount_minor, effect.reference)
    said = (effect.amount_minor, _currency(order_id), effect.method_name, effect.reference)
    job.record(PaymentReceived(*said, deposit=effect.deposit), order_id)


def reverse_money(job: Work, order_id: int, effect: MoneyReversed) -> None:
    """Add the row that takes a payment back; the payment itself stays as it is."""
    written = (new_uid().bytes, effect.reason, int(now().timestamp()), job.by, effect.payment_id)
    reversal_id = int(db.execute_sql(_REVERSE, written).lastrowid)
    give_back_paid(job, order_id, effect.payment_id, reversal_id)
    said = (effect.amount_minor, _currency(order_id), effect.method_name, effect.reason)
    job.record(PaymentReversed(*said), order_id)


def take_stock(job: Work, order_id: int, _effect: StockTaken) -> None:
    """Take the goods from the shelf that waited for the money. Raises OutOfStock."""
    take_stock_if_waiting(job, order_core(order_id))


def set_due_date(job: Work, order_id: int, effect: DueDateSet) -> None:
    """Store the day until which the rest is to be paid."""
    update_row(Order, order_id, {"due_on": effect.due_on})
    job.record(DueDateEvent(effect.due_on.isoformat() if effect.due_on else ""), order_id)


def issue_paid_invoice(job: Work, order_id: int, _effect: InvoiceOnPayment | InvoiceWaits) -> None:
    """Issue the invoice that the shop wants once everything is paid; what stands against it is recorded.

    Resuming an order issues what is recorded as kept back.
    """
    settle(job, order_id)
    issue_by_policy(job, order_id, ON_PAYMENT)


def _currency(order_id: int) -> str:
    return str(db.execute_sql(_CURRENCY, (order_id,)).fetchone()[0])
