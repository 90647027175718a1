"""Everything that is known of one customer, as plain data to be given to them (GDPR, articles 15 and 20)."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any
from uuid import UUID

from desktop.domain.events import CustomerExported
from desktop.domain.rights import Need, Right
from desktop.models.base import BytesField, Table, db, now
from desktop.models.customers import Customer
from desktop.models.ledger import Document, DocumentFile
from desktop.models.orders import CustomerFile
from desktop.services.customers.customers import known_customer
from desktop.services.customers.person_rows import marks, person_rows
from desktop.services.rows import columns, decode
from desktop.services.work import work

Plain = str | int | bool | None | list[Any] | dict[str, Any]
PlainRow = dict[str, Plain]

_FILES = (
    "SELECT d.number, d.version, f.paper, f.content FROM document_file f "
    "JOIN document d ON d.id = f.document_id"
)


@dataclass(frozen=True, slots=True)
class PersonData:
    """Rows by the name of their table, and the bytes of issued papers and of the files they brought, by name.

    Amounts are whole numbers of the currency's smallest unit, moments ISO 8601 in UTC; decimals are texts.
    """

    customer_id: int
    uid: str
    name: str
    at: datetime
    tables: dict[str, list[PlainRow]]
    papers: tuple[tuple[str, bytes], ...]
    files: tuple[tuple[str, bytes], ...] = ()


def person_data(customer_id: int) -> PersonData:
    """All rows about a customer, and about records that became one with theirs. Raises CustomerNotFound."""
    customer = known_customer(customer_id)
    rows = person_rows(customer.id)
    tables = {
        table._meta.table_name: [_row(table, raw) for raw in _raw(table, ids)]
        for table, ids in rows.items()
        if table is not DocumentFile
    }
    name = f"{customer.first_name} {customer.last_name}".strip() or customer.company
    return PersonData(
        customer_id=int(customer.id),
        uid=str(customer.uid),
        name=name or customer.email or customer.phone,
        at=now(),
        tables={**tables, "history_of_the_record": _record_history(rows[Customer])},
        papers=tuple(_papers(rows.get(Document, ()))),
        files=tuple(_brought(rows.get(CustomerFile, ()))),
    )


def unmade_papers(customer_id: int) -> list[int]:
    """The ids of papers issued to a customer whose bytes were never made. Raises CustomerNotFound."""
    ids = person_rows(known_customer(customer_id).id).get(Document, ())
    sql = (
        f"SELECT id FROM document WHERE id IN ({marks(ids)}) "
        "AND id NOT IN (SELECT document_id FROM document_file) ORDER BY id"
    )
    return [int(row[0]) for row in db.execute_sql(sql)]


def record_export(customer_id: int, *, by: str) -> None:
    """Write down that everything about a customer is given out. Raises NotAllowed or CustomerNotFound."""
    with work(by) as job:
        job.approve(Need(Right.SETTINGS))
        customer = known_customer(customer_id)
        job.record(CustomerExported(str(customer.uid)))
        job.customers.add(customer.id)


def _raw(table: type[Table], ids: tuple[int, ...]) -> list[tuple[Any, ...]]:
    name = table._meta.table_name
    sql = f'SELECT {columns(table, "t")} FROM "{name}" t WHERE t.id IN ({marks(ids)}) ORDER BY t.id'
    found: list[tuple[Any, ...]] = db.execute_sql(sql).fetchall()
    return found


def _row(table: type[Table], raw: tuple[Any, ...]) -> PlainRow:
    hidden = {field.name for field in table._meta.sorted_fields if isinstance(field, BytesField)}
    return {name: _plain(value) for name, value in decode(table, raw).items() if name not in hidden}


def _plain(value: Any) -> Plain:
    if isinstance(value, datetime | date):
        return value.isoformat()
    if isinstance(value, Decimal | UUID):
        return str(value)
    if isinstance(value, bytes):
        return value.hex()
    plain: Plain = value
    return plain


def _record_history(ids: tuple[int, ...]) -> list[PlainRow]:
    uids = [str(row.uid) for row in Customer.select().where(Customer.id.in_(ids))]
    sql = (
        "SELECT event, facts, at, by FROM history_entry WHERE order_id IS NULL "
        f"AND facts ->> '$.customer' IN ({', '.join('?' * len(uids))}) ORDER BY id"
    )
    return [
        {"event": event, "facts": json.loads(facts), "at": at, "by": by}
        for event, facts, at, by in db.execute_sql(sql, uids)
    ]


def _brought(ids: tuple[int, ...]) -> Iterator[tuple[str, bytes]]:
    sql = f"SELECT id, name, content FROM customer_file WHERE id IN ({marks(ids)}) ORDER BY id"
    return ((f"{file_id}-{name}", bytes(content)) for file_id, name, content in db.execute_sql(sql))


def _papers(ids: tuple[int, ...]) -> Iterator[tuple[str, bytes]]:
    for number, version, paper, content in db.execute_sql(
        f"{_FILES} WHERE d.id IN ({marks(ids)}) ORDER BY d.id, f.id"
    ):
        mark = f"-{version}" if version > 1 else ""
        yield f"{number}{mark}-{paper}.pdf", bytes(content)
