"""What issuing an invoice by hand does, and taking one back to issue it with another date of supply."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from desktop.domain.effects import Effect
from desktop.domain.errors import DeskError
from desktop.domain.paper_effects import InvoiceMade
from desktop.domain.refund_reasons import Why, check_reason
from desktop.domain.settings import REFUND_REASON_REQUIRED
from desktop.services.orders.order_card import OrderLedger
from desktop.services.papers.credit_effects import credited_before
from desktop.services.papers.invoice_ready import stands_against
from desktop.services.papers.supply import day_said, require_supply_day, supply_day, whole_invoice
from desktop.services.plans.plan_cancel import credit_rest_of_invoices
from desktop.services.shop.preferences import setting


@dataclass(eq=False)
class SupplyDaySaid(DeskError):
    """The invoice says this date of supply already, or none either."""

    day: date | None
    number: str
    field: str = "supplied_on"


@dataclass(frozen=True, slots=True)
class InvoiceChoices:
    """The date of supply, None for the one by rule; why an invoice is taken back, as its credit note says."""

    supplied_on: date | None = None
    reason: str = ""


def invoice_effects(order: OrderLedger, choices: InvoiceChoices | None) -> tuple[Effect, ...]:
    """The invoice of the whole order, and a credit note of what was given back before.

    Raises IdentityIncomplete, ClockBehind, SumsDisagree or SupplyDayFar.
    """
    return tuple(_invoice(order, choices or InvoiceChoices()))


def invoice_again_effects(order: OrderLedger, choices: InvoiceChoices) -> tuple[Effect, ...]:
    """An issued paper never changes: every invoice is credited with what is left of it, and a new one says
    another date of supply.

    Raises SupplyDaySaid when it would say the same, ReasonMissing when the shop wants a reason for what it
    credits, and as ``invoice_effects``.
    """
    why = Why(text=choices.reason.strip())
    notes = tuple(credit_rest_of_invoices(order, why.text))
    again = invoice_effects(order, choices)
    newest, made = whole_invoice(order), again[0]
    assert newest is not None, "the guards let only invoiced orders pass"
    assert isinstance(made, InvoiceMade)
    if made.supplied_on == day_said(newest):
        raise SupplyDaySaid(made.supplied_on, newest.number)
    check_reason(why, required=bool(setting(REFUND_REASON_REQUIRED)))
    return (*notes, *again)


def _invoice(order: OrderLedger, choices: InvoiceChoices) -> Iterator[Effect]:
    against = stands_against(order.core)
    if against is not None:
        raise against
    day = choices.supplied_on
    if day is None:
        day = supply_day(order)
    else:
        require_supply_day(order, day)
    yield InvoiceMade(order.core.head.total_minor, order.core.head.tax_minor, day)
    note = credited_before(order.core, order.credits)
    if note is not None:
        yield note
