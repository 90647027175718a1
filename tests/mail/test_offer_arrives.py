"""F26 from end to end: the pre-filled order leaves over SMTP, once, with all that an answer needs."""

from __future__ import annotations

import json
from io import BytesIO

import pypdfium2
import zxingcpp
from PIL import Image

from desktop.documents.issued import issued_pdf
from desktop.documents.press import Press
from desktop.mail.drain import Drained, drain
from desktop.models import Order
from desktop.services.drafts import drafts
from desktop.services.orders.order_core import order_core
from desktop.services.quotes import offers
from desktop.services.quotes.answers import take_answer
from tests.mail.post_office import Manners, PostOffice
from tests.mail.test_drain import account
from tests.services.test_offers import IBAN, data_in, filled_in, quantities, sale
from tests.shop import new_shop

__all__ = ["new_shop", "sale"]


def test_one_mail_arrives_with_quote_code_and_page_and_its_answer_comes_home(sale):
    Order.update(language="en").where(Order.id == sale).execute()
    offers.send_offer(sale, by="")
    number, press = order_core(sale).head.quote_number, Press()
    try:
        with PostOffice(Manners()) as office:

            def make(document: int) -> bytes:
                return issued_pdf(document, "A4", press, by="")

            assert drain(account(office), make, patience_s=20) == Drained(sent=1)
            assert drain(account(office), make, patience_s=20) == Drained()
    finally:
        press.close()
    assert office.recipients == ["soizic@example.org"]
    message = office.message()
    body = message.get_body()
    assert body is not None
    text = body.get_content()
    account_words = "IBAN FR76 3000 6000 0112 3456 7890 189"
    for words in ("2 × Bol, €40.00", "Prénom: Yann", "12 rue Anatole France", "€76.00", account_words):
        assert words in text, words
    came = {part.get_filename(): part.get_payload(decode=True) for part in message.iter_attachments()}
    assert {*came} == {f"{number}.pdf", f"{number}.html", f"{number}-QR.png"}
    printed = pypdfium2.PdfDocument(came[f"{number}.pdf"])[0].get_textpage().get_text_range()
    assert "Quote" in printed
    assert number in printed
    (code,) = zxingcpp.read_barcodes(Image.open(BytesIO(came[f"{number}-QR.png"])).convert("L"))
    assert code.bytes.decode().splitlines()[6:8] == [IBAN, "EUR76.00"]
    page = came[f"{number}.html"].decode()
    assert data_in(page)["total"] == "€76.00"
    take_answer(filled_in(page, quantities=quantities(page, "1", "1.5")), by="")
    assert order_core(sale).head.total_minor == 5600
    assert json.loads(data_in(page)["offer"])["number"] == number
    assert [row.id for row in drafts.open_drafts()] == [sale]
