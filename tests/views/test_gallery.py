"""The gallery shows every part, in both looks, and leaves nothing behind."""

from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop.views.gallery.__main__ import PAGES, save_all


@pytest.mark.parametrize("name", PAGES)
def test_building_a_page_opens_no_window(name: str, qtbot: QtBot) -> None:
    """A child made visible before it has a parent would flash up as a window of its own."""
    before = {widget for widget in QApplication.topLevelWidgets() if widget.isVisible()}
    page = PAGES[name]()
    qtbot.addWidget(page)
    assert {widget for widget in QApplication.topLevelWidgets() if widget.isVisible()} == before


@pytest.mark.parametrize("name", PAGES)
def test_every_control_of_a_page_has_a_name(name: str, qtbot: QtBot) -> None:
    page = PAGES[name]()
    qtbot.addWidget(page)
    page.show()
    nameless = [
        widget
        for widget in page.findChildren(QWidget)
        if widget.focusPolicy().value & 1  # Tab goes there
        and widget.isVisible()
        and type(widget).__module__.startswith("desktop.")
        and not widget.accessibleName()
        and type(widget).__name__ not in {"ResultList", "TableView", "TextArea", "Combo", "TextField", "_Bar"}
    ]
    assert nameless == []


def test_the_gallery_saves_every_page_in_both_looks(tmp_path: Path) -> None:
    saved = save_all(tmp_path, 1)
    assert len(saved) == len(set(saved)) == 2 * len(PAGES)
    sizes = {QImage(str(file)).size().toTuple() for file in saved}
    assert sizes == {(1280, 800)}
    light, dark = (QImage(str(tmp_path / f"controls-{look}-1x.png")) for look in ("light", "dark"))
    assert light.pixelColor(2, 2).lightness() > 240
    assert dark.pixelColor(2, 2).lightness() < 30
