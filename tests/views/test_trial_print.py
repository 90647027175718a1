"""The first days of a shop: a test page comes out, and the list of things to do goes when they are done."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from desktop.app import Desk
from desktop.views.orders.list import OrderList
from tests.catalogue import sell
from tests.documents.reading import page_texts
from tests.services.factory import identify_shop
from tests.shell.printer_stub import PrinterStub

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def printer(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> PrinterStub:
    folder = tmp_path / "printer"
    folder.mkdir()
    return PrinterStub(folder, monkeypatch)


def test_a_test_page_is_printed_and_the_list_of_things_to_do_goes(
    desk: Desk, printer: PrinterStub, qtbot: QtBot
) -> None:
    identify_shop()
    sell("Bol", "12.90")
    desk.window.show_page("orders")
    page = desk.window.page("orders")
    assert isinstance(page, OrderList)
    assert page.side.empty is not None
    first = page.side.empty.first
    assert first.page.title.text() == "Print a test page"
    assert first.page.isVisible()
    qtbot.mouseClick(first.page.button, LEFT)
    qtbot.waitUntil(lambda: not first.page.isVisible(), timeout=30_000)
    text = " ".join(page_texts(printer.pdfs[0]))
    assert "Pro forma" in text
    assert "ne sont pas coupés" in text
    assert "123 456 782" in text
    assert "printed on Office" in desk.window.toasts.words.text()
    assert first.new.isVisible()


def test_without_a_printer_it_says_so_and_nothing_is_ticked(
    desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("desktop.shell.printing.printers", lambda: ())
    desk.window.show_page("settings/printing")
    page = desk.window.page("settings")
    button = page.findChild(QAbstractButton, "settings.print.trial")
    qtbot.mouseClick(button, LEFT)
    qtbot.waitUntil(desk.window.notice.isVisible, timeout=30_000)
    assert "no default printer" in desk.window.notice.title.text()
    assert desk.device.text("print/tested") == ""
