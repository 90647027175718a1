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
    """A quote became the order ``number``; ``unsent`` when its mail still waited and was withdrawn."""

    number: str
    prices: str
    unsent: bool = False


@dataclass(frozen=True, slots=True)
class QuoteRenewed(Event):
    """A quote was issued again, while the mail with the version before still waited: that is withdrawn."""

    kind: str
    number: str
    total: int
    currency: str


@dataclass(frozen=True, slots=True)
class QuoteUnsent(Event):
    """A quote was thrown away while its mail still waited: that is withdrawn."""


@dataclass(frozen=True, slots=True)
class OrderQuoted(Event):
    """An order was made from the quote ``number``."""

    number: str


@dataclass(frozen=True, slots=True)
class QuoteTakenUp(Event):
    """The answer to a quote that was sent came by another way: it is in our hands again.

    ``unsent`` when its mail still waited and was withdrawn.
    """

    unsent: bool = False


@dataclass(frozen=True, slots=True)
class QuoteReopened(Event):
    """A quote that was sent is in our hands again to be changed; nobody answered.

    ``unsent`` when its mail still waited and was withdrawn.
    """

    unsent: bool = False


@dataclass(frozen=True, slots=True)
class AnswerTaken(Event):
    """The customer's answer to quote ``number`` was taken over; so many things changed."""

    number: str
    changes: int
