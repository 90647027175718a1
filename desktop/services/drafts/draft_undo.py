"""Put back what was taken off a draft a moment ago."""

from __future__ import annotations

from desktop.models.orders import OrderLine
from desktop.services.drafts.draft_edit import edit_draft
from desktop.services.drafts.order_copy import kept_line
from desktop.services.inserts import insert_row
from desktop.services.orders.cards import LineCard


def put_line_back(draft_id: int, line: LineCard, *, by: str) -> int:
    """Put a removed line back as it was, at its old place; returns its new row id.

    A line that is already back is left alone. Raises NotADraft.
    """
    with edit_draft(draft_id, by) as edit:
        for there in edit.core.lines:
            if there.uid == line.uid:
                return there.id
        place = {"uid": line.uid, "position": line.position, "order": draft_id}
        return insert_row(OrderLine, kept_line(line) | place)
