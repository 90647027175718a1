"""Which of an order's actions comes next: the one to show first, and the one beside it."""

from __future__ import annotations

from desktop.services.commands.commands import Command, can
from desktop.services.orders.ledger_cards import OrderCard
from desktop.services.orders.order_papers import invoice_card, slip_card
from desktop.services.orders.shipment_units import pending_units


def next_acts(card: OrderCard) -> tuple[str, str]:
    """Names of the first and the second action, "" for none.

    First comes what somebody waits for: money to give back, money to take, the slip of a parcel, the
    parcel, the invoice. When nothing is left to do there is no first action, and the papers can be printed
    again.
    """
    waiting = [name for name in _in_turn(card) if name]
    first = waiting[0] if waiting else ""
    rest = [*waiting[1:], *_again(card)]
    return first, next((name for name in rest if name != first), "")


def _in_turn(card: OrderCard) -> list[str]:
    found = ["pay_back"] if can(Command.PAY_BACK, card).ok else []
    if can(Command.MARK_PAID, card).ok:
        found.append("pay")
    if can(Command.MARK_SHIPPED, card).ok:
        needs_slip = pending_units(card) or slip_card(card) is None
        leaves = "shipment.next" if card.head.delivery.kind == "pickup" else "mark_shipped"
        found += ["slip.print", leaves] if needs_slip else [leaves, "slip.print"]
    if can(Command.CREATE_INVOICE, card).ok:
        found.append("invoice.create")
    return found


def _again(card: OrderCard) -> list[str]:
    found = ["invoice.print"] if invoice_card(card) else []
    return [*found, "slip.print"] if slip_card(card) else found
