"""Papers from the order page to the printer: through the real worker to an `lp` that keeps what it gets."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from desktop.app import Desk
from desktop.documents.press import Press
from desktop.domain.papers import PaperKind
from desktop.services.issuing.documents import issue_invoice, print_count, stored_file
from desktop.shell.print_choice import PrintChoice, keep_print_choice
from desktop.views.parts.links import Link
from tests.documents.reading import page_texts
from tests.services.factory import MUG, history, identify_shop, make_order
from tests.shell.printer_stub import PrinterStub
from tests.views.orders.opened import Opened

SLOW = 60_000


@pytest.fixture(scope="module")
def press() -> Iterator[Press]:
    made = Press()
    yield made
    made.close()


@pytest.fixture
def printer(
    desk: Desk, qtbot: QtBot, press: Press, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[PrinterStub]:
    """What arrives on paper; all tests share one press, since starting it takes a second."""
    papers = desk.window.context.papers
    papers._press = press
    folder = tmp_path / "printer"
    folder.mkdir()
    yield PrinterStub(folder, monkeypatch)
    qtbot.waitUntil(lambda: desk.tasks.running == 0, timeout=SLOW)
    papers._press = None


def printed(order: Opened, count: int) -> str:
    """Wait for so many prints in the history; what the window says then."""
    asked = order.card.head.id
    order.qtbot.waitUntil(lambda: history(asked).count("document_printed") == count, timeout=SLOW)
    order.qtbot.waitUntil(order.desk.window.toasts.isVisible)
    return order.toast()


def link(order: Opened, place: str) -> QAbstractButton:
    """The first link in a place."""
    return order.seen(place)[0].findChildren(Link)[0]


def test_the_slip_is_made_and_printed_in_one_go(desk: Desk, qtbot: QtBot, printer: PrinterStub) -> None:
    identify_shop()
    order = Opened(desk, qtbot, make_order([MUG], ships="ship"))
    order.press("order.slip.print")
    said = printed(order, 1)
    (slip,) = order.card.documents
    assert said == f"{slip.number} printed on Office"
    assert printer.pdfs == [stored_file(slip.id, "A4")]
    assert order.card.head.number in page_texts(printer.pdfs[0])[0]
    order.wait("order.fulfilment_status", "Preparing")
    said = [words for words in order.words("order.history.list") if slip.number in words]
    assert said == [f"Packing slip {slip.number}", f"{slip.number} printed on Office"]
    order.press("order.slip.print")
    printed(order, 2)
    assert printer.pdfs[0] == printer.pdfs[1]
    assert len(order.card.shipments) == 1


def test_every_print_of_an_invoice_after_the_first_is_a_marked_duplicate(
    desk: Desk, qtbot: QtBot, printer: PrinterStub
) -> None:
    identify_shop()
    order_id = make_order([MUG])
    invoice = issue_invoice(order_id, by="")
    keep_print_choice(desk.device, PaperKind.INVOICE, PrintChoice("Labels", "A5", 2))
    order = Opened(desk, qtbot, order_id)
    order.press("order.invoice.print")
    printed(order, 2 - 1)
    order.key(Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    printed(order, 2)
    order.press("order.invoice.print")
    printed(order, 3)
    original = stored_file(invoice, "A5")
    assert printer.pdfs[0] == original
    assert original is not None
    assert "DUPLIC" not in " ".join(page_texts(original))
    for number, copy in enumerate(printer.pdfs[1:], 1):
        assert all(f"DUPLICATA N°\u00a0{number}" in page for page in page_texts(copy))
    order.page._look_at(invoice)
    preview = order.page.preview
    assert preview is not None
    qtbot.waitUntil(lambda: "Duplicate 3" in preview.state.text(), timeout=SLOW)
    shown = order.words("order.history.list")
    name = order.card.documents[0].number
    assert [f"{name} printed again on Labels, duplicate {number}" in shown for number in (1, 2)] == [True] * 2
    assert {(job["printer"], job["copies"], job["media"]) for job in printer.jobs} == {("Labels", "2", "A5")}
    assert print_count(invoice) == 6


def test_a_printer_that_refuses_is_named_and_nothing_is_recorded(
    desk: Desk, qtbot: QtBot, printer: PrinterStub
) -> None:
    identify_shop()
    order_id = make_order([MUG])
    issue_invoice(order_id, by="")
    printer.refuse()
    order = Opened(desk, qtbot, order_id)
    order.press("order.invoice.print")
    qtbot.waitUntil(desk.window.notice.isVisible, timeout=SLOW)
    assert "Office" in desk.window.notice.title.text()
    assert "document_printed" not in history(order_id)


def test_the_numbers_open_the_papers(desk: Desk, qtbot: QtBot, printer: PrinterStub) -> None:
    identify_shop()
    order_id = make_order([MUG], ships="ship")
    invoice = issue_invoice(order_id, by="")
    order = Opened(desk, qtbot, order_id)
    order.press("order.mark_shipped")
    order.wait("order.fulfilment_status", "Shipped")
    for place in ("order.invoices", "order.shipments"):
        qtbot.mouseClick(link(order, place), Qt.MouseButton.LeftButton)
        preview = order.page.preview
        assert preview is not None
        assert preview.isVisible()
        with qtbot.waitSignal(desk.window.context.papers.ready, timeout=SLOW):
            pass
        qtbot.keyClick(preview, Qt.Key.Key_Escape)
        assert not preview.isVisible()
    kinds = [document.kind for document in order.card.documents]
    assert kinds == ["invoice", "packing_slip"]
    assert stored_file(invoice, "A4") is not None
    assert "document_printed" not in history(order_id)


def test_a_slip_without_the_shops_name_is_refused_in_words(
    desk: Desk, qtbot: QtBot, printer: PrinterStub
) -> None:
    identify_shop(name="")
    order = Opened(desk, qtbot, make_order([MUG], ships="ship"))
    order.press("order.slip.print")
    assert "your shop’s name" in desk.window.notice.title.text() + desk.window.notice.words.text()
    assert order.card.documents == ()
    assert order.card.shipments == ()
