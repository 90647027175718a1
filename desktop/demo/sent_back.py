"""Sales of the demo shop of which something comes back."""

from __future__ import annotations

from decimal import Decimal

from desktop.demo.furnish import SELLER
from desktop.domain.return_effects import ReturnFacts
from desktop.domain.states import ReturnAction
from desktop.services.commands.commands import Command
from desktop.services.days import today
from desktop.services.forms.return_offer import receive_offer, return_offer
from desktop.services.orders.order_core import order_core
from desktop.services.orders.order_returns import returns_of
from desktop.services.plans.payments import mark_paid
from desktop.services.plans.plan_return import ReturnChoices, ReturnStepChoices
from desktop.services.plans.plans import carry_out, plan
from desktop.services.plans.shipments import mark_shipped


def return_asked(order_id: int) -> None:
    """Something is to come back, and nobody has answered."""
    _ask_back(order_id, ReturnAction.REFUND)


def return_awaited(order_id: int) -> None:
    """A parcel is on its way back."""
    card = _ask_back(order_id, ReturnAction.REFUND)
    carry_out(plan(Command.CONFIRM_RETURN, order_id, ReturnStepChoices(card)), by=SELLER)


def returned(order_id: int) -> None:
    """It came back and was paid back."""
    _receive(order_id, _ask_back(order_id, ReturnAction.REFUND))


def in_repair(order_id: int) -> None:
    """Brought back to be mended."""
    _receive(order_id, _ask_back(order_id, ReturnAction.REPAIR, "damaged"))


def return_refused(order_id: int) -> None:
    """It had been used."""
    card = _ask_back(order_id, ReturnAction.REFUND)
    why = ("Déjà utilisé", "Used already")[order_core(order_id).head.language != "fr"]
    carry_out(plan(Command.REFUSE_RETURN, order_id, ReturnStepChoices(card, why)), by=SELLER)


def _ask_back(order_id: int, action: ReturnAction, why: str = "changed_mind") -> int:
    """A unit of the first line, or less where less was sold, once all is paid and gone; the return's id."""
    mark_paid(order_id, by=SELLER)
    head = order_core(order_id).head
    if head.delivery.kind:
        mark_shipped(order_id, by=SELLER)
    row = return_offer(order_id).rows[0]
    wanted = ((row.line_id, min(row.most, Decimal(1))),)
    facts = ReturnFacts(action, head.channel, today(), why)
    carry_out(plan(Command.REQUEST_RETURN, order_id, ReturnChoices(wanted, facts)), by=SELLER)
    return returns_of(order_id)[-1].id


def _receive(order_id: int, return_id: int) -> None:
    came = receive_offer(order_id, return_id).everything()
    carry_out(plan(Command.RECEIVE_RETURN, order_id, came), by=SELLER)
