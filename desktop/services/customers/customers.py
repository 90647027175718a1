"""Customers and their addresses: added, changed, and shown on one card."""

from __future__ import annotations

import re
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

from desktop.domain.built_in import WALK_IN, said_in
from desktop.domain.errors import DeskError
from desktop.domain.events import CustomerSaved
from desktop.domain.folding import fold
from desktop.domain.phones import is_phone
from desktop.domain.search_keys import customer_key
from desktop.domain.states import FulfilmentStatus, Lifecycle, PaymentStatus
from desktop.models.base import db, new_uid, now
from desktop.models.customers import Customer
from desktop.services.inserts import insert_row, update_row
from desktop.services.orders.cards import PostalAddress
from desktop.services.shop.identity_refusals import (
    EmailNotPossible,
    PhoneNotPossible,
    SirenWrong,
    VatNumberWrong,
)
from desktop.services.work import Work, work

_EMAIL = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s.]+")
_SHOWN_ORDERS = 5
_EU = re.compile("AT|BE|BG|CY|CZ|DE|DK|EE|EL|ES|FI|FR|HR|HU|IE|IT|LT|LU|LV|MT|NL|PL|PT|RO|SE|SI|SK|XI|[0-9]")
"""What VAT numbers of the Union begin with."""

_ADDRESSES = (
    "SELECT id, name, company, street, street2, postcode, city, region, country, phone "
    "FROM address WHERE customer_id = ? ORDER BY position, id"
)
_ORDERS = (
    "SELECT id, number, placed_at, total_minor, currency, lifecycle, payment_status, fulfilment_status, "
    "held_since IS NOT NULL FROM orders "
    "WHERE customer_id = ? AND number IS NOT NULL ORDER BY placed_at DESC, id DESC LIMIT ?"
)
_SUMS = (
    "SELECT count(*), coalesce(sum(total_minor - "
    "(SELECT coalesce(sum(gross_minor), 0) FROM credit WHERE credit.order_id = orders.id)), 0), "
    "coalesce(sum(due_minor), 0) FROM orders WHERE customer_id = ? AND number IS NOT NULL "
    "AND lifecycle <> 'cancelled' AND currency = (SELECT currency FROM shop)"
)


@dataclass(eq=False)
class CustomerNotFound(DeskError):
    """There is no such customer any more."""

    customer: str
    field: str = "customer"


@dataclass(eq=False)
class CustomerUnnamed(DeskError):
    """Neither a name nor a company, e-mail or phone number was given."""

    field: str = "last_name"


@dataclass(frozen=True, slots=True)
class CustomerForm:
    """What is asked of a customer; ``tax_status`` is taxable or exempt, ``language`` that of their papers."""

    first_name: str = ""
    last_name: str = ""
    company: str = ""
    email: str = ""
    phone: str = ""
    language: str = "fr"
    tax_status: str = "taxable"
    siren: str = ""
    vat_number: str = ""
    private_note: str = ""


@dataclass(frozen=True, slots=True)
class CustomerOrder:
    """One line of a customer's past orders."""

    id: int
    number: str
    placed_at: datetime
    total_minor: int
    currency: str
    lifecycle: Lifecycle
    payment_status: PaymentStatus
    fulfilment_status: FulfilmentStatus
    held: bool


@dataclass(frozen=True, slots=True)
class CustomerCard:
    """A customer with addresses, the last five orders and what they come to in the shop's currency.

    ``spent_minor`` is for confirmed orders not cancelled, less refunds; ``due_minor`` is still owed.
    """

    id: int
    uid: UUID
    form: CustomerForm
    walk_in: bool
    addresses: tuple[PostalAddress, ...]
    orders: tuple[CustomerOrder, ...]
    order_count: int
    spent_minor: int
    due_minor: int

    @property
    def name(self) -> str:
        """First and last name, else company, e-mail or phone."""
        form = self.form
        return f"{form.first_name} {form.last_name}".strip() or form.company or form.email or form.phone


_FORM = tuple(CustomerForm.__dataclass_fields__)


def walk_in_customer_name(language: str) -> str:
    """What stands for a customer nobody asked, in a language of the papers."""
    return said_in(WALK_IN, language)


def save_customer(form: CustomerForm, *, customer_id: int | None = None, by: str) -> int:
    """Add a customer, or change the one with ``customer_id``; returns the id. Past orders stay as they are.

    A VAT number or a phone number that was stored before, as by an import, stays as it is. Raises
    CustomerUnnamed, EmailNotPossible, PhoneNotPossible, SirenWrong, VatNumberWrong or CustomerNotFound.
    """
    row = checked_form(form)
    with work(by) as job:
        known = None if customer_id is None else known_customer(customer_id)
        if row["vat_number"] != ("" if known is None else known.vat_number):
            _check_vat_number(row["vat_number"])
        if row["phone"] not in ("", "" if known is None else known.phone) and not is_phone(row["phone"]):
            raise PhoneNotPossible(row["phone"])
        if customer_id is None:
            customer_id, added = insert_row(Customer, {"uid": new_uid(), **row}), True
        else:
            customer_id = known_customer(customer_id).id
            update_row(Customer, customer_id, {**row, "updated_at": now()})
            added = False
        record_saved(job, customer_id, added=added)
    return customer_id


def customer_card(customer_id: int) -> CustomerCard:
    """All that is shown of a customer, in four statements. Raises CustomerNotFound."""
    customer = known_customer(customer_id)
    customer_id = customer.id
    count, spent, due = db.execute_sql(_SUMS, (customer_id,)).fetchone()
    return CustomerCard(
        id=customer_id,
        uid=customer.uid,
        form=CustomerForm(**{name: getattr(customer, name) for name in _FORM}),
        walk_in=customer.walk_in,
        addresses=addresses_of(customer_id),
        orders=customer_orders(customer_id, _SHOWN_ORDERS),
        order_count=count,
        spent_minor=spent,
        due_minor=due,
    )


def customer_orders(customer_id: int, limit: int = -1) -> tuple[CustomerOrder, ...]:
    """The placed orders of a customer, the newest first; all of them by default."""
    return tuple(_order(row) for row in db.execute_sql(_ORDERS, (customer_id, limit)))


def customer_keys(row: dict[str, Any]) -> dict[str, str]:
    """The columns by which a customer with these fields is found and sorted, for whoever writes one."""
    names = [row[name] for name in ("last_name", "first_name", "company")]
    return {
        "search_key": customer_key(names, row["email"], row["phone"]),
        "sort_key": fold(" ".join(filter(None, names)) or row["email"] or row["phone"]),
        "email_key": fold(row["email"]),
    }


def checked_form(form: CustomerForm) -> dict[str, Any]:
    """The row of a customer, spaces tidied and search keys filled in.

    Raises CustomerUnnamed, EmailNotPossible or SirenWrong.
    """
    row = {name: " ".join(value.split()) for name, value in asdict(form).items()}
    row["private_note"] = form.private_note.strip()
    row["siren"] = row["siren"].replace(" ", "")
    row["vat_number"] = row["vat_number"].replace(" ", "").upper()
    if not any(row[name] for name in ("first_name", "last_name", "company", "email", "phone")):
        raise CustomerUnnamed()
    if row["email"] and not is_email(row["email"]):
        raise EmailNotPossible(row["email"])
    if row["siren"] and not is_siren(row["siren"]):
        raise SirenWrong(row["siren"])
    return {**row, **customer_keys(row)}


def is_email(text: str) -> bool:
    """Whether a message could reach this address, as far as its form tells."""
    return _EMAIL.fullmatch(text) is not None


def is_siren(text: str) -> bool:
    """Whether these are the nine digits of a SIREN, of which the last follows from the others."""
    from stdnum.fr import siren  # only needed for business customers

    return bool(siren.is_valid(text))


def _check_vat_number(number: str) -> None:
    """Raises VatNumberWrong for a number of the Union that cannot be; others are not known well enough."""
    from stdnum.eu import vat  # only needed for business customers

    if _EU.match(number) and not vat.is_valid(number):
        raise VatNumberWrong(number)


def known_customer(customer_id: int) -> Customer:
    """The row of a customer; of one who was merged into another, that one's. Raises CustomerNotFound."""
    merged = db.execute_sql(
        "SELECT kept_id FROM customer_merge WHERE merged_id = ?", (customer_id,)
    ).fetchone()
    customer = Customer.get_or_none(Customer.id == (merged[0] if merged else customer_id))
    if customer is None or customer.erased_at is not None:
        raise CustomerNotFound(str(customer_id))
    return customer


def record_saved(job: Work, customer_id: int, *, added: bool) -> None:
    """Write down that a customer was added or changed, inside the caller's use case."""
    job.record(CustomerSaved(str(Customer.get_by_id(customer_id).uid), added))
    job.customers.add(customer_id)


def addresses_of(customer_id: int) -> tuple[PostalAddress, ...]:
    """The customer's book; goods go to the first."""
    return tuple(PostalAddress(*row) for row in db.execute_sql(_ADDRESSES, (customer_id,)))


def _order(raw: tuple[Any, ...]) -> CustomerOrder:
    order_id, number, placed_at, total, currency, lifecycle, payment, fulfilment, held = raw
    return CustomerOrder(
        order_id,
        number,
        datetime.fromtimestamp(placed_at, UTC),
        total,
        currency,
        Lifecycle(lifecycle),
        PaymentStatus(payment),
        FulfilmentStatus(fulfilment),
        bool(held),
    )
