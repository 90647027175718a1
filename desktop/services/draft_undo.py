"""Put back what was taken off a draft a moment ago."""

from __future__ import annotations

from desktop.models.orders import OrderLine
from desktop.services.cards import LineCard
from desktop.services.draft_edit import edit_draft
from desktop.services.inserts import insert_row
from desktop.services.tax_text import to_text

_SAME = (
    "uid", "position", "name", "variant_name", "sku", "unit", "quantity", "unit_price", "original_price",
    "price_reason", "discount_percent", "discount_minor", "weight_g", "ships", "tracks_stock", "reduced",
    "gift_card",
)  # fmt: skip


def put_line_back(draft_id: int, line: LineCard, *, by: str) -> int:
    """Put a removed line back as it was, at its old place; returns its new row id.

    A line that is already back is left alone. Raises NotADraft.
    """
    with edit_draft(draft_id, by) as edit:
        for there in edit.core.lines:
            if there.uid == line.uid:
                return there.id
        row = {name: getattr(line, name) for name in _SAME}
        row |= {"order": draft_id, "product": line.product_id, "variant": line.variant_id}
        row |= {"texts": [list(pair) for pair in line.texts] or None}
        row |= {"rates": to_text(line.tax), "tax_category": line.tax.category}
        return insert_row(OrderLine, row)
