"""Calendar days as they are at this machine; moments are kept in UTC."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta

from desktop.models.clock import now


def today() -> date:
    """The calendar day at this machine."""
    return now().astimezone().date()


def local_day(at: datetime) -> date:
    """The date on the shop's wall at that moment."""
    return at.astimezone().date()


def first_second(day: date) -> int:
    """When a day begins at this machine, in seconds since 1970; it ends where the next one begins.

    A day is 23 or 25 hours long when the clocks change.
    """
    midnight = datetime.combine(day, time.min).astimezone()
    return int(midnight.astimezone(UTC).timestamp())


def after(day: date) -> int:
    """The first second that no longer belongs to a day, in seconds since 1970."""
    return first_second(day + timedelta(days=1))
