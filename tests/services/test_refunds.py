"""Refunds: what was paid is given back, never more, and money, goods and papers follow together."""

from __future__ import annotations

from decimal import Decimal

import pytest

from desktop.domain import effects
from desktop.domain.effects import Effect
from desktop.domain.refund_parts import NothingToRefund, RefundAboveLeft, RefundOf, UnitsAboveLeft
from desktop.domain.refund_reasons import ReasonMissing, ReasonUnknown
from desktop.domain.settings import CASH_STEP, INVOICE_WHEN, REFUND_REASON_REQUIRED, STOCK_WHEN
from desktop.domain.states import DocumentKind, FulfilmentStatus, Lifecycle, PaymentStatus
from desktop.models import Message, Payment, ShippingMethod, StockLevel
from desktop.models.base import db
from desktop.services.check.check import check_shop
from desktop.services.commands.command_refusals import AllGivenBack, NothingOwed, WrongLifecycle
from desktop.services.commands.commands import Command
from desktop.services.forms.refund_offer import OfferRow, RefundOffer, pay_back_offer, refund_offer
from desktop.services.issuing.documents import issue_invoice, paper
from desktop.services.orders.cards import PostalAddress
from desktop.services.orders.give_back import GiveBack
from desktop.services.orders.ledger_cards import OrderCard
from desktop.services.orders.order_card import order_card
from desktop.services.perform.pay_back import BelowSmallestCoin, PayBackAboveOwed, PayBackChoices
from desktop.services.placing.new_order import NewAdjustment, NewDelivery, NewLine, NewOrder, place
from desktop.services.plans import payments, shipments
from desktop.services.plans.plan_cancel import CancelChoices
from desktop.services.plans.plan_refund import RefundChoices
from desktop.services.plans.plans import Plan, carry_out, plan, standing
from desktop.services.shop.preferences import change_settings
from desktop.services.vouchers.vouchers import VoucherForm, VoucherKind, create_voucher, voucher_code
from tests.catalogue import sell
from tests.services.factory import HOME, history, identify_shop, method_id, written

pytestmark = pytest.mark.usefixtures("new_shop")

FEE = NewAdjustment("fee", "Emballage", amount_minor=144)


def sold(
    *, ships: bool = False, invoice: str = "by_hand", vouchers: tuple[str, ...] = (), paid: bool = True
) -> int:
    """Three mugs at 24.00 and a service, less five euros, with a surcharge, shipping and a tip."""
    identify_shop()
    change_settings({INVOICE_WHEN.key: invoice}, by="")
    mug = sell("Bol", "24.00", sku="BOL", stock="10")
    order = place(
        NewOrder(
            (NewLine(Decimal(3), mug), NewLine(Decimal(1), name="Gravure", unit_price=Decimal("9.99"))),
            name="Soizic",
            email="soizic@example.org",
            adjustments=(NewAdjustment("discount", "Geste", amount_minor=500), FEE),
            vouchers=vouchers,
            delivery=NewDelivery(ShippingMethod.get(kind="ship").id, price_minor=590) if ships else None,
            shipping=PostalAddress(**HOME) if ships else None,
            tip_minor=200,
        ),
        by="",
    )
    if paid:
        payments.mark_paid(order, by="")
    return order


def row_of(order: int, kind: RefundOf, number: int = 0) -> OfferRow:
    return [row for row in refund_offer(order).rows if row.kind is kind][number]


def refund(order: int, *rows: GiveBack, **choices: object) -> Plan:
    seen = plan(Command.REFUND, order, RefundChoices(rows=rows, **choices))  # type: ignore[arg-type]
    assert carry_out(seen, by="Maëlle")
    assert seen.after == standing(order_card(order).head)
    assert check_shop() == []
    return seen


def kinds(found: tuple[Effect, ...]) -> list[str]:
    return [type(effect).__name__ for effect in found]


def one(seen: Plan, kind: type[Effect]) -> Effect:
    (found,) = (effect for effect in seen.effects if isinstance(effect, kind))
    return found


def on_hand() -> Decimal:
    return StockLevel.select().get().on_hand


def notes(card: OrderCard) -> list[tuple[int, int | None]]:
    return [
        (document.total_minor, document.refers_to)
        for document in card.documents
        if document.kind is DocumentKind.CREDIT_NOTE
    ]


def test_a_unit_of_an_invoiced_order_takes_money_paper_and_goods_with_it():
    order = sold(invoice="at_order")
    mug = row_of(order, RefundOf.LINE)
    assert (mug.name, mug.sold, mug.left_units, mug.in_shop) == ("Bol", 3, 3, 3)
    worth = mug.left_minor
    seen = refund(order, mug.units(Decimal(1)), reason_code="damaged", tell_customer=True)
    assert kinds(seen.effects) == [
        "Credited",
        "CreditNoteIssued",
        "UnitsMoved",
        "MoneyPaidBack",
        "MailQueued",
    ]
    credited = one(seen, effects.Credited)
    assert isinstance(credited, effects.Credited)
    assert abs(credited.gross_minor - worth / 3) < 1
    card = order_card(order)
    invoice = next(row for row in card.documents if row.kind is DocumentKind.INVOICE)
    assert notes(card) == [(credited.gross_minor, invoice.id)]
    assert (card.head.refunded_minor, card.head.due_minor) == (credited.gross_minor, 0)
    assert card.head.payment_status is PaymentStatus.PARTLY_REFUNDED
    assert on_hand() == 8
    assert "order_refunded" in {row.template for row in Message.select()}
    paid_back = Payment.get(Payment.kind == "refund")
    assert (paid_back.credit_id, paid_back.amount_minor) == (card.credits[0].id, -credited.gross_minor)
    assert {"sale_credited", "money_paid_back", "units_moved"} <= set(history(order))


def test_everything_row_by_row_is_exactly_what_was_paid():
    order = sold(ships=True, invoice="at_order")
    total = order_card(order).head.total_minor
    for kind in (RefundOf.TIP, RefundOf.FEE, RefundOf.SHIPPING):
        row = row_of(order, kind)
        refund(order, row.amount(row.left_minor - 50))
        refund(order, row_of(order, kind).amount(50))
        with pytest.raises(RefundAboveLeft) as refusal:
            plan(Command.REFUND, order, RefundChoices(rows=(row.amount(1, field="x"),)))
        assert (refusal.value.left_minor, refusal.value.where) == (0, "x")
    for _ in range(3):
        refund(order, row_of(order, RefundOf.LINE).units(Decimal(1)))
    refund(order, row_of(order, RefundOf.LINE, 1).units(Decimal(1)))
    card = order_card(order)
    assert (card.head.refunded_minor, card.head.due_minor) == (total, 0)
    assert card.head.payment_status is PaymentStatus.REFUNDED
    assert card.head.fulfilment_status is FulfilmentStatus.WILL_NOT_DELIVER
    assert sum(minor for minor, _ in notes(card)) == total
    assert sum(credit.net_minor for credit in card.credits) == card.head.net_minor + 200
    assert sum(credit.tax_minor for credit in card.credits) == card.head.tax_minor
    with pytest.raises(AllGivenBack):
        plan(Command.REFUND, order, RefundChoices(spread_minor=1))


def test_one_amount_over_the_order_leaves_goods_alone():
    order = sold()
    offer = refund_offer(order)
    seen = refund(order, spread_minor=1000)
    assert kinds(seen.effects) == ["Credited", "MoneyPaidBack"]
    after = refund_offer(order)
    assert after.left_minor == offer.left_minor - 1000
    assert after.rows[0].left_units == 3
    assert after.rows[-1].left_minor == 200, "a tip is given back by itself"
    with pytest.raises(RefundAboveLeft):
        plan(Command.REFUND, order, RefundChoices(spread_minor=after.spread_minor + 1))
    refund(order, *refund_offer(order).everything().rows)
    assert order_card(order).head.payment_status is PaymentStatus.REFUNDED


def test_units_are_capped_and_nothing_is_no_refund():
    order = sold()
    mug = row_of(order, RefundOf.LINE)
    for rows, refusal in (
        ((mug.units(Decimal(4)),), UnitsAboveLeft),
        ((mug.units(Decimal(2)), mug.units(Decimal(2))), UnitsAboveLeft),
        ((), NothingToRefund),
        ((mug.units(Decimal(0)),), NothingToRefund),
        ((mug.amount(-5),), NothingToRefund),
        ((GiveBack(RefundOf.LINE, "999", Decimal(1)),), NothingToRefund),
    ):
        before = written()
        with pytest.raises(refusal):
            plan(Command.REFUND, order, RefundChoices(rows=rows))
        assert written() == before


def test_units_not_restocked_are_written_off():
    order = sold()
    mug = row_of(order, RefundOf.LINE)
    refund(order, mug.units(Decimal(2), restock=False), mug.units(Decimal(1), restock=True))
    units = order_card(order).lines[0].units
    assert (units.in_shop, units.written_off, units.back) == (0, 2, 1)
    assert on_hand() == 8


def test_goods_with_the_customer_stay_there():
    order = sold(ships=True)
    shipments.mark_shipped(order, by="")
    mug = row_of(order, RefundOf.LINE)
    assert (mug.left_units, mug.in_shop) == (3, 0)
    seen = refund(order, mug.units(Decimal(1)))
    assert "UnitsMoved" not in kinds(seen.effects)
    assert order_card(order).lines[0].units.with_customer == 3


def test_a_slip_that_would_miss_the_goods_is_given_up():
    order = sold(ships=True)
    shipments.create_slip(order, by="")
    seen = refund(order, row_of(order, RefundOf.LINE).units(Decimal(1)))
    assert kinds(seen.effects).count("SlipVoided") == 1
    shipments.create_slip(order, by="")
    shipments.mark_shipped(order, by="")
    assert order_card(order).lines[0].units.with_customer == 2
    assert check_shop() == []


def test_money_can_stay_and_go_back_later():
    order = sold()
    mug = row_of(order, RefundOf.LINE)
    seen = refund(order, mug.units(Decimal(1)), pay_back_minor=500)
    owed = order_card(order).head.due_minor
    task = one(seen, effects.MoneyToPayBack)
    assert isinstance(task, effects.MoneyToPayBack)
    assert owed == -task.amount_minor < 0
    assert pay_back_offer(order).owed_minor == -owed
    with pytest.raises(PayBackAboveOwed) as refusal:
        plan(Command.PAY_BACK, order, PayBackChoices(1 - owed))
    assert refusal.value.owed_minor == -owed
    carry_out(plan(Command.PAY_BACK, order, PayBackChoices(100)), by="")
    carry_out(plan(Command.PAY_BACK, order, PayBackChoices()), by="")
    card = order_card(order)
    assert card.head.due_minor == 0
    assert [(row.amount_minor, row.done_at is None) for row in card.tasks] == [
        (-owed, False),
        (-owed - 100, False),
    ]
    with pytest.raises(NothingOwed):
        plan(Command.PAY_BACK, order, PayBackChoices())
    assert check_shop() == []


def test_a_refund_before_paying_only_lowers_what_is_due():
    order = sold(paid=False)
    due = order_card(order).head.due_minor
    seen = refund(order, spread_minor=1000)
    assert kinds(seen.effects) == ["Credited"]
    assert order_card(order).head.due_minor == due - 1000
    payments.receive(order, due, by="")
    assert order_card(order).head.payment_status is PaymentStatus.OVERPAID
    carry_out(plan(Command.PAY_BACK, order, PayBackChoices(method_id=method_id("transfer"))), by="")
    assert order_card(order).head.due_minor == 0
    assert check_shop() == []


def test_what_was_paid_for_a_cancelled_order_goes_back():
    order = sold()
    carry_out(plan(Command.REOPEN, order), by="")
    carry_out(plan(Command.CANCEL, order, CancelChoices()), by="")
    with pytest.raises(WrongLifecycle):
        plan(Command.REFUND, order, RefundChoices(spread_minor=1))
    seen = plan(Command.PAY_BACK, order, PayBackChoices())
    assert kinds(seen.effects) == ["MoneyPaidBack", "TaskClosed"]
    carry_out(seen, by="")
    assert order_card(order).head.payment_status is PaymentStatus.REFUNDED
    assert check_shop() == []


def test_money_goes_back_the_way_it_came_unless_another_is_chosen():
    order = sold(paid=False)
    payments.receive(order, 5000, method_id=method_id("card"), by="")
    assert refund_offer(order).methods[0].code == "card"
    refund(order, spread_minor=6000)
    refund(order, spread_minor=100, method_id=method_id("cash"))
    back = [(row.method.code, row.amount_minor) for row in Payment.select().where(Payment.kind == "refund")]
    assert back[0][0] == "card"
    assert back[1:] == [("cash", -100)]


def test_the_way_by_which_most_is_kept_comes_first():
    order = sold(paid=False)
    payments.receive(order, 5000, method_id=method_id("cash"), by="")
    payments.receive(order, 1, method_id=method_id("card"), by="")
    payments.receive(order, 4500, method_id=method_id("transfer"), by="")
    assert refund_offer(order).methods[0].code == "cash"
    refund(order, spread_minor=1000, pay_back_minor=1000, method_id=method_id("cash"))
    assert refund_offer(order).methods[0].code == "transfer"


def test_cash_goes_back_in_coins_and_the_rounding_is_mirrored():
    order = sold()
    change_settings({CASH_STEP.key: 5}, by="")
    seen = refund(order, spread_minor=1002, method_id=method_id("cash"))
    back = one(seen, effects.MoneyPaidBack)
    assert isinstance(back, effects.MoneyPaidBack)
    assert (back.amount_minor, back.rounding_minor) == (1000, -2)
    assert Payment.get(Payment.kind == "refund").rounding_minor == 2
    assert order_card(order).head.due_minor == 0
    refund(order, spread_minor=1002, method_id=method_id("card"))
    refund(order, *refund_offer(order).everything().rows, method_id=method_id("cash"))
    assert order_card(order).head.due_minor == 0


def test_less_than_a_coin_is_not_paid_in_cash():
    order = sold()
    change_settings({CASH_STEP.key: 5}, by="")
    seen = refund(order, spread_minor=2, method_id=method_id("cash"))
    assert kinds(seen.effects) == ["Credited", "MoneyToPayBack"]
    with pytest.raises(BelowSmallestCoin):
        plan(Command.PAY_BACK, order, PayBackChoices(method_id=method_id("cash")))
    carry_out(plan(Command.PAY_BACK, order, PayBackChoices(method_id=method_id("card"))), by="")
    assert order_card(order).head.due_minor == 0


def test_the_shop_can_want_a_reason():
    order = sold(invoice="at_order")
    change_settings({REFUND_REASON_REQUIRED.key: True}, by="")
    assert refund_offer(order).reason_required
    with pytest.raises(ReasonMissing):
        plan(Command.REFUND, order, RefundChoices(spread_minor=100, reason="  "))
    with pytest.raises(ReasonUnknown):
        plan(Command.REFUND, order, RefundChoices(spread_minor=100, reason_code="mood"))
    refund(order, spread_minor=100, reason_code="late", reason="trois semaines")
    refund(order, spread_minor=100, reason_code="damaged", reason="fêlé", public=True)
    printed = [paper(row.id) for row in order_card(order).documents if row.kind is DocumentKind.CREDIT_NOTE]
    assert [(row.reason_code, row.reason) for row in printed] == [("", ""), ("damaged", "fêlé")]


def test_an_invoice_after_a_refund_comes_with_its_credit_note():
    order = sold()
    refund(order, row_of(order, RefundOf.LINE).units(Decimal(1)), reason="fêlé", public=True)
    refund(order, spread_minor=333, reason="interne")
    issue_invoice(order, by="")
    card = order_card(order)
    given = sum(credit.gross_minor for credit in card.credits)
    invoice = next(row for row in card.documents if row.kind is DocumentKind.INVOICE)
    assert invoice.total_minor == card.head.total_minor
    assert notes(card) == [(given, invoice.id)]
    note = paper(card.documents[-1].id)
    assert (note.refers_to[0].number, note.reason) == (invoice.number, "fêlé")
    assert note.number.startswith("AV-")
    assert check_shop() == []
    refund(order, *refund_offer(order).everything().rows)
    assert sum(minor for minor, _ in notes(order_card(order))) == card.head.total_minor


def test_giving_back_the_unpaid_rest_brings_the_invoice_that_waited_for_the_money():
    order = sold(invoice="on_payment", paid=False)
    due = order_card(order).head.due_minor
    payments.receive(order, due - 1000, by="")
    assert order_card(order).documents == ()
    seen = refund(order, spread_minor=1000)
    assert kinds(seen.effects) == ["Credited", "InvoiceOnPayment", "CreditNoteIssued"]
    card = order_card(order)
    assert (card.head.due_minor, notes(card)[0][0]) == (0, 1000)
    assert next(row for row in card.documents if row.kind is DocumentKind.INVOICE).total_minor == due


def test_stock_that_waits_for_the_money_is_not_taken_for_what_was_given_back():
    change_settings({STOCK_WHEN.key: "on_payment"}, by="")
    order = sold(paid=False)
    assert on_hand() == 10
    refund(order, row_of(order, RefundOf.LINE).units(Decimal(1)))
    assert on_hand() == 10
    payments.mark_paid(order, by="")
    assert on_hand() == 8
    assert check_shop() == []


def test_the_same_key_refunds_once():
    order = sold()
    seen = plan(Command.REFUND, order, RefundChoices(spread_minor=1000))
    assert carry_out(seen, by="", key="k")
    assert carry_out(seen, by="", key="k") is False
    assert order_card(order).head.refunded_minor == 1000


def test_pain_1_a_credit_never_ignores_the_discount():
    """PrestaShop#18319 and pricing example 10: 22.94 less a voucher of 10.00, with shipping of 8.40."""
    identify_shop()
    voucher = create_voucher(VoucherForm(kind=VoucherKind.AMOUNT, amount_minor=1000), by="")
    order = place(
        NewOrder(
            (NewLine(Decimal(1), sell("Carafe", "22.94")),),
            name="Soizic",
            vouchers=(voucher_code(voucher),),
            delivery=NewDelivery(ShippingMethod.get(kind="ship").id, price_minor=840),
            shipping=PostalAddress(**HOME),
        ),
        by="",
    )
    payments.mark_paid(order, by="")
    offer: RefundOffer = refund_offer(order)
    assert [(row.kind, row.left_minor) for row in offer.rows] == [
        (RefundOf.LINE, 1294),
        (RefundOf.SHIPPING, 840),
    ]
    refund(order, *(row.rest() for row in offer.rows))
    card = order_card(order)
    parts = [(part.gross_minor, part.net_minor, part.tax_minor) for part in card.credits[0].parts]
    assert parts == [(1294, 1078, 216), (840, 700, 140)]
    assert (card.head.refunded_minor, notes(card)[0][0]) == (2134, 2134)
    assert -sum(row.amount_minor for row in Payment.select() if row.kind == "refund") == 2134


def test_pain_3_a_unit_never_goes_back_twice():
    """PrestaShop#35460: order one, refund it with restock, cancel the order: 100 in stock, not 101."""
    mug = sell("Bol", "24.00", stock="100")
    order = place(NewOrder((NewLine(Decimal(1), mug),), name="Soizic"), by="")
    payments.receive(order, 1000, by="")
    assert on_hand() == 99
    refund(order, row_of(order, RefundOf.LINE).units(Decimal(1)))
    assert on_hand() == 100
    if order_card(order).head.lifecycle is Lifecycle.COMPLETED:
        carry_out(plan(Command.REOPEN, order), by="")
    carry_out(plan(Command.CANCEL, order, CancelChoices()), by="")
    assert on_hand() == 100
    assert order_card(order).lines[0].units.back == 1
    assert check_shop() == []


def test_pain_3_a_unit_not_restocked_never_goes_back_later():
    """woocommerce#29502 and #27504: refunded without restock, and cancelled or deleted later."""
    mug = sell("Bol", "24.00", stock="100")
    order = place(NewOrder((NewLine(Decimal(2), mug),), name="Soizic"), by="")
    payments.receive(order, 1000, by="")
    refund(order, row_of(order, RefundOf.LINE).units(Decimal(1), restock=False))
    assert on_hand() == 98
    carry_out(plan(Command.CANCEL, order, CancelChoices()), by="")
    assert on_hand() == 99
    units = order_card(order).lines[0].units
    assert (units.written_off, units.back, units.in_shop) == (1, 1, 0)
    moved = list(db.execute_sql("SELECT kind, quantity FROM stock_move WHERE line_id IS NOT NULL"))
    assert moved == [("sale", -2000), ("cancel", 1000)]
    assert check_shop() == []
