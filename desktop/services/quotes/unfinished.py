"""Everything that is begun and not sold: sales set aside, interrupted or abandoned, and quotes."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime
from enum import StrEnum
from typing import Any

from desktop.domain.folding import fold
from desktop.domain.quotes import QuoteState
from desktop.domain.states import DraftKind
from desktop.models.base import db
from desktop.services.drafts.drafts import is_offer
from desktop.services.quotes.quote_facts import Link, quotes


class Pile(StrEnum):
    """Where an unfinished sale lies."""

    ASIDE = "aside"
    CUT = "cut"
    QUOTES = "quotes"
    SENT = "sent"
    ORDERED = "ordered"


@dataclass(frozen=True, slots=True)
class UnfinishedRow:
    """One unfinished sale; ``state`` and ``order`` are those of a quote."""

    id: int
    pile: Pile
    kind: DraftKind
    number: str
    name: str
    who: str
    note: str
    lines: int
    total_minor: int
    currency: str
    changed_at: datetime
    state: QuoteState | None = None
    valid_until: date | None = None
    order: Link | None = None

    @property
    def is_quote(self) -> bool:
        """True for a quote, sent or not."""
        return self.state is not None


_ROWS = (
    "SELECT o.id, o.draft_kind, coalesce(o.quote_number, ''), o.draft_name, "
    "coalesce(nullif(o.customer_name, ''), nullif(o.company, ''), nullif(o.email, ''), o.phone), "
    "coalesce((SELECT c.text FROM comment c WHERE c.order_id = o.id ORDER BY c.id DESC LIMIT 1), ''), "
    "(SELECT count(*) FROM order_line l WHERE l.order_id = o.id), o.total_minor, o.currency, o.changed_at "
    "FROM orders o WHERE o.lifecycle = 'draft' ORDER BY o.changed_at DESC, o.id DESC"
)


def unfinished(text: str = "") -> list[UnfinishedRow]:
    """All that is begun, the last touched first; ``text`` are beginnings of words in any of their facts.

    A sale that holds nothing is left out. Quotes that became orders are there too, on a pile of their own.
    """
    states = {row.id: row.standing for row in quotes()}
    found = []
    for raw in db.execute_sql(_ROWS):
        row = _row(raw, states.get(raw[0]))
        if (row.lines or row.who or row.name or row.is_quote) and _fits(row, text):
            found.append(row)
    return found


def _row(raw: tuple[Any, ...], standing: Any) -> UnfinishedRow:
    draft_id, code, number, name, who, note, lines, total, currency, changed = raw
    kind = DraftKind(code or DraftKind.SALE)
    facts = (number, name, who, note, lines, total, currency, datetime.fromtimestamp(changed, UTC))
    if standing is None or not (is_offer(kind) or number):
        pile = Pile.ASIDE if kind is DraftKind.PARKED else Pile.CUT
        return UnfinishedRow(draft_id, pile, kind, *facts)
    ordered = standing.state is QuoteState.ORDERED
    pile = Pile.ORDERED if ordered else Pile.SENT if kind is DraftKind.SENT else Pile.QUOTES
    return UnfinishedRow(draft_id, pile, kind, *facts, standing.state, standing.valid_until, standing.order)


def _fits(row: UnfinishedRow, text: str) -> bool:
    facts = fold(" ".join((row.number, row.name, row.who, row.note, row.order.number if row.order else "")))
    words = facts.split()
    return all(any(one.startswith(part) for one in words) or part in facts for part in fold(text).split())
