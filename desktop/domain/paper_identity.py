"""What an issuer must have told about itself before a document may carry its name.

Table of the French mentions on the parties of an invoice (CGI ann. II art. 242 nonies A; C. com. R123-237,
R123-238); other countries get the generic part only.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from desktop.domain.errors import DeskError
from desktop.domain.papers import PaperKind, Party, Seller, VatScheme

SMALL_INVOICE_NET_MINOR = 150_00
"""Up to this total without tax (euro cents) an invoice needs no VAT number (242 nonies A, II)."""

CAPITAL_COMPANIES = frozenset({"SARL", "EURL", "SAS", "SASU", "SA", "SCA", "SELARL", "SELAS"})
_FISCAL = frozenset({PaperKind.INVOICE, PaperKind.CREDIT_NOTE})
_OFFERS = _FISCAL | {PaperKind.QUOTE, PaperKind.PRO_FORMA}
_ALL = frozenset(PaperKind)


@dataclass(frozen=True, slots=True)
class _Facts:
    seller: Seller
    buyer: Party
    net_minor: int


@dataclass(frozen=True, slots=True)
class _Rule:
    """``field`` is missing when the document is one of ``kinds``, in ``country``, and ``lacks`` says so."""

    field: str
    kinds: frozenset[PaperKind]
    lacks: Callable[[_Facts], bool]
    country: str = ""


@dataclass(eq=False)
class IdentityIncomplete(DeskError):
    """Not issued: the law wants these fields. ``fields`` names them all, ``field`` the first."""

    fields: tuple[str, ...]
    field: str = ""


def missing_identity(
    seller: Seller, buyer: Party, kind: PaperKind, net_minor: int, country: str
) -> list[str]:
    """Names of the fields to fill in before issuing, such as ``"seller.siren"``; empty when complete.

    ``net_minor``: total without tax, in minor units. ``country``: ISO code of the seller's country.
    """
    facts = _Facts(seller, buyer, net_minor)
    return [
        rule.field
        for rule in _RULES
        if kind in rule.kinds and rule.country in ("", country) and rule.lacks(facts)
    ]


def require_identity(seller: Seller, buyer: Party, kind: PaperKind, net_minor: int, country: str) -> None:
    """Raise IdentityIncomplete when ``missing_identity`` finds anything."""
    missing = missing_identity(seller, buyer, kind, net_minor, country)
    if missing:
        raise IdentityIncomplete(fields=tuple(missing), field=missing[0])


def _no_vat_number(facts: _Facts) -> bool:
    exempt = facts.seller.vat_scheme is VatScheme.FRANCHISE or facts.net_minor <= SMALL_INVOICE_NET_MINOR
    return not facts.seller.vat_number and not exempt


def _has_capital(facts: _Facts) -> bool:
    return facts.seller.legal_form.upper().replace(".", "") in CAPITAL_COMPANIES


_RULES = (
    _Rule("seller.name", _ALL, lambda f: not f.seller.name),
    _Rule("seller.address.street", _OFFERS, lambda f: not f.seller.address.street),
    _Rule("seller.address.postcode", _OFFERS, lambda f: not f.seller.address.postcode, "FR"),
    _Rule("seller.address.city", _OFFERS, lambda f: not f.seller.address.city),
    _Rule("seller.siren", _OFFERS, lambda f: not (f.seller.siren or f.seller.siret), "FR"),
    _Rule("seller.legal_name", _OFFERS, lambda f: f.seller.sole_trader and not f.seller.legal_name, "FR"),
    _Rule("seller.capital_minor", _OFFERS, lambda f: _has_capital(f) and not f.seller.capital_minor, "FR"),
    _Rule("seller.rcs_town", _OFFERS, lambda f: _has_capital(f) and not f.seller.rcs_town, "FR"),
    _Rule("seller.vat_number", _FISCAL, _no_vat_number, "FR"),
    _Rule("buyer.company", _FISCAL, lambda f: f.buyer.is_business and not (f.buyer.company or f.buyer.name)),
    _Rule("buyer.address.street", _FISCAL, lambda f: f.buyer.is_business and not f.buyer.address.street),
    _Rule("buyer.address.city", _FISCAL, lambda f: f.buyer.is_business and not f.buyer.address.city),
)
