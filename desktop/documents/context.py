"""A snapshot as plain strings in its language: all a template sees, so it holds no rule and no word."""

from __future__ import annotations

from collections.abc import Container
from typing import Any

from desktop.documents.charge_context import charge_context
from desktop.documents.identity import legal_line
from desktop.documents.slip_context import slip_context
from desktop.documents.voice import voice_of
from desktop.domain.paper_look import PLAIN, Look
from desktop.domain.papers import Paper, PaperKind

TITLES = {
    PaperKind.INVOICE: "Invoice",
    PaperKind.CREDIT_NOTE: "Credit note",
    PaperKind.PACKING_SLIP: "Packing slip",
    PaperKind.QUOTE: "Quote",
    PaperKind.PRO_FORMA: "Pro forma",
}


def paper_context(
    paper: Paper, drawable: Container[int], counted: bool = False, look: Look = PLAIN
) -> dict[str, Any]:
    """Strings, booleans, tuples and dicts of them. ``drawable``: code points the fonts have.

    ``counted``: say on every page how many there are, which costs a second layout.
    """
    voice = voice_of(paper, drawable)
    slip = paper.kind is PaperKind.PACKING_SLIP
    common = {
        "is_slip": slip,
        "language": voice.language,
        "title": voice.word(TITLES[paper.kind]),
        "number": voice.text(paper.number, 35),
        "seller_name": voice.text(paper.seller.name, 60),
        "legal_line": legal_line(paper.seller, voice),
        "page": voice.word("Page"),
        "of": voice.word("of") if counted else "",
    }
    return common | (slip_context(paper, voice, look) if slip else charge_context(paper, voice, look))
