"""Files that customers bring: taken by their content, on the line by name and number, gone with them."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal
from pathlib import Path

import pytest

from desktop.models import CustomerFile
from desktop.models.base import now
from desktop.services.customers.customers import CustomerForm, save_customer
from desktop.services.customers.erase import erase_customer, erase_plan
from desktop.services.customers.person_data import person_data
from desktop.services.drafts.draft_lines import add_product, set_texts
from desktop.services.drafts.drafts import start_draft
from desktop.services.goods import customer_files
from desktop.services.goods.custom_texts import FileNotKept, TextMissing
from desktop.services.goods.customer_files import (
    FileKindNotTaken,
    FileTooLarge,
    FileUnreadable,
    content_of,
    file_of,
    files_of,
    keep_content,
    keep_file,
)
from desktop.services.orders.order_core import order_core
from desktop.services.placing.new_order import NewLine, NewOrder, place
from tests.catalogue import sell
from tests.services.factory import identify_shop, set_order

pytestmark = pytest.mark.usefixtures("new_shop")
PNG = b"\x89PNG\r\n\x1a\n" + b"lion" * 8


def plaque() -> int:
    return sell("Plaque", "30", questions=[("file", "Motif", True, None, "5")])


def test_a_file_is_taken_by_what_is_in_it_and_named_so_that_any_system_takes_it(tmp_path: Path) -> None:
    (tmp_path / "lion.png").write_bytes(PNG)
    file = keep_file(tmp_path / "lion.png")
    assert (file.name, file.media_type, content_of(file.id)) == ("lion.png", "image/png", PNG)
    assert file_of(file.answer) == file
    assert keep_content("mon: dessin.JPG", b"%PDF-1.7 x").name == "mon_ dessin.jpg.pdf"
    assert keep_content("x" * 200 + ".png", PNG).name == "x" * 76 + ".png"
    assert keep_content("photo.jpeg", b"\xff\xd8\xff\xe0").name == "photo.jpeg"


@pytest.mark.parametrize(
    "name",
    ["🦁" * 90, "👩\u200d🎨" * 40, "é" * 90, "a\udce9b"],
    ids=["lions", "painters", "accents", "no letter"],
)
def test_a_name_of_any_letters_can_be_saved(tmp_path: Path, name: str) -> None:
    file = keep_content(f"{name}.png", PNG)
    assert file.name[0] == name[0]
    assert file.name.endswith(".png")
    (tmp_path / f"123456789012-{file.name}").write_bytes(PNG)
    assert file_of(file.answer) == file


def test_nothing_in_a_name_turns_its_ending_around() -> None:
    assert keep_content("photo\u202egnp.exe.png", PNG).name == "photognp.exe.png"
    assert keep_content("\u2066\u200f.png", PNG).name == "file.png"


@pytest.mark.parametrize("content", [b"", b"MZ\x90\x00", b"<svg onload='x'/>", b"#!/bin/sh", b"PK\x03\x04"])
def test_what_is_no_picture_and_no_pdf_is_refused(content: bytes) -> None:
    with pytest.raises(FileKindNotTaken):
        keep_content("lion.png", content)
    assert CustomerFile.select().count() == 0


def test_what_is_too_large_or_not_there_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(customer_files, "MOST_MB", 0)
    (tmp_path / "lion.png").write_bytes(PNG)
    with pytest.raises(FileTooLarge):
        keep_file(tmp_path / "lion.png")
    with pytest.raises(FileUnreadable):
        keep_file(tmp_path / "none.png")


def test_a_question_for_a_file_takes_only_a_file_of_the_shop_and_its_price_follows() -> None:
    variant, draft = plaque(), start_draft(by="")
    with pytest.raises(TextMissing):
        add_product(draft, variant, by="")
    for wrong in ("lion.png", "lion.png #7"):
        with pytest.raises(FileNotKept):
            add_product(draft, variant, texts=[("Motif", wrong)], by="")
    file, other = keep_content("lion.png", PNG), keep_content("lion.png", PNG)
    line = add_product(draft, variant, texts=[("Motif", file.answer)], by="")
    assert add_product(draft, variant, texts=[("Motif", other.answer)], by="") != line
    set_texts(draft, line, [("Motif", other.answer)], by="")
    (first, second) = order_core(draft).lines
    assert (first.unit_price, files_of(first.texts, first.product_id)) == (Decimal(35), [("Motif", other)])
    assert second.texts == first.texts


def order_of(customer: int, variant: int, answer: str) -> int:
    line = NewLine(Decimal(1), variant, texts=(("Motif", answer),))
    order = place(NewOrder((line,), customer_id=customer), by="")
    set_order(order, lifecycle="completed", due_minor=0)
    return order


def test_it_is_given_out_and_erased_with_the_customer_but_not_what_others_use() -> None:
    identify_shop()
    variant = plaque()
    lea = save_customer(CustomerForm("Léa", "Dupré"), by="")
    yann = save_customer(CustomerForm("Yann", "Cozic"), by="")
    own, shared = keep_content("lion.png", PNG), keep_content("logo.png", PNG)
    order_of(lea, variant, own.answer)
    order_of(lea, variant, shared.answer)
    order_of(yann, variant, shared.answer)
    assert person_data(lea).files == ((f"{own.id}-lion.png", PNG),)
    erase_customer(lea, by="")
    assert [row.id for row in CustomerFile.select()] == [shared.id]
    assert file_of(own.answer) is None


def test_what_only_looks_like_a_file_keeps_none_and_gives_none_out() -> None:
    identify_shop()
    variant, flat = plaque(), sell("Boîte", "9", questions=[("text", "Adresse", True, None, "0")])
    lea = save_customer(CustomerForm("Léa", "Dupré"), by="")
    yann = save_customer(CustomerForm("Yann", "Cozic"), by="")
    own = keep_content("lion.png", PNG)
    order_of(lea, variant, own.answer)
    for answer in (f"Appartement #{own.id}", own.answer):
        line = NewLine(Decimal(1), flat, texts=(("Adresse", answer),))
        order = place(NewOrder((line,), customer_id=yann), by="")
        [card] = order_core(order).lines
        assert files_of(card.texts, card.product_id) == []
    assert person_data(yann).files == ()
    assert person_data(lea).files == ((f"{own.id}-lion.png", PNG),)
    assert erase_plan(lea).files == 1
    erase_customer(lea, by="")
    assert CustomerFile.select().count() == 0


def test_a_file_that_was_replaced_in_a_draft_goes_when_the_customer_is_erased() -> None:
    variant, draft = plaque(), start_draft(by="")
    lea = save_customer(CustomerForm("Léa", "Dupré"), by="")
    set_order(draft, customer=lea)
    face, lion = keep_content("face.png", PNG), keep_content("lion.png", PNG)
    line = add_product(draft, variant, texts=[("Motif", face.answer)], by="")
    set_texts(draft, line, [("Motif", lion.answer)], by="")
    erase_customer(lea, by="")
    assert CustomerFile.select().count() == 0


def test_the_number_of_a_file_that_is_gone_is_never_given_again() -> None:
    gone = keep_content("logo.png", PNG)
    CustomerFile.delete_by_id(gone.id)
    again = keep_content("logo.png", PNG)
    assert again.id > gone.id
    assert file_of(gone.answer) is None


def test_files_that_no_line_speaks_of_are_dropped_after_a_while(monkeypatch: pytest.MonkeyPatch) -> None:
    variant, draft = plaque(), start_draft(by="")
    used, forgotten = keep_content("a.png", PNG), keep_content("b.png", PNG)
    add_product(draft, variant, texts=[("Motif", used.answer)], by="")
    CustomerFile.update(at=now() - timedelta(days=8)).execute()
    monkeypatch.setattr(customer_files, "TIDY_EACH", 1)
    fresh = keep_content("c.png", PNG)
    assert {row.id for row in CustomerFile.select()} == {used.id, fresh.id}
    assert file_of(forgotten.answer) is None
