"""Sales of the demo shop that nobody has finished: quotes, sales set aside, a cart left behind."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal

from desktop.demo.furnish import SELLER
from desktop.demo.known import LAST_ONE
from desktop.domain.quotes import Prices
from desktop.models.base import db
from desktop.models.clock import set_back
from desktop.services.drafts import drafts
from desktop.services.drafts.draft_adjustments import apply_voucher
from desktop.services.drafts.draft_customer import choose_customer, set_identity
from desktop.services.drafts.draft_lines import add_product
from desktop.services.drafts.draft_reuse import use_order
from desktop.services.quotes import quotes
from desktop.services.quotes.offers import send_offer

WORDS = {
    "fr": {
        "wedding": "Mariage Cozic",
        "call": "Rappeler jeudi pour les assiettes",
        "waits": "Mme Péron",
        "back": "Repasse à 17 h avec sa carte",
        "left": "Yvon",
    },
    "en": {
        "wedding": "Cozic wedding",
        "call": "Call back on Thursday about the plates",
        "waits": "Mrs Péron",
        "back": "Comes back at five with her card",
        "left": "Yvon",
    },
}
_BASES = (
    "SELECT o.id FROM orders o WHERE o.number IS NOT NULL AND o.email <> '' AND o.lifecycle <> 'cancelled' "
    "AND (SELECT count(*) FROM order_line l WHERE l.order_id = o.id AND l.quantity > 0) > 1 "
    "ORDER BY o.id DESC LIMIT 7"
)


_SELLABLE = "SELECT id FROM variant WHERE sku IN ('SRV-GL-12-BI', 'NAP-LIN-280') ORDER BY id"
_WITH_EMAIL = "SELECT id FROM customer WHERE email <> '' ORDER BY id LIMIT 1"
LONG_AGO = timedelta(days=45)


def begin_long_ago() -> None:
    """A quote that was issued weeks ago and has expired since; it is made before anything else happens."""
    with set_back(LONG_AGO):
        quote = quotes.begin_quote(by=SELLER)
        choose_customer(quote, int(db.execute_sql(_WITH_EMAIL).fetchone()[0]), by=SELLER)
        for (variant,) in db.execute_sql(_SELLABLE).fetchall():
            add_product(quote, variant, quantity=Decimal(2), by=SELLER)
        quotes.issue_quote(quote, by=SELLER)
        drafts.abandon(quote, by=SELLER)


def begin_some(language: str) -> None:
    """Begin seven sales like seven of the newest orders; one becomes an order. None in a very small shop."""
    bases = [int(row[0]) for row in db.execute_sql(_BASES)]
    if len(bases) < 7:
        return
    words = WORDS[language]
    first, second, third, draft, agreed = (
        quotes.duplicate_order(base, Prices.KEEP, by=SELLER).id for base in bases[:5]
    )
    quotes.issue_quote(first, by=SELLER)
    send_offer(second, by=SELLER)
    quotes.issue_quote(third, by=SELLER)
    drafts.park(third, words["wedding"], note=words["call"], by=SELLER)
    drafts.abandon(draft, by=SELLER)
    apply_voucher(agreed, LAST_ONE, by=SELLER)
    waits, left = (_like(base) for base in bases[5:])
    set_identity(waits, name=words["waits"], by=SELLER)
    drafts.park(waits, words["waits"], note=words["back"], by=SELLER)
    set_identity(left, name=words["left"], by=SELLER)
    drafts.abandon(left, by=SELLER)
    quotes.order_quote(agreed, by=SELLER)


def _like(order_id: int) -> int:
    draft = drafts.start_draft(by=SELLER)
    use_order(draft, order_id, by=SELLER)
    return draft
