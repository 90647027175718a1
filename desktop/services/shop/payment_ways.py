"""The ways to pay, for the person who sets them up: all of them, and what can be changed."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from desktop.domain.errors import DeskError
from desktop.domain.exact import require_range
from desktop.domain.folding import fold
from desktop.domain.link_patterns import AMOUNT, NUMBER, checked_pattern
from desktop.models.base import db
from desktop.models.methods import PaymentMethod
from desktop.models.orders import Order
from desktop.services.inserts import update_row
from desktop.services.shop.way_lists import Ways, is_used, keep_way
from desktop.services.work import Work, work

KINDS = ("cash", "card", "transfer", "cheque", "other")
"""What a way to pay of one's own can be; in cash change is given and sums are rounded to coins."""

LONGEST_TERM, LONGEST_WORDS = 365, 600
_DRAFTS = "SELECT id FROM orders WHERE lifecycle = 'draft' AND payment_method_id = ? AND quote_number IS NULL"
_ROWS = (
    "SELECT id, code, name, kind, term_days, instructions, link, active FROM payment_method "
    "WHERE kind <> 'exchange' ORDER BY active DESC, position, id"
)


@dataclass(eq=False)
class KindFixed(DeskError):
    """Payments were booked with it: what was cash stays cash."""

    name: str
    field: str = "kind"


@dataclass(eq=False)
class WordsTooLong(DeskError):
    """More words than an invoice has room for."""

    length: int
    highest: int
    field: str = "instructions"


@dataclass(frozen=True, slots=True)
class PaymentWay:
    """A way to pay as it is set up; ``built_in`` ones keep their kind. ``used`` ones are only put away."""

    id: int
    code: str
    name: str
    kind: str
    term_days: int
    instructions: str
    link: str
    active: bool
    used: bool

    @property
    def built_in(self) -> bool:
        """True for gift cards and store credit, which the program books by itself."""
        return self.kind not in KINDS


@dataclass(frozen=True, slots=True)
class PaymentForm:
    """What a person says of a way to pay; ``link`` may hold ``{amount}`` and ``{number}``."""

    name: str
    kind: str = "other"
    term_days: int = 0
    instructions: str = ""
    link: str = ""


def payment_ways() -> list[PaymentWay]:
    """All ways to pay but exchange, those that are offered first, in their order."""
    return [_way(row) for row in db.execute_sql(_ROWS).fetchall()]


def _way(row: tuple[Any, ...]) -> PaymentWay:
    row_id, code, name, kind, days, words, link, active = row
    return PaymentWay(
        row_id, code, name, kind, days, words, link, bool(active), is_used(Ways.PAYMENT, row_id)
    )


def keep_payment_way(row_id: int | None, form: PaymentForm, *, by: str) -> int:
    """Add a way to pay or change one; returns its row id. Orders and payments keep the name they copied.

    Raises WayNameMissing, WayNameTooLong, WayNameTaken, KindFixed, WordsTooLong, the refusals of a link, or
    those of numbers out of range.
    """
    require_range(Decimal(form.term_days), 0, Decimal(LONGEST_TERM), "term_days")
    words = form.instructions.strip()
    if len(words) > LONGEST_WORDS:
        raise WordsTooLong(len(words), LONGEST_WORDS)
    values: dict[str, Any] = {
        "name": form.name,
        "kind": form.kind,
        "term_days": form.term_days,
        "instructions": words,
        "link": checked_pattern(form.link, known=(AMOUNT, NUMBER)),
    }
    with work(by) as job:
        if row_id is None:
            values["code"] = _new_code(form.name)
        else:
            _require_kind(row_id, form.kind)
        kept = keep_way(job, Ways.PAYMENT, row_id, values)
        _follow(job, kept)
    return kept


def _follow(job: Work, row_id: int) -> None:
    """Sales that are not placed yet, and have no quote, call it by its new name."""
    found = db.execute_sql(_DRAFTS, (row_id,)).fetchall()
    name = PaymentMethod.get_by_id(row_id).name if found else ""
    for (draft_id,) in found:
        update_row(Order, draft_id, {"payment_name": name})
        job.drafts.add(draft_id)


def payment_words(method_id: int | None) -> str:
    """What a paper that asks for money says about this way to pay; empty where nothing was written."""
    row = db.execute_sql("SELECT instructions FROM payment_method WHERE id = ?", (method_id,)).fetchone()
    return str(row[0]) if row else ""


def _require_kind(row_id: int, kind: str) -> None:
    row = PaymentMethod.get_by_id(row_id)
    paid = db.execute_sql("SELECT 1 FROM payment WHERE method_id = ? LIMIT 1", (row_id,)).fetchone()
    if row.kind != kind and (paid or row.kind not in KINDS):
        raise KindFixed(row.name)


def _new_code(name: str) -> str:
    """A short name for scripts that nobody has yet: ``lydia``, ``lydia-2``."""
    letters = "".join(letter if letter.isalnum() else "-" for letter in fold(name)).strip("-")
    base, number = letters or "way", 1
    known = {row[0] for row in db.execute_sql("SELECT code FROM payment_method")}
    while (code := base if number == 1 else f"{base}-{number}") in known:
        number += 1
    return code
