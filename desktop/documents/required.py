"""What the law, or plain sense, wants on a paper: looked for among the printed words, as a reader would."""

from __future__ import annotations

import re
from collections.abc import Iterator

from desktop.documents.charge_context import charge_context
from desktop.documents.fonts import drawable
from desktop.documents.identity import legal_line, legal_name, party_names, street_lines, town_lines
from desktop.documents.pdfium import page_texts
from desktop.documents.slip_context import slip_context
from desktop.documents.value_card import card_context
from desktop.documents.voice import Voice, voice_of
from desktop.domain.paper_look import Look
from desktop.domain.papers import Paper, PaperKind
from desktop.domain.value_papers import CardPaper

PARTS = (
    "number", "date", "seller", "address", "registration", "buyer", "reference", "due_on", "valid_until",
    "lines", "quantities", "totals", "taxes", "mentions", "receiver", "order", "code", "amount",
)  # fmt: skip
"""Codes of what may be missing, in the order in which it is told."""

_KEPT = re.compile(r"[^\w.,]|_")
_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")


def lacking(subject: Paper | CardPaper, pdf: bytes, look: Look) -> tuple[str, ...]:
    """Codes of PARTS that do not stand on the pages; empty when all is there.

    Blanks, breaks and signs do not count. Words that run from right to left are not looked for: pages hold
    them in the order in which they are drawn.
    """
    printed = _bare("".join(page_texts(pdf)))
    wanted = _of_card(subject) if isinstance(subject, CardPaper) else _of_paper(subject, look)
    missing = {
        part for part, text in wanted if not _RIGHT_TO_LEFT.search(text) and _bare(text) not in printed
    }
    return tuple(part for part in PARTS if part in missing)


def _bare(text: str) -> str:
    return _KEPT.sub("", text)


def _of_card(card: CardPaper) -> Iterator[tuple[str, str]]:
    context = card_context(card)
    yield "seller", context["shop"]
    yield "code", card.code
    yield "amount", context["amount"]
    yield "valid_until", context["until"]


def _of_paper(paper: Paper, look: Look) -> Iterator[tuple[str, str]]:
    voice = voice_of(paper, drawable())
    yield "number", voice.text(paper.number, 35)
    if paper.kind is PaperKind.PACKING_SLIP:
        yield from _of_slip(paper, voice, look)
    else:
        yield from _of_charge(paper, voice, look)


def _of_slip(paper: Paper, voice: Voice, look: Look) -> Iterator[tuple[str, str]]:
    context = slip_context(paper, voice, look)
    yield "seller", voice.text(paper.seller.name, 60)
    yield "order", context["order_number"]
    for part in ("names", "streets", "towns"):
        for text in context["receiver"][part]:
            yield "receiver", text
    for line in context["lines"]:
        yield "lines", line["name"]
        yield "quantities", line["quantity"]


def _of_charge(paper: Paper, voice: Voice, look: Look) -> Iterator[tuple[str, str]]:
    context, day = charge_context(paper, voice, look), voice.figures.day
    yield "date", day(paper.issued_on)
    yield "due_on", day(paper.due_on)
    yield "valid_until", day(paper.valid_until)
    for reference in paper.refers_to:
        yield "reference", voice.text(reference.number)
    yield from _of_parties(paper, voice)
    for line in context["lines"]:
        yield "lines", line["name"]
        yield "quantities", line["cells"][0]
        yield "totals", line["cells"][-1]
    for row in context["tax_rows"]:
        for cell in row:
            yield "taxes", cell
    for sum_ in (*context["sums"], context["final"]):
        yield "totals", sum_["value"]
    for mention in (*context["mentions"], *context["sign"]):
        yield "mentions", mention


def _of_parties(paper: Paper, voice: Voice) -> Iterator[tuple[str, str]]:
    seller = paper.seller
    yield "seller", legal_name(seller, voice)
    for line in (*street_lines(seller.address, voice), *town_lines(seller.address, voice, seller.country)):
        yield "address", line
    yield "registration", legal_line(seller, voice)
    if paper.buyer.name or paper.buyer.company:
        yield "buyer", party_names(paper.buyer, voice)[0]
