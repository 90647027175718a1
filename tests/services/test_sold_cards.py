"""Gift cards follow their sale: money given back is value taken off, and nothing else is (I20, F97)."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from desktop.domain.effects import Effect
from desktop.domain.refund_parts import RefundOf
from desktop.domain.sold_cards import ValueAlreadyUsed, ValueSpent
from desktop.domain.value_effects import SoldCardGivenOut, SoldCardWithdrawn
from desktop.models.base import db
from desktop.services.check.check import check_shop
from desktop.services.commands.commands import Command
from desktop.services.drafts.draft_customer import set_walk_in
from desktop.services.drafts.draft_gift_card import add_gift_card
from desktop.services.drafts.draft_lines import add_product
from desktop.services.drafts.drafts import start_draft
from desktop.services.orders.give_back import GiveBack
from desktop.services.orders.order_core import order_core
from desktop.services.perform.tenders import Tender
from desktop.services.placing.new_order import NewLine, NewOrder, place
from desktop.services.placing.orders import confirm
from desktop.services.plans import payments, plans
from desktop.services.plans.edit_lines import LineEdit
from desktop.services.plans.plan_cancel import CancelChoices
from desktop.services.plans.plan_edit import EditChoices
from desktop.services.plans.plan_payment import PaymentChoices, VoidChoices
from desktop.services.plans.plan_refund import RefundChoices
from desktop.services.vouchers.value_list import value_by_code
from tests.catalogue import sell
from tests.services.factory import history, method_id

pytestmark = pytest.mark.usefixtures("new_shop")


def _sale(quantity: int = 1, *, bowl: bool = False) -> int:
    """Gift cards of 50, and perhaps a bowl of 12."""
    draft = start_draft(by="")
    set_walk_in(draft, by="")
    add_gift_card(draft, name="Carte cadeau", worth=Decimal(50), quantity=Decimal(quantity), by="")
    if bowl:
        add_product(draft, sell("Bol", "12.00", stock="5"), by="")
    return confirm(draft, by="")


def _paid(quantity: int = 1, *, bowl: bool = False) -> tuple[int, list[str]]:
    order_id = _sale(quantity, bowl=bowl)
    payments.mark_paid(order_id, by="")
    return order_id, _codes(order_id)


def _opened(quantity: int = 1) -> tuple[int, list[str]]:
    """Paid and completed, with a bowl, and opened again to be changed."""
    order_id, codes = _paid(quantity, bowl=True)
    assert _cards(_do(Command.REOPEN, order_id)) == []
    return order_id, codes


def _codes(order_id: int) -> list[str]:
    sql = "SELECT code FROM stored_value WHERE order_id = ? ORDER BY id"
    return [row[0] for row in db.execute_sql(sql, (order_id,))]


def _use(code: str, minor: int) -> None:
    dress = place(NewOrder((NewLine(Decimal(1), sell("Robe", "60.00", stock="5")),), name="Soizic"), by="")
    payments.receive(dress, minor, by="", method_id=method_id("value"), reference=code)


def _left(codes: list[str]) -> list[int]:
    return [value_by_code(code).balance_minor for code in codes]


def _do(command: Command, order_id: int, choices: Any = None) -> tuple[Effect, ...]:
    seen = plans.plan(command, order_id, choices)
    plans.carry_out(seen, by="")
    return seen.effects


def _cards(effects: tuple[Effect, ...]) -> list[Effect]:
    return [effect for effect in effects if isinstance(effect, SoldCardGivenOut | SoldCardWithdrawn)]


def _of_line(order_id: int, units: int = 0, minor: int | None = None) -> RefundChoices:
    line = str(order_core(order_id).lines[0].id)
    return RefundChoices((GiveBack(RefundOf.LINE, line, Decimal(units), minor),))


def _money_back(order_id: int) -> int:
    return order_core(order_id).head.refunded_minor


def test_an_amount_over_the_order_takes_value_off_its_cards() -> None:
    order_id, codes = _paid(2)
    _do(Command.REFUND, order_id, RefundChoices(spread_minor=60_10))
    assert _money_back(order_id) == 60_10
    assert sum(_left(codes)) == 39_90
    assert check_shop() == []


def test_an_amount_of_the_line_takes_value_off_and_no_more_than_is_left() -> None:
    order_id, codes = _paid()
    _use(codes[0], 15_00)
    with pytest.raises(ValueSpent) as refusal:
        _do(Command.REFUND, order_id, _of_line(order_id, minor=36_00))
    assert (refusal.value.asked_minor, refusal.value.left_minor) == (36_00, 35_00)
    assert (_left(codes), _money_back(order_id)) == ([35_00], 0)
    seen = _do(Command.REFUND, order_id, _of_line(order_id, minor=30_00))
    [off] = _cards(seen)
    assert isinstance(off, SoldCardWithdrawn)
    assert (off.code, off.amount_minor, off.left_minor) == (codes[0], 30_00, 5_00)
    assert (_left(codes), _money_back(order_id)) == ([5_00], 30_00)
    assert history(order_id).count("value_withdrawn") == 1
    assert check_shop() == []


def test_a_credit_without_money_takes_value_off_too() -> None:
    order_id, codes = _paid()
    _do(Command.REFUND, order_id, RefundChoices(spread_minor=10_00, pay_back_minor=0))
    assert (_left(codes), order_core(order_id).head.due_minor) == ([40_00], -10_00)
    assert check_shop() == []


def test_of_two_cards_the_unused_one_is_given_back() -> None:
    order_id, codes = _paid(2)
    _use(codes[1], 20_00)
    _do(Command.REFUND, order_id, _of_line(order_id, units=1))
    assert _left(codes) == [0, 30_00]
    with pytest.raises(ValueAlreadyUsed):
        plans.plan(Command.REFUND, order_id, _of_line(order_id, units=1))
    assert check_shop() == []


def test_the_untouched_card_stays_whole_when_the_other_lost_some() -> None:
    order_id, codes = _paid(2)
    _do(Command.REFUND, order_id, _of_line(order_id, minor=10_00))
    assert _left(codes) == [50_00, 40_00]
    _do(Command.REFUND, order_id, _of_line(order_id, units=1))
    assert (sum(_left(codes)), _left(codes)[1]) == (100_00 - _money_back(order_id), 0)
    assert check_shop() == []


@pytest.mark.parametrize("used", [0, 20_00])
def test_an_order_that_costs_more_later_leaves_its_cards_alone(used: int) -> None:
    order_id, codes = _opened()
    if used:
        _use(codes[0], used)
    seen = _do(Command.EDIT_LINES, order_id, EditChoices(tip_minor=1_00))
    seen += _do(Command.EDIT_LINES, order_id, EditChoices((_quantity(order_id, 1, 2),)))
    assert order_core(order_id).head.due_minor == 13_00
    assert (_cards(seen), _left(codes)) == ([], [50_00 - used])
    seen = _do(Command.EDIT_LINES, order_id, EditChoices((_quantity(order_id, 0, 2),)))
    assert (_cards(seen), _left(_codes(order_id))) == ([], [50_00 - used])
    assert check_shop() == []
    seen = _do(Command.RECEIVE_PAYMENT, order_id, PaymentChoices())
    assert _cards(seen) == [SoldCardGivenOut(order_core(order_id).lines[0].id, 50_00)]
    assert _left(_codes(order_id)) == [50_00 - used, 50_00]
    assert check_shop() == []


def _quantity(order_id: int, place: int, quantity: int) -> LineEdit:
    return LineEdit(order_core(order_id).lines[place].id, quantity=Decimal(quantity))


def test_taking_the_line_off_takes_its_cards_back_and_says_so() -> None:
    order_id, codes = _opened(2)
    _use(codes[0], 1_00)
    seen = _do(Command.EDIT_LINES, order_id, EditChoices((_quantity(order_id, 0, 1),)))
    assert [type(effect) for effect in _cards(seen)] == [SoldCardWithdrawn]
    assert _left(codes) == [49_00, 0]
    with pytest.raises(ValueAlreadyUsed):
        plans.plan(Command.EDIT_LINES, order_id, EditChoices((_quantity(order_id, 0, 0),)))
    assert check_shop() == []


def _two_payments(first: int, rest: int) -> tuple[int, list[str], list[int]]:
    order_id = _sale(bowl=True)
    rows = [payments.receive(order_id, minor, by="", method_id=method_id("card")) for minor in (first, rest)]
    return order_id, _codes(order_id), rows


@pytest.mark.parametrize("used", [0, 20_00])
def test_a_payment_taken_back_leaves_a_card_that_the_rest_covers(used: int) -> None:
    order_id, codes, rows = _two_payments(12_00, 50_00)
    if used:
        _use(codes[0], used)
    seen = _do(Command.VOID_PAYMENT, order_id, VoidChoices(rows[0]))
    assert (_cards(seen), _left(codes)) == ([], [50_00 - used])
    assert order_core(order_id).head.due_minor == 12_00
    assert check_shop() == []


def test_a_payment_taken_back_withdraws_the_card_that_is_not_covered_any_more() -> None:
    order_id, codes, rows = _two_payments(12_00, 50_00)
    line = order_core(order_id).lines[0].id
    seen = _do(Command.VOID_PAYMENT, order_id, VoidChoices(rows[1]))
    [off] = _cards(seen)
    assert isinstance(off, SoldCardWithdrawn)
    assert (off.code, off.amount_minor, off.left_minor, _left(codes)) == (codes[0], 50_00, 0, [0])
    seen = _do(Command.MARK_PAID, order_id)
    [again] = _cards(seen)
    assert isinstance(again, SoldCardGivenOut)
    assert (again.line_id, again.code, _left(codes)) == (line, codes[0], [50_00])
    _use(codes[0], 1_00)
    with pytest.raises(ValueAlreadyUsed):
        plans.plan(Command.MARK_UNPAID, order_id)
    assert check_shop() == []


def test_the_money_that_is_left_covers_the_card_that_was_used() -> None:
    order_id = _sale(2)
    rows = [payments.receive(order_id, 50_00, by="", method_id=method_id("card")) for _ in range(2)]
    codes = _codes(order_id)
    _use(codes[1], 20_00)
    _do(Command.VOID_PAYMENT, order_id, VoidChoices(rows[0]))
    assert _left(codes) == [0, 30_00]
    assert check_shop() == []


def test_cancelling_lists_the_cards_it_takes_back_and_opening_again_gives_them_out() -> None:
    order_id, codes = _opened(2)
    seen = _do(Command.CANCEL, order_id, CancelChoices())
    assert _cards(seen) == [
        SoldCardWithdrawn(value_by_code(code).id, code, 50_00, 0) for code in reversed(codes)
    ]
    assert _left(codes) == [0, 0]
    seen = _do(Command.REOPEN, order_id)
    assert (len(_cards(seen)), _left(codes)) == (2, [50_00, 50_00])
    assert check_shop() == []


def test_a_card_used_after_the_plan_was_shown_makes_it_outdated() -> None:
    order_id, codes = _paid(2)
    seen = plans.plan(Command.REFUND, order_id, _of_line(order_id, units=1))
    _use(codes[1], 20_00)
    with pytest.raises(plans.PlanOutdated):
        plans.carry_out(seen, by="")
    assert (_left(codes), _money_back(order_id)) == ([50_00, 30_00], 0)


def test_paying_lists_the_cards_it_gives_out() -> None:
    order_id = _sale(2)
    line = order_core(order_id).lines[0].id
    half = PaymentChoices((Tender(60_00, method_id("card")),))
    assert _cards(_do(Command.RECEIVE_PAYMENT, order_id, half)) == []
    assert _cards(_do(Command.MARK_PAID, order_id)) == [SoldCardGivenOut(line, 50_00)] * 2
    assert _left(_codes(order_id)) == [50_00, 50_00]
    assert history(order_id).count("value_issued") == 2
    assert check_shop() == []
