"""People at the desk: who sits there, what they may not do alone, and who approves."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QDialog, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from desktop.app import Desk
from desktop.domain.rights import Right, SaleAsk, VoucherAsk
from desktop.models import HistoryEntry
from desktop.services import rights
from desktop.services.drafts import drafts
from desktop.services.drafts.draft_customer import set_walk_in
from desktop.services.drafts.draft_lines import add_product
from desktop.services.orders.order_card import order_card
from desktop.services.shop.preferences import change_settings
from desktop.services.shop.staff import PersonForm, people, save_person
from desktop.shell.clock import now
from desktop.views import labels
from desktop.views.parts.overlay import ConsequenceRow
from desktop.views.settings.page import SettingsPage
from desktop.views.staff import idle
from desktop.views.staff.approved import approved_rows
from desktop.views.staff.person_sheet import PersonSheet
from desktop.views.staff.pin_dialog import PinDialog
from desktop.views.wizard.wizard import Wizard
from tests.catalogue import sell
from tests.services.editing import sold
from tests.views.orders.opened import Opened

SWITCH = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def staffed(desk: Desk) -> Iterator[Desk]:
    """Maëlle may do everything, Yann takes orders; nobody sits at the desk."""
    save_person(PersonForm("Maëlle", frozenset(Right)), pin="1234", by="")
    save_person(PersonForm("Yann"), by="")
    desk.window.rebuild("en")
    yield desk
    rights.withdraw_approvals()


def dialog(desk: Desk) -> PinDialog:
    (shown,) = [one for one in desk.window.findChildren(PinDialog) if one.isVisible()]
    return shown


def sit(desk: Desk, qtbot: QtBot, name: str, pin: str = "") -> None:
    asked = dialog(desk)
    asked.who.set_current(next(person.id for person in people() if person.name == name))
    asked.who.changed.emit(asked.who.current())
    qtbot.keyClicks(asked.pin, pin)
    qtbot.mouseClick(asked.go, Qt.MouseButton.LeftButton)


def press(desk: Desk, qtbot: QtBot, name: str) -> None:
    (button,) = [one for one in desk.window.findChildren(QAbstractButton, name) if one.isVisible()]
    assert button.isEnabled()
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def told(desk: Desk) -> list[str]:
    """What stands above the people who may approve."""
    return [label.text() for label in dialog(desk).about.findChildren(QLabel) if label.text()]


def test_a_single_owner_sees_nothing_of_people(desk: Desk, qtbot: QtBot) -> None:
    qtbot.keyClick(desk.window, Qt.Key.Key_L, SWITCH)
    assert not desk.window.findChildren(PinDialog)
    assert "seller" not in desk.window.rail.items
    assert desk.window.context.by() == ""


def test_nobody_gets_in_without_saying_who_they_are(staffed: Desk, qtbot: QtBot) -> None:
    asked = dialog(staffed)
    qtbot.keyClick(asked, Qt.Key.Key_Escape)
    assert asked.isVisible()
    assert asked.cross.isHidden()
    sit(staffed, qtbot, "Maëlle", "9999")
    assert asked.row.problem() == "That is not the PIN. Tries left: 4."
    assert staffed.window.context.by() == ""
    qtbot.keyClicks(asked.pin, "1234")
    qtbot.keyClick(asked.pin, Qt.Key.Key_Return)
    assert not asked.isVisible()
    assert staffed.window.context.by() == "Maëlle"
    assert staffed.window.rail.items["seller"].isVisible()


def test_somebody_without_a_pin_sits_down_with_one_press_and_may_be_relieved(
    staffed: Desk, qtbot: QtBot
) -> None:
    sit(staffed, qtbot, "Yann")
    assert staffed.window.context.by() == "Yann"
    press(staffed, qtbot, "nav.seller")
    assert staffed.window.rail.items["orders"].isChecked()
    qtbot.keyClick(dialog(staffed), Qt.Key.Key_Escape)
    assert staffed.window.context.by() == "Yann"
    qtbot.keyClick(staffed.window, Qt.Key.Key_L, SWITCH)
    sit(staffed, qtbot, "Maëlle", "1234")
    assert staffed.window.context.by() == "Maëlle"


def test_what_somebody_may_not_do_is_approved_and_done(staffed: Desk, qtbot: QtBot) -> None:
    order = sold()
    sit(staffed, qtbot, "Yann")
    opened = Opened(staffed, qtbot, order)
    opened.press("order.cancel")
    opened.agree()
    assert order_card(order).head.lifecycle == "open"
    said_first = staffed.window.notice.title.text() + staffed.window.notice.words.text()
    assert "Yann may not cancel orders without approval." in said_first
    press(staffed, qtbot, "problem.approve")
    assert dialog(staffed).go.text() == "Approve"
    assert [person.name for person in dialog(staffed)._people.values()] == ["Maëlle"]
    head = order_card(order).head
    assert told(staffed)[0] == f"Order {head.number}"
    assert labels.money(head.total_minor, head.currency) in told(staffed)
    assert len(dialog(staffed).about.findChildren(ConsequenceRow)) > 1
    sit(staffed, qtbot, "Maëlle", "1234")
    assert order_card(order).head.lifecycle == "cancelled"
    assert staffed.window.context.by() == "Yann"
    assert not staffed.window.notice.isVisible()
    said = HistoryEntry.get(HistoryEntry.event == "approved")
    assert (said.facts, said.by) == ({"right": "cancel", "approver": "Maëlle"}, "Yann")


def test_a_discount_in_the_sale_is_typed_again_once_it_is_approved(staffed: Desk, qtbot: QtBot) -> None:
    draft = drafts.start_draft(by="", page="products")
    set_walk_in(draft, by="")
    add_product(draft, sell("Bol", "20.00"), by="")
    sit(staffed, qtbot, "Yann")
    staffed.window.new_order(draft)
    wizard = staffed.window.page("wizard")
    assert isinstance(wizard, Wizard)
    wizard.go_to("discounts")
    field = staffed.window.findChild(QWidget, "wizard.discount.percent")
    assert field is not None
    field.setFocus()
    qtbot.keyClicks(field, "10")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    press(staffed, qtbot, "problem.approve")
    assert told(staffed) == ["The sale being typed", "Walk-in customer", "€20.00", "Discount 10%",
                             "On the whole sale", "−€2.00"]  # fmt: skip
    sit(staffed, qtbot, "Maëlle", "1234")
    field.setFocus()
    qtbot.keyClick(field, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClicks(field, "10")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    core = wizard.draft.core
    assert core is not None
    assert core.head.discount_minor == 200


def test_whoever_approves_sees_the_discount_of_a_line_and_another_price(desk: Desk) -> None:
    sale = ("", "Soizic Le Gall", 20_00, "EUR")
    off = approved_rows(SaleAsk(*sale, line="Bol", off_minor=500))[1]
    assert (off.title, off.detail, off.amount) == ("Discount", "Bol", "−€5.00")
    price = approved_rows(SaleAsk(*sale, line="Bol", was=Decimal("20.00"), price=Decimal("15.50")))[1]
    assert (price.detail, price.amount) == ("Bol", "€20.00 → €15.50")
    assert approved_rows(SaleAsk("D-1", *sale[1:]))[0].title == "Quote D-1"


def test_whoever_approves_a_voucher_sees_what_it_is_worth(desk: Desk) -> None:
    (percent,) = approved_rows(VoucherAsk("KENAVO", Decimal(15), None, "EUR"))
    (amount,) = approved_rows(VoucherAsk("KENAVO", None, 12_50, "EUR"))
    assert (percent.title, percent.amount, amount.amount) == ("Voucher KENAVO", "15%", "€12.50")


def test_people_are_added_changed_and_let_go_in_the_settings(desk: Desk, qtbot: QtBot) -> None:
    desk.window.show_page("settings")
    page = desk.window.page("settings")
    assert isinstance(page, SettingsPage)
    page.show_section("people")
    press(desk, qtbot, "settings.people.add")
    sheet = desk.window.findChild(PersonSheet)
    assert sheet is not None
    qtbot.keyClicks(sheet.name, "Maelle")
    qtbot.mouseClick(sheet.keep, Qt.MouseButton.LeftButton)
    assert sheet.rows["pin"].problem() == "A PIN has four to eight digits."
    qtbot.keyClicks(sheet.pin, "1234abc")
    assert sheet.rows["pin"].problem() == "A PIN has only digits."
    qtbot.mouseClick(sheet.keep, Qt.MouseButton.LeftButton)
    assert not people()
    sheet.pin.selectAll()
    qtbot.keyClicks(sheet.pin, "1234")
    assert sheet.rows["pin"].problem() == ""
    qtbot.mouseClick(sheet.keep, Qt.MouseButton.LeftButton)
    (boss,) = people()
    assert (boss.name, boss.rights, boss.has_pin) == ("Maelle", frozenset(Right), True)
    qtbot.waitUntil(lambda: any(one.isVisible() for one in desk.window.findChildren(PinDialog)))
    sit(desk, qtbot, "Maelle", "1234")
    save_person(PersonForm("Yann"), by="Maelle")
    qtbot.waitUntil(lambda: len(desk.window.findChildren(QAbstractButton, "settings.people.2.away")) == 1)
    press(desk, qtbot, "settings.people.2.away")
    assert [person.name for person in people()] == ["Maelle"]
    desk.window.toasts.undo_now()
    assert [person.name for person in people()] == ["Maelle", "Yann"]
    press(desk, qtbot, "settings.people.1.away")
    assert "change the settings" in desk.window.notice.title.text() + desk.window.notice.words.text()


class Wall:
    """The clock on the wall as the desk sees it while nobody touches it."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.at = now()
        monkeypatch.setattr(idle, "now", lambda: self.at)
        monkeypatch.setattr(idle, "LOOK_MS", 10)

    def turn(self, minutes: float) -> None:
        self.at += timedelta(minutes=minutes)


@pytest.fixture
def wall(monkeypatch: pytest.MonkeyPatch) -> Wall:
    return Wall(monkeypatch)


def locked(desk: Desk) -> bool:
    return any(one.isVisible() and one.must for one in desk.window.findChildren(PinDialog))


def look(desk: Desk) -> None:
    """What the clock does every few seconds where there are people."""
    if desk.window._seat is not None and desk.window._seat._idle is not None:
        desk.window._seat._idle.look()


def touch(desk: Desk, qtbot: QtBot, key: Qt.Key = Qt.Key.Key_Shift) -> None:
    """A key as the machine brings it: to the window, which passes it on."""
    handle = desk.window.windowHandle()
    assert handle is not None
    QTest.keyClick(handle, key)


def test_an_untouched_desk_is_locked_and_goes_on_where_it_was(
    wall: Wall, staffed: Desk, qtbot: QtBot
) -> None:
    sit(staffed, qtbot, "Maëlle", "1234")
    staffed.window.new_order(None)
    field = staffed.window.findChild(QLineEdit, "wizard.customer.search")
    assert field is not None
    field.setFocus()
    qtbot.keyClicks(field, "Soizic")
    wall.turn(9)
    touch(staffed, qtbot)
    wall.turn(9)
    look(staffed)
    assert not locked(staffed)
    wall.turn(1)
    qtbot.waitUntil(lambda: locked(staffed))
    asked = dialog(staffed)
    assert asked.title.text() == "The desk is locked"
    assert asked.person().name == "Maëlle"
    touch(staffed, qtbot, Qt.Key.Key_Escape)
    qtbot.keyClick(asked, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    assert locked(staffed)
    assert staffed.window.current == "wizard"
    wall.turn(60)
    qtbot.keyClicks(asked.pin, "1234")
    qtbot.keyClick(asked.pin, Qt.Key.Key_Return)
    assert not asked.isVisible()
    assert field.hasFocus()
    qtbot.keyClicks(field, " Le Goff")
    assert field.text() == "Soizic Le Goff"


def test_what_stands_beside_the_window_is_put_away_while_it_is_locked(
    wall: Wall, staffed: Desk, qtbot: QtBot
) -> None:
    sit(staffed, qtbot, "Maëlle", "1234")
    staffed.window.pages.open_apart(sold())
    (apart,) = staffed.window.pages._apart
    question = QDialog(staffed.window)
    question.open()
    wall.turn(10)
    qtbot.waitUntil(lambda: locked(staffed))
    assert (apart.isVisible(), question.isVisible()) == (False, False)
    qtbot.keyClicks(dialog(staffed).pin, "1")
    qtbot.keyClick(dialog(staffed).pin, Qt.Key.Key_Escape)
    assert locked(staffed)
    dialog(staffed).pin.clear()
    sit(staffed, qtbot, "Maëlle", "1234")
    assert apart.isVisible()
    apart.close()


def test_the_key_that_wakes_a_machine_locks_it_and_does_nothing_else(
    wall: Wall, staffed: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    sit(staffed, qtbot, "Maëlle", "1234")
    staffed.window.new_order(None)
    field = staffed.window.findChild(QLineEdit, "wizard.customer.search")
    assert field is not None
    field.setFocus()
    assert staffed.window.seat._idle is not None
    staffed.window.seat._idle._clock.stop()
    wall.turn(600)
    touch(staffed, qtbot, Qt.Key.Key_X)
    assert locked(staffed)
    assert field.text() == ""
    assert dialog(staffed).pin.text() == ""


def test_somebody_else_may_unlock_and_works_under_their_own_name(
    wall: Wall, staffed: Desk, qtbot: QtBot
) -> None:
    sit(staffed, qtbot, "Maëlle", "1234")
    wall.turn(10)
    qtbot.waitUntil(lambda: locked(staffed))
    sit(staffed, qtbot, "Yann")
    assert staffed.window.context.by() == "Yann"
    wall.turn(100)
    look(staffed)
    assert not locked(staffed), "who has no PIN keeps nobody out"


def test_the_lock_is_a_setting_and_the_owner_alone_is_never_asked(
    wall: Wall, desk: Desk, qtbot: QtBot
) -> None:
    wall.turn(1000)
    look(desk)
    assert not desk.window.findChildren(PinDialog)
    save_person(PersonForm("Maëlle", frozenset(Right)), pin="1234", by="")
    change_settings({"seat.lock_minutes": 0}, by="")
    desk.window.rebuild("en")
    sit(desk, qtbot, "Maëlle", "1234")
    wall.turn(1000)
    look(desk)
    assert not locked(desk)
    change_settings({"seat.lock_minutes": 2}, by="Maëlle")
    assert desk.window.seat._idle is not None
    qtbot.waitUntil(lambda: desk.window.seat._idle is not None and desk.window.seat._idle.minutes == 2)
    wall.turn(2)
    qtbot.waitUntil(lambda: locked(desk))
