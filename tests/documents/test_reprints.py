"""Pain 11: a paper that got stuck in the printer is printed again, with its accents, marked and counted."""

from __future__ import annotations

import pytest

from desktop.documents.duplicate import marked
from desktop.documents.issued import issued_pdf
from desktop.documents.press import Press
from desktop.services.issuing.documents import issue_invoice
from desktop.services.papers.document_store import next_duplicate, print_count, record_print
from tests.documents.reading import page_texts
from tests.services.factory import MUG, history, identify_shop, make_order
from tests.shop import new_shop as new_shop

pytestmark = pytest.mark.usefixtures("new_shop")
PRINTER = "Caisse"
NAME = "Maëlle Œuvrard"


def test_pain_11_a_jammed_paper_is_printed_again_as_the_duplicate_of_the_same_bytes():
    identify_shop()
    order = make_order([{**MUG, "name": "Crêpière « Île-de-Bréhat »"}], customer_name=NAME)
    invoice, press = issue_invoice(order, by=""), Press()
    try:
        first = issued_pdf(invoice, "A5", press, by="")
        assert marked(first, next_duplicate(invoice), "fr") == first
        record_print(invoice, PRINTER, 1, by="")
        again = issued_pdf(invoice, "A5", press, by="")
    finally:
        press.close()
    assert again == first, "nothing is made anew, and no other number is used"
    (page,) = page_texts(marked(again, next_duplicate(invoice), "fr"))
    assert "DUPLICATA N°\u00a01" in page
    assert "Crêpière « Île-de-Bréhat »" in page
    assert NAME in page
    record_print(invoice, PRINTER, 1, by="")
    assert print_count(invoice) == 2
    assert history(order).count("document_printed") == 2
