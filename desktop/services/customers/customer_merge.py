"""Make one customer of two: everything of the one moves to the other, in one transaction."""

from __future__ import annotations

from dataclasses import dataclass

from desktop.domain.errors import DeskError
from desktop.domain.events import CustomersMerged
from desktop.domain.folding import fold
from desktop.domain.rights import Need, Right
from desktop.models.base import db, now
from desktop.models.customers import Address, Customer, CustomerApart, CustomerMerge
from desktop.services.customers.address_book import billing_address_id
from desktop.services.customers.customers import CustomerForm, addresses_of, checked_form, known_customer
from desktop.services.inserts import insert_row, update_row
from desktop.services.orders.cards import PostalAddress
from desktop.services.work import Work, work

_MOVED = ("orders", "voucher", "stored_value", "message")
"""Tables with a customer whose rows go along. Uses of vouchers are facts and stay: they are counted through
the merge."""


@dataclass(eq=False)
class MergeWithItself(DeskError):
    """Both are the same customer already."""

    field: str = "merged"


def merge_customers(kept_id: int, merged_id: int, form: CustomerForm, *, by: str) -> int:
    """Keep ``kept_id`` with the fields of ``form`` and move to it all that ``merged_id`` has; returns the id.

    Orders, drafts, addresses, vouchers, gift cards, store credit and messages go along; an address that the
    one kept has already does not come twice. What orders say about their customer stays as it is written on
    them. Raises NotAllowed, MergeWithItself, CustomerNotFound, CustomerUnnamed, EmailNotPossible or
    SirenWrong.
    """
    row = checked_form(form)
    with work(by) as job:
        job.approve(Need(Right.SETTINGS))
        kept, merged = known_customer(kept_id), known_customer(merged_id)
        if kept.id == merged.id:
            raise MergeWithItself()
        update_row(Customer, kept.id, {**row, "updated_at": now()})
        orders = _move(job, kept.id, merged.id)
        _move_addresses(kept.id, merged.id)
        db.execute_sql("DELETE FROM customer_apart WHERE ? IN (one_id, other_id)", (merged.id,))
        db.execute_sql("UPDATE customer_merge SET kept_id = ? WHERE kept_id = ?", (kept.id, merged.id))
        insert_row(CustomerMerge, {"merged": merged.id, "kept": kept.id, "at": now(), "by": by})
        job.record(CustomersMerged(str(kept.uid), str(merged.uid), orders))
    return int(kept.id)


def keep_apart(one_id: int, other_id: int, *, by: str) -> None:
    """Remember that two customers who look alike are two. Raises CustomerNotFound or MergeWithItself."""
    with work(by) as job:
        one, other = sorted((known_customer(one_id).id, known_customer(other_id).id))
        if one == other:
            raise MergeWithItself()
        known = "SELECT 1 FROM customer_apart WHERE one_id = ? AND other_id = ?"
        if db.execute_sql(known, (one, other)).fetchone() is None:
            insert_row(CustomerApart, {"one": one, "other": other})
        job.customers |= {one, other}


def put_together(one_id: int, other_id: int, *, by: str) -> None:
    """Forget that two customers are two: they are proposed again."""
    with work(by) as job:
        pair = sorted((one_id, other_id))
        db.execute_sql("DELETE FROM customer_apart WHERE one_id = ? AND other_id = ?", pair)
        job.customers |= {*pair}


def merged_form(kept: CustomerForm, other: CustomerForm) -> CustomerForm:
    """The fields of two customers together: those of the first, and where it has none those of the other.

    Both private notes are kept, one below the other.
    """
    both = {name: getattr(kept, name) or getattr(other, name) for name in CustomerForm.__dataclass_fields__}
    notes = dict.fromkeys(note for note in (kept.private_note, other.private_note) if note)
    return CustomerForm(**{**both, "private_note": "\n".join(notes)})


def _move(job: Work, kept_id: int, merged_id: int) -> int:
    """Move the rows that name the customer; gives how many placed orders went along."""
    rows = db.execute_sql("SELECT id, number FROM orders WHERE customer_id = ?", (merged_id,)).fetchall()
    for table in _MOVED:
        db.execute_sql(f"UPDATE {table} SET customer_id = ? WHERE customer_id = ?", (kept_id, merged_id))
    job.customers |= {kept_id, merged_id}
    job.vouchers = True
    job.orders |= {row_id for row_id, number in rows if number}
    job.drafts |= {row_id for row_id, number in rows if not number}
    return sum(1 for _, number in rows if number)


def _move_addresses(kept_id: int, merged_id: int) -> None:
    billing = billing_address_id(kept_id) or billing_address_id(merged_id)
    had = addresses_of(kept_id)
    known = {_place(address): address.id for address in had}
    position = len(had)
    for address in addresses_of(merged_id):
        if (twin := known.get(_place(address))) is not None:
            billing = twin if billing == address.id else billing
            db.execute_sql("DELETE FROM address WHERE id = ?", (address.id,))
            continue
        update_row(Address, address.id, {"customer": kept_id, "position": position})
        known[_place(address)] = address.id
        position += 1
    db.execute_sql("DELETE FROM billing_address WHERE customer_id IN (?, ?)", (kept_id, merged_id))
    first = addresses_of(kept_id)[:1]
    if billing is not None and billing != first[0].id:
        sql = "INSERT INTO billing_address (customer_id, address_id) VALUES (?, ?)"
        db.execute_sql(sql, (kept_id, billing))


def _place(address: PostalAddress) -> tuple[str, ...]:
    parts = (address.name, address.company, address.street, address.street2, address.postcode, address.city)
    return (*map(fold, parts), address.country)
