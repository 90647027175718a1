"""The settings of the mail account: kept field by field, tried with a mail, the password in no file."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from desktop.app import Desk
from desktop.domain import settings
from desktop.services.shop.preferences import setting
from desktop.views.parts.toggles import Switch
from desktop.views.settings.mail_section import MailSection
from desktop.views.settings.page import SettingsPage
from desktop.views.settings.row import SettingRow
from tests.mail.post_office import Manners, PostOffice


@pytest.fixture
def office() -> Iterator[PostOffice]:
    with PostOffice(Manners(password="sesame")) as running:
        yield running


@pytest.fixture
def section(desk: Desk) -> MailSection:
    desk.window.show_page("settings")
    page = desk.window.page("settings")
    assert isinstance(page, SettingsPage)
    page.show_section("mail")
    made = page.section("mail")
    assert isinstance(made, MailSection)
    return made


def write(section: MailSection, name: str, text: str, qtbot: QtBot) -> None:
    field = section.findChild(QLineEdit, f"settings.{name}")
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, text)
    qtbot.keyClick(field, Qt.Key.Key_Return)


def row(control: QWidget) -> SettingRow:
    above = control.parentWidget()
    assert isinstance(above, SettingRow)
    return above


def set_up(section: MailSection, office: PostOffice, qtbot: QtBot) -> None:
    write(section, "mail.host", "127.0.0.1", qtbot)
    section._save_tls("none")
    write(section, "mail.port", str(office.port), qtbot)
    write(section, "mail.sender", "shop@example.org", qtbot)


def test_an_account_is_set_up_and_tried(
    section: MailSection, office: PostOffice, qtbot: QtBot, desk: Desk, tmp_path: Path
) -> None:
    assert not section.test.isEnabled()
    set_up(section, office, qtbot)
    write(section, "mail.user", "shop", qtbot)
    assert section.test.isEnabled()
    write(section, "mail.password", "sesame", qtbot)
    qtbot.waitUntil(lambda: "keyring" in section.password_row.helper.text() and section.password.text() == "")
    qtbot.waitUntil(lambda: bool(section.password.placeholderText()))
    qtbot.mouseClick(section.test, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: office.recipients == ["shop@example.org"])
    qtbot.waitUntil(section.test.isEnabled)
    assert setting(settings.MAIL_PORT) == office.port
    assert not any(b"sesame" in file.read_bytes() for file in tmp_path.rglob("*") if file.is_file())


def test_a_wrong_password_is_said_beside_the_test(
    section: MailSection, office: PostOffice, qtbot: QtBot
) -> None:
    set_up(section, office, qtbot)
    write(section, "mail.user", "shop", qtbot)
    write(section, "mail.password", "wrong", qtbot)
    qtbot.waitUntil(lambda: bool(section.password.placeholderText()))
    qtbot.mouseClick(section.test, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "535" in section.test_row.problem.text())


def test_a_test_whose_answer_is_lost_may_have_arrived(
    section: MailSection, office: PostOffice, qtbot: QtBot
) -> None:
    office.manners.password = ""
    office.manners.hang_up["shop@example.org"] = "answer"
    set_up(section, office, qtbot)
    qtbot.mouseClick(section.test, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "may have arrived" in section.test_row.problem.text())
    assert office.recipients == ["shop@example.org"]
    assert "shop@example.org" in section.test_row.problem.text()


def test_no_encryption_is_refused_for_a_distant_server(section: MailSection, qtbot: QtBot) -> None:
    write(section, "mail.host", "smtp.example.org", qtbot)
    control = section.tls
    control.changed.emit("none")  # type: ignore[attr-defined]
    assert "encryption" in row(control).problem.text()
    assert setting(settings.MAIL_TLS) == "starttls"
    assert control.current() == "starttls"  # type: ignore[attr-defined]


def test_another_encryption_takes_its_usual_port(section: MailSection) -> None:
    section.tls.changed.emit("tls")  # type: ignore[attr-defined]
    assert (setting(settings.MAIL_PORT), section.port.text()) == (465, "465")


@pytest.mark.parametrize("typed", ["70000", "0", "smtp"])
def test_a_port_that_there_is_not_is_refused_beside_it(
    section: MailSection, qtbot: QtBot, typed: str
) -> None:
    write(section, "mail.port", typed, qtbot)
    assert f"“{typed}” is not a port" in row(section.port).problem.text()
    assert row(section.port).problem.isVisible()
    assert setting(settings.MAIL_PORT) == 587
    write(section, "mail.port", "465", qtbot)
    assert not row(section.port).problem.isVisible()
    assert setting(settings.MAIL_PORT) == 465


def test_a_server_with_a_space_in_its_name_is_refused_beside_it(section: MailSection, qtbot: QtBot) -> None:
    write(section, "mail.host", "smtp example.org", qtbot)
    field = section.findChild(QLineEdit, "settings.mail.host")
    assert "not the name of a server" in row(field).problem.text()
    assert setting(settings.MAIL_HOST) == ""
    write(section, "mail.host", "smtp.example.org", qtbot)
    assert not row(field).problem.isVisible()


def test_a_sender_that_is_no_address_is_refused(section: MailSection, qtbot: QtBot) -> None:
    write(section, "mail.sender", "the shop", qtbot)
    field = section.findChild(QLineEdit, "settings.mail.sender")
    assert "no e-mail address" in row(field).problem.text()


def test_mails_leave_by_themselves_only_when_somebody_says_so(section: MailSection, qtbot: QtBot) -> None:
    assert setting(settings.MAIL_AUTOMATIC) is False
    write(section, "mail.host", "smtp.example.org", qtbot)
    write(section, "mail.sender", "shop@example.org", qtbot)
    switch = section.findChild(Switch, "settings.mail.automatic")
    switch.click()
    assert setting(settings.MAIL_AUTOMATIC) is True


def test_a_certificate_of_ones_own_belongs_to_this_machine(section: MailSection, desk: Desk) -> None:
    section.trust("/etc/own.pem")
    assert desk.device.text("mail/ca_file") == "/etc/own.pem"
    assert section.trust_again.isVisible()
    section.trust_again.click()
    assert desk.device.text("mail/ca_file") == ""
