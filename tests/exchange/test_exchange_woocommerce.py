"""WooCommerce files: variations, attributes, sales, stock, and what is left out."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from desktop.exchange.reasons import Reason
from desktop.exchange.rows import Choice, Format, Sale, TaxHint, TaxHintKind
from tests.exchange.reading_help import plan, product, reasons, variant


def test_variations_find_their_parent_by_sku_or_number_and_before_it() -> None:
    found = plan("woo_english.csv")
    tea = product(found, "Loose tea & herbs")
    assert [item.sku for item in tea.variants] == ["TEA-BLACK-100", "TEA-GREEN-200"]
    assert tea.variants[0].options == (("Kind", "Black"), ("Weight", "100 g"))
    assert [item.line for item in tea.variants] == [2, 4]
    assert [item.weight_g for item in tea.variants] == [100, 200]
    assert [item.active for item in tea.variants] == [True, False]
    assert tea.variants[0].barcodes == ("3760001000018",)


def test_a_product_carries_what_the_row_says() -> None:
    tea = product(plan("woo_english.csv"), "Loose tea & herbs")
    assert (tea.key, tea.source, tea.line, tea.file) == ("sku:tea", Format.WOOCOMMERCE, 3, "woo_english.csv")
    assert tea.description == "From the hills.\n\nTwo lines."
    assert tea.categories == (("Drinks", "Tea"), ("Gifts, small", "Under 10"), ("Drinks",))
    assert tea.category_path == "Drinks > Tea"
    assert (tea.tags, tea.brand, tea.pictures) == (("tea", "hot"), "Colline", ("https://example.org/a.jpg",))
    assert tea.tax == TaxHint(TaxHintKind.CLASS, "reduced-rate")
    assert tea.variants[0].tax == tea.tax
    assert tea.variants[1].tax == TaxHint(TaxHintKind.STANDARD)


def test_stock_is_counted_where_the_file_counts_it() -> None:
    found = plan("woo_english.csv")
    black, green = product(found, "Loose tea & herbs").variants
    assert (black.tracks_stock, black.stock, black.low_stock, black.allow_backorder) == (True, 12, 3, True)
    assert (green.tracks_stock, green.stock, green.allow_backorder) == (True, 0, False)
    assert variant(found, "TEE-R").tracks_stock is False
    assert variant(found, "EBOOK").tracks_stock is False


def test_a_sale_has_its_days() -> None:
    mug = variant(plan("woo_english.csv"), "MUG")
    assert mug.sale == Sale(Decimal(15), date(2024, 5, 1), date(2024, 5, 31))
    assert mug.price_on(date(2024, 5, 31)) == 15
    assert mug.regular_price_on(date(2024, 5, 31)) == Decimal("19.9")
    assert mug.price_on(date(2024, 6, 1)) == Decimal("19.9")
    assert mug.regular_price_on(date(2024, 6, 1)) is None


def test_an_attribute_left_open_by_all_variations_becomes_a_choice() -> None:
    tee = product(plan("woo_english.csv"), "Plain tee")
    assert tee.choices == (Choice("Size", ("S", "M", "L")),)
    assert [item.options for item in tee.variants] == [(("Colour", "Red"),), (("Colour", "Blue"),)]
    assert tee.tax == TaxHint(TaxHintKind.EXEMPT)


def test_simple_products_keep_their_attributes_as_facts() -> None:
    mug = product(plan("woo_english.csv"), 'Mug "Nuit", two lines')
    assert mug.attributes == (("Glaze", "Blue, Grey"),)
    assert mug.description == "Stoneware"
    assert mug.pictures == ("https://example.org/m1.jpg", "https://example.org/m2.jpg")


def test_virtual_goods_are_not_shipped_and_drafts_not_active() -> None:
    book = product(plan("woo_english.csv"), "The glaze book")
    assert (book.ships, book.active, book.variants[0].sale) == (False, False, None)


def test_every_row_that_is_left_out_says_why() -> None:
    found = plan("woo_english.csv")
    assert reasons(found.skipped) == [
        (11, Reason.GROUPED_PRODUCT),
        (12, Reason.SOLD_ELSEWHERE),
        (13, Reason.UNKNOWN_TYPE),
        (14, Reason.DUPLICATE_SKU),
        (15, Reason.NEGATIVE_PRICE),
        (16, Reason.UNREADABLE_NUMBER),
        (17, Reason.MISSING_NAME),
        (18, Reason.PARENT_NOT_FOUND),
        (19, Reason.MISSING_PARENT),
        (20, Reason.PARENT_NOT_VARIABLE),
        (21, Reason.PARENT_SKIPPED),
        (22, Reason.NO_VARIANTS),
    ]
    assert reasons(found.warnings) == [
        (8, Reason.SHARED_STOCK),
        (10, Reason.SALE_NOT_LOWER),
        (23, Reason.NO_PRICE),
        (23, Reason.WEIGHT_IGNORED),
    ]
    facts = {item.line: dict(item.facts) for item in found.skipped}
    assert facts[14] == {"sku": "MUG", "first": "5"}
    assert facts[16] == {"value": "about 5", "column": "Regular price"}
    assert facts[18] == {"parent": "NOWHERE"}


def test_french_titles_and_commas_are_read() -> None:
    found = plan("woo_french.csv")
    tea = product(found, "Thé à la menthe")
    assert (tea.category_path, tea.tags) == ("Épicerie > Thés", ("été", "menthe"))
    only = tea.variants[0]
    assert (only.price, only.stock, only.low_stock, only.weight_g) == (12, Decimal("12.5"), 2, 250)
    assert only.sale == Sale(Decimal("9.5"), date(2024, 6, 1), date(2024, 8, 31))
    small, medium = product(found, "Pull marin").variants
    assert (small.price, medium.price) == (1290, Decimal("1290.5"))
    assert (small.key, medium.key) == ("sku:pull-s", "id:4")
    assert medium.options == (("Taille", "M"),)
    assert not found.skipped
