"""Shopify files with the old and the new titles."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

from desktop.exchange.reasons import Reason
from desktop.exchange.rows import Format, TaxHint, TaxHintKind
from tests.exchange.reading_help import plan, plan_of, product, reasons, variant


def test_rows_of_a_handle_are_variants_or_pictures() -> None:
    shirt = product(plan("shopify_old.csv"), "Linen shirt")
    assert (shirt.key, shirt.source, shirt.line) == ("handle:linen-shirt", Format.SHOPIFY, 2)
    assert [item.options for item in shirt.variants] == [
        (("Size", "S"), ("Colour", "White")),
        (("Size", "M"), ("Colour", "White")),
    ]
    assert [item.line for item in shirt.variants] == [2, 4]
    assert shirt.description == "Soft & light\n\nwashed"
    assert (shirt.category_path, shirt.brand, shirt.tags) == ("Shirts", "Maison", ("linen", "summer"))
    assert [name[20:] for name in shirt.pictures] == ["1.jpg", "2.jpg", "m.jpg", "3.jpg"]


def test_prices_stock_and_codes() -> None:
    found = plan("shopify_old.csv")
    small, medium = product(found, "Linen shirt").variants
    assert (small.price, small.compare_price, small.barcodes) == (59, 75, ("0012345678905",))
    assert (small.stock, small.allow_backorder, small.weight_g) == (5, False, 310)
    assert (medium.stock, medium.allow_backorder, medium.compare_price) == (-2, True, None)
    card = product(found, "Paper card").variants[0]
    assert (card.options, card.tracks_stock, card.stock) == ((), False, None)
    assert (card.price, card.ships, card.tax) == (Decimal("1.234"), False, TaxHint(TaxHintKind.EXEMPT))


def test_status_decides_what_is_active() -> None:
    found = plan("shopify_old.csv")
    active = {item.name: item.active for item in found.products}
    assert active == {"Linen shirt": True, "Paper card": False, "Handleless": False}


def test_rows_that_are_left_out_say_why() -> None:
    found = plan("shopify_old.csv")
    assert reasons(found.skipped) == [
        (7, Reason.GIFT_CARD),
        (8, Reason.PARENT_SKIPPED),
        (9, Reason.MISSING_NAME),
        (11, Reason.MISSING_HANDLE),
    ]


def test_a_bad_variant_leaves_the_others(tmp_path: Path) -> None:
    head = "Handle,Title,Option1 Name,Option1 Value,Variant SKU,Variant Price\n"
    rows = "a,Mug,Size,S,M-S,-5\na,,,L,M-L,8\na,,,L,M-XL,9\nb,Bowl,Title,Default Title,B,x\nc,Cup,,,M-L,3\n"
    found = plan_of(tmp_path, head + rows)
    assert [(item.name, [each.sku for each in item.variants]) for item in found.products] == [
        ("Mug", ["M-L"])
    ]
    assert reasons(found.skipped) == [
        (2, Reason.NEGATIVE_PRICE),
        (4, Reason.DUPLICATE_OPTIONS),
        (5, Reason.UNREADABLE_NUMBER),
        (6, Reason.DUPLICATE_SKU),
    ]


def test_the_titles_of_2024() -> None:
    found = plan("shopify_new.csv")
    board = product(found, "Oak board")
    assert (board.key, board.active) == ("handle:oak-board", True)
    assert board.categories == (("Home & Garden", "Kitchen", "Boards"),)
    short, long = variant(found, "OAK-30"), variant(found, "OAK-50")
    assert (short.options, long.options) == ((("Length", "30 cm"),), (("Length", "50 cm"),))
    assert (short.price, short.stock, short.weight_g, short.allow_backorder) == (
        Decimal("39.5"),
        8,
        900,
        False,
    )
    assert (long.stock, long.allow_backorder) == (0, True)
    assert not found.skipped
