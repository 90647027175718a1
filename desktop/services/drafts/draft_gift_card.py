"""Sell a gift card: a line without tax, which gets its code and its value when the order is paid."""

from __future__ import annotations

from decimal import Decimal

from desktop.domain.basket import TaxGroup
from desktop.models.base import new_uid
from desktop.models.orders import OrderLine
from desktop.services.drafts.draft_edit import edit_draft
from desktop.services.drafts.draft_lines import check_price, check_quantity, next_position
from desktop.services.goods.sellable import NameMissing
from desktop.services.inserts import insert_row
from desktop.services.shop.tax_text import to_text

OUTSIDE_TAX = TaxGroup((Decimal(0),), "O")
"""Value that is paid for now is taxed when it is spent: the sale of a gift card lies outside of tax."""


def add_gift_card(
    draft_id: int, *, name: str, worth: Decimal, quantity: Decimal = Decimal(1), by: str
) -> int:
    """Put gift cards on a draft, each ``worth`` so much in whole currency units. Returns the line's id.

    The cards get their codes when the order is paid. Raises the refusals of prices and quantities.
    """
    if not name.strip():
        raise NameMissing()
    check_price(worth)
    check_quantity(quantity, Decimal(1))
    with edit_draft(draft_id, by) as edit:
        row = {
            "uid": new_uid(),
            "order": draft_id,
            "position": next_position(edit.core),
            "name": name.strip(),
            "quantity": quantity,
            "unit_price": worth,
            "rates": to_text(OUTSIDE_TAX),
            "tax_category": OUTSIDE_TAX.category,
            "ships": False,
            "gift_card": True,
        }
        return insert_row(OrderLine, row)
