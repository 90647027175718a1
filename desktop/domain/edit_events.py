"""What can be changed of an order after it was taken: lines, sums, delivery, addresses, who it is for."""

from __future__ import annotations

from dataclasses import dataclass

from desktop.domain.events import Event


@dataclass(frozen=True, slots=True)
class LineChanged(Event):
    """A line was agreed anew; prices and discounts as plain text, equal ones where nothing changed.

    ``texts`` when other words are written on it.
    """

    name: str
    quantity_before: str
    quantity: str
    price_before: str
    price: str
    discount_before: str
    discount: str
    texts: bool
    currency: str


@dataclass(frozen=True, slots=True)
class LineAdded(Event):
    """A line came to the order."""

    name: str
    quantity: str
    price: str
    currency: str


@dataclass(frozen=True, slots=True)
class LineRemoved(Event):
    """A line was taken off the order."""

    name: str
    quantity: str


@dataclass(frozen=True, slots=True)
class LineUnitsChanged(Event):
    """More or fewer units of a line are sold; ``stock`` when the shelf changed with it."""

    name: str
    units: str
    stock: bool


@dataclass(frozen=True, slots=True)
class ReductionChanged(Event):
    """A discount or a surcharge (``kind``) on the order was agreed anew; an empty one was or is not there.

    ``before`` and ``after`` are percent with its sign, or minor units.
    """

    kind: str
    name: str
    before: str
    after: str
    currency: str


@dataclass(frozen=True, slots=True)
class TipChanged(Event):
    """Another tip, in minor units."""

    before: int
    tip: int
    currency: str


@dataclass(frozen=True, slots=True)
class TaxesFollowed(Event):
    """The goods go to another country, and the order has its tax rates."""

    country: str


@dataclass(frozen=True, slots=True)
class DeliveryChanged(Event):
    """The order travels in another way, or for another price."""

    before: str
    way: str
    amount_before: int
    amount: int
    currency: str


@dataclass(frozen=True, slots=True)
class TotalChanged(Event):
    """The order comes to another total."""

    before: int
    total: int
    currency: str


@dataclass(frozen=True, slots=True)
class AddressChanged(Event):
    """The order's copy of an address was changed; ``role`` is billing or shipping."""

    role: str
    place: str


@dataclass(frozen=True, slots=True)
class ContactChanged(Event):
    """The order's copy of who it is for was changed."""

    who: str


@dataclass(frozen=True, slots=True)
class BillAddressed(Event):
    """The bill goes to the delivery address from now on."""


@dataclass(frozen=True, slots=True)
class BillApart(Event):
    """The bill goes to an address of its own from now on."""


@dataclass(frozen=True, slots=True)
class SlipOutdated(Event):
    """A packing slip says what is no longer so; printed again it is the next version."""

    number: str
    version: int
