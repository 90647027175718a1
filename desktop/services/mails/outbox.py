"""What waits for the network, as it is shown. Nothing is sent from here."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from typing import Any, NamedTuple

from desktop.models.engine import execute


class OutboxRow(NamedTuple):
    """One thing to be sent. ``what`` is the kind of message, ``order`` a number or empty.

    ``last_error`` is what the server said, or the name of a refusal of ours.
    """

    id: int
    kind: str
    what: str
    recipient: str
    order_id: int | None
    order: str
    state: str
    attempts: int
    last_error: str
    created_at: datetime
    next_try_at: datetime | None
    message_id: int | None


_ROWS = (
    "SELECT i.id, i.kind, coalesce(m.template, ''), coalesce(m.recipient, ''), o.id, "
    "coalesce(o.number, o.quote_number, ''), "
    "i.state, i.attempts, i.last_error, i.created_at, i.next_try_at, i.message_id, i.payload "
    "FROM outbox_item i "
    "LEFT JOIN message m ON m.id = i.message_id LEFT JOIN orders o ON o.id = m.order_id "
    "WHERE i.state NOT IN ('sent', 'dropped') "
    "ORDER BY i.state IN ('unknown', 'parked') DESC, i.id DESC LIMIT ?"
)


def waiting(limit: int = 500) -> list[OutboxRow]:
    """What is still to be sent: first what a person has to decide about, then the newest first."""
    return [_row(raw) for raw in execute(_ROWS, (limit,))]


def _row(raw: tuple[Any, ...]) -> OutboxRow:
    payload = json.loads(raw[12])
    return OutboxRow(
        id=raw[0],
        kind=raw[1],
        what=raw[2],
        recipient=raw[3] or str(payload.get("recipient", "")),
        order_id=raw[4],
        order=raw[5],
        state=raw[6],
        attempts=raw[7],
        last_error=raw[8],
        created_at=datetime.fromtimestamp(raw[9], UTC),
        next_try_at=None if raw[10] is None else datetime.fromtimestamp(raw[10], UTC),
        message_id=raw[11],
    )
