"""The order page follows changes, and loses neither the place, nor the focus, nor what is half typed."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop.app import Desk
from desktop.models.base import db
from desktop.services.marks import comments
from desktop.services.marks.comments import LONGEST, comment_draft, comment_versions
from desktop.services.plans import payments, shipments
from tests.services.factory import HONEY, MUG, history, identify_shop, make_order
from tests.views.orders.opened import Opened

CTRL = Qt.KeyboardModifier.ControlModifier


def type_comment(order: Opened, text: str) -> None:
    edit = order.page.body.comment.edit
    order.page.scroller.ensureWidgetVisible(edit)
    order.qtbot.mouseClick(edit.viewport(), Qt.MouseButton.LeftButton)
    order.qtbot.keyClicks(edit, text)


# The comment


def test_the_comment_is_safe_within_a_second_and_one_version_when_it_is_left(
    desk: Desk, qtbot: QtBot
) -> None:
    order_id = make_order([MUG])
    order = Opened(desk, qtbot, order_id)
    for typed, draft in (("Fra", "Fra"), ("gile", "Fragile")):
        type_comment(order, typed)
        assert order.seen("order.comment.save")
        qtbot.waitUntil(lambda draft=draft: comment_draft(order_id) == draft, timeout=1000)
        qtbot.waitUntil(order.page.body.comment.saved.isVisible)
        assert order.seen("order.comment.save") == []
    assert comment_versions(order_id) == []
    order.page.setFocus()
    assert [version.text for version in comment_versions(order_id)] == ["Fragile"]
    assert comment_draft(order_id) is None
    assert history(order_id).count("comment_saved") == 1


def test_a_look_at_another_window_does_not_end_the_writing(desk: Desk, qtbot: QtBot) -> None:
    order = Opened(desk, qtbot, make_order([MUG]))
    type_comment(order, "Fra")
    edit = order.page.body.comment.edit
    QApplication.sendEvent(edit, QFocusEvent(QEvent.Type.FocusOut, Qt.FocusReason.ActiveWindowFocusReason))
    assert order.card.comment == ""
    order.page.body.comment._rest.timeout.emit()  # minutes without a key
    assert order.card.comment == "Fra"


def test_a_comment_half_typed_when_the_power_went_is_there_again(desk: Desk, qtbot: QtBot) -> None:
    order_id, other = make_order([MUG]), make_order([MUG])
    comments.save_comment(order_id, "before", by="")
    comments.keep_comment_draft(order_id, "before the fa")
    order = Opened(desk, qtbot, order_id)
    assert order.page.body.comment.edit.toPlainText() == "before the fa"
    order.page.show_order(other)
    assert order.page.body.comment.edit.toPlainText() == ""
    assert [version.text for version in comment_versions(order_id)] == ["before the fa", "before"]


def test_words_taken_back_leave_no_draft_and_no_version(desk: Desk, qtbot: QtBot) -> None:
    order_id = make_order([MUG])
    comments.save_comment(order_id, "before", by="")
    order = Opened(desk, qtbot, order_id)
    edit = order.page.body.comment.edit
    type_comment(order, "x")
    qtbot.waitUntil(lambda: comment_draft(order_id) is not None, timeout=1000)
    edit.setPlainText("before")
    order.page.setFocus()
    assert comment_draft(order_id) is None
    assert len(comment_versions(order_id)) == 1


def test_the_comment_is_saved_on_leaving_the_field_the_order_and_the_page(desk: Desk, qtbot: QtBot) -> None:
    other, order_id = make_order([MUG]), make_order([MUG])
    order = Opened(desk, qtbot, order_id)
    type_comment(order, "one")
    order.page.setFocus()
    assert order.card.comment == "one"
    type_comment(order, " two")
    order.page.show_order(other)
    assert order.page.body.comment.edit.toPlainText() == ""
    order.page.show_order(order_id)
    assert order.page.body.comment.edit.toPlainText() == "one two"
    order.page.body.comment.edit.appendPlainText("three")
    desk.window.show_page("customers")
    assert order.card.comment == "one two\nthree"


def test_the_comment_is_saved_by_button_and_key(desk: Desk, qtbot: QtBot) -> None:
    order = Opened(desk, qtbot, make_order([MUG]))
    type_comment(order, "a")
    order.press("order.comment.save")
    assert order.card.comment == "a"
    type_comment(order, "b")
    qtbot.keyClick(order.page.body.comment.edit, Qt.Key.Key_S, CTRL)
    assert order.card.comment in ("ab", "ba")


def test_a_comment_that_is_too_long_stays_and_says_why(desk: Desk, qtbot: QtBot) -> None:
    order = Opened(desk, qtbot, make_order([MUG]))
    panel = order.page.body.comment
    panel.edit.setPlainText("x" * (LONGEST + 1))
    panel.flush()
    assert panel.problem.isVisible()
    assert panel.unsaved
    panel.edit.setPlainText("x")
    panel.flush()
    assert not panel.problem.isVisible()


def test_versions_are_kept_and_shown_without_every_pause(desk: Desk, qtbot: QtBot) -> None:
    order_id = make_order([MUG])
    for text, by in (("Fra", ""), ("Fragile", ""), ("Solide", "Yann")):
        comments.save_comment(order_id, text, by=by)
    order = Opened(desk, qtbot, order_id)
    assert len(comment_versions(order_id)) == 3
    order.press("order.comment.versions")
    sheet = order.page.body.comment.sheet
    assert sheet is not None
    texts = [label.text() for label in sheet.findChildren(QWidget) if hasattr(label, "text")]
    assert [text for text in texts if text in ("Fra", "Fragile", "Solide")] == ["Solide", "Fragile"]
    assert history(order_id).count("comment_saved") == 3
    assert sum("Comment" in word for word in order.words("order.history.list")) == 2


# Notes and history


def test_a_private_note_is_added_and_listed(desk: Desk, qtbot: QtBot) -> None:
    order = Opened(desk, qtbot, make_order([MUG]))
    order.key(Qt.Key.Key_N)
    text = order.page.body.notes.text
    assert text.hasFocus()
    qtbot.keyClicks(text, "Sonner deux fois")
    order.press("order.note.save")
    qtbot.waitUntil(lambda: "Sonner deux fois" in order.words("order.notes.list"))
    assert not order.seen("order.note.text")
    assert [(note.text, note.for_customer) for note in order.card.notes] == [("Sonner deux fois", False)]
    assert "Note added" in order.words("order.history.list")


def test_what_was_said_with_the_order_heads_the_notes(desk: Desk, qtbot: QtBot) -> None:
    order = Opened(desk, qtbot, make_order([MUG], note="Avant midi", gift=True, buyer_ref="PO-77"))
    words = order.words("order.notes.list")
    assert [words[0], words[2], words[4]] == ["Avant midi", "A gift: no prices in the parcel.", "PO-77"]


def test_a_note_by_keys_an_empty_one_and_one_given_up(desk: Desk, qtbot: QtBot) -> None:
    order = Opened(desk, qtbot, make_order([MUG]))
    order.press("order.note.add")
    text = order.page.body.notes.text
    qtbot.keyClick(text, Qt.Key.Key_Return, CTRL)
    assert order.page.body.notes.field.problem()
    qtbot.keyClicks(text, "a")
    qtbot.keyClick(text, Qt.Key.Key_Escape)
    assert order.page.isVisible()
    assert not text.isVisible()
    assert order.card.notes == ()
    order.press("order.note.add")
    assert text.toPlainText() == "a"
    order.press("order.note.cancel")
    order.press("order.note.add")
    assert text.toPlainText() == ""
    qtbot.keyClicks(text, "b")
    qtbot.keyClick(text, Qt.Key.Key_Return, CTRL)
    assert [note.text for note in order.card.notes] == ["b"]


def test_history_tells_in_words_with_the_newest_at_the_bottom(desk: Desk, qtbot: QtBot) -> None:
    identify_shop()
    order_id = make_order([MUG], ships="ship")
    payments.mark_paid(order_id, by="Maëlle")
    shipments.mark_shipped(order_id, by="Yann")
    order = Opened(desk, qtbot, order_id)
    words = [word for word in order.words("order.history.list") if ":" not in word]
    assert words[0].endswith(", Maëlle")
    assert words[1] == "Cash, €31.70 received"
    assert words[-4].endswith(", Yann")
    assert words[-2:] == [f"{order.card.shipments[0].number} shipped", "Order completed"]


def test_a_long_history_shows_the_newest_and_all_when_asked(desk: Desk, qtbot: QtBot) -> None:
    order_id = make_order([MUG])
    for _ in range(8):
        payments.mark_paid(order_id, by="")
        payments.mark_unpaid(order_id, by="")
    order = Opened(desk, qtbot, order_id)
    some = len(order.words("order.history.list"))
    order.press("order.history.all")
    assert len(order.words("order.history.list")) > some
    assert order.seen("order.history.all") == []


# Changes


def test_a_change_elsewhere_shows(desk: Desk, qtbot: QtBot) -> None:
    order = Opened(desk, qtbot, make_order([MUG], ships="ship"))
    shipments.create_slip(order.card.head.id, by="")
    order.wait("order.fulfilment_status", "Preparing")
    assert "Packing slip BL-A-26-00001 prepared" in order.words("order.history.list")


def test_showing_an_order_again_costs_its_card_and_its_neighbours(desk: Desk, qtbot: QtBot) -> None:
    order = Opened(desk, qtbot, make_order([MUG, HONEY], ships="ship"))
    order_id = order.card.head.id
    asked: list[str] = []
    db.connection().set_trace_callback(asked.append)
    order.page.show_order(order_id)
    db.connection().set_trace_callback(None)
    assert len(asked) <= 14 + 2


def test_changes_of_other_orders_touch_nothing(
    desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    order, other = Opened(desk, qtbot, make_order([MUG])), make_order([MUG])
    asked: list[int] = []
    monkeypatch.setattr("desktop.views.orders.detail.order_card", asked.append)
    with qtbot.waitSignal(desk.bus.changed):
        payments.mark_paid(other, by="")
    assert asked == []
    assert order.text("order.payment_status") == "Unpaid"


def test_what_happened_while_away_shows_on_coming_back(desk: Desk, qtbot: QtBot) -> None:
    order = Opened(desk, qtbot, make_order([MUG]))
    desk.window.show_page("customers")
    with qtbot.waitSignal(desk.bus.changed):
        payments.mark_paid(order.card.head.id, by="")
    desk.window.show_page("order")
    assert order.text("order.payment_status") == "Paid"


def test_half_typed_words_focus_and_place_survive_a_change(desk: Desk, qtbot: QtBot) -> None:
    order_id = make_order([dict(MUG, name=f"Bol {n}") for n in range(30)])
    order = Opened(desk, qtbot, order_id)
    comments.save_comment(order_id, "before", by="")
    order.page.body.comment.edit.setFocus()
    bar = order.page.scroller.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 400)
    bar.setValue(200)
    order.page.body.comment.edit.setPlainText("half ty")
    payments.mark_paid(order_id, by="")
    order.wait("order.payment_status", "Paid")
    assert order.page.body.comment.edit.toPlainText() == "half ty"
    assert order.page.body.comment.edit.hasFocus()
    assert order.page.scroller.verticalScrollBar().value() == 200


def test_focus_stays_on_a_button_whose_row_was_made_anew(desk: Desk, qtbot: QtBot) -> None:
    identify_shop()
    order = Opened(desk, qtbot, make_order([MUG, HONEY], ships="ship"))
    order.button("order.invoice.create").setFocus()
    with qtbot.waitSignal(desk.bus.changed):
        payments.receive(order.card.head.id, 100, by="")
    order.wait("order.payment_status", "Partly paid")
    focus = QApplication.focusWidget()
    assert focus is order.button("order.invoice.create")
    order.button("order.mark_shipped").setFocus()
    order.key(Qt.Key.Key_D, CTRL)
    order.wait("order.fulfilment_status", "Shipped")
    focus = QApplication.focusWidget()
    assert focus is not None
    assert focus.isVisible()


def test_tab_goes_down_the_page_also_after_a_change(desk: Desk, qtbot: QtBot) -> None:
    identify_shop()
    order = Opened(desk, qtbot, make_order([MUG], ships="ship"))
    order.press("order.invoice.create")
    qtbot.waitUntil(lambda: bool(order.seen("order.invoice.print")))
    order.button("order.mark_paid").setFocus()
    visited = []
    for _ in range(9):
        order.key(Qt.Key.Key_Tab)
        focus = QApplication.focusWidget()
        assert focus is not None
        visited.append(focus.objectName())
    assert visited[:2] == ["order.due_on", "order.pay"]
    assert visited[3:7] == ["order.invoice.print", "order.reminder", "order.credit_note", "order.papers"]
    assert "order.mark_shipped" in visited[7:]
