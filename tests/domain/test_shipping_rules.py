"""What a delivery costs by its rule (F22)."""

from __future__ import annotations

import pytest

from desktop.domain.shipping_rules import shipping_price

FLAT = {"kind": "flat", "price": 590}
WEIGHT = {"kind": "weight", "steps": [[1000, 590], [5000, 890]]}
AMOUNT = {"kind": "amount", "steps": [[3000, 590], [None, 290]]}


def price(rule, goods=2000, weight=800, country="FR", postcode="29200"):
    return shipping_price(rule, goods_minor=goods, weight_g=weight, country=country, postcode=postcode)


@pytest.mark.parametrize(
    ("weight", "expected"), [(0, 590), (1000, 590), (1001, 890), (5000, 890), (5001, None)]
)
def test_by_weight(weight, expected):
    assert price(WEIGHT, weight=weight) == expected


@pytest.mark.parametrize(("goods", "expected"), [(3000, 590), (3001, 290), (10**9, 290)])
def test_by_amount_with_an_open_end(goods, expected):
    assert price(AMOUNT, goods=goods) == expected


@pytest.mark.parametrize(("goods", "expected"), [(7999, 590), (8000, 0), (20000, 0)])
def test_free_from_an_amount(goods, expected):
    assert price({**FLAT, "free_from": 8000}, goods=goods) == expected


def test_free_from_makes_no_parcel_lighter():
    assert price({**WEIGHT, "free_from": 1}, weight=6000) is None


@pytest.mark.parametrize(("country", "expected"), [("FR", 590), ("fr", 590), ("BE", None), ("", None)])
def test_only_to_some_countries(country, expected):
    assert price({**FLAT, "countries": ["FR", "MC"]}, country=country) == expected


@pytest.mark.parametrize(
    ("postcode", "expected"),
    [("29200", 590), (" 29 000 ", 590), ("22000", 590), ("22001", None), ("75029", None), ("", None)],
)
def test_only_to_some_postcodes(postcode, expected):
    assert price({**FLAT, "postcodes": ["29*", "22000"]}, postcode=postcode) == expected


def test_british_postcodes_ignore_case():
    assert price({**FLAT, "postcodes": ["ex1*"]}, postcode="EX12 4QA") == 590


def test_an_empty_limit_is_no_limit():
    assert price({**FLAT, "countries": [], "postcodes": []}, country="JP", postcode="") == 590


def test_an_unknown_kind_is_our_mistake():
    with pytest.raises(ValueError, match="by_moon"):
        price({"kind": "by_moon"})
