"""The append-only history: each entry carries a SHA-256 over its canonical form and the entry before it."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import Any

from desktop.models.base import compact_json, db

GENESIS = bytes(32)
"""What the first entry is chained to."""

EMPTIED = "emptied"
"""The fact by which an entry says that personal words were taken out of it."""

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
    """Ids of the entries whose hash does not follow from their content and the entry before.

    An entry that an erasure emptied of personal words cannot follow any more. It is sound when an entry that
    is sealed itself says so (ADR 29), and when it says of itself that it was emptied.
    """
    previous, doubtful, erased = GENESIS, list[tuple[int, bool]](), set[int]()
    for entry_id, order_id, event, facts, at, by, found in db.execute_sql(_ALL):
        said = json.loads(facts)
        if chain(previous, canonical(order_id, event, said, at, by)) != bytes(found):
            doubtful.append((entry_id, bool(said.get(EMPTIED))))
        elif event == "customer_erased":
            erased |= set(spread(said.get("entries", "")))
        previous = bytes(found)
    yield from (entry_id for entry_id, emptied in doubtful if not (emptied and entry_id in erased))


def gathered(ids: Sequence[int]) -> str:
    """Ids in ascending order as a short text: ``"3,7-9"``."""
    runs: list[list[int]] = []
    for number in ids:
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    return ",".join(str(run[0]) if len(run) == 1 else f"{run[0]}-{run[-1]}" for run in runs)


def spread(text: str) -> Iterator[int]:
    """The ids of a text that ``gathered`` made."""
    for part in filter(None, text.split(",")):
        first, _, last = part.partition("-")
        yield from range(int(first), int(last or first) + 1)
