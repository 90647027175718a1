"""Count the shelves: scan or type, look at the differences, book them with a reason, or give up.

What is booked is the difference to what the books said when a variant was last counted, so that what is sold
between counting and booking stays sold (pain 14: change by difference, never by absolute value).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

from desktop.domain.errors import DeskError
from desktop.domain.exact import HIGHEST_QUANTITY, QUANTITY_DIGITS, require_range
from desktop.domain.refund_reasons import ReasonMissing
from desktop.domain.states import MoveKind
from desktop.domain.stock_events import StockCounted, StockCountGivenUp, StockCountStarted
from desktop.models.base import db, new_uid, now
from desktop.models.stock_counts import StockCount, StockCountLine
from desktop.services.goods.product_search import variant_by_code
from desktop.services.goods.stock import Move, move_stock
from desktop.services.goods.stock_adjust import StockNotTracked
from desktop.services.goods.stock_log import stocked_variant
from desktop.services.goods.unit_steps import check_on_shelf
from desktop.services.inserts import insert_row, update_row
from desktop.services.work import Work, work

_COUNT = "SELECT id, name, started_at, closed_at, booked_at, by FROM stock_count WHERE id = ?"
_OPEN = "SELECT id FROM stock_count WHERE closed_at IS NULL ORDER BY id DESC LIMIT 1"
_COUNTED = "SELECT id, counted FROM stock_count_line WHERE count_id = ? AND variant_id = ?"
_LINES = (
    "SELECT c.variant_id, p.id, p.name, v.name, coalesce(v.sku, ''), c.counted, c.expected "
    "FROM stock_count_line c JOIN variant v ON v.id = c.variant_id JOIN product p ON p.id = v.product_id "
    "WHERE c.count_id = ? ORDER BY c.at DESC, c.id DESC"
)


@dataclass(eq=False)
class CountOpen(DeskError):
    """A count is under way; it has to be booked or given up first."""

    name: str
    field: str = ""


@dataclass(eq=False)
class CountClosed(DeskError):
    """There is no such count, or it was booked or given up."""

    count: int
    field: str = ""


@dataclass(eq=False)
class CodeUnknown(DeskError):
    """No product on sale has this SKU or bar code."""

    code: str
    field: str = "code"


@dataclass(eq=False)
class NothingCounted(DeskError):
    """Nothing was counted yet."""

    field: str = ""


@dataclass(frozen=True, slots=True)
class CountedLine:
    """What was counted of one variant, and what the books said then."""

    variant_id: int
    product_id: int
    product: str
    variant: str
    sku: str
    counted: Decimal
    expected: Decimal

    @property
    def name(self) -> str:
        """Product and variant in one."""
        return f"{self.product}, {self.variant}" if self.variant else self.product

    @property
    def difference(self) -> Decimal:
        """What will be booked: above zero there is more than the books say."""
        return self.counted - self.expected


@dataclass(frozen=True, slots=True)
class CountCard:
    """A count with its lines, what was counted last first."""

    id: int
    name: str
    started_at: datetime
    closed: bool
    booked: bool
    by: str
    lines: tuple[CountedLine, ...]

    @property
    def differences(self) -> tuple[CountedLine, ...]:
        """The lines that differ from the books."""
        return tuple(line for line in self.lines if line.difference)


def open_count() -> int | None:
    """The id of the count under way, None when there is none."""
    row = db.execute_sql(_OPEN).fetchone()
    return int(row[0]) if row else None


def count_card(count_id: int) -> CountCard:
    """A count and all its lines. Raises CountClosed for one that never was."""
    row = db.execute_sql(_COUNT, (count_id,)).fetchone()
    if row is None:
        raise CountClosed(count_id)
    lines = tuple(_line(line) for line in db.execute_sql(_LINES, (count_id,)))
    started = datetime.fromtimestamp(row[2], UTC)
    return CountCard(row[0], row[1], started, row[3] is not None, row[4] is not None, row[5], lines)


def start_count(name: str = "", *, by: str) -> int:
    """Begin to count; one count at a time. Returns its id. Raises CountOpen."""
    with work(by) as job:
        under_way = open_count()
        if under_way is not None:
            raise CountOpen(count_card(under_way).name)
        job.record(StockCountStarted(name.strip()))
        row = {"uid": new_uid(), "name": name.strip(), "started_at": now(), "by": by}
        return insert_row(StockCount, row)


def count_code(count_id: int, code: str, *, by: str) -> int:
    """One more of what has this SKU or bar code, as typed or scanned; returns its variant id.

    Raises CountClosed, CodeUnknown or StockNotTracked.
    """
    variant_id = variant_by_code(code)
    if variant_id is None:
        raise CodeUnknown(code.strip())
    with work(by) as job:
        known = db.execute_sql(_COUNTED, (count_id, variant_id)).fetchone()
        before = Decimal(known[1]).scaleb(-3) if known else Decimal(0)
        _write(job, count_id, variant_id, before + 1)
    return variant_id


def count_quantity(count_id: int, variant_id: int, counted: Decimal, *, by: str) -> None:
    """Say how many there are of a variant.

    Raises as ``count_code``, QuantityNotPossible, or for numbers out of range.
    """
    require_range(counted, QUANTITY_DIGITS, HIGHEST_QUANTITY, "quantity")
    check_on_shelf(variant_id, counted)
    with work(by) as job:
        _write(job, count_id, variant_id, counted)


def forget_counted(count_id: int, variant_id: int, *, by: str) -> None:
    """Take a variant off the count, as if it had not been counted. Raises CountClosed."""
    with work(by) as job:
        _require_open(count_id)
        sql = "DELETE FROM stock_count_line WHERE count_id = ? AND variant_id = ?"
        db.execute_sql(sql, (count_id, variant_id))
        job.products.add(stocked_variant(variant_id).product_id)


def book_count(count_id: int, reason: str, *, by: str) -> int:
    """Book every difference as a move with this reason, close the count, and say how many there were.

    Raises CountClosed, NothingCounted or ReasonMissing.
    """
    why = reason.strip()
    with work(by) as job:
        _require_open(count_id)
        card = count_card(count_id)
        if not card.lines:
            raise NothingCounted()
        if not why:
            raise ReasonMissing()
        moves = [
            Move(line.variant_id, line.difference, MoveKind.COUNT, reason=why) for line in card.differences
        ]
        move_stock(moves, at=now(), by=by)
        update_row(StockCount, count_id, {"closed_at": now(), "booked_at": now()})
        job.products.update(line.product_id for line in card.lines)
        job.record(StockCounted(len(card.lines), len(moves), why))
        return len(moves)


def give_up_count(count_id: int, *, by: str) -> None:
    """Close a count and book nothing; what was counted is kept to look at. Raises CountClosed."""
    with work(by) as job:
        _require_open(count_id)
        update_row(StockCount, count_id, {"closed_at": now()})
        job.record(StockCountGivenUp(len(count_card(count_id).lines)))


def _write(job: Work, count_id: int, variant_id: int, counted: Decimal) -> None:
    _require_open(count_id)
    variant = stocked_variant(variant_id)
    if not variant.tracked:
        raise StockNotTracked(variant.name)
    values = {"counted": counted, "expected": variant.on_hand, "at": now()}
    known = db.execute_sql(_COUNTED, (count_id, variant_id)).fetchone()
    if known:
        update_row(StockCountLine, known[0], values)
    else:
        insert_row(StockCountLine, {"count": count_id, "variant": variant_id, **values})
    job.products.add(variant.product_id)


def _line(row: tuple[Any, ...]) -> CountedLine:
    variant_id, product_id, product, variant, sku, counted, expected = row
    units = (Decimal(counted).scaleb(-3), Decimal(expected).scaleb(-3))
    return CountedLine(variant_id, product_id, product, variant, sku, *units)


def _require_open(count_id: int) -> None:
    row = db.execute_sql(_COUNT, (count_id,)).fetchone()
    if row is None or row[3] is not None:
        raise CountClosed(count_id)
