"""The basket: totals at once, and every way to change a line."""

from __future__ import annotations

from decimal import Decimal

import pytest
from PySide6.QtWidgets import QLabel

from desktop.app import Desk
from desktop.domain.states import Channel
from desktop.services.drafts import draft_lines
from desktop.views.parts.numbers import MoneyEdit, NumberField, PercentEdit, Stepper
from desktop.views.wizard.wizard import Wizard
from tests.catalogue import sell
from tests.views.wizard.conftest import Hands, stored


@pytest.fixture
def sale(desk: Desk, wizard: Wizard, hands: Hands) -> Wizard:
    """A walk-in sale of two mugs and a bowl with a name on it."""
    sell("Mug", "12.90", sku="MUG", stock="9")
    sell("Bol", "20.00", sku="BOL", questions=[("text", "Prénom", True, 12, "0")])
    hands.press("ctrl+m")
    hands.type("2*MUG")
    hands.press("enter")
    hands.type("BOL")
    hands.press("enter")
    hands.type("Léa")
    hands.press("enter")
    return wizard


def _total(sale: Wizard) -> str:
    return sale.basket.total.figure.text()


def _open(sale: Wizard, at: int = 0) -> None:
    row = sale.basket.lines.widget(stored(sale).lines[at].id)
    assert row is not None
    row.click()


def test_it_says_who_what_and_how_much(sale: Wizard, hands: Hands) -> None:
    assert hands.find("wizard.total", QLabel).text() == "€45.80"
    assert sale.basket.pieces.text() == "2 lines, 3 items"
    assert sale.basket.who.text() == "Walk-in customer"
    sums = dict(sale.basket.sums.texts())
    assert sums["Products"] == "€45.80"
    assert sums["Delivery"] == "in step 4"
    assert sums["Of which VAT"] == "€7.63"
    row = sale.basket.lines.last()
    assert row is not None
    assert row.accessibleName() == "Bol, “Léa”, 1 × 20.00, €20.00"


def test_totals_follow_a_completed_field_in_the_same_turn_and_no_half_of_it(
    sale: Wizard, hands: Hands
) -> None:
    _open(sale)
    stepper = hands.find("wizard.line.quantity", Stepper)
    stepper.selectAll()
    hands.type("10")
    assert (_total(sale), stored(sale).lines[0].quantity) == ("€45.80", 2)
    hands.press("enter")
    assert (_total(sale), stored(sale).lines[0].quantity) == ("€149.00", 10)
    hands.press("down")
    assert (_total(sale), stored(sale).lines[0].quantity) == ("€136.10", 9)


def test_percent_and_amount_of_a_line_discount_stay_in_step(sale: Wizard, hands: Hands) -> None:
    _open(sale)
    hands.fill("wizard.line.percent", "10")
    assert hands.find("wizard.line.amount", MoneyEdit).minor() == 258
    assert _total(sale) == "€43.22"
    hands.fill("wizard.line.amount", "12,90")
    assert hands.find("wizard.line.percent", PercentEdit).percent() == 50
    line = stored(sale).lines[0]
    assert (line.discount_percent, line.discount_minor) == (0, 1290)
    hands.fill("wizard.line.amount", "")
    assert _total(sale) == "€45.80"


def test_too_much_discount_is_refused_beside_its_field_and_the_old_one_stays(
    sale: Wizard, hands: Hands
) -> None:
    _open(sale)
    editor = sale.basket.editor
    hands.fill("wizard.line.percent", "10")
    for name, text, row in (
        ("wizard.line.percent", "120", editor.percent),
        ("wizard.line.amount", "99", editor.amount),
    ):
        hands.fill(name, text)
        assert row.problem()
        assert hands.find(name, NumberField).text() in (text, f"{text}.00")
        assert stored(sale).lines[0].discount_percent == 10
        assert _total(sale) == "€43.22"
    assert "Kept: 10\u00a0%" in editor.percent.problem()
    assert "Kept: 2.58\u00a0€" in editor.amount.problem()
    hands.fill("wizard.line.amount", "9")  # one of the two is put right: it counts, for both
    assert (editor.percent.problem(), editor.amount.problem()) == ("", "")
    assert hands.find("wizard.line.percent", PercentEdit).percent() == Decimal("34.88")


def test_a_refused_number_of_a_line_keeps_its_editor_open(sale: Wizard, hands: Hands) -> None:
    _open(sale)
    hands.fill("wizard.line.percent", "101")
    hands.click("wizard.line.done")
    assert (sale.basket.editing, hands.at()) == (True, "wizard.line.percent")
    hands.press("ctrl+enter")
    assert (sale.step, hands.at()) == ("products", "wizard.line.percent")
    hands.press("esc")
    assert (sale.basket.editing, sale.basket.editor.percent.problem()) == (True, "")
    hands.press("esc")
    assert not sale.basket.editing
    assert stored(sale).lines[0].discount_percent == 0


def test_a_price_override_shows_the_old_price_and_takes_a_reason(sale: Wizard, hands: Hands) -> None:
    _open(sale)
    hands.fill("wizard.line.price", "10")
    hands.fill("wizard.line.reason", "chipped")
    line = stored(sale).lines[0]
    assert (line.unit_price, line.original_price, line.price_reason) == (10, Decimal("12.9"), "chipped")
    hands.click("wizard.line.usual_price")
    assert stored(sale).lines[0].original_price is None
    assert _total(sale) == "€45.80"


def test_texts_of_a_line_can_be_changed(sale: Wizard, hands: Hands) -> None:
    _open(sale, 1)
    hands.fill("wizard.product.text", "Yann")
    assert stored(sale).lines[1].texts == (("Prénom", "Yann"),)
    hands.fill("wizard.product.text", "")
    assert stored(sale).lines[1].texts == (("Prénom", "Yann"),)


def test_taking_a_line_off_can_be_undone(desk: Desk, sale: Wizard, hands: Hands) -> None:
    before = stored(sale).lines
    _open(sale)
    hands.click("wizard.line.remove")
    assert [line.name for line in stored(sale).lines] == ["Bol"]
    assert not sale.basket.editing
    assert desk.window.toasts.undo_now()
    assert [(line.uid, line.final_minor) for line in stored(sale).lines] == [
        (line.uid, line.final_minor) for line in before
    ]


def test_zero_takes_a_line_off_only_when_the_field_is_left(sale: Wizard, hands: Hands) -> None:
    _open(sale)
    stepper = sale.basket.editor.quantity.field
    stepper.selectAll()  # type: ignore[attr-defined]
    hands.type("0")
    assert len(stored(sale).lines) == 2
    hands.press("enter")
    assert len(stored(sale).lines) == 1


def test_lines_by_the_keyboard_alone(desk: Desk, sale: Wizard, hands: Hands) -> None:
    hands.press("ctrl+b")
    assert sale.basket.lines.last() is hands.focus()
    hands.press("up")
    hands.type("++-")
    assert stored(sale).lines[0].quantity == 3
    hands.press("enter")
    assert hands.at() == "wizard.line.quantity"
    hands.press("esc")
    assert sale.basket.lines.widget(stored(sale).lines[0].id) is hands.focus()
    hands.press("delete")
    assert [line.name for line in stored(sale).lines] == ["Bol"]


def test_what_somebody_else_does_to_the_draft_is_shown(desk: Desk, sale: Wizard, qtbot: object) -> None:
    assert sale.draft_id is not None
    draft_lines.set_quantity(sale.draft_id, stored(sale).lines[0].id, Decimal(5), by="")
    qtbot.waitUntil(lambda: _total(sale) == "€84.50")  # type: ignore[attr-defined]


def test_the_channel_is_chosen_on_the_first_step(sale: Wizard, hands: Hands) -> None:
    hands.press("alt+1")
    phone = sale.basket.channel.findChildren(type(sale.basket.channel).mro()[1], Channel.PHONE)
    assert phone
    phone[0].click()  # type: ignore[attr-defined]
    assert stored(sale).head.channel is Channel.PHONE
