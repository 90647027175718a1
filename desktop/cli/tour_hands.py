"""The hands of the tour: they find what is on the screen by its name, click, type, wait and take pictures."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QEvent, QMessageLogContext, Qt, QtMsgType, qInstallMessageHandler
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

Kind = TypeVar("Kind", bound=QWidget)
PATIENCE = 20.0
"""Seconds to wait for something before the tour gives up."""


OFFSCREEN = "This plugin does not support "
"""How Qt's offscreen platform says that there is no screen: raise(), propagateSizeHints() and so on."""


@contextmanager
def without_offscreen_noise() -> Iterator[None]:
    """Keep what Qt says on stderr, but for what is only true because there is no screen."""

    def hear(_kind: QtMsgType, _context: QMessageLogContext, text: str) -> None:
        if not text.startswith(OFFSCREEN):
            print(text, file=sys.stderr)

    before = qInstallMessageHandler(hear)
    try:
        yield
    finally:
        qInstallMessageHandler(before)


class StepFailed(Exception):
    """Something that should be on the screen is not, or cannot be used."""


class Hands:
    """Acts on one window as a person would, and numbers the pictures it takes."""

    def __init__(self, window: QWidget, folder: Path) -> None:
        self.window, self.folder = window, folder
        self.pictures: list[Path] = []

    def find(self, name: str) -> QWidget:
        """The visible widget of this object name. Raises StepFailed after a while without one."""
        found: list[QWidget] = []

        def look() -> bool:
            found[:] = [item for item in self.window.findChildren(QWidget, name) if item.isVisible()]
            return bool(found)

        self.wait(look, f"{name} is not on the screen")
        return found[0]

    def shown(self, name: str) -> bool:
        """Whether a widget of this object name is on the screen now."""
        self.breathe()
        return any(item.isVisible() for item in self.window.findChildren(QWidget, name))

    def click(self, name: str) -> None:
        """Click in the middle of a widget. Raises StepFailed when it is disabled."""
        self.press(self.find(name))

    def press(self, target: QWidget) -> None:
        """Click in the middle of a widget that was found. Raises StepFailed when it is disabled."""
        if not target.isEnabled():
            raise StepFailed(f"{target.objectName()} cannot be clicked: {target.toolTip()}")
        QTest.mouseClick(target, Qt.MouseButton.LeftButton, pos=target.rect().center())
        self.breathe()

    def type(self, name: str, text: str, *, clear: bool = False) -> None:
        """Put the focus into a field and type, letter by letter."""
        field = self.find(name)
        field.setFocus(Qt.FocusReason.TabFocusReason)
        self.breathe()
        target = QApplication.focusWidget() or field
        if clear:
            self.key(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        for letter in text:
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                event = QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter)
                QApplication.sendEvent(target, event)
        self.breathe()

    def key(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press a key where the focus is."""
        QTest.keyClick(QApplication.focusWidget() or self.window, key, modifiers)
        self.breathe()

    def come_back(self) -> None:
        """Make the window the one that has the keyboard again, after a dialog of the system."""
        self.window.activateWindow()
        self.wait(self.window.isActiveWindow, "the window does not come back to the front")

    def shot(self, name: str, other: QWidget | None = None) -> None:
        """Save a numbered picture of the window, or of another one."""
        self.breathe()
        path = self.folder / f"{len(self.pictures) + 1:02d}-{name}.png"
        if not (other or self.window).grab().save(str(path)):
            raise StepFailed(f"{path} could not be written")
        self.pictures.append(path)

    def wait(self, condition: Callable[[], bool], otherwise: str) -> None:
        """Let the program work until something is so. Raises StepFailed with ``otherwise`` after a while."""
        begun = time.monotonic()
        while not condition():
            if time.monotonic() - begun > PATIENCE:
                raise StepFailed(otherwise)
            QApplication.processEvents()
            time.sleep(0.005)
        self.breathe()

    def breathe(self) -> None:
        """Let everything that is waiting be done and painted."""
        for _ in range(5):
            QApplication.processEvents()
            QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
