"""Step 2: search, codes, variants, customisation, quantity, stock, price, custom items."""

from __future__ import annotations

import itertools
from decimal import Decimal
from pathlib import Path
from types import SimpleNamespace

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QRadioButton

from desktop.app import Desk
from desktop.models import Barcode, Product, Variant
from desktop.services.drafts import draft_lines, drafts
from desktop.services.goods.product_card import Stock
from desktop.views.parts import scanner
from desktop.views.parts.fields import TextField
from desktop.views.parts.numbers import Stepper
from desktop.views.wizard.custom_item import GIFT_CARD
from desktop.views.wizard.file_field import FileField
from desktop.views.wizard.products_page import CUSTOM, DETAIL, HINT
from desktop.views.wizard.stock_line import StockLine
from desktop.views.wizard.wizard import Wizard
from tests.catalogue import sell
from tests.views.wizard.conftest import Hands, products_step, stored
from tests.views.wizard.goods import sell_in_variants

BOWLS = (
    ("White", "Small", "21.00", "23"),
    ("White", "Large", "24.50", "23"),
    ("Green", "Small", "21.00", "0"),
    ("Green", "Large", "24.50", "0"),
)


@pytest.fixture
def page(desk: Desk, wizard: Wizard, hands: Hands) -> Wizard:
    """The products step of a walk-in sale, with a catalogue."""
    sell("Mug bleu", "12.90", sku="MUG-1", stock="5")
    sell("Miel au détail", "23.90", sku="VRAC", stock="12.5", step="0.001", tax="reduced")
    sell("Bol au prénom", "20.00", sku="BOL-P", questions=[("text", "Prénom", True, 12, "4.50")])
    sell_in_variants("Bowl", BOWLS)
    hands.press("ctrl+m")
    return wizard


def _pill(page: Wizard, word: str) -> QRadioButton:
    QApplication.processEvents()
    return next(
        b for b in products_step(page).findChildren(QRadioButton) if b.text() == word and b.isVisible()
    )


def _lines(page: Wizard) -> list[tuple[str, Decimal, Decimal]]:
    return [(line.sku, line.quantity, line.unit_price) for line in stored(page).lines]


@pytest.mark.parametrize("code", ["MUG-1", "mug-1", " MUG-1 "])
def test_an_exact_code_and_enter_adds_at_once_and_clears_the_field(
    page: Wizard, hands: Hands, code: str
) -> None:
    hands.type(code)
    hands.press("enter")
    assert _lines(page) == [("MUG-1", 1, Decimal("12.90"))]
    assert (products_step(page).search.text(), hands.at()) == ("", "wizard.product.search")
    assert page.basket.total.figure.text() == "€12.90"


def test_so_many_of_a_code(page: Wizard, hands: Hands) -> None:
    hands.type("3*MUG-1")
    hands.press("enter")
    hands.type("0,385 x VRAC")
    hands.press("enter")
    assert [(sku, quantity) for sku, quantity, _ in _lines(page)] == [
        ("MUG-1", 3),
        ("VRAC", Decimal("0.385")),
    ]


def test_first_letters_and_enter_add_the_marked_product(page: Wizard, hands: Hands) -> None:
    hands.type("mug ble")
    hands.press("enter", "enter")
    assert _lines(page) == [("MUG-1", 2, Decimal("12.90"))]
    assert products_step(page).search.text() == "mug ble"


def test_another_text_marks_its_own_first_hit(page: Wizard, hands: Hands) -> None:
    sell("Mug vert", "9.00", sku="MUG-12")
    hands.type("mug-12")
    hands.press("enter")
    hands.type("mug-1")
    hands.press("down", "up", "enter")
    assert [sku for sku, _, _ in _lines(page)] == ["MUG-12", "MUG-1"]


def test_a_variant_must_be_chosen_and_enter_leads_through_the_choice(page: Wizard, hands: Hands) -> None:
    hands.type("bowl")
    assert products_step(page).detail.add.text() == "Choose a variant"
    hands.press("enter")
    assert stored(page).lines == ()
    assert hands.focus() is _pill(page, "White")
    hands.press("enter")
    assert hands.focus() is _pill(page, "Small")
    hands.press("right", "space")
    assert products_step(page).detail.sku.text() == "BOWL-2"
    hands.press("enter")
    assert _lines(page) == [("BOWL-2", 1, Decimal("24.50"))]


def test_what_is_sold_out_stays_visible_and_says_so(page: Wizard, hands: Hands) -> None:
    hands.type("bowl")
    green = _pill(page, "Green")
    assert green.accessibleName() == "Green, sold out"
    assert _pill(page, "White").accessibleName() == "White"
    green.click()
    _pill(page, "Small").click()
    assert "0 in stock" in hands.find("wizard.product.stock", QLabel).text()
    assert products_step(page).detail.stock.level == "none"


def test_price_and_stock_follow_the_choice(page: Wizard, hands: Hands) -> None:
    hands.type("bowl")
    _pill(page, "White").click()
    _pill(page, "Small").click()
    assert products_step(page).detail.price.price() == Decimal(21)
    _pill(page, "Large").click()
    assert products_step(page).detail.price.price() == Decimal("24.5")
    assert products_step(page).detail.add.text() == "Add 1 for €24.50"


def test_stock_under_the_quantity_counts_what_drafts_hold_and_follows_typing(
    page: Wizard, hands: Hands
) -> None:
    mug = Variant.get(Variant.sku == "MUG-1").id
    other = drafts.start_draft(by="")
    draft_lines.add_product(other, mug, quantity=Decimal(2), by="")
    hands.type("mug")
    label = hands.find("wizard.product.stock", QLabel)
    assert label.text() == "5 in stock, 2 held, 2 left after this"
    hands.fill("wizard.product.quantity", "3")
    assert label.text() == "5 in stock, 2 held, 0 left after this"
    hands.fill("wizard.product.quantity", "4")
    assert label.text() == "5 in stock, 2 held, −1 left after this"
    assert products_step(page).detail.stock.level == "none"
    hands.click("wizard.product.add")
    assert label.text() == "5 in stock, 2 held, −2 left after this"


def test_untracked_stock_says_so(page: Wizard, hands: Hands) -> None:
    hands.type("prénom")
    assert hands.find("wizard.product.stock", QLabel).text() == "Stock is not tracked"


def test_quantity_by_button_by_key_and_by_decimals(page: Wizard, hands: Hands) -> None:
    hands.type("miel")
    stepper = hands.find("wizard.product.quantity", Stepper)
    hands.fill("wizard.product.quantity", "0,385")
    hands.click("wizard.product.add")
    assert _lines(page)[0][1] == Decimal("0.385")
    hands.press("esc")
    hands.type("mug")
    stepper.setFocus()
    hands.press("up", "up", "down")
    assert stepper.quantity() == 2
    hands.fill("wizard.product.quantity", "1,5")
    hands.click("wizard.product.add")
    assert "steps of 1" in products_step(page).detail.quantity_row.problem()
    assert len(stored(page).lines) == 1


def test_nonsense_in_the_quantity_adds_nothing(page: Wizard, hands: Hands) -> None:
    hands.type("mug")
    hands.fill("wizard.product.quantity", "three")
    hands.click("wizard.product.add")
    assert "three" in products_step(page).detail.quantity_row.problem()
    assert stored(page).lines == ()


def test_a_required_text_blocks_and_different_texts_make_two_lines(page: Wizard, hands: Hands) -> None:
    hands.type("BOL-P")
    hands.press("enter")
    assert hands.at() == "wizard.product.text"
    hands.click("wizard.product.add")
    row = products_step(page).detail.questions.empty()
    assert row is not None
    assert "Prénom" in row.problem()
    for name in ("Yann", "Léa"):
        field = hands.find("wizard.product.text", TextField)
        field.setFocus()
        hands.type(name)
        assert products_step(page).detail.price.price() == Decimal("24.5")
        hands.press("enter")
        hands.type("BOL-P")
        hands.press("enter")
    lines = stored(page).lines
    assert [(line.texts, line.unit_price) for line in lines] == [
        ((("Prénom", "Yann"),), Decimal("24.5")),
        ((("Prénom", "Léa"),), Decimal("24.5")),
    ]


def test_a_text_that_is_too_long_is_refused_below_it(page: Wizard, hands: Hands) -> None:
    hands.type("BOL-P")
    hands.press("enter")
    hands.type("Anne-Gaëlle Marie")
    row = products_step(page).detail.questions.row("Prénom")
    assert (row.counter.text(), row.counter.tone()) == ("17 of 12 letters", "prob")
    hands.press("enter")
    assert "17 letters; 12 fit" in row.problem()
    assert stored(page).lines == ()
    hands.find("wizard.product.text", TextField).setText("Yann")
    hands.press("enter")
    assert len(stored(page).lines) == 1


def test_a_typed_price_is_kept_beside_the_old_one(page: Wizard, hands: Hands) -> None:
    hands.type("mug")
    hands.fill("wizard.product.price", "10")
    assert "instead of €12.90" in products_step(page).detail.price_row.helper.text()
    hands.click("wizard.product.add")
    line = stored(page).lines[0]
    assert (line.unit_price, line.original_price) == (10, Decimal("12.9"))
    assert products_step(page).detail.price.price() == Decimal("12.9")


def test_a_product_withdrawn_meanwhile_is_refused_and_nothing_is_lost(page: Wizard, hands: Hands) -> None:
    hands.type("mug")
    Product.update(active=False).where(Product.name == "Mug bleu").execute()
    hands.click("wizard.product.add")
    assert "no longer for sale" in products_step(page).detail.quantity_row.problem()
    assert products_step(page).search.text() == "mug"


def test_a_custom_item_by_one_key(page: Wizard, hands: Hands) -> None:
    hands.press("ctrl+l")
    assert hands.at() == "wizard.custom.name"
    hands.press("enter")
    assert products_step(page).custom.name_row.problem()
    hands.type("Réparation")
    hands.press("enter")
    assert hands.at() == "wizard.custom.price"
    hands.type("12,50")
    hands.press("enter")
    line = stored(page).lines[0]
    assert (line.name, line.unit_price, line.product_id, line.on_hand) == (
        "Réparation",
        Decimal("12.5"),
        None,
        None,
    )
    assert line.tax.rate == 20
    assert hands.at() == "wizard.product.search"


@pytest.mark.parametrize(
    ("policy", "level", "said"),
    [
        ("warn", "none", "1 in stock, −1 left after this"),
        ("allow", "low", "1 in stock, −1 left after this, may be sold all the same"),
        ("block", "none", "1 in stock, −1 left after this, cannot be sold"),
    ],
)
def test_below_zero_is_said_as_the_products_policy_wants(
    page: Wizard, hands: Hands, policy: str, level: str, said: str
) -> None:
    line = StockLine()
    line.show_stock(Stock(Decimal(1), Decimal(0), Decimal(0), True, policy), Decimal(2), "")
    assert (line.level, line.text()) == (level, said)


def test_a_gift_card_is_sold_as_a_custom_item_without_vat(page: Wizard, hands: Hands) -> None:
    hands.press("ctrl+l")
    hands.type("Carte cadeau")
    form = products_step(page).custom
    form.price.put("50")
    form.tax.choose(GIFT_CARD)
    form.add_asked.emit()
    [line] = stored(page).lines
    assert (line.name, line.gift_card, line.tax.category, line.tax_minor, line.gross_minor) == (
        "Carte cadeau",
        True,
        "O",
        0,
        50_00,
    )


def test_what_is_not_found_becomes_a_custom_item(page: Wizard, hands: Hands) -> None:
    hands.type("Vieille cruche")
    assert products_step(page).side.currentIndex() == HINT
    hands.press("enter")
    assert stored(page).lines == ()
    hands.click("wizard.product.custom")
    assert (products_step(page).custom.name.text(), hands.at()) == ("Vieille cruche", "wizard.custom.price")


def test_escape_goes_back_one_thing_at_a_time(page: Wizard, hands: Hands) -> None:
    hands.press("ctrl+l", "esc")
    assert products_step(page).side.currentIndex() != CUSTOM
    hands.type("bowl")
    hands.press("enter", "esc")
    assert (hands.at(), products_step(page).side.currentIndex()) == ("wizard.product.search", DETAIL)
    hands.press("esc")
    assert (products_step(page).search.text(), page.step) == ("", "products")
    hands.press("esc")
    assert page.step == "customer"


# Scans


def test_a_scan_adds_from_any_step_and_presses_no_button(
    page: Wizard, hands: Hands, opened: list[int]
) -> None:
    hands.type("MUG-1")
    hands.press("enter", "alt+6")
    assert hands.at() == "wizard.create"
    code = "3760123456789"
    Barcode.create(variant=Variant.get(Variant.sku == "MUG-1"), code=code)
    hands.scan(code)
    assert (opened, page.step, hands.at()) == ([], "review", "wizard.create")
    assert _lines(page) == [("MUG-1", 2, Decimal("12.90"))]
    hands.scan("9999999999999")
    assert (opened, len(stored(page).lines)) == ([], 1)
    assert "9999999999999" in page.notice.title.text()


def test_a_scan_of_something_with_questions_leads_to_them(page: Wizard, hands: Hands) -> None:
    Barcode.create(variant=Variant.get(Variant.sku == "BOL-P"), code="3760000000017")
    hands.press("alt+6")
    hands.scan("3760000000017")
    assert (page.step, hands.at()) == ("products", "wizard.product.text")
    assert stored(page).lines == ()


def test_keys_of_a_hand_are_no_scan_even_when_a_busy_desk_hears_them_at_once(
    page: Wizard, hands: Hands, opened: list[int]
) -> None:
    hands.type("MUG-1")
    hands.press("enter", "alt+6")
    hands.scan("123456", apart_ms=150)
    assert len(opened) == 1


def test_a_scan_that_a_busy_desk_hears_in_pieces_is_one(
    page: Wizard, hands: Hands, opened: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    hands.type("MUG-1")
    hands.press("enter", "alt+6")
    heard = SimpleNamespace(monotonic=itertools.count().__next__)
    monkeypatch.setattr(scanner, "time", heard)
    hands.scan("9999999999999")
    assert opened == []
    assert "9999999999999" in page.notice.title.text()


def test_rows_say_what_there_is_to_choose_and_a_text_that_fits_one_variant_means_it(
    page: Wizard, hands: Hands
) -> None:
    def row() -> tuple[str, str]:
        result = products_step(page).results.results.result(0)
        return result.subtitle, result.amount

    hands.type("bowl")
    assert row() == ("Colour, Size · 4 variants", "€21.00 – 24.50")
    hands.press("ctrl+a")
    hands.type("bowl-2")
    assert products_step(page).detail.sku.text() == "BOWL-2"
    assert row()[0].endswith(", BOWL-2")
    assert "–" not in row()[1]


def test_a_file_is_brought_by_the_customer_and_blocks_until_it_is_there(
    page: Wizard, hands: Hands, tmp_path: Path
) -> None:
    sell("Plaque", "30.00", sku="PLAQUE", questions=[("file", "Motif", True, None, "5.00")])
    (tmp_path / "notes.txt").write_text("no picture")
    (tmp_path / "lion.png").write_bytes(b"\x89PNG\r\n\x1a\nlion")
    hands.type("PLAQUE")
    hands.press("enter")
    hands.click("wizard.product.add")
    row = products_step(page).detail.questions.row("Motif")
    assert "Motif" in row.problem()
    field = hands.find("wizard.product.text", FileField)
    field.take_file(str(tmp_path / "notes.txt"))
    assert "neither a picture" in row.problem()
    field.take_file(str(tmp_path / "lion.png"))
    assert (row.problem(), field.name.text()) == ("", "lion.png #1")
    assert products_step(page).detail.price.price() == Decimal(35)
    hands.click("wizard.product.file.remove")
    assert field.answer() == ""
    field.take_file(str(tmp_path / "lion.png"))
    hands.click("wizard.product.add")
    (line,) = stored(page).lines
    assert (line.texts, line.unit_price) == ((("Motif", "lion.png #2"),), Decimal(35))


@pytest.mark.parametrize("name", ["quantity", "price"])
@pytest.mark.parametrize("text", ["12x", "deux", "1O", "999999999999"])
def test_no_key_goes_on_over_a_number_that_cannot_be_read(
    page: Wizard, hands: Hands, name: str, text: str
) -> None:
    sell("Vase", "50.00", sku="VASE")
    hands.press("ctrl+m")
    hands.type("VASE")
    hands.press("down")
    detail = products_step(page).detail
    field = detail.stepper if name == "quantity" else detail.price
    row = detail.quantity_row if name == "quantity" else detail.price_row
    for chord in ("ctrl+enter", "enter"):
        field.setFocus()
        field.selectAll()
        hands.type(text)
        assert detail.add.text() == "Add"
        hands.press(chord)
        assert page.step == "products"
        assert row.problem()
        assert field.hasFocus()
    assert page.draft_id is None or stored(page).lines == ()
