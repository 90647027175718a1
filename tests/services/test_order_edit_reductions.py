"""Discounts, surcharges and the tip of a placed order: agreed anew, with sums, papers and money."""

from __future__ import annotations

from decimal import Decimal

import pytest

from desktop.domain.exact import NegativeNumber
from desktop.domain.limits import PercentAboveHundred
from desktop.models import TaxClass
from desktop.services.commands.commands import Command
from desktop.services.drafts.drafts import TipNegative
from desktop.services.forms.refund_offer import refund_offer
from desktop.services.goods.sellable import NameMissing
from desktop.services.orders.give_back import GiveBack
from desktop.services.orders.order_card import order_card
from desktop.services.orders.order_core import order_core
from desktop.services.plans.edit_lines import LineEdit
from desktop.services.plans.edit_papers import EditAfterCredit
from desktop.services.plans.edit_reductions import AdjustmentNotFound, ReductionEdit
from desktop.services.plans.edit_undo import opposite
from desktop.services.plans.plan_edit import EditChoices, NothingChanged
from desktop.services.plans.plan_refund import RefundChoices
from desktop.services.plans.plans import carry_out, plan
from tests.services.editing import edit, kinds, line, papers, sold
from tests.services.factory import history

pytestmark = pytest.mark.usefixtures("new_shop")


def whole(order: int, *reductions: ReductionEdit, tip: int | None = None):
    return edit(order, reductions=reductions, tip_minor=tip)


def sums(order: int) -> tuple[int, int, int]:
    head = order_card(order).head
    return head.total_minor, head.discount_minor, head.tip_minor


def test_a_discount_a_surcharge_and_a_tip_come_to_the_order():
    order = sold()
    standard = TaxClass.get(code="standard").id
    seen = whole(
        order,
        ReductionEdit("discount", percent=Decimal(10), name="Geste"),
        ReductionEdit("fee", amount_minor=250, name="Emballage", tax_class_id=standard),
        tip=100,
    )
    assert kinds(seen.effects) == ["ReductionChanged", "ReductionChanged", "TipChanged", "TotalChanged"]
    assert sums(order) == (5799 - 580 + 250 + 100, 580, 100)
    discount, fee = order_card(order).core.adjustments
    assert (discount.name, discount.percent, discount.minor) == ("Geste", 10, 580)
    assert (fee.name, fee.gross_minor, fee.tax_minor) == ("Emballage", 250, 42)
    assert {"reduction_changed", "tip_changed", "total_changed"} <= set(history(order))


def test_what_was_agreed_is_agreed_anew_taken_off_and_brought_back():
    order = sold(percent=10)
    (known,) = order_card(order).core.adjustments
    whole(order, ReductionEdit("discount", known.id, amount_minor=500))
    assert sums(order) == (5299, 500, 0)
    before = order_core(order)
    off = whole(order, ReductionEdit("discount", known.id))
    assert sums(order) == (5799, 0, 0)
    assert order_card(order).core.adjustments == ()
    back = opposite(off, before)
    assert isinstance(back, EditChoices)
    edit(order, reductions=back.reductions)
    assert sums(order) == (5299, 500, 0)
    assert [item.id for item in order_card(order).core.adjustments] == [known.id]


def test_the_opposite_of_an_addition_takes_it_off_with_lines_and_tip():
    order = sold()
    before = order_core(order)
    seen = edit(
        order,
        LineEdit(line(order), Decimal(3)),
        reductions=(ReductionEdit("fee", percent=Decimal(5), name="Service"),),
        tip_minor=300,
    )
    assert order_card(order).head.total_minor > 8199
    back = opposite(seen, before)
    assert isinstance(back, EditChoices)
    edit(order, *back.changes, reductions=back.reductions, tip_minor=back.tip_minor)
    assert sums(order) == (5799, 0, 0)


def test_papers_follow_a_surcharge_and_a_discount():
    order = sold(invoice="at_order")
    added = whole(order, ReductionEdit("fee", amount_minor=300, name="Emballage"), tip=200)
    assert kinds(added.effects)[-1] == "InvoiceIssued"
    assert papers(order_card(order)) == [("invoice", 5799), ("invoice", 500)]
    (fee,) = order_card(order).core.adjustments
    whole(order, ReductionEdit("fee", fee.id))
    assert papers(order_card(order))[2:] == [("credit_note", 5799), ("credit_note", 500), ("invoice", 5999)]


def test_after_a_refund_a_surcharge_cannot_be_lowered():
    order = sold(paid_minor=5799)
    carry_out(plan(Command.REOPEN, order), by="")
    whole(order, ReductionEdit("fee", amount_minor=300, name="Emballage"))
    (row,) = (row for row in refund_offer(order).rows if row.kind.value == "fee")
    refund = RefundChoices((GiveBack(row.kind, row.key, amount_minor=100),))
    carry_out(plan(Command.REFUND, order, refund), by="")
    (fee,) = order_card(order).core.adjustments
    with pytest.raises(EditAfterCredit):
        plan(Command.EDIT_LINES, order, EditChoices(reductions=(ReductionEdit("fee", fee.id),)))
    whole(order, ReductionEdit("fee", fee.id, amount_minor=400))


@pytest.mark.parametrize(
    ("choices", "refusal"),
    [
        (EditChoices(reductions=(ReductionEdit("discount", percent=Decimal(101)),)), PercentAboveHundred),
        (EditChoices(reductions=(ReductionEdit("fee", amount_minor=-1, name="x"),)), NegativeNumber),
        (EditChoices(reductions=(ReductionEdit("fee", amount_minor=100),)), NameMissing),
        (EditChoices(reductions=(ReductionEdit("fee", 999, amount_minor=100),)), AdjustmentNotFound),
        (EditChoices(tip_minor=-1), TipNegative),
        (EditChoices(tip_minor=0), NothingChanged),
        (EditChoices(reductions=(ReductionEdit("discount"),)), NothingChanged),
    ],
)
def test_what_cannot_be_is_refused(choices: EditChoices, refusal: type[Exception]):
    order = sold()
    before = order_card(order)
    with pytest.raises(refusal):
        plan(Command.EDIT_LINES, order, choices)
    assert order_card(order) == before
