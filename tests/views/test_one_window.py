"""Whatever page is opened, there is one window.

A part that is shown before it has a parent flashes up as a window of its own and takes the keyboard with it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget

from desktop.app import Desk
from desktop.services.customers.customers import CustomerForm, save_customer
from desktop.views.navigation import RAIL
from desktop.views.settings.page import SettingsPage
from tests.catalogue import sell
from tests.services.editing import sold

Windows = Callable[[], list[str]]


class Watch(QObject):
    """Notes every widget that is shown as a window."""

    def __init__(self) -> None:
        super().__init__()
        self.windows: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.windows.append(f"{type(watched).__name__} {watched.objectName()}")
        return False


@pytest.fixture
def windows(desk: Desk, qapp: QApplication) -> Iterator[Windows]:
    """Which windows came up since the program's own did."""
    sell("Bol", "24.50")
    save_customer(CustomerForm(first_name="Soizic", last_name="Le Gall"), by="")
    watch = Watch()
    qapp.installEventFilter(watch)
    yield lambda: watch.windows
    qapp.removeEventFilter(watch)


def test_pages_open_in_the_window(desk: Desk, windows: Windows) -> None:
    for entry in RAIL:
        desk.window.go(entry.name)
    for name in ("drafts", "duplicates", "count", "values", "import", "import_customers"):
        desk.window.go(name)
    desk.window.open_order(sold())
    assert windows() == []


def test_settings_open_in_the_window(desk: Desk, windows: Windows) -> None:
    page = desk.window.page("settings")
    assert isinstance(page, SettingsPage)
    desk.window.go("settings")
    for name in page.list.items:
        page.show_section(name)
    page.search.setText("e")
    assert windows() == []
