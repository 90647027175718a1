"""What stands on the printed card of a gift card or store credit: frozen plain data for the press."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class CardPaper:
    """A small paper with a code. ``kind`` is gift_card or store_credit, days are ISO texts or empty."""

    shop: str
    place: str
    kind: str
    code: str
    amount_minor: int
    currency: str
    issued_on: str
    good_until: str
    language: str
    country: str
