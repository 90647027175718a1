"""Snapshots to HTML and PDF, here and now. Slow to load and to run: the desk asks the press instead."""

from __future__ import annotations

from dataclasses import asdict
from datetime import UTC, date, datetime
from typing import Any

from desktop.documents.context import paper_context
from desktop.documents.fonts import drawable
from desktop.documents.look import look_context, sized
from desktop.documents.own import render_own
from desktop.documents.paper import A4, SIZES
from desktop.documents.pdf import PageMakingFailedError, make_pdf
from desktop.documents.pdfium import page_count, split
from desktop.documents.render import measures, render
from desktop.documents.scripts import with_fallback_fonts
from desktop.documents.value_card import card_pdf
from desktop.domain.paper_look import PLAIN, Look
from desktop.domain.paper_templates import BARE, Dress
from desktop.domain.papers import Paper, PaperKind, Seller
from desktop.domain.value_papers import CardPaper

LONG_LINES = 15
"""Above so many lines a paper surely has several pages."""


def papers_html(
    papers: tuple[Paper, ...], size: str, counted: bool = False, look: Look = PLAIN, own: str = ""
) -> str:
    """One HTML text with all the papers. ``size``: a name of ``paper.SIZES``.

    ``counted``: every page says how many there are; only for a paper alone, since all are counted together.
    ``own``: a template of the shop's own, for a paper alone. Raises TemplateFaultError.
    """
    contexts = tuple(paper_context(paper, drawable(), counted, look) for paper in papers)
    sheet = sized(SIZES[size], look, papers[0].kind)
    if not own:
        return with_fallback_fonts(render(contexts, sheet, look))
    shown = look_context(look, sheet.inner, sheet.height)
    return with_fallback_fonts(
        render_own(own, {"paper": contexts[0], "size": measures(sheet), "look": shown})
    )


def papers_pdf(papers: tuple[Paper, ...], size: str, look: Look = PLAIN, own: str = "") -> bytes:
    """One PDF with all the papers, dated by the first one's issue; an outline names where each begins.

    A paper alone that takes several pages says on each which it is and how many there are.
    """
    counted = len(papers) == 1 and len(papers[0].lines) > LONG_LINES
    pdf = make_pdf(papers_html(papers, size, counted, look, own), papers[0].issued_at)
    if counted or len(papers) > 1 or page_count(pdf) == 1:
        return pdf
    return make_pdf(papers_html(papers, size, True, look, own), papers[0].issued_at)


def job_of(papers: tuple[Paper, ...], size: str, dress: Dress = BARE) -> dict[str, Any]:
    """Plain data for ``make``, in another process. A template of the shop's own makes one paper at a time."""
    own = dress.source(papers[0].kind, size) if len(papers) == 1 else ""
    return {"papers": [paper.to_json() for paper in papers], "size": size, **_worn(dress, own)}


def card_job(card: CardPaper, dress: Dress = BARE) -> dict[str, Any]:
    """The same for the card of a gift card or store credit."""
    return {"card": asdict(card), **_worn(dress, dress.source(None, ""))}


def _worn(dress: Dress, own: str) -> dict[str, Any]:
    return {"look": asdict(dress.look), "own": own}


def make(job: dict[str, Any]) -> list[bytes]:
    """What the worker does with a job from ``job_of`` or ``card_job``: the PDF of each paper.

    A job of ``trying`` is handed on. Raises PageMakingFailedError when they cannot be told apart, or
    TemplateFaultError.
    """
    if "try" in job:
        from desktop.documents.trying import tried

        return tried(job)
    look, own = Look(**job["look"]), job["own"]
    if "card" in job:
        return [card_pdf(CardPaper(**job["card"]), look, own)]
    papers = tuple(Paper.from_json(plain) for plain in job["papers"])
    whole, size = papers_pdf(papers, job["size"], look, own), job["size"]
    if len(papers) == 1:
        return [whole]
    parts = split(whole)
    if len(parts) != len(papers):
        raise PageMakingFailedError(f"{len(parts)} papers came out of {len(papers)}")
    return [
        part if page_count(part) == 1 else papers_pdf((paper,), size, look)
        for paper, part in zip(papers, parts, strict=True)
    ]


def prepare() -> None:
    """Load everything slow by making a page nobody sees."""
    moment = datetime(2026, 1, 1, tzinfo=UTC)
    day = date(2026, 1, 1)
    papers_pdf((Paper(PaperKind.INVOICE, "0", "en", "EUR", moment, day, Seller("-")),), A4.name)
