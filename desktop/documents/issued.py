"""The PDF of an issued paper: made once for each size, stored with its seal, and the same ever after."""

from __future__ import annotations

from collections.abc import Callable, Sequence

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


def issued_pdfs(
    document_ids: Sequence[int],
    size: str,
    press: Press,
    *,
    by: str,
    step: Callable[[int, int], None] | None = None,
) -> list[bytes]:
    """As ``issued_pdf`` for several papers, in order; those that are not stored yet are made together.

    ``step(done, count)`` tells how many of them are made; what it raises ends the work, and nothing of it is
    kept.
    """
    found = {document_id: stored_file(document_id, size) for document_id in document_ids}
    known = {document_id: pdf for document_id, pdf in found.items() if pdf is not None}
    missing = [document_id for document_id in found if document_id not in known]
    if missing:
        made = press.make_many([paper(document_id) for document_id in missing], size, step)
        for document_id, pdf in zip(missing, made, strict=True):
            known[document_id] = store_file(document_id, size, pdf, by=by)
    return [known[document_id] for document_id in document_ids]
