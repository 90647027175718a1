"""The clock of the product."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta

_back = timedelta(0)


def now() -> datetime:
    """The only clock of the product: the present moment in UTC, to the second."""
    return datetime.fromtimestamp(int(time.time()), UTC) - _back


@contextmanager
def set_back(by: timedelta) -> Iterator[None]:
    """Let the clock show an earlier moment for a while: a demo shop has a past. Never for a shop in use."""
    global _back
    before, _back = _back, by
    try:
        yield
    finally:
        _back = before
