"""Money in, money taken back: rows, statuses, history, and refusals that change nothing."""

from __future__ import annotations

import pytest

from desktop.domain.exact import NumberTooLarge
from desktop.domain.states import FulfilmentStatus, Lifecycle, PaymentStatus
from desktop.models import Document, Payment, PaymentMethod
from desktop.models.base import now
from desktop.services.commands.command_refusals import NothingDue, NothingPaid, RefundDepends, WrongLifecycle
from desktop.services.orders.order_card import order_card
from desktop.services.orders.order_core import order_core
from desktop.services.plans import payments
from desktop.services.shop.preferences import change_settings
from desktop.services.work import Changes, subscribe, unsubscribe
from tests.services.factory import (
    HONEY,
    MUG,
    history,
    identify_shop,
    make_order,
    method_id,
    set_order,
    written,
)

pytestmark = pytest.mark.usefixtures("new_shop")

TOTAL = 2580 + 1195


def head(order_id):
    return order_core(order_id).head


def test_naming_a_method_charges_nobody():
    order = head(make_order(payment_method=method_id("card"), payment_name="Carte bancaire"))
    assert (order.total_minor, order.paid_minor, order.due_minor) == (TOTAL, 0, TOTAL)
    assert order.payment_status is PaymentStatus.UNPAID


def test_mark_paid_books_what_is_due_with_the_orders_method():
    order_id = make_order(ships="ship", payment_method=method_id("transfer"))
    payments.receive(order_id, 1000, by="Yann", method_id=method_id("cash"))
    payments.mark_paid(order_id, by="Yann")
    last = order_card(order_id).payments[-1]
    assert (last.method_name, last.amount_minor, last.by) == ("Virement", TOTAL + 590 - 1000, "Yann")
    assert head(order_id).payment_status is PaymentStatus.PAID
    assert head(order_id).due_minor == 0
    assert history(order_id)[-2:] == ["payment_received", "payment_received"]


def test_without_a_method_it_is_cash():
    order_id = make_order()
    payments.mark_paid(order_id, by="")
    assert order_card(order_id).payments[0].method_kind == "cash"
    PaymentMethod.update(active=False).where(PaymentMethod.kind == "cash").execute()
    before = written()
    with pytest.raises(payments.PaymentMethodMissing):
        payments.mark_paid(make_order(), by="")
    assert Payment.select().count() == 1
    assert written() > before


def test_a_paid_counter_sale_is_completed_and_unpaid_opens_it_again():
    order_id = make_order()
    payments.mark_paid(order_id, by="")
    assert head(order_id).lifecycle is Lifecycle.COMPLETED
    assert head(order_id).fulfilment_status is FulfilmentStatus.NOT_NEEDED
    payments.mark_unpaid(order_id, by="")
    order = head(order_id)
    assert (order.lifecycle, order.paid_minor, order.due_minor) == (Lifecycle.OPEN, 0, TOTAL)
    assert history(order_id)[-4:] == [
        "payment_received",
        "order_completed",
        "payment_reversed",
        "order_reopened",
    ]


def test_unpaid_reverses_every_standing_payment_and_deletes_nothing():
    order_id = make_order()
    payments.receive(order_id, 1000, by="", reference=" 42 ")
    payments.mark_paid(order_id, by="")
    payments.mark_unpaid(order_id, by="Yann")
    rows = order_card(order_id).payments
    assert [row.amount_minor for row in rows] == [1000, TOTAL - 1000, -1000, 1000 - TOTAL]
    assert [row.reversed for row in rows] == [True, True, False, False]
    assert [row.reverses_id for row in rows] == [None, None, rows[0].id, rows[1].id]
    assert (rows[2].reference, rows[2].by) == ("42", "Yann")
    with pytest.raises(NothingPaid):
        payments.mark_unpaid(order_id, by="")
    payments.mark_paid(order_id, by="")
    payments.mark_unpaid(order_id, by="")
    assert head(order_id).due_minor == TOTAL


def test_unpaid_is_refused_once_money_was_given_back():
    order_id = make_order()
    payments.mark_paid(order_id, by="")
    cash = method_id("cash")
    Payment.create(order=order_id, kind="refund", method=cash, method_name="Espèces", amount_minor=-100)
    before = written()
    with pytest.raises(RefundDepends):
        payments.mark_unpaid(order_id, by="")
    assert written() == before


def test_overpaid_is_allowed_and_shown():
    order_id = make_order(ships="ship")
    payments.receive(order_id, TOTAL + 590 + 25, by="", tendered_minor=5000)
    order = head(order_id)
    assert (order.payment_status, order.due_minor) == (PaymentStatus.OVERPAID, -25)
    assert Payment.get().tendered_minor == 5000
    with pytest.raises(NothingDue):
        payments.mark_paid(order_id, by="")


def test_the_same_key_books_once():
    order_id = make_order()
    first = payments.receive(order_id, 1000, by="", key="k1")
    before = written()
    assert payments.receive(order_id, 1000, by="", key="k1") == first
    assert written() == before
    with pytest.raises(payments.KeyAlreadyUsed):
        payments.receive(order_id, 1001, by="", key="k1")
    assert payments.receive(order_id, 1000, by="", key="k2") != first


@pytest.mark.parametrize(
    ("amount", "details", "refusal", "field"),
    [
        (0, {}, payments.AmountNotPositive, "amount"),
        (-5, {}, payments.AmountNotPositive, "amount"),
        (10**13, {}, NumberTooLarge, "amount"),
        (500, {"tendered_minor": 499}, payments.TenderedTooLittle, "tendered"),
        (500, {"method_id": 99}, payments.PaymentMethodMissing, "method"),
    ],
)
def test_what_cannot_be_booked_is_refused(amount, details, refusal, field):
    order_id = make_order()
    before = written()
    with pytest.raises(refusal) as found:
        payments.receive(order_id, amount, by="", **details)
    assert found.value.where == field
    assert written() == before


@pytest.mark.parametrize("lifecycle", [Lifecycle.DRAFT, Lifecycle.DISCARDED, Lifecycle.CANCELLED])
def test_drafts_and_cancelled_orders_take_no_money(lifecycle):
    order_id = make_order(lifecycle=lifecycle)
    for command in (payments.mark_paid, lambda order, by: payments.receive(order, 100, by=by)):
        with pytest.raises(WrongLifecycle):
            command(order_id, by="")
    assert Payment.select().count() == 0


def test_a_held_order_takes_money_but_gets_no_invoice():
    change_settings({"invoice.when": "on_payment"}, by="")
    identify_shop()
    order_id = make_order()
    set_order(order_id, held_since=now())
    payments.mark_paid(order_id, by="")
    assert head(order_id).payment_status is PaymentStatus.PAID
    assert Document.select().count() == 0
    deferred = order_card(order_id).history[-1]
    assert (deferred.event, deferred.facts["reason"]) == ("document_deferred", "OrderIsHeld")


def test_the_invoice_comes_with_the_payment_that_settles():
    change_settings({"invoice.when": "on_payment"}, by="")
    identify_shop()
    order_id = make_order()
    payments.receive(order_id, 1000, by="")
    assert Document.select().count() == 0
    payments.mark_paid(order_id, by="")
    card = order_card(order_id)
    assert [document.number for document in card.documents] == [f"FA-A-{now():%y}-00001"]
    assert card.head.lifecycle is Lifecycle.COMPLETED
    payments.mark_unpaid(order_id, by="")
    payments.mark_paid(order_id, by="")
    assert len(order_card(order_id).documents) == 1


def test_a_shop_without_identity_is_paid_all_the_same():
    change_settings({"invoice.when": "on_payment"}, by="")
    order_id = make_order([MUG, HONEY, {**MUG, "unit_price": 300}])
    payments.mark_paid(order_id, by="")
    assert head(order_id).payment_status is PaymentStatus.PAID
    deferred = order_card(order_id).history[-1].facts
    assert deferred["reason"] == "IdentityIncomplete"
    assert "seller.siren" in deferred["fields"]
    assert "seller.vat_number" in deferred["fields"]


@pytest.mark.parametrize("policy", ["at_order", "by_hand"])
def test_other_policies_issue_nothing_on_payment(policy):
    change_settings({"invoice.when": policy}, by="")
    identify_shop()
    order_id = make_order()
    payments.mark_paid(order_id, by="")
    assert Document.select().count() == 0
    assert "document_deferred" not in history(order_id)


def test_every_change_is_announced_once_after_the_commit():
    order_id = make_order()
    heard: list[Changes] = []
    subscribe(heard.append)
    try:
        payments.mark_paid(order_id, by="")
        with pytest.raises(NothingDue):
            payments.mark_paid(order_id, by="")
    finally:
        unsubscribe(heard.append)
    assert [change.orders for change in heard] == [{order_id}]
