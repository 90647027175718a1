"""Which legal sentence stands on which paper, row by row of the table of French mentions."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

import pytest

from desktop.domain.basket import TaxGroup
from desktop.domain.mentions import FRANCE, Case, Mention, mention_text, mentions_of, operation_of
from desktop.domain.papers import (
    Address,
    Operation,
    Paper,
    PaperKind,
    Party,
    Seller,
    TaxRow,
    VatScheme,
)

SELLER = Seller("Ty Mam Gozh", address=Address(country="FR"))
PRIVATE, FIRM = Party(name="Zoé"), Party(company="Crêperie")
TOLD = replace(SELLER, mediator="CM2C", guarantee="Garantie 2 ans", footer="Membre d’une AGA")


def paper(buyer: Party = PRIVATE, seller: Seller = SELLER, letter: str = "S", **more: Any) -> Paper:
    facts: dict[str, Any] = {"kind": PaperKind.INVOICE, "language": "fr"} | more
    tax = TaxRow(TaxGroup((Decimal(0),), letter), 100, 0)
    return Paper(number="1", currency="EUR", issued_at=datetime(2026, 11, 20, tzinfo=UTC),
                 issued_on=date(2026, 11, 20), seller=seller, buyer=buyer, taxes=(tax,), **facts)  # fmt: skip


def codes(of: Paper) -> list[str]:
    return [mention.code for mention in mentions_of(of)]


FRANCHISE = replace(SELLER, vat_scheme=VatScheme.FRANCHISE)


@pytest.mark.parametrize(
    ("of", "expected"),
    [
        (paper(), []),
        (paper(FIRM), ["AAB", "PMD", "PMT"]),
        (paper(Party(name="Zoé", siren="732829320")), ["AAB", "PMD", "PMT"]),
        (paper(seller=FRANCHISE), ["FRANCHISE"]),
        (paper(FIRM, FRANCHISE), ["FRANCHISE", "AAB", "PMD", "PMT"]),
        (paper(seller=replace(SELLER, vat_on_debits=True)), ["DEBITS"]),
        (paper(seller=replace(FRANCHISE, vat_on_debits=True)), ["FRANCHISE"]),
        (paper(FIRM, letter="AE"), ["REVERSE", "AAB", "PMD", "PMT"]),
        (paper(FIRM, letter="K"), ["INTRA_EU", "AAB", "PMD", "PMT"]),
        (paper(letter="G"), ["EXPORT"]),
        (paper(seller=TOLD), ["MEDIATOR", "GUARANTEE", "FOOTER"]),
        (paper(FIRM, TOLD), ["AAB", "PMD", "PMT", "FOOTER"]),
        (paper(seller=TOLD, kind=PaperKind.QUOTE), ["QUOTE", "MEDIATOR", "FOOTER"]),
        (paper(FIRM, kind=PaperKind.CREDIT_NOTE), []),
        (paper(seller=FRANCHISE, kind=PaperKind.CREDIT_NOTE), ["FRANCHISE"]),
        (paper(kind=PaperKind.PRO_FORMA), ["PROFORMA"]),
        (paper(FIRM, TOLD, kind=PaperKind.PACKING_SLIP), []),
        (paper(FIRM, replace(SELLER, address=Address(country="BE"))), []),
        (paper(seller=replace(FRANCHISE, address=Address(country="BE"))), ["FRANCHISE"]),
    ],
)
def test_mentions(of: Paper, expected: list[str]) -> None:
    assert codes(of) == expected


def test_the_fixed_recovery_fee_names_its_amount() -> None:
    texts = [mention_text(mention, paper(FIRM)) for mention in mentions_of(paper(FIRM))]
    assert any("40 €" in text for text in texts)
    assert all(text.endswith(".") for text in texts)


def test_the_exemption_is_quoted_to_the_letter() -> None:
    of = paper(seller=FRANCHISE)
    assert mention_text(mentions_of(of)[0], of) == "TVA non applicable, art. 293 B du CGI."
    english = replace(of, language="en")
    assert "TVA non applicable, art. 293 B du CGI" in mention_text(mentions_of(english)[0], english)


def test_the_shops_own_penalty_replaces_the_default_and_is_never_a_pattern() -> None:
    of = paper(FIRM, replace(SELLER, late_penalty="Pénalités : {mediator} {0} 12 %"))
    texts = [mention_text(mention, of) for mention in mentions_of(of) if mention.code == "PMD"]
    assert texts == ["Pénalités : {mediator} {0} 12 %."]


def test_a_sentence_changes_on_its_day() -> None:
    first = date(2027, 1, 1)
    old = Mention("X", "Ancien", "Old", frozenset({Case.OFFER}), until=first)
    new = Mention("X", "Nouveau", "New", frozenset({Case.OFFER}), since=first)
    printed = {
        day: [mention.fr for mention in mentions_of(replace(paper(), issued_on=day), (old, new))]
        for day in (date(2026, 12, 31), first)
    }
    assert list(printed.values()) == [["Ancien"], ["Nouveau"]]


def test_no_sentence_of_the_pack_has_ended_before_it_began() -> None:
    assert all(m.since is None or m.until is None or m.since < m.until for m in FRANCE)


def test_the_category_of_operation_is_french_and_fiscal() -> None:
    invoice = paper(operation=Operation.GOODS)
    assert operation_of(invoice) is Operation.GOODS
    assert operation_of(replace(invoice, kind=PaperKind.QUOTE)) is None
    assert operation_of(replace(invoice, seller=replace(SELLER, address=Address(country="BE")))) is None


@pytest.mark.parametrize(
    ("operation", "works"),
    [(None, False), (Operation.GOODS, False), (Operation.SERVICES, True), (Operation.MIXED, True)],
)
def test_only_a_quote_with_services_speaks_of_work_that_begins(operation: Operation, works: bool) -> None:
    of = paper(kind=PaperKind.QUOTE, operation=operation)
    (said,) = [mention_text(mention, of) for mention in mentions_of(of)]
    assert ("avant l’exécution des travaux" in said) is works
    assert said.endswith("Bon pour accord, date et signature :")
