"""Make a demo shop: a believable small shop with as many orders as wanted; the same seed, the same data."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from desktop.demo.begun import begin_long_ago, begin_some
from desktop.demo.buyers import Buyer
from desktop.demo.copies import Copier, Pattern, days, read_pattern
from desktop.demo.furnish import SELLER, furnish
from desktop.demo.goods import GOODS
from desktop.demo.marks import mark_some
from desktop.demo.sales import ONCE, RECIPES, Recipe, read_shelf, sell
from desktop.domain.errors import DeskError
from desktop.domain.states import MoveKind
from desktop.models import StockMove
from desktop.models.base import db, now
from desktop.models.schema import close_shop, open_shop
from desktop.services.goods.stock import Move, move_stock
from desktop.services.shop.preferences import change_settings

FRESH = 60
"""So many of the newest orders are placed one by one, with their invoices."""

QUOTED_FROM = 50
"""With so many fresh orders, the last one comes from a quote."""

BETWEEN_FRESH = timedelta(minutes=37)
"""The fresh ones were agreed one after the other while the shop was open."""

OPENS, CLOSES = 9, 19

PATTERNS = 400
BATCH = 2000

Step = Callable[[int, int], None]


@dataclass(eq=False)
class ShopNotEmpty(DeskError):
    """The demo fills a new shop file only; this one holds somebody's work."""

    path: str


@dataclass(frozen=True, slots=True)
class Plan:
    """One copy to be made: which pattern, which customer, when."""

    pattern: int
    buyer: int
    at: datetime


def fill_demo(
    path: Path, *, orders: int = 300, seed: int = 1, language: str = "fr", step: Step | None = None
) -> None:
    """Fill a new shop file. ``step(done, of)`` is called now and then and may raise to stop.

    The file is left open. Raises ShopNotEmpty when the file has a shop already.
    """
    customers = max(12, min(10_000, orders // 4))
    copied = max(0, orders - FRESH)
    patterns = _patterns(min(PATTERNS, copied), customers, seed, language)
    open_shop(path)
    if db.execute_sql("SELECT count(*) FROM shop").fetchone()[0]:
        raise ShopNotEmpty(str(path))
    chance = Random(seed)
    furnish(language, customers, chance)
    begin_long_ago()
    _copy(patterns, copied, chance, step)
    _stock_up()
    fresh = orders - copied
    moments = fresh_moments(fresh - 1 if fresh >= QUOTED_FROM else fresh, now())
    _sell_fresh(moments, language, chance, lambda done: step and step(copied + done, orders))
    begin_some(language)
    mark_some(language)
    _stock_up()
    if step:
        step(orders, orders)


def _sell_fresh(
    moments: list[datetime], language: str, chance: Random, told: Callable[[int], object]
) -> None:
    """Place the newest orders one by one, one in each state there is, and tell how many there are."""
    shelf, each = read_shelf(language), (*RECIPES, *ONCE)
    for place, at in enumerate(moments):
        recipe = each[place] if place < len(each) else _recipe(chance)
        sell(shelf, recipe, chance, at)
        told(place + 1)


def fresh_moments(count: int, until: datetime) -> list[datetime]:
    """When the newest orders were agreed, in order, the last one before ``until``; never by night."""
    moments: list[datetime] = []
    at = until
    while len(moments) < count:
        at -= BETWEEN_FRESH
        local = at.astimezone()
        if OPENS <= local.hour < CLOSES:
            moments.append(at)
    return moments[::-1]


def _recipe(chance: Random) -> Recipe:
    return chance.choices(RECIPES, [recipe.weight for recipe in RECIPES])[0]


def _patterns(count: int, customers: int, seed: int, language: str) -> list[Pattern]:
    """Orders placed through the services in a shop file of their own, to be copied from."""
    if not count:
        return []
    chance = Random(seed)
    with tempfile.TemporaryDirectory() as folder:
        open_shop(Path(folder) / "patterns.comptoir")
        furnish(language, customers, Random(seed))
        change_settings({"invoice.when": "by_hand"}, by=SELLER)
        shelf = read_shelf(language)
        found = []
        for place in range(count):
            recipe = RECIPES[place] if place < len(RECIPES) else _recipe(chance)
            found.append(read_pattern(sell(shelf, recipe, chance)))
        close_shop()
    return found


def _copy(patterns: list[Pattern], count: int, chance: Random, step: Step | None) -> None:
    if not patterns:
        return
    buyers = _buyers()
    last = fresh_moments(FRESH, now())[0]
    moments = days(count, last - timedelta(days=700), last, chance)
    recent = range(len(patterns))
    plans = [Plan(chance.choice(recent), chance.randrange(len(buyers)), at) for at in moments]
    _open_stock(patterns, plans, moments[0] - timedelta(days=1))
    copier = Copier("A", "BL", SELLER)
    for start in range(0, count, BATCH):
        with db.atomic():
            for plan in plans[start : start + BATCH]:
                pattern = patterns[plan.pattern]
                known = pattern.order["customer_id"] is not None
                copier.copy(pattern, buyers[plan.buyer] if known else None, plan.at)
            copier.flush()
        if step:
            step(min(start + BATCH, count), count)


def _buyers() -> list[Buyer]:
    rows = db.execute_sql(
        "SELECT c.id, trim(c.first_name || ' ' || c.last_name), c.company, c.email, c.phone, c.language, "
        "a.street, a.postcode, a.city FROM customer c JOIN address a ON a.customer_id = c.id ORDER BY c.id"
    )
    return [Buyer(*row) for row in rows]


def _open_stock(patterns: list[Pattern], plans: list[Plan], at: datetime) -> None:
    """As much opening stock as the copies will sell, whatever comes back of it later."""
    need: dict[int, int] = {}
    for plan in plans:
        for row in patterns[plan.pattern].rows[StockMove]:
            if row["quantity"] < 0:
                need[row["variant_id"]] = need.get(row["variant_id"], 0) - row["quantity"]
    moves = [
        Move(variant, Decimal(units).scaleb(-3), MoveKind.OPENING) for variant, units in sorted(need.items())
    ]
    with db.atomic():
        move_stock(moves, at=at, by=SELLER)


def _stock_up() -> None:
    """Count the shelves: every variant ends with the stock its description gives it."""
    wanted = {kind.sku: Decimal(kind.stock) for good in GOODS for kind in good.kinds}
    rows = db.execute_sql(
        "SELECT v.id, v.sku, coalesce(s.on_hand, 0) FROM variant v "
        "LEFT JOIN stock_level s ON s.variant_id = v.id WHERE v.tracks_stock ORDER BY v.id"
    ).fetchall()
    moves = [
        Move(variant, change, MoveKind.COUNT)
        for variant, sku, on_hand in rows
        if (change := wanted[sku] - Decimal(on_hand).scaleb(-3))
    ]
    with db.atomic():
        move_stock(moves, at=now(), by=SELLER)
