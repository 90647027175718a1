"""Where the goods of a refund go: units that are still in the shop, back on the shelf or written off."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal

from desktop.domain.effects import Effect, SlipVoided, UnitsMoved
from desktop.domain.refund_parts import RefundOf
from desktop.domain.states import Bucket
from desktop.services.orders.give_back import GiveBack
from desktop.services.orders.order_card import OrderLedger
from desktop.services.orders.shipment_units import units_by_line, waiting_shipments
from desktop.services.plans.plan_cancel import on_the_shelf, shown_name, stock_taken


def goods_effects(order: OrderLedger, chosen: Iterable[GiveBack]) -> tuple[Effect, ...]:
    """Units given back that are still in the shop leave the order: P to K or to W (order rules 5.4).

    Goods that the shop does not count are never written off. A slip that has not left and would need the
    units is given up. Units that are with the customer stay there: only a return brings them back.
    """
    moved = tuple(_moves(order, chosen))
    gone: dict[int, Decimal] = {}
    for move in moved:
        gone[move.line_id] = gone.get(move.line_id, Decimal(0)) + move.quantity
    return (*slips_in_the_way(order, gone), *moved)


def _moves(order: OrderLedger, chosen: Iterable[GiveBack]) -> Iterator[UnitsMoved]:
    left = {line.id: line.units.in_shop for line in order.core.lines}
    lines, taken = {str(line.id): line for line in order.core.lines}, stock_taken(order.core.head.id)
    for one in chosen:
        line = lines.get(one.key) if one.kind is RefundOf.LINE else None
        units = min(one.units, left[line.id]) if line else Decimal(0)
        if line and units > 0:
            left[line.id] -= units
            back = one.restock or not on_the_shelf(line)
            target = Bucket.BACK if back else Bucket.WRITTEN_OFF
            stock = back and taken and on_the_shelf(line)
            yield UnitsMoved(line.id, shown_name(line), units, Bucket.SHOP, target, stock)


def slips_in_the_way(order: OrderLedger, gone: dict[int, Decimal]) -> Iterator[SlipVoided]:
    """The newest slips that wait, as many as must go so that the others have their units."""
    waiting = waiting_shipments(order)
    in_shop = {line.id: line.units.in_shop for line in order.core.lines}
    on_slips = units_by_line(waiting)
    for slip in reversed(waiting):
        short = {line for line in gone if on_slips.get(line, Decimal(0)) > in_shop[line] - gone[line]}
        if any(line in short for line, _ in slip.items):
            for line, units in slip.items:
                on_slips[line] -= units
            yield SlipVoided(slip.id, slip.number)
