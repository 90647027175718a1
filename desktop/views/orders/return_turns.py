"""Which of an order's returns comes next, and what is done with it. No widgets."""

from __future__ import annotations

from desktop.domain.returns import UNDER_WAY
from desktop.domain.states import ReturnState
from desktop.services.commands.commands import Command, can
from desktop.services.orders.ledger_cards import OrderCard, ReturnCard

RECEIVE, CLOSE = "receive", "close"
FIRST = {
    ReturnState.REQUESTED: RECEIVE,
    ReturnState.WAITING: RECEIVE,
    ReturnState.RECEIVED: CLOSE,
    ReturnState.REFUSED: CLOSE,
}
"""What is usually done next with a return; a closed one stays as it is."""


def return_turn(card: OrderCard) -> tuple[str, ReturnCard] | None:
    """The usual step and the return whose turn it is: goods to come before what only has to be closed.

    A return whose exchange is begun waits for that sale.
    """
    coming = [one for one in card.returns if one.state in UNDER_WAY]
    if coming and can(Command.RECEIVE_RETURN, card).ok:
        return RECEIVE, coming[0]
    others = (one for one in card.returns if one.state in FIRST and not one.exchange_begun)
    found = next(others, None)
    return None if found is None else (CLOSE, found)


def exchange_of(card: OrderCard) -> ReturnCard | None:
    """The return whose exchange can be opened: one that is begun, else the newest that was placed."""
    begun = [one for one in card.returns if one.exchange_begun]
    placed = [one for one in card.returns if one.exchange_number]
    return begun[0] if begun else placed[-1] if placed else None
