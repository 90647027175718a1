"""Who the draft is for: a known customer, a bare name, or a walk-in."""

from __future__ import annotations

from typing import Any

from desktop.domain import settings
from desktop.models.base import db
from desktop.models.customers import Customer
from desktop.models.orders import Order, OrderAddress
from desktop.services.customers.address_book import billing_address_id
from desktop.services.customers.customers import addresses_of, known_customer, walk_in_customer_name
from desktop.services.drafts.draft_edit import Edit, edit_draft
from desktop.services.inserts import insert_row, update_row
from desktop.services.orders.cards import PostalAddress
from desktop.services.orders.order_basket import EXEMPT, EXEMPT_GROSS
from desktop.services.shop.preferences import setting

_POSTAL = ("name", "company", "street", "street2", "postcode", "city", "region", "country", "phone")

NOBODY: dict[str, Any] = {
    "customer": None,
    "customer_name": "",
    "company": "",
    "email": "",
    "phone": "",
    "tax_status": "taxable",
    "siren": "",
    "vat_number": "",
    "notify_customer": False,
}


def choose_customer(draft_id: int, customer_id: int, *, by: str) -> None:
    """Bind a customer: identity, language, tax status and addresses are copied onto the draft.

    Raises CustomerNotFound.
    """
    with edit_draft(draft_id, by) as edit:
        customer = known_customer(customer_id)
        update_row(Order, draft_id, copied_identity(customer))
        _replace_addresses(edit, customer)


def copied_identity(customer: Customer) -> dict[str, Any]:
    """What an order copies from a customer's record."""
    exempt = EXEMPT_GROSS if setting(settings.EXEMPT_KEEPS_GROSS) else EXEMPT
    return {
        "customer": customer.id,
        "customer_name": " ".join(part for part in (customer.first_name, customer.last_name) if part),
        "company": customer.company,
        "email": customer.email,
        "phone": customer.phone,
        "tax_status": exempt if customer.tax_status == "exempt" else "taxable",
        "siren": customer.siren,
        "vat_number": customer.vat_number,
        "language": customer.language,
        "notify_customer": bool(customer.email) and bool(setting(settings.NOTIFY_CUSTOMER)),
    }


def set_identity(
    draft_id: int,
    *,
    by: str,
    name: str | None = None,
    company: str | None = None,
    email: str | None = None,
    phone: str | None = None,
) -> None:
    """Type who it is without a customer record; only the given parts change."""
    given = {"customer_name": name, "company": company, "email": email, "phone": phone}
    values = {key: value.strip() for key, value in given.items() if value is not None}
    with edit_draft(draft_id, by):
        update_row(Order, draft_id, values)


def set_walk_in(draft_id: int, *, by: str) -> None:
    """A sale to somebody passing by: the name is filled in, nothing is asked."""
    with edit_draft(draft_id, by) as edit:
        name = walk_in_customer_name(edit.core.head.language)
        update_row(Order, draft_id, {**NOBODY, "customer_name": name})
        _clear_addresses(edit)


def clear_customer(draft_id: int, *, by: str) -> None:
    """Take the customer off the draft; lines and prices stay."""
    with edit_draft(draft_id, by) as edit:
        update_row(Order, draft_id, NOBODY)
        _clear_addresses(edit)


def _replace_addresses(edit: Edit, customer: Customer) -> None:
    """The first address in the book is where things go; a second one pays only when somebody said so."""
    order_id, book = edit.core.head.id, addresses_of(customer.id)
    bill_to = billing_address_id(customer.id)
    billing = next((address for address in book[1:] if address.id == bill_to), None)
    _clear_addresses(edit)
    update_row(Order, order_id, {"billing_same": billing is None})
    if book:
        write_address(order_id, "shipping", book[0])
    if billing is not None:
        write_address(order_id, "billing", billing)


def _clear_addresses(edit: Edit) -> None:
    db.execute_sql("DELETE FROM order_address WHERE order_id = ?", (edit.core.head.id,))


def write_address(order_id: int, role: str, address: PostalAddress | None) -> None:
    """Replace the order's copy of one address; ``role`` is billing or shipping, None removes it."""
    db.execute_sql("DELETE FROM order_address WHERE order_id = ? AND role = ?", (order_id, role))
    if address is not None and not address.empty:
        insert_row(OrderAddress, address_row(order_id, role, address))


def address_row(order_id: int, role: str, address: PostalAddress) -> dict[str, Any]:
    """The row of an address on an order."""
    return {"order": order_id, "role": role, **{name: getattr(address, name) for name in _POSTAL}}
