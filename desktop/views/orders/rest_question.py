"""What is asked when only the rest of an order can be cancelled: a part of it is with the customer."""

from __future__ import annotations

from decimal import Decimal

from PySide6.QtCore import QCoreApplication

from desktop.services.commands.commands import Command, can
from desktop.services.mails.messages import CANCELLED
from desktop.services.orders.ledger_cards import OrderCard
from desktop.services.orders.tell_defaults import tells
from desktop.services.plans.plan_rest import RestChoices
from desktop.services.plans.plans import Plan, plan
from desktop.views.orders.consequence import counted
from desktop.views.orders.consequence_dialog import Answers, Question

translate = QCoreApplication.translate


def rest_only(card: OrderCard) -> bool:
    """True when the order as a whole cannot be cancelled, but what is still in the shop can."""
    return not can(Command.CANCEL, card).ok and can(Command.CANCEL_REST, card).ok


def rest_question(card: OrderCard) -> Question:
    """The question, with what stays with the customer and what goes."""
    head = card.head
    away = sum((line.units.with_customer for line in card.lines), Decimal(0))
    left = sum((line.units.in_shop for line in card.lines if line.ships), Decimal(0))

    def look(answers: Answers) -> Plan:
        choices = RestChoices(answers.restock, answers.reason, answers.tell_customer)
        return plan(Command.CANCEL_REST, head.id, choices)

    return Question(
        translate("CancelRest", "Cancel the rest of {number}?").format(number=head.number),
        f"{_away(away)} {_left(left)}",
        translate("CancelRest", "Keep the order"),
        translate("CancelRest", "Cancel the rest"),
        look,
        (
            translate("CancelRest", "The customer changed their mind"),
            translate("CancelRest", "Goods not available"),
            translate("CancelRest", "Damaged before it was sent"),
        ),
        mail=head.email,
        tells=tells(CANCELLED, head),
        danger=True,
        goods=True,
    )


def _away(units: Decimal) -> str:
    return counted(
        units,
        translate("CancelRest", "{n} item is with the customer already and is not part of it."),
        translate("CancelRest", "{n} items are with the customer already and are not part of it."),
    )


def _left(units: Decimal) -> str:
    return counted(
        units,
        translate("CancelRest", "This is what will happen to the other one."),
        translate("CancelRest", "This is what will happen to the other {n}."),
    )
