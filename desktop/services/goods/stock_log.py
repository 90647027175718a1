"""Every move of a variant's stock, read for people: when, who, why, for which order, and what was left."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from decimal import Decimal

from desktop.domain import settings
from desktop.domain.states import MoveKind
from desktop.models.base import db
from desktop.services.goods.product_card import ProductNotFound
from desktop.services.shop.preferences import setting

_VARIANT = (
    "SELECT v.id, p.id, p.name, v.name, coalesce(v.sku, ''), p.unit, v.tracks_stock, coalesce(s.on_hand, 0), "
    "coalesce(v.low_stock, p.low_stock) FROM variant v JOIN product p ON p.id = v.product_id "
    "LEFT JOIN stock_level s ON s.variant_id = v.id WHERE v.id = ?"
)
_MOVES = (
    "SELECT m.id, m.at, m.by, m.kind, m.quantity, m.balance, m.reason, o.id, coalesce(o.number, '') "
    "FROM stock_move m LEFT JOIN order_line l ON l.id = m.line_id LEFT JOIN orders o ON o.id = l.order_id "
    "WHERE m.variant_id = ? ORDER BY m.id DESC LIMIT ?"
)
_LOW = (
    "SELECT v.product_id, count(*) FROM variant v JOIN product p ON p.id = v.product_id "
    "LEFT JOIN stock_level s ON s.variant_id = v.id WHERE v.tracks_stock AND v.active AND p.active "
    "AND coalesce(s.on_hand, 0) <= coalesce(v.low_stock, p.low_stock, ?) GROUP BY v.product_id"
)


@dataclass(frozen=True, slots=True)
class StockedVariant:
    """A variant with what is on hand and the level of its alert, in the product's unit."""

    id: int
    product_id: int
    product: str
    variant: str
    sku: str
    unit: str
    tracked: bool
    on_hand: Decimal
    low: Decimal

    @property
    def name(self) -> str:
        """Product and variant in one."""
        return f"{self.product}, {self.variant}" if self.variant else self.product


@dataclass(frozen=True, slots=True)
class StockEntry:
    """One move; ``balance`` is what was on hand after it. ``order_number`` is empty without an order."""

    id: int
    at: datetime
    by: str
    kind: MoveKind
    quantity: Decimal
    balance: Decimal
    reason: str
    order_id: int | None
    order_number: str


def stocked_variant(variant_id: int) -> StockedVariant:
    """The variant with its stock. Raises ProductNotFound."""
    row = db.execute_sql(_VARIANT, (variant_id,)).fetchone()
    if row is None:
        raise ProductNotFound(str(variant_id))
    found, product_id, product, variant, sku, unit, tracked, on_hand, low = row
    level = shop_low() if low is None else Decimal(low).scaleb(-3)
    stock = (bool(tracked), Decimal(on_hand).scaleb(-3), level)
    return StockedVariant(found, product_id, product, variant, sku, unit, *stock)


def stock_log(variant_id: int, limit: int = 200) -> tuple[StockEntry, ...]:
    """The newest moves of a variant, the newest first."""
    return tuple(
        StockEntry(
            move_id,
            datetime.fromtimestamp(at, UTC),
            by,
            MoveKind(kind),
            Decimal(quantity).scaleb(-3),
            Decimal(balance).scaleb(-3),
            *rest,
        )
        for move_id, at, by, kind, quantity, balance, *rest in db.execute_sql(_MOVES, (variant_id, limit))
    )


def low_products() -> dict[int, int]:
    """Product id → how many of its variants on sale are at the level of their alert or below."""
    level = int(shop_low().scaleb(3))
    return dict(db.execute_sql(_LOW, (level,)).fetchall())


def shop_low() -> Decimal:
    """The level of the alert where neither variant nor product has its own."""
    return Decimal(setting(settings.LOW_STOCK))
