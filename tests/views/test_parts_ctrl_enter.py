"""Ctrl Enter agrees to the whole form, whatever in it has the focus; it never presses that, too."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QWidget
from pytestqt.qtbot import QtBot

from desktop.views.parts.buttons import IconButton
from desktop.views.parts.links import Link
from desktop.views.parts.overlay import Dialog
from desktop.views.parts.toggles import CheckBox, Switch

MAKERS: dict[str, Callable[[], QAbstractButton]] = {
    "tick": lambda: CheckBox("Deposit"),
    "switch": lambda: Switch("Free"),
    "link": lambda: Link("at most 149.00"),
    "icon": lambda: IconButton("x", "Remove"),
}


@pytest.mark.parametrize("kind", MAKERS)
def test_it_agrees_and_changes_nothing(kind: str, qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    page.resize(800, 600)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    dialog, part = Dialog(page), MAKERS[kind]()
    dialog.body.addWidget(part)
    go = dialog.add_button("Go", "primary")
    dialog.set_default(go)
    pressed: list[str] = []
    part.clicked.connect(lambda: pressed.append("part"))
    go.clicked.connect(lambda: pressed.append("go"))
    dialog.open(part)
    assert part.hasFocus()
    qtbot.keyClick(part, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert pressed == ["go"]
    assert not part.isChecked()
    qtbot.keyClick(part, Qt.Key.Key_Return)
    assert pressed == ["go", "part"]
