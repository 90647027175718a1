"""Put the stock of a variant right by hand, with a reason: a move like any other."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from desktop.domain.errors import DeskError
from desktop.domain.exact import HIGHEST_QUANTITY, QUANTITY_DIGITS, require_range
from desktop.domain.refund_reasons import ReasonMissing
from desktop.domain.states import MoveKind
from desktop.domain.stock_events import StockAdjusted
from desktop.models.base import now
from desktop.services.goods.stock import Move, move_stock, plain
from desktop.services.goods.stock_log import StockedVariant, stocked_variant
from desktop.services.goods.unit_steps import check_on_shelf
from desktop.services.work import Work, work


@dataclass(eq=False)
class StockNotTracked(DeskError):
    """Nobody counts the stock of this product."""

    product: str
    field: str = "product"


@dataclass(eq=False)
class StockUnchanged(DeskError):
    """The stock is already what it shall be."""

    on_hand: Decimal
    field: str = "quantity"


def add_stock(variant_id: int, change: Decimal, *, reason: str, by: str) -> Decimal:
    """Change a variant's stock by ``change`` (negative: less) and give what is on hand then.

    Raises ProductNotFound, StockNotTracked, ReasonMissing, StockUnchanged, QuantityNotPossible, OutOfStock,
    or the refusals of numbers out of range.
    """
    require_range(abs(change), QUANTITY_DIGITS, HIGHEST_QUANTITY, "quantity")
    check_on_shelf(variant_id, change)
    with work(by) as job:
        return _adjust(job, stocked_variant(variant_id), change, reason)


def set_stock(variant_id: int, on_hand: Decimal, *, reason: str, by: str) -> Decimal:
    """Say how much is on hand now; the difference is booked. Raises as ``add_stock``."""
    require_range(on_hand, QUANTITY_DIGITS, HIGHEST_QUANTITY, "quantity")
    check_on_shelf(variant_id, on_hand)
    with work(by) as job:
        variant = stocked_variant(variant_id)
        return _adjust(job, variant, on_hand - variant.on_hand, reason)


def _adjust(job: Work, variant: StockedVariant, change: Decimal, reason: str) -> Decimal:
    why = reason.strip()
    if not variant.tracked:
        raise StockNotTracked(variant.name)
    if not why:
        raise ReasonMissing()
    require_range(abs(change), QUANTITY_DIGITS, HIGHEST_QUANTITY, "quantity")
    if change == 0:
        raise StockUnchanged(variant.on_hand)
    move_stock([Move(variant.id, change, MoveKind.ADJUST, reason=why)], at=now(), by=job.by)
    left = variant.on_hand + change
    job.products.add(variant.product_id)
    job.record(StockAdjusted(variant.name, plain(change), plain(left), why))
    return left
