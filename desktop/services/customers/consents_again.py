"""What customers said about news and offers holds also when a copy from before is put back."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple
from uuid import UUID

from peewee import DatabaseError

from desktop.domain.events import ConsentNoted
from desktop.models.base import db, new_database
from desktop.models.customers import Consent, Customer
from desktop.models.engine import FileLocked
from desktop.services.inserts import insert_row
from desktop.services.work import Work

_SAID = (
    "SELECT c.uid, s.given, s.source, s.question, s.at, s.by "
    "FROM consent s JOIN customer c ON c.id = s.customer_id ORDER BY s.id"
)


class Said(NamedTuple):
    """What the customer with this uid said, as it is stored."""

    customer: bytes
    given: int
    source: str
    question: str
    at: int
    by: str


def consents_in(file: Path) -> tuple[Said, ...]:
    """What customers said in a shop file, read without writing to it; nothing when it cannot be read."""
    other = new_database()
    other.init(str(file))
    try:
        return tuple(Said(*row) for row in other.execute_sql(_SAID)) if file.is_file() else ()
    except (DatabaseError, FileLocked):
        return ()
    finally:
        other.close()


def say_again(job: Work, said: tuple[Said, ...]) -> None:
    """Write down what the open file does not know that its customers said, as it was said."""
    known = {Said(*row) for row in db.execute_sql(_SAID)}
    for one in said:
        customer = None if one in known else Customer.get_or_none(Customer.uid == UUID(bytes=one.customer))
        if customer is not None and customer.erased_at is None:
            insert_row(Consent, {**one._asdict(), "customer": customer.id})
            job.record(ConsentNoted(str(customer.uid), bool(one.given), one.source))
            job.customers.add(customer.id)
