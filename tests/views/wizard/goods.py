"""Things to sell in the tests of the wizard."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from decimal import Decimal

from desktop.domain.folding import fold
from desktop.domain.search_keys import variant_key
from desktop.domain.states import MoveKind
from desktop.models import Product, TaxClass, Variant
from desktop.services.goods.stock import Move, move_stock

Choice = tuple[str, str, str, str]
"""Colour, size, price and stock of a variant."""


def sell_in_variants(name: str, choices: Sequence[Choice]) -> list[int]:
    """Put a product with colours and sizes on sale, with SKUs ``BOWL-1`` and so on; returns variant ids."""
    product = Product.create(
        name=name, tax_class=TaxClass.get(TaxClass.code == "standard"), sort_key=fold(name)
    )
    ids = []
    for at, (colour, size, price, stock) in enumerate(choices, 1):
        sku = f"BOWL-{at}"
        variant = Variant.create(
            product=product,
            position=at,
            name=f"{colour}, {size}",
            options=[["Colour", colour], ["Size", size]],
            sku=sku,
            price=Decimal(price),
            tracks_stock=True,
            search_key=variant_key(name, f"{colour} {size}", sku, []),
        )
        if Decimal(stock):
            move = Move(variant.id, Decimal(stock), MoveKind.OPENING)
            move_stock([move], at=datetime(2026, 1, 1, tzinfo=UTC), by="")
        ids.append(int(variant.id))
    return ids
