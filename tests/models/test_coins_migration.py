"""Migration 16: coins that went back no longer count in what is due of an order that is open again."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from desktop.domain.settings import CASH_STEP
from desktop.models.base import db
from desktop.models.schema import close_shop, open_shop
from desktop.services.check.check_status import wrong_statuses
from desktop.services.commands.commands import Command
from desktop.services.orders.order_card import order_card
from desktop.services.perform.pay_back import PayBackChoices
from desktop.services.plans.plan_cancel import CancelChoices
from desktop.services.plans.plan_refund import RefundChoices
from desktop.services.plans.plans import carry_out, plan
from desktop.services.shop.preferences import change_settings
from tests.services.factory import MUG, make_order
from tests.shop import new_shop

__all__ = ["new_shop"]

AS_IT_WAS = (
    "UPDATE orders SET due_minor = iif(lifecycle = 'cancelled', due_minor, total_minor - coalesce((SELECT "
    "sum(gross_minor) FROM credit WHERE order_id = orders.id), 0) + (SELECT sum(rounding_minor) FROM payment "
    "WHERE order_id = orders.id) - paid_minor + refunded_minor)"
)
"""The sum before: every rounding counted, also of money that had gone back."""


def do(command: Command, order: int, choices: object = None) -> None:
    carry_out(plan(command, order, choices), by="")


def in_coins(cents: str) -> int:
    order = make_order([{**MUG, "quantity": Decimal(1), "unit_price": Decimal(cents)}], ships="pickup")
    do(Command.MARK_PAID, order)
    return order


def opened_again(cents: str) -> int:
    """Paid in coins, cancelled, paid back and opened again."""
    order = in_coins(cents)
    do(Command.CANCEL, order, CancelChoices())
    do(Command.PAY_BACK, order, PayBackChoices())
    do(Command.REOPEN, order)
    return order


def bring_up(path: Path) -> None:
    db.execute_sql("DELETE FROM schema_migration WHERE name = '0016_coins'")
    db.execute_sql("PRAGMA user_version = 15")
    close_shop()
    open_shop(path)


@pytest.mark.parametrize("cents", ["12.98", "12.92", "8.28"])
def test_an_order_opened_again_asks_for_its_price_and_not_for_the_coins_of_before(
    new_shop: Path, cents: str
) -> None:
    change_settings({CASH_STEP.key: 5}, by="")
    order = opened_again(cents)
    due = order_card(order).head.due_minor
    db.execute_sql(AS_IT_WAS)
    assert order_card(order).head.due_minor != due
    assert [row.expected for row in wrong_statuses()] == [str(due)]
    bring_up(new_shop)
    assert order_card(order).head.due_minor == due
    assert list(wrong_statuses()) == []


def test_orders_that_are_right_stay_as_they_are(new_shop: Path) -> None:
    change_settings({CASH_STEP.key: 5}, by="")
    refunded, cancelled, taken_back = in_coins("12.98"), in_coins("12.92"), in_coins("8.28")
    do(Command.REFUND, refunded, RefundChoices(spread_minor=1298))
    do(Command.CANCEL, cancelled, CancelChoices())
    do(Command.MARK_UNPAID, taken_back)
    in_coins("9.99")
    opened_again("12.93")
    rows = "SELECT id, due_minor, payment_status, changed_at FROM orders ORDER BY id"
    before = db.execute_sql(rows).fetchall()
    bring_up(new_shop)
    assert db.execute_sql(rows).fetchall() == before
    db.execute_sql("UPDATE orders SET due_minor = 77, payment_status = 'unpaid'")
    bring_up(new_shop)
    assert [(row[0], *row[1:3]) for row in db.execute_sql(rows)] == [(row[0], *row[1:3]) for row in before]
