"""When a voucher may be used on an order, and what it is good for there. Every refusal has its own name."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from enum import StrEnum
from uuid import UUID

from desktop.domain.errors import DeskError
from desktop.domain.exact import divide_half_up, scaled
from desktop.domain.folding import fold


class VoucherKind(StrEnum):
    """What a voucher gives."""

    PERCENT = "percent"
    AMOUNT = "amount"
    FREE_SHIPPING = "free_shipping"
    FREE_PRODUCT = "free_product"


@dataclass(eq=False)
class VoucherRefused(DeskError):
    """A voucher cannot be used on this order; the subclass says why."""

    code: str
    field: str = "voucher"


@dataclass(eq=False)
class VoucherUnknown(VoucherRefused):
    """No voucher has this code, or it was withdrawn."""


@dataclass(eq=False)
class VoucherNotStarted(VoucherRefused):
    """It is good from ``starts_at`` on."""

    starts_at: datetime | None = None


@dataclass(eq=False)
class VoucherExpired(VoucherRefused):
    """It was good until ``ends_at``."""

    ends_at: datetime | None = None


@dataclass(eq=False)
class VoucherUsedUp(VoucherRefused):
    """It was used as often as it may be."""

    max_uses: int = 1


@dataclass(eq=False)
class VoucherUsedUpByCustomer(VoucherRefused):
    """This customer used it as often as one customer may."""

    max_uses: int = 1


@dataclass(eq=False)
class BelowVoucherMinimum(VoucherRefused):
    """The goods come to less than the voucher asks for (minor units)."""

    minimum_minor: int = 0
    currency: str = ""


@dataclass(eq=False)
class AboveVoucherMaximum(VoucherRefused):
    """The goods come to more than the voucher is meant for (minor units)."""

    maximum_minor: int = 0
    currency: str = ""


@dataclass(eq=False)
class NoProductForVoucher(VoucherRefused):
    """None of the products it is limited to is in the order."""


@dataclass(eq=False)
class VoucherExcludesProduct(VoucherRefused):
    """All that is in the order is excluded from it."""


@dataclass(eq=False)
class VoucherExcludesReduced(VoucherRefused):
    """It is not good for reduced goods, and there are no others in the order."""


@dataclass(eq=False)
class VoucherOfOtherCustomer(VoucherRefused):
    """It was given to somebody else."""


@dataclass(eq=False)
class NothingLeftToReduce(VoucherRefused):
    """What it could lower costs nothing already."""


@dataclass(eq=False)
class VoucherOfOtherOrder(VoucherRefused):
    """It was made for one order, and this is another."""


@dataclass(eq=False)
class VoucherOfOtherCurrency(VoucherRefused):
    """Its amounts are in another currency than the order's."""

    currency: str = ""


@dataclass(eq=False)
class VoucherStandsAlone(VoucherRefused):
    """It allows no other voucher beside it, and ``other`` is on the order."""

    other: str = ""


@dataclass(eq=False)
class OtherVoucherStandsAlone(VoucherRefused):
    """The voucher ``other`` on the order allows none beside it."""

    other: str = ""


@dataclass(frozen=True, slots=True)
class VoucherFacts:
    """A voucher and how often it was used, apart from the order in question. Amounts are minor units."""

    code: str
    kind: VoucherKind
    percent: Decimal | None = None
    amount_minor: int | None = None
    currency: str = "EUR"
    starts_at: datetime | None = None
    ends_at: datetime | None = None
    max_uses: int | None = None
    max_uses_per_customer: int | None = None
    minimum_minor: int | None = None
    maximum_minor: int | None = None
    products: frozenset[int] = frozenset()
    excluded_products: frozenset[int] = frozenset()
    exclude_reduced: bool = False
    combinable: bool = True
    customer_id: int | None = None
    order_uid: UUID | None = None
    active: bool = True
    uses: int = 0
    uses_by_customer: int = 0


@dataclass(frozen=True, slots=True)
class VoucherLine:
    """A line as a voucher sees it: ``left_minor`` of ``value_minor`` is left by other discounts."""

    key: str
    product_id: int | None
    quantity: Decimal
    value_minor: int
    left_minor: int
    reduced: bool = False


@dataclass(frozen=True, slots=True)
class VoucherOrder:
    """An order as a voucher sees it.

    ``moments`` are now and the day the order is dated: a voucher good at either may be used, so that last
    night's fair can be typed in this morning. Prices are those without this voucher; ``shipping_minor`` is
    None while no way to deliver is chosen; ``beside`` tells of each other voucher whether it may be combined.
    """

    uid: UUID
    customer_id: int | None
    currency: str
    moments: tuple[datetime, ...]
    lines: tuple[VoucherLine, ...]
    shipping_minor: int | None = None
    beside: tuple[tuple[str, bool], ...] = ()


def code_key(code: str) -> str:
    """How codes compare: ``" été-26 "`` is ``"ete-26"``."""
    return fold(code).replace(" ", "")


def check(voucher: VoucherFacts, order: VoucherOrder) -> None:
    """Raise the reason why the voucher cannot be used on the order; give nothing back when it can."""
    _check_holder(voucher, order)
    _check_time(voucher, order.moments)
    _check_uses(voucher)
    _check_beside(voucher, order.beside)
    _check_value(voucher, order)
    if voucher.kind is VoucherKind.FREE_SHIPPING:
        if order.shipping_minor == 0:
            raise NothingLeftToReduce(voucher.code)
    elif voucher.kind is not VoucherKind.FREE_PRODUCT:
        lines = _good_lines(voucher, order)
        if sum(line.left_minor for line in lines) <= 0:
            raise NothingLeftToReduce(voucher.code)


def eligible_lines(voucher: VoucherFacts, order: VoucherOrder) -> frozenset[str] | None:
    """Keys of the lines the voucher is good for; None when it is limited to no product at all."""
    if not (voucher.products or voucher.excluded_products or voucher.exclude_reduced):
        return None
    return frozenset(line.key for line in _wanted(voucher, order.lines) if not _barred(voucher, line))


def free_unit(voucher: VoucherFacts, order: VoucherOrder) -> tuple[str, int] | None:
    """For a free product: the line whose unit is given and the unit's price in minor units.

    The least dear of the products it names; None while none of them is in the order. Of a line of less than
    one unit (0.385 kg) the whole is given.
    """
    offers = [(_unit_minor(line), line.key) for line in _wanted(voucher, order.lines)]
    if not voucher.products or not offers:
        return None
    minor, key = min(offers)
    return key, minor


def _check_holder(voucher: VoucherFacts, order: VoucherOrder) -> None:
    if not voucher.active:
        raise VoucherUnknown(voucher.code)
    if voucher.order_uid is not None and voucher.order_uid != order.uid:
        raise VoucherOfOtherOrder(voucher.code)
    if voucher.customer_id is not None and voucher.customer_id != order.customer_id:
        raise VoucherOfOtherCustomer(voucher.code)


def _check_time(voucher: VoucherFacts, moments: Sequence[datetime]) -> None:
    started = [at for at in moments if voucher.starts_at is None or at >= voucher.starts_at]
    if not started:
        raise VoucherNotStarted(voucher.code, starts_at=voucher.starts_at)
    if voucher.ends_at is not None and min(started) >= voucher.ends_at:
        raise VoucherExpired(voucher.code, ends_at=voucher.ends_at)


def _check_uses(voucher: VoucherFacts) -> None:
    if voucher.max_uses is not None and voucher.uses >= voucher.max_uses:
        raise VoucherUsedUp(voucher.code, max_uses=voucher.max_uses)
    each = voucher.max_uses_per_customer
    if each is not None and voucher.uses_by_customer >= each:
        raise VoucherUsedUpByCustomer(voucher.code, max_uses=each)


def _check_beside(voucher: VoucherFacts, others: Sequence[tuple[str, bool]]) -> None:
    for code, combinable in others:
        if not voucher.combinable:
            raise VoucherStandsAlone(voucher.code, other=code)
        if not combinable:
            raise OtherVoucherStandsAlone(voucher.code, other=code)


def _check_value(voucher: VoucherFacts, order: VoucherOrder) -> None:
    amounts = (voucher.amount_minor, voucher.minimum_minor, voucher.maximum_minor)
    if voucher.currency != order.currency and any(amount is not None for amount in amounts):
        raise VoucherOfOtherCurrency(voucher.code, currency=voucher.currency)
    goods = sum(line.value_minor for line in order.lines)
    coin, least, most = voucher.currency, voucher.minimum_minor, voucher.maximum_minor
    if least is not None and goods < least:
        raise BelowVoucherMinimum(voucher.code, minimum_minor=least, currency=coin)
    if most is not None and goods > most:
        raise AboveVoucherMaximum(voucher.code, maximum_minor=most, currency=coin)


def _good_lines(voucher: VoucherFacts, order: VoucherOrder) -> list[VoucherLine]:
    lines = _wanted(voucher, order.lines)
    if not lines and voucher.products:
        raise NoProductForVoucher(voucher.code)
    allowed = [line for line in lines if line.product_id not in voucher.excluded_products]
    if lines and not allowed:
        raise VoucherExcludesProduct(voucher.code)
    good = [line for line in allowed if not _barred(voucher, line)]
    if allowed and not good:
        raise VoucherExcludesReduced(voucher.code)
    return good


def _wanted(voucher: VoucherFacts, lines: Sequence[VoucherLine]) -> list[VoucherLine]:
    return [line for line in lines if not voucher.products or line.product_id in voucher.products]


def _barred(voucher: VoucherFacts, line: VoucherLine) -> bool:
    return line.product_id in voucher.excluded_products or (voucher.exclude_reduced and line.reduced)


def _unit_minor(line: VoucherLine) -> int:
    if line.quantity <= 1:
        return line.value_minor
    return divide_half_up(line.value_minor * 1000, scaled(line.quantity, 3))
