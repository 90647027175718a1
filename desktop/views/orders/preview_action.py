"""The one thing most likely to be done next with an order of the list, and how to take it back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from desktop.services.commands.commands import Command, can
from desktop.services.orders.ledger_cards import OrderCard
from desktop.services.plans.payments import mark_paid, mark_unpaid
from desktop.services.plans.shipments import mark_shipped, mark_unshipped
from desktop.views import labels

translate = QCoreApplication.translate
Undo = Callable[[], object]


@dataclass(frozen=True, slots=True)
class Action:
    """A button of the preview: its look, what is said when it is done, and the deed.

    ``act(by)`` gives what takes it back; both raise the DeskError of their use case.
    """

    icon: str
    word: str
    keys: str
    done: str
    act: Callable[[str], Undo]


def action_for(card: OrderCard) -> Action | None:
    """Take the payment, else mark as shipped, else nothing."""
    if can(Command.MARK_PAID, card).ok:
        return _payment(card)
    if can(Command.MARK_SHIPPED, card).ok:
        return _shipping(card)
    return None


def _payment(card: OrderCard) -> Action:
    head = card.head
    done = translate("PreviewAction", "{amount} received for {number}.")
    amount = labels.money(head.due_minor, head.currency)

    def act(by: str) -> Undo:
        booked = mark_paid(head.id, by=by)
        return lambda: mark_unpaid(head.id, by=by, only=(booked,))

    word = translate("PreviewAction", "Take payment")
    return Action("card", word, "Ctrl+E", done.format(amount=amount, number=head.number), act)


def _shipping(card: OrderCard) -> Action:
    head = card.head
    done = translate("PreviewAction", "{number} marked as shipped")
    word = translate("PreviewAction", "Mark as shipped")
    if head.delivery.kind == "pickup":
        done = translate("PreviewAction", "{number} marked as picked up")
        word = translate("PreviewAction", "Mark as picked up")

    def act(by: str) -> Undo:
        sent = mark_shipped(head.id, by=by)
        return lambda: mark_unshipped(head.id, by=by, only=sent)

    return Action("truck", word, "Ctrl+D", done.format(number=head.number), act)
