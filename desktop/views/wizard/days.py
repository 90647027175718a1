"""Days as people type them: ``24/12/2026``, ``24.12.26``, ``2026-12-24``. No widgets."""

from __future__ import annotations

import re
from datetime import date

_DAY = re.compile(r"(\d{1,2})[ ./-](\d{1,2})[ ./-](\d{2}|\d{4})")
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")


def typed_day(text: str) -> date | None:
    """The day meant, the day before the month as in both languages of the screen; None when it is none."""
    text = text.strip()
    if found := _ISO.fullmatch(text):
        year, month, day = (int(part) for part in found.groups())
    elif found := _DAY.fullmatch(text):
        day, month, year = (int(part) for part in found.groups())
        year += 2000 if year < 100 else 0
    else:
        return None
    try:
        return date(year, month, day)
    except ValueError:
        return None


def shown_day(iso: str) -> str:
    """A stored day as it is typed; whatever is no day stays as it is."""
    day = typed_day(iso)
    return f"{day.day:02}/{day.month:02}/{day.year}" if day else iso
