"""What giving up the rest of an order does: goods that are still in the shop and will not be sent.

``will not deliver`` is about goods alone; ``cancel the rest`` gives back their price too, as a refund does,
and leaves the shipping and whatever is with the customer as they are (order rules 5.2 and 5.4).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from desktop.domain.effects import Credited, Effect, MailQueued, SlipVoided, TaskClosed, UnitsMoved
from desktop.domain.refund_parts import RefundOf
from desktop.domain.refund_reasons import Why
from desktop.domain.said_effects import PaidNotSent
from desktop.domain.states import Bucket
from desktop.models.base import db
from desktop.services.mails.messages import CANCELLED
from desktop.services.orders.give_back import GiveBack, chosen_parts
from desktop.services.orders.order_card import OrderLedger
from desktop.services.orders.order_credits import refundable_rows
from desktop.services.orders.shipment_units import waiting_shipments
from desktop.services.papers.credit_effects import credit_notes
from desktop.services.perform.owed import Booking, owed_after
from desktop.services.perform.pay_back import PayBackChoices, money_effects
from desktop.services.perform.perform_money import PAY_BACK
from desktop.services.plans.plan_cancel import on_the_shelf, shown_name, stock_taken

CANCEL_REST = "cancel_rest"
"""Cause of a credit."""

_TASKS = "SELECT id, text FROM order_task WHERE order_id = ? AND done_at IS NULL AND kind <> ? ORDER BY id"


@dataclass(frozen=True, slots=True)
class RestChoices:
    """Where the goods go (back on the shelf, or written off), why, and whether the customer is told."""

    restock: bool = True
    reason: str = ""
    tell_customer: bool = False


def will_not_deliver_effects(order: OrderLedger, choices: RestChoices | None) -> tuple[Effect, ...]:
    """What is still in the shop will not be sent: its slips are given up, its units go back or are lost.

    The customer owes the same; a refund or cancelling the rest changes that. What was paid for it is said.
    """
    wanted = choices or RestChoices()
    return (*_slips(order), *_units(order, restock=wanted.restock), *_paid_not_sent(order))


def cancel_rest_effects(order: OrderLedger, choices: RestChoices | None) -> tuple[Effect, ...]:
    """What is still in the shop is cancelled: credited, with a credit note where it was invoiced.

    Money is not paid out by itself; a task reminds of it. Tasks of the order are closed.
    """
    wanted, head = choices or RestChoices(), order.core.head
    effects: list[Effect] = list(_slips(order))
    parts = chosen_parts(refundable_rows(order.core, order.credits), tuple(_given_back(order)))
    if any(part.gross_minor for part in parts):
        effects.append(Credited(CANCEL_REST, parts, "", wanted.reason, True))
        effects += credit_notes(order, parts, Why("", wanted.reason, True))
    effects += _units(order, restock=wanted.restock)
    effects += [TaskClosed(*row) for row in db.execute_sql(_TASKS, (head.id, PAY_BACK))]
    credited = sum(part.gross_minor for part in parts)
    effects += money_effects(order, credited, PayBackChoices(0))
    effects += [MailQueued(CANCELLED, head.email)] if wanted.tell_customer and head.email else []
    return tuple(effects)


def _slips(order: OrderLedger) -> Iterator[SlipVoided]:
    yield from (SlipVoided(slip.id, slip.number) for slip in waiting_shipments(order))


def _units(order: OrderLedger, *, restock: bool) -> Iterator[UnitsMoved]:
    """Goods that the shop does not count are never written off."""
    taken = stock_taken(order.core.head.id)
    for line in order.core.lines:
        if line.ships and line.units.in_shop > 0:
            back = restock or not on_the_shelf(line)
            target = Bucket.BACK if back else Bucket.WRITTEN_OFF
            stock = back and taken and on_the_shelf(line)
            yield UnitsMoved(line.id, shown_name(line), line.units.in_shop, Bucket.SHOP, target, stock)


def _paid_not_sent(order: OrderLedger) -> Iterator[PaidNotSent]:
    """What would be owed to the customer if the goods that are not sent were given back as well."""
    parts = chosen_parts(refundable_rows(order.core, order.credits), tuple(_given_back(order)))
    price = sum(part.gross_minor for part in parts)
    paid = min(price, owed_after(order, Booking(price)))
    if paid > 0:
        yield PaidNotSent(paid)


def _given_back(order: OrderLedger) -> Iterator[GiveBack]:
    """The units in the shop that were not credited yet, for what is left of their price."""
    rows = {row.key: row for row in refundable_rows(order.core, order.credits) if row.kind is RefundOf.LINE}
    for line in order.core.lines:
        row = rows.get(str(line.id))
        units = min(line.units.in_shop, row.left_units) if row and line.ships else Decimal(0)
        if units > 0:
            yield GiveBack(RefundOf.LINE, str(line.id), units)
