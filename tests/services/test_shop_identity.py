"""What papers print of the shop is checked when it is typed."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.domain.errors import DeskError
from desktop.domain.money import UnknownCurrency
from desktop.models.schema import close_shop
from desktop.services.shop.identity_refusals import (
    CountryUnknown,
    EmailNotPossible,
    SirenWrong,
    VatNumberWrong,
)
from desktop.services.shop.preferences import shop
from desktop.services.shop.shop_identity import (
    BicWrong,
    CapitalNegative,
    IbanWrong,
    SiretWrong,
    TillWrong,
    change_identity,
)
from tests.shop import open_new_shop


@pytest.fixture(autouse=True)
def _open(tmp_path: Path) -> Iterator[None]:
    open_new_shop(tmp_path)
    yield
    close_shop()


@pytest.mark.parametrize(
    ("name", "typed", "kept"),
    [
        ("siren", "732 829 320", "732829320"),
        ("siret", "732 829 320 00074", "73282932000074"),
        ("vat_number", "fr 83 404 833 048", "FR83404833048"),
        ("iban", "FR76 3000 6000 0112 3456 7890 189", "FR7630006000011234567890189"),
        ("bic", "agrifrpp", "AGRIFRPP"),
        ("email", " bonjour@example.fr ", "bonjour@example.fr"),
        ("country", "be", "BE"),
        ("currency", "chf", "CHF"),
        ("till", "b", "B"),
        ("name", "  Ty   Mam Gozh ", "Ty Mam Gozh"),
        ("footer", "Merci !\nÀ bientôt", "Merci !\nÀ bientôt"),
        ("capital_minor", 500_000, 500_000),
        ("siren", "", ""),
    ],
)
def test_what_is_right_is_kept_in_one_form(name: str, typed: object, kept: object) -> None:
    change_identity({name: typed}, by="Sam")
    assert getattr(shop(), name) == kept


@pytest.mark.parametrize(
    ("name", "typed", "refusal"),
    [
        ("siren", "732829321", SirenWrong),
        ("siret", "73282932000075", SiretWrong),
        ("vat_number", "FR00404833048", VatNumberWrong),
        ("iban", "FR7630006000011234567890188", IbanWrong),
        ("bic", "AGRI", BicWrong),
        ("email", "bonjour", EmailNotPossible),
        ("country", "France", CountryUnknown),
        ("currency", "EURO", UnknownCurrency),
        ("till", "AB", TillWrong),
        ("capital_minor", -1, CapitalNegative),
    ],
)
def test_what_is_wrong_is_refused_by_its_field(name: str, typed: object, refusal: type[DeskError]) -> None:
    before = shop().name
    with pytest.raises(refusal) as refused:
        change_identity({"name": "Changed", name: typed}, by="")
    assert refused.value.where == name
    assert shop().name == before


def test_the_numbers_of_one_company_fit_each_other() -> None:
    change_identity({"siren": "732829320"}, by="")
    with pytest.raises(SiretWrong):
        change_identity({"siret": "40483304800022"}, by="")
    with pytest.raises(VatNumberWrong):
        change_identity({"vat_number": "FR83404833048"}, by="")
    change_identity({"vat_number": "DE136695976"}, by="")
