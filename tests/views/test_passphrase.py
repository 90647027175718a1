"""A passphrase set, asked for, changed and taken off, with a recovery code that somebody has to keep."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.app import Desk, open_desk
from desktop.models import engine
from desktop.models.schema import ShopLocked
from desktop.services.copies.backup_copies import copies_of, keep_copies
from desktop.services.copies.encryption import protected, recovery_code
from desktop.services.orders.order_search import OrderSearch, order_ids
from desktop.views.parts.buttons import Button
from desktop.views.recovery_sheet import RecoverySheet
from desktop.views.settings.page import SettingsPage
from desktop.views.settings.passphrase_section import PassphraseSection
from desktop.views.settings.passphrase_sheet import PassphraseSheet
from desktop.views.unlock import Unlock
from tests.documents.reading import page_texts
from tests.services.factory import make_order

SECRET = "quai des brumes"

pytestmark = pytest.mark.skipif(not engine.CIPHER, reason="no SQLCipher on this machine")


@pytest.fixture(autouse=True)
def known_to_nobody() -> Iterator[None]:
    yield
    engine.hold(None)


def press(qtbot: QtBot, owner: QWidget, name: str) -> None:
    found = [button for button in owner.findChildren(Button, name) if button.isVisible()]
    qtbot.mouseClick(found[0], Qt.MouseButton.LeftButton)


def asked(desk: Desk, qtbot: QtBot, act: str) -> PassphraseSheet:
    desk.window.show_page("settings")
    page = desk.window.page("settings")
    assert isinstance(page, SettingsPage)
    page.show_section("passphrase")
    press(qtbot, page, f"settings.passphrase.{act}")
    section = page.sections["passphrase"]
    assert isinstance(section, PassphraseSection)
    assert section.sheet is not None
    return section.sheet


def typed(qtbot: QtBot, sheet: PassphraseSheet, **words: str) -> None:
    for name, text in words.items():
        getattr(sheet, name).setText(text)
    press(qtbot, sheet, "passphrase.go")


def shown(desk: Desk, qtbot: QtBot) -> RecoverySheet:
    found = [sheet for sheet in desk.window.findChildren(RecoverySheet) if sheet.isVisible()]
    return found[0]


def locked(desk: Desk, qtbot: QtBot) -> str:
    typed(qtbot, asked(desk, qtbot, "set"), new=SECRET, again=SECRET)
    return recovery_code(desk.shop)


def test_a_passphrase_is_typed_twice_and_long_enough(desk: Desk, qtbot: QtBot) -> None:
    sheet = asked(desk, qtbot, "set")
    typed(qtbot, sheet, new="short", again="short")
    assert "at least 8" in sheet.new_row.problem()
    typed(qtbot, sheet, new=SECRET, again="quai des brunes")
    assert sheet.again_row.problem()
    assert not protected(desk.shop)
    assert sheet.new.echoMode() == sheet.new.EchoMode.Password


def test_the_file_is_locked_its_copies_too_and_the_code_has_to_be_kept(
    desk: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    make_order()
    keep_copies(desk.shop)
    code = locked(desk, qtbot)
    assert protected(desk.shop)
    assert len(order_ids(OrderSearch(), 9)) == 1
    assert all(protected(copy.path) and copy.held for copy in copies_of(desk.shop))
    sheet = shown(desk, qtbot)
    assert "".join(sheet.code.text().split()) == code.replace("-", "")
    qtbot.keyClick(sheet, Qt.Key.Key_Escape)
    assert sheet.isVisible()
    assert not sheet.done.isEnabled()
    sheet.save_to(str(tmp_path / "code.pdf"))
    said = "".join(page_texts((tmp_path / "code.pdf").read_bytes()))
    assert code.split("-")[0] in said
    sheet.save_to(str(tmp_path / "nowhere" / "code.pdf"))
    assert sheet.problem.isVisible()
    qtbot.mouseClick(sheet.kept, Qt.MouseButton.LeftButton)
    press(qtbot, sheet, "recovery.done")
    assert not sheet.isVisible()


def test_it_is_asked_for_before_the_desk_opens(desk: Desk, qtbot: QtBot) -> None:
    code = locked(desk, qtbot)
    shop = desk.shop
    desk.close()
    engine.hold(None)
    with pytest.raises(ShopLocked):
        open_desk(shop, lang="en")
    for secret in (SECRET, code):
        engine.hold(None)
        window = Unlock(shop)
        qtbot.addWidget(window)
        window.show()
        qtbot.keyClicks(window.secret, "something else")
        qtbot.keyClick(window.secret, Qt.Key.Key_Return)
        assert window.row.problem()
        assert not window.opened
        window.secret.setText(secret)
        press(qtbot, window, "unlock.go")
        assert window.opened
        again = open_desk(shop, lang="en")
        assert again.window.current
        again.close()


def test_it_is_changed_shown_and_taken_off_by_who_knows_it(desk: Desk, qtbot: QtBot) -> None:
    first = locked(desk, qtbot)
    shown(desk, qtbot).accept()
    sheet = asked(desk, qtbot, "change")
    typed(qtbot, sheet, now="not it", new="another passphrase", again="another passphrase")
    assert sheet.now_row.problem()
    typed(qtbot, sheet, now=SECRET)
    second = recovery_code(desk.shop)
    assert second != first
    shown(desk, qtbot).accept()
    typed(qtbot, asked(desk, qtbot, "code"), now="another passphrase")
    assert "".join(shown(desk, qtbot).code.text().split()) == second.replace("-", "")
    shown(desk, qtbot).accept()
    typed(qtbot, asked(desk, qtbot, "remove"), now=second)
    assert not protected(desk.shop)
    assert desk.window.toasts.isVisible()
    assert not any(protected(copy.path) for copy in copies_of(desk.shop))


@pytest.mark.parametrize("language", ["fr", "en"])
def test_the_code_fits_the_smallest_window(desk: Desk, qtbot: QtBot, language: str) -> None:
    desk.set_language(language)
    desk.window.resize(1024, 700)
    locked(desk, qtbot)
    sheet = shown(desk, qtbot)
    assert sheet.panel.height() <= 700
    assert sheet.scroller.verticalScrollBar().maximum() == 0
    desk.set_language("en")
