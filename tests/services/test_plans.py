"""A command is shown as a plan, and the plan that was shown is what is done."""

from __future__ import annotations

from decimal import Decimal

import pytest

from desktop.domain import effects
from desktop.domain.effects import Effect
from desktop.domain.settings import INVOICE_WHEN
from desktop.domain.states import Bucket, DocumentKind, FulfilmentStatus, Lifecycle, PaymentStatus
from desktop.domain.vouchers import VoucherUsedUp
from desktop.models import OrderTask, OutboxItem, StockLevel, VoucherUse
from desktop.services.check.check import check_shop
from desktop.services.check.check_status import wrong_statuses
from desktop.services.commands.command_refusals import (
    CreditNoteExists,
    OrderIsHeld,
    UnitsWithCustomer,
    WrongLifecycle,
)
from desktop.services.commands.commands import Command
from desktop.services.drafts import draft_adjustments, draft_customer, draft_lines, drafts
from desktop.services.goods.stock import OutOfStock
from desktop.services.issuing.documents import issue_invoice, paper
from desktop.services.orders.order_card import order_card
from desktop.services.placing import orders
from desktop.services.plans import payments, shipments
from desktop.services.plans.plan_cancel import CancelChoices
from desktop.services.plans.plan_hold import HoldChoices
from desktop.services.plans.plans import KeyOfAnotherCommand, PlanOutdated, carry_out, plan, standing
from desktop.services.shop.preferences import change_settings
from desktop.services.vouchers.vouchers import VoucherForm, VoucherKind, create_voucher, voucher_code
from tests.catalogue import sell
from tests.services.factory import history, identify_shop, make_order, written

WHOLE = CancelChoices("Ne veut plus", tell_customer=True)


@pytest.fixture
def sold(new_shop) -> int:
    """An order of two mugs with a voucher; ten mugs were on the shelf, the shop may issue invoices."""
    identify_shop()
    mug = sell("Mug", "24.00", sku="MUG", stock="10")
    voucher = create_voucher(VoucherForm(kind=VoucherKind.PERCENT, percent=Decimal(10)), by="")
    draft = drafts.start_draft(by="")
    draft_customer.set_identity(draft, name="Soizic", email="soizic@example.org", by="")
    draft_lines.add_product(draft, mug, quantity=Decimal(2), by="")
    draft_adjustments.apply_voucher(draft, voucher_code(voucher), by="")
    return orders.confirm(draft, by="")


def kinds(found: tuple[Effect, ...]) -> list[str]:
    return [type(effect).__name__ for effect in found]


def on_hand() -> Decimal:
    return StockLevel.select().get().on_hand


def test_looking_at_a_plan_changes_nothing(sold):
    before = (order_card(sold), StockLevel.select().get().on_hand, history(sold))
    seen = plan(Command.CANCEL, sold, WHOLE)
    assert seen.after.lifecycle is Lifecycle.CANCELLED
    assert (order_card(sold), StockLevel.select().get().on_hand, history(sold)) == before
    assert check_shop() == []


def test_cancelling_an_invoiced_and_paid_order_does_all_of_rule_5_6(sold):
    payments.mark_paid(sold, by="")
    carry_out(plan(Command.REOPEN, sold), by="")
    invoice = next(card for card in order_card(sold).documents if card.kind is DocumentKind.INVOICE)
    seen = plan(Command.CANCEL, sold, WHOLE)
    assert kinds(seen.effects) == [
        "CreditNoteIssued",
        "UnitsMoved",
        "MoneyToPayBack",
        "VoucherFreed",
        "LifecycleChanged",
        "MailQueued",
    ]
    assert carry_out(seen, by="Maëlle")
    card = order_card(sold)
    note = card.documents[-1]
    assert (note.kind, note.total_minor, note.refers_to) == (DocumentKind.CREDIT_NOTE, 4320, invoice.id)
    printed = paper(note.id)
    assert [(line.name, line.quantity, line.gross_minor) for line in printed.lines] == [("Mug", 2, 4320)]
    assert printed.refers_to[0].number == invoice.number
    assert printed.totals.net_minor + printed.totals.tax_minor == 4320
    assert (card.head.lifecycle, card.head.due_minor) == (Lifecycle.CANCELLED, -4320)
    assert card.head.payment_status is PaymentStatus.OVERPAID
    assert on_hand() == 10
    assert [(task.kind, task.amount_minor) for task in card.tasks] == [("pay_back", 4320)]
    assert [use.uses for use in VoucherUse.select()] == [1, -1]
    assert [item.payload.keys() for item in OutboxItem.select()] == [{"message"}]
    assert seen.after == standing(card.head)
    assert check_shop() == []


def test_cancelling_twice_changes_nothing(sold):
    seen = plan(Command.CANCEL, sold, WHOLE)
    assert carry_out(seen, by="", key="one")
    rows = written()
    assert carry_out(seen, by="", key="one") is False
    assert written() == rows
    with pytest.raises(WrongLifecycle):
        carry_out(seen, by="")
    assert on_hand() == 10


def test_a_key_belongs_to_one_command(sold):
    carry_out(plan(Command.HOLD, sold, HoldChoices("attend")), by="", key="one")
    with pytest.raises(KeyOfAnotherCommand):
        carry_out(plan(Command.RESUME, sold), by="", key="one")


def test_a_plan_that_would_do_something_else_now_is_refused(sold):
    seen = plan(Command.CANCEL, sold, WHOLE)
    payments.receive(sold, 100, by="")
    with pytest.raises(PlanOutdated):
        carry_out(seen, by="")
    assert order_card(sold).head.lifecycle is Lifecycle.OPEN


def test_goods_that_left_stand_against_cancelling(new_shop):
    order = make_order(ships="ship")
    shipments.mark_shipped(order, by="")
    with pytest.raises(UnitsWithCustomer):
        plan(Command.CANCEL, order, WHOLE)


def test_a_slip_that_waits_is_voided_and_a_held_order_can_be_cancelled(new_shop):
    order = make_order(ships="ship")
    shipments.create_slip(order, by="")
    carry_out(plan(Command.HOLD, order, HoldChoices("adresse ?")), by="")
    carry_out(plan(Command.CANCEL, order, CancelChoices()), by="")
    head = order_card(order).head
    assert (head.lifecycle, head.held, head.due_minor) == (Lifecycle.CANCELLED, False, 0)
    assert head.payment_status is PaymentStatus.NONE_DUE
    assert head.fulfilment_status is FulfilmentStatus.WILL_NOT_DELIVER
    assert history(order).count("slip_voided") == 1
    assert list(wrong_statuses()) == []


def test_a_cancelled_order_without_credit_note_takes_its_units_and_voucher_again(sold):
    change_settings({INVOICE_WHEN.key: "by_hand"}, by="")
    order = another(sold)
    left = on_hand()
    carry_out(plan(Command.CANCEL, order, CancelChoices()), by="")
    carry_out(plan(Command.REOPEN, order), by="")
    head = order_card(order).head
    assert (head.lifecycle, head.due_minor) == (Lifecycle.OPEN, 2400)
    assert on_hand() == left
    assert check_shop() == []


def another(order: int) -> int:
    variant = order_card(order).lines[0].variant_id
    assert variant is not None
    draft = drafts.start_draft(by="")
    draft_customer.set_identity(draft, name="Yann", by="")
    draft_lines.add_product(draft, variant, by="")
    return orders.confirm(draft, by="")


def test_reopening_asks_the_stock_policy(new_shop):
    change_settings({INVOICE_WHEN.key: "by_hand"}, by="")
    draft = drafts.start_draft(by="")
    draft_customer.set_identity(draft, name="Yann", by="")
    draft_lines.add_product(draft, sell("Bol", "9.00", stock="1", oversell="block"), by="")
    order = orders.confirm(draft, by="")
    carry_out(plan(Command.CANCEL, order, CancelChoices()), by="")
    another(order)
    with pytest.raises(OutOfStock):
        plan(Command.REOPEN, order)
    assert order_card(order).head.lifecycle is Lifecycle.CANCELLED


def test_an_order_cancelled_with_a_credit_note_stays_cancelled(sold):
    carry_out(plan(Command.CANCEL, sold, WHOLE), by="")
    with pytest.raises(CreditNoteExists):
        plan(Command.REOPEN, sold)


def test_a_held_order_waits_and_resuming_does_what_waited(new_shop):
    identify_shop()
    change_settings({INVOICE_WHEN.key: "on_payment"}, by="")
    order = make_order()
    carry_out(plan(Command.HOLD, order, HoldChoices("vérifier")), by="")
    payments.mark_paid(order, by="")
    head = order_card(order).head
    assert (head.lifecycle, head.payment_status) == (Lifecycle.OPEN, PaymentStatus.PAID)
    with pytest.raises(OrderIsHeld):
        issue_invoice(order, by="")
    with pytest.raises(OrderIsHeld):
        plan(Command.COMPLETE, order)
    seen = plan(Command.RESUME, order)
    assert kinds(seen.effects) == ["HoldEnded", "InvoiceByPolicy", "LifecycleChanged"]
    carry_out(seen, by="")
    card = order_card(order)
    assert card.head.lifecycle is Lifecycle.COMPLETED
    assert [document.kind for document in card.documents] == [DocumentKind.INVOICE]
    assert list(wrong_statuses()) == []


def test_resuming_makes_no_invoice_that_nobody_waited_for(new_shop):
    identify_shop()
    order = make_order()
    carry_out(plan(Command.HOLD, order, HoldChoices()), by="")
    assert kinds(plan(Command.RESUME, order).effects) == ["HoldEnded"]


def test_a_voucher_whose_last_use_another_order_took_keeps_an_order_cancelled(sold):
    change_settings({INVOICE_WHEN.key: "by_hand"}, by="")
    once = voucher_code(
        create_voucher(VoucherForm(kind=VoucherKind.PERCENT, percent=Decimal(5), max_uses=1), by="")
    )
    variant = order_card(sold).lines[0].variant_id
    assert variant is not None

    def sell_with_it() -> int:
        draft = drafts.start_draft(by="")
        draft_customer.set_identity(draft, name="Yann", by="")
        draft_lines.add_product(draft, variant, by="")
        draft_adjustments.apply_voucher(draft, once, by="")
        return orders.confirm(draft, by="")

    first = sell_with_it()
    carry_out(plan(Command.CANCEL, first, CancelChoices()), by="")
    sell_with_it()
    with pytest.raises(VoucherUsedUp):
        plan(Command.REOPEN, first)
    assert order_card(first).head.lifecycle is Lifecycle.CANCELLED


def test_completing_by_hand_stays_until_it_is_reopened(new_shop):
    order = make_order(ships="ship")
    carry_out(plan(Command.COMPLETE, order), by="")
    payments.receive(order, 100, by="")
    assert order_card(order).head.lifecycle is Lifecycle.COMPLETED
    with pytest.raises(WrongLifecycle):
        plan(Command.HOLD, order, HoldChoices())
    carry_out(plan(Command.REOPEN, order), by="")
    assert order_card(order).head.lifecycle is Lifecycle.OPEN


def test_units_only_move_between_named_buckets(sold):
    seen = plan(Command.CANCEL, sold, CancelChoices())
    moved = [effect for effect in seen.effects if isinstance(effect, effects.UnitsMoved)]
    assert [(one.quantity, one.source, one.target, one.stock) for one in moved] == [
        (Decimal(2), Bucket.SHOP, Bucket.BACK, True)
    ]
    assert OrderTask.select().count() == 0
