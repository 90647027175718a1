"""The wizard's draft: an order row from the first click on, saved with every field."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any, TypeVar

from desktop.domain import settings
from desktop.domain.errors import DeskError
from desktop.domain.states import Channel, DraftKind, Lifecycle
from desktop.models.base import db, now
from desktop.models.ledger import Comment
from desktop.models.orders import Order
from desktop.services.drafts.draft_delivery import follow_country
from desktop.services.drafts.draft_edit import draft_core, edit_draft, note_on_draft
from desktop.services.drafts.draft_form import forget_forms
from desktop.services.inserts import insert_row, update_row
from desktop.services.orders.order_date import check_order_date
from desktop.services.shop.methods import payment_methods
from desktop.services.shop.preferences import all_settings, price_rules, setting
from desktop.services.work import work

Given = TypeVar("Given")


@dataclass(eq=False)
class TipNegative(DeskError):
    """A tip cannot be below zero."""

    minor: int
    field: str = "tip"


@dataclass(frozen=True, slots=True)
class DraftRow:
    """One draft in a list of drafts."""

    id: int
    kind: DraftKind
    name: str
    who: str
    lines: int
    total_minor: int
    currency: str
    changed_at: datetime
    page: str
    customer_id: int | None


def start_draft(*, by: str, channel: Channel | None = None, page: str = "") -> int:
    """Make an empty draft with the shop's price rules frozen into it; returns its id.

    Without a ``channel`` it begins with the shop's usual one.
    ``page`` is the wizard's page it was started on; a draft without one is not resumed by itself.
    """
    with work(by) as job:
        chosen = all_settings()
        usual = channel or Channel(chosen[settings.SALE_CHANNEL.key])
        row = new_draft_row(usual, by, chosen) | _usual_payment(chosen[settings.PAYMENT_USUAL.key])
        draft_id = insert_row(Order, row | {"draft_page": page})
        job.drafts.add(draft_id)
    return draft_id


def usual_channel() -> Channel:
    """Where a new sale comes from, as long as nobody says otherwise."""
    return Channel(setting(settings.SALE_CHANNEL))


def _usual_payment(code: str) -> dict[str, Any]:
    """The way to pay that a sale begins with, as long as the shop still offers it."""
    for row in payment_methods() if code else ():
        if row.code == code:
            return {"payment_method": row.id, "payment_name": row.name}
    return {}


def new_draft_row(channel: Channel, by: str, chosen: dict[str, Any]) -> dict[str, Any]:
    """The fields of a new draft: today's settings of the shop (``chosen``, by key), frozen."""
    return {
        **price_rules(),
        "lifecycle": Lifecycle.DRAFT,
        "draft_kind": DraftKind.SALE,
        "chain_percent": chosen[settings.CHAIN_PERCENT.key],
        "fee_on_shipping": chosen[settings.FEE_ON_SHIPPING.key],
        "shipping_tax_choice": chosen[settings.SHIPPING_TAX.key],
        "notify_shop": chosen[settings.NOTIFY_SHOP.key],
        "channel": channel,
        "by": by,
    }


def set_page(draft_id: int, page: str, *, by: str) -> None:
    """Remember the wizard's page, for the day the power goes."""
    with note_on_draft(draft_id, by):
        update_row(Order, draft_id, {"draft_page": page})


_HEADER = frozenset(
    {
        "channel", "event_name", "note", "buyer_ref", "language", "gift", "gift_message", "notify_customer",
        "notify_shop",
    }
)  # fmt: skip


def set_header(draft_id: int, *, by: str, placed_at: datetime | None = None, **values: Any) -> None:
    """Set fields of the order's head: those of ``_HEADER``, or placed_at.

    ``placed_at`` (aware) may lie in the past, as the order's own date; when the order was typed is kept
    apart. A draft without one is placed at the moment it becomes an order. Tax follows the date. Raises
    OrderDateAhead for a day after today, and TypeError for any other name.
    """
    if unknown := values.keys() - _HEADER:
        raise TypeError(f"no such header field: {sorted(unknown)}")
    if placed_at is None:
        with note_on_draft(draft_id, by):
            update_row(Order, draft_id, values)
        return
    check_order_date(placed_at)
    with edit_draft(draft_id, by):
        update_row(Order, draft_id, {**values, "placed_at": placed_at, "placed_by_hand": True})
        follow_country(draft_id)


def set_tip(draft_id: int, minor: int, *, by: str) -> None:
    """Set the tip, in minor units. Raises TipNegative."""
    if minor < 0:
        raise TipNegative(minor)
    with edit_draft(draft_id, by) as edit:
        head = edit.core.head
        total = head.net_minor + head.tax_minor + minor
        update_row(Order, draft_id, {"tip_minor": minor, "total_minor": total})


def park(draft_id: int, name: str, *, note: str = "", by: str) -> None:
    """Put a sale aside under a name; it stays until it is recalled or thrown away.

    A ``note`` becomes its internal comment, which it keeps as an order. A quote stays a quote.
    """
    with note_on_draft(draft_id, by) as edit:
        kind = edit.core.head.draft_kind if is_offer(edit.core.head.draft_kind) else DraftKind.PARKED
        values = {"draft_kind": kind, "draft_name": name.strip()}
        update_row(Order, draft_id, values | ({"draft_page": ""} if is_offer(kind) else {}))
        if note.strip() and note.strip() != comment_of(draft_id):
            insert_row(Comment, {"order": draft_id, "text": note.strip(), "at": now(), "by": by})


def comment_of(draft_id: int) -> str:
    """What colleagues should know of a draft: its internal comment as it stands."""
    sql = "SELECT text FROM comment WHERE order_id = ? ORDER BY id DESC LIMIT 1"
    row = db.execute_sql(sql, (draft_id,)).fetchone()
    return str(row[0]) if row else ""


def is_offer(kind: DraftKind | None) -> bool:
    """True for a quote, sent to the customer or not."""
    return kind in (DraftKind.QUOTE, DraftKind.SENT)


def recall(draft_id: int, *, by: str, answered: bool = False) -> bool:
    """Make a parked or abandoned draft the sale in progress again, under its name; a quote stays a quote.

    One that is with the customer is in our hands again: they ``answered``, or it is changed. Its mail is
    withdrawn when it still waits; returns whether it was.
    """
    unsent = False
    with note_on_draft(draft_id, by) as edit:
        kind = edit.core.head.draft_kind
        if not is_offer(kind):
            update_row(Order, draft_id, {"draft_kind": DraftKind.SALE})
        elif kind is DraftKind.SENT:
            from desktop.domain.quote_events import QuoteReopened, QuoteTakenUp  # the wizard opens without
            from desktop.services.mails.messages import unsend_quote

            update_row(Order, draft_id, {"draft_kind": DraftKind.QUOTE})
            event, unsent = QuoteTakenUp if answered else QuoteReopened, unsend_quote(draft_id)
            edit.job.record(event(unsent), draft_id)
    return unsent


def change_sent(draft_id: int, act: Callable[[int], Given], *, by: str) -> tuple[Given, bool | None]:
    """Change a quote that is with the customer by ``act``: with the first real change it is ours again.

    Returns what ``act`` gives, and whether its waiting mail was withdrawn; None while it says what it said.
    Raises what ``act`` refuses; then nothing was changed.
    """
    with work(by):
        before = _said(draft_id)
        given = act(draft_id)
        return given, recall(draft_id, by=by) if _said(draft_id) != before else None


def _said(draft_id: int) -> tuple[object, ...]:
    """All that a quote says, and nothing of where it lies."""
    core = draft_core(draft_id)
    head = core.head._replace(draft_page="", draft_name="")
    until = db.execute_sql("SELECT valid_until FROM orders WHERE id = ?", (draft_id,)).fetchone()
    return core._replace(head=head), until, comment_of(draft_id)


def abandon(draft_id: int, *, by: str) -> bool:
    """Leave a sale unfinished: with lines it stays as an abandoned cart, without any it is thrown away.

    Returns whether it stays, to be recalled. An abandoned cart holds no stock and is not resumed by itself.
    A quote stays a quote; one that has its number is never thrown away by leaving it.
    """
    with note_on_draft(draft_id, by) as edit:
        head = edit.core.head
        stays = bool(edit.core.lines or head.quote_number)
        kind = head.draft_kind if is_offer(head.draft_kind) else DraftKind.ABANDONED
        left = {"draft_kind": kind} | ({"draft_page": ""} if is_offer(kind) else {})
        gone = {"lifecycle": Lifecycle.DISCARDED, "draft_page": ""}
        update_row(Order, draft_id, left if stays else gone)
        if not stays:
            forget_forms(draft_id)
    return stays


def discard(draft_id: int, *, by: str) -> None:
    """Throw a draft away. Its row stays, without a number of an order and out of every list.

    The mail of a quote is withdrawn when it still waits; put back, the quote is in our hands.
    """
    with note_on_draft(draft_id, by) as edit:
        update_row(Order, draft_id, {"lifecycle": Lifecycle.DISCARDED, "draft_page": ""})
        if is_offer(edit.core.head.draft_kind):
            from desktop.domain.quote_events import QuoteUnsent  # the wizard opens without it
            from desktop.services.mails.messages import unsend_quote

            if unsend_quote(draft_id):
                update_row(Order, draft_id, {"draft_kind": DraftKind.QUOTE})
                edit.job.record(QuoteUnsent(), draft_id)
        forget_forms(draft_id)


def put_back(draft_id: int, *, by: str) -> None:
    """Take a draft that was thrown away up among the others again, as it was. Any other is left alone."""
    with work(by) as job:
        sql = "UPDATE orders SET lifecycle = 'draft', changed_at = ? WHERE id = ? AND lifecycle = 'discarded'"
        db.execute_sql(sql, (int(now().timestamp()), draft_id))
        job.drafts.add(draft_id)


_DRAFTS = (
    "SELECT o.id, o.draft_kind, o.draft_name, "
    "coalesce(nullif(o.customer_name, ''), nullif(o.company, ''), nullif(o.email, ''), o.phone), "
    "(SELECT count(*) FROM order_line l WHERE l.order_id = o.id), o.total_minor, o.currency, o.changed_at, "
    "o.draft_page, o.customer_id FROM orders o WHERE o.lifecycle = 'draft' "
    "AND NOT (o.draft_kind IN ('quote', 'sent') AND EXISTS (SELECT 1 FROM orders c WHERE "
    "c.source_order_id = o.id AND c.number IS NOT NULL AND c.lifecycle <> 'cancelled')) "
)
"""Drafts, without the quotes that became orders."""


def open_drafts() -> list[DraftRow]:
    """All drafts that can be taken up again, the last touched first."""
    return _rows(_DRAFTS + "ORDER BY o.changed_at DESC, o.id DESC")


def customers_drafts(customer_id: int) -> list[DraftRow]:
    """The customer's drafts: abandoned carts of the web shop, parked and unfinished sales."""
    return _rows(_DRAFTS + "AND o.customer_id = ? ORDER BY o.changed_at DESC, o.id DESC", customer_id)


def draft_to_resume() -> int | None:
    """The sale that was being typed when the program ended, if it was recent and holds anything."""
    hours = int(all_settings()[settings.ABANDONED_AFTER_HOURS.key])
    since = now() - timedelta(hours=hours)
    rows = _rows(
        _DRAFTS + "AND o.draft_kind IN ('sale', 'quote') AND o.draft_page <> '' AND o.changed_at >= ? "
        "ORDER BY o.changed_at DESC, o.id DESC LIMIT 1",
        int(since.timestamp()),
    )
    return rows[0].id if rows else None


def _rows(sql: str, *parameters: object) -> list[DraftRow]:
    return [_row(row) for row in db.execute_sql(sql, parameters)]


def _row(row: tuple[Any, ...]) -> DraftRow:
    draft_id, kind, name, who, lines, total, currency, changed, page, customer_id = row
    kind = DraftKind(kind or DraftKind.SALE)
    changed_at = datetime.fromtimestamp(changed, UTC)
    return DraftRow(draft_id, kind, name, who, lines, total, currency, changed_at, page, customer_id)
