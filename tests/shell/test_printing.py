"""Pages drawn by Qt, pictures for the preview, a print command that hangs, and what the machine remembers."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from PIL import Image, ImageChops, ImageStat
from PySide6.QtGui import QImage
from PySide6.QtPrintSupport import QPrinter

from desktop.documents.making import papers_pdf
from desktop.documents.paper import LABEL
from desktop.documents.pdfium import merge
from desktop.domain.papers import PaperKind
from desktop.shell import printing
from desktop.shell.device import Device
from desktop.shell.drawn_print import draw_pages
from desktop.shell.pdf_pictures import page_picture, page_pictures, page_sizes
from desktop.shell.print_choice import PrintChoice, keep_print_choice, print_choice
from desktop.shell.printers import printers
from desktop.shell.printing import NoPrinter, PrintRefused, PrintTicket, lp_arguments, print_pdfs
from tests.documents import samples
from tests.documents.reading import opened, page_codes
from tests.documents.reading import page_pictures as seen_pages
from tests.shop import new_shop

__all__ = ["new_shop"]


@pytest.fixture(scope="module")
def slip() -> bytes:
    return papers_pdf((samples.slip(),), "100x150")


def grey(picture: QImage) -> Image.Image:
    """The picture outside Qt."""
    flat = picture.convertToFormat(QImage.Format.Format_Grayscale8)
    return Image.frombuffer(
        "L", (flat.width(), flat.height()), bytes(flat.constBits()), "raw", "L", flat.bytesPerLine(), 1
    )


def test_a_page_becomes_a_picture(slip: bytes) -> None:
    picture = page_picture(slip, 0, 203)
    assert (picture.width(), picture.height()) == (800, 1199)
    assert [round(size.width()) for size in page_sizes(slip)] == [283]
    with opened(slip) as document:
        expected = document[0].render(scale=203 / 72).to_pil().convert("L")
    assert ImageStat.Stat(ImageChops.difference(grey(picture), expected)).mean[0] < 0.1
    with pytest.raises(IndexError):
        page_picture(slip, 1, 203)


def test_pictures_outlive_their_document(slip: bytes) -> None:
    pictures = list(page_pictures(merge([slip, slip]), 50))
    assert len(pictures) == 2
    assert pictures[0] == pictures[1]
    assert pictures[0].pixelColor(0, 0).name() == "#ffffff"


def test_pages_drawn_by_qt_keep_size_and_place(slip: bytes, tmp_path: Path, qapp: object) -> None:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "drawn.pdf"))
    assert draw_pages(merge([slip, slip]), printer, "Bon", LABEL)
    drawn = (tmp_path / "drawn.pdf").read_bytes()
    assert [(round(size.width()), round(size.height())) for size in page_sizes(drawn)] == [(283, 425)] * 2
    expected, found = seen_pages(slip, 100)[0], seen_pages(drawn, 100)[1]
    box = ImageChops.invert(expected.point(lambda tone: 0 if tone < 128 else 255)).getbbox()
    found_box = ImageChops.invert(found.point(lambda tone: 0 if tone < 128 else 255)).getbbox()
    assert box is not None
    assert found_box is not None
    assert max(abs(one - other) for one, other in zip(box, found_box, strict=True)) <= 1
    assert page_codes(drawn) == [["A-26-01287"]] * 2


def test_copies_are_drawn_when_the_printer_makes_none(slip: bytes, tmp_path: Path, qapp: object) -> None:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFileName(str(tmp_path / "drawn.pdf"))
    assert draw_pages(slip, printer, "Bon", LABEL, copies=3)
    assert len(page_sizes((tmp_path / "drawn.pdf").read_bytes())) == 3


@pytest.mark.qt_log_ignore("QPainter::begin")
def test_a_folder_that_cannot_be_written_is_no_job(slip: bytes, tmp_path: Path, qapp: object) -> None:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFileName(str(tmp_path / "no" / "such" / "drawn.pdf"))
    assert not draw_pages(slip, printer, "Bon", LABEL)


def test_the_command_line_keeps_strange_titles_apart() -> None:
    ticket = PrintTicket("-n 99; $(reboot)", "100x150", copies=2)
    assert lp_arguments(Path("/spool/x.pdf"), "Labels", ticket) == [
        "lp", "-d", "Labels", "-n", "2", "-t", "-n 99; $(reboot)", "-o", "media=Custom.100x150mm",
        "-o", "print-scaling=none", "--", "/spool/x.pdf",
    ]  # fmt: skip


@pytest.fixture
def fake_commands(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "bin"
    folder.mkdir()
    monkeypatch.setenv("PATH", f"{folder}{os.pathsep}{os.environ['PATH']}")
    command(folder, "lpstat", 'test "$1" = -e && echo Office || echo "system default destination: Office"')
    return folder


def command(folder: Path, name: str, script: str) -> None:
    """A command that the print system would have."""
    (folder / name).write_text(f"#!/bin/sh\n{script}\n")
    (folder / name).chmod(0o755)


posix = pytest.mark.skipif(os.name == "nt", reason="lp is a POSIX command")


@posix
def test_a_print_system_that_hangs_is_left(
    fake_commands: Path, monkeypatch: pytest.MonkeyPatch, slip: bytes
) -> None:
    command(fake_commands, "lp", "exec sleep 60")
    monkeypatch.setattr(printing, "SUBMIT_SECONDS", 0.2)
    with pytest.raises(PrintRefused) as refused:
        print_pdfs([slip], PrintTicket("x", "100x150"))
    assert "timed out" in refused.value.words


@posix
def test_the_default_printer_must_exist(fake_commands: Path, slip: bytes) -> None:
    command(fake_commands, "lp", "exit 9")
    command(fake_commands, "lpstat", 'test "$1" = -e && echo Office || echo "no system default destination"')
    assert [printer.is_default for printer in printers()] == [False]
    with pytest.raises(NoPrinter):
        print_pdfs([slip], PrintTicket("x", "100x150"))


@posix
def test_a_list_that_hangs_is_empty(fake_commands: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    command(fake_commands, "lp", "exit 0")
    command(fake_commands, "lpstat", "exec sleep 60")
    monkeypatch.setattr("desktop.shell.printers.LIST_SECONDS", 0.2)
    assert printers() == ()


def test_each_kind_of_paper_remembers_its_printer(new_shop: Path, tmp_path: Path) -> None:
    file = tmp_path / "device.ini"
    device = Device(file)
    assert print_choice(device, PaperKind.INVOICE) == PrintChoice("", "A4", 1)
    keep_print_choice(device, PaperKind.PACKING_SLIP, PrintChoice("Labels", "100x150", 2))
    device.save()
    again = Device(file)
    assert print_choice(again, PaperKind.PACKING_SLIP) == PrintChoice("Labels", "100x150", 2)
    assert print_choice(again, PaperKind.INVOICE) == PrintChoice("", "A4", 1)


@pytest.mark.parametrize(
    ("key", "value"), [("size", "100x150"), ("size", "A0"), ("copies", "-3"), ("copies", "x")]
)
def test_nonsense_in_the_settings_is_the_default(
    new_shop: Path, tmp_path: Path, key: str, value: str
) -> None:
    device = Device(tmp_path / "device.ini")
    device.keep(f"print/invoice/{key}", value)
    assert print_choice(device, PaperKind.INVOICE) == PrintChoice("", "A4", 1)
