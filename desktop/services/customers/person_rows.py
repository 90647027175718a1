"""Which rows of which tables are about a customer: found by following what refers to them.

A table that is added later is found too, as long as it refers to a customer, an order, a line, a message …
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from peewee import ForeignKeyField

from desktop.models.base import Table, db
from desktop.models.customers import Customer
from desktop.models.ledger import VoucherUse
from desktop.models.orders import Adjustment, CustomerFile, OrderLine
from desktop.models.stored_value import StoredValueMove
from desktop.models.tables import TABLES
from desktop.services.goods.customer_files import files_on_lines

PersonRows = dict[type[Table], tuple[int, ...]]

_NOT_FOLLOWED = {(VoucherUse, "voucher"), (Adjustment, "voucher"), (StoredValueMove, "payment")}
"""What leads from a customer to somebody else: others may have used the same."""


def same_person(customer_id: int) -> tuple[int, ...]:
    """The row of a customer and those that were merged into it."""
    sql = "SELECT merged_id FROM customer_merge WHERE kept_id = ? ORDER BY merged_id"
    return (customer_id, *(int(row[0]) for row in db.execute_sql(sql, (customer_id,))))


def person_rows(customer_id: int) -> PersonRows:
    """The ids of all rows about a customer, by table, in the order of ``TABLES``; none without rows."""
    found: PersonRows = {Customer: same_person(customer_id)}
    for table in TABLES:
        if table in (Customer, CustomerFile):
            continue
        ids = {row_id for link in _links(table, found) for row_id in _referring(link, found[link.rel_model])}
        if ids:
            found[table] = tuple(sorted(ids))
    files = _files(found.get(OrderLine, ()))
    return found | {CustomerFile: files} if files else found


def _files(lines: tuple[int, ...]) -> tuple[int, ...]:
    """The files that these lines speak of, and no line of anybody else."""
    own = files_on_lines(f"id IN ({marks(lines)})") if lines else set()
    if own:
        own -= files_on_lines(f"id NOT IN ({marks(lines)})")
    return tuple(sorted(own))


def marks(ids: tuple[int, ...]) -> str:
    """Ids as the inside of an IN (): they are our own numbers."""
    return ", ".join(map(str, ids))


def _links(table: type[Table], found: PersonRows) -> Iterator[Any]:
    for field in table._meta.sorted_fields:
        links = isinstance(field, ForeignKeyField) and field.rel_model in found
        if links and field.rel_model is not table and (table, field.name) not in _NOT_FOLLOWED:
            yield field


def _referring(link: Any, ids: tuple[int, ...]) -> Iterator[int]:
    table = link.model._meta.table_name
    sql = f'SELECT id FROM "{table}" WHERE "{link.column_name}" IN ({marks(ids)})'
    return (int(row[0]) for row in db.execute_sql(sql))
