"""Orders changed in any way and any order, between payments, parcels, refunds and papers: the books agree."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop.domain.errors import DeskError
from desktop.domain.settings import INVOICE_WHEN
from desktop.domain.states import Lifecycle
from desktop.models import ShippingMethod, StockLevel, TaxClass
from desktop.models.base import db
from desktop.services.check.check import check_shop
from desktop.services.commands.commands import Command
from desktop.services.issuing.documents import issue_invoice
from desktop.services.orders.cards import PostalAddress
from desktop.services.orders.order_card import order_card
from desktop.services.placing.new_order import NewAdjustment, NewDelivery, NewLine, NewOrder, place
from desktop.services.plans import payments, shipments
from desktop.services.plans.edit_lines import CustomAdd, LineEdit, ProductAdd
from desktop.services.plans.plan_delivery import DeliveryChoices
from desktop.services.plans.plan_edit import EditChoices
from desktop.services.plans.plan_refund import RefundChoices
from desktop.services.plans.plans import carry_out, plan, standing
from desktop.services.shop.preferences import change_settings
from tests.catalogue import sell
from tests.services.factory import HOME, identify_shop

pytestmark = pytest.mark.usefixtures("new_shop")

ON_SHELF = 20
Step = Callable[[int], object]


def do(command: Command, order: int, choices: object = None) -> None:
    """Carry out what a look says, and find the order as the look said; a refusal writes nothing."""
    before = order_card(order)
    try:
        seen = plan(command, order, choices)
    except DeskError:
        assert order_card(order) == before
        return
    assert order_card(order) == before
    carry_out(seen, by="")
    assert standing(order_card(order).head) == seen.after


def line_of(order: int, at: int) -> int:
    lines = order_card(order).lines
    return lines[at % len(lines)].id


numbers = st.integers(0, 5)
quantities = st.integers(0, 6).map(Decimal)
prices = st.integers(0, 6000).map(lambda minor: Decimal(minor).scaleb(-2))
percents = st.sampled_from([None, Decimal(0), Decimal(10), Decimal("33.3")])


def edit_step(at: int, quantity: Decimal, price: Decimal | None, percent: Decimal | None) -> Step:
    def step(order: int) -> None:
        change = LineEdit(line_of(order, at), quantity, price, discount_percent=percent)
        do(Command.EDIT_LINES, order, EditChoices((change,)))

    return step


def add_step(quantity: Decimal, price: Decimal) -> Step:
    def step(order: int) -> None:
        bowl = db.execute_sql("SELECT min(id) FROM variant").fetchone()[0]
        changes = (
            ProductAdd(bowl, quantity + 1, price),
            CustomAdd("Divers", price, TaxClass.get(code="reduced").id),
        )
        do(Command.EDIT_LINES, order, EditChoices(changes))

    return step


def delivery_step(price_minor: int) -> Step:
    method = ShippingMethod.get
    return lambda order: do(
        Command.EDIT_SHIPPING, order, DeliveryChoices(method(kind="ship").id, price_minor)
    )


def other(act: Callable[[int], object]) -> Step:
    def step(order: int) -> None:
        try:
            act(order)
        except DeskError:
            return

    return step


EDITS = st.one_of(
    st.builds(edit_step, numbers, quantities, st.one_of(st.none(), prices), percents),
    st.builds(add_step, quantities, prices),
    st.builds(delivery_step, st.integers(0, 900)),
)
OTHERS = st.sampled_from(
    [
        other(lambda order: payments.receive(order, 1000, by="")),
        other(lambda order: payments.mark_paid(order, by="")),
        other(lambda order: issue_invoice(order, by="")),
        other(lambda order: shipments.create_slip(order, by="")),
        other(lambda order: shipments.mark_shipped(order, by="")),
        lambda order: do(Command.REFUND, order, RefundChoices(spread_minor=777)),
        lambda order: do(Command.REOPEN, order),
    ]
)


def papers(order: int) -> list[tuple[object, ...]]:
    sql = "SELECT id, body_sha256, body, total_minor, kind FROM document WHERE order_id = ? ORDER BY id"
    return db.execute_sql(sql, (order,)).fetchall()  # type: ignore[no-any-return]


def assert_books(order: int) -> None:
    """From raw rows: what is invoiced, sold and on the shelf, without asking the services."""
    total, lifecycle = db.execute_sql(
        "SELECT total_minor, lifecycle FROM orders WHERE id = ?", (order,)
    ).fetchone()
    given = db.execute_sql(
        "SELECT coalesce(sum(gross_minor), 0) FROM credit WHERE order_id = ?", (order,)
    ).fetchone()[0]
    charged = [
        row[3] if row[4] == "invoice" else -row[3] for row in papers(order) if row[4] != "packing_slip"
    ]  # type: ignore[operator]
    if charged and lifecycle != Lifecycle.CANCELLED:
        assert sum(charged) == total - given
    lines, shipping, tip = db.execute_sql(
        "SELECT (SELECT sum(gross_minor) FROM order_line WHERE order_id = o.id), "
        "shipping_gross_minor, tip_minor FROM orders o WHERE o.id = ?",
        (order,),
    ).fetchone()
    assert lines + shipping + tip == total
    sold = db.execute_sql(
        "SELECT sum(taken - back) FROM order_line WHERE order_id = ? AND tracks_stock", (order,)
    ).fetchone()[0]
    assert StockLevel.select().get().on_hand == ON_SHELF - Decimal(sold).scaleb(-3)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=40)
@given(
    ships=st.booleans(),
    invoice=st.sampled_from(["at_order", "on_payment", "by_hand"]),
    off=st.sampled_from([(None, None), (Decimal(10), None), (None, 500)]),
    steps=st.lists(st.one_of(EDITS, EDITS, OTHERS), min_size=1, max_size=8),
)
def test_the_books_agree_after_every_edit(ships, invoice, off, steps):
    with db.atomic() as everything:
        identify_shop()
        change_settings({INVOICE_WHEN.key: invoice}, by="")
        bowl = sell("Bol", "24.00", stock=str(ON_SHELF))
        percent, amount = off
        gift = (NewAdjustment("discount", "Geste", percent=percent, amount_minor=amount),)
        order = place(
            NewOrder(
                (NewLine(Decimal(2), bowl), NewLine(Decimal(1), name="Gravure", unit_price=Decimal("9.99"))),
                name="Soizic",
                adjustments=gift if any(off) else (),
                delivery=NewDelivery(ShippingMethod.get(kind="ship").id, price_minor=590) if ships else None,
                shipping=PostalAddress(**HOME) if ships else None,
            ),
            by="",
        )
        issued = papers(order)
        for step in steps:
            step(order)
            now = papers(order)
            assert now[: len(issued)] == issued, "what was issued never changes"
            issued = now
            assert_books(order)
        assert check_shop(quick=True) == []
        everything.rollback()
