"""Snapshots to HTML and PDF, here and now. Slow to load and to run: the desk asks the press instead."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

from desktop.documents.context import paper_context
from desktop.documents.fonts import drawable
from desktop.documents.paper import A4, SIZES
from desktop.documents.pdf import PageMakingFailedError, make_pdf
from desktop.documents.pdfium import split
from desktop.documents.render import render
from desktop.documents.scripts import with_fallback_fonts
from desktop.domain.papers import Paper, PaperKind, Seller


def papers_html(papers: tuple[Paper, ...], size: str) -> str:
    """One HTML text with all the papers. ``size``: a name of ``paper.SIZES``."""
    contexts = tuple(paper_context(paper, drawable()) for paper in papers)
    if len(contexts) > 1:
        contexts = tuple(context | {"of": ""} for context in contexts)  # nobody's own number of pages
    return with_fallback_fonts(render(contexts, SIZES[size]))


def papers_pdf(papers: tuple[Paper, ...], size: str) -> bytes:
    """One PDF with all the papers, dated by the first one's issue; an outline names where each begins."""
    return make_pdf(papers_html(papers, size), papers[0].issued_at)


def job_of(papers: tuple[Paper, ...], size: str) -> dict[str, Any]:
    """Plain data for ``make``, in another process."""
    return {"papers": [paper.to_json() for paper in papers], "size": size}


def make(job: dict[str, Any]) -> list[bytes]:
    """What the worker does with a job from ``job_of``: the PDF of each paper.

    Raises PageMakingFailedError when they cannot be told apart.
    """
    papers = tuple(Paper.from_json(plain) for plain in job["papers"])
    whole = papers_pdf(papers, job["size"])
    parts = split(whole) if len(papers) > 1 else [whole]
    if len(parts) != len(papers):
        raise PageMakingFailedError(f"{len(parts)} papers came out of {len(papers)}")
    return parts


def prepare() -> None:
    """Load everything slow by making a page nobody sees."""
    moment = datetime(2026, 1, 1, tzinfo=UTC)
    day = date(2026, 1, 1)
    papers_pdf((Paper(PaperKind.INVOICE, "0", "en", "EUR", moment, day, Seller("-")),), A4.name)
