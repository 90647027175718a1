"""What setting a label does: the label itself, and the commands that the shop made it bring with it.

The commands are the ordinary ones with their own guards. What the order refuses is reported and leaves the
label where it is (order rules 5.2), so the rule tries each command and takes everything back.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from desktop.domain.effects import Effect
from desktop.domain.errors import DeskError
from desktop.domain.label_effects import MAIL, OWN, EntryStep, LabelSet, LabelStep, LabelStepRefused
from desktop.domain.mark_events import LabelChanged
from desktop.domain.mark_events import LabelStepRefused as StepRefused
from desktop.domain.states import Lifecycle
from desktop.models.base import db
from desktop.models.orders import Order
from desktop.services.commands.command_refusals import NobodyToWriteTo
from desktop.services.inserts import update_row
from desktop.services.orders.order_card import OrderLedger, order_ledger
from desktop.services.perform.tenders import Tender, money_received
from desktop.services.shop.label_book import Label, label_book
from desktop.services.shop.order_labels import LabelArchived, LabelNotFound
from desktop.services.shop.preferences import shop
from desktop.services.work import Work


@dataclass(eq=False)
class LabelNotForOrder(DeskError):
    """The label is made for orders at another point of their life."""

    order: str
    label: str
    base: Lifecycle
    field: str = "label"


@dataclass(frozen=True, slots=True)
class LabelChoices:
    """Which label the order gets; None takes it off. ``alone`` when it comes back without its commands."""

    label_id: int | None = None
    alone: bool = False


def label_effects(order: OrderLedger, choices: LabelChoices) -> tuple[Effect, ...]:
    """The label, then its commands; nothing at all when the order has it already.

    Raises LabelNotFound, LabelArchived or LabelNotForOrder.
    """
    head, language = order.core.head, shop().language
    if choices.label_id == head.label_id:
        return ()
    book = label_book()
    before = book[head.label_id].name(language) if head.label_id is not None else ""
    if choices.label_id is None:
        return (LabelSet(None, "", before),)
    label = book.get(choices.label_id)
    if label is None:
        raise LabelNotFound(str(choices.label_id))
    name = label.name(language)
    if choices.alone:
        return (LabelSet(label.id, name, before),)
    if not label.active:
        raise LabelArchived(name)
    if label.base and label.base != head.lifecycle.value:
        raise LabelNotForOrder(head.number, name, Lifecycle(label.base))
    return (LabelSet(label.id, name, before), *_steps(head.id, label))


def _steps(order_id: int, label: Label) -> Iterator[Effect]:
    """What each command of the label would come to, one after the other."""
    if not label.steps:
        return
    tried: list[Effect] = []
    with db.atomic() as rehearsal:
        for step in label.steps:
            try:
                with db.atomic():
                    done = _tried(step, order_id)
            except DeskError as refusal:
                tried.append(LabelStepRefused(step, type(refusal).__name__, refusal))
            else:
                tried.append(done)
        rehearsal.rollback()
    yield from tried


def _tried(step: str, order_id: int) -> LabelStep:
    """A command carried out, with the money that it booked. Raises its refusals."""
    before = order_ledger(order_id).core.head if step == EntryStep.PAID else None
    _run(step, order_id, by="")
    if before is None:
        return LabelStep(step)
    (booked,) = money_received(before, (Tender(),))
    return LabelStep(step, booked.amount_minor, booked.method_name)


def set_label(job: Work, order_id: int, effect: LabelSet) -> None:
    """Put the label on the order, or take it off."""
    update_row(Order, order_id, {"label": effect.label_id})
    job.record(LabelChanged(effect.name, effect.before), order_id)


def take_step(job: Work, order_id: int, effect: LabelStep) -> None:
    """Carry out a command that the label brings with it."""
    _run(effect.step, order_id, by=job.by)


def note_refusal(job: Work, order_id: int, effect: LabelStepRefused) -> None:
    """Leave in the history that a command of the label was not possible."""
    job.record(StepRefused(effect.step, effect.reason), order_id)


def _run(step: str, order_id: int, *, by: str) -> None:
    """The ordinary command, with its own guards and its own history. Raises its refusals."""
    if step.startswith(MAIL):
        _send(step.removeprefix(MAIL), order_id, by=by)
    else:
        _DEEDS[EntryStep(step)](order_id, by)


def _invoice(order_id: int, by: str) -> None:
    from desktop.services.issuing.documents import issue_invoice  # these commands are plans, or make them

    issue_invoice(order_id, by=by)


def _paid(order_id: int, by: str) -> None:
    from desktop.services.plans.payments import mark_paid

    mark_paid(order_id, by=by)


def _slip(order_id: int, by: str) -> None:
    from desktop.services.issuing.documents import issue_slip
    from desktop.services.plans.shipments import create_slip

    issue_slip(order_id, shipment_id=create_slip(order_id, by=by), by=by)


def _send(template: str, order_id: int, *, by: str) -> None:
    from desktop.services.issuing import customer_mail
    from desktop.services.mails.own_messages import own_message

    if template.startswith(OWN):
        to = customer_mail.addressee_of_order(order_id)
        own = own_message(int(template.removeprefix(OWN)))
        customer_mail.notify(to, own.text(to.language), by=by)
    elif template == customer_mail.REMINDER:
        customer_mail.remind_in_time(order_id, by=by)
    else:
        _tell(template, order_id, by=by)


def _tell(template: str, order_id: int, *, by: str) -> None:
    """Queue the mail of a step in the order's life. Raises NobodyToWriteTo."""
    from desktop.services.mails.messages import queue_step_mail
    from desktop.services.orders.order_core import order_core
    from desktop.services.work import work

    with work(by) as job:
        core = order_core(order_id)
        if not queue_step_mail(job, core, template):
            raise NobodyToWriteTo(core.head.number)


_DEEDS: dict[EntryStep, Callable[[int, str], None]] = {
    EntryStep.INVOICE: _invoice,
    EntryStep.PAID: _paid,
    EntryStep.SLIP: _slip,
}
