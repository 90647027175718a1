"""Quotes: begun from an order or a sale, issued under a number of their own, and made into orders."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta

from desktop.domain import settings
from desktop.domain.errors import DeskError
from desktop.domain.events import DocumentDeferred
from desktop.domain.paper_identity import IdentityIncomplete, require_identity
from desktop.domain.papers import PaperKind
from desktop.domain.quote_events import OrderQuoted, QuoteBegun, QuoteOrdered, QuoteRenewed
from desktop.domain.quotes import Prices
from desktop.domain.states import DocumentKind, DraftKind
from desktop.models.base import db, now
from desktop.models.ledger import Comment
from desktop.models.orders import Order
from desktop.services.days import local_day, today
from desktop.services.drafts.draft_edit import draft_core, note_on_draft
from desktop.services.drafts.draft_missing import offer_gaps
from desktop.services.drafts.draft_reuse import ReuseReport
from desktop.services.drafts.drafts import comment_of, is_offer, start_draft
from desktop.services.drafts.order_copy import Copying, copy_sale
from desktop.services.inserts import insert_row, update_row
from desktop.services.mails.messages import unsend_quote
from desktop.services.numbers import next_document_number
from desktop.services.orders.cards import OrderCore
from desktop.services.orders.order_core import order_core
from desktop.services.orders.order_handle import handle
from desktop.services.orders.search_index import index_order
from desktop.services.papers.document_store import ClockBehind, freeze, paper, require_clock
from desktop.services.papers.paper_parties import buyer_of, in_their_language, seller_of
from desktop.services.papers.paper_snapshot import Issue, charge_paper, order_content
from desktop.services.placing import orders
from desktop.services.quotes.quote_facts import quote_standing
from desktop.services.shop.payment_ways import payment_words
from desktop.services.shop.preferences import setting, shop
from desktop.services.work import Work, work

_MADE = "SELECT id FROM orders WHERE source_order_id = ? AND number IS NOT NULL"
"""Orders that were made of a quote, cancelled ones too."""


@dataclass(eq=False)
class QuoteExpired(DeskError):
    """The quote was good until a day that is over: say which prices the order shall have."""

    quote: str
    valid_until: date
    field: str = "prices"


@dataclass(eq=False)
class ValidityPast(DeskError):
    """A quote cannot be good until a day that is over."""

    day: date
    field: str = "valid_until"


@dataclass(frozen=True, slots=True)
class Duplicate:
    """A quote that was copied from a sale, and what is different in it."""

    id: int
    report: ReuseReport


@dataclass(frozen=True, slots=True)
class DuplicateOffer:
    """What copying a sale would come to, with its prices and with today's."""

    report: ReuseReport
    currency: str
    kept_minor: int
    today_minor: int
    today_currency: str


def duplicate_order(order_id: int, prices: Prices, *, by: str) -> Duplicate:
    """Copy a sale, whatever became of it, into a new quote; the sale is not touched.

    Lines that are no longer sold are left out and named. Raises OrderNotFound or the refusals of pricing.
    """
    with work(by) as job:
        source = order_core(order_id)
        quote_id, report = _copied(job, source, prices)
        number = source.head.number or source.head.quote_number
        job.record(QuoteBegun(number, prices), quote_id)
    return Duplicate(quote_id, report)


def duplicate_offer(order_id: int) -> DuplicateOffer:
    """What duplicating would come to; nothing is changed. Raises OrderNotFound or the refusals of pricing."""
    with db.atomic() as rehearsal:
        source = order_core(order_id)
        kept, report = _copied(Work(""), source, Prices.KEEP)
        fresh, now_sold = _copied(Work(""), source, Prices.TODAY)
        old, new = order_core(kept).head, order_core(fresh).head
        rehearsal.rollback()
    gone = tuple(dict.fromkeys((*report.gone, *now_sold.gone)))
    both = replace(report, gone=gone)
    return DuplicateOffer(both, old.currency, old.total_minor, new.total_minor, new.currency)


def _copied(job: Work, source: OrderCore, prices: Prices) -> tuple[int, ReuseReport]:
    return copy_sale(job, source, Copying(prices), {"draft_kind": DraftKind.QUOTE})


def make_quote(draft_id: int, *, by: str) -> None:
    """Let a sale that is being typed, or waits, be a quote from now on. Raises NotADraft."""
    with note_on_draft(draft_id, by) as edit:
        if is_offer(edit.core.head.draft_kind):
            return
        update_row(Order, draft_id, {"draft_kind": DraftKind.QUOTE, "draft_name": ""})
        edit.job.record(QuoteBegun(), draft_id)


def begin_quote(*, by: str) -> int:
    """Make an empty quote that is typed from its first step on; returns its id."""
    with work(by) as job:
        quote_id = start_draft(by=by, page="customer")
        update_row(Order, quote_id, {"draft_kind": DraftKind.QUOTE})
        job.record(QuoteBegun(), quote_id)
    return quote_id


def set_validity(quote_id: int, day: date | None, *, by: str) -> None:
    """Say until when a quote is good; None: as many days from its issue as the shop's setting says.

    Raises NotADraft or ValidityPast.
    """
    if day is not None and day < today():
        raise ValidityPast(day)
    with note_on_draft(quote_id, by):
        update_row(Order, quote_id, {"valid_until": day})


def issue_quote(quote_id: int, *, by: str) -> int:
    """Number and freeze a quote as it is; returns the document's id, the same while it says the same.

    When it was changed since, or its last day is over, the next version is issued under the same number; a
    mail with the version before that still waits is withdrawn.
    Raises NotADraft, NoLines, IdentityMissing, a VoucherRefused, IdentityIncomplete, ClockBehind or
    SumsDisagree; then no number was used.
    """
    with work(by) as job:
        return issue_quote_in(job, quote_id)


def issue_quote_in(job: Work, quote_id: int) -> int:
    """As ``issue_quote``, inside an open use case."""
    core, standing = draft_core(quote_id), quote_standing(quote_id)
    issued = standing.document_id
    if issued is not None and not standing.expired and says_the_same(issued, core):
        return issued
    for refusal in offer_gaps(core):
        raise refusal
    shop_row, at = shop(), now()
    seller, head = seller_of(shop_row), core.head
    require_identity(seller, buyer_of(core), PaperKind.QUOTE, head.net_minor, seller.country)
    number = head.quote_number
    if not number:
        require_clock(DocumentKind.QUOTE, at)
    until = None if standing.expired else standing.valid_until
    until = until or local_day(at) + timedelta(days=int(setting(settings.QUOTE_DAYS)))
    issue = Issue(PaperKind.QUOTE, number, at)
    frozen = charge_paper(issue, in_their_language(core), seller, order_content(in_their_language(core)))
    if not number:
        local = at.astimezone()
        number = next_document_number(DocumentKind.QUOTE, shop_row.language, shop_row.till, local)
    version = standing.version + 1
    words = payment_words(head.payment_method_id)
    frozen = replace(frozen, number=number, valid_until=until, version=version, note=words)
    update_row(Order, quote_id, {"quote_number": number, "valid_until": until, "changed_at": at})
    renewed = QuoteRenewed(DocumentKind.QUOTE, number, frozen.totals.total_minor, frozen.currency)
    document_id = freeze(job, quote_id, frozen, said=renewed if unsend_quote(quote_id) else None)
    for (made,) in db.execute_sql(_MADE, (quote_id,)).fetchall():
        index_order(made)
    job.drafts.add(quote_id)
    return document_id


def says_the_same(document_id: int, core: OrderCore) -> bool:
    """Whether a quote issued now would tell the customer the same; the seller may have moved."""
    old, own = paper(document_id), in_their_language(core)
    issue = Issue(PaperKind.QUOTE, old.number, old.issued_at)
    new = charge_paper(issue, own, old.seller, order_content(own))
    until = db.execute_sql("SELECT valid_until FROM orders WHERE id = ?", (core.head.id,)).fetchone()[0]
    valid = date.fromisoformat(until) if until else None
    moments = replace(new, issued_on=old.issued_on, ordered_on=old.ordered_on, version=old.version)
    return replace(moments, valid_until=valid, note=payment_words(core.head.payment_method_id)) == old


def order_quote(quote_id: int, prices: Prices | None = None, *, by: str) -> int:
    """Make an order of a quote; returns the order's id. The quote stays as it is, with its papers.

    Its mail is withdrawn when it still waits.

    ``prices`` says which prices an expired quote leads to, those of any other are kept. Raises QuoteNotFound,
    NotADraft for one that became an order, QuoteExpired without ``prices``, and what confirming raises.
    """
    with work(by) as job:
        core, standing = draft_core(quote_id), quote_standing(quote_id)
        if standing.expired and prices is None and standing.valid_until is not None:
            raise QuoteExpired(core.head.quote_number, standing.valid_until)
        if not standing.expired:
            _issue_if_possible(job, quote_id)
        wanted = prices or Prices.KEEP
        draft_id, _ = copy_sale(job, core, Copying(wanted, whole=True), {})
        if note := comment_of(quote_id):
            insert_row(Comment, {"order": draft_id, "text": note, "at": now(), "by": by})
        order_id = orders.confirm(draft_id, by=by)
        number = order_core(order_id).head.number
        name = handle(quote_id, order_core(quote_id).head.quote_number)
        job.record(OrderQuoted(name), order_id)
        index_order(order_id)  # it is found by the number of its quote, too
        job.record(QuoteOrdered(number, wanted, unsend_quote(quote_id)), quote_id)
        done = {"draft_kind": DraftKind.QUOTE, "draft_page": "", "changed_at": now()}
        update_row(Order, quote_id, done)
        job.drafts.add(quote_id)
    return order_id


def _issue_if_possible(job: Work, quote_id: int) -> None:
    """The paper of what was agreed. A sale is never refused for want of it: what lacks is written down."""
    try:
        issue_quote_in(job, quote_id)
    except (IdentityIncomplete, ClockBehind) as refusal:
        fields = ", ".join(refusal.fields if isinstance(refusal, IdentityIncomplete) else ())
        job.record(DocumentDeferred(DocumentKind.QUOTE, type(refusal).__name__, fields), quote_id)
