"""Vouchers in the window: listed with their state, made, changed, withdrawn, and who used them."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desktop.app import Desk
from desktop.domain.voucher_state import VoucherState
from desktop.domain.vouchers import VoucherKind
from desktop.models.base import now
from desktop.services.drafts.draft_adjustments import apply_voucher
from desktop.services.drafts.draft_customer import set_walk_in
from desktop.services.drafts.draft_lines import add_product
from desktop.services.drafts.drafts import start_draft
from desktop.services.placing.orders import confirm
from desktop.services.vouchers.voucher_edit import voucher_form, voucher_id, withdraw_voucher
from desktop.services.vouchers.vouchers import VoucherForm, create_voucher
from desktop.views.parts.links import Link
from desktop.views.parts.numbers import NumberField
from desktop.views.parts.pick_list import PickList
from desktop.views.products.editor.leave_dialog import LeaveDialog
from desktop.views.vouchers.list import VoucherList
from desktop.views.vouchers.voucher_sheet import VoucherSheet
from tests.catalogue import know, sell

ENTER, ESCAPE = Qt.Key.Key_Return, Qt.Key.Key_Escape
TEN = VoucherForm(VoucherKind.PERCENT, percent=Decimal(10), code="TEN")


def _list(desk: Desk) -> VoucherList:
    desk.window.show_page("vouchers")
    page = desk.window.page("vouchers")
    assert isinstance(page, VoucherList)
    return page


def _sheet(page: VoucherList) -> VoucherSheet:
    [sheet] = [one for one in page.findChildren(VoucherSheet) if one.isVisible()]
    return sheet


def _new(desk: Desk, qtbot: QtBot) -> VoucherSheet:
    page = _list(desk)
    qtbot.mouseClick(page.findChild(QPushButton, "vouchers.new"), Qt.MouseButton.LeftButton)
    return _sheet(page)


def _open(desk: Desk, qtbot: QtBot, code: str) -> VoucherSheet:
    page = _list(desk)
    page.refresh()
    qtbot.keyClicks(page.search, code)
    qtbot.keyClick(page.search, ENTER)
    return _sheet(page)


def _type(sheet: VoucherSheet, qtbot: QtBot, name: str, text: str) -> None:
    field = sheet.findChild(QWidget, f"voucher.{name}")
    if isinstance(field, NumberField):
        field.put(text)
    elif isinstance(field, PickList):
        qtbot.keyClicks(field.typing, text)
        qtbot.keyClick(field.typing, ENTER)
    else:
        qtbot.keyClicks(field, text)


def _press(sheet: VoucherSheet, qtbot: QtBot, name: str) -> None:
    qtbot.mouseClick(sheet.findChild(QPushButton, f"voucher.{name}"), Qt.MouseButton.LeftButton)


def test_a_voucher_is_made_with_all_its_rules(desk: Desk, qtbot: QtBot) -> None:
    variant = sell("Bol", "20", sku="BOL")
    sell("Tasse", "9", sku="TASSE")
    know("Maela", "Le Gall")
    sheet = _new(desk, qtbot)
    assert QApplication.focusWidget() is sheet.fields.percent
    for name, text in {
        "percent": "10", "code": "NOEL", "name": "Christmas", "starts_at": "1/12/2026", "ends_at": "24.12.26",
        "max_uses": "50", "max_uses_per_customer": "1", "minimum_minor": "20", "maximum_minor": "200",
        "products": "bol", "excluded_products": "tas", "customer_id": "maela",
    }.items():  # fmt: skip
        _type(sheet, qtbot, name, text)
    sheet.fields.reduced.click()
    sheet.fields.alone.click()
    _press(sheet, qtbot, "save")
    form = voucher_form(voucher_id("noel"))
    assert (form.percent, form.name, form.max_uses, form.max_uses_per_customer) == (10, "Christmas", 50, 1)
    assert (form.minimum_minor, form.maximum_minor, form.exclude_reduced) == (2000, 20000, True)
    assert not form.combinable
    assert (len(form.products), len(form.excluded_products), form.customer_id is not None) == (1, 1, True)
    assert form.starts_at is not None
    assert form.ends_at is not None
    assert (form.ends_at - form.starts_at).days == 24, "the last day is in"
    assert desk.window.toasts.words.text() == "NOEL saved"
    assert variant


def test_a_code_is_made_up(desk: Desk, qtbot: QtBot) -> None:
    sheet = _new(desk, qtbot)
    _type(sheet, qtbot, "percent", "5")
    _press(sheet, qtbot, "generate")
    code = sheet.fields.code.text()
    assert len(code) == 9
    qtbot.keyClick(sheet.fields.code, ENTER)
    assert voucher_form(voucher_id(code)).percent == 5


def test_what_is_wrong_stands_beside_its_field(desk: Desk, qtbot: QtBot) -> None:
    create_voucher(TEN, by="")
    sheet = _new(desk, qtbot)
    rows = sheet.fields.rows
    _press(sheet, qtbot, "save")
    assert rows["percent"].problem() == "The voucher still needs its percent."
    assert QApplication.focusWidget() is sheet.fields.percent
    _type(sheet, qtbot, "percent", "5")
    assert rows["percent"].problem() == ""
    _type(sheet, qtbot, "code", "ten")
    _press(sheet, qtbot, "save")
    assert rows["code"].problem() == "There is already a voucher “ten”."
    _type(sheet, qtbot, "percent", "120")
    _type(sheet, qtbot, "minimum_minor", "50")
    _type(sheet, qtbot, "maximum_minor", "20")
    _press(sheet, qtbot, "save")
    assert rows["percent"].problem()
    assert rows["maximum_minor"].problem()  # all at once
    _type(sheet, qtbot, "ends_at", "someday")
    _type(sheet, qtbot, "products", "zzz")
    _press(sheet, qtbot, "save")
    assert "That is no date" in rows["ends_at"].problem()
    assert rows["products"].problem() == "Nothing known begins so."
    assert sheet.isVisible()


def test_each_state_is_seen_and_can_be_looked_at_alone(desk: Desk, qtbot: QtBot) -> None:
    create_voucher(TEN, by="")
    create_voucher(
        VoucherForm(VoucherKind.FREE_SHIPPING, code="LATE", ends_at=now() - timedelta(days=2)), by=""
    )
    create_voucher(
        VoucherForm(VoucherKind.FREE_SHIPPING, code="SOON", starts_at=now() + timedelta(days=2)), by=""
    )
    withdraw_voucher(
        create_voucher(VoucherForm(VoucherKind.FREE_SHIPPING, code="GONE"), by=""), withdrawn=True, by=""
    )
    page = _list(desk)
    page.refresh()
    states = {page.rows.index(row, 0).data(): page.rows.index(row, 3).data() for row in range(4)}
    assert states == {"TEN": "Good", "LATE": "Expired", "SOON": "Not started", "GONE": "Withdrawn"}
    page.state.choose(VoucherState.EXPIRED)
    assert [page.rows.index(row, 0).data() for row in range(page.rows.rowCount())] == ["LATE"]
    page.state.choose(VoucherState.USED_UP)
    assert page.nothing.isVisible()


def test_a_voucher_is_changed_and_orders_that_used_it_are_one_step_away(desk: Desk, qtbot: QtBot) -> None:
    create_voucher(TEN, by="")
    draft = start_draft(by="")
    set_walk_in(draft, by="")
    add_product(draft, sell("Bol", "20"), by="")
    apply_voucher(draft, "TEN", by="")
    order = confirm(draft, by="")
    sheet = _open(desk, qtbot, "TEN")
    assert sheet.chip.code == "good"
    assert "keep what they got" in sheet.told.text()
    _type(sheet, qtbot, "percent", "15")
    [link] = [one for one in sheet.findChildren(Link) if one.isVisible()]
    link.click()
    [dialog] = sheet.findChildren(LeaveDialog)
    qtbot.mouseClick(dialog.save, Qt.MouseButton.LeftButton)
    assert voucher_form(voucher_id("TEN")).percent == 15
    sheet = _open(desk, qtbot, "")
    next(one for one in sheet.findChildren(Link) if one.isVisible()).click()
    assert desk.window.current == "order"
    assert getattr(desk.window.page("order"), "order_id", None) == order


@pytest.mark.parametrize(("answer", "left"), [("drop", 10), ("save", 15)])
def test_closing_asks_about_what_is_not_saved(desk: Desk, qtbot: QtBot, answer: str, left: int) -> None:
    create_voucher(TEN, by="")
    sheet = _open(desk, qtbot, "TEN")
    _type(sheet, qtbot, "percent", "15")
    qtbot.keyClick(sheet, ESCAPE)
    assert sheet.isVisible()
    [dialog] = sheet.findChildren(LeaveDialog)
    qtbot.mouseClick(dialog.findChild(QPushButton, f"leave.{answer}"), Qt.MouseButton.LeftButton)
    assert voucher_form(voucher_id("TEN")).percent == left
    assert not sheet.isVisible()


def test_it_is_withdrawn_with_a_way_back(desk: Desk, qtbot: QtBot) -> None:
    create_voucher(TEN, by="")
    page = _list(desk)
    sheet = _open(desk, qtbot, "TEN")
    _press(sheet, qtbot, "withdraw")
    qtbot.waitUntil(lambda: page.rows.index(0, 3).data() == "Withdrawn")
    desk.window.undo()
    qtbot.waitUntil(lambda: page.rows.index(0, 3).data() == "Good")


def test_a_free_product_is_named_and_every_control_has_a_name(desk: Desk, qtbot: QtBot) -> None:
    sell("Bol", "20", sku="BOL")
    sheet = _new(desk, qtbot)
    kind = next(one for one in sheet.fields.kind.findChildren(QWidget) if one.objectName() == "free_product")
    qtbot.mouseClick(kind, Qt.MouseButton.LeftButton)
    assert not sheet.fields.rows["percent"].isVisible()
    assert sheet.fields.rows["products"].label.text() == "One of these is free"
    _press(sheet, qtbot, "save")
    assert sheet.fields.rows["products"].problem() == "The voucher still needs its product."
    _type(sheet, qtbot, "products", "bol")
    nameless = [
        widget.objectName()
        for widget in sheet.findChildren(QWidget)
        if widget.focusPolicy().value & 1
        and widget.isVisible()
        and not widget.accessibleName()
        and type(widget).__module__.startswith("desktop.")
        and type(widget).__name__ not in {"PickList", "_Bar"}
    ]
    assert nameless == []
    _press(sheet, qtbot, "save")
    assert not sheet.isVisible()
