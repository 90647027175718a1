"""The shop's legal identity, each field checked before it is kept, since papers print it as it stands."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from desktop.domain.errors import DeskError
from desktop.domain.money import exponent
from desktop.domain.phones import is_phone
from desktop.domain.postcodes import require_postcode
from desktop.models.shop import Shop
from desktop.services.shop.country_rates import move_rates
from desktop.services.shop.identity_refusals import (
    CountryUnknown,
    EmailNotPossible,
    PhoneNotPossible,
    SirenWrong,
    VatNumberWrong,
)
from desktop.services.shop.preferences import change_shop, shop
from desktop.services.work import work

_EMAIL = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s.]+")
_TILL = re.compile("[A-Z]")
_PARAGRAPHS = frozenset({"footer", "late_penalty", "guarantee", "mediator"})


@dataclass(eq=False)
class SiretWrong(DeskError):
    """A SIRET has fourteen digits: the SIREN, then the place; the last follows from the others."""

    siret: str
    field: str = "siret"


@dataclass(eq=False)
class IbanWrong(DeskError):
    """The check digits of the account number do not fit."""

    iban: str
    field: str = "iban"


@dataclass(eq=False)
class BicWrong(DeskError):
    """A BIC has eight or eleven letters and digits."""

    bic: str
    field: str = "bic"


@dataclass(eq=False)
class TillWrong(DeskError):
    """A till is one letter from A to Z: it stands in every number of this machine."""

    till: str
    field: str = "till"


@dataclass(eq=False)
class CapitalNegative(DeskError):
    """A share capital below zero."""

    field: str = "capital_minor"


def change_identity(values: Mapping[str, Any], *, by: str) -> None:
    """Keep fields of the identity by the names of ``models.shop.Shop``; an empty text clears one.

    Numbers are kept without spaces. In another country its usual VAT rates apply. Raises SirenWrong,
    SiretWrong, VatNumberWrong, IbanWrong, BicWrong, EmailNotPossible, CountryUnknown, UnknownCurrency,
    PhoneNotPossible, PostcodeWrong, TillWrong or CapitalNegative; then nothing is kept.
    """
    seller = shop()
    checked = {name: _checked(name, value, seller) for name, value in values.items()}
    if "postcode" in checked:
        require_postcode(checked["postcode"], checked.get("country", seller.country))
    with work(by):
        change_shop(checked, by=by)
        if checked.get("country", seller.country) != seller.country:
            move_rates(seller.country, checked["country"])


def _checked(name: str, value: Any, seller: Shop) -> Any:
    """The value as it is kept."""
    if isinstance(value, str):
        value = value.strip() if name in _PARAGRAPHS else " ".join(value.split())
    check = _CHECKS.get(name)
    return value if check is None or value == "" else check(value, seller)


def _siren(value: str, _seller: Shop) -> str:
    from stdnum.fr import siren  # the libraries of numbers are needed by few and rarely

    compact = re.sub(r"[\s.]", "", value)
    if not siren.is_valid(compact):
        raise SirenWrong(value)
    return compact


def _siret(value: str, seller: Shop) -> str:
    from stdnum.fr import siret

    compact = re.sub(r"[\s.]", "", value)
    if not siret.is_valid(compact) or (seller.siren and not compact.startswith(seller.siren)):
        raise SiretWrong(value)
    return compact


def french_vat_number(siren: str) -> str:
    """The VAT number that follows from a SIREN: FR, a key of two digits, the SIREN."""
    return f"FR{(12 + 3 * (int(siren) % 97)) % 97:02d}{siren}"


def _vat_number(value: str, seller: Shop) -> str:
    compact = re.sub(r"[\s.-]", "", value).upper()
    if not _is_vat_number(compact):
        raise VatNumberWrong(value)
    french = compact.startswith("FR") and seller.siren
    if french and not compact.endswith(seller.siren):
        raise VatNumberWrong(value)
    return compact


def _is_vat_number(compact: str) -> bool:
    """True for a number of the European Union, Switzerland or Britain."""
    from stdnum.ch import vat as swiss
    from stdnum.eu import vat
    from stdnum.gb import vat as british

    own = {"CH": swiss, "GB": british}.get(compact[:2], vat)
    return bool(own.is_valid(compact))


def _iban(value: str, _seller: Shop) -> str:
    from stdnum import iban

    if not iban.is_valid(value):
        raise IbanWrong(value)
    return str(iban.compact(value))


def _bic(value: str, _seller: Shop) -> str:
    from stdnum import bic

    if not bic.is_valid(value):
        raise BicWrong(value)
    return str(bic.compact(value)).upper()


def _email(value: str, _seller: Shop) -> str:
    if not _EMAIL.fullmatch(value):
        raise EmailNotPossible(value)
    return value


def _phone(value: str, _seller: Shop) -> str:
    if not is_phone(value):
        raise PhoneNotPossible(value)
    return value


def _country(value: str, _seller: Shop) -> str:
    if not re.fullmatch("[A-Z]{2}", value.upper()):
        raise CountryUnknown(value)
    return value.upper()


def _currency(value: str, _seller: Shop) -> str:
    exponent(value.upper())
    return value.upper()


def _till(value: str, _seller: Shop) -> str:
    if not _TILL.fullmatch(value.upper()):
        raise TillWrong(value)
    return value.upper()


def _capital(value: int, _seller: Shop) -> int:
    if value < 0:
        raise CapitalNegative()
    return value


_CHECKS: Mapping[str, Callable[[Any, Shop], Any]] = {
    "siren": _siren,
    "siret": _siret,
    "vat_number": _vat_number,
    "iban": _iban,
    "bic": _bic,
    "email": _email,
    "phone": _phone,
    "country": _country,
    "currency": _currency,
    "till": _till,
    "capital_minor": _capital,
}
