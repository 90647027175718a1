"""What is typed beside the basket and not added yet survives the power, a language change, and a walk."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QRadioButton
from pytestqt.qtbot import QtBot

from desktop.app import Desk
from desktop.models import Barcode, DraftForm, Product, Variant
from desktop.services.drafts.draft_form import kept_form
from desktop.views.parts.numbers import Stepper, UnitPriceEdit
from desktop.views.wizard.products_page import CUSTOM, DETAIL, HINT
from desktop.views.wizard.wizard import Wizard
from tests.catalogue import sell
from tests.views.wizard.conftest import Hands, products_step, stored
from tests.views.wizard.goods import sell_in_variants

BOWLS = (("White", "Small", "21.00", "23"), ("White", "Large", "24.50", "23"))


@pytest.fixture
def page(desk: Desk, wizard: Wizard, hands: Hands) -> Wizard:
    """The products step of a walk-in sale, with a catalogue."""
    sell("Mug bleu", "12.90", sku="MUG-1", stock="5")
    sell("Bol au prénom", "20.00", sku="BOL-P", questions=[("text", "Prénom", True, 12, "4.50")])
    sell_in_variants("Bowl", BOWLS)
    hands.press("ctrl+m")
    return wizard


def _after_a_crash(desk: Desk, qtbot: QtBot) -> Wizard:
    """The wizard as another start of the program makes it, in a window that ends with the test."""
    fresh = Wizard(desk.window.context)
    qtbot.addWidget(fresh)
    fresh.show()
    fresh.open(None)
    fresh.arrive()
    return fresh


def _type_custom(hands: Hands) -> None:
    hands.press("ctrl+l")
    hands.type("Réparation")
    hands.press("tab")
    hands.fill("wizard.custom.quantity", "2")
    hands.fill("wizard.custom.price", "12,")


def _configure(page: Wizard, hands: Hands) -> None:
    hands.type("BOL-P")
    hands.press("enter")
    hands.type("Yann")
    hands.fill("wizard.product.quantity", "3")
    hands.fill("wizard.product.price", "22")


def test_a_custom_item_is_there_again_after_a_crash(
    desk: Desk, page: Wizard, hands: Hands, qtbot: QtBot
) -> None:
    _type_custom(hands)
    fresh = _after_a_crash(desk, qtbot)
    found = products_step(fresh)
    assert (fresh.step, found.side.currentIndex()) == ("products", CUSTOM)
    assert (found.custom.name.text(), found.custom.price.price()) == ("Réparation", 12)
    assert found.custom.stepper.quantity() == 2
    found.custom.add_asked.emit()
    assert [(line.name, line.quantity) for line in stored(fresh).lines] == [("Réparation", 2)]
    assert DraftForm.select().count() == 0


def test_text_is_kept_within_a_second_of_the_last_key(page: Wizard, hands: Hands, qtbot: object) -> None:
    hands.press("ctrl+l")
    hands.type("Rep")
    assert kept_form(page.draft_id, "custom") == {}
    qtbot.waitUntil(  # type: ignore[attr-defined]
        lambda: kept_form(page.draft_id, "custom").get("name") == "Rep", timeout=1000
    )


def test_a_half_configured_product_is_there_again_after_a_crash(
    desk: Desk, page: Wizard, hands: Hands, qtbot: QtBot
) -> None:
    _configure(page, hands)
    found = products_step(_after_a_crash(desk, qtbot)).detail
    assert found.questions.answers() == (("Prénom", "Yann"),)
    assert (found.stepper.quantity(), found.price.price()) == (3, 22)
    found.advance()
    lines = stored(page).lines
    assert [(line.texts, line.quantity, line.unit_price) for line in lines] == [
        ((("Prénom", "Yann"),), 3, 22)
    ]
    assert DraftForm.select().count() == 0


def test_what_was_added_does_not_stay_in_the_panel(page: Wizard, hands: Hands) -> None:
    _configure(page, hands)
    hands.click("wizard.product.add")
    assert (products_step(page).side.currentIndex(), len(stored(page).lines)) == (HINT, 1)


def test_a_chosen_variant_is_there_again_after_a_crash(
    desk: Desk, page: Wizard, hands: Hands, qtbot: QtBot
) -> None:
    hands.type("bowl")
    QApplication.processEvents()
    pills = products_step(page).findChildren(QRadioButton)
    next(pill for pill in pills if pill.text() == "White" and pill.isVisible()).click()
    page.settle()
    picks = products_step(_after_a_crash(desk, qtbot)).detail.variants
    assert (picks.picks(), picks.variant()) == ({"Colour": "White"}, None)


def test_a_product_that_is_gone_is_forgotten(desk: Desk, page: Wizard, hands: Hands, qtbot: QtBot) -> None:
    _configure(page, hands)
    hands.press("alt+1")
    Product.delete().where(Product.name == "Bol au prénom").execute()
    fresh = _after_a_crash(desk, qtbot)
    assert (products_step(fresh).side.currentIndex(), DraftForm.select().count()) == (HINT, 0)


def test_a_walk_to_another_step_loses_nothing(page: Wizard, hands: Hands) -> None:
    _type_custom(hands)
    hands.press("alt+4", "alt+2")
    assert (products_step(page).side.currentIndex(), hands.at()) == (CUSTOM, "wizard.custom.price")
    assert products_step(page).custom.name.text() == "Réparation"


def test_a_scan_comes_between_and_what_was_typed_stays(page: Wizard, hands: Hands) -> None:
    Barcode.create(variant=Variant.get(Variant.sku == "MUG-1"), code="3760123456789")
    _configure(page, hands)
    assert products_step(page).scan("3760123456789")
    assert [line.sku for line in stored(page).lines] == ["MUG-1"]
    assert products_step(page).side.currentIndex() == DETAIL
    assert hands.find("wizard.product.text", QLineEdit).text() == "Yann"
    hands.click("wizard.product.add")
    assert [line.sku for line in stored(page).lines] == ["MUG-1", "BOL-P"]


def test_giving_a_custom_item_up_can_be_undone(desk: Desk, page: Wizard, hands: Hands) -> None:
    _type_custom(hands)
    hands.press("esc")
    assert (products_step(page).side.currentIndex(), DraftForm.select().count()) == (HINT, 0)
    assert desk.window.toasts.undo_now()
    assert products_step(page).custom.name.text() == "Réparation"
    assert kept_form(page.draft_id, "custom")["name"] == "Réparation"


def test_giving_a_product_up_can_be_undone(desk: Desk, page: Wizard, hands: Hands) -> None:
    _configure(page, hands)
    hands.press("esc")
    assert (products_step(page).side.currentIndex(), hands.at()) == (DETAIL, "wizard.product.search")
    hands.press("esc")
    assert (page.step, products_step(page).side.currentIndex()) == ("products", HINT)
    assert DraftForm.select().count() == 0
    assert desk.window.toasts.undo_now()
    assert hands.find("wizard.product.text", QLineEdit).text() == "Yann"
    assert kept_form(page.draft_id, "product")["quantity"] == "3"


def test_nothing_of_it_is_in_the_next_sale(page: Wizard, hands: Hands) -> None:
    hands.type("MUG-1")
    hands.press("enter")
    _type_custom(hands)
    first = page.draft_id
    hands.press("ctrl+p", "enter", "ctrl+m")
    assert products_step(page).side.currentIndex() == HINT
    page.open(first)
    assert products_step(page).custom.name.text() == "Réparation"


def test_an_emptied_quantity_is_asked_for_and_an_emptied_price_is_the_usual_one(
    page: Wizard, hands: Hands
) -> None:
    hands.type("mug")
    hands.fill("wizard.product.quantity", "")
    hands.fill("wizard.product.price", "")
    assert hands.find("wizard.product.price", UnitPriceEdit).text() == "12.90"
    hands.click("wizard.product.add")
    assert (stored(page).lines, hands.at()) == ((), "wizard.product.quantity")
    assert products_step(page).detail.quantity_row.problem() == "How many?"
    hands.find("wizard.product.quantity", Stepper).setFocus()
    hands.type("2")
    hands.press("enter")
    assert stored(page).lines[0].quantity == 2


def test_no_order_is_made_while_an_item_stands_beside_the_basket(
    page: Wizard, hands: Hands, opened: list[int]
) -> None:
    hands.type("MUG-1")
    hands.press("enter")
    _type_custom(hands)
    hands.press("alt+6")
    assert (
        page.header.steps.findChildren(QPushButton)[1].accessibleName() == "2. Products, something is missing"
    )
    hands.press("ctrl+enter")
    assert (opened, page.step, hands.at()) == ([], "products", "wizard.custom.price")
    assert "not in the basket yet" in page.notice.title.text()
    hands.press("esc", "alt+6", "ctrl+enter")
    assert len(opened) == 1
