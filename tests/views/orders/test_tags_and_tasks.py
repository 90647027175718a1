"""Tags and tasks with real clicks: typed, chosen, taken back; ticked, late, changed."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QWidget
from pytestqt.qtbot import QtBot

from desktop.app import Desk
from desktop.services.days import today
from desktop.services.marks.tags import tag_order
from desktop.services.marks.tasks import TaskForm, add_task
from desktop.services.orders.order_marks import tag_book
from desktop.services.orders.search_index import index_order
from desktop.views.orders.list import OrderList
from desktop.views.orders.tag_dialog import TagDialog
from desktop.views.orders.task_dialog import TaskDialog
from desktop.views.parts.fields import TextField
from desktop.views.settings.tag_list import TagList
from desktop.views.tables.order_columns import TAGS, TASKS
from tests.services.factory import make_order
from tests.views.orders.opened import Opened

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def opened(desk: Desk, qtbot: QtBot) -> Opened:
    order = make_order()
    index_order(order)
    return Opened(desk, qtbot, order)


def names(opened: Opened) -> list[str]:
    return [tag.name for tag in opened.card.tags]


def tags_of(opened: Opened) -> TagDialog:
    """The dialog, opened by its key."""
    opened.key(Qt.Key.Key_T, CTRL)
    dialog = opened.desk.window.findChild(TagDialog)
    assert dialog is not None
    assert dialog.isVisible()
    return dialog


def write(opened: Opened, dialog: TagDialog, *words: str) -> None:
    """Type each word and Enter, then save by key."""
    for word in words:
        opened.qtbot.keyClicks(dialog.field, word)
        opened.qtbot.keyClick(dialog.field, Qt.Key.Key_Return)
    opened.qtbot.keyClick(dialog.field, Qt.Key.Key_Return, CTRL)


def test_tags_are_typed_and_made_on_the_spot(opened: Opened) -> None:
    dialog = tags_of(opened)
    assert dialog.none.isVisible()
    write(opened, dialog, "Urgent", "gift")
    assert not dialog.isVisible()
    assert names(opened) == ["gift", "Urgent"]
    opened.qtbot.waitUntil(lambda: bool(opened.seen("order.tags")))
    assert opened.button("order.tags").accessibleName() == "Tags: gift, Urgent"
    opened.undo()
    assert names(opened) == []


def test_a_few_letters_find_a_tag_and_enter_takes_it(opened: Opened) -> None:
    other = make_order()
    tag_order(other, ["Christmas fair", "urgent"], by="")
    write(opened, tags_of(opened), "chr", "URGENT")
    assert names(opened) == ["Christmas fair", "urgent"]
    assert len(tag_book()) == 2
    opened.qtbot.waitUntil(lambda: bool(opened.seen("order.tags")))
    opened.press("order.tags")
    dialog = opened.desk.window.findChild(TagDialog)
    assert dialog is not None
    (pill,) = (one for one in dialog.pills if one.word == "urgent")
    assert pill.isChecked()
    opened.qtbot.mouseClick(pill, Qt.MouseButton.LeftButton)
    opened.qtbot.mouseClick(dialog.go, Qt.MouseButton.LeftButton)
    assert names(opened) == ["Christmas fair"]


def test_arrow_keys_reach_a_tag_that_only_holds_the_letters(opened: Opened) -> None:
    tag_order(make_order(), ["fair", "Christmas fair"], by="")
    dialog = tags_of(opened)
    opened.qtbot.keyClicks(dialog.field, "fair")
    opened.qtbot.keyClick(dialog.field, Qt.Key.Key_Down)
    opened.qtbot.keyClick(dialog.field, Qt.Key.Key_Return)
    opened.qtbot.keyClick(dialog.field, Qt.Key.Key_Return)
    assert names(opened) == ["Christmas fair"]


def test_a_tag_that_is_too_long_is_refused_beside_its_field_and_never_cut(opened: Opened) -> None:
    dialog, limit = tags_of(opened), "A tag has 40 letters at most. Write the rest in a note."
    write(opened, dialog, "m" * 41)
    assert dialog.isVisible()
    assert dialog.row.problem() == limit
    assert dialog.field.text() == "m" * 41
    opened.qtbot.keyClick(dialog.field, Qt.Key.Key_Backspace)
    assert dialog.row.problem() == ""
    opened.qtbot.keyClick(dialog.field, Qt.Key.Key_Return, CTRL)
    assert names(opened) == ["m" * 40]


def test_what_was_wrong_with_a_task_goes_once_it_is_written_on_and_a_day_finds_room(opened: Opened) -> None:
    opened.press("order.add_task")
    dialog = opened.desk.window.findChild(TaskDialog)
    assert dialog is not None
    opened.qtbot.mouseClick(dialog.save, Qt.MouseButton.LeftButton)
    assert dialog.row.problem() == "Say what is to be done."
    opened.qtbot.keyClicks(dialog.text, "m" * 201)
    assert dialog.row.problem() == ""
    opened.qtbot.mouseClick(dialog.save, Qt.MouseButton.LeftButton)
    assert dialog.row.problem().startswith("A task has 200 letters at most")
    dialog.when.setCurrentIndex(dialog.when.count() - 1)
    assert dialog.day.isVisible()
    opened.qtbot.waitUntil(lambda: dialog.scroller.verticalScrollBar().maximum() == 0)


def test_escape_leaves_the_tags_as_they_were(opened: Opened) -> None:
    dialog = tags_of(opened)
    opened.qtbot.keyClicks(dialog.field, "gift")
    opened.qtbot.keyClick(dialog.field, Qt.Key.Key_Return)
    opened.qtbot.keyClick(dialog.field, Qt.Key.Key_Escape)
    assert names(opened) == []


def test_a_tag_is_renamed_and_deleted_in_the_settings_and_comes_back(desk: Desk, qtbot: QtBot) -> None:
    order = make_order()
    index_order(order)
    tag_order(order, ["Urgnt"], by="")
    desk.window.show_page("settings/labels")
    page = desk.window.page("settings")
    found = page.findChild(TagList)
    assert found is not None
    assert [(row.tag.name, row.about.text()) for row in found.rows] == [("Urgnt", "1 order")]
    qtbot.mouseClick(found.rows[0].change, Qt.MouseButton.LeftButton)
    field = page.findChild(TextField, "tag.name")
    field.setText("Urgent")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: [row.tag.name for row in found.rows] == ["Urgent"])
    qtbot.mouseClick(found.rows[0].delete, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: found.rows == [])
    qtbot.mouseClick(desk.window.toasts.undo, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: [row.about.text() for row in found.rows] == ["1 order"])


def task_dialog(opened: Opened) -> TaskDialog:
    dialog = opened.desk.window.findChild(TaskDialog)
    assert dialog is not None
    assert dialog.isVisible()
    return dialog


def test_a_task_is_written_ticked_and_not_done_after_all(opened: Opened) -> None:
    assert "Nothing to do." in opened.words("order.tasks.list")
    opened.key(Qt.Key.Key_F)
    dialog = task_dialog(opened)
    opened.qtbot.keyClick(dialog.text, Qt.Key.Key_Return)
    assert dialog.row.problem() == "Say what is to be done."
    opened.qtbot.keyClicks(dialog.text, "Call first")
    dialog.when.setCurrentIndex(2)
    opened.qtbot.keyClicks(dialog.who, "Sam")
    opened.qtbot.keyClick(dialog.who, Qt.Key.Key_Return)
    (task,) = opened.card.tasks
    assert (task.text, task.due_on, task.assignee) == ("Call first", today() + timedelta(days=1), "Sam")
    name = f"order.task.{task.id}"
    opened.qtbot.waitUntil(lambda: bool(opened.seen(name)))
    opened.press(name)
    assert opened.card.tasks[0].done_at is not None
    assert opened.toast() == "Task done"
    opened.undo()
    assert opened.card.tasks[0].done_at is None


def test_what_is_late_is_red_and_a_task_is_changed_and_taken_off(opened: Opened) -> None:
    order = opened.card.head.id
    task_id = add_task(order, TaskForm("Call first", today() - timedelta(days=1)), by="")
    opened.qtbot.waitUntil(lambda: bool(opened.seen(f"order.task.{task_id}")))
    (about,) = [word for word in opened.words("order.tasks.list") if word.startswith("late since")]
    assert about
    opened.press(f"order.task.{task_id}.change")
    dialog = task_dialog(opened)
    assert (dialog.text.text(), dialog.when.currentData(), dialog.day.isVisible()) == (
        "Call first",
        "other",
        True,
    )
    dialog.when.setCurrentIndex(0)
    opened.qtbot.mouseClick(dialog.save, Qt.MouseButton.LeftButton)
    assert opened.card.tasks[0].due_on is None
    opened.qtbot.waitUntil(lambda: not any("late" in word for word in opened.words("order.tasks.list")))
    opened.press(f"order.task.{task_id}.change")
    opened.qtbot.mouseClick(dialog.remove, Qt.MouseButton.LeftButton)
    assert opened.card.tasks == ()
    opened.undo()
    assert [task.text for task in opened.card.tasks] == ["Call first"]


def test_list_and_preview_show_tags_and_tasks(desk: Desk, qtbot: QtBot) -> None:
    order = make_order()
    index_order(order)
    desk.window.show_page("orders")
    page = desk.window.page("orders")
    assert isinstance(page, OrderList)
    tag_order(order, ["gift", "urgent"], by="")
    add_task(order, TaskForm("Call first", today() - timedelta(days=1)), by="")
    qtbot.waitUntil(lambda: page.grid.head.shows(TAGS) and page.grid.head.shows(TASKS))
    shown = page.table.shown(0)
    assert shown is not None
    assert [word for _, word in shown.cells[TAGS].tags] == ["gift", "urgent"]
    assert (shown.cells[TASKS].text, shown.cells[TASKS].status) == ("1", "tasks_late")
    assert shown.tips[TASKS].startswith("1 task, late since")
    assert "gift, urgent" in shown.spoken()
    page.grab()
    page.grid.previewed.emit()
    preview = page.side.preview
    assert preview is not None
    assert preview.tags.accessibleName() == "gift, urgent"
    assert preview.tasks.isVisible()
    assert page.findChild(QCheckBox) is None
    assert page.findChild(QWidget, "orders.preview") is preview


def test_a_comma_stands_between_two_tags(opened: Opened) -> None:
    dialog = tags_of(opened)
    opened.qtbot.keyClicks(dialog.field, "Gift, press kit")
    opened.qtbot.keyClick(dialog.field, Qt.Key.Key_Return)
    assert dialog.field.text() == ""
    opened.qtbot.keyClick(dialog.field, Qt.Key.Key_Return, CTRL)
    assert names(opened) == ["Gift", "press kit"]
