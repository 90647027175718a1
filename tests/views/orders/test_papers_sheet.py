"""The list of an order's papers, and what its page and the list say of a hold."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.app import Desk
from desktop.domain.settings import INVOICE_WHEN
from desktop.models import ShippingMethod
from desktop.services.commands.commands import Command
from desktop.services.orders.cards import PostalAddress
from desktop.services.orders.order_search import OrderSearch, OrderView, order_block
from desktop.services.placing.new_order import NewDelivery, NewLine, NewOrder, place
from desktop.services.plans import shipments
from desktop.services.plans.plan_hold import HoldChoices
from desktop.services.plans.plans import carry_out, plan
from desktop.services.shop.preferences import change_settings
from desktop.shell import clock
from desktop.views.orders.papers_sheet import PapersSheet
from desktop.views.parts.chip import StatusChip
from desktop.views.tables.order_words import shown_order
from tests.catalogue import sell
from tests.services.factory import HOME, identify_shop
from tests.views.orders.opened import Opened
from tests.views.orders.sold import click, order_of_all_kinds, refund_of, shown, texts


@pytest.fixture
def opened(desk: Desk, qtbot: QtBot) -> Opened:
    """An order of all kinds of rows: invoiced and paid, nothing sent."""
    return Opened(desk, qtbot, order_of_all_kinds())


def papers_of(opened: Opened) -> PapersSheet:
    sheet = opened.desk.window.findChild(PapersSheet)
    assert sheet is not None
    assert sheet.isVisible()
    return sheet


def test_the_papers_say_what_became_of_each_and_are_sent_again(opened: Opened) -> None:
    opened.press("order.papers")
    sheet = papers_of(opened)
    invoice = opened.card.documents[0]
    chips = [chip.text() for chip in sheet.findChildren(StatusChip)]
    assert chips == ["Paid"]
    send = shown(sheet, f"papers.{invoice.id}.send")
    send.setFocus()
    opened.qtbot.keyClick(send, Qt.Key.Key_Space)
    assert opened.toast() == f"{invoice.number} will be sent to soizic@example.org"
    assert opened.card.history[-1].event == "document_queued"
    opened.qtbot.waitUntil(lambda: "sent once" in texts(sheet))
    assert shown(sheet, f"papers.{invoice.id}.send").hasFocus()
    opened.qtbot.keyClick(sheet, Qt.Key.Key_Escape)
    opened.key(Qt.Key.Key_R)
    click(opened, refund_of(opened).everything)
    click(opened, refund_of(opened).go)
    opened.key(Qt.Key.Key_D)
    chips = [chip.text() for chip in sheet.findChildren(StatusChip) if chip.isVisible()]
    assert chips == ["Credited"]
    click(opened, shown(sheet, f"papers.{invoice.id}.look"))
    assert sheet.isHidden()
    assert opened.page.preview is not None
    assert opened.page.preview.isVisible()


def test_a_slip_is_listed_from_when_it_is_made(desk: Desk, qtbot: QtBot) -> None:
    change_settings({INVOICE_WHEN.key: "by_hand"}, by="")
    identify_shop()
    post = NewDelivery(ShippingMethod.get(kind="ship").id, free=True)
    lines = (NewLine(Decimal(1), sell("Bol", "24.00", stock="3")),)
    order = place(NewOrder(lines, delivery=post, shipping=PostalAddress(**HOME), name="Yann"), by="")
    shipments.create_slip(order, by="")
    opened = Opened(desk, qtbot, order)
    slip = opened.card.shipments[0]
    assert not opened.card.documents
    opened.key(Qt.Key.Key_D)
    sheet = papers_of(opened)
    assert f"Packing slip {slip.number}" in texts(sheet)
    assert "not printed yet" in texts(sheet)
    click(opened, shown(sheet, f"papers.slip.{slip.id}.look"))
    (paper,) = opened.card.documents
    assert (paper.number, paper.shipment_id) == (slip.number, slip.id)
    assert opened.page.preview is not None
    assert opened.page.preview.isVisible()
    opened.qtbot.keyClick(opened.page.preview, Qt.Key.Key_Escape)
    opened.key(Qt.Key.Key_D)
    assert shown(sheet, f"papers.{paper.id}.send").isVisible()
    assert not any(one.isVisible() for one in sheet.findChildren(QWidget, f"papers.slip.{slip.id}"))


def test_a_held_order_says_why_and_since_when_on_the_page_and_in_the_list(
    opened: Opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    order = opened.card.head.id
    carry_out(plan(Command.HOLD, order, HoldChoices("Waiting for the glaze")), by="")
    opened.qtbot.waitUntil(lambda: bool(opened.seen("order.resume")))
    assert opened.words("order.tasks.list")[:2] == ["Waiting for the glaze", "since today"]
    later = clock.today() + timedelta(days=3)
    monkeypatch.setattr(clock, "today", lambda: later)
    (found,) = order_block(OrderSearch(view=OrderView.ON_HOLD), 0, 9)
    shown_row = shown_order(found)
    assert "On hold for 3 days: Waiting for the glaze" in shown_row.tips
    assert "On hold for 3 days: Waiting for the glaze" in shown_row.spoken()
    opened.press("order.resume")
    opened.qtbot.waitUntil(lambda: not opened.seen("order.resume"))
    assert not opened.card.head.held
