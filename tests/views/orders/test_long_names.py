"""Names of sixty letters are read whole on every sheet of an order, and the address beside it."""

from __future__ import annotations

from decimal import Decimal

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.app import Desk
from desktop.models import ShippingMethod
from desktop.services.customers.customers import CustomerForm, save_customer
from desktop.services.orders.cards import PostalAddress
from desktop.services.placing.new_order import NewDelivery, NewLine, NewOrder, place
from desktop.services.plans.shipments import mark_shipped
from desktop.views.orders.address_sheet import AddressSheet
from desktop.views.parts.overlay import ConsequenceRow, Dialog, Overlay
from desktop.views.parts.rows import RowIcon
from desktop.views.parts.text import Paragraph
from tests.catalogue import sell
from tests.services.factory import HOME, identify_shop
from tests.views.orders.opened import Opened

NAME = "Service à fruits de mer des grandes marées de Bretagne, grès bleu"
STREET = "1287 bis, route départementale de Plonévez-Porzay, hameau Kerguélen"


@pytest.fixture
def opened(desk: Desk, qtbot: QtBot) -> Opened:
    identify_shop()
    bowl = sell(NAME, "24.00", sku="BOL", stock="10")
    order = NewOrder(
        (NewLine(Decimal(2), bowl),),
        customer_id=save_customer(CustomerForm("Soizic", "Le Bourhis"), by=""),
        delivery=NewDelivery(ShippingMethod.get(kind="ship").id, price_minor=590),
        shipping=PostalAddress(**(HOME | {"street": STREET})),
    )
    desk.window.resize(1024, 700)
    return Opened(desk, qtbot, place(order, by=""))


def _whole(words: Paragraph) -> bool:
    """Whether a text stands there with all its lines."""
    return words.height() >= words.heightForWidth(words.width())


@pytest.mark.parametrize("act", ["ship", "refund", "edit_lines", "return.create"])
def test_a_long_name_is_whole_on_a_sheet(opened: Opened, act: str) -> None:
    if act == "return.create":
        mark_shipped(opened.card.head.id, by="")
    opened.qtbot.waitUntil(opened.page.acts[act].isEnabled)
    opened.page.acts[act].trigger()
    sheet = next(one for one in opened.desk.window.findChildren(Overlay) if one.isVisible())
    QApplication.processEvents()
    named = [one for one in sheet.findChildren(Paragraph) if one.isVisible() and one.text() == NAME]
    assert named
    opened.qtbot.waitUntil(lambda: all(_whole(one) for one in named))
    assert all(one.heightForWidth(one.width()) > one.heightForWidth(2000) for one in named), "it wraps"


def test_an_address_is_whole_beside_the_order_and_begins_at_its_beginning(opened: Opened) -> None:
    lines = opened.page.body.customer.findChildren(Paragraph)
    opened.qtbot.waitUntil(lambda: all(_whole(line) for line in lines if line.isVisible()))
    assert STREET in [line.text() for line in lines if line.isVisible()]
    opened.page.acts["edit_address"].trigger()
    sheet = opened.desk.window.findChild(AddressSheet)
    assert sheet is not None
    assert sheet.shipping.text("street").text() == STREET
    assert sheet.shipping.text("street").cursorPosition() == 0


def test_what_will_happen_is_never_cut_and_its_icon_stands_beside_it(opened: Opened) -> None:
    dialog = Dialog(opened.page, 480)
    dialog.add_consequence("doc", f"A credit note is issued for {NAME}", NAME, "−769,34 €")
    dialog.add_consequence("orders", "The order is completed", "")
    dialog.open()
    long, short = dialog.findChildren(ConsequenceRow)
    opened.qtbot.waitUntil(lambda: _whole(long.title) and _whole(long.subtitle))
    assert long.title.heightForWidth(long.title.width()) > 20
    assert dialog.scroller.verticalScrollBar().maximum() == 0
    for row in (long, short):
        icon = row.findChild(RowIcon)
        assert icon.geometry().center().y() == row.title.y() + 9, "beside the first line"
    dialog.reject()
