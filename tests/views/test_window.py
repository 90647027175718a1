"""The window: its pages, its rail, its doors."""

from __future__ import annotations

from desktop.app import Desk


def test_the_window_opens_on_the_orders(desk: Desk) -> None:
    assert desk.window.isVisible()
    assert desk.window.objectName() == "window"
    assert desk.window.current == "orders"
    assert desk.window.rail.items["orders"].isChecked()
