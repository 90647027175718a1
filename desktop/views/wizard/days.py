"""Days as people type them: ``24/12/2026``, ``24.12.26``, ``24122026``, ``2026-12-24``. No widgets."""

from __future__ import annotations

import re
from datetime import date, datetime, time

from desktop.domain.day_words import worded_day
from desktop.services.days import today

_DAY = re.compile(r"(\d{1,2})[ ./-](\d{1,2})[ ./-](\d{2}|\d{4})")
_CLOSE = re.compile(r"(\d{2})(\d{2})(\d{4}|\d{2})")
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_TIMED = re.compile(r"(.*\d)[ T,]+(\d{1,2})(?:[:hH](\d{2})?)")
_CLOSE_TIMED = re.compile(r"(\d{8})(\d{2})(\d{2})")
_WHOLE = re.compile(r"\d{1,2}[ ./-]\d{1,2}[ ./-]\d{4}(\D|$)|\d{4}-\d{2}-\d{2}|\d{8}")
EARLIEST, LATEST = 1900, 2999


def typed_day(text: str) -> date | None:
    """The day meant, the day before the month as in both languages of the screen; None when it is none."""
    text = text.strip()
    if found := _ISO.fullmatch(text):
        year, month, day = (int(part) for part in found.groups())
    elif found := _DAY.fullmatch(text) or _CLOSE.fullmatch(text):
        day, month, year = (int(part) for part in found.groups())
        year += 2000 if year < 100 else 0
    else:
        return worded_day(text, today())
    try:
        return date(year, month, day)
    except ValueError:
        return None


def shown_day(iso: str) -> str:
    """A stored day as it is typed; whatever is no day stays as it is."""
    day = typed_day(iso)
    return f"{day.day:02}/{day.month:02}/{day.year}" if day else iso


def typed_moment(text: str, usual: tuple[int, int], *, timed: bool = True) -> datetime | None:
    """The day and the time meant, as read on the wall; a day alone has the ``usual`` time."""
    text, clock = text.strip(), usual
    day = typed_day(text)
    if day is None and timed and (found := _TIMED.fullmatch(text) or _CLOSE_TIMED.fullmatch(text)):
        day, clock = typed_day(found[1]), (int(found[2]), int(found[3] or 0))
    if day is None or not EARLIEST <= day.year <= LATEST or clock[0] > 23 or clock[1] > 59:
        return None
    return datetime.combine(day, time(*clock))


def is_whole(text: str) -> bool:
    """Whether the year stands there with its four digits: nothing more will be typed to the day."""
    return bool(_WHOLE.match(text.strip()))
