"""Copies in the settings: seen, made at once, put back; and what is said when they are late."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from desktop.app import Desk
from desktop.models import HistoryEntry
from desktop.models.clock import now
from desktop.services.copies import backup_copies
from desktop.services.copies.backup_copies import copies_of, second_place
from desktop.services.copies.backups import held_now
from desktop.services.customers.customers import CustomerForm, save_customer
from desktop.services.marks.comments import save_comment
from desktop.services.orders.order_search import OrderSearch, order_ids
from desktop.services.shop.preferences import change_shop, shop
from desktop.shell import keeper as keeping
from desktop.views.list_page import ListPage
from desktop.views.parts.buttons import Button
from desktop.views.parts.overlay import Dialog
from desktop.views.settings.backup_section import BackupSection
from desktop.views.settings.page import SettingsPage
from tests.services.factory import make_order


def section(desk: Desk) -> BackupSection:
    desk.window.show_page("settings")
    page = desk.window.page("settings")
    assert isinstance(page, SettingsPage)
    page.show_section("backups")
    made = page.sections["backups"]
    assert isinstance(made, BackupSection)
    return made


def press(qtbot: QtBot, owner: QWidget, name: str) -> None:
    qtbot.mouseClick(owner.findChild(Button, name), Qt.MouseButton.LeftButton)


def test_a_copy_is_made_seen_and_put_back(desk: Desk, qtbot: QtBot) -> None:
    """The drill, by hand: what is put back is there, what came since is in the file beside it."""
    make_order()
    copies = section(desk).copies
    assert copies.nothing.isVisible()
    with qtbot.waitSignal(section(desk).saved):
        press(qtbot, desk.window, "settings.backup.now")
    qtbot.waitUntil(lambda: len(copies.copies) == 1)
    make_order()
    change_shop({"name": "Later"}, by="")
    press(qtbot, copies, "settings.backup.restore")
    dialog = desk.window.findChild(Dialog, "restore.dialog")
    said = " ".join(label.text() for label in dialog.findChildren(QWidget) if hasattr(label, "text"))
    assert "Missing afterwards: 1 order" in said
    assert "1 order up to A-26-00001" in said
    assert "would be given" not in said
    press(qtbot, dialog, "restore.go")
    assert desk.window.current == "orders"
    assert len(order_ids(OrderSearch(), 9)) == 1
    assert shop().name != "Later"
    assert len(list(desk.shop.parent.glob("shop-before-restore-*.comptoir"))) == 1
    assert list(HistoryEntry.select())[-1].event == "shop_restored"
    assert desk.window.toasts.isVisible()
    desk.window.show_page("customers")
    customers = desk.window.page("customers")
    assert isinstance(customers, ListPage)
    save_customer(CustomerForm("Ada"), by="")
    qtbot.waitUntil(lambda: customers.rows.rowCount() == 1)


def test_who_works_finds_a_copy_without_asking_and_a_new_one_ten_minutes_later(
    desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The real timer over the real window; only the wait and the clock on the wall are shortened."""
    monkeypatch.setattr(keeping, "LOOK_MS", 20)
    at = [now()]
    monkeypatch.setattr(keeping, "now", lambda: at[0])
    monkeypatch.setattr(backup_copies, "now", lambda: at[0])
    desk.begin_work()
    keeper = desk.keeper()
    copies = section(desk).copies
    qtbot.waitUntil(lambda: not keeper.busy and len(copies.copies) == 1)
    make_order()
    change_shop({"name": "Twelve minutes later"}, by="")
    at[0] += timedelta(minutes=12)
    qtbot.waitUntil(lambda: not keeper.busy and bool(copies.copies) and copies.copies[0].held == held_now())
    assert copies.copies[0].held is not None
    assert copies.copies[0].held.orders == 1


def test_what_was_changed_since_is_said_to_be_lost_where_nothing_is_missing(desk: Desk, qtbot: QtBot) -> None:
    order = make_order()
    copies = section(desk).copies
    press(qtbot, desk.window, "settings.backup.now")
    qtbot.waitUntil(lambda: len(copies.copies) == 1)
    save_comment(order, "Rang after the copy was made", by="")
    press(qtbot, copies, "settings.backup.restore")
    assert copies.dialog is not None
    said = " ".join(label.text() for label in copies.dialog.findChildren(QLabel))
    assert "No order, customer or document is missing afterwards" in said
    assert "Other changes made since are lost" in said
    qtbot.keyClick(copies.dialog, Qt.Key.Key_Escape)


def test_leaving_the_question_changes_nothing(desk: Desk, qtbot: QtBot) -> None:
    copies = section(desk).copies
    press(qtbot, desk.window, "settings.backup.now")
    qtbot.waitUntil(lambda: len(copies.copies) == 1)
    make_order()
    press(qtbot, copies, "settings.backup.restore")
    assert copies.dialog is not None
    qtbot.keyClick(copies.dialog, Qt.Key.Key_Escape)
    assert len(order_ids(OrderSearch(), 9)) == 1


def test_a_copy_that_cannot_be_read_is_red_and_one_that_went_is_refused(desk: Desk, qtbot: QtBot) -> None:
    copies = section(desk).copies
    press(qtbot, desk.window, "settings.backup.now")
    qtbot.waitUntil(lambda: len(copies.copies) == 1)
    file = copies.copies[0].path
    desk.keeper().restore_asked.emit(file.with_name("gone.comptoir"))
    assert desk.window.notice.isVisible()
    file.write_bytes(b"x" * 4096)
    again = section(desk).copies
    again.refresh(desk.shop)
    qtbot.waitUntil(lambda: len(again.copies) == 1 and again.copies[0].held is None)
    assert again.findChild(Button, "settings.backup.restore") is None or not again.isVisible()


def test_a_second_folder_is_chosen_filled_and_given_up(desk: Desk, qtbot: QtBot, tmp_path: Path) -> None:
    made, stick = section(desk), tmp_path / "stick"
    stick.mkdir()
    made.use_folder(str(stick))
    qtbot.waitUntil(lambda: second_place(stick).is_dir() and not desk.keeper().busy)
    qtbot.waitUntil(lambda: "no order is missing" in made.second.helper.text())
    assert str(stick) in made.second.helper.text()
    assert len(copies_of(desk.shop)) == 1
    press(qtbot, desk.window, "settings.backup.folder")
    assert desk.keeper().second is None
    assert str(stick) not in made.second.helper.text()


def test_a_second_folder_without_a_fresh_copy_is_said_quietly(
    desk: Desk, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    keeper = desk.keeper()
    keeper.choose_second(tmp_path / "stick")
    qtbot.waitUntil(lambda: not keeper.busy)
    chosen = keeper.second_at
    monkeypatch.setattr(keeping, "now", lambda: chosen + timedelta(days=8))
    keeper.listen()
    assert desk.window.notice.isVisible()
    assert desk.window.notice.title.text() == "The second folder has no fresh copy."


@pytest.mark.parametrize("language", ["fr", "en"])
def test_the_section_fits_the_smallest_window(desk: Desk, language: str) -> None:
    desk.set_language(language)
    section(desk)
    least = desk.window.minimumSizeHint()
    assert (least.width() <= 1024, least.height() <= 700) == (True, True)
    desk.set_language("en")
