"""An order that is changed or opened again warns of stock below zero, where the shop wants to be warned."""

from __future__ import annotations

from decimal import Decimal

import pytest

from desktop.domain.effects import Effect
from desktop.domain.said_effects import StockBelowZero
from desktop.domain.settings import STOCK_WHEN
from desktop.exchange.plan_show import show_effect
from desktop.models.base import db
from desktop.services.check.check import check_shop
from desktop.services.commands.commands import Command
from desktop.services.goods.stock import OutOfStock
from desktop.services.goods.stock_adjust import set_stock
from desktop.services.goods.stock_log import stocked_variant
from desktop.services.orders.order_card import order_card
from desktop.services.placing.new_order import NewLine, NewOrder, place
from desktop.services.plans.edit_lines import LineChoice, LineEdit, ProductAdd
from desktop.services.plans.plan_cancel import CancelChoices
from desktop.services.plans.plan_edit import EditChoices
from desktop.services.plans.plans import Plan, carry_out, plan
from desktop.services.shop.preferences import change_settings
from tests.catalogue import sell

pytestmark = pytest.mark.usefixtures("new_shop")


def sold(quantity: int, stock: str, oversell: str = "warn") -> tuple[int, int, int]:
    """An order, its line, and the variant that is on it."""
    variant = sell("Bol", "24.00", stock=stock, oversell=oversell)
    order = place(NewOrder((NewLine(Decimal(quantity), variant),), name="Soizic"), by="")
    return order, order_card(order).lines[0].id, variant


def looked(order: int, *changes: LineChoice) -> Plan:
    return plan(Command.EDIT_LINES, order, EditChoices(changes))


def warnings(effects: tuple[Effect, ...]) -> list[StockBelowZero]:
    return [effect for effect in effects if isinstance(effect, StockBelowZero)]


def test_a_quantity_that_is_raised_says_what_the_stock_comes_to_and_is_done() -> None:
    order, line, variant = sold(3, "8")
    seen = looked(order, LineEdit(line, Decimal(53)))
    (warned,) = warnings(seen.effects)
    assert (warned.name, warned.on_hand) == ("Bol", -45)
    assert show_effect(warned, "EUR") == {
        "effect": "stock_below_zero",
        "topic": "goods",
        "variant_id": variant,
        "name": "Bol",
        "on_hand": "-45",
    }
    assert carry_out(seen, by="")
    assert stocked_variant(variant).on_hand == -45
    assert check_shop() == []


def test_what_is_added_counts_together_with_what_is_taken_off() -> None:
    order, line, variant = sold(3, "8")
    more = ProductAdd(variant, Decimal(50))
    assert [warned.on_hand for warned in warnings(looked(order, more).effects)] == [-45]
    both = looked(order, LineEdit(line, Decimal(0)), more)
    assert [warned.on_hand for warned in warnings(both.effects)] == [-42]
    enough = looked(order, LineEdit(line, Decimal(0)), ProductAdd(variant, Decimal(8)))
    assert warnings(enough.effects) == []


def test_what_is_given_back_or_stays_within_the_stock_is_not_warned_of() -> None:
    order, line, variant = sold(3, "8")
    assert warnings(looked(order, LineEdit(line, Decimal(8))).effects) == []
    set_stock(variant, Decimal(0), reason="?", by="")
    assert warnings(looked(order, LineEdit(line, Decimal(2))).effects) == []


def test_a_shop_that_allows_it_is_told_nothing_and_one_that_blocks_it_refuses() -> None:
    order, line, _ = sold(3, "8", "allow")
    assert warnings(looked(order, LineEdit(line, Decimal(53))).effects) == []
    db.execute_sql("UPDATE product SET oversell = 'block'")
    with pytest.raises(OutOfStock):
        looked(order, LineEdit(line, Decimal(53)))


def test_an_order_whose_goods_are_still_on_the_shelf_takes_nothing_from_it() -> None:
    change_settings({STOCK_WHEN.key: "on_payment"}, by="")
    order, line, _ = sold(3, "8")
    assert warnings(looked(order, LineEdit(line, Decimal(53))).effects) == []


def test_opening_again_takes_units_that_are_no_longer_there() -> None:
    order, _, variant = sold(3, "8")
    carry_out(plan(Command.CANCEL, order, CancelChoices()), by="")
    assert warnings(plan(Command.REOPEN, order).effects) == []
    set_stock(variant, Decimal(1), reason="?", by="")
    seen = plan(Command.REOPEN, order)
    assert [warned.on_hand for warned in warnings(seen.effects)] == [-2]
    assert carry_out(seen, by="")
    assert check_shop() == []
