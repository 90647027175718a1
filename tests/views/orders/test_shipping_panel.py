"""Sending in parts, following, stepping and giving up parcels, with real clicks and keys."""

from __future__ import annotations

from decimal import Decimal

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QAction, QDesktopServices
from PySide6.QtWidgets import QAbstractButton, QWidget
from pytestqt.qtbot import QtBot

from desktop.app import Desk
from desktop.domain.ship_effects import Details
from desktop.domain.states import FulfilmentStatus, ShipmentState
from desktop.models import Message
from desktop.services.check.check import check_shop
from desktop.services.commands.commands import Command
from desktop.services.plans import payments
from desktop.services.plans.plans import carry_out, plan
from desktop.services.plans.ship_choices import ShipChoices
from desktop.views.orders.consequence_dialog import ConsequenceDialog
from desktop.views.orders.parcel_block import OTHER
from desktop.views.orders.ship_sheet import ShipSheet
from desktop.views.orders.shipment_sheet import ShipmentSheet
from desktop.views.parts.overlay import ConsequenceRow
from tests.services.factory import identify_shop
from tests.services.travelling import sold_order
from tests.views.orders.opened import Opened


@pytest.fixture
def opened(desk: Desk, qtbot: QtBot) -> Opened:
    """Five mugs to be sent, ten on the shelf, invoiced at once."""
    identify_shop()
    return Opened(desk, qtbot, sold_order("12", units=5, stock="10"))


def click(opened: Opened, widget: QWidget) -> None:
    assert isinstance(widget, QAbstractButton)
    assert widget.isVisible()
    assert widget.isEnabled(), widget.toolTip()
    opened.qtbot.mouseClick(widget, Qt.MouseButton.LeftButton)


def send(opened: Opened, units: int, *numbers: str) -> None:
    """Send so many mugs."""
    line = opened.card.lines[0].id
    details = Details("Colissimo", numbers) if numbers else None
    wanted = ShipChoices(items=((line, Decimal(units)),), details=details)
    carry_out(plan(Command.SHIP, opened.card.head.id, wanted), by="")
    newest = f"order.shipment.menu.{opened.card.shipments[-1].id}"
    opened.qtbot.waitUntil(lambda: bool(opened.seen(newest)))


def asked(opened: Opened) -> ConsequenceDialog:
    """The question that is open."""
    (dialog,) = [one for one in opened.desk.window.findChildren(ConsequenceDialog) if one.isVisible()]
    return dialog


def rows(dialog: ConsequenceDialog) -> list[str]:
    return [row.title.text() for row in dialog.findChildren(ConsequenceRow) if row.isVisible()]


def menu_of(opened: Opened, place: int) -> dict[str, QAction]:
    """What the menu of a parcel offers, by its words."""
    button = opened.button(f"order.shipment.menu.{opened.card.shipments[place].id}")
    assert isinstance(button, QAbstractButton)
    menu = button.menu()  # type: ignore[attr-defined]
    return {action.text(): action for action in menu.actions() if action.text()}


def test_a_part_is_sent_with_two_numbers_and_the_customer_is_told(opened: Opened) -> None:
    opened.press("order.ship")
    sheet = opened.desk.window.findChild(ShipSheet)
    assert sheet is not None
    (mugs,) = sheet.rows
    assert mugs.units.hasFocus()
    assert (mugs.quantity(), sheet.parcel.weight.quantity()) == (5, 2000)
    for _ in range(3):
        click(opened, mugs.units.minus)
    assert sheet.parcel.weight.quantity() == 800
    sheet.parcel.carrier.choose("Colissimo")
    opened.qtbot.keyClicks(sheet.parcel.numbers[0], "6A111")
    click(opened, sheet.parcel.more)
    assert sheet.parcel.numbers[1].hasFocus()
    opened.qtbot.keyClicks(sheet.parcel.numbers[1], "6A222")
    if not sheet.tell.isChecked():
        click(opened, sheet.tell)
    assert sheet.consequences.titles() == [
        "A packing slip is made",
        "2 items are sent",
        "The customer is told by e-mail",
    ]
    click(opened, sheet.go)
    assert opened.toast() == f"A part of {opened.card.head.number} shipped"
    opened.wait("order.fulfilment_status", "Partly shipped")
    parcel = opened.card.shipments[0]
    assert (parcel.way, parcel.weight_g) == ("Colissimo 6A111, 6A222", 800)
    assert Message.select().where(Message.template == "order_shipped").count() == 1
    assert "Colissimo" in opened.words("order.shipments")
    assert check_shop() == []
    opened.undo()
    opened.wait("order.fulfilment_status", "Preparing")


def test_half_a_mug_is_refused_beside_its_field(opened: Opened) -> None:
    opened.press("order.ship")
    sheet = opened.desk.window.findChild(ShipSheet)
    assert sheet is not None
    (mugs,) = sheet.rows
    mugs.units.selectAll()
    opened.qtbot.keyClicks(mugs.units, "1.5")
    assert mugs.problem.text() == "It is sold in steps of 1; 1.5 is not one."
    assert not sheet.go.isEnabled()
    mugs.units.selectAll()
    opened.qtbot.keyClicks(mugs.units, "2")
    assert sheet.go.isEnabled()


def test_a_parcel_is_not_sent_while_its_date_cannot_be_read(opened: Opened) -> None:
    opened.press("order.ship")
    sheet = opened.desk.window.findChild(ShipSheet)
    assert sheet is not None
    when = sheet.when
    when.selectAll()
    opened.qtbot.keyClicks(when, "31/31/2026")
    opened.qtbot.mouseClick(sheet.go, Qt.MouseButton.LeftButton)
    assert sheet.isVisible()
    assert opened.card.shipments == ()
    opened.qtbot.keyClick(sheet.rows[0].units, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert sheet.isVisible()
    assert opened.card.shipments == ()


def test_the_sheet_by_keyboard_alone(opened: Opened) -> None:
    opened.key(Qt.Key.Key_S)
    sheet = opened.desk.window.findChild(ShipSheet)
    assert sheet is not None
    units = sheet.rows[0].units
    opened.qtbot.keyClick(units, Qt.Key.Key_Down)
    opened.qtbot.keyClick(units, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    opened.wait("order.fulfilment_status", "Partly shipped")
    assert opened.card.lines[0].units.with_customer == 4
    assert opened.desk.window.toasts.words.text() == f"A part of {opened.card.head.number} shipped"
    opened.key(Qt.Key.Key_S)
    opened.qtbot.keyClick(sheet.rows[0].units, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    opened.wait("order.fulfilment_status", "Shipped")
    assert opened.desk.window.toasts.words.text() == f"{opened.card.head.number} shipped"


def test_what_is_wrong_stands_beside_its_field(opened: Opened) -> None:
    opened.press("order.ship")
    sheet = opened.desk.window.findChild(ShipSheet)
    assert sheet is not None
    units = sheet.rows[0].units
    units.selectAll()
    opened.qtbot.keyClicks(units, "9")
    assert sheet.rows[0].problem.text() == "At most 5 can be sent."
    assert not sheet.go.isEnabled()
    units.selectAll()
    opened.qtbot.keyClicks(units, "0")
    assert sheet.consequences.sentence.text() == "Nothing is chosen yet."
    units.selectAll()
    opened.qtbot.keyClicks(units, "1")
    opened.qtbot.keyClicks(sheet.parcel.numbers[0], "--")
    assert sheet.parcel.wrong.text().startswith(
        "“--” cannot be taken: a tracking number has letters or digits"
    )
    assert sheet.parcel.numbers[0].property("problem")
    opened.qtbot.keyClick(units, Qt.Key.Key_Escape)
    opened.qtbot.mouseClick(sheet.findChild(QWidget, "leave.drop"), Qt.MouseButton.LeftButton)
    assert sheet.isHidden()
    assert opened.card.shipments == ()


def test_each_parcel_says_its_goods_and_leads_to_its_way(
    opened: Opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    followed: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: followed.append(QUrl(url).toString()))
    send(opened, 2, "6A111", "6A222")
    send(opened, 1)
    words = opened.words("order.shipments")
    assert {"2\u00a0× Mug", "1\u00a0× Mug", "Colissimo"} <= set(words)
    first, second = opened.seen("order.tracking")
    click(opened, second)
    click(opened, first)
    where = "https://www.laposte.fr/outils/suivre-vos-envois?code="
    assert followed == [where + "6A222", where + "6A111"]


def test_steps_on_the_road_from_the_menu_of_the_parcel(opened: Opened) -> None:
    send(opened, 5)
    opened.key(Qt.Key.Key_Y)
    opened.wait("order.fulfilment_status", "Out for delivery")
    assert "Back to “Shipped”" in menu_of(opened, 0)
    menu_of(opened, 0)["Delivered"].trigger()
    opened.wait("order.fulfilment_status", "Delivered")
    opened.undo()
    opened.wait("order.fulfilment_status", "Out for delivery")
    menu_of(opened, 0)["Back to “Shipped”"].trigger()
    opened.wait("order.fulfilment_status", "Shipped")


def test_unshipping_one_parcel_is_shown_first(opened: Opened) -> None:
    send(opened, 2)
    send(opened, 3)
    menu_of(opened, 0)["Not shipped after all…"].trigger()
    dialog = asked(opened)
    assert rows(dialog) == [f"{opened.card.shipments[0].number} is in the shop again"]
    click(opened, dialog.go)
    opened.wait("order.fulfilment_status", "Partly shipped")
    assert [card.state for card in opened.card.shipments] == [ShipmentState.DRAFT, ShipmentState.SHIPPED]
    opened.qtbot.waitUntil(lambda: "Give up this packing slip" in menu_of(opened, 0))
    menu_of(opened, 0)["Give up this packing slip"].trigger()
    opened.qtbot.waitUntil(lambda: opened.card.shipments[0].state is ShipmentState.VOID)
    assert check_shop() == []


def test_what_is_written_of_a_parcel_can_be_changed(opened: Opened) -> None:
    send(opened, 5)
    menu_of(opened, 0)["Carrier, tracking, weight…"].trigger()
    sheet = opened.desk.window.findChild(ShipmentSheet)
    assert sheet is not None
    assert not sheet.go.isEnabled()
    sheet.parcel.carrier.choose(OTHER)
    assert sheet.parcel.own.hasFocus()
    opened.qtbot.keyClicks(sheet.parcel.own, "Le Boulanger")
    opened.qtbot.keyClicks(sheet.parcel.numbers[0], "7")
    click(opened, sheet.go)
    opened.qtbot.waitUntil(lambda: "Le Boulanger" in opened.words("order.shipments"))
    assert opened.card.shipments[0].way == "Le Boulanger 7"
    (number,) = opened.seen("order.tracking")
    assert not number.isEnabled()


def test_the_rest_is_cancelled_from_where_orders_are_cancelled(opened: Opened) -> None:
    payments.mark_paid(opened.card.head.id, by="")
    send(opened, 2)
    opened.qtbot.waitUntil(lambda: opened.page.acts["cancel"].text() == "Cancel the rest…")
    opened.press("order.cancel")
    dialog = asked(opened)
    assert dialog.intro.text() == (
        "2 items are with the customer already and are not part of it. "
        "This is what will happen to the other 3."
    )
    invoice = opened.card.documents[0].number
    assert rows(dialog) == [
        "The customer owes less",
        f"A credit note is issued for invoice {invoice}",
        "3 items go back into stock",
        "€36.00 will have to be paid back",
    ]
    click(opened, dialog.go)
    opened.wait("order.fulfilment_status", "Shipped")
    assert opened.card.head.due_minor == -3600
    assert check_shop() == []


def test_the_rest_is_not_delivered_after_a_question(opened: Opened) -> None:
    opened.key(Qt.Key.Key_L)
    dialog = asked(opened)
    assert rows(dialog) == ["5 items go back into stock"]
    click(opened, dialog.restock)
    opened.qtbot.waitUntil(lambda: rows(dialog) == ["5 items are written off"])
    click(opened, dialog.go)
    assert opened.card.lines[0].units.written_off == 5
    opened.wait("order.fulfilment_status", "Not delivered")


def test_pick_up_is_two_keys(desk: Desk, qtbot: QtBot) -> None:
    order = Opened(desk, qtbot, sold_order("12", units=2, stock="10", kind="pickup"))
    assert order.seen("order.mark_shipped") == []
    order.press("order.shipment.next")
    order.wait("order.fulfilment_status", "Ready for pick-up")
    order.key(Qt.Key.Key_Y)
    order.wait("order.fulfilment_status", "Picked up")
    assert order.toast() == f"{order.card.head.number}: Picked up"
    order.undo()
    order.wait("order.fulfilment_status", "Ready for pick-up")
    order.press("order.ship")
    sheet = desk.window.findChild(ShipSheet)
    assert sheet is not None
    qtbot.keyClicks(sheet.parcel.handed_to, "Erwan")
    assert sheet.parcel.carrier_row.isHidden()
    click(order, sheet.go)
    order.wait("order.fulfilment_status", "Picked up")
    assert order.card.head.fulfilment_status is FulfilmentStatus.PICKED_UP
    assert "Handed to Erwan" in order.words("order.shipments")
