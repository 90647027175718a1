"""The words of queued mails: shipped or the shop's own, in the customer's language, frozen when queued."""

from __future__ import annotations

import pytest

from desktop.domain.mail_kinds import KINDS
from desktop.domain.mail_text import UnknownVariable, Written, checked
from desktop.models import MailAttachment, MailLetter, Message, OutboxItem
from desktop.services.mails.mail_queue import Attachment, Mail, letter, queue_mail
from desktop.services.mails.mail_templates import (
    LANGUAGES,
    change_template,
    forget_template,
    shipped,
    template,
)
from desktop.services.mails.messages import queue_order_mails, queue_step_mail
from desktop.services.orders.order_core import order_core
from desktop.services.work import work
from tests.services.factory import history, identify_shop, make_order

pytestmark = pytest.mark.usefixtures("new_shop")

PARCEL = {"carrier": "Colissimo", "tracking": [{"number": "6A1", "url": "https://suivi.example/6A1"}]}


def queued(order_id, **values):
    mail = Mail("customer", "lea@example.org", "order_cancelled", "key-1", **values)
    with work("Yann") as job:
        return queue_mail(job, order_core(order_id), mail)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_has_a_text_of_known_variables(kind, language):
    written = shipped(kind, language)
    assert checked(written, KINDS[kind].variables) == written


@pytest.mark.parametrize(
    ("language", "said"), [("fr", "Reste à payer\u00a0: 37"), ("en", "Still to pay: €37")]
)
def test_the_customer_reads_it_in_their_language(language, said):
    order_id = make_order(language=language)
    body = letter("order_placed", order_core(order_id), {}, language).body
    assert said in body
    assert order_core(order_id).head.number in body
    assert "{" not in body


def test_a_mail_is_frozen_when_it_is_queued():
    order_id = make_order(language="fr", notify_customer=True)
    with work("") as job:
        queue_order_mails(job, order_core(order_id))
    before = MailLetter.get().body
    change_template("order_placed", "fr", Written("Merci", "Merci {customer}"), by="")
    assert MailLetter.get().body == before
    assert letter("order_placed", order_core(order_id), {}, "fr").body == "Merci Maëlle Le Gall"


def test_tracking_stands_in_the_mail_that_tells_of_a_parcel():
    order_id = make_order(language="en")
    with work("") as job:
        queue_step_mail(job, order_core(order_id), "order_shipped", [PARCEL])
    assert "Colissimo 6A1 https://suivi.example/6A1" in MailLetter.get().body


def test_an_own_text_takes_the_place_and_goes_again():
    before = template("document", "fr")
    own = change_template("document", "fr", Written("Voici {paper}", "{paper} {number}"), by="Yann")
    assert (own.written.subject, own.changed) == ("Voici {paper}", True)
    assert template("document", "en").changed is False
    assert forget_template("document", "fr", by="Yann") == before


def test_the_shipped_text_typed_again_is_no_own_text():
    change_template("note", "en", Written("Mine", "{text}"), by="")
    assert change_template("note", "en", shipped("note", "en"), by="").changed is False


def test_an_unknown_variable_is_refused_and_nothing_is_kept():
    with pytest.raises(UnknownVariable) as refusal:
        change_template("order_placed", "fr", Written("Bonjour", "{tracking}"), by="")
    assert refusal.value.name == "tracking"
    assert template("order_placed", "fr").changed is False


def test_papers_and_bytes_come_with_a_mail():
    page = Attachment(name="devis.html", media_type="text/html", content=b"<p>")
    message_id = queued(make_order(), attachments=(page,))
    row = MailAttachment.get()
    assert (row.message_id, row.name, row.media_type, bytes(row.content)) == (
        message_id, "devis.html", "text/html", b"<p>",
    )  # fmt: skip


def test_settled_words_are_sent_as_they_are():
    order_id = make_order()
    queued(order_id, written=Written("Bonjour", "{number} reste tel quel"))
    assert MailLetter.get().body == "{number} reste tel quel"
    assert history(order_id)[-1:] == ["message_queued"]


def test_the_same_key_queues_nothing():
    order_id = make_order()
    assert queued(order_id) is not None
    assert queued(order_id) is None
    assert (Message.select().count(), OutboxItem.select().count()) == (1, 1)


def test_a_mail_may_be_about_no_order():
    identify_shop()
    mail = Mail("customer", "lea@example.org", "own", "key-2", written=Written("a", "b"), language="en")
    with work("") as job:
        queue_mail(job, None, mail)
    assert (Message.get().order_id, Message.get().language) == (None, "en")
