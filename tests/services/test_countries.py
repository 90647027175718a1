"""A new shop of every country of the assistant sells, delivers at home and invoices without a setting."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest

from desktop.domain.country_packs import PACKS, pack_of
from desktop.models import Shop
from desktop.models.schema import close_shop, open_shop
from desktop.services.check.check import check_shop
from desktop.services.days import today
from desktop.services.drafts.draft_customer import set_walk_in
from desktop.services.drafts.draft_delivery import choose_shipping, set_address
from desktop.services.drafts.draft_lines import add_product
from desktop.services.drafts.drafts import start_draft
from desktop.services.issuing.documents import issue_invoice
from desktop.services.orders.cards import PostalAddress
from desktop.services.orders.order_core import order_core
from desktop.services.papers.document_store import paper
from desktop.services.placing.orders import confirm
from desktop.services.shop.methods import shipping_methods, tax_classes
from desktop.services.shop.preferences import change_settings
from desktop.services.shop.setup import prepare_shop
from tests.catalogue import sell
from tests.services.factory import IDENTITY


@pytest.fixture(params=[*PACKS, "JP"])
def country(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    open_shop(tmp_path / "shop.comptoir")
    prepare_shop(language="en", name="Shop", country=request.param)
    Shop.update({**IDENTITY, "country": request.param}).execute()
    yield request.param
    close_shop()


def test_it_sells_delivers_and_invoices(country: str) -> None:
    change_settings({"invoice.when": "by_hand"}, by="")
    variant = sell("Bowl", "20.00", sku="BOWL", stock="9")
    home = next(row for row in shipping_methods() if row.name == "Home delivery")
    draft_id = start_draft(by="", page="products")
    set_walk_in(draft_id, by="")
    add_product(draft_id, variant, by="")
    set_address(
        draft_id, "shipping", PostalAddress(name="Léa", street="1 quai", city="X", country=country), by=""
    )
    choose_shipping(draft_id, home.id, by="")
    delivery = order_core(draft_id).head.delivery
    assert delivery.list_minor > 0
    order_id = confirm(draft_id, by="")
    assert order_core(order_id).head.currency == pack_of(country).currency
    issued = paper(issue_invoice(order_id, by=""))
    standard = next(row.tax for row in tax_classes(today()) if row.code == "standard")
    assert {row.tax for row in issued.taxes} == {standard}
    assert check_shop() == []


def test_every_country_of_the_assistant_has_a_pack_whose_rates_follow_each_other() -> None:
    for pack in PACKS.values():
        assert {"standard", "exempt"} <= {code for code, *_ in pack.rates}
        ends = {(code, last) for code, _, _, last in pack.rates if last}
        begins = {(code, first) for code, _, first, _ in pack.rates}
        for code, last in ends:
            assert (code, _next(last)) in begins


def _next(day: str) -> str:
    return (date.fromisoformat(day) + timedelta(days=1)).isoformat()
