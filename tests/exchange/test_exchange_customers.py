"""Customers of PrestaShop, Shopify and any list."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop.exchange.countries import country_code
from desktop.exchange.reading import read_customers
from desktop.exchange.reasons import Reason
from desktop.exchange.refusals import WrongKindOfFile
from desktop.exchange.rows import CustomerAddress, CustomerRow
from tests.exchange.reading_help import FILES, customer_plan, reasons


def customer(name: str, *files: str) -> CustomerRow:
    found = customer_plan(*files).customers
    return next(item for item in found if name in (item.first_name, item.company))


def test_a_french_list_with_two_addresses() -> None:
    lea = customer("Léa", "customers_french.csv")
    assert (lea.key, lea.last_name, lea.phone) == ("email:lea@exemple.fr", "Martin", "06 12 34 56 78")
    assert (lea.language, lea.note) == ("fr", "Sonner fort")
    assert lea.addresses[0] == CustomerAddress(
        name="Léa Martin",
        street="3 rue du Four",
        street2="Bât. B",
        postcode="07000",
        city="Privas",
        country="FR",
    )
    assert [(item.postcode, item.country) for item in lea.addresses[1:]] == [("1000", "BE"), ("26000", "FR")]


def test_companies_with_their_numbers() -> None:
    shop = customer("Épicerie du Coin", "customers_french.csv")
    assert (shop.vat_number, shop.siren, shop.phone) == ("FR40303265045", "303265045", "+33 4 75 00 00 00")
    assert shop.addresses == ()


def test_rows_without_identity_or_twice_say_why() -> None:
    found = customer_plan("customers_french.csv")
    assert reasons(found.skipped) == [
        (5, Reason.BAD_EMAIL),
        (6, Reason.NO_IDENTITY),
        (7, Reason.DUPLICATE_CUSTOMER),
        (9, Reason.DUPLICATE_CUSTOMER),
    ]
    assert reasons(found.warnings) == [(4, Reason.EMAIL_IGNORED), (4, Reason.COUNTRY_UNKNOWN)]
    assert customer("Jean", "customers_french.csv").addresses == ()


def test_shopify_customers() -> None:
    ada, unknown = customer_plan("customers_shopify.csv").customers
    assert (ada.company, ada.phone, ada.tax_exempt) == ("Engines Ltd", "+442079460000", True)
    assert ada.addresses[0].country == "GB"
    assert (unknown.key, unknown.phone) == ("id:7002", "+15550100")


@pytest.mark.parametrize("swapped", [False, True])
def test_prestashop_addresses_find_their_customer(swapped: bool) -> None:
    files = ["presta_customers.csv", "presta_addresses.csv"]
    found = customer_plan(*(reversed(files) if swapped else files))
    anna, bob, nina = found.customers
    assert (anna.phone, anna.addresses[0].country) == ("0131 496 0000", "GB")
    assert (bob.active, bob.company, bob.vat_number) == (False, "Noir SARL", "FR40303265045")
    assert (nina.key, nina.last_name) == ("email:new@example.org", "New")
    assert reasons(found.skipped) == [(5, Reason.NOT_A_CUSTOMER)]
    assert "secret-word" not in repr(found)


def test_addresses_alone_make_customers() -> None:
    found = customer_plan("presta_addresses.csv").customers
    assert [item.last_name for item in found] == ["Roche", "Noir", "New"]


def test_one_name_cell_is_parted(tmp_path: Path) -> None:
    path = tmp_path / "people.csv"
    path.write_text(
        'Name,Email\nMary Ann Smith,m@example.org\n"Smith, John",j@example.org\nPlato,p@example.org\n'
    )
    names = [(item.first_name, item.last_name) for item in read_customers([path]).customers]
    assert names == [("Mary Ann", "Smith"), ("John", "Smith"), ("", "Plato")]


def test_products_are_no_customers() -> None:
    with pytest.raises(WrongKindOfFile):
        read_customers([FILES / "woo_english.csv"])


def test_a_number_that_is_no_siren_is_left_out_and_the_company_is_not(tmp_path: Path) -> None:
    path = tmp_path / "customers.csv"
    path.write_text("Company;Email;SIRET\nAtelier;a@example.org;123 456 789 00012\n", encoding="utf-8")
    found = read_customers([path])
    assert (found.customers[0].company, found.customers[0].siren) == ("Atelier", "")
    assert reasons(found.warnings) == [(2, Reason.SIREN_IGNORED)]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("France", "FR"),
        ("fr", "FR"),
        ("États-Unis", "US"),
        ("USA", "US"),
        ("Deutschland", "DE"),
        ("Royaume Uni", "GB"),
        ("La Réunion", "RE"),
        ("Île de la Réunion", ""),
        ("EU", ""),
        ("XX", ""),
        ("", ""),
    ],
)
def test_countries_by_name(text: str, code: str) -> None:
    assert country_code(text) == code
