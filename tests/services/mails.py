"""Mails for tests."""

from __future__ import annotations

from desktop.services.mails.mail_queue import Mail, queue_mail
from desktop.services.orders.order_core import order_core
from desktop.services.work import work


def queue_note_mail(order_id: int, recipient: str = "lea@example.org") -> int:
    """Queue a note about an order; returns the id of the message."""
    with work("") as job:
        mail = Mail("customer", recipient, "note", f"{order_id} {recipient}", {"text": "Prêt lundi"})
        message_id = queue_mail(job, order_core(order_id), mail)
    assert message_id is not None
    return message_id
