"""What must stand on each paper, where its pages break, and that its bytes never change."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal
from functools import cache

import pypdfium2
import pytest

from desktop.documents.making import papers_pdf
from desktop.documents.paper import SIZES, SIZES_OF
from desktop.domain.basket import PriceMode, TaxGroup
from desktop.domain.papers import Operation, Paper, PaperKind, PaperShipment
from tests.documents import samples
from tests.documents.reading import letters_outside, opened, page_codes, page_texts


@cache
def words(paper: Paper, size: str = "A4") -> str:
    """All the words on paper with plain single spaces."""
    return " ".join(" ".join(page_texts(papers_pdf((paper,), size))).split())


EVERY_INVOICE = (
    "Facture", "FA-A-26-01102", "20 novembre 2026", "Ty Mam Gozh SARL au capital de 8 000 €",
    "4 place de l’Enfer",
    "SIRET 123 456 782 00010", "RCS Quimper", "TVA FR11 123456782", "Bol à oreilles personnalisé, 40 cl",
    "« Yann-Ewen »", "Réf. BOL-OR-BC-M", "20 %", "5,5 %", "Total HT", "Total TTC", "Reste à payer",
    "20 décembre 2026", "Livraison de biens",
)  # fmt: skip


@pytest.mark.parametrize("text", EVERY_INVOICE)
def test_every_french_invoice_says(text: str) -> None:
    assert text in words(samples.invoice())
    assert text in words(samples.business_invoice())


@pytest.mark.parametrize(
    "text",
    [
        "Crêperie du Port-Rhu SARL", "Yann Quéméneur", "12 quai du Port-Rhu", "SIREN 552 100 554",
        "N° TVA FR83 552100554", "Cuisine centrale", "BC-2026-118", "19 novembre 2026",
        "Escompte pour paiement anticipé : néant", "BCE majoré de 10 points", "40 €",
    ],
)  # fmt: skip
def test_an_invoice_between_professionals_also_says(text: str) -> None:
    assert text in words(samples.business_invoice())


def test_the_date_of_supply_is_called_by_what_was_sold() -> None:
    goods = replace(samples.invoice(), supplied_on=date(2026, 11, 3))
    assert "Date de livraison 3 novembre 2026" in words(goods)
    services = replace(goods, operation=Operation.SERVICES)
    assert "Date de la prestation 3 novembre 2026" in words(services)


def test_the_exempt_seller_shows_no_tax() -> None:
    said = words(samples.exempt_invoice())
    assert "TVA non applicable, art. 293 B du CGI." in said
    assert "Le Floc’h Maïwenn, entrepreneur individuel (EI)" in said
    assert "Client de passage" in said
    assert "HT" not in said
    assert "0 %" not in said


def test_a_credit_note_names_its_invoice_and_reason() -> None:
    said = words(samples.credit_note())
    assert "Avoir AV-A-26-00031" in said
    assert "FA-A-26-01102 du 20 novembre 2026" in said
    assert "Deux bols fêlés" in said
    assert "Total de l’avoir 98,00 €" in said
    assert "Payer par virement" not in said


def test_a_long_reason_stands_whole_on_the_credit_note() -> None:
    reason = "Le carton était mouillé et deux bols sont arrivés fêlés. " * 5
    said = words(replace(samples.credit_note(), reason=reason))
    assert reason.strip() in said


ON_A_SLIP = (
    "Peindre : « Yann-Ewen »", "Cadeau : sans prix", "« Joyeux anniversaire, Yann ! »", "Colis 2 sur 2",
    "9,4 kg", "0,385 kg", "6 articles", "Fragile, deux cartons", "Suivi 6A12345678901",
)  # fmt: skip


def test_a_slip_shows_what_to_pack_and_no_price() -> None:
    said = words(samples.slip(), "100x150")
    assert [text for text in ON_A_SLIP if text not in said] == []
    assert not {"€", "%", "684", "570", "HT"} & set(said.split())
    assert "Livraison Colissimo" not in said


@pytest.mark.parametrize("size", SIZES_OF[PaperKind.PACKING_SLIP])
def test_a_slip_tells_the_weight_of_each_line_where_it_is_known(size: str) -> None:
    bowls, service, tea, _ = samples.slip().lines
    said = words(replace(samples.slip(), lines=(bowls, service, replace(tea, unit=""), tea)), size)
    assert "BOL-OR-BC-M, 1,68 kg" in said
    assert "SRV-GL-24-BI, 6,8 kg" in said
    assert "THE-VRAC, 0,385 kg" in said
    assert said.count("0,385 kg") == 2  # the tea sold by weight says it once, as its quantity
    assert said.count("9,4 kg") == 1


def test_without_a_weighed_parcel_the_total_is_the_sum_of_the_lines() -> None:
    slip = samples.slip()
    said = words(replace(slip, shipment=replace(slip.shipment or PaperShipment(), weight_grams=0)))
    assert "6 articles 8,865 kg" in said


def test_a_slip_without_weights_has_no_place_for_them() -> None:
    slip = samples.slip()
    light = tuple(replace(line, weight_grams=0) for line in slip.lines if not line.unit)
    said = words(replace(slip, lines=light, shipment=PaperShipment()))
    assert " kg" not in said


@pytest.mark.parametrize("name", ["Crêperie du Port-Rhu SARL", "CRÊPERIE DU PORT-RHU  sarl "])
def test_a_firm_that_gave_its_name_twice_is_named_once(name: str) -> None:
    paper = samples.business_invoice()
    firm = replace(paper, buyer=replace(paper.buyer, name=name))
    for size, shown in (("A4", firm), ("100x150", replace(firm, kind=PaperKind.PACKING_SLIP, receiver=None))):
        assert words(shown, size).casefold().count("crêperie du port-rhu sarl") == 1


@pytest.mark.parametrize("typed", ["FR7630006000011234567890189", "fr76 30006000 011234567890189"])
def test_an_account_is_printed_in_groups_of_four(typed: str) -> None:
    paper = replace(samples.invoice(), seller=replace(samples.POTTERY, iban=typed))
    assert "FR76 3000 6000 0112 3456 7890 189, BIC AGRIFRPP" in words(paper)


def test_a_quote_says_its_total_once_and_whether_tax_is_in_it() -> None:
    said = words(samples.quote("fr"))
    assert said.count("1 234,50 €") == 1
    assert "Total TTC 1 234,50 €" in said


@pytest.mark.parametrize("size", SIZES_OF[PaperKind.PACKING_SLIP])
def test_a_label_printer_prints_an_order_number_that_scans(size: str) -> None:
    assert page_codes(papers_pdf((samples.slip(),), size)) == [["A-26-01287"]]


def test_the_transfer_code_holds_account_amount_and_reference() -> None:
    codes = page_codes(papers_pdf((samples.invoice(),), "A4"))
    assert codes == [
        ["BCD\n002\n1\nSCT\nAGRIFRPP\nTy Mam Gozh\nFR7630006000011234567890189\nEUR864.15\n\n\nFA-A-26-01102"]
    ]


@pytest.mark.parametrize(
    "paper",
    [
        replace(samples.invoice(), currency="CHF"),
        replace(samples.invoice(), seller=replace(samples.POTTERY, iban="FR76 0000")),
        replace(samples.invoice(), totals=replace(samples.invoice().totals, due_minor=0)),
        samples.quote(),
    ],
)
def test_there_is_no_transfer_code_without_account_or_debt(paper: Paper) -> None:
    assert "Payer par virement" not in words(paper)


@pytest.mark.parametrize(("lines", "pages"), [(1, 1), (8, 1), (15, 2), (40, 3), (200, 11)])
def test_pages_of_a_long_invoice(lines: int, pages: int) -> None:
    pdf = papers_pdf((samples.long_invoice(lines),), "A4")
    texts = page_texts(pdf)
    assert len(texts) == pages
    counted = f"Page {{}} sur {pages}" if lines + 1 > 15 else "Page {}\n"
    for number, text in enumerate(texts, 1):
        assert counted.format(number) in f"{text}\n"
        assert text.count("FA-A-26-01102") >= 1
    assert "Désignation" in texts[min(1, pages - 1)] or "Reste à payer" in texts[min(1, pages - 1)]
    assert letters_outside(pdf, margin=50) == []


@pytest.mark.parametrize("size", ["A5", "100x150"])
def test_a_short_paper_that_needs_two_sheets_counts_them(size: str) -> None:
    slip = replace(samples.slip(), lines=samples.slip().lines[:3] * 3)
    texts = page_texts(papers_pdf((samples.invoice() if size == "A5" else slip,), size))
    assert len(texts) == 2
    for number, text in enumerate(texts, 1):
        assert f"Page {number} sur 2" in text
        assert ("FA-A-26-01102" if size == "A5" else "BL-A-26-00879") in text


def test_a_slip_on_one_sheet_counts_nothing() -> None:
    assert "Page" not in words(samples.slip(), "100x150")


@pytest.mark.parametrize("size", SIZES_OF[PaperKind.PACKING_SLIP])
def test_a_slip_of_two_hundred_lines_holds_them_all(size: str) -> None:
    lines = samples.long_invoice(200).lines[:-1]
    pdf = papers_pdf((replace(samples.slip(), lines=lines),), size)
    texts = page_texts(pdf)
    assert "".join(texts).count("SRV-GL-24-BI") == 40
    assert f"Page {len(texts)} sur {len(texts)}" in texts[-1]
    assert "600 articles" in " ".join(texts[-1].split())
    assert letters_outside(pdf, margin=18) == []


def test_a_due_deposit_in_net_prices_adds_up_on_paper() -> None:
    paper = samples.business_invoice()
    assert paper.price_mode is PriceMode.NET
    assert "1 088,88 €" in words(paper)
    assert paper.totals.due_minor == 108888


@pytest.mark.parametrize("size", SIZES)
def test_sheets_have_their_size(size: str) -> None:
    with opened(papers_pdf((samples.slip(),), size)) as document:
        width, height = document[0].get_size()
    assert round(width * 25.4 / 72) == SIZES[size].width
    assert round(height * 25.4 / 72) == SIZES[size].height


def test_the_same_paper_gives_the_same_bytes_whatever_was_made_before() -> None:
    paper = samples.invoice()
    first = papers_pdf((paper,), "A4")
    papers_pdf((samples.slip("en"),), "A5")
    assert papers_pdf((paper,), "A4") == first


def test_the_pdf_is_dated_by_its_issue() -> None:
    later = replace(samples.invoice(), issued_at=datetime(2027, 3, 1, 8, tzinfo=UTC))
    for paper, day in ((samples.invoice(), "20261120"), (later, "20270301")):
        with opened(papers_pdf((paper,), "A4")) as document:
            assert document.get_metadata_value("CreationDate").startswith(f"D:{day}")


def test_every_letter_comes_from_the_shipped_fonts() -> None:
    with opened(papers_pdf((samples.invoice(),), "A4")) as document:
        texts = [
            thing for thing in document[0].get_objects() if thing.type == pypdfium2.raw.FPDF_PAGEOBJ_TEXT
        ]
        names = {thing.get_font().get_base_name().split("+")[-1] for thing in texts}
    assert names == {"ComptoirSans-Regular", "ComptoirSans-SemiBold"}


def test_a_language_nobody_wrote_words_for_is_english_with_english_figures() -> None:
    said = words(replace(samples.invoice(), language="br"))
    assert "Invoice" in said
    assert "€1,234.50" in said


def test_american_and_british_addresses_and_taxes() -> None:
    london = words(samples.quote("en"))
    assert "London E1 6QE United Kingdom" in london
    home = replace(samples.POTTERY.address, country="US", city="Portland", region="ME", postcode="04101")
    american = replace(samples.invoice("en"), seller=replace(samples.POTTERY, address=home, vat_number=""))
    american = replace(american, currency="USD")
    said = words(american)
    assert "Portland ME 04101" in said
    assert "November 20, 2026" in said
    assert "Total incl. tax $1,234.50" in said
    assert "$20.00 incl. tax" in said
    assert "VAT" not in said


def test_component_taxes_have_a_row_each() -> None:
    canadian = TaxGroup((Decimal(5), Decimal("9.975")))
    sold = samples.basket(PriceMode.NET, canadian)
    said = words(samples.invoice("fr", sold=sold))
    assert "5 % + 9,975 %" in said
    rows = samples.invoice("fr", sold=sold).taxes
    assert rows[0].components[0] + rows[0].components[1] == rows[0].tax_minor
