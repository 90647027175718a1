"""The frame of every change to a draft: one transaction, the change, fresh sums, one announcement."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from desktop.domain.basket import TaxGroup
from desktop.domain.errors import DeskError
from desktop.domain.states import DraftKind, Lifecycle
from desktop.models.base import db, now
from desktop.models.orders import Order
from desktop.services.drafts.shipping_price import price_by_rule
from desktop.services.inserts import update_row
from desktop.services.orders.cards import AdjustmentCard, OrderCore
from desktop.services.orders.order_core import order_core
from desktop.services.orders.recalculate import repriced, store_sums
from desktop.services.shop import methods
from desktop.services.vouchers.voucher_effect import voucher_effect
from desktop.services.work import Work, work


@dataclass(eq=False)
class NotADraft(DeskError):
    """The order was already confirmed or thrown away; it cannot be edited as a draft."""

    order: str
    lifecycle: str
    field: str = ""


@dataclass(frozen=True, slots=True)
class Edit:
    """An open change: its unit of work and the draft as it was before."""

    job: Work
    core: OrderCore


@contextmanager
def edit_draft(draft_id: int, by: str) -> Iterator[Edit]:
    """Change a draft. Afterwards vouchers, shipping price and sums follow by themselves.

    Raises NotADraft, OrderNotFound and every refusal of pricing; then nothing was changed.
    """
    with work(by) as job:
        core = draft_core(draft_id)
        yield Edit(job, core)
        refresh(draft_id)
        job.drafts.add(draft_id)


@contextmanager
def note_on_draft(draft_id: int, by: str) -> Iterator[Edit]:
    """Change something of a draft that has no price: no sum is touched."""
    with work(by) as job:
        core = draft_core(draft_id)
        yield Edit(job, core)
        update_row(Order, draft_id, {"changed_at": now()})
        job.drafts.add(draft_id)


def draft_core(draft_id: int) -> OrderCore:
    """The draft's core. Raises NotADraft when it is an order by now, or a quote that became one."""
    core = order_core(draft_id)
    if core.head.lifecycle is not Lifecycle.DRAFT:
        raise NotADraft(core.head.number or str(draft_id), core.head.lifecycle)
    if core.head.draft_kind in (DraftKind.QUOTE, DraftKind.SENT) and _ordered(draft_id):
        raise NotADraft(core.head.quote_number, core.head.lifecycle)
    return core


def _ordered(quote_id: int) -> bool:
    """True when a quote became an order that was not cancelled."""
    sql = "SELECT 1 FROM orders WHERE source_order_id = ? AND number IS NOT NULL AND lifecycle <> 'cancelled'"
    return db.execute_sql(sql, (quote_id,)).fetchone() is not None


def refresh(draft_id: int) -> OrderCore:
    """Derive a draft afresh from what was chosen, store what came out different, and return it."""
    core = order_core(draft_id)
    fresh = derived(core)
    store_sums(core, fresh)
    return fresh


def derived(core: OrderCore) -> OrderCore:
    """A draft with all that follows from what was chosen: vouchers, shipping price, sums; nothing is stored.

    A voucher keeps to the lines it is good for; one that is good for none any more takes nothing off. Raises
    the refusals of pricing.
    """
    items = tuple(_followed(item, core) for item in core.adjustments)
    core = repriced(core._replace(adjustments=items))
    sent = _with_shipping_price(core)
    return core if sent is core else repriced(sent)


def _followed(item: AdjustmentCard, core: OrderCore) -> AdjustmentCard:
    if item.voucher_id is None:
        return item
    effect = voucher_effect(item.voucher_id, core)
    lines = None if effect["lines"] is None else frozenset(effect["lines"])
    fresh = item._replace(**effect | {"lines": lines})
    return item if fresh == item else fresh


def _with_shipping_price(core: OrderCore) -> OrderCore:
    """The draft with the price that its delivery method's rule asks by now."""
    delivery = core.head.delivery
    if delivery.method_id is None or delivery.manual:
        return core
    price = price_by_rule(delivery.method_id, core)
    if price is None or price == delivery.list_minor:
        return core
    return core._replace(head=core.head._replace(delivery=delivery._replace(list_minor=price)))


def tax_of(tax_class_id: int, core: OrderCore) -> TaxGroup:
    """Today's tax of a class for this order: where it goes to, on the day it is placed."""
    return methods.tax_group(tax_class_id, delivery_country(core), core.head.placed_at.astimezone().date())


def delivery_country(core: OrderCore) -> str | None:
    """ISO country the goods go to, or None when they are handed over in the shop."""
    shipped = core.head.delivery.kind == "ship"
    return core.shipping.country if shipped and core.shipping else None
