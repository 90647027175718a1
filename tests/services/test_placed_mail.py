"""The confirmation of an order: how to pay, its invoice, and every sum between items and total."""

from __future__ import annotations

from decimal import Decimal
from io import BytesIO

import pytest
import zxingcpp
from PIL import Image

from desktop.domain import settings
from desktop.domain.basket import PriceMode
from desktop.models import Message, Order, PaymentMethod
from desktop.models.mails import MailAttachment, MailLetter
from desktop.services.check.check import check_shop
from desktop.services.drafts import draft_customer, draft_lines, drafts
from desktop.services.issuing.customer_mail import addressee_of_order, starts
from desktop.services.mails.mail_queue import letter
from desktop.services.orders.order_card import order_card
from desktop.services.orders.order_core import order_core
from desktop.services.placing import orders
from desktop.services.shop.preferences import change_settings
from tests.catalogue import sell
from tests.services.factory import MUG, identify_shop, make_order, method_id

pytestmark = pytest.mark.usefixtures("new_shop")

IBAN = "FR7630006000011234567890189"
GROUPED = "FR76 3000 6000 0112 3456 7890 189"


def placed(way: str = "transfer", invoice: str = "by_hand") -> int:
    """An order of two bowls by somebody who wants to be told, to be paid in this way."""
    identify_shop(iban=IBAN, bic="AGRIFRPP")
    change_settings({settings.INVOICE_WHEN.key: invoice}, by="")
    draft = drafts.start_draft(by="")
    draft_customer.set_identity(draft, name="Soizic Le Gall", email="soizic@example.org", by="")
    draft_lines.add_product(draft, sell("Bol", "20.00"), quantity=Decimal(2), by="")
    Order.update(payment_method=method_id(way), notify_customer=True).where(Order.id == draft).execute()
    return orders.confirm(draft, by="")


def body(order_id: int) -> str:
    message = Message.get(Message.order == order_id)
    return str(MailLetter.get(MailLetter.message == message.id).body)


def files(order_id: int) -> list[MailAttachment]:
    message = Message.get(Message.order == order_id)
    return list(
        MailAttachment.select().where(MailAttachment.message == message.id).order_by(MailAttachment.id)
    )


def test_one_who_pays_by_transfer_reads_the_account_and_gets_the_code():
    order = placed()
    number = order_core(order).head.number
    assert f"IBAN {GROUPED}, BIC AGRIFRPP, référence {number}" in body(order)
    (code,) = files(order)
    text = zxingcpp.read_barcode(Image.open(BytesIO(bytes(code.content)))).text
    assert text.splitlines()[6:8] == [IBAN, "EUR40.00"]
    assert text.splitlines()[10] == number


def test_one_who_pays_in_another_way_reads_of_no_account():
    order = placed("card")
    assert IBAN[-4:] not in body(order)
    assert files(order) == []


def test_a_shop_without_an_account_promises_no_code():
    order = placed()
    identify_shop(iban="")
    assert "virement" not in letter("order_placed", order_core(order), {}, "fr").body


def test_the_shops_own_words_about_the_way_to_pay_are_told_while_something_is_due():
    PaymentMethod.update(instructions="À l’ordre de Ty Mam-gozh.").where(
        PaymentMethod.code == "cheque"
    ).execute()
    assert "À l’ordre de Ty Mam-gozh." in body(placed("cheque"))


def test_a_page_to_pay_on_comes_before_the_transfer():
    link = "https://pay.example.org/{number}?a={amount}"
    PaymentMethod.update(link=link).where(PaymentMethod.code == "transfer").execute()
    order = placed()
    assert f"https://pay.example.org/{order_core(order).head.number}?a=40" in body(order)
    assert GROUPED not in body(order)


def test_the_invoice_that_was_issued_with_the_order_comes_along_and_is_the_reference():
    order = placed(invoice="at_order")
    (paper,) = [one for one in order_card(order).documents if one.kind == "invoice"]
    assert files(order)[0].document_id == paper.id
    assert f"La facture {paper.number} est jointe." in body(order)
    assert f"référence {paper.number}." in body(order)
    assert check_shop() == []


def test_without_an_invoice_no_word_of_one():
    assert "jointe" not in body(placed("cash"))


def test_what_is_taken_off_stands_between_items_and_total():
    off = [
        {"name": "Fidélité", "asked_minor": 300},
        {"kind": "voucher", "name": "KENAVO", "asked_minor": 200},
    ]
    order = order_core(make_order([MUG], off, ships="ship", language="fr"))
    text = letter("order_placed", order, {}, "fr").body
    lines = [line.replace("\u00a0", " ").replace("\u202f", " ") for line in text.splitlines()]
    at = lines.index("2 × Bol, 25,80 €")
    sums = ["Fidélité : −3,00 €", "Bon KENAVO : −2,00 €", "Frais de livraison : 5,90 €"]
    assert lines[at + 1 : at + 7] == ["", *sums, "", "Total : 26,70 €"]


@pytest.mark.parametrize(
    ("items", "values", "language", "said"),
    [
        ([], {"shipping_free": True}, "fr", "Frais de livraison : offerts"),
        ([{"kind": "voucher", "name": "PORT"}], {}, "fr", "Frais de livraison : offerts (Bon PORT)"),
        ([{"kind": "voucher", "name": "PORT"}], {}, "en", "Delivery charge: free (Voucher PORT)"),
    ],
)
def test_delivery_that_costs_nothing_is_said(items, values, language, said):
    order = order_core(make_order([MUG], items, ships="ship", language=language, **values))
    assert said in letter("order_placed", order, {}, language).body.replace("\u00a0", " ")


def test_a_sale_over_the_counter_has_no_words_about_delivery():
    text = letter("order_placed", order_core(make_order([MUG])), {}, "fr").body
    assert "livraison" not in text.lower()


def test_prices_without_tax_are_told_with_their_tax():
    order = order_core(make_order([MUG], price_mode=PriceMode.NET, language="en"))
    text = letter("order_placed", order, {}, "en").body
    assert text.splitlines()[4:9] == ["2 × Bol, €25.80", "", "VAT 20%: €5.16", "", "Total: €30.96"]


def test_names_that_came_with_the_shop_are_in_the_customers_language():
    order = order_core(make_order([MUG], payment_name="Virement", language="en"))
    assert "Payment: Bank transfer" in letter("order_placed", order, {}, "en").body


def test_the_order_as_a_start_for_a_message_knows_all_its_variables():
    to = addressee_of_order(placed())
    assert GROUPED in to.preview(starts(to)[-1].written).body
