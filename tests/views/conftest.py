"""Views are tested in the look they are shipped in, and pages inside the whole program."""

import gc
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.app import Desk, open_desk
from desktop.views.context import DeskContext
from desktop.views.style import apply_theme, theme
from desktop.views.tokens import LIGHT
from tests.shop import open_new_shop


@pytest.fixture(autouse=True)
def look(qapp: QApplication) -> None:
    """The light theme, whatever the test before left behind."""
    if theme() is not LIGHT or not qapp.styleSheet():
        apply_theme(qapp, "light")


@pytest.fixture(autouse=True)
def own_device(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """This machine remembers nothing of the test before."""
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))


@pytest.fixture(autouse=True)
def no_popup_stays(qapp: QApplication) -> Iterator[None]:
    """A menu or a list that a test leaves open would take the keys of the next one."""
    yield
    while (popup := QApplication.activePopupWidget()) is not None:
        popup.close()


@pytest.fixture(autouse=True)
def no_window_stays(qapp: QApplication, no_popup_stays: None) -> Iterator[None]:
    """A window that a test leaves open would take the pointer and the scans of the next ones.

    It is closed, and its test is told: who opens a window gives it to ``qtbot``.
    """
    yield
    left = [window for window in QGuiApplication.topLevelWindows() if window.isVisible()]
    for window in left:
        window.close()
    assert not left, f"left open: {[window.objectName() for window in left]}"


@pytest.fixture(autouse=True)
def kept() -> Iterator[None]:
    """Windows a test forgets stay until pytest-qt has closed them.

    A window that Python collects while it is being painted brings the process down.
    """
    gc.disable()
    yield
    gc.enable()


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path) -> Iterator[Desk]:
    """The whole program in English over a new French shop file, shown at 1280 × 800."""
    opened = open_desk(open_new_shop(tmp_path), lang="en")
    opened.window.resize(1280, 800)
    opened.window.show()
    yield opened
    opened.close()


@pytest.fixture
def context(desk: Desk) -> DeskContext:
    """What a page is given, for tests that make a page by itself."""
    return desk.window.context
