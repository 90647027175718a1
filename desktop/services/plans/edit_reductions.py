"""Discounts, surcharges and the tip of a placed order as they would stand after an edit: nothing is written.

One that is taken off keeps its row with nothing on it, because invoices and credits refer to surcharges; it
is no part of the order any more and can come back. One that is added has an id below zero until it is
written: minus the place where it will stand.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from desktop.domain.basket import TaxGroup
from desktop.domain.edit_effects import Reduction, ReductionChanged, TipChanged
from desktop.domain.errors import DeskError
from desktop.domain.exact import HIGHEST_MINOR, NegativeNumber, require_range
from desktop.domain.limits import check_percent
from desktop.domain.money import from_minor
from desktop.models.base import db
from desktop.services.drafts.draft_edit import tax_of
from desktop.services.drafts.drafts import TipNegative
from desktop.services.goods.sellable import NameMissing
from desktop.services.orders.cards import AdjustmentCard, OrderCore
from desktop.services.orders.order_core import taken_off_adjustments
from desktop.services.shop.tax_text import to_text

TYPED = ("discount", "fee")
"""Kinds that a person types; vouchers are good by their own rules."""

_LAST_PLACE = "SELECT coalesce(max(position), 0) FROM adjustment WHERE order_id = ?"


@dataclass(eq=False)
class AdjustmentNotFound(DeskError):
    """The order has no such discount or surcharge."""

    adjustment: int
    field: str = "adjustment"


@dataclass(frozen=True, slots=True)
class ReductionEdit:
    """What becomes of a discount (kind ``discount``) or a surcharge (``fee``) on the whole order.

    ``adjustment_id`` None adds one. ``percent`` or ``amount_minor`` replace what was agreed together; neither
    takes it off. ``name`` None keeps it. ``tax_class_id`` is for a surcharge that comes: None is outside VAT.
    """

    kind: str
    adjustment_id: int | None = None
    percent: Decimal | None = None
    amount_minor: int | None = None
    name: str | None = None
    tax_class_id: int | None = None


def reduced(core: OrderCore, edits: tuple[ReductionEdit, ...], tip_minor: int | None) -> OrderCore:
    """The order with these discounts, surcharges and this tip (minor units; None leaves it), unpriced.

    Raises AdjustmentNotFound, NameMissing, NegativeNumber, PercentAboveHundred or TipNegative.
    """
    if tip_minor is not None:
        if tip_minor < 0:
            raise TipNegative(tip_minor)
        core = core._replace(head=core.head._replace(tip_minor=tip_minor))
    if not edits:
        return core
    items = {item.id: item for item in core.adjustments}
    off = {item.id: item for item in taken_off_adjustments(core.head.id)}
    place = int(db.execute_sql(_LAST_PLACE, (core.head.id,)).fetchone()[0])
    for edit in edits:
        _check(edit, core.head.currency)
        if edit.adjustment_id is None:
            place += 1
            items[-place] = _edited(_new(core, edit, -place), edit)
            continue
        known = items.get(edit.adjustment_id) or off.get(edit.adjustment_id)
        if known is None or known.kind != edit.kind or known.kind not in TYPED:
            raise AdjustmentNotFound(edit.adjustment_id)
        items[known.id] = _edited(known, edit)
    left = tuple(item for item in items.values() if item.voucher_id is not None or _asks(item))
    return core._replace(adjustments=left)


def reduction_effects(before: OrderCore, after: OrderCore) -> Iterator[ReductionChanged | TipChanged]:
    """Discounts and surcharges that are agreed anew, added or taken off, and another tip."""
    coin = before.head.currency
    was = {item.id: item for item in (*taken_off_adjustments(before.head.id), *before.adjustments)}
    now = {item.id: item for item in after.adjustments}
    for item_id in dict.fromkeys((*was, *now)):
        old, new = was.get(item_id), now.get(item_id)
        one = new or old
        assert one is not None, "it is in one of them"
        terms = _terms(old), _terms(new)
        if one.voucher_id is None and terms[0] != terms[1]:
            yield ReductionChanged(item_id, one.kind, one.name, *terms, _row(new), coin)
    if before.head.tip_minor != after.head.tip_minor:
        yield TipChanged(before.head.tip_minor, after.head.tip_minor, coin)


def _check(edit: ReductionEdit, currency: str) -> None:
    """Raises NegativeNumber, PercentAboveHundred or NameMissing."""
    field = "discount" if edit.kind == "discount" else "surcharge"
    if edit.kind == "discount":
        check_percent(edit.percent or Decimal(0), "discount.percent")
        require_range(Decimal(edit.amount_minor or 0), 0, Decimal(HIGHEST_MINOR), "discount.amount")
    elif (edit.percent or 0) < 0 or (edit.amount_minor or 0) < 0:
        less = edit.percent if edit.percent else from_minor(edit.amount_minor or 0, currency)
        raise NegativeNumber(less, f"{field}.percent" if edit.percent else f"{field}.amount")
    nameless = edit.name is not None and not edit.name.strip()
    asked = edit.percent or edit.amount_minor
    if edit.kind == "fee" and asked and (nameless or (edit.name is None and edit.adjustment_id is None)):
        raise NameMissing(field="surcharge.name")


def _new(core: OrderCore, edit: ReductionEdit, item_id: int) -> AdjustmentCard:
    tax: TaxGroup | None = None
    if edit.kind == "fee" and edit.tax_class_id is not None:
        tax = tax_of(edit.tax_class_id, core)
    return AdjustmentCard(item_id, edit.kind, "", None, 0, None, None, tax, "fixed", 0, 0, 0, 0)


def _edited(item: AdjustmentCard, edit: ReductionEdit) -> AdjustmentCard:
    percent = edit.percent or None
    minor = None if percent else edit.amount_minor or 0
    name = item.name if edit.name is None else " ".join(edit.name.split())
    return item._replace(percent=percent, asked_minor=minor, name=name)


def _asks(item: AdjustmentCard) -> bool:
    return bool(item.percent or item.asked_minor)


def _terms(item: AdjustmentCard | None) -> Reduction | None:
    """What is agreed; None for one that is not on the order."""
    if item is None or not _asks(item):
        return None
    return Reduction(item.name, item.percent, item.asked_minor)


def _row(item: AdjustmentCard | None) -> tuple[tuple[str, object], ...]:
    """The stored fields of one that is on the order afterwards; none for one that is taken off."""
    if item is None or not _asks(item):
        return ()
    taxed = (("rates", to_text(item.tax) if item.tax else None),)
    category = (("tax_category", item.tax.category),) if item.tax else ()
    fields = (("kind", item.kind), ("name", item.name), ("percent", item.percent))
    return (*fields, ("asked_minor", item.asked_minor), *taxed, *category)
