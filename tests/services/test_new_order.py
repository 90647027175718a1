"""An order placed whole leaves the very rows that the same order leaves when it is typed and confirmed."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime
from decimal import Decimal
from functools import lru_cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
import time_machine

from desktop.domain.basket import TaxGroup
from desktop.domain.discounts import DiscountAboveLine
from desktop.domain.errors import DeskError
from desktop.domain.states import Channel
from desktop.domain.vouchers import BelowVoucherMinimum, NothingLeftToReduce, VoucherUnknown, VoucherUsedUp
from desktop.models import PaymentMethod
from desktop.models.base import db
from desktop.models.schema import close_shop, open_shop
from desktop.services.check.check import check_shop
from desktop.services.customers.customers import CustomerForm, save_customer
from desktop.services.drafts.draft_missing import (
    AddressIncomplete,
    IdentityMissing,
    NoLines,
    NotDeliveredThere,
)
from desktop.services.goods.custom_texts import TextTooLong
from desktop.services.goods.sellable import ProductNotSold, QuantityNotPossible
from desktop.services.goods.stock import OutOfStock
from desktop.services.orders.cards import PostalAddress
from desktop.services.placing.new_order import NewAdjustment, NewDelivery, NewLine, NewOrder, place
from desktop.services.shop.methods import TaxRateUnknown
from desktop.services.shop.preferences import change_settings
from desktop.services.vouchers.vouchers import VoucherForm, VoucherKind, create_voucher
from tests.catalogue import sell
from tests.services.factory import identify_shop
from tests.services.typed_order import SELLER, type_in
from tests.shop import open_new_shop

NOON = datetime(2026, 11, 20, 11, 0, 0, tzinfo=UTC)
HOME = PostalAddress(name="Soizic Le Gall", street="3, rue Haute", postcode="29780", city="Plouhinec")
OFFICE = PostalAddress(company="Ty Kouign", street="1, quai Sud", postcode="56100", city="Lorient")
FAR = replace(HOME, city="Nouméa", postcode="98800", country="NC")
MUG, HONEY, RIBBON, BOWL = range(1, 5)
"""Row ids of the variants for sale."""
_WRITING = re.compile(r'(INSERT INTO|INSERT OR REPLACE INTO|UPDATE|DELETE FROM) "?(\w+)')
_UID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")


@pytest.fixture(autouse=True)
def noon() -> Iterator[None]:
    """Every moment is the same one."""
    with time_machine.travel(NOON, tick=False):
        yield


def furnish() -> None:
    """Goods, a business customer and vouchers of every kind, in the open shop."""
    identify_shop()
    PaymentMethod.update(term_days=30).where(PaymentMethod.id == 3).execute()
    sell("Mug", "24.00", sku="MUG", stock="10", weight_g=400)
    sell("Honey", "7.15", tax="reduced", stock="3", step="0.001", weight_g=1000)
    sell("Ribbon", "1.333", questions=[("text", "Name", False, 20, "2.5")])
    sell("Bowl", "60.00", stock="1", oversell="block", weight_g=900)
    business = CustomerForm(
        company="Ty Kouign", email="ty@example.org", tax_status="exempt", vat_number="FR11123456782"
    )
    save_customer(business, by="")
    for code, form in VOUCHERS.items():
        create_voucher(replace(form, code=code), by="")


VOUCHERS = {
    "TENTH": VoucherForm(VoucherKind.PERCENT, percent=Decimal(10), products=(MUG, HONEY), max_uses=1),
    "FIVE": VoucherForm(VoucherKind.AMOUNT, amount_minor=500, minimum_minor=4000),
    "SENT": VoucherForm(VoucherKind.FREE_SHIPPING),
    "GIFT": VoucherForm(VoucherKind.FREE_PRODUCT, products=(RIBBON,)),
}


def contents() -> dict[str, list[tuple[Any, ...]]]:
    """Every row of every table, the search index too, but for the keys that are made by chance."""
    names = db.execute_sql("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name").fetchall()
    return {name: _rows(name) for (name,) in names if name != "order_search"}


def _rows(table: str) -> list[tuple[Any, ...]]:
    found = db.execute_sql(f'SELECT * FROM "{table}"')
    uid = [column[0] == "uid" for column in found.description]
    return [
        tuple(None if is_uid else _UID.sub("-", value) if isinstance(value, str) else value
              for value, is_uid in zip(row, uid, strict=True))
        for row in found
    ]  # fmt: skip


TWO_MUGS = (NewLine(Decimal(2), MUG),)
VAT, REDUCED = TaxGroup((Decimal(20),)), TaxGroup((Decimal("5.5"),))
SOIZIC = NewOrder(TWO_MUGS, name="Soizic", email="soizic@example.org", phone="06 12 34 56 78")
MIXED = (
    NewLine(Decimal(3), MUG, discount_percent=Decimal("12.5")),
    NewLine(Decimal("0.385"), HONEY, unit_price=Decimal("8.2")),
    NewLine(Decimal(1), RIBBON, texts=(("Name", " Léa "), ("Colour", "red"))),
    NewLine(Decimal("1.5"), name="Mending", sku="M", unit_price=Decimal(15), tax=VAT, discount_minor=150),
    NewLine(Decimal(1), name="Old bottle", unit_price=Decimal("0.2")),
)
MANY = tuple(NewLine(Decimal(1), MUG, unit_price=Decimal(10 + n)) for n in range(11))
REBATES = (
    NewAdjustment("discount", "Two of them", percent=Decimal("7.25"), lines=(3, 0)),
    NewAdjustment("discount", "Round", amount_minor=333),
    NewAdjustment("fee", "Box", amount_minor=250, tax=VAT),
    NewAdjustment("fee", "Handling", percent=Decimal("1.5"), tax=REDUCED, tax_choice="proportional"),
    NewAdjustment("fee", "Deposit", amount_minor=100),
)

ORDERS: dict[str, NewOrder] = {
    "counter": SOIZIC,
    "mixed lines": replace(SOIZIC, lines=MIXED, adjustments=REBATES, tip_minor=150),
    "chained percents": replace(
        SOIZIC, lines=MIXED, adjustments=REBATES, header=(("chain_percent", True), ("fee_on_shipping", True)),
        delivery=NewDelivery(2), shipping=HOME,
    ),
    "net prices": replace(
        SOIZIC, lines=MIXED, adjustments=REBATES[:3],
        header=(("price_mode", "net"), ("tax_rounding", "line"), ("siren", "123456782")), billing=OFFICE,
    ),
    "fair": replace(
        SOIZIC, channel=Channel.FAIR, placed_at=datetime(2026, 10, 3, 22, 30, 15, 900_000, tzinfo=UTC),
        header=(("event_name", "Marché"), ("note", "Ring twice. " * 300), ("gift", True)),
    ),
    "parcel": replace(SOIZIC, lines=MIXED, delivery=NewDelivery(2), shipping=HOME, billing=OFFICE),
    "parcel by rule after a discount": replace(
        SOIZIC, adjustments=REBATES[1:2], delivery=NewDelivery(2, free=True), shipping=HOME
    ),
    "parcel abroad at a price": replace(
        SOIZIC, delivery=NewDelivery(2, price_minor=1234), shipping=replace(HOME, country="BE")
    ),
    "parcel without a method": replace(
        SOIZIC, delivery=NewDelivery(None, "Cousin", 400, tax=VAT, ships=True), shipping=HOME
    ),
    "nothing but a country": replace(SOIZIC, shipping=PostalAddress(country="BE")),
    "vouchers": replace(
        SOIZIC, lines=(*MANY, NewLine(Decimal(1), RIBBON)), vouchers=("tenth", "FIVE", "GIFT", "SENT"),
        adjustments=REBATES[1:4], delivery=NewDelivery(2), shipping=HOME,
    ),
    "exempt business": NewOrder(MIXED, customer_id=1, adjustments=REBATES[:3], phone="02 98 00 00 00",
                                billing=OFFICE),
    "given away": replace(SOIZIC, lines=(NewLine(Decimal(1), name="Card", unit_price=Decimal(0), tax=VAT),)),
    "on account": replace(
        SOIZIC, customer_id=1, billing=OFFICE, payment_method_id=3,
        header=(("notify_shop", True), ("buyer_ref", "B-7")),
    ),
}  # fmt: skip

POLICIES: dict[str, dict[str, Any]] = {
    "invoice by hand": {"invoice.when": "by_hand"},
    "invoice on payment": {"invoice.when": "on_payment"},
    "stock on payment": {"stock.when": "on_payment"},
    "completed by hand": {"order.auto_complete": False},
    "exempt pays gross": {"tax.exempt_keeps_gross": True, "tax.shipping": "proportional"},
}


@lru_cache
def furnished() -> bytes:
    """The file of a furnished shop."""
    with TemporaryDirectory() as folder:
        path = open_new_shop(Path(folder))
        furnish()
        close_shop()
        return path.read_bytes()


@pytest.fixture
def shop(tmp_path: Path) -> Iterator[Path]:
    """A furnished shop, open during the test."""
    yield open_furnished(tmp_path / "shop.comptoir")
    close_shop()


def open_furnished(path: Path) -> Path:
    """Open a furnished shop, the same one every time."""
    close_shop()
    path.write_bytes(furnished())
    open_shop(path)
    return path


def left_by(act: Callable[[], object], path: Path, chosen: dict[str, Any]) -> dict[str, list[Any]]:
    """What a furnished shop holds after ``act``."""
    open_furnished(path)
    change_settings(chosen, by="")
    act()
    assert check_shop() == []
    close_shop()
    open_shop(path)
    found = contents()
    close_shop()
    return found


def compare(new: NewOrder, folder: Path, chosen: dict[str, Any], key: str | None = None) -> None:
    """Place and type the same order in two copies of a shop."""
    placed = left_by(lambda: place(new, by=SELLER, key=key), folder / "placed", chosen)
    typed = left_by(lambda: type_in(new, key), folder / "typed", chosen)
    assert len(placed["orders"]) == 1
    assert placed == typed


@pytest.mark.parametrize("name", ORDERS)
def test_placed_whole_is_what_is_typed_and_confirmed(tmp_path: Path, name: str) -> None:
    compare(ORDERS[name], tmp_path, {}, key="k-1")


@pytest.mark.parametrize("policy", POLICIES)
@pytest.mark.parametrize("name", ["exempt business", "given away", "parcel"])
def test_the_shop_s_policies_count_as_they_do_for_a_draft(tmp_path: Path, policy: str, name: str) -> None:
    compare(ORDERS[name], tmp_path, POLICIES[policy])


REFUSED: dict[str, tuple[NewOrder, type[DeskError], dict[str, Any]]] = {
    "nobody": (NewOrder(TWO_MUGS), IdentityMissing, {}),
    "nothing": (replace(SOIZIC, lines=()), NoLines, {}),
    "no more": (replace(SOIZIC, lines=(NewLine(Decimal(2), BOWL),)), OutOfStock, {"asked": 2, "on_hand": 1}),
    "not whole": (replace(SOIZIC, lines=(NewLine(Decimal("0.5"), MUG),)), QuantityNotPossible, {"step": 1}),
    "unknown": (replace(SOIZIC, lines=(NewLine(Decimal(1), 99, sku="?"),)), ProductNotSold, {"product": "?"}),
    "too long": (
        replace(SOIZIC, lines=(NewLine(Decimal(1), RIBBON, texts=(("Name", "x" * 21),)),)), TextTooLong, {},
    ),
    "too much off": (
        replace(SOIZIC, lines=(replace(TWO_MUGS[0], discount_minor=4801),)), DiscountAboveLine,
        {"field": "lines.0.discount_amount"},
    ),
    "no street": (
        replace(SOIZIC, delivery=NewDelivery(2), shipping=replace(HOME, street="")), AddressIncomplete,
        {"role": "shipping", "part": "street"},
    ),
    "nowhere to send the bill": (
        replace(SOIZIC, billing=replace(OFFICE, city="")), AddressIncomplete,
        {"role": "billing", "part": "city"},
    ),
    "too far": (replace(SOIZIC, delivery=NewDelivery(2), shipping=FAR), NotDeliveredThere, {}),
    "no such voucher": (replace(SOIZIC, vouchers=("NOPE",)), VoucherUnknown, {"code": "NOPE"}),
    "too small for a voucher": (
        replace(SOIZIC, lines=(NewLine(Decimal(1), MUG),), vouchers=("FIVE",)), BelowVoucherMinimum,
        {"minimum_minor": 4000},
    ),
    "nothing to send": (
        replace(SOIZIC, delivery=NewDelivery(2, free=True), shipping=HOME, vouchers=("SENT",)),
        NothingLeftToReduce, {"code": "SENT"},
    ),
    "before there was a tax": (
        replace(SOIZIC, placed_at=datetime(1950, 1, 1, tzinfo=UTC)), TaxRateUnknown, {},
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", REFUSED)
def test_a_refused_order_says_why_and_leaves_nothing(shop: Path, name: str) -> None:
    new, refusal, facts = REFUSED[name]
    before = contents()
    with pytest.raises(refusal) as refused:
        place(new, by=SELLER)
    assert {fact: getattr(refused.value, fact) for fact in facts} == facts
    assert contents() == before


def test_a_voucher_for_one_order_is_refused_to_the_next(shop: Path) -> None:
    new = replace(SOIZIC, vouchers=("TENTH",))
    place(new, by=SELLER)
    before = contents()
    with pytest.raises(VoucherUsedUp):
        place(new, by=SELLER)
    assert contents() == before


def test_an_order_is_written_once(shop: Path) -> None:
    new = replace(ORDERS["vouchers"], vouchers=("TENTH", "SENT"))
    seen: list[str] = []
    connection = db.connection()
    connection.set_trace_callback(seen.append)
    place(new, by=SELLER)
    connection.set_trace_callback(None)
    found = Counter(match.groups() for sql in seen if (match := _WRITING.match(sql)))
    own = {"orders": 1, "order_line": 12, "order_address": 1, "adjustment": 5}
    assert {what: times for what, times in found.items() if what[1] in own} == {
        ("INSERT INTO", table): times for table, times in own.items()
    }
    assert sum(sql.startswith("COMMIT") for sql in seen) == 1
