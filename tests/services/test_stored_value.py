"""Gift cards and store credit (features F40 and F102, pricing example 13, order rule I20)."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from datetime import timedelta
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop.domain.errors import DeskError
from desktop.domain.refund_parts import RefundOf
from desktop.domain.sold_cards import ValueAlreadyUsed
from desktop.domain.value_codes import LENGTH, SIGNS, ValueCodeWrong, new_code, read_code
from desktop.models.base import db
from desktop.services.check.check import check_shop
from desktop.services.commands.command_refusals import RefundDepends
from desktop.services.commands.commands import Command
from desktop.services.customers.customers import CustomerForm, save_customer
from desktop.services.days import today
from desktop.services.drafts.draft_customer import choose_customer
from desktop.services.drafts.draft_gift_card import OUTSIDE_TAX, add_gift_card
from desktop.services.drafts.draft_lines import add_product
from desktop.services.drafts.draft_reuse import use_order
from desktop.services.drafts.drafts import start_draft
from desktop.services.forms.refund_offer import pay_back_offer
from desktop.services.issuing import documents
from desktop.services.orders.cards import OrderCore
from desktop.services.orders.give_back import GiveBack
from desktop.services.orders.order_core import order_core
from desktop.services.perform.pay_back import PayBackChoices
from desktop.services.perform.tenders import Tender
from desktop.services.placing.new_order import NewLine, NewOrder, place
from desktop.services.placing.orders import confirm
from desktop.services.plans import payments, plans
from desktop.services.plans.plan_cancel import CancelChoices
from desktop.services.plans.plan_payment import PaymentChoices, VoidChoices
from desktop.services.plans.plan_refund import RefundChoices
from desktop.services.vouchers.stored_value import NewValue, ValueKind, issue
from desktop.services.vouchers.value_list import find_values, value_by_code, value_moves
from desktop.services.vouchers.value_refusals import (
    ValueCodeMissing,
    ValueExpired,
    ValueNotPositive,
    ValueOtherCurrency,
    ValueTooLow,
    ValueUnknown,
)
from tests.catalogue import sell
from tests.services.factory import history, identify_shop, method_id

pytestmark = pytest.mark.usefixtures("new_shop")


def _card(minor: int = 25_00, **values: Any) -> str:
    return issue(NewValue(ValueKind.GIFT_CARD, minor, **values), by="Yann")


def _known(first: str, last: str) -> int:
    return save_customer(CustomerForm(first, last), by="")


def _dress(**values: Any) -> int:
    dress = sell("Robe", "60.00", stock="5")
    return place(NewOrder((NewLine(Decimal(1), dress),), name="Soizic", **values), by="")


def _pay(order_id: int, minor: int, code: str) -> int:
    return payments.receive(order_id, minor, by="", method_id=method_id("value"), reference=code)


def _do(command: Command, order_id: int, choices: Any = None) -> None:
    plans.carry_out(plans.plan(command, order_id, choices), by="")


def _left(code: str) -> int:
    return value_by_code(code).balance_minor


def _vat(core: OrderCore) -> int:
    return sum(tax.tax_minor for tax in core.head.taxes)


def test_example_13_paying_with_a_gift_card_leaves_the_vat_as_it_is() -> None:
    code, order_id = _card(), _dress()
    before = order_core(order_id)
    _pay(order_id, 25_00, code)
    after = order_core(order_id)
    assert (_vat(before), _vat(after), after.head.total_minor) == (10_00, 10_00, 60_00)
    assert (after.head.due_minor, after.head.discount_minor) == (35_00, 0)
    assert _left(code) == 0
    assert check_shop() == []


def test_prestashop_16826_store_credit_from_a_refund_pays_and_is_no_discount() -> None:
    """PrestaShop#16826: a credit slip turned into a voucher lowered the tax base of the next sale."""
    first = _dress(customer_id=_known("Soizic", "Le Gall"))
    payments.mark_paid(first, by="")
    line = str(order_core(first).lines[0].id)
    chosen = RefundChoices((GiveBack(RefundOf.LINE, line, Decimal(1)),), method_id=method_id("value"))
    _do(Command.REFUND, first, chosen)
    [credit] = find_values("soizic")
    assert (credit.kind, credit.balance_minor, credit.customer) == (
        ValueKind.STORE_CREDIT,
        60_00,
        "Soizic Le Gall",
    )
    second = _dress()
    _pay(second, 60_00, credit.code)
    core = order_core(second)
    assert (_vat(core), core.head.discount_minor, core.head.due_minor) == (10_00, 0, 0)
    assert [entry.balance_minor for entry in value_moves(credit.id)] == [60_00, 0]
    assert [entry.order_number for entry in value_moves(credit.id)] == [
        order_core(first).head.number,
        core.head.number,
    ]
    assert check_shop() == []


def test_a_card_is_used_in_parts_and_never_below_zero() -> None:
    code, order_id = _card(70_00), _dress()
    _pay(order_id, 20_00, code.lower().replace("-", " "))
    with pytest.raises(ValueTooLow) as refusal:
        _pay(order_id, 51_00, code)
    assert refusal.value.balance_minor == 50_00
    assert order_core(order_id).head.due_minor == 40_00
    db.execute_sql("UPDATE orders SET payment_method_id = ? WHERE id = ?", (method_id("value"), order_id))
    with pytest.raises(ValueCodeMissing):
        payments.mark_paid(order_id, by="")
    assert _left(code) == 50_00


def test_without_an_amount_a_card_pays_what_it_can() -> None:
    code, order_id = _card(), _dress()
    tender = Tender(method_id=method_id("value"), reference=code)
    _do(Command.RECEIVE_PAYMENT, order_id, PaymentChoices((tender,)))
    assert (order_core(order_id).head.due_minor, _left(code)) == (35_00, 0)
    with pytest.raises(ValueTooLow):
        plans.plan(Command.RECEIVE_PAYMENT, order_id, PaymentChoices((tender,)))


def test_what_cannot_be_used_is_refused_and_nothing_is_booked() -> None:
    order_id = _dress()
    old = _card(expires_on=today())
    db.execute_sql("UPDATE stored_value SET expires_on = ?", ((today() - timedelta(days=1)).isoformat(),))
    foreign = _card(currency="CHF")
    other = read_code(new_code())
    for code, refusal in (
        (old, ValueExpired),
        (foreign, ValueOtherCurrency),
        (other, ValueUnknown),
        ("", ValueCodeMissing),
        ("ABC", ValueCodeWrong),
    ):
        with pytest.raises(refusal):
            _pay(order_id, 10_00, code)
    with pytest.raises(ValueNotPositive):
        _card(0)
    with pytest.raises(ValueCodeWrong):
        _card(code="OWN-CARD-0001")
    assert _card(code="vasebleu225a") == "VASE-BLEU-225A"
    assert order_core(order_id).head.due_minor == 60_00
    assert check_shop() == []


def test_value_that_went_back_on_its_card_does_not_go_back_twice() -> None:
    code, order_id = _card(), _dress()
    value = _pay(order_id, 25_00, code)
    payments.receive(order_id, 35_00, by="", method_id=method_id("card"))
    back = RefundChoices(spread_minor=10_00, method_id=method_id("value"))
    _do(Command.REFUND, order_id, back)
    with pytest.raises(RefundDepends):
        plans.plan(Command.VOID_PAYMENT, order_id, VoidChoices(value))
    assert (_left(code), check_shop()) == (10_00, [])


def test_taking_the_payment_back_gives_the_value_back() -> None:
    code, order_id = _card(), _dress()
    payment = _pay(order_id, 25_00, code)
    _do(Command.VOID_PAYMENT, order_id, VoidChoices(payment))
    assert (_left(code), order_core(order_id).head.due_minor) == (25_00, 60_00)
    again = _pay(order_id, 25_00, code)
    payments.mark_unpaid(order_id, by="")
    payments.book_again(order_id, [again], by="")
    assert (_left(code), order_core(order_id).head.due_minor) == (0, 35_00)
    assert history(order_id).count("value_paid") == 3
    assert check_shop() == []


def test_a_refund_goes_back_on_the_card_that_paid() -> None:
    code, order_id = _card(60_00), _dress()
    _pay(order_id, 60_00, code)
    _do(Command.REFUND, order_id, RefundChoices(spread_minor=15_00))
    assert _left(code) == 15_00
    assert len(find_values()) == 1
    assert check_shop() == []


def test_cancelling_gives_used_value_back_and_owes_only_the_money() -> None:
    code, order_id = _card(), _dress()
    payments.receive(order_id, 10_00, by="", method_id=method_id("card"))
    _pay(order_id, 25_00, code)
    cancel = plans.plan(Command.CANCEL, order_id, CancelChoices())
    plans.carry_out(cancel, by="")
    head = order_core(order_id).head
    assert (_left(code), head.due_minor) == (25_00, -10_00)
    assert pay_back_offer(order_id).methods[0].code == "card", "the value is on its card already"
    _do(Command.PAY_BACK, order_id, PayBackChoices())
    assert order_core(order_id).head.due_minor == 0
    assert check_shop() == []


def _order_with_card(worth: str, quantity: int = 1) -> int:
    draft = start_draft(by="")
    choose_customer(draft, _known("Léa", "Tanguy"), by="")
    add_gift_card(draft, name="Carte cadeau", worth=Decimal(worth), quantity=Decimal(quantity), by="")
    return confirm(draft, by="")


def test_a_sold_gift_card_carries_no_tax_and_is_worth_something_once_paid() -> None:
    order_id = _order_with_card("50", 2)
    core = order_core(order_id)
    assert (core.lines[0].tax, _vat(core), core.head.total_minor) == (OUTSIDE_TAX, 0, 100_00)
    assert find_values() == []
    payments.receive(order_id, 60_00, by="", method_id=method_id("card"))
    assert find_values() == []
    payments.mark_paid(order_id, by="")
    cards = find_values()
    assert [(card.kind, card.balance_minor) for card in cards] == [(ValueKind.GIFT_CARD, 50_00)] * 2
    dress = _dress()
    _pay(dress, 50_00, cards[0].code)
    assert _vat(order_core(dress)) == 10_00
    assert check_shop() == []


def test_undoing_the_sale_withdraws_a_card_and_is_refused_once_it_was_used() -> None:
    order_id = _order_with_card("50")
    payments.mark_paid(order_id, by="")
    [card] = find_values()
    payments.mark_unpaid(order_id, by="")
    assert _left(card.code) == 0
    payments.mark_paid(order_id, by="")
    assert [(one.code, one.balance_minor) for one in find_values()] == [(card.code, 50_00)]
    _pay(_dress(), 1_00, card.code)
    with pytest.raises(ValueAlreadyUsed):
        payments.mark_unpaid(order_id, by="")
    line = str(order_core(order_id).lines[0].id)
    with pytest.raises(ValueAlreadyUsed):
        plans.plan(Command.REFUND, order_id, RefundChoices((GiveBack(RefundOf.LINE, line, Decimal(1)),)))
    assert _left(card.code) == 49_00
    assert check_shop() == []


def test_refunding_a_sold_card_withdraws_it() -> None:
    order_id = _order_with_card("50", 2)
    payments.mark_paid(order_id, by="")
    line = str(order_core(order_id).lines[0].id)
    _do(Command.REFUND, order_id, RefundChoices((GiveBack(RefundOf.LINE, line, Decimal(1)),)))
    assert sorted(card.balance_minor for card in find_values()) == [0, 50_00]
    assert check_shop() == []


@given(st.integers(0, LENGTH - 1), st.integers(1, len(SIGNS) - 1))
def test_one_wrong_sign_never_goes_unnoticed(place: int, by: int) -> None:
    code = new_code().replace("-", "")
    assert not set("01OI") & set(code)
    assert read_code(code.lower()).replace("-", "") == code
    wrong = SIGNS[(SIGNS.index(code[place]) + by) % len(SIGNS)]
    with pytest.raises(ValueCodeWrong):
        read_code(code[:place] + wrong + code[place + 1 :])


def test_the_invoice_of_a_gift_card_says_that_it_lies_outside_of_vat() -> None:
    identify_shop()
    draft = start_draft(by="")
    choose_customer(draft, _known("Léa", "Tanguy"), by="")
    add_gift_card(draft, name="Carte cadeau", worth=Decimal(50), by="")
    bowl = sell("Bol", "12.00", stock="5")
    add_product(draft, bowl, by="")
    order_id = confirm(draft, by="")
    payments.mark_paid(order_id, by="")
    invoice = documents.invoice_of(order_id)
    body = db.execute_sql("SELECT body FROM document WHERE id = ?", (invoice,)).fetchone()[0]
    assert '"O"' in body
    assert order_core(order_id).head.tax_minor == 2_00
    assert check_shop() == []


def test_the_same_gift_cards_can_be_sold_again_from_an_old_order() -> None:
    old = _order_with_card("50", 2)
    draft = start_draft(by="")
    choose_customer(draft, _known("Yann", "Tanguy"), by="")
    use_order(draft, old, by="")
    payments.mark_paid(confirm(draft, by=""), by="")
    assert [card.balance_minor for card in find_values()] == [50_00, 50_00]


def _void_last(order_id: int) -> None:
    standing = (
        "SELECT max(id) FROM payment p WHERE order_id = ? AND kind = 'payment' AND reverses_id IS NULL "
    )
    free = "AND NOT EXISTS (SELECT 1 FROM payment r WHERE r.reverses_id = p.id)"
    payment = db.execute_sql(standing + free, (order_id,)).fetchone()[0]
    _do(Command.VOID_PAYMENT, order_id, VoidChoices(payment or 0))


STEPS: tuple[Callable[[int, int, str], object], ...] = (
    _pay,
    lambda order_id, minor, _: payments.receive(order_id, minor, by="", method_id=method_id("card")),
    lambda order_id, _minor, _code: payments.mark_paid(order_id, by=""),
    lambda order_id, _minor, _code: payments.mark_unpaid(order_id, by=""),
    lambda order_id, _minor, _code: _void_last(order_id),
    lambda order_id, minor, _: _do(
        Command.REFUND, order_id, RefundChoices(spread_minor=minor, method_id=method_id("value"))
    ),
    lambda order_id, _minor, _code: _do(Command.CANCEL, order_id, CancelChoices()),
    lambda order_id, _minor, _code: _do(Command.REOPEN, order_id),
)
_BALANCES = (
    "SELECT a.code, coalesce(sum(m.amount_minor) FILTER (WHERE m.reason IN ('issued', 'sold')), 0), "
    "coalesce(-sum(m.amount_minor) FILTER (WHERE m.reason IN ('paid', 'unsold')), 0), "
    "coalesce(sum(m.amount_minor) FILTER (WHERE m.reason IN ('given_back', 'refund')), 0) "
    "FROM stored_value a JOIN stored_value_move m ON m.account_id = a.id GROUP BY a.id"
)


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(
        st.tuples(st.sampled_from(STEPS), st.booleans(), st.sampled_from([5_00, 20_00, 50_00])),
        min_size=12,
        max_size=12,
    )
)
def test_a_balance_is_what_was_issued_less_used_plus_given_back(
    steps: list[tuple[Callable[[int, int, str], object], bool, int]],
) -> None:
    code, orders = _card(60_00), (_dress(), _order_with_card("50"))
    for step, first, minor in steps:
        with suppress(DeskError):
            step(orders[0 if first else 1], minor, code)
        for found, issued, used, back in db.execute_sql(_BALANCES).fetchall():
            assert _left(found) == issued - used + back >= 0
    assert check_shop(quick=True) == []
