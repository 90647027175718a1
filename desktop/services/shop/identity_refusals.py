"""Why an address or a registration number cannot be kept, of a customer or of the shop itself."""

from __future__ import annotations

from dataclasses import dataclass

from desktop.domain.errors import DeskError


@dataclass(eq=False)
class EmailNotPossible(DeskError):
    """No message could reach this address."""

    email: str
    field: str = "email"


@dataclass(eq=False)
class PhoneNotPossible(DeskError):
    """A phone number with hardly any digits."""

    phone: str
    field: str = "phone"


@dataclass(eq=False)
class SirenWrong(DeskError):
    """A SIREN has nine digits of which the last follows from the others."""

    siren: str
    field: str = "siren"


@dataclass(eq=False)
class VatNumberWrong(DeskError):
    """Not a VAT number of the European Union, by form or check digits."""

    vat_number: str
    field: str = "vat_number"


@dataclass(eq=False)
class CountryUnknown(DeskError):
    """A country is two letters (ISO 3166)."""

    country: str
    field: str = "country"
