"""Legal sentences of a document, as dated data: which ones a paper must carry is looked up, never coded.

France: CGI ann. II art. 242 nonies A, CGI art. 293 B, C. com. L441-9, L441-10, D441-5, decree 2022-1299.
A country without a pack gets the generic one. Laws move: a sentence that changes gets an end (``until``) and
a new row, so that an invoice always carries what was right on its day.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from desktop.domain.papers import Operation, Paper, PaperKind, VatScheme


class Case(StrEnum):
    """A fact about a paper that a sentence may depend on."""

    FISCAL = "fiscal"
    OFFER = "offer"
    QUOTE = "quote"
    SERVICES = "services"
    PRO_FORMA = "pro_forma"
    CHARGE = "charge"
    BUSINESS = "business"
    PRIVATE = "private"
    FRANCHISE = "franchise"
    DEBITS = "debits"
    REVERSE_CHARGE = "reverse_charge"
    INTRA_EU = "intra_eu"
    EXPORT = "export"
    SHOP_PENALTY = "shop_penalty"
    MEDIATOR = "mediator"
    GUARANTEE = "guarantee"
    FOOTER = "footer"


@dataclass(frozen=True, slots=True)
class Mention:
    """One sentence: printed when every case of ``when`` holds and none of ``unless``.

    It holds from ``since``; ``until`` is the first day it no longer does. ``{penalty}``, ``{mediator}``,
    ``{guarantee}`` and ``{footer}`` stand for the shop's own words. ``code`` is stable.
    """

    code: str
    fr: str
    en: str
    when: frozenset[Case]
    unless: frozenset[Case] = frozenset()
    since: date | None = None
    until: date | None = None

    def holds(self, cases: frozenset[Case], on: date) -> bool:
        """True when the sentence belongs on a paper with these cases, issued on that local date."""
        begun = self.since is None or self.since <= on
        ended = self.until is not None and self.until <= on
        return begun and not ended and self.when <= cases and not self.unless & cases


def _all(*cases: Case) -> frozenset[Case]:
    return frozenset(cases)


SHOP_WORDS = (
    Mention("MEDIATOR", "Médiateur de la consommation : {mediator}", "Consumer mediator: {mediator}",
            _all(Case.OFFER, Case.PRIVATE, Case.MEDIATOR)),
    Mention("GUARANTEE", "{guarantee}", "{guarantee}", _all(Case.FISCAL, Case.PRIVATE, Case.GUARANTEE)),
    Mention("FOOTER", "{footer}", "{footer}", _all(Case.OFFER, Case.FOOTER)),
)  # fmt: skip

NOT_AN_INVOICE = Mention(
    "PROFORMA", "Ce document n’est pas une facture.", "This document is not an invoice.", _all(Case.PRO_FORMA)
)

FRANCE = (
    Mention("FRANCHISE", "TVA non applicable, art. 293 B du CGI",
            "VAT not applicable under French law (TVA non applicable, art. 293 B du CGI)",
            _all(Case.OFFER, Case.FRANCHISE)),
    Mention("REVERSE", "Autoliquidation", "Reverse charge (autoliquidation)",
            _all(Case.OFFER, Case.REVERSE_CHARGE)),
    Mention("INTRA_EU", "Exonération de TVA, art. 262 ter, I du CGI",
            "VAT exempt intra-Community supply (art. 262 ter, I du CGI)", _all(Case.OFFER, Case.INTRA_EU)),
    Mention("EXPORT", "Exonération de TVA, art. 262, I du CGI", "VAT exempt export (art. 262, I du CGI)",
            _all(Case.OFFER, Case.EXPORT)),
    Mention("DEBITS", "Option pour le paiement de la taxe d’après les débits",
            "VAT payable on invoicing (option pour le paiement de la taxe d’après les débits)",
            _all(Case.FISCAL, Case.DEBITS), _all(Case.FRANCHISE)),
    Mention("AAB", "Escompte pour paiement anticipé : néant", "No discount for early payment",
            _all(Case.CHARGE, Case.BUSINESS)),
    Mention("PMD",
            "En cas de retard de paiement, pénalités au taux de refinancement de la BCE majoré de 10 points",
            "Late payment bears interest at the ECB refinancing rate plus 10 points",
            _all(Case.CHARGE, Case.BUSINESS), _all(Case.SHOP_PENALTY)),
    Mention("PMD", "{penalty}", "{penalty}", _all(Case.CHARGE, Case.BUSINESS, Case.SHOP_PENALTY)),
    Mention("PMT", "Indemnité forfaitaire pour frais de recouvrement en cas de retard de paiement : 40 €",
            "Fixed compensation for recovery costs in case of late payment: €40",
            _all(Case.CHARGE, Case.BUSINESS)),
    Mention("QUOTE", "Devis reçu avant l’exécution des travaux. Bon pour accord, date et signature :",
            "Quote received before the work begins. Agreed, date and signature:",
            _all(Case.QUOTE, Case.SERVICES)),
    Mention("QUOTE", "Bon pour accord, date et signature :", "Agreed, date and signature:",
            _all(Case.QUOTE), _all(Case.SERVICES)),
    NOT_AN_INVOICE,
    *SHOP_WORDS,
)  # fmt: skip

GENERIC = (
    Mention("FRANCHISE", "TVA non facturée (franchise des petites entreprises)",
            "VAT not charged (small business exemption)", _all(Case.OFFER, Case.FRANCHISE)),
    Mention("REVERSE", "Autoliquidation", "Reverse charge", _all(Case.OFFER, Case.REVERSE_CHARGE)),
    Mention("INTRA_EU", "Livraison intracommunautaire exonérée de TVA", "VAT exempt intra-Community supply",
            _all(Case.OFFER, Case.INTRA_EU)),
    Mention("EXPORT", "Exportation exonérée de TVA", "Tax exempt export", _all(Case.OFFER, Case.EXPORT)),
    Mention("PMD", "{penalty}", "{penalty}", _all(Case.CHARGE, Case.BUSINESS, Case.SHOP_PENALTY)),
    Mention("QUOTE", "Bon pour accord, date et signature :", "Agreed, date and signature:", _all(Case.QUOTE)),
    NOT_AN_INVOICE,
    *SHOP_WORDS,
)  # fmt: skip

PACKS = {"FR": FRANCE}
"""Sentences by ISO country of the seller; any other country has GENERIC."""


def mentions_of(paper: Paper, pack: tuple[Mention, ...] | None = None) -> tuple[Mention, ...]:
    """The sentences the paper must carry, in printing order.

    ``pack`` replaces the one of the seller's country (for a shop that edits its sentences).
    """
    table = PACKS.get(paper.seller.country, GENERIC) if pack is None else pack
    cases = cases_of(paper)
    return tuple(mention for mention in table if mention.holds(cases, paper.issued_on))


def mention_text(mention: Mention, paper: Paper) -> str:
    """The sentence in the paper's language (French, else English), closed by a full stop.

    The shop's own words are inserted as they are, never read as a pattern.
    """
    words = {
        "{penalty}": paper.seller.late_penalty,
        "{mediator}": paper.seller.mediator,
        "{guarantee}": paper.seller.guarantee,
        "{footer}": paper.seller.footer,
    }
    text = mention.fr if paper.language == "fr" else mention.en
    for mark, own in words.items():
        if mark in text:
            text = text.replace(mark, own.strip())
            break
    return text if text.endswith((".", ":", "!", "?")) else f"{text}."


def cases_of(paper: Paper) -> frozenset[Case]:
    """Every case that holds for the paper."""
    services = _all() if paper.operation in (None, Operation.GOODS) else _all(Case.SERVICES)
    return services | _kind_cases(paper.kind) | _seller_cases(paper) | _tax_cases(paper) | _buyer_cases(paper)


def operation_of(paper: Paper) -> Operation | None:
    """The category of operation to print: France only, and only on invoices and credit notes."""
    fiscal = Case.FISCAL in _kind_cases(paper.kind)
    return paper.operation if fiscal and paper.seller.country == "FR" else None


def _kind_cases(kind: PaperKind) -> frozenset[Case]:
    return {
        PaperKind.INVOICE: _all(Case.FISCAL, Case.OFFER, Case.CHARGE),
        PaperKind.CREDIT_NOTE: _all(Case.FISCAL, Case.OFFER),
        PaperKind.QUOTE: _all(Case.OFFER, Case.QUOTE),
        PaperKind.PRO_FORMA: _all(Case.OFFER, Case.PRO_FORMA),
        PaperKind.PACKING_SLIP: _all(),
    }[kind]


def _buyer_cases(paper: Paper) -> frozenset[Case]:
    return _all(Case.BUSINESS if paper.buyer.is_business else Case.PRIVATE)


def _seller_cases(paper: Paper) -> frozenset[Case]:
    seller = paper.seller
    facts = {
        Case.FRANCHISE: seller.vat_scheme is VatScheme.FRANCHISE,
        Case.DEBITS: seller.vat_on_debits,
        Case.SHOP_PENALTY: bool(seller.late_penalty.strip()),
        Case.MEDIATOR: bool(seller.mediator.strip()),
        Case.GUARANTEE: bool(seller.guarantee.strip()),
        Case.FOOTER: bool(seller.footer.strip()),
    }
    return frozenset(case for case, true in facts.items() if true)


def _tax_cases(paper: Paper) -> frozenset[Case]:
    by_letter = {"AE": Case.REVERSE_CHARGE, "K": Case.INTRA_EU, "G": Case.EXPORT}
    letters = {row.tax.category for row in paper.taxes}
    return frozenset(case for letter, case in by_letter.items() if letter in letters)
