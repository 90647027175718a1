"""A person decides about mails that were refused or whose fate nobody knows."""

from __future__ import annotations

import pytest

from desktop.domain.mail_account import MailAddressNotPossible, MailUnencrypted
from desktop.models import OutboxItem
from desktop.services.mails.mail_account import automatic, change_account, mail_account
from desktop.services.mails.outbox import waiting
from desktop.services.mails.outbox_decide import OutboxItemSettled, give_up, mark_arrived, send_again
from desktop.services.mails.outbox_send import (
    due_count,
    outgoing,
    settle_later,
    settle_refused,
    settle_sent,
    settle_unknown,
    take,
)
from desktop.services.opening import waiting_count
from desktop.services.work import subscribe, unsubscribe
from tests.services.factory import history, identify_shop, make_order
from tests.services.mails import queue_note_mail

pytestmark = pytest.mark.usefixtures("new_shop")


def item():
    order_id = make_order()
    queue_note_mail(order_id)
    return order_id, next(outgoing())


def state():
    return OutboxItem.get().state


def test_a_mail_of_unknown_fate_waits_for_a_person():
    order_id, out = item()
    take(out)
    settle_unknown(out, "connection lost")
    assert (waiting_count(), due_count()) == (1, 0)
    assert waiting()[0].last_error == "connection lost"
    mark_arrived(out.item_id, by="Yann")
    assert (state(), waiting_count(), history(order_id)[-2:]) == (
        "sent",
        0,
        ["message_unsure", "message_sent"],
    )


def test_sending_again_keeps_the_identity():
    order_id, out = item()
    take(out)
    settle_unknown(out, "")
    send_again(out.item_id, by="Yann")
    assert next(outgoing()).uid == out.uid
    assert history(order_id)[-1] == "message_again"


def test_what_waits_for_later_can_be_sent_at_once():
    _, out = item()
    settle_later(out, "450 busy")
    assert due_count() == 0
    send_again(out.item_id, by="")
    assert due_count() == 1


def test_a_refused_mail_can_be_given_up():
    order_id, out = item()
    take(out)
    settle_refused(out, "550 no")
    give_up(out.item_id, by="Yann")
    assert (state(), waiting_count(), history(order_id)[-1]) == ("dropped", 0, "message_dropped")


@pytest.mark.parametrize("decide", [send_again, mark_arrived, give_up])
def test_nothing_is_decided_about_a_mail_that_is_settled(decide):
    order_id, out = item()
    take(out)
    settle_sent(out)
    before = history(order_id)
    with pytest.raises(OutboxItemSettled):
        decide(out.item_id, by="")
    assert (state(), history(order_id)) == ("sent", before)


@pytest.mark.parametrize("decide", [send_again, mark_arrived, give_up])
def test_nothing_is_decided_while_it_is_being_sent(decide):
    _, out = item()
    take(out)
    with pytest.raises(OutboxItemSettled):
        decide(out.item_id, by="")
    assert state() == "sending"


def test_what_became_of_a_mail_is_announced():
    order_id, out = item()
    heard = []
    subscribe(heard.append)
    try:
        take(out)
        settle_sent(out)
    finally:
        unsubscribe(heard.append)
    assert [changes.orders for changes in heard] == [{order_id}]


def test_the_shop_writes_under_its_own_name_unless_told_otherwise():
    assert mail_account() is None
    identify_shop()
    change_account({"mail.host": " smtp.example.org "}, by="")
    account = mail_account()
    assert (account.host, account.port, account.tls) == ("smtp.example.org", 587, "starttls")
    assert (account.sender, account.sender_name) == ("bonjour@ty-mam-gozh.example", "L'Atelier du Port")
    change_account({"mail.sender": "commandes@example.org"}, by="")
    assert mail_account().sender == "commandes@example.org"
    assert automatic() is False


def test_no_distant_server_without_encryption():
    change_account({"mail.host": "smtp.example.org"}, by="")
    with pytest.raises(MailUnencrypted):
        change_account({"mail.tls": "none"}, by="")
    change_account({"mail.host": "127.0.0.1"}, by="")
    change_account({"mail.tls": "none"}, by="")
    with pytest.raises(MailUnencrypted):
        change_account({"mail.host": "smtp.example.org"}, by="")


def test_a_sender_is_an_address():
    with pytest.raises(MailAddressNotPossible):
        change_account({"mail.sender": "the shop"}, by="")
