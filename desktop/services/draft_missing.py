"""Everything that still stands against confirming a draft, so that each can be shown beside its field."""

from __future__ import annotations

from dataclasses import dataclass

from desktop.domain.errors import DeskError
from desktop.services.cards import OrderCore
from desktop.services.shipping_price import price_by_rule
from desktop.services.voucher_effect import voucher_refusal


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
    """A parcel needs street, city and country. ``part`` is the first that is missing."""

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
    found: list[DeskError] = []
    head = core.head
    if not (head.customer_name or head.company or head.email or head.phone):
        found.append(IdentityMissing())
    if not core.lines:
        found.append(NoLines())
    found += [refusal for item in core.adjustments if (refusal := voucher_refusal(item, core))]
    if head.delivery.kind == "ship":
        found += _address_gaps(core)
    return found


def _address_gaps(core: OrderCore) -> list[DeskError]:
    delivery, address = core.head.delivery, core.shipping
    for part in ("street", "city", "country"):
        if address is None or not getattr(address, part):
            return [AddressIncomplete("shipping", part)]
    if (
        not delivery.manual
        and delivery.method_id is not None
        and price_by_rule(delivery.method_id, core) is None
    ):
        return [NotDeliveredThere(delivery.name)]
    return []
