"""Bring customers in: all in one transaction, nobody twice.

What is to be done is decided before the transaction begins, so that a sale saved meanwhile need not wait.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from uuid import UUID

from desktop.domain.events import CustomersImported
from desktop.models.base import db, now
from desktop.models.customers import Address, Customer
from desktop.services.customers.customers_plan import CustomerCounts as CustomerCounts
from desktop.services.customers.customers_plan import CustomerRecord as CustomerRecord
from desktop.services.customers.customers_plan import (
    CustomersPlan,
    Person,
    address_rows,
    known_people,
    plan_customers,
)
from desktop.services.customers.customers_plan import Step as Step
from desktop.services.inserts import insert_rows, update_rows
from desktop.services.work import work


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

    ``rehearse`` only decides: the counts are exact, nothing is written and nobody has to wait. When somebody
    changed a customer between deciding and writing, it is decided anew.
    """
    known = known_people()
    plan = plan_customers(records, known, step)
    if rehearse:
        return plan.counts
    with work(by) as job:
        seen = known_people()
        if seen != known:
            plan = plan_customers(records, seen)
        customer_ids = _write(plan)
        if step:
            step(len(records), len(records))
        counts = plan.counts
        job.customers.update(customer_ids)
        job.record(CustomersImported(file, counts.added, counts.updated))
    return counts


def _write(plan: CustomersPlan) -> list[int]:
    """Write a plan inside the caller's transaction; gives the ids of the customers that were touched."""
    people = plan.people.values()
    ids = _insert(person for person in people if person.new)
    known = {person.ref: person for person in people if isinstance(person.ref, int)}
    changed = {key: {**person.row, "updated_at": now()} for key, person in known.items() if person.changed}
    update_rows(Customer, changed)
    ids |= {key: key for key in known}
    rows = [row for person in people for row in address_rows(person, ids[person.ref])]
    insert_rows(Address, rows)
    return list(ids.values())


def _insert(people: Iterable[Person]) -> dict[int | UUID, int]:
    """Insert people; gives the ids they got."""
    last = db.execute_sql("SELECT coalesce(max(id), 0) FROM customer").fetchone()[0]
    insert_rows(Customer, ({**person.row, "uid": person.ref} for person in people))
    made = db.execute_sql("SELECT uid, id FROM customer WHERE id > ?", (last,))
    return {UUID(bytes=bytes(uid)): row_id for uid, row_id in made}
