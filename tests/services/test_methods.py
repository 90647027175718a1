"""Ways to deliver and to pay, and dated tax rates."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from desktop.domain.basket import TaxGroup
from desktop.models import PaymentMethod, ShippingMethod, Shop, TaxClass, TaxRate
from desktop.services.shop.methods import (
    TaxRateUnknown,
    payment_methods,
    shipping_methods,
    standard_tax_class_id,
    tax_classes,
    tax_group,
)

pytestmark = pytest.mark.usefixtures("new_shop")
TODAY = date(2026, 5, 4)


def group(*rates: str, category: str = "S") -> TaxGroup:
    return TaxGroup(tuple(Decimal(rate) for rate in rates), category)


@pytest.mark.parametrize(("on", "rate"), [("2026-05-04", "20"), ("2014-01-01", "20"), ("2013-12-31", "19.6")])
def test_the_rate_is_that_of_the_day(on, rate):
    assert tax_group(standard_tax_class_id(), "FR", date.fromisoformat(on)) == group(rate)


def test_a_day_without_a_rate_is_refused():
    with pytest.raises(TaxRateUnknown) as refusal:
        tax_group(standard_tax_class_id(), "FR", date(1999, 12, 31))
    assert (refusal.value.tax_class, refusal.value.where) == ("standard", "tax_class")


def test_a_country_without_rates_is_taxed_as_at_home_and_one_with_rates_by_its_own():
    reduced = TaxClass.get(TaxClass.code == "reduced").id
    TaxRate.create(tax_class=reduced, country="BE", rate=6)
    assert tax_group(reduced, "BE", TODAY) == group("6")
    assert tax_group(reduced, "DE", TODAY) == group("5.5")
    assert tax_group(reduced, None, TODAY) == group("5.5")


def test_component_rates_keep_their_order():
    quebec = TaxClass.create(code="quebec", name="Québec").id
    TaxRate.create(tax_class=quebec, country="CA", component=1, rate=Decimal("9.975"))
    TaxRate.create(tax_class=quebec, country="CA", component=0, rate=5)
    assert tax_group(quebec, "CA", TODAY) == group("5", "9.975")


def test_a_small_business_asks_no_tax():
    Shop.update(vat_scheme="franchise").execute()
    assert {row.tax for row in tax_classes(TODAY)} == {group("0", category="E")}


def test_tax_classes_come_in_the_shops_order():
    assert [(row.code, row.tax.rate, row.tax.category) for row in tax_classes(TODAY)] == [
        ("standard", 20, "S"),
        ("intermediate", 10, "S"),
        ("reduced", Decimal("5.5"), "S"),
        ("special", Decimal("2.1"), "S"),
        ("exempt", 0, "E"),
    ]


def test_methods_out_of_use_are_not_offered():
    assert [row.code for row in payment_methods()] == ["cash", "card", "transfer", "cheque", "value"]
    PaymentMethod.update(active=False).where(PaymentMethod.code == "cheque").execute()
    ShippingMethod.update(position=9).where(ShippingMethod.id == 1).execute()
    assert [row.code for row in payment_methods()] == ["cash", "card", "transfer", "value"]
    offered = shipping_methods()
    assert [row.kind for row in offered] == ["ship", "ship", "ship", "pickup"]
    assert offered[0].rule["steps"][0] == [250, 495]
