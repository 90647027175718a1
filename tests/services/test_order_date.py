"""No order and no quote is dated after today."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from decimal import Decimal

import pytest

from desktop.models.orders import Order
from desktop.services.drafts import draft_customer, draft_lines, drafts
from desktop.services.inserts import update_row
from desktop.services.orders.order_core import order_core
from desktop.services.orders.order_date import OrderDateAhead, is_ahead
from desktop.services.placing import orders
from desktop.services.placing.new_order import NewLine, NewOrder, place
from desktop.services.quotes import quotes
from tests.catalogue import sell


@pytest.fixture
def draft(new_shop):
    made = drafts.start_draft(by="")
    draft_customer.set_identity(made, by="", name="Soizic")
    draft_lines.add_product(made, sell("Mug", "24.00"), by="")
    return made


def _later(days: int) -> datetime:
    return datetime.now(UTC).replace(microsecond=0) + timedelta(days=days)


def test_a_typed_date_after_today_is_refused_and_the_old_one_stays(draft):
    with pytest.raises(OrderDateAhead) as refused:
        drafts.set_header(draft, placed_at=_later(90), by="")
    assert refused.value.where == "placed_at"
    assert refused.value.day == _later(90).astimezone().date()
    assert not order_core(draft).head.placed_by_hand


def test_neither_order_nor_quote_is_made_of_a_draft_dated_ahead(draft):
    update_row(Order, draft, {"placed_at": _later(90), "placed_by_hand": True})
    with pytest.raises(OrderDateAhead):
        orders.confirm(draft, by="")
    quotes.make_quote(draft, by="")
    with pytest.raises(OrderDateAhead):
        quotes.issue_quote(draft, by="")


def test_a_whole_order_dated_ahead_is_refused(new_shop):
    line = NewLine(Decimal(1), sell("Mug", "24.00"))
    with pytest.raises(OrderDateAhead):
        place(NewOrder(lines=(line,), name="Soizic", placed_at=_later(2)), by="")
    assert place(NewOrder(lines=(line,), name="Soizic", placed_at=_later(-2)), by="")


def test_a_clock_a_little_ahead_is_no_matter():
    assert not is_ahead(datetime.now(UTC) + timedelta(minutes=4))
    assert is_ahead(_later(1) + timedelta(minutes=6))
