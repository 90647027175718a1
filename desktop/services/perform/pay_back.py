"""Money that goes back to the customer: how much may, by which way, and what reminds of the rest."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from desktop.domain.cash import cash_due
from desktop.domain.effects import Effect, MoneyPaidBack, MoneyToPayBack, TaskClosed
from desktop.domain.errors import DeskError
from desktop.models.base import db
from desktop.services.orders.order_card import OrderLedger
from desktop.services.perform.owed import Booking, owed_after
from desktop.services.perform.perform_money import PAY_BACK
from desktop.services.perform.plan_value import STORED_VALUE as STORED_VALUE
from desktop.services.perform.plan_value import value_issued
from desktop.services.perform.tenders import PaymentMethodMissing
from desktop.services.shop.cash_step import cash_step
from desktop.services.shop.methods import PaymentMethodRow, payment_methods

_KEPT = (
    "SELECT method_id FROM payment WHERE order_id = ? GROUP BY method_id HAVING sum(amount_minor) > 0 "
    "ORDER BY sum(amount_minor) DESC, max(id) DESC"
)
_REMINDERS = (
    "SELECT id, text, amount_minor FROM order_task WHERE order_id = ? AND done_at IS NULL AND kind = ? "
    "ORDER BY id"
)


@dataclass(eq=False)
class PayBackAboveOwed(DeskError):
    """More money than the shop owes the customer; ``owed_minor`` is what it does."""

    asked_minor: int
    owed_minor: int
    currency: str
    field: str = "pay_back"


@dataclass(eq=False)
class BelowSmallestCoin(DeskError):
    """So little is owed that no coin is worth it; another way to pay can do it."""

    owed_minor: int
    currency: str
    field: str = "method"


@dataclass(frozen=True, slots=True)
class PayBackChoices:
    """Money only: how much (None: all that is owed), by which way (None: as it was paid), and why."""

    amount_minor: int | None = None
    method_id: int | None = None
    reason: str = ""


def money_effects(order: OrderLedger, credited_minor: int, wanted: PayBackChoices) -> Iterator[Effect]:
    """Money paid back once ``credited_minor`` more was given back, and a task for what is still owed.

    Without an amount what was credited goes back, as far as it was paid. Raises PayBackAboveOwed or
    PaymentMethodMissing.
    """
    head = order.core.head
    owed = owed_after(order, Booking(credited_minor))
    amount = min(credited_minor, owed) if wanted.amount_minor is None else wanted.amount_minor
    if not 0 <= amount <= owed:
        raise PayBackAboveOwed(amount, owed, head.currency)
    paid = money_paid_back(order, amount, wanted) if amount else None
    if paid is not None:
        yield replace(paid, for_credit=credited_minor > 0)
        yield from value_issued(head.id, paid)
        owed = owed_after(order, Booking(credited_minor, 0, paid.amount_minor, -paid.rounding_minor))
    yield from reminders(head.id, owed)


def money_paid_back(order: OrderLedger, amount_minor: int, wanted: PayBackChoices) -> MoneyPaidBack | None:
    """An amount paid back; in cash it is rounded as a sale is, mirrored (pricing rule 6.7).

    None when it is less than the smallest coin. Raises PaymentMethodMissing.
    """
    method = refund_method(order, wanted.method_id)
    step = cash_step(order.core.head.currency) if method.kind == "cash" else 1
    coins = cash_due(amount_minor, step)
    if coins.due_minor == 0:
        return None
    paid = (coins.due_minor, method.id, method.name, method.kind, coins.rounding_minor)
    return MoneyPaidBack(*paid, wanted.reason)


def refund_method(order: OrderLedger, method_id: int | None) -> PaymentMethodRow:
    """The way money goes back: the one chosen, else the one by which most is still kept, else cash, else any.

    Kept is what came in by it less what went back by it; of two that keep as much the last one used.
    Raises PaymentMethodMissing.
    """
    methods = {method.id: method for method in refund_methods()}
    if method_id is not None:
        if method_id not in methods:
            raise PaymentMethodMissing(str(method_id))
        return methods[method_id]
    kept = [row[0] for row in db.execute_sql(_KEPT, (order.core.head.id,)) if row[0] in methods]
    if kept:
        return methods[kept[0]]
    cash = [method for method in methods.values() if method.kind == "cash"] or list(methods.values())
    if not cash:
        raise PaymentMethodMissing("cash")
    return cash[0]


def refund_methods() -> list[PaymentMethodRow]:
    """The ways by which money can go back, in the shop's order."""
    return payment_methods()


def remind_again(order_id: int, owed_minor: int) -> Iterator[Effect]:
    """Where a task reminds of money that is owed, let it say the sum that is owed now."""
    if db.execute_sql(_REMINDERS, (order_id, PAY_BACK)).fetchone() is not None:
        yield from reminders(order_id, owed_minor)


def reminders(order_id: int, owed_minor: int) -> Iterator[TaskClosed | MoneyToPayBack]:
    """One task stays open for what is owed afterwards; tasks that say another sum are closed."""
    rows = db.execute_sql(_REMINDERS, (order_id, PAY_BACK)).fetchall()
    if sum(row[2] for row in rows) != owed_minor:
        yield from (TaskClosed(row[0], row[1]) for row in rows)
        if owed_minor > 0:
            yield MoneyToPayBack(owed_minor)
