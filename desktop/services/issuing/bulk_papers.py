"""The papers of several orders at once: what can be printed, what must be issued first, what cannot (F84)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from desktop.domain.errors import DeskError
from desktop.domain.states import DocumentKind
from desktop.services.commands.commands import Command, refusal_of
from desktop.services.issuing.documents import issue_invoice, issue_slip, print_count
from desktop.services.orders.order_card import OrderLedger, order_ledger
from desktop.services.orders.order_papers import invoice_card, slip_card

Step = Callable[[int, int], None]
Placed = tuple[int, int]
"""The place of an order among those given, and the id of its paper or of itself."""

_COMMANDS = {
    DocumentKind.INVOICE: Command.CREATE_INVOICE,
    DocumentKind.PACKING_SLIP: Command.PRINT_SLIP,
}


@dataclass(slots=True)
class BulkPlan:
    """What printing one kind of paper for some orders means.

    ``fresh`` and ``again`` are documents never printed and printed before, ``to_issue`` are orders whose
    paper comes into being first, ``refused`` are numbers of orders with the reason.
    """

    kind: DocumentKind
    fresh: list[Placed] = field(default_factory=list)
    again: list[Placed] = field(default_factory=list)
    to_issue: list[Placed] = field(default_factory=list)
    refused: list[tuple[str, DeskError]] = field(default_factory=list)

    @property
    def questions(self) -> bool:
        """True when somebody should decide before anything is printed."""
        issues_invoices = self.kind is DocumentKind.INVOICE and bool(self.to_issue)
        return bool(self.again or self.refused or issues_invoices)


def plan_papers(order_ids: Sequence[int], kind: DocumentKind, step: Step | None = None) -> BulkPlan:
    """Look what printing the invoice or slip (``kind``) of each order takes; nothing is written.

    ``step(done, of)`` is called before each order. Raises OrderNotFound.
    """
    plan = BulkPlan(kind)
    for place, order_id in enumerate(order_ids):
        if step is not None:
            step(place, len(order_ids))
        _look(plan, place, order_ledger(order_id))
    return plan


def issue_planned(plan: BulkPlan, *, by: str, step: Step | None = None) -> None:
    """Issue what ``plan`` says, each paper in its own transaction: one refusal never blocks the others.

    What was issued moves to ``fresh``, what was refused to ``refused``.
    """
    issue = issue_invoice if plan.kind is DocumentKind.INVOICE else issue_slip
    waiting, plan.to_issue = plan.to_issue, []
    for done, (place, order_id) in enumerate(waiting):
        if step is not None:
            step(done, len(waiting))
        try:
            plan.fresh.append((place, issue(order_id, by=by)))
        except DeskError as error:
            plan.refused.append((order_ledger(order_id).core.head.number, error))


def documents_to_print(plan: BulkPlan, *, again: bool) -> list[int]:
    """The document ids in the order in which the orders were given; ``again`` with those printed before."""
    return [document_id for _, document_id in sorted(plan.fresh + (plan.again if again else []))]


def _look(plan: BulkPlan, place: int, order: OrderLedger) -> None:
    card = invoice_card(order) if plan.kind is DocumentKind.INVOICE else slip_card(order)
    refusal = None if card else refusal_of(_COMMANDS[plan.kind], order)
    if card is not None:
        (plan.again if print_count(card.id) else plan.fresh).append((place, card.id))
    elif refusal is None:
        plan.to_issue.append((place, order.core.head.id))
    else:
        plan.refused.append((order.core.head.number, refusal))
