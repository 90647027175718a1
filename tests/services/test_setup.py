"""The basics of a new shop file."""

from __future__ import annotations

from decimal import Decimal

import pytest

from desktop.models import HistoryEntry, PaymentMethod, ShippingMethod, Shop, TaxClass, TaxRate
from desktop.models.base import db
from desktop.models.schema import close_shop, open_shop
from desktop.services.history import broken_links
from desktop.services.shop.setup import prepare_shop
from tests.shop import SHOP_NAME


@pytest.mark.usefixtures("new_shop")
def test_a_new_shop_can_sell_at_once():
    assert Shop.get_by_id(1).name == SHOP_NAME
    today = {
        rate.tax_class.code: rate.rate for rate in TaxRate.select(TaxRate, TaxClass).join(TaxClass)
        if rate.ends_on is None
    }  # fmt: skip
    assert today == {
        "standard": 20, "intermediate": 10, "reduced": Decimal("5.5"), "special": Decimal("2.1"), "exempt": 0,
    }  # fmt: skip
    assert [row.code for row in PaymentMethod.select()] == ["cash", "card", "transfer", "cheque", "value"]
    assert [row.kind for row in ShippingMethod.select()] == ["pickup", "ship", "ship", "ship"]
    assert ShippingMethod.get_by_id(2).name == "Livraison à domicile"
    assert [entry.event for entry in HistoryEntry.select()] == ["shop_opened"]
    assert list(broken_links()) == []


@pytest.mark.usefixtures("new_shop")
def test_preparing_again_adds_nothing():
    Shop.update(name="Another").execute()
    before = db.execute_sql("SELECT total_changes()").fetchone()
    prepare_shop(language="en", name="Third")
    assert db.execute_sql("SELECT total_changes()").fetchone() == before
    assert Shop.get_by_id(1).name == "Another"


def test_an_english_shop_has_english_names(tmp_path):
    open_shop(tmp_path / "shop.comptoir")
    prepare_shop(language="en")
    assert TaxClass.get(TaxClass.code == "reduced").name == "Reduced rate"
    assert PaymentMethod.get(PaymentMethod.code == "cash").name == "Cash"
    assert ShippingMethod.get_by_id(1).name == "Pick up in the shop"
    close_shop()
