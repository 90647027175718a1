"""The sale to be taken up again after a power cut: one quick question at the start, and seldom more."""

from __future__ import annotations

from desktop.models.engine import execute


def interrupted_sale() -> int | None:
    """The sale to be taken up again after a power cut; only when there may be one is more than this read."""
    sql = (
        "SELECT 1 FROM orders WHERE lifecycle = 'draft' AND draft_kind IN ('sale', 'quote') "
        "AND draft_page <> '' LIMIT 1"
    )
    if execute(sql).fetchone() is None:
        return None
    from desktop.services.drafts.drafts import draft_to_resume

    return draft_to_resume()
