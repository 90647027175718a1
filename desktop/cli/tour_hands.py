"""The hands of the tour: they find what is on the screen by its name, click, type, wait and take pictures."""

from __future__ import annotations

import builtins
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QEvent, QMessageLogContext, QPoint, Qt, QtMsgType, qInstallMessageHandler
from PySide6.QtGui import QAction, QKeyEvent, QPainter, QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from desktop.views.parts.links import Link
from desktop.views.parts.overlay import Overlay
from desktop.views.parts.toast import Toast

Kind = TypeVar("Kind", bound=QWidget)
NEAR = 4
"""Pixels from the edge of a link to its first letter."""
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
    """Acts on one window as a person would, and numbers the pictures it takes; ``mark`` ends their names."""

    def __init__(self, window: QWidget, folder: Path, mark: str = "") -> None:
        self.window, self.folder, self.mark = window, folder, mark
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
        place = target.rect().center()
        if isinstance(target, Link):  # wider than its word
            place.setX(NEAR)
        QTest.mouseClick(target, Qt.MouseButton.LeftButton, pos=place)
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
        if QApplication.activeWindow() is None:  # without a screen nobody gives it back after a menu
            self.come_back()
        QTest.keyClick(QApplication.focusWidget() or self.window, key, modifiers)
        self.breathe()

    def come_back(self) -> None:
        """Make the window the one that has the keyboard again, after a dialog of the system."""
        self.window.activateWindow()
        self.wait(self.window.isActiveWindow, "the window does not come back to the front")

    def shot(self, name: str, other: QWidget | None = None) -> None:
        """Save a numbered picture of the window, or of another one."""
        self.breathe()
        path = self.folder / f"{len(self.pictures) + 1:03d}-{name}{self.mark}.png"
        if not self._picture(other).save(str(path)):
            raise StepFailed(f"{path} could not be written")
        self.pictures.append(path)
        for toast in self.window.findChildren(Toast):  # it was seen; the next picture is of something else
            toast.hide()

    def _picture(self, other: QWidget | None) -> QPixmap:
        """What the screen shows: a window, with the menu that is open over it."""
        whole, menu = (other or self.window).grab(), QApplication.activePopupWidget()
        if menu is not None and other is None:
            painter = QPainter(whole)
            painter.drawPixmap(self.window.mapFromGlobal(menu.mapToGlobal(QPoint())), menu.grab())
            painter.end()
        return whole

    def act(self, name: str) -> None:
        """Take something from a menu of the page in front. Raises StepFailed when it cannot be taken."""
        found = [one for one in self.window.findChildren(QAction, name) if self._in_front(one)]
        if not found or not found[0].isEnabled():
            raise StepFailed(f"{name} cannot be chosen")
        found[0].trigger()
        self.breathe()

    @staticmethod
    def _in_front(action: QAction) -> bool:
        owner = action.parent()
        while owner is not None and not isinstance(owner, QWidget):
            owner = owner.parent()
        return owner is None or owner.isVisible()

    def top(self, kind: builtins.type[Kind]) -> Kind:
        """The sheet or dialog of this kind that lies over the page. Raises StepFailed without one."""
        found: list[Kind] = []

        def look() -> bool:
            found[:] = [one for one in self.window.findChildren(kind) if one.isVisible()]
            return bool(found)

        self.wait(look, f"no {kind.__name__} opens")
        return found[-1]

    def close(self) -> None:
        """Leave the menu, sheet or dialog in front, as Esc does. Raises StepFailed when there is none."""
        menu = QApplication.activePopupWidget()
        if menu is not None:
            menu.close()
            self.breathe()
            return
        overlay = self.top(Overlay)
        overlay.reject()
        self.wait(lambda: not overlay.isVisible(), "a sheet does not close")

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
