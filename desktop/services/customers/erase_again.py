"""Whoever was erased stays erased, also when a copy from before is put back."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from uuid import UUID

from peewee import DatabaseError

from desktop.models.base import new_database
from desktop.models.customers import Customer
from desktop.models.engine import FileLocked
from desktop.services.customers.customers import CustomerNotFound
from desktop.services.customers.erase import CustomerStillBound, erase_customer, tidy_file


def erased_people(file: Path) -> tuple[str, ...]:
    """The uids of the customers that were erased in a shop file, read without writing to it."""
    other = new_database()
    other.init(str(file))
    sql = "SELECT facts ->> '$.customer' FROM history_entry WHERE event = 'customer_erased' ORDER BY id"
    try:
        return tuple(str(row[0]) for row in other.execute_sql(sql)) if file.is_file() else ()
    except (DatabaseError, FileLocked):
        return ()
    finally:
        other.close()


def erase_again(uids: Iterable[str], *, by: str) -> None:
    """Forget customers whom an older copy of the file has brought back.

    One who is bound in that copy stays: goods or money of then are unfinished in it.
    """
    erased = False
    for uid in uids:
        customer = Customer.get_or_none(Customer.uid == UUID(uid))
        if customer is not None and customer.erased_at is None:
            with suppress(CustomerStillBound, CustomerNotFound):
                erase_customer(customer.id, by=by)
                erased = True
    if erased:
        tidy_file()
