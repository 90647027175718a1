"""Numbers that are stored: whole ones only, never a prefix, and a refused one is not lost."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QApplication, QRadioButton

from desktop.app import Desk
from desktop.services.orders.cards import OrderCore
from desktop.services.shop.methods import shipping_methods
from desktop.views.parts.numbers import NumberField
from desktop.views.wizard.delivery_page import DeliveryPage
from desktop.views.wizard.wizard import Wizard
from tests.catalogue import sell
from tests.views.wizard.conftest import Hands, stored

Read = Callable[[OrderCore], Any]


def _of_kind(kind: str) -> Read:
    def read(core: OrderCore) -> Any:
        found = [item for item in core.adjustments if item.kind == kind]
        return (found[0].percent, found[0].asked_minor) if found else None

    return read


def _line(name: str) -> Read:
    return lambda core: getattr(core.lines[0], name)


FIELDS: dict[str, tuple[str, Read]] = {
    "wizard.line.quantity": ("", _line("quantity")),
    "wizard.line.price": ("", _line("unit_price")),
    "wizard.line.percent": ("", _line("discount_percent")),
    "wizard.line.amount": ("", _line("discount_minor")),
    "wizard.discount.percent": ("alt+3", _of_kind("discount")),
    "wizard.discount.amount": ("alt+3", _of_kind("discount")),
    "wizard.surcharge.percent": ("alt+3", _of_kind("fee")),
    "wizard.surcharge.amount": ("alt+3", _of_kind("fee")),
    "wizard.tip.amount": ("alt+3", lambda core: core.head.tip_minor),
    "wizard.delivery.price": ("alt+4", lambda core: core.head.delivery.list_minor),
}
"""Every number that is stored in the draft: the key to its step, and where it is stored."""


@pytest.fixture
def sale(desk: Desk, wizard: Wizard, hands: Hands) -> Wizard:
    """A hundred vases of fifty euros, sent by the first method."""
    sell("Vase", "50.00", sku="VASE", step="0.001")
    hands.press("ctrl+m")
    hands.type("100*VASE")
    hands.press("enter", "alt+4")
    page = wizard.steps["delivery"]
    assert isinstance(page, DeliveryPage)
    sent = next(row.id for row in shipping_methods() if row.kind == "ship")
    page.methods.findChild(QRadioButton, str(sent)).click()
    hands.press("alt+2")
    return wizard


def _go_to(sale: Wizard, hands: Hands, name: str) -> NumberField:
    step = FIELDS[name][0]
    if step:
        hands.press(step)
    else:
        sale.basket.edit(stored(sale).lines[0].id)
    field = hands.find(name, NumberField)
    field.setFocus()
    field.selectAll()
    return field


@pytest.mark.parametrize("name", FIELDS)
def test_nothing_is_stored_before_the_field_is_left(sale: Wizard, hands: Hands, name: str) -> None:
    field, read = _go_to(sale, hands, name), FIELDS[name][1]
    before = read(stored(sale))
    for letter in "12,5":
        hands.type(letter)
        assert read(stored(sale)) == before
    hands.press("tab")
    assert read(stored(sale)) != before
    assert field.value() in (1250, 12.5)
    assert field.text().startswith("12.5")


@pytest.mark.parametrize("name", FIELDS)
@pytest.mark.parametrize("typed", ["12x", "9" * 30])
def test_what_is_refused_stays_in_the_field_and_changes_nothing(
    sale: Wizard, hands: Hands, name: str, typed: str
) -> None:
    field, read = _go_to(sale, hands, name), FIELDS[name][1]
    before, step = read(stored(sale)), sale.step
    hands.type(typed)
    hands.press("tab")
    assert (read(stored(sale)), field.text(), field.accessibleDescription() != "") == (before, typed, True)
    hands.press("ctrl+enter")
    assert (sale.step, hands.at()) == (step, name)
    hands.press("esc")
    assert (read(stored(sale)), field.problem(), field.accessibleDescription()) == (before, None, "")


def test_an_unfinished_number_counts_up_from_what_stands_there(sale: Wizard, hands: Hands) -> None:
    _go_to(sale, hands, "wizard.line.quantity")
    hands.type("7")
    hands.press("up")
    assert stored(sale).lines[0].quantity == Decimal("7.1")


def test_an_emptied_field_means_none_or_the_usual_one(sale: Wizard, hands: Hands) -> None:
    for name, text, after in (
        ("wizard.line.percent", "10", 0),
        ("wizard.line.price", "40", 50),
        ("wizard.line.quantity", "90", 90),
        ("wizard.tip.amount", "3", 0),
    ):
        _go_to(sale, hands, name)
        hands.fill(name, text)
        hands.fill(name, "")
        assert FIELDS[name][1](stored(sale)) == after, name


def test_escape_goes_back_to_what_is_stored_and_stays_on_the_page(sale: Wizard, hands: Hands) -> None:
    field = _go_to(sale, hands, "wizard.tip.amount")
    hands.fill("wizard.tip.amount", "3")
    field.setFocus()
    hands.type("45")
    hands.press("esc")
    assert (field.text(), sale.step, stored(sale).head.tip_minor) == ("3.00", "discounts", 300)
    hands.press("esc")
    assert sale.step == "products"


def test_a_menu_over_the_field_stores_nothing_yet(sale: Wizard, hands: Hands) -> None:
    field = _go_to(sale, hands, "wizard.tip.amount")
    hands.type("4")
    QApplication.sendEvent(field, QFocusEvent(QEvent.Type.FocusOut, Qt.FocusReason.PopupFocusReason))
    assert (stored(sale).head.tip_minor, field.text()) == (0, "4")


def test_creating_is_refused_while_a_number_on_any_step_is(
    sale: Wizard, hands: Hands, opened: list[int]
) -> None:
    hands.press("alt+3")
    hands.fill("wizard.discount.percent", "101")
    hands.press("alt+6", "ctrl+enter")
    assert (opened, sale.step, hands.at()) == ([], "discounts", "wizard.discount.percent")
    assert hands.find("wizard.discount.percent", NumberField).text() == "101"
    assert stored(sale).adjustments == ()


def test_a_refused_number_is_not_shown_in_the_next_sale(sale: Wizard, hands: Hands) -> None:
    hands.press("alt+3")
    hands.fill("wizard.discount.percent", "101")
    hands.press("ctrl+p", "enter", "alt+3")
    assert hands.find("wizard.discount.percent", NumberField).text() == ""
    assert sale.steps["discounts"].unsettled() is None
