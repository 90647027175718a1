"""Own views of the list with real clicks: saved, counted, changed, moved, deleted, brought back."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.domain.states import Channel
from desktop.services.marks.tags import tag_order
from desktop.services.orders.order_search import OrderSort, OrderView
from desktop.services.orders.saved_views import Wanted, save_view, saved_views
from desktop.services.plans.payments import mark_paid
from desktop.services.shop.label_edit import save_label
from desktop.services.shop.order_labels import LabelForm
from desktop.views.context import DeskContext
from desktop.views.orders.list import OrderList
from desktop.views.orders.list_filter import Filter, Marked
from desktop.views.orders.list_views import ListViews
from desktop.views.orders.view_dialog import ViewDialog
from desktop.views.tables.order_columns import TOTAL
from tests.services.factory import set_order
from tests.views.listing import Asked, open_list
from tests.views.listing import asked as asked
from tests.views.listing import listed as listed
from tests.views.listing import orders as orders


def views_of(page: OrderList, qtbot: QtBot) -> ListViews:
    """The own views, read once the first picture is there."""
    qtbot.waitUntil(lambda: page.side.views is not None)
    assert page.side.views is not None
    return page.side.views


def own(page: OrderList) -> list[tuple[str, str | None]]:
    return [(tab.word, tab.count) for tab in page.tabs.bar.tabs if tab.key.startswith("own:")]


def save(page: OrderList, qtbot: QtBot, name: str) -> None:
    """Press the plus, type a name and Enter."""
    qtbot.mouseClick(page.tabs.plus, Qt.MouseButton.LeftButton)
    dialog = page.findChild(ViewDialog)
    assert dialog is not None
    assert dialog.isVisible()
    qtbot.keyClicks(dialog.name, name)
    qtbot.keyClick(dialog.name, Qt.Key.Key_Return)


def act(views: ListViews, word: str) -> None:
    views.menu.aboutToShow.emit()
    (action,) = (one for one in views.menu.actions() if isinstance(one, QAction) and one.text() == word)
    assert action.isEnabled()
    action.trigger()


def test_a_search_is_saved_under_a_tab_of_its_own_with_its_counter(listed: OrderList, qtbot: QtBot) -> None:
    views_of(listed, qtbot)
    qtbot.keyClicks(listed.bar.search, "le")
    listed.grid.head.sort_asked.emit(TOTAL)
    found = listed.table.total
    save(listed, qtbot, "Le Gall and others")
    assert own(listed) == [("Le Gall and others", str(found))]
    (view,) = saved_views()
    assert view.wanted == Wanted("le", sort=OrderSort.TOTAL)
    assert listed.tabs.current() == f"own:{view.id}"
    assert (listed.bar.search.text(), listed.table.total) == ("le", found)


def test_leaving_an_own_view_leaves_its_search_behind(listed: OrderList, qtbot: QtBot) -> None:
    views_of(listed, qtbot)
    qtbot.keyClicks(listed.bar.search, "anne")
    save(listed, qtbot, "Anne")
    listed.tabs.choose(OrderView.TO_PAY.value)
    assert (listed.bar.search.text(), listed.table.total) == ("", 6)
    listed.tabs.choose(f"own:{saved_views()[0].id}")
    assert (listed.bar.search.text(), listed.table.total) == ("anne", 1)
    listed.tabs.choose(OrderView.ALL.value)
    qtbot.keyClicks(listed.bar.search, "anne")
    listed.tabs.choose(OrderView.TO_PAY.value)
    assert listed.bar.search.text() == "anne", "between the views of every shop the words stay"


def test_a_refused_name_is_said_in_the_dialog(listed: OrderList, qtbot: QtBot) -> None:
    save_view("Anne", Wanted(), by="")
    views_of(listed, qtbot)
    save(listed, qtbot, "anne")
    dialog = listed.findChild(ViewDialog)
    assert dialog is not None
    assert dialog.isVisible()
    assert dialog.row.problem() == "There is already a view “Anne”."
    qtbot.keyClick(dialog.name, Qt.Key.Key_Escape)
    assert len(saved_views()) == 1


def test_counters_follow_every_change(listed: OrderList, orders: list[int], qtbot: QtBot) -> None:
    save_view("Unpaid", Wanted(view=OrderView.TO_PAY), by="")
    views_of(listed, qtbot)
    qtbot.waitUntil(lambda: own(listed) == [("Unpaid", "6")])
    mark_paid(orders[0], by="")
    qtbot.waitUntil(lambda: own(listed) == [("Unpaid", "5")])
    assert listed.counts[OrderView.TO_PAY] == 5


def test_a_view_is_renamed_moved_changed_and_deleted(listed: OrderList, asked: Asked, qtbot: QtBot) -> None:
    save_view("One", Wanted("anne"), by="")
    save_view("Two", Wanted(), by="")
    views = views_of(listed, qtbot)
    listed.tabs.choose(f"own:{saved_views()[0].id}")
    act(views, "Further to the right")
    assert [word for word, _ in own(listed)] == ["Two", "One"]
    act(views, "Rename…")
    dialog = listed.findChild(ViewDialog)
    assert dialog is not None
    dialog.name.setText("First")
    qtbot.keyClick(dialog.name, Qt.Key.Key_Return)
    assert [word for word, _ in own(listed)] == ["Two", "First"]
    qtbot.keyClicks(listed.bar.search, " le")
    qtbot.mouseClick(listed.tabs.plus, Qt.MouseButton.LeftButton)
    assert dialog.replaces.isChecked()
    assert not dialog.name.isVisible()
    qtbot.mouseClick(dialog.save, Qt.MouseButton.LeftButton)
    assert saved_views()[1].wanted == Wanted("anne le")
    act(views, "Delete the view")
    assert own(listed) == [("Two", "6")]
    assert listed.tabs.current() == "all"
    text, undo = asked.toasts[-1]
    assert text == "The view “First” is deleted"
    assert undo is not None
    undo()
    assert [word for word, _ in own(listed)] == ["Two", "First"]


def test_nothing_of_the_menu_is_possible_without_an_own_view(listed: OrderList, qtbot: QtBot) -> None:
    views = views_of(listed, qtbot)
    views.menu.aboutToShow.emit()
    on = [one.text() for one in views.menu.actions() if one.isEnabled() and one.text()]
    assert on == ["Save as a view…"]


@pytest.mark.parametrize("kind", ["label", "tag"])
def test_the_list_is_narrowed_to_a_label_or_a_tag(
    listed: OrderList, orders: list[int], qtbot: QtBot, kind: str
) -> None:
    engrave = save_label(LabelForm({"en": "To engrave"}), by="")
    set_order(orders[2], label=engrave)
    tag_order(orders[2], ["gift"], by="")
    menu = listed.bar.filter.menu()
    menu.aboutToShow.emit()
    words = {"label": "To engrave", "tag": "gift"}
    (action,) = (
        one
        for sub in menu.actions()
        if sub.menu()
        for one in sub.menu().actions()
        if one.text() == words[kind]
    )
    action.trigger()
    assert [listed.table.order_id(row) for row in range(listed.table.total)] == [orders[2]]
    assert listed.bar.filter.text() == words[kind]
    views_of(listed, qtbot)
    save(listed, qtbot, "Mine")
    listed.tabs.choose("all")
    assert listed.table.total == 6
    listed.tabs.choose(f"own:{saved_views()[0].id}")
    assert (listed.table.total, listed.bar.filter.text()) == (1, words[kind])


def test_views_that_every_shop_has_count_what_is_ready_owed_and_to_do(
    context: DeskContext, asked: Asked, orders: list[int], qtbot: QtBot
) -> None:
    set_order(orders[0], fulfilment_status="ready_for_pickup")
    set_order(orders[1], due_minor=-500)
    page = open_list(context, asked, qtbot)
    tabs: dict[str, Any] = {tab.key: tab for tab in page.tabs.bar.tabs}
    assert (tabs["ready"].count, tabs["to_refund"].count, tabs["to_refund"].alarm) == ("1", "1", True)
    assert "tasks" not in tabs
    page.tabs.choose("to_refund")
    assert page.table.order_id(0) == orders[1]
    page.tabs.choose("ready")
    assert page.table.order_id(0) == orders[0]


def test_a_filter_says_all_it_leaves_out(qapp: QApplication) -> None:
    chosen = Filter(Channel.FAIR, label=Marked(1, "To engrave"), tag=Marked(2, "gift"))
    assert chosen.words() == "At a fair · To engrave · gift"
    assert chosen.narrows


@pytest.mark.parametrize("name", ["To pay", "to PAY", "All"])
def test_a_view_is_not_called_like_a_tab_that_is_always_there(
    listed: OrderList, qtbot: QtBot, name: str
) -> None:
    views_of(listed, qtbot)
    save(listed, qtbot, name)
    dialog = listed.findChild(ViewDialog)
    assert dialog is not None
    assert dialog.isVisible()
    assert "already a view" in dialog.row.problem()
    assert saved_views() == []
