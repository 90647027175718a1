"""Editing a placed order: what is changed moves lines, units, stock, sums, papers and money together."""

from __future__ import annotations

from decimal import Decimal

import pytest

from desktop.domain import edit_effects, effects
from desktop.domain.effects import Effect
from desktop.domain.explain import explain
from desktop.domain.refund_parts import RefundOf
from desktop.domain.settings import INVOICE_WHEN, STOCK_WHEN
from desktop.domain.states import DocumentKind, Lifecycle, PaymentStatus
from desktop.domain.steps import StepCode
from desktop.models import ShippingMethod, StockLevel, StockMove, TaxClass
from desktop.models.base import db
from desktop.services import payments, shipments
from desktop.services.cards import PostalAddress
from desktop.services.check import check_shop
from desktop.services.command_refusals import OrderIsHeld, WrongLifecycle
from desktop.services.commands import Command
from desktop.services.documents import issue_invoice, issue_slip, paper
from desktop.services.draft_lines import LineNotFound, QuantityNotPossible
from desktop.services.edit_lines import CustomAdd, LastLine, LineEdit, ProductAdd, UnitsNotInShop
from desktop.services.edit_papers import EditAfterCredit
from desktop.services.ledger_cards import OrderCard
from desktop.services.new_order import NewAdjustment, NewDelivery, NewLine, NewOrder, place
from desktop.services.order_basket import priced
from desktop.services.order_card import order_card
from desktop.services.plan_cancel import CancelChoices
from desktop.services.plan_edit import EditChoices, NothingChanged
from desktop.services.plan_hold import HoldChoices
from desktop.services.plan_refund import RefundChoices
from desktop.services.plans import Plan, carry_out, plan, standing
from desktop.services.preferences import change_settings
from desktop.services.refund_offer import refund_offer
from desktop.services.stock import OutOfStock
from desktop.services.vouchers import VoucherForm, VoucherKind, create_voucher, voucher_code
from tests.catalogue import sell
from tests.services.factory import HOME, history, identify_shop, make_order, written

pytestmark = pytest.mark.usefixtures("new_shop")


def sold(*, ships: bool = False, invoice: str = "by_hand", paid_minor: int = 0, percent: int = 0) -> int:
    """Two mugs at 24.00, ten are on the shelf, and a service of 9.99."""
    identify_shop()
    change_settings({INVOICE_WHEN.key: invoice}, by="")
    mug = sell("Bol", "24.00", stock="10")
    off = NewAdjustment("discount", "Geste", percent=Decimal(percent))
    order = place(
        NewOrder(
            (NewLine(Decimal(2), mug), NewLine(Decimal(1), name="Gravure", unit_price=Decimal("9.99"))),
            name="Soizic",
            email="soizic@example.org",
            adjustments=(off,) if percent else (),
            delivery=NewDelivery(ShippingMethod.get(kind="ship").id, price_minor=590) if ships else None,
            shipping=PostalAddress(**HOME) if ships else None,
        ),
        by="",
    )
    if paid_minor:
        payments.receive(order, paid_minor, by="")
    return order


def edit(order: int, *changes: object, **choices: object) -> Plan:
    before = order_card(order)
    seen = plan(Command.EDIT_LINES, order, EditChoices(changes, **choices))  # type: ignore[arg-type]
    assert order_card(order) == before, "looking changes nothing"
    assert carry_out(seen, by="Maëlle")
    assert seen.after == standing(order_card(order).head)
    assert check_shop() == []
    assert_papers(order)
    return seen


def assert_papers(order: int) -> None:
    """What is invoiced, less what is credited on paper, is what the order comes to after its credits."""
    card = order_card(order)
    signs = {DocumentKind.INVOICE: 1, DocumentKind.CREDIT_NOTE: -1}
    papers = [row for row in card.documents if row.kind in signs]
    if papers:
        given = sum(credit.gross_minor for credit in card.credits)
        assert sum(row.total_minor * signs[row.kind] for row in papers) == card.head.total_minor - given


def kinds(found: tuple[Effect, ...]) -> list[str]:
    return [type(effect).__name__ for effect in found]


def one(seen: Plan, kind: type) -> object:
    (found,) = (effect for effect in seen.effects if isinstance(effect, kind))
    return found


def line(order: int, at: int = 0) -> int:
    return order_card(order).lines[at].id


def on_hand() -> Decimal:
    return StockLevel.select().order_by(StockLevel.id).first().on_hand


def papers(card: OrderCard) -> list[tuple[str, int]]:
    return [
        (row.kind.value, row.total_minor)
        for row in card.documents
        if row.kind is not DocumentKind.PACKING_SLIP
    ]


def test_more_units_take_stock_and_raise_what_is_due():
    order = sold()
    seen = edit(order, LineEdit(line(order), Decimal(5)))
    assert kinds(seen.effects) == ["LineChanged", "UnitsTaken", "TotalChanged"]
    card = order_card(order)
    assert (card.lines[0].quantity, card.lines[0].units.taken, card.lines[0].units.in_shop) == (5, 5, 5)
    assert (card.head.total_minor, card.head.due_minor) == (12999, 12999)
    assert on_hand() == 5
    assert StockMove.select().order_by(StockMove.id.desc()).first().kind == "edit"
    assert {"line_changed", "line_units_changed", "total_changed"} <= set(history(order))


def test_fewer_units_go_back_and_money_paid_too_much_is_remembered():
    order = sold(paid_minor=5799)
    carry_out(plan(Command.REOPEN, order), by="")
    seen = edit(order, LineEdit(line(order), Decimal(1)))
    owed = one(seen, effects.MoneyToPayBack)
    assert isinstance(owed, effects.MoneyToPayBack)
    assert owed.amount_minor == 2400
    assert on_hand() == 9
    assert order_card(order).head.payment_status is PaymentStatus.OVERPAID
    back = edit(order, LineEdit(line(order), Decimal(2)))
    assert kinds(back.effects)[-1] == "TaskClosed"
    assert order_card(order).head.payment_status is PaymentStatus.PAID


def test_price_discount_and_words_of_a_line():
    order = sold()
    edit(
        order,
        LineEdit(
            line(order), unit_price=Decimal("20.00"), discount_percent=Decimal(10), price_reason="éclat"
        ),
        LineEdit(line(order, 1), discount_minor=99, texts=(("Prénom", "Soizic"),)),
    )
    mug, service = order_card(order).lines
    assert (mug.unit_price, mug.original_price, mug.price_reason) == (Decimal(20), Decimal(24), "éclat")
    assert (mug.gross_minor, service.gross_minor) == (3600, 900)
    assert service.texts == (("Prénom", "Soizic"),)
    edit(order, LineEdit(line(order), unit_price=Decimal("24.00"), discount_percent=Decimal(0)))
    mug = order_card(order).lines[0]
    assert (mug.unit_price, mug.original_price, mug.price_reason) == (Decimal(24), None, "")
    assert mug.gross_minor == 4800


def test_a_product_and_an_item_of_ones_own_come_to_the_order():
    order = sold()
    plate = sell("Assiette", "12.00", stock="3", tax="reduced")
    seen = edit(
        order,
        ProductAdd(plate, Decimal(2)),
        CustomAdd("Emballage cadeau", Decimal("3.50"), TaxClass.get(code="standard").id),
    )
    assert kinds(seen.effects) == ["LineAdded", "LineAdded", "UnitsTaken", "UnitsTaken", "TotalChanged"]
    added = order_card(order).lines[2:]
    assert [(row.name, row.gross_minor, row.units.in_shop) for row in added] == [
        ("Assiette", 2400, 2),
        ("Emballage cadeau", 350, 1),
    ]
    assert added[0].tax.rate == Decimal("5.5")
    assert StockLevel.get(variant=plate).on_hand == 1


def test_a_line_taken_off_keeps_its_row_and_can_come_back():
    order = sold()
    mug = line(order)
    seen = edit(order, LineEdit(mug, Decimal(0)))
    assert kinds(seen.effects) == ["LineRemoved", "UnitsTaken", "TotalChanged"]
    assert [row.name for row in order_card(order).lines] == ["Gravure"]
    assert on_hand() == 10
    kept = db.execute_sql(
        "SELECT quantity, gross_minor, taken FROM order_line WHERE id = ?", (mug,)
    ).fetchone()
    assert kept == (0, 0, 0)
    plate = sell("Assiette", "12.00")
    edit(order, ProductAdd(plate))
    edit(order, LineEdit(mug, Decimal(2)))
    assert [row.name for row in order_card(order).lines] == ["Bol", "Gravure", "Assiette"]
    assert (on_hand(), order_card(order).lines[0].gross_minor) == (8, 4800)


def test_what_cannot_be_is_refused_and_nothing_is_written():
    order = sold(ships=True)
    mug, service = line(order), line(order, 1)
    shipments.mark_shipped(order, by="")
    for changes, refusal in (
        ((LineEdit(mug, Decimal(1)),), UnitsNotInShop),
        ((LineEdit(mug, Decimal(0)),), UnitsNotInShop),
        ((LineEdit(mug, Decimal("2.5")),), QuantityNotPossible),
        ((LineEdit(999, Decimal(1)),), LineNotFound),
        ((LineEdit(mug, Decimal(2)),), NothingChanged),
        ((), NothingChanged),
    ):
        before = written()
        with pytest.raises(refusal):
            plan(Command.EDIT_LINES, order, EditChoices(changes))
        assert written() == before
    with pytest.raises(UnitsNotInShop) as told:
        plan(Command.EDIT_LINES, order, EditChoices((LineEdit(mug, Decimal(1)),)))
    assert (told.value.name, told.value.least) == ("Bol", 2)
    other = make_order()
    everything = tuple(LineEdit(row.id, Decimal(0)) for row in order_card(other).lines)
    with pytest.raises(LastLine):
        plan(Command.EDIT_LINES, other, EditChoices(everything))
    assert service


def test_only_an_open_order_is_edited():
    for lifecycle in (Lifecycle.DRAFT, Lifecycle.COMPLETED, Lifecycle.CANCELLED):
        with pytest.raises(WrongLifecycle):
            plan(Command.EDIT_LINES, make_order(lifecycle=lifecycle), EditChoices())


def test_a_product_that_blocks_below_zero_is_not_added_beyond_its_stock():
    order = sold()
    lamp = sell("Lampe", "50.00", stock="1", oversell="block")
    with pytest.raises(OutOfStock):
        plan(Command.EDIT_LINES, order, EditChoices((ProductAdd(lamp, Decimal(2)),)))
    edit(order, ProductAdd(lamp, Decimal(1)))
    with pytest.raises(OutOfStock):
        plan(Command.EDIT_LINES, order, EditChoices((LineEdit(line(order, 2), Decimal(2)),)))


def test_stock_that_waits_for_the_money_still_waits():
    change_settings({STOCK_WHEN.key: "on_payment"}, by="")
    order = sold()
    edit(order, LineEdit(line(order), Decimal(4)))
    assert on_hand() == 10
    payments.mark_paid(order, by="")
    assert on_hand() == 6
    assert check_shop() == []


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


def test_after_a_refund_an_order_can_only_be_added_to():
    order = sold(invoice="at_order", paid_minor=1000)
    mug = next(row for row in refund_offer(order).rows if row.kind is RefundOf.LINE)
    carry_out(plan(Command.REFUND, order, RefundChoices(rows=(mug.units(Decimal(1)),))), by="")
    for change in (
        LineEdit(line(order), unit_price=Decimal(20)),
        LineEdit(line(order, 1), Decimal(0)),
        LineEdit(line(order), discount_percent=Decimal(5)),
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


def test_the_delivery_price_can_be_typed():
    order = sold(ships=True)
    seen = edit(order, delivery_minor=0)
    assert kinds(seen.effects) == ["DeliveryChanged", "TotalChanged"]
    assert order_card(order).head.total_minor == 5799


def test_a_voucher_on_a_product_takes_in_more_of_it():
    identify_shop()
    mug, plate = sell("Bol", "24.00"), sell("Assiette", "12.00")
    product = db.execute_sql("SELECT product_id FROM variant WHERE id = ?", (mug,)).fetchone()[0]
    form = VoucherForm(kind=VoucherKind.PERCENT, percent=Decimal(50), products=(product,))
    code = voucher_code(create_voucher(form, by=""))
    order = place(NewOrder((NewLine(Decimal(1), mug),), name="Soizic", vouchers=(code,)), by="")
    edit(order, ProductAdd(mug, Decimal(1), Decimal("20.00")), ProductAdd(plate))
    assert [row.gross_minor for row in order_card(order).lines] == [1200, 1000, 1200]


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
