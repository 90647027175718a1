"""A paper to try a printer with: nothing is sold, numbered or kept."""

from __future__ import annotations

from decimal import Decimal

from desktop.domain.basket import TaxGroup
from desktop.domain.papers import Paper, PaperKind, PaperLine, Party, TaxRow, Totals, VatScheme
from desktop.models.base import now
from desktop.services.days import local_day
from desktop.services.papers.paper_parties import seller_of
from desktop.services.shop.preferences import shop

WORDS = {
    "fr": ("Essai", "Page d’essai : œ é ç “ ” € ne sont pas coupés", "Vous-même"),
    "en": ("Test", "Test page: œ é ç “ ” € are not cut", "Yourself"),
}


def sample_paper() -> Paper:
    """A pro forma with the shop's head, one line and its sums, in the shop's language."""
    row, at = shop(), now()
    seller = seller_of(row)
    number, line, buyer = WORDS.get(row.language, WORDS["en"])
    taxed = seller.vat_scheme is VatScheme.STANDARD
    net, tax = 1000, 200 if taxed else 0
    group = TaxGroup((Decimal(20),)) if taxed else TaxGroup((Decimal(0),), "E")
    price = Decimal(net + tax) / 100
    return Paper(
        kind=PaperKind.PRO_FORMA,
        number=number,
        language=row.language,
        currency=row.currency,
        issued_at=at,
        issued_on=local_day(at),
        seller=seller,
        buyer=Party(name=buyer),
        lines=(
            PaperLine(
                line,
                Decimal(1),
                unit_price=price,
                unit_net=Decimal(net) / 100,
                list_minor=net + tax,
                list_net_minor=net,
                tax=group,
                final_minor=net + tax,
                net_minor=net,
                tax_minor=tax,
                gross_minor=net + tax,
            ),
        ),
        taxes=(TaxRow(group, net, tax, (tax,)),),
        totals=Totals(net_minor=net, tax_minor=tax, total_minor=net + tax, due_minor=net + tax),
    )
