"""Where refunded value goes: on the card that paid, else on new store credit (order rules 5.6 step 5)."""

from __future__ import annotations

from collections.abc import Iterator

from desktop.domain.effects import Effect, MoneyPaidBack
from desktop.domain.value_effects import StoredValueIssued
from desktop.models.base import db
from desktop.services.commands.command_guards import STORED_VALUE as STORED_VALUE
from desktop.services.orders.order_card import OrderLedger
from desktop.services.vouchers.stored_value import refund_to_value, used_by
from desktop.services.work import Work

_METHOD = (
    "SELECT p.method_id, p.method_name FROM payment p JOIN payment_method m ON m.id = p.method_id "
    "WHERE p.order_id = ? AND p.kind = 'payment' AND m.kind = ? ORDER BY p.id DESC LIMIT 1"
)
_NEWEST = "SELECT max(id) FROM payment WHERE order_id = ? AND kind = 'refund'"


def value_issued(order_id: int, paid: MoneyPaidBack) -> Iterator[StoredValueIssued]:
    """What goes with money paid back by this way to pay; nothing when it is real money.

    The card that paid for the order takes it, if it is still good; otherwise a new store credit.
    """
    if paid.method_kind != STORED_VALUE:
        return
    good = [account for account, _ in used_by(order_id) if not account.expired]
    if good:
        yield StoredValueIssued(paid.amount_minor, good[-1].id, good[-1].code)
    else:
        yield StoredValueIssued(paid.amount_minor)


def values_back(order: OrderLedger, owed_minor: int) -> tuple[Effect, ...]:
    """Value that was used for an order that is cancelled goes back on its cards at once.

    ``owed_minor`` is what the shop owes the customer altogether; never more than that.
    """
    effects: list[Effect] = []
    order_id = order.core.head.id
    method = db.execute_sql(_METHOD, (order_id, STORED_VALUE)).fetchone()
    for account, used in used_by(order_id):
        amount = min(used, owed_minor)
        if amount > 0 and method is not None:
            effects.append(MoneyPaidBack(amount, method[0], method[1], STORED_VALUE, 0, ""))
            effects.append(StoredValueIssued(amount, account.id, account.code))
            owed_minor -= amount
    return tuple(effects)


def perform_value_issued(job: Work, order_id: int, effect: StoredValueIssued) -> None:
    """Put the value of the refund that was just written on its card."""
    payment_id = int(db.execute_sql(_NEWEST, (order_id,)).fetchone()[0])
    refund_to_value(job, order_id, payment_id, effect.amount_minor, effect.account_id)
