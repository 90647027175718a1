"""The order list: found, sorted, opened, arranged, by mouse and keyboard."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from desktop.domain.return_effects import ReturnFacts
from desktop.domain.states import Channel, ReturnAction
from desktop.models.base import db
from desktop.services.changes import Changes
from desktop.services.commands.commands import Command
from desktop.services.days import today
from desktop.services.orders.order_card import order_card
from desktop.services.orders.order_search import OrderSearch, OrderSort, OrderView
from desktop.services.placing.new_order import NewLine, NewOrder, place
from desktop.services.plans.payments import mark_paid
from desktop.services.plans.plan_return import ReturnChoices, ReturnStepChoices
from desktop.services.plans.plans import carry_out, plan
from desktop.services.plans.shipments import mark_shipped
from desktop.shell import clock, i18n
from desktop.views.context import DeskContext
from desktop.views.orders.list import OrderList
from desktop.views.orders.list_filter import Filter, Period
from desktop.views.tables.order_columns import (
    CHANNEL,
    CUSTOMER,
    DATE,
    DUE,
    LABEL,
    NUMBER,
    PAYMENT,
    TAGS,
    TASKS,
    TOTAL,
)
from tests.catalogue import know, sell
from tests.services.factory import identify_shop, set_order
from tests.views.listing import Asked, click, open_list
from tests.views.listing import asked as asked
from tests.views.listing import listed as listed
from tests.views.listing import orders as orders

CONTROL = Qt.KeyboardModifier.ControlModifier


def _names(page: OrderList) -> list[str]:
    return [page.table.index(row, CUSTOMER).data() for row in range(page.table.total)]


def _number(page: OrderList, row: int) -> str:
    return str(page.table.index(row, NUMBER).data())


def _place(name: str) -> int:
    line = NewLine(Decimal(1), name="Bol", unit_price=Decimal("12.90"))
    return place(NewOrder((line,), name=name), by="Sam")


def test_the_list_shows_orders_counters_and_sums(listed: OrderList, qtbot: QtBot) -> None:
    assert _names(listed)[:2] == ["Zoé Abgrall", "Anne Le Gall"]
    assert listed.foot.count.text() == "6 orders"
    qtbot.waitUntil(lambda: listed.foot.due.text().startswith("Due €"))
    assert [(tab.key, tab.count) for tab in listed.tabs.bar.tabs] == [
        ("all", "6"),
        ("to_pay", "6"),
        ("to_prepare", "6"),
        ("ready", "0"),
        ("on_hold", "0"),
        ("to_refund", "0"),
        ("today", str(listed.counts[OrderView.TODAY])),
    ]


def test_opening_the_list_costs_few_statements(
    orders: list[int], context: DeskContext, asked: Asked, qtbot: QtBot
) -> None:
    said: list[str] = []
    db.connection().set_trace_callback(said.append)
    try:
        page = OrderList(replace(context, doors=asked))
        qtbot.addWidget(page)
        page.grab()
    finally:
        db.connection().set_trace_callback(None)
    assert len(said) == 3, said  # the counters, one block, its marks


# Finding


def test_typing_narrows_and_esc_shows_all_again(listed: OrderList, qtbot: QtBot) -> None:
    qtbot.keyClick(listed, Qt.Key.Key_F, CONTROL)
    assert listed.bar.search.hasFocus()
    qtbot.keyClicks(listed.bar.search, "eloise tre")
    assert _names(listed) == ["Éloïse Tréguier"]
    qtbot.keyClick(listed.bar.search, Qt.Key.Key_Escape)
    assert listed.table.total == 6
    qtbot.keyClick(listed.bar.search, Qt.Key.Key_Escape)
    assert listed.grid.hasFocus()


def test_nothing_found_says_so_and_clears_the_search(listed: OrderList, qtbot: QtBot) -> None:
    qtbot.keyClicks(listed.bar.search, "nobody")
    empty = listed.side.empty
    assert empty is not None
    assert empty.nothing.title.text() == "Nothing found for “nobody”"
    assert not listed.grid.isVisible()
    qtbot.mouseClick(empty.nothing.clear, Qt.MouseButton.LeftButton)
    assert listed.grid.isVisible()
    assert listed.bar.search.text() == ""


def test_what_another_view_has_is_offered_to_be_searched_for(listed: OrderList, qtbot: QtBot) -> None:
    listed.tabs.choose(OrderView.ON_HOLD.value)
    qtbot.keyClicks(listed.bar.search, "riou")
    empty = listed.side.empty
    assert empty is not None
    assert empty.nothing.words.text() == "Only the orders of this view were searched."
    qtbot.mouseClick(empty.nothing.everywhere, Qt.MouseButton.LeftButton)
    assert _names(listed) == ["Marc Riou"]
    assert listed.tabs.current() == OrderView.ALL.value
    qtbot.keyClicks(listed.bar.search, "nobody")
    assert not empty.nothing.everywhere.isVisible()


def test_a_number_typed_anywhere_opens_its_order(
    listed: OrderList, orders: list[int], asked: Asked, qtbot: QtBot
) -> None:
    number = _number(listed, 3)
    listed.grid.setFocus()
    for letter in number:
        widget = QApplication.focusWidget()
        assert widget is not None
        qtbot.keyClicks(widget, letter.lower())
    assert listed.bar.search.text() == number.lower()
    qtbot.keyClick(listed.bar.search, Qt.Key.Key_Return)
    assert asked.opened == [(orders[3], False)]


def test_the_last_digits_are_enough(listed: OrderList, orders: list[int], asked: Asked, qtbot: QtBot) -> None:
    digits = _number(listed, 2).rpartition("-")[2].lstrip("0")
    qtbot.keyClicks(listed.bar.search, digits)
    qtbot.keyClick(listed.bar.search, Qt.Key.Key_Enter)
    assert asked.opened == [(orders[2], False)]


def test_the_results_are_walked_from_the_search_box(
    listed: OrderList, orders: list[int], asked: Asked, qtbot: QtBot
) -> None:
    qtbot.keyClicks(listed.bar.search, "bol")
    for _ in range(2):
        qtbot.keyClick(listed.bar.search, Qt.Key.Key_Down)
    qtbot.keyClick(listed.bar.search, Qt.Key.Key_Return)
    assert asked.opened == [(orders[1], False)]
    assert asked.walks == [OrderSearch(text="bol")]


@pytest.mark.parametrize("view", [OrderView.ON_HOLD, OrderView.TO_PAY])
def test_a_view_is_a_click_or_a_key_away(
    listed: OrderList, orders: list[int], qtbot: QtBot, view: OrderView
) -> None:
    set_order(orders[2], held_since=datetime(2026, 11, 20, tzinfo=UTC))
    mark_paid(orders[0], by="Sam")
    listed.tabs.choose(view.value)
    assert listed.search.view is view
    expected = {OrderView.ON_HOLD: [orders[2]], OrderView.TO_PAY: orders[1:]}
    assert [listed.table.order_id(row) for row in range(listed.table.total)] == expected[view]
    qtbot.keyClick(listed, Qt.Key.Key_PageUp, CONTROL)
    qtbot.keyClick(listed, Qt.Key.Key_PageDown, CONTROL)
    assert listed.search.view is view


def _filter_actions(page: OrderList) -> dict[str, QAction]:
    menu = page.bar.filter.menu()
    menu.aboutToShow.emit()  # what opening it does first
    return {action.text(): action for action in menu.actions()}


def test_the_filter_narrows_to_channel_and_days(listed: OrderList, orders: list[int], qtbot: QtBot) -> None:
    set_order(orders[4], channel=Channel.PHONE)
    actions = _filter_actions(listed)
    actions["By phone"].trigger()
    assert [listed.table.order_id(0), listed.table.total] == [orders[4], 1]
    assert listed.bar.filter.text() == "By phone"
    actions["Last 7 days"].trigger()
    assert listed.bar.filter.text() == "By phone · Last 7 days"
    assert listed.table.total == 1
    set_order(orders[4], placed_at=datetime(2025, 1, 5, 12, tzinfo=UTC))
    actions["This year"].trigger()
    assert listed.side.empty is not None
    assert listed.side.empty.nothing.title.text() == "No order passes the filter"
    qtbot.mouseClick(listed.side.empty.nothing.clear, Qt.MouseButton.LeftButton)
    assert (listed.table.total, listed.bar.filter.text()) == (6, "Filter")


def test_days_are_chosen_one_by_one(listed: OrderList, orders: list[int], qtbot: QtBot) -> None:
    day = datetime(2026, 3, 5, 12, tzinfo=UTC)
    set_order(orders[5], placed_at=day)
    actions = _filter_actions(listed)
    actions["Choose days…"].trigger()
    days = listed.bar.filter._days
    assert days is not None
    assert days.isVisible()
    days.since.set_day(day.date() + timedelta(days=1))
    days.until.set_day(day.date() - timedelta(days=1))
    qtbot.keyClick(days.until, Qt.Key.Key_Return, CONTROL)
    assert listed.bar.filter.filter.period is Period.CHOSEN
    assert [listed.table.order_id(0), listed.table.total] == [orders[5], 1]
    assert listed.bar.filter.text() == "4 Mar – 6 Mar"


def test_periods_are_days_of_this_machine() -> None:
    today = clock.today()
    assert Filter(period=Period.WEEK).days() == (today - timedelta(days=6), today)
    first, last = Filter(period=Period.LAST_MONTH).days()
    assert first is not None
    assert last is not None
    assert (first.day, last + timedelta(days=1)) == (1, today.replace(day=1))


# Sorting and columns


def test_each_head_sorts_and_again_the_other_way(listed: OrderList, qtbot: QtBot) -> None:
    head = listed.grid.head
    for column, sort in ((CUSTOMER, OrderSort.CUSTOMER), (TOTAL, OrderSort.TOTAL), (DUE, OrderSort.DUE)):
        middle = head.sectionViewportPosition(column) + head.sectionSize(column) // 2
        at = head.rect().center()
        at.setX(middle)
        qtbot.mouseClick(head.viewport(), Qt.MouseButton.LeftButton, pos=at)
        falling = listed.search.descending
        assert listed.search.sort is sort
        qtbot.mouseClick(head.viewport(), Qt.MouseButton.LeftButton, pos=at)
        assert listed.search.descending is not falling


def test_a_label_sorts_and_a_head_that_does_not_says_why(
    listed: OrderList, asked: Asked, qtbot: QtBot
) -> None:
    head = listed.grid.head
    for column in (LABEL, TAGS):
        head.show_column(column, True)
    at = head.rect().center()
    at.setX(head.sectionViewportPosition(LABEL) + 20)
    qtbot.mouseClick(head.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert (listed.search.sort, listed.search.descending) == (OrderSort.LABEL, True)
    at.setX(head.sectionViewportPosition(TAGS) + 20)
    qtbot.mouseClick(head.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert listed.search.sort is OrderSort.LABEL
    assert head.sortIndicatorSection() == LABEL
    assert [text for text, _ in asked.toasts] == [
        "The list does not sort by tags, since an order may have several. Filter by a tag instead."
    ]


def test_sorting_by_keyboard_shows_the_first_rows(listed: OrderList, orders: list[int], qtbot: QtBot) -> None:
    listed.grid.point_at(3)
    head = listed.grid.head
    head.setFocus(Qt.FocusReason.TabFocusReason)
    for _ in range(2):
        qtbot.keyClick(head, Qt.Key.Key_Right)
    qtbot.keyClick(head, Qt.Key.Key_Return)
    assert (listed.search.sort, listed.search.descending) == (OrderSort.CUSTOMER, False)
    assert _names(listed)[:2] == ["Zoé Abgrall", "Yann Cozic"]
    assert listed.grid.chosen_ids() == [orders[0]]


def test_columns_are_remembered_on_this_machine(
    listed: OrderList, context: DeskContext, asked: Asked, qtbot: QtBot
) -> None:
    head = listed.grid.head
    head.moveSection(head.visualIndex(DUE), 1)
    head.resizeSection(PAYMENT, 200)
    head.show_column(CHANNEL, True)
    head.show_column(DATE, False)
    again = open_list(context, asked, qtbot).grid.head
    assert again.logicalIndex(1) == DUE
    assert again.sectionSize(PAYMENT) == 200
    assert (again.isSectionHidden(CHANNEL), again.isSectionHidden(DATE)) == (False, True)
    again.reset_columns()
    assert again.seen() == [at for at in range(CHANNEL) if at not in (LABEL, TAGS, TASKS)]


@pytest.mark.parametrize("memory", ["", "nonsense", "-number:9 due:99999999 due:x :: 7", "total:50 " * 40])
def test_a_spoiled_memory_harms_nothing(listed: OrderList, memory: str) -> None:
    head = listed.grid.head
    head.recall(memory)
    assert NUMBER in head.seen()
    assert all(head.sectionSize(at) <= 800 for at in head.seen())
    assert sorted(head.visualIndex(at) for at in range(head.count())) == list(range(head.count()))


# Opening


def test_enter_opens_and_control_enter_opens_apart(
    listed: OrderList, orders: list[int], asked: Asked, qtbot: QtBot
) -> None:
    listed.grid.point_at(1)
    qtbot.keyClick(listed.grid, Qt.Key.Key_Return)
    qtbot.keyClick(listed.grid, Qt.Key.Key_Return, CONTROL)
    assert asked.opened == [(orders[1], False), (orders[1], True)]


def test_clicks_on_number_and_name_open(listed: OrderList, orders: list[int], asked: Asked) -> None:
    click(listed, 0, NUMBER)
    click(listed, 1, CUSTOMER)
    click(listed, 2, CUSTOMER, modifiers=CONTROL)
    click(listed, 3, PAYMENT)
    assert asked.opened == [(orders[0], False), (orders[1], False), (orders[2], True)]
    assert listed.grid.chosen_ids() == [orders[3]]
    click(listed, 4, PAYMENT, double=True)
    assert asked.opened[-1] == (orders[4], False)


def test_a_right_click_opens_nothing(listed: OrderList, asked: Asked, qtbot: QtBot) -> None:
    rect = listed.grid.visualRect(listed.table.index(2, NUMBER))
    qtbot.mouseClick(listed.grid.viewport(), Qt.MouseButton.RightButton, pos=rect.center())
    assert asked.opened == []


# Changes


def test_new_orders_and_counters_appear_by_themselves(
    listed: OrderList, orders: list[int], qtbot: QtBot
) -> None:
    listed.grid.point_at(2)
    with qtbot.waitSignal(listed.context.bus.changed):
        newest = _place("Gwenn Le Roux")
    assert listed.table.order_id(0) == newest
    assert listed.foot.count.text() == "7 orders"
    assert listed.tabs.bar.tabs[0].count == "7"
    assert listed.grid.chosen_ids() == [orders[2]]


def test_an_order_leaves_the_view_it_no_longer_belongs_to(
    listed: OrderList, orders: list[int], qtbot: QtBot
) -> None:
    listed.tabs.choose(OrderView.TO_PAY.value)
    listed.grid.point_at(4)
    with qtbot.waitSignal(listed.context.bus.changed):
        mark_paid(orders[1], by="Sam")
    assert listed.table.total == 5
    assert listed.grid.chosen_ids() == [orders[4]]
    assert listed.tabs.bar.tabs[1].count == "5"


def test_the_day_turns_while_the_list_is_open(
    listed: OrderList, orders: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    at_first = listed.table.index(0, DATE).data()
    monkeypatch.setattr("desktop.shell.clock.now", lambda: datetime.now(UTC) + timedelta(days=3))
    listed._clock.timeout.emit()
    assert ":" in at_first
    assert ":" not in listed.table.index(0, DATE).data()


# A shop without an order


def test_the_first_steps_lead_somewhere(context: DeskContext, asked: Asked, qtbot: QtBot) -> None:
    page = open_list(context, asked, qtbot)
    empty = page.side.empty
    assert empty is not None
    assert empty.isVisible()
    first = empty.first
    assert first.title.text() == "Your first order starts here"
    assert first.new.hasFocus()
    assert not page.bar.filter.isVisible()
    qtbot.keyClick(first.new, Qt.Key.Key_Return)
    for button in (first.shop.button, first.products.button, first.customers.button, first.demo):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert asked.pages == ["new order", "settings", "import", "import_customers", "demo"]
    with qtbot.waitSignal(page.context.bus.changed):
        _place("Gwenn Le Roux")
    assert page.grid.isVisible()


def test_done_steps_are_ticked(context: DeskContext, asked: Asked, qtbot: QtBot) -> None:
    identify_shop()
    sell("Bol", "12.90")
    know("Anne", "Le Gall")
    page = open_list(context, asked, qtbot)
    assert page.side.empty is not None
    first = page.side.empty.first
    assert [row.button.isVisible() for row in (first.shop, first.products, first.customers)] == [False] * 3
    assert (first.products.words.text(), first.customers.words.text()) == ("1 product", "1 customer")


# Room


@pytest.mark.parametrize("language", ["fr", "en"])
def test_it_fits_into_1024_by_700(
    orders: list[int], context: DeskContext, asked: Asked, qtbot: QtBot, language: str
) -> None:
    app = QApplication.instance()
    assert app is not None
    i18n.speak(app, language)
    try:
        page = open_list(replace(context, language=language), asked, qtbot, width=936)
        page.bar.filter._take(Filter(Channel.COUNTER, Period.LAST_MONTH))
        smallest = page.minimumSizeHint()
        assert smallest.width() <= 1024 - 88
        assert smallest.height() <= 700
        page.resize(936, 700)
        assert page.width() == 936
        assert page.bar.new.geometry().right() <= 936
    finally:
        i18n.speak(app, "en")


def test_amounts_stay_in_sight_whatever_columns_were_added(
    orders: list[int], context: DeskContext, asked: Asked, qtbot: QtBot
) -> None:
    page = open_list(context, asked, qtbot, 1192)
    head, amounts = page.grid.head, {PAYMENT, TOTAL, DUE}
    for column in (LABEL, TAGS, TASKS, CHANNEL):
        head.show_column(column, True)
    everything = head.wanted()
    page.resize(936, 700)
    qtbot.waitUntil(lambda: head.seen() != everything)
    assert set(head.seen()) >= amounts
    assert head.length() <= page.grid.viewport().width()
    assert not page.grid.horizontalScrollBar().isVisible()
    head.show_column(TAGS, True)
    assert TAGS in head.seen(), "what was just asked for is shown"
    assert set(head.seen()) >= amounts
    assert head.wanted() == everything
    page.resize(1720, 700)
    qtbot.waitUntil(lambda: head.seen() == everything)


def test_views_without_room_wait_under_more(
    orders: list[int], context: DeskContext, asked: Asked, qtbot: QtBot
) -> None:
    page = open_list(context, asked, qtbot, width=936)
    page.tabs.setFixedWidth(300)
    QApplication.processEvents()
    assert page.tabs.more.isVisible()
    hidden = [action.data() for action in page.tabs.more.menu().actions()]
    assert OrderView.TODAY.value in hidden


def test_endless_names_are_cut(orders: list[int], listed: OrderList, qtbot: QtBot) -> None:
    set_order(orders[0], customer_name="W" * 10_000)
    listed.table.refresh(frozenset({orders[0]}))
    before = listed.grid.head.sectionSize(CUSTOMER)
    listed.grid.grab()
    assert listed.grid.head.sectionSize(CUSTOMER) == before


def test_every_control_has_a_name(listed: OrderList) -> None:
    kinds = (QAbstractButton, QLineEdit)
    nameless = [
        widget
        for widget in listed.findChildren(QWidget)
        if isinstance(widget, kinds) and widget.isVisible() and not widget.accessibleName()
    ]
    assert nameless == []
    for name in ("search", "views", "table", "count", "new", "filter", "more"):
        assert listed.findChild(QWidget, f"orders.{name}") is not None
    assert listed.objectName() == "orders.view"


def test_a_new_search_chooses_nothing(listed: OrderList, qtbot: QtBot) -> None:
    listed.grid.selectAll()
    assert listed.foot.hints.text().startswith("Ctrl P: packing slips")
    qtbot.keyClicks(listed.bar.search, "anne")
    assert listed.foot.hints.text().startswith("Space: preview")
    assert not listed.menu.slips.isEnabled()


def test_tab_walks_from_the_search_to_the_rows(listed: OrderList, qtbot: QtBot) -> None:
    listed.bar.search.setFocus()
    names = []
    for _ in range(7):
        now = QApplication.focusWidget()
        assert now is not None
        qtbot.keyClick(now, Qt.Key.Key_Tab)
        names.append(QApplication.focusWidget())
    bar = listed.bar
    assert names == [
        bar.filter,
        bar.more,
        bar.new,
        listed.tabs.bar,
        listed.tabs.plus,
        listed.grid,
        listed.grid.head,
    ]


def test_orders_with_goods_to_come_back_have_a_tab_while_there_are_any(
    listed: OrderList, orders: list[int], qtbot: QtBot
) -> None:
    line = order_card(orders[0]).lines[0].id
    mark_shipped(orders[0], by="")
    facts = ReturnFacts(ReturnAction.REFUND, Channel.PHONE, today())
    choices = ReturnChoices(((line, Decimal(1)),), facts)
    carry_out(plan(Command.REQUEST_RETURN, orders[0], choices), by="")
    qtbot.waitUntil(lambda: listed.tabs.bar.tabs[-1].key == "returns")
    listed.tabs.choose("returns")
    qtbot.waitUntil(lambda: listed.foot.count.text() == "1 order")
    card = order_card(orders[0]).returns[0]
    carry_out(plan(Command.REFUSE_RETURN, orders[0], ReturnStepChoices(card.id)), by="")
    qtbot.waitUntil(lambda: listed.table.total == 0)
    listed.tabs.choose("all")
    listed.context.bus.changed.emit(Changes(orders=frozenset(orders)))
    qtbot.waitUntil(lambda: listed.tabs.bar.tabs[-1].key == "today")
