"""pdfium in this process: one lock around it, since two threads must not enter the library at once."""

from __future__ import annotations

import io
import threading
from collections.abc import Sequence
from typing import Any

LOCK = threading.RLock()
"""Held by whoever calls pypdfium2, from opening a document to closing it."""


def merge(pdfs: Sequence[bytes]) -> bytes:
    """Several PDFs as one, in order; a single one unchanged, byte by byte."""
    if len(pdfs) == 1:
        return pdfs[0]
    import pypdfium2

    with LOCK:
        whole = pypdfium2.PdfDocument.new()
        for pdf in pdfs:
            part = pypdfium2.PdfDocument(pdf)
            whole.import_pages(part)
            part.close()
        return _saved(whole)


def split(pdf: bytes) -> list[bytes]:
    """A PDF cut before every page that its outline names, so that each part begins with one of them."""
    import pypdfium2

    with LOCK:
        whole = pypdfium2.PdfDocument(pdf)
        starts = [entry.get_dest().get_index() for entry in whole.get_toc()]
        parts = []
        for start, end in zip(starts, [*starts[1:], len(whole)], strict=True):
            part = pypdfium2.PdfDocument.new()
            part.import_pages(whole, list(range(start, end)))
            parts.append(_saved(part))
        whole.close()
        return parts


def page_count(pdf: bytes) -> int:
    """How many pages a PDF has."""
    import pypdfium2

    with LOCK:
        document = pypdfium2.PdfDocument(pdf)
        try:
            return len(document)
        finally:
            document.close()


def page_texts(pdf: bytes) -> list[str]:
    """The words of each page."""
    import pypdfium2

    with LOCK:
        document = pypdfium2.PdfDocument(pdf)
        try:
            return [page.get_textpage().get_text_range() for page in document]
        finally:
            document.close()


def _saved(document: Any) -> bytes:
    out = io.BytesIO()
    document.save(out)
    document.close()
    return out.getvalue()
