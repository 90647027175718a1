"""Labels with real clicks: made in the settings, set from the order's page, seen in the list."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QCheckBox, QWidget
from pytestqt.qtbot import QtBot

from desktop.app import Desk
from desktop.domain.label_effects import EntryStep
from desktop.services.commands.commands import Command
from desktop.services.plans.plan_label import LabelChoices
from desktop.services.plans.plans import carry_out, plan
from desktop.services.shop.label_book import label_book
from desktop.services.shop.label_edit import save_label
from desktop.services.shop.order_labels import LabelForm, active_labels
from desktop.views import labels
from desktop.views.orders.consequence_dialog import ConsequenceDialog
from desktop.views.orders.label_menu import LabelMenu
from desktop.views.orders.list import OrderList
from desktop.views.parts.fields import TextField
from desktop.views.parts.overlay import ConsequenceRow
from desktop.views.parts.sums import Amount
from desktop.views.settings.label_section import LabelList
from desktop.views.settings.page import SettingsPage
from desktop.views.tables.order_columns import LABEL
from tests.services.factory import identify_shop, make_order
from tests.views.orders.opened import Opened

CTRL = Qt.KeyboardModifier.ControlModifier


def label(name: str, *steps: str, colour: str = "violet") -> int:
    return save_label(LabelForm({"en": name}, colour, steps), by="")


@pytest.fixture
def opened(desk: Desk, qtbot: QtBot) -> Opened:
    identify_shop()
    return Opened(desk, qtbot, make_order(ships="ship"))


def menu_of(opened: Opened) -> LabelMenu:
    """The menu of labels, opened by its key."""
    opened.key(Qt.Key.Key_L, CTRL)
    menu = opened.page.findChild(LabelMenu)
    assert menu is not None
    assert menu.isVisible()
    return menu


def pick(menu: LabelMenu, word: str) -> None:
    """Choose an entry of the menu."""
    (action,) = (one for one in menu.actions() if isinstance(one, QAction) and one.text() == word)
    menu.close()
    action.trigger()


def test_without_a_label_the_menu_leads_to_the_settings(opened: Opened) -> None:
    pick(menu_of(opened), "Make a label in the settings…")
    assert opened.desk.window.current == "settings"
    page = opened.desk.window.page("settings")
    assert isinstance(page, SettingsPage)
    assert page.items["labels"].isChecked()
    assert page.sections["labels"].isVisible()


def test_a_label_is_set_by_key_shown_as_a_chip_and_taken_back(opened: Opened) -> None:
    engrave = label("To engrave")
    assert opened.seen("order.label") == []
    pick(menu_of(opened), "To engrave")
    assert opened.card.head.label_id == engrave
    opened.qtbot.waitUntil(lambda: bool(opened.seen("order.label")))
    assert opened.text("order.label") == "To engrave"
    assert "Label: To engrave" in opened.words("order.history.list")
    opened.undo()
    opened.qtbot.waitUntil(lambda: opened.card.head.label_id is None)
    opened.qtbot.waitUntil(lambda: not opened.seen("order.label"))


def test_the_chip_changes_the_label_or_takes_it_off(opened: Opened) -> None:
    label("To engrave")
    at_potter = label("At the potter’s")
    pick(menu_of(opened), "To engrave")
    opened.wait("order.label", "To engrave")
    opened.press("order.label")
    menu = opened.page.findChild(LabelMenu)
    assert menu is not None
    assert [one.text() for one in menu.actions() if one.isChecked()] == ["To engrave"]
    pick(menu, "At the potter’s")
    assert opened.card.head.label_id == at_potter
    opened.wait("order.label", "At the potter’s")
    opened.press("order.label")
    pick(menu, "No label")
    assert opened.card.head.label_id is None


def test_what_a_label_brings_with_it_is_shown_first_and_what_is_refused_too(opened: Opened) -> None:
    packed = label("Packed", EntryStep.PAID, EntryStep.SLIP)
    pick(menu_of(opened), "Packed")
    (dialog,) = (one for one in opened.desk.window.findChildren(ConsequenceDialog) if one.isVisible())
    rows = [row.title.text() for row in dialog.findChildren(ConsequenceRow) if row.isVisible()]
    assert rows == [
        "The order gets the label “Packed”",
        "What is due is booked as paid",
        "A packing slip is made",
    ]
    (paid,) = (
        one
        for one in dialog.findChildren(ConsequenceRow)
        if one.title.text() == "What is due is booked as paid"
    )
    assert paid.subtitle.text() == "Cash; comes with the label"
    assert labels.money(opened.card.head.due_minor, "EUR") in [
        one.text() for one in paid.findChildren(Amount)
    ]
    assert opened.card.head.label_id is None
    opened.agree()
    card = opened.card
    assert (card.head.label_id, card.head.due_minor, len(card.documents)) == (packed, 0, 1)
    opened.wait("order.label", "Packed")
    opened.press("order.label")
    menu = opened.page.findChild(LabelMenu)
    assert menu is not None
    pick(menu, "No label")
    opened.qtbot.waitUntil(lambda: not opened.seen("order.label"))
    opened.page.acts["label"].trigger()
    pick(menu, "Packed")
    rows = [row.title.text() for row in dialog.findChildren(ConsequenceRow) if row.isVisible()]
    assert rows[1:] == ["Not possible: Mark as paid", "Not possible: Create the packing slip"]
    opened.agree()
    assert opened.card.head.label_id == packed


def test_undo_takes_back_what_a_label_brought_and_names_what_stays(opened: Opened) -> None:
    due = opened.card.head.due_minor
    done = label("Done", EntryStep.INVOICE, EntryStep.PAID)
    pick(menu_of(opened), "Done")
    opened.agree()
    (invoice,) = opened.card.documents
    assert (opened.card.head.label_id, opened.card.head.due_minor) == (done, 0)
    assert f"Undo leaves these papers: {invoice.number}" in opened.toast()
    opened.undo()
    opened.qtbot.waitUntil(lambda: opened.card.head.label_id is None)
    assert opened.card.head.due_minor == due
    assert opened.toast() == f"These papers stay: {invoice.number}"


def test_a_label_is_made_changed_and_put_away_in_the_settings(desk: Desk, qtbot: QtBot) -> None:
    desk.window.show_page("settings/labels")
    page = desk.window.page("settings")
    found = page.findChild(LabelList)
    assert found is not None

    def click(name: str) -> None:
        (button,) = (one for one in page.findChildren(QWidget, name) if one.isVisible())
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)

    assert found.none.isVisible()
    click("settings.label.new")
    click("label.save")
    sheet = page.findChild(QWidget, "label.sheet")
    assert sheet is not None
    assert sheet.isVisible()
    assert (
        page.findChild(TextField, "label.name.en").accessibleDescription().startswith("Give the label a name")
    )
    qtbot.keyClicks(page.findChild(TextField, "label.name.en"), "To engrave")
    qtbot.keyClicks(page.findChild(TextField, "label.name.fr"), "À graver")
    click("teal")
    page.findChild(QCheckBox, "label.step.mark_paid").click()
    click("label.save")
    (made,) = active_labels()
    assert (made.names, made.colour) == ((("en", "To engrave"), ("fr", "À graver")), "teal")
    assert made.steps == ("mark_paid",)
    qtbot.waitUntil(lambda: len(found.rows) == 1)
    assert (found.rows[0].chip.text(), found.rows[0].about.text()) == ("To engrave", "Mark as paid")
    make_order(label=made.id)
    click(f"settings.label.{made.id}.edit")
    click("label.away")
    assert label_book()[made.id].active is False
    qtbot.waitUntil(lambda: not found.rows[0].label.active)
    click(f"settings.label.{made.id}.back")
    assert label_book()[made.id].active
    qtbot.waitUntil(lambda: found.rows[0].label.active)


def test_labels_change_places_and_an_unused_one_comes_back_after_it_was_deleted(
    desk: Desk, qtbot: QtBot
) -> None:
    first, second = label("One"), label("Two")
    desk.window.show_page("settings/labels")
    page = desk.window.page("settings")
    found = page.findChild(LabelList)
    assert found is not None
    qtbot.mouseClick(found.rows[1].up, Qt.MouseButton.LeftButton)
    assert list(label_book()) == [second, first]
    qtbot.waitUntil(lambda: found.rows[0].label.id == second)
    qtbot.mouseClick(found.rows[0].edit, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(page.findChild(QWidget, "label.away"), Qt.MouseButton.LeftButton)
    assert list(label_book()) == [first]
    qtbot.mouseClick(desk.window.toasts.undo, Qt.MouseButton.LeftButton)
    assert [one.name("en") for one in active_labels()] == ["One", "Two"]


def test_the_list_shows_the_column_of_labels_once_there_are_any(desk: Desk, qtbot: QtBot) -> None:
    order = make_order()
    page = desk.window.page("orders")
    assert isinstance(page, OrderList)
    assert not page.grid.head.shows(LABEL)
    engrave = label("To engrave")
    carry_out(plan(Command.SET_LABEL, order, LabelChoices(engrave)), by="")
    qtbot.waitUntil(lambda: page.grid.head.shows(LABEL))
    shown = page.table.shown(0)
    assert shown is not None
    assert (shown.cells[LABEL].text, shown.cells[LABEL].status) == ("To engrave", "label_violet")
    assert "To engrave" in shown.spoken()
    save_label(LabelForm({"en": "To paint"}, "red"), engrave, by="")
    qtbot.waitUntil(lambda: page.table.shown(0).cells[LABEL].text == "To paint")
    page.grid.head.show_column(LABEL, False)
    carry_out(plan(Command.SET_LABEL, order, LabelChoices(None)), by="")
    qtbot.waitUntil(lambda: page.table.shown(0).cells[LABEL].text == "")
    assert not page.grid.head.shows(LABEL)
