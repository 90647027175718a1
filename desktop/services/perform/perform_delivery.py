"""Carry out what a plan says about where an order goes and who it is for."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from desktop.domain import edit_events as events
from desktop.domain.edit_effects import (
    AddressChanged,
    BillAddressed,
    ContactChanged,
    CustomerFollows,
    Fields,
    SlipOutdated,
)
from desktop.domain.events import CustomerSaved
from desktop.domain.person_names import split_name
from desktop.models.base import new_uid, now
from desktop.models.customers import Address, Customer
from desktop.models.orders import Order
from desktop.services.customers.address_book import billing_address_id, keep_address
from desktop.services.customers.customers import CustomerForm, addresses_of, checked_form
from desktop.services.drafts.draft_customer import write_address
from desktop.services.inserts import insert_row, update_row
from desktop.services.orders.cards import PostalAddress
from desktop.services.orders.order_core import order_core
from desktop.services.orders.search_index import customer_fold, index_order
from desktop.services.work import Work

_POSTAL = ("name", "company", "street", "street2", "postcode", "city", "region", "country", "phone")


def change_address(job: Work, order_id: int, effect: AddressChanged) -> None:
    """Replace the order's copy of one address."""
    address = PostalAddress(0, **dict(effect.fields)) if effect.fields else None
    write_address(order_id, effect.role, address)
    index_order(order_id)
    job.record(events.AddressChanged(effect.role, effect.said), order_id)


def change_contact(job: Work, order_id: int, effect: ContactChanged) -> None:
    """Write who the order is for; the order is found and sorted by it."""
    update_row(Order, order_id, dict(effect.after))
    update_row(Order, order_id, {"customer_fold": customer_fold(order_core(order_id))})
    index_order(order_id)
    job.record(events.ContactChanged(effect.said), order_id)


def address_bill(job: Work, order_id: int, effect: BillAddressed) -> None:
    """Write whether the bill goes where the goods go."""
    update_row(Order, order_id, {"billing_same": effect.same})
    job.record(events.BillAddressed() if effect.same else events.BillApart(), order_id)


def follow_customer(job: Work, _order_id: int, effect: CustomerFollows) -> None:
    """Write the same into the customer's record. Raises EmailNotPossible or CustomerUnnamed."""
    customer = Customer.get_by_id(effect.customer_id)
    names = CustomerForm.__dataclass_fields__
    known = {name: getattr(customer, name) for name in names}
    row = checked_form(CustomerForm(**known | _record_fields(effect.contact)))
    update_row(Customer, customer.id, {**row, "updated_at": now()})
    if effect.address:
        _keep_address(customer.id, effect.address)
    if effect.billing:
        _keep_billing(job, customer.id, effect.billing)
    job.record(CustomerSaved(str(customer.uid), added=False))
    job.customers.add(customer.id)


def mark_outdated(job: Work, order_id: int, effect: SlipOutdated) -> None:
    """Write down that the slip has to be printed again."""
    job.record(events.SlipOutdated(effect.number, effect.version), order_id)


def _record_fields(contact: Fields) -> dict[str, Any]:
    """The contact as a customer's record has it: its name parted as where customers are typed."""
    fields = dict(contact)
    name = fields.pop("customer_name", None)
    if name is not None:
        first, last = split_name(str(name))
        fields |= {"first_name": first, "last_name": last}
    return fields


def _keep_billing(job: Work, customer_id: int, fields: Fields) -> None:
    """Invoices go to this address from now on: the same one of the book, else the one they went to."""
    wanted = PostalAddress(**{name: value for name, value in fields if name in _POSTAL})
    same = [row.id for row in addresses_of(customer_id) if replace(row, id=0) == wanted]
    kept = same[0] if same else billing_address_id(customer_id) or 0
    keep_address(job, customer_id, replace(wanted, id=kept), bills=True)


def _keep_address(customer_id: int, fields: Fields) -> None:
    """The customer's first address is where their goods go: it becomes this one, or is the first there is."""
    row = {name: value for name, value in fields if name in _POSTAL}
    book = Address.select().where(Address.customer == customer_id).order_by(Address.position, Address.id)
    first = book.first()
    if first is None:
        insert_row(Address, {"uid": new_uid(), "customer": customer_id, "position": 0, **row})
    else:
        update_row(Address, first.id, row)
