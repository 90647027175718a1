"""Toasts, notices, dialogs, sheets and empty pages."""

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt
from PySide6.QtGui import QCursor, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from desktop.views.parts.buttons import Button
from desktop.views.parts.card import FootBar, Scroller
from desktop.views.parts.empty import EmptyState
from desktop.views.parts.fields import TextField
from desktop.views.parts.focus import FocusRing
from desktop.views.parts.form import FormRow
from desktop.views.parts.notice import Notice
from desktop.views.parts.overlay import Dialog, Sheet
from desktop.views.parts.progress import ProgressBar
from desktop.views.parts.toast import Toast


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    column = QVBoxLayout(made)
    column.addWidget(Button("Behind"))
    qtbot.addWidget(made)
    made.resize(900, 600)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


def behind(window: QWidget) -> Button:
    found = window.findChild(Button)
    assert found is not None
    return found


def test_a_toast_offers_undo_once(window: QWidget, qtbot: QtBot) -> None:
    undone: list[str] = []
    toast = Toast(window)
    toast.tell("Marked shipped", lambda: undone.append("shipped"))
    assert toast.isVisible()
    assert (toast.accessibleName(), toast.undo.accessibleName()) == ("Marked shipped", "Undo")
    qtbot.mouseClick(toast.undo, Qt.MouseButton.LeftButton)
    assert undone == ["shipped"]
    assert not toast.isVisible()
    assert toast.undo_now() is False


def test_a_remark_takes_no_undo_away(window: QWidget) -> None:
    undone: list[str] = []
    toast = Toast(window)
    toast.remark("Nothing to print")
    assert (toast.words.text(), toast.undo_now()) == ("Nothing to print", False)
    toast.tell("Marked shipped", lambda: undone.append("shipped"))
    toast.remark("It is shipped already")
    assert toast.words.text() == "It is shipped already"
    assert not toast.undo.isVisible()
    toast._leave()
    assert (toast.words.text(), toast.undo.isVisible()) == ("Marked shipped", True)
    toast.remark("It is shipped already")
    assert toast.undo_now()
    assert undone == ["shipped"]


def test_a_toast_stays_in_the_middle_of_its_page(window: QWidget) -> None:
    toast = Toast(window)
    toast.tell("Saved")
    assert not toast.undo.isVisible()
    window.resize(700, 500)
    QApplication.processEvents()
    box = toast.geometry()
    assert abs(box.center().x() - 350) <= 1
    assert box.bottom() - 24 == 500 - 16 - 1


def test_a_toast_does_not_leave_under_a_hand(window: QWidget) -> None:
    toast = Toast(window)
    toast.tell("Marked shipped", lambda: None)
    toast.undo.setFocus(Qt.FocusReason.TabFocusReason)
    toast._leave()
    assert toast.isVisible()
    behind(window).setFocus()
    QCursor.setPos(toast.mapToGlobal(toast.rect().center()))
    toast._leave()
    assert toast.isVisible()
    QCursor.setPos(window.mapToGlobal(QPoint(5, 5)))
    toast._leave()
    assert not toast.isVisible()
    assert toast.undo_now() is False


def test_a_notice_says_what_to_do_and_can_be_closed(window: QWidget, qtbot: QtBot) -> None:
    notice = Notice()
    layout = window.layout()
    assert layout is not None
    layout.addWidget(notice)
    again = notice.add_button("Try again")
    assert not notice.isVisible()
    notice.tell("The disk is full.", "The order is saved. Make room, then try again.", "wait")
    assert notice.isVisible()
    assert notice.accessibleDescription().startswith("The order is saved.")
    with qtbot.waitSignal(again.clicked):
        qtbot.mouseClick(again, Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(notice.closed):
        qtbot.mouseClick(notice.cross, Qt.MouseButton.LeftButton)
    assert not notice.isVisible()


@pytest.fixture
def dialog(window: QWidget) -> Dialog:
    made = Dialog(window)
    made.setObjectName("dialog")
    made.set_title("Cancel the order?", "This is what happens.")
    made.add_consequence("doc", "A credit note is made", "Next number", "−769,34 €")
    made.body.addWidget(FormRow("Reason", TextField()))
    made.add_button("Keep it")
    made.add_button("Cancel the order", "danger")
    return made


def button(dialog: QWidget, text: str) -> Button:
    return next(found for found in dialog.findChildren(Button) if found.text() == text)


def test_a_dialog_starts_where_it_is_told_and_shows_the_ring(window: QWidget, dialog: Dialog) -> None:
    ring = FocusRing(window)
    dialog.open(button(dialog, "Keep it"))
    QApplication.processEvents()
    assert button(dialog, "Keep it").hasFocus()
    assert ring.isVisible()
    panel = dialog.panel.geometry()
    assert (panel.width(), panel.center().x()) == (522, 449)
    assert panel.height() == dialog.panel.sizeHint().height() or panel.height() < 600


def test_tab_stays_inside_and_goes_round(window: QWidget, dialog: Dialog, qtbot: QtBot) -> None:
    dialog.open(button(dialog, "Keep it"))
    visited = []
    for _ in range(5):
        now = QApplication.focusWidget()
        assert now is not None
        visited.append(now.accessibleName())
        qtbot.keyClick(now, Qt.Key.Key_Tab)
    assert visited == ["Keep it", "Cancel the order", "Close", "Reason", "Keep it"]
    last = QApplication.focusWidget()
    assert last is not None
    qtbot.keyClick(last, Qt.Key.Key_Backtab)
    assert button(dialog, "Keep it").hasFocus()


def test_escape_leaves_and_gives_the_focus_back(window: QWidget, dialog: Dialog, qtbot: QtBot) -> None:
    behind(window).setFocus()
    dialog.open()
    with qtbot.waitSignal(dialog.rejected):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    assert behind(window).hasFocus()


@pytest.mark.parametrize("gone", [True, False], ids=["deleted", "about to be deleted"])
def test_the_focus_finds_a_row_that_was_made_anew_under_the_dialog(
    window: QWidget, dialog: Dialog, qtbot: QtBot, gone: bool
) -> None:
    old, new = behind(window), Button("Behind")
    for button in (old, new):
        button.setObjectName("row.edit")
    old.setFocus()
    dialog.open()
    old.hide()
    old.deleteLater()
    window.layout().addWidget(new)
    new.show()
    if gone:
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    assert isValid(old) is not gone
    with qtbot.waitSignal(dialog.rejected):
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert new.hasFocus()


def test_a_dialog_leaves_when_what_opened_it_is_gone(window: QWidget, dialog: Dialog, qtbot: QtBot) -> None:
    behind(window).setFocus()
    dialog.open()
    behind(window).deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    with qtbot.waitSignal(dialog.rejected):
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_the_page_behind_a_dialog_sleeps(window: QWidget, dialog: Dialog, qtbot: QtBot) -> None:
    pressed: list[str] = []
    shortcut = QShortcut(QKeySequence("Ctrl+N"), window)
    shortcut.activated.connect(lambda: pressed.append("new"))
    behind(window).clicked.connect(lambda: pressed.append("behind"))
    dialog.open()
    inside = QApplication.focusWidget()
    assert inside is not None
    qtbot.keyClick(inside, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    qtbot.mouseClick(dialog, Qt.MouseButton.LeftButton, pos=behind(window).geometry().center())
    assert pressed == []
    dialog.reject()
    behind(window).setFocus()
    qtbot.keyClick(behind(window), Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    assert pressed == ["new"]


def test_enter_in_a_field_presses_the_default(window: QWidget, dialog: Dialog, qtbot: QtBot) -> None:
    save = dialog.add_button("Save", "primary").set_key("Ctrl+S")
    dialog.set_default(save)
    save.clicked.connect(dialog.accept)
    field = dialog.findChild(TextField)
    dialog.open(field)
    with qtbot.waitSignal(dialog.accepted):
        qtbot.keyClick(field, Qt.Key.Key_Return)
    dialog.open(field)
    with qtbot.waitSignal(dialog.accepted):
        qtbot.keyClick(field, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    dialog.open(field)
    with qtbot.waitSignal(dialog.accepted):
        qtbot.keyClick(button(dialog, "Keep it"), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


def test_a_dialog_fits_a_small_window(window: QWidget, dialog: Dialog) -> None:
    for _ in range(20):
        dialog.add_consequence("task", "A task is closed", "Call before sending")
    window.resize(480, 400)
    dialog.open()
    QApplication.processEvents()
    assert window.rect().contains(dialog.panel.geometry())
    assert dialog.scroller.verticalScrollBar().maximum() > 0


def test_a_dialog_grows_with_what_is_said_later(window: QWidget, dialog: Dialog, qtbot: QtBot) -> None:
    window.resize(900, 700)
    dialog.open()
    QApplication.processEvents()
    before, row = dialog.panel.height(), dialog.findChild(FormRow)
    row.set_problem("That is too long for what it says here, so say it in fewer words. " * 4)
    qtbot.waitUntil(lambda: dialog.panel.height() > before)
    qtbot.waitUntil(lambda: dialog.scroller.verticalScrollBar().maximum() == 0)
    assert dialog.scroller.viewport().width() == dialog.panel.width(), "no bar takes room"
    window.resize(900, 300)
    qtbot.waitUntil(dialog.scroller.verticalScrollBar().isVisible)
    assert window.rect().contains(dialog.panel.geometry())


def test_the_page_outlives_a_dialog_that_is_deleted(window: QWidget, qtbot: QtBot) -> None:
    scroller = Scroller(QWidget())
    lay_out = window.layout()
    assert lay_out is not None
    lay_out.addWidget(scroller)
    bar = scroller.verticalScrollBar()
    made = Dialog(window)
    made.add_button("Close")
    made.open()
    qtbot.keyClick(made, Qt.Key.Key_Tab)
    made.reject()
    with qtbot.waitSignal(made.destroyed):
        made.deleteLater()
    assert isValid(bar)


def test_tab_visits_in_the_order_that_was_given(window: QWidget, qtbot: QtBot) -> None:
    made = Dialog(window)
    first, second, third = (made.add_button(word) for word in ("One", "Two", "Three"))
    made.order_tabs((third, second, first))
    made.open(third)
    qtbot.keyClick(third, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is second
    qtbot.keyClick(second, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is first


def test_a_sheet_stands_at_the_right(window: QWidget, qtbot: QtBot) -> None:
    sheet = Sheet(window)
    sheet.set_title("New customer")
    sheet.open()
    assert sheet.panel.geometry().getRect() == (420, 0, 480, 600)
    window.resize(1000, 700)
    QApplication.processEvents()
    assert sheet.panel.geometry().getRect() == (520, 0, 480, 700)
    with qtbot.waitSignal(sheet.rejected):
        qtbot.mouseClick(sheet.cross, Qt.MouseButton.LeftButton)


def test_an_empty_page_says_what_to_do(window: QWidget, qtbot: QtBot) -> None:
    empty = EmptyState("first-order")
    empty.set_words("Your first order starts here", "Take it by phone, at the counter or at a fair.")
    go = empty.add_button(Button("New order", "primary", height=44))
    row = empty.add_check("products")
    row.set_words("Add your products", "Import them from a spreadsheet", "Import")
    qtbot.addWidget(empty)
    empty.show()
    assert go.isVisible()
    with qtbot.waitSignal(row.asked):
        qtbot.mouseClick(row.button, Qt.MouseButton.LeftButton)
    row.set_done("Done")
    assert (row.done_word.text(), row.button.isVisible()) == ("Done", False)
    assert empty.minimumSizeHint().width() <= 600


def test_progress_is_spoken(qtbot: QtBot) -> None:
    bar = ProgressBar("Importing products")
    qtbot.addWidget(bar)
    bar.setRange(0, 10)
    bar.setValue(5)
    bar.resize(100, 6)
    picture = bar.grab().toImage()
    assert picture.pixelColor(25, 3) != picture.pixelColor(75, 3)
    assert bar.accessibleName() == "Importing products"
    assert isinstance(bar.findChild(QPushButton), type(None))


def test_a_toast_waits_while_something_lies_over_its_page(window: QWidget) -> None:
    undone: list[str] = []
    toast, dialog = Toast(window), Dialog(window)
    toast.tell("Marked shipped", lambda: undone.append("shipped"))
    dialog.add_button("Go on")
    dialog.open()
    assert not toast.isVisible()
    dialog.reject()
    assert toast.isVisible()
    assert toast.undo_now() is True
    assert undone == ["shipped"]


def test_what_is_told_beside_an_open_sheet_is_not_cut_by_it(window: QWidget) -> None:
    toast, sheet = Toast(window), Sheet(window, 480)
    toast.tell("Marked shipped")
    sheet.open()
    toast.tell("A copy will be sent to somebody with a long name of a mail")
    assert toast.isVisible()
    assert toast.geometry().right() - 24 < sheet.panel.x()
    shown = window.children()
    assert shown.index(toast) > shown.index(sheet), "it lies above what dims the page"
    sheet.reject()
    assert toast.accessibleName() == "A copy will be sent to somebody with a long name of a mail"


def test_the_rail_beside_a_page_is_dimmed_with_it(window: QWidget, qtbot: QtBot) -> None:
    page = QWidget(window)
    page.setGeometry(88, 0, 812, 600)
    page.show()
    dialog = Dialog(page)
    dialog.add_button("Go on")
    before = window.grab().toImage().pixelColor(44, 500)
    dialog.open()
    assert window.grab().toImage().pixelColor(44, 500).lightness() < before.lightness()
    dialog.reject()
    assert window.grab().toImage().pixelColor(44, 500) == before


def test_a_toast_stands_above_a_bar_at_the_foot_of_the_page(window: QWidget, qtbot: QtBot) -> None:
    toast, bar = Toast(window), FootBar("canvas", "t", window)
    bar.setGeometry(0, window.height() - 52, window.width(), 52)
    toast.tell("2 labels set", lambda: None)
    alone = toast.geometry().bottom()
    bar.show()
    assert toast.geometry().bottom() == alone - 52
    bar.hide()
    assert toast.geometry().bottom() == alone
