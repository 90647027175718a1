"""Stock moves, alerts, policies, adjusting by hand and counting (features F106 to F111)."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop.domain.errors import DeskError
from desktop.domain.refund_parts import RefundOf
from desktop.domain.refund_reasons import ReasonMissing
from desktop.domain.settings import AUTO_COMPLETE, LOW_STOCK, STOCK_WHEN
from desktop.domain.states import MoveKind
from desktop.models import ShippingMethod
from desktop.models.base import db
from desktop.models.schema import close_shop, open_shop
from desktop.services.check.check import check_shop
from desktop.services.commands.commands import Command
from desktop.services.goods.stock import OutOfStock
from desktop.services.goods.stock_adjust import StockNotTracked, StockUnchanged, add_stock, set_stock
from desktop.services.goods.stock_counts import (
    CodeUnknown,
    CountClosed,
    CountOpen,
    NothingCounted,
    book_count,
    count_card,
    count_code,
    count_quantity,
    forget_counted,
    give_up_count,
    open_count,
    start_count,
)
from desktop.services.goods.stock_log import low_products, stock_log, stocked_variant
from desktop.services.orders.cards import PostalAddress
from desktop.services.orders.give_back import GiveBack
from desktop.services.orders.order_core import order_core
from desktop.services.placing.new_order import NewDelivery, NewLine, NewOrder, place
from desktop.services.plans import payments, plans, shipments
from desktop.services.plans.plan_cancel import CancelChoices
from desktop.services.plans.plan_hold import HoldChoices
from desktop.services.plans.plan_refund import RefundChoices
from desktop.services.shop.preferences import change_settings
from tests.catalogue import sell
from tests.services.factory import HOME
from tests.shop import open_new_shop

pytestmark = pytest.mark.usefixtures("new_shop")


def _sell(variant: int, quantity: str = "1", **values: Any) -> int:
    return place(NewOrder((NewLine(Decimal(quantity), variant),), name="Soizic", **values), by="Yann")


def _on_hand(variant: int) -> Decimal:
    return stocked_variant(variant).on_hand


def _alerts() -> list[str]:
    sql = (
        "SELECT facts ->> 'name', facts ->> 'units' FROM history_entry WHERE event = 'low_stock' ORDER BY id"
    )
    return [f"{name}: {units}" for name, units in db.execute_sql(sql)]


def _product_of(variant: int) -> int:
    return stocked_variant(variant).product_id


def test_the_log_says_when_who_why_for_which_order_and_what_was_left() -> None:
    bowl = sell("Bol", "12.90", stock="10")
    order_id = _sell(bowl, "3")
    add_stock(bowl, Decimal(-1), reason=" Broken ", by="Rozenn")
    number = order_core(order_id).head.number
    log = [
        (entry.kind, entry.quantity, entry.balance, entry.by, entry.reason, entry.order_number)
        for entry in stock_log(bowl)
    ]
    assert log == [
        (MoveKind.ADJUST, -1, 6, "Rozenn", "Broken", ""),
        (MoveKind.SALE, -3, 7, "Yann", "", number),
        (MoveKind.OPENING, 10, 10, "", "", ""),
    ]
    assert stock_log(bowl)[1].order_id == order_id
    assert check_shop() == []


def test_an_alert_comes_once_per_crossing_and_again_after_it_rose() -> None:
    bowl = sell("Bol", "12.90", stock="6", low_stock=Decimal(4))
    _sell(bowl)
    assert _alerts() == []
    _sell(bowl)
    _sell(bowl)
    assert _alerts() == ["Bol: 4"]
    add_stock(bowl, Decimal(10), reason="Delivery", by="")
    _sell(bowl, "9")
    assert _alerts() == ["Bol: 4", "Bol: 4"]


def test_the_level_is_the_variants_else_the_products_else_the_shops() -> None:
    change_settings({LOW_STOCK.key: "2"}, by="")
    bowl = sell("Bol", "12.90", stock="9")
    _sell(bowl, "6")
    assert _alerts() == []
    assert low_products() == {}
    db.execute_sql("UPDATE product SET low_stock = 2500 WHERE id = ?", (_product_of(bowl),))
    _sell(bowl)
    assert _alerts() == ["Bol: 2"]
    assert low_products() == {_product_of(bowl): 1}
    db.execute_sql("UPDATE variant SET low_stock = 0 WHERE id = ?", (bowl,))
    assert low_products() == {}
    _sell(bowl)
    assert _alerts() == ["Bol: 2"]
    _sell(bowl)
    assert _alerts() == ["Bol: 2", "Bol: 0"]


@pytest.mark.parametrize(("policy", "refused"), [("warn", False), ("allow", False), ("block", True)])
def test_going_below_zero_follows_the_products_policy_everywhere(policy: str, refused: bool) -> None:
    bowl = sell("Bol", "12.90", stock="1", oversell=policy)
    takers = (lambda: _sell(bowl, "2"), lambda: add_stock(bowl, Decimal(-2), reason="Broken", by=""))
    for take in takers:
        before = _on_hand(bowl)
        if refused:
            with pytest.raises(OutOfStock):
                take()
            assert _on_hand(bowl) == before
        else:
            take()
            assert _on_hand(bowl) == before - 2
    assert check_shop() == []


def test_what_was_counted_is_true_even_where_selling_below_zero_is_blocked() -> None:
    bowl = sell("Bol", "12.90", stock="2", sku="BOL", oversell="block")
    count = start_count(by="")
    count_quantity(count, bowl, Decimal(0), by="")
    _sell(bowl)
    book_count(count, "Inventory", by="")
    assert _on_hand(bowl) == -1


def test_an_adjustment_needs_a_reason_a_change_and_a_product_that_is_counted() -> None:
    bowl, engraving = sell("Bol", "12.90", stock="5"), sell("Gravure", "8")
    with pytest.raises(ReasonMissing):
        set_stock(bowl, Decimal(4), reason=" ", by="")
    with pytest.raises(StockUnchanged):
        set_stock(bowl, Decimal(5), reason="Counted", by="")
    with pytest.raises(StockNotTracked):
        add_stock(engraving, Decimal(1), reason="Found", by="")
    assert len(stock_log(bowl)) == 1
    assert set_stock(bowl, Decimal(4), reason="Counted", by="") == 4
    assert stock_log(bowl)[0].quantity == -1


def test_a_count_adds_up_scans_and_books_the_differences_with_a_reason() -> None:
    bowl = sell("Bol", "12.90", stock="5", sku="BOL")
    cup, plate = sell("Tasse", "9", stock="2", sku="TASSE"), sell("Assiette", "15", stock="7", sku="AS")
    count = start_count("Spring", by="Rozenn")
    for code in ("BOL", "bol", "TASSE", "BOL"):
        count_code(count, code, by="")
    count_quantity(count, cup, Decimal(2), by="")
    card = count_card(count)
    assert {line.name: (line.counted, line.difference) for line in card.lines} == {
        "Bol": (3, -2),
        "Tasse": (2, 0),
    }
    assert [line.name for line in card.differences] == ["Bol"]
    with pytest.raises(ReasonMissing):
        book_count(count, "", by="")
    assert book_count(count, "Inventory", by="Rozenn") == 1
    assert (_on_hand(bowl), _on_hand(cup), _on_hand(plate)) == (3, 2, 7)
    entry = stock_log(bowl)[0]
    assert (entry.kind, entry.quantity, entry.reason) == (MoveKind.COUNT, -2, "Inventory")
    assert open_count() is None
    assert check_shop() == []


def test_a_count_can_be_given_up_and_books_nothing() -> None:
    bowl = sell("Bol", "12.90", stock="5", sku="BOL")
    count = start_count(by="")
    with pytest.raises(CountOpen):
        start_count(by="")
    with pytest.raises(CodeUnknown):
        count_code(count, "NOPE", by="")
    with pytest.raises(NothingCounted):
        book_count(count, "Inventory", by="")
    count_code(count, "BOL", by="")
    forget_counted(count, bowl, by="")
    assert count_card(count).lines == ()
    count_code(count, "BOL", by="")
    give_up_count(count, by="")
    assert _on_hand(bowl) == 5
    assert open_count() is None
    with pytest.raises(CountClosed):
        count_code(count, "BOL", by="")
    with pytest.raises(CountClosed):
        book_count(count, "Inventory", by="")


def test_pain_14_what_is_sold_while_counting_stays_sold() -> None:
    bowl = sell("Bol", "12.90", stock="10", sku="BOL")
    count = start_count(by="")
    count_quantity(count, bowl, Decimal(8), by="")
    _sell(bowl, "3")
    book_count(count, "Inventory", by="")
    assert _on_hand(bowl) == 5


def test_pain_3_refund_with_restock_then_cancel_gives_each_unit_back_once() -> None:
    """PrestaShop#35460: order one of 100, refund it with restock, cancel: 100 on hand, not 101."""
    change_settings({AUTO_COMPLETE.key: False}, by="")
    bowl = sell("Bol", "12.90", stock="100")
    order_id = _sell(bowl)
    line = str(order_core(order_id).lines[0].id)
    chosen = RefundChoices((GiveBack(RefundOf.LINE, line, Decimal(1)),))
    plans.carry_out(plans.plan(Command.REFUND, order_id, chosen), by="")
    assert _on_hand(bowl) == 100
    plans.carry_out(plans.plan(Command.CANCEL, order_id, CancelChoices()), by="")
    assert _on_hand(bowl) == 100
    assert check_shop() == []


def test_pain_3_refund_without_restock_leaves_nothing_for_a_later_cancel() -> None:
    """woocommerce#29502 and #27504: what was written off never comes back by itself."""
    bowl = sell("Bol", "12.90", stock="100")
    order_id = _sell(bowl, "2")
    line = str(order_core(order_id).lines[0].id)
    chosen = RefundChoices((GiveBack(RefundOf.LINE, line, Decimal(1), restock=False),))
    plans.carry_out(plans.plan(Command.REFUND, order_id, chosen), by="")
    assert _on_hand(bowl) == 98
    plans.carry_out(plans.plan(Command.CANCEL, order_id, CancelChoices()), by="")
    assert _on_hand(bowl) == 99
    assert check_shop() == []


def _refund(order_id: int, units: int, *, restock: bool) -> None:
    line = str(order_core(order_id).lines[0].id)
    rows = (GiveBack(RefundOf.LINE, line, Decimal(units), restock=restock),)
    _do(Command.REFUND, order_id, RefundChoices(rows))


def _do(command: Command, order_id: int, choices: object = None) -> None:
    plans.carry_out(plans.plan(command, order_id, choices), by="")


STEPS: tuple[Callable[[int], object], ...] = (
    lambda order_id: payments.mark_paid(order_id, by=""),
    lambda order_id: payments.mark_unpaid(order_id, by=""),
    lambda order_id: shipments.create_slip(order_id, by=""),
    lambda order_id: shipments.mark_shipped(order_id, by=""),
    lambda order_id: shipments.mark_unshipped(order_id, by=""),
    lambda order_id: _do(Command.HOLD, order_id, HoldChoices()),
    lambda order_id: _do(Command.RESUME, order_id),
    lambda order_id: _do(Command.COMPLETE, order_id),
    lambda order_id: _do(Command.REOPEN, order_id),
    lambda order_id: _do(Command.CANCEL, order_id, CancelChoices()),
    lambda order_id: _refund(order_id, 1, restock=True),
    lambda order_id: _refund(order_id, 1, restock=False),
    lambda order_id: _refund(order_id, 3, restock=True),
)
_OUT = (
    "SELECT coalesce(sum(l.taken - l.back), 0), coalesce(min(l.taken - l.back), 0) FROM order_line l "
    "JOIN orders o ON o.id = l.order_id WHERE l.variant_id = ? AND o.stock_at IS NOT NULL"
)


@pytest.fixture(scope="module")
def sold_shop(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A shop with a hundred bowls, of which two orders took three each; stock goes down as they are paid."""
    path = open_new_shop(tmp_path_factory.mktemp("stock"))
    bowl = sell("Bol", "12.90", stock="100", oversell="block")
    change_settings({STOCK_WHEN.key: "on_payment"}, by="")
    _sell(bowl, "3", delivery=NewDelivery(ShippingMethod.get(kind="ship").id), shipping=PostalAddress(**HOME))
    change_settings({STOCK_WHEN.key: "at_order"}, by="")
    _sell(bowl, "3")
    close_shop()
    return path


@settings(
    max_examples=25,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(st.lists(st.tuples(st.sampled_from(STEPS), st.sampled_from([1, 2])), min_size=30, max_size=30))
def test_after_any_thirty_commands_stock_is_start_less_taken_plus_back(
    sold_shop: Path, new_shop: Path, steps: list[tuple[Callable[[int], object], int]]
) -> None:
    close_shop()
    new_shop.write_bytes(sold_shop.read_bytes())
    open_shop(new_shop)
    bowl = db.execute_sql("SELECT id FROM variant").fetchone()[0]
    for step, order_id in steps:
        with suppress(DeskError):
            step(order_id)
        out, least = db.execute_sql(_OUT, (bowl,)).fetchone()
        assert least >= 0
        assert _on_hand(bowl) == 100 - Decimal(out).scaleb(-3) <= 100
    assert check_shop(quick=True) == []
