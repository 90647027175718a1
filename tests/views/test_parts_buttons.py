"""Buttons are pressed by mouse, by Space, by Enter and by their shortcut, and show who has the focus."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAction
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu, QScrollArea, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop.views.parts.buttons import KINDS, Button, IconButton
from desktop.views.parts.focus import FocusRing
from desktop.views.parts.keys import key_hint


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    QVBoxLayout(made)
    qtbot.addWidget(made)
    made.resize(400, 300)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


def put(window: QWidget, *widgets: QWidget) -> None:
    layout = window.layout()
    assert layout is not None
    for widget in widgets:
        layout.addWidget(widget)
    QApplication.processEvents()


def test_a_button_is_pressed_in_four_ways(window: QWidget, qtbot: QtBot) -> None:
    button = Button("Take payment", "primary", icon="card").set_key("Ctrl+E")
    pressed: list[int] = []
    button.clicked.connect(lambda: pressed.append(1))
    put(window, button)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    qtbot.keyClick(button, Qt.Key.Key_Space)
    qtbot.keyClick(button, Qt.Key.Key_Return)
    qtbot.keyClick(window, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: len(pressed) == 4)
    button.setEnabled(False)
    qtbot.keyClick(button, Qt.Key.Key_Return)
    assert len(pressed) == 4


def test_a_word_is_shown_and_spoken_as_it_is(qtbot: QtBot) -> None:
    button = Button("Le Berre & Filles", "plain").set_hint("Ctrl+Return")
    qtbot.addWidget(button)
    spoken = QAccessible.queryAccessibleInterface(button)
    assert button.text() == "Le Berre & Filles"
    assert spoken.text(QAccessible.Text.Name) == "Le Berre & Filles"
    assert spoken.text(QAccessible.Text.Description) == "Ctrl Enter"
    assert spoken.role() == QAccessible.Role.PushButton


def test_a_new_word_keeps_the_shortcut(qtbot: QtBot) -> None:
    button = Button("Save").set_key("Ctrl+S")
    qtbot.addWidget(button)
    button.setText("Enregistrer")
    assert button.shortcut().toString() == "Ctrl+S"


@pytest.mark.parametrize("kind", KINDS)
def test_everything_on_a_button_has_room(kind: str, qtbot: QtBot) -> None:
    bare, full = Button("Print", kind), Button("Print", kind, icon="print").set_hint("Ctrl+P")
    menu = Button("Print", kind)
    for button in (bare, full, menu):
        qtbot.addWidget(button)
    menu.set_menu(QMenu(menu))
    assert full.sizeHint().width() > bare.sizeHint().width() + 24 + 12
    assert menu.sizeHint().width() == bare.sizeHint().width() + 24
    assert bare.minimumSizeHint().height() >= 32


def test_a_button_stands_for_an_action(window: QWidget, qtbot: QtBot) -> None:
    action = QAction("Print slip", window)
    action.setShortcut("Ctrl+P")
    button = Button().follow(action)
    put(window, button)
    assert (button.text(), button.accessibleDescription()) == ("Print slip", "Ctrl P")
    action.setEnabled(False)
    action.setText("Slip")
    assert (button.text(), button.isEnabled()) == ("Slip", False)
    action.setEnabled(True)
    with qtbot.waitSignal(action.triggered):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_an_icon_button_says_what_it_does(qtbot: QtBot) -> None:
    button = IconButton("x", "Close")
    qtbot.addWidget(button)
    assert button.accessibleName() == "Close"
    button.set_name("Close", "Esc")
    assert button.toolTip() == "Close  Esc"


@pytest.mark.parametrize(
    ("keys", "hint"),
    [("Ctrl+N", "Ctrl N"), ("Ctrl+Return", "Ctrl Enter"), ("Esc", "Esc"), ("Ctrl++", "Ctrl +"), ("", "")],
)
def test_shortcuts_are_spelled_for_people(keys: str, hint: str) -> None:
    assert key_hint(keys) == hint


def test_the_ring_follows_the_keyboard_only(window: QWidget, qtbot: QtBot) -> None:
    ring, first, second = FocusRing(window), Button("One"), Button("Two")
    put(window, QLineEdit(), first, second)
    first.setFocus(Qt.FocusReason.TabFocusReason)
    assert ring.isVisible()
    assert ring.geometry() == first.geometry().adjusted(-4, -4, 4, 4)
    second.setFocus(Qt.FocusReason.MouseFocusReason)
    assert not ring.isVisible()
    qtbot.keyClick(second, Qt.Key.Key_Backtab)
    assert ring.isVisible()
    window.resize(500, 400)
    QApplication.processEvents()
    assert ring.geometry() == first.geometry().adjusted(-4, -4, 4, 4)
    first.hide()  # Qt hands the focus on
    QApplication.processEvents()
    assert ring.geometry() == second.geometry().adjusted(-4, -4, 4, 4)


def test_the_ring_goes_with_a_control_that_is_removed(window: QWidget, qtbot: QtBot) -> None:
    ring, button = FocusRing(window), Button("One")
    put(window, button)
    button.setFocus(Qt.FocusReason.TabFocusReason)
    button.deleteLater()
    qtbot.waitUntil(lambda: not ring.isVisible())


def test_the_ring_is_cut_where_a_page_scrolls(window: QWidget, qtbot: QtBot) -> None:
    ring, area, page = FocusRing(window), QScrollArea(), QWidget()
    page.setFixedSize(300, 2000)
    button = Button("Deep down", parent=page)
    button.move(20, 20)
    area.setWidget(page)
    put(window, area)
    button.setFocus(Qt.FocusReason.TabFocusReason)
    assert ring.isVisible()
    area.verticalScrollBar().setValue(40)
    assert ring.isVisible()
    assert not ring.mask().isEmpty()
    area.verticalScrollBar().setValue(400)
    assert not ring.isVisible()


@pytest.mark.parametrize("kind", ["quiet", "link", "danger_quiet"])
def test_a_button_without_a_ground_is_pale_while_it_is_off(window: QWidget, kind: str) -> None:
    button = Button("Discard", kind, icon="trash")
    put(window, button)
    on = darkest(button)
    button.setEnabled(False)
    assert darkest(button) > on + 40
    arrow = IconButton("up", "Previous")
    put(window, arrow)
    on = darkest(arrow)
    arrow.setEnabled(False)
    assert darkest(arrow) > on + 40


def darkest(widget: QWidget) -> int:
    picture = widget.grab().toImage()
    spots = ((x, y) for x in range(picture.width()) for y in range(picture.height()))
    return min(picture.pixelColor(x, y).lightness() for x, y in spots)
