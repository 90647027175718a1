"""The keys that work everywhere in the window."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from desktop.views.navigation import RAIL, rail_word
from desktop.views.parts.keys import key_hint
from desktop.views.parts.rail import Rail

translate = QCoreApplication.translate


class Key(NamedTuple):
    """One key of the window: its name, its keys, and what it does."""

    name: str
    keys: str
    act: Callable[[], object]


def key_word(name: str) -> str:
    """What a key of the window does, in the language of the screen."""
    return {
        "undo": translate("Window", "Undo"),
        "help": translate("Window", "Help"),
        "keys": translate("Window", "Keyboard shortcuts"),
        "seat": translate("Window", "Another person at the desk"),
        "quit": translate("Window", "Close Comptoir"),
    }.get(name) or rail_word(name)


def set_keys(window: QWidget, keys: Sequence[Key]) -> dict[str, QAction]:
    """Make the window react to ``keys``; returns the actions by name, without words."""
    made = {}
    for key in keys:
        action = QAction(window)
        action.setObjectName(f"key.{key.name}")
        action.setShortcut(QKeySequence(key.keys))
        action.triggered.connect(lambda _checked=False, act=key.act: act())
        window.addAction(action)
        made[key.name] = action
    return made


def reword(keys: Mapping[str, QAction], rail: Rail) -> None:
    """Say in the language of the screen what keys do and where the rail leads."""
    for name, action in keys.items():
        action.setText(key_word(name))
    for entry in RAIL:
        item = rail.items[entry.name]
        item.set_word(rail_word(entry.name))
        item.setToolTip(f"{rail_word(entry.name)}  {key_hint(keys[entry.name].shortcut())}")
