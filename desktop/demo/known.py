"""Around the orders of the demo shop: customers with two addresses or met twice, vouchers in every state."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from random import Random

from desktop.demo.people import Person, person
from desktop.domain.vouchers import VoucherKind
from desktop.models.base import db, now
from desktop.services.customers.address_book import save_address
from desktop.services.orders.cards import PostalAddress
from desktop.services.vouchers.voucher_edit import withdraw_voucher
from desktop.services.vouchers.vouchers import VoucherForm, create_voucher

WORKSHOP = ("Atelier", "Workshop")
LAST_ONE = "DERNIER-5"
"""A voucher for one sale only; the quote that becomes an order uses it."""

_WITH_ADDRESS = (
    "SELECT c.id, trim(c.first_name || ' ' || c.last_name) FROM customer c WHERE EXISTS "
    "(SELECT 1 FROM address a WHERE a.customer_id = c.id) ORDER BY c.id LIMIT 2"
)


def people(chance: Random, count: int) -> Iterator[Person]:
    """So many customers; the last two are earlier ones again, as they are written down in a hurry."""
    met: list[Person] = []
    for place in range(count):
        who = person(chance, place)
        met.append(who)
        if place == count - 2:
            who = replace(met[0], first=met[0].first.upper(), company="", email="")
        elif place == count - 1:
            who = replace(met[1], phone="")
        yield who


def add_addresses(*, tongue: int, by: str) -> None:
    """The first two customers get a second address; one of them has the invoices sent there."""
    streets = ("8 quai du Port-Rhu", "2 rue du Four-à-Chaux")
    for (customer_id, name), street in zip(db.execute_sql(_WITH_ADDRESS).fetchall(), streets, strict=False):
        address = PostalAddress(
            name=name,
            company=f"{WORKSHOP[tongue]} {name.split(' ', 1)[-1]}",
            street=street,
            postcode="29100",
            city="Douarnenez",
        )
        save_address(customer_id, address, bills=street == streets[0], by=by)


def add_vouchers(*, tongue: int, by: str) -> None:
    """One voucher of each kind, and one in each state; ``LAST_ONE`` is used up by a sale later."""
    at, ten = now(), Decimal(10)
    amount, percent = VoucherKind.AMOUNT, VoucherKind.PERCENT
    for form in (
        VoucherForm(amount, amount_minor=2000, code="KENAVO-20", minimum_minor=10000),
        VoucherForm(percent, percent=ten, code="NOEL-10"),
        VoucherForm(VoucherKind.FREE_SHIPPING, code="PORT-OFFERT"),
        VoucherForm(
            percent,
            percent=Decimal(15),
            code="PRINTEMPS-15",
            name=("Fête du printemps", "Spring days")[tongue],
            starts_at=at + timedelta(days=90),
            ends_at=at + timedelta(days=97),
        ),
        VoucherForm(
            percent,
            percent=ten,
            code="RENTREE-10",
            starts_at=at - timedelta(days=90),
            ends_at=at - timedelta(days=60),
        ),
        VoucherForm(amount, amount_minor=500, code=LAST_ONE, max_uses=1),
    ):
        create_voucher(form, by=by)
    wrong = create_voucher(VoucherForm(percent, percent=Decimal(50), code="NOEL-50"), by=by)
    withdraw_voucher(wrong, withdrawn=True, by=by)
