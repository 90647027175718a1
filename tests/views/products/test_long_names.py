"""Long words and a narrow window: nothing of the editor is wider than what is to be seen of it."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication, QScrollArea
from pytestqt.qtbot import QtBot

from desktop.app import Desk
from desktop.models import Product
from desktop.views.parts.fields import TextField
from desktop.views.parts.search_field import SearchField
from desktop.views.products.editor.page import ProductEditor
from tests.views.wizard.goods import sell_in_variants

LONG = "Très grand saladier émaillé à motifs bretons, bleu de Quimper"


@pytest.mark.parametrize("language", ["fr", "en"])
def test_a_product_with_variants_fits_on_a_narrow_window(desk: Desk, qtbot: QtBot, language: str) -> None:
    desk.window.context.doors.set_language(language)
    sizes = ("Bleu de Quimper très foncé", "Très grand modèle familial", "12", "1")
    sell_in_variants(LONG, (sizes, ("Vert", "Petit", "12", "1")))
    desk.window.resize(1024, 700)
    desk.window.context.open_product(Product.get().id)
    page = desk.window.page("product")
    assert isinstance(page, ProductEditor)
    qtbot.waitUntil(page.isVisible)
    areas = [area for area in page.findChildren(QScrollArea) if area.isVisible() and area.widget()]
    assert areas
    for _ in range(4):  # cards take their width when their texts are known
        QApplication.processEvents()
        desk.window.grab()
    for area in areas:
        assert area.widget().width() <= area.viewport().width()


def test_a_long_text_shows_its_beginning_until_somebody_types(qtbot: QtBot) -> None:
    field = TextField()
    qtbot.addWidget(field)
    field.setText(LONG)
    assert field.cursorPosition() == 0


def test_where_both_do_not_fit_the_words_of_a_search_go_before_its_key(qtbot: QtBot) -> None:
    field = SearchField("Nom, référence ou code-barres")
    qtbot.addWidget(field)
    field.set_hint("Ctrl+F")
    field.show()
    field.resize(400, 36)
    wide = field.textMargins().right()
    field.resize(200, 36)
    assert (wide > 0, field.textMargins().right()) == (True, 0)
