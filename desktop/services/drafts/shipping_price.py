"""What a delivery method's rule asks for an order as it stands."""

from __future__ import annotations

from decimal import Decimal

from desktop.domain.shipping_rules import shipping_price
from desktop.models.methods import ShippingMethod
from desktop.services.orders.cards import OrderCore
from desktop.services.shop.preferences import shop


def price_by_rule(method_id: int, core: OrderCore) -> int | None:
    """The price in minor units, or None when the method does not go to that address or take that weight.

    While there is no address, the shop's own country counts as one.
    """
    method = ShippingMethod.get_by_id(method_id)
    address = core.shipping
    return shipping_price(
        method.rule,
        goods_minor=sum(line.final_minor for line in core.lines),
        weight_g=total_weight(core),
        country=address.country if address else shop().country,
        postcode=address.postcode if address else "",
    )


def total_weight(core: OrderCore) -> int:
    """Grams of everything that ships, rounded up to whole grams."""
    grams = sum((line.quantity * line.weight_g for line in core.lines if line.ships), Decimal(0))
    return int(-(-grams // 1))
