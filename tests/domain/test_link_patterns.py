"""Addresses with places in them: refused when they lead nowhere, filled without a way to break out."""

from __future__ import annotations

import pytest

from desktop.domain.errors import DeskError
from desktop.domain.link_patterns import (
    AMOUNT,
    NUMBER,
    LinkNotClear,
    LinkPlaceMissing,
    LinkPlaceUnknown,
    checked_pattern,
    payment_link,
)

PAY = (AMOUNT, NUMBER)


@pytest.mark.parametrize(
    ("pattern", "refusal"),
    [
        ("paypal.me/atelier", LinkNotClear),
        ("javascript:alert(1)", LinkNotClear),
        ("https://a b.fr/", LinkNotClear),
        ("https://localhost/", LinkNotClear),
        ("https://pay.fr/{montant}", LinkPlaceUnknown),
        ("https://[pay.fr", LinkNotClear),
    ],
)
def test_a_pattern_that_leads_nowhere_is_refused(pattern: str, refusal: type[DeskError]) -> None:
    with pytest.raises(refusal):
        checked_pattern(pattern, known=PAY)


def test_a_carriers_pattern_needs_its_number() -> None:
    with pytest.raises(LinkPlaceMissing):
        checked_pattern("https://suivi.fr/", known=(NUMBER,), needed=(NUMBER,))
    assert checked_pattern("  ", known=(NUMBER,), needed=(NUMBER,)) == ""
    assert checked_pattern(" https://suivi.fr/{number} ", known=(NUMBER,), needed=(NUMBER,)) == (
        "https://suivi.fr/{number}"
    )


def test_the_link_of_an_order_holds_its_amount_and_number() -> None:
    pattern = "https://paypal.me/atelier/{amount}EUR?ref={number}"
    assert payment_link(pattern, 4830, "EUR", "A-26/0007 é") == (
        "https://paypal.me/atelier/48.30EUR?ref=A-26%2F0007%20%C3%A9"
    )
    assert payment_link("https://pay.jp/{amount}", 1200, "JPY", "1") == "https://pay.jp/1200"
    assert payment_link("", 4830, "EUR", "1") == ""
