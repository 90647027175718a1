"""Orders that travel, placed as a shop places them, and whether their goods are where the books say."""

from __future__ import annotations

from decimal import Decimal

from desktop.models import ShippingMethod
from desktop.services.check.check_sets import GOODS, broken_rule
from desktop.services.check.check_status import wrong_statuses
from desktop.services.check.problems import Problem
from desktop.services.orders.cards import PostalAddress
from desktop.services.placing.new_order import NewDelivery, NewLine, NewOrder, place
from desktop.services.shop.preferences import change_settings
from tests.catalogue import sell

TO = PostalAddress(name="Soizic", street="3 rue du Port", postcode="29100", city="Douarnenez")


def sold_order(price: str, *, units: int, stock: str, on_payment: bool = False, kind: str = "ship") -> int:
    """An order of one product, delivered for nothing; ``on_payment`` leaves the shelf alone until then."""
    if on_payment:
        change_settings({"stock.when": "on_payment"}, by="")
    mug = sell("Mug", price, sku="MUG", stock=stock, weight_g=400)
    method = ShippingMethod.get(ShippingMethod.kind == kind).id
    return place(
        NewOrder(
            lines=(NewLine(Decimal(units), mug),),
            name="Soizic",
            email="soizic@example.org",
            delivery=NewDelivery(method, free=True),
            shipping=TO if kind == "ship" else None,
        ),
        by="",
    )


def misplaced() -> list[Problem]:
    """Units, slips, stock and statuses that do not follow from the facts."""
    found = [problem for rule in GOODS for problem in broken_rule(rule)]
    return found + list(wrong_statuses())
