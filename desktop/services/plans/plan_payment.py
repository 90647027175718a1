"""What taking money does, taking a payment back, and agreeing on another day (order rules 5.2)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from desktop.domain.effects import (
    DueDateSet,
    Effect,
    MoneyReceived,
    MoneyReversed,
    StockTaken,
)
from desktop.domain.errors import DeskError
from desktop.services.commands.command_guards import standing_payments, voidable_payments
from desktop.services.commands.command_refusals import RefundDepends
from desktop.services.orders.ledger_cards import PaymentCard
from desktop.services.orders.order_card import OrderLedger
from desktop.services.papers.policy_invoice import invoice_when_paid
from desktop.services.perform.owed import Booking, owed_after
from desktop.services.perform.pay_back import remind_again
from desktop.services.perform.tenders import Tender, money_received
from desktop.services.plans.plan_cancel import on_the_shelf, stock_taken


@dataclass(eq=False)
class PaymentNotFound(DeskError):
    """The order has no such payment, or it was taken back already."""

    payment: str
    field: str = "payment"


@dataclass(frozen=True, slots=True)
class PaymentChoices:
    """What the customer pays with, and until when the rest is to be paid (None: as agreed before)."""

    tenders: tuple[Tender, ...] = (Tender(),)
    due_on: date | None = None


@dataclass(frozen=True, slots=True)
class VoidChoices:
    """The payment that is taken back, and why."""

    payment_id: int
    reason: str = ""


@dataclass(frozen=True, slots=True)
class DueChoices:
    """The day until which the rest is to be paid; None for no day."""

    due_on: date | None


def receive_effects(order: OrderLedger, choices: PaymentChoices) -> tuple[Effect, ...]:
    """Money comes in; with it goods leave the shelf and the invoice follows, where the shop wants that.

    More than what is due makes a reminder of money owed say the new sum. Raises as ``money_received``.
    """
    received, head = money_received(order.core.head, choices.tenders), order.core.head
    came = _booking(received, 1)
    effects: list[Effect] = [*received, *remind_again(head.id, owed_after(order, came))]
    effects += _stock_with_money(order)
    if choices.due_on is not None:
        effects += due_effects(order, DueChoices(choices.due_on))
    rest = head.due_minor - sum(row.amount_minor - row.rounding_minor for row in received)
    effects += invoice_when_paid(order, rest)
    return tuple(effects)


def mark_paid_effects(order: OrderLedger, _choices: None) -> tuple[Effect, ...]:
    """Exactly what is due comes in, by the order's way to pay, else in cash."""
    return receive_effects(order, PaymentChoices())


def mark_unpaid_effects(order: OrderLedger, _choices: None) -> tuple[Effect, ...]:
    """No money arrived: each payment that stands is reversed."""
    return _reversed(order, standing_payments(order), "")


def void_effects(order: OrderLedger, choices: VoidChoices) -> tuple[Effect, ...]:
    """One payment is reversed. Raises PaymentNotFound, or RefundDepends when what went back needs it."""
    found = [row for row in standing_payments(order) if row.id == choices.payment_id]
    if not found:
        raise PaymentNotFound(str(choices.payment_id))
    if found[0] not in voidable_payments(order):
        raise RefundDepends(order.core.head.number)
    return _reversed(order, found, choices.reason.strip())


def due_effects(order: OrderLedger, choices: DueChoices) -> tuple[Effect, ...]:
    """The rest may be paid until another day; nothing when that was agreed already."""
    before = order.core.head.due_on
    return (DueDateSet(before, choices.due_on),) if before != choices.due_on else ()


def _reversed(order: OrderLedger, payments: Sequence[PaymentCard], reason: str) -> tuple[Effect, ...]:
    effects: list[Effect] = [
        MoneyReversed(row.id, row.amount_minor, row.rounding_minor, row.method_name, row.method_kind, reason)
        for row in payments
    ]
    gone = _booking(payments, -1)
    effects += remind_again(order.core.head.id, owed_after(order, gone))
    return tuple(effects)


def _booking(rows: Sequence[MoneyReceived] | Sequence[PaymentCard], sign: int) -> Booking:
    """Money that comes in, or, with the ``sign`` -1, that never did."""
    received = sum(row.amount_minor for row in rows)
    return Booking(received=sign * received, rounding=sign * sum(row.rounding_minor for row in rows))


def _stock_with_money(order: OrderLedger) -> Iterator[StockTaken]:
    if not stock_taken(order.core.head.id):
        units = [line.units.taken - line.units.back for line in order.core.lines if on_the_shelf(line)]
        yield StockTaken(sum(units, Decimal(0)))
