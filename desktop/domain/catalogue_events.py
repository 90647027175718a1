"""What can happen to the catalogue and to vouchers when somebody edits them."""

from __future__ import annotations

from dataclasses import dataclass

from desktop.domain.events import Event


@dataclass(frozen=True, slots=True)
class ProductSaved(Event):
    """A product was made or changed; ``product`` is its uid, ``what`` names the parts that changed.

    ``prices`` is the price before and after, where a variant's changed.
    """

    product: str
    name: str
    added: bool
    what: str = ""
    prices: str = ""


@dataclass(frozen=True, slots=True)
class ProductArchived(Event):
    """A product is no longer offered in new orders, or is offered again."""

    product: str
    name: str
    archived: bool


@dataclass(frozen=True, slots=True)
class VoucherChanged(Event):
    """The rules of a voucher were changed; ``what`` names them. Orders that used it keep what they got."""

    voucher: str
    what: str


@dataclass(frozen=True, slots=True)
class VoucherWithdrawn(Event):
    """A voucher may not be used any more, or may be used again."""

    voucher: str
    withdrawn: bool
