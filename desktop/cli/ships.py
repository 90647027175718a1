"""``order ship`` and what follows: ``unship``, ``ready``, ``picked-up``, ``delivered``, ``cancel-rest``."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from typing import TYPE_CHECKING, Any

from desktop.cli.arguments import moment, whole_number
from desktop.cli.planned import add_planned
from desktop.cli.refunds import numbered
from desktop.cli.typed import typed_decimal

if TYPE_CHECKING:
    from desktop.services.plans.ship_choices import Items

HEAVIEST_G = 10_000_000


def add(order: Any) -> None:
    """Add the parsers to those of ``order``."""
    ship = add_planned(order, "ship", "ship", _ship, "send what is left, or a part of it")
    told = "so many of a line (1=2); without it, everything"
    ship.add_argument("--line", type=numbered, action="append", default=[], metavar="N=QTY", help=told)
    _add_details(ship)
    ship.add_argument("--at", type=moment, metavar="TIME", help="when it left (default: now)")
    _add_tell(ship)
    _add_slip(
        add_planned(order, "unship", "mark_unshipped", _unship, "take back what left, or one slip of it")
    )
    for name, state, words in (
        ("ready", "ready", "ready for the customer to pick up"),
        ("picked-up", "picked_up", "handed to the customer"),
        ("out-for-delivery", "out_for_delivery", "on its last way"),
        ("delivered", "delivered", "arrived at the customer’s"),
    ):
        step = add_planned(order, name, "step_shipment", _step, words)
        step.set_defaults(state=state, handed_to="")
        _add_slip(step)
        if state == "picked_up":
            step.add_argument("--handed-to", default="", metavar="TEXT", help="who fetched it")
        else:
            _add_tell(step)
    _add_slip(add_planned(order, "void-slip", "void_slip", _void, "give up slips that have not left"))
    details = add_planned(order, "shipment", "edit_shipment", _details_of, "carrier, tracking, weight anew")
    _add_details(details)
    _add_slip(details)
    _add_rest(add_planned(order, "will-not-deliver", "will_not_deliver", _rest, "what is left is not sent"))
    rest = add_planned(order, "cancel-rest", "cancel_rest", _rest, "cancel what is still in the shop")
    _add_rest(rest)
    rest.add_argument("--reason", default="", metavar="TEXT", help="printed on the credit note")
    _add_tell(rest)


def _add_details(parser: ArgumentParser) -> None:
    parser.add_argument("--carrier", metavar="NAME")
    told = "a tracking number; may be given several times"
    parser.add_argument("--tracking", action="append", metavar="NUMBER", help=told)
    parser.add_argument("--weight", type=whole_number(0, HEAVIEST_G), metavar="GRAMS")


def _add_slip(parser: ArgumentParser) -> None:
    parser.add_argument("--slip", metavar="NUMBER", help="only the shipment with this slip")


def _add_tell(parser: ArgumentParser) -> None:
    parser.add_argument("--tell", action="store_true", help="tell the customer by e-mail")


def _add_rest(parser: ArgumentParser) -> None:
    parser.add_argument("--no-restock", action="store_true", help="units are written off, not put back")
    parser.set_defaults(reason="", tell=False)


def _ship(order_id: int, options: Namespace) -> Any:
    from desktop.services.plans.ship_choices import ShipChoices

    at = options.at if options.at is None or options.at.tzinfo else options.at.astimezone()
    items = _items(order_id, options) if options.line else None
    return ShipChoices(items, None, _details(options), at, options.tell)


def _unship(order_id: int, options: Namespace) -> Any:
    from desktop.services.plans.ship_choices import UnshipChoices

    slip = _slip(order_id, options)
    return UnshipChoices(None if slip is None else (slip,))


def _step(order_id: int, options: Namespace) -> Any:
    from desktop.domain.states import ShipmentState
    from desktop.services.plans.ship_choices import StepChoices

    told = getattr(options, "tell", False)
    state, slip = ShipmentState(options.state), _slip(order_id, options)
    return StepChoices(state, slip, options.handed_to, None, told)


def _void(order_id: int, options: Namespace) -> Any:
    from desktop.services.plans.ship_choices import VoidChoices

    return VoidChoices(_slip(order_id, options))


def _details_of(order_id: int, options: Namespace) -> Any:
    """What is not said stays as it is."""
    from dataclasses import replace

    from desktop.domain.ship_effects import Details
    from desktop.services.orders.order_card import order_ledger
    from desktop.services.orders.shipment_units import living_shipments
    from desktop.services.plans.plan_shipment import details_of
    from desktop.services.plans.ship_choices import DetailChoices

    living = {shipment.id: shipment for shipment in living_shipments(order_ledger(order_id))}
    slip = _slip(order_id, options)
    known = living.get(slip) if slip is not None else next(reversed(living.values()), None)
    said = {"carrier": options.carrier, "weight_g": options.weight}
    said["tracking"] = None if options.tracking is None else tuple(options.tracking)
    given = {name: value for name, value in said.items() if value is not None}
    return DetailChoices(replace(details_of(known) if known else Details(), **given), slip)


def _rest(_order_id: int, options: Namespace) -> Any:
    from desktop.services.plans.plan_rest import RestChoices

    return RestChoices(not options.no_restock, options.reason, options.tell)


def _details(options: Namespace) -> Any:
    from desktop.domain.ship_effects import Details

    if (options.carrier, options.tracking, options.weight) == (None, None, None):
        return None
    return Details(options.carrier or "", tuple(options.tracking or ()), options.weight)


def _items(order_id: int, options: Namespace) -> Items:
    from desktop.services.orders.order_core import order_core
    from desktop.services.plans.ship_choices import LineDoesNotShip

    lines = order_core(order_id).lines
    for place, _ in options.line:
        if place > len(lines):
            raise LineDoesNotShip(str(place))
    return tuple((lines[place - 1].id, typed_decimal(text, f"line.{place}")) for place, text in options.line)


def _slip(order_id: int, options: Namespace) -> int | None:
    from desktop.services.orders.order_core import order_core
    from desktop.services.orders.order_shipments import shipments_of
    from desktop.services.papers.slips import ShipmentNotFound

    if options.slip is None:
        return None
    found = [card.id for card in shipments_of(order_id) if card.number == options.slip]
    if not found:
        raise ShipmentNotFound(order_core(order_id).head.number)
    return found[0]
