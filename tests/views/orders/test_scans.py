"""Scans outside the wizard: over the list, and in the forms that count goods."""

from __future__ import annotations

from decimal import Decimal

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.app import Desk
from desktop.models import Barcode
from desktop.services.orders.cards import PostalAddress
from desktop.services.orders.order_card import order_card
from desktop.services.placing.new_order import NewDelivery, NewLine, NewOrder, place
from desktop.services.plans.shipments import mark_shipped
from desktop.views.orders.list import OrderList
from desktop.views.orders.return_sheet import ReturnSheet
from desktop.views.orders.ship_sheet import ShipSheet
from desktop.views.wizard.wizard import Wizard
from tests.catalogue import sell
from tests.services.factory import identify_shop
from tests.views.orders.opened import Opened

HOME = PostalAddress(name="Léa", street="1 quai Neuf", postcode="29100", city="Douarnenez")
PARCEL = NewDelivery(None, "Colis", 590, ships=True)
EAN = "3760123456789"
CLOCK = [1000]


def scan(code: str) -> None:
    """Let a scanner type a code and press Enter where the focus is."""
    for key, text in (*((ord(letter), letter) for letter in code), (Qt.Key.Key_Return, "\r")):
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            widget = QApplication.focusWidget()
            assert widget is not None
            event = QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, text)
            event.setTimestamp(CLOCK[0])
            QApplication.sendEvent(widget, event)
        CLOCK[0] += 5
    CLOCK[0] += 1000


@pytest.fixture
def order(desk: Desk) -> int:
    """Three bowls and a cup that are to be sent."""
    identify_shop()
    bowl, cup = sell("Bol", "12.90", sku="BOL-BLEU", stock="9"), sell("Tasse", "9", sku="TASSE-1", stock="9")
    Barcode.create(variant=bowl, code=EAN)
    lines = NewLine(Decimal(3), bowl), NewLine(Decimal(1), cup)
    return place(
        NewOrder(lines, name="Léa", email="", delivery=PARCEL, shipping=HOME),
        by="",
    )


@pytest.fixture
def orders(desk: Desk, order: int, qtbot: QtBot) -> OrderList:
    """The list, in front and at rest."""
    desk.window.show_page("orders")
    page = desk.window.page("orders")
    assert isinstance(page, OrderList)
    desk.window.activateWindow()
    qtbot.waitUntil(lambda: hasattr(page, "scan"))
    page.grid.setFocus()
    return page


def test_a_number_scanned_over_the_list_opens_its_order(
    desk: Desk, orders: OrderList, order: int, qtbot: QtBot
) -> None:
    orders.bar.search.setFocus()
    qtbot.keyClicks(orders.bar.search, "zzz")
    scan(order_card(order).head.number)
    assert desk.window.current == "order"
    assert orders.bar.search.text() == "zzz"


def test_a_paper_scanned_with_the_focus_on_a_button_opens_its_order(
    desk: Desk, orders: OrderList, order: int
) -> None:
    orders.bar.new.setFocus()
    scan(order_card(order).documents[0].number)
    assert desk.window.current == "order"


def test_goods_scanned_over_the_list_begin_a_sale(desk: Desk, orders: OrderList) -> None:
    scan(EAN)
    assert desk.window.current == "wizard"
    wizard = desk.window.page("wizard")
    assert isinstance(wizard, Wizard)
    assert wizard.draft.core is not None
    assert [line.sku for line in wizard.draft.core.lines] == ["BOL-BLEU"]


def test_what_nobody_knows_is_searched_for(orders: OrderList) -> None:
    scan("9999999999999")
    assert orders.bar.search.text() == "9999999999999"


def test_a_number_that_cannot_be_read_is_put_right_before_a_scan_counts(
    desk: Desk, order: int, qtbot: QtBot
) -> None:
    opened = Opened(desk, qtbot, order)
    opened.press("order.ship")
    sheet = opened.page.findChild(ShipSheet) or desk.window.findChild(ShipSheet)
    assert sheet is not None
    cups = sheet.rows[1]
    scan("TASSE-1")
    cups.units.put("abc")
    scan("TASSE-1")
    assert "put its number right first" in sheet.scan.said.text()
    assert cups.units.text() == "abc"


def test_goods_are_scanned_into_the_parcel(desk: Desk, order: int, qtbot: QtBot) -> None:
    opened = Opened(desk, qtbot, order)
    opened.press("order.ship")
    sheet = opened.page.findChild(ShipSheet) or desk.window.findChild(ShipSheet)
    assert sheet is not None
    bowls, cups = sheet.rows
    bowls.units.setFocus()
    for count in (1, 2, 3):
        scan(EAN)
        assert (bowls.quantity(), cups.quantity()) == (count, 0)
    assert sheet.scan.said.text() == "3 of Bol"
    scan(EAN)
    assert sheet.scan.said.text() == "Bol: all 3 are counted already."
    sheet.go.setFocus()
    scan("9999999999999")
    assert sheet.scan.said.text() == "“9999999999999” is not among these goods."
    scan("TASSE-1")
    assert (bowls.quantity(), cups.quantity()) == (3, 1)
    assert sheet.isVisible()


def test_goods_are_scanned_into_a_return(desk: Desk, order: int, qtbot: QtBot) -> None:
    mark_shipped(order, by="")
    opened = Opened(desk, qtbot, order)
    opened.page.acts["return.create"].trigger()
    sheet = opened.page.findChild(ReturnSheet) or desk.window.findChild(ReturnSheet)
    assert sheet is not None
    scan(EAN)
    scan(EAN)
    assert [row.chosen() for row in sheet.rows] == [2, 0]
