"""What a person can choose about shipments, and which choices are refused."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal

from desktop.domain.errors import DeskError
from desktop.domain.exact import HIGHEST_QUANTITY, QUANTITY_DIGITS, require_range
from desktop.domain.ship_effects import Details, Packed
from desktop.domain.states import ShipmentState
from desktop.models.base import now
from desktop.services.commands.command_refusals import NothingToShip
from desktop.services.days import local_day
from desktop.services.goods.unit_steps import check_units
from desktop.services.orders.cards import LineCard
from desktop.services.orders.order_card import OrderLedger
from desktop.services.plans.plan_cancel import shown_name

Items = tuple[tuple[int, Decimal], ...]
"""Quantities by line id."""

LONGEST_NUMBER, MOST_NUMBERS = 60, 20
HEAVIEST_G = Decimal(10_000_000)


@dataclass(eq=False)
class MoreThanInShop(DeskError):
    """More units of a line than are there to be sent: ``most`` are."""

    name: str
    most: Decimal
    field: str = "quantity"


@dataclass(eq=False)
class LineDoesNotShip(DeskError):
    """Something that is no line of the order, or a service, which no parcel holds."""

    line: str
    field: str = "line"


@dataclass(eq=False)
class TrackingNotClear(DeskError):
    """A tracking number without letters and digits, or a very long one, or too many of them."""

    number: str
    highest: int = LONGEST_NUMBER
    most: int = MOST_NUMBERS
    field: str = "tracking"


@dataclass(eq=False)
class LeavesLater(DeskError):
    """A shipment cannot have left at a moment that is still to come."""

    at: datetime
    field: str = "at"


@dataclass(eq=False)
class LeftBeforeOrder(DeskError):
    """A shipment cannot have left on a day before the order was placed."""

    at: datetime
    placed: datetime
    field: str = "at"


@dataclass(eq=False)
class StepNotPossible(DeskError):
    """The shipment cannot go from its state to the one that was asked for."""

    number: str
    state: ShipmentState
    after: ShipmentState
    field: str = "step"


@dataclass(frozen=True, slots=True)
class SlipChoices:
    """Which units get a slip of their own; None: all that are on none."""

    items: Items | None = None
    weight_g: int | None = None


@dataclass(frozen=True, slots=True)
class ShipChoices:
    """What leaves: some units, or some slips that wait, or (both None) everything.

    ``details`` are those of the newest of the shipments. ``at`` is when it left (aware), None for now.
    """

    items: Items | None = None
    shipments: tuple[int, ...] | None = None
    details: Details | None = None
    at: datetime | None = None
    tell_customer: bool = False


@dataclass(frozen=True, slots=True)
class UnshipChoices:
    """Which shipments come back; None: all that left."""

    shipments: tuple[int, ...] | None = None


@dataclass(frozen=True, slots=True)
class StepChoices:
    """The state a shipment goes to, on or one step back; ``shipment_id`` None: all that can.

    ``handed_to`` says who fetched it, or what was seen of them.
    """

    after: ShipmentState
    shipment_id: int | None = None
    handed_to: str = ""
    at: datetime | None = None
    tell_customer: bool = False


@dataclass(frozen=True, slots=True)
class VoidChoices:
    """Which slip is given up; None: all that have not left."""

    shipment_id: int | None = None


@dataclass(frozen=True, slots=True)
class DetailChoices:
    """What is written of a shipment after the fact; ``shipment_id`` None: of the newest."""

    details: Details
    shipment_id: int | None = None


def packed(order: OrderLedger, items: Iterable[tuple[int, Decimal]]) -> tuple[Packed, ...]:
    """The items with the names of their lines, in the order of the lines."""
    units = dict(items)
    return tuple(
        Packed(line.id, shown_name(line), units[line.id]) for line in order.core.lines if line.id in units
    )


def checked_items(order: OrderLedger, items: Items, most: dict[int, Decimal]) -> dict[int, Decimal]:
    """The quantities by line without those that are zero, each within ``most`` of its line.

    Raises LineDoesNotShip, MoreThanInShop, QuantityNotPossible, NothingToShip, or the refusals of numbers out
    of range.
    """
    lines = {line.id: line for line in order.core.lines if line.ships}
    chosen: dict[int, Decimal] = {}
    for line_id, quantity in items:
        if line_id not in lines:
            raise LineDoesNotShip(str(line_id))
        field = f"lines.{line_id}"
        require_range(quantity, QUANTITY_DIGITS, HIGHEST_QUANTITY, field)
        chosen[line_id] = chosen.get(line_id, Decimal(0)) + quantity
        _check_left(lines[line_id], chosen[line_id], most.get(line_id, Decimal(0)), field)
    chosen = {line_id: quantity for line_id, quantity in chosen.items() if quantity}
    if not chosen:
        raise NothingToShip(order.core.head.number)
    return chosen


def clear_number(number: str) -> bool:
    """Whether a tracking number can be taken: it has letters or digits and is not too long."""
    tidy = " ".join(number.split())
    return len(tidy) <= LONGEST_NUMBER and any(letter.isalnum() for letter in tidy)


def checked_details(details: Details) -> Details:
    """The same without needless blanks and repetitions.

    Raises TrackingNotClear, NegativeNumber or NumberTooLarge.
    """
    numbers = tuple(dict.fromkeys(filter(None, (" ".join(text.split()) for text in details.tracking))))
    for number in numbers:
        if not clear_number(number):
            raise TrackingNotClear(number[:LONGEST_NUMBER])
    if len(numbers) > MOST_NUMBERS:
        raise TrackingNotClear(numbers[MOST_NUMBERS])
    if details.weight_g is not None:
        require_range(Decimal(details.weight_g), 0, HEAVIEST_G, "weight")
    carrier, handed_to = (" ".join(text.split()) for text in (details.carrier, details.handed_to))
    return Details(carrier, numbers, details.weight_g, handed_to)


def checked_moment(order: OrderLedger, at: datetime | None) -> datetime | None:
    """The moment, if it is not still to come, nor on a day before the order was placed.

    The day counts: an order may be typed in after the goods were handed over. Raises LeavesLater or
    LeftBeforeOrder.
    """
    if at is not None and at > now():
        raise LeavesLater(at)
    placed = order.core.head.placed_at
    if at is not None and local_day(at) < local_day(placed):
        raise LeftBeforeOrder(at, placed)
    return at


def _check_left(line: LineCard, wanted: Decimal, most: Decimal, field: str) -> None:
    if wanted > most:
        raise MoreThanInShop(shown_name(line), most, field)
    check_units(line, wanted, most, field)
