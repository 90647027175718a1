"""Slips and shipments in one step each: the plans of sending, for who needs no look at them first."""

from __future__ import annotations

from collections.abc import Collection

from desktop.domain.ship_effects import ShipmentLeft, ShipmentTakenBack
from desktop.services.commands.commands import Command
from desktop.services.orders.order_shipments import shipments_of
from desktop.services.plans.plans import do_now
from desktop.services.plans.ship_choices import ShipChoices, SlipChoices, UnshipChoices
from desktop.services.work import work


def create_slip(order_id: int, *, by: str) -> int:
    """Make a shipment of everything that is still in the shop and on no slip; returns the shipment's id.

    Raises WrongLifecycle, OrderIsHeld or NothingToShip.
    """
    with work(by) as job:
        do_now(job, Command.CREATE_SLIP, order_id, SlipChoices())
        return shipments_of(order_id)[-1].id


def mark_shipped(
    order_id: int, *, by: str, only: Collection[int] | None = None, tell: bool = False
) -> tuple[int, ...]:
    """Let everything leave: the shipments that wait, and one made for what is on no slip yet.

    With ``only`` (shipment ids) just those leave, and no slip is made; ``tell`` queues a mail about it.
    Returns the ids of what left. Raises WrongLifecycle, OrderIsHeld or NothingToShip.
    """
    with work(by) as job:
        choices = ShipChoices(shipments=None if only is None else tuple(only), tell_customer=tell)
        done = do_now(job, Command.MARK_SHIPPED, order_id, choices)
        newest = shipments_of(order_id)[-1].id
        left = (effect.shipment_id for effect in done if isinstance(effect, ShipmentLeft))
        return tuple(newest if shipment_id is None else shipment_id for shipment_id in left)


def mark_unshipped(order_id: int, *, by: str, only: Collection[int] | None = None) -> tuple[int, ...]:
    """Put everything that left back into the shop; its slips wait again.

    With ``only`` (shipment ids) just those come back. Returns the ids of what came back. Raises
    WrongLifecycle, NothingShipped or ReturnDepends.
    """
    with work(by) as job:
        choices = UnshipChoices(None if only is None else tuple(only))
        done = do_now(job, Command.MARK_UNSHIPPED, order_id, choices)
        return tuple(effect.shipment_id for effect in done if isinstance(effect, ShipmentTakenBack))
