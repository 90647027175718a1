"""The mail of a quote never leaves after what it says is over."""

from __future__ import annotations

import json
from decimal import Decimal

import pytest

from desktop.domain.quotes import QuoteState
from desktop.models.base import db
from desktop.services.drafts import draft_customer, draft_lines, drafts
from desktop.services.mails.outbox import waiting
from desktop.services.quotes import offers, quotes
from desktop.services.quotes.quote_facts import quote_standing
from tests.catalogue import sell
from tests.services.factory import history, identify_shop


@pytest.fixture
def sent(new_shop) -> int:
    """A quote whose mail waits in the outbox."""
    identify_shop(iban="FR7630006000011234567890189", bic="AGRIFRPP")
    quote = drafts.start_draft(by="")
    draft_customer.set_identity(quote, name="Soizic Le Gall", email="soizic@example.org", by="")
    draft_lines.add_product(quote, sell("Bol", "20.00"), quantity=Decimal(2), by="")
    offers.send_offer(quote, by="")
    assert [row.state for row in waiting()] == ["queued"]
    return quote


def states() -> list[str]:
    return [row[0] for row in db.execute_sql("SELECT state FROM outbox_item ORDER BY id")]


def last_facts(quote: int) -> dict[str, object]:
    sql = "SELECT facts FROM history_entry WHERE order_id = ? ORDER BY id DESC LIMIT 1"
    facts: dict[str, object] = json.loads(db.execute_sql(sql, (quote,)).fetchone()[0])
    return facts


def change(quote: int) -> None:
    draft_lines.add_product(quote, sell("Vase", "35.00"), by="")


def test_a_quote_that_is_ordered_is_not_sent_any_more(sent):
    quotes.order_quote(sent, by="")
    assert states() == ["dropped"]
    assert history(sent)[-1] == "quote_ordered"
    assert last_facts(sent)["unsent"] is True


def test_an_order_of_a_quote_whose_mail_left_has_nothing_to_withdraw(sent):
    db.execute_sql("UPDATE outbox_item SET state = 'sent'")
    quotes.order_quote(sent, by="")
    assert states() == ["sent"]
    assert last_facts(sent)["unsent"] is False


def test_a_new_version_withdraws_the_mail_with_the_one_before(sent):
    change(sent)
    before = len(history(sent))
    quotes.issue_quote(sent, by="")
    assert quote_standing(sent).version == 2
    assert states() == ["dropped"]
    assert history(sent)[before:] == ["quote_renewed"]


def test_sending_a_changed_quote_leaves_only_the_new_mail(sent):
    change(sent)
    offers.send_offer(sent, by="")
    assert states() == ["dropped", "queued"]


def test_a_quote_that_is_edited_then_ordered_is_never_sent(sent):
    drafts.recall(sent, by="")
    assert states() == ["dropped"]
    assert history(sent)[-1] == "quote_reopened"
    assert last_facts(sent)["unsent"] is True
    change(sent)
    quotes.order_quote(sent, by="")
    assert waiting() == []


def test_only_an_answer_is_told_as_an_answer(sent):
    drafts.recall(sent, by="", answered=True)
    assert history(sent)[-1] == "quote_taken_up"
    offers.send_offer(sent, by="")
    drafts.recall(sent, by="")
    assert history(sent)[-1] == "quote_reopened"


def test_a_mail_that_the_server_refused_cannot_be_tried_again_after_the_order(sent):
    db.execute_sql("UPDATE outbox_item SET state = 'parked'")
    quotes.order_quote(sent, by="")
    assert waiting() == []


def test_a_quote_that_is_thrown_away_is_not_sent_and_put_back_it_is_not_with_the_customer(sent):
    before = len(history(sent))
    drafts.discard(sent, by="")
    assert states() == ["dropped"]
    assert history(sent)[before:] == ["quote_unsent"]
    drafts.put_back(sent, by="")
    assert quote_standing(sent).state is QuoteState.ISSUED


def test_a_quote_that_did_reach_its_customer_is_put_back_as_it_was(sent):
    db.execute_sql("UPDATE outbox_item SET state = 'sent'")
    before = len(history(sent))
    drafts.discard(sent, by="")
    drafts.put_back(sent, by="")
    assert len(history(sent)) == before
    assert quote_standing(sent).state is QuoteState.SENT
