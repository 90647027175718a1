"""Papers, slips, credits and money of an edited order follow with it."""

from __future__ import annotations

from decimal import Decimal

import pytest

from desktop.documents.codes import transfer_payload
from desktop.documents.context import paper_context
from desktop.domain import edit_effects
from desktop.domain.explain import explain
from desktop.domain.refund_parts import RefundOf
from desktop.domain.steps import StepCode
from desktop.models import ShippingMethod
from desktop.models.base import db
from desktop.services.check.check import check_shop
from desktop.services.commands.command_refusals import OrderIsHeld
from desktop.services.commands.commands import Command
from desktop.services.forms.refund_offer import refund_offer
from desktop.services.issuing.documents import issue_invoice, issue_slip, paper
from desktop.services.orders.order_basket import priced
from desktop.services.orders.order_card import order_card
from desktop.services.plans import shipments
from desktop.services.plans.edit_lines import CustomAdd, LineEdit, ProductAdd, UnitsNotInShop
from desktop.services.plans.edit_papers import EditAfterCredit
from desktop.services.plans.edit_reductions import ReductionEdit
from desktop.services.plans.plan_cancel import CancelChoices
from desktop.services.plans.plan_delivery import DeliveryChoices
from desktop.services.plans.plan_edit import EditChoices
from desktop.services.plans.plan_hold import HoldChoices
from desktop.services.plans.plan_refund import RefundChoices
from desktop.services.plans.plans import carry_out, plan
from tests.catalogue import sell
from tests.services.editing import assert_papers, edit, kinds, line, one, papers, sold
from tests.services.factory import identify_shop

pytestmark = pytest.mark.usefixtures("new_shop")


def test_additions_to_an_invoiced_order_get_an_invoice_of_their_own():
    order = sold(invoice="at_order")
    first = order_card(order).documents[0]
    sealed = bytes(db.execute_sql("SELECT body_sha256 FROM document").fetchone()[0])
    seen = edit(order, LineEdit(line(order), Decimal(3)), ProductAdd(sell("Assiette", "12.00")))
    more = one(seen, edit_effects.InvoiceIssued)
    assert isinstance(more, edit_effects.InvoiceIssued)
    assert (more.gross_minor, more.supplements) == (3600, first.number)
    assert papers(order_card(order)) == [("invoice", 5799), ("invoice", 3600)]
    second = paper(order_card(order).documents[-1].id)
    assert [(row.name, row.quantity, row.gross_minor) for row in second.lines] == [
        ("Bol", 1, 2400),
        ("Assiette", 1, 1200),
    ]
    assert [row.number for row in second.refers_to] == [first.number]
    assert bytes(db.execute_sql("SELECT body_sha256 FROM document").fetchone()[0]) == sealed


def test_anything_else_credits_the_invoice_and_issues_a_new_one():
    order = sold(invoice="at_order")
    seen = edit(order, LineEdit(line(order), Decimal(1)), reason="une tasse de moins")
    assert kinds(seen.effects) == [
        "CreditNoteIssued",
        "LineChanged",
        "UnitsTaken",
        "TotalChanged",
        "InvoiceIssued",
    ]
    card = order_card(order)
    assert papers(card) == [("invoice", 5799), ("credit_note", 5799), ("invoice", 3399)]
    assert paper(card.documents[1].id).reason == "une tasse de moins"
    assert [row.quantity for row in paper(card.documents[2].id).lines] == [1, 1]


def test_a_supplement_is_credited_with_the_first_invoice_when_something_goes():
    order = sold(invoice="at_order")
    edit(order, LineEdit(line(order), Decimal(3)))
    edit(order, LineEdit(line(order), Decimal(0)))
    assert papers(order_card(order)) == [
        ("invoice", 5799),
        ("invoice", 2400),
        ("credit_note", 5799),
        ("credit_note", 2400),
        ("invoice", 999),
    ]
    carry_out(plan(Command.CANCEL, order, CancelChoices()), by="")
    assert papers(order_card(order))[-1] == ("credit_note", 999)
    assert check_shop() == []


@pytest.mark.parametrize(
    ("added", "asked", "taken"),
    [("60.00", 3600, "−24,00\u00a0€"), ("12.00", 0, "−12,00\u00a0€")],
)
def test_a_supplement_asks_for_what_is_due_of_the_order(added: str, asked: int, taken: str):
    order = sold(ships=True, invoice="at_order", paid_minor=6389)
    identify_shop(iban="FR7630006000011234567890189")
    edit(order, LineEdit(line(order), Decimal(1)))
    edit(order, ProductAdd(sell("Assiette", added)))
    card = order_card(order)
    assert max(0, card.head.due_minor) == asked
    printed = paper(card.documents[-1].id)
    assert printed.totals.due_minor == asked
    assert printed.totals.paid_minor == printed.totals.total_minor - asked
    assert transfer_payload(printed).splitlines()[7:8] == ([f"EUR{asked / 100:.2f}"] if asked else [])
    sums = paper_context(printed, ())["sums"]
    assert [row["value"] for row in sums if row["label"] == "Déjà payé sur la commande"] == [taken]


def test_a_supplement_never_asks_for_more_than_its_own_total():
    order = sold(invoice="at_order")
    edit(order, ProductAdd(sell("Assiette", "12.00")))
    assert paper(order_card(order).documents[-1].id).totals.due_minor == 1200


def test_units_that_were_free_are_invoiced_once_they_cost_something():
    order = sold(invoice="at_order")
    gift = ProductAdd(sell("Assiette", "0.00"), Decimal(3))
    edit(order, gift)
    assert papers(order_card(order)) == [("invoice", 5799)]
    edit(order, LineEdit(line(order, 2), unit_price=Decimal("2.50"), price_reason="finalement"))
    (row,) = paper(order_card(order).documents[-1].id).lines
    assert (row.quantity, row.gross_minor) == (3, 750)


@pytest.mark.parametrize("invoice", ["at_order", "by_hand"])
def test_after_a_refund_no_row_falls_below_what_was_given_back_of_it(invoice: str):
    order = sold(ships=True, invoice=invoice, paid_minor=1000)
    mug, engraving = (row for row in refund_offer(order).rows if row.kind is RefundOf.LINE)
    rows = (mug.units(Decimal(1)), engraving.amount(500))
    carry_out(plan(Command.REFUND, order, RefundChoices(rows=rows)), by="")
    for change in (
        LineEdit(line(order), unit_price=Decimal(10)),
        LineEdit(line(order, 1), Decimal(0)),
        LineEdit(line(order, 1), discount_percent=Decimal(60)),
    ):
        with pytest.raises(EditAfterCredit):
            plan(Command.EDIT_LINES, order, EditChoices((change,)))
    with pytest.raises(UnitsNotInShop):
        plan(Command.EDIT_LINES, order, EditChoices((LineEdit(line(order), Decimal(0)),)))
    edit(order, LineEdit(line(order), Decimal(4)), ProductAdd(sell("Assiette", "12.00")))
    rest = refund_offer(order).everything()
    carry_out(plan(Command.REFUND, order, rest), by="")
    assert check_shop() == []
    assert_papers(order)


@pytest.mark.parametrize("invoice", ["at_order", "by_hand"])
def test_after_a_refund_the_rest_is_lowered_as_any_other_edit(invoice: str):
    """A line off, a lower price, a discount, another delivery: what was given back stays given back."""
    order = sold(ships=True, invoice=invoice, paid_minor=6389)
    mug = next(row for row in refund_offer(order).rows if row.kind is RefundOf.LINE)
    carry_out(plan(Command.REFUND, order, RefundChoices(rows=(mug.units(Decimal(1)),))), by="")
    seen = edit(order, LineEdit(line(order), unit_price=Decimal(20)), LineEdit(line(order, 1), Decimal(0)))
    head = order_card(order).head
    assert (head.total_minor, head.due_minor) == (4590, 4590 - 2400 - 6389 + 2400)
    issued = ["CreditNoteIssued", "InvoiceIssued"] if invoice == "at_order" else []
    assert [kind for kind in kinds(seen.effects) if kind in ("CreditNoteIssued", "InvoiceIssued")] == issued
    if issued:
        assert papers(order_card(order))[2:] == [
            ("credit_note", 3989),
            ("invoice", 4590),
            ("credit_note", 2400),
        ]
    edit(order, reductions=(ReductionEdit("discount", percent=Decimal(10), name="Geste"),))
    bike = ShippingMethod.get(kind="pickup").id
    carry_out(plan(Command.EDIT_SHIPPING, order, DeliveryChoices(bike, 0)), by="")
    assert check_shop() == []
    assert_papers(order)
    carry_out(plan(Command.REFUND, order, refund_offer(order).everything()), by="")
    card = order_card(order)
    assert sum(credit.gross_minor for credit in card.credits) == card.head.total_minor
    assert check_shop() == []
    assert_papers(order)


def test_a_held_order_is_edited_but_gets_no_papers():
    plain, invoiced = sold(), sold()
    carry_out(plan(Command.HOLD, plain, HoldChoices()), by="")
    edit(plain, LineEdit(line(plain), Decimal(3)))
    issue_invoice(invoiced, by="")
    carry_out(plan(Command.HOLD, invoiced, HoldChoices()), by="")
    with pytest.raises(OrderIsHeld):
        plan(Command.EDIT_LINES, invoiced, EditChoices((LineEdit(line(invoiced), Decimal(3)),)))


def test_a_slip_that_would_miss_the_goods_is_given_up():
    order = sold(ships=True)
    issue_slip(order, by="")
    seen = edit(order, LineEdit(line(order), Decimal(1)))
    assert "SlipVoided" in kinds(seen.effects)
    issue_slip(order, by="")
    more = edit(order, LineEdit(line(order), Decimal(3)))
    assert "SlipVoided" not in kinds(more.effects)
    shipments.mark_shipped(order, by="")
    assert order_card(order).lines[0].units.with_customer == 3
    assert check_shop() == []


def test_an_explanation_is_right_after_an_edit():
    order = sold(ships=True, percent=10)
    edit(order, LineEdit(line(order), Decimal(3)), CustomAdd("Colis", Decimal("1.99"), 1))
    core = order_card(order).core
    (total,) = (step for step in explain(priced(core)) if step.code is StepCode.TOTAL)
    assert total.minor == core.head.total_minor


def test_the_same_key_edits_once_and_an_old_look_is_refused():
    order = sold()
    seen = plan(Command.EDIT_LINES, order, EditChoices((LineEdit(line(order), Decimal(3)),)))
    assert carry_out(seen, by="", key="k")
    assert carry_out(seen, by="", key="k") is False
    assert order_card(order).lines[0].quantity == 3
