"""Money received, and taken back when it never came: rows in a ledger, never edited (order rules 5.2)."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import Any, TypedDict, Unpack

from desktop.domain.errors import DeskError
from desktop.domain.events import PaymentReceived, PaymentReversed
from desktop.domain.exact import HIGHEST_MINOR, NumberTooLarge
from desktop.domain.money import from_minor
from desktop.models.base import db, new_uid, now
from desktop.models.ledger import Payment
from desktop.models.methods import PaymentMethod
from desktop.services.cards import OrderHead
from desktop.services.command_refusals import NothingPaid
from desktop.services.commands import Command, require
from desktop.services.documents import ON_PAYMENT, issue_by_policy
from desktop.services.inserts import insert_row
from desktop.services.ledger_cards import PaymentCard
from desktop.services.order_card import OrderLedger, order_ledger
from desktop.services.recalculate import settle
from desktop.services.stock_sale import take_stock_if_waiting
from desktop.services.work import Work, work


@dataclass(eq=False)
class AmountNotPositive(DeskError):
    """A payment of nothing or less; money given back is a refund."""

    amount_minor: int
    currency: str
    field: str = "amount"


@dataclass(eq=False)
class TenderedTooLittle(DeskError):
    """The customer gave less than what is to be booked."""

    tendered_minor: int
    amount_minor: int
    currency: str
    field: str = "tendered"


@dataclass(eq=False)
class PaymentMethodMissing(DeskError):
    """The shop has no such way to pay, or none at all."""

    method: str
    field: str = "method"


@dataclass(eq=False)
class KeyAlreadyUsed(DeskError):
    """The idempotency key belongs to another payment."""

    key: str


class PaymentDetails(TypedDict, total=False):
    """What may be said of a payment. Without ``method_id`` it is the order's, else cash.

    ``tendered_minor`` is what the customer laid on the counter, for the change; ``reference`` a cheque's or
    transfer's number.
    """

    method_id: int | None
    tendered_minor: int | None
    reference: str


def receive(
    order_id: int, amount_minor: int, *, by: str, key: str | None = None, **details: Unpack[PaymentDetails]
) -> int:
    """Book money received, in minor units; more than what is due is allowed. Returns the row's id.

    The same ``key`` again changes nothing and gives the same id. Raises AmountNotPositive, NumberTooLarge,
    TenderedTooLittle, PaymentMethodMissing, WrongLifecycle, or KeyAlreadyUsed.
    """
    with work(by) as job:
        order = order_ledger(order_id)
        head = order.core.head
        booked = _booked(key, order_id, amount_minor)
        if booked is not None:
            return booked
        _check_amount(head, amount_minor, details.get("tendered_minor"))
        require(Command.RECEIVE_PAYMENT, order)
        method = _method(head, details.get("method_id"))
        values = {
            "tendered_minor": details.get("tendered_minor"),
            "reference": details.get("reference", "").strip(),
            "key": key,
        }
        return _book(job, order, method, {**values, "amount_minor": amount_minor})


def mark_paid(order_id: int, *, by: str) -> int:
    """Book exactly what is due, with the order's payment method or else cash; returns the row's id.

    Raises WrongLifecycle, NothingDue or PaymentMethodMissing.
    """
    with work(by) as job:
        order = order_ledger(order_id)
        require(Command.MARK_PAID, order)
        method = _method(order.core.head, None)
        return _book(job, order, method, {"amount_minor": order.core.head.due_minor})


def mark_unpaid(order_id: int, *, by: str, only: Collection[int] | None = None) -> tuple[int, ...]:
    """The money did not arrive: add a row that reverses each payment that still stands.

    With ``only`` (payment ids) just those. Returns the ids of what was reversed. Raises NothingPaid or
    RefundDepends.
    """
    with work(by) as job:
        order = order_ledger(order_id)
        require(Command.MARK_UNPAID, order)
        chosen = [row for row in standing_payments(order) if only is None or row.id in only]
        if not chosen:
            raise NothingPaid(order.core.head.number)
        currency = order.core.head.currency
        for payment in chosen:
            _reverse(payment, by)
            event = PaymentReversed(payment.amount_minor, currency, payment.method_name)
            job.record(event, order_id)
        settle(job, order_id)
        return tuple(payment.id for payment in chosen)


def book_again(order_id: int, payment_ids: Collection[int], *, by: str) -> tuple[int, ...]:
    """The money was there after all: book reversed payments anew, as they were; returns the new rows' ids.

    Payments that stand are left alone. Raises WrongLifecycle.
    """
    with work(by) as job:
        order = order_ledger(order_id)
        require(Command.RECEIVE_PAYMENT, order)
        gone = [row for row in order.payments if row.id in payment_ids and row.reversed]
        return tuple(_copy(job, order, row) for row in gone)


def standing_payments(order: OrderLedger) -> tuple[PaymentCard, ...]:
    """Payments that were neither reversed nor are reversals, oldest first."""
    return tuple(
        payment
        for payment in order.payments
        if payment.kind == "payment" and payment.reverses_id is None and not payment.reversed
    )


def _booked(key: str | None, order_id: int, amount_minor: int) -> int | None:
    if key is None:
        return None
    sql = "SELECT id, order_id, amount_minor FROM payment WHERE key = ?"
    row = db.execute_sql(sql, (key,)).fetchone()
    if row is None:
        return None
    if row[1:] != (order_id, amount_minor):
        raise KeyAlreadyUsed(key)
    return int(row[0])


def _check_amount(head: OrderHead, amount_minor: int, tendered_minor: int | None) -> None:
    if amount_minor <= 0:
        raise AmountNotPositive(amount_minor, head.currency)
    largest = max(amount_minor, tendered_minor or 0)
    if largest > HIGHEST_MINOR:
        limit = from_minor(HIGHEST_MINOR, head.currency)
        raise NumberTooLarge(from_minor(largest, head.currency), limit, "amount")
    if tendered_minor is not None and tendered_minor < amount_minor:
        raise TenderedTooLittle(tendered_minor, amount_minor, head.currency)


def _method(head: OrderHead, method_id: int | None) -> PaymentMethod:
    wanted = method_id or head.payment_method_id
    if wanted is not None:
        method = PaymentMethod.get_or_none(PaymentMethod.id == wanted)
    else:
        cash = (PaymentMethod.kind == "cash") & PaymentMethod.active
        method = PaymentMethod.select().where(cash).order_by(PaymentMethod.position).first()
    if method is None:
        raise PaymentMethodMissing("cash" if wanted is None else str(wanted))
    return method


def _book(job: Work, order: OrderLedger, method: PaymentMethod, values: dict[str, Any]) -> int:
    """Write a payment row, then let everything that depends on money follow."""
    head = order.core.head
    row = {"kind": "payment", "method": method.id, "method_name": method.name}
    row |= {"uid": new_uid(), "order": head.id, "at": now(), "by": job.by}
    payment_id = insert_row(Payment, {**row, **values})
    amount, reference = values["amount_minor"], values.get("reference", "")
    job.record(PaymentReceived(amount, head.currency, method.name, reference), head.id)
    take_stock_if_waiting(job, order.core)
    settle(job, head.id)
    issue_by_policy(job, head.id, ON_PAYMENT)
    return payment_id


def _copy(job: Work, order: OrderLedger, payment: PaymentCard) -> int:
    row = Payment.get_by_id(payment.id)
    values = {"tendered_minor": row.tendered_minor, "reference": row.reference}
    return _book(job, order, row.method, {**values, "amount_minor": row.amount_minor})


def _reverse(payment: PaymentCard, by: str) -> None:
    sql = (
        "INSERT INTO payment (uid, order_id, kind, method_id, method_name, amount_minor, rounding_minor, "
        "reference, reason, reverses_id, at, by) SELECT ?, order_id, kind, method_id, method_name, "
        "-amount_minor, -rounding_minor, reference, '', id, ?, ? FROM payment WHERE id = ?"
    )
    db.execute_sql(sql, (new_uid().bytes, int(now().timestamp()), by, payment.id))
