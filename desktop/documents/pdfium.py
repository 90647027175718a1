"""pdfium in this process: one lock around it, since two threads must not enter the library at once."""

from __future__ import annotations

import io
import threading
from collections.abc import Sequence

LOCK = threading.RLock()
"""Held by whoever calls pypdfium2, from opening a document to closing it."""


def merge(pdfs: Sequence[bytes]) -> bytes:
    """Several PDFs as one, in order; a single one unchanged, byte by byte."""
    if len(pdfs) == 1:
        return pdfs[0]
    import pypdfium2

    out = io.BytesIO()
    with LOCK:
        whole = pypdfium2.PdfDocument.new()
        for pdf in pdfs:
            part = pypdfium2.PdfDocument(pdf)
            whole.import_pages(part)
            part.close()
        whole.save(out)
        whole.close()
    return out.getvalue()
