"""What hold, resume and complete do: small plans, so that every command can be looked at first."""

from __future__ import annotations

from dataclasses import dataclass

from desktop.domain import settings
from desktop.domain.effects import Effect, Held, HoldEnded, InvoiceByPolicy, LifecycleChanged
from desktop.domain.states import Lifecycle
from desktop.services.order_card import OrderLedger
from desktop.services.order_papers import invoice_card
from desktop.services.preferences import setting
from desktop.services.recalculate import finished


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
    effects += [] if invoice_card(order) else [InvoiceByPolicy()]
    if finished(head.payment_status, head.fulfilment_status) and setting(settings.AUTO_COMPLETE):
        effects.append(LifecycleChanged(Lifecycle.OPEN, Lifecycle.COMPLETED))
    return tuple(effects)


def complete_effects(order: OrderLedger, _choices: None) -> tuple[Effect, ...]:
    """The order is done, whatever is still unpaid or unshipped."""
    return (LifecycleChanged(order.core.head.lifecycle, Lifecycle.COMPLETED),)
