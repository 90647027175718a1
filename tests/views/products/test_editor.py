"""The product editor, by its real widgets: what is typed is saved whole, refused by its field, or kept."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QColor, QDropEvent, QImage
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desktop.app import Desk
from desktop.models import Product, Variant
from desktop.services.goods.product_card import picture, product_card
from desktop.services.goods.product_form import NewPicture, ProductForm, VariantForm, product_form
from desktop.services.goods.product_list import tax_choices
from desktop.services.goods.product_save import save_product
from desktop.services.goods.product_search import find_products, variant_by_code
from desktop.services.goods.stock_adjust import add_stock
from desktop.views.parts.fields import TextField
from desktop.views.parts.numbers import NumberField
from desktop.views.parts.text import Paragraph
from desktop.views.parts.token_list import Token
from desktop.views.products.editor.axis_row import AxisRow
from desktop.views.products.editor.leave_dialog import LeaveDialog
from desktop.views.products.editor.page import ProductEditor
from tests.catalogue import sell

ENTER, ESCAPE = Qt.Key.Key_Return, Qt.Key.Key_Escape


class Editor:
    """The editor in the window, with hands."""

    def __init__(self, desk: Desk, qtbot: QtBot, product_id: int | None = None) -> None:
        self.desk, self.qtbot = desk, qtbot
        desk.window.open_product(product_id)
        page = desk.window.page("product")
        assert isinstance(page, ProductEditor)
        self.page = page

    def part(self, name: str, at: int = 0) -> QWidget:
        found = [
            one for one in self.page.findChildren(QWidget, f"product.{name}") if one.isVisibleTo(self.page)
        ]
        return found[at]

    def type(self, name: str, text: str, at: int = 0) -> None:
        field = self.part(name, at)
        if isinstance(field, NumberField):
            field.put(text)
        else:
            assert isinstance(field, TextField)
            field.selectAll()
            self.qtbot.keyClicks(field, text)

    def add(self, name: str, text: str, at: int = 0) -> None:
        """Type into a list of texts and press Enter."""
        self.type(name, text, at)
        self.qtbot.keyClick(self.part(name, at), ENTER)

    def press(self, name: str, at: int = 0) -> None:
        self.qtbot.mouseClick(self.part(name, at), Qt.MouseButton.LeftButton)

    def save(self) -> None:
        self.qtbot.keyClick(self.page, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)

    @property
    def form(self) -> ProductForm:
        return self.page.state.form

    @property
    def labels(self) -> list[str]:
        return [one.label for one in self.form.variants if one.active]

    def problem(self, where: str) -> str:
        row = self.page.body.row_of(where)
        assert row is not None
        return row.problem()


@pytest.fixture
def edit(desk: Desk, qtbot: QtBot) -> Callable[..., Editor]:
    """Opens the editor on a product, or on a new one."""
    return lambda product_id=None: Editor(desk, qtbot, product_id)


def _bowl(**values: object) -> int:
    form = ProductForm(
        name="Bol", tax_class_id=tax_choices()[0].id,
        variants=(VariantForm(sku="BOL", price=Decimal("12.90"), opening=Decimal(7)),),
    )  # fmt: skip
    return save_product(replace(form, **values), by="")  # type: ignore[arg-type]


def test_a_new_product_is_made_from_the_list_and_back_leads_there(desk: Desk, qtbot: QtBot) -> None:
    desk.window.show_page("products")
    qtbot.mouseClick(desk.window.findChild(QPushButton, "products.new"), Qt.MouseButton.LeftButton)
    page = desk.window.page("product")
    assert isinstance(page, ProductEditor)
    assert desk.window.current == "product"
    assert QApplication.focusWidget() is page.body.about.name
    assert not page.head.save.isEnabled()
    hands = Editor(desk, qtbot)
    picture = page.body.picture.shown
    nameless = picture.grab().toImage()
    hands.type("name", "Assiette creuse")
    assert picture.grab().toImage() != nameless, "its first letter stands for a picture"
    hands.type("category", "Poterie")
    hands.type("variant.price", "28")
    hands.type("variant.sale_price", "19.90")
    hands.type("variant.weight_g", "610")
    hands.type("variant.sku", "ASC")
    hands.add("variant.barcode", "4006381333931")
    hands.type("variant.opening", "31")
    assert page.head.said.text() == "Not saved yet"
    hands.save()
    assert page.head.said.text() == "All saved"
    assert desk.window.toasts.words.text() == "Assiette creuse added"
    [row] = find_products("assiette")
    assert (row.sku, row.price_min, row.on_hand) == ("ASC", Decimal("19.90"), 31)
    assert variant_by_code("4006381333931") == Variant.get(Variant.sku == "ASC").id
    qtbot.keyClick(page, ESCAPE)
    assert desk.window.current == "products"


def test_a_number_that_cannot_be_read_stays_and_is_put_right_before_sizes_are_added(
    desk: Desk, qtbot: QtBot
) -> None:
    desk.window.show_page("products")
    qtbot.mouseClick(desk.window.findChild(QPushButton, "products.new"), Qt.MouseButton.LeftButton)
    hands = Editor(desk, qtbot)
    hands.type("name", "Pull marin")
    hands.type("variant.price", "69")
    hands.type("variant.weight_g", "48,9")
    hands.press("axis.add")
    page = desk.window.page("product")
    assert isinstance(page, ProductEditor)
    weight = page.body.variants.fields.weight_g
    assert (weight.text(), weight.hasFocus()) == ("48,9", True)
    assert page.body.variants.fields.rows["weight_g"].problem()
    assert not page.body.variants.findChildren(AxisRow)


def test_the_stock_typed_for_a_product_is_not_that_of_each_size(desk: Desk, qtbot: QtBot) -> None:
    desk.window.show_page("products")
    qtbot.mouseClick(desk.window.findChild(QPushButton, "products.new"), Qt.MouseButton.LeftButton)
    hands = Editor(desk, qtbot)
    hands.type("name", "Pull marin")
    hands.type("variant.price", "69")
    hands.type("variant.opening", "12")
    hands.press("axis.add")
    hands.type("axis.name", "Taille")
    for size in "SML":
        hands.add("axis.value", size)
    hands.save()
    [row] = find_products("pull marin")
    assert row.on_hand == 12


def test_the_price_is_shown_without_vat_beside_it_and_follows_the_class(edit: Callable[..., Editor]) -> None:
    hands = edit(_bowl())
    row = hands.page.body.variants.fields.rows["price"]
    assert row.helper.text() == "€10.75 excl. VAT"
    hands.page.body.about.tax.setCurrentIndex(2)
    assert row.helper.text() == "€12.23 excl. VAT"
    hands.type("variant.price", "abc")
    assert "not a number" in row.problem()
    hands.save()
    assert hands.page.state.dirty, "nothing is saved while a number cannot be read"


def test_every_refusal_stands_beside_its_field_and_nothing_is_saved(edit: Callable[..., Editor]) -> None:
    sell("Tasse", "9", sku="TASSE")
    hands = edit(_bowl())
    hands.type("name", " ")
    hands.type("variant.sku", "TASSE")
    hands.type("variant.sale_price", "20")
    hands.type("quantity_step", "0")
    hands.press("question.add")
    hands.save()
    assert hands.problem("name") == "Give it a name first."
    assert hands.problem("variants.0.sku") == "“Tasse” has the SKU “TASSE” already."
    assert hands.problem("variants.0.sale_price") == "The reduced price must be below the usual one."
    assert hands.problem("quantity_step") == "The step must be more than zero."
    assert hands.problem("questions.0.label") == "Say what is asked."
    assert QApplication.focusWidget() is hands.page.body.about.name
    assert Product.get_by_id(hands.page.state.product_id).name == "Bol"
    hands.type("name", "Bol")
    assert hands.problem("name") == ""


def test_a_doubtful_bar_code_is_warned_of_and_kept(edit: Callable[..., Editor]) -> None:
    hands = edit(_bowl())
    hands.add("variant.barcode", "4006381333932")
    row = hands.page.body.variants.fields.rows["barcodes"]
    assert "the last digit should be 1" in row.helper.text()
    hands.type("variant.barcode", "XYZ-1")
    hands.save()  # what stands in the line is taken, too
    assert _codes(hands) == ("4006381333932", "XYZ-1")
    [first, _] = [token for token in row.findChildren(Token) if token.isVisible()]
    cross = first.rect().center()
    cross.setX(first.width() - 12)
    hands.qtbot.mouseClick(first, Qt.MouseButton.LeftButton, pos=cross)
    [left] = [token for token in row.findChildren(Token) if token.isVisible()]
    hands.qtbot.mouseClick(left, Qt.MouseButton.LeftButton, pos=left.rect().topLeft() + QPoint(4, 8))
    assert hands.page.body.variants.fields.barcodes.typing.text() == "XYZ-1"
    hands.add("variant.barcode", "XYZ-2")
    hands.save()
    assert _codes(hands) == ("XYZ-2",)


def _codes(hands: Editor) -> tuple[str, ...]:
    assert hands.page.state.product_id is not None
    return product_form(hands.page.state.product_id).variants[0].barcodes


def test_sizes_and_colours_make_their_combinations(edit: Callable[..., Editor]) -> None:
    hands = edit(_bowl())
    hands.press("axis.add")
    hands.add("axis.value", "S")
    assert hands.page.findChild(AxisRow).name_row.problem() == "Name it first."
    hands.type("axis.name", "Size")
    hands.qtbot.keyClick(hands.part("axis.value"), ENTER)
    hands.add("axis.value", "M")
    hands.press("axis.add")
    hands.type("axis.name", "Colour", 1)
    hands.add("axis.value", "Blue", 1)
    hands.add("axis.value", "Green", 1)
    assert hands.labels == ["S, Blue", "M, Blue", "S, Green", "M, Green"]
    table = hands.page.body.variants.table
    table.selectRow(3)
    hands.type("variant.price", "15")
    hands.type("variant.sku", "BOL-M-G")
    hands.press("variants.alike")
    assert {one.price for one in hands.form.variants} == {15}
    hands.press("variant.remove")
    assert hands.labels == ["S, Blue", "M, Blue", "S, Green"]
    hands.desk.window.undo()
    assert len(hands.labels) == 4
    table.selectRow(3)
    hands.press("variant.remove")
    hands.press("variants.combine")
    assert hands.labels[-1] == "M, Green"
    hands.save()
    card = product_card(hands.page.state.product_id or 0)
    assert [(one.name, one.price) for one in card.variants][:2] == [("S, Blue", 15), ("M, Blue", 15)]
    assert card.variants[0].sku == "BOL", "the variant that was there keeps its code and its stock"
    assert card.variants[0].on_hand == 7


def test_a_value_is_put_right_in_all_its_variants(edit: Callable[..., Editor]) -> None:
    made = tuple(
        VariantForm(options=(("Size", size), ("Colour", "Bleu")), price=Decimal(5), sku=size) for size in "SM"
    )
    hands = edit(_bowl(variants=made))
    token = next(one for one in hands.page.findChildren(Token) if one.value == "Bleu")
    hands.qtbot.keyClick(token, ENTER)
    hands.add("axis.value", "Blue", 1)
    assert hands.labels == ["S, Blue", "M, Blue"]
    token = next(one for one in hands.page.findChildren(Token) if one.value == "M" and one.isVisible())
    hands.qtbot.keyClick(token, Qt.Key.Key_Delete)
    assert hands.labels == ["S, Blue"]
    hands.desk.window.undo()
    hands.save()
    card = product_card(hands.page.state.product_id or 0)
    assert [(one.name, one.sku) for one in card.variants] == [("S, Blue", "S"), ("M, Blue", "M")]


def test_a_sold_variant_is_archived_and_can_be_offered_again(edit: Callable[..., Editor]) -> None:
    two = tuple(VariantForm(options=(("T", size),), price=Decimal(5), opening=Decimal(1)) for size in "SM")
    hands = edit(_bowl(variants=two))
    hands.page.body.variants.table.selectRow(1)
    hands.press("variant.remove")
    hands.save()
    assert hands.labels == ["S"]
    table = hands.page.body.variants.table
    assert table.rows.index(1, 0).data() == "M, archived"
    table.selectRow(1)
    hands.press("variant.remove")
    assert hands.labels == ["S", "M"]
    hands.save()
    assert [one.active for one in product_card(hands.page.state.product_id or 0).variants] == [True, True]


def test_sixty_variants_stand_in_a_table_that_scrolls(edit: Callable[..., Editor]) -> None:
    many = tuple(
        VariantForm(
            options=(("Taille", f"{at}"), ("Couleur", "Bleu d’Iroise très foncé")), price=Decimal(at + 1)
        )
        for at in range(60)
    )
    hands = edit(_bowl(variants=many))
    table = hands.page.body.variants.table
    assert table.rows.rowCount() == 60
    assert table.height() < 400
    table.selectRow(59)
    hands.type("variant.price", "")
    hands.page.body.variants.table.selectRow(0)
    hands.save()
    assert table.currentIndex().row() == 59, "the variant that cannot be saved is in front"
    assert hands.problem("variants.59.price") == "It needs a price."


def test_what_is_asked_is_edited_in_its_order(edit: Callable[..., Editor]) -> None:
    hands = edit(_bowl())
    hands.press("question.add")
    hands.type("question.label", "Name to paint")
    hands.type("question.max_length", "12")
    hands.press("question.required")
    hands.press("question.add")
    hands.type("question.label", "Wrap", 1)
    choice = next(
        one for one in hands.part("question.kind", 1).findChildren(QWidget) if one.objectName() == "choice"
    )
    hands.qtbot.mouseClick(choice, Qt.MouseButton.LeftButton)
    hands.add("question.choice", "Kraft")
    hands.add("question.choice", "Navy")
    hands.type("question.price_addon", "3.50", 1)
    hands.press("question.up", 1)
    hands.save()
    asked = product_card(hands.page.state.product_id or 0).fields
    assert [(one.label, one.kind, one.choices, one.max_length, one.required) for one in asked] == [
        ("Wrap", "choice", ("Kraft", "Navy"), None, False),
        ("Name to paint", "text", (), 12, True),
    ]
    assert asked[0].price_addon == Decimal("3.50")
    hands.press("question.drop")
    assert [one.label for one in hands.form.questions] == ["Name to paint"]
    hands.desk.window.undo()
    assert [one.label for one in hands.form.questions] == ["Wrap", "Name to paint"]


# Pictures


def _drop(widget: QWidget, file: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file))])
    action, none = Qt.DropAction.CopyAction, Qt.KeyboardModifier.NoModifier
    event = QDropEvent(QPoint(5, 5), action, data, Qt.MouseButton.LeftButton, none)
    widget.dropEvent(event)


def test_a_picture_is_dropped_shrunk_and_taken_away_again(
    edit: Callable[..., Editor], tmp_path: Path
) -> None:
    big = QImage(3000, 1500, QImage.Format.Format_RGB32)
    big.fill(QColor("#c03020"))
    big.save(str(tmp_path / "big.png"))
    hands = edit(_bowl())
    _drop(hands.part("picture"), tmp_path / "big.png")
    assert isinstance(hands.form.picture, NewPicture)
    hands.save()
    kept = product_form(hands.page.state.product_id or 0).picture
    assert isinstance(kept, int)
    stored = QImage.fromData(picture(kept))
    assert (stored.width(), stored.height()) == (1024, 512)
    hands.press("picture.remove")
    assert hands.form.picture is None
    hands.desk.window.undo()
    assert hands.form.picture == kept
    assert not hands.page.state.dirty


def test_a_file_that_is_no_picture_is_refused_in_words(edit: Callable[..., Editor], tmp_path: Path) -> None:
    (tmp_path / "list.png").write_text("not at all")
    hands = edit(_bowl())
    hands.page.body.picture.take_file(str(tmp_path / "list.png"))
    assert hands.page.body.picture.hint.text() == "“list.png” is not a picture that can be read."
    assert hands.form.picture is None


# Leaving, and what others do meanwhile


def _leave(hands: Editor, answer: str) -> None:
    hands.desk.window.show_page("orders")
    assert hands.desk.window.current == "product"
    [dialog] = [one for one in hands.page.findChildren(LeaveDialog) if one.isVisible()]
    hands.qtbot.mouseClick(dialog.findChild(QPushButton, f"leave.{answer}"), Qt.MouseButton.LeftButton)


@pytest.mark.parametrize(
    ("answer", "page", "name"),
    [("stay", "product", "Bol"), ("drop", "orders", "Bol"), ("save", "orders", "Bolée")],
)
def test_changes_are_asked_about_before_they_are_lost(
    edit: Callable[..., Editor], answer: str, page: str, name: str
) -> None:
    hands = edit(_bowl())
    hands.page.body.about.name.setText("Bolée")
    hands.page.body.about.name.textEdited.emit("Bolée")
    _leave(hands, answer)
    assert hands.desk.window.current == page
    assert Product.get().name == name
    if answer == "stay":
        assert hands.form.name == "Bolée"
        hands.page.save()


def test_the_window_does_not_close_over_them_either(edit: Callable[..., Editor]) -> None:
    hands = edit(_bowl())
    hands.type("name", "Changed")
    assert not hands.desk.window.close()
    assert [one for one in hands.page.findChildren(LeaveDialog) if one.isVisible()]
    hands.page.save()


def test_what_others_do_follows_and_is_never_written_over(edit: Callable[..., Editor]) -> None:
    product_id = _bowl()
    hands = edit(product_id)
    variant = product_form(product_id).variants[0].id or 0
    add_stock(variant, Decimal(3), reason="Found", by="")
    hands.qtbot.waitUntil(lambda: hands.page.body.variants.fields.mark.text() == "10")
    save_product(replace(product_form(product_id), category="Terre"), product_id, by="")
    hands.qtbot.waitUntil(lambda: hands.form.category == "Terre")
    hands.type("name", "Mine")
    save_product(replace(product_form(product_id), category="Grès"), product_id, by="")
    hands.save()
    assert hands.desk.window.notice.isVisible()
    assert product_form(product_id).name == "Bol"
    hands.page.state.begin(hands.page.state.start, product_id, hands.page.state.start)


def test_a_product_is_duplicated_and_archived_with_a_way_back(edit: Callable[..., Editor]) -> None:
    product_id = _bowl()
    hands = edit(product_id)
    hands.page.head.archive.trigger()
    assert hands.page.head.chip.isVisible()
    assert find_products("bol") == []
    hands.desk.window.undo()
    assert len(find_products("bol")) == 1
    hands.page.head.duplicate.trigger()
    assert (hands.page.state.product_id, hands.form.name) == (None, "Bol (copy)")
    hands.save()
    assert sorted(row.name for row in find_products("bol")) == ["Bol", "Bol (copy)"]


def test_the_list_shows_what_is_archived_and_stays_where_it_was(desk: Desk, qtbot: QtBot) -> None:
    for at in range(60):
        sell(f"Bol {at:02}", "5", stock="9")
    desk.window.show_page("products")
    page = desk.window.page("products")
    page.refresh()
    bar = page.table.verticalScrollBar()
    page.table.selectRow(40)
    bar.setValue(900)
    page._open_current()
    hands = Editor(desk, qtbot, desk.window.page("product").state.product_id)
    hands.type("variant.price", "6")
    hands.save()
    hands.page.head.archive.trigger()
    qtbot.waitUntil(lambda: page.rows.rowCount() == 59)
    desk.window.go_back()
    assert desk.window.current == "products"
    assert bar.value() == 900
    page.which.set_current("archived")
    page.refresh()
    assert [page.rows.index(0, 0).data()] == ["Bol 40"]


@pytest.mark.parametrize("language", ["fr", "en"])
def test_it_fits_the_smallest_window(desk: Desk, language: str) -> None:
    desk.set_language(language)
    two = tuple(VariantForm(options=(("Taille", size),), price=Decimal(5)) for size in ("S" * 60, "M"))
    desk.window.open_product(_bowl(name="Long " * 30, variants=two))
    least = desk.window.minimumSizeHint()
    assert (least.width() <= 1024, least.height() <= 700) == (True, True)
    page = desk.window.page("product")
    nameless = [
        widget.objectName()
        for widget in page.findChildren(QWidget)
        if widget.focusPolicy().value & 1
        and widget.isVisible()
        and not widget.accessibleName()
        and type(widget).__module__.startswith("desktop.")
        and type(widget).__name__ not in {"TokenList", "_Bar"}
    ]
    assert nameless == []


def test_the_last_variant_on_sale_stays(edit: Callable[..., Editor]) -> None:
    two = tuple(VariantForm(options=(("T", size),), price=Decimal(5)) for size in "SM")
    hands = edit(_bowl(variants=two))
    hands.press("variant.remove")
    assert hands.labels == ["M"]
    assert not hands.part("variant.remove").isEnabled()
    hands.page.state.begin(hands.page.state.start, hands.page.state.product_id, hands.page.state.start)


def test_a_variant_has_a_picture_of_its_own_and_gives_it_up_with_a_way_back(
    edit: Callable[..., Editor], tmp_path: Path
) -> None:
    small = QImage(40, 40, QImage.Format.Format_ARGB32)
    small.fill(QColor(0, 0, 0, 0))
    small.save(str(tmp_path / "small.png"))
    two = tuple(VariantForm(options=(("T", size),), price=Decimal(5)) for size in "SM")
    hands = edit(_bowl(variants=two))
    hands.page.body.variants.table.selectRow(1)
    hands.page.body.variants.picture.take_file(str(tmp_path / "small.png"))
    hands.save()
    first, second = product_card(hands.page.state.product_id or 0).variants
    assert first.picture_id is None
    assert second.picture_id is not None
    hands.page.body.variants.table.selectRow(1)
    hands.press("variant.picture.remove")
    assert hands.form.variants[1].picture is None
    hands.desk.window.undo()
    assert hands.form.variants[1].picture == second.picture_id


def test_saving_stays_where_one_was(edit: Callable[..., Editor]) -> None:
    many = tuple(VariantForm(options=(("T", f"{at}"),), price=Decimal(5)) for at in range(9))
    hands = edit(_bowl(variants=many))
    bar = hands.page.scroller.verticalScrollBar()
    hands.qtbot.waitUntil(lambda: bar.maximum() > 300)
    hands.page.body.variants.table.selectRow(5)
    bar.setValue(300)
    hands.type("variant.price", "6")
    heard: list[object] = []
    hands.page.context.bus.changed.connect(heard.append)
    hands.save()
    hands.qtbot.waitUntil(lambda: bool(heard))
    assert (hands.page.body.variants.fields.at, bar.value()) == (5, 300)
    assert hands.page.body.variants.table.currentIndex().row() == 5


def test_an_undo_of_one_product_leaves_the_next_one_alone(edit: Callable[..., Editor]) -> None:
    two = tuple(VariantForm(options=(("T", size),), price=Decimal(5)) for size in "SM")
    other = _bowl(name="Other", variants=(VariantForm(price=Decimal(3)),))
    hands = edit(_bowl(variants=two))
    hands.press("variant.remove")
    hands.page.state.begin(hands.page.state.start, hands.page.state.product_id, hands.page.state.start)
    hands.desk.window.open_product(other)
    hands.desk.window.undo()
    assert [one.price for one in hands.form.variants] == [3]
    assert not hands.page.state.dirty


def test_what_is_sold_by_weight_says_so_at_its_price(edit: Callable[..., Editor]) -> None:
    hands = edit(_bowl())
    hands.page.body.selling.unit.choose("kg")
    assert hands.page.body.variants.fields.rows["price"].label.text() == "Price incl. VAT per kg"
    assert hands.form.quantity_step == Decimal("0.001")
    hands.save()
    assert product_form(hands.page.state.product_id or 0).unit == "kg"


def test_what_was_changed_is_told_in_words(edit: Callable[..., Editor]) -> None:
    hands = edit(_bowl())
    card = hands.page.body.history

    def told() -> list[str]:
        words = [one.text() for one in card.findChildren(Paragraph) if not one.isHidden()]
        return words[::2]

    assert told() == ["Bol added"]
    hands.type("variant.price", "14")
    hands.type("category", "Terre")
    hands.save()
    assert told()[-2:] == ["Bol changed: category, price (12.9 → 14)", "Bol added"]
    hands.page.head.archive.trigger()
    assert told()[-3] == "Bol archived"


def test_a_number_that_cannot_be_read_keeps_its_variant_in_front(edit: Callable[..., Editor]) -> None:
    two = tuple(VariantForm(options=(("T", size),), price=Decimal(5)) for size in "SM")
    hands = edit(_bowl(variants=two))
    hands.type("variant.price", "5,5,5")
    table = hands.page.body.variants.table
    table.selectRow(1)
    assert table.currentIndex().row() == 0
    assert QApplication.focusWidget() is hands.part("variant.price")
    hands.type("variant.price", "5.50")
    table.selectRow(1)
    assert hands.page.body.variants.fields.at == 1
    hands.page.save()


def test_what_stands_in_a_line_is_not_lost_by_leaving(edit: Callable[..., Editor]) -> None:
    hands = edit(_bowl())
    hands.type("variant.barcode", "123456")
    hands.qtbot.keyClick(hands.page, ESCAPE)
    [dialog] = [one for one in hands.page.findChildren(LeaveDialog) if one.isVisible()]
    hands.qtbot.mouseClick(dialog.save, Qt.MouseButton.LeftButton)
    assert _codes(hands) == ("123456",)
    assert hands.desk.window.current != "product"
