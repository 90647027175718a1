"""Nothing that was typed into a form is lost by Esc or the cross without being asked about: one rule."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from desktop.app import Desk
from desktop.services.customers.customers import CustomerForm, save_customer
from desktop.services.settings.tax_rates import tax_book
from desktop.views.mails.compose_sheet import ComposeSheet
from desktop.views.orders.task_dialog import TaskDialog
from desktop.views.parts.leave_question import LeaveQuestion
from desktop.views.parts.overlay import Overlay, Sheet
from desktop.views.parts.search_field import SearchField
from desktop.views.products.stock_sheet import StockSheet
from desktop.views.settings.carrier_sheet import CarrierSheet
from desktop.views.settings.delivery_sheet import DeliverySheet
from desktop.views.settings.label_sheet import LabelSheet
from desktop.views.settings.payment_sheet import PaymentSheet
from desktop.views.settings.rate_sheet import RateSheet
from desktop.views.settings.tax_sheet import TaxSheet
from desktop.views.staff.person_sheet import PersonSheet
from desktop.views.vouchers.issue_sheet import IssueSheet
from tests.catalogue import sell
from tests.views.orders.opened import Opened
from tests.views.orders.sold import order_of_all_kinds
from tests.views.test_typed_fields import settings_section

Make = Callable[[Desk, QtBot], Overlay]


def _over(desk: Desk) -> Overlay:
    (overlay,) = [one for one in desk.window.findChildren(Overlay) if one.isVisible()]
    return overlay


def _opened(make: Callable[[Desk], Overlay]) -> Make:
    def opened(desk: Desk, qtbot: QtBot) -> Overlay:
        sheet = make(desk)
        sheet.open()
        return sheet

    return opened


def _of_order(name: str) -> Make:
    def made(desk: Desk, qtbot: QtBot) -> Overlay:
        Opened(desk, qtbot, order_of_all_kinds()).press(name)
        return _over(desk)

    return made


def _compose(desk: Desk, qtbot: QtBot) -> Overlay:
    sheet = ComposeSheet(desk.window, desk.window.context)
    sheet.write_to(save_customer(CustomerForm(first_name="Soizic", email="soizic@example.org"), by=""))
    return sheet


def _label(desk: Desk, qtbot: QtBot) -> Overlay:
    sheet = LabelSheet(desk.window, desk.window.context)
    sheet.show_label(None)
    return sheet


FORMS: dict[str, Make] = {
    "message": _compose,
    "label": _label,
    "card": _opened(lambda desk: IssueSheet(desk.window.context, desk.window)),
    "stock": _opened(
        lambda desk: StockSheet(desk.window.context, sell("Bol", "12.90", stock="10"), desk.window)
    ),
    "way to pay": _opened(lambda desk: PaymentSheet(settings_section(desk, "payment"), None)),
    "way to deliver": _opened(lambda desk: DeliverySheet(settings_section(desk, "delivery"), None)),
    "carrier": _opened(lambda desk: CarrierSheet(settings_section(desk, "delivery"), None)),
    "tax class": _opened(lambda desk: TaxSheet(settings_section(desk, "tax"), None)),
    "rate": _opened(lambda desk: RateSheet(settings_section(desk, "tax"), tax_book()[0])),
    "person": _opened(lambda desk: PersonSheet(settings_section(desk, "people"), None)),
    "task": _opened(lambda desk: TaskDialog(desk.window)),
    "refund": _of_order("order.refund"),
    "credit": _of_order("order.credit_note"),
    "edit": _of_order("order.edit_lines"),
    "delivery": _of_order("order.delivery.edit"),
    "ship": _of_order("order.ship"),
    "address": _of_order("order.customer.edit"),
}


Field = QLineEdit | QPlainTextEdit


def _fields(form: QWidget) -> list[Field]:
    lines = [one for one in form.findChildren(QLineEdit) if _is_text(one)]
    found: list[Field] = [*form.findChildren(QPlainTextEdit), *lines]
    return [one for one in found if one.isVisible() and one.isEnabled()]


def _is_text(line: QLineEdit) -> bool:
    secret = line.echoMode() is not QLineEdit.EchoMode.Normal
    return not (secret or isinstance(line, SearchField) or isinstance(line.parentWidget(), QComboBox))


def _said(field: Field) -> str:
    return field.text() if isinstance(field, QLineEdit) else field.toPlainText()


def _question(form: Overlay) -> LeaveQuestion | None:
    return next((one for one in form.findChildren(LeaveQuestion) if one.isVisible()), None)


def _escape(qtbot: QtBot, form: QWidget) -> None:
    qtbot.keyClick(QApplication.focusWidget() or form, Qt.Key.Key_Escape)


@pytest.mark.parametrize("name", FORMS)
def test_a_form_in_which_nothing_was_typed_closes_at_once(desk: Desk, qtbot: QtBot, name: str) -> None:
    form = FORMS[name](desk, qtbot)
    _escape(qtbot, form)
    assert not form.isVisible()


@pytest.mark.parametrize("name", FORMS)
def test_what_was_typed_is_asked_about_and_stays_until_it_is_thrown_away(
    desk: Desk, qtbot: QtBot, name: str
) -> None:
    form = FORMS[name](desk, qtbot)
    field = _fields(form)[0]
    field.setFocus()
    qtbot.keyClicks(field, "1")
    said = _said(field)

    _escape(qtbot, form)
    question = _question(form)
    assert question is not None
    assert question.stay.hasFocus()
    qtbot.keyClick(question.stay, Qt.Key.Key_Return)
    assert form.isVisible()
    assert field.hasFocus()
    assert said.lstrip("0") in _said(field)  # a number is set tidily meanwhile

    assert isinstance(form, Sheet) or name == "task"
    qtbot.mouseClick(form.cross, Qt.MouseButton.LeftButton)  # type: ignore[attr-defined]  # every sheet and dialog has one
    question = _question(form)
    assert question is not None
    qtbot.mouseClick(question.drop, Qt.MouseButton.LeftButton)
    assert not form.isVisible()
