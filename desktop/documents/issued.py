"""The PDF of an issued paper: made once for each size, stored with its seal, and the same ever after."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from desktop.documents.press import Press
from desktop.domain.paper_templates import Trouble
from desktop.services.issuing.documents import paper, store_file, stored_file
from desktop.services.papers.paper_look import dress, usual_size
from desktop.services.papers.paper_templates import record_trouble


def issued_pdf(
    document_id: int, size: str, press: Press, *, by: str, fell_back: Callable[[str], None] | None = None
) -> bytes:
    """The bytes of an issued paper in one size, from the shop file or made and kept now.

    ``size``: a name of ``paper.SIZES``. Whoever asks first decides the bytes; everybody gets those. Waits for
    the press: call it in a background task. Where the shop's own template fails on it, the built-in one is
    taken; the history says so, and ``fell_back`` gets the number. Raises DocumentNotFound, DocumentDamaged,
    PaperTooSlow, PaperTooLarge or PaperNotMade.
    """
    stored = stored_file(document_id, size)
    if stored is not None:
        return stored
    troubles = list[Trouble]()
    made = press.make(paper(document_id), size, dress(), troubles)
    kept = store_file(document_id, size, made, by=by)
    _tell(troubles, fell_back, by)
    return kept


def usual_pdf(document_id: int, press: Press, *, by: str) -> bytes:
    """As ``issued_pdf`` on the sheet that the shop uses for this kind, as mails want it."""
    return issued_pdf(document_id, usual_size(paper(document_id).kind), press, by=by)


def issued_pdfs(
    document_ids: Sequence[int],
    size: str,
    press: Press,
    *,
    by: str,
    step: Callable[[int, int], None] | None = None,
    fell_back: Callable[[str], None] | None = None,
) -> list[bytes]:
    """As ``issued_pdf`` for several papers, in order; those that are not stored yet are made together.

    ``step(done, count)`` tells how many of them are made; what it raises ends the work, and nothing of it is
    kept.
    """
    found = {document_id: stored_file(document_id, size) for document_id in document_ids}
    known = {document_id: pdf for document_id, pdf in found.items() if pdf is not None}
    missing = [document_id for document_id in found if document_id not in known]
    if missing:
        troubles = list[Trouble]()
        wanted = [paper(document_id) for document_id in missing]
        made = press.make_many(wanted, size, step, dress(), troubles)
        for document_id, pdf in zip(missing, made, strict=True):
            known[document_id] = store_file(document_id, size, pdf, by=by)
        _tell(troubles, fell_back, by)
    return [known[document_id] for document_id in document_ids]


def _tell(troubles: Sequence[Trouble], fell_back: Callable[[str], None] | None, by: str) -> None:
    for trouble in troubles:
        record_trouble(trouble, by=by)
        if fell_back is not None:
            fell_back(trouble.number)
