"""What a person at the counter may do without asking: rights, and how much discount they may give."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from desktop.domain.errors import DeskError


class Right(StrEnum):
    """What not everybody may do. Taking orders and payments needs no right."""

    DISCOUNT = "discount"
    PRICE = "price"
    REFUND = "refund"
    CREDIT_SALE = "credit_sale"
    CANCEL = "cancel"
    SETTINGS = "settings"


@dataclass(frozen=True, slots=True)
class Allowed:
    """A person's rights; ``discount_percent`` is how much they may take off without the right DISCOUNT."""

    rights: frozenset[Right] = frozenset()
    discount_percent: Decimal = Decimal(0)

    def allows(self, right: Right, percent: Decimal | None = None) -> bool:
        """True when it may be done; ``percent`` is the discount that is asked for."""
        if right is Right.DISCOUNT and percent is not None and percent <= self.discount_percent:
            return True
        return right in self.rights


ALL = Allowed(frozenset(Right), Decimal(100))
"""What the single owner may do."""


@dataclass(frozen=True, slots=True)
class Need:
    """A right that something needs; ``percent`` is the discount that is given."""

    right: Right
    percent: Decimal | None = None


@dataclass(frozen=True, slots=True)
class SaleAsk:
    """What is asked for in a sale being typed: money off, in percent or as an amount, or another unit price.

    ``number`` is that of a quote, else empty; ``line`` the product it is about, empty for the whole sale.
    """

    number: str
    who: str
    total_minor: int
    currency: str
    line: str = ""
    percent: Decimal | None = None
    off_minor: int = 0
    was: Decimal | None = None
    price: Decimal | None = None


@dataclass(frozen=True, slots=True)
class VoucherAsk:
    """A voucher that is to be made or changed: so many percent, an amount, or neither."""

    code: str
    percent: Decimal | None
    amount_minor: int | None
    currency: str


@dataclass(eq=False)
class NotAllowed(DeskError):
    """The person may not do this without somebody who may; nothing was saved.

    ``limit`` is how much discount they may give in percent, None for every other right. ``subject`` is what
    was refused: a plan, a SaleAsk or a VoucherAsk, None where there is nothing more to tell.
    """

    right: Right
    person: str
    limit: Decimal | None = None
    subject: object | None = None


@dataclass(eq=False)
class RightUnknown(DeskError):
    """There is no such right; ``known`` names those there are."""

    word: str
    known: str
    field: str = "rights"


def share(part_minor: int, whole_minor: int) -> Decimal:
    """A discount in percent of what it is taken off, both in minor units; all of it when nothing is there."""
    return Decimal(part_minor) * 100 / whole_minor if whole_minor > 0 else Decimal(100)


def read_rights(stored: Iterable[str]) -> frozenset[Right]:
    """Rights from their stored words; a word of a newer program is passed over."""
    known = {right.value: right for right in Right}
    return frozenset(known[word] for word in stored if word in known)
