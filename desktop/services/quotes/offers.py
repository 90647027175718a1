"""Send a sale to its customer to be checked: the quote, a way to pay, and a page that can be sent back."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from desktop.domain.built_in import said_in
from desktop.domain.errors import DeskError
from desktop.domain.states import DraftKind
from desktop.models.base import db, now
from desktop.models.mails import MailLetter
from desktop.models.orders import Order
from desktop.services.drafts.draft_customer import set_identity
from desktop.services.drafts.draft_edit import draft_core
from desktop.services.inserts import update_row
from desktop.services.issuing.pay_here import PayHere, code_png, pay_here
from desktop.services.issuing.placed_mail import account_words
from desktop.services.mails.mail_queue import Attachment, Mail, queue_mail
from desktop.services.mails.mail_values import day
from desktop.services.mails.messages import QUOTE_SENT
from desktop.services.orders.cards import OrderCore, PostalAddress
from desktop.services.orders.order_core import order_core
from desktop.services.papers.paper_parties import in_their_language
from desktop.services.quotes.answer_page import answer_page, secret
from desktop.services.quotes.quote_facts import quote_standing
from desktop.services.quotes.quotes import issue_quote_in, make_quote
from desktop.services.work import work


@dataclass(eq=False)
class NobodyToSendTo(DeskError):
    """The sale has no e-mail address of its customer."""

    field: str = "email"


@dataclass(frozen=True, slots=True)
class OfferLetter:
    """A mail as it would be queued now: its words and the names of what comes with it."""

    recipient: str
    language: str
    subject: str
    body: str
    attached: tuple[str, ...]


def send_offer(draft_id: int, *, email: str = "", by: str) -> int:
    """Queue the mail that brings a sale to its customer; returns the id of the message.

    The sale becomes a quote and is issued, if that was not done; then it is with the customer. ``email`` is
    kept with the sale when it had none, or another one. Raises NobodyToSendTo and what ``issue_quote``
    raises.
    """
    with work(by) as job:
        core = draft_core(draft_id)
        if email.strip() and email.strip() != core.head.email:
            set_identity(draft_id, email=email, by=by)
        elif not core.head.email:
            raise NobodyToSendTo()
        make_quote(draft_id, by=by)
        document_id = issue_quote_in(job, draft_id)
        core, standing = _theirs(order_core(draft_id)), quote_standing(draft_id)
        page = answer_page(core, standing, secret())
        mail = _mail(core, document_id, page, day(standing.valid_until, core.head.language))
        message_id = queue_mail(job, core, mail)
        assert message_id is not None, "every sending has a key of its own"
        sent = {"draft_kind": DraftKind.SENT, "draft_page": "", "changed_at": now()}
        update_row(Order, draft_id, sent)
        job.drafts.add(draft_id)
    return message_id


def offer_letter(draft_id: int, *, email: str = "") -> OfferLetter:
    """The mail as ``send_offer`` would queue it now; nothing is changed. Raises what that raises."""
    with db.atomic() as rehearsal:
        message_id = send_offer(draft_id, email=email, by="")
        letter = MailLetter.get(MailLetter.message == message_id)
        sql = "SELECT recipient, language FROM message WHERE id = ?"
        recipient, language = db.execute_sql(sql, (message_id,)).fetchone()
        names = db.execute_sql(
            "SELECT coalesce(nullif(a.name, ''), d.number || '.pdf') FROM mail_attachment a "
            "LEFT JOIN document d ON d.id = a.document_id WHERE a.message_id = ? ORDER BY a.id",
            (message_id,),
        ).fetchall()
        rehearsal.rollback()
    return OfferLetter(recipient, language, letter.subject, letter.body, tuple(row[0] for row in names))


def _mail(core: OrderCore, document_id: int, page: bytes, valid_until: str) -> Mail:
    head, pay = core.head, pay_here(core)
    counted = "SELECT count(*) FROM message WHERE order_id = ? AND template = ?"
    before = db.execute_sql(counted, (head.id, QUOTE_SENT)).fetchone()[0]
    name = head.quote_number.replace("/", "-")
    attachments = [
        Attachment(document_id),
        Attachment(name=f"{name}.html", media_type="text/html", content=page),
    ]
    if pay.transfer and not pay.link:
        attachments.append(
            Attachment(name=f"{name}-QR.png", media_type="image/png", content=code_png(pay.transfer))
        )
    facts = {"number": head.quote_number, "who": head.who, "total_minor": head.total_minor}
    facts |= {"currency": head.currency, "document": document_id}
    facts |= {"valid_until": valid_until, "page": f"{name}.html"} | _paying(pay)
    told = head.delivery.kind == "ship" and head.billing_same  # then the one address is told already
    facts["billing_address"] = "" if told else _lines(core.billed_to)
    key = f"{head.uid}:{QUOTE_SENT}:{document_id}:{before}"
    return Mail("customer", head.email, QUOTE_SENT, key, facts, tuple(attachments))


def _theirs(core: OrderCore) -> OrderCore:
    """The sale with built-in names in the customer's language."""
    said, payment = in_their_language(core), said_in(core.head.payment_name, core.head.language)
    return said._replace(head=said.head._replace(payment_name=payment))


def _paying(pay: PayHere) -> dict[str, Any]:
    """The link, else what a transfer needs; both as texts of the mail."""
    transfer = account_words(pay) if pay.transfer and not pay.link else ""
    return {"payment_link": pay.link, "transfer": transfer, "reference": pay.reference if transfer else ""}


def _lines(address: PostalAddress | None) -> str:
    if address is None:
        return ""
    town = f"{address.postcode} {address.city}".strip()
    parts = (address.name, address.company, address.street, address.street2, town)
    return ", ".join(part for part in parts if part)
