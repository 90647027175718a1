"""What can happen to a quote, and between a quote and an order."""

from __future__ import annotations

from dataclasses import dataclass

from desktop.domain.events import Event


@dataclass(frozen=True, slots=True)
class QuoteBegun(Event):
    """A quote was begun; ``source`` is the number of the sale it was copied from, ``prices`` how."""

    source: str = ""
    prices: str = ""


@dataclass(frozen=True, slots=True)
class QuoteOrdered(Event):
    """A quote became the order ``number``."""

    number: str
    prices: str


@dataclass(frozen=True, slots=True)
class OrderQuoted(Event):
    """An order was made from the quote ``number``."""

    number: str


@dataclass(frozen=True, slots=True)
class QuoteTakenUp(Event):
    """The answer to a quote that was sent came by another way: it is in our hands again."""


@dataclass(frozen=True, slots=True)
class AnswerTaken(Event):
    """The customer's answer to quote ``number`` was taken over; so many things changed."""

    number: str
    changes: int
