"""Refund, credit note, pay back and the list of papers, with real clicks and keys on the page of an order."""

from __future__ import annotations

from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop.app import Desk
from desktop.domain.settings import REFUND_REASON_REQUIRED
from desktop.domain.states import DocumentKind, PaymentStatus
from desktop.models import StockLevel
from desktop.services.check.check import check_shop
from desktop.services.commands.commands import Command
from desktop.services.issuing.documents import paper
from desktop.services.plans import payments, shipments
from desktop.services.plans.plan_cancel import CancelChoices
from desktop.services.plans.plans import carry_out, plan
from desktop.services.shop.preferences import change_settings
from desktop.views.orders.credit_sheet import CUSTOM, CreditSheet
from desktop.views.orders.give_back_row import GiveBackRow
from desktop.views.orders.pay_back_sheet import PayBackSheet
from desktop.views.orders.refund_sheet import SPREAD, RefundSheet
from tests.views.orders.opened import Opened
from tests.views.orders.sold import click, order_of_all_kinds, refund_of, sheet_of, texts


@pytest.fixture
def opened(desk: Desk, qtbot: QtBot) -> Opened:
    """Three bowls, an engraving, a surcharge, shipping and a tip: invoiced and paid, nothing sent."""
    return Opened(desk, qtbot, order_of_all_kinds())


def row(sheet: RefundSheet | CreditSheet, name: str) -> GiveBackRow:
    return next(row for row in sheet.rows.rows if name in row.units.accessibleName())


def test_units_are_refunded_with_their_worth_goods_and_papers(opened: Opened) -> None:
    opened.press("order.refund")
    sheet = refund_of(opened)
    assert (sheet.go.isEnabled(), sheet.go.text()) == (False, "Refund")
    bowl = row(sheet, "Bol")
    click(opened, bowl.units.plus)
    assert sheet.go.text() == "Refund €24.00"
    assert bowl.amount.placeholderText() == "24.00"
    assert bowl.restock.isVisible()
    assert sheet.money.amount_row.helper.text() == "at most €24.00"
    invoice = opened.card.documents[0].number
    assert sheet.consequences.titles() == [
        "The customer owes less",
        f"A credit note is issued for invoice {invoice}",
        "1 item goes back into stock",
        "€24.00 are paid back",
    ]
    click(opened, sheet.go)
    assert sheet.isHidden()
    assert opened.toast() == f"€24.00 refunded, {opened.card.head.number}"
    head = opened.page.header.total
    opened.qtbot.waitUntil(lambda: head.word.text() != "Total")
    assert (head.word.text(), head.value.text()) == ("Total, after credits €67.33", "€91.33")
    card = opened.card
    assert card.head.payment_status is PaymentStatus.PARTLY_REFUNDED
    assert card.documents[-1].kind is DocumentKind.CREDIT_NOTE
    assert StockLevel.get().on_hand == Decimal(8)
    assert check_shop() == []


def test_what_is_credited_is_not_called_refunded_before_money_went_back(opened: Opened) -> None:
    for typed, said in (("10", "€24.00 credited, €10.00 of it paid back"), ("0", "no money went back")):
        opened.press("order.refund")
        sheet = refund_of(opened)
        click(opened, row(sheet, "Bol").units.plus)
        opened.qtbot.keyClicks(sheet.money.amount, typed)
        assert sheet.go.text() == "Credit €24.00"
        click(opened, sheet.go)
        assert said in opened.toast()
    assert opened.card.head.refunded_minor == 1000


def test_goods_that_are_broken_are_written_off(opened: Opened) -> None:
    opened.press("order.refund")
    sheet = refund_of(opened)
    bowl = row(sheet, "Bol")
    click(opened, bowl.units.plus)
    opened.qtbot.mouseClick(bowl.restock, Qt.MouseButton.LeftButton)
    assert "1 item is written off" in sheet.consequences.titles()
    click(opened, sheet.go)
    assert opened.card.lines[0].units.written_off == Decimal(1)


def test_amounts_tip_reason_and_less_money_now_by_keyboard_alone(opened: Opened) -> None:
    opened.key(Qt.Key.Key_R)
    sheet = refund_of(opened)
    for name, amount in (("Gravure", "5"), ("Emballage", "1,44"), ("Shipping", "2.50"), ("Tip", "2")):
        field = row(sheet, name).amount
        field.setFocus()
        opened.qtbot.keyClicks(field, amount.replace(",", "."))
    assert sheet.go.text() == "Refund €10.94"
    sheet.why.code.choose("damaged")
    sheet.why.text.setFocus()
    opened.qtbot.keyClicks(sheet.why.text, "Casse")
    sheet.why.public.setChecked(True)
    sheet.money.amount.setFocus()
    opened.qtbot.keyClicks(sheet.money.amount, "4")
    sheet.tell.setChecked(True)
    assert sheet.consequences.titles()[-3:] == [
        "€4.00 are paid back",
        "€6.94 will have to be paid back",
        "The customer is told by e-mail",
    ]
    opened.qtbot.keyClick(sheet.money.amount, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    card = opened.card
    assert (card.credits[0].gross_minor, card.head.due_minor) == (1094, -694)
    note = paper(card.documents[-1].id)
    assert (note.reason_code, note.reason) == ("damaged", "Casse")
    opened.qtbot.waitUntil(lambda: bool(opened.seen("order.pay_back")))
    assert "Pay back €6.94" in opened.words("order.tasks.list")
    assert opened.text("order.primary") == "Pay back €6.94"
    paid = opened.words("order.payments")
    assert paid[paid.index("Credited") + 2] == "−€10.94"
    assert "Damaged item, Casse" in paid[paid.index("Credited") + 1]
    assert "−€4.00" in paid
    assert check_shop() == []


def test_one_amount_over_the_order_and_what_is_wrong_stands_beside_its_field(opened: Opened) -> None:
    opened.press("order.refund")
    sheet = refund_of(opened)
    bowl = row(sheet, "Bol")
    opened.qtbot.keyClicks(bowl.amount, "72.01")
    assert "72.00" in bowl.problem.text()
    assert not sheet.go.isEnabled()
    bowl.amount.clear()
    bowl.amount.put("abc")
    assert bowl.problem.isVisible()
    bowl.amount.put("")
    assert not bowl.problem.isVisible()
    sheet.how.set_current(SPREAD)
    sheet.how.changed.emit(SPREAD)
    opened.qtbot.keyClicks(sheet.spread, "100")
    assert "89.33" in sheet.spread_row.problem()
    sheet.spread.clear()
    sheet.spread.put("10")
    opened.qtbot.keyClicks(sheet.money.amount, "11")
    assert "10.00" in sheet.money.amount_row.problem()
    sheet.money.amount.put("")
    click(opened, sheet.go)
    assert opened.card.credits[0].gross_minor == 1000
    assert check_shop() == []


def test_a_reason_that_is_required_is_asked_for(opened: Opened) -> None:
    change_settings({REFUND_REASON_REQUIRED.key: True}, by="")
    opened.press("order.refund")
    sheet = refund_of(opened)
    looks: list[None] = []
    sheet.rows.changed.connect(lambda: looks.append(None))
    click(opened, sheet.everything)
    assert len(looks) == 1, "everything is chosen at once, not row after row"
    assert sheet.why.code_row.problem() == "Please give a reason."
    assert not sheet.go.isEnabled()
    sheet.why.code.choose("goodwill")
    assert sheet.go.text() == "Refund €91.33"
    click(opened, sheet.go)
    assert opened.card.head.payment_status is PaymentStatus.REFUNDED
    opened.qtbot.waitUntil(lambda: not opened.page.acts["refund"].isEnabled())
    assert opened.page.acts["refund"].toolTip() == "Everything has been refunded already."


def test_a_credit_note_of_a_row_and_of_an_amount_at_a_rate(opened: Opened) -> None:
    opened.press("order.credit_note")
    sheet = sheet_of(opened, CreditSheet)
    assert isinstance(sheet, CreditSheet)
    click(opened, row(sheet, "Bol").units.plus)
    assert not row(sheet, "Bol").restock.isVisible()
    assert sheet.consequences.titles()[-1] == "€24.00 will have to be paid back"
    click(opened, sheet.go)
    assert opened.card.documents[-1].kind is DocumentKind.CREDIT_NOTE
    opened.key(Qt.Key.Key_V)
    sheet.how.set_current(CUSTOM)
    sheet.how.changed.emit(CUSTOM)
    assert sheet.amount_row.helper.text() == "at most €53.90"
    opened.qtbot.keyClicks(sheet.amount, "70")
    assert "53.90" in sheet.amount_row.problem()
    sheet.amount.put("6")
    opened.qtbot.keyClicks(sheet.text, "Geste commercial")
    click(opened, sheet.go)
    note = paper(opened.card.documents[-1].id)
    assert [line.name for line in note.lines] == ["Geste commercial"]
    assert [(line.gross_minor, line.tax_minor) for line in note.lines] == [(600, 100)]
    assert check_shop() == []


def test_a_cancelled_order_is_paid_back_from_the_header_and_the_task_goes(opened: Opened) -> None:
    carry_out(plan(Command.CANCEL, opened.card.head.id, CancelChoices()), by="")
    opened.wait("order.primary", "Pay back €91.33")
    opened.press("order.pay_back")
    sheet = sheet_of(opened, PayBackSheet)
    opened.qtbot.keyClick(sheet, Qt.Key.Key_Escape)
    opened.press("order.primary")
    assert isinstance(sheet, PayBackSheet)
    assert sheet.go.hasFocus()
    assert sheet.go.text() == "Pay back €91.33"
    opened.qtbot.keyClicks(sheet.money.amount, "91.34")
    assert sheet.money.amount_row.problem() == "At most €91.33 can be paid back."
    sheet.money.amount.put("")
    click(opened, sheet.go)
    card = opened.card
    assert (card.head.due_minor, card.tasks[-1].done_at is not None) == (0, True)
    opened.qtbot.waitUntil(lambda: not opened.seen("order.pay_back"))
    assert check_shop() == []


def test_goods_with_the_customer_stay_there_and_the_way_back_can_be_store_credit(opened: Opened) -> None:
    shipments.mark_shipped(opened.card.head.id, by="")
    opened.press("order.refund")
    sheet = refund_of(opened)
    bowl = row(sheet, "Bol")
    assert "3 sold for €72.00, 3 left, 0 of them in the shop" in texts(bowl)
    click(opened, bowl.units.plus)
    assert not bowl.restock.isVisible(), "only a return brings goods back"
    assert not any("stock" in title or "written off" in title for title in sheet.consequences.titles())
    credit = next(
        at for at in range(sheet.money.method.count()) if "credit" in sheet.money.method.itemText(at)
    )
    sheet.money.method.setCurrentIndex(credit)
    assert "Store credit of €24.00" in sheet.consequences.titles()
    click(opened, sheet.go)
    assert opened.card.lines[0].units.with_customer == Decimal(3)
    assert check_shop() == []


@pytest.mark.parametrize("language", ["en", "fr"])
def test_the_sheets_fit_a_small_screen_in_both_languages(desk: Desk, qtbot: QtBot, language: str) -> None:
    desk.set_language(language)
    opened = Opened(desk, qtbot, order_of_all_kinds())
    desk.window.resize(1024, 700)
    qtbot.waitUntil(lambda: desk.window.width() == 1024)
    for name, kind in (("refund", RefundSheet), ("credit_note", CreditSheet)):
        opened.page.acts[name].trigger()
        sheet = sheet_of(opened, kind)
        inside = sheet.scroller.viewport().width()
        content = sheet.scroller.widget()
        assert content.minimumSizeHint().width() <= inside
        assert content.width() <= inside
        assert sheet.go.width() >= sheet.go.minimumSizeHint().width()
        sheet.reject()


def test_what_was_not_shown_is_not_done(opened: Opened) -> None:
    opened.press("order.refund")
    sheet = refund_of(opened)
    click(opened, row(sheet, "Bol").units.plus)
    order = opened.card.head.id
    payments.mark_unpaid(order, by="")
    click(opened, sheet.go)
    assert sheet.isVisible(), "the money went away: nothing can be paid back any more"
    assert opened.card.credits == ()
    assert sheet.consequences.titles()[-1] == "1 item goes back into stock"
    click(opened, sheet.go)
    assert sheet.isHidden()
    assert opened.card.credits[0].gross_minor == 2400
    assert check_shop() == []


def test_a_row_that_is_given_back_already_offers_nothing_more(opened: Opened) -> None:
    opened.press("order.credit_note")
    sheet = sheet_of(opened, CreditSheet)
    assert isinstance(sheet, CreditSheet)
    row(sheet, "Bol").take_all()
    assert row(sheet, "Bol").most.isVisible()
    click(opened, sheet.go)
    opened.key(Qt.Key.Key_V)
    assert not row(sheet, "Bol").isEnabled()
    assert not row(sheet, "Bol").most.isVisible()
