"""The PDF of an issued paper: made once for each size, stored with its seal, and the same ever after."""

from __future__ import annotations

from desktop.documents.press import Press
from desktop.services.documents import paper, store_file, stored_file


def issued_pdf(document_id: int, size: str, press: Press, *, by: str) -> bytes:
    """The bytes of an issued paper in one size, from the shop file or made and kept now.

    ``size``: a name of ``paper.SIZES``. Whoever asks first decides the bytes; everybody gets those. Waits for
    the press: call it in a background task. Raises DocumentNotFound, DocumentDamaged, PaperTooSlow,
    PaperTooLarge or PaperNotMade.
    """
    stored = stored_file(document_id, size)
    if stored is not None:
        return stored
    return store_file(document_id, size, press.make(paper(document_id), size), by=by)
