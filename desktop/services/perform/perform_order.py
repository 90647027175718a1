"""Carry out what a plan says about the order itself: hold, lifecycle, tasks, words to the customer."""

from __future__ import annotations

from desktop.domain import life_events as events
from desktop.domain.effects import (
    CreditNoteIssued,
    Held,
    HoldEnded,
    InvoiceByPolicy,
    LifecycleChanged,
    MailQueued,
    TaskClosed,
)
from desktop.domain.events import Event
from desktop.domain.said_effects import InvoiceNotPossible
from desktop.domain.states import STEPS, Lifecycle
from desktop.models.base import now
from desktop.models.ledger import OrderTask
from desktop.models.orders import Order
from desktop.services.inserts import update_row
from desktop.services.issuing.documents import AT_ORDER, issue_by_policy
from desktop.services.mails.mail_queue import drop_waiting
from desktop.services.mails.messages import CANCELLED, queue_step_mail
from desktop.services.mails.ship_mails import TOLD_OF
from desktop.services.orders.order_card import order_ledger
from desktop.services.orders.order_core import order_core
from desktop.services.orders.order_papers import invoice_card
from desktop.services.orders.recalculate import settle
from desktop.services.papers.credit_notes import issue_credit_note_in
from desktop.services.perform.perform_ship import parcels_of
from desktop.services.work import Work


def hold(job: Work, order_id: int, effect: Held) -> None:
    """Put the order on hold."""
    held = {"held_since": now(), "held_by": job.by, "hold_reason": effect.reason}
    update_row(Order, order_id, held)
    job.record(events.OrderHeld(effect.reason), order_id)


def end_hold(job: Work, order_id: int, _effect: HoldEnded) -> None:
    """Take the order off hold."""
    update_row(Order, order_id, {"held_since": None, "held_by": "", "hold_reason": ""})
    job.record(events.OrderResumed(), order_id)


def change_lifecycle(job: Work, order_id: int, effect: LifecycleChanged) -> None:
    """Complete, reopen or cancel; only by the steps of order rules 5.1."""
    assert effect.after in STEPS[effect.before], "the guards let only these steps pass"
    update_row(Order, order_id, {"lifecycle": effect.after})
    if effect.before is Lifecycle.CANCELLED:
        drop_waiting(order_id, CANCELLED)
    said: dict[Lifecycle, Event] = {
        Lifecycle.COMPLETED: events.OrderCompleted(automatic=False),
        Lifecycle.OPEN: events.OrderReopened(automatic=False),
        Lifecycle.CANCELLED: events.OrderCancelled(effect.reason),
    }
    job.record(said[effect.after], order_id)


def close_task(job: Work, order_id: int, effect: TaskClosed) -> None:
    """Be done with a task."""
    update_row(OrderTask, effect.task_id, {"done_at": now()})
    job.record(events.TaskClosed(effect.text), order_id)


def queue_mail(job: Work, order_id: int, effect: MailQueued) -> None:
    """Queue a mail that tells the customer of this step."""
    state = TOLD_OF.get(effect.template)
    parcels = parcels_of(order_id, state) if state else None
    queue_step_mail(job, order_core(order_id), effect.template, parcels)


def issue_credit_note(job: Work, order_id: int, effect: CreditNoteIssued) -> None:
    """Issue a credit note; none where the invoice it belongs to could not be issued, which is in the history.

    Raises IdentityIncomplete or ClockBehind.
    """
    if effect.invoice_id is None and invoice_card(order_ledger(order_id)) is None:
        return
    issue_credit_note_in(job, order_id, effect)


def issue_waiting_invoice(job: Work, order_id: int, _effect: InvoiceByPolicy | InvoiceNotPossible) -> None:
    """Issue the invoice that the shop's policy wants by now; what stands against it is recorded."""
    settle(job, order_id)
    issue_by_policy(job, order_id, AT_ORDER)
