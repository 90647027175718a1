"""Sales of the demo shop that nobody has finished: quotes, sales set aside, a cart left behind."""

from __future__ import annotations

from desktop.demo.furnish import SELLER
from desktop.domain.quotes import Prices
from desktop.models.base import db
from desktop.services import drafts, quotes
from desktop.services.draft_customer import set_identity
from desktop.services.draft_reuse import use_order
from desktop.services.offers import send_offer

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
    "ORDER BY o.id DESC LIMIT 5"
)


def begin_some(language: str) -> None:
    """Begin five sales, like five of the newest orders; none in a shop that has too few of them."""
    bases = [int(row[0]) for row in db.execute_sql(_BASES)]
    if len(bases) < 5:
        return
    words = WORDS[language]
    first, second, third = (quotes.duplicate_order(base, Prices.KEEP, by=SELLER).id for base in bases[:3])
    quotes.issue_quote(first, by=SELLER)
    send_offer(second, by=SELLER)
    drafts.park(third, words["wedding"], note=words["call"], by=SELLER)
    waits, left = (_like(base) for base in bases[3:])
    set_identity(waits, name=words["waits"], by=SELLER)
    drafts.park(waits, words["waits"], note=words["back"], by=SELLER)
    set_identity(left, name=words["left"], by=SELLER)
    drafts.abandon(left, by=SELLER)


def _like(order_id: int) -> int:
    draft = drafts.start_draft(by=SELLER)
    use_order(draft, order_id, by=SELLER)
    return draft
