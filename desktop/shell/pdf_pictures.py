"""Pages of a PDF as pictures, by pdfium: for the preview, and for printers that cannot take a PDF."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from PySide6.QtCore import QSizeF
from PySide6.QtGui import QImage

from desktop.documents.pdfium import LOCK

POINTS = 72.0


def page_sizes(pdf: bytes) -> tuple[QSizeF, ...]:
    """Width and height of every page, in points."""
    with _opened(pdf) as document:
        return tuple(QSizeF(*document.get_page_size(number)) for number in range(len(document)))


def page_picture(pdf: bytes, number: int, dpi: float) -> QImage:
    """Page ``number`` (from 0) on white at ``dpi``. IndexError when there is no such page."""
    with _opened(pdf) as document:
        if not 0 <= number < len(document):
            raise IndexError(number)
        return _picture(document[number], dpi)


def page_pictures(pdf: bytes, dpi: float) -> Iterator[QImage]:
    """Every page in turn, one in memory at a time."""
    for number in range(len(page_sizes(pdf))):
        yield page_picture(pdf, number, dpi)


def _picture(page: Any, dpi: float) -> QImage:
    from pypdfium2.raw import FPDFBitmap_BGRx

    bitmap = page.render(scale=dpi / POINTS, force_bitmap_format=FPDFBitmap_BGRx)
    try:
        shape = (bitmap.width, bitmap.height, bitmap.stride)
        return QImage(bytes(bitmap.buffer), *shape, QImage.Format.Format_RGB32).copy()
    finally:
        bitmap.close()
        page.close()


@contextmanager
def _opened(pdf: bytes) -> Iterator[Any]:
    import pypdfium2

    with LOCK:
        document = pypdfium2.PdfDocument(pdf)
        try:
            yield document
        finally:
            document.close()
