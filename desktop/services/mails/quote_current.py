"""Whether the mail of a quote still says what holds: asked before it leaves, and before it leaves again."""

from __future__ import annotations

from dataclasses import dataclass

from desktop.domain.errors import DeskError
from desktop.models.base import db
from desktop.services.days import today

_OVER = (
    "SELECT coalesce(o.quote_number, '') FROM message m JOIN orders o ON o.id = m.order_id "
    "WHERE m.id = ? AND m.template = 'quote_sent' AND NOT (o.lifecycle = 'draft' AND o.draft_kind = 'sent' "
    "AND (o.valid_until IS NULL OR o.valid_until >= ?) "
    "AND EXISTS (SELECT 1 FROM mail_attachment a WHERE a.message_id = m.id AND a.document_id = "
    "(SELECT max(d.id) FROM document d WHERE d.order_id = o.id AND d.kind = 'quote')))"
)


@dataclass(eq=False)
class QuoteSuperseded(DeskError):
    """The quote in this mail no longer holds: it was changed, ordered, answered or thrown away since, or
    its last day is over."""

    quote: str


def require_current(message_id: int) -> None:
    """Raises QuoteSuperseded when a message brings a version of a quote that no longer holds."""
    row = _over(message_id)
    if row is not None:
        raise QuoteSuperseded(str(row[0]))


def is_over(message_id: int) -> bool:
    """True when a message brings a version of a quote that no longer holds; False for any other mail."""
    return _over(message_id) is not None


def _over(message_id: int) -> tuple[str] | None:
    found: tuple[str] | None = db.execute_sql(_OVER, (message_id, today().isoformat())).fetchone()
    return found
