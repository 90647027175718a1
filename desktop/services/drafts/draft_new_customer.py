"""A customer added or changed while a sale is typed, and bound to it, in one step."""

from __future__ import annotations

from desktop.services.customers.customers import CustomerForm, save_customer
from desktop.services.drafts.draft_customer import choose_customer
from desktop.services.drafts.draft_delivery import set_address, set_billing_same
from desktop.services.orders.order_core import order_core
from desktop.services.work import work


def save_and_choose(draft_id: int, form: CustomerForm, *, customer_id: int | None = None, by: str) -> int:
    """Add a customer, or change the one with ``customer_id``, and bind them to the draft; returns their id.

    Both or neither: a power cut between the two would make a second customer at the next try. When the
    draft is theirs already, the addresses on it stay. Raises what ``save_customer`` raises, or NotADraft.
    """
    with work(by):
        before = order_core(draft_id)
        saved = save_customer(form, customer_id=customer_id, by=by)
        choose_customer(draft_id, saved, by=by)
        if before.head.customer_id == saved:
            set_billing_same(draft_id, before.head.billing_same, by=by)
            set_address(draft_id, "shipping", before.shipping, by=by)
            set_address(draft_id, "billing", before.billing, by=by)
    return saved
