"""Products and customers come in by hand: files, preview, trial, import, report."""

from __future__ import annotations

import threading
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from pytestqt.qtbot import QtBot

from desktop.app import Desk
from desktop.exchange import reading
from desktop.models import Customer, HistoryEntry, Product, Variant
from desktop.views.imports import jobs
from desktop.views.imports.page import READING, RESULT, TRIAL, ImportPage
from tests.views.imports.conftest import OWN, Hands

Table = Callable[..., Path]
CTRL = Qt.KeyboardModifier.ControlModifier


def test_a_catalogue_is_tried_then_brought_in(page: ImportPage, hands: Hands) -> None:
    hands.choose_files(OWN / "woo_english.csv")
    assert page.reading.recognised.text().startswith("Products from WooCommerce · ")
    assert ("Price", "Regular price") in page.reading.panel.mapping.texts()
    hands.click("import.rehearse")
    tried = hands.counts()
    assert page.place == TRIAL
    assert Product.select().count() == 0
    assert int(tried["New products"]) > 0
    hands.click("import.run")
    assert hands.counts() == tried
    assert Product.select().count() == int(tried["New products"])
    assert Variant.select().count() == int(tried["New variants"])
    assert int(tried["Rows left out"]) == len(hands.findings()) > 0


def test_the_same_file_again_only_brings_up_to_date(page: ImportPage, hands: Hands) -> None:
    for _ in range(2):
        hands.choose_files(OWN / "shopify_old.csv")
        hands.click("import.rehearse")
        hands.click("import.run")
        counts = hands.counts()
        hands.click("import.again")
    assert (counts["New products"], counts["New variants"]) == ("0", "0")
    assert int(counts["Brought up to date"]) == Product.select().count() > 0


def test_products_and_combinations_come_together(page: ImportPage, hands: Hands) -> None:
    hands.choose_files(OWN / "presta_products.csv", OWN / "presta_combinations.csv")
    assert [tab.word for tab in page.reading.files.bar.tabs] == [
        "presta_products.csv",
        "presta_combinations.csv",
    ]
    page.reading.files.choose("1")
    assert page.reading.recognised.text().startswith("Combinations from PrestaShop")
    hands.click("import.rehearse")
    assert int(hands.counts()["New variants"]) > int(hands.counts()["New products"])


def test_a_file_of_customers_is_known_as_such(page: ImportPage, hands: Hands) -> None:
    hands.choose_files(OWN / "presta_customers.csv", OWN / "presta_addresses.csv")
    assert page.head.subject.current() == "customers"
    hands.click("import.rehearse")
    hands.click("import.run")
    assert Customer.select().count() == int(hands.counts()["New customers"]) == 3
    hands.click("import.see")
    assert page.window().current == "customers"  # type: ignore[attr-defined]


def test_cancelled_half_way_nothing_is_written(
    page: ImportPage, hands: Hands, qtbot: QtBot, table: Table, monkeypatch: pytest.MonkeyPatch
) -> None:
    hands.choose_files(table("goods.csv", "Name;Price", *(f"Mug {n};{n}" for n in range(1, 100))))
    hands.click("import.rehearse")
    known = HistoryEntry.select().count()
    there, go_on, units = threading.Event(), threading.Event(), jobs.Pace.units

    def waiting(pace: jobs.Pace, at: int, of: int) -> None:
        if at == 50:
            there.set()
            go_on.wait(10)
        units(pace, at, of)

    monkeypatch.setattr(jobs.Pace, "units", waiting)
    monkeypatch.setattr(jobs, "EVERY", 0)
    qtbot.mouseClick(hands.find("import.run"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(there.is_set)
    assert page.place == RESULT
    qtbot.mouseClick(hands.find("import.cancel"), Qt.MouseButton.LeftButton)
    go_on.set()
    hands.wait()
    assert page.problem.title.text() == "Stopped."
    assert page.place == TRIAL
    assert (Product.select().count(), HistoryEntry.select().count()) == (0, known)
    hands.click("import.run")
    assert Product.select().count() == 99


def test_a_trial_can_be_given_up_at_once(
    page: ImportPage, hands: Hands, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    hands.choose_files(OWN / "woo_english.csv")
    go_on = threading.Event()
    monkeypatch.setattr(jobs, "read_products", lambda *_: go_on.wait(10))
    qtbot.mouseClick(hands.find("import.rehearse"), Qt.MouseButton.LeftButton)
    hands.key(Qt.Key.Key_Escape)
    assert page.place == READING
    assert page.problem.words.text() == "Nothing was written."
    with qtbot.waitSignal(page.context.tasks._running.copy().pop().finished):
        go_on.set()
    assert page.place == READING


def test_a_column_nobody_knows_is_chosen_by_hand(page: ImportPage, hands: Hands, table: Table) -> None:
    hands.choose_files(table("goods.csv", "Zeug;Kosten;Farbe", "Mug;12,50;Red", "Mug;13,50;Blue"))
    hands.click("import.rehearse")
    assert page.place == READING
    assert page.problem.title.text() == "“goods.csv” has no column for: name, price."
    assert hands.find("import.mapping.name").property("problem")
    assert page.focusWidget() is hands.find("import.mapping.name")
    hands.pick("import.mapping.name", "Zeug")
    hands.pick("import.mapping.price", "Kosten")
    hands.pick("import.mapping.option_1", "Farbe")
    assert ("Name", "Zeug") in page.reading.panel.mapping.texts()
    hands.click("import.rehearse")
    hands.click("import.run")
    assert [row.name for row in Product.select()] == ["Mug"]
    assert sorted(str(row.options) for row in Variant.select()) == [
        "[['Farbe', 'Blue']]",
        "[['Farbe', 'Red']]",
    ]


def test_a_wrong_guess_is_corrected(page: ImportPage, hands: Hands, table: Table) -> None:
    hands.choose_files(table("goods.csv", "Name;Price;Size;Old", "Mug;99;L;12.5", "Pot;99;;13"))
    assert ("Price", "Price") in page.reading.panel.mapping.texts()
    hands.pick("import.mapping.price", "Old")
    hands.pick("import.mapping.option_1", "Not read")
    texts = dict(page.reading.panel.mapping.texts())
    assert (texts["Price"], texts["Option 1"]) == ("Old", "")
    hands.click("import.rehearse")
    hands.click("import.run")
    assert {row.price for row in Variant.select()} == {Decimal("12.5"), Decimal(13)}
    assert {str(row.options) for row in Variant.select()} == {"[]"}


def test_the_columns_of_a_known_file_can_be_chosen_too(page: ImportPage, hands: Hands) -> None:
    hands.choose_files(OWN / "shopify_old.csv")
    assert page.reading.panel.mapping.combos == {}
    hands.click("import.mapping.change")
    hands.pick("import.mapping.sku", "Handle")
    assert page.reading.panel.format.currentText() == "Shopify"
    assert dict(page.reading.panel.mapping.texts())["SKU or reference"] == "Handle"


def test_letters_and_separator_are_corrected(page: ImportPage, hands: Hands, table: Table) -> None:
    hands.choose_files(table("goods.csv", "Name|Price,Note", "Pâté|3,50", encoding="cp850"))
    hands.pick("import.encoding", "DOS (cp850)")
    hands.pick("import.separator", "Bar")
    assert hands.shown_rows() == [["Pâté", "3,50"]]
    hands.pick("import.separator", "Comma")
    assert hands.shown_rows() == [["Pâté|3", "50"]]


def test_a_format_is_corrected(page: ImportPage, hands: Hands) -> None:
    hands.choose_files(OWN / "shopify_old.csv")
    hands.pick("import.format", "Spreadsheet")
    assert page.reading.panel.mapping.combos["name"].title() == "Title"
    assert not page.reading.panel.change.isVisible()


@pytest.mark.parametrize(
    ("content", "title", "words"),
    [
        (b"PK\x03\x04" + bytes(range(256)), "“goods.csv” is a spreadsheet.", "Save it as CSV and try again."),
        (b"", "“goods.csv” is empty.", "Choose another file."),
        (
            b"Alias ID;Alias;Search\n1;a;b\n",
            "“goods.csv” holds search words, not products.",
            "Choose another file.",
        ),
    ],
)
def test_a_file_that_cannot_be_taken_is_refused(
    page: ImportPage, hands: Hands, tmp_path: Path, content: bytes, title: str, words: str
) -> None:
    path = tmp_path / "goods.csv"
    path.write_bytes(content)
    hands.choose_files(path)
    assert (page.problem.title.text(), page.problem.words.text()) == (title, words)
    assert page.files.open.isVisible()
    hands.choose_files(OWN / "woo_english.csv")
    assert page.place == READING
    assert not page.problem.isVisible()


def test_letters_that_do_not_exist_stand_beside_their_field(page: ImportPage, hands: Hands) -> None:
    hands.choose_files(OWN / "woo_english.csv")
    page.flow.read_letters("no-such-letters")
    hands.wait()
    assert "no-such-letters" in page.reading.panel.trouble.text()
    assert hands.find("import.encoding").property("problem")
    assert page.reading.panel.encoding.currentText() == "UTF-8"
    assert page.flow.choice.encoding == ""
    hands.pick("import.encoding", "Windows (cp1252)")
    assert not page.reading.panel.trouble.isVisible()


def test_a_file_that_does_not_go_with_the_others_is_not_taken(page: ImportPage, hands: Hands) -> None:
    hands.choose_files(OWN / "woo_english.csv")
    _drop(page, OWN / "presta_customers.csv")
    hands.wait()
    assert page.problem.title.text() == "“presta_customers.csv” holds customers, not products."
    assert page.flow.choice.paths == (OWN / "woo_english.csv",)
    assert len(page.reading.files.bar.tabs) == 1
    hands.click("import.rehearse")
    assert page.place == TRIAL


def test_the_person_may_insist_on_what_the_file_is(page: ImportPage, hands: Hands, table: Table) -> None:
    hands.choose_files(table("list.csv", "Name;Phone", "Ann Lee;0611223344"))
    assert page.head.subject.current() == "customers"
    page.head.subject.set_current("products")
    page.head.subject.changed.emit("products")
    hands.wait()
    hands.pick("import.mapping.price", "Phone")
    hands.click("import.rehearse")
    assert hands.counts()["New products"] == "1"


def test_files_are_dropped_added_and_removed(page: ImportPage, hands: Hands) -> None:
    _drop(page, OWN / "presta_products.csv")
    hands.wait()
    _drop(page, OWN / "presta_combinations.csv")
    hands.wait()
    assert len(page.reading.files.bar.tabs) == 2
    page.reading.files.choose("1")
    hands.click("import.remove")
    assert [tab.word for tab in page.reading.files.bar.tabs] == ["presta_products.csv"]
    hands.click("import.remove")
    assert hands.find("import.open").isEnabled()


def _drop(page: ImportPage, path: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    way = (Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    entered = QDragEnterEvent(QPoint(9, 9), *way)
    page.dragEnterEvent(entered)
    assert entered.isAccepted()
    page.dropEvent(QDropEvent(QPointF(9, 9), *way))


def test_all_of_it_by_keyboard(page: ImportPage, hands: Hands, desk: Desk) -> None:
    hands.key(Qt.Key.Key_O, CTRL)
    hands.confirm("import.dialog", OWN / "woo_english.csv")
    hands.key(Qt.Key.Key_Return, CTRL)
    hands.wait()
    assert page.place == TRIAL
    hands.key(Qt.Key.Key_Escape)
    assert page.place == READING
    page.focusWidget().clearFocus()
    hands.key(Qt.Key.Key_Return, CTRL)
    hands.wait()
    hands.key(Qt.Key.Key_Return, CTRL)
    hands.wait()
    assert page.place == RESULT
    assert Product.select().count() > 0
    hands.key(Qt.Key.Key_Escape)
    assert desk.window.current == "orders"


def test_the_list_of_rows_is_saved_in_words(
    page: ImportPage, hands: Hands, tmp_path: Path, qtbot: QtBot
) -> None:
    hands.choose_files(OWN / "generic_french.csv")
    hands.click("import.rehearse")
    hands.key(Qt.Key.Key_S, CTRL)
    target = tmp_path / "report.csv"
    with qtbot.waitSignal(page.report.saved):
        hands.confirm("import.report.dialog", target)
    lines = target.read_text("utf-8-sig").splitlines()
    outcome = page.flow.outcome
    assert outcome is not None
    assert lines[0] == '"What","File","Line","Why","Row"'
    assert len(lines) == 1 + len(outcome.skipped) + len(outcome.warnings)
    assert any(line.startswith('"left out","generic_french.csv"') for line in lines)


def test_who_left_is_told_when_it_is_done(page: ImportPage, hands: Hands, desk: Desk, qtbot: QtBot) -> None:
    hands.choose_files(OWN / "shopify_old.csv")
    hands.click("import.rehearse")
    qtbot.mouseClick(hands.find("import.run"), Qt.MouseButton.LeftButton)
    desk.window.show_page("orders")
    hands.wait()
    assert desk.window.toasts.isVisible()
    assert "in your shop" in desk.window.toasts.words.text()
    desk.window.show_page("import")
    assert hands.counts()["New products"] == str(Product.select().count())
    desk.window.show_page("orders")
    desk.window.show_page("import")
    assert hands.find("import.open").isEnabled()


def test_no_file_is_read_in_the_windows_thread(
    page: ImportPage, hands: Hands, monkeypatch: pytest.MonkeyPatch
) -> None:
    threads = []
    opened = reading.open_table

    def noting(*arguments: object, **options: object) -> object:
        threads.append(threading.current_thread() is threading.main_thread())
        return opened(*arguments, **options)  # type: ignore[arg-type]

    monkeypatch.setattr(reading, "open_table", noting)
    hands.choose_files(OWN / "woo_english.csv")
    hands.click("import.rehearse")
    assert threads == [False, False]


def test_a_file_with_titles_only_is_shown_and_its_trial_refused(
    page: ImportPage, hands: Hands, table: Table
) -> None:
    hands.choose_files(table("empty.csv", "Name;Price"))
    assert page.reading.recognised.text().endswith("2 columns")
    hands.click("import.rehearse")
    assert page.place == READING
    assert page.problem.title.text() == "“empty.csv” has titles of columns and no row below them."
