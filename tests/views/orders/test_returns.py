"""Returns from the page of an order, by real clicks and keys: asked for, changed, received, refused."""

from __future__ import annotations

from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractButton, QWidget
from pytestqt.qtbot import QtBot

from desktop.app import Desk
from desktop.domain.return_effects import ReturnFacts
from desktop.domain.settings import RETURN_LATE
from desktop.domain.states import Channel, FulfilmentStatus, ReturnAction, ReturnState
from desktop.models import Message, ShippingMethod
from desktop.services.check.check import check_shop
from desktop.services.commands.commands import Command
from desktop.services.drafts import drafts
from desktop.services.drafts.draft_lines import add_product
from desktop.services.orders.cards import PostalAddress
from desktop.services.orders.ledger_cards import ReturnCard
from desktop.services.orders.order_card import order_card
from desktop.services.placing.new_order import NewDelivery, NewLine, NewOrder, place
from desktop.services.placing.orders import confirm
from desktop.services.plans import payments, shipments
from desktop.services.plans.plan_return import ReturnChoices
from desktop.services.plans.plans import carry_out, plan
from desktop.services.plans.ship_choices import ShipChoices
from desktop.services.shop.preferences import change_settings
from desktop.shell import clock
from desktop.views.orders.consequence_dialog import ConsequenceDialog
from desktop.views.orders.next_acts import next_acts
from desktop.views.orders.receive_sheet import ReceiveSheet
from desktop.views.orders.return_sheet import ReturnSheet
from desktop.views.parts.chip import StatusChip
from desktop.views.parts.menu import Menu
from tests.catalogue import sell
from tests.services.factory import HOME, identify_shop
from tests.views.orders.opened import Opened


@pytest.fixture
def opened(desk: Desk, qtbot: QtBot) -> Opened:
    """Three bowls and an engraving: paid, invoiced and sent."""
    identify_shop()
    bowl = sell("Bol", "24.00", sku="BOL", stock="10")
    lines = (NewLine(Decimal(3), bowl), NewLine(Decimal(1), name="Gravure", unit_price=Decimal("9.99")))
    post = NewDelivery(ShippingMethod.get(kind="ship").id, price_minor=590)
    who = {"name": "Soizic", "email": "soizic@example.org"}
    order = place(NewOrder(lines, delivery=post, shipping=PostalAddress(**HOME), **who), by="")
    payments.mark_paid(order, by="")
    shipments.mark_shipped(order, by="")
    return Opened(desk, qtbot, order)


def click(opened: Opened, widget: QWidget) -> None:
    assert isinstance(widget, QAbstractButton)
    assert widget.isVisible()
    assert widget.isEnabled(), widget.toolTip()
    opened.qtbot.mouseClick(widget, Qt.MouseButton.LeftButton)


def form(opened: Opened) -> ReturnSheet:
    sheet = opened.desk.window.findChild(ReturnSheet)
    assert sheet is not None
    assert sheet.isVisible()
    return sheet


def receiving(opened: Opened) -> ReceiveSheet:
    sheet = opened.desk.window.findChild(ReceiveSheet)
    assert sheet is not None
    assert sheet.isVisible()
    return sheet


def ask(opened: Opened, action: ReturnAction = ReturnAction.REFUND, units: int = 2) -> ReturnCard:
    """Create a return of bowls, by the button."""
    opened.press("order.return.create")
    sheet = form(opened)
    sheet.action.set_current(action.value)
    for _ in range(units):
        click(opened, sheet.rows[0].units.plus)
    click(opened, sheet.go)
    wait_state(opened, ReturnState.REQUESTED)
    body = opened.page.body
    opened.qtbot.waitUntil(lambda: body.returns.width() == body.comment.width())
    return opened.card.returns[-1]


def wait_state(opened: Opened, state: ReturnState) -> None:
    """Until the page shows the newest return in this state."""
    shown = opened.page
    opened.qtbot.waitUntil(
        lambda: bool(shown.card and shown.card.returns and shown.card.returns[-1].state is state)
    )


def choose(opened: Opened, card: ReturnCard, name: str) -> None:
    """Choose something from the menu of a return."""
    button = opened.button(f"order.return.{card.id}.more")
    (menu,) = button.findChildren(Menu)
    action = menu.findChild(QAction, f"act.return.{name}")
    assert action is not None
    action.trigger()


def test_a_return_is_created_by_keyboard_alone_with_all_that_is_said(opened: Opened) -> None:
    opened.key(Qt.Key.Key_G)
    sheet = form(opened)
    assert not sheet.go.isEnabled()
    field = sheet.rows[0].units
    assert field.hasFocus()
    opened.qtbot.keyClick(field, Qt.Key.Key_Up)
    assert sheet.go.isEnabled()
    assert sheet.consequences.titles() == ["A return is written down: Refund"]
    sheet.why.code.choose("damaged")
    sheet.staff_note.setFocus()
    opened.qtbot.keyClicks(sheet.staff_note, "Box torn")
    sheet.message.setFocus()
    opened.qtbot.keyClicks(sheet.message, "Send it to us")
    sheet.tell.setChecked(True)
    assert sheet.consequences.titles()[-1] == "The customer is told by e-mail"
    opened.qtbot.keyClick(sheet.message, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert sheet.isHidden()
    (card,) = opened.card.returns
    assert opened.toast() == f"Return {card.number} created"
    opened.qtbot.waitUntil(lambda: bool(opened.seen(f"order.return.{card.id}")))
    number = opened.button(f"order.return.{card.id}")
    (chip,) = opened.seen("order.returns")[0].findChildren(StatusChip)
    opened.qtbot.waitUntil(lambda: number.geometry().right() < chip.geometry().left())
    assert number.width() >= number.sizeHint().width()
    assert (card.reason_code, card.staff_note, card.message) == ("damaged", "Box torn", "Send it to us")
    assert Message.select().where(Message.template == "return_requested").count() == 1
    opened.undo()
    assert opened.card.returns[0].state is ReturnState.CLOSED


def test_what_is_received_is_refunded_and_the_panel_says_so(opened: Opened) -> None:
    card = ask(opened)
    assert [word for word in opened.words("order.returns") if word.startswith("Refund")] == [
        "Refund, 2\u00a0× Bol"
    ]
    opened.press("order.return.receive")
    sheet = receiving(opened)
    assert sheet.go.text() == "Receive, refund €48.00"
    opened.qtbot.waitUntil(lambda: sheet.tell.y() - sheet.money.geometry().bottom() < 40)
    assert sheet.money.height() <= sheet.money.sizeHint().height()
    click(opened, sheet.rows[0].units.minus)
    click(opened, sheet.shipping)
    assert sheet.go.text() == "Receive, refund €29.90"
    invoice = opened.card.documents[0].number
    assert sheet.consequences.titles() == [
        f"{card.number}: Waiting for the parcel",
        "1 item is received",
        "1 item goes back into stock",
        "The customer owes less",
        f"A credit note is issued for invoice {invoice}",
        "€29.90 are paid back",
    ]
    click(opened, sheet.go)
    wait_state(opened, ReturnState.RECEIVED)
    after = opened.card
    assert (after.head.refunded_minor, after.lines[0].units.back) == (2990, 1)
    assert after.head.fulfilment_status is FulfilmentStatus.PARTLY_RETURNED
    assert check_shop() == []
    opened.press("order.return.close")
    wait_state(opened, ReturnState.CLOSED)
    assert not opened.seen("order.return.close")


def test_broken_goods_are_written_off_and_too_many_are_refused_beside_the_rows(opened: Opened) -> None:
    ask(opened)
    opened.press("order.return.receive")
    sheet = receiving(opened)
    field = sheet.rows[0].units
    field.put("9")
    assert sheet.rows[0].problem.isVisible()
    assert sheet.rows[0].problem.text() == "Bol: the return is about 2."
    assert not sheet.go.isEnabled()
    field.put("2")
    click(opened, sheet.rows[0].restock)
    assert "2 items are written off" in sheet.consequences.titles()
    click(opened, sheet.go)
    assert opened.card.lines[0].units.written_off == 2


def test_too_many_are_refused_beside_their_row_and_agreeing_leads_there(opened: Opened) -> None:
    opened.press("order.return.create")
    sheet = form(opened)
    bowls, engraving = sheet.rows
    bowls.units.selectAll()
    opened.qtbot.keyClicks(bowls.units, "4")
    assert bowls.problem.isVisible()
    assert "3" in bowls.problem.text()
    assert engraving.problem.isHidden()
    sheet.staff_note.setFocus()
    opened.qtbot.keyClick(sheet.staff_note, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert sheet.isVisible()
    assert bowls.units.hasFocus()
    opened.qtbot.keyClick(bowls.units, Qt.Key.Key_Down)
    assert bowls.problem.isHidden()
    assert sheet.go.isEnabled()
    assert bowls.chosen() == 3


def test_a_return_is_confirmed_refused_and_taken_back(opened: Opened) -> None:
    card = ask(opened)
    choose(opened, card, "confirm")
    dialog = opened.desk.window.findChild(ConsequenceDialog)
    assert dialog is not None
    assert dialog.tell.isVisible()
    click(opened, dialog.go)
    wait_state(opened, ReturnState.WAITING)
    opened.undo()
    wait_state(opened, ReturnState.REQUESTED)
    choose(opened, card, "refuse")
    dialog.reason.choose("Worn or used")
    click(opened, dialog.go)
    wait_state(opened, ReturnState.REFUSED)
    assert opened.card.returns[0].answer == "Worn or used"
    choose(opened, card, "reopen")
    wait_state(opened, ReturnState.REQUESTED)


def test_a_return_is_changed_from_its_number(opened: Opened) -> None:
    card = ask(opened, units=1)
    opened.press(f"order.return.{card.id}")
    sheet = form(opened)
    assert (sheet.go.text(), sheet.rows[0].chosen()) == ("Save", 1)
    click(opened, sheet.rows[0].units.plus)
    sheet.action.set_current(ReturnAction.REPAIR.value)
    sheet.look()
    click(opened, sheet.go)
    changed = opened.card.returns[0]
    assert (changed.items[0].quantity, changed.action) == (2, ReturnAction.REPAIR)


def test_an_exchange_leads_to_its_sale(opened: Opened) -> None:
    card = ask(opened, ReturnAction.EXCHANGE, 1)
    opened.press("order.return.receive")
    sheet = receiving(opened)
    assert sheet.money.isHidden()
    assert sheet.consequences.titles()[-1] == "A new sale is begun for the customer"
    click(opened, sheet.go)
    wait_state(opened, ReturnState.RECEIVED)
    choose(opened, card, "exchange")
    opened.qtbot.waitUntil(lambda: opened.desk.window.page("wizard").isVisible())
    assert opened.desk.window.page("wizard").draft_id == opened.card.returns[0].exchange_order_id


def test_the_first_button_leads_through_an_exchange_step_by_step(opened: Opened) -> None:
    ask(opened, ReturnAction.EXCHANGE, 1)
    number = opened.card.returns[0].number
    opened.wait("order.primary", f"Receive {number}")
    opened.press("order.primary")
    click(opened, receiving(opened).go)
    opened.wait("order.primary", "Go on with the exchange")
    assert opened.card.head.due_minor == -2400
    assert opened.text("order.second") == "Pay back €24.00"
    opened.press("order.primary")
    opened.qtbot.waitUntil(lambda: opened.desk.window.page("wizard").isVisible())
    draft = opened.card.returns[0].exchange_order_id
    assert draft is not None
    assert opened.desk.window.page("wizard").draft_id == draft

    add_product(draft, sell("Pichet", "24.00", sku="PICHET", stock="3"), by="")
    confirm(draft, by="")
    opened.desk.window.context.open_order(opened.card.head.id, None)
    opened.wait("order.primary", f"Close {number}")
    placed = opened.card.returns[0].exchange_number
    opened.wait("order.second", f"Open exchange {placed}")
    assert opened.card.head.due_minor == 0
    opened.press("order.second")
    opened.wait("order.number", placed)
    opened.desk.window.context.open_order(1, None)
    opened.press("order.primary")
    wait_state(opened, ReturnState.CLOSED)
    opened.qtbot.waitUntil(lambda: opened.seen("order.primary") == [])


def test_an_exchange_that_was_thrown_away_leaves_the_money_to_be_paid_back(opened: Opened) -> None:
    ask(opened, ReturnAction.EXCHANGE, 1)
    opened.key(Qt.Key.Key_X)
    click(opened, receiving(opened).go)
    opened.wait("order.primary", "Go on with the exchange")
    draft = opened.card.returns[0].exchange_order_id
    assert draft is not None
    drafts.discard(draft, by="")
    opened.wait("order.primary", "Pay back €24.00")
    assert not opened.page.acts["return.exchange"].isVisible()


def test_goods_that_come_back_wait_behind_goods_that_leave(desk: Desk, qtbot: QtBot) -> None:
    identify_shop()
    bowl = sell("Bol", "24.00", sku="BOL", stock="10")
    post = NewDelivery(ShippingMethod.get(kind="ship").id, free=True)
    address = PostalAddress(**HOME)
    order = place(NewOrder((NewLine(Decimal(3), bowl),), delivery=post, shipping=address, name="S"), by="")
    line = order_card(order).lines[0].id
    carry_out(plan(Command.SHIP, order, ShipChoices(items=((line, Decimal(1)),))), by="")
    facts = ReturnFacts(ReturnAction.REFUND, Channel.PHONE, clock.today())
    carry_out(plan(Command.REQUEST_RETURN, order, ReturnChoices(((line, Decimal(1)),), facts)), by="")
    assert next_acts(order_card(order)) == ("pay", "slip.print")
    payments.mark_paid(order, by="")
    assert next_acts(order_card(order)) == ("slip.print", "mark_shipped")
    shipments.mark_shipped(order, by="")
    assert next_acts(order_card(order))[0] == "return.next"


def test_an_order_without_a_return_speaks_of_none_of_another_order(desk: Desk, opened: Opened) -> None:
    asked = ask(opened)
    acts = opened.page.acts
    assert acts["return.next"].text() == f"Receive {asked.number}"
    identify_shop()
    lines = (NewLine(Decimal(1), sell("Tasse", "18.00", stock="3")),)
    desk.window.context.open_order(place(NewOrder(lines, name="Yann"), by=""))
    offered = [action.text() for action in opened.page.header.menu.offered()]
    assert not any(asked.number in words for words in offered)
    assert asked.number not in acts["return.next"].text() + acts["return.next"].toolTip()


def test_late_ones_are_said_to_be_late_or_refused_beside_the_day(opened: Opened) -> None:
    opened.press("order.return.create")
    sheet = form(opened)
    click(opened, sheet.rows[0].units.plus)
    day = sheet.asked_on.day()
    sheet.asked_on.set_day(day.replace(year=day.year + 1))
    assert "days after the last day" in sheet.consequences.titles()[1]
    change_settings({RETURN_LATE.key: "refuse"}, by="")
    sheet.look()
    assert "Goods could be sent back until" in sheet.day_row.problem()
    assert not sheet.go.isEnabled()
