"""Catalogues come in whole, once, at the shop's prices, and stock sold here stays sold."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from desktop.domain.basket import TaxGroup
from desktop.exchange.product_import import import_products, in_shop_mode
from desktop.exchange.reasons import Reason
from desktop.exchange.rows import PriceBasis
from desktop.models import CustomField, Product, StockLevel, StockMove, Variant
from desktop.models.schema import close_shop
from desktop.services.check.check import check_shop
from desktop.services.goods.product_search import find_products, variant_by_code
from desktop.services.shop.preferences import change_shop
from tests.catalogue import sell
from tests.shop import open_new_shop

REAL = Path(__file__).parents[3] / "shared" / "data" / "catalogues"
TWENTY = TaxGroup((Decimal(20),))
HEADER = (
    "Handle,Title,Option1 Name,Option1 Value,Variant SKU,Variant Inventory Tracker,"
    "Variant Inventory Qty,Variant Price\n"
)


@pytest.fixture(autouse=True)
def new_shop(tmp_path):
    yield open_new_shop(tmp_path)
    close_shop()


def shopify(tmp_path: Path, *rows: str) -> list[Path]:
    path = tmp_path / "products.csv"
    path.write_text(HEADER + "".join(row + "\n" for row in rows), encoding="utf-8")
    return [path]


def test_a_second_import_updates_and_makes_nothing_twice(tmp_path):
    rows = ("mug,Mug,Colour,Blue,MUG-B,shopify,5,12.50", "mug,,,Green,MUG-G,shopify,2,12.50")
    first = import_products(shopify(tmp_path, *rows), by="").counts
    assert (first.products, first.variants, first.updated) == (1, 2, 0)
    dearer = [row.replace("12.50", "13.90") for row in rows]
    second = import_products(shopify(tmp_path, *dearer), by="").counts
    assert (second.products, second.variants, second.updated) == (0, 0, 1)
    assert {row.price for row in Variant.select()} == {Decimal("13.9")}
    assert Product.select().count() == 1
    assert find_products("mug")[0].variant_count == 2
    assert check_shop() == []


def test_stock_follows_what_changed_at_the_source_and_forgets_no_sale(tmp_path):
    import_products(shopify(tmp_path, "mug,Mug,Title,Default Title,MUG,shopify,5,12.50"), by="")
    variant = variant_by_code("MUG")
    StockLevel.update(on_hand=Decimal(2)).execute()
    import_products(shopify(tmp_path, "mug,Mug,Title,Default Title,MUG,shopify,5,12.50"), by="")
    assert StockLevel.get(variant=variant).on_hand == 2
    import_products(shopify(tmp_path, "mug,Mug,Title,Default Title,MUG,shopify,15,12.50"), by="")
    assert StockLevel.get(variant=variant).on_hand == 12
    assert [move.quantity for move in StockMove.select().order_by(StockMove.id)] == [5, 10]


def test_a_rehearsal_tells_the_truth_and_writes_nothing(tmp_path):
    path = shopify(tmp_path, "mug,Mug,Title,Default Title,MUG,shopify,5,12.50")
    tried = import_products(path, by="", rehearse=True).counts
    assert not Product.select().exists()
    assert import_products(path, by="").counts == tried


@pytest.mark.parametrize("when", [1, 2])
def test_stopping_half_way_or_at_the_very_end_writes_nothing(tmp_path, when):
    path = shopify(tmp_path, "a,A,Title,Default Title,A,,,1", "b,B,Title,Default Title,B,,,2")

    def stop(done: int, of: int) -> None:
        assert of == 2
        if done == when:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        import_products(path, by="", step=stop)
    assert not Product.select().exists()


def test_a_sku_of_another_product_and_a_missing_price_are_named_by_line(tmp_path):
    sell("Old mug", "10", sku="MUG")
    sell("Old bowl", "10", sku="BOWL")
    path = shopify(
        tmp_path,
        "set,Set,Kind,One,MUG,,,1",
        "set,,,Two,BOWL,,,1",
        "free,Free,Title,Default Title,FREE,,,",
    )
    report = import_products(path, by="")
    assert [(item.line, item.reason) for item in report.skipped] == [
        (2, Reason.SKU_OF_OTHER_PRODUCT),
        (3, Reason.SKU_OF_OTHER_PRODUCT),
        (4, Reason.MISSING_PRICE),
    ]
    assert {row.name for row in Product.select()} == {"Old mug", "Old bowl"}


def test_a_known_sku_brings_its_own_product_up_to_date(tmp_path):
    sell("Old mug", "10", sku="MUG")
    counts = import_products(shopify(tmp_path, "mug,Mug,Title,Default Title,MUG,,,12"), by="").counts
    assert (counts.products, counts.updated) == (0, 1)
    assert [row.name for row in Product.select()] == ["Mug"]


@pytest.mark.parametrize(
    ("basis", "mode", "price", "wanted"),
    [
        (PriceBasis.SHOP, "gross", "8.333", "8.333"),
        (PriceBasis.NET, "gross", "8.325", "9.99"),
        (PriceBasis.GROSS, "gross", "9.99", "9.99"),
        (PriceBasis.GROSS, "net", "9.99", "8.325"),
        (PriceBasis.NET, "net", "8.325", "8.325"),
    ],
)
def test_prices_come_in_the_shops_mode(basis, mode, price, wanted):
    change_shop({"price_mode": mode}, by="")
    assert in_shop_mode(Decimal(price), basis, TWENTY) == Decimal(wanted)


@pytest.mark.skipif(not REAL.exists(), reason="the real catalogues are not beside this checkout")
def test_the_real_woocommerce_catalogue_comes_in_and_again_without_doubles():
    path = [REAL / "sample_products.csv"]
    report = import_products(path, by="")
    counts = report.counts
    assert (counts.products, counts.variants, counts.updated, len(report.skipped)) == (16, 21, 0, 2)
    assert CustomField.select().where(CustomField.kind == "choice").exists()
    again = import_products(path, by="").counts
    assert (again.products, again.variants, again.updated) == (0, 0, 16)
    assert check_shop() == []
