"""Mails leave once, in order, whatever the server and the network do (reliability.md 3)."""

from __future__ import annotations

import smtplib
import sqlite3
import threading
from datetime import timedelta

import pytest
import time_machine

from desktop.domain.mail_account import (
    MailAccount,
    MailLoginRefused,
    MailSenderRefused,
    MailServerUnreachable,
    MailUnencrypted,
)
from desktop.domain.mail_text import Written
from desktop.mail.drain import Drained, drain
from desktop.models import OutboxItem
from desktop.models.base import db, now
from desktop.models.schema import close_shop, open_shop
from desktop.services.mails.mail_queue import Attachment, Mail, queue_mail
from desktop.services.mails.outbox_send import LEASE, outgoing, take
from desktop.services.orders.order_core import order_core
from desktop.services.work import work
from tests.mail.post_office import Manners, PostOffice
from tests.services.factory import history, make_order
from tests.shop import new_shop as shop

__all__ = ["shop"]
pytestmark = pytest.mark.usefixtures("shop")

PATIENCE = 2


def account(office, **values):
    return MailAccount(**{
        "host": "127.0.0.1", "port": office.port, "tls": "none", "user": "", "sender": "shop@example.org",
        "sender_name": "L’Atelier du Port", **values,
    })  # fmt: skip


def queue(*recipients, order_id=None, **values):
    for recipient in recipients:
        mail = Mail("customer", recipient, "by_hand", f"key {recipient}", **values)
        if "written" not in values:
            mail = Mail(
                "customer", recipient, "by_hand", f"key {recipient}",
                written=Written("Déjà prêt", "Été\n.un point\nœuf"), **values,
            )  # fmt: skip
        with work("") as job:
            queue_mail(job, order_core(order_id) if order_id else None, mail)


def send(office, **values):
    return drain(account(office, **values), lambda _document: b"%PDF", patience_s=PATIENCE)


def states():
    return [row.state for row in OutboxItem.select().order_by(OutboxItem.id)]


def test_mails_leave_oldest_first_over_one_connection():
    queue("a@example.org", "b@example.org", "c@example.org")
    with PostOffice(Manners()) as office:
        assert send(office) == Drained(sent=3)
        assert send(office) == Drained()
    assert office.recipients == ["a@example.org", "b@example.org", "c@example.org"]
    assert office.connections == 1
    assert states() == ["sent"] * 3


def test_what_arrives_is_what_was_written():
    queue(
        "lea@example.org", attachments=(Attachment(name="a/b.txt", media_type="text/plain", content=b"hi"),)
    )
    with PostOffice(Manners()) as office:
        send(office)
    message, item = office.message(), OutboxItem.get()
    assert (message["Subject"], message["To"], message["From"]) == (
        "Déjà prêt", "lea@example.org", "L’Atelier du Port <shop@example.org>",
    )  # fmt: skip
    assert message["Message-ID"] == f"<{item.uid}@example.org>"
    text, attached = message.get_body(), next(message.iter_attachments())
    assert text.get_content().splitlines() == ["Été", ".un point", "œuf"]
    assert (attached.get_filename(), attached.get_content()) == ("a-b.txt", "hi")


def test_a_broken_address_is_refused_with_the_servers_words_and_the_others_go_on():
    order_id = make_order()
    queue("gone@example.org", order_id=order_id)
    queue("not an address", "lea@example.org")
    with PostOffice(Manners(refuse={"gone@example.org": "550 5.1.1 no such box"})) as office:
        assert send(office) == Drained(sent=1, refused=2)
    assert states() == ["parked", "parked", "sent"]
    assert [row.last_error for row in OutboxItem.select().order_by(OutboxItem.id)] == [
        "550 5.1.1 no such box", "MailAddressNotPossible", "",
    ]  # fmt: skip
    assert history(order_id)[-1] == "message_refused"


def test_a_server_that_is_busy_is_asked_again_later_and_later():
    queue("lea@example.org")
    with PostOffice(Manners(refuse={"lea@example.org": "450 try later"})) as office:
        assert send(office) == Drained(later=1)
        assert send(office) == Drained()
        office.manners.refuse.clear()
        with time_machine.travel(now() + timedelta(minutes=2)):
            assert send(office) == Drained(sent=1)
    assert OutboxItem.get().attempts == 2


@pytest.mark.parametrize("step", ["rcpt", "data"])
def test_a_connection_lost_before_the_content_leaves_the_mail_waiting(step):
    queue("lea@example.org", "max@example.org")
    with PostOffice(Manners(hang_up={"lea@example.org": step})) as office:
        assert send(office) == Drained(sent=1, later=1)
    assert (office.recipients, states()) == (["max@example.org"], ["queued", "sent"])


@pytest.mark.parametrize("step", ["content", "answer"])
def test_a_connection_lost_after_the_content_is_never_tried_again_by_itself(step):
    order_id = make_order()
    queue("lea@example.org", order_id=order_id)
    queue("max@example.org")
    with PostOffice(Manners(hang_up={"lea@example.org": step})) as office:
        assert send(office) == Drained(sent=1, unknown=1)
        office.manners.hang_up.clear()
        with time_machine.travel(now() + timedelta(days=2)):
            assert send(office) == Drained()
    assert office.recipients.count("lea@example.org") == (step == "answer")
    assert states() == ["unknown", "sent"]
    assert history(order_id)[-1] == "message_unsure"


def test_a_server_that_never_answers_leaves_it_unknown():
    queue("lea@example.org")
    done = []
    office = PostOffice(Manners())
    with office:
        gate = threading.Event()
        office.manners.on_content = lambda: gate.wait(20)
        done.append(drain(account(office), lambda _: b"", patience_s=0.2))
        gate.set()
    assert done == [Drained(unknown=1)]


def test_it_is_written_down_as_on_its_way_before_the_server_has_it():
    queue("lea@example.org")
    seen = []

    def look():
        with sqlite3.connect(path) as other:
            seen.extend(other.execute("SELECT state FROM outbox_item").fetchall())
        other.close()

    path = db.execute_sql("PRAGMA database_list").fetchone()[2]
    with PostOffice(Manners(on_content=look)) as office:
        send(office)
    assert seen == [("sending",)]


def test_a_program_that_died_while_sending_asks_the_person(shop):
    queue("lea@example.org")
    assert take(next(outgoing()))
    close_shop()
    open_shop(shop)
    with PostOffice(Manners()) as office:
        assert send(office) == Drained()
        with time_machine.travel(now() + LEASE + timedelta(seconds=1)):
            assert send(office) == Drained()
    assert (office.recipients, states()) == ([], ["unknown"])


def test_two_senders_send_it_once():
    queue("lea@example.org")
    first = next(outgoing())
    assert take(first)
    assert not take(first)


def test_without_a_server_everything_waits():
    queue("lea@example.org")
    with PostOffice(Manners()) as office:
        gone = account(office)
    done = drain(gone, lambda _: b"", patience_s=PATIENCE)
    assert isinstance(done.trouble, MailServerUnreachable)
    assert (states(), OutboxItem.get().attempts) == (["queued"], 0)


def test_a_network_that_keeps_breaking_stops_the_rest():
    names = [f"{letter}@example.org" for letter in "abcde"]
    queue(*names)
    with PostOffice(Manners(hang_up=dict.fromkeys(names, "rcpt"))) as office:
        done = send(office)
    assert (type(done.trouble), done.later, office.connections) == (MailServerUnreachable, 3, 3)


def test_a_refused_password_freezes_all_and_counts_nothing():
    queue("lea@example.org")
    with PostOffice(Manners(password="right")) as office:
        done = send(office, user="shop", password="wrong")
        assert isinstance(done.trouble, MailLoginRefused)
        assert "wrong" not in str(done.trouble) + repr(account(office, password="wrong"))
        assert OutboxItem.get().attempts == 0
        assert send(office, user="shop", password="right") == Drained(sent=1)


def test_a_refused_sender_is_trouble_of_the_account():
    queue("lea@example.org")
    with PostOffice(Manners(refuse_sender="553 not yours")) as office:
        assert isinstance(send(office).trouble, MailSenderRefused)
    assert states() == ["queued"]


def test_a_content_that_is_refused_is_a_refusal():
    queue("lea@example.org")
    with PostOffice(Manners(refuse_content="552 too large")) as office:
        assert send(office) == Drained(refused=1)
    assert OutboxItem.get().last_error == "552 too large"


def test_nothing_goes_in_the_open_to_another_machine(monkeypatch):
    queue("lea@example.org")
    asked = []
    monkeypatch.setattr(smtplib, "SMTP", lambda *_a, **_k: asked.append(1))
    done = drain(MailAccount("mail.example.org", 25, "none", "", "shop@example.org", ""), lambda _: b"")
    assert (type(done.trouble), asked) == (MailUnencrypted, [])
