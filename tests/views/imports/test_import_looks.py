"""The import page fits, is spoken, and comes to terms with real files."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QComboBox, QTabBar, QTableView, QWidget

from desktop.app import Desk
from desktop.models import Product
from desktop.views.imports.page import ImportPage
from tests.views.imports.conftest import OWN, Hands

REAL = Path(__file__).resolve().parents[4] / "shared" / "data" / "catalogues"
CONTROLS = (QAbstractButton, QComboBox, QTableView, QTabBar)


def _steps(page: ImportPage, hands: Hands) -> list[str]:
    """Goes through all steps and gives the controls without a name."""
    nameless = _nameless(page)
    hands.choose_files(OWN / "generic_french.csv")
    nameless += _nameless(page)
    hands.click("import.rehearse")
    nameless += _nameless(page)
    hands.click("import.run")
    return nameless + _nameless(page)


def _nameless(page: ImportPage) -> list[str]:
    return [
        f"{type(item).__name__} {item.objectName()}"
        for item in page.findChildren(QWidget)
        if isinstance(item, CONTROLS)
        and item.isVisible()
        and item.focusPolicy() & Qt.FocusPolicy.TabFocus
        and not item.accessibleName()
    ]


def test_every_control_has_a_name_and_every_step_fits(page: ImportPage, hands: Hands, desk: Desk) -> None:
    assert _steps(page, hands) == []
    desk.window.resize(1024, 700)
    for language in ("fr", "en"):
        desk.set_language(language)
        shown = desk.window.page("import")
        assert isinstance(shown, ImportPage)
        least = shown.minimumSizeHint()
        assert (least.width() <= 1024 - 88, least.height() <= 700) == (True, True)


def test_a_row_that_was_left_out_is_said_in_full(page: ImportPage, hands: Hands) -> None:
    hands.choose_files(OWN / "generic_french.csv")
    hands.click("import.rehearse")
    hands.page.report.table.setFocus()
    first = page.report.detail.text()
    assert first.startswith(f"Line {hands.findings()[0][0]}: {hands.findings()[0][1]}.")
    hands.key(Qt.Key.Key_Down)
    assert page.report.detail.text() != first
    hands.page.report.tabs.choose("warnings")
    assert page.report.detail.text().startswith(f"Line {hands.findings()[0][0]}: ")


def test_a_tab_is_as_wide_as_the_name_it_has_now(page: ImportPage, hands: Hands) -> None:
    hands.choose_files(OWN / "presta_products.csv", OWN / "presta_combinations.csv")
    hands.key(Qt.Key.Key_Escape)
    hands.choose_files(OWN / "woo_french.csv")
    bar = page.reading.files.bar
    assert bar.tabRect(0).width() == bar.tabSizeHint(0).width()


def test_long_names_and_many_columns_leave_the_page_as_it_is(
    page: ImportPage, hands: Hands, tmp_path: Path
) -> None:
    path = tmp_path / f"{'a-long-name-' * 12}.csv"
    titles = ["Name", "Price", *(f"A column with a long title, number {n}" for n in range(400))]
    cells = ["Mug", "9", *("x" * 500 for _ in range(400))]
    path.write_text(";".join(titles) + "\n" + ";".join(cells) + "\n", encoding="utf-8")
    before = page.minimumSizeHint()
    hands.choose_files(path)
    assert page.minimumSizeHint() == before
    assert page.reading.panel.mapping.combos["name"].count() == 403
    hands.click("import.rehearse")
    assert hands.counts()["New products"] == "1"


@pytest.mark.skipif(not REAL.exists(), reason="the real catalogues are not beside this checkout")
@pytest.mark.parametrize(
    ("names", "counts"),
    [
        (("sample_products.csv",), ("16", "21")),
        (("prestashop-csv/products_import.csv", "prestashop-csv/combinations_import.csv"), ("7", "29")),
        (("shopify-csv/apparel.csv",), None),
        (("prestashop-csv/customers_import.csv", "prestashop-csv/addresses_import.csv"), ("9", "0")),
    ],
)
def test_real_files_come_in_by_clicks(
    page: ImportPage, hands: Hands, names: tuple[str, ...], counts: tuple[str, str] | None
) -> None:
    page._take_files([REAL / name for name in names])
    hands.wait()
    hands.click("import.rehearse")
    tried = hands.counts()
    hands.click("import.run")
    assert hands.counts() == tried
    first, second = list(tried.values())[:2]
    assert int(first) > 0
    assert counts in (None, (first, second))
    assert "New customers" in tried or Product.select().count() == int(first)
