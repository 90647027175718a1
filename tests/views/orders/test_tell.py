"""Every step that somebody may be told of has a box, and its default stands in the settings (F118)."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from desktop.app import Desk
from desktop.domain.settings import NOTIFY_STEPS
from desktop.models import Message, OutboxItem
from desktop.services.commands.commands import Command
from desktop.services.orders.order_core import order_core
from desktop.services.orders.tell_defaults import tells
from desktop.services.plans.plan_cancel import CancelChoices
from desktop.services.plans.plans import carry_out, plan
from desktop.services.shop.preferences import change_settings
from desktop.views.orders.consequence_dialog import ConsequenceDialog
from desktop.views.parts.toggles import CheckBox
from tests.services.factory import identify_shop, make_order
from tests.views.orders.opened import Opened


def open_order(desk: Desk, qtbot: QtBot, ships: str = "ship", *, told: bool = True) -> Opened:
    identify_shop()
    return Opened(desk, qtbot, make_order(ships=ships, notify_customer=told))


def box(opened: Opened) -> CheckBox:
    found = opened.page.findChild(CheckBox, "order.tell")
    assert isinstance(found, CheckBox)
    return found


def kinds() -> list[str]:
    return [row.template for row in Message.select().order_by(Message.id)]


def test_marking_as_shipped_tells_the_customer_where_the_box_says_so(desk: Desk, qtbot: QtBot) -> None:
    opened = open_order(desk, qtbot)
    assert box(opened).isVisible()
    assert box(opened).isChecked()
    assert "Order sent" in box(opened).text()
    opened.press("order.mark_shipped")
    opened.wait("order.fulfilment_status", "Shipped")
    assert kinds() == ["order_shipped"]


def test_without_the_tick_nobody_is_told(desk: Desk, qtbot: QtBot) -> None:
    opened = open_order(desk, qtbot)
    box(opened).click()
    opened.press("order.mark_shipped")
    opened.wait("order.fulfilment_status", "Shipped")
    assert kinds() == []


def test_what_was_undone_is_not_told(desk: Desk, qtbot: QtBot) -> None:
    opened = open_order(desk, qtbot)
    opened.press("order.mark_shipped")
    opened.wait("order.fulfilment_status", "Shipped")
    opened.undo()
    opened.wait("order.fulfilment_status", "Preparing")
    assert OutboxItem.get().state == "dropped"


def test_ready_and_picked_up_have_their_own_words_and_defaults(desk: Desk, qtbot: QtBot) -> None:
    opened = open_order(desk, qtbot, "pickup")
    assert "ready" in box(opened).text()
    assert box(opened).isChecked()
    opened.press("order.shipment.next")
    opened.qtbot.waitUntil(lambda: "picked up" in box(opened).text())
    assert not box(opened).isChecked()
    box(opened).click()
    opened.press("order.shipment.next")
    opened.qtbot.waitUntil(lambda: kinds() == ["order_ready", "order_picked_up"])


def test_who_shall_not_be_told_is_not_told_by_default(desk: Desk, qtbot: QtBot) -> None:
    assert not box(open_order(desk, qtbot, told=False)).isChecked()


def test_without_an_address_there_is_no_box(desk: Desk, qtbot: QtBot) -> None:
    opened = Opened(desk, qtbot, make_order(ships="ship", email=""))
    assert not box(opened).isVisible()


@pytest.mark.parametrize("on", [True, False])
def test_the_default_of_cancelling_comes_from_the_settings(desk: Desk, qtbot: QtBot, on: bool) -> None:
    change_settings({"notify.order_cancelled": on}, by="")
    opened = open_order(desk, qtbot)
    opened.press("order.cancel")
    dialog = opened.desk.window.findChild(ConsequenceDialog)
    assert dialog is not None
    assert dialog.tell.isVisible()
    assert dialog.tell.isChecked() is on


def test_opening_again_takes_the_word_of_the_cancellation_back(desk: Desk) -> None:
    order_id = make_order(notify_customer=True)
    carry_out(plan(Command.CANCEL, order_id, CancelChoices(tell_customer=True)), by="")
    carry_out(plan(Command.REOPEN, order_id, None), by="")
    assert (kinds(), OutboxItem.get().state) == (["order_cancelled"], "dropped")


def test_every_step_has_a_default(desk: Desk) -> None:
    order_id = make_order(notify_customer=True)
    change_settings({setting.key: True for setting in NOTIFY_STEPS.values()}, by="")
    head = order_core(order_id).head
    assert all(tells(kind, head) for kind in NOTIFY_STEPS)
    change_settings({setting.key: False for setting in NOTIFY_STEPS.values()}, by="")
    assert not any(tells(kind, head) for kind in NOTIFY_STEPS)
