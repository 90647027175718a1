"""Numbers are given only inside the transaction that issues what they name: no gap, no double."""

from __future__ import annotations

from datetime import datetime

from desktop.domain.states import DocumentKind
from desktop.models.base import db
from desktop.services.days import today

_NEXT = (
    "INSERT INTO number_series (series, last) VALUES (?, 1) "
    "ON CONFLICT (series) DO UPDATE SET last = last + 1 RETURNING last"
)

_KINDS: dict[DocumentKind, dict[str, str]] = {
    DocumentKind.INVOICE: {"fr": "FA", "en": "INV"},
    DocumentKind.CREDIT_NOTE: {"fr": "AV", "en": "CN"},
    DocumentKind.PACKING_SLIP: {"fr": "BL", "en": "PS"},
    DocumentKind.QUOTE: {"fr": "DE", "en": "QU"},
}


def next_order_number(till: str, at: datetime) -> str:
    """The next order number of a till and year, such as ``A-26-00123``."""
    return _next(f"{till}-{at.year % 100:02}")


def next_document_number(kind: DocumentKind, language: str, till: str, at: datetime) -> str:
    """The next number of a kind of document, such as ``FA-A-26-00042`` in a French shop."""
    prefix = _KINDS[kind].get(language, _KINDS[kind]["en"])
    return _next(f"{prefix}-{till}-{at.year % 100:02}")


def next_return_number(till: str, at: datetime) -> str:
    """The next number of a return of goods, such as ``RT-A-26-00031``."""
    return _next(f"RT-{till}-{at.year % 100:02}")


def coming_numbers(language: str, till: str) -> dict[str, str]:
    """The number that comes next today, by kind: ``order`` and those of the documents. Nothing is taken."""
    year = f"{till}-{today().year % 100:02}"
    series = {"order": year} | {
        kind.value: f"{words.get(language, words['en'])}-{year}" for kind, words in _KINDS.items()
    }
    last = dict(db.execute_sql("SELECT series, last FROM number_series").fetchall())
    return {kind: f"{name}-{last.get(name, 0) + 1:05d}" for kind, name in series.items()}


def _next(series: str) -> str:
    last = db.execute_sql(_NEXT, (series,)).fetchone()[0]
    return f"{series}-{last:05d}"
