"""What pricing gives back is what it stored, and it stores nothing twice."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from decimal import Decimal

import pytest

from desktop.models import Order, ShippingMethod
from desktop.models.base import db
from desktop.services.drafts import draft_adjustments, draft_customer, draft_delivery, draft_lines, drafts
from desktop.services.drafts.draft_edit import refresh
from desktop.services.inserts import update_row
from desktop.services.orders.cards import PostalAddress
from desktop.services.orders.order_core import order_core
from desktop.services.vouchers.vouchers import VoucherForm, VoucherKind, create_voucher
from tests.catalogue import know, sell

HOME = PostalAddress(name="Soizic Le Gall", street="3, rue Haute", postcode="29780", city="Plouhinec")
Change = Callable[[int], object]


def by_parcel(draft: int) -> None:
    draft_delivery.set_address(draft, "shipping", HOME, by="")
    home = ShippingMethod.get(ShippingMethod.name == "Livraison à domicile")
    draft_delivery.choose_shipping(draft, home.id, by="")


def with_voucher(draft: int) -> None:
    create_voucher(VoucherForm(VoucherKind.PERCENT, percent=Decimal(15), code="KENAVO"), by="")
    draft_adjustments.apply_voucher(draft, "KENAVO", by="")


CHANGES: dict[str, Change] = {
    "plain": lambda _: None,
    "discount": lambda draft: draft_adjustments.set_order_discount(draft, percent=Decimal("7.5"), by=""),
    "fee": lambda draft: draft_adjustments.set_fee(draft, name="Emballage", percent=Decimal(2), by=""),
    "tip": lambda draft: drafts.set_tip(draft, 150, by=""),
    "parcel": by_parcel,
    "voucher": with_voucher,
    "exempt": lambda draft: draft_customer.choose_customer(
        draft,
        know("Ty", "Kouign", company="Ty Kouign", tax_status="exempt", vat_number="FR11123456782"),
        by="",
    ),
    "net": lambda draft: update_row(Order, draft, {"price_mode": "net", "tax_rounding": "line"}),
}


@pytest.fixture
def draft(new_shop) -> int:
    draft = drafts.start_draft(by="")
    for name, price, tax in (("Bol", "12.90", "standard"), ("Miel", "7.15", "reduced")):
        draft_lines.add_product(draft, sell(name, price, tax=tax, weight_g=700), by="")
    return draft


@pytest.fixture
def updates(draft: int) -> Iterator[list[str]]:
    """The UPDATE statements since the list was made."""
    seen: list[str] = []
    connection = db.connection()
    connection.set_trace_callback(lambda sql: seen.append(sql) if sql.startswith("UPDATE") else None)
    yield seen
    connection.set_trace_callback(None)


@pytest.mark.parametrize("name", CHANGES)
def test_what_pricing_gives_back_is_what_it_stored(draft: int, name: str) -> None:
    CHANGES[name](draft)
    db.execute_sql("UPDATE order_line SET quantity = quantity + 3000 WHERE order_id = ?", (draft,))
    before = order_core(draft)
    assert refresh(draft) == order_core(draft) != before


def test_a_draft_without_lines_is_worth_its_tip(draft: int) -> None:
    drafts.set_tip(draft, 150, by="")
    db.execute_sql("DELETE FROM order_line WHERE order_id = ?", (draft,))
    core = refresh(draft)
    assert core == order_core(draft)
    assert (core.head.total_minor, core.head.due_minor, core.head.taxes) == (150, 150, ())


def test_only_sums_that_came_out_different_are_written(draft: int, updates: list[str]) -> None:
    line = order_core(draft).lines[0]
    draft_lines.set_quantity(draft, line.id, Decimal(3), by="")
    assert [sql.split()[1] for sql in updates] == ['"order_line"', '"order_line"', '"orders"']
