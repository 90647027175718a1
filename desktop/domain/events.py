"""What can happen, one frozen dataclass per event. The code is stored, the words are made when shown."""

from __future__ import annotations

import re
from dataclasses import dataclass, fields
from functools import cache
from typing import Any

_HUMP = re.compile(r"(?<!^)(?=[A-Z])")


@dataclass(frozen=True, slots=True)
class Event:
    """Base of all events; facts are plain strings, integers (minor units) and booleans."""

    @classmethod
    @cache
    def event_code(cls) -> str:
        """Stable name that is stored, such as ``order_placed``."""
        return _HUMP.sub("_", cls.__name__).lower()

    def facts(self) -> dict[str, Any]:
        """The event's fields as plain data."""
        return {name: getattr(self, name) for name in self._names()}

    @classmethod
    @cache
    def _names(cls) -> tuple[str, ...]:
        return tuple(field.name for field in fields(cls))


@dataclass(frozen=True, slots=True)
class ShopOpened(Event):
    """A new shop file was made; the first entry of every chain."""

    name: str


@dataclass(frozen=True, slots=True)
class ShopRestored(Event):
    """A copy was put in the place of the shop file; what happened since it was made is in the old file."""

    file: str


@dataclass(frozen=True, slots=True)
class NumbersSkipped(Event):
    """These numbers of a series are in the file that a copy replaced, so this file never gives them."""

    series: str
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class OrderPlaced(Event):
    """A draft was confirmed and got its number; ``units`` left the shelf with it."""

    number: str
    total: int
    currency: str
    channel: str
    lines: int
    units: str = ""


@dataclass(frozen=True, slots=True)
class StockTaken(Event):
    """Units left the shelf for an order that was placed before."""

    lines: int
    units: str


@dataclass(frozen=True, slots=True)
class PaymentReceived(Event):
    """Money came in; ``deposit`` when it was asked for as a first payment."""

    amount: int
    currency: str
    method: str
    reference: str
    deposit: bool = False


@dataclass(frozen=True, slots=True)
class PaymentReversed(Event):
    """A payment was taken back: the money did not arrive, or was entered wrongly (``reason``)."""

    amount: int
    currency: str
    method: str
    reason: str = ""


@dataclass(frozen=True, slots=True)
class DocumentIssued(Event):
    """An invoice or slip was numbered and frozen."""

    kind: str
    number: str
    total: int
    currency: str


@dataclass(frozen=True, slots=True)
class DocumentDeferred(Event):
    """The shop's rule wanted a paper that could not be issued.

    ``reason`` is the name of the refusal (``OrderIsHeld``); ``fields`` are what the shop's identity lacks.
    """

    kind: str
    reason: str
    fields: str


@dataclass(frozen=True, slots=True)
class DocumentPrinted(Event):
    """A paper was sent to a printer or saved: so many ``copies`` at once, counted from the ``copy``-th on.

    ``duplicate`` is the number of the mark on it, 0 for the original.
    """

    kind: str
    number: str
    copy: int
    copies: int
    printer: str
    duplicate: int = 0


@dataclass(frozen=True, slots=True)
class ShipmentShipped(Event):
    """A shipment left."""

    number: str
    carrier: str
    tracking: str


@dataclass(frozen=True, slots=True)
class ShipmentUnshipped(Event):
    """A shipment that had left was put back."""

    number: str


@dataclass(frozen=True, slots=True)
class SlipCreated(Event):
    """A packing slip was made."""

    number: str


@dataclass(frozen=True, slots=True)
class CommentSaved(Event):
    """The internal comment has a new version."""

    length: int


@dataclass(frozen=True, slots=True)
class NoteAdded(Event):
    """A line was added to the log of notes."""

    for_customer: bool


@dataclass(frozen=True, slots=True)
class MessageQueued(Event):
    """A message waits for the network."""

    template: str
    recipient: str


@dataclass(frozen=True, slots=True)
class VoucherCreated(Event):
    """A voucher was made."""

    code: str


@dataclass(frozen=True, slots=True)
class VoucherUsed(Event):
    """An order was placed with a voucher; ``amount`` is what it took off the goods."""

    code: str
    amount: int
    currency: str


@dataclass(frozen=True, slots=True)
class CustomerSaved(Event):
    """A customer was added or changed; ``customer`` is the uid: a name in the chain could not be erased."""

    customer: str
    added: bool


@dataclass(frozen=True, slots=True)
class CustomersMerged(Event):
    """Two customers were one: ``merged`` became ``customer``, with so many orders; both are uids."""

    customer: str
    merged: str
    orders: int


@dataclass(frozen=True, slots=True)
class ConsentNoted(Event):
    """A customer agreed to news and offers, or no longer does; ``customer`` is the uid, ``way`` a channel."""

    customer: str
    given: bool
    way: str


@dataclass(frozen=True, slots=True)
class CustomerExported(Event):
    """Everything that is known of a customer was given out; ``customer`` is the uid."""

    customer: str


@dataclass(frozen=True, slots=True)
class CustomerErased(Event):
    """A customer was erased. ``entries`` are the entries of this history that lost personal words by it.

    They are ids and spans of ids (``"3,7-9"``): what this entry names may differ from its seal.
    """

    customer: str
    entries: str


@dataclass(frozen=True, slots=True)
class CatalogueImported(Event):
    """A file of products was brought in."""

    file: str
    products: int
    variants: int
    updated: int


@dataclass(frozen=True, slots=True)
class CustomersImported(Event):
    """A file of customers was brought in."""

    file: str
    added: int
    updated: int


@dataclass(frozen=True, slots=True)
class SettingsChanged(Event):
    """Settings or the shop's identity were changed."""

    keys: str
