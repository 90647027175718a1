"""Real jobs through a real CUPS on loopback: what arrives at the printer is what was stored."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop.documents.making import papers_pdf
from desktop.shell.printers import Printer, has_lp, printers
from desktop.shell.printing import NoPrinter, PrinterGone, PrintRefused, PrintTicket, print_pdfs
from tests.documents import samples
from tests.documents.reading import page_texts
from tests.shell.cups import CUPSD, Cups, running_cups

pytestmark = [
    pytest.mark.cups,
    pytest.mark.skipif(not (CUPSD and has_lp()), reason="needs cupsd and lp (Debian: cups, cups-client)"),
]


@pytest.fixture(scope="module")
def server() -> Iterator[Cups]:
    with running_cups() as cups:
        yield cups


@pytest.fixture
def cups(server: Cups, monkeypatch: pytest.MonkeyPatch) -> Cups:
    monkeypatch.setenv("CUPS_SERVER", server.server)
    return server


@pytest.fixture(scope="module")
def pdfs() -> tuple[bytes, bytes]:
    return papers_pdf((samples.invoice(),), "A4"), papers_pdf((samples.credit_note(),), "A4")


def test_printers_are_listed_with_the_default_first(cups: Cups) -> None:
    assert printers() == (Printer("Office", True), Printer("Closed"), Printer("Labels"))


def test_the_printer_gets_the_stored_bytes(cups: Cups, pdfs: tuple[bytes, bytes], qtbot: QtBot) -> None:
    job = print_pdfs(pdfs[:1], PrintTicket("Facture FA-A-26-01102", "A4"))
    assert (job.printer, job.job.rpartition("-")[0]) == ("Office", "Office")
    qtbot.waitUntil(lambda: cups.printed("Office") == pdfs[0])


def test_size_copies_and_title_reach_the_printer(cups: Cups, qtbot: QtBot) -> None:
    slip = papers_pdf((samples.slip(),), "100x150")
    print_pdfs([slip], PrintTicket("-o Bon; rm $HOME", "100x150", "Labels", copies=3))
    qtbot.waitUntil(lambda: cups.printed("Labels") == slip)
    told = cups.told()[-1]
    assert (told["printer"], told["title"], told["copies"]) == ("Labels", "-o Bon; rm $HOME", "3")
    assert {"media=Custom.100x150mm", "print-scaling=none"} <= set(told["options"].split())


def test_many_papers_are_one_job(cups: Cups, pdfs: tuple[bytes, bytes], qtbot: QtBot) -> None:
    before = len(cups.told())
    print_pdfs([*pdfs, pdfs[0]], PrintTicket("Trois", "A4", "Labels"))
    expected = [page_texts(pdf)[0] for pdf in (*pdfs, pdfs[0])]
    qtbot.waitUntil(lambda: _texts(cups.printed("Labels")) == expected)
    assert len(cups.told()) == before + 1


def _texts(pdf: bytes) -> list[str]:
    return page_texts(pdf) if pdf.rstrip().endswith(b"%%EOF") else []


def test_a_printer_that_takes_no_job_says_so_in_its_words(cups: Cups, pdfs: tuple[bytes, bytes]) -> None:
    with pytest.raises(PrintRefused) as refused:
        print_pdfs(pdfs, PrintTicket("x", "A4", "Closed"))
    assert refused.value.words == 'lp: Destination "Closed" is not accepting jobs.'


def test_a_printer_that_left_is_named(cups: Cups, pdfs: tuple[bytes, bytes]) -> None:
    with pytest.raises(PrinterGone) as refused:
        print_pdfs(pdfs, PrintTicket("x", "A4", "Old one"))
    assert (refused.value.printer, refused.value.where) == ("Old one", "printer")


def test_no_server_is_no_printer(monkeypatch: pytest.MonkeyPatch, pdfs: tuple[bytes, bytes]) -> None:
    monkeypatch.setenv("CUPS_SERVER", "127.0.0.1:1")
    assert printers() == ()
    with pytest.raises(NoPrinter):
        print_pdfs(pdfs, PrintTicket("x", "A4"))


DRAWN = """
import sys
from pathlib import Path
from PySide6.QtWidgets import QApplication
from desktop.shell import printers, printing

app = QApplication([])
printers.has_lp = printing.has_lp = lambda: False
print([printer.name for printer in printers.printers()])
ticket = printing.PrintTicket("Facture", "A4", "Labels")
print(printing.print_pdfs([Path(sys.argv[1]).read_bytes()], ticket))
"""


def test_without_lp_the_pages_are_drawn_for_the_same_printer(
    cups: Cups, pdfs: tuple[bytes, bytes], qtbot: QtBot, tmp_path: Path
) -> None:
    """In a process of its own: CUPS's library remembers the first server it talked to."""
    file = tmp_path / "paper.pdf"
    file.write_bytes(pdfs[0])
    done = subprocess.run(
        [sys.executable, "-c", DRAWN, str(file)], capture_output=True, text=True, timeout=60
    )
    assert done.returncode == 0, done.stderr
    assert "Labels" in done.stdout
    qtbot.waitUntil(lambda: _texts(cups.printed("Labels")) == [""])  # one page, all of it a picture
    assert cups.told()[-1]["title"] == "Facture"
