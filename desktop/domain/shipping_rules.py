"""The price of a delivery from its rule, which is plain data in the shop file.

A rule has a ``kind`` and, if wanted, limits::

    {"kind": "flat", "price": 590}
    {"kind": "weight", "steps": [[1000, 590], [5000, 890]]}          up to so many grams
    {"kind": "amount", "steps": [[3000, 590], [null, 290]]}          goods up to so many minor units
    {…, "free_from": 8000, "countries": ["FR"], "postcodes": ["29*", "22*"]}

The first step that is high enough counts; ``null`` has no upper end.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any


def shipping_price(
    rule: dict[str, Any], *, goods_minor: int, weight_g: int, country: str, postcode: str
) -> int | None:
    """The price in minor units, or None when it is not offered there, or not for so heavy or dear a basket.

    ``goods_minor`` is the value of the goods after discounts, ``country`` an ISO code. An empty ``countries``
    or ``postcodes`` is no limit; a postcode ending in ``*`` names all that start so.
    """
    if not _goes_there(rule, country, postcode):
        return None
    price = _price(rule, goods_minor, weight_g)
    free_from = rule.get("free_from")
    if price is not None and free_from is not None and goods_minor >= free_from:
        return 0
    return price


def _price(rule: dict[str, Any], goods_minor: int, weight_g: int) -> int | None:
    match rule["kind"]:
        case "flat":
            return int(rule["price"])
        case "weight":
            return _step(rule["steps"], weight_g)
        case "amount":
            return _step(rule["steps"], goods_minor)
        case other:
            raise ValueError(f"no such kind of shipping rule: {other}")


def _step(steps: Sequence[Sequence[int | None]], measured: int) -> int | None:
    for limit, price in steps:
        if limit is None or measured <= limit:
            return price
    return None


def _goes_there(rule: dict[str, Any], country: str, postcode: str) -> bool:
    countries, patterns = rule.get("countries"), rule.get("postcodes")
    if countries and country.upper() not in countries:
        return False
    return not patterns or any(_is_in(_plain(postcode), _plain(pattern)) for pattern in patterns)


def _plain(postcode: str) -> str:
    return "".join(postcode.split()).upper()


def _is_in(postcode: str, pattern: str) -> bool:
    if pattern.endswith("*"):
        return postcode.startswith(pattern[:-1])
    return postcode == pattern
