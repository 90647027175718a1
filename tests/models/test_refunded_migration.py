"""Migration 11: orders of which all was given back say so, as the rule has it now."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

from desktop.domain.settings import CASH_STEP
from desktop.domain.states import PaymentStatus
from desktop.models.base import db
from desktop.models.schema import close_shop, open_shop
from desktop.services.check.check_status import wrong_statuses
from desktop.services.commands.commands import Command
from desktop.services.orders.order_card import order_card
from desktop.services.plans.payments import receive
from desktop.services.plans.plan_refund import RefundChoices
from desktop.services.plans.plans import carry_out, plan
from desktop.services.shop.preferences import change_settings
from tests.services.factory import MUG, make_order, method_id
from tests.shop import new_shop

__all__ = ["new_shop"]


def refunded(amount_minor: int) -> int:
    """A bowl of 12.92 paid by card, and so much of it given back in coins of five."""
    order = make_order([{**MUG, "quantity": Decimal(1), "unit_price": Decimal("12.92")}])
    receive(order, 1292, by="", method_id=method_id("card"))
    choices = RefundChoices(spread_minor=amount_minor, method_id=method_id("cash"))
    carry_out(plan(Command.REFUND, order, choices), by="")
    return order


def test_an_order_that_coins_left_partly_refunded_is_put_right(new_shop: Path) -> None:
    change_settings({CASH_STEP.key: 5}, by="")
    part, whole = refunded(700), refunded(1292)
    db.execute_sql("UPDATE orders SET payment_status = 'partly_refunded'")
    assert len(list(wrong_statuses())) == 1
    db.execute_sql("DELETE FROM schema_migration WHERE name = '0011_refunded'")
    db.execute_sql("PRAGMA user_version = 10")
    close_shop()
    open_shop(new_shop)
    assert order_card(part).head.payment_status is PaymentStatus.PARTLY_REFUNDED
    assert order_card(whole).head.payment_status is PaymentStatus.REFUNDED
    assert list(wrong_statuses()) == []
