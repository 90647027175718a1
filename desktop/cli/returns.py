"""``order return`` and what becomes of it: ``confirm-return``, ``receive-return``, ``refuse-return`` …"""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from typing import TYPE_CHECKING, Any

from desktop.cli.arguments import day
from desktop.cli.planned import add_planned
from desktop.cli.refunds import method_of, minor_of, numbered
from desktop.cli.typed import typed_decimal
from desktop.domain.refund_reasons import REASONS
from desktop.domain.states import Channel, ReturnAction, ReturnState

if TYPE_CHECKING:
    from desktop.services.orders.ledger_cards import ReturnCard
    from desktop.services.orders.order_card import OrderLedger

ANY = frozenset(ReturnState) - {ReturnState.CLOSED}
STEPS = (
    ("confirm-return", "confirm_return", {ReturnState.REQUESTED}, "agree, and wait for the goods"),
    ("refuse-return", "refuse_return", {ReturnState.REQUESTED, ReturnState.WAITING}, "do not take them back"),
    ("reopen-return", "reopen_return", {ReturnState.WAITING, ReturnState.REFUSED}, "take the answer back"),
    ("close-return", "close_return", ANY, "be done with a return"),
)


def add(order: Any) -> None:
    """Add the parsers to those of ``order``."""
    asked = add_planned(order, "return", "request_return", _request, "write down what is to come back")
    told = "units of a line (1=2)"
    asked.add_argument("--line", type=numbered, action="append", default=[], metavar="N=QTY", help=told)
    asked.add_argument("--all", action="store_true", help="everything the customer has")
    _add_facts(asked)
    _add_tell(asked)
    received = add_planned(order, "receive-return", "receive_return", _receive, "the goods are there")
    _add_which(received, {ReturnState.REQUESTED, ReturnState.WAITING})
    told = "units of a line that came (1=2); without it, all that was announced"
    received.add_argument("--line", type=numbered, action="append", default=[], metavar="N=QTY", help=told)
    received.add_argument("--no-restock", action="store_true", help="units are written off, not put back")
    received.add_argument("--shipping", action="store_true", help="give the delivery price back too")
    received.add_argument("--public", action="store_true", help="print the reason on the credit note")
    received.add_argument("--pay-back", metavar="AMOUNT", help="money that goes back now")
    received.add_argument(
        "--method",
        metavar="CODE",
        help="the way money goes back (default: the way by which most was paid and is kept)",
    )
    _add_tell(received)
    for name, command, states, words in STEPS:
        step = add_planned(order, name, command, _step, words)
        _add_which(step, states)
        step.add_argument("--reason", default="", metavar="TEXT")
        _add_tell(step)


def _add_facts(parser: ArgumentParser) -> None:
    actions = [kind.value for kind in ReturnAction]
    parser.add_argument("--action", choices=actions, default=actions[0], help="what the customer gets")
    parser.add_argument("--channel", choices=[kind.value for kind in Channel], help="default: the order's")
    parser.add_argument("--asked-on", type=day, metavar="DAY", help="default: today")
    parser.add_argument("--reason", default="", metavar="TEXT")
    parser.add_argument("--reason-code", default="", choices=("", *REASONS))
    parser.add_argument("--note", default="", metavar="TEXT", help="for the shop only")
    parser.add_argument("--message", default="", metavar="TEXT", help="for the customer")


def _add_tell(parser: ArgumentParser) -> None:
    parser.add_argument("--tell", action="store_true", help="tell the customer by e-mail")


def _add_which(parser: ArgumentParser, states: set[ReturnState] | frozenset[ReturnState]) -> None:
    told = "number of the return (default: the newest that this can be done with)"
    parser.add_argument("--return", dest="which", metavar="NUMBER", help=told)
    parser.set_defaults(states=states)


def _request(order_id: int, options: Namespace) -> Any:
    from desktop.domain.return_effects import ReturnFacts
    from desktop.services.days import today
    from desktop.services.orders.order_card import order_ledger
    from desktop.services.orders.return_units import returnable_units
    from desktop.services.plans.plan_return import ReturnChoices

    order = order_ledger(order_id)
    lines = [(_line_id(order, place), typed_decimal(said, "line")) for place, said in options.line]
    facts = ReturnFacts(
        action=ReturnAction(options.action),
        channel=Channel(options.channel or order.core.head.channel),
        asked_on=options.asked_on or today(),
        reason_code=options.reason_code,
        reason=options.reason,
        staff_note=options.note,
        message=options.message,
    )
    asked = returnable_units(order).items() if options.all else lines
    return ReturnChoices(tuple(asked), facts, options.tell)


def _receive(order_id: int, options: Namespace) -> Any:
    from dataclasses import replace

    from desktop.services.forms.return_offer import receive_offer
    from desktop.services.orders.order_card import order_ledger
    from desktop.services.plans.receive_return import ReceivedLine

    order = order_ledger(order_id)
    offer = receive_offer(order_id, _which(order, options).id)
    chosen = offer.everything(restock=False if options.no_restock else None)
    shelf = {row.line_id: row.restock and not options.no_restock for row in offer.rows}
    came = [(_line_id(order, place), typed_decimal(said, "line")) for place, said in options.line]
    lines = tuple(ReceivedLine(line_id, units, shelf.get(line_id, False)) for line_id, units in came)
    return replace(
        chosen,
        lines=lines or chosen.lines,
        shipping=options.shipping,
        public=options.public,
        method_id=method_of(options.method),
        pay_back_minor=minor_of(options.pay_back, offer.currency, "pay_back"),
        tell_customer=options.tell,
    )


def _step(order_id: int, options: Namespace) -> Any:
    from desktop.services.orders.order_card import order_ledger
    from desktop.services.plans.plan_return import ReturnStepChoices

    card = _which(order_ledger(order_id), options)
    return ReturnStepChoices(card.id, options.reason, options.tell)


def _which(order: OrderLedger, options: Namespace) -> ReturnCard:
    """The return that is named, else the newest that stands where this can be done.

    Raises ReturnNotFound or NoSuchReturn.
    """
    from desktop.domain.returns import ReturnNotFound
    from desktop.services.commands.command_refusals import NoSuchReturn

    named = options.which
    found = [
        card for card in order.returns if card.number == named or (not named and card.state in options.states)
    ]
    if not found:
        raise ReturnNotFound(named) if named else NoSuchReturn(order.core.head.number)
    return found[-1]


def _line_id(order: OrderLedger, place: int) -> int:
    """The line at a place, from 1. Raises NoSuchRow."""
    from desktop.services.forms.refund_offer import NoSuchRow

    lines = order.core.lines
    if place > len(lines):
        raise NoSuchRow(place, "line")
    return lines[place - 1].id
