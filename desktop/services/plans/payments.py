"""Money received, and taken back when it never came: the commands of ``plan_payment``, done at once."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import TypedDict, Unpack

from desktop.domain.effects import MoneyReceived, MoneyReversed
from desktop.domain.errors import DeskError
from desktop.models.base import db
from desktop.services.commands.command_guards import standing_payments
from desktop.services.commands.command_refusals import NothingPaid
from desktop.services.commands.commands import Command
from desktop.services.orders.ledger_cards import PaymentCard
from desktop.services.orders.order_card import order_ledger
from desktop.services.perform.perform_payments import DEPOSIT
from desktop.services.perform.tenders import (
    AmountNotPositive,
    NoSuchCoins,
    PaymentMethodMissing,
    Tender,
    TenderedTooLittle,
)
from desktop.services.plans.plan_payment import PaymentChoices, VoidChoices
from desktop.services.plans.plans import Plan, carry_out, do_now
from desktop.services.work import Work, work

__all__ = [
    "AmountNotPositive",
    "KeyAlreadyUsed",
    "NoSuchCoins",
    "PaymentDetails",
    "PaymentMethodMissing",
    "TenderedTooLittle",
    "book_again",
    "mark_paid",
    "mark_unpaid",
    "receive",
    "take",
]

_BY_KEY = "SELECT id, order_id, amount_minor FROM payment WHERE key = ?"
_NEWEST = "SELECT id FROM payment WHERE order_id = ? ORDER BY id DESC LIMIT ?"
_METHOD = "SELECT method_id FROM payment WHERE id = ?"


@dataclass(eq=False)
class KeyAlreadyUsed(DeskError):
    """The idempotency key belongs to another payment."""

    key: str


class PaymentDetails(TypedDict, total=False):
    """What may be said of a payment; as in ``Tender``."""

    method_id: int | None
    tendered_minor: int | None
    reference: str


def receive(
    order_id: int, amount_minor: int, *, by: str, key: str | None = None, **details: Unpack[PaymentDetails]
) -> int:
    """Book money received, in minor units; more than what is due is allowed. Returns the row's id.

    The same ``key`` again changes nothing and gives the same id. Raises WrongLifecycle, KeyAlreadyUsed, and
    as ``money_received``.
    """
    with work(by) as job:
        order_ledger(order_id)
        booked = _booked(key, order_id, amount_minor)
        if booked is not None:
            return booked
        return _receive(job, order_id, [Tender(amount_minor, key=key, **details)])[0]


def take(agreed: Plan, *, by: str) -> tuple[int, ...]:
    """Carry out a plan that takes money, and return the ids of its payments. Raises as ``carry_out``."""
    with work(by):
        carry_out(agreed, by=by)
        count = sum(isinstance(effect, MoneyReceived) for effect in agreed.effects)
        return _newest(agreed.order_id, count)


def mark_paid(order_id: int, *, by: str) -> int:
    """Book exactly what is due, with the order's payment method or else cash; returns the row's id.

    Raises WrongLifecycle, NothingDue, NoSuchCoins or PaymentMethodMissing.
    """
    with work(by) as job:
        do_now(job, Command.MARK_PAID, order_id)
        return _newest(order_id, 1)[0]


def mark_unpaid(order_id: int, *, by: str, only: Collection[int] | None = None) -> tuple[int, ...]:
    """The money did not arrive: add a row that reverses each payment that still stands.

    With ``only`` (payment ids) just those, also after a refund that the money of the others covers. Returns
    the ids of what was reversed. Raises NothingPaid, RefundDepends or PaidByExchange.
    """
    with work(by) as job:
        if only is not None:
            return _void(job, order_id, only)
        effects = do_now(job, Command.MARK_UNPAID, order_id)
        return tuple(effect.payment_id for effect in effects if isinstance(effect, MoneyReversed))


def book_again(order_id: int, payment_ids: Collection[int], *, by: str) -> tuple[int, ...]:
    """The money was there after all: book reversed payments anew, as they were; returns the new rows' ids.

    Payments that stand are left alone. Raises WrongLifecycle.
    """
    with work(by) as job:
        order = order_ledger(order_id)
        gone = [row for row in order.payments if row.id in payment_ids and row.reversed]
        return _receive(job, order_id, [_again(row) for row in gone]) if gone else ()


def _void(job: Work, order_id: int, payment_ids: Collection[int]) -> tuple[int, ...]:
    order = order_ledger(order_id)
    chosen = tuple(row.id for row in standing_payments(order) if row.id in payment_ids)
    if not chosen:
        raise NothingPaid(order.core.head.number)
    for payment_id in chosen:
        do_now(job, Command.VOID_PAYMENT, order_id, VoidChoices(payment_id))
    return chosen


def _receive(job: Work, order_id: int, tenders: Collection[Tender]) -> tuple[int, ...]:
    do_now(job, Command.RECEIVE_PAYMENT, order_id, PaymentChoices(tuple(tenders)))
    return _newest(order_id, len(tenders))


def _again(payment: PaymentCard) -> Tender:
    method_id = db.execute_sql(_METHOD, (payment.id,)).fetchone()[0]
    said = (payment.amount_minor, method_id, payment.tendered_minor, payment.reference)
    return Tender(*said, deposit=payment.reason == DEPOSIT)


def _newest(order_id: int, count: int) -> tuple[int, ...]:
    """Ids of the rows written last, oldest first."""
    return tuple(row[0] for row in reversed(db.execute_sql(_NEWEST, (order_id, count)).fetchall()))


def _booked(key: str | None, order_id: int, amount_minor: int) -> int | None:
    if key is None:
        return None
    row = db.execute_sql(_BY_KEY, (key,)).fetchone()
    if row is None:
        return None
    if row[1:] != (order_id, amount_minor):
        raise KeyAlreadyUsed(key)
    return int(row[0])
