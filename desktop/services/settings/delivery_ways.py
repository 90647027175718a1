"""The ways to deliver and the carriers, for the person who sets them up."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from desktop.domain.basket import ShippingTax
from desktop.domain.link_patterns import NUMBER, checked_pattern
from desktop.domain.shipping_rule_checks import checked_rule
from desktop.models.base import db
from desktop.models.methods import ShippingMethod
from desktop.models.orders import Order
from desktop.services.drafts.draft_delivery import delivery_fields, follow_country
from desktop.services.drafts.draft_edit import refresh
from desktop.services.inserts import update_row
from desktop.services.rows import columns, decode
from desktop.services.shop.way_lists import Ways, is_used, keep_way
from desktop.services.work import Work, work

KINDS = ("ship", "pickup")
_ROWS = f"SELECT {columns(ShippingMethod, 'm')} FROM shipping_method m ORDER BY active DESC, position, id"
_DRAFTS = (
    "SELECT id FROM orders WHERE lifecycle = 'draft' AND shipping_method_id = ? AND quote_number IS NULL"
)
_CARRIERS = "SELECT id, name, url, active FROM carrier ORDER BY active DESC, position, id"


@dataclass(frozen=True, slots=True)
class DeliveryForm:
    """What a person says of a way to deliver.

    ``kind`` is ship or pickup. ``tax_class_id`` None is the standard rate; ``tax_choice`` is one of
    ``ShippingTax``, or empty for what the settings say.
    """

    name: str
    kind: str
    rule: dict[str, Any]
    delay: str = ""
    tax_class_id: int | None = None
    tax_choice: str = ""


@dataclass(frozen=True, slots=True)
class DeliveryWay(DeliveryForm):
    """A way to deliver as it is set up; ``used`` ones are only put away."""

    id: int = 0
    active: bool = True
    used: bool = False


@dataclass(frozen=True, slots=True)
class CarrierWay:
    """Who takes parcels along; ``url`` leads to a parcel, with ``{number}`` where its number goes."""

    id: int
    name: str
    url: str
    active: bool
    used: bool


def delivery_ways() -> list[DeliveryWay]:
    """All ways to deliver, those that are offered first, in their order."""
    rows = [decode(ShippingMethod, row) for row in db.execute_sql(_ROWS).fetchall()]
    return [
        DeliveryWay(
            row["name"], row["kind"], row["rule"], row["delay"], row["tax_class"], row["tax_choice"],
            id=row["id"], active=row["active"], used=is_used(Ways.DELIVERY, row["id"]),
        )
        for row in rows
    ]  # fmt: skip


def keep_delivery_way(row_id: int | None, form: DeliveryForm, *, by: str) -> int:
    """Add a way to deliver or change one; returns its row id. Placed orders keep what they copied.

    Sales that are not placed yet follow it.

    Raises WayNameMissing, WayNameTooLong, WayNameTaken or the refusals of ``checked_rule``.
    """
    if form.kind not in KINDS or form.tax_choice not in ("", *ShippingTax):
        raise ValueError(f"no such kind or choice: {form.kind}, {form.tax_choice}")
    values = {
        "name": form.name,
        "kind": form.kind,
        "rule": checked_rule(form.rule),
        "delay": " ".join(form.delay.split()),
        "tax_class": form.tax_class_id,
        "tax_choice": form.tax_choice,
    }
    with work(by) as job:
        kept = keep_way(job, Ways.DELIVERY, row_id, values)
        if row_id is not None:
            _follow(job, row_id)
    return kept


def _follow(job: Work, row_id: int) -> None:
    """Give the open sales that go this way its name, price and VAT; a numbered quote stays as offered."""
    copied = delivery_fields(ShippingMethod.get_by_id(row_id))
    del copied["shipping_manual"]  # a price that was typed stays
    for (draft_id,) in db.execute_sql(_DRAFTS, (row_id,)).fetchall():
        update_row(Order, draft_id, copied)
        follow_country(draft_id)
        refresh(draft_id)
        job.drafts.add(draft_id)


def carriers() -> list[CarrierWay]:
    """All carriers, those that are offered first, in their order."""
    return [
        CarrierWay(row_id, name, url, bool(active), is_used(Ways.CARRIER, row_id))
        for row_id, name, url, active in db.execute_sql(_CARRIERS).fetchall()
    ]


def keep_carrier(row_id: int | None, name: str, url: str, *, by: str) -> int:
    """Add a carrier or change one; returns its row id. Shipments keep the name they were sent with.

    Raises WayNameMissing, WayNameTooLong, WayNameTaken or the refusals of a link.
    """
    url = checked_pattern(url, known=(NUMBER,), needed=(NUMBER,))
    with work(by) as job:
        return keep_way(job, Ways.CARRIER, row_id, {"name": name, "url": url})
