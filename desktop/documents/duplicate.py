"""The mark on every print of an invoice or a credit note after the first: a stamped copy, made for one print.

The stored original is never touched: its bytes carry a seal. The copy lives only as long as the print job.
"""

from __future__ import annotations

import ctypes
from typing import Any

from desktop.documents.fonts import SANS
from desktop.documents.pdfium import LOCK
from desktop.documents.texts import word
from desktop.paths import font_folder

TYPE_SIZE, PAD, INK = 11.0, 5.0, 178
EDGE = 12.0
"""Distance of the mark from the upper edge of the sheet, in points: inside the margin of every size."""


def duplicate_word(number: int, language: str) -> str:
    """What the mark says, in the paper's language."""
    return word("Duplicate {number}", language).format(number=number).upper()


def marked(pdf: bytes, number: int, language: str) -> bytes:
    """A copy of a PDF that says on every page which duplicate it is; for number 0 the PDF itself."""
    if number == 0:
        return pdf
    import io

    import pypdfium2
    import pypdfium2.raw as pdfium

    with LOCK:
        document = pypdfium2.PdfDocument(pdf)
        face = (font_folder() / f"{SANS.bold}.ttf").read_bytes()
        held = (ctypes.c_uint8 * len(face)).from_buffer_copy(face)
        font = pdfium.FPDFText_LoadFont(document.raw, held, len(face), pdfium.FPDF_FONT_TRUETYPE, True)
        for index in range(len(document)):
            page = document[index]
            _stamp(pdfium, page, _letters(pdfium, document, font, duplicate_word(number, language)))
            page.gen_content()
            page.close()
        pdfium.FPDFFont_Close(font)
        out = io.BytesIO()
        document.save(out)
        document.close()
        return out.getvalue()


def _letters(pdfium: Any, document: Any, font: Any, words: str) -> Any:
    """The words as an object of the page, at its origin."""
    letters = pdfium.FPDFPageObj_CreateTextObj(document.raw, font, TYPE_SIZE)
    wide = ctypes.create_string_buffer(words.encode("utf-16-le") + b"\0\0")
    pdfium.FPDFText_SetText(letters, ctypes.cast(wide, ctypes.POINTER(ctypes.c_ushort)))
    pdfium.FPDFPageObj_SetFillColor(letters, INK, 0, 0, 255)
    return letters


def _stamp(pdfium: Any, page: Any, letters: Any) -> None:
    """Put the words in a frame into the middle of the upper margin."""
    left, bottom, right, top = (ctypes.c_float() for _ in range(4))
    pdfium.FPDFPageObj_GetBounds(letters, left, bottom, right, top)
    wide, high = right.value - left.value, top.value - bottom.value
    across = (page.get_width() - wide) / 2
    up = page.get_height() - EDGE - PAD - high
    pdfium.FPDFPageObj_Transform(letters, 1, 0, 0, 1, across - left.value, up - bottom.value)
    frame = pdfium.FPDFPageObj_CreateNewRect(across - PAD, up - PAD, wide + 2 * PAD, high + 2 * PAD)
    pdfium.FPDFPageObj_SetStrokeColor(frame, INK, 0, 0, 255)
    pdfium.FPDFPageObj_SetStrokeWidth(frame, 1.0)
    pdfium.FPDFPath_SetDrawMode(frame, pdfium.FPDF_FILLMODE_NONE, True)
    pdfium.FPDFPage_InsertObject(page.raw, frame)
    pdfium.FPDFPage_InsertObject(page.raw, letters)
