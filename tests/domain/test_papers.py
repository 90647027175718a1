"""Snapshots survive storage, and an incomplete legal identity is named field by field."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal

import pytest

from desktop.domain.basket import PriceMode, TaxGroup
from desktop.domain.paper_identity import IdentityIncomplete, missing_identity, require_identity
from desktop.domain.papers import (
    Address,
    LineDiscount,
    LineText,
    Operation,
    OrderDiscount,
    Paper,
    PaperKind,
    PaperLine,
    PaperPayment,
    PaperShipment,
    Party,
    Reference,
    Seller,
    TaxRow,
    Totals,
    VatScheme,
)

HOME = Address(street="4 place de l’Enfer", postcode="29100", city="Douarnenez", country="FR")
SHOP = Seller(
    name="Ty Mam Gozh",
    legal_form="SARL",
    capital_minor=8_000_00,
    address=HOME,
    siren="123456782",
    rcs_town="Quimper",
    vat_number="FR11123456782",
)
VAT = TaxGroup((Decimal("5"), Decimal("9.975")))
FULL = Paper(
    kind=PaperKind.CREDIT_NOTE,
    number="AV-A-26-00001",
    language="fr",
    currency="EUR",
    issued_at=datetime(2026, 11, 20, 9, 30, 1, 250, tzinfo=UTC),
    issued_on=date(2026, 11, 20),
    seller=SHOP,
    buyer=Party(name="Zoé", company="Crêperie", siren="732829320", address=HOME),
    receiver=Party(name="Léa"),
    price_mode=PriceMode.NET,
    lines=(
        PaperLine(
            name="Bol",
            quantity=Decimal("0.385"),
            texts=(LineText("Peindre", "Yann"),),
            unit_price=Decimal("20.416667"),
            discounts=(LineDiscount("bon", 12, 10),),
            tax=VAT,
        ),
    ),
    taxes=(TaxRow(VAT, 1999, 299, (100, 199)),),
    discounts=(OrderDiscount("Bon", 2000, "KENAVO-20", Decimal("10")),),
    totals=Totals(total_minor=2298),
    payments=(PaperPayment(date(2026, 11, 20), "Carte", -100, True),),
    due_on=date(2026, 12, 20),
    refers_to=(Reference("FA-A-26-00001", date(2026, 11, 1)),),
    operation=Operation.MIXED,
    gift=True,
    shipment=PaperShipment(parcel=2, parcels=2, weight_grams=9400),
)


def test_a_snapshot_comes_back_the_same_through_json_text() -> None:
    assert Paper.from_json(json.loads(json.dumps(FULL.to_json()))) == FULL


def test_decimals_keep_their_digits() -> None:
    line = FULL.to_json()["lines"][0]
    assert (line["quantity"], line["unit_price"]) == ("0.385", "20.416667")


def test_an_older_snapshot_without_a_later_field_takes_its_default() -> None:
    stored = FULL.to_json()
    del stored["gift_note"], stored["seller"]["website"]
    assert Paper.from_json(stored) == FULL


@pytest.mark.parametrize(
    "breach",
    [{"format": 2}, {"colour": "red"}, {"gift": "yes"}, {"issued_on": "20/11/2026"}, {"kind": "bill"}],
)
def test_a_snapshot_nobody_can_read_right_is_refused(breach: dict[str, object]) -> None:
    with pytest.raises(ValueError, match=r"."):
        Paper.from_json(FULL.to_json() | breach)


def test_a_float_never_enters_a_snapshot() -> None:
    with pytest.raises(TypeError, match="float"):
        replace(FULL, number=1.5).to_json()  # type: ignore[arg-type]


BUSINESS = Party(company="Crêperie")
PRIVATE = Party()


@pytest.mark.parametrize(
    ("seller", "buyer", "kind", "net", "country", "missing"),
    [
        (SHOP, PRIVATE, PaperKind.INVOICE, 20_000, "FR", []),
        (Seller(""), PRIVATE, PaperKind.PACKING_SLIP, 0, "FR", ["seller.name"]),
        (replace(SHOP, address=Address()), PRIVATE, PaperKind.QUOTE, 0, "FR",
         ["seller.address.street", "seller.address.postcode", "seller.address.city"]),
        (replace(SHOP, siren=""), PRIVATE, PaperKind.INVOICE, 1, "FR", ["seller.siren"]),
        (replace(SHOP, siren=""), PRIVATE, PaperKind.INVOICE, 1, "BE", []),
        (replace(SHOP, siren="", siret="12345678200002"), PRIVATE, PaperKind.INVOICE, 1, "FR", []),
        (replace(SHOP, vat_number=""), PRIVATE, PaperKind.INVOICE, 15_000, "FR", []),
        (replace(SHOP, vat_number=""), PRIVATE, PaperKind.INVOICE, 15_001, "FR", ["seller.vat_number"]),
        (replace(SHOP, vat_number=""), PRIVATE, PaperKind.QUOTE, 15_001, "FR", []),
        (replace(SHOP, vat_number="", vat_scheme=VatScheme.FRANCHISE), PRIVATE, PaperKind.INVOICE, 99_999,
         "FR", []),
        (replace(SHOP, capital_minor=0, rcs_town=""), PRIVATE, PaperKind.INVOICE, 1, "FR",
         ["seller.capital_minor", "seller.rcs_town"]),
        (replace(SHOP, legal_form="", capital_minor=0, rcs_town="", sole_trader=True), PRIVATE,
         PaperKind.CREDIT_NOTE, 1, "FR", ["seller.legal_name"]),
        (SHOP, BUSINESS, PaperKind.INVOICE, 1, "FR", ["buyer.address.street", "buyer.address.city"]),
        (SHOP, Party(siren="732829320", address=HOME), PaperKind.INVOICE, 1, "FR", ["buyer.company"]),
    ],
)  # fmt: skip
def test_missing_identity(
    seller: Seller, buyer: Party, kind: PaperKind, net: int, country: str, missing: list[str]
) -> None:
    assert missing_identity(seller, buyer, kind, net, country) == missing


def test_require_identity_names_the_first_field() -> None:
    with pytest.raises(IdentityIncomplete) as refused:
        require_identity(replace(SHOP, siren="", vat_number=""), PRIVATE, PaperKind.INVOICE, 20_000, "FR")
    assert refused.value.where == "seller.siren"
    assert refused.value.fields == ("seller.siren", "seller.vat_number")
    require_identity(SHOP, PRIVATE, PaperKind.INVOICE, 20_000, "FR")
