"""Taking payments with real clicks and keys: exact, change, split, deposit, one taken back, another day."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget
from pytestqt.qtbot import QtBot

from desktop.app import Desk
from desktop.domain.states import Lifecycle
from desktop.services.commands.commands import Command
from desktop.services.plans import payments
from desktop.services.plans.plan_refund import RefundChoices
from desktop.services.plans.plans import carry_out, plan
from desktop.shell import clock
from desktop.views.orders.due_dialog import DueDialog
from desktop.views.orders.payment_sheet import PaymentSheet
from desktop.views.parts.overlay import ConsequenceRow
from tests.services.factory import MUG, history, make_order, method_id
from tests.views.orders.opened import Opened

CTRL = Qt.KeyboardModifier.ControlModifier
LEFT = Qt.MouseButton.LeftButton


class Till:
    """The payment sheet over an order's page, and hands for it."""

    def __init__(self, opened: Opened, how: str = "order.primary") -> None:
        self.order, self.qtbot = opened, opened.qtbot
        opened.press(how)
        sheet = opened.desk.window.findChild(PaymentSheet)
        assert sheet is not None
        self.sheet = sheet
        assert sheet.isVisible()

    def part(self, name: str) -> QWidget:
        (found,) = [one for one in self.sheet.findChildren(QWidget, f"pay.{name}") if one.isVisible()]
        return found

    def click(self, name: str) -> None:
        button = self.part(name)
        assert isinstance(button, QAbstractButton)
        assert button.isEnabled()
        self.sheet.scroller.ensureWidgetVisible(button)
        self.qtbot.mouseClick(button, LEFT)

    def choose(self, code: str) -> None:
        (pill,) = self.sheet.entry.methods.findChildren(QAbstractButton, str(method_id(code)))
        self.qtbot.mouseClick(pill, LEFT)

    def write(self, name: str, text: str) -> None:
        field = self.part(name)
        field.setFocus()
        field.selectAll()  # type: ignore[attr-defined]
        self.qtbot.keyClicks(field, text)

    def left(self) -> tuple[str, str]:
        value = self.part("left")
        assert isinstance(value, QLabel)
        return self.sheet.left.word.text(), value.text()

    def rows(self) -> list[tuple[str, int, int | None]]:
        return [(row.method_kind, row.amount_minor, row.tendered_minor) for row in self.order.card.payments]


@pytest.fixture
def opened(desk: Desk, qtbot: QtBot) -> Opened:
    """The page of an order of 25.80 that is handed over at once."""
    return Opened(desk, qtbot, make_order([MUG]))


def test_two_keys_take_the_exact_amount(opened: Opened) -> None:
    opened.key(Qt.Key.Key_E, CTRL)
    focus = opened.desk.window.focusWidget()
    assert focus is not None
    opened.qtbot.keyClick(focus, Qt.Key.Key_Return)
    opened.wait("order.payment_status", "Paid")
    (paid,) = opened.card.payments
    assert (paid.method_kind, paid.amount_minor) == ("cash", 2580)
    assert opened.card.head.lifecycle is Lifecycle.COMPLETED
    assert opened.toast() == f"€25.80 received for {opened.card.head.number}"


def test_looking_and_leaving_takes_nothing(opened: Opened) -> None:
    till = Till(opened)
    opened.qtbot.keyClick(till.sheet, Qt.Key.Key_Escape)
    assert till.sheet.isHidden()
    assert opened.card.payments == ()


def test_a_note_gives_change_in_large_figures_and_undo_takes_it_all_back(opened: Opened) -> None:
    till = Till(opened)
    assert till.left() == ("Change", "€0.00")
    assert [till.part(f"quick.{at}").text() for at in range(4)] == ["Exact", "€30.00", "€40.00", "€50.00"]  # type: ignore[attr-defined]
    till.click("quick.3")
    assert till.left() == ("Change", "€24.20")
    assert till.sheet.go.text() == "Take €25.80"
    till.click("go")
    opened.wait("order.payment_status", "Paid")
    assert till.rows() == [("cash", 2580, 5000)]
    assert opened.toast() == f"€25.80 received for {opened.card.head.number}, €24.20 change"
    assert any("€24.20 change of €50.00" in word for word in opened.words("order.payments"))
    opened.undo()
    opened.wait("order.payment_status", "Unpaid")


def test_pain_7_cash_card_and_cheque_pay_one_order(opened: Opened) -> None:
    till = Till(opened)
    till.write("given", "10")
    assert till.left() == ("Still open", "€15.80")
    assert not till.sheet.go.isEnabled()
    hint = "€15.80 stay open. Take them in another way, or tick below that they stay open."
    assert till.part("open_hint").text() == till.sheet.go.toolTip() == hint  # type: ignore[attr-defined]
    opened.qtbot.keyClick(till.part("given"), Qt.Key.Key_Return)  # Enter goes on to the next way to pay
    till.choose("card")
    assert till.part("amount").text() == "15.80"  # type: ignore[attr-defined]
    till.write("amount", "5.80")
    till.click("another")
    till.choose("cheque")
    till.write("reference", "CH 12")
    till.click("go")
    opened.wait("order.payment_status", "Paid")
    assert sorted(till.rows()) == [("card", 580, None), ("cash", 1000, 1000), ("cheque", 1000, None)]
    assert any("ref. CH 12" in word for word in opened.words("order.payments"))


def test_a_way_to_pay_can_be_taken_out_again_before_it_is_done(opened: Opened) -> None:
    till = Till(opened)
    till.write("given", "10")
    till.click("another")
    till.click("remove.0")
    assert till.sheet.tenders.tenders == ()
    assert till.part("given").text() == "25.80"  # type: ignore[attr-defined]
    till.click("go")
    assert till.rows() == [("cash", 2580, 2580)]


def test_a_deposit_leaves_the_rest_open_until_a_day(desk: Desk, qtbot: QtBot) -> None:
    opened = Opened(desk, qtbot, make_order([MUG], ships="ship", payment_method=method_id("card")))
    till = Till(opened)
    till.click("open_rest")
    till.click("part.30")
    assert till.sheet.open_hint.isHidden()
    assert till.sheet.go.toolTip() == ""
    assert till.left() == ("Still open", "€22.19")
    day = clock.today() + timedelta(days=10)
    till.sheet.day.set_day(day)
    till.click("go")
    opened.wait("order.payment_status", "Partly paid")
    assert (opened.card.head.paid_minor, opened.card.head.due_on) == (951, day)
    words = opened.words("order.payments")
    assert words[0].endswith(", deposit")
    assert any(word.startswith("due on") for word in words)


def test_less_than_is_due_is_never_taken_by_accident(opened: Opened) -> None:
    till = Till(opened)
    till.write("given", "20")
    opened.qtbot.keyClick(till.part("given"), Qt.Key.Key_Return, CTRL)
    assert opened.card.payments == ()
    assert till.sheet.isVisible()


def test_more_than_is_due_is_said(desk: Desk, qtbot: QtBot) -> None:
    opened = Opened(desk, qtbot, make_order([MUG], payment_method=method_id("transfer")))
    till = Till(opened)
    till.write("amount", "30")
    assert till.left() == ("More than is due", "€4.20")
    assert till.sheet.consequences.titles()[-1] == "More is taken than is due"
    till.click("go")
    opened.wait("order.payment_status", "Overpaid")
    assert "Overpaid" in opened.words("order.payments")


def test_nonsense_is_said_beside_the_field(opened: Opened) -> None:
    till = Till(opened)
    till.write("given", "ten")
    assert till.sheet.entry.given_row.problem()
    assert not till.sheet.go.isEnabled()
    till.write("given", "0")
    assert till.sheet.entry.amount_row.problem() == "The amount must be more than zero."


def test_coins_round_the_rest_in_cash_only(desk: Desk, qtbot: QtBot) -> None:
    line = {**MUG, "quantity": 1, "unit_price": "23.98"}
    opened = Opened(desk, qtbot, make_order([line], currency="CHF"))
    till = Till(opened)
    assert till.part("given").text() == "24.00"  # type: ignore[attr-defined]
    till.choose("card")
    till.write("amount", "10")
    till.click("another")
    till.choose("cash")
    assert till.part("amount").text() == "14.00"  # type: ignore[attr-defined]
    till.write("given", "20")
    assert till.left()[1].endswith("6.00")
    till.click("go")
    opened.wait("order.payment_status", "Paid")
    assert any("rounding" in word for word in opened.words("order.payments"))


def test_one_payment_is_taken_back_from_its_row(opened: Opened) -> None:
    wrong = payments.receive(opened.card.head.id, 1000, by="Sam")
    payments.receive(opened.card.head.id, 500, by="Sam")
    opened.qtbot.waitUntil(lambda: bool(opened.seen(f"order.payment.{wrong}.more")))
    button = opened.button(f"order.payment.{wrong}.more")
    button.menu().actions()[0].trigger()  # type: ignore[attr-defined]
    dialog = opened.page.acts.pay._voiding
    assert dialog is not None
    assert dialog.isVisible()
    rows = [row.title.text() for row in dialog.findChildren(ConsequenceRow) if row.isVisible()]
    assert rows == ["€10.00 are taken back"]
    opened.qtbot.mouseClick(dialog.go, LEFT)
    opened.qtbot.waitUntil(lambda: opened.card.head.paid_minor == 500)
    assert [row.amount_minor for row in opened.card.payments] == [1000, 500, -1000]
    opened.qtbot.waitUntil(
        lambda: any(word.endswith("taken back") for word in opened.words("order.payments"))
    )
    opened.undo()
    assert opened.card.head.paid_minor == 1500


def test_a_payment_that_a_refund_came_out_of_says_why_it_stays(opened: Opened) -> None:
    paid = payments.mark_paid(opened.card.head.id, by="")
    carry_out(plan(Command.REFUND, opened.card.head.id, RefundChoices(spread_minor=100)), by="")
    opened.qtbot.waitUntil(lambda: bool(opened.seen(f"order.payment.{paid}.more")))
    opened.qtbot.waitUntil(lambda: any("given back" in word for word in opened.words("order.payments")))
    action = opened.button(f"order.payment.{paid}.more").menu().actions()[0]  # type: ignore[attr-defined]
    assert not action.isEnabled()
    assert "gone back" in action.toolTip()


def test_the_day_is_set_taken_away_and_given_back(opened: Opened) -> None:
    opened.press("order.due_on")
    dialog = opened.desk.window.findChild(DueDialog)
    assert dialog is not None
    assert not dialog.none.isVisible()
    day = date(2027, 1, 15)
    dialog.day.set_day(day)
    opened.qtbot.mouseClick(dialog.save, LEFT)
    assert opened.card.head.due_on == day
    opened.qtbot.waitUntil(lambda: any("15 Jan" in word for word in opened.words("order.payments")))
    opened.press("order.due_on")
    opened.qtbot.mouseClick(dialog.none, LEFT)
    assert opened.card.head.due_on is None
    opened.undo()
    assert opened.card.head.due_on == day
    assert history(opened.card.head.id).count("due_date_set") == 3


def test_tab_goes_down_the_sheet_and_a_split_needs_no_mouse(opened: Opened) -> None:
    till = Till(opened)
    visited = []
    for _ in range(6):
        opened.qtbot.keyClick(till.sheet, Qt.Key.Key_Tab)
        focus = opened.desk.window.focusWidget()
        assert focus is not None
        visited.append(focus.objectName())
    notes = [f"pay.quick.{at}" for at in range(4)]
    assert visited == [*notes, "pay.open_rest", "pay.keep"]
    till.write("given", "10")
    opened.qtbot.keyClick(till.part("given"), Qt.Key.Key_Return)
    (pill,) = till.sheet.entry.methods.findChildren(QAbstractButton, str(method_id("cash")))
    pill.setFocus()
    opened.qtbot.keyClick(pill, Qt.Key.Key_Right)
    focus = opened.desk.window.focusWidget()
    assert focus is not None
    opened.qtbot.keyClick(focus, Qt.Key.Key_Return)
    opened.wait("order.payment_status", "Paid")
    assert sorted(till.rows()) == [("card", 1580, None), ("cash", 1000, 1000)]
