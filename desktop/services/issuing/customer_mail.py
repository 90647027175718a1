"""Write to a customer by hand, remind of what is due: seen as it will be read, then queued (F71, F43)."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from desktop.domain.errors import DeskError
from desktop.domain.mail_kinds import OWN, MailKind, kind_of
from desktop.domain.mail_text import MailTextMissing, Written, checked, filled
from desktop.domain.states import DocumentKind
from desktop.models.base import new_uid
from desktop.services.commands.commands import Command, require
from desktop.services.customers.customers import customer_card
from desktop.services.days import today
from desktop.services.issuing.pay_here import code_png, pay_here
from desktop.services.issuing.placed_mail import enclosed_with
from desktop.services.mails.mail_queue import Attachment, Mail, queue_mail, variables
from desktop.services.mails.mail_templates import template
from desktop.services.mails.messages import ORDER_PLACED
from desktop.services.mails.own_messages import own_messages
from desktop.services.orders.cards import OrderCore
from desktop.services.orders.order_card import OrderLedger, order_ledger
from desktop.services.orders.order_papers import invoice_card
from desktop.services.work import work

BY_HAND, REMINDER = "by_hand", "payment_reminder"
Step = Callable[[int, int], None]


@dataclass(eq=False)
class CustomerWithoutEmail(DeskError):
    """The customer has no e-mail address."""

    customer: str
    field: str = "email"


@dataclass(eq=False)
class NotDueYet(DeskError):
    """The customer may still take their time: the money is expected by a day that has not come."""

    order: str
    due_on: date
    field: str = "due_on"


@dataclass(frozen=True, slots=True)
class Start:
    """A text to begin with, with variables: of the library with its name, of a ``kind`` of mail, or blank."""

    name: str
    written: Written
    kind: str = ""


@dataclass(frozen=True, slots=True)
class Paper:
    """An issued paper that can come with a message."""

    id: int
    kind: DocumentKind
    number: str


@dataclass(frozen=True, slots=True)
class Addressee:
    """Who is written to, in which language, and what every variable stands for.

    ``order_id`` is None when it is about no order.
    """

    order_id: int | None
    customer_id: int | None
    recipient: str
    language: str
    values: Mapping[str, str]
    kind: MailKind = OWN

    def preview(self, written: Written) -> Written:
        """The words as they will be read. Raises UnknownVariable, MailTextMissing or MailTextTooLong."""
        return filled(checked(written, self.kind.variables), self.values)


@dataclass(slots=True)
class Reminded:
    """Numbers of the orders a reminder was queued for, and of those that refused one, with the reason."""

    done: list[str] = field(default_factory=list)
    refused: list[tuple[str, DeskError]] = field(default_factory=list)


def addressee_of_order(order_id: int) -> Addressee:
    """The customer of an order. Raises OrderNotFound, WrongLifecycle or NobodyToWriteTo."""
    order = order_ledger(order_id)
    require(Command.NOTIFY, order)
    head = order.core.head
    values = variables(order.core, enclosed_with(order.core).facts, head.language)
    return Addressee(order_id, head.customer_id, head.email, head.language, values)


def addressee_of_customer(customer_id: int) -> Addressee:
    """A customer, about no order. Raises CustomerNotFound or CustomerWithoutEmail."""
    form = customer_card(customer_id).form
    name = f"{form.first_name} {form.last_name}".strip() or form.company or form.email
    if not form.email:
        raise CustomerWithoutEmail(name)
    person = {"customer": name, "customer_email": form.email, "customer_phone": form.phone}
    values = {**variables(None, {}, form.language), **person}
    return Addressee(None, customer_id, form.email, form.language, values)


def starts(to: Addressee) -> list[Start]:
    """What to begin with: greeting and name alone, a message of the library, all about the order."""
    blank = template(BY_HAND, to.language).written
    free = Written(blank.subject, blank.body.replace("{text}", ""))
    if to.order_id is None:
        free = Written("{shop}", free.body)
    own = [Start(one.name, one.text(to.language)) for one in own_messages()]
    details = [Start("", template(ORDER_PLACED, to.language).written, ORDER_PLACED)]
    return [Start("", free), *own, *(details if to.order_id is not None else ())]


def papers_of(to: Addressee) -> list[Paper]:
    """Papers of the order that can come along, the newest first; packing slips go with the goods."""
    if to.order_id is None:
        return []
    issued = reversed(order_ledger(to.order_id).documents)
    return [
        Paper(one.id, one.kind, one.number) for one in issued if one.kind is not DocumentKind.PACKING_SLIP
    ]


def notify(to: Addressee, written: Written, *, by: str, papers: Sequence[int] = ()) -> int:
    """Queue the words, with their variables put in, and issued papers by their ids; returns the message's id.

    Raises as ``preview`` does.
    """
    words = to.preview(written)
    mail = Mail(
        "customer",
        to.recipient,
        BY_HAND,
        f"{BY_HAND}:{new_uid()}",
        attachments=tuple(map(Attachment, papers)),
        written=words,
        customer_id=to.customer_id,
        language=to.language,
    )
    with work(by) as job:
        core = None if to.order_id is None else order_ledger(to.order_id).core
        made = queue_mail(job, core, mail)
    assert made is not None, "a new key was never queued"
    return made


def plain_words(to: Addressee, text: str) -> Written:
    """A message of these words between the shop's greeting and name. Raises MailTextMissing."""
    blank = template(BY_HAND, to.language).written
    if not text.strip():
        raise MailTextMissing("text")
    return Written(blank.subject, blank.body.replace("{text}", text.strip()))


# Reminders


def reminder(order_id: int) -> tuple[Addressee, Written]:
    """Whom a reminder would go to and its text with variables. Raises what says why there can be none."""
    order = order_ledger(order_id)
    require(Command.REMIND, order)
    to = addressee_of_order(order_id)
    values = {**to.values, "reference": pay_here(order.core).reference}
    to = replace(to, values=values, kind=kind_of(REMINDER))
    return to, template(REMINDER, to.language).written


def early_reminder(order: OrderLedger) -> NotDueYet | None:
    """Why nobody should be reminded of this order yet; None once its day has come, or without one."""
    head = order.core.head
    if head.due_minor <= 0 or head.due_on is None or head.due_on <= today():
        return None
    return NotDueYet(head.number, head.due_on)


def remind(order_ids: Sequence[int], *, by: str, step: Step | None = None, early: bool = False) -> Reminded:
    """Queue a reminder for each order that has something due, each in its own transaction.

    One whose day has not come is refused with NotDueYet unless ``early``.
    ``step(done, of)`` is called before each order. Raises OrderNotFound.
    """
    outcome = Reminded()
    for place, order_id in enumerate(order_ids):
        if step is not None:
            step(place, len(order_ids))
        number = order_ledger(order_id).core.head.number
        try:
            remind_in_time(order_id, by=by, early=early)
        except DeskError as refusal:
            outcome.refused.append((number, refusal))
        else:
            outcome.done.append(number)
    return outcome


def remind_in_time(order_id: int, *, by: str, early: bool = False) -> int:
    """As ``send_reminder``; before the day it is due only if ``early``, else raises NotDueYet."""
    with work(by):
        order = order_ledger(order_id)
        require(Command.REMIND, order)
        refusal = None if early else early_reminder(order)
        if refusal is not None:
            raise refusal
        return send_reminder(order_id, by=by)


def send_reminder(order_id: int, written: Written | None = None, *, by: str) -> int:
    """Queue a payment reminder, with the invoice and a code for the transfer where there are any.

    ``written`` has variables, the text in force unless given. Returns the message's id. Raises OrderNotFound,
    NothingDue, WrongLifecycle, NobodyToWriteTo, and for the words what ``preview`` raises.
    """
    with work(by) as job:
        to, usual = reminder(order_id)
        order = order_ledger(order_id)
        words = to.preview(written or usual)
        mail = Mail(
            "customer",
            to.recipient,
            REMINDER,
            f"{REMINDER}:{new_uid()}",
            facts={
                "number": order.core.head.number,
                "due_minor": order.core.head.due_minor,
                "reference": to.values["reference"],
            },
            attachments=_attached(order),
            written=words,
        )
        made = queue_mail(job, order.core, mail)
    assert made is not None, "a new key was never queued"
    return made


def reminder_files(order_id: int) -> tuple[str, ...]:
    """Names of what comes with a reminder for this order: its newest invoice, a code for the transfer."""
    order = order_ledger(order_id)
    invoice = invoice_card(order)
    paper = f"{invoice.number}.pdf" if invoice else ""
    return tuple(one.name or paper for one in _attached(order))


def _attached(order: OrderLedger) -> tuple[Attachment, ...]:
    invoice = invoice_card(order)
    papers = (Attachment(invoice.id),) if invoice else ()
    picture = _transfer_picture(order.core)
    code = (Attachment(name=f"QR-{order.core.head.number}.png", media_type="image/png", content=picture),)
    return papers + (code if picture else ())


def _transfer_picture(core: OrderCore) -> bytes:
    """The code that prepares the transfer of what is due, as PNG; empty when it cannot be paid so."""
    text = pay_here(core).transfer
    return code_png(text) if text else b""
