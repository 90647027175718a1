"""The keys that work everywhere in the window."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget


class Key(NamedTuple):
    """One key of the window: its name, its keys, and what it does."""

    name: str
    keys: str
    act: Callable[[], object]


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
