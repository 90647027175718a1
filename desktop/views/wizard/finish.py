"""The last press: from draft to order, or to the step where something is still needed. No widgets."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from desktop.domain import settings
from desktop.domain.errors import DeskError
from desktop.domain.paper_identity import IdentityIncomplete
from desktop.services.drafts.draft_form import unfinished
from desktop.services.drafts.draft_missing import IdentityMissing, NoLines, missing, offer_gaps
from desktop.services.drafts.drafts import is_offer, set_page
from desktop.services.orders.cards import OrderHead
from desktop.services.shop.preferences import change_settings, setting
from desktop.views.context import DeskContext
from desktop.views.wizard.draft import Draft

_STEPS = {
    "customer": "customer",
    "voucher": "discounts",
    "address": "delivery",
    "delivery": "delivery",
    "placed_at": "payment",
}


def step_of(error: DeskError) -> str:
    """The step where a refusal can be put right."""
    return _STEPS.get(error.where, "products")


def still_missing(draft: Draft) -> list[DeskError]:
    """Everything that stands against making the order, what was not added yet last."""
    if draft.core is None:
        return [IdentityMissing(), NoLines()]
    wanted = offer_gaps if is_offer(draft.core.head.draft_kind) else missing
    return [*wanted(draft.core), *unfinished(draft.core.head.id)]


def lacking_for_offer(draft: Draft) -> list[DeskError]:
    """Everything that stands against offering what is typed to the customer."""
    if draft.core is None:
        return [IdentityMissing(), NoLines()]
    return [*offer_gaps(draft.core), *unfinished(draft.core.head.id)]


def create_order(
    draft: Draft, context: DeskContext, refuse: Callable[[Sequence[DeskError]], object]
) -> int | None:
    """Confirm the draft and return the order's id; None after ``refuse`` was told everything against it.

    The draft's own uid is the key, so that a second press, or one after a crash, makes no second order.
    """
    from desktop.services.placing import orders  # brings the papers along: the wizard opens without them

    head, found = draft.head, still_missing(draft)
    if head is None or found:
        refuse(found)
        return None
    try:
        order_id = orders.confirm(head.id, by=context.by(), key=head.uid.hex)
    except DeskError as error:
        refuse([error])
        return None
    _remember_boxes(head, context.by())
    return order_id


def issue_quote(
    draft: Draft, context: DeskContext, refuse: Callable[[Sequence[DeskError]], object]
) -> int | None:
    """Issue the quote being typed and return its id; None after ``refuse`` was told everything against it."""
    from desktop.services.quotes import quotes  # brings the papers along

    head, found = draft.head, still_missing(draft)
    if head is None or found:
        refuse(found)
        return None
    try:
        quotes.issue_quote(head.id, by=context.by())
    except IdentityIncomplete as error:  # put right in the settings, not here
        context.refuse(error)
        return None
    except DeskError as error:
        refuse([error])
        return None
    set_page(head.id, "", by=context.by())
    return head.id


def _remember_boxes(head: OrderHead, by: str) -> None:
    """Who was told this time is proposed the next time."""
    chosen = {settings.NOTIFY_SHOP: head.notify_shop}
    if head.email:
        chosen[settings.NOTIFY_CUSTOMER] = head.notify_customer
    changed = {item.key: value for item, value in chosen.items() if setting(item) != value}
    if changed:
        change_settings(changed, by=by)
