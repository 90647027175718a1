"""What changes the price of the whole draft: vouchers, one discount, one surcharge."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from desktop.domain.exact import NegativeNumber
from desktop.domain.money import from_minor
from desktop.domain.rights import Need, Right, share
from desktop.models.base import db, new_uid
from desktop.models.methods import Voucher
from desktop.models.orders import Adjustment, OrderLine
from desktop.services.drafts.draft_asks import discount_ask
from desktop.services.drafts.draft_edit import Edit, edit_draft, tax_of
from desktop.services.drafts.draft_lines import check_reduction, next_position
from desktop.services.goods.sellable import NameMissing, sellable
from desktop.services.inserts import insert_row
from desktop.services.shop.tax_text import to_text
from desktop.services.vouchers.voucher_effect import free_product_to_add, voucher_effect
from desktop.services.vouchers.vouchers import check_voucher


def apply_voucher(draft_id: int, code: str, *, by: str) -> int:
    """Apply a voucher by its code; returns the adjustment's id. Raises a VoucherRefused with the reason."""
    with edit_draft(draft_id, by) as edit:
        voucher = check_voucher(code, edit.core)
        for item in edit.core.adjustments:
            if item.voucher_id == voucher.id:
                return item.id
        _add_free_product(edit, voucher)
        row = {
            "uid": new_uid(),
            "order": draft_id,
            "position": _next_position(edit),
            "kind": "voucher",
            "name": voucher.code,
            "voucher": voucher.id,
            **voucher_effect(voucher.id, edit.core),
        }
        return insert_row(Adjustment, row)


def remove_adjustment(draft_id: int, adjustment_id: int, *, by: str) -> None:
    """Take a voucher, discount or surcharge off the draft."""
    with edit_draft(draft_id, by):
        db.execute_sql("DELETE FROM adjustment WHERE id = ? AND order_id = ?", (adjustment_id, draft_id))


def set_order_discount(
    draft_id: int,
    *,
    percent: Decimal | None = None,
    amount_minor: int | None = None,
    name: str = "",
    by: str,
) -> None:
    """Set the one discount typed by the seller, in percent or minor units; neither takes it away.

    Raises NotAllowed, PercentAboveHundred or NegativeNumber.
    """
    check_reduction(percent, amount_minor)
    with edit_draft(draft_id, by) as edit:
        whole = sum(line.list_minor - line.line_discount_minor for line in edit.core.lines)
        asked = percent or (share(amount_minor, whole) if amount_minor else Decimal(0))
        ask = discount_ask(edit.core, whole, percent, amount_minor)
        edit.job.approve(Need(Right.DISCOUNT, asked), subject=ask)
        _delete_kind(draft_id, "discount")
        if percent or amount_minor:
            values = {"percent": percent or None, "asked_minor": None if percent else amount_minor}
            _insert(edit, "discount", name.strip(), values)


def set_fee(
    draft_id: int,
    *,
    name: str,
    amount_minor: int | None = None,
    percent: Decimal | None = None,
    tax_class_id: int | None = None,
    by: str,
) -> None:
    """Set the one surcharge, in minor units or percent; neither takes it away.

    ``tax_class_id`` None means outside tax. What lowers the price is a discount. Raises NameMissing or
    NegativeNumber.
    """
    with edit_draft(draft_id, by) as edit:
        _delete_kind(draft_id, "fee")
        if not (percent or amount_minor):
            return
        if (percent or 0) < 0 or (amount_minor or 0) < 0:
            less = percent if percent else from_minor(amount_minor or 0, edit.core.head.currency)
            raise NegativeNumber(less, "surcharge.percent" if percent else "surcharge.amount")
        if not name.strip():
            raise NameMissing(field="surcharge.name")
        values = {"percent": percent or None, "asked_minor": None if percent else amount_minor}
        tax = None if tax_class_id is None else tax_of(tax_class_id, edit.core)
        taxed = {"rates": to_text(tax), "tax_category": tax.category} if tax else {"rates": None}
        _insert(edit, "fee", name.strip(), {**values, **taxed})


def _insert(edit: Edit, kind: str, name: str, values: Mapping[str, object]) -> None:
    row = {"uid": new_uid(), "order": edit.core.head.id, "position": _next_position(edit), "kind": kind}
    insert_row(Adjustment, {**row, "name": name, **values})


def _delete_kind(draft_id: int, kind: str) -> None:
    db.execute_sql("DELETE FROM adjustment WHERE order_id = ? AND kind = ?", (draft_id, kind))


def _next_position(edit: Edit) -> int:
    return len(edit.core.adjustments) + 1


def _add_free_product(edit: Edit, voucher: Voucher) -> None:
    """A voucher for a free product brings the product along when it is not in the basket yet."""
    variant_id = free_product_to_add(voucher, edit.core)
    if variant_id is None:
        return
    found = sellable(variant_id)
    place = {"order": edit.core.head.id, "position": next_position(edit.core), "quantity": 1}
    insert_row(OrderLine, found.line(tax_of(found.tax_class_id, edit.core)) | place)
