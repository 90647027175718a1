"""Any sequence of sending, taking back, giving up and stepping keeps every unit in exactly one place.

What is in the books is counted here from the raw rows, not with the functions that write them.
"""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop.domain.errors import DeskError
from desktop.domain.ship_effects import Details
from desktop.domain.states import FulfilmentStatus, ShipmentState
from desktop.models.base import db
from desktop.services.check.check import check_shop
from desktop.services.commands.command_refusals import CommandRefused
from desktop.services.commands.commands import Command
from desktop.services.orders.order_card import order_ledger
from desktop.services.plans import payments
from desktop.services.plans.plan_cancel import CancelChoices
from desktop.services.plans.plan_hold import HoldChoices
from desktop.services.plans.plan_rest import RestChoices
from desktop.services.plans.plans import carry_out, plan
from desktop.services.plans.ship_choices import (
    ShipChoices,
    SlipChoices,
    StepChoices,
    UnshipChoices,
    VoidChoices,
)
from tests.services.travelling import sold_order

pytestmark = pytest.mark.usefixtures("new_shop")

UNITS, STOCK = 4, 10
GONE = ("shipped", "out_for_delivery", "delivered", "picked_up")
QUANTITY = st.integers(0, UNITS + 1).map(Decimal)
WHICH = st.integers(0, 3)

STEPS = st.one_of(
    st.tuples(st.just(Command.SHIP), QUANTITY),
    st.tuples(st.just(Command.CREATE_SLIP), QUANTITY),
    st.tuples(st.just(Command.MARK_SHIPPED), st.none()),
    st.tuples(st.just(Command.MARK_UNSHIPPED), st.none() | WHICH),
    st.tuples(st.just(Command.VOID_SLIP), st.none() | WHICH),
    st.tuples(st.just(Command.STEP_SHIPMENT), st.tuples(st.sampled_from(ShipmentState), st.none() | WHICH)),
    st.tuples(st.sampled_from([Command.HOLD, Command.RESUME, Command.CANCEL]), st.none()),
    st.tuples(st.sampled_from([Command.WILL_NOT_DELIVER, Command.CANCEL_REST]), st.booleans()),
)


def choices(order: int, command: Command, drawn: object) -> object:
    ledger = order_ledger(order)
    ids = [shipment.id for shipment in ledger.shipments]

    def pick(at: object) -> int | None:
        return ids[at % len(ids)] if isinstance(at, int) and ids else None

    if command in (Command.SHIP, Command.CREATE_SLIP):
        kind = ShipChoices if command is Command.SHIP else SlipChoices
        return kind(items=((ledger.core.lines[0].id, drawn),))
    if command is Command.MARK_UNSHIPPED:
        chosen = pick(drawn)
        return UnshipChoices(None if chosen is None else (chosen,))
    if command is Command.VOID_SLIP:
        return VoidChoices(pick(drawn))
    if command is Command.STEP_SHIPMENT:
        after, which = drawn
        return StepChoices(after, pick(which))
    return plain(command, drawn)


def plain(command: Command, drawn: object) -> object:
    if command in (Command.WILL_NOT_DELIVER, Command.CANCEL_REST):
        return RestChoices(restock=bool(drawn))
    return {Command.HOLD: HoldChoices(), Command.CANCEL: CancelChoices()}.get(command)


def books() -> tuple[int, ...]:
    """Taken, in the shop, with the customer, back, written off, gone in parcels, on slips, on the shelf."""
    buckets = db.execute_sql(
        "SELECT taken, in_shop, with_customer, back, written_off FROM order_line"
    ).fetchone()
    sql = (
        "SELECT coalesce(sum(i.quantity), 0) FROM shipment_line i JOIN shipment s ON s.id = i.shipment_id "
        "WHERE s.state IN "
    )
    gone = db.execute_sql(f"{sql}{GONE}").fetchone()[0]
    waiting = db.execute_sql(f"{sql}('draft', 'ready')").fetchone()[0]
    shelf = db.execute_sql("SELECT on_hand FROM stock_level").fetchone()[0]
    return tuple(number // 1000 for number in (*buckets, gone, waiting, shelf))


def assert_whole(order: int) -> None:
    taken, in_shop, with_customer, back, written_off, gone, waiting, shelf = books()
    assert taken == UNITS == in_shop + with_customer + back + written_off
    assert min(in_shop, with_customer, back, written_off) >= 0
    assert gone == with_customer <= UNITS
    assert waiting <= in_shop
    assert shelf == STOCK - taken + back
    held = order_ledger(order).core.head.held
    assert not (held and order_ledger(order).core.head.lifecycle != "open")


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(kind=st.sampled_from(["ship", "pickup"]), steps=st.lists(STEPS, min_size=3, max_size=14))
def test_every_unit_is_in_one_place(kind, steps):
    with db.atomic() as everything:
        order = sold_order("12", units=UNITS, stock=str(STOCK), kind=kind)
        for command, drawn in steps:
            before = books()
            try:
                carry_out(plan(command, order, choices(order, command, drawn)), by="")
            except DeskError:
                assert books() == before
            assert_whole(order)
        assert check_shop() == []
        everything.rollback()


def test_pain_13_an_order_in_parcels_each_with_its_numbers():
    """woocommerce#13097, PrestaShop#25518: parts of an order, "shipped", and a second tracking number."""
    order = sold_order("12", units=UNITS, stock=str(STOCK))
    payments.mark_paid(order, by="")
    line = order_ledger(order).core.lines[0].id
    for numbers in (("6A001", "6A002"), ("6A003",)):
        two = ShipChoices(items=((line, Decimal(2)),), details=Details("Colissimo", numbers))
        carry_out(plan(Command.SHIP, order, two), by="")
    assert [card.numbers for card in order_ledger(order).shipments] == ["6A001, 6A002", "6A003"]
    assert order_ledger(order).core.head.fulfilment_status is FulfilmentStatus.SHIPPED
    with pytest.raises(CommandRefused):
        plan(Command.SHIP, order, ShipChoices(items=((line, Decimal(1)),)))
    seen = plan(Command.MARK_UNSHIPPED, order)
    assert carry_out(seen, by="", key="once")
    assert not carry_out(seen, by="", key="once")
    assert books() == (4, 4, 0, 0, 0, 0, 4, 6)
    carry_out(plan(Command.SHIP, order, ShipChoices(items=((line, Decimal(1)),))), by="")
    carry_out(plan(Command.CANCEL_REST, order), by="")
    assert books() == (4, 0, 1, 3, 0, 1, 0, 9)
    assert check_shop() == []
