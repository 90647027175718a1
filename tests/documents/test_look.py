"""The look of the settings on paper: logo, colour, letters, what is shown; without any all is as before."""

from __future__ import annotations

import io
from dataclasses import replace
from decimal import Decimal

import pytest
from PIL import Image

from desktop.documents.making import papers_html, papers_pdf
from desktop.documents.value_card import card_pdf
from desktop.domain.basket import TaxGroup
from desktop.domain.paper_look import (
    PLAIN,
    ColourTooPale,
    ColourUnclear,
    LogoNotPossible,
    Look,
    accent_of,
    contrast_on_white,
    logo_kind,
)
from desktop.domain.papers import LineDiscount, Paper
from desktop.domain.value_papers import CardPaper
from tests.documents import samples
from tests.documents.reading import opened, page_texts


def logo(wide: int = 400, high: int = 200, kind: str = "PNG") -> bytes:
    out = io.BytesIO()
    Image.new("RGB", (wide, high), (200, 30, 60)).save(out, kind)
    return out.getvalue()


def discounted() -> Paper:
    paper = samples.business_invoice()
    line = replace(
        paper.lines[0], discounts=(LineDiscount("Série", 1000, 1000),), tax=TaxGroup((Decimal(20),))
    )
    return replace(paper, lines=(line, *paper.lines[1:]))


def pictures(pdf: bytes) -> list[tuple[float, float]]:
    """Width and height in millimetres of every picture on the first page."""
    with opened(pdf) as document:
        boxes = [item.get_bounds() for item in document[0].get_objects() if item.type == 3]
    return [((right - left) / 72 * 25.4, (top - bottom) / 72 * 25.4) for left, bottom, right, top in boxes]


def coloured(pdf: bytes) -> set[tuple[int, int, int]]:
    with opened(pdf) as document:
        picture = document[0].render(scale=2).to_pil().convert("RGB")
    return {colour for count, colour in picture.getcolors(1 << 20) if count > 20}


def test_a_logo_fits_the_sheet_and_keeps_its_shape() -> None:
    plain = papers_pdf((samples.exempt_invoice(),), "A4")
    pdf = papers_pdf((samples.exempt_invoice(),), "A4", Look(logo=logo()))
    (found,) = [one for one in pictures(pdf) if one not in pictures(plain)]
    assert found == pytest.approx((36.0, 18.0), abs=0.2)
    wide = papers_pdf((samples.exempt_invoice(),), "A4", Look(logo=logo(900, 90, "JPEG")))
    assert any(width == pytest.approx(62.6, abs=0.3) for width, _ in pictures(wide))


def test_a_logo_stands_on_slips_and_cards_too() -> None:
    slip = samples.slip()
    for size in ("A4", "A5", "100x150"):
        before, after = (papers_pdf((slip,), size, look) for look in (PLAIN, Look(logo=logo())))
        assert len(pictures(after)) == len(pictures(before)) + 1
        assert len(page_texts(after)) == len(page_texts(before))
    card = CardPaper("S", "P", "gift_card", "ABCD-EFGH", 500, "EUR", "2026-11-20", "", "fr", "FR")
    pdf = card_pdf(card, Look(logo=logo()))
    assert len(pictures(pdf)) == 2
    assert len(page_texts(pdf)) == 1


def test_the_colour_is_that_of_title_and_total_and_slips_stay_black() -> None:
    look = Look(accent="#1f57b5")
    assert (31, 87, 181) in coloured(papers_pdf((samples.invoice(),), "A4", look))
    assert (31, 87, 181) not in coloured(papers_pdf((samples.slip(),), "A4", look))


def test_letters_are_larger_for_one_kind_only() -> None:
    look = Look(scales={"invoice": "large", "packing_slip": "small"})
    assert "font-size: 10.35pt" in papers_html((samples.invoice(),), "A4", look=look)
    assert "font-size: 10.35pt" in papers_html((samples.credit_note(),), "A4", look=look)
    assert "font-size: 9pt" in papers_html((samples.quote(),), "A4", look=look)
    assert "font-size: 7.2pt" in papers_html((samples.slip(),), "A5", look=look)


def test_references_and_weights_can_be_left_out() -> None:
    bare = Look(sku=False, weight=False)
    assert "SRV-GL-24-BI" in papers_html((samples.invoice(),), "A4")
    assert "SRV-GL-24-BI" not in papers_html((samples.invoice(),), "A4", look=bare)
    slip = papers_html((samples.slip(),), "A5", look=bare)
    assert "BOL-OR-BC-M" not in slip
    assert "kg" not in slip.replace("0,385", "").split("<table>", 2)[2].replace("<br>kg", "")


def test_a_discount_leaves_its_column_but_never_the_paper() -> None:
    column = papers_html((discounted(),), "A4")
    line = papers_html((discounted(),), "A4", look=Look(discount_column=False))
    assert ">Remise HT</th>" in column
    assert ">Remise HT</th>" not in line
    assert "Remise HT −10,00" in line


@pytest.mark.parametrize("typed", ["red", "#12", "#gggggg", "rgb(1,2,3)", "#1f57b5;}"])
def test_what_is_no_colour(typed: str) -> None:
    with pytest.raises(ColourUnclear):
        accent_of(typed)


def test_a_colour_must_be_read_on_white() -> None:
    assert accent_of(" 1F57B5 ") == "#1f57b5"
    assert accent_of("  ") == ""
    with pytest.raises(ColourTooPale) as refused:
        accent_of("#ffd400")
    assert refused.value.contrast == Decimal("1.4")
    assert round(contrast_on_white("#000000"), 6) == 21
    assert round(contrast_on_white("#767676"), 2) == Decimal("4.54")


@pytest.mark.parametrize("content", [b"GIF89a", b"<svg/>", b"\x89PNG\r\n\x1a\n" + bytes(400_000)])
def test_what_is_no_logo(content: bytes) -> None:
    with pytest.raises(LogoNotPossible):
        logo_kind(content)
