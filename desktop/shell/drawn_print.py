"""Printing without lp: each page drawn at 300 dpi through Qt, to the very edge of the sheet."""

from __future__ import annotations

from PySide6.QtCore import QMarginsF, QSizeF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

from desktop.documents.paper import PaperSize
from desktop.shell.pdf_pictures import page_pictures

DPI = 300


def print_drawn(pdf: bytes, printer: str, title: str, size: PaperSize, copies: int) -> bool:
    """Print every page on the named printer; False when it would not begin."""
    made = QPrinter(QPrinterInfo.printerInfo(printer), QPrinter.PrinterMode.HighResolution)
    return draw_pages(pdf, made, title, size, copies)


def draw_pages(pdf: bytes, printer: QPrinter, title: str, size: PaperSize, copies: int = 1) -> bool:
    """Draw every page of the PDF on the printer (or the file it writes); False when it would not begin."""
    sheet = QPageSize(QSizeF(size.width, size.height), QPageSize.Unit.Millimeter, size.name)
    layout = QPageLayout(sheet, QPageLayout.Orientation.Portrait, QMarginsF())
    layout.setMode(QPageLayout.Mode.FullPageMode)
    printer.setPageLayout(layout)
    printer.setResolution(DPI)
    printer.setFullPage(True)
    printer.setDocName(title)
    by_printer = printer.supportsMultipleCopies()
    printer.setCopyCount(copies if by_printer else 1)
    painter = QPainter()
    if not painter.begin(printer):
        return False
    for turn in range(1 if by_printer else copies):
        _draw_once(pdf, printer, painter, first=turn == 0)
    return painter.end()


def _draw_once(pdf: bytes, printer: QPrinter, painter: QPainter, *, first: bool) -> None:
    for picture in page_pictures(pdf, DPI):
        if not first:
            printer.newPage()
        painter.drawImage(0, 0, picture)
        first = False
