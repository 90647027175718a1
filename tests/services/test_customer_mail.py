"""Write by hand, remind of what is due, and a library of one's own messages."""

from __future__ import annotations

import pytest
import zxingcpp
from PIL import Image

from desktop.documents.codes import transfer_payload
from desktop.domain.mail_text import MailTextMissing, UnknownVariable, Written
from desktop.models import Customer, MailAttachment, MailLetter, Message, OutboxItem
from desktop.services.commands.command_refusals import NobodyToWriteTo, NothingDue, WrongLifecycle
from desktop.services.customers.customers import CustomerForm, save_customer
from desktop.services.issuing import documents
from desktop.services.issuing.customer_mail import (
    CustomerWithoutEmail,
    addressee_of_customer,
    addressee_of_order,
    notify,
    plain_words,
    remind,
    reminder,
    send_reminder,
    starts,
)
from desktop.services.mails.mail_sample import sample_values
from desktop.services.mails.message_list import (
    message_card,
    messages_of_customer,
    messages_of_order,
    present_address,
    send_copy,
)
from desktop.services.mails.outbox_send import outgoing, settle_refused, take
from desktop.services.mails.own_messages import (
    OwnMessageNotFound,
    OwnMessageUnnamed,
    delete_own_message,
    own_message,
    own_messages,
    save_own_message,
)
from desktop.services.orders.order_core import order_core
from desktop.services.papers.document_store import paper
from desktop.services.plans import payments
from tests.services.factory import history, identify_shop, make_order, set_order, written

pytestmark = pytest.mark.usefixtures("new_shop")

IBAN = "FR7630006000011234567890189"


def notify_plainly(order_id, text, *, by):
    to = addressee_of_order(order_id)
    return notify(to, plain_words(to, text), by=by)


HELLO = Written("Commande {number}", "Bonjour {customer}, {due}")


def test_the_preview_has_the_real_words_in_the_customers_language():
    order_id = make_order(language="en")
    to = addressee_of_order(order_id)
    assert to.preview(HELLO).body.startswith("Bonjour Maëlle Le Gall, €")
    assert "Hello {customer}" in starts(to)[0].written.body


def test_what_was_seen_is_what_is_queued():
    order_id = make_order()
    to = addressee_of_order(order_id)
    seen = to.preview(HELLO)
    notify(to, HELLO, by="Yann")
    (card,) = messages_of_order(order_id)
    assert (card.written, card.template, card.by, card.state) == (seen, "by_hand", "Yann", "queued")
    assert history(order_id)[-1] == "message_queued"


def test_an_unknown_variable_is_refused_and_nothing_is_queued():
    to = addressee_of_order(make_order())
    before = written()
    with pytest.raises(UnknownVariable) as refusal:
        notify(to, Written("Bonjour", "{prenom}"), by="")
    assert (refusal.value.name, written()) == ("prenom", before)


def test_nobody_to_write_to():
    with pytest.raises(NobodyToWriteTo):
        addressee_of_order(make_order(email=""))
    customer_id = save_customer(CustomerForm("Ada", phone="0612345678"), by="")
    with pytest.raises(CustomerWithoutEmail):
        addressee_of_customer(customer_id)


def test_a_customer_can_be_written_to_about_no_order():
    identify_shop()
    customer_id = save_customer(CustomerForm("Ada", "Le Goff", email="ada@example.org"), by="")
    to = addressee_of_customer(customer_id)
    notify(to, starts(to)[0].written, by="")
    (card,) = messages_of_customer(customer_id)
    assert (card.recipient, card.order_id) == ("ada@example.org", None)
    assert "Ada Le Goff" in card.written.body


def test_a_mail_about_an_order_stands_with_its_customer_too():
    customer_id = save_customer(CustomerForm("Ada", email="ada@example.org"), by="")
    order_id = make_order(customer=customer_id)
    notify_plainly(order_id, "C’est prêt", by="")
    assert Customer.select().count()
    assert messages_of_customer(customer_id) == messages_of_order(order_id)
    assert "C’est prêt" in MailLetter.get().body


def test_a_message_needs_words():
    with pytest.raises(MailTextMissing):
        notify_plainly(make_order(), "  ", by="")


def test_a_copy_is_a_mail_of_its_own():
    order_id = make_order()
    first = notify_plainly(order_id, "C’est prêt", by="")
    send_copy(first, by="")
    one, other = messages_of_order(order_id)
    assert one.written == other.written
    assert len({item.uid for item in OutboxItem.select()}) == 2


def test_a_refused_mail_goes_to_the_address_that_was_corrected():
    order_id = make_order(email="gone@example.org")
    first = notify_plainly(order_id, "C’est prêt", by="")
    out = next(outgoing())
    take(out)
    settle_refused(out, "550 no such box")
    set_order(order_id, email="here@example.org")
    assert present_address(message_card(first)) == "here@example.org"
    second = send_copy(first, by="")
    assert message_card(second).recipient == "here@example.org"
    assert message_card(second).written == message_card(first).written
    assert [message_card(one).state for one in (first, second)] == ["dropped", "queued"]
    assert history(order_id)[-2:] == ["message_dropped", "message_queued"]


# Reminders


def test_a_reminder_says_how_much_until_when_and_how(tmp_path):
    identify_shop(iban=IBAN, bic="AGRIFRPP")
    order_id = make_order(language="fr", due_on="2026-12-24")
    send_reminder(order_id, by="Yann")
    letter, files = MailLetter.get(), list(MailAttachment.select())
    number = messages_of_order(order_id)[0].order
    for said in ("24 décembre 2026", IBAN, "AGRIFRPP", number):
        assert said in letter.body
    assert letter.subject.startswith("Rappel")
    picture = tmp_path / "code.png"
    picture.write_bytes(bytes(files[-1].content))
    code = zxingcpp.read_barcodes(Image.open(picture))[0].text.splitlines()
    assert (code[0], code[6], code[10]) == ("BCD", IBAN, number)
    assert history(order_id)[-1] == "message_queued"


def test_the_invoice_comes_with_the_reminder():
    identify_shop()
    order_id = make_order()
    invoice = documents.issue_invoice(order_id, by="")
    send_reminder(order_id, by="")
    assert [row.document_id for row in MailAttachment.select()] == [invoice]


@pytest.mark.parametrize("words", ["indiquez la référence", "give the reference"])
def test_the_reminder_asks_for_the_reference_that_the_invoice_and_its_code_print(tmp_path, words):
    identify_shop(iban=IBAN, bic="AGRIFRPP")
    order_id = make_order(language="fr" if "référence" in words else "en")
    invoice = paper(documents.issue_invoice(order_id, by=""))
    to, text = reminder(order_id)
    send_reminder(order_id, by="")
    letter, picture = MailLetter.get(), tmp_path / "code.png"
    assert f"{words} {invoice.number}." in letter.body
    assert to.preview(text).body == letter.body, "what is shown is what is sent"
    picture.write_bytes(bytes(list(MailAttachment.select())[-1].content))
    code = zxingcpp.read_barcodes(Image.open(picture))[0].text.splitlines()
    assert code[10] == transfer_payload(invoice).splitlines()[10] == invoice.number


def test_only_what_is_due_is_reminded_of():
    paid, draft, silent = make_order(), make_order(), make_order(email="")
    payments.mark_paid(paid, by="")
    set_order(draft, lifecycle="cancelled")
    for order_id, refusal in ((paid, NothingDue), (draft, WrongLifecycle), (silent, NobodyToWriteTo)):
        with pytest.raises(refusal):
            reminder(order_id)
    assert Message.select().count() == 0


def test_many_are_reminded_at_once_and_a_refusal_holds_up_nobody():
    paid, first, silent, last = make_order(), make_order(), make_order(email=""), make_order()
    payments.mark_paid(paid, by="")
    steps = []
    outcome = remind([paid, first, silent, last], by="", step=lambda done, of: steps.append((done, of)))
    assert len(outcome.done) == 2
    assert [type(error) for _, error in outcome.refused] == [NothingDue, NobodyToWriteTo]
    assert [message.order_id for message in Message.select().order_by(Message.id)] == [first, last]
    assert steps == [(0, 4), (1, 4), (2, 4), (3, 4)]


def test_a_reminder_can_be_put_in_other_words():
    order_id = make_order()
    send_reminder(order_id, Written("Facture {number}", "Il reste {due}."), by="")
    assert MailLetter.get().body.startswith("Il reste ")


# The library


def test_the_library_has_a_text_per_language():
    texts = {"fr": Written("En retard", "Bonjour {customer}"), "en": Written("", "")}
    message_id = save_own_message(" En  retard ", texts, by="")
    own = own_message(message_id)
    assert (own.name, set(own.texts)) == ("En retard", {"fr"})
    assert own.text("en") == texts["fr"]
    save_own_message("Retard", {**texts, "en": Written("Late", "Hello")}, message_id=message_id, by="")
    assert own_message(message_id).text("en").subject == "Late"
    to = addressee_of_order(make_order())
    assert [(start.name, start.kind) for start in starts(to)] == [
        ("", ""),
        ("Retard", ""),
        ("", "order_placed"),
    ]
    delete_own_message(message_id, by="")
    assert own_messages() == []


@pytest.mark.parametrize(
    ("name", "texts", "refusal"),
    [
        ("", {"fr": Written("a", "b")}, OwnMessageUnnamed),
        ("x", {"fr": Written("a", "{tracking}")}, UnknownVariable),
        ("x", {"fr": Written("", "")}, MailTextMissing),
        ("x", {"fr": Written("a", "")}, MailTextMissing),
    ],
)
def test_what_the_library_refuses(name, texts, refusal):
    with pytest.raises(refusal):
        save_own_message(name, texts, by="")
    assert own_messages() == []


def test_a_message_that_is_gone_cannot_be_changed():
    with pytest.raises(OwnMessageNotFound):
        save_own_message("x", {"fr": Written("a", "b")}, message_id=7, by="")
    with pytest.raises(OwnMessageNotFound):
        delete_own_message(7, by="")


def test_a_reminder_is_written_with_an_order_that_owes_something():
    owing = make_order()
    paid = make_order()
    payments.mark_paid(paid, by="")
    values = sample_values("payment_reminder", "fr")
    assert values["number"] == order_core(owing).head.number
    assert values["due"]
    assert sample_values("order_placed", "fr")["number"] == order_core(paid).head.number
    payments.mark_paid(owing, by="")
    assert sample_values("payment_reminder", "fr")["number"] == ""
