"""Whatever a customer is called is printed as text: nothing is fetched, nothing hangs or runs off."""

from __future__ import annotations

import threading
import urllib.request
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import ClassVar

import pytest

from desktop.documents.making import papers_pdf
from desktop.documents.pdf import make_pdf
from desktop.domain.papers import LineText, Paper, PaperKind, PaperShipment
from tests.documents import samples
from tests.documents.reading import letters_outside, page_texts

MOST_PAGES = 10
NAMES = {
    "local picture": "<img src=file:///etc/passwd>",
    "script": "<script>alert(1)</script>",
    "style": "</style><style>@import url(file:///etc/passwd);",
    "colspan": "<table><tr><td colspan=10000000>x</td></tr></table>",
    "page tags": "<pdf:nextpage/><pdf:pagecount/><pdf:barcode value=1 type=qr/>",
    "template": "{{ 7*7 }}{% for x in range(9) %}{{ paper.__class__ }}",
    "entities": "&lt;b&gt; &amp;amp; &#60;",
    "no space": "W" * 10_000,
    "slashes": "a/" * 5_000,
    "right to left": "مرحبا שלום \u202etfel\u202c \u2067x\u2069",
    "emoji": "👩\u200d👩\u200d👧\u200d👦 ❤\ufe0f 🧑🏽\u200d🍳",
    "control": "a\x00b\x07c\ufeffd\ud800e\x1b[31m",
    "only blanks": "\u00a0\u3000\u2028" * 200,
    "marks": "Z" + "\u0301\u0489" * 500,
    "lines": "a\n\r\u2028b" * 200,
}


def named(name: str) -> tuple[Paper, Paper]:
    """An invoice and a slip with the name wherever somebody can type."""
    paper = samples.business_invoice()
    buyer = replace(paper.buyer, name=name, company=name, siren=name, vat_number=name)
    buyer = replace(
        buyer, address=replace(buyer.address, street=name, street2=name, city=name, postcode=name)
    )
    seller = replace(paper.seller, name=name, tagline=name, footer=name, late_penalty=name, email=name)
    lines = tuple(
        replace(line, name=name, detail=name, sku=name, unit=name, texts=(LineText(name, name),))
        for line in paper.lines
    )
    invoice = replace(paper, buyer=buyer, receiver=buyer, seller=seller, lines=lines, note=name, reason=name,
                      number=name, order_number=name, buyer_reference=name)  # fmt: skip
    shipment = PaperShipment(name, name, 9400, 2, 2, name)
    slip = replace(invoice, kind=PaperKind.PACKING_SLIP, gift_note=name, shipment=shipment)
    return invoice, slip


@pytest.mark.parametrize("name", NAMES.values(), ids=NAMES)
@pytest.mark.parametrize("size", ["A4", "100x150"])
def test_a_hostile_name_is_text(name: str, size: str) -> None:
    invoice, slip = named(name)
    pdf = papers_pdf((invoice if size == "A4" else slip,), size)
    assert 1 <= len(page_texts(pdf)) <= MOST_PAGES
    assert letters_outside(pdf, margin=15) == []


@pytest.mark.parametrize("key", ["local picture", "script", "page tags", "template", "entities"])
def test_markup_is_printed_to_the_letter(key: str) -> None:
    words = "".join("".join(page_texts(papers_pdf((named(NAMES[key])[0],), "A4"))).split())
    assert "".join(NAMES[key].split()) in words


def test_the_passwords_of_this_machine_stay_here() -> None:
    words = "".join(page_texts(papers_pdf((named(NAMES["local picture"])[0],), "A4")))
    assert "root:" not in words


class _Counting(BaseHTTPRequestHandler):
    hits: ClassVar[list[str]] = []

    def do_GET(self) -> None:
        self.hits.append(self.path)
        self.send_response(204)
        self.end_headers()

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - named by the standard library
        """Silence."""


@pytest.fixture
def server() -> Iterator[str]:
    _Counting.hits.clear()
    listening = ThreadingHTTPServer(("127.0.0.1", 0), _Counting)
    thread = threading.Thread(target=listening.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{listening.server_port}"
    listening.shutdown()
    thread.join()
    listening.server_close()


FETCHING = (
    "<img src='{url}/picture.png'>",
    "<link rel=stylesheet href='{url}/sheet.css'>",
    "<style>@import url('{url}/import.css');</style>",
    "<style>@font-face {{ font-family: x; src: url('{url}/font.ttf') }}</style>",
    "<style>p {{ background-image: url('{url}/back.png') }}</style>",
)


@pytest.mark.parametrize("markup", FETCHING)
def test_a_name_fetches_nothing(server: str, markup: str) -> None:
    papers_pdf((named(markup.format(url=server))[0],), "A4")
    assert _Counting.hits == []
    with urllib.request.urlopen(f"{server}/control"):
        assert _Counting.hits == ["/control"]


@pytest.mark.parametrize("markup", [*FETCHING, "<img src='/etc/hostname'><p>x</p>"])
def test_even_real_markup_fetches_nothing(server: str, markup: str, page_maker_warnings: list[str]) -> None:
    make_pdf(
        f"<html><body>{markup.format(url=server)}<p>x</p></body></html>", datetime(2026, 1, 1, tzinfo=UTC)
    )
    assert _Counting.hits == []
    assert any("Blocked by the resource policy" in warning for warning in page_maker_warnings)
    page_maker_warnings.clear()
