"""The date of supply that an invoice says (CGI, annex II, 242 nonies A): found by rule, or said by hand."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from desktop.domain.errors import DeskError
from desktop.domain.states import DocumentKind
from desktop.models.base import db, now
from desktop.services.days import local_day
from desktop.services.orders.ledger_cards import DocumentCard
from desktop.services.orders.order_card import OrderLedger
from desktop.services.papers.paper_snapshot import supplied_on

NEAR = timedelta(days=366)
"""How long before the order or after today somebody may say that goods were supplied; more is a slip."""

_SAID = "SELECT body ->> '$.supplied_on' FROM document WHERE id = ?"


@dataclass(eq=False)
class SupplyDayFar(DeskError):
    """A date of supply so far away that it must be a slip of the hand."""

    day: date
    first: date
    last: date
    field: str = "supplied_on"


def supply_day(order: OrderLedger) -> date | None:
    """The day the goods were handed over; None while any are in the shop.

    Where an invoice of the whole order says a day already, that stays as long as nothing left since.
    """
    by_rule, newest = supplied_on(order), whole_invoice(order)
    said = day_said(newest) if newest else None
    if newest is None or said is None:
        return by_rule
    return by_rule if by_rule and by_rule > local_day(newest.issued_at) else said


def whole_invoice(order: OrderLedger) -> DocumentCard | None:
    """The newest invoice of the whole order; supplements refer to one."""
    whole = [card for card in order.documents if card.kind is DocumentKind.INVOICE and not card.refers_to]
    return whole[-1] if whole else None


def day_said(card: DocumentCard) -> date | None:
    """The date of supply that a paper says."""
    said = db.execute_sql(_SAID, (card.id,)).fetchone()[0]
    return date.fromisoformat(said) if said else None


def require_supply_day(order: OrderLedger, day: date) -> None:
    """Raise SupplyDayFar unless goods of the order can have been supplied on that day."""
    first, last = local_day(order.core.head.placed_at) - NEAR, local_day(now()) + NEAR
    if not first <= day <= last:
        raise SupplyDayFar(day, first, last)
