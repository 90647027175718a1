"""The window: its pages, its rail, its keys and what pages may ask of it."""

from __future__ import annotations

import threading
from pathlib import Path
from typing import ClassVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from desktop.app import Desk, open_desk
from desktop.models.ledger import OutboxItem
from desktop.services.goods.stock import OutOfStock
from desktop.services.shop.preferences import change_shop
from desktop.services.work import work
from desktop.shell.tasks import Task
from desktop.views import navigation
from desktop.views.context import DeskContext, Page
from desktop.views.parts.overlay import Dialog
from desktop.views.trouble import Trouble
from desktop.views.window import Window


class Sample(Page):
    """Says what it was made for and how often it came to the front."""

    made: ClassVar[list[str]] = []

    def __init__(self, context: DeskContext) -> None:
        super().__init__(context)
        self.made.append(context.language)
        self.arrivals = 0
        self.words = QLabel(self.tr("Orders"), self)

    def arrive(self) -> None:
        self.arrivals += 1


@pytest.fixture(autouse=True)
def samples(monkeypatch: pytest.MonkeyPatch) -> None:
    Sample.made = []
    for name in ("orders", "customers", "products", "vouchers", "outbox", "settings"):
        monkeypatch.setitem(navigation.PAGES, name, Sample)


def _press(window: Window, qtbot: QtBot, key: Qt.Key, *, ctrl: bool = True) -> None:
    held = Qt.KeyboardModifier.ControlModifier if ctrl else Qt.KeyboardModifier.NoModifier
    window.activateWindow()
    qtbot.keyClick(window, key, held)


def test_the_window_opens_on_the_orders_and_makes_no_other_page(desk: Desk) -> None:
    window = desk.window
    assert (window.objectName(), window.current, Sample.made) == ("window", "orders", ["en"])
    assert window.rail.items["orders"].isChecked()
    assert window.windowTitle() == "L'Atelier du Port – Comptoir"


def test_the_rail_leads_to_each_page_and_back(desk: Desk, qtbot: QtBot) -> None:
    window = desk.window
    for name in ("customers", "products", "vouchers", "outbox", "settings"):
        item = window.findChild(type(window.rail.items[name]), f"nav.{name}")
        assert item is window.rail.items[name]
        assert item.accessibleName()
        qtbot.mouseClick(item, Qt.MouseButton.LeftButton)
        assert window.current == name
        assert window.pages.currentWidget() is window.page(name)
        assert item.isChecked()
    window.go_back()
    assert window.current == "outbox"
    assert window.page("outbox").arrivals == 2
    for _ in range(9):
        window.go_back()
    assert window.current == "orders"


def test_pages_have_keys_and_the_rail_shows_them(desk: Desk, qtbot: QtBot) -> None:
    _press(desk.window, qtbot, Qt.Key.Key_3)
    assert desk.window.current == "products"
    _press(desk.window, qtbot, Qt.Key.Key_1)
    assert desk.window.current == "orders"
    assert desk.window.rail.items["products"].toolTip() == "Products  Ctrl 3"
    assert desk.window.rail.items["new_order"].toolTip() == "New order  Ctrl N"


def test_what_was_done_can_be_taken_back_by_key(desk: Desk, qtbot: QtBot) -> None:
    taken_back: list[str] = []
    desk.window.context.toast("Marked as paid", lambda: taken_back.append("paid"))
    assert desk.window.toasts.isVisible()
    _press(desk.window, qtbot, Qt.Key.Key_Z)
    assert taken_back == ["paid"]
    assert not desk.window.toasts.isVisible()


def test_a_refusal_stands_above_the_page_until_another_is_shown(desk: Desk) -> None:
    desk.window.context.refuse(OutOfStock("Mug", 3, 1))
    notice = desk.window.notice
    assert notice.isVisible()
    assert notice.title.text() == "Only 1 of “Mug” are left, and 3 are asked for."
    assert notice.words.text() == "Take fewer."
    desk.window.show_page("customers")
    assert not notice.isVisible()


def test_the_badge_counts_what_waits_to_be_sent(desk: Desk, qtbot: QtBot) -> None:
    item = desk.window.rail.items["outbox"]
    assert item.accessibleName() == "Outbox"
    with work("") as job:
        job.send_later("mail", "one", {})
        job.send_later("mail", "two", {})
        job.orders.add(1)
    qtbot.waitUntil(lambda: item.accessibleName() == "Outbox, 2")
    OutboxItem.update(state="sent").where(OutboxItem.key == "one").execute()
    with work("") as job:
        job.orders.add(1)
    qtbot.waitUntil(lambda: item.accessibleName() == "Outbox, 1")


def test_the_title_follows_the_shops_name(desk: Desk, qtbot: QtBot) -> None:
    change_shop({"name": "Ty Mam Gozh"}, by="")
    qtbot.waitUntil(lambda: desk.window.windowTitle() == "Ty Mam Gozh – Comptoir")


def test_the_language_changes_while_running(desk: Desk, qtbot: QtBot) -> None:
    window = desk.window
    window.show_page("products")
    old = window.page("products")
    with qtbot.waitSignal(old.destroyed):
        window.context.doors.set_language("fr")
    assert window.current == "products"
    assert window.context.language == "fr"
    assert Sample.made == ["en", "en", "fr"]
    assert window.rail.items["products"].accessibleName() == "Produits"
    assert window.rail.items["products"].toolTip() == "Produits  Ctrl 3"
    assert desk.device.text("language") == "fr"
    desk.set_language("en")


def test_the_look_changes_while_running(desk: Desk, qapp: QApplication) -> None:
    light = qapp.palette().window().color()
    desk.window.context.doors.set_look("dark")
    assert qapp.palette().window().color().lightness() < light.lightness()
    assert desk.device.text("look") == "dark"
    desk.set_look("light")
    assert qapp.palette().window().color() == light


def test_every_key_can_be_looked_up(desk: Desk, qtbot: QtBot) -> None:
    window = desk.window
    qtbot.keyClick(window, Qt.Key.Key_F1, Qt.KeyboardModifier.ShiftModifier)
    sheet = window.findChild(Dialog, "shortcuts")
    assert sheet.isVisible()
    words = {label.text() for label in sheet.findChildren(QLabel)}
    assert {"New order", "Ctrl N", "Products", "Ctrl 3", "Undo", "Ctrl Z", "F1"} <= words
    qtbot.keyClick(sheet, Qt.Key.Key_Escape)
    assert not sheet.isVisible()


def test_a_fault_of_ours_is_told_calmly_and_can_be_copied(desk: Desk, qtbot: QtBot) -> None:
    desk.window.tell_trouble("Comptoir 0.1.0\nAttributeError")
    trouble = desk.window.trouble
    assert trouble is not None
    assert trouble.isVisible()
    assert "safe" in trouble.intro.text()
    qtbot.mouseClick(trouble.copy, Qt.MouseButton.LeftButton)
    assert QApplication.clipboard().text() == "Comptoir 0.1.0\nAttributeError"
    qtbot.mouseClick(trouble.go_on, Qt.MouseButton.LeftButton)
    assert not trouble.isVisible()


def test_a_report_that_was_asked_for_is_there_to_be_copied(desk: Desk, qtbot: QtBot) -> None:
    trouble = Trouble(desk.window)
    trouble.offer("Comptoir 0.1.0")
    assert (trouble.copy.kind, trouble.go_on.kind) == ("primary", "plain")
    qtbot.waitUntil(lambda: trouble.copy.x() > trouble.go_on.x())
    assert trouble.copy.hasFocus()
    qtbot.keyClick(trouble.copy, Qt.Key.Key_Return)
    assert QApplication.clipboard().text() == "Comptoir 0.1.0"
    trouble.tell("Comptoir 0.1.0\nAttributeError")
    assert (trouble.copy.kind, trouble.go_on.kind) == ("plain", "primary")
    qtbot.waitUntil(lambda: trouble.go_on.x() > trouble.copy.x())


def test_the_window_comes_back_as_it_was(desk: Desk, tmp_path: Path) -> None:
    desk.window.resize(777, 666)
    desk.close()
    again = open_desk(tmp_path / "shop.comptoir", lang="en")
    assert (again.window.width(), again.window.height()) == (777, 666)
    again.close()


def test_closing_asks_once_while_something_runs(desk: Desk, qtbot: QtBot) -> None:
    go_on = threading.Event()
    task = Task(lambda _task: go_on.wait(5))
    desk.tasks.start(task)
    assert not desk.window.close()
    assert desk.window.notice.isVisible()
    assert desk.window.close()
    with qtbot.waitSignal(task.finished):
        go_on.set()


def test_the_window_fits_a_small_screen_in_both_languages(desk: Desk) -> None:
    for language in ("fr", "en"):
        desk.set_language(language)
        least = desk.window.minimumSizeHint()
        assert (least.width() <= 1024, least.height() <= 700) == (True, True)
