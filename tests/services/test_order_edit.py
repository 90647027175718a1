"""Editing a placed order: what is changed moves lines, units, stock, sums, papers and money together."""

from __future__ import annotations

from decimal import Decimal

import pytest

from desktop.domain import effects
from desktop.domain.settings import STOCK_WHEN
from desktop.domain.states import Lifecycle, PaymentStatus
from desktop.models import StockLevel, StockMove, TaxClass
from desktop.models.base import db
from desktop.services.check.check import check_shop
from desktop.services.commands.command_refusals import WrongLifecycle
from desktop.services.commands.commands import Command
from desktop.services.customers.customers import CustomerForm, save_customer
from desktop.services.drafts import drafts
from desktop.services.drafts.draft_lines import LineNotFound
from desktop.services.drafts.draft_reuse import customers_orders, use_order
from desktop.services.goods.sellable import QuantityNotPossible
from desktop.services.goods.stock import OutOfStock
from desktop.services.orders.order_card import order_card
from desktop.services.orders.order_core import order_core
from desktop.services.placing.new_order import NewLine, NewOrder, place
from desktop.services.plans import payments, shipments
from desktop.services.plans.edit_lines import (
    CustomAdd,
    GiftCardPrice,
    LastLine,
    LineEdit,
    ProductAdd,
    UnitsNotInShop,
)
from desktop.services.plans.plan_edit import EditChoices, NothingChanged
from desktop.services.plans.plans import carry_out, plan
from desktop.services.shop.preferences import change_settings
from desktop.services.vouchers.vouchers import VoucherForm, VoucherKind, create_voucher, voucher_code
from tests.catalogue import sell
from tests.services.editing import edit, kinds, line, on_hand, one, sold
from tests.services.factory import history, identify_shop, make_order, written

pytestmark = pytest.mark.usefixtures("new_shop")


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


def test_a_gift_card_is_worth_what_it_was_sold_for():
    order = sold()
    db.execute_sql("UPDATE order_line SET gift_card = 1 WHERE id = ?", (line(order, 1),))
    with pytest.raises(GiftCardPrice):
        plan(Command.EDIT_LINES, order, EditChoices((LineEdit(line(order, 1), unit_price=Decimal(20)),)))


def test_a_line_taken_off_is_counted_nowhere():
    known = save_customer(CustomerForm("Soizic", "Le Bourhis"), by="")
    order = place(NewOrder((NewLine(Decimal(1), sell("Bol", "24.00", stock="1")),), customer_id=known), by="")
    edit(order, ProductAdd(sell("Assiette", "12.00")))
    edit(order, LineEdit(line(order), Decimal(0)))
    (past,) = customers_orders(known)
    assert past.lines == 1
    draft = drafts.start_draft(by="")
    use_order(draft, order, by="")
    assert [row.name for row in order_core(draft).lines] == ["Assiette"]
