"""Read a quote: what became of it, its papers, the order that was made of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any

from desktop.domain.errors import DeskError
from desktop.domain.quotes import QuoteFacts, QuoteState, quote_state
from desktop.domain.states import DraftKind, Lifecycle
from desktop.models.base import db
from desktop.services.days import today
from desktop.services.orders.ledger_cards import OrderCard
from desktop.services.orders.order_card import order_card
from desktop.services.orders.order_handle import HANDLE


@dataclass(eq=False)
class QuoteNotFound(DeskError):
    """There is no such quote."""

    quote: str
    field: str = "quote"


@dataclass(frozen=True, slots=True)
class Link:
    """An order or quote that another one is tied to; ``number`` is empty for a quote without one."""

    id: int
    number: str


@dataclass(frozen=True, slots=True)
class QuoteStanding:
    """How far a quote is, how long it is good, and what it was made of and became."""

    state: QuoteState
    valid_until: date | None
    version: int
    document_id: int | None
    source: Link | None
    order: Link | None

    @property
    def expired(self) -> bool:
        """True when its last day is over and nothing came of it."""
        return self.state is QuoteState.EXPIRED


@dataclass(frozen=True, slots=True)
class QuoteCard:
    """Everything the page of a quote shows; ``changed`` when it says something else than its last paper."""

    card: OrderCard
    standing: QuoteStanding
    changed: bool


@dataclass(frozen=True, slots=True)
class QuoteRow:
    """One quote in a list."""

    id: int
    number: str
    who: str
    total_minor: int
    currency: str
    changed_at: datetime
    standing: QuoteStanding


ORDERED = (
    "(SELECT min(c.id) FROM orders c WHERE c.source_order_id = o.id AND c.number IS NOT NULL "
    "AND c.lifecycle <> 'cancelled')"
)
"""Id of the order that a row ``o`` of orders became."""

_STANDING = (
    f"o.quote_number, o.draft_kind, o.lifecycle, o.valid_until, n.id, n.number, "
    "s.id, coalesce(s.number, s.quote_number), d.id, d.version FROM orders o "
    f"LEFT JOIN orders n ON n.id = {ORDERED} LEFT JOIN orders s ON s.id = o.source_order_id "
    "LEFT JOIN document d ON d.id = (SELECT max(id) FROM document p WHERE p.order_id = o.id) "
)
_IS_QUOTE = (
    "o.number IS NULL AND (o.draft_kind IN ('quote', 'sent') OR o.quote_number IS NOT NULL) "
    "AND (o.lifecycle = 'draft' OR o.quote_number IS NOT NULL)"
)
_QUOTES = (
    "SELECT o.id, coalesce(nullif(o.customer_name, ''), nullif(o.company, ''), nullif(o.email, ''), "
    "o.phone), "
    f"o.total_minor, o.currency, o.changed_at, {_STANDING} WHERE {_IS_QUOTE} "
)


def quotes() -> list[QuoteRow]:
    """All quotes, the newest first; those that were thrown away without a number are gone."""
    return [_row(row) for row in db.execute_sql(_QUOTES + "ORDER BY o.id DESC")]


def quote_standing(quote_id: int) -> QuoteStanding:
    """How far a quote is. Raises QuoteNotFound for anything else."""
    sql = f"SELECT {_STANDING} WHERE o.id = ? AND {_IS_QUOTE}"
    row = db.execute_sql(sql, (quote_id,)).fetchone()
    if row is None:
        raise QuoteNotFound(str(quote_id))
    return _standing(row)


def is_quote(order_id: int) -> bool:
    """Whether a row of orders is a quote, whatever became of it."""
    sql = f"SELECT 1 FROM orders o WHERE o.id = ? AND {_IS_QUOTE}"
    return db.execute_sql(sql, (order_id,)).fetchone() is not None


def quote_card(quote_id: int) -> QuoteCard:
    """Everything about one quote. Raises QuoteNotFound."""
    from desktop.services.quotes.quotes import says_the_same  # brings the papers along

    standing, card = quote_standing(quote_id), order_card(quote_id)
    issued = standing.document_id
    return QuoteCard(card, standing, issued is not None and not says_the_same(issued, card.core))


def quote_behind(order_id: int) -> Link | None:
    """The quote that an order was made of; None for any other order."""
    row = db.execute_sql(
        "SELECT q.id, q.quote_number FROM orders o JOIN orders q ON q.id = o.source_order_id "
        "WHERE o.id = ? AND o.number IS NOT NULL AND q.number IS NULL AND q.draft_kind IN ('quote', 'sent')",
        (order_id,),
    ).fetchone()
    return Link(row[0], row[1] or "") if row else None


def quote_id_of(text: str) -> int:
    """A quote by its number, by ``draft-12`` before it has one, or by the number of an order.

    Of an order the quote it was made of is meant, else the newest that was copied from it. Raises
    QuoteNotFound.
    """
    wanted = text.strip()
    row = db.execute_sql("SELECT id FROM orders WHERE quote_number = ?", (wanted,)).fetchone()
    if row is None and wanted.startswith(HANDLE) and wanted[len(HANDLE) :].isdecimal():
        row = db.execute_sql(
            f"SELECT o.id FROM orders o WHERE o.id = ? AND {_IS_QUOTE}", (int(wanted[len(HANDLE) :]),)
        ).fetchone()
    if row is None:
        row = _of_order(wanted)
    if row is None:
        raise QuoteNotFound(text)
    return int(row[0])


def _of_order(number: str) -> tuple[Any, ...] | None:
    found = db.execute_sql("SELECT id FROM orders WHERE number = ?", (number,)).fetchone()
    if found is None:
        return None
    behind = quote_behind(found[0])
    if behind is not None:
        return (behind.id,)
    sql = f"SELECT max(o.id) FROM orders o WHERE o.source_order_id = ? AND {_IS_QUOTE}"
    row: tuple[Any, ...] = db.execute_sql(sql, (found[0],)).fetchone()
    return row if row[0] is not None else None


def _row(row: tuple[Any, ...]) -> QuoteRow:
    quote_id, who, total, currency, changed, *rest = row
    at = datetime.fromtimestamp(changed, UTC)
    return QuoteRow(quote_id, rest[0] or "", who, total, currency, at, _standing(rest))


def _standing(row: Any) -> QuoteStanding:
    number, kind, lifecycle, until, order_id, order, source_id, source, document_id, version = row
    valid = date.fromisoformat(until) if until else None
    facts = QuoteFacts(
        issued=number is not None,
        sent=kind == DraftKind.SENT,
        ordered=order_id is not None,
        discarded=lifecycle == Lifecycle.DISCARDED,
        valid_until=valid,
    )
    made_of = Link(source_id, source or "") if source_id is not None else None
    became = Link(order_id, order) if order_id is not None else None
    return QuoteStanding(quote_state(facts, today()), valid, version or 0, document_id, made_of, became)
