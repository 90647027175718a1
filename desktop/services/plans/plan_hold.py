"""What hold, resume and complete do: small plans, so that every command can be looked at first."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from desktop.domain import settings
from desktop.domain.effects import Effect, Held, HoldEnded, LifecycleChanged
from desktop.domain.said_effects import LeftInShop, LeftUnpaid
from desktop.domain.states import Lifecycle
from desktop.models.base import db
from desktop.services.orders.order_card import OrderLedger
from desktop.services.orders.recalculate import finished
from desktop.services.papers.policy_invoice import invoice_that_waited
from desktop.services.shop.preferences import setting

_KEPT_BACK = (
    "SELECT 1 FROM history_entry WHERE order_id = ? AND event = 'document_deferred' "
    "AND facts ->> '$.reason' = 'OrderIsHeld' LIMIT 1"
)


@dataclass(frozen=True, slots=True)
class HoldChoices:
    """Why an order is put on hold."""

    reason: str = ""


def hold_effects(_order: OrderLedger, choices: HoldChoices) -> tuple[Effect, ...]:
    """Nothing leaves, is issued or completed until the order is taken off hold."""
    return (Held(choices.reason),)


def resume_effects(order: OrderLedger, _choices: None) -> tuple[Effect, ...]:
    """The hold ends, and what waited follows: the invoice, and completing by the rule."""
    head = order.core.head
    effects: list[Effect] = [HoldEnded()]
    effects += invoice_that_waited(order) if _invoice_waits(order) else ()
    if finished(head.payment_status, head.fulfilment_status) and setting(settings.AUTO_COMPLETE):
        effects.append(LifecycleChanged(Lifecycle.OPEN, Lifecycle.COMPLETED))
    return tuple(effects)


def _invoice_waits(order: OrderLedger) -> bool:
    """True when an invoice was kept back because the order was on hold."""
    return db.execute_sql(_KEPT_BACK, (order.core.head.id,)).fetchone() is not None


def complete_effects(order: OrderLedger, _choices: None) -> tuple[Effect, ...]:
    """The order is done, whatever is still unpaid or unshipped; that is said."""
    head = order.core.head
    effects: list[Effect] = [LifecycleChanged(head.lifecycle, Lifecycle.COMPLETED)]
    if head.due_minor > 0:
        effects.append(LeftUnpaid(head.due_minor))
    left = sum((line.units.in_shop for line in order.core.lines if line.ships), Decimal(0))
    if head.delivery.kind and left > 0:
        effects.append(LeftInShop(left))
    return tuple(effects)
