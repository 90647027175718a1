"""The real catalogues, where they are beside this copy of the programme."""

from __future__ import annotations

from decimal import Decimal

import pytest

from desktop.domain.errors import DeskError
from desktop.exchange.reading import read_customers, read_products
from desktop.exchange.reasons import Reason
from desktop.exchange.rows import Choice, Format
from tests.exchange.reading_help import REAL, needs_real_files, product, reasons

pytestmark = needs_real_files


def test_the_woocommerce_sample() -> None:
    found = read_products([REAL / "sample_products.csv"])
    assert (found.sources[0].format, len(found.products), found.variant_count) == (Format.WOOCOMMERCE, 16, 21)
    assert reasons(found.skipped) == [(24, Reason.GROUPED_PRODUCT), (25, Reason.SOLD_ELSEWHERE)]
    assert not found.warnings
    tee = product(found, "V-Neck T-Shirt")
    assert [item.options for item in tee.variants] == [
        (("Color", value),) for value in ("Red", "Green", "Blue")
    ]
    assert [item.price for item in tee.variants] == [20, 20, 15]
    assert tee.choices == (Choice("Size", ("Large", "Medium", "Small")),)
    hoodie = product(found, "Hoodie")
    assert hoodie.variants[0].sale is not None
    assert (hoodie.variants[0].sale.price, hoodie.variants[0].price) == (42, 45)
    assert hoodie.variants[3].options == (("Color", "Blue"), ("Logo", "Yes"))
    assert hoodie.variants[0].weight_g == 680
    assert product(found, "Album").ships is False


def test_the_prestashop_samples() -> None:
    folder = REAL / "prestashop-csv"
    found = read_products([folder / "products_import.csv", folder / "combinations_import.csv"])
    assert (len(found.products), found.variant_count) == (7, 29)
    assert [(item.line, item.reason) for item in found.skipped] == [(25, Reason.DUPLICATE_OPTIONS)]
    nano = product(found, "iPod Nano")
    assert len(nano.variants) == 16
    assert nano.variants[0].options == (("Color", "Yellow"), ("Disk space", "8GB"))
    assert {item.price for item in nano.variants} == {100, 140}
    air = product(found, "MacBook Air")
    assert sorted(item.price for item in air.variants if item.price) == [1500, 1725, 2250]
    assert air.variants[0].sale is not None
    assert air.variants[0].sale.price == 1400


def test_the_prestashop_customers() -> None:
    folder = REAL / "prestashop-csv"
    found = read_customers([folder / "customers_import.csv", folder / "addresses_import.csv"])
    assert len(found.customers) == 9
    assert sum(len(item.addresses) for item in found.customers) == 11
    assert {item.reason for item in found.skipped} == {Reason.NOT_A_CUSTOMER}
    wendy = found.customers[1]
    assert [item.country for item in wendy.addresses] == ["US", "GB"]


def test_the_shopify_sample() -> None:
    found = read_products([REAL / "shopify-csv" / "apparel.csv"])
    assert (len(found.products), found.variant_count) == (20, 22)
    top = product(found, "Classic Varsity Top")
    assert [item.options for item in top.variants] == [
        (("Size", size),) for size in ("Small", "Medium", "Large")
    ]
    assert product(found, "Ocean Blue Shirt").variants[0].price == Decimal(50)
    assert not found.skipped


@pytest.mark.parametrize("name", ["alias", "brands", "categories", "suppliers", "supply_orders"])
def test_files_of_other_things_are_refused(name: str) -> None:
    for read in (read_products, read_customers):
        with pytest.raises(DeskError):
            read([REAL / "prestashop-csv" / f"{name}_import.csv"])
