"""Papers compared with reviewed ones: HTML to the letter, words of the PDF to the letter, its look nearly."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image, ImageChops, ImageStat

from desktop.documents.making import papers_html, papers_pdf
from desktop.domain.papers import Paper
from tests.documents import samples
from tests.documents.conftest import GOLDEN
from tests.documents.reading import page_pictures, page_texts, png

DPI = 60
PAGES = {"invoice-private-fr-A5": 2}
CASES: dict[str, tuple[Callable[[str], Paper], str, str]] = {
    f"{name}-{language}-{size}": (make, language, size)
    for name, make, languages, sizes in (
        ("invoice-private", samples.invoice, ("fr", "en"), ("A4",)),
        ("invoice-private", samples.invoice, ("fr",), ("A5",)),
        ("invoice-business", samples.business_invoice, ("fr", "en"), ("A4",)),
        ("invoice-exempt", samples.exempt_invoice, ("fr", "en"), ("A4",)),
        ("credit-note", samples.credit_note, ("fr",), ("A4",)),
        ("credit-note-part", samples.partial_credit_note, ("fr", "en"), ("A4",)),
        ("quote", samples.quote, ("en",), ("A4",)),
        ("slip", samples.slip, ("fr", "en"), ("A4", "A5", "100x150")),
    )
    for language in languages
    for size in sizes
}


@pytest.mark.parametrize("name", CASES)
def test_golden(name: str, update_golden: bool) -> None:
    make, language, size = CASES[name]
    paper = make(language)
    html = papers_html((paper,), size)
    pdf = papers_pdf((paper,), size)
    texts, pictures = page_texts(pdf), page_pictures(pdf, DPI)
    assert len(texts) == PAGES.get(name, 1)
    _same_text(GOLDEN / f"{name}.html", _without_pictures(html), update_golden)
    _same_text(GOLDEN / f"{name}.txt", "\n\f\n".join(texts) + "\n", update_golden)
    for number, picture in enumerate(pictures, 1):
        _same_look(GOLDEN / f"{name}-{number}.png", picture, update_golden)


def test_no_golden_is_left_over() -> None:
    expected = {f"{name}{ending}" for name in CASES for ending in (".html", ".txt", "-1.png")}
    expected |= {f"{name}-{page}.png" for name, pages in PAGES.items() for page in range(2, pages + 1)}
    assert {path.name for path in GOLDEN.iterdir()} == expected


def _without_pictures(html: str) -> str:
    """Codes are decoded in another test; how a PNG is packed depends on the machine's zlib."""
    return re.sub(r"data:image/png;base64,[^\"]+", "a picture", html)


def _same_text(path: Path, found: str, update: bool) -> None:
    if update:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(found, encoding="utf-8", newline="\n")
    assert found == path.read_text(encoding="utf-8")


def _same_look(path: Path, found: Image.Image, update: bool) -> None:
    if update:
        path.write_bytes(png(found))
    expected = Image.open(path)
    assert found.size == expected.size
    difference = ImageChops.difference(found, expected.convert("L"))
    assert ImageStat.Stat(difference).mean[0] < 0.5
    assert sum(difference.histogram()[96:]) < found.width * found.height / 1000
