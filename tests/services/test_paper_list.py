"""What became of each invoice follows from money and credit notes; papers can be sent again and again."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal

import pytest

from desktop.models import Message, OutboxItem
from desktop.models.base import db
from desktop.services.check.check import check_shop
from desktop.services.commands.commands import Command
from desktop.services.forms.refund_look import planned_sums
from desktop.services.forms.refund_offer import refund_offer
from desktop.services.issuing.document_mail import NoAddressToSendTo, send_document
from desktop.services.issuing.documents import issue_invoice
from desktop.services.issuing.paper_list import InvoiceState, paper_list
from desktop.services.papers.document_store import DocumentNotFound, record_print
from desktop.services.placing.new_order import NewLine, NewOrder, place
from desktop.services.plans import payments
from desktop.services.plans.plan_refund import CreditChoices, RefundChoices
from desktop.services.plans.plans import carry_out, plan
from tests.catalogue import sell
from tests.services.factory import history, identify_shop

pytestmark = pytest.mark.usefixtures("new_shop")


def sold(email: str = "soizic@example.org") -> int:
    """Three bowls at 24.00, invoiced, not paid."""
    identify_shop()
    bowl = sell("Bol", "24.00", stock="10")
    order = place(NewOrder((NewLine(Decimal(3), bowl),), name="Soizic", email=email), by="")
    if not paper_list(order).papers:
        issue_invoice(order, by="")
    return order


def state(order: int) -> InvoiceState | None:
    return paper_list(order).papers[0].state


def test_an_invoice_is_open_overdue_paid_and_credited() -> None:
    order = sold()
    assert state(order) is InvoiceState.OPEN
    yesterday = paper_list(order).papers[0].issued_at.date() - timedelta(days=1)
    with db.atomic() as trial:
        triggers = db.execute_sql("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall()
        for (name,) in triggers:
            db.execute_sql(f"DROP TRIGGER {name}")
        db.execute_sql("UPDATE document SET due_on = ?", (yesterday.isoformat(),))
        assert state(order) is InvoiceState.OVERDUE
        trial.rollback()
    payments.mark_paid(order, by="")
    assert state(order) is InvoiceState.PAID
    row = refund_offer(order).rows[0]
    carry_out(plan(Command.CREDIT_NOTE, order, CreditChoices(rows=(row.units(Decimal(1)),))), by="")
    assert state(order) is InvoiceState.PARTLY_CREDITED
    carry_out(plan(Command.REFUND, order, refund_offer(order).everything()), by="")
    papers = paper_list(order).papers
    assert papers[0].state is InvoiceState.CREDITED
    assert [paper.refers_to for paper in papers[1:]] == [papers[0].number] * 2
    assert [paper.state for paper in papers[1:]] == [None, None]
    assert check_shop() == []


def test_a_paper_is_sent_as_often_as_asked_with_its_history() -> None:
    order = sold()
    listed = paper_list(order)
    (paper,) = listed.papers
    assert (listed.can_send, paper.sent) == (True, 0)
    assert send_document(paper.id, by="Maëlle") == "soizic@example.org"
    send_document(paper.id, by="")
    record_print(paper.id, "Office", 1, by="")
    (paper,) = paper_list(order).papers
    assert (paper.sent, paper.printed, paper.next_duplicate) == (2, 1, 1)
    assert history(order).count("document_queued") == 2
    mails = list(Message.select().where(Message.template == "document"))
    assert [(mail.recipient, mail.facts["document"]) for mail in mails] == [
        ("soizic@example.org", paper.id)
    ] * 2
    assert OutboxItem.select().where(OutboxItem.key.contains(":document:")).count() == 2
    assert check_shop() == []


def test_a_paper_of_nobody_is_not_sent() -> None:
    order = sold(email="")
    (paper,) = paper_list(order).papers
    assert not paper_list(order).can_send
    before = history(order)
    with pytest.raises(NoAddressToSendTo):
        send_document(paper.id, by="")
    with pytest.raises(DocumentNotFound):
        send_document(paper.id + 1, by="")
    assert history(order) == before


def test_the_sums_of_a_plan_are_those_of_its_effects() -> None:
    order = sold()
    payments.mark_paid(order, by="")
    row = refund_offer(order).rows[0]
    seen = plan(
        Command.REFUND,
        order,
        RefundChoices(rows=(row.units(Decimal(2)),), pay_back_minor=1000, spread_minor=100),
    )
    sums = planned_sums(seen)
    assert (sums.credited_minor, sums.back_minor, sums.most_back_minor) == (4900, 1000, 4900)
    assert sums.worth == {(row.kind, row.key): 4900}
    unpaid = sold()
    seen = plan(Command.REFUND, unpaid, RefundChoices(rows=(refund_offer(unpaid).rows[0].units(Decimal(1)),)))
    assert planned_sums(seen).most_back_minor == 0
