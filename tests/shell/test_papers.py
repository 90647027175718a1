"""Issued papers through the real worker to a printer that keeps what it gets."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop.documents.press import Press
from desktop.domain.papers import PaperKind
from desktop.services.issuing.documents import issue_invoice, issue_slip, print_count, stored_file
from desktop.shell.device import Device
from desktop.shell.papers import PaperFile, Papers, Printed
from desktop.shell.print_choice import PrintChoice, keep_print_choice
from desktop.shell.printing import PrintRefused
from desktop.shell.tasks import Tasks
from tests.documents.reading import page_texts
from tests.services.factory import MUG, history, identify_shop, make_order
from tests.shell.printer_stub import PrinterStub
from tests.shop import new_shop as new_shop

pytestmark = pytest.mark.usefixtures("new_shop")


@pytest.fixture
def device(tmp_path: Path) -> Device:
    return Device(tmp_path / "device.ini")


@pytest.fixture(scope="module")
def press() -> Iterator[Press]:
    made = Press()
    yield made
    made.close()


@pytest.fixture
def papers(qtbot: QtBot, device: Device, press: Press) -> Iterator[Papers]:
    tasks = Tasks()
    yield Papers(tasks, device, press)
    tasks.close()


@pytest.fixture
def printer(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> PrinterStub:
    folder = tmp_path / "printer"
    folder.mkdir()
    return PrinterStub(folder, monkeypatch)


def _order() -> int:
    return make_order([MUG], ships="ship")


def _print(qtbot: QtBot, papers: Papers, *document_ids: int) -> Printed:
    with qtbot.waitSignal(papers.printed, timeout=60_000) as told:
        papers.print(document_ids, by="Yann")
    printed: Printed = told.args[0]
    return printed


def test_a_paper_is_made_once_and_the_stored_bytes_are_its_original(
    qtbot: QtBot, papers: Papers, printer: PrinterStub
) -> None:
    identify_shop()
    order_id = _order()
    invoice = issue_invoice(order_id, by="")
    first = _print(qtbot, papers, invoice)
    again = _print(qtbot, papers, invoice)
    original, duplicate = printer.pdfs
    assert original == stored_file(invoice, "A4")
    assert [page.replace("DUPLICATA N°\u00a01", "").strip() for page in page_texts(duplicate)] == [
        page.strip() for page in page_texts(original)
    ]
    assert "DUPLICATA N°\u00a01" in page_texts(duplicate)[0]
    assert (first.printer, first.copies, first.copy, again.copy) == ("Office", 1, 1, 2)
    assert print_count(invoice) == 2
    assert history(order_id)[-2:] == ["document_printed", "document_printed"]
    assert printer.jobs[0] == {"printer": "Office", "copies": "1", "title": first.numbers[0], "media": "A4"}


def test_several_papers_are_one_job_in_their_order(
    qtbot: QtBot, papers: Papers, printer: PrinterStub
) -> None:
    identify_shop()
    slips = [issue_slip(_order(), by="") for _ in range(3)]
    slips.reverse()
    printed = _print(qtbot, papers, *slips)
    assert len(printer.pdfs) == 1
    assert all(stored_file(slip, "A4") for slip in slips)
    texts = ["".join(text.split()) for text in page_texts(printer.pdfs[0])]
    assert [number in text for number, text in zip(printed.numbers, texts, strict=True)] == [True] * 3
    assert [print_count(slip) for slip in slips] == [1, 1, 1]


def test_each_kind_goes_where_this_machine_remembers(
    qtbot: QtBot, papers: Papers, printer: PrinterStub, device: Device
) -> None:
    identify_shop()
    order_id = _order()
    keep_print_choice(device, PaperKind.PACKING_SLIP, PrintChoice("Labels", "100x150", 2))
    _print(qtbot, papers, issue_invoice(order_id, by=""), slip := issue_slip(order_id, by=""))
    qtbot.waitUntil(lambda: len(printer.jobs) == 2)
    told = [(job["printer"], job["media"], job["copies"]) for job in printer.jobs]
    assert told == [("Office", "A4", "1"), ("Labels", "Custom.100x150mm", "2")]
    qtbot.waitUntil(lambda: print_count(slip) == 2)


def test_a_choice_for_this_once_overrules_what_is_remembered(
    qtbot: QtBot, papers: Papers, printer: PrinterStub
) -> None:
    identify_shop()
    invoice = issue_invoice(_order(), by="")
    with qtbot.waitSignal(papers.printed, timeout=60_000):
        papers.print([invoice], by="", choice=PrintChoice("Labels", "A5", 3))
    assert (printer.jobs[0]["printer"], printer.jobs[0]["media"]) == ("Labels", "A5")
    assert stored_file(invoice, "A4") is None


def test_what_the_printer_refuses_is_told_and_not_recorded(
    qtbot: QtBot, papers: Papers, printer: PrinterStub
) -> None:
    identify_shop()
    invoice = issue_invoice(_order(), by="")
    printer.refuse()
    with qtbot.waitSignal(papers.failed, timeout=60_000) as told:
        papers.print([invoice], by="")
    assert isinstance(told.args[0], PrintRefused)
    assert print_count(invoice) == 0


def test_the_preview_reads_the_same_bytes(qtbot: QtBot, papers: Papers, printer: PrinterStub) -> None:
    identify_shop()
    slip = issue_slip(_order(), by="")
    with qtbot.waitSignal(papers.ready, timeout=60_000) as told:
        papers.ask(slip, by="", choice=PrintChoice(size="100x150"))
    file: PaperFile = told.args[0]
    assert (file.document_id, file.kind, file.choice.size) == (slip, PaperKind.PACKING_SLIP, "100x150")
    assert file.pdf == stored_file(slip, "100x150")
    assert print_count(slip) == 0
