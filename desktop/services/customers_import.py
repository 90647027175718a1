"""Bring customers in: all in one transaction, nobody twice."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from desktop.domain.errors import DeskError
from desktop.domain.events import CustomersImported
from desktop.domain.folding import digits, fold
from desktop.models.base import db, new_uid, now
from desktop.models.customers import Address, Customer
from desktop.services.cards import PostalAddress
from desktop.services.customers import CustomerForm, checked_form
from desktop.services.inserts import insert_row, update_row
from desktop.services.work import work

Step = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class CustomerRecord:
    """A customer from a file, with addresses; ``line`` is where it stands there."""

    line: int
    form: CustomerForm
    addresses: tuple[PostalAddress, ...] = ()


@dataclass(frozen=True, slots=True)
class CustomerCounts:
    """What an import did; ``refused`` are (line, refusal) of customers left out."""

    added: int = 0
    updated: int = 0
    refused: tuple[tuple[int, DeskError], ...] = ()


class _OnlyTried(Exception):
    """Rolls a rehearsal back."""


def import_customers(
    records: Sequence[CustomerRecord],
    *,
    file: str,
    by: str,
    rehearse: bool = False,
    step: Step | None = None,
) -> CustomerCounts:
    """Write customers in one transaction. The same e-mail, or without one the same name and phone, is the
    same customer: empty fields are filled in and new addresses added, nothing known is taken away.

    ``rehearse`` does everything and takes it back.
    """
    added, updated = 0, 0
    refused: list[tuple[int, DeskError]] = []
    try:
        with work(by) as job:
            known = _known()
            for place, record in enumerate(records):
                if step:
                    step(place, len(records))
                try:
                    row = checked_form(record.form)
                except DeskError as refusal:
                    refused.append((record.line, refusal))
                    continue
                customer_id = next((known[key] for key in _keys(row) if key in known), None)
                if customer_id is None:
                    customer_id = insert_row(Customer, {"uid": new_uid(), **row})
                    added += 1
                else:
                    _fill_in(customer_id, row)
                    updated += 1
                known |= dict.fromkeys(_keys(row), customer_id)
                _add_addresses(customer_id, record.addresses)
                job.customers.add(customer_id)
            if step:
                step(len(records), len(records))
            if rehearse:
                raise _OnlyTried
            job.record(CustomersImported(file, added, updated))
    except _OnlyTried:
        pass
    return CustomerCounts(added, updated, tuple(refused))


Key = tuple[str, str]


def _keys(row: dict[str, Any]) -> list[Key]:
    """What makes two records the same person, the surest first."""
    name = fold(f"{row['first_name']} {row['last_name']} {row['company']}")
    if row["email"]:
        return [("email", fold(row["email"]))]
    return [("name", f"{name} {digits(row['phone'])}")]


def _known() -> dict[Key, int]:
    names = ("first_name", "last_name", "company", "email", "phone")
    rows = db.execute_sql(f"SELECT id, {', '.join(names)} FROM customer ORDER BY id DESC")
    return {key: row[0] for row in rows.fetchall() for key in _keys(dict(zip(names, row[1:], strict=True)))}


def _fill_in(customer_id: int, row: dict[str, Any]) -> None:
    stored = Customer.get_by_id(customer_id)
    gaps = {name: value for name, value in row.items() if value and not getattr(stored, name)}
    if gaps:
        form = CustomerForm(
            **{name: gaps.get(name, getattr(stored, name)) for name in CustomerForm.__dataclass_fields__}
        )
        update_row(Customer, customer_id, {**checked_form(form), "updated_at": now()})


def _add_addresses(customer_id: int, addresses: Sequence[PostalAddress]) -> None:
    book = list(Address.select().where(Address.customer == customer_id))
    known = {(fold(row.street), fold(row.postcode), fold(row.city)) for row in book}
    position = len(book)
    for address in addresses:
        place = (fold(address.street), fold(address.postcode), fold(address.city))
        if not address.empty and place not in known:
            known.add(place)
            row = {name: value for name, value in asdict(address).items() if name != "id"}
            insert_row(Address, {"uid": new_uid(), "customer": customer_id, "position": position, **row})
            position += 1
