"""Which of an order's actions comes next: the one to show first, and the one beside it."""

from __future__ import annotations

from desktop.services.commands.commands import Command, can
from desktop.services.orders.ledger_cards import OrderCard
from desktop.services.orders.order_papers import invoice_card, slip_card
from desktop.services.orders.shipment_units import pending_units
from desktop.views.orders.return_turns import RECEIVE, return_turn


def next_acts(card: OrderCard) -> tuple[str, str]:
    """Names of the first and the second action, "" for none.

    First comes what somebody waits for: the sale of an exchange, money to give back, goods that come back,
    money to take, the slip of a parcel, the parcel, the invoice, the end of a hold. When nothing is left to
    do there is no first action, and the papers can be printed again.
    """
    first, *rest = [*_in_turn(card), ""]
    rest += _again(card)
    return first, next((name for name in rest if name not in ("", first)), "")


def _in_turn(card: OrderCard) -> list[str]:
    step, exchanging = return_turn(card), any(one.exchange_begun for one in card.returns)
    receives = ["return.next"] if step is not None and step[0] == RECEIVE else []
    pays_back, leaving = _if(card, Command.PAY_BACK, "pay_back"), _leaving(card)
    return [
        *(["return.exchange"] if exchanging else pays_back),
        *([] if leaving else receives),
        *_if(card, Command.MARK_PAID, "pay"),
        *leaving,
        *(receives if leaving else []),
        *_if(card, Command.CREATE_INVOICE, "invoice.create"),
        *_if(card, Command.RESUME, "hold"),
        *(["return.next"] if step is not None and not receives else []),
        *(["return.exchange"] if step is not None and step[1].exchange_number else []),
        *(pays_back if exchanging else []),
    ]


def _leaving(card: OrderCard) -> list[str]:
    """The slip, and the goods with it."""
    if not can(Command.MARK_SHIPPED, card).ok:
        return []
    needs_slip = pending_units(card) or slip_card(card) is None
    leaves = "shipment.next" if card.head.delivery.kind == "pickup" else "mark_shipped"
    return ["slip.print", leaves] if needs_slip else [leaves, "slip.print"]


def _if(card: OrderCard, command: Command, name: str) -> list[str]:
    return [name] if can(command, card).ok else []


def _again(card: OrderCard) -> list[str]:
    found = ["invoice.print"] if invoice_card(card) else []
    return [*found, "slip.print"] if slip_card(card) else found
