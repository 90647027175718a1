"""What a quote is by now, and the ways to take prices over from another sale."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Prices(StrEnum):
    """Which prices a copy of a sale has: those of the sale with its discounts, or today's without any."""

    KEEP = "keep"
    TODAY = "today"


class QuoteState(StrEnum):
    """How far a quote is."""

    DRAFT = "draft"
    ISSUED = "issued"
    SENT = "sent"
    EXPIRED = "expired"
    ORDERED = "ordered"
    DISCARDED = "discarded"


@dataclass(frozen=True, slots=True)
class QuoteFacts:
    """What the state of a quote follows from; ``valid_until`` is its last day."""

    issued: bool
    sent: bool
    ordered: bool
    discarded: bool
    valid_until: date | None


def quote_state(facts: QuoteFacts, today: date) -> QuoteState:
    """The state of a quote; what became of it comes before how long it is good."""
    if facts.ordered:
        return QuoteState.ORDERED
    if facts.discarded:
        return QuoteState.DISCARDED
    if not facts.issued:
        return QuoteState.DRAFT
    if facts.valid_until is not None and facts.valid_until < today:
        return QuoteState.EXPIRED
    return QuoteState.SENT if facts.sent else QuoteState.ISSUED
