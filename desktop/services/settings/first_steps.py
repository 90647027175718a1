"""What a new shop has done already, for the checklist that stands where its orders will be."""

from __future__ import annotations

from dataclasses import dataclass

from desktop.domain.paper_identity import missing_identity
from desktop.domain.papers import PaperKind, Party
from desktop.models.base import db
from desktop.services.papers.paper_parties import seller_of
from desktop.services.shop.preferences import shop

_COUNTS = (
    "SELECT (SELECT count(*) FROM (SELECT 1 FROM product WHERE active LIMIT 1000)), "
    "(SELECT count(*) FROM (SELECT 1 FROM customer LIMIT 1000))"
)


@dataclass(frozen=True, slots=True)
class FirstSteps:
    """``shop_ready``: an invoice could be issued as far as the seller goes. Counts stop at 1,000."""

    shop_ready: bool
    shop_name: str
    city: str
    products: int
    customers: int


def first_steps() -> FirstSteps:
    """What is done already, in two statements."""
    row = shop()
    missing = missing_identity(seller_of(row), Party(), PaperKind.INVOICE, 0, row.country)
    ready = not any(name.startswith("seller.") for name in missing)
    products, customers = db.execute_sql(_COUNTS).fetchone()
    return FirstSteps(ready, row.name, row.city, products, customers)
