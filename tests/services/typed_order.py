"""A whole order typed through the wizard's services and confirmed: what placing it whole is compared with."""

from __future__ import annotations

from desktop.models import Adjustment, Order, OrderLine
from desktop.services.drafts import draft_adjustments, draft_customer, draft_delivery, draft_lines, drafts
from desktop.services.inserts import insert_row, update_row
from desktop.services.placing.new_order import NewLine, NewOrder
from desktop.services.placing.orders import confirm
from desktop.services.shop.tax_text import to_text

SELLER = "Maëlle"


def type_in(new: NewOrder, key: str | None) -> int:
    """The same order through the wizard's services; what they have no click for is written on the draft."""
    draft = drafts.start_draft(by=SELLER, channel=new.channel)
    _type_customer(draft, new)
    for line in new.lines:
        _type_line(draft, line)
    line_ids = [row.id for row in OrderLine.select().order_by(OrderLine.id)]
    for position, item in enumerate(new.adjustments, 1):
        row = {"order": draft, "position": position, "kind": item.kind, "name": item.name}
        row |= {"percent": item.percent, "asked_minor": item.amount_minor}
        if item.lines is not None:
            row["lines"] = [str(line_ids[at]) for at in item.lines]
        if item.kind == "fee":
            row |= {"rates": to_text(item.tax) or None, "tax_choice": item.tax_choice}
            row["tax_category"] = item.tax.category if item.tax else "O"
        insert_row(Adjustment, row)
    _type_delivery(draft, new)
    for code in new.vouchers:
        draft_adjustments.apply_voucher(draft, code, by=SELLER)
    draft_delivery.choose_payment_method(draft, new.payment_method_id, by=SELLER)
    drafts.set_tip(draft, new.tip_minor, by=SELLER)
    return confirm(draft, by=SELLER, key=key)


def _type_customer(draft: int, new: NewOrder) -> None:
    if new.customer_id is not None:
        draft_customer.choose_customer(draft, new.customer_id, by=SELLER)
    given = {"name": new.name, "company": new.company, "email": new.email, "phone": new.phone}
    draft_customer.set_identity(draft, by=SELLER, **{part: text for part, text in given.items() if text})
    update_row(Order, draft, dict(new.header))
    if new.placed_at is not None:
        drafts.set_header(draft, placed_at=new.placed_at, by=SELLER)


def _type_line(draft: int, line: NewLine) -> None:
    if line.variant_id is not None:
        draft_lines.add_product(
            draft, line.variant_id, quantity=line.quantity, texts=line.texts, unit_price=line.unit_price,
            by=SELLER,
        )  # fmt: skip
    else:
        row = {"name": line.name, "sku": line.sku, "unit_price": line.unit_price, "quantity": line.quantity}
        row |= {"rates": to_text(line.tax), "tax_category": line.tax.category if line.tax else "O"}
        place_of = OrderLine.select().where(OrderLine.order == draft).count() + 1
        insert_row(OrderLine, {**row, "order": draft, "position": place_of})
    last = OrderLine.select().order_by(OrderLine.id.desc()).first().id
    update_row(
        OrderLine, last, {"discount_percent": line.discount_percent, "discount_minor": line.discount_minor}
    )


def _type_delivery(draft: int, new: NewOrder) -> None:
    draft_delivery.set_address(draft, "billing", new.billing, by=SELLER)
    draft_delivery.set_address(draft, "shipping", new.shipping, by=SELLER)
    draft_delivery.set_billing_same(draft, new.billing is None, by=SELLER)
    wanted = new.delivery
    if wanted is None:
        return
    if wanted.method_id is None:
        update_row(
            Order, draft, {"shipping_kind": "ship" if wanted.ships else "", "shipping_name": wanted.name}
        )
    else:
        draft_delivery.choose_shipping(draft, wanted.method_id, by=SELLER)
    draft_delivery.set_free_shipping(draft, wanted.free, by=SELLER)
    if wanted.price_minor is not None:
        draft_delivery.set_shipping_price(draft, wanted.price_minor, by=SELLER)
    if wanted.tax is not None:
        taxed = {"shipping_rates": to_text(wanted.tax), "shipping_category": wanted.tax.category}
        update_row(Order, draft, taxed)
