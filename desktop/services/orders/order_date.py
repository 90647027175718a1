"""Which date an order may have: today or an earlier one."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from desktop.domain.errors import DeskError
from desktop.models.base import now
from desktop.services.days import local_day

TOLERANCE = timedelta(minutes=5)
"""So far the clock of another machine may be ahead of this one."""


@dataclass(eq=False)
class OrderDateAhead(DeskError):
    """The date of an order lies after today: papers and due days would follow it."""

    day: date
    field: str = "placed_at"


def is_ahead(moment: datetime) -> bool:
    """Whether a moment lies on a day after today at this machine."""
    return local_day(moment) > local_day(now() + TOLERANCE)


def check_order_date(moment: datetime) -> None:
    """Raises OrderDateAhead for a date after today."""
    if is_ahead(moment):
        raise OrderDateAhead(local_day(moment))
