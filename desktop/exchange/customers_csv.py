"""Customer files: PrestaShop's customers and addresses, Shopify's export, and any list with titles.

Addresses of a second file find their customer by e-mail, else by PrestaShop's number; an address whose
customer is in no file makes one.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from desktop.domain.person_names import split_name
from desktop.exchange import cells
from desktop.exchange.checks import key_of
from desktop.exchange.cleaning import to_line
from desktop.exchange.countries import country_code
from desktop.exchange.reasons import Reason
from desktop.exchange.rows import CustomerAddress, CustomerRow, Format
from desktop.exchange.sheet import Sheet
from desktop.exchange.tabular import Row
from desktop.exchange.trouble import BadRow

_LIMIT = 120
_EMPTY = CustomerAddress()
_LANGUAGE = re.compile(r"^([a-z]{2})(?:[-_][a-z]{2,4})?$")
_LANGUAGES = {
    "french": "fr", "francais": "fr", "français": "fr", "english": "en", "anglais": "en", "german": "de",
    "deutsch": "de", "allemand": "de", "spanish": "es", "espagnol": "es", "italian": "it", "italien": "it",
    "dutch": "nl", "neerlandais": "nl", "néerlandais": "nl",
}  # fmt: skip
_VAT_MARKS = re.compile(r"[\s.\-]")
_NOT_DIGITS = re.compile(r"[^0-9]")


@dataclass(frozen=True, slots=True)
class CustomerSheet:
    """A file of customers, or of their addresses."""

    sheet: Sheet
    format: Format
    addresses: bool


def read_customers(files: Sequence[CustomerSheet]) -> list[CustomerRow]:
    """Give the customers of all files with their addresses; what cannot be taken goes to the findings."""
    book = _Book()
    for file in sorted(files, key=lambda item: item.addresses):
        for row in file.sheet.rows:
            try:
                book.add(file, row)
            except BadRow as bad:
                file.sheet.skip(row, bad)
    return list(book.customers.values())


class _Book:
    """The customers found so far, by key; e-mails and numbers lead to keys."""

    def __init__(self) -> None:
        self.customers: dict[str, CustomerRow] = {}
        self._by_email: dict[str, str] = {}
        self._by_number: dict[str, str] = {}

    def add(self, file: CustomerSheet, row: Row) -> None:
        """Take one row. Raises BadRow."""
        sheet = file.sheet
        if (
            file.addresses
            and not row["email"]
            and (row["manufacturer"] or row["supplier"] or not row["number"])
        ):
            raise BadRow(Reason.NOT_A_CUSTOMER)
        customer = _customer(sheet, row, file.format)
        number = sheet.short(row, "number")
        key = self._known(customer, number, addresses=file.addresses)
        if key is None:
            key = customer.key
            self.customers[key] = customer
        else:
            self.customers[key] = _merged(self.customers[key], customer, same=file.addresses)
        self._remember(key, customer.email, number)

    def _known(self, customer: CustomerRow, number: str, *, addresses: bool) -> str | None:
        if customer.email and (key := self._by_email.get(customer.email.casefold())):
            return key
        if number and (addresses or not customer.email) and (key := self._by_number.get(number)):
            return key
        return customer.key if customer.key in self.customers else None

    def _remember(self, key: str, email: str, number: str) -> None:
        if email:
            self._by_email.setdefault(email.casefold(), key)
        if number:
            self._by_number.setdefault(number, key)


def _customer(sheet: Sheet, row: Row, source: Format) -> CustomerRow:
    first, last = _names(sheet, row)
    company = sheet.short(row, "company")
    phones = (_phone(sheet, row, field) for field in ("phone", "mobile", "address_phone"))
    phone = next(filter(None, phones), "")
    email = _email(sheet, row, other=bool(first or last or company or phone))
    if not (first or last or company or email or phone):
        raise BadRow(Reason.NO_IDENTITY)
    main = _address(sheet, row, "", f"{first} {last}".strip())
    return CustomerRow(
        key=_key(sheet.short(row, "number"), email, phone, f"{first} {last} {company}", main),
        source=source,
        file=sheet.file,
        line=row.line,
        first_name=first,
        last_name=last,
        company=company,
        email=email,
        phone=phone,
        language=_language(row["language"]),
        vat_number=_VAT_MARKS.sub("", sheet.short(row, "vat_number", 40)).upper(),
        siren=_siren(sheet, row),
        tax_exempt=cells.truth(row["tax_exempt"], default=False),
        active=cells.truth(row["active"], default=True),
        note=sheet.text(row, "note"),
        addresses=_addresses(main, _address(sheet, row, "ship_", f"{first} {last}".strip())),
    )


def _names(sheet: Sheet, row: Row) -> tuple[str, str]:
    """First and last name; a full name in one cell is parted as ``split_name`` does."""
    first, last = sheet.short(row, "first_name", _LIMIT), sheet.short(row, "last_name", _LIMIT)
    full = sheet.short(row, "name", _LIMIT)
    if first or last or not full:
        return first, last
    return split_name(full)


def _phone(sheet: Sheet, row: Row, field: str) -> str:
    text = sheet.short(row, field, 40)
    return text if any(letter.isdigit() for letter in text) else ""


def _email(sheet: Sheet, row: Row, *, other: bool) -> str:
    text = to_line(row["email"]).removeprefix("mailto:")
    if not text or cells.is_email(text):
        return text
    if not other:
        raise BadRow(Reason.BAD_EMAIL, {"value": text[:60]})
    sheet.warn(row, Reason.EMAIL_IGNORED, {"value": text[:60]})
    return ""


def _siren(sheet: Sheet, row: Row) -> str:
    """The nine digits of a SIREN, or of a SIRET's beginning; what is neither is left out with a warning."""
    digits = _NOT_DIGITS.sub("", row["siren"])[:9]
    if not digits:
        return ""
    from stdnum.fr import siren  # only needed for business customers

    if siren.is_valid(digits):
        return digits
    sheet.warn(row, Reason.SIREN_IGNORED, {"value": row["siren"][:40]})
    return ""


def _key(number: str, email: str, phone: str, name: str, address: CustomerAddress) -> str:
    """The identity by which a second import finds the customer again."""
    if email:
        return f"email:{email.casefold()}"
    if number:
        return f"id:{number}"
    digits = _NOT_DIGITS.sub("", phone)
    who = " ".join(name.split())
    if digits:
        return f"phone:{digits}|{who}".casefold()
    return key_of(name=f"{who}|{address.postcode}|{address.street}")


def _address(sheet: Sheet, row: Row, mark: str, person: str) -> CustomerAddress:
    """The address in the columns named with ``mark``, or an empty one."""
    parts = {
        field: sheet.short(row, mark + field) for field in ("street", "street2", "postcode", "city", "region")
    }
    land = to_line(row[f"{mark}country"])
    if not (any(parts.values()) or land):
        return _EMPTY
    code = country_code(land)
    if land and not code:
        sheet.warn(row, Reason.COUNTRY_UNKNOWN, {"value": land[:60]})
        if not any(parts.values()):
            return _EMPTY
    own = " ".join(
        sheet.short(row, f"{mark}{field}", _LIMIT) for field in ("first_name", "last_name")
    ).strip()
    return CustomerAddress(
        name=own or person,
        company=sheet.short(row, f"{mark}company"),
        country=code,
        phone=_phone(sheet, row, f"{mark}phone"),
        **parts,
    )


def _addresses(*found: CustomerAddress) -> tuple[CustomerAddress, ...]:
    return tuple(dict.fromkeys(address for address in found if address != _EMPTY))


def _language(text: str) -> str:
    word = text.strip().lower()
    found = _LANGUAGE.match(word)
    return found.group(1) if found else _LANGUAGES.get(word, "")


def _merged(known: CustomerRow, found: CustomerRow, *, same: bool) -> CustomerRow:
    """Add the addresses of ``found``, and what was empty so far.

    ``same``: the row is an address of the customer. Otherwise it repeats the customer, which is taken only
    for a new address of the same person. Raises BadRow DUPLICATE_CUSTOMER.
    """
    addresses = _addresses(*known.addresses, *found.addresses)
    person = (found.first_name, found.last_name, found.company)
    if not same and (
        len(addresses) == len(known.addresses) or person != (known.first_name, known.last_name, known.company)
    ):
        raise BadRow(Reason.DUPLICATE_CUSTOMER, {"first": str(known.line)})
    return replace(
        known,
        addresses=addresses,
        phone=known.phone or found.phone,
        company=known.company or ("" if known.addresses else found.company),
        vat_number=known.vat_number or found.vat_number,
        siren=known.siren or found.siren,
        note=known.note or found.note,
    )
