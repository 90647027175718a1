"""The clock of the product."""

from __future__ import annotations

import time
from datetime import UTC, datetime


def now() -> datetime:
    """The only clock of the product: the present moment in UTC, to the second."""
    return datetime.fromtimestamp(int(time.time()), UTC)
