"""What a percent of a discount or surcharge is taken of. No widgets."""

from __future__ import annotations

from desktop.services.orders.cards import AdjustmentCard, OrderCore
from desktop.services.orders.order_basket import takes_off
from desktop.views.wizard.basket_sums import line_total


def percent_base(item: AdjustmentCard, core: OrderCore) -> int:
    """Minor units that a percent of ``item`` would be taken of; 0 when that depends on its neighbours.

    A surcharge is taken of the goods after all discounts, and of the shipping where the shop says so; a
    discount of the goods before discounts on the order (pricing rule 6.3, steps 3 and 5).
    """
    if item.kind == "fee":
        goods = sum(line.final_minor for line in core.lines)
        return goods + (core.head.delivery.final_minor if core.head.fee_on_shipping else 0)
    others = any(takes_off(other) for other in core.adjustments if other.id != item.id)
    if core.head.chain_percent and others:
        return 0
    return sum(line_total(line) for line in core.lines)
