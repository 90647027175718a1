"""Looking at a PDF from outside: its pages' words, pictures and codes."""

from __future__ import annotations

import io
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pypdfium2
import zxingcpp
from PIL import Image


@contextmanager
def opened(pdf: bytes) -> Iterator[Any]:
    """The document, closed afterwards."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        yield document
    finally:
        document.close()


def page_texts(pdf: bytes) -> list[str]:
    """Text of each page, line by line."""
    with opened(pdf) as document:
        return [page.get_textpage().get_text_range().replace("\r\n", "\n") for page in document]


def page_pictures(pdf: bytes, dpi: int) -> list[Image.Image]:
    """Each page in grey."""
    with opened(pdf) as document:
        return [page.render(scale=dpi / 72, grayscale=True).to_pil().convert("L") for page in document]


def page_codes(pdf: bytes, dpi: int = 203) -> list[list[str]]:
    """Bar codes and QR codes a scanner finds on each page, printed on a cheap label printer."""
    return [
        sorted(code.text for code in zxingcpp.read_barcodes(picture)) for picture in page_pictures(pdf, dpi)
    ]


def letters_outside(pdf: bytes, margin: float) -> list[str]:
    """Letters drawn nearer than ``margin`` points to the left or right edge of the sheet."""
    found = []
    with opened(pdf) as document:
        for page in document:
            text, width = page.get_textpage(), page.get_width()
            for at in range(text.count_chars()):
                left, _, right, _ = text.get_charbox(at)
                if right > left and (left < margin or right > width - margin):
                    found.append(text.get_text_range(at, 1))
    return found


def png(picture: Image.Image) -> bytes:
    """The picture as a PNG file."""
    out = io.BytesIO()
    picture.save(out, "PNG", optimize=True)
    return out.getvalue()


def lines_as_seen(pdf: bytes) -> list[str]:
    """Letters of all pages from left to right as they are printed, line by line."""
    seen = []
    with opened(pdf) as document:
        for page in document:
            text = page.get_textpage()
            rows: dict[int, list[tuple[float, str]]] = {}
            for at in range(text.count_chars()):
                left, bottom, right, _ = text.get_charbox(at, loose=True)
                if right > left:
                    rows.setdefault(round(bottom), []).append((left, text.get_text_range(at, 1)))
            seen += ["".join(char for _, char in sorted(row)) for row in rows.values()]
    return seen
