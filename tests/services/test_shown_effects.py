"""A plan shows what follows it by rule, too: completing and opening again."""

from __future__ import annotations

import pytest

from desktop.domain.said_effects import LifecycleFollows
from desktop.domain.states import Lifecycle
from desktop.exchange.plan_show import show_plan
from desktop.services import payments
from desktop.services.commands import Command
from desktop.services.order_card import order_card
from desktop.services.plans import Plan, carry_out, plan, shown_effects
from tests.services.editing import kinds
from tests.services.factory import make_order

pytestmark = pytest.mark.usefixtures("new_shop")


def do(command: Command, order: int, choices: object = None) -> Plan:
    seen = plan(command, order, choices)
    assert carry_out(seen, by="")
    assert seen.after.lifecycle is order_card(order).head.lifecycle
    return seen


def test_shipping_and_unshipping_a_paid_order_show_that_it_completes_and_opens_again():
    order = make_order(ships="ship")
    payments.mark_paid(order, by="")
    sent = do(Command.MARK_SHIPPED, order)
    assert shown_effects(sent)[-1] == LifecycleFollows(Lifecycle.OPEN, Lifecycle.COMPLETED)
    back = do(Command.MARK_UNSHIPPED, order)
    assert shown_effects(back)[-1] == LifecycleFollows(Lifecycle.COMPLETED, Lifecycle.OPEN)
    assert show_plan(back, done=True)["effects"][-1] == {
        "effect": "lifecycle_follows",
        "topic": "order",
        "before": "completed",
        "after": "open",
    }


def test_the_last_payment_shows_that_the_order_completes_and_taking_it_back_that_it_opens():
    order = make_order()
    assert kinds(shown_effects(do(Command.MARK_PAID, order)))[-1] == "LifecycleFollows"
    assert kinds(shown_effects(do(Command.MARK_UNPAID, order))) == ["MoneyReversed", "LifecycleFollows"]


def test_what_changes_the_lifecycle_itself_is_shown_once():
    order = make_order()
    seen = do(Command.COMPLETE, order)
    assert shown_effects(seen) == seen.effects
