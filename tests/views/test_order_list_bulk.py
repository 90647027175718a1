"""Acts on the chosen orders with real clicks: a bar, a question, one report, and Undo."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from pytestqt.qtbot import QtBot

from desktop.domain.label_effects import EntryStep
from desktop.domain.states import Lifecycle
from desktop.models import Message
from desktop.services.commands.commands import Command
from desktop.services.marks.tags import tag_order
from desktop.services.orders.order_card import order_card
from desktop.services.orders.order_query import OrderView
from desktop.services.plans import payments
from desktop.services.plans.plan_hold import HoldChoices
from desktop.services.plans.plans import carry_out, plan
from desktop.services.shop.label_edit import save_label
from desktop.services.shop.order_labels import LabelForm
from desktop.views import labels
from desktop.views.orders import list_bulk
from desktop.views.orders.bulk_words import BulkAct
from desktop.views.orders.list import OrderList
from desktop.views.orders.list_bulk import ListBulk
from desktop.views.parts.overlay import ConsequenceRow
from desktop.views.parts.sums import Amount
from tests.services.factory import set_order
from tests.views.listing import Asked
from tests.views.listing import asked as asked
from tests.views.listing import listed as listed
from tests.views.listing import orders as orders

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def bulk(listed: OrderList, qtbot: QtBot) -> ListBulk:
    """The acts of the list, ready once the first picture is there."""
    qtbot.waitUntil(lambda: listed.side.bulk is not None)
    assert listed.side.bulk is not None
    return listed.side.bulk


def choose(page: OrderList, qtbot: QtBot, number: int) -> None:
    """The first orders, by keyboard."""
    page.grid.point_at(0)
    page.grid.setFocus()
    for _ in range(number - 1):
        qtbot.keyClick(page.grid, Qt.Key.Key_Down, SHIFT)
    assert page.grid.chosen_count() == number


def hold(order: int) -> None:
    carry_out(plan(Command.HOLD, order, HoldChoices("adresse ?")), by="")


def number(order: int) -> str:
    return order_card(order).head.number


def rows(dialog: object) -> list[tuple[str, str]]:
    found = dialog.findChildren(ConsequenceRow)  # type: ignore[attr-defined]
    return [(row.title.text(), row.subtitle.text()) for row in found]


def test_the_bar_shows_how_many_are_chosen_and_goes_again(
    listed: OrderList, bulk: ListBulk, qtbot: QtBot
) -> None:
    assert not bulk.bar.isVisible()
    choose(listed, qtbot, 3)
    assert bulk.bar.isVisible()
    assert bulk.bar.count.text() == "3 orders chosen"
    listed.resize(640, 700)
    assert bulk.bar.count.text() == "3", "where there is little room"
    qtbot.mouseClick(bulk.bar.cross, Qt.MouseButton.LeftButton)
    assert (listed.grid.chosen_count(), bulk.bar.isVisible()) == (1, False)
    assert listed.grid.hasFocus()


def test_rows_are_chosen_apart_by_keyboard(listed: OrderList, bulk: ListBulk, qtbot: QtBot) -> None:
    choose(listed, qtbot, 1)
    for _ in range(2):
        qtbot.keyClick(listed.grid, Qt.Key.Key_Down, CTRL)
    qtbot.keyClick(listed.grid, Qt.Key.Key_Space, CTRL)
    assert listed.grid.chosen_ids() == [listed.table.order_id(0), listed.table.order_id(2)]
    qtbot.keyClick(listed.grid, Qt.Key.Key_Space, CTRL)
    assert listed.grid.chosen_ids() == [listed.table.order_id(0)]


def test_a_label_is_set_on_all_and_taken_back(
    listed: OrderList, bulk: ListBulk, orders: list[int], asked: Asked, qtbot: QtBot
) -> None:
    engrave = save_label(LabelForm({"en": "To engrave"}), by="")
    choose(listed, qtbot, 3)
    bulk.acts[BulkAct.LABEL].trigger()
    assert bulk._labels is not None
    (action,) = (one for one in bulk._labels.actions() if isinstance(one, QAction) and one.data() == engrave)
    bulk._labels.close()
    action.trigger()
    qtbot.waitUntil(lambda: bool(asked.toasts))
    text, undo = asked.toasts[-1]
    assert text == "3 orders marked"
    assert [order_card(order).head.label_id for order in orders[:4]] == [engrave] * 3 + [None]
    assert undo is not None
    undo()
    qtbot.waitUntil(lambda: order_card(orders[0]).head.label_id is None)


def test_a_label_that_brings_work_is_asked_about_and_reports_what_it_could_not_do(
    listed: OrderList, bulk: ListBulk, orders: list[int], qtbot: QtBot
) -> None:
    packed = save_label(LabelForm({"en": "Packed"}, steps=(EntryStep.SLIP,)), by="")
    hold(orders[1])
    choose(listed, qtbot, 2)
    bulk._set_label(packed)
    assert bulk.question is not None
    assert bulk.question.title.text() == "Give 2 orders the label “Packed”?"
    qtbot.mouseClick(bulk.question.go, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: bulk.result is not None)
    assert bulk.result is not None
    assert rows(bulk.result) == [
        (f"{number(orders[1])}: without what comes with it", "The order is on hold. Resume it first."),
    ]
    assert [order_card(order).head.label_id for order in orders[:2]] == [packed, packed]
    qtbot.mouseClick(bulk.result.undo, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: order_card(orders[0]).head.label_id is None)


def test_undo_of_a_label_takes_its_commands_back_and_names_what_stays(
    listed: OrderList, bulk: ListBulk, orders: list[int], asked: Asked, qtbot: QtBot
) -> None:
    paid = save_label(LabelForm({"en": "Paid"}, steps=(EntryStep.INVOICE, EntryStep.PAID)), by="")
    choose(listed, qtbot, 2)
    bulk._set_label(paid)
    assert bulk.question is not None
    qtbot.mouseClick(bulk.question.go, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: bool(asked.toasts))
    papers = [order_card(order).documents[0].number for order in orders[:2]]
    text, undo = asked.toasts[-1]
    assert text == f"2 orders marked. Undo leaves these papers: {', '.join(papers)}"
    assert undo is not None
    undo()
    qtbot.waitUntil(lambda: len(asked.toasts) == 2)
    assert asked.toasts[-1] == (f"These papers stay: {', '.join(papers)}", None)
    assert [order_card(order).head.payment_status for order in orders[:2]] == ["unpaid", "unpaid"]


def test_the_question_says_who_will_refuse_and_the_report_says_why(
    listed: OrderList, bulk: ListBulk, orders: list[int], asked: Asked, qtbot: QtBot
) -> None:
    hold(orders[1])
    choose(listed, qtbot, 3)
    bulk.acts[BulkAct.SHIPPED].trigger()
    qtbot.waitUntil(lambda: bulk.question is not None)
    question = bulk.question
    assert question is not None
    assert question.title.text() == "Ship 2 orders?"
    assert rows(question) == [
        ("2 orders will be shipped", "Each by itself: one that refuses stops no other"),
        (number(orders[1]), "The order is on hold. Resume it first."),
    ]
    qtbot.keyClick(question.go, Qt.Key.Key_Return, CTRL)
    qtbot.waitUntil(lambda: bulk.result is not None)
    assert bulk.result is not None
    assert bulk.result.title.text() == "2 orders shipped"
    assert rows(bulk.result) == [
        (number(orders[1]), "The order is on hold. Resume it first."),
    ]
    states = [order_card(order).head.fulfilment_status.value for order in orders[:3]]
    assert states == ["shipped", "unfulfilled", "shipped"]
    assert not bulk.result.undo.isVisible()


def test_nothing_can_be_done_when_all_refuse(
    listed: OrderList, bulk: ListBulk, orders: list[int], qtbot: QtBot
) -> None:
    choose(listed, qtbot, 2)
    bulk.acts[BulkAct.RESUME].trigger()
    qtbot.waitUntil(lambda: bulk.question is not None)
    assert bulk.question is not None
    assert not bulk.question.go.isEnabled()
    assert len(rows(bulk.question)) == 1


def test_orders_are_put_on_hold_with_a_reason_and_taken_off_again(
    listed: OrderList, bulk: ListBulk, orders: list[int], asked: Asked, qtbot: QtBot
) -> None:
    choose(listed, qtbot, 2)
    bulk.acts[BulkAct.HOLD].trigger()
    qtbot.waitUntil(lambda: bulk.question is not None)
    assert bulk.question is not None
    qtbot.keyClicks(bulk.question.reason, "stock count")
    qtbot.keyClick(bulk.question.reason, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(asked.toasts))
    assert [order_card(order).head.hold_reason for order in orders[:2]] == ["stock count"] * 2
    undo = asked.toasts[-1][1]
    assert undo is not None
    undo()
    qtbot.waitUntil(lambda: not order_card(orders[0]).head.held)


def test_reminders_are_queued_for_those_who_owe(
    listed: OrderList, bulk: ListBulk, orders: list[int], asked: Asked, qtbot: QtBot
) -> None:
    set_order(orders[0], email="")
    choose(listed, qtbot, 3)
    before = Message.select().count()
    bulk.acts[BulkAct.REMIND].trigger()
    qtbot.waitUntil(lambda: bulk.question is not None)
    assert bulk.question is not None
    qtbot.mouseClick(bulk.question.go, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: bulk.result is not None)
    assert Message.select().count() == before + 2


@pytest.mark.parametrize("early", [False, True])
def test_those_that_are_not_due_yet_are_left_out_unless_asked_for(
    listed: OrderList, bulk: ListBulk, orders: list[int], asked: Asked, qtbot: QtBot, early: bool
) -> None:
    set_order(orders[0], due_on=date(2099, 1, 12))
    choose(listed, qtbot, 3)
    before = Message.select().count()
    bulk.acts[BulkAct.REMIND].trigger()
    qtbot.waitUntil(lambda: bulk.question is not None)
    question = bulk.question
    assert question is not None
    assert "Not due before 12 January 2099." in [
        row.subtitle.text() for row in question.findChildren(ConsequenceRow)
    ]
    assert question.early.isVisible()
    if early:
        qtbot.mouseClick(question.early, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(question.go, Qt.MouseButton.LeftButton)
    if early:
        qtbot.waitUntil(lambda: bool(asked.toasts))
        assert Message.select().count() == before + 3
        return
    qtbot.waitUntil(lambda: bulk.result is not None)
    assert Message.select().count() == before + 2
    assert bulk.result is not None
    told = [row.subtitle.text() for row in bulk.result.findChildren(ConsequenceRow)]
    assert told == ["Not due before 12 January 2099."]


def test_tags_are_put_on_all_and_taken_off_those_that_have_them(
    listed: OrderList, bulk: ListBulk, orders: list[int], asked: Asked, qtbot: QtBot
) -> None:
    tag_order(orders[0], ["gift"], by="")
    tag_order(orders[1], ["gift", "press"], by="")
    choose(listed, qtbot, 2)
    bulk.acts[BulkAct.TAGS].trigger()
    dialog = bulk._tags
    assert dialog is not None
    assert [(pill.word, pill.isChecked()) for pill in dialog.pills] == [("gift", True), ("press", False)]
    qtbot.keyClicks(dialog.field, "urgent")
    qtbot.keyClick(dialog.field, Qt.Key.Key_Return)
    qtbot.keyClick(dialog.field, Qt.Key.Key_Return, CTRL)
    qtbot.waitUntil(lambda: len(order_card(orders[0]).tags) == 2)
    qtbot.waitUntil(lambda: bool(asked.toasts))
    bulk.acts[BulkAct.UNTAG].trigger()
    assert sorted(pill.word for pill in dialog.pills) == ["gift", "press", "urgent"]
    (pill,) = (one for one in dialog.pills if one.word == "press")
    qtbot.mouseClick(pill, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(dialog.go, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: [tag.name for tag in order_card(orders[1]).tags] == ["gift", "urgent"])


def test_many_orders_show_how_far_it_is_and_can_be_stopped(
    listed: OrderList,
    bulk: ListBulk,
    orders: list[int],
    asked: Asked,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(list_bulk, "SHOWS_PROGRESS_FROM", 2)
    choose(listed, qtbot, 6)
    assert bulk._ids() == tuple(orders)
    bulk.acts[BulkAct.PAID].trigger()
    qtbot.waitUntil(lambda: bulk.question is not None)
    qtbot.waitUntil(lambda: bulk._progress is None)
    assert bulk.question is not None
    assert bulk.question.go.hasFocus(), "the progress is gone before the question comes"
    due = sum(order_card(order).head.due_minor for order in orders)
    amounts = [label.text() for label in bulk.question.findChildren(Amount)]
    assert labels.money(due, "EUR") in amounts
    assert ("Cash", "6 orders") in rows(bulk.question)
    qtbot.mouseClick(bulk.question.go, Qt.MouseButton.LeftButton)
    assert bulk._progress is not None
    assert bulk._progress.isVisible()
    qtbot.waitUntil(lambda: bool(asked.toasts))
    qtbot.waitUntil(lambda: bulk._progress is None)
    said, undo = asked.toasts[-1]
    assert said == "6 orders booked as paid"
    assert all(order_card(order).head.due_minor == 0 for order in orders)
    assert undo is not None
    undo()
    qtbot.waitUntil(lambda: all(order_card(order).head.due_minor > 0 for order in orders))
    qtbot.waitUntil(lambda: bulk._progress is None)


def test_the_bar_counts_no_order_that_left_the_list(
    listed: OrderList, bulk: ListBulk, orders: list[int], qtbot: QtBot
) -> None:
    listed.side.turn_to(OrderView.TO_PAY)
    choose(listed, qtbot, 2)
    first = listed.grid.chosen_ids()[0]
    payments.mark_paid(first, by="")
    listed.table.refresh(frozenset({first}))
    assert first not in listed.grid.chosen_ids()
    assert listed.grid.chosen_count() == len(listed.grid.chosen_ids())
    assert not bulk.bar.isVisibleTo(listed), "one alone needs no bar"


def test_completing_asks_and_an_order_that_ended_refuses(
    listed: OrderList, bulk: ListBulk, orders: list[int], qtbot: QtBot
) -> None:
    set_order(orders[1], lifecycle=Lifecycle.CANCELLED)
    choose(listed, qtbot, 2)
    bulk.acts[BulkAct.COMPLETE].trigger()
    qtbot.waitUntil(lambda: bulk.question is not None)
    assert bulk.question is not None
    qtbot.mouseClick(bulk.question.go, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: bulk.result is not None)
    assert order_card(orders[0]).head.lifecycle is Lifecycle.COMPLETED


def test_the_chosen_are_exported(
    listed: OrderList, bulk: ListBulk, orders: list[int], asked: Asked, qtbot: QtBot, tmp_path
) -> None:
    choose(listed, qtbot, 2)
    bulk.export.trigger()
    dialog = listed.side.exporting
    assert dialog is not None
    assert dialog.title.text() == "Export 2 orders"
    file = tmp_path / "orders.csv"
    dialog.save_to(str(file))
    qtbot.waitUntil(lambda: bool(asked.toasts))
    text = file.read_text("utf-8-sig")
    assert [number(order) in text for order in orders[:3]] == [True, True, False]


def test_a_label_with_braces_in_its_name_is_asked_about(
    listed: OrderList, bulk: ListBulk, orders: list[int], qtbot: QtBot
) -> None:
    form = LabelForm({"en": "{urgent} {n}", "fr": "{urgent}"}, steps=(EntryStep.PAID,))
    label = save_label(form, by="")
    choose(listed, qtbot, 2)
    bulk._set_label(label)
    assert bulk.question is not None
    assert bulk.question.title.text() == "Give 2 orders the label “{urgent} {n}”?"


def test_what_comes_in_stands_on_the_button(
    listed: OrderList, bulk: ListBulk, orders: list[int], asked: Asked, qtbot: QtBot
) -> None:
    payments.mark_paid(orders[1], by="")
    choose(listed, qtbot, 2)
    bulk.acts[BulkAct.PAID].trigger()
    qtbot.waitUntil(lambda: bulk.question is not None)
    assert bulk.question is not None
    due = labels.money(order_card(orders[0]).head.due_minor, "EUR")
    assert bulk.question.title.text() == "Book 1 order as paid?"
    assert bulk.question.go.text() == f"Book 1 payment, {due}"
    assert rows(bulk.question)[0] == ("1 order will be booked as paid", "")
