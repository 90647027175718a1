"""Names and addresses of seller, buyer and receiver, line by line."""

from __future__ import annotations

import re

from desktop.documents.voice import Voice
from desktop.domain.papers import Address, Party, Seller

_BRITISH, _AMERICAN = ("{city}", "{postcode}"), ("{city} {region} {postcode}",)
TOWN_LINES = {"GB": _BRITISH, "IE": _BRITISH, "US": _AMERICAN, "CA": _AMERICAN, "AU": _AMERICAN}
"""Lines below the street by ISO country; elsewhere the postcode stands before the town."""

DEFAULT_TOWN = ("{postcode}\u00a0{city}",)


def street_lines(address: Address, voice: Voice) -> tuple[str, ...]:
    """The lines above the town, without empty ones."""
    return _kept(voice.text(address.street), voice.text(address.street2))


def town_lines(address: Address, voice: Voice, home: str) -> tuple[str, ...]:
    """Postcode and town as the country writes them, then the country when it is not ``home``."""
    parts = {name: voice.text(getattr(address, name)) for name in ("postcode", "city", "region")}
    forms = TOWN_LINES.get(address.country, DEFAULT_TOWN)
    lines = [re.sub(" +", " ", form.format(**parts)).strip() for form in forms]
    abroad = address.country and address.country != home
    return _kept(*lines, voice.figures.territory(address.country) if abroad else "")


def party_names(party: Party, voice: Voice) -> tuple[str, ...]:
    """Company then person, once when they are the same, or the word for a customer who gave no name."""
    company, person = voice.text(party.company), voice.text(party.name)
    named = _kept(company, "" if person.casefold() == company.casefold() else person)
    return named or (voice.word("Walk-in customer"),)


def party_lines(party: Party, voice: Voice, home: str) -> tuple[str, ...]:
    """Everything below the first name: person, address, registration numbers."""
    numbers = (
        _numbered(voice, "SIREN {number}", spaced(party.siren, (3, 3, 3))),
        _numbered(voice, "VAT no. {number}", spaced(party.vat_number, (4, 9))),
    )
    return (
        *party_names(party, voice)[1:],
        *street_lines(party.address, voice),
        *town_lines(party.address, voice, home),
        *_kept(*numbers),
    )


def seller_lines(seller: Seller, voice: Voice) -> tuple[str, ...]:
    """Legal name with address on one line, then how to reach the shop."""
    where = (*street_lines(seller.address, voice), *town_lines(seller.address, voice, seller.country))
    reach = _kept(voice.text(seller.phone), voice.text(seller.email), voice.text(seller.website))
    return _kept(", ".join((legal_name(seller, voice), *where)), ", ".join(reach))


def legal_name(seller: Seller, voice: Voice) -> str:
    """The name the register knows, with its legal form or the words for a sole trader."""
    name = voice.text(seller.legal_name or seller.name)
    if seller.sole_trader:
        return voice.word("{name}, sole trader (EI)").format(name=name)
    form = voice.text(seller.legal_form)
    return name if not form or form in name.split() else f"{name} {form}"


def legal_line(seller: Seller, voice: Voice) -> str:
    """The registration sentence at the foot of every page (C. com. R123-237, R123-238)."""
    name = legal_name(seller, voice)
    if seller.capital_minor:
        capital = voice.figures.round_money(seller.capital_minor)
        name = voice.word("{name}, share capital {amount}").format(name=name, amount=capital)
    register = _kept(
        _numbered(voice, "SIRET {number}", spaced(seller.siret, (3, 3, 3, 5))),
        "" if seller.siret else _numbered(voice, "SIREN {number}", spaced(seller.siren, (3, 3, 3))),
        voice.word("RCS {town}").format(town=voice.text(seller.rcs_town)) if seller.rcs_town else "",
        voice.text(seller.craft_register),
        _numbered(voice, "Tax no. {number}", seller.tax_number),
    )
    tax = _numbered(voice, "VAT {number}", spaced(seller.vat_number, (4, 9)))
    return " ".join(f"{sentence}." for sentence in _kept(name, ", ".join(register), tax))


def spaced(number: str, groups: tuple[int, ...]) -> str:
    """Digits in groups with spaces that do not break; anything of another length unchanged."""
    digits = "".join(number.split())
    if len(digits) != sum(groups):
        return number
    ends = [sum(groups[: at + 1]) for at in range(len(groups))]
    return "\u00a0".join(digits[end - size : end] for end, size in zip(ends, groups, strict=True))


def in_fours(number: str) -> str:
    """An account number as it is written on paper: groups of four that stay on one line (ISO 13616-1)."""
    plain = "".join(number.split())
    return "\u00a0".join(plain[at : at + 4] for at in range(0, len(plain), 4))


def _numbered(voice: Voice, text: str, number: str) -> str:
    return voice.word(text).format(number=voice.text(number)) if number else ""


def _kept(*texts: str) -> tuple[str, ...]:
    return tuple(text for text in texts if text)
