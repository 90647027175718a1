"""A customer's postal addresses: which there are, and which of them goods and invoices go to."""

from __future__ import annotations

import re
from dataclasses import asdict, dataclass
from typing import Any

from desktop.domain.errors import DeskError
from desktop.domain.postcodes import require_postcode
from desktop.models.base import db, new_uid
from desktop.models.customers import Address, BillingAddress
from desktop.services.customers.customers import addresses_of, known_customer, record_saved
from desktop.services.inserts import insert_row, update_row
from desktop.services.orders.cards import PostalAddress
from desktop.services.shop.identity_refusals import CountryUnknown
from desktop.services.work import Work, work

_COUNTRY = re.compile("[A-Z]{2}")
_BILLING = "SELECT address_id FROM billing_address WHERE customer_id = ?"


@dataclass(eq=False)
class AddressEmpty(DeskError):
    """The address says nothing."""

    field: str = "street"


@dataclass(frozen=True, slots=True)
class RemovedAddress:
    """What it takes to put an address back where it was."""

    customer_id: int
    address: PostalAddress
    position: int
    billing: bool


def save_address(
    customer_id: int, address: PostalAddress, *, goods: bool = False, bills: bool = False, by: str
) -> int:
    """Add an address at the end of the customer's book, or change the one with its id; returns the id.

    ``goods`` and ``bills`` let goods or invoices go there from now on. Raises AddressEmpty, CountryUnknown,
    PostcodeWrong or CustomerNotFound.
    """
    with work(by) as job:
        owner = known_customer(customer_id).id
        address_id = keep_address(job, owner, address, goods=goods, bills=bills)
        record_saved(job, owner, added=False)
    return address_id


def keep_address(
    job: Work, owner: int, address: PostalAddress, *, goods: bool = False, bills: bool = False
) -> int:
    """As ``save_address`` for a customer that is known, inside a use case that records it."""
    row = _checked(address)
    known = [stored.id for stored in addresses_of(owner)]
    if address.id in known:
        update_row(Address, address.id, row)
        address_id = address.id
    else:
        address_id = _insert(owner, row, len(known))
    if goods:
        _deliver_to(job, owner, address_id)
    if bills:
        _bill_to(job, owner, address_id)
    return address_id


def remove_address(customer_id: int, address_id: int, *, by: str) -> RemovedAddress | None:
    """Take an address out of the customer's book; orders keep their copies. None when it is not there.

    Raises CustomerNotFound.
    """
    with work(by) as job:
        owner = known_customer(customer_id).id
        book = addresses_of(owner)
        at = next((place for place, item in enumerate(book) if item.id == address_id), None)
        if at is None:
            return None
        gone = RemovedAddress(owner, book[at], at, billing_address_id(owner) == address_id)
        db.execute_sql("DELETE FROM address WHERE id = ?", (address_id,))
        _number(book[:at] + book[at + 1 :])
        record_saved(job, owner, added=False)
    return gone


def put_back_address(gone: RemovedAddress, *, by: str) -> int:
    """Put an address that was removed back where it stood; returns its new id. Raises CustomerNotFound."""
    with work(by) as job:
        owner = known_customer(gone.customer_id).id
        book = [item.id for item in addresses_of(owner)]
        address_id = _insert(owner, _row(gone.address), len(book))
        book.insert(gone.position, address_id)
        for position, known in enumerate(book):
            update_row(Address, known, {"position": position})
        if gone.billing:
            _bill_to(job, owner, address_id)
        record_saved(job, owner, added=False)
    return address_id


def deliver_to(customer_id: int, address_id: int, *, by: str) -> None:
    """Let goods go to this address from now on: it becomes the first of the book.

    Invoices that went to the same address as the goods follow. Raises CustomerNotFound.
    """
    with work(by) as job:
        owner = known_customer(customer_id).id
        _deliver_to(job, owner, address_id)
        record_saved(job, owner, added=False)


def bill_to(customer_id: int, address_id: int | None, *, by: str) -> None:
    """Let invoices go to this address from now on; None or the first of the book: where the goods go.

    Raises CustomerNotFound.
    """
    with work(by) as job:
        owner = known_customer(customer_id).id
        _bill_to(job, owner, address_id)
        record_saved(job, owner, added=False)


def billing_address_id(customer_id: int) -> int | None:
    """The address that invoices go to, None when that is where the goods go."""
    row = db.execute_sql(_BILLING, (customer_id,)).fetchone()
    return None if row is None else int(row[0])


def _deliver_to(job: Work, customer_id: int, address_id: int) -> None:
    book = addresses_of(customer_id)
    first = tuple(item for item in book if item.id == address_id)
    _number((*first, *(item for item in book if item.id != address_id)))
    if billing_address_id(customer_id) == address_id:
        _bill_to(job, customer_id, None)


def _bill_to(job: Work, customer_id: int, address_id: int | None) -> None:
    db.execute_sql("DELETE FROM billing_address WHERE customer_id = ?", (customer_id,))
    first = [item.id for item in addresses_of(customer_id)[:1]]
    if address_id is not None and address_id not in first:
        insert_row(BillingAddress, {"customer": customer_id, "address": address_id})
    job.customers.add(customer_id)


def _insert(customer_id: int, row: dict[str, Any], position: int) -> int:
    return insert_row(Address, {"uid": new_uid(), "customer": customer_id, "position": position, **row})


def _number(book: tuple[PostalAddress, ...]) -> None:
    for position, item in enumerate(book):
        update_row(Address, item.id, {"position": position})


def _checked(address: PostalAddress) -> dict[str, Any]:
    row = _row(address)
    if address.empty:
        raise AddressEmpty()
    if not _COUNTRY.fullmatch(row["country"]):
        raise CountryUnknown(address.country)
    require_postcode(row["postcode"], row["country"])
    return row


def _row(address: PostalAddress) -> dict[str, Any]:
    row = {name: " ".join(str(value).split()) for name, value in asdict(address).items() if name != "id"}
    return {**row, "country": row["country"].upper()}
