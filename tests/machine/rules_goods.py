"""Rules: parcels, and goods that come back."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

from hypothesis import strategies as st
from hypothesis.stateful import precondition, rule

from desktop.domain.return_effects import ReturnFacts
from desktop.domain.ship_effects import Details
from desktop.domain.states import Channel, ReturnAction, ShipmentState
from desktop.services.commands.commands import Command
from desktop.services.forms.ship_offer import steps_of
from desktop.services.orders.ledger_cards import ReturnCard, ShipmentCard
from desktop.services.orders.order_card import OrderLedger
from desktop.services.orders.return_units import returnable_units
from desktop.services.plans.plan_rest import RestChoices
from desktop.services.plans.plan_return import EditReturnChoices, ReturnChoices, ReturnStepChoices
from desktop.services.plans.receive_return import ReceiveChoices, ReceivedLine
from desktop.services.plans.ship_choices import (
    DetailChoices,
    ShipChoices,
    SlipChoices,
    StepChoices,
    UnshipChoices,
    VoidChoices,
)
from tests.machine.desk import ANY, PICK, Desk, one_of, when

SOME = st.lists(st.tuples(PICK, st.sampled_from(["1", "2", "0.350"])), max_size=2)
"""Lines by their place, with units."""
ACTIONS = st.sampled_from(list(ReturnAction))
ASKED = st.sampled_from([date(2026, 11, 1), date(2027, 6, 1)])
STEPS = (Command.CONFIRM_RETURN, Command.REFUSE_RETURN, Command.REOPEN_RETURN, Command.CLOSE_RETURN)
DETAILS = Details("Colissimo", ("6A 123",), 800)


def units_of(order: OrderLedger, some: Any) -> tuple[tuple[int, Decimal], ...]:
    """Some units by line id."""
    return tuple((one_of(order.core.lines, which).id, Decimal(units)) for which, units in some)


def shipment_id(order: OrderLedger, which: int) -> int | None:
    """One of the order's shipments; None for all that can, or while there is none."""
    return one_of((None, *(card.id for card in order.shipments)), which)


class Goods(Desk):
    """Shipments and returns."""

    @when(Command.CREATE_SLIP)
    @rule(pick=PICK, some=SOME)
    def slip(self, pick: int, some: Any) -> None:
        """A slip for some units, or for all that have none."""
        self.command(Command.CREATE_SLIP, pick, lambda order: SlipChoices(units_of(order, some) or None))

    @when(Command.SHIP)
    @rule(pick=PICK, some=SOME, tell=st.booleans())
    def ship(self, pick: int, some: Any, tell: bool) -> None:
        """Some units leave, or everything."""

        def choices(order: OrderLedger) -> ShipChoices:
            return ShipChoices(units_of(order, some) or None, details=DETAILS, tell_customer=tell)

        self.command(Command.SHIP, pick, choices)

    @when(Command.MARK_SHIPPED)
    @rule(pick=PICK, which=PICK)
    def ship_slip(self, pick: int, which: int) -> None:
        """One slip leaves."""

        def choices(order: OrderLedger) -> ShipChoices:
            wanted = shipment_id(order, which)
            return ShipChoices(shipments=(wanted,) if wanted else None)

        self.command(Command.MARK_SHIPPED, pick, choices)

    @when(Command.MARK_UNSHIPPED)
    @rule(pick=PICK, which=PICK)
    def unship(self, pick: int, which: int) -> None:
        """It did not leave after all."""

        def choices(order: OrderLedger) -> UnshipChoices:
            wanted = shipment_id(order, which)
            return UnshipChoices((wanted,) if wanted else None)

        self.command(Command.MARK_UNSHIPPED, pick, choices)

    @when(Command.STEP_SHIPMENT)
    @rule(pick=PICK, after=st.sampled_from(list(ShipmentState)), which=PICK)
    def step(self, pick: int, after: ShipmentState, which: int) -> None:
        """One step on or back; now and then one that may not be."""

        def choices(order: OrderLedger) -> StepChoices:
            found = [(card.id, step) for card in order.shipments for step in ways(order, card)]
            if which == ANY or not found:
                return StepChoices(after, shipment_id(order, which), "Yann")
            wanted, step = one_of(found, which)
            return StepChoices(step, wanted, "Yann")

        self.command(Command.STEP_SHIPMENT, pick, choices)

    @when(Command.VOID_SLIP)
    @rule(pick=PICK, which=PICK)
    def void_slip(self, pick: int, which: int) -> None:
        """A slip is given up."""
        self.command(Command.VOID_SLIP, pick, lambda order: VoidChoices(shipment_id(order, which)))

    @when(Command.EDIT_SHIPMENT)
    @rule(pick=PICK, which=PICK, number=st.sampled_from(["", "8L 77", "??"]))
    def describe(self, pick: int, which: int, number: str) -> None:
        """Carrier and tracking number, after the fact."""
        details = Details("UPS", (number,), None)
        self.command(
            Command.EDIT_SHIPMENT, pick, lambda order: DetailChoices(details, shipment_id(order, which))
        )

    @when(Command.WILL_NOT_DELIVER)
    @rule(pick=PICK, restock=st.booleans())
    def will_not_deliver(self, pick: int, restock: bool) -> None:
        """What is left will not be sent."""
        self.command(Command.WILL_NOT_DELIVER, pick, lambda _order: RestChoices(restock))

    @when(Command.CANCEL_REST)
    @rule(pick=PICK, restock=st.booleans(), tell=st.booleans())
    def cancel_rest(self, pick: int, restock: bool, tell: bool) -> None:
        """What is left is cancelled and given back."""
        self.command(Command.CANCEL_REST, pick, lambda _order: RestChoices(restock, "rupture", tell))

    @when(Command.REQUEST_RETURN)
    @rule(pick=PICK, some=SOME, action=ACTIONS, asked=ASKED)
    def ask_return(self, pick: int, some: Any, action: ReturnAction, asked: date) -> None:
        """The customer wants to send something back."""

        def choices(order: OrderLedger) -> ReturnChoices:
            lines = units_of(order, some) or tuple(returnable_units(order).items())
            return ReturnChoices(lines, ReturnFacts(action, Channel.PHONE, asked, "damaged"))

        self.command(Command.REQUEST_RETURN, pick, choices)

    @when(Command.EDIT_RETURN)
    @rule(pick=PICK, which=PICK, some=SOME, action=ACTIONS)
    def edit_return(self, pick: int, which: int, some: Any, action: ReturnAction) -> None:
        """Something else comes back, or for something else."""

        def choices(order: OrderLedger) -> EditReturnChoices:
            card = returned(order, which)
            same = tuple((item.line_id, item.quantity) for item in card.items) if card else ()
            facts = ReturnFacts(action, Channel.WEB, card.asked_on if card else date(2026, 11, 1))
            return EditReturnChoices(card.id if card else 0, units_of(order, some) or same, facts)

        self.command(Command.EDIT_RETURN, pick, choices)

    @precondition(lambda self: self.before.rows("goods_return"))
    @rule(pick=PICK, which=PICK, step=PICK)
    def step_return(self, pick: int, which: int, step: int) -> None:
        """A return goes a step that one of the orders allows."""
        allowed = [one for one in STEPS if any(one in commands for commands in self.can_do.values())]

        def choices(order: OrderLedger) -> ReturnStepChoices:
            card = returned(order, which)
            return ReturnStepChoices(card.id if card else 0, "usé", tell_customer=bool(which % 2))

        self.command(one_of(allowed or STEPS, step), pick, choices)

    @when(Command.RECEIVE_RETURN)
    @rule(pick=PICK, which=PICK, short=st.booleans(), restock=st.booleans(), extra=st.booleans())
    def receive_return(self, pick: int, which: int, short: bool, restock: bool, extra: bool) -> None:
        """The goods are there: all or some, as new or not, with the delivery's price or without."""

        def choices(order: OrderLedger) -> ReceiveChoices:
            card = returned(order, which)
            lines = (
                ReceivedLine(
                    item.line_id, Decimal(1) if short else item.quantity, restock, 1 if extra else None
                )
                for item in (card.items if card else ())
            )
            return ReceiveChoices(card.id if card else 0, tuple(lines), shipping=extra)

        self.command(Command.RECEIVE_RETURN, pick, choices)


def ways(order: OrderLedger, card: ShipmentCard) -> tuple[ShipmentState, ...]:
    """The states that a shipment can go to now."""
    steps = steps_of(order, card)
    return (*steps.on, steps.back) if steps.back else steps.on


def returned(order: OrderLedger, which: int) -> ReturnCard | None:
    """One of the order's returns."""
    found: ReturnCard | None = one_of(order.returns, which)
    return found
