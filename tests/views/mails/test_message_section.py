"""The settings of messages: defaults, the texts with their preview, and the shop's own library."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget
from pytestqt.qtbot import QtBot

from desktop.app import Desk
from desktop.domain.mail_kinds import KINDS
from desktop.domain.mail_text import Written
from desktop.domain.settings import NOTIFY_STEPS
from desktop.services.issuing.customer_mail import send_reminder
from desktop.services.mails.mail_templates import template, text_key
from desktop.services.mails.message_list import messages_of_order
from desktop.services.mails.own_messages import own_messages, save_own_message
from desktop.services.orders.order_core import order_core
from desktop.services.shop.preferences import setting
from desktop.services.shop.typed import typed
from desktop.views.mail_words import KIND_WORDS
from desktop.views.mails.text_sheets import OwnMessageSheet, TemplateSheet
from desktop.views.mails.variable_words import VARIABLE_WORDS
from desktop.views.parts.buttons import Button
from desktop.views.parts.toggles import Switch
from desktop.views.settings.message_section import MessageSection
from tests.services.factory import make_order


@pytest.fixture
def section(desk: Desk) -> MessageSection:
    desk.window.show_page("settings/messages")
    made = desk.window.page("settings").section("messages")  # type: ignore[attr-defined]
    assert isinstance(made, MessageSection)
    return made


def press(desk: Desk, name: str, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: any(one.isVisible() for one in desk.window.findChildren(QWidget, name)))
    found = next(one for one in desk.window.findChildren(QWidget, name) if one.isVisible())
    assert isinstance(found, QAbstractButton)
    found.setFocus()
    qtbot.keyClick(found, Qt.Key.Key_Space)


def seen(sheet: QWidget, name: str) -> str:
    label = sheet.findChild(QLabel, name)
    assert label is not None
    return label.text()


def template_sheet(desk: Desk) -> TemplateSheet:
    return next(one for one in desk.window.findChildren(TemplateSheet) if one.isVisible())


def own_sheet(desk: Desk) -> OwnMessageSheet:
    return next(one for one in desk.window.findChildren(OwnMessageSheet) if one.isVisible())


def test_every_kind_and_every_variable_has_a_word() -> None:
    assert KINDS.keys() <= KIND_WORDS.keys()
    assert {name for kind in KINDS.values() for name in kind.variables} <= VARIABLE_WORDS.keys()


def test_a_default_is_kept_at_once(desk: Desk, section: MessageSection) -> None:
    wanted = NOTIFY_STEPS["order_delivered"]
    switch = section.findChild(Switch, f"settings.{wanted.key}")
    assert not switch.isChecked()
    switch.click()
    assert setting(wanted) is True


def test_a_text_is_changed_with_a_real_order_in_sight(
    desk: Desk, section: MessageSection, qtbot: QtBot
) -> None:
    make_order()
    press(desk, "settings.texts.payment_reminder", qtbot)
    sheet = template_sheet(desk)
    assert "Maëlle Le Gall" in seen(sheet, "template.seen")
    sheet.editor.body.setPlainText("Il reste {due}")
    assert seen(sheet, "template.seen").startswith("Il reste 37")
    press(desk, "template.save", qtbot)
    assert template("payment_reminder", "fr").written.body == "Il reste {due}"
    assert not template("payment_reminder", "en").changed
    row = section.findChild(QWidget, "settings.texts.payment_reminder")
    assert row is not None


def test_an_unknown_variable_is_refused_by_its_name(
    desk: Desk, section: MessageSection, qtbot: QtBot
) -> None:
    press(desk, "settings.texts.order_placed", qtbot)
    sheet = template_sheet(desk)
    sheet.editor.subject.setText("Merci {tracking}")
    assert "tracking" in sheet.editor.subject_row.problem()
    sheet.language.changed.emit("en")
    press(desk, "template.save", qtbot)
    assert sheet.isVisible()
    assert sheet.language.current() == "fr"
    assert "tracking" in sheet.editor.subject_row.problem()
    assert not template("order_placed", "fr").changed


def test_what_is_refused_is_pointed_at(desk: Desk, section: MessageSection, qtbot: QtBot) -> None:
    press(desk, "settings.texts.order_placed", qtbot)
    sheet = template_sheet(desk)
    sheet.editor.subject.setText("Merci {tracking}")
    press(desk, "template.save", qtbot)
    assert sheet.editor.subject.hasFocus()


def test_a_text_that_was_not_saved_waits_in_every_language(
    desk: Desk, section: MessageSection, qtbot: QtBot
) -> None:
    press(desk, "settings.texts.order_ready", qtbot)
    sheet = template_sheet(desk)
    before = sheet.editor.written()
    sheet.editor.body.setPlainText("Venez {tracking")
    sheet.language.set_current("en")
    sheet.language.changed.emit("en")
    sheet.editor.body.setPlainText("Come")
    qtbot.keyClick(sheet.editor.body, Qt.Key.Key_Escape)
    assert not sheet.isVisible()
    assert template("order_ready", "fr").written == before
    assert any("not in use" in one.text() for one in section.texts.findChildren(QLabel))
    press(desk, "settings.texts.order_ready", qtbot)
    sheet = template_sheet(desk)
    assert sheet.editor.written().body == "Venez {tracking"
    assert sheet.unsaved.isVisible()
    sheet.language.set_current("en")
    sheet.language.changed.emit("en")
    assert sheet.editor.written().body == "Come"
    press(desk, "template.drop", qtbot)
    assert sheet.editor.written() == template("order_ready", "en").written
    qtbot.keyClick(sheet.editor.body, Qt.Key.Key_Escape)
    assert typed(text_key("order_ready")) is None


def test_a_new_message_survives_the_window_that_is_closed_over_it(
    desk: Desk, section: MessageSection, qtbot: QtBot
) -> None:
    press(desk, "settings.own.add", qtbot)
    sheet = own_sheet(desk)
    qtbot.keyClicks(sheet.name, "En retard")
    qtbot.keyClicks(sheet.editor.body, "Bonjour")
    desk.window.rebuild("en")
    desk.window.show_page("settings/messages")
    press(desk, "settings.own.add", qtbot)
    sheet = own_sheet(desk)
    assert (sheet.name.text(), sheet.editor.written().body) == ("En retard", "Bonjour")
    sheet.editor.subject.setText("Retard")
    press(desk, "own.save", qtbot)
    assert [one.name for one in own_messages()] == ["En retard"]
    press(desk, "settings.own.add", qtbot)
    assert own_sheet(desk).name.text() == ""


@pytest.mark.parametrize("typed", ["Il reste {du}", "{number!r}", "{0} à payer"])
def test_a_reminder_of_ones_own_names_the_variable_it_does_not_know_while_it_is_typed(
    desk: Desk, section: MessageSection, qtbot: QtBot, typed: str
) -> None:
    press(desk, "settings.texts.payment_reminder", qtbot)
    sheet = template_sheet(desk)
    sheet.editor.body.setPlainText(typed)
    assert "variable" in sheet.editor.body_row.problem()
    press(desk, "template.save", qtbot)
    assert sheet.isVisible()
    assert not template("payment_reminder", "fr").changed
    sheet.editor.body.setPlainText("Il reste {due}, voir {} et {{number}}")
    assert not sheet.editor.body_row.problem()
    press(desk, "template.save", qtbot)
    order = make_order(language="fr")
    send_reminder(order, by="")
    body = messages_of_order(order)[0].written.body
    assert "voir {} et {" in body
    assert order_core(order).head.number in body


def test_the_original_text_comes_back(desk: Desk, section: MessageSection, qtbot: QtBot) -> None:
    original = template("order_ready", "fr").written
    press(desk, "settings.texts.order_ready", qtbot)
    template_sheet(desk).editor.body.setPlainText("Venez")
    press(desk, "template.save", qtbot)
    assert template("order_ready", "fr").changed
    qtbot.waitUntil(lambda: section.findChild(QWidget, "settings.texts.order_ready") is not None)
    press(desk, "settings.texts.order_ready", qtbot)
    press(desk, "template.again", qtbot)
    press(desk, "template.save", qtbot)
    assert template("order_ready", "fr").written == original
    assert not template("order_ready", "fr").changed


def test_without_an_order_the_words_are_named(desk: Desk, section: MessageSection, qtbot: QtBot) -> None:
    press(desk, "settings.texts.order_shipped", qtbot)
    assert "[Tracking numbers with links]" in seen(template_sheet(desk), "template.seen")


def test_a_message_of_ones_own_is_made_changed_and_deleted(
    desk: Desk, section: MessageSection, qtbot: QtBot
) -> None:
    press(desk, "settings.own.add", qtbot)
    sheet = own_sheet(desk)
    press(desk, "own.save", qtbot)
    assert sheet.name_row.problem()
    qtbot.keyClicks(sheet.name, "En retard")
    sheet.editor.subject.setText("Retard")
    sheet.editor.body.setPlainText("Bonjour {customer}")
    sheet.language.changed.emit("en")
    sheet.editor.subject.setText("Late")
    sheet.editor.body.setPlainText("Hello {customer}")
    press(desk, "own.save", qtbot)
    (own,) = own_messages()
    assert (own.name, own.text("en"), own.text("fr").subject) == (
        "En retard", Written("Late", "Hello {customer}"), "Retard",
    )  # fmt: skip
    qtbot.waitUntil(lambda: section.findChild(QWidget, f"settings.own.{own.id}") is not None)
    press(desk, f"settings.own.{own.id}", qtbot)
    press(desk, "own.delete", qtbot)
    assert own_messages() == []
    desk.window.undo()
    assert [one.name for one in own_messages()] == ["En retard"]


def test_a_message_is_found_by_its_words(desk: Desk, section: MessageSection, qtbot: QtBot) -> None:
    save_own_message("Fermeture annuelle", {"fr": Written("Fermés en août", "Bonjour")}, by="")
    section.own.refresh()
    assert section.own.matches(["aout"])
    assert not section.own.matches(["noel"])
    assert section.findChild(Button, "settings.own.add") is not None
