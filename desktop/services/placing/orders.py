"""Placing an order from the wizard's draft."""

from __future__ import annotations

from dataclasses import dataclass

from desktop.domain.errors import DeskError
from desktop.domain.states import Lifecycle
from desktop.models.base import now
from desktop.models.orders import Order
from desktop.services.drafts import draft_missing
from desktop.services.drafts.draft_delivery import follow_country
from desktop.services.drafts.draft_edit import NotADraft, refresh
from desktop.services.drafts.draft_form import forget_forms
from desktop.services.drafts.drafts import is_offer
from desktop.services.inserts import update_row
from desktop.services.orders.cards import OrderCore
from desktop.services.orders.order_core import order_core
from desktop.services.perform import exchange
from desktop.services.placing.placing import (
    Placing,
    already_placed,
    as_order,
    book,
    order_fields,
    take_units,
    tell,
)
from desktop.services.shop.preferences import all_settings
from desktop.services.work import work


@dataclass(eq=False)
class QuoteStaysQuote(DeskError):
    """A quote is not confirmed: an order is made of it, and the quote stays."""

    quote: str
    field: str = "quote"


def confirm(draft_id: int, *, by: str, key: str | None = None) -> int:
    """Make a draft an order: number, units and stock taken, vouchers used, papers and mails by policy.

    Everything in one transaction. ``key`` makes a repetition harmless: the same key, or an order that is
    already placed, changes nothing. Returns the order's id.
    Raises the first refusal of ``draft_missing.missing``, OutOfStock, NotADraft, QuoteStaysQuote.
    """
    with work(by) as job:
        done = already_placed(key)
        if done is not None:
            return done
        core = refresh(draft_id)
        if core.head.lifecycle is not Lifecycle.DRAFT:
            raise NotADraft(core.head.number, core.head.lifecycle)
        if is_offer(core.head.draft_kind):
            raise QuoteStaysQuote(core.head.quote_number)
        core = _placed_now(core)
        for refusal in draft_missing.missing(core):
            raise refusal
        placing = Placing(by, now(), key, all_settings())
        order = as_order(core, placing)
        update_row(Order, draft_id, order_fields(order, placing))
        take_units(draft_id)
        book(job, order, placing)
        if exchange.set_credit_against(job, draft_id):
            order = order_core(draft_id)
        tell(job, order, placing)
        forget_forms(draft_id)
        job.drafts.add(draft_id)
    return draft_id


def _placed_now(core: OrderCore) -> OrderCore:
    """The draft with this moment as its date, unless one was typed; another day may have other taxes."""
    head, at = core.head, now()
    if head.placed_by_hand:
        return core
    if at.astimezone().date() == head.placed_at.astimezone().date():
        return core._replace(head=head._replace(placed_at=at))
    update_row(Order, head.id, {"placed_at": at})
    follow_country(head.id)
    return refresh(head.id)
