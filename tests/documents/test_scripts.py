"""Names in any script: the right letters in the right order and no cost for Latin papers."""

from __future__ import annotations

import io
import subprocess
import sys
import unicodedata
from dataclasses import replace

import pytest

from desktop.documents.fonts import FAMILIES, HAN, SANS, WORLD, drawable, family_of, glyphs
from desktop.documents.making import papers_html, papers_pdf
from desktop.documents.scripts import isolated, with_fallback_fonts
from desktop.domain.papers import OrderDiscount, Paper, PaperKind, Party
from desktop.paths import font_folder
from tests.documents import samples
from tests.documents.reading import letters_outside, lines_as_seen, opened, page_texts

NAMES = {
    "Hebrew": "דוד בן־גוריון",
    "Arabic": "محمد عبد الله الفارسي",
    "Persian": "پرویز گچکار",
    "Greek": "Γιώργος Παπαδόπουλος",
    "old Greek": "Ὀδυσσεὺς Λαερτιάδης",
    "Cyrillic": "Ђорђе Ґудзь Щукина",
    "Armenian": "Արամ Խաչատրյան",
    "Georgian": "ნინო ბერიძე",
    "Chinese": "王小明 先生",
    "Japanese": "山田花子 さくら ハナ",
    "Korean": "김민준 서울특별시",
}


def charged(name: str) -> Paper:
    """An invoice to somebody."""
    return replace(samples.invoice("en"), buyer=Party(name=name))


def letters(text: str) -> str:
    """Text as somebody would search for it: base letters, whichever form was drawn."""
    return "".join(unicodedata.normalize("NFKC", text).split())


@pytest.mark.parametrize("name", NAMES.values(), ids=NAMES)
def test_a_name_in_any_script_is_printed_and_can_be_copied(name: str) -> None:
    for paper in (charged(name), replace(charged(name), kind=PaperKind.PACKING_SLIP)):
        pdf = papers_pdf((paper,), "A5")
        said = letters("".join(page_texts(pdf)))
        assert letters(name) in said
        assert "□" not in said


def printed_with(paper: Paper) -> set[str]:
    """Fonts embedded in a paper."""
    from pypdf import PdfReader

    page = PdfReader(io.BytesIO(papers_pdf((paper,), "A4"))).pages[0]
    fonts = [font.get_object()["/BaseFont"] for font in page["/Resources"]["/Font"].values()]
    return {name.split("+")[1] for name in fonts if "+" in name}


OURS = {SANS.regular, SANS.bold}


@pytest.mark.parametrize(
    ("name", "fonts"),
    [
        ("Anne Šťastná Ελένη Иван", OURS),
        (NAMES["Arabic"], OURS | {WORLD.bold}),
        (NAMES["Korean"], OURS | {HAN.regular}),
        ("Café 東京 שלום", OURS | {HAN.regular, WORLD.bold}),
    ],
)
def test_only_the_fonts_that_are_needed_are_embedded(name: str, fonts: set[str]) -> None:
    assert printed_with(charged(name)) == fonts


def test_letters_run_from_right_to_left_and_arabic_ones_join() -> None:
    from pypdf import PdfReader

    seen = lines_as_seen(papers_pdf((charged("שלום"),), "A4"))
    assert any(line.startswith("םולש") for line in seen)
    drawn = PdfReader(io.BytesIO(papers_pdf((charged("محمد"),), "A4"))).pages[0].extract_text()
    assert {"\ufee3", "\ufea4", "\ufee4", "\ufeaa"} <= set(drawn)  # initial, medial, medial, final


def test_an_amount_beside_a_hebrew_name_stays_where_it_is() -> None:
    paper = replace(samples.invoice("en"), discounts=(OrderDiscount("חנוכה", 20_00),))
    seen = "\n".join(lines_as_seen(papers_pdf((paper,), "A4")))
    assert "Discount: הכונח, €20.00 incl. VAT" in seen


def test_a_number_inside_a_hebrew_street_is_read_in_order() -> None:
    seen = "\n".join(lines_as_seen(papers_pdf((charged("הרצל 5, דירה 12"),), "A4")))
    assert "12 הריד ,5 לצרה" in seen


@pytest.mark.parametrize("script", ["Hebrew", "Arabic", "Chinese", "Korean"])
@pytest.mark.parametrize("size", ["A4", "100x150"])
def test_an_endless_name_stays_on_the_sheet(script: str, size: str) -> None:
    name = "".join(NAMES[script].split()) * 800
    kind = PaperKind.INVOICE if size == "A4" else PaperKind.PACKING_SLIP
    line = replace(samples.invoice().lines[0], name=name, detail=name)
    pdf = papers_pdf((replace(charged(name), kind=kind, lines=(line,), note=name, gift_note=name),), size)
    assert len(page_texts(pdf)) <= 4
    assert letters_outside(pdf, margin=15) == []


def test_what_no_font_has_is_a_square() -> None:
    said = "".join(page_texts(papers_pdf((charged("Léa 🍯 👩\u200d👧 ก ❤\ufe0f"),), "A4")))
    assert "Léa □ □□ □ ❤" in said


def test_points_and_vowel_signs_are_left_out() -> None:
    said = "".join(page_texts(papers_pdf((charged("שָׁלוֹם"),), "A4")))
    assert "שלום" in said


def test_a_latin_paper_reads_no_other_font() -> None:
    script = (
        "from desktop.documents.making import papers_pdf\n"
        "from reportlab.pdfbase.pdfmetrics import getRegisteredFontNames\n"
        "from tests.documents import samples\n"
        "papers_pdf((samples.invoice(),), 'A4')\n"
        "print(*[name for name in getRegisteredFontNames() if name.startswith('Comptoir')])"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert set(done.stdout.split()) == OURS


def test_the_bytes_of_a_latin_paper_do_not_depend_on_foreign_ones_before() -> None:
    paper, foreign = samples.invoice(), charged("".join(NAMES.values()))
    first, strange = papers_pdf((paper,), "A4"), papers_pdf((foreign,), "A4")
    assert papers_pdf((paper,), "A4") == first
    assert papers_pdf((foreign,), "A4") == strange


def test_the_html_of_a_latin_paper_is_left_alone() -> None:
    assert "<span" not in papers_html((samples.invoice(),), "A4")
    assert with_fallback_fonts("<title>x 東</title><body><b>Ⓐ東</b>") == (
        '<title>x </title><body><b><span style="font-family: ComptoirWorld">Ⓐ</span>'
        '<span style="font-family: ComptoirHan">東</span></b>'
    )


def test_only_text_that_runs_from_right_to_left_is_fenced_off() -> None:
    assert isolated("Anne, 12") == "Anne, 12"
    assert isolated("א 12") == "\u2068א 12\u2069"


def test_our_own_font_comes_first_and_none_has_what_none_has() -> None:
    assert [family_of(ord(char)) for char in "Aя☐אـ東한"] == [SANS, SANS, SANS, WORLD, WORLD, HAN, HAN]
    assert 0x1F36F not in drawable()
    assert "A" not in drawable()
    assert glyphs(SANS) & glyphs(WORLD) <= {0x20, 0xA0, 0xFFFF}  # the last one ends every table


@pytest.mark.parametrize(
    ("family", "file", "words"),
    [
        (SANS, "OFL.txt", "SIL OPEN FONT LICENSE"),
        (WORLD, "DejaVu.txt", "Bitstream Vera Fonts Copyright"),
        (HAN, "WenQuanYi.txt", "Apache License"),
    ],
)
def test_every_font_has_its_licence_beside_it(family: object, file: str, words: str) -> None:
    assert family in FAMILIES
    assert words in (font_folder() / file).read_text(encoding="utf-8")


def test_a_strange_title_is_a_title_still() -> None:
    with opened(papers_pdf((replace(samples.invoice(), number="FA-東-שלום-1"),), "A4")) as document:
        assert document.get_metadata_value("Title") == "Facture FA---1"
