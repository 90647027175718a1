"""Moments as a person at this machine reads them: in its own time zone."""

from __future__ import annotations

from datetime import date, datetime

from desktop.models.clock import now as now


def here(at: datetime) -> datetime:
    """The aware moment ``at`` in this machine's time zone."""
    return at.astimezone()


def today() -> date:
    """Today's date at this machine."""
    return here(now()).date()
