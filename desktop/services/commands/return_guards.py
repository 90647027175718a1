"""Questions about an order's returns: the refusal when the answer stands against a command, else None."""

from __future__ import annotations

from desktop.domain.returns import RETURN_STEPS
from desktop.domain.states import ReturnState
from desktop.services.commands.command_refusals import (
    CommandRefused,
    NoSuchReturn,
    NothingToReturn,
    ReturnUnderWay,
)
from desktop.services.orders.return_units import returnable_units, returns_under_way
from desktop.services.orders.shipment_units import Known


def something_to_return(order: Known) -> CommandRefused | None:
    """The customer must have a unit that is not announced already."""
    return None if returnable_units(order) else NothingToReturn(order.core.head.number)


def return_to_confirm(order: Known) -> CommandRefused | None:
    """A return must be asked for and not answered."""
    return _some_return(order, ReturnState.WAITING)


def return_to_refuse(order: Known) -> CommandRefused | None:
    """A return must be under way."""
    return _some_return(order, ReturnState.REFUSED)


def return_to_close(order: Known) -> CommandRefused | None:
    """A return must not be closed yet; only such a one can be changed, too."""
    return _some_return(order, ReturnState.CLOSED)


def return_to_reopen(order: Known) -> CommandRefused | None:
    """A return that was answered must have units that are still free."""
    for card in order.returns:
        free = returnable_units(order, card.id)
        if ReturnState.REQUESTED in RETURN_STEPS[card.state] and all(
            item.quantity <= free.get(item.line_id, 0) for item in card.items
        ):
            return None
    return NoSuchReturn(order.core.head.number)


def return_to_receive(order: Known) -> CommandRefused | None:
    """The customer must still have a unit of a return that is under way."""
    for card in returns_under_way(order):
        free = returnable_units(order, card.id)
        if any(item.line_id in free for item in card.items):
            return None
    return NoSuchReturn(order.core.head.number)


def no_return_under_way(order: Known) -> CommandRefused | None:
    """No goods may be announced to come back."""
    cards = returns_under_way(order)
    return ReturnUnderWay(order.core.head.number, cards[0].number) if cards else None


def _some_return(order: Known, after: ReturnState) -> CommandRefused | None:
    can_go = any(after in RETURN_STEPS[card.state] for card in order.returns)
    return None if can_go else NoSuchReturn(order.core.head.number)
