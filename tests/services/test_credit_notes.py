"""Credit notes: a part of an invoice taken back by rows or by an amount at its VAT rate, never more."""

from __future__ import annotations

from decimal import Decimal

import pytest

from desktop.domain.papers import LineKind
from desktop.domain.refund_parts import NothingToRefund, RefundAboveLeft, RefundOf
from desktop.domain.states import DocumentKind, PaymentStatus
from desktop.models import ShippingMethod
from desktop.services.check.check import check_shop
from desktop.services.commands.command_refusals import AllCredited, NotInvoiced
from desktop.services.commands.commands import Command
from desktop.services.forms.refund_offer import credit_offer, refund_offer
from desktop.services.issuing.documents import paper
from desktop.services.orders.cards import PostalAddress
from desktop.services.orders.give_back import GiveBack
from desktop.services.orders.order_card import order_card
from desktop.services.orders.order_core import order_core
from desktop.services.placing.new_order import NewDelivery, NewLine, NewOrder, place
from desktop.services.plans import payments
from desktop.services.plans.plan_cancel import CancelChoices
from desktop.services.plans.plan_refund import CreditChoices, RefundChoices
from desktop.services.plans.plans import carry_out, plan
from tests.catalogue import sell
from tests.services.factory import HOME, identify_shop

pytestmark = pytest.mark.usefixtures("new_shop")


@pytest.fixture
def order() -> int:
    """Two bowls at 20 % and three jars at 5.5 %, sent for 5.90 with a tip; invoiced when placed."""
    identify_shop()
    bowl, honey = sell("Bol", "12.90", stock="9"), sell("Miel", "7.50", tax="reduced")
    return place(
        NewOrder(
            (NewLine(Decimal(2), bowl), NewLine(Decimal(3), honey)),
            name="Soizic",
            delivery=NewDelivery(ShippingMethod.get(kind="ship").id, price_minor=590),
            shipping=PostalAddress(**HOME),
            tip_minor=100,
        ),
        by="",
    )


def credit(order: int, choices: CreditChoices) -> int:
    """Carry it out; returns the id of the credit note."""
    carry_out(plan(Command.CREDIT_NOTE, order, choices), by="")
    assert check_shop() == []
    return order_card(order).documents[-1].id


def test_rows_of_the_invoice_are_credited_and_less_is_due(order):
    offer = credit_offer(order)
    bowl, honey = offer.rows[:2]
    before = order_card(order)
    note = paper(credit(order, CreditChoices(rows=(bowl.units(Decimal(1)), honey.amount(200)), reason="x")))
    said = [(line.name, line.quantity, line.kind, line.gross_minor) for line in note.lines]
    assert said == [("Bol", 1, LineKind.ITEM, 1290), ("Miel", 1, LineKind.AMOUNT, 200)]
    assert [(str(row.tax.rate), row.net_minor, row.tax_minor) for row in note.taxes] == [
        ("5.5", 190, 10),
        ("20", 1075, 215),
    ]
    assert (note.refers_to[0].number, note.reason) == (offer.invoices[0], "")
    after = order_card(order)
    assert after.head.due_minor == before.head.due_minor - 1490
    assert after.lines[0].units == before.lines[0].units
    assert after.head.payment_status is PaymentStatus.UNPAID
    assert not after.payments


def test_an_amount_at_its_vat_rate_is_one_line_of_that_name(order):
    twenty, reduced = credit_offer(order).rates
    assert (twenty.left_minor, reduced.left_minor) == (2580 + 590, 2250)
    choices = CreditChoices(amount_minor=1200, tax=twenty.tax, text=" Geste commercial ")
    note = paper(credit(order, choices))
    [line] = note.lines
    assert (line.name, line.gross_minor, line.tax_minor, line.kind) == (
        "Geste commercial",
        1200,
        200,
        LineKind.AMOUNT,
    )
    assert [rate.left_minor for rate in credit_offer(order).rates] == [1970, 2250]
    with pytest.raises(RefundAboveLeft) as refusal:
        plan(Command.CREDIT_NOTE, order, CreditChoices(amount_minor=2251, tax=reduced.tax))
    assert refusal.value.left_minor == 2250


def test_an_amount_without_a_rate_is_spread_over_all(order):
    offer = credit_offer(order)
    note = paper(credit(order, CreditChoices(amount_minor=1000, text="Remise")))
    assert {row.tax.rate for row in note.taxes} == {rate.tax.rate for rate in offer.rates}
    assert sum(line.gross_minor for line in note.lines) == 1000


def test_never_more_than_the_invoice_and_then_nothing_is_left(order):
    offer = credit_offer(order)
    for rows in ((offer.rows[0].amount(2581),), (offer.rows[0].amount(2580), offer.rows[0].amount(1))):
        with pytest.raises(RefundAboveLeft):
            plan(Command.CREDIT_NOTE, order, CreditChoices(rows=rows))
    with pytest.raises(NothingToRefund):
        plan(Command.CREDIT_NOTE, order, CreditChoices())
    credit(order, CreditChoices(rows=(offer.rows[0].amount(1000),)))
    note = paper(credit(order, credit_offer(order).everything()))
    card = order_card(order)
    credited = sum(row.total_minor for row in card.documents if row.kind is DocumentKind.CREDIT_NOTE)
    assert credited == card.head.total_minor
    assert note.totals.tip_minor == 100
    assert (card.head.due_minor, card.head.payment_status) == (0, PaymentStatus.NONE_DUE)
    with pytest.raises(AllCredited):
        plan(Command.CREDIT_NOTE, order, CreditChoices(amount_minor=1))


def test_what_was_paid_becomes_money_to_pay_back(order):
    payments.mark_paid(order, by="")
    credit(order, CreditChoices(amount_minor=700))
    card = order_card(order)
    assert (card.head.due_minor, card.head.refunded_minor) == (-700, 0)
    assert [(task.kind, task.amount_minor) for task in card.tasks] == [("pay_back", 700)]


def test_without_an_invoice_there_is_no_credit_note():
    """The shop is not identified, so that none was issued."""
    bowl = sell("Bol", "12.90")
    plain = place(NewOrder((NewLine(Decimal(1), bowl),), name="Soizic"), by="")
    with pytest.raises(NotInvoiced):
        plan(Command.CREDIT_NOTE, plain, CreditChoices(amount_minor=1))


def test_a_refund_and_a_credit_note_share_one_cap(order):
    rows = refund_offer(order).rows
    carry_out(plan(Command.REFUND, order, RefundChoices(rows=(rows[0].units(Decimal(2)),))), by="")
    assert [row.left_minor for row in credit_offer(order).rows] == [0, 2250, 590, 100]
    with pytest.raises(RefundAboveLeft):
        plan(
            Command.CREDIT_NOTE,
            order,
            CreditChoices(rows=(GiveBack(RefundOf.LINE, rows[0].key, amount_minor=1),)),
        )
    carry_out(plan(Command.CANCEL, order, CancelChoices()), by="")
    papers = [paper(row.id) for row in order_card(order).documents]
    invoiced, *noted = papers
    assert sum(note.totals.tax_minor for note in noted) == invoiced.totals.tax_minor
    assert sum(note.totals.total_minor for note in noted) == invoiced.totals.total_minor
    assert check_shop() == []


def test_their_numbers_are_a_series_of_their_own(order):
    for _ in range(2):
        credit(order, CreditChoices(amount_minor=100))
    numbers = [row.number for row in order_card(order).documents if row.kind is DocumentKind.CREDIT_NOTE]
    year = order_core(order).head.number.split("-")[1]
    assert numbers == [f"AV-A-{year}-00001", f"AV-A-{year}-00002"]
