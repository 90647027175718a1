"""Placing an order: from the wizard's draft, or whole in one go."""

from __future__ import annotations

from typing import Any

from desktop.domain.states import Lifecycle
from desktop.models.base import db, now
from desktop.models.methods import PaymentMethod
from desktop.models.orders import Order
from desktop.services import draft_missing, exchange, placing
from desktop.services.cards import OrderCore, changed
from desktop.services.draft_delivery import follow_country
from desktop.services.draft_edit import NotADraft, refresh
from desktop.services.draft_form import forget_forms
from desktop.services.inserts import update_row
from desktop.services.numbers import next_order_number
from desktop.services.preferences import all_settings, till
from desktop.services.work import Work, work


def confirm(draft_id: int, *, by: str, key: str | None = None) -> int:
    """Make a draft an order: number, units and stock taken, vouchers used, papers and mails by policy.

    Everything in one transaction. ``key`` makes a repetition harmless: the same key, or an order that is
    already placed, changes nothing. Returns the order's id.
    Raises the first refusal of ``draft_missing.missing``, OutOfStock, NotADraft.
    """
    with work(by) as job:
        done = already_placed(key)
        if done is not None:
            return done
        core = refresh(draft_id)
        if core.head.lifecycle is not Lifecycle.DRAFT:
            raise NotADraft(core.head.number, core.head.lifecycle)
        core = _placed_now(core)
        for refusal in draft_missing.missing(core):
            raise refusal
        place_draft(job, core, key, all_settings())
        forget_forms(draft_id)
        job.drafts.add(draft_id)
    return draft_id


def _placed_now(core: OrderCore) -> OrderCore:
    """The draft with this moment as its date, unless one was typed; another day may have other taxes."""
    head, at = core.head, now()
    if head.placed_by_hand:
        return core
    if at.astimezone().date() == head.placed_at.astimezone().date():
        return changed(core, head=changed(head, placed_at=at))
    update_row(Order, head.id, {"placed_at": at})
    follow_country(head.id)
    return refresh(head.id)


def already_placed(key: str | None) -> int | None:
    """The order that was placed with this key before, if any."""
    if key is None:
        return None
    row = db.execute_sql("SELECT id FROM orders WHERE key = ?", (key,)).fetchone()
    return int(row[0]) if row else None


def place_draft(job: Work, core: OrderCore, key: str | None, chosen: dict[str, Any]) -> str:
    """Give a checked and priced draft its number and let everything that follows happen; inside a job.

    ``chosen`` are all settings by key. Returns the number.
    """
    head = core.head
    at = now()
    number = next_order_number(till(), at.astimezone())
    placed = placing.Placed(number, at, chosen)
    values: dict[str, Any] = {
        **placing.OPENED,
        "number": number,
        "key": key,
        "placed_at": head.placed_at,
        "confirmed_at": at,
        "stock_at": at if placed.takes_stock else None,
        "customer_fold": placing.customer_fold(core),
        "by": job.by or head.by,
    }
    if head.due_on is None and (term := _term(head.payment_method_id)):
        values["due_on"] = placing.due_date(head.placed_at, term)
    update_row(Order, head.id, values)
    placing.take_units(head.id)
    opened = changed(head, number=number, lifecycle=Lifecycle.OPEN, confirmed_at=at)
    placing.announce(job, changed(core, head=opened), placed)
    exchange.set_credit_against(job, head.id)
    return number


def _term(method_id: int | None) -> int:
    method = None if method_id is None else PaymentMethod.get_or_none(PaymentMethod.id == method_id)
    return method.term_days if method else 0
