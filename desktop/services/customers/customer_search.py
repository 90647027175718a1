"""Find a customer by the first letters of anything known of them."""

from __future__ import annotations

from dataclasses import dataclass

from desktop.domain.errors import DeskError
from desktop.domain.folding import fold
from desktop.domain.search_keys import dialled_words
from desktop.models.base import db

_MOST_WORDS = 8
"""Words after these are not looked at: nobody types them, a pasted letter would have hundreds."""

_LONGEST_ID = 9
"""Digits from which a number is a phone number."""

_ROW = (
    "SELECT c.id, trim(c.first_name || ' ' || c.last_name), c.company, c.email, c.phone, coalesce("
    "(SELECT city FROM address a WHERE a.customer_id = c.id ORDER BY a.position, a.id LIMIT 1), ''), "
    "(SELECT count(*) FROM orders o WHERE o.customer_id = c.id AND o.number IS NOT NULL "
    "AND o.lifecycle <> 'cancelled') FROM "
)
_THERE = "erased_at IS NULL AND id NOT IN (SELECT merged_id FROM customer_merge)"
_NEWEST = f"{_ROW} customer c WHERE {_THERE} ORDER BY c.id DESC LIMIT ?"
_FOUND = (
    _ROW + "(SELECT id, sort_key, {starts} AS starts FROM customer WHERE erased_at IS NULL AND {inside} "
    "ORDER BY starts DESC, sort_key, id LIMIT ?) f CROSS JOIN customer c "
    "ON c.id = coalesce((SELECT kept_id FROM customer_merge WHERE merged_id = f.id), f.id) "
    "ORDER BY f.starts DESC, f.sort_key, f.id"
)


@dataclass(frozen=True, slots=True)
class CustomerRow:
    """A customer as offered while typing; ``name`` may be empty when only a company or e-mail is known.

    ``orders`` counts what was confirmed and not cancelled.
    """

    id: int
    name: str
    company: str
    email: str
    phone: str
    city: str
    orders: int


def find_customers(text: str, limit: int = 50) -> list[CustomerRow]:
    """Customers in whose names, company, e-mail or phone every typed word occurs, accents and case ignored.

    Those with every word at the start of one of theirs come first, then by name. Nothing typed gives the
    newest ones. A phone number may be typed with or without spaces and country code. Whoever was merged into
    another is found, as the other, by what they were called before.
    """
    readings = _readings(text)
    if not readings:
        return [CustomerRow(*row) for row in db.execute_sql(_NEWEST, (limit,))]
    starts = [[" " + word for word in reading] for reading in readings]
    sql = _FOUND.format(starts=_any_of(starts), inside=_any_of(readings))
    parameters = [word for reading in (*starts, *readings) for word in reading]
    rows = (CustomerRow(*row) for row in db.execute_sql(sql, (*parameters, limit)))
    return [*{row.id: row for row in rows}.values()]


@dataclass(eq=False)
class SeveralCustomers(DeskError):
    """More than one customer is meant by these words."""

    customer: str
    count: int
    field: str = "customer"


def one_customer(text: str) -> int:
    """The customer meant by a row id, an e-mail address or words that fit nobody else; returns the id.

    Raises CustomerNotFound or SeveralCustomers.
    """
    from desktop.services.customers.customers import CustomerNotFound, known_customer

    if text.isdecimal() and len(text) < _LONGEST_ID:
        return int(known_customer(int(text)).id)
    rows = find_customers(text) if text.strip() else []
    exact = [row for row in rows if row.email and fold(row.email) == fold(text)]
    found = exact or rows
    if not found:
        raise CustomerNotFound(text)
    if len(found) > 1:
        raise SeveralCustomers(text, len(found))
    return found[0].id


def _readings(text: str) -> list[list[str]]:
    """What the text may mean: its words, and when it could be dialled, a phone number."""
    found = [word for word in (part.strip(",;") for part in fold(text).split()) if word][:_MOST_WORDS]
    if not found:
        return []
    return [found, *([number] for number in dialled_words(text) if [number] != found)]


def _any_of(readings: list[list[str]]) -> str:
    every = [" AND ".join(["instr(search_key, ?) > 0"] * len(reading)) for reading in readings]
    return f"({' OR '.join(every)})"
