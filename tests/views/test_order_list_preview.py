"""The preview beside the list: what it shows, how it follows, what it does."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop.domain.states import PaymentStatus
from desktop.services.marks.comments import save_comment
from desktop.services.orders.order_core import order_core
from desktop.services.orders.order_search import OrderView
from desktop.services.plans.payments import mark_paid
from desktop.views.context import DeskContext
from desktop.views.orders.list import OrderList
from desktop.views.orders.preview import MOST_LINES, WIDTH, OrderPreview
from desktop.views.tables.order_columns import CUSTOMER, DATE, DELIVERY, NUMBER, PAYMENT, TOTAL
from desktop.views.tables.order_header import LEAST_NAME
from tests.services.factory import HONEY, MUG, make_order, set_order
from tests.views.listing import Asked, open_list
from tests.views.listing import asked as asked
from tests.views.listing import listed as listed
from tests.views.listing import orders as orders


def _preview(page: OrderList, qtbot: QtBot, row: int = 0) -> OrderPreview:
    page.grid.point_at(row)
    qtbot.keyClick(page.grid, Qt.Key.Key_Space)
    assert page.side.preview is not None
    return page.side.preview


def test_space_shows_the_order_and_puts_it_away(listed: OrderList, orders: list[int], qtbot: QtBot) -> None:
    set_order(orders[1], note="Ring before noon", phone="06 12 34 56 78", gift=True)
    save_comment(orders[1], "A wedding", by="Sam")
    preview = _preview(listed, qtbot, 1)
    assert preview.isVisible()
    assert preview.who.text() == "Anne Le Gall"
    assert [label.text() for label in preview.about if label.isVisible()][:2] == [
        "06 12 34 56 78",
        "maelle@example.org",
    ]
    assert "29100 Douarnenez" in [label.text() for label in preview.about]
    assert preview.count.text() == "2 lines, 3 items"
    assert [row.accessibleName().split(",")[0] for row in preview.lines] == ["2 × Bol", "0.5\u00a0kg × Miel"]
    assert preview.note.words.text() == "Ring before noon"
    assert preview.comment.words.text() == "A wedding"
    assert preview.gift.isVisible()
    assert preview.payment.text() == "Unpaid"
    qtbot.keyClick(listed.grid, Qt.Key.Key_Space)
    assert not preview.isVisible()
    assert listed.grid.hasFocus()


def test_it_follows_the_list_and_leads_it(listed: OrderList, orders: list[int], qtbot: QtBot) -> None:
    preview = _preview(listed, qtbot)
    qtbot.keyClick(listed.grid, Qt.Key.Key_Down)
    assert preview.order_id == orders[1]
    qtbot.mouseClick(preview.down, Qt.MouseButton.LeftButton)
    assert (preview.order_id, listed.grid.current_id()) == (orders[2], orders[2])
    qtbot.mouseClick(preview.up, Qt.MouseButton.LeftButton)
    assert preview.order_id == orders[1]


def test_opening_from_the_preview_walks_the_list(
    listed: OrderList, orders: list[int], asked: Asked, qtbot: QtBot
) -> None:
    preview = _preview(listed, qtbot, 2)
    qtbot.mouseClick(preview.open, Qt.MouseButton.LeftButton)
    assert asked.opened == [(orders[2], False)]
    assert asked.walks == [listed.search]


def test_a_payment_is_taken_and_taken_back(
    listed: OrderList, orders: list[int], asked: Asked, qtbot: QtBot
) -> None:
    preview = _preview(listed, qtbot)
    with qtbot.waitSignal(listed.context.bus.changed):
        qtbot.mouseClick(preview.act, Qt.MouseButton.LeftButton)
    assert order_core(orders[0]).head.payment_status is PaymentStatus.PAID
    assert preview.payment.text() == "Paid"
    assert listed.table.index(0, 3).data() == "Paid"
    words, undo = asked.toasts[0]
    assert words.endswith(f"received for {order_core(orders[0]).head.number}.")
    assert undo is not None
    with qtbot.waitSignal(listed.context.bus.changed):
        undo()
    assert preview.payment.text() == "Unpaid"
    undo()
    assert [type(error).__name__ for error in asked.refused] == ["NothingPaid"]


def test_the_next_act_is_to_ship(listed: OrderList, orders: list[int], asked: Asked, qtbot: QtBot) -> None:
    mark_paid(orders[0], by="Sam")
    preview = _preview(listed, qtbot)
    assert preview.act.text() == "Mark as shipped"
    with qtbot.waitSignal(listed.context.bus.changed):
        qtbot.keyClick(listed.grid, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    assert not preview.act.isVisible()
    assert preview.delivery.text() == "Shipped"
    assert preview.shipped.text() == "2.5 shipped"


def test_it_stays_with_an_order_that_leaves_the_view(
    listed: OrderList, orders: list[int], qtbot: QtBot
) -> None:
    listed.tabs.choose(OrderView.TO_PAY.value)
    preview = _preview(listed, qtbot, 2)
    with qtbot.waitSignal(listed.context.bus.changed):
        qtbot.mouseClick(preview.act, Qt.MouseButton.LeftButton)
    assert preview.order_id == orders[2]
    assert preview.payment.text() == "Paid"
    assert listed.table.total == 5
    qtbot.mouseClick(preview.down, Qt.MouseButton.LeftButton)
    assert preview.order_id == orders[3]


def test_endless_orders_are_summed_up(
    orders: list[int], context: DeskContext, asked: Asked, qtbot: QtBot
) -> None:
    make_order([MUG] * (MOST_LINES + 2), placed_at=order_core(orders[0]).head.placed_at)
    page = open_list(context, asked, qtbot)
    preview = _preview(page, qtbot, 0)
    assert len([row for row in preview.lines if row.isVisibleTo(preview)]) == MOST_LINES
    assert preview.more.text() == "and 2 more lines"
    page.grid.step(1)
    assert len([row for row in preview.lines if row.isVisibleTo(preview)]) == len([MUG, HONEY])


@pytest.mark.parametrize(("width", "whole"), [(1192, True), (936, False)])
def test_it_stands_beside_the_list_which_leaves_out_what_the_preview_tells(
    orders: list[int], context: DeskContext, asked: Asked, qtbot: QtBot, width: int, whole: bool
) -> None:
    page = open_list(context, asked, qtbot, width)
    preview = _preview(page, qtbot)
    assert preview.geometry().right() == page.body.width() - 1
    assert preview.width() == WIDTH
    assert page.stack.width() == width - WIDTH
    head = page.grid.head
    assert head.seen() == (head.wanted() if whole else [NUMBER, DATE, CUSTOMER, PAYMENT, DELIVERY])
    assert head.length() <= page.grid.viewport().width()
    assert head.sectionSize(CUSTOMER) >= LEAST_NAME
    qtbot.keyClick(page.grid, Qt.Key.Key_Escape)
    assert preview.isVisible() is whole


def test_columns_left_out_for_the_preview_are_not_forgotten(
    orders: list[int], context: DeskContext, asked: Asked, qtbot: QtBot
) -> None:
    page = open_list(context, asked, qtbot, 936)
    head = page.grid.head
    head.resizeSection(TOTAL, 131)
    before, wanted = head.memory(), head.wanted()
    _preview(page, qtbot)
    assert TOTAL not in head.seen()
    assert head.memory() == before
    assert head.wanted() == wanted
    assert context.device.text("orders/columns") == before
    page.resize(1192, 700)
    qtbot.waitUntil(lambda: head.seen() == wanted)
    assert head.sectionSize(TOTAL) == 131
    page.resize(936, 700)
    qtbot.waitUntil(lambda: head.seen() != wanted)
    qtbot.keyClick(page.grid, Qt.Key.Key_Escape)
    assert head.memory() == before


def test_the_hints_below_the_list_are_whole_or_left_out(
    orders: list[int], context: DeskContext, asked: Asked, qtbot: QtBot
) -> None:
    page = open_list(context, asked, qtbot, 936)
    hints = page.foot.hints
    all_of_them = hints.text()
    _preview(page, qtbot)
    page.foot.count.setText("1,284,000 orders and a long word beside them")
    qtbot.waitUntil(lambda: hints.text() != all_of_them)
    assert all_of_them.startswith(hints.text())
    assert hints.text() in ("Space: preview", "Space: preview   Enter: open")


def test_it_is_remembered_where_it_has_a_place(
    orders: list[int], context: DeskContext, asked: Asked, qtbot: QtBot
) -> None:
    first = open_list(context, asked, qtbot)
    _preview(first, qtbot)
    again, narrow = open_list(context, asked, qtbot), open_list(context, asked, qtbot, 936)
    qtbot.waitUntil(lambda: again.side.previewing)  # after the first picture
    assert not narrow.side.previewing
    qtbot.keyClick(again.grid, Qt.Key.Key_Space)
    last = open_list(context, asked, qtbot)
    qtbot.waitUntil(lambda: last._sums.isActive() or bool(last.foot.due.text()))
    assert not last.side.previewing
