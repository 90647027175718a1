"""What can be sent of an order and how: all that the sheet of a shipment shows before anything is chosen."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal

from desktop.domain.exact import round_half_up
from desktop.domain.ship_effects import Details
from desktop.domain.shipping_steps import IN_SHOP, steps_on
from desktop.domain.states import Lifecycle, ShipmentState
from desktop.models.base import db
from desktop.services.commands.ship_guards import stays_gone
from desktop.services.goods.unit_steps import line_step
from desktop.services.mails.messages import PICKED_UP, SHIPPED
from desktop.services.orders.ledger_cards import ShipmentCard
from desktop.services.orders.order_card import OrderLedger, order_ledger
from desktop.services.orders.shipment_units import Known, pending_units, waiting_shipments
from desktop.services.orders.tell_defaults import tells
from desktop.services.plans.plan_cancel import shown_name
from desktop.services.plans.plan_ship import state_before
from desktop.services.plans.plan_shipment import details_of, shipment_of

_CARRIERS = "SELECT name FROM carrier WHERE active ORDER BY position, id"
_USUAL = (
    "SELECT s.carrier FROM shipment s JOIN orders o ON o.id = s.order_id "
    "WHERE s.carrier <> '' AND o.shipping_name = ? ORDER BY s.id DESC LIMIT 1"
)


@dataclass(frozen=True, slots=True)
class ShipRow:
    """One line that can be sent: ``left`` units are in the shop, ``pending`` of them on no slip yet.

    It goes by multiples of ``step``, or all that is left. ``texts`` are (question, answer) pairs of what was
    asked for it.
    """

    line_id: int
    name: str
    ordered: Decimal
    left: Decimal
    pending: Decimal
    weight_g: int
    step: Decimal
    texts: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class ShipOffer:
    """What can leave now. ``carriers`` are the names to choose from.

    ``details`` are what is known already: of the one slip that waits for all of it, else the carrier that was
    used last for this way of delivery.
    ``can_tell`` when there is an address to write to; ``tell`` is what its box should say first.
    """

    number: str
    pickup: bool
    rows: tuple[ShipRow, ...]
    carriers: tuple[str, ...]
    details: Details
    email: str
    tell: bool

    def weight_g(self, units: Mapping[int, Decimal]) -> int:
        """What units weigh by line id, in grams."""
        weights = (row.weight_g * units.get(row.line_id, Decimal(0)) for row in self.rows)
        return round_half_up(sum(weights, Decimal(0)))


@dataclass(frozen=True, slots=True)
class DetailOffer:
    """What is written of a shipment now, and the carriers to choose from."""

    number: str
    pickup: bool
    details: Details
    carriers: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Steps:
    """Where a shipment can go now: on (the usual state first), and back."""

    on: tuple[ShipmentState, ...]
    back: ShipmentState | None


def ship_offer(order_id: int) -> ShipOffer:
    """What can be sent of the order now. Raises OrderNotFound."""
    order = order_ledger(order_id)
    head = order.core.head
    return ShipOffer(
        number=head.number,
        pickup=head.delivery.kind == "pickup",
        rows=tuple(_rows(order)),
        carriers=_carriers(),
        details=_known(order),
        email=head.email,
        tell=tells(PICKED_UP if head.delivery.kind == "pickup" else SHIPPED, head),
    )


def detail_offer(order_id: int, shipment_id: int) -> DetailOffer:
    """What can be written of a shipment. Raises OrderNotFound or ShipmentNotFound."""
    order = order_ledger(order_id)
    shipment, pickup = shipment_of(order, shipment_id), order.core.head.delivery.kind == "pickup"
    return DetailOffer(shipment.number, pickup, details_of(shipment), _carriers())


def steps_of(order: Known, shipment: ShipmentCard) -> Steps:
    """Where one shipment of the order can go now; nowhere when the order is neither open nor completed."""
    head = order.core.head
    if head.lifecycle not in (Lifecycle.OPEN, Lifecycle.COMPLETED):
        return Steps((), None)
    on = steps_on(shipment.state, pickup=head.delivery.kind == "pickup")
    if head.held and shipment.state in IN_SHOP:
        on = ()
    back = state_before(shipment)
    leaves_customer = back in IN_SHOP and shipment.state not in IN_SHOP
    return Steps(on, None if leaves_customer and stays_gone(order) else back)


def _rows(order: OrderLedger) -> Iterable[ShipRow]:
    pending = pending_units(order)
    for line in order.core.lines:
        if line.ships and line.units.in_shop > 0:
            units = (line.quantity, line.units.in_shop, pending.get(line.id, Decimal(0)))
            yield ShipRow(line.id, shown_name(line), *units, line.weight_g, line_step(line), line.texts)


def _carriers() -> tuple[str, ...]:
    return tuple(row[0] for row in db.execute_sql(_CARRIERS))


def _known(order: OrderLedger) -> Details:
    waiting = waiting_shipments(order)
    if len(waiting) == 1 and not pending_units(order):
        return details_of(waiting[0])
    row = db.execute_sql(_USUAL, (order.core.head.delivery.name,)).fetchone()
    return Details(str(row[0]) if row else "")
