"""The mail of a quote never leaves after what it says is over."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import datetime, time, timedelta
from decimal import Decimal

import pytest
import time_machine

from desktop.domain.quotes import QuoteState
from desktop.models.base import db
from desktop.services.drafts import draft_customer, draft_lines, drafts
from desktop.services.mails.message_list import send_copy
from desktop.services.mails.outbox import waiting
from desktop.services.mails.outbox_decide import give_up, send_again
from desktop.services.mails.outbox_send import (
    Outgoing,
    outgoing,
    settle_later,
    settle_refused,
    settle_sent,
    settle_unknown,
    take,
)
from desktop.services.mails.quote_current import QuoteSuperseded
from desktop.services.orders.order_core import order_core
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


def held(quote: int) -> Outgoing:
    """Its mail, which a sender has in its hands."""
    return next(outgoing())


OVER: dict[str, Callable[[int], object]] = {
    "ordered": lambda quote: quotes.order_quote(quote, by=""),
    "taken up": lambda quote: drafts.recall(quote, by=""),
    "thrown away": lambda quote: drafts.discard(quote, by=""),
}
"""What ends a quote that is with its customer."""


@pytest.mark.parametrize("end", OVER)
def test_a_mail_that_is_about_to_leave_is_held_back_when_its_quote_no_longer_holds(sent, end):
    out = held(sent)
    OVER[end](sent)
    db.execute_sql("UPDATE outbox_item SET state = 'queued'")  # as a sender put it back meanwhile
    assert not take(out)
    assert states() == ["dropped"]
    assert history(sent)[-1] == "message_dropped"
    assert list(outgoing()) == []


@pytest.mark.parametrize("end", OVER)
def test_a_mail_on_its_way_that_did_not_leave_is_not_tried_again(sent, end):
    out = held(sent)
    assert take(out)
    OVER[end](sent)
    settle_later(out, "451 busy")
    assert states() == ["dropped"]


@pytest.mark.parametrize("end", OVER)
@pytest.mark.parametrize("settle", [settle_unknown, settle_refused])
def test_a_mail_of_unknown_fate_is_not_sent_again_in_its_old_version(sent, end, settle):
    out = held(sent)
    take(out)
    OVER[end](sent)
    settle(out, "connection lost")
    with pytest.raises(QuoteSuperseded) as refusal:
        send_again(out.item_id, by="")
    assert refusal.value.quote == order_core(sent).head.quote_number
    assert states() != ["queued"]
    give_up(out.item_id, by="")
    assert states() == ["dropped"]


def test_a_newer_version_holds_the_older_mail_back_alone(sent):
    out = held(sent)
    take(out)
    settle_unknown(out, "")
    change(sent)
    offers.send_offer(sent, by="")
    with pytest.raises(QuoteSuperseded):
        send_again(out.item_id, by="")
    (newer,) = outgoing()
    assert take(newer)


def test_a_quote_that_still_holds_is_sent_again(sent):
    out = held(sent)
    take(out)
    settle_unknown(out, "")
    send_again(out.item_id, by="")
    assert take(next(outgoing()))


def test_no_copy_is_sent_of_a_quote_that_no_longer_holds(sent):
    out = held(sent)
    take(out)
    settle_sent(out)
    copy = send_copy(out.message_id, by="")
    assert take(next(outgoing()))
    quotes.order_quote(sent, by="")
    for message in (out.message_id, copy):
        with pytest.raises(QuoteSuperseded):
            send_copy(message, by="")


def after_its_last_day(quote: int) -> time_machine.travel:
    until = quote_standing(quote).valid_until
    assert until is not None
    return time_machine.travel(datetime.combine(until + timedelta(days=1), time(12)).astimezone(), tick=False)


def test_a_quote_is_not_sent_after_its_last_day(sent):
    out = held(sent)
    until = quote_standing(sent).valid_until
    with time_machine.travel(datetime.combine(until, time(12)).astimezone(), tick=False):
        assert next(outgoing()).item_id == out.item_id
    with after_its_last_day(sent):
        assert not take(out)
        assert states() == ["dropped"]
        assert list(outgoing()) == []


def test_a_quote_past_its_last_day_is_sent_anew_with_another_one(sent):
    out = held(sent)
    take(out)
    settle_refused(out, "550 no such mailbox")
    with after_its_last_day(sent):
        with pytest.raises(QuoteSuperseded):
            send_again(out.item_id, by="")
        offers.send_offer(sent, by="")
        assert not quote_standing(sent).expired
        assert take(next(outgoing()))
