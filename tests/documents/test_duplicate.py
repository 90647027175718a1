"""Prints after the first say so on every page; the original keeps its bytes."""

from __future__ import annotations

import pytest

from desktop.documents.duplicate import marked
from desktop.documents.making import papers_pdf
from desktop.documents.paper import A4, A5
from desktop.services.issuing.documents import issue_invoice, issue_slip
from desktop.services.papers.document_store import (
    next_duplicate,
    print_count,
    record_print,
    store_file,
    stored_file,
)
from tests.documents import samples
from tests.documents.reading import page_pictures, page_texts
from tests.services.factory import MUG, history, identify_shop, make_order
from tests.shop import new_shop as new_shop


@pytest.mark.parametrize(("language", "word"), [("fr", "DUPLICATA N°\u00a03"), ("en", "DUPLICATE 3")])
def test_every_page_says_which_duplicate_it_is(language: str, word: str) -> None:
    pdf = papers_pdf((samples.long_invoice(30, language),), A4.name)
    before = page_texts(pdf)
    after = page_texts(marked(pdf, 3, language))
    assert len(after) == len(before) > 1
    assert [word in page for page in after] == [True] * len(after)
    assert [page.replace(word, "").strip() for page in after] == [page.strip() for page in before]


@pytest.mark.parametrize("size", [A4, A5])
def test_the_mark_lies_over_nothing_that_was_there(size: object) -> None:
    pdf = papers_pdf((samples.business_invoice("fr"),), size.name)  # type: ignore[attr-defined]
    plain, stamped = page_pictures(pdf, 100)[0], page_pictures(marked(pdf, 1, "fr"), 100)[0]
    wide, high = plain.size
    changed = [
        (at % wide, at // wide)
        for at, (one, other) in enumerate(zip(plain.tobytes(), stamped.tobytes(), strict=True))
        if abs(one - other) > 40
    ]
    assert changed
    assert all(plain.getpixel(at) == 255 for at in changed), "only white paper is written on"
    assert max(y for _, y in changed) < high / 10


def test_the_original_is_handed_over_as_it_is() -> None:
    assert marked(b"the stored bytes", 0, "fr") == b"the stored bytes"


@pytest.mark.usefixtures("new_shop")
def test_prints_count_and_saved_files_do_not() -> None:
    identify_shop()
    order = make_order([MUG], ships="ship")
    invoice = issue_invoice(order, by="")
    store_file(invoice, "A4", b"the stored bytes", by="")
    assert next_duplicate(invoice) == 0
    record_print(invoice, "", 1, by="")
    assert next_duplicate(invoice) == 0, "a saved PDF is the original itself"
    record_print(invoice, "Office", 2, by="")
    assert next_duplicate(invoice) == 1
    record_print(invoice, "Office", 1, by="")
    assert (next_duplicate(invoice), print_count(invoice)) == (2, 4)
    assert stored_file(invoice, "A4") == b"the stored bytes"
    assert [event for event in history(order) if event == "document_printed"] == ["document_printed"] * 3
    slip = issue_slip(order, by="")
    record_print(slip, "Office", 1, by="")
    assert next_duplicate(slip) == 0, "slips have versions instead"
