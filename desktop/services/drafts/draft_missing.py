"""Everything that still stands against confirming a draft, so that each can be shown beside its field."""

from __future__ import annotations

from dataclasses import dataclass

from desktop.domain.errors import DeskError
from desktop.domain.postcodes import PostcodeWrong, postcode_possible
from desktop.services.days import local_day
from desktop.services.drafts.shipping_price import price_by_rule
from desktop.services.orders.cards import OrderCore, PostalAddress
from desktop.services.orders.order_date import OrderDateAhead, is_ahead
from desktop.services.vouchers.voucher_effect import voucher_refusal

POSTCODES = {"shipping": "postcode", "billing": "billing.postcode"}
"""The field of the postcode in each of the two addresses."""


@dataclass(eq=False)
class NoLines(DeskError):
    """There is nothing to sell yet."""

    field: str = "lines"


@dataclass(eq=False)
class IdentityMissing(DeskError):
    """Neither a name nor an e-mail nor a phone number is known."""

    field: str = "customer"


@dataclass(eq=False)
class AddressIncomplete(DeskError):
    """A parcel and a full invoice need street, city and country; ``part`` is one that is missing.

    ``role`` is shipping or billing: what the address is needed for.
    """

    role: str
    part: str
    field: str = "address"


@dataclass(eq=False)
class NotDeliveredThere(DeskError):
    """The delivery method does not go to that address or takes no such weight."""

    method: str
    field: str = "delivery"


def missing(core: OrderCore) -> list[DeskError]:
    """The refusals that confirming would raise, in the order of the wizard's steps; empty when ready."""
    return offer_gaps(core) + delivery_gaps(core)


def offer_gaps(core: OrderCore) -> list[DeskError]:
    """What a quote needs: something to offer, somebody to offer it to; where it goes may be asked later."""
    found: list[DeskError] = []
    head = core.head
    if not (head.customer_name or head.company or head.email or head.phone):
        found.append(IdentityMissing())
    if not core.lines:
        found.append(NoLines())
    if head.placed_by_hand and is_ahead(head.placed_at):
        found.append(OrderDateAhead(local_day(head.placed_at)))
    return found + [refusal for item in core.adjustments if (refusal := voucher_refusal(item, core))]


def delivery_gaps(core: OrderCore) -> list[DeskError]:
    """What is missing of the addresses, each part by itself, or that nothing is delivered there."""
    sent = core.head.delivery.kind == "ship"
    nowhere = sent and _unreachable(core)
    return address_gaps(core) or ([NotDeliveredThere(core.head.delivery.name)] if nowhere else [])


def address_gaps(core: OrderCore) -> list[DeskError]:
    """What is missing of the addresses, each part by itself.

    Asked only where something is sent or a full invoice is wanted; never for a plain sale at the counter.
    """
    found: list[DeskError] = []
    sent = core.head.delivery.kind == "ship"
    if sent:
        found += _gaps("shipping", core.shipping)
    if wants_full_invoice(core) and not (sent and core.head.billing_same):
        found += _gaps("billing", core.billed_to)
    return found


def wants_full_invoice(core: OrderCore) -> bool:
    """True for a business customer, and when the bill shall go to an address of its own."""
    head = core.head
    return bool(head.siren or head.vat_number) or not head.billing_same


def _gaps(role: str, address: PostalAddress | None) -> list[DeskError]:
    parts = ("street", "city", "country")
    known = address or PostalAddress()
    gaps: list[DeskError] = [AddressIncomplete(role, part) for part in parts if not getattr(known, part)]
    if not postcode_possible(known.postcode, known.country):
        gaps.append(PostcodeWrong(known.postcode, POSTCODES[role]))
    return gaps


def _unreachable(core: OrderCore) -> bool:
    """True when the rule of the delivery method knows no price for this address or weight."""
    delivery = core.head.delivery
    if delivery.manual or delivery.method_id is None:
        return False
    return price_by_rule(delivery.method_id, core) is None
