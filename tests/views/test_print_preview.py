"""The preview: pages of the very paper, a choice that is remembered, keys, and a PDF to keep."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop.app import Desk
from desktop.documents.press import Press
from desktop.domain.papers import PaperKind
from desktop.services.issuing.documents import issue_invoice, issue_slip, print_count, stored_file
from desktop.shell.print_choice import PrintChoice, keep_print_choice, print_choice
from desktop.views.print_preview import PrintPreview
from tests.services.factory import MUG, identify_shop, make_order
from tests.shell.printer_stub import PrinterStub

SECONDS_30 = 30_000


@pytest.fixture(scope="module")
def press() -> Iterator[Press]:
    made = Press()
    yield made
    made.close()


@pytest.fixture
def printer(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> PrinterStub:
    folder = tmp_path / "printer"
    folder.mkdir()
    return PrinterStub(folder, monkeypatch)


@pytest.fixture
def preview(
    desk: Desk, press: Press, printer: PrinterStub, monkeypatch: pytest.MonkeyPatch
) -> Iterator[PrintPreview]:
    """One over the window's page; all tests share one press, since starting it takes a second."""
    papers = desk.window.context.papers
    monkeypatch.setattr(papers, "_press", press)
    identify_shop()
    yield PrintPreview(desk.window.area, desk.window.context)
    monkeypatch.setattr(papers, "_press", None)


@pytest.fixture
def slip(preview: PrintPreview) -> int:
    return issue_slip(make_order([MUG], ships="ship"), by="")


def shown(qtbot: QtBot, preview: PrintPreview, document_id: int) -> None:
    """Open it and wait for pages and printers."""
    preview.show_document(document_id)
    qtbot.waitUntil(lambda: preview.print.isEnabled() and preview.printer.count() == 3, timeout=SECONDS_30)


def test_it_shows_the_pages_and_what_the_machine_remembers(
    qtbot: QtBot, desk: Desk, preview: PrintPreview, slip: int
) -> None:
    keep_print_choice(desk.device, PaperKind.PACKING_SLIP, PrintChoice("Labels", "100x150", 2))
    shown(qtbot, preview, slip)
    assert preview.choice() == PrintChoice("Labels", "100x150", 2)
    (sheet,) = preview.pages.sheets
    assert abs(sheet.height() / sheet.width() - 1.5) < 0.01
    seen = sheet.grab().toImage()
    assert seen.pixelColor(3, 3).name() == "#ffffff"
    dark = [at for at in range(seen.width()) if seen.pixelColor(at, seen.height() * 9 // 10).lightness() < 80]
    assert len(dark) > 20, "the bar code stands near the foot"
    assert "1" in preview.pages.accessibleName()


def test_keys_print_what_is_chosen_and_remember_it(
    qtbot: QtBot, desk: Desk, preview: PrintPreview, printer: PrinterStub, slip: int
) -> None:
    shown(qtbot, preview, slip)
    preview.printer.choose("Labels")
    preview.copies.set_quantity(Decimal(3))
    with qtbot.waitSignal(desk.window.context.papers.printed, timeout=SECONDS_30):
        qtbot.keyClick(preview, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)  # type: ignore[no-untyped-call]
    assert preview.isHidden()
    assert (printer.jobs[0]["printer"], printer.jobs[0]["copies"]) == ("Labels", "3")
    assert print_choice(desk.device, PaperKind.PACKING_SLIP) == PrintChoice("Labels", "A4", 3)
    assert print_count(slip) == 3


def test_another_size_shows_other_pages(qtbot: QtBot, preview: PrintPreview, slip: int) -> None:
    shown(qtbot, preview, slip)
    tall = preview.pages.sheets[0].height()
    preview.paper.set_current("100x150")
    preview.paper.changed.emit("100x150")
    qtbot.waitUntil(lambda: preview.pages.sheets[0].height() != tall, timeout=SECONDS_30)
    assert stored_file(slip, "100x150") is not None
    assert preview.choice().size == "100x150"


def test_the_pdf_can_be_kept(qtbot: QtBot, preview: PrintPreview, tmp_path: Path) -> None:
    invoice = issue_invoice(make_order([MUG]), by="")
    shown(qtbot, preview, invoice)
    preview.save_to(str(tmp_path / "no folder" / "x.pdf"))
    assert preview.state.isVisible()
    preview.save_to(str(tmp_path / "x.pdf"))
    assert (tmp_path / "x.pdf").read_bytes() == stored_file(invoice, "A4")
    assert preview.isHidden()


def test_without_a_printer_the_paper_can_still_be_kept(
    qtbot: QtBot, preview: PrintPreview, slip: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("desktop.views.print_preview.printers", tuple)
    preview.show_document(slip)
    qtbot.waitUntil(lambda: bool(preview.printer_row.problem()), timeout=SECONDS_30)
    qtbot.waitUntil(preview.save.isEnabled, timeout=SECONDS_30)
    assert not preview.print.isEnabled()


def test_what_cannot_be_made_is_said(qtbot: QtBot, desk: Desk, preview: PrintPreview) -> None:
    with qtbot.waitSignal(desk.window.context.papers.failed, timeout=SECONDS_30):
        preview.show_document(987654)
    assert preview.state.isVisible()
    assert not preview.save.isEnabled()
