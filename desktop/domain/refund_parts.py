"""Giving back a part of what was priced, so that the parts add up to the whole (pricing rule 6.7).

A refund always starts from what was really paid, after all discounts. Net and tax of each part follow from
the gross already given back, so any sequence of parts ends at the original net, tax and gross to the cent.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from enum import StrEnum

from desktop.domain.allocate import allocate
from desktop.domain.basket import Priced, PricedCharge, TaxGroup
from desktop.domain.errors import DeskError
from desktop.domain.exact import HIGHEST_QUANTITY, QUANTITY_DIGITS, divide_half_up, require_range, scaled


class RefundOf(StrEnum):
    """What kind of row is given back."""

    LINE = "line"
    SHIPPING = "shipping"
    FEE = "fee"
    TIP = "tip"


@dataclass(eq=False)
class RefundAboveLeft(DeskError):
    """More money than is left to give back."""

    asked_minor: int
    left_minor: int
    currency: str
    field: str = ""


@dataclass(eq=False)
class UnitsAboveLeft(DeskError):
    """More units than were sold and not yet given back."""

    asked: Decimal
    left: Decimal
    field: str = ""


@dataclass(eq=False)
class NothingToRefund(DeskError):
    """A refund of nothing (or of less), or of something that is already given back."""

    field: str = ""


@dataclass(frozen=True, slots=True)
class Refundable:
    """One paid row in one tax group, with what was already given back.

    ``gross_minor`` and ``net_minor`` are what was paid for it; ``units`` is the quantity sold (None for
    charges and tips). A charge over several tax groups is several Refundables with the same key.
    ``done_net_minor`` is the net of ``done_minor``: the last piece ends at ``net_minor`` whatever the row was
    when the first was given back.
    """

    kind: RefundOf
    key: str
    tax: TaxGroup | None
    currency: str
    gross_minor: int
    net_minor: int
    units: Decimal | None = None
    done_minor: int = 0
    done_units: Decimal = Decimal(0)
    done_net_minor: int = 0

    @property
    def left_minor(self) -> int:
        """Gross still to give back, in minor units."""
        return self.gross_minor - self.done_minor

    @property
    def left_units(self) -> Decimal:
        """Units still to give back; zero for charges and tips."""
        return Decimal(0) if self.units is None else self.units - self.done_units


@dataclass(frozen=True, slots=True)
class RefundPart:
    """One piece given back, in minor units; ``net_minor + tax_minor = gross_minor``, none below zero."""

    kind: RefundOf
    key: str
    tax: TaxGroup | None
    units: Decimal
    gross_minor: int
    net_minor: int
    tax_minor: int


def refundables(priced: Priced) -> tuple[Refundable, ...]:
    """Everything of an order that can be given back, nothing given back yet, in the order's own order."""
    coin = priced.currency
    rows = [
        Refundable(RefundOf.LINE, line.key, line.tax, coin, line.gross_minor, line.net_minor, line.quantity)
        for line in priced.lines
    ]
    if priced.shipping is not None:
        rows += _of_charge(RefundOf.SHIPPING, priced.shipping, coin)
    for fee in priced.fees:
        rows += _of_charge(RefundOf.FEE, fee, coin)
    if priced.tip_minor:
        rows.append(Refundable(RefundOf.TIP, "tip", None, coin, priced.tip_minor, priced.tip_minor))
    return tuple(rows)


def refund_units(row: Refundable, units: Decimal, field: str = "") -> RefundPart:
    """Give back some units: R(gross × b/q) − R(gross × a/q) for units a…b, at most the money left.

    The money left is less than the units' worth when an amount was given back before. Raises UnitsAboveLeft,
    NothingToRefund, NotANumber, NegativeNumber, NumberTooLarge or TooManyDecimals.
    """
    require_range(units, QUANTITY_DIGITS, HIGHEST_QUANTITY, field)
    if units == 0:
        raise NothingToRefund(field)
    if row.units is None or units > row.left_units:
        raise UnitsAboveLeft(units, row.left_units, field)
    whole, first = scaled(row.units, QUANTITY_DIGITS), scaled(row.done_units, QUANTITY_DIGITS)
    last = first + scaled(units, QUANTITY_DIGITS)
    worth = divide_half_up(row.gross_minor * last, whole) - divide_half_up(row.gross_minor * first, whole)
    return _part(row, min(worth, row.left_minor), units)


def refund_amount(row: Refundable, gross_minor: int, field: str = "") -> RefundPart:
    """Give back an amount of one row without units. Raises NothingToRefund or RefundAboveLeft."""
    _check_amount(gross_minor, row.left_minor, row.currency, field)
    return _part(row, gross_minor, Decimal(0))


def refund_piece(row: Refundable, units: Decimal, gross_minor: int, field: str = "") -> RefundPart:
    """Give back units for an agreed amount, which may be less or more than their worth.

    Raises UnitsAboveLeft, NothingToRefund, RefundAboveLeft, or the refusals of ``require_range``.
    """
    require_range(units, QUANTITY_DIGITS, HIGHEST_QUANTITY, field)
    if units > row.left_units:
        raise UnitsAboveLeft(units, row.left_units, field)
    if gross_minor or not units:
        _check_amount(gross_minor, row.left_minor, row.currency, field)
    return _part(row, gross_minor, units)


def refund_rest(row: Refundable) -> RefundPart:
    """Give back all that is left of one row, units and money. Raises NothingToRefund."""
    if row.left_minor == 0 and row.left_units == 0:
        raise NothingToRefund()
    return _part(row, row.left_minor, row.left_units)


def refund_spread(rows: Sequence[Refundable], gross_minor: int, field: str = "") -> tuple[RefundPart, ...]:
    """Give back an amount of the whole order: spread over the rows by what each has left.

    Tips are left out, they are given back by themselves. Rows that get nothing have no part.
    Raises NothingToRefund or RefundAboveLeft.
    """
    rows = [row for row in rows if row.kind is not RefundOf.TIP]
    left = [row.left_minor for row in rows]
    _check_amount(gross_minor, sum(left), rows[0].currency if rows else "", field)
    shares = zip(rows, allocate(gross_minor, left), strict=True)
    return tuple(_part(row, share, Decimal(0)) for row, share in shares if share)


def after_refund(row: Refundable, parts: Iterable[RefundPart]) -> Refundable:
    """The row once ``parts`` of it are given back (parts of other rows are ignored)."""
    own = [part for part in parts if (part.kind, part.key, part.tax) == (row.kind, row.key, row.tax)]
    return replace(
        row,
        done_minor=row.done_minor + sum(part.gross_minor for part in own),
        done_units=sum((part.units for part in own), row.done_units),
        done_net_minor=row.done_net_minor + sum(part.net_minor for part in own),
    )


def _of_charge(kind: RefundOf, charge: PricedCharge, currency: str) -> list[Refundable]:
    return [
        Refundable(kind, charge.key, part.tax, currency, part.gross_minor, part.net_minor)
        for part in charge.parts
        if part.gross_minor
    ]


def _check_amount(asked_minor: int, left_minor: int, currency: str, field: str) -> None:
    if asked_minor <= 0:
        raise NothingToRefund(field)
    if asked_minor > left_minor:
        raise RefundAboveLeft(asked_minor, left_minor, currency, field)


def _part(row: Refundable, gross: int, units: Decimal) -> RefundPart:
    net = min(max(_net_until(row, row.done_minor + gross) - row.done_net_minor, 0), gross)
    return RefundPart(row.kind, row.key, row.tax, units, gross, net, gross - net)


def _net_until(row: Refundable, gross: int) -> int:
    return divide_half_up(gross * row.net_minor, row.gross_minor) if row.gross_minor else 0
