"""From the sale to the product editor and back, and a product made of a code that nobody knows."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from desktop.app import Desk
from desktop.services.goods.product_card import product_card
from desktop.services.goods.product_form import product_form
from desktop.services.goods.product_save import save_product
from desktop.services.goods.product_search import variant_by_code
from desktop.views.products.editor.page import ProductEditor
from desktop.views.wizard.products_page import ProductsPage
from desktop.views.wizard.wizard import Wizard
from tests.catalogue import sell
from tests.views.wizard.conftest import Hands


def _step(wizard: Wizard) -> ProductsPage:
    page = wizard.steps["products"]
    assert isinstance(page, ProductsPage)
    return page


def _editor(desk: Desk) -> ProductEditor:
    assert desk.window.current == "product"
    page = desk.window.page("product")
    assert isinstance(page, ProductEditor)
    return page


def test_the_name_leads_to_the_editor_and_back_to_what_was_typed(
    desk: Desk, hands: Hands, wizard: Wizard
) -> None:
    sell("Bol", "20.00", sku="BOL", stock="9")
    hands.press("ctrl+m")
    hands.type("BOL")
    detail = _step(wizard).detail
    detail.stepper.put("3")
    hands.press("ctrl+o")
    page = _editor(desk)
    assert page.head.title.text() == "Bol"
    product = page.state.product_id or 0
    form = product_form(product)
    save_product(
        replace(form, name="Bolée", variants=(replace(form.variants[0], price=Decimal(25)),)), product, by=""
    )
    desk.window.go_back()
    assert desk.window.current == "wizard"
    assert (detail.name.text(), detail.stepper.quantity()) == ("Bolée", 3)
    assert detail.add.text() == "Add 3 for €75.00"
    detail.name.click()
    assert _editor(desk).state.product_id == product


def test_an_unknown_code_becomes_a_product_and_is_sold(desk: Desk, hands: Hands, wizard: Wizard) -> None:
    hands.press("ctrl+m")
    wizard.scanner.scanned.emit("4006381333931")
    assert wizard.step == "products"
    assert _step(wizard).search.text() == "4006381333931"
    assert "4006381333931" in wizard.notice.title.text()
    hands.press("ctrl+shift+n")
    page = _editor(desk)
    assert page.state.form.variants[0].barcodes == ("4006381333931",)
    page.state.put(name="Mug")
    page.state.put_variant(0, price=Decimal(9))
    assert page.save()
    desk.window.go_back()
    assert desk.window.current == "wizard"
    assert variant_by_code("4006381333931") is not None
    assert _step(wizard).detail.card == product_card(page.state.product_id or 0)


def test_a_name_nobody_sells_yet_begins_a_product(desk: Desk, hands: Hands, wizard: Wizard) -> None:
    hands.press("ctrl+m")
    hands.type("Salt pig")
    hands.press("ctrl+shift+n")
    page = _editor(desk)
    assert page.state.form.name == "Salt pig"
    page.state.begin(page.state.start, None, page.state.start)


def test_an_unknown_code_is_given_to_a_product_that_is_there(
    desk: Desk, hands: Hands, wizard: Wizard
) -> None:
    variant = sell("Bol", "20.00", sku="BOL", stock="9")
    hands.press("ctrl+m")
    wizard.scanner.scanned.emit("4006381333931")
    hands.press("ctrl+a")
    hands.type("BOL")
    hands.press("ctrl+o")
    page = _editor(desk)
    assert page.state.form.variants[0].barcodes == ("4006381333931",)
    assert "4006381333931" in desk.window.toasts.words.text()
    assert page.save()
    desk.window.go_back()
    assert variant_by_code("4006381333931") == variant
    hands.press("ctrl+o")
    assert not _editor(desk).state.dirty, "the code is given once"
