"""Between the moments of the shop file and those of Qt's fields: UTC there, this machine's zone here."""

from __future__ import annotations

from datetime import UTC, datetime

from PySide6.QtCore import QDateTime


def to_qt(moment: datetime) -> QDateTime:
    """An aware moment for a field, to the minute."""
    seconds = int(moment.timestamp()) // 60 * 60
    return QDateTime.fromSecsSinceEpoch(seconds)


def this_minute() -> QDateTime:
    """Now, to the minute."""
    return QDateTime.fromSecsSinceEpoch(QDateTime.currentSecsSinceEpoch() // 60 * 60)


def from_qt(shown: QDateTime) -> datetime:
    """The moment a field shows, in UTC."""
    return datetime.fromtimestamp(shown.toSecsSinceEpoch(), UTC)
