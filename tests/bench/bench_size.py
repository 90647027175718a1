"""How many bytes an order takes on disk, with all indexes and its place in the search."""

from __future__ import annotations

import tempfile
from dataclasses import replace
from pathlib import Path
from random import Random

from desktop.demo.copies import Copier, read_pattern
from desktop.demo.fill import fill_demo
from desktop.demo.furnish import SELLER, furnish
from desktop.demo.sales import RECIPES, read_shelf, sell, unpaid
from desktop.models.base import db, now
from desktop.models.schema import close_shop, open_shop
from desktop.services.shop.preferences import change_settings
from tests.bench.pair import Result, small

LIMIT = 1500


def run() -> list[Result]:
    """Bytes per order just placed (the limit), and per order of the demo shop with its whole life."""
    count = 5_000 if small() else 50_000
    return [_placed(count), _lived(count)]


def _placed(count: int) -> Result:
    with tempfile.TemporaryDirectory() as folder:
        open_shop(Path(folder) / "placed.comptoir")
        chance = Random(1)
        furnish("fr", 200, chance)
        change_settings({"invoice.when": "by_hand"}, by=SELLER)
        shelf = read_shelf("fr")
        recipes = chance.choices(RECIPES, [recipe.weight for recipe in RECIPES], k=200)
        patterns = [read_pattern(sell(shelf, replace(recipe, act=unpaid), chance)) for recipe in recipes]
        before = _size()
        copier = Copier("A", "BL", SELLER)
        with db.atomic():
            for _ in range(count):
                copier.copy(chance.choice(patterns), None, now())
            copier.flush()
        result = (_size() - before) / count
        close_shop()
    return Result("bytes per order placed", result, LIMIT, note=f"{count} orders, lines as in the demo")


def _lived(count: int) -> Result:
    with tempfile.TemporaryDirectory() as folder:
        fill_demo(Path(folder) / "demo.comptoir", orders=count)
        result = _size() / count
        close_shop()
    return Result("bytes per order of the demo shop", result, float("inf"), note="payments, slips, history")


def _size() -> int:
    pages = db.execute_sql("PRAGMA page_count").fetchone()[0]
    return int(pages) * int(db.execute_sql("PRAGMA page_size").fetchone()[0])
