"""Set a label and know what came along, so that both can be taken back; what cannot be is named."""

from __future__ import annotations

from dataclasses import dataclass

from desktop.domain.errors import DeskError
from desktop.domain.states import DocumentKind
from desktop.models.base import db
from desktop.services.commands.commands import Command
from desktop.services.mails.outbox_decide import OPEN, give_up_in
from desktop.services.orders.order_card import order_ledger
from desktop.services.plans.payments import mark_unpaid
from desktop.services.plans.plan_label import LabelChoices
from desktop.services.plans.plans import Plan, carry_out, do_now
from desktop.services.plans.ship_choices import VoidChoices
from desktop.services.work import work

_PAYMENTS = "SELECT id FROM payment WHERE order_id = ? AND id > ? ORDER BY id"
_SLIPS = "SELECT id FROM shipment WHERE order_id = ? AND id > ? ORDER BY id"
_PAPERS = "SELECT number FROM document WHERE order_id = ? AND id > ? AND kind <> ? ORDER BY id"
_MAILS = (
    "SELECT i.id FROM outbox_item i JOIN message m ON m.id = i.message_id "
    "WHERE m.order_id = ? AND i.id > ? ORDER BY i.id"
)
_LAST = (
    "SELECT (SELECT coalesce(max(id), 0) FROM payment), (SELECT coalesce(max(id), 0) FROM shipment), "
    "(SELECT coalesce(max(id), 0) FROM outbox_item), (SELECT coalesce(max(id), 0) FROM document)"
)


@dataclass(eq=False)
class LabelChangedSince(DeskError):
    """The order has another label by now than the one to be taken back, or none."""

    order: str
    field: str = "label"


@dataclass(frozen=True, slots=True)
class LabelDone:
    """A label that was set, which was there before, and what it brought: payments, shipments, mails, papers.

    ``label`` is None when one was taken off. ``papers`` are numbers: an issued
    invoice stays whatever is taken back.
    """

    order_id: int
    label: int | None
    before: int | None
    payments: tuple[int, ...]
    shipments: tuple[int, ...]
    mails: tuple[int, ...]
    papers: tuple[str, ...]

    @property
    def alone(self) -> bool:
        """True when the label brought nothing along."""
        return not (self.payments or self.shipments or self.mails or self.papers)


def set_label_known(agreed: Plan, *, by: str) -> LabelDone:
    """Carry out a plan that sets a label, and remember what it brought. Raises as ``carry_out``."""
    order_id = agreed.order_id
    with work(by):
        before = order_ledger(order_id).core.head.label_id
        payment, shipment, mail, paper = db.execute_sql(_LAST).fetchone()
        carry_out(agreed, by=by)
        papers = db.execute_sql(_PAPERS, (order_id, paper, DocumentKind.PACKING_SLIP.value)).fetchall()
        return LabelDone(
            order_id,
            agreed.choices.label_id,
            before,
            _ids(_PAYMENTS, order_id, payment),
            _ids(_SLIPS, order_id, shipment),
            _ids(_MAILS, order_id, mail),
            tuple(row[0] for row in papers),
        )


def take_label_back(done: LabelDone, *, by: str) -> int:
    """The label before comes back; payments, slips and waiting mails that came along are taken back first.

    Gives how many of the mails have left already: they stay, as the papers do. All or nothing: raises
    LabelChangedSince, or the refusal of the first command that the order does not allow to be taken back.
    """
    with work(by) as job:
        head = order_ledger(done.order_id).core.head
        if head.label_id != done.label:
            raise LabelChangedSince(head.number)
        if done.payments:
            mark_unpaid(done.order_id, by=by, only=done.payments)
        for shipment_id in reversed(done.shipments):
            do_now(job, Command.VOID_SLIP, done.order_id, VoidChoices(shipment_id))
        waiting = [item for item in done.mails if _state(item) in OPEN]
        for item_id in waiting:
            give_up_in(job, item_id)
        do_now(job, Command.SET_LABEL, done.order_id, LabelChoices(done.before, alone=True))
        return len(done.mails) - len(waiting)


def _ids(sql: str, order_id: int, after: int) -> tuple[int, ...]:
    return tuple(row[0] for row in db.execute_sql(sql, (order_id, after)))


def _state(item_id: int) -> str:
    return str(db.execute_sql("SELECT state FROM outbox_item WHERE id = ?", (item_id,)).fetchone()[0])
