"""The append-only history: each entry carries a SHA-256 over its canonical form and the entry before it."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from datetime import datetime
from typing import Any

from desktop.models.base import compact_json, db

GENESIS = bytes(32)
"""What the first entry is chained to."""

_LAST = "SELECT hash FROM history_entry ORDER BY id DESC LIMIT 1"
_ALL = "SELECT id, order_id, event, facts, at, by, hash FROM history_entry ORDER BY id"


def canonical(order_id: int | None, event: str, facts: dict[str, Any], at: int, by: str) -> bytes:
    """The one byte form of an entry: compact JSON with sorted keys in UTF-8; ``at`` in seconds since 1970."""
    plain = [order_id, event, facts, at, by]
    return compact_json(plain).encode()


def chain(previous: bytes, entry: bytes) -> bytes:
    """The hash that ties an entry to the one before."""
    return hashlib.sha256(previous + entry).digest()


def next_hash(order_id: int | None, event: str, facts: dict[str, Any], at: datetime, by: str) -> bytes:
    """The hash of a new entry at the end of the chain; called inside the write transaction."""
    row = db.execute_sql(_LAST).fetchone()
    previous = bytes(row[0]) if row else GENESIS
    return chain(previous, canonical(order_id, event, facts, int(at.timestamp()), by))


def broken_links() -> Iterator[int]:
    """Ids of the entries whose hash does not follow from their content and the entry before."""
    previous = GENESIS
    for entry_id, order_id, event, facts, at, by, found in db.execute_sql(_ALL):
        if chain(previous, canonical(order_id, event, json.loads(facts), at, by)) != bytes(found):
            yield entry_id
        previous = bytes(found)
