"""Which part of an order's addresses a refusal is about. No widgets."""

from __future__ import annotations

from desktop.domain.errors import DeskError
from desktop.domain.paper_identity import IdentityIncomplete
from desktop.domain.postcodes import PostcodeWrong
from desktop.services.drafts.draft_missing import POSTCODES, AddressIncomplete, address_gaps
from desktop.services.orders.cards import OrderCore

CONTACT, SHIPPING, BILLING = "contact", "shipping", "billing"
BUYER = "buyer."


def missing_part(error: Exception, core: OrderCore) -> tuple[str, str] | None:
    """Block and part of the address sheet where a refusal is put right: contact, shipping or billing.

    None when it is about something else. A bill to the same address is put right there.
    """
    if isinstance(error, AddressIncomplete):
        return _block(error.role, core), error.part
    if isinstance(error, PostcodeWrong):
        return _block(BILLING if error.where == POSTCODES[BILLING] else SHIPPING, core), "postcode"
    if not isinstance(error, IdentityIncomplete):
        return None
    part = next((name.rpartition(".")[2] for name in error.fields if name.startswith(BUYER)), None)
    if part is None:
        return None
    return (CONTACT if part == "company" else _block(BILLING, core)), part


def parcel_gap(core: OrderCore) -> DeskError | None:
    """The first thing that is missing of the address of an order that is sent; None where all is there."""
    if core.head.delivery.kind != "ship":
        return None
    gaps = (gap for gap in address_gaps(core) if (missing_part(gap, core) or ("",))[0] == SHIPPING)
    return next(gaps, None)


def _block(role: str, core: OrderCore) -> str:
    return BILLING if role == BILLING and not core.head.billing_same else SHIPPING
