"""Mails of a placed order: queued by the boxes, once, and never sent from here."""

from __future__ import annotations

import pytest

from desktop.models import Message, OutboxItem
from desktop.services.mails.messages import queue_order_mails
from desktop.services.orders.order_card import order_card
from desktop.services.orders.order_core import order_core
from desktop.services.work import work
from tests.services.factory import IDENTITY, history, identify_shop, make_order

pytestmark = pytest.mark.usefixtures("new_shop")


def queue(order_id):
    with work("Yann") as job:
        return queue_order_mails(job, order_core(order_id))


def test_both_boxes_queue_a_mail_each():
    identify_shop(language="fr")
    order_id = make_order(notify_customer=True, notify_shop=True, language="en")
    assert queue(order_id) == 2
    uid = order_core(order_id).head.uid
    customer, own = Message.select().order_by(Message.id)
    assert (customer.template, customer.recipient, customer.language) == (
        "order_placed", "maelle@example.org", "en",
    )  # fmt: skip
    assert (own.template, own.recipient, own.language) == ("order_received", IDENTITY["email"], "fr")
    assert customer.facts["total_minor"] == order_core(order_id).head.total_minor
    assert {item.key for item in OutboxItem.select()} == {f"{uid}:order_placed", f"{uid}:order_received"}
    assert [item.payload["message"] for item in OutboxItem.select()] == [str(customer.uid), str(own.uid)]


def test_queuing_again_queues_nothing():
    order_id = make_order(notify_customer=True)
    assert queue(order_id) == 1
    assert queue(order_id) == 0
    assert (Message.select().count(), OutboxItem.select().count()) == (1, 1)
    assert history(order_id) == ["message_queued"]


def test_a_box_without_an_address_is_passed_over():
    assert queue(make_order(notify_customer=True, notify_shop=True, email="")) == 0
    assert queue(make_order()) == 0
    assert Message.select().count() == 0


def test_the_history_names_nobody():
    """History is for ever, so that an erased customer's address must not be in it."""
    order_id = make_order(notify_customer=True)
    queue(order_id)
    card = order_card(order_id)
    assert card.head.email
    assert card.head.email not in str([line.facts for line in card.history])
