"""``document``: a paper of an order, or a quote, as a PDF; the same bytes every time."""

from __future__ import annotations

import sys
from argparse import Namespace, _SubParsersAction
from functools import partial
from pathlib import Path
from typing import Any

from desktop.cli.shop import opened
from desktop.domain.papers import PaperKind

KINDS = {
    "invoice": PaperKind.INVOICE,
    "credit-note": PaperKind.CREDIT_NOTE,
    "packing-slip": PaperKind.PACKING_SLIP,
    "quote": PaperKind.QUOTE,
}
SIZES = ("A4", "A5", "100x150")


def add(commands: _SubParsersAction[Any]) -> None:
    """Add the parser."""
    document = commands.add_parser(
        "document", help="a numbered paper of an order as PDF; issued when it was not"
    )
    document.add_argument("kind", choices=list(KINDS))
    document.add_argument("number", metavar="NUMBER", help="the order's number; for a quote also its own")
    document.add_argument("--out", type=Path, required=True, metavar="FILE.pdf")
    document.add_argument("--size", choices=SIZES, help="paper (default: the usual one of the shop)")
    document.set_defaults(run=_document)


def _document(options: Namespace) -> int:
    from desktop.exchange.whole_file import whole_file
    from desktop.services.papers.paper_look import usual_size

    kind = KINDS[options.kind]
    with opened(options):
        order_id = _meant(kind, options.number)
        with whole_file(options.out) as stream:  # first, so that nothing is issued that cannot be written
            size, lang = options.size or usual_size(kind), options.lang
            stream.write(_content(_issued(kind, order_id), size, lang))
    return 0


def _meant(kind: PaperKind, number: str) -> int:
    """The order whose paper is wanted, or the quote. Raises OrderNotFound or QuoteNotFound."""
    if kind is PaperKind.QUOTE:
        from desktop.services.quotes.quote_facts import quote_id_of

        return quote_id_of(number)
    from desktop.services.orders.order_core import order_id_of

    return order_id_of(number)


def _issued(kind: PaperKind, order_id: int) -> int:
    """The paper's id, the newest of its kind; issued now if there is none, but for a credit note.

    Raises why it may not be issued, or DocumentNotFound.
    """
    from desktop.services.issuing import documents

    if kind is PaperKind.QUOTE:
        return _quoted(order_id)
    if kind is PaperKind.PACKING_SLIP:
        return documents.issue_slip(order_id, by="")
    if kind is PaperKind.CREDIT_NOTE:
        return documents.credit_note_of(order_id)
    return documents.invoice_of(order_id) or documents.issue_invoice(order_id, by="")


def _quoted(quote_id: int) -> int:
    """The newest paper of a quote, issued now unless it is the one that became an order."""
    from desktop.services.quotes.quote_facts import quote_standing
    from desktop.services.quotes.quotes import issue_quote

    standing = quote_standing(quote_id)
    done = standing.order is not None or standing.expired
    return standing.document_id if done and standing.document_id else issue_quote(quote_id, by="")


def _content(document_id: int, size: str, lang: str | None) -> bytes:
    """The stored bytes, or those made and stored now, by a process that cannot hang this one.

    Where the shop's own template fails, a line on stderr says so.
    """
    from desktop.documents.issued import issued_pdf
    from desktop.documents.press import Press

    press = Press()
    try:
        return issued_pdf(document_id, size, press, by="", fell_back=partial(_say_replaced, lang))
    finally:
        press.close()


def _say_replaced(lang: str | None, number: str) -> None:
    from desktop.cli.speak import speak
    from desktop.views.printed import replaced_words  # Qt comes in here, when there is something to say

    speak(lang)
    print(f"comptoir: {replaced_words(number)}", file=sys.stderr)
