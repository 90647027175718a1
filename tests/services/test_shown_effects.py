"""A plan shows what follows it by rule, too: completing and opening again."""

from __future__ import annotations

from decimal import Decimal

import pytest

from desktop.domain.said_effects import LeftInShop, LeftUnpaid, LifecycleFollows, PaidNotSent
from desktop.domain.states import Lifecycle
from desktop.exchange.plan_show import show_plan
from desktop.services.commands.commands import Command
from desktop.services.orders.order_card import order_card
from desktop.services.plans import payments
from desktop.services.plans.plan_rest import RestChoices
from desktop.services.plans.plans import Plan, carry_out, plan, shown_effects
from desktop.services.plans.ship_choices import ShipChoices
from tests.services.editing import kinds
from tests.services.factory import make_order
from tests.services.travelling import sold_order

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


def test_completing_by_hand_says_what_is_unpaid_and_what_has_not_left():
    order = make_order(ships="ship")
    due = order_card(order).head.due_minor
    seen = plan(Command.COMPLETE, order)
    assert seen.effects[1:] == (LeftUnpaid(due), LeftInShop(Decimal("2.5")))
    payments.receive(order, due - 100, by="")
    do(Command.SHIP, order, ShipChoices(items=((order_card(order).lines[0].id, Decimal(1)),)))
    assert do(Command.COMPLETE, order).effects[1:] == (LeftUnpaid(100), LeftInShop(Decimal("1.5")))


def test_a_counter_sale_says_only_what_is_unpaid():
    order = make_order()
    assert kinds(plan(Command.COMPLETE, order).effects) == ["LifecycleChanged", "LeftUnpaid"]


@pytest.mark.parametrize(
    ("paid_minor", "said_minor"), [(3600, 2400), (2600, 1400), (1000, None), (9000, 2400)]
)
def test_giving_up_the_rest_says_what_was_paid_for_it(paid_minor: int, said_minor: int | None):
    order = sold_order("12", units=3, stock="10")
    payments.receive(order, paid_minor, by="")
    do(Command.SHIP, order, ShipChoices(items=((order_card(order).lines[0].id, Decimal(1)),)))
    seen = do(Command.WILL_NOT_DELIVER, order, RestChoices())
    assert [row for row in seen.effects if isinstance(row, PaidNotSent)] == (
        [PaidNotSent(said_minor)] if said_minor else []
    )
